// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_timeline.h"

#include "pages/person_words.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr int kNames = 74; // px for the names of lanes
constexpr int kRight = 12;
constexpr int kAxis = 18;
constexpr int kBand = 5;
constexpr int kLane = 25;
constexpr double kNearEvent = 7; // px from a mark that still mean it
constexpr double kDot = 5.5;
constexpr Micros kLeastSpan = kDay / 24;
constexpr double kZoom = 1.25; // a step of the wheel

QColor laneColour(EventGroup group)
{
    switch (group) {
    case EventGroup::Order:
        return theme().colour("accent.base");
    case EventGroup::Ads:
        return theme().colour("text.secondary");
    case EventGroup::Browse:
    case EventGroup::Other:
        return theme().colour("chart.axis");
    case EventGroup::Cart:
        return theme().tokens().stage(QStringLiteral("aware"));
    case EventGroup::Service:
        return theme().tokens().stage(QStringLiteral("appeal"));
    case EventGroup::Share:
        break;
    }
    return theme().tokens().stage(QStringLiteral("advocate"));
}

// Days from one mark of the axis to the next, so that their names have room.
int axisStep(double days, double width)
{
    for (const int step : {1, 2, 7, 14})
        if (width / (days / step) >= 76)
            return step;
    return 0; // months
}

} // namespace

