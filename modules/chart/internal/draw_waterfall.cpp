// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <algorithm>
#include <cmath>

namespace tessera::chart {
namespace {

constexpr double kMostPitch = 26;
constexpr double kDetailGap = 8;
constexpr double kLeastPlot = 48;

// label and detail | bars | value
struct WaterfallLayout
{
    double label = 0; // width of the widest label and detail
    double barLeft = 0;
    double barRight = 0;
};

// Where a bar runs, in the chart's unit.
struct Span
{
    double from = 0;
    double to = 0;
};

std::vector<Span> spansOf(const WaterfallChart& chart)
{
    std::vector<Span> spans;
    double sum = 0;
    for (const WaterfallStep& step : chart.steps) {
        const double next = step.isTotal ? sum : sum + step.change;
        spans.push_back({step.isTotal ? 0 : sum, next});
        sum = next;
    }
    return spans;
}

QString stepText(const Canvas& canvas, const WaterfallChart& chart, const WaterfallStep& step,
                 const Span& span)
{
    if (!step.text.isEmpty())
        return step.text;
    const QString value = canvas.numbers().value(step.isTotal ? span.to : step.change, chart.unit);
    return !step.isTotal && step.change > 0 ? QLatin1Char('+') + value : value;
}

WaterfallLayout layOut(const Canvas& canvas, const WaterfallChart& chart, const std::vector<Span>& spans,
                       const QRectF& area)
{
    WaterfallLayout layout;
    double value = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const WaterfallStep& step = chart.steps[i];
        const double detail = canvas.textWidth(step.detail, FontRole::Caption);
        layout.label = std::max(layout.label, canvas.textWidth(step.label, FontRole::Table) +
                                                  (detail > 0 ? detail + kDetailGap : 0));
        value = std::max(value, canvas.textWidth(stepText(canvas, chart, step, spans[i]), FontRole::Label));
    }
    layout.label = std::min(std::ceil(layout.label) + 2, area.width() * 0.5);
    layout.barRight = area.right() - value - 12;
    layout.barLeft = std::round(area.left() + layout.label + 12);
    layout.barLeft = std::max(area.left(), std::min(layout.barLeft, layout.barRight - kLeastPlot));
    return layout;
}

QColor stepColour(const Canvas& canvas, const WaterfallStep& step)
{
    if (step.isTotal)
        return canvas.colour("text.tertiary");
    return canvas.theme().role(step.change < 0 ? ColourRole::categorical(2) : ColourRole::accent());
}

QRectF drawSigns(Canvas& canvas, const WaterfallChart& chart, const QRectF& area)
{
    if (chart.upName.isEmpty() && chart.downName.isEmpty())
        return area;
    return drawLegend(canvas,
                      {{chart.upName, ColourRole::accent()}, {chart.downName, ColourRole::categorical(2)}},
                      area, 1);
}

void drawNames(Canvas& canvas, const WaterfallStep& step, const QRectF& box)
{
    const double label = std::min(canvas.textWidth(step.label, FontRole::Table) + 1, box.width());
    canvas.text({box.left(), box.top(), label, box.height()}, Qt::AlignVCenter, step.label, FontRole::Table,
                canvas.colour("text.primary"));
    const double left = box.left() + label + kDetailGap;
    if (!step.detail.isEmpty() && left + 12 < box.right())
        canvas.text({left, box.top(), box.right() - left, box.height()}, Qt::AlignVCenter, step.detail,
                    FontRole::Caption, canvas.colour("text.tertiary"));
}

} // namespace

void drawWaterfall(Canvas& canvas, const WaterfallChart& chart, const QRectF& whole)
{
    const QRectF area = drawSigns(canvas, chart, whole);
    const std::vector<Span> spans = spansOf(chart);
    const WaterfallLayout layout = layOut(canvas, chart, spans, area);
    double low = 0;
    double high = 0;
    for (const Span& span : spans) {
        low = std::min({low, span.from, span.to});
        high = std::max({high, span.from, span.to});
    }
    const Scale scale{low, high == low ? low + 1 : high, layout.barLeft, layout.barRight};
    const double pitch = std::min(area.height() / double(spans.size()), kMostPitch);
    const double thick = std::max(3.0, std::floor(pitch * 0.6));
    canvas.vertical(scale(0) - 1, area.top(), area.top() + pitch * double(spans.size()),
                    canvas.colour("chart.axis"));
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const WaterfallStep& step = chart.steps[i];
        const double top = area.top() + pitch * double(i);
        const double barTop = std::round(top + (pitch - thick) / 2);
        const double left = scale(std::min(spans[i].from, spans[i].to));
        const double right = scale(std::max(spans[i].from, spans[i].to));
        const QRectF bar(left, barTop, std::max(1.0, right - left), thick);
        // A row is found as a whole, since a step may be next to nothing.
        const QString value = stepText(canvas, chart, step, spans[i]);
        const int index =
            canvas.hit(QRectF(layout.barLeft, top, layout.barRight - layout.barLeft, pitch),
                       step.detail.isEmpty() ? step.label : step.label + QStringLiteral(", ") + step.detail,
                       value, step.mark);
        if (i + 1 < spans.size() && !chart.steps[i + 1].isTotal)
            canvas.vertical(scale(spans[i].to), barTop + thick, barTop + pitch, canvas.colour("chart.axis"));
        const QColor colour = stepColour(canvas, step);
        canvas.fill(bar, {}, canvas.hovered(index) ? colour.lighter(112) : colour, 1);
        if (canvas.selected(index))
            canvas.edge(bar);
        drawNames(canvas, step, {area.left(), top, layout.barLeft - 12 - area.left(), pitch});
        canvas.figure({area.right(), top + pitch / 2}, Qt::AlignRight, value, FontRole::Label,
                      canvas.colour("chart.value"));
    }
}

} // namespace tessera::chart
