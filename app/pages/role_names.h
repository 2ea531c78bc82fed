// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapping.h"

#include <QString>

namespace tessera {

// What the roles of columns and the kinds of tables are called in the window.
[[nodiscard]] QString roleText(const QString& role);
[[nodiscard]] QString roleIcon(const QString& role);
[[nodiscard]] QString tableKindText(TableKind kind);
[[nodiscard]] QString typeText(const ColumnMapping& column);
[[nodiscard]] QString typeIcon(ColumnType type);
[[nodiscard]] QString valueKindIcon(ValueKind kind);
// "day/month/year, 31/05/2026"
[[nodiscard]] QString timeFormatText(TimeFormat format);
// Why a value of the column is not taken: "cannot be read as a time".
[[nodiscard]] QString unreadableText(const ColumnMapping& column);

} // namespace tessera
