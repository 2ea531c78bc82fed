// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include "base/time_zone.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera::chart {
namespace {

struct Extent
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

// Points as drawn: x, bottom and top of each series (bottom is 0 unless areas are stacked).
struct Drawn
{
    std::vector<QPointF> top;
    std::vector<QPointF> bottom;
};

std::vector<std::vector<double>> levels(const LineChart& chart)
{
    std::vector<std::vector<double>> sums;
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        std::vector<double> level;
        for (std::size_t i = 0; i < chart.series[s].points.size(); ++i) {
            const bool below = chart.stacked && s > 0 && i < sums[s - 1].size();
            level.push_back(chart.series[s].points[i].y + (below ? sums[s - 1][i] : 0));
        }
        sums.push_back(std::move(level));
    }
    return sums;
}

QPainterPath pathOf(const std::vector<QPointF>& points, bool step)
{
    QPainterPath path;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i == 0) {
            path.moveTo(points[i]);
            continue;
        }
        if (step)
            path.lineTo(points[i].x(), points[i - 1].y());
        path.lineTo(points[i]);
    }
    return path;
}

QPainterPath closed(const std::vector<QPointF>& top, const std::vector<QPointF>& bottom, bool step)
{
    QPainterPath path = pathOf(top, step);
    for (std::size_t i = bottom.size(); i-- > 0;) {
        if (step && i + 1 < bottom.size())
            path.lineTo(bottom[i + 1].x(), bottom[i].y());
        path.lineTo(bottom[i]);
    }
    path.closeSubpath();
    return path;
}

// A tick of a date axis: the year stands where it is news.
QString dateText(const Canvas& canvas, double day, double step, int& year)
{
    const CivilDate date = civilFromDays(std::int64_t(day));
    const bool newYear = date.year != year;
    year = date.year;
    if (step >= 12 * 28)
        return QString::number(date.year);
    if (step >= 28)
        return canvas.numbers().monthOfYear(date);
    if (!newYear)
        return canvas.numbers().shortDate(date);
    return canvas.numbers().language() == NumberLanguage::Chinese
               ? QString::fromUtf8("%1年").arg(date.year) + canvas.numbers().shortDate(date)
               : canvas.numbers().shortDate(date) + QLatin1Char(' ') + QString::number(date.year);
}

QString xText(const Canvas& canvas, const LineChart& chart, double x, double step)
{
    if (chart.axis == LineChart::Axis::Date) { // of one point: whole
        int year = 0;
        return dateText(canvas, x, 1, year);
    }
    if (chart.axis == LineChart::Axis::Label)
        return chart.labels.value(int(std::lround(x)));
    return canvas.numbers().axis(x, NumberUnit::Plain, step);
}

void drawXAxis(Canvas& canvas, const LineChart& chart, const QRectF& plot, const Scale& x)
{
    const QColor ink = canvas.colour("chart.label");
    const bool labels = chart.axis == LineChart::Axis::Label;
    const bool dates = chart.axis == LineChart::Axis::Date;
    const int most = int(std::max(2.0, plot.width() / (dates ? 90 : 60)));
    const Ticks ticks =
        dates ? dateTicks(x.low, x.high, most) : niceTicks(x.low, x.high, labels ? most : 6, labels);
    double end = plot.left() - 40;
    int year = 0;
    for (const double tick : ticks.at) {
        if (tick < x.low - 1e-9 || tick > x.high + 1e-9)
            continue;
        const QString text =
            dates ? dateText(canvas, tick, ticks.step, year) : xText(canvas, chart, tick, ticks.step);
        const double width = canvas.textWidth(text, FontRole::Caption);
        if (x(tick) - width / 2 < end + 8)
            continue;
        canvas.figure({x(tick), plot.bottom() + 4}, Qt::AlignHCenter | Qt::AlignTop, text, FontRole::Caption,
                      ink);
        end = x(tick) + width / 2;
    }
    if (!chart.xTitle.isEmpty() &&
        end + 12 + canvas.textWidth(chart.xTitle, FontRole::Caption) < plot.right() + 60)
        canvas.figure({end + 8, plot.bottom() + 4}, Qt::AlignLeft | Qt::AlignTop, chart.xTitle,
                      FontRole::Caption, ink);
}

