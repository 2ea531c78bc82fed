// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <algorithm>
#include <cmath>

namespace tessera::chart {
namespace {

// Bins stand side by side at equal width, also where their limits grow (1 h, 8 h, 1 d): place within them is
// by share.
double place(const HistogramChart& chart, double value, double left, double pitch)
{
    for (std::size_t i = 0; i < chart.bins.size(); ++i) {
        const HistogramBin& bin = chart.bins[i];
        if (value <= bin.high || i + 1 == chart.bins.size()) {
            const double share = bin.high > bin.low ? (value - bin.low) / (bin.high - bin.low) : 0;
            return left + pitch * (double(i) + std::clamp(share, 0.0, 1.0));
        }
    }
    return left;
}

void drawReferences(Canvas& canvas, const HistogramChart& chart, const QRectF& area, double pitch)
{
    double y = area.top();
    for (const ReferenceLine& line : chart.references) {
        const double x = place(chart, line.at, area.left(), pitch);
        canvas.dashedVertical(x, y, area.bottom());
        const double width = canvas.textWidth(line.label, FontRole::Caption);
        const bool fits = x + 6 + width < area.right();
        canvas.figure({fits ? x + 5 : x - 5, y}, (fits ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop,
                      line.label, FontRole::Caption, canvas.colour("chart.value"));
        y += 15;
    }
}

} // namespace

void drawHistogram(Canvas& canvas, const HistogramChart& chart, const QRectF& whole)
{
    const QRectF area = whole.adjusted(0, chart.references.empty() ? 4 : 0, 0, -20);
    double high = 0;
    for (const HistogramBin& bin : chart.bins)
        high = std::max(high, bin.value);
    const Scale y{0, high > 0 ? high : 1, area.bottom(), area.top() + (chart.references.empty() ? 0 : 14)};
    const double pitch = area.width() / double(chart.bins.size());
    const QColor colour = canvas.theme().role(chart.colour);
    double labelEnd = area.left() - 10;
    for (std::size_t i = 0; i < chart.bins.size(); ++i) {
        const HistogramBin& bin = chart.bins[i];
        const double left = area.left() + pitch * double(i);
        const QRectF rect(left + 1, y(bin.value), std::max(1.0, pitch - 2), y(0) - y(bin.value));
        const QString range = canvas.numbers().value(bin.low, NumberUnit::Plain) + QStringLiteral("\u2013") +
                              canvas.numbers().value(bin.high, NumberUnit::Plain);
        const int index = canvas.hit(QRectF(left, area.top(), pitch, area.height()),
                                     bin.label.isEmpty() ? range : bin.label,
                                     canvas.numbers().value(bin.value, chart.unit), bin.mark);
        canvas.fill(rect, chart.colour, canvas.hovered(index) ? colour.lighter(112) : colour);
        if (canvas.selected(index))
            canvas.edge(rect);
        const double text = canvas.textWidth(bin.label, FontRole::Caption);
        const double start = left + pitch / 2 - text / 2;
        if (!bin.label.isEmpty() && start > labelEnd + 8) {
            canvas.figure({left + pitch / 2, area.bottom() + 4}, Qt::AlignHCenter | Qt::AlignTop, bin.label,
                          FontRole::Caption, canvas.colour("chart.label"));
            labelEnd = start + text;
        }
    }
    canvas.horizontal(area.left(), area.right(), area.bottom(), canvas.colour("chart.axis"));
    drawReferences(canvas, chart, area, pitch);
}

} // namespace tessera::chart
