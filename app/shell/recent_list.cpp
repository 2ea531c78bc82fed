// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recent_list.h"

#include "theme/theme.h"

#include "base/hash.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace tessera {
namespace {

constexpr int kHead = 28;
constexpr int kRow = 44;

struct Columns
{
    int people;
    int events;
    int stages;
    int opened;
    int size;
};

Columns columnsFor(int width)
{
    return {int(width * 0.395), int(width * 0.475), int(width * 0.5), int(width * 0.74), width - 12};
}

QString openedText(const QDateTime& opened)
{
    const QDate today = QDate::currentDate();
    if (opened.date() == today)
        return RecentList::tr("Today %1").arg(opened.time().toString(QStringLiteral("HH:mm")));
    if (opened.date() == today.addDays(-1))
        return RecentList::tr("Yesterday");
    const QDate date = opened.date();
    return theme().numbers().shortDate({date.year(), date.month(), date.day()});
}

// Nine tiles whose colours come from the name, so that a client is known by its picture.
void paintTiles(QPainter& painter, const QString& name, QPoint at)
{
    std::uint64_t bits = hashBytes(name.toStdString());
    painter.setPen(Qt::NoPen);
    const int first = int(bits % 8);
    for (int i = 0; i < 9; ++i) {
        bits = bits / 3 + (bits << 41);
        QColor colour = theme().tokens().categorical((first + int(bits % 3) * 3) % 10);
        colour.setAlphaF(0.45F + 0.25F * float((bits >> 8) % 3));
        painter.setBrush(colour);
        const int column = i % 3;
        const int row = i / 3;
        painter.drawRoundedRect(QRectF(at.x() + column * 10, at.y() + row * 10, 9, 9), 1, 1);
    }
}

} // namespace

RecentList::RecentList(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RecentList::setClients(std::vector<RecentClient> clients)
{
    m_all = std::move(clients);
    setFilter({});
}

void RecentList::setFilter(const QString& text)
{
    m_shown.clear();
    for (const RecentClient& client : m_all) {
        if (client.name.contains(text, Qt::CaseInsensitive) ||
            client.path.contains(text, Qt::CaseInsensitive))
            m_shown.push_back(client);
    }
    m_live = -1;
    setFixedHeight(sizeHint().height());
    update();
}

QSize RecentList::sizeHint() const
{
    return {600, kHead + kRow * std::max(1, int(m_shown.size()))};
}

int RecentList::rowAt(QPoint point) const
{
    const int row = point.y() < kHead ? -1 : (point.y() - kHead) / kRow;
    return row < int(m_shown.size()) ? row : -1;
}

void RecentList::paintHeader(QPainter& painter) const
{
    const Columns x = columnsFor(width());
    painter.fillRect(0, 0, width(), kHead, theme().colour("surface.header"));
    painter.fillRect(0, kHead - 1, width(), 1, theme().colour("line.default"));
    painter.setFont(theme().font(FontRole::Body));
    painter.setPen(theme().colour("text.secondary"));
    painter.drawText(QRect(8, 0, 200, kHead), Qt::AlignVCenter, tr("Client"));
    painter.drawText(QRect(x.people - 120, 0, 120, kHead), Qt::AlignVCenter | Qt::AlignRight, tr("People"));
    painter.drawText(QRect(x.events - 80, 0, 80, kHead), Qt::AlignVCenter | Qt::AlignRight, tr("Events"));
    painter.drawText(QRect(x.stages, 0, 150, kHead), Qt::AlignVCenter, tr("4A stock"));
    painter.drawText(QRect(x.opened, 0, 150, kHead), Qt::AlignVCenter, tr("Opened"));
    painter.drawText(QRect(x.size - 120, 0, 120, kHead), Qt::AlignVCenter | Qt::AlignRight, tr("Size"));
}

void RecentList::paintRow(QPainter& painter, const RecentClient& client, const QRect& row, bool live) const
{
    const Columns x = columnsFor(width());
    if (live)
        painter.fillRect(row, theme().colour("surface.hover"));
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme().colour("line.subtle"));
    paintTiles(painter, client.name, {8, row.top() + 8});
    painter.setFont(theme().font(FontRole::Label));
    painter.setPen(theme().colour("text.primary"));
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(QRect(48, row.top() + 5, x.people - 160, 18), Qt::AlignVCenter,
                     metrics.elidedText(client.name, Qt::ElideRight, x.people - 160));
    painter.setFont(theme().font(FontRole::Body));
    painter.drawText(QRect(x.people - 120, row.top(), 120, row.height()), Qt::AlignVCenter | Qt::AlignRight,
                     theme().numbers().count(client.people));
    painter.drawText(QRect(x.events - 90, row.top(), 90, row.height()), Qt::AlignVCenter | Qt::AlignRight,
                     theme().numbers().shortCount(double(client.events)));
    painter.setPen(theme().colour("text.secondary"));
    painter.drawText(QRect(x.opened, row.top(), 150, row.height()), Qt::AlignVCenter,
                     openedText(client.opened));
    painter.drawText(QRect(x.size - 120, row.top(), 120, row.height()), Qt::AlignVCenter | Qt::AlignRight,
                     QLocale().formattedDataSize(client.bytes, 1, QLocale::DataSizeTraditionalFormat));
    painter.setFont(theme().font(FontRole::Caption));
    painter.setPen(theme().colour("text.tertiary"));
    painter.drawText(QRect(48, row.top() + 22, x.people - 160, 16), Qt::AlignVCenter,
                     QFileInfo(client.path).fileName());
    double total = 0;
    for (const auto& [stage, people] : client.stages)
        total += double(people);
    double left = x.stages;
    const double room = std::min(150.0, double(x.opened - x.stages - 16));
    for (const auto& [stage, people] : client.stages) {
        const double share = total > 0 ? room * double(people) / total : 0;
        painter.fillRect(QRectF(left, row.center().y() - 4, std::max(0.0, share - 1), 9),
                         theme().tokens().stage(stage));
        left += share;
    }
}

void RecentList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeader(painter);
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        paintRow(painter, m_shown[i], {0, kHead + int(i) * kRow, width(), kRow}, int(i) == m_live);
    if (m_shown.empty()) {
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRect(8, kHead, width() - 16, kRow), Qt::AlignVCenter,
                         m_all.empty() ? tr("No client was opened here yet.")
                                       : tr("No client has this name."));
    }
    if (hasFocus() && m_live >= 0) {
        painter.setPen(QPen(theme().colour("focus.ring"), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRect(1, kHead + m_live * kRow + 1, width() - 2, kRow - 2));
    }
}

void RecentList::mouseMoveEvent(QMouseEvent* event)
{
    m_live = rowAt(event->pos());
    setCursor(m_live >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void RecentList::mouseReleaseEvent(QMouseEvent* event)
{
    const int row = rowAt(event->pos());
    if (row >= 0 && event->button() == Qt::LeftButton)
        emit openRequested(m_shown[std::size_t(row)].path);
}

void RecentList::leaveEvent(QEvent*)
{
    m_live = -1;
    update();
}

void RecentList::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_shown.size()) - 1;
    if (event->key() == Qt::Key_Down)
        m_live = std::min(m_live + 1, last);
    else if (event->key() == Qt::Key_Up)
        m_live = std::max(m_live - 1, 0);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_live >= 0 &&
             m_live <= last)
        emit openRequested(m_shown[std::size_t(m_live)].path);
    else
        return QWidget::keyPressEvent(event);
    update();
}

} // namespace tessera
