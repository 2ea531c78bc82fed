// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <algorithm>
#include <cmath>

namespace tessera::chart {
namespace {

// Columns of a horizontal bar chart: label | bars | value | share | delta.
struct Columns
{
    double label = 0;
    double value = 0;
    double secondary = 0;
    double delta = 0;
    double barLeft = 0;
    double barRight = 0;
};

QString valueText(const Canvas& canvas, const BarChart& chart, const Bar& bar)
{
    return bar.text.isEmpty() ? canvas.numbers().value(bar.value, chart.unit) : bar.text;
}

Columns measure(const Canvas& canvas, const BarChart& chart, const QRectF& area)
{
    Columns columns;
    const bool stacked = chart.layout == BarChart::Layout::Stacked;
    for (const BarGroup& group : chart.groups) {
        columns.label = std::max(columns.label, canvas.textWidth(group.label, FontRole::Table));
        if (stacked)
            continue;
        for (const Bar& bar : group.bars) {
            columns.value =
                std::max(columns.value, canvas.textWidth(valueText(canvas, chart, bar), FontRole::Label));
            columns.secondary =
                std::max(columns.secondary, canvas.textWidth(bar.secondary, FontRole::Caption));
            columns.delta = std::max(columns.delta, canvas.textWidth(bar.delta, FontRole::Caption));
        }
    }
    columns.label = std::min(columns.label, area.width() * 0.36);
    columns.barLeft = std::round(area.left() + columns.label + 10);
    const auto gap = [](double width) { return width > 0 ? width + 12 : 0.0; };
    columns.barRight = area.right() - gap(columns.value) - gap(columns.secondary) - gap(columns.delta);
    columns.barRight = std::max(columns.barRight, columns.barLeft + 24);
    return columns;
}

Scale valueScale(const BarChart& chart, const Columns& columns)
{
    double low = chart.baseline;
    double high = chart.baseline;
    for (const BarGroup& group : chart.groups) {
        double sum = 0;
        for (const Bar& bar : group.bars) {
            sum += bar.value;
            const double edge = chart.layout == BarChart::Layout::Stacked ? sum : bar.value;
            low = std::min({low, edge, bar.previous.value_or(low), bar.interval ? bar.interval->low : low});
            high =
                std::max({high, edge, bar.previous.value_or(high), bar.interval ? bar.interval->high : high});
        }
    }
    if (low == high)
        high = low + 1;
    Scale scale{low, high, columns.barLeft, columns.barRight};
    if (chart.showAxis) {
        const Ticks ticks = niceTicks(low, high, 6);
        scale.low = std::min(low, ticks.at.front());
        scale.high = std::max(high, ticks.at.back());
    }
    return scale;
}

QRectF between(double a, double b, double top, double height)
{
    return {std::min(a, b), top, std::max(std::abs(b - a), 1.0), height};
}

QColor colourOf(const Canvas& canvas, const BarChart& chart, const Bar& bar, std::size_t series)
{
    if (bar.few)
        return canvas.colour("chart.muted");
    if (!bar.colour.isEmpty())
        return canvas.theme().role(bar.colour, int(series));
    // Bars that grow from an index of 100 say by colour which side they are on: log2 around the middle.
    if (chart.baseline > 0 && chart.unit == NumberUnit::Index)
        return canvas.theme().tokens().diverging(0.5 +
                                                 std::log2(std::max(bar.value, 1.0) / chart.baseline) / 2.2);
    return canvas.theme().role(series < chart.series.size() ? chart.series[series].colour : ColourRole(),
                               int(series));
}

void drawPreviousKey(Canvas& canvas, const BarChart& chart, double left, double y)
{
    const QColor ink = canvas.colour("chart.label");
    const auto key = [&](const QString& name, const char* token, double height) {
        const double width = canvas.textWidth(name, FontRole::Caption);
        canvas.text({left, y - 8, width + 1, 16}, Qt::AlignVCenter, name, FontRole::Caption, ink);
        canvas.painter().fillRect(QRectF(left + width + 5, y - height / 2, 14, height), canvas.colour(token));
        left += width + 32;
    };
    key(chart.previousName, "chart.axis", 4);
    key(chart.currentName, "line.strong", 9);
}

void drawTexts(Canvas& canvas, const BarChart& chart, const Bar& bar, const Columns& columns, double right,
               double y)
{
    double x = right;
    if (columns.delta > 0) {
        canvas.figure({x, y}, Qt::AlignRight, bar.delta, FontRole::Caption,
                      canvas.theme().toneText(bar.deltaTone));
        x -= columns.delta + 12;
    }
    if (columns.secondary > 0) {
        canvas.figure({x, y}, Qt::AlignRight, bar.secondary, FontRole::Caption,
                      canvas.colour("text.tertiary"));
        x -= columns.secondary + 12;
    }
    canvas.figure({x, y}, Qt::AlignRight, valueText(canvas, chart, bar), FontRole::Label,
                  canvas.colour(bar.few ? "chart.mutedText" : "chart.value"));
}

void drawGroup(Canvas& canvas, const BarChart& chart, const BarGroup& group, const Columns& columns,
               const Scale& scale, const QRectF& row)
{
    const bool stacked = chart.layout == BarChart::Layout::Stacked;
    const double count = stacked ? 1 : double(std::max<std::size_t>(1, group.bars.size()));
    const bool companion = !chart.previousName.isEmpty();
    const double room = row.height() - (companion ? 14 : std::max(4.0, row.height() * 0.28));
    const double thick = std::clamp(std::floor(room / count), 3.0, 22.0);
    double y = std::round(row.center().y() - thick * count / 2 + (companion ? 3 : 0));
    const double centre = y + thick * count / 2;
    canvas.text({row.left(), centre - 9, columns.label, 18}, Qt::AlignVCenter, group.label, FontRole::Table,
                canvas.colour("text.primary"));
    double sum = chart.baseline;
    for (std::size_t i = 0; i < group.bars.size(); ++i) {
        const Bar& bar = group.bars[i];
        const double from = stacked ? sum : chart.baseline;
        sum += stacked ? bar.value : 0;
        const QRectF rect = between(scale(from), scale(stacked ? sum : bar.value), y, thick);
        if (bar.previous)
            canvas.fill(between(scale(chart.baseline), scale(*bar.previous), y - 6, 4), {},
                        canvas.colour("chart.axis"));
        const QString name = chart.series.size() > 1 && i < chart.series.size()
                                 ? group.label + QStringLiteral(", ") + chart.series[i].name
                                 : group.label;
        const int index = canvas.hit(QRectF(rect.left(), y - 2, rect.width(), thick + 4), name,
                                     valueText(canvas, chart, bar), bar.mark);
        QColor colour = colourOf(canvas, chart, bar, i);
        if (canvas.hovered(index))
            colour = colour.lighter(112);
        canvas.fill(stacked ? rect.adjusted(0, 0, -1, 0) : rect, bar.colour, colour, 1);
        if (bar.interval)
            canvas.whisker(true, y + thick / 2, scale(bar.interval->low), scale(bar.interval->high),
                           canvas.colour("chart.value"));
        if (canvas.selected(index))
            canvas.edge(rect);
        if (!stacked) {
            drawTexts(canvas, chart, bar, columns, row.right(), y + thick / 2);
            y += thick;
        }
    }
}

} // namespace

void drawBars(Canvas& canvas, const BarChart& chart, const QRectF& whole)
{
    QRectF area = drawLegend(canvas, chart.series, whole);
    const Columns columns = measure(canvas, chart, area);
    const Scale scale = valueScale(chart, columns);
    if (!chart.previousName.isEmpty()) {
        drawPreviousKey(canvas, chart, columns.barLeft, area.top() + 7);
        area.setTop(area.top() + 18);
    }
    area.setBottom(area.bottom() - (chart.showAxis ? 20 : 0));
    const double limit =
        chart.previousName.isEmpty() ? 12 + 22 * double(std::max<std::size_t>(1, chart.series.size())) : 40;
    const double pitch = std::min(area.height() / double(chart.groups.size()), limit);
    area.setBottom(area.top() + pitch * double(chart.groups.size()));
    if (chart.showAxis) {
        const Ticks ticks = niceTicks(scale.low, scale.high, 6);
        for (const double tick : ticks.at) {
            if (scale(tick) < columns.barLeft - 1 || scale(tick) > columns.barRight + 1)
                continue;
            canvas.vertical(scale(tick), area.top(), area.bottom(), canvas.colour("chart.grid"));
            canvas.figure({scale(tick), area.bottom() + 4}, Qt::AlignHCenter | Qt::AlignTop,
                          canvas.numbers().axis(tick, chart.unit, ticks.step), FontRole::Caption,
                          canvas.colour("chart.label"));
        }
    }
    double y = area.top();
    canvas.vertical(scale(chart.baseline) - 1, area.top(), y + pitch * double(chart.groups.size()),
                    canvas.colour("chart.axis"));
    for (const BarGroup& group : chart.groups) {
        drawGroup(canvas, chart, group, columns, scale, QRectF(area.left(), y, area.width(), pitch));
        y += pitch;
    }
}

} // namespace tessera::chart
