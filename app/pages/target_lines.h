// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QString>

namespace tessera {

// Targets of a business overview as an analyst writes them, one a line: "2026-06 1200000" for all of a month,
// "2026-06 channel Tmall 300000" for a group, "2026-06 visitors 50000 conversion 0.12 spend 200" by factors.
[[nodiscard]] QString targetLines(const QJsonArray& targets);
// The error names the line.
[[nodiscard]] Result<QJsonArray> targetsOfLines(const QString& text);

} // namespace tessera
