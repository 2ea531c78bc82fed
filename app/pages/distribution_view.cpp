// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/distribution_view.h"

#include "base/clock.h"
#include "base/time_zone.h"
#include "chart/design_tokens.h"
#include "theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tessera {
namespace {

constexpr int kSpreadHead = 28;
constexpr int kSpreadLine = 22;
constexpr int kSpreadAxis = 20;

} // namespace

DistributionView::DistributionView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("distribution"));
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DistributionView::setColumn(const std::optional<ColumnQuality>& column, const QString& rows)
{
    m_column = column;
    m_rows = rows;
    update();
}

QString DistributionView::edgeText(double value) const
{
    if (m_column->type == ColumnType::Time)
        return formatTime(Micros(value), TimeZone()).left(16);
    return m_column->type == ColumnType::Integer ? theme().numbers().count(std::llround(value))
                                                 : QString::number(value, 'f', 2);
}

QRect DistributionView::histogramRoom() const
{
    return rect().adjusted(12, kSpreadHead + 4, -12, -kSpreadAxis - 4);
}

QString DistributionView::barTip(QPoint at) const
{
    if (!m_column || !m_column->numbers || !histogramRoom().contains(at))
        return {};
    const NumberQuality& numbers = *m_column->numbers;
    const QRect room = histogramRoom();
    const auto bins = int(numbers.histogram.size());
    const int bin = std::min(bins - 1, (at.x() - room.left()) * bins / std::max(1, room.width()));
    const double width = (numbers.histogramTo - numbers.histogramFrom) / bins;
    return tr("%1 to %2: %3 rows")
        .arg(edgeText(numbers.histogramFrom + bin * width),
             edgeText(numbers.histogramFrom + (bin + 1) * width),
             theme().numbers().count(numbers.histogram[std::size_t(bin)]));
}

bool DistributionView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), barTip(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

void DistributionView::paintHistogram(QPainter& painter, const QRect& room) const
{
    const NumberQuality& numbers = *m_column->numbers;
    const auto most = double(std::max<std::int64_t>(1, std::ranges::max(numbers.histogram)));
    const double width = room.width() / double(numbers.histogram.size());
    for (std::size_t i = 0; i < numbers.histogram.size(); ++i) {
        // A bar that is there is seen.
        const double height =
            numbers.histogram[i] > 0 ? std::max(1.0, room.height() * double(numbers.histogram[i]) / most) : 0;
        painter.fillRect(
            QRectF(room.left() + double(i) * width, room.bottom() + 1 - height, width - 1, height),
            theme().tokens().categorical(0));
    }
    painter.fillRect(QRect(room.left(), room.bottom() + 1, room.width(), 1), theme().colour("chart.axis"));
    painter.setFont(theme().font(FontRole::Caption));
    painter.setPen(theme().colour("text.tertiary"));
    const QRect axis(room.left(), room.bottom() + 4, room.width(), kSpreadAxis - 4);
    painter.drawText(axis, Qt::AlignLeft, edgeText(numbers.histogramFrom));
    painter.drawText(axis, Qt::AlignRight, edgeText(numbers.histogramTo));
    painter.drawText(axis, Qt::AlignHCenter, tr("median %1").arg(edgeText(numbers.quantiles[3])));
}

void DistributionView::paintTop(QPainter& painter, const QRect& room) const
{
    const std::int64_t known = std::max<std::int64_t>(1, m_column->rows - m_column->nulls);
    const double most = m_column->top.empty() ? 1 : double(m_column->top.front().count);
    const int lines = std::max(1, room.height() / kSpreadLine);
    const bool isOneColumn = int(m_column->top.size()) <= lines;
    const int width = isOneColumn ? room.width() : room.width() / 2 - 12;
    const int name = width * 2 / 5;
    const int bar = width - name - 90;
    for (int i = 0; i < std::min(int(m_column->top.size()), 2 * lines); ++i) {
        const ValueCount& value = m_column->top[std::size_t(i)];
        const int left = room.left() + (i / lines) * (width + 24);
        const QRect line(left, room.top() + (i % lines) * kSpreadLine, width, kSpreadLine);
        painter.setFont(theme().tokens().fontFor(FontRole::Body, value.text));
        painter.setPen(theme().colour("text.primary"));
        painter.drawText(line.adjusted(0, 0, name - 8 - line.width(), 0), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(value.text, Qt::ElideRight, name - 8));
        const int length = std::max(2, int(std::lround(bar * double(value.count) / most)));
        painter.fillRect(QRect(left + name, line.top() + 6, length, kSpreadLine - 12),
                         theme().tokens().categorical(0));
        painter.setFont(theme().font(FontRole::Caption));
        painter.setPen(theme().colour("text.secondary"));
        painter.drawText(
            line, Qt::AlignVCenter | Qt::AlignRight,
            QStringLiteral("%1 · %2").arg(theme().numbers().count(value.count),
                                          theme().numbers().percent(double(value.count) / double(known))));
    }
}

void DistributionView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRect head(12, 0, width() - 24, kSpreadHead);
    painter.setFont(theme().font(FontRole::Body));
    painter.setPen(theme().colour("text.tertiary"));
    if (!m_column) {
        painter.drawText(rect(), Qt::AlignCenter, tr("Choose a column in the preview."));
        return;
    }
    painter.setFont(theme().tokens().fontFor(FontRole::Label, m_column->name));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(head, Qt::AlignVCenter, m_column->name);
    const int used = painter.fontMetrics().horizontalAdvance(m_column->name) + 12;
    painter.setFont(theme().font(FontRole::Caption));
    painter.setPen(theme().colour("text.tertiary"));
    painter.drawText(head.adjusted(used, 0, 0, 0), Qt::AlignVCenter,
                     tr("%1 · %2 different values · %3 empty · %4 unreadable")
                         .arg(m_rows, theme().numbers().count(m_column->distinct),
                              theme().numbers().count(m_column->nulls),
                              theme().numbers().count(m_column->invalid)));
    const QRect room = rect().adjusted(12, kSpreadHead, -12, -4);
    if (m_column->numbers && !m_column->numbers->histogram.empty())
        paintHistogram(painter, histogramRoom());
    else if (!m_column->top.empty())
        paintTop(painter, room);
    else
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap,
                         m_column->topWithheld.isEmpty() ? tr("No values.") : m_column->topWithheld);
}

} // namespace tessera