PersonTimelineCanvas::PersonTimelineCanvas(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("timelineCanvas"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize PersonTimelineCanvas::sizeHint() const
{
    return {480, kAxis + kBand + std::max(1, int(m_lanes.size())) * kLane + 2};
}

void PersonTimelineCanvas::show(std::shared_ptr<const PersonTimeline> timeline,
                                std::shared_ptr<const LocalDataset> dataset)
{
    m_timeline = std::move(timeline);
    m_data = std::move(dataset);
    m_chosen = -1;
    fillLanes();
}

void PersonTimelineCanvas::setStages(const std::optional<PersonStages>& stages)
{
    m_stages = stages;
    update();
}

void PersonTimelineCanvas::setHidden(const QSet<QString>& events)
{
    m_hidden = events;
    fillLanes();
}

void PersonTimelineCanvas::fillLanes()
{
    m_lanes.clear();
    m_events.clear();
    std::array<std::vector<std::uint32_t>, kEventGroups> byGroup;
    for (std::size_t i = 0; m_timeline && i < m_timeline->events.size(); ++i)
        if (const PersonEvent& event = m_timeline->events[i]; !m_hidden.contains(event.event))
            byGroup[std::size_t(event.group)].push_back(std::uint32_t(i));
    for (std::size_t group = 0; group < byGroup.size(); ++group)
        if (!byGroup[group].empty()) {
            m_lanes.push_back(EventGroup(group));
            m_events.push_back(std::move(byGroup[group]));
        }
    updateGeometry();
    update();
}

void PersonTimelineCanvas::showLast(int days)
{
    if (!m_timeline || m_timeline->events.empty())
        return;
    const Micros end = m_data->asOf();
    const Micros first = m_timeline->events.front().time;
    setSpan(days > 0 ? end - days * kDay : first - std::max(kLeastSpan, (end - first) / 40), end);
}

// Between the first event and the as-of date, with a little room; never less than an hour.
void PersonTimelineCanvas::setSpan(Micros from, Micros to)
{
    if (!m_timeline || m_timeline->events.empty())
        return;
    const Micros end = m_data->asOf();
    const Micros begin = std::min(m_timeline->events.front().time, end - 90 * kDay) - 30 * kDay;
    const Micros span = std::clamp<Micros>(to - from, kLeastSpan, end + 7 * kDay - begin);
    from = std::clamp<Micros>(from, begin, end + 7 * kDay - span);
    if (from == m_from && from + span == m_to)
        return;
    m_from = from;
    m_to = from + span;
    update();
    emit spanChanged();
}

void PersonTimelineCanvas::choose(int event)
{
    m_chosen = event;
    update();
}

double PersonTimelineCanvas::xOf(Micros time) const
{
    return kNames + double(time - m_from) / double(m_to - m_from) * (width() - kNames - kRight);
}

Micros PersonTimelineCanvas::timeOf(double x) const
{
    return m_from + Micros((x - kNames) / std::max(1, width() - kNames - kRight) * double(m_to - m_from));
}

int PersonTimelineCanvas::laneOf(EventGroup group) const
{
    const auto found = std::ranges::find(m_lanes, group);
    return found == m_lanes.end() ? -1 : int(found - m_lanes.begin());
}

double PersonTimelineCanvas::middleOf(int lane) const
{
    return kAxis + kBand + lane * kLane + kLane / 2.0;
}

std::span<const std::uint32_t> PersonTimelineCanvas::inSpan(int lane) const
{
    const std::vector<std::uint32_t>& events = m_events[std::size_t(lane)];
    const auto timeAt = [&](std::uint32_t event) { return m_timeline->events[event].time; };
    const auto first = std::ranges::lower_bound(events, m_from, {}, timeAt);
    const auto last = std::ranges::lower_bound(first, events.end(), m_to, {}, timeAt);
    return std::span(events).subspan(std::size_t(first - events.begin()), std::size_t(last - first));
}

QPoint PersonTimelineCanvas::pointOf(int event) const
{
    const PersonEvent& one = m_timeline->events[std::size_t(event)];
    return {int(std::lround(xOf(one.time))), int(std::lround(middleOf(laneOf(one.group))))};
}

int PersonTimelineCanvas::eventAt(QPointF point) const
{
    const int lane = int(std::floor((point.y() - kAxis - kBand) / kLane));
    if (lane < 0 || lane >= int(m_lanes.size()))
        return -1;
    int nearest = -1;
    double least = kNearEvent;
    for (const std::uint32_t i : inSpan(lane))
        if (const double gap = std::abs(point.x() - xOf(m_timeline->events[i].time)); gap <= least) {
            least = gap;
            nearest = int(i);
        }
    return nearest;
}

QString PersonTimelineCanvas::tipOf(int event) const
{
    const PersonEvent& one = m_timeline->events[std::size_t(event)];
    QStringList lines{QStringLiteral("%1  %2").arg(formatTime(one.time, m_data->zone()), one.event)};
    if (!one.detail.isEmpty())
        lines.append(one.detail);
    if (one.amount)
        lines.append(theme().numbers().money(*one.amount));
    lines.append(one.fileRow > 0 ? tr("%1, row %2").arg(one.source, theme().numbers().count(one.fileRow))
                                 : one.source);
    return lines.join(QLatin1Char('\n'));
}

QString PersonTimelineCanvas::stageTipAt(Micros time) const
{
    if (!m_stages || !m_data)
        return {};
    for (std::size_t i = m_stages->changes.size(); i-- > 0;) {
        const StageChange& change = m_stages->changes[i];
        if (change.at > time)
            continue;
        const QString name = stageInWords(*m_stages, change.state);
        const QString from = formatDate(change.at - 1, m_data->zone());
        return i + 1 < m_stages->changes.size()
                   ? tr("%1, %2 to %3")
                         .arg(name, from, formatDate(m_stages->changes[i + 1].at - 1, m_data->zone()))
                   : tr("%1 since %2").arg(name, from);
    }
    return {};
}

void PersonTimelineCanvas::paintAxis(QPainter& painter) const
{
    const double days = double(m_to - m_from) / double(kDay);
    const int step = axisStep(days, width() - kNames - kRight);
    painter.setFont(theme().font(FontRole::Caption));
    const auto mark = [&](std::int64_t day) {
        const double x = std::round(xOf(m_data->zone().startOfDay(day))) + 0.5;
        if (x < kNames || x > width() - kRight)
            return;
        painter.setPen(QPen(theme().colour("chart.grid"), 1));
        painter.drawLine(QPointF(x, kAxis), QPointF(x, height()));
        painter.setPen(theme().colour("chart.label"));
        const CivilDate date = civilFromDays(day);
        const QString name =
            step > 0 ? theme().numbers().shortDate(date) : theme().numbers().monthOfYear(date);
        if (x + painter.fontMetrics().horizontalAdvance(name) <= width())
            painter.drawText(QPointF(x, kAxis - 6), name);
    };
    const std::int64_t first = m_data->zone().dayOf(m_from);
    const std::int64_t last = m_data->zone().dayOf(m_to) + 1;
    if (step > 0) {
        for (std::int64_t day = first; day <= last; ++day)
            if (day % step == 0)
                mark(day);
        return;
    }
    int every = 1; // months
    while ((width() - kNames - kRight) / (days / 30.4 / every) < 84)
        every *= every == 1 ? 3 : 2;
    const CivilDate start = civilFromDays(first);
    for (int month = start.year * 12 + start.month - 1;; ++month) {
        const std::int64_t day = daysFromCivil(month / 12, month % 12 + 1, 1);
        if (day > last)
            break;
        if (month % every == 0)
            mark(day);
    }
}

void PersonTimelineCanvas::paintStages(QPainter& painter) const
{
    const QRectF room(kNames, kAxis, width() - kNames - kRight, kBand - 1);
    painter.fillRect(room, theme().colour("surface.sunken"));
    if (!m_stages)
        return;
    for (std::size_t i = 0; i < m_stages->changes.size(); ++i) {
        const StageChange& change = m_stages->changes[i];
        const Micros end = i + 1 < m_stages->changes.size() ? m_stages->changes[i + 1].at : m_data->asOf();
        const double left = std::max(room.left(), xOf(change.at));
        const double right = std::min(room.right(), xOf(end));
        // An end of an interval that is reached on the as-of date itself has no length.
        if (right > left)
            painter.fillRect(QRectF(left, room.top(), right - left, room.height()),
                             stageColour(*m_stages, change.state));
    }
}

void PersonTimelineCanvas::paintLane(QPainter& painter, int lane) const
{
    const EventGroup group = m_lanes[std::size_t(lane)];
    const double y = middleOf(lane);
    painter.setFont(theme().tokens().fontFor(FontRole::Body, eventGroupName(group)));
    painter.setPen(theme().colour("text.secondary"));
    drawElided(painter, QRectF(0, y - 10, kNames - 8, 20), Qt::AlignVCenter | Qt::AlignLeft,
               eventGroupName(group));
    const QColor colour = laneColour(group);
    const std::span<const std::uint32_t> events = inSpan(lane);
    const double right = width() - kRight;
    double drawn = -10;    // where the last mark stands: what falls on it adds nothing
    double labelled = -10; // how far the last label goes
    painter.setFont(theme().font(FontRole::Caption));
    for (std::size_t i = 0; i < events.size(); ++i) {
        const PersonEvent& event = m_timeline->events[events[i]];
        const double x = xOf(event.time);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        if (!event.isPurchase) {
            if (x - drawn >= 0.5) {
                painter.drawRoundedRect(QRectF(x - 2, y - 5, 4, 10), 1, 1);
                drawn = x;
            }
            continue;
        }
        // Lines of one order are one mark with their sum.
        double amount = event.amount.value_or(0);
        while (i + 1 < events.size() && m_timeline->events[events[i + 1]].isPurchase &&
               m_timeline->events[events[i + 1]].time == event.time)
            amount += m_timeline->events[events[++i]].amount.value_or(0);
        painter.drawEllipse(QPointF(x, y), kDot, kDot);
        drawn = x;
        // A label must not touch the mark after it.
        const double next =
            i + 1 < events.size() ? xOf(m_timeline->events[events[i + 1]].time) - kDot : right;
        const QString text = theme().numbers().money(amount);
        const double begin = x + kDot + 4;
        const double wide = painter.fontMetrics().horizontalAdvance(text);
        if (amount == 0 || begin < labelled || begin + wide > next)
            continue;
        painter.setPen(theme().colour("text.primary"));
        painter.drawText(QRectF(begin, y - 8, wide + 2, 16), Qt::AlignVCenter | Qt::AlignLeft, text);
        labelled = begin + wide;
    }
}

void PersonTimelineCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_timeline || m_timeline->events.empty()) {
        painter.setFont(theme().font(FontRole::Body));
        painter.setPen(theme().colour("text.tertiary"));
        drawElided(painter, rect(), Qt::AlignCenter,
                   m_timeline ? tr("No events by the as-of date.") : tr("Reading the events."));
        return;
    }
    for (int lane = 0; lane < int(m_lanes.size()); lane += 2)
        painter.fillRect(QRectF(kNames, middleOf(lane) - kLane / 2.0, width() - kNames - kRight, kLane),
                         theme().colour("surface.stripe"));
    paintAxis(painter);
    paintStages(painter);
    for (int lane = 0; lane < int(m_lanes.size()); ++lane)
        paintLane(painter, lane);
    if (m_chosen >= 0 && m_chosen < int(m_timeline->events.size())) {
        const double x = std::round(xOf(m_timeline->events[std::size_t(m_chosen)].time)) + 0.5;
        if (x >= kNames && x <= width() - kRight) {
            painter.setPen(QPen(theme().colour("accent.base"), 1));
            painter.drawLine(QPointF(x, kAxis + kBand), QPointF(x, height()));
        }
    }
    if (m_pointer && *m_pointer >= kNames && *m_pointer <= width() - kRight && !m_isDragged) {
        painter.setPen(QPen(theme().colour("chart.reference"), 1, Qt::DotLine));
        painter.drawLine(QPointF(std::round(*m_pointer) + 0.5, kAxis),
                         QPointF(std::round(*m_pointer) + 0.5, height()));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().colour("focus.ring"), 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void PersonTimelineCanvas::wheelEvent(QWheelEvent* event)
{
    if (!m_timeline || m_timeline->events.empty())
        return;
    const QPoint delta = event->angleDelta();
    if (std::abs(delta.x()) > std::abs(delta.y())) { // sideways moves
        const auto by = Micros(double(m_to - m_from) * delta.x() / 1200.0);
        setSpan(m_from - by, m_to - by);
    } else if (delta.y() != 0) {
        const double factor = std::pow(kZoom, -delta.y() / 120.0);
        const Micros at = timeOf(std::clamp(event->position().x(), double(kNames), double(width() - kRight)));
        setSpan(at - Micros(double(at - m_from) * factor), at + Micros(double(m_to - at) * factor));
    }
    event->accept();
}

void PersonTimelineCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_pressedFrom = m_from;
    m_isDragged = false;
}

void PersonTimelineCanvas::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position().x();
    if (m_pressed && (m_isDragged || std::abs(event->position().x() - m_pressed->x()) > 4)) {
        m_isDragged = true;
        setCursor(Qt::ClosedHandCursor);
        const double share =
            (event->position().x() - m_pressed->x()) / std::max(1, width() - kNames - kRight);
        const Micros span = m_to - m_from;
        const Micros from = m_pressedFrom - Micros(share * double(span));
        setSpan(from, from + span);
        return;
    }
    const int at = eventAt(event->position());
    setCursor(at >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const bool isBand = event->position().y() >= kAxis - 2 && event->position().y() < kAxis + kBand + 2;
    const QString tip = at >= 0 ? tipOf(at) : isBand ? stageTipAt(timeOf(event->position().x())) : QString();
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), tip, this);
    update();
}

void PersonTimelineCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_pressed && !m_isDragged)
        if (const int at = eventAt(event->position()); at >= 0) {
            choose(at);
            emit chosen(at);
        }
    m_pressed.reset();
    m_isDragged = false;
    setCursor(Qt::ArrowCursor);
}

void PersonTimelineCanvas::leaveEvent(QEvent*)
{
    m_pointer.reset();
    update();
}

void PersonTimelineCanvas::keyPressEvent(QKeyEvent* event)
{
    const Micros span = m_to - m_from;
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        setSpan(m_from + span / 10, m_to - span / 10);
    else if (event->key() == Qt::Key_Minus)
        setSpan(m_from - span / 8, m_to + span / 8);
    else if (event->key() == Qt::Key_Left && event->modifiers() == Qt::NoModifier)
        setSpan(m_from - span / 10, m_to - span / 10);
    else if (event->key() == Qt::Key_Right && event->modifiers() == Qt::NoModifier)
        setSpan(m_from + span / 10, m_to + span / 10);
    else
        QWidget::keyPressEvent(event);
}

} // namespace tessera
