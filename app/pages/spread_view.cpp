// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/spread_view.h"

#include "theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tessera {
namespace {

constexpr int kBinsHeight = 56;
constexpr int kAxisRoom = 18;
constexpr int kValueLine = 20;
constexpr int kTickSide = 12;
constexpr int kFigureRoom = 96;
constexpr std::size_t kMostSpreadLines = 8;

} // namespace

SpreadView::SpreadView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("spread"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void SpreadView::setSpread(const ValueSpread& spread)
{
    const bool same = spread.field == m_spread.field && spread.bins.size() == m_spread.bins.size();
    m_spread = spread;
    m_spread.values.resize(std::min(m_spread.values.size(), kMostSpreadLines));
    m_problem.clear();
    m_current = 0;
    if (!same)
        m_first = m_last = -1;
    setAccessibleName(
        tr("How %1 is spread over %2 people").arg(spread.field, theme().numbers().count(spread.base)));
    setToolTip({});
    setVisible(!m_spread.bins.empty() || !m_spread.values.empty());
    updateGeometry();
    update();
}

void SpreadView::setProblem(const QString& problem)
{
    m_spread = ValueSpread();
    m_problem = problem;
    setVisible(!problem.isEmpty());
    updateGeometry();
    update();
}

void SpreadView::setChosen(const QStringList& values, bool isRange)
{
    m_ticked = isRange ? QStringList() : values;
    if (m_brushing || !this->isRange())
        return update();
    m_first = m_last = -1;
    for (int i = 0; isRange && values.size() == 2 && i < int(m_spread.bins.size()); ++i) {
        if (m_spread.bins[std::size_t(i)].from == values.front())
            m_first = i;
        if (m_spread.bins[std::size_t(i)].to == values.back())
            m_last = i;
    }
    if (m_first < 0 || m_last < 0)
        m_first = m_last = -1;
    update();
}

QSize SpreadView::sizeHint() const
{
    if (!m_problem.isEmpty())
        return {200, kAxisRoom};
    return {200,
            isRange() ? kBinsHeight + kAxisRoom + 6 : kValueLine * int(m_spread.values.size()) + kAxisRoom};
}

QRect SpreadView::plot() const
{
    return isRange() ? QRect(4, 4, width() - 8, kBinsHeight)
                     : QRect(0, 0, width(), kValueLine * int(m_spread.values.size()));
}

int SpreadView::partAt(QPoint at) const
{
    const QRect room = plot();
    if (isRange()) {
        const double bin = double(at.x() - room.left()) * double(m_spread.bins.size()) / room.width();
        return std::clamp(int(std::floor(bin)), 0, int(m_spread.bins.size()) - 1);
    }
    return room.contains(at) ? at.y() / kValueLine : -1;
}

QString SpreadView::tip(int part) const
{
    if (part < 0)
        return {};
    if (!isRange()) {
        const ValueSpread::Value& value = m_spread.values[std::size_t(part)];
        return tr("%1: %2 people").arg(value.text, theme().numbers().count(value.people));
    }
    const ValueSpread::Bin& bin = m_spread.bins[std::size_t(part)];
    return tr("%1 to %2: %3 people").arg(bin.from, bin.to, theme().numbers().count(bin.people));
}

void SpreadView::paintBins(QPainter& painter) const
{
    const QRect room = plot();
    const auto most = double(std::ranges::max(m_spread.bins, {}, &ValueSpread::Bin::people).people);
    const double width = room.width() / double(m_spread.bins.size());
    const int low = std::min(m_first, m_last);
    const int high = std::max(m_first, m_last);
    if (low >= 0) {
        const QRectF brush(room.left() + low * width, room.top() - 4, (high - low + 1) * width,
                           room.height() + 5);
        painter.fillRect(brush, theme().colour("selection.brush"));
    }
    for (std::size_t i = 0; i < m_spread.bins.size(); ++i) {
        const bool chosen = low < 0 || (int(i) >= low && int(i) <= high);
        const auto people = double(m_spread.bins[i].people);
        const double height = people > 0 ? std::max(1.0, room.height() * people / std::max(1.0, most)) : 0;
        painter.fillRect(
            QRectF(room.left() + double(i) * width, room.bottom() + 1 - height, width - 1, height),
            chosen ? theme().tokens().categorical(0) : theme().colour("chart.axis"));
    }
    painter.fillRect(QRect(room.left(), room.bottom() + 1, room.width(), 1), theme().colour("chart.axis"));
    painter.setFont(theme().font(FontRole::Caption));
    painter.setPen(theme().colour("text.tertiary"));
    const QRect axis(room.left(), room.bottom() + 3, room.width(), kAxisRoom);
    painter.drawText(axis, Qt::AlignLeft, m_spread.bins.front().from);
    painter.drawText(axis, Qt::AlignRight, m_spread.bins.back().to);
    QString middle =
        tr("%1 of %2 people")
            .arg(theme().numbers().count(m_spread.known), theme().numbers().count(m_spread.base));
    if (low >= 0)
        middle =
            tr("%1 to %2").arg(m_spread.bins[std::size_t(low)].from, m_spread.bins[std::size_t(high)].to);
    painter.drawText(axis, Qt::AlignHCenter, middle);
}

void SpreadView::paintValues(QPainter& painter) const
{
    const auto most = double(std::max<std::int64_t>(1, m_spread.values.front().people));
    const int name = (width() - kTickSide - 8) * 2 / 5;
    const int bar = width() - kTickSide - 12 - name - kFigureRoom;
    for (std::size_t i = 0; i < m_spread.values.size(); ++i) {
        const ValueSpread::Value& value = m_spread.values[i];
        const QRect line(0, int(i) * kValueLine, width(), kValueLine);
        const bool ticked = m_ticked.contains(value.text);
        if (hasFocus() && int(i) == m_current)
            painter.fillRect(line, theme().colour("selection.bgInactive"));
        const QRect box(2, line.top() + (kValueLine - kTickSide) / 2, kTickSide, kTickSide);
        painter.setPen(theme().colour(ticked ? "accent.base" : "line.control"));
        painter.setBrush(ticked ? theme().colour("accent.base") : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        if (ticked) {
            painter.setPen(QPen(theme().colour("text.onAccent"), 1.6));
            painter.drawPolyline(QPolygon(
                {box.topLeft() + QPoint(3, 6), box.topLeft() + QPoint(5, 8), box.topLeft() + QPoint(9, 4)}));
        }
        const int left = kTickSide + 8;
        painter.setFont(theme().tokens().fontFor(FontRole::Body, value.text));
        painter.setPen(theme().colour("text.primary"));
        painter.drawText(QRect(left, line.top(), name - 8, line.height()), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(value.text, Qt::ElideRight, name - 8));
        const int length = std::max(2, int(std::lround(bar * double(value.people) / most)));
        painter.fillRect(QRect(left + name, line.top() + 6, length, kValueLine - 12),
                         theme().tokens().categorical(0));
        painter.setFont(theme().font(FontRole::Caption));
        painter.setPen(theme().colour("text.secondary"));
        const double share = double(value.people) / double(std::max<std::int64_t>(1, m_spread.base));
        painter.drawText(line.adjusted(0, 0, -2, 0), Qt::AlignVCenter | Qt::AlignRight,
                         QStringLiteral("%1 · %2").arg(theme().numbers().count(value.people),
                                                       theme().numbers().percent(share)));
    }
    painter.setPen(theme().colour("text.tertiary"));
    painter.drawText(
        QRect(kTickSide + 8, plot().bottom() + 2, width(), kAxisRoom), Qt::AlignLeft,
        tr("%1 of %2 people")
            .arg(theme().numbers().count(m_spread.known), theme().numbers().count(m_spread.base)));
}

void SpreadView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_problem.isEmpty()) {
        painter.setFont(theme().font(FontRole::Caption));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_problem, Qt::ElideRight, width()));
        return;
    }
    if (isRange())
        paintBins(painter);
    else if (!m_spread.values.empty())
        paintValues(painter);
    if (hasFocus() && isRange()) {
        painter.setPen(QPen(theme().colour("focus.ring"), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void SpreadView::tick(int line)
{
    if (line < 0 || line >= int(m_spread.values.size()))
        return;
    m_current = line;
    const QString& text = m_spread.values[std::size_t(line)].text;
    if (!m_ticked.removeOne(text))
        m_ticked.append(text);
    update();
    emit valuesChosen(m_ticked);
}

void SpreadView::extend(int to)
{
    m_last = std::clamp(to, 0, int(m_spread.bins.size()) - 1);
    update();
}

void SpreadView::report()
{
    const auto low = std::size_t(std::min(m_first, m_last));
    const auto high = std::size_t(std::max(m_first, m_last));
    emit rangeChosen(m_spread.bins[low].from, m_spread.bins[high].to);
}

void SpreadView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    const int part = partAt(event->position().toPoint());
    if (!isRange())
        return tick(part);
    m_brushing = true;
    m_first = part;
    extend(part);
}

void SpreadView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_brushing)
        extend(partAt(event->position().toPoint()));
}

void SpreadView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_brushing || event->button() != Qt::LeftButton)
        return;
    extend(partAt(event->position().toPoint()));
    report();
    m_brushing = false;
}

void SpreadView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (isRange() && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        const int by = key == Qt::Key_Left ? -1 : 1;
        if (m_first < 0) {
            m_first = by > 0 ? 0 : int(m_spread.bins.size()) - 1;
            extend(m_first);
        } else {
            extend(m_last + by);
            if (!(event->modifiers() & Qt::ShiftModifier))
                m_first = m_last;
        }
        report();
    } else if (!isRange() && (key == Qt::Key_Up || key == Qt::Key_Down) && !m_spread.values.empty() &&
               event->modifiers() == Qt::NoModifier) {
        m_current = std::clamp(m_current + (key == Qt::Key_Up ? -1 : 1), 0, int(m_spread.values.size()) - 1);
        update();
    } else if (!isRange() && key == Qt::Key_Space) {
        tick(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool SpreadView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_problem.isEmpty()) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tip(partAt(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace tessera
