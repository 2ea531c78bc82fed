// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_zone.h"
#include "project/history.h"

#include <QAbstractTableModel>

#include <vector>

namespace tessera {

// The history as rows: when, what, who, state; newest first, the beginning last.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        WhenColumn,
        WhatColumn,
        WhoColumn,
        StateColumn,
        ColumnCount
    };
    enum Role
    {
        IdRole = Qt::UserRole, // number of the entry
        PlaceRole,             // number of the change whose state it stands for
        IconRole,              // lucide name
        GreyRole,              // not in force
        CurrentRole,           // where the project stands
        KindRole
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(std::vector<JournalEntry> entries, const TimeZone& zone);
    void retranslate();
    [[nodiscard]] std::int64_t current() const { return m_current; } // 0 before the first change
    [[nodiscard]] bool isEmpty() const { return m_entries.size() < 2; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const JournalEntry& entry, int column) const;
    [[nodiscard]] QString explanation(const JournalEntry& entry) const;
    [[nodiscard]] bool isCurrent(const JournalEntry& entry) const;

    std::vector<JournalEntry> m_entries; // the last one is the beginning
    TimeZone m_zone;
    std::int64_t m_current = 0;
};

} // namespace tessera
