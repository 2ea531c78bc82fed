// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>

namespace tessera::chart {
namespace {

constexpr double kRow = 22;
constexpr double kHead = 18;
constexpr double kWidestColumn = 34;
constexpr double kNarrowestColumn = 14;

struct UpsetFrame
{
    QRectF area;
    double barsLeft = 0; // of the bars of the sets, which grow to the left from barsRight
    double barsRight = 0;
    double labelsLeft = 0;
    double left = 0; // of the first column
    double pitch = 0;
    double plotTop = 0;
    double rowsTop = 0; // of the first set; the bars of the intersections end above it
    std::size_t columns = 0;

    [[nodiscard]] double columnCentre(std::size_t column) const
    {
        return left + pitch * (double(column) + 0.5);
    }
    [[nodiscard]] double rowCentre(std::size_t row) const { return rowsTop + kRow * (double(row) + 0.5); }
    [[nodiscard]] double bottom(const UpsetChart& chart) const
    {
        return rowsTop + kRow * double(chart.sets.size());
    }
};

UpsetFrame layOut(const Canvas& canvas, const UpsetChart& chart, const QRectF& area)
{
    UpsetFrame frame;
    frame.area = area;
    QStringList labels;
    for (const UpsetSet& set : chart.sets)
        labels += set.label;
    const double label = std::min(canvas.widest(labels, FontRole::Table) + 4, area.width() * 0.24);
    const double bars = std::clamp(area.width() * 0.14, 60.0, 160.0);
    frame.barsLeft = area.left();
    frame.barsRight = std::round(area.left() + bars);
    frame.labelsLeft = frame.barsRight + 10;
    frame.left = std::round(frame.labelsLeft + label + 12);
    const double room = std::max(kNarrowestColumn, area.right() - frame.left);
    const auto most = std::max<std::size_t>(1, std::size_t(room / kNarrowestColumn));
    frame.columns = std::min(chart.bars.size(), most);
    frame.pitch = std::min(kWidestColumn, room / double(std::max<std::size_t>(1, frame.columns)));
    frame.plotTop = area.top() + kHead;
    frame.rowsTop =
        std::round(std::max(frame.plotTop + 60, area.bottom() - kRow * double(chart.sets.size()) - 4));
    return frame;
}

QString namesOf(const UpsetChart& chart, std::int64_t members)
{
    QStringList names;
    for (std::size_t k = 0; k < chart.sets.size(); ++k)
        if (((members >> k) & 1) != 0)
            names.append(chart.sets[k].label);
    return names.isEmpty() ? QCoreApplication::translate("Chart", "In none")
                           : names.join(QStringLiteral(" + "));
}

void drawSets(Canvas& canvas, const UpsetChart& chart, const UpsetFrame& frame)
{
    double most = 0;
    for (const UpsetSet& set : chart.sets)
        most = std::max(most, set.size);
    const QColor ink = canvas.colour("chart.value");
    canvas.text({frame.barsLeft, frame.rowsTop - kHead, frame.left - frame.barsLeft - 12, kHead},
                Qt::AlignVCenter, chart.setTitle, FontRole::Caption, canvas.colour("chart.label"));
    for (std::size_t k = 0; k < chart.sets.size(); ++k) {
        const UpsetSet& set = chart.sets[k];
        const double y = frame.rowCentre(k);
        const QString value = canvas.numbers().value(set.size, chart.unit);
        if (k % 2 == 0)
            canvas.painter().fillRect(
                QRectF(frame.barsLeft, y - kRow / 2,
                       frame.left + frame.pitch * double(frame.columns) - frame.barsLeft, kRow),
                canvas.colour("surface.sunken"));
        const double text = canvas.textWidth(value, FontRole::Caption) + 6;
        const double room = std::max(8.0, frame.barsRight - frame.barsLeft - text);
        const double width = most > 0 ? std::max(set.size > 0 ? 1.0 : 0.0, room * set.size / most) : 0;
        const QRectF bar(frame.barsRight - width, y - 6, width, 12);
        const int index =
            canvas.hit(QRectF(frame.barsLeft, y - kRow / 2, frame.left - frame.barsLeft - 6, kRow), set.label,
                       value, set.mark);
        const QColor colour =
            set.colour.isEmpty() ? canvas.colour("chart.mutedText") : canvas.theme().role(set.colour, int(k));
        canvas.fill(bar, set.colour, canvas.hovered(index) ? colour.lighter(112) : colour, 1);
        canvas.figure({bar.left() - 4, y}, Qt::AlignRight, value, FontRole::Caption, ink);
        canvas.text({frame.labelsLeft, y - 9, frame.left - frame.labelsLeft - 8, 18}, Qt::AlignVCenter,
                    set.label, FontRole::Table, canvas.colour("text.primary"));
        if (canvas.selected(index))
            canvas.edge(bar);
    }
}

void drawDots(Canvas& canvas, const UpsetChart& chart, const UpsetFrame& frame, std::size_t column,
              const QColor& colour)
{
    const double x = frame.columnCentre(column);
    const double radius = std::min(5.0, frame.pitch * 0.3);
    const auto members = std::uint64_t(chart.bars[column].members);
    if (members != 0) {
        const int first = std::countr_zero(members);
        const int last = 63 - std::countl_zero(members);
        canvas.painter().fillRect(
            QRectF(x - 1, frame.rowCentre(std::size_t(first)), 2, kRow * double(last - first)), colour);
    }
    canvas.painter().setPen(Qt::NoPen);
    for (std::size_t k = 0; k < chart.sets.size(); ++k) {
        canvas.painter().setBrush(((members >> k) & 1) != 0 ? colour : canvas.colour("chart.grid"));
        canvas.painter().drawEllipse(QPointF(x, frame.rowCentre(k)), radius, radius);
    }
}

void drawIntersections(Canvas& canvas, const UpsetChart& chart, const UpsetFrame& frame)
{
    double most = 0;
    QStringList values;
    for (std::size_t i = 0; i < frame.columns; ++i) {
        most = std::max(most, chart.bars[i].value);
        values += canvas.numbers().value(chart.bars[i].value, chart.unit);
    }
    const double base = frame.rowsTop - 8;
    const Scale y{0, most > 0 ? most : 1, base, frame.plotTop + 16};
    const double end = frame.left + frame.pitch * double(frame.columns);
    canvas.text({frame.left, frame.area.top(), frame.area.right() - frame.left, kHead}, Qt::AlignVCenter,
                chart.bars.size() > frame.columns
                    ? QCoreApplication::translate("Chart", "%1 (the first %2 of %3)")
                          .arg(chart.barTitle)
                          .arg(frame.columns)
                          .arg(chart.bars.size())
                    : chart.barTitle,
                FontRole::Caption, canvas.colour("chart.label"));
    canvas.horizontal(frame.left, end, base, canvas.colour("chart.axis"));
    double textEnd = frame.left - 20; // a value that would touch the one before is left to the tooltip
    for (std::size_t i = 0; i < frame.columns; ++i) {
        const UpsetBar& one = chart.bars[i];
        const double x = frame.columnCentre(i);
        const double width = std::max(4.0, std::min(20.0, frame.pitch - 6));
        const QRectF bar(x - width / 2, y(one.value), width, base - y(one.value));
        QPainterPath path;
        path.addRect(
            QRectF(x - frame.pitch / 2, frame.plotTop, frame.pitch, frame.bottom(chart) - frame.plotTop));
        const int index = canvas.hit(path, namesOf(chart, one.members), values[qsizetype(i)], one.mark);
        const QColor role =
            one.few ? canvas.colour("chart.mutedText") : canvas.theme().role(ColourRole::accent());
        const QColor colour = canvas.hovered(index) ? role.lighter(115) : role;
        canvas.fill(bar, {}, colour, 1);
        drawDots(canvas, chart, frame, i, one.few ? canvas.colour("chart.mutedText") : colour);
        const double text = canvas.textWidth(values[qsizetype(i)], FontRole::Caption);
        if (x - text / 2 > textEnd + 4) {
            canvas.figure({x, bar.top() - 2}, Qt::AlignHCenter | Qt::AlignBottom, values[qsizetype(i)],
                          FontRole::Caption, canvas.colour("chart.value"));
            textEnd = x + text / 2;
        }
        if (canvas.selected(index))
            canvas.edge(QRectF(x - width / 2, bar.top(), width, frame.bottom(chart) - bar.top()));
    }
}

} // namespace

void drawUpset(Canvas& canvas, const UpsetChart& chart, const QRectF& area)
{
    const UpsetFrame frame = layOut(canvas, chart, area);
    drawSets(canvas, chart, frame);
    drawIntersections(canvas, chart, frame);
}

} // namespace tessera::chart
