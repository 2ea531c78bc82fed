// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace tessera {

class Database;

// 'TESS' read as a big-endian number; SQLite keeps it at byte 68 of the file.
inline constexpr int kApplicationId = 0x54455353;
inline constexpr int kSchemaVersion = 5;

// Makes the tables of a new file.
[[nodiscard]] Result<void> createSchema(Database& database);
// Those tables, empty, and the file's marks, in an attached database; in the caller's transaction.
[[nodiscard]] Result<void> createTables(Database& database, const QByteArray& schema);
// Checks that the file is ours and brings an older one up to date, all in one transaction and after a copy of
// it was kept beside it. Gives the name of that copy; empty when the file was up to date.
[[nodiscard]] Result<QString> openSchema(Database& database);

// A file whose making was interrupted.
[[nodiscard]] Error unfinishedFile(const Database& database);

} // namespace tessera