// Names stand at the right end of their lines; where two would overlap the lower one moves down.
void drawNames(Canvas& canvas, const LineChart& chart, const std::vector<Drawn>& drawn, const QRectF& plot)
{
    struct Name
    {
        double y;
        std::size_t series;
    };
    std::vector<Name> names;
    for (std::size_t s = 0; s < drawn.size(); ++s) {
        if (drawn[s].top.empty())
            continue;
        const double y = chart.stacked ? (drawn[s].top.back().y() + drawn[s].bottom.back().y()) / 2
                                       : drawn[s].top.back().y();
        names.push_back({y, s});
    }
    std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.y < b.y; });
    double floor = plot.bottom() - 14.0 * double(names.size()) + 8;
    double y = plot.top() - 8;
    for (const Name& name : names) {
        const LineSeries& series = chart.series[name.series];
        y = std::max(y, std::min(name.y, std::max(floor, y)));
        canvas.painter().fillRect(QRectF(plot.right() + 4, y - 2, 4, 4),
                                  canvas.theme().role(series.colour, int(name.series)));
        canvas.figure({plot.right() + 12, y}, Qt::AlignLeft, series.name, FontRole::Caption,
                      canvas.colour("chart.value"));
        y += 14;
        floor += 14;
    }
}

void drawSeries(Canvas& canvas, const LineChart& chart, std::size_t s, const Drawn& drawn, const Scale& x,
                const Scale& y)
{
    const LineSeries& series = chart.series[s];
    const QColor colour = canvas.theme().role(series.colour, int(s));
    QPainter& painter = canvas.painter();
    std::vector<QPointF> low;
    std::vector<QPointF> high;
    for (const LinePoint& point : series.points) {
        if (!point.interval)
            continue;
        low.emplace_back(x(point.x), y(point.interval->low));
        high.emplace_back(x(point.x), y(point.interval->high));
    }
    QColor soft = colour;
    if (high.size() > 1) {
        soft.setAlphaF(float(canvas.theme().metric("chart.bandAlpha")));
        painter.fillPath(closed(high, low, chart.step), soft);
    }
    if (chart.area) {
        soft.setAlphaF(chart.stacked ? 1.0F : float(canvas.theme().metric("chart.areaAlpha")));
        painter.fillPath(closed(drawn.top, drawn.bottom, chart.step), soft);
    }
    if (!chart.stacked) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, canvas.theme().metric("chart.lineWidth"), Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        painter.drawPath(pathOf(drawn.top, chart.step));
    }
    const bool dots = series.points.size() <= 40 && !chart.area && !chart.step;
    for (std::size_t i = 0; i < drawn.top.size(); ++i) {
        const LinePoint& point = series.points[i];
        const QPointF at = drawn.top[i];
        QPainterPath around;
        around.addEllipse(at, 6, 6);
        const QString title = xText(canvas, chart, point.x, 1) +
                              (series.name.isEmpty() ? QString() : QStringLiteral(", ") + series.name);
        const int index = canvas.hit(around, title, canvas.numbers().value(point.y, chart.unit), point.mark);
        const bool live = canvas.hovered(index) || canvas.selected(index);
        const double radius = canvas.theme().metric(live ? "chart.pointRadiusHover" : "chart.pointRadius");
        if (dots || live) {
            painter.setPen(QPen(canvas.colour("surface.panel"), live ? 1.5 : 0));
            painter.setBrush(colour);
            painter.drawEllipse(at, radius, radius);
        }
    }
}

double nameRoom(const Canvas& canvas, const LineChart& chart)
{
    QStringList names;
    for (const LineSeries& series : chart.series)
        names += series.name;
    const double widest = canvas.widest(names, FontRole::Caption);
    return widest > 0 ? widest + 14 : 6;
}

