// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

namespace tessera::chart {
namespace {

struct Box
{
    double lowX = std::numeric_limits<double>::infinity();
    double highX = -std::numeric_limits<double>::infinity();
    double lowY = std::numeric_limits<double>::infinity();
    double highY = -std::numeric_limits<double>::infinity();
};

Box extent(const ScatterChart& chart)
{
    Box box;
    for (const ScatterCluster& cluster : chart.clusters) {
        for (const auto& [x, y] : cluster.points) {
            box.lowX = std::min(box.lowX, x);
            box.highX = std::max(box.highX, x);
            box.lowY = std::min(box.lowY, y);
            box.highY = std::max(box.highY, y);
        }
    }
    return box;
}

void drawFrame(Canvas& canvas, const ScatterChart& chart, const QRectF& plot)
{
    for (int i = 1; i < 4; ++i)
        canvas.horizontal(plot.left(), plot.right(), plot.top() + plot.height() * i / 4,
                          canvas.colour("chart.grid"));
    canvas.horizontal(plot.left(), plot.right(), plot.bottom(), canvas.colour("chart.axis"));
    const QColor ink = canvas.colour("chart.label");
    canvas.text({plot.left(), plot.bottom() + 4, plot.width(), 16}, Qt::AlignRight | Qt::AlignVCenter,
                chart.xTitle, FontRole::Caption, ink);
    canvas.painter().save();
    canvas.painter().translate(plot.left() - 18, plot.bottom());
    canvas.painter().rotate(-90);
    canvas.text({0, 0, plot.height(), 16}, Qt::AlignRight | Qt::AlignVCenter, chart.yTitle, FontRole::Caption,
                ink);
    canvas.painter().restore();
}

QRectF labelBox(const Canvas& canvas, const QString& text, QPointF at, const QRectF& plot)
{
    const double width = canvas.textWidth(text, FontRole::Caption) + 10;
    QRectF box(std::round(at.x() - width / 2), std::round(at.y() - 9), width, 18);
    box.moveLeft(std::clamp(box.left(), plot.left(), std::max(plot.left(), plot.right() - width)));
    return box;
}

void drawLabel(Canvas& canvas, const QString& text, const QRectF& box, bool on)
{
    canvas.painter().setBrush(canvas.colour("surface.raised"));
    canvas.painter().setPen(QPen(canvas.colour(on ? "focus.ring" : "line.default"), 1));
    canvas.painter().drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    canvas.text(box, Qt::AlignCenter, text, FontRole::Caption, canvas.colour("text.primary"));
}

// Labels never cover one another: where a name finds no room beside those of larger clusters, its first word
// (the number) stands for it. The one under the pointer is drawn whole, over the others.
void drawLabels(Canvas& canvas, const ScatterChart& chart, const QRectF& plot, int first,
                const std::function<QPointF(const ScatterCluster&)>& place)
{
    std::vector<QRectF> taken;
    const auto isFree = [&](const QRectF& box) {
        return std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) {
            return other.adjusted(-2, -1, 2, 1).intersects(box);
        });
    };
    std::vector<std::size_t> whole;
    for (std::size_t i = 0; i < chart.clusters.size(); ++i) {
        const int index = first + int(i);
        const QString& name = chart.clusters[i].name;
        const QPointF at = place(chart.clusters[i]);
        if (canvas.hovered(index) || canvas.selected(index)) {
            whole.push_back(i);
            continue;
        }
        const QString number = name.section(QLatin1Char(' '), 0, 0);
        const std::pair<QString, double> ways[] = {
            {name, 0}, {number, 0}, {number, -20}, {number, 20}, {number, 40}};
        for (const auto& [text, below] : ways) {
            const QRectF box = labelBox(canvas, text, at + QPointF(0, below), plot);
            if (!isFree(box))
                continue;
            drawLabel(canvas, text, box, false);
            taken.push_back(box);
            break;
        }
    }
    for (const std::size_t i : whole)
        drawLabel(canvas, chart.clusters[i].name,
                  labelBox(canvas, chart.clusters[i].name, place(chart.clusters[i]), plot), true);
}

} // namespace

void drawScatter(Canvas& canvas, const ScatterChart& chart, const QRectF& area)
{
    const QRectF plot = area.adjusted(22, 4, -4, -22);
    const Box box = extent(chart);
    const auto scale = [](double low, double high, double from, double to) {
        const double margin = high > low ? (high - low) * 0.03 : 1;
        return Scale{low - margin, high + margin, from, to};
    };
    const Scale x = scale(box.lowX, box.highX, plot.left(), plot.right());
    const Scale y = scale(box.lowY, box.highY, plot.bottom(), plot.top());
    drawFrame(canvas, chart, plot);
    const int first = canvas.next();
    const bool any = canvas.anyHovered(first, first + int(chart.clusters.size()));
    for (std::size_t i = 0; i < chart.clusters.size(); ++i) {
        const ScatterCluster& cluster = chart.clusters[i];
        QColor colour = canvas.theme().role(cluster.colour, int(i));
        QPainterPath dots;
        dots.setFillRule(Qt::WindingFill);
        for (const auto& [px, py] : cluster.points)
            dots.addEllipse(QPointF(x(px), y(py)), 2, 2);
        const int index =
            canvas.hit(dots, cluster.name, canvas.numbers().count(cluster.mark.count), cluster.mark);
        const double alpha = canvas.theme().metric("chart.scatterAlpha");
        colour.setAlphaF(float(any && !canvas.hovered(index) ? alpha / 3
                               : canvas.hovered(index)       ? 0.8
                                                             : alpha));
        canvas.painter().setPen(Qt::NoPen);
        canvas.painter().setBrush(colour);
        for (const auto& [px, py] : cluster.points)
            canvas.painter().drawEllipse(QPointF(x(px), y(py)), 2, 2);
    }
    drawLabels(canvas, chart, plot, first, [&](const ScatterCluster& cluster) {
        return QPointF(x(cluster.centreX), y(cluster.centreY));
    });
}

} // namespace tessera::chart
