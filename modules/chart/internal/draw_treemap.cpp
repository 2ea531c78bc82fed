// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

// The worst ratio of sides of a row of areas along a side.
double worstRatio(double sum, double least, double most, double side)
{
    const double square = sum * sum;
    return std::max(side * side * most / square, square / (side * side * least));
}

} // namespace

std::vector<QRectF> squarified(std::span<const double> descending, const QRectF& area)
{
    std::vector<QRectF> tiles(descending.size());
    const double sum = std::accumulate(descending.begin(), descending.end(), 0.0);
    if (sum <= 0 || area.isEmpty())
        return tiles;
    const double scale = area.width() * area.height() / sum;
    QRectF left = area;
    std::size_t at = 0;
    while (at < descending.size() && descending[at] > 0) {
        const double side = std::min(left.width(), left.height());
        const double most = descending[at] * scale;
        double row = most;
        double worst = worstRatio(row, most, most, side);
        std::size_t end = at + 1;
        for (; end < descending.size() && descending[end] > 0; ++end) {
            const double next = descending[end] * scale;
            const double ratio = worstRatio(row + next, next, most, side);
            if (ratio > worst)
                break;
            row += next;
            worst = ratio;
        }
        const double depth = row / std::max(side, 1e-9);
        const bool isColumn = left.width() >= left.height(); // the row stands at the left
        double along = isColumn ? left.top() : left.left();
        for (; at < end; ++at) {
            const double length = descending[at] * scale / std::max(depth, 1e-9);
            tiles[at] = isColumn ? QRectF(left.left(), along, depth, length)
                                 : QRectF(along, left.top(), length, depth);
            along += length;
        }
        if (isColumn)
            left.setLeft(left.left() + depth);
        else
            left.setTop(left.top() + depth);
    }
    return tiles;
}

} // namespace tessera

namespace tessera::chart {

namespace {

void drawTile(Canvas& canvas, const TreemapChart& chart, const TreemapTile& tile, const QRectF& rect,
              int place)
{
    const QString value = canvas.numbers().value(tile.value, chart.unit);
    const int index = canvas.hit(
        rect, tile.label, tile.secondary.isEmpty() ? value : value + QStringLiteral(" · ") + tile.secondary,
        tile.mark);
    const ColourRole role = tile.colour.isEmpty() ? ColourRole::categorical(place % 8) : tile.colour;
    const QColor fill = canvas.theme().role(role, place);
    canvas.fill(rect, role, fill, 2);
    const QColor ink = canvas.theme().tokens().inkOn(fill);
    const QRectF inner = rect.adjusted(8, 6, -8, -6);
    constexpr double line = 18;
    if (inner.width() >= 40 && inner.height() >= line) {
        canvas.text({inner.left(), inner.top(), inner.width(), line}, Qt::AlignVCenter, tile.label,
                    FontRole::Label, ink);
        // A number is never cut: where it does not fit, the card tells it.
        const QString both = tile.secondary.isEmpty() ? value : value + QStringLiteral("  ") + tile.secondary;
        const double room = inner.width();
        if (inner.height() >= 2 * line && canvas.textWidth(value, FontRole::Caption) <= room)
            canvas.figure({inner.left(), inner.top() + 1.5 * line}, Qt::AlignLeft,
                          canvas.textWidth(both, FontRole::Caption) <= room ? both : value, FontRole::Caption,
                          ink);
    }
    if (canvas.hovered(index) || canvas.selected(index))
        canvas.edge(rect);
}

} // namespace

void drawTreemap(Canvas& canvas, const TreemapChart& chart, const QRectF& area)
{
    std::vector<std::size_t> order(chart.tiles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](std::size_t tile) { return chart.tiles[tile].value; });
    std::vector<double> values;
    for (const std::size_t tile : order)
        values.push_back(std::max(0.0, chart.tiles[tile].value));
    const std::vector<QRectF> rects = squarified(values, area);
    for (std::size_t k = 0; k < order.size(); ++k)
        if (rects[k].width() > 2 && rects[k].height() > 2)
            drawTile(canvas, chart, chart.tiles[order[k]], rects[k].adjusted(0, 0, -2, -2), int(order[k]));
}

} // namespace tessera::chart