void drawReferences(Canvas& canvas, const LineChart& chart, const QRectF& plot, const Scale& x,
                    const Scale& y)
{
    double end = plot.left();
    double drop = 0; // labels that would overlap stand one below the other
    for (const ReferenceLine& line : chart.verticals) {
        canvas.dashedVertical(x(line.at), plot.top(), plot.bottom());
        if (!line.handle.isEmpty() && canvas.drawsHandles()) {
            const QRectF grip(x(line.at) - 4, plot.bottom() - 16, 8, 16);
            canvas.painter().setPen(Qt::NoPen);
            canvas.painter().setBrush(canvas.theme().role(ColourRole::accent(), 0));
            canvas.painter().drawRoundedRect(grip, 2, 2);
            canvas.handle(
                {line.handle, line.at, x(line.at), plot.top(), plot.bottom(), x.from, x.to, x.low, x.high});
        }
        drop = x(line.at) + 4 < end ? drop + 14 : 0;
        end = x(line.at) + 8 + canvas.textWidth(line.label, FontRole::Caption);
        canvas.figure({x(line.at) + 4, plot.top() + drop}, Qt::AlignLeft | Qt::AlignTop, line.label,
                      FontRole::Caption, canvas.colour("chart.value"));
    }
    for (const ReferenceLine& line : chart.horizontals) {
        QPen pen(canvas.colour("chart.reference"), 1);
        pen.setDashPattern({4, 3});
        canvas.painter().setPen(pen);
        canvas.painter().drawLine(QPointF(plot.left(), y(line.at)), QPointF(plot.right(), y(line.at)));
        canvas.figure({plot.left() + 4, y(line.at) - 1}, Qt::AlignLeft | Qt::AlignBottom, line.label,
                      FontRole::Caption, canvas.colour("chart.value"));
    }
}

// Behind everything: soft, with the name at the top as far as it fits.
void drawBands(Canvas& canvas, const LineChart& chart, const QRectF& plot, const Scale& x)
{
    for (const ReferenceBand& band : chart.bands) {
        const double left = std::max(plot.left(), x(band.from));
        const double right = std::min(plot.right(), x(band.to));
        if (right <= left)
            continue;
        canvas.painter().fillRect(QRectF(left, plot.top(), right - left - 1, plot.height()),
                                  canvas.colour("surface.hover"));
        if (right - left > 16)
            canvas.text({left + 3, plot.top(), right - left - 4, 14}, Qt::AlignVCenter, band.label,
                        FontRole::Caption, canvas.colour("text.tertiary"));
    }
}

} // namespace

void drawLines(Canvas& canvas, const LineChart& chart, const QRectF& area)
{
    const auto sums = levels(chart);
    Extent xs;
    Extent ys;
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        for (std::size_t i = 0; i < sums[s].size(); ++i) {
            const LinePoint& point = chart.series[s].points[i];
            xs.add(point.x);
            ys.add(sums[s][i]);
            if (point.interval && !chart.stacked) {
                ys.add(point.interval->low);
                ys.add(point.interval->high);
            }
        }
    }
    for (const ReferenceLine& line : chart.horizontals)
        ys.add(line.at);
    if (chart.fromZero || chart.area)
        ys.add(0);
    if (ys.low == ys.high)
        ys.high += 1;
    QRectF plot = area.adjusted(0, 8, -nameRoom(canvas, chart), -20);
    Scale y;
    plot.setLeft(canvas.leftAxis(plot, niceTicks(ys.low, ys.high, 6), chart.unit, y));
    const double inset = chart.area || chart.step ? 0 : 8;
    const Scale x{xs.low, xs.high == xs.low ? xs.low + 1 : xs.high, plot.left() + inset,
                  plot.right() - inset};
    drawBands(canvas, chart, plot, x);
    drawXAxis(canvas, chart, plot, x);
    std::vector<Drawn> drawn(chart.series.size());
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        for (std::size_t i = 0; i < sums[s].size(); ++i) {
            const double at = x(chart.series[s].points[i].x);
            const bool below = chart.stacked && s > 0 && i < sums[s - 1].size();
            drawn[s].top.emplace_back(at, y(sums[s][i]));
            drawn[s].bottom.emplace_back(at, y(below ? sums[s - 1][i] : std::max(0.0, y.low)));
        }
        drawSeries(canvas, chart, s, drawn[s], x, y);
    }
    drawReferences(canvas, chart, plot, x, y);
    drawNames(canvas, chart, drawn, plot);
}

} // namespace tessera::chart
