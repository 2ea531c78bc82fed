// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creative/creative.h"
#include "creative/internal/layout.h"

class QPainter;

namespace tessera::creative {

void paintGradient(QPainter& painter, const CreativeTemplate& design, const CreativeLayer& layer, QSize size);
void paintSpots(QPainter& painter, const CreativeTemplate& design, const CreativeLayer& layer, QSize size,
                std::uint64_t seed);
void paintShape(QPainter& painter, const CreativeTemplate& design, const CreativeLayer& layer,
                const QRectF& area);
void paintProduct(QPainter& painter, const CreativeTemplate& design, const CreativeLayer& layer,
                  const QRectF& area, const CreativeInput& input);
void paintField(QPainter& painter, const CreativeTemplate& design, const PlacedText& placed);
void paintText(QPainter& painter, const QColor& color, const PlacedText& placed);

} // namespace tessera::creative
