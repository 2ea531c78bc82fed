// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace tessera::chart {

double Canvas::textWidth(const QString& text, FontRole role) const
{
    return QFontMetricsF(m_theme.tokens().fontFor(role, text)).horizontalAdvance(text);
}

double Canvas::widest(const QStringList& texts, FontRole role) const
{
    double width = 0;
    for (const QString& text : texts)
        width = std::max(width, textWidth(text, role));
    return width;
}

void Canvas::text(const QRectF& box, Qt::Alignment alignment, const QString& text, FontRole role,
                  const QColor& colour)
{
    const QFont font = m_theme.tokens().fontFor(role, text);
    m_painter.setFont(font);
    m_painter.setPen(colour);
    // Half a pixel of grace: a box measured with the same font must not cut its own text.
    const QString fitting = QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width() + 0.5);
    m_painter.drawText(box, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip, fitting);
}

void Canvas::figure(QPointF anchor, Qt::Alignment alignment, const QString& text, FontRole role,
                    const QColor& colour)
{
    const double width = textWidth(text, role) + 2;
    double left = anchor.x();
    if (alignment & Qt::AlignRight)
        left -= width;
    else if (alignment & Qt::AlignHCenter)
        left -= width / 2;
    double top = anchor.y() - 8;
    if (alignment & Qt::AlignTop)
        top = anchor.y();
    else if (alignment & Qt::AlignBottom)
        top = anchor.y() - 16;
    m_painter.setFont(m_theme.tokens().fontFor(role, text));
    m_painter.setPen(colour);
    const Qt::Alignment side = alignment & Qt::AlignRight     ? Qt::AlignRight
                               : alignment & Qt::AlignHCenter ? Qt::AlignHCenter
                                                              : Qt::AlignLeft;
    m_painter.drawText(QRectF(left, top, width, 16), int(side | Qt::AlignVCenter) | Qt::TextDontClip, text);
}

void Canvas::horizontal(double x1, double x2, double y, const QColor& colour, double width)
{
    m_painter.fillRect(QRectF(x1, std::round(y), x2 - x1, width), colour);
}

void Canvas::vertical(double x, double y1, double y2, const QColor& colour, double width)
{
    m_painter.fillRect(QRectF(std::round(x), y1, width, y2 - y1), colour);
}

void Canvas::dashedVertical(double x, double y1, double y2)
{
    QPen pen(colour("chart.reference"), 1);
    pen.setDashPattern({4, 3});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(std::round(x) + 0.5, y1), QPointF(std::round(x) + 0.5, y2));
}

void Canvas::fill(const QRectF& rect, const ColourRole& role, const QColor& colour, double radius)
{
    if (rect.width() <= 0 || rect.height() <= 0)
        return;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawRoundedRect(rect, radius, radius);
    if (!ChartTheme::isHatched(role))
        return;
    m_painter.save();
    m_painter.setClipRect(rect, Qt::IntersectClip);
    m_painter.setPen(QPen(hatchInk(), 1));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += 6)
        m_painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    m_painter.restore();
}

void Canvas::square(QPointF leftCentre, const ColourRole& role, const QColor& colour)
{
    fill(QRectF(leftCentre.x(), std::round(leftCentre.y() - 4.5), 9, 9), role, colour, 1);
}

void Canvas::whisker(bool alongX, double at, double low, double high, const QColor& colour)
{
    const double half = m_theme.metric("chart.intervalCap") / 2;
    m_painter.setPen(QPen(colour, m_theme.metric("chart.intervalWidth")));
    const auto line = [&](double a1, double b1, double a2, double b2) {
        alongX ? m_painter.drawLine(QPointF(a1, b1), QPointF(a2, b2))
               : m_painter.drawLine(QPointF(b1, a1), QPointF(b2, a2));
    };
    line(low, at, high, at);
    line(low, at - half, low, at + half);
    line(high, at - half, high, at + half);
}

int Canvas::hit(const QPainterPath& path, const QString& title, const QString& value, const ChartMark& mark,
                bool isLine)
{
    m_hits.marks.push_back({path, title, value, mark, isLine});
    return next() - 1;
}

int Canvas::hit(const QRectF& rect, const QString& title, const QString& value, const ChartMark& mark)
{
    QPainterPath path;
    path.addRect(rect);
    return hit(path, title, value, mark);
}

void Canvas::edge(const QRectF& rect)
{
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(colour("surface.panel"), 1));
    m_painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
    m_painter.setPen(QPen(colour("focus.ring"), 2));
    m_painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 1, 1);
}

double Canvas::leftAxis(const QRectF& area, const Ticks& ticks, NumberUnit unit, Scale& scale)
{
    QStringList labels;
    for (const double tick : ticks.at)
        labels += numbers().axis(tick, unit, ticks.step);
    if (unit == NumberUnit::Percent)
        labels.last() += QStringLiteral("\u00A0%");
    const double left = area.left() + widest(labels, FontRole::Caption) + 8;
    scale = {ticks.at.front(), ticks.at.back(), area.bottom(), area.top()};
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const double value = ticks.at[std::size_t(i)];
        const double y = scale(value);
        const bool base = value == 0 || (i == 0 && ticks.at.front() > 0);
        horizontal(left, area.right(), y, colour(base ? "chart.axis" : "chart.grid"));
        figure(QPointF(left - 6, y), Qt::AlignRight, labels[i], FontRole::Caption, colour("chart.label"));
    }
    return left;
}

QRectF drawLegend(Canvas& canvas, const std::vector<ChartSeries>& series, QRectF area, std::size_t least)
{
    if (series.size() < least)
        return area;
    double x = area.left();
    const double y = area.top() + 8;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const double width = canvas.textWidth(series[i].name, FontRole::Caption);
        if (x + 14 + width > area.right())
            break;
        canvas.square({x, y}, series[i].colour, canvas.theme().role(series[i].colour, int(i)));
        canvas.text({x + 14, y - 8, width + 1, 16}, Qt::AlignVCenter, series[i].name, FontRole::Caption,
                    canvas.colour("chart.label"));
        x += 14 + width + 16;
    }
    area.setTop(area.top() + 24);
    return area;
}

} // namespace tessera::chart
