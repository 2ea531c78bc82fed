// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person/portrait.h"

#include <QColor>
#include <QFontMetrics>
#include <QPainter>
#include <QString>

namespace tessera {

// A state of 4A as people say it: "Advocate", "lapsed, was Act".
[[nodiscard]] QString stageInWords(const PersonStages& stages, std::uint8_t state);
[[nodiscard]] QColor stageColour(const PersonStages& stages, std::uint8_t state);
// "2026-05-31".
[[nodiscard]] QString dayInWords(std::int64_t day);
// "today", "3 d", "2 y": how long before the as-of date.
[[nodiscard]] QString ageInWords(Micros time, Micros asOf);
[[nodiscard]] QString monthInWords(const PersonMonth& month);
// Text cut to a width; true when something was left out.
bool drawElided(QPainter& painter, const QRectF& box, int flags, const QString& text);
// In words, for the state of a package ("sent", "control", ...).
[[nodiscard]] QString packageStateInWords(const QString& state);

} // namespace tessera
