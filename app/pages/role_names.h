// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/batch.h"

#include <QString>

namespace tessera {

// What the roles of columns and the kinds of tables are called in the window.
[[nodiscard]] QString roleText(const QString& role);
[[nodiscard]] QString roleIcon(const QString& role);
[[nodiscard]] QString tableKindText(TableKind kind);

} // namespace tessera
