// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_tags.h"

#include "pages/person_words.h"
#include "theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <map>

namespace tessera {

namespace {

constexpr int kTagRow = 24;
constexpr int kGap = 24;      // between the columns
constexpr int kTwoFrom = 460; // px of width from which there are two
constexpr int kFreshBar = 30;
constexpr int kAge = 36;

QString groupOf(const PersonTag& tag)
{
    return tag.path.value(0);
}

} // namespace

PersonTagList::PersonTagList(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("personTags"));
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PersonTagList::show(std::vector<PersonTag> tags, Micros asOf)
{
    m_tags = std::move(tags);
    m_asOf = asOf;
    m_note.clear();
    m_hot = -1;
    setGroup(m_group);
}

void PersonTagList::setNote(const QString& note)
{
    m_tags.clear();
    m_note = note;
    setGroup(m_group);
}

void PersonTagList::setGroup(const QString& group)
{
    m_group = group;
    m_hot = -1;
    m_nameWidth = 0;
    const QFontMetrics metrics(theme().font(FontRole::Body));
    for (const PersonTag& tag : m_tags)
        if (group.isEmpty() || groupOf(tag) == group)
            m_nameWidth = std::max(m_nameWidth, metrics.horizontalAdvance(tag.name) + 20);
    m_rows = layOut(width(), nullptr);
    updateGeometry();
    update();
}

QStringList PersonTagList::groups() const
{
    QStringList list;
    for (const PersonTag& tag : m_tags)
        if (!list.contains(groupOf(tag)))
            list.append(groupOf(tag));
    list.sort();
    return list;
}

// Whole groups go into the shorter column; of a group, tags with a value come first.
std::vector<PersonTagList::Row> PersonTagList::layOut(int width, int* height) const
{
    std::map<QString, std::vector<int>> byGroup;
    for (int i = 0; i < int(m_tags.size()); ++i)
        if (m_group.isEmpty() || groupOf(m_tags[std::size_t(i)]) == m_group)
            byGroup[groupOf(m_tags[std::size_t(i)])].push_back(i);
    const int columns = width >= kTwoFrom && (byGroup.size() > 1) ? 2 : 1;
    const int wide = columns == 2 ? (width - kGap) / 2 : width;
    std::array<int, 2> bottom{0, 0};
    std::vector<Row> rows;
    for (auto& [group, tags] : byGroup) {
        const int column = columns == 2 && bottom[1] < bottom[0] ? 1 : 0;
        const int left = column * (wide + kGap);
        int& y = bottom[std::size_t(column)];
        rows.push_back({-1, group, QRect(left, y, wide, kTagRow)});
        y += kTagRow;
        std::ranges::stable_sort(tags, {}, [&](int i) { return m_tags[std::size_t(i)].value.isEmpty(); });
        for (const int tag : tags) {
            rows.push_back({tag, group, QRect(left, y, wide, kTagRow)});
            y += kTagRow;
        }
        y += 4;
    }
    if (height != nullptr)
        *height = std::max({bottom[0], bottom[1], kTagRow});
    return rows;
}

int PersonTagList::heightForWidth(int width) const
{
    int height = 0;
    (void)layOut(width, &height);
    return height;
}

void PersonTagList::resizeEvent(QResizeEvent*)
{
    m_rows = layOut(width(), nullptr);
}

QRect PersonTagList::rowOf(const QString& tag) const
{
    for (const Row& row : m_rows)
        if (row.tag >= 0 && m_tags[std::size_t(row.tag)].name == tag)
            return row.box;
    return {};
}

int PersonTagList::rowAt(QPoint point) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].tag >= 0 && m_rows[i].box.contains(point))
            return int(i);
    return -1;
}

void PersonTagList::paintTag(QPainter& painter, const Row& row, bool isHot) const
{
    const PersonTag& tag = m_tags[std::size_t(row.tag)];
    if (isHot)
        painter.fillRect(row.box, theme().colour("surface.hover"));
    const int ends = !tag.newest || tag.value.isEmpty() ? 4
                     : tag.validDays > 0                ? kFreshBar + kAge + 10
                                                        : kAge + 6;
    const int name = std::min(m_nameWidth, (row.box.width() - kFreshBar - kAge - 10) * 3 / 5);
    painter.setFont(theme().font(FontRole::Body));
    painter.setPen(theme().colour("text.secondary"));
    drawElided(painter, QRectF(row.box.left() + 4, row.box.top(), name - 8, kTagRow),
               Qt::AlignVCenter | Qt::AlignLeft, tag.name);
    const bool isKnown = tag.problem.isEmpty() && !tag.value.isEmpty();
    painter.setFont(theme().font(isKnown ? FontRole::Label : FontRole::Body));
    painter.setPen(theme().colour(!tag.problem.isEmpty() ? "bad.text"
                                  : isKnown              ? "text.primary"
                                                         : "text.tertiary"));
    drawElided(painter, QRectF(row.box.left() + name, row.box.top(), row.box.width() - name - ends, kTagRow),
               Qt::AlignVCenter | Qt::AlignLeft,
               !tag.problem.isEmpty() ? tr("cannot be computed")
               : isKnown              ? tag.value
                                      : QStringLiteral("–"));
    if (!tag.newest || !isKnown)
        return;
    painter.setFont(theme().font(FontRole::Caption));
    painter.setPen(theme().colour("text.tertiary"));
    painter.drawText(QRectF(row.box.right() - kAge - 3, row.box.top(), kAge, kTagRow),
                     Qt::AlignVCenter | Qt::AlignRight, ageInWords(*tag.newest, m_asOf));
    if (tag.validDays <= 0)
        return;
    // What is left of twice the days it is valid: full is new, half is where it goes stale, empty expired.
    const double age = double(m_asOf - *tag.newest) / double(kDay);
    const double left = std::clamp(1 - age / (2.0 * tag.validDays), 0.0, 1.0);
    const QRectF track(row.box.right() - kAge - 8 - kFreshBar, row.box.center().y() - 1.5, kFreshBar, 4);
    painter.fillRect(track, theme().colour("surface.pressed"));
    painter.fillRect(QRectF(track.left(), track.top(), std::max(2.0, track.width() * left), track.height()),
                     theme().colour(tag.freshness == TagFreshness::Fresh   ? "good.solid"
                                    : tag.freshness == TagFreshness::Stale ? "warn.solid"
                                                                           : "bad.solid"));
}

