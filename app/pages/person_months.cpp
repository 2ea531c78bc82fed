// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_months.h"

#include "pages/person_words.h"
#include "theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kMostMonths = 18; // that were
constexpr int kTop = 18;                // for the word over the expected months and the scale
constexpr int kBottom = 18;             // for the names of months
constexpr double kCap = 4;              // of a whisker

} // namespace

PersonMonthsChart::PersonMonthsChart(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("monthsChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PersonMonthsChart::show(const Portrait& portrait)
{
    m_bars.clear();
    m_most = 0;
    m_empty = tr("Computing.");
    if (portrait.purchases) {
        m_empty = tr("No purchase by the as-of date.");
        const std::vector<PersonMonth>& months = portrait.purchases->months;
        const std::size_t first = months.size() > kMostMonths ? months.size() - kMostMonths : 0;
        for (std::size_t i = first; i < months.size(); ++i)
            m_bars.push_back({months[i], months[i].spent, false, 0, 0});
    } else if (const auto problem = portrait.problems.find(PortraitPart::Purchases);
               problem != portrait.problems.end())
        m_empty = problem->second;
    if (portrait.value && portrait.value->isBuyer && !m_bars.empty())
        for (std::size_t i = 0; i < portrait.value->months.spans.size(); ++i) {
            const OutlookSpan& span = portrait.value->months.spans[i];
            m_bars.push_back({portrait.value->monthNames[i], span.value, true, span.low, span.high});
        }
    for (const MonthBar& bar : m_bars)
        m_most = std::max({m_most, bar.value, bar.high});
    setAccessibleName(tr("Value by month: %1").arg(summary()));
    update();
}

QString PersonMonthsChart::summary() const
{
    double spent = 0;
    double expected = 0;
    int past = 0;
    int next = 0;
    for (const MonthBar& bar : m_bars) {
        (bar.isExpected ? expected : spent) += bar.value;
        ++(bar.isExpected ? next : past);
    }
    if (past == 0)
        return {};
    const NumberFormat& numbers = theme().numbers();
    const QString had = tr("%1 in %n month(s)", nullptr, past).arg(numbers.money(spent));
    return next == 0 ? had : tr("%1, expected %2 in the next %3").arg(had, numbers.money(expected)).arg(next);
}

QRectF PersonMonthsChart::columnOf(std::size_t bar) const
{
    const double wide = std::min(48.0, double(width()) / double(std::max<std::size_t>(1, m_bars.size())));
    return {double(bar) * wide, 0, wide, double(height())};
}

double PersonMonthsChart::yOf(double value) const
{
    const double base = height() - kBottom;
    return m_most > 0 ? base - std::max(0.0, value) / m_most * (base - kTop) : base;
}

void PersonMonthsChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(theme().font(FontRole::Caption));
    if (m_bars.empty()) {
        painter.setPen(theme().colour("text.tertiary"));
        painter.setFont(theme().font(FontRole::Body));
        drawElided(painter, rect(), Qt::AlignCenter, m_empty);
        return;
    }
    const double base = height() - kBottom;
    const double gap = theme().tokens().number(QStringLiteral("chart.barGap"));
    std::optional<double> divide;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const MonthBar& bar = m_bars[i];
        const QRectF column = columnOf(i);
        const double inset = column.width() * gap / 2;
        const QRectF box(QPointF(column.left() + inset, yOf(bar.value)),
                         QPointF(column.right() - inset, base));
        if (!bar.isExpected) {
            painter.fillRect(box, theme().colour("accent.base"));
            continue;
        }
        divide = divide.value_or(column.left());
        painter.setPen(QPen(theme().colour("accent.base"), 1, Qt::DashLine));
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        if (bar.high > bar.low) {
            const double x = std::round(box.center().x()) + 0.5;
            painter.setPen(QPen(theme().colour("chart.reference"), 1));
            painter.drawLine(QPointF(x, yOf(bar.low)), QPointF(x, yOf(bar.high)));
            for (const double end : {bar.low, bar.high})
                painter.drawLine(QPointF(x - kCap / 2, yOf(end)), QPointF(x + kCap / 2, yOf(end)));
        }
    }
    const auto best = std::ranges::max_element(
        m_bars, {}, [](const MonthBar& bar) { return bar.isExpected ? -1 : bar.value; });
    if (best->value > 0) { // the one label that gives the scale
        const QRectF column = columnOf(std::size_t(best - m_bars.begin()));
        const QString text = theme().numbers().money(best->value);
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 4;
        painter.setPen(theme().colour("chart.value"));
        painter.drawText(
            QRectF(std::max(0.0, column.center().x() - wide / 2), yOf(best->value) - 15, wide, 14),
            Qt::AlignCenter, text);
    }
    painter.setPen(QPen(theme().colour("chart.axis"), 1));
    painter.drawLine(QPointF(0, base + 0.5), QPointF(columnOf(m_bars.size() - 1).right(), base + 0.5));
    painter.setPen(theme().colour("chart.label"));
    if (divide) {
        painter.setPen(QPen(theme().colour("chart.reference"), 1, Qt::DashLine));
        painter.drawLine(QPointF(std::round(*divide) + 0.5, 2), QPointF(std::round(*divide) + 0.5, base));
        painter.setPen(theme().colour("chart.label"));
        painter.drawText(QRectF(*divide + 5, 0, width() - *divide - 5, 14), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("expected"));
    }
    const auto name = [&](std::size_t bar, int align) {
        const QRectF column = columnOf(bar);
        const double left = align == Qt::AlignLeft ? column.left() : column.right() - 110;
        painter.drawText(QRectF(left, base + 3, 110, 14), align | Qt::AlignVCenter,
                         monthInWords(m_bars[bar].month));
    };
    name(0, Qt::AlignLeft);
    if (m_bars.size() > 8)
        name(m_bars.size() - 1, Qt::AlignRight);
}

bool PersonMonthsChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QString tip;
        const NumberFormat& numbers = theme().numbers();
        for (std::size_t i = 0; i < m_bars.size(); ++i) {
            const MonthBar& bar = m_bars[i];
            if (!columnOf(i).contains(help->pos()))
                continue;
            QStringList lines{monthInWords(bar.month), numbers.money(bar.value)};
            if (bar.isExpected)
                lines.append(
                    tr("80 in 100 such buyers: %1–%2").arg(numbers.money(bar.low), numbers.money(bar.high)));
            else
                lines.append(tr("%n order(s)", nullptr, int(bar.month.orders)));
            tip = lines.join(QLatin1Char('\n'));
        }
        QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace tessera
