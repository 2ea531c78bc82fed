// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <algorithm>
#include <cmath>

namespace tessera::chart {
namespace {

double highest(const BarChart& chart)
{
    double high = 0;
    for (const BarGroup& group : chart.groups) {
        double sum = 0;
        for (const Bar& bar : group.bars) {
            sum += bar.value;
            high = std::max({high, chart.layout == BarChart::Layout::Stacked ? sum : bar.value,
                             bar.previous.value_or(0), bar.interval ? bar.interval->high : 0});
        }
    }
    return high > 0 ? high : 1;
}

struct Slot
{
    double left;
    double width;
};

void drawOne(Canvas& canvas, const BarChart& chart, const BarGroup& group, std::size_t i, double from,
             const Slot& slot, const Scale& y)
{
    const Bar& bar = group.bars[i];
    const bool stacked = chart.layout == BarChart::Layout::Stacked;
    const double top = y(from + bar.value);
    const QRectF rect(slot.left, top, slot.width, std::max(1.0, y(from) - top));
    if (bar.previous)
        canvas.fill({slot.left - 6, y(*bar.previous), 4, y(0) - y(*bar.previous)}, {},
                    canvas.colour("chart.axis"));
    const QString value = bar.text.isEmpty() ? canvas.numbers().value(bar.value, chart.unit) : bar.text;
    const bool many = chart.series.size() > 1 && i < chart.series.size();
    const QString name = many ? group.label + QStringLiteral(", ") + chart.series[i].name : group.label;
    const int index = canvas.hit(rect, name, value, bar.mark);
    const ColourRole role =
        !bar.colour.isEmpty() || i >= chart.series.size() ? bar.colour : chart.series[i].colour;
    const QColor colour = bar.few ? canvas.colour("chart.muted") : canvas.theme().role(role, int(i));
    canvas.fill(stacked ? rect.adjusted(0, 1, 0, 0) : rect, role,
                canvas.hovered(index) ? colour.lighter(112) : colour, 1);
    if (bar.interval)
        canvas.whisker(false, rect.center().x(), y(bar.interval->low), y(bar.interval->high),
                       canvas.colour("chart.value"));
    if (canvas.selected(index))
        canvas.edge(rect);
    const double above = bar.interval ? std::min(top, y(bar.interval->high)) : top;
    if (!stacked && canvas.textWidth(value, FontRole::Caption) <= slot.width + (many ? 0 : 14))
        canvas.figure({rect.center().x(), above - 2}, Qt::AlignHCenter | Qt::AlignBottom, value,
                      FontRole::Caption, canvas.colour(bar.few ? "chart.mutedText" : "chart.value"));
}

} // namespace

void drawColumns(Canvas& canvas, const BarChart& chart, const QRectF& whole)
{
    const bool stacked = chart.layout == BarChart::Layout::Stacked;
    QRectF area = drawLegend(canvas, chart.series, whole, stacked ? 2 : 3);
    area.adjust(0, chart.showAxis ? 8 : 18, 0, -20);
    const double high = highest(chart);
    Scale y{0, high, area.bottom(), area.top()};
    double left = area.left();
    if (chart.showAxis)
        left = canvas.leftAxis(area, niceTicks(0, high, 6), chart.unit, y) + 8;
    else
        canvas.horizontal(left, area.right(), area.bottom(), canvas.colour("chart.axis"));
    const double pitch = (area.right() - left) / double(chart.groups.size());
    const double bars = stacked ? 1 : double(std::max<std::size_t>(1, chart.series.size()));
    const double gap = canvas.theme().metric("chart.barGap");
    const double width = std::min(canvas.theme().metric("chart.barMaxWidth"), pitch * (1 - gap) / bars);
    double labelEnd = left - 100;
    for (std::size_t g = 0; g < chart.groups.size(); ++g) {
        const BarGroup& group = chart.groups[g];
        const double centre = left + pitch * (double(g) + 0.5);
        double from = 0;
        for (std::size_t i = 0; i < group.bars.size(); ++i) {
            const double x = centre - width * bars / 2 + (stacked ? 0 : width * double(i));
            drawOne(canvas, chart, group, i, from, {std::round(x), std::max(1.0, std::floor(width))}, y);
            from += stacked ? group.bars[i].value : 0;
        }
        const double text = canvas.textWidth(group.label, FontRole::Caption);
        const double room = std::max(text, 1.0);
        if (centre - room / 2 < labelEnd + 6 && text > pitch)
            continue;
        canvas.text(
            {centre - std::min(room, pitch) / 2 - 1, area.bottom() + 4, std::min(room, pitch) + 2, 16},
            Qt::AlignCenter, group.label, FontRole::Caption, canvas.colour("chart.label"));
        labelEnd = centre + room / 2;
    }
}

} // namespace tessera::chart
