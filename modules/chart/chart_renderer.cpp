// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chart_renderer.h"

#include "chart/internal/canvas.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tessera {
namespace {

constexpr double kTitleHeight = 26;

struct Drawer
{
    chart::Canvas& canvas;
    QRectF area;

    void operator()(const BarChart& c) const
    {
        c.horizontal ? chart::drawBars(canvas, c, area) : chart::drawColumns(canvas, c, area);
    }
    void operator()(const LineChart& c) const { chart::drawLines(canvas, c, area); }
    void operator()(const FunnelChart& c) const { chart::drawFunnel(canvas, c, area); }
    void operator()(const SankeyChart& c) const { chart::drawSankey(canvas, c, area); }
    void operator()(const MatrixChart& c) const { chart::drawMatrix(canvas, c, area); }
    void operator()(const ScatterChart& c) const { chart::drawScatter(canvas, c, area); }
    void operator()(const HistogramChart& c) const { chart::drawHistogram(canvas, c, area); }
    void operator()(const WaterfallChart& c) const { chart::drawWaterfall(canvas, c, area); }
    void operator()(const TreemapChart& c) const { chart::drawTreemap(canvas, c, area); }
    void operator()(const UpsetChart& c) const { chart::drawUpset(canvas, c, area); }
    void operator()(const MapChart& c) const { chart::drawMap(canvas, c, area); }
    void operator()(const FiguresChart& c) const { chart::drawFigures(canvas, c, area); }
};

struct Height
{
    double operator()(const BarChart& c) const
    {
        if (!c.horizontal)
            return 180;
        const std::size_t bars =
            c.layout == BarChart::Layout::Stacked ? 1 : std::max<std::size_t>(1, c.series.size());
        return 24 + double(c.groups.size()) * (c.previousName.isEmpty() ? 8 + 16 * double(bars) : 36);
    }
    double operator()(const LineChart& c) const
    {
        return std::max(200.0, 64 + 14 * double(c.series.size())); // the names at the right end need room
    }
    double operator()(const FunnelChart&) const { return 300; }
    double operator()(const SankeyChart&) const { return 230; }
    double operator()(const MatrixChart& c) const
    {
        const double extra = (c.totalName.isEmpty() ? 0 : 24) + (c.legendLow.isEmpty() ? 0 : 30);
        return 24 + 24 * double(c.rows.size()) + extra;
    }
    double operator()(const ScatterChart&) const { return 320; }
    double operator()(const HistogramChart&) const { return 160; }
    double operator()(const WaterfallChart& c) const
    {
        return (c.upName.isEmpty() ? 0 : 24) + 24 * double(c.steps.size()) + 8;
    }
    double operator()(const TreemapChart&) const { return 260; }
    double operator()(const MapChart&) const { return 420; }
    double operator()(const FiguresChart& c) const { return chart::figuresHeight(c); }
    double operator()(const UpsetChart& c) const { return 190 + 22 * double(c.sets.size()); }
};

bool isEmpty(const ChartSpec& spec)
{
    const ChartTable table = chartToTable(spec);
    return table.rows.empty();
}

} // namespace

int HitMap::at(QPointF point) const
{
    constexpr double reach = 4;
    const QRectF around(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach);
    int near = -1;
    for (int i = int(marks.size()) - 1; i >= 0; --i) {
        const HitMark& mark = marks[std::size_t(i)];
        if (mark.path.contains(point))
            return i;
        const QRectF box = mark.path.boundingRect();
        const bool small = mark.isLine || box.width() < 2 * reach || box.height() < 2 * reach;
        if (near < 0 && small && mark.path.intersects(around))
            near = i;
    }
    return near;
}

const HitHandle* HitMap::handleAt(QPointF point) const
{
    constexpr double reach = 5;
    const HitHandle* nearest = nullptr;
    for (const HitHandle& handle : handles)
        if (std::abs(point.x() - handle.x) <= reach && point.y() >= handle.top &&
            point.y() <= handle.bottom &&
            (nearest == nullptr || std::abs(point.x() - handle.x) < std::abs(point.x() - nearest->x)))
            nearest = &handle;
    return nearest;
}

double preferredChartHeight(const ChartSpec& spec, const ChartTheme&)
{
    return std::visit(Height(), spec.chart) + (spec.title.isEmpty() ? 0 : kTitleHeight);
}

HitMap renderChart(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const QRectF& area,
                   const ChartState& state)
{
    HitMap hits;
    chart::Canvas canvas(painter, theme, state, hits);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF plot = area;
    if (state.drawTitle && !spec.title.isEmpty()) {
        const QRectF line(area.left(), area.top(), area.width(), 18);
        const double width = std::min(canvas.textWidth(spec.title, FontRole::Label) + 1, area.width());
        canvas.text(line, Qt::AlignVCenter, spec.title, FontRole::Label, theme.colour("text.primary"));
        canvas.text(line.adjusted(width + 8, 0, 0, 0), Qt::AlignVCenter, spec.subtitle, FontRole::Caption,
                    theme.colour("text.tertiary"));
        plot.setTop(area.top() + kTitleHeight);
    }
    if (plot.width() > 40 && plot.height() > 24) {
        if (isEmpty(spec)) {
            canvas.text(plot, Qt::AlignCenter, QCoreApplication::translate("Chart", "Nothing to show"),
                        FontRole::Body, theme.colour("text.tertiary"));
        } else {
            std::visit(Drawer{canvas, plot}, spec.chart);
        }
    }
    painter.restore();
    return hits;
}

QString chartSentence(const ChartSpec& spec, const ChartTheme& theme)
{
    const ChartTable table = chartToTable(spec);
    const auto isValue = [&](std::size_t column) { return table.numeric[column]; };
    std::size_t column = 0;
    while (column < table.numeric.size() && !isValue(column))
        ++column;
    if (table.rows.empty() || column == table.numeric.size())
        return spec.title;
    const auto by = [column](const QStringList& a, const QStringList& b) {
        return a[qsizetype(column)].toDouble() < b[qsizetype(column)].toDouble();
    };
    const auto [least, most] = std::minmax_element(table.rows.begin(), table.rows.end(), by);
    const auto say = [&](const QStringList& row) {
        return QStringLiteral("%1 %2").arg(
            row.first(), theme.numbers().value(row[qsizetype(column)].toDouble(), NumberUnit::Plain));
    };
    return QCoreApplication::translate("Chart", "%1. Highest: %2. Lowest: %3.")
        .arg(spec.title, say(*most), say(*least));
}

} // namespace tessera
