// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace tessera {

class Database;

// 'TESS' read as a big-endian number; SQLite keeps it at byte 68 of the file.
inline constexpr int kApplicationId = 0x54455353;
inline constexpr int kSchemaVersion = 1;

// Makes the tables of a new file.
[[nodiscard]] Result<void> createSchema(Database& database);
// Checks that the file is ours and brings an older one up to date, all in one transaction.
[[nodiscard]] Result<void> openSchema(Database& database);

// A file whose making was interrupted.
[[nodiscard]] Error unfinishedFile(const Database& database);

} // namespace tessera
