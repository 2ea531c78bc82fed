// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <algorithm>

namespace tessera::chart {
namespace {

constexpr double kLabelLine = 18;
constexpr double kValueLine = 30;
constexpr double kDeltaLine = 16;
constexpr double kGap = 16;
constexpr std::size_t kMostInRow = 5;

double tileHeight(const FiguresChart& chart)
{
    std::size_t deltas = 0;
    for (const Figure& figure : chart.figures)
        deltas = std::max(deltas, figure.deltas.size());
    return kLabelLine + kValueLine + kDeltaLine * double(deltas);
}

QString valueText(const Canvas& canvas, const Figure& figure)
{
    if (!figure.text.isEmpty())
        return figure.text;
    return figure.value ? canvas.numbers().value(*figure.value, figure.unit) : QStringLiteral("–");
}

std::size_t rowsOf(const FiguresChart& chart)
{
    return chart.figures.size() > kMostInRow ? 2 : 1;
}

void drawFigure(Canvas& canvas, const Figure& figure, const QRectF& box)
{
    const QString value = valueText(canvas, figure);
    const int index = canvas.hit(box, figure.label, value, figure.mark);
    const bool opens = !figure.mark.people.isEmpty();
    const bool live = opens && (canvas.hovered(index) || canvas.selected(index));
    canvas.text({box.left(), box.top(), box.width(), kLabelLine}, Qt::AlignVCenter, figure.label,
                FontRole::Caption, canvas.colour("text.secondary"));
    canvas.figure({box.left(), box.top() + kLabelLine + kValueLine / 2 - 1}, Qt::AlignLeft, value,
                  FontRole::Figure, live ? canvas.colour("text.link") : canvas.colour("chart.value"));
    if (live)
        canvas.horizontal(box.left(), box.left() + canvas.textWidth(value, FontRole::Figure),
                          box.top() + kLabelLine + kValueLine - 4, canvas.colour("text.link"));
    double y = box.top() + kLabelLine + kValueLine + kDeltaLine / 2;
    for (const FigureDelta& delta : figure.deltas) {
        canvas.figure({box.left(), y}, Qt::AlignLeft, delta.text, FontRole::Caption,
                      canvas.theme().toneText(delta.tone));
        const double left = box.left() + canvas.textWidth(delta.text, FontRole::Caption) + 5;
        canvas.text({left, y - 8, box.right() - left, 16}, Qt::AlignVCenter, delta.against, FontRole::Caption,
                    canvas.colour("text.tertiary"));
        y += kDeltaLine;
    }
    if (canvas.selected(index))
        canvas.edge(box);
}

} // namespace

double figuresHeight(const FiguresChart& chart)
{
    return double(rowsOf(chart)) * (tileHeight(chart) + kGap);
}

void drawFigures(Canvas& canvas, const FiguresChart& chart, const QRectF& area)
{
    // As many in each row, so that they stand below each other.
    const std::size_t rows = rowsOf(chart);
    const std::size_t perRow = (chart.figures.size() + rows - 1) / rows;
    const double width = (area.width() - kGap * double(perRow - 1)) / double(perRow);
    const double height = tileHeight(chart);
    for (std::size_t i = 0; i < chart.figures.size(); ++i) {
        const std::size_t row = i / perRow;
        const std::size_t column = i % perRow;
        const QRectF box(area.left() + double(column) * (width + kGap),
                         area.top() + double(row) * (height + kGap), width, height);
        drawFigure(canvas, chart.figures[i], box);
        if (column > 0)
            canvas.vertical(box.left() - kGap / 2, box.top() + 2, box.bottom() - 2,
                            canvas.colour("line.subtle"));
    }
}

} // namespace tessera::chart
