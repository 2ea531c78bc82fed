// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <algorithm>
#include <cmath>

namespace tessera::chart {
namespace {

struct Grid
{
    double left = 0; // of the first cell
    double top = 0;
    double cellWidth = 0;
    double cellHeight = 0;
    double totalRight = 0;
    double headers = 20;   // height of the names of columns
    bool isTurned = false; // they stand upright, since they would not fit over their cells
};

// Names of many narrow columns are turned, so that they can be read.
void turnHeaders(const Canvas& canvas, const MatrixChart& chart, Grid& grid)
{
    constexpr double narrow = 44;
    constexpr double most = 96;
    QStringList names;
    for (const MatrixHeader& column : chart.columns) {
        if (!column.colour.isEmpty())
            return; // a square stands before the name
        names += column.label;
    }
    const double widest = canvas.widest(names, FontRole::Table);
    grid.isTurned = grid.cellWidth < narrow && widest > grid.cellWidth;
    if (grid.isTurned)
        grid.headers = std::min(widest + 4, most);
}

Grid layOut(const Canvas& canvas, const MatrixChart& chart, const QRectF& area)
{
    Grid grid;
    QStringList labels{chart.corner, chart.totalName};
    bool squares = false;
    for (const MatrixHeader& row : chart.rows) {
        labels += row.label;
        squares = squares || !row.colour.isEmpty();
    }
    const double label =
        std::min(canvas.widest(labels, FontRole::Table) + (squares ? 14 : 0), area.width() * 0.34);
    grid.left = std::round(area.left() + label + 8);
    double totals = 0;
    if (!chart.totalName.isEmpty()) {
        QStringList texts{chart.totalName, canvas.numbers().value(chart.total, chart.unit)};
        for (const double total : chart.rowTotals)
            texts += canvas.numbers().value(total, chart.unit);
        totals = canvas.widest(texts, FontRole::Label) + 12;
    }
    grid.totalRight = area.right();
    grid.cellWidth = std::floor((area.right() - totals - grid.left) /
                                double(std::max<std::size_t>(1, chart.columns.size())));
    turnHeaders(canvas, chart, grid);
    grid.top = area.top() + grid.headers + 4;
    const double below = (chart.totalName.isEmpty() ? 0 : 24) + (chart.legendLow.isEmpty() ? 0 : 28);
    const double room =
        (area.bottom() - grid.top - below) / double(std::max<std::size_t>(1, chart.rows.size()));
    grid.cellHeight = std::floor(std::clamp(room, 16.0, 34.0));
    return grid;
}

// Numbers stand in the middle when no cell holds a share too, else all at the left.
bool isCentred(const MatrixChart& chart)
{
    return std::all_of(chart.cells.begin(), chart.cells.end(),
                       [](const MatrixCell& cell) { return cell.secondary.isEmpty(); });
}

void drawCell(Canvas& canvas, const MatrixChart& chart, const MatrixCell& cell, const QRectF& rect,
              const QString& name, bool centred)
{
    if (!cell.value)
        return;
    const QString value = cell.text.isEmpty() ? canvas.numbers().value(*cell.value, chart.unit) : cell.text;
    const int index = canvas.hit(
        rect, name, cell.secondary.isEmpty() ? value : value + QStringLiteral(" · ") + cell.secondary,
        cell.mark);
    const DesignTokens& tokens = canvas.theme().tokens();
    QColor ink = canvas.colour("chart.mutedText");
    if (!cell.few) {
        const QColor fill = chart.diverging ? tokens.diverging(cell.shade) : tokens.sequential(cell.shade);
        canvas.painter().fillRect(rect, fill);
        ink = tokens.inkOn(fill);
    }
    const QRectF inner = rect.adjusted(5, 0, -5, 0);
    const double y = rect.center().y();
    const double both =
        canvas.textWidth(value, FontRole::Label) + canvas.textWidth(cell.secondary, FontRole::Caption) + 6;
    // A number is never cut: in a cell too narrow for it the shade stays, and the tooltip tells the number.
    const bool fits = canvas.textWidth(value, FontRole::Label) <= inner.width() + 6;
    if (fits && centred) {
        canvas.figure({inner.center().x(), y}, Qt::AlignHCenter, value, FontRole::Label, ink);
    } else if (fits) {
        canvas.figure({inner.left(), y}, Qt::AlignLeft, value, FontRole::Label, ink);
        if (both <= inner.width())
            canvas.figure({inner.right(), y}, Qt::AlignRight, cell.secondary, FontRole::Caption, ink);
    }
    if (canvas.selected(index) || canvas.hovered(index)) {
        canvas.painter().setBrush(Qt::NoBrush);
        canvas.painter().setPen(QPen(canvas.colour("focus.ring"), canvas.selected(index) ? 2 : 1));
        canvas.painter().drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void drawHeaders(Canvas& canvas, const MatrixChart& chart, const Grid& grid, const QRectF& area)
{
    const QColor ink = canvas.colour("text.secondary");
    // Headers stand as the numbers under them: centred when a cell holds one number, right when it holds a
    // share too.
    const bool centred = isCentred(chart);
    const double base = area.top() + grid.headers - 20; // of what is not turned
    canvas.text({area.left(), base, grid.left - area.left() - 8, 20}, Qt::AlignVCenter, chart.corner,
                FontRole::Table, ink);
    for (std::size_t c = 0; c < chart.columns.size(); ++c) {
        const MatrixHeader& header = chart.columns[c];
        if (grid.isTurned) {
            canvas.painter().save();
            canvas.painter().translate(grid.left + grid.cellWidth * (double(c) + 0.5), grid.top - 4);
            canvas.painter().rotate(-90);
            canvas.text({0, -grid.cellWidth / 2, grid.headers, grid.cellWidth},
                        Qt::AlignVCenter | Qt::AlignLeft, header.label, FontRole::Table, ink);
            canvas.painter().restore();
            continue;
        }
        const double swatch = header.colour.isEmpty() ? 0 : 14;
        const double width = std::min(canvas.textWidth(header.label, FontRole::Table),
                                      grid.cellWidth - (centred ? 0 : 10) - swatch);
        const double cellRight = grid.left + grid.cellWidth * double(c + 1);
        const double right = centred ? cellRight - (grid.cellWidth - width - swatch) / 2 : cellRight - 5;
        if (swatch > 0)
            canvas.square({right - width - 14, area.top() + 10}, header.colour,
                          canvas.theme().role(header.colour, int(c)));
        canvas.text({right - width, area.top(), width + 1, 20}, Qt::AlignVCenter | Qt::AlignRight,
                    header.label, FontRole::Table, ink);
    }
    if (!chart.totalName.isEmpty())
        canvas.figure({grid.totalRight, base + 10}, Qt::AlignRight, chart.totalName, FontRole::Table, ink);
    canvas.horizontal(area.left(),
                      chart.totalName.isEmpty() ? grid.left + grid.cellWidth * double(chart.columns.size())
                                                : grid.totalRight,
                      grid.top - 2, canvas.colour("chart.axis"));
}

void drawRow(Canvas& canvas, const MatrixChart& chart, const Grid& grid, const QRectF& area, std::size_t row)
{
    const bool centred = isCentred(chart);
    const MatrixHeader& header = chart.rows[row];
    const double top = grid.top + grid.cellHeight * double(row);
    const double centre = top + grid.cellHeight / 2;
    const double swatch = header.colour.isEmpty() ? 0 : 14;
    if (swatch > 0)
        canvas.square({area.left(), centre}, header.colour, canvas.theme().role(header.colour, int(row)));
    canvas.text({area.left() + swatch, centre - 9, grid.left - area.left() - swatch - 6, 18},
                Qt::AlignVCenter, header.label, FontRole::Table, canvas.colour("text.primary"));
    for (std::size_t c = 0; c < chart.columns.size(); ++c) {
        const std::size_t at = row * chart.columns.size() + c;
        if (at >= chart.cells.size())
            break;
        const QRectF rect(grid.left + grid.cellWidth * double(c), top, grid.cellWidth - 1,
                          grid.cellHeight - 1);
        drawCell(canvas, chart, chart.cells[at], rect,
                 header.label + QStringLiteral(" → ") + chart.columns[c].label, centred);
    }
    if (!chart.totalName.isEmpty() && row < chart.rowTotals.size())
        canvas.figure({grid.totalRight, centre}, Qt::AlignRight,
                      canvas.numbers().value(chart.rowTotals[row], chart.unit), FontRole::Table,
                      canvas.colour("chart.value"));
}

void drawTotals(Canvas& canvas, const MatrixChart& chart, const Grid& grid, const QRectF& area)
{
    const double y = grid.top + grid.cellHeight * double(chart.rows.size()) + 12;
    canvas.text({area.left(), y - 9, grid.left - area.left(), 18}, Qt::AlignVCenter, chart.totalName,
                FontRole::Table, canvas.colour("text.secondary"));
    for (std::size_t c = 0; c < chart.columnTotals.size(); ++c) {
        const QString total = canvas.numbers().value(chart.columnTotals[c], chart.unit);
        if (canvas.textWidth(total, FontRole::Table) > grid.cellWidth)
            continue;
        canvas.figure({grid.left + grid.cellWidth * double(c + 1) - 5, y}, Qt::AlignRight, total,
                      FontRole::Table, canvas.colour("chart.value"));
    }
    canvas.figure({grid.totalRight, y}, Qt::AlignRight, canvas.numbers().value(chart.total, chart.unit),
                  FontRole::Label, canvas.colour("chart.value"));
}

} // namespace

void drawRamp(Canvas& canvas, const RampLegend& legend, QPointF left)
{
    const DesignTokens& tokens = canvas.theme().tokens();
    const QColor ink = canvas.colour("chart.label");
    const double y = left.y();
    const double low = canvas.textWidth(legend.low, FontRole::Caption);
    canvas.figure(left, Qt::AlignLeft, legend.low, FontRole::Caption, ink);
    double x = left.x() + low + 8;
    for (int i = 0; i < 144; i += 2) {
        const double place = i / 142.0;
        canvas.painter().fillRect(QRectF(x + i, y - 4, 2, 8),
                                  legend.diverging ? tokens.diverging(place) : tokens.sequential(place));
    }
    x += 152;
    canvas.figure({x, y}, Qt::AlignLeft, legend.high, FontRole::Caption, ink);
    x += canvas.textWidth(legend.high, FontRole::Caption) + 16;
    canvas.figure({x, y}, Qt::AlignLeft, legend.note, FontRole::Caption, ink);
}

void drawMatrix(Canvas& canvas, const MatrixChart& chart, const QRectF& area)
{
    const Grid grid = layOut(canvas, chart, area);
    drawHeaders(canvas, chart, grid, area);
    for (std::size_t row = 0; row < chart.rows.size(); ++row)
        drawRow(canvas, chart, grid, area, row);
    double bottom = grid.top + grid.cellHeight * double(chart.rows.size());
    if (!chart.totalName.isEmpty()) {
        drawTotals(canvas, chart, grid, area);
        bottom += 24;
    }
    if (!chart.legendLow.isEmpty())
        drawRamp(canvas, {chart.diverging, chart.legendLow, chart.legendHigh, chart.legendNote},
                 {grid.left, bottom + 16});
}

} // namespace tessera::chart
