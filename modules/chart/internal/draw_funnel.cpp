// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tessera::chart {
namespace {

struct Frame
{
    QRectF plot;
    double pitch = 0;
    double barWidth = 0;
    double first = 0; // people at the first step
    Scale y;          // of the share of the first step

    [[nodiscard]] double left(std::size_t step) const
    {
        return std::round(plot.left() + 18 + pitch * double(step));
    }
    [[nodiscard]] double share(const FunnelStep& step) const
    {
        return first > 0 ? double(step.count) / first : 0;
    }
};

Frame layOut(Canvas& canvas, const FunnelChart& chart, const QRectF& area)
{
    Frame frame;
    frame.plot = area.adjusted(0, 30, 0, -44);
    frame.first = double(chart.steps.front().count);
    Ticks ticks{0.25, {0, 0.25, 0.5, 0.75, 1}};
    frame.plot.setLeft(canvas.leftAxis(frame.plot, ticks, NumberUnit::Percent, frame.y));
    frame.pitch = (frame.plot.width() - 18) / double(chart.steps.size());
    frame.barWidth = std::round(std::clamp(frame.pitch * 0.4, 12.0, 84.0));
    return frame;
}

// The light wedge from the top of one bar to the top of the next.
void drawWedge(Canvas& canvas, const FunnelChart& chart, const Frame& frame, std::size_t step)
{
    const double left = frame.left(step) + frame.barWidth;
    const double right = frame.left(step + 1);
    const double base = frame.y(0);
    QPainterPath path;
    path.moveTo(left, base);
    path.lineTo(left, frame.y(frame.share(chart.steps[step])));
    path.lineTo(right, frame.y(frame.share(chart.steps[step + 1])));
    path.lineTo(right, base);
    path.closeSubpath();
    QColor soft = canvas.theme().tokens().categorical(0);
    soft.setAlphaF(0.1F);
    canvas.painter().fillPath(path, soft);
}

void drawGoOn(Canvas& canvas, const FunnelChart& chart, const Frame& frame, std::size_t step)
{
    const FunnelStep& from = chart.steps[step];
    const FunnelStep& to = chart.steps[step + 1];
    const double left = frame.left(step) + frame.barWidth + 8;
    const double width = frame.left(step + 1) - left - (to.previousShare ? 10 : 4);
    const double share = from.count > 0 ? double(to.count) / double(from.count) : 0;
    const QString goOn = from.count > 0 ? canvas.numbers().percent(share) : QStringLiteral("\u2013");
    if (canvas.textWidth(goOn, FontRole::Label) > width)
        return;
    const double base = frame.y(0);
    const QString lost = canvas.numbers().signedCount(to.count - from.count);
    canvas.figure({left, base - 46}, Qt::AlignLeft, goOn, FontRole::Label, canvas.colour("chart.value"));
    canvas.text({left, base - 40, width, 16}, Qt::AlignVCenter, QCoreApplication::translate("Chart", "go on"),
                FontRole::Caption, canvas.colour("text.tertiary"));
    canvas.figure({left, base - 16}, Qt::AlignLeft, lost, FontRole::Caption, canvas.colour("bad.text"));
    const int index = canvas.hit(QRectF(left, base - 26, canvas.textWidth(lost, FontRole::Caption) + 4, 20),
                                 QCoreApplication::translate("Chart", "Lost after %1").arg(from.label),
                                 canvas.numbers().count(from.count - to.count), to.lost);
    if (canvas.hovered(index) || canvas.selected(index))
        canvas.horizontal(left, left + canvas.textWidth(lost, FontRole::Caption), base - 9,
                          canvas.colour("bad.text"));
}

void drawStep(Canvas& canvas, const FunnelChart& chart, const Frame& frame, const QRectF& area, std::size_t i)
{
    const FunnelStep& step = chart.steps[i];
    const double left = frame.left(i);
    const double share = frame.share(step);
    const double base = frame.y(0);
    QPainter& painter = canvas.painter();
    if (step.previousShare)
        canvas.fill({left - 9, frame.y(*step.previousShare), 5, base - frame.y(*step.previousShare)}, {},
                    canvas.colour("chart.axis"));
    if (i > 0) {
        QPen pen(canvas.colour("chart.axis"), 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const double ghost = std::round(frame.y(frame.share(chart.steps[i - 1])));
        painter.drawRect(QRectF(left + 0.5, ghost + 0.5, frame.barWidth - 1, base - ghost));
    }
    const QRectF bar(left, frame.y(share), frame.barWidth, std::max(1.0, base - frame.y(share)));
    const QRectF reach(left, std::min(bar.top(), base - 12), frame.barWidth,
                       base - std::min(bar.top(), base - 12));
    const int index = canvas.hit(reach, step.label, canvas.numbers().count(step.count), step.mark);
    QColor colour = canvas.theme().tokens().categorical(0);
    canvas.fill(bar, {}, canvas.hovered(index) ? colour.lighter(112) : colour, 1);
    if (step.interval && i > 0)
        canvas.whisker(false, bar.center().x(), frame.y(step.interval->low), frame.y(step.interval->high),
                       canvas.colour("chart.value"));
    if (canvas.selected(index))
        canvas.edge(bar);
    const double width = frame.pitch - 12;
    canvas.text({left, area.top(), width, 18}, Qt::AlignVCenter, step.label, FontRole::Label,
                canvas.colour("chart.value"));
    canvas.figure({left, base + 6}, Qt::AlignLeft | Qt::AlignTop, canvas.numbers().count(step.count),
                  FontRole::Title, canvas.colour("chart.value"));
    const QString of =
        QCoreApplication::translate("Chart", "%1 of step 1").arg(canvas.numbers().percent(share));
    canvas.text({left, base + 23, width, 16}, Qt::AlignVCenter,
                canvas.textWidth(of, FontRole::Caption) <= width ? of : canvas.numbers().percent(share),
                FontRole::Caption, canvas.colour("text.tertiary"));
}

} // namespace

void drawFunnel(Canvas& canvas, const FunnelChart& chart, const QRectF& area)
{
    const Frame frame = layOut(canvas, chart, area);
    for (std::size_t i = 0; i + 1 < chart.steps.size(); ++i)
        drawWedge(canvas, chart, frame, i);
    for (std::size_t i = 0; i < chart.steps.size(); ++i)
        drawStep(canvas, chart, frame, area, i);
    for (std::size_t i = 0; i + 1 < chart.steps.size(); ++i)
        drawGoOn(canvas, chart, frame, i);
    canvas.horizontal(frame.plot.left(), frame.plot.right(), frame.y(0), canvas.colour("chart.axis"));
}

} // namespace tessera::chart
