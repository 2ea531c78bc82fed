// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/history_model.h"

#include <algorithm>

namespace tessera {

void HistoryModel::setEntries(std::vector<JournalEntry> entries, const TimeZone& zone)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_zone = zone;
    const auto current = std::ranges::find(m_entries, true, &JournalEntry::isCurrent);
    m_current = current == m_entries.end() ? 0 : current->id;
    m_entries.push_back({}); // the beginning
    endResetModel();
}

void HistoryModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_entries.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool HistoryModel::isCurrent(const JournalEntry& entry) const
{
    return entry.isChange() && entry.id == m_current;
}

QString HistoryModel::text(const JournalEntry& entry, int column) const
{
    const bool isBeginning = entry.id == 0;
    switch (column) {
    case WhenColumn:
        return isBeginning ? QString(QChar(0x2013)) : formatTime(entry.at, m_zone).left(16);
    case WhatColumn:
        return isBeginning ? tr("Before the first change") : entry.label;
    case WhoColumn:
        return entry.who.isEmpty() ? QString(QChar(0x2013)) : entry.who;
    case StateColumn:
        if (isCurrent(entry))
            return tr("You are here");
        if (entry.kind == EntryKind::Note)
            return tr("Noted");
        if (entry.state == EntryState::Done)
            return entry.kind == EntryKind::Point ? tr("Named point") : QString();
        return entry.state == EntryState::Undone ? tr("Undone") : tr("Undone, left behind");
    default:
        return {};
    }
}

QString HistoryModel::explanation(const JournalEntry& entry) const
{
    const QString first = text(entry, WhatColumn);
    const QString where = isCurrent(entry)                    ? tr("The project stands here.")
                          : entry.kind == EntryKind::Note     ? tr("A note; undo passes over it.")
                          : entry.state == EntryState::Undone ? tr("Undone. Redo does it again.")
                          : entry.state == EntryState::LeftBehind
                              ? tr("Undone before another change was made. A jump "
                                   "still leads there.")
                              : QString();
    const QString when =
        entry.id == 0 ? QString() : tr("%1, %2").arg(formatTime(entry.at, m_zone), text(entry, WhoColumn));
    QStringList lines{first, when, where};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    static const QString icons[] = {QStringLiteral("pencil"), QStringLiteral("file-input"),
                                    QStringLiteral("settings"), QStringLiteral("info"),
                                    QStringLiteral("flag")};
    const JournalEntry& entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return explanation(entry);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case IdRole:
        return qint64(entry.id);
    case PlaceRole:
        return qint64(entry.place);
    case IconRole:
        return entry.id == 0 ? QStringLiteral("history") : icons[std::size_t(entry.kind)];
    case GreyRole:
        return entry.kind != EntryKind::Note && entry.state != EntryState::Done;
    case CurrentRole:
        return isCurrent(entry);
    case KindRole:
        return int(entry.kind);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhatColumn:
        return tr("What");
    case WhoColumn:
        return tr("Who");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace tessera