void PersonTagList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_rows.empty()) {
        painter.setFont(theme().font(FontRole::Body));
        painter.setPen(theme().colour("text.tertiary"));
        drawElided(painter, rect(), Qt::AlignVCenter | Qt::AlignLeft, m_note);
        return;
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        if (row.tag >= 0) {
            paintTag(painter, row, int(i) == m_hot);
            if (int(i) == m_hot && hasFocus()) {
                painter.setPen(QPen(theme().colour("focus.ring"), 1.5));
                painter.drawRect(QRectF(row.box).adjusted(1, 1, -1, -1));
            }
            continue;
        }
        const QString group = row.group.isEmpty() ? tr("No folder") : row.group;
        painter.setFont(theme().tokens().fontFor(FontRole::Caption, group));
        painter.setPen(theme().colour("text.secondary"));
        drawElided(painter, QRectF(row.box).adjusted(4, 2, -4, 0), Qt::AlignVCenter | Qt::AlignLeft, group);
        painter.setPen(QPen(theme().colour("line.subtle"), 1));
        painter.drawLine(QPointF(row.box.left(), row.box.bottom() + 0.5),
                         QPointF(row.box.right(), row.box.bottom() + 0.5));
    }
}

QString PersonTagList::tipOf(const PersonTag& tag) const
{
    QStringList lines{tag.name + (tag.otherName.isEmpty() ? QString() : QStringLiteral(" ") + tag.otherName)};
    if (!tag.problem.isEmpty())
        lines.append(tag.problem);
    else
        lines.append(tag.value.isEmpty() ? tr("No value") : tag.value);
    if (tag.evaluated)
        lines.append(tr("As of %1").arg(dayInWords((*tag.evaluated - 1) / kDay)));
    static const std::array words{QT_TR_NOOP("fresh"), QT_TR_NOOP("stale"), QT_TR_NOOP("expired"),
                                  QT_TR_NOOP("undated")};
    if (tag.validDays > 0)
        lines.append(
            tr("Valid for %n day(s): %1", nullptr, tag.validDays).arg(tr(words[std::size_t(tag.freshness)])));
    else
        lines.append(tr("Never out of date"));
    lines.append(tr("Click to see the rows it comes from"));
    return lines.join(QLatin1Char('\n'));
}

void PersonTagList::setHot(int row)
{
    if (row == m_hot)
        return;
    m_hot = row;
    setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void PersonTagList::mouseMoveEvent(QMouseEvent* event)
{
    setHot(rowAt(event->position().toPoint()));
}

void PersonTagList::leaveEvent(QEvent*)
{
    setHot(-1);
}

void PersonTagList::mousePressEvent(QMouseEvent* event)
{
    if (const int row = rowAt(event->position().toPoint()); row >= 0 && event->button() == Qt::LeftButton) {
        setHot(row);
        emit chosen(m_rows[std::size_t(row)].tag);
    }
}

void PersonTagList::keyPressEvent(QKeyEvent* event)
{
    const auto step = [&](int by) {
        int row = m_hot < 0 && by < 0 ? int(m_rows.size()) : m_hot;
        do
            row += by;
        while (row >= 0 && row < int(m_rows.size()) && m_rows[std::size_t(row)].tag < 0);
        if (row >= 0 && row < int(m_rows.size()))
            setHot(row);
    };
    if (event->key() == Qt::Key_Down)
        step(1);
    else if (event->key() == Qt::Key_Up)
        step(-1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_hot >= 0)
        emit chosen(m_rows[std::size_t(m_hot)].tag);
    else
        QWidget::keyPressEvent(event);
}

bool PersonTagList::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           row < 0 ? QString() : tipOf(m_tags[std::size_t(m_rows[std::size_t(row)].tag)]),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace tessera
