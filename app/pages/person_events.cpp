// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_events.h"

#include "pages/page_frame.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

enum Columns
{
    Time,
    Event,
    Detail,
    Amount,
    Source,
    Count
};

} // namespace

void PersonEventModel::setTimeline(std::shared_ptr<const PersonTimeline> timeline, const TimeZone& zone)
{
    beginResetModel();
    m_timeline = std::move(timeline);
    m_zone = zone;
    m_rows.clear();
    endResetModel();
}

void PersonEventModel::setSpan(Micros from, Micros to, const QSet<QString>& hidden)
{
    beginResetModel();
    m_rows.clear();
    if (m_timeline) {
        const auto& events = m_timeline->events;
        const auto first = std::ranges::lower_bound(events, from, {}, &PersonEvent::time);
        for (auto event = std::ranges::lower_bound(events, to, {}, &PersonEvent::time); event != first;) {
            --event;
            if (!hidden.contains(event->event))
                m_rows.push_back(std::uint32_t(event - events.begin()));
        }
    }
    endResetModel();
}

void PersonEventModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, Count - 1);
}

int PersonEventModel::rowOf(int event) const
{
    const auto found = std::ranges::find(m_rows, std::uint32_t(event));
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int PersonEventModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PersonEventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Count);
}

QString PersonEventModel::text(const PersonEvent& event, int column) const
{
    switch (column) {
    case Time:
        return formatTime(event.time, m_zone);
    case Event:
        return event.event;
    case Detail:
        return event.detail;
    case Amount:
        return event.amount ? theme().numbers().money(*event.amount) : QString();
    default:
        return event.fileRow > 0 ? QStringLiteral("%1:%2").arg(event.source).arg(event.fileRow)
                                 : event.source;
    }
}

QVariant PersonEventModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PersonEvent& event = m_timeline->events[m_rows[std::size_t(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Time     ? formatTime(event.time, m_zone).chopped(3)
               : index.column() == Source ? event.source
                                          : text(event, index.column());
    case Qt::EditRole: // as it is copied: with seconds and the row of the file
        return text(event, index.column());
    case Qt::ToolTipRole:
        return index.column() == Source && event.fileRow > 0 ? tr("%1, batch %2, row %3 of the file")
                                                                   .arg(event.source)
                                                                   .arg(event.batch)
                                                                   .arg(event.fileRow)
                                                             : text(event, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        return event.isPurchase && (index.column() == Amount || index.column() == Event)
                   ? QVariant(theme().font(FontRole::Label))
                   : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Detail || index.column() == Source || index.column() == Time
                   ? QVariant(theme().colour("text.secondary"))
                   : QVariant();
    default:
        return {};
    }
}

QVariant PersonEventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Count)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Time"), tr("Event"), tr("Detail"), tr("Amount"), tr("Source")};
    return names[section];
}

PersonEventTable::PersonEventTable(QWidget* parent)
    : QTableView(parent)
{
    styleTable(*this);
    setObjectName(QStringLiteral("personEvents"));
    setModel(&m_model);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTextElideMode(Qt::ElideRight);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            emit chosen(m_model.eventOf(now.row()));
    });
    connect(&theme(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    Theme::onLanguage(this, [this] {
        setAccessibleName(tr("Events"));
        m_model.retranslate();
    });
}

void PersonEventTable::choose(int event)
{
    const int row = event < 0 ? -1 : m_model.rowOf(event);
    if (row < 0)
        return;
    selectRow(row);
    scrollTo(m_model.index(row, 0));
}

// What is left over goes to the detail.
void PersonEventTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    const QFontMetrics metrics(theme().font(FontRole::Body));
    const int time = metrics.horizontalAdvance(QStringLiteral("2026-05-31 23:41")) + 18;
    const int source = std::clamp(viewport()->width() / 6, 84, 160);
    const std::array<int, Count> widths{time, 96, 0, 74, source};
    int left = viewport()->width();
    for (int i = 0; i < int(widths.size()); ++i) {
        if (i != Detail)
            setColumnWidth(i, widths[std::size_t(i)]);
        left -= widths[std::size_t(i)];
    }
    setColumnWidth(Detail, std::max(60, left));
}

void PersonEventTable::copyRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows, {}, [](const QModelIndex& at) { return at.row(); });
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < m_model.columnCount(); ++column)
        cells.append(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(cells.join(QLatin1Char('\t')));
    for (const QModelIndex& row : rows) {
        cells.clear();
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells.append(m_model.index(row.row(), column).data(Qt::EditRole).toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void PersonEventTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyRows();
    else
        QTableView::keyPressEvent(event);
}

void PersonEventTable::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(icon("copy", "text.secondary"), tr("Copy row(s)"), this, &PersonEventTable::copyRows);
    menu.exec(event->globalPos());
}

} // namespace tessera
