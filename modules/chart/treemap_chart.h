// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_format.h"
#include "chart/chart_mark.h"

#include <QRectF>
#include <QString>

#include <span>
#include <vector>

namespace tessera {

struct TreemapTile
{
    QString label;
    QString secondary; // lighter, under the value: a share
    double value = 0;  // its area
    ColourRole colour; // empty: by its place
    ChartMark mark;
};

// Parts of a whole as areas, largest first.
struct TreemapChart
{
    NumberUnit unit = NumberUnit::Count;
    std::vector<TreemapTile> tiles;
};

// Rectangles of areas in proportion to values that are not negative, as nearly square as they can be laid
// row by row (Bruls, Huizing, van Wijk 2000, "Squarified treemaps"); largest first. Zeros get an empty one.
[[nodiscard]] std::vector<QRectF> squarified(std::span<const double> descending, const QRectF& area);

} // namespace tessera
