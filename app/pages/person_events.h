// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person/portrait.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTableView>

namespace tessera {

// The events of a span of time, the newest first.
class PersonEventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTimeline(std::shared_ptr<const PersonTimeline> timeline, const TimeZone& zone);
    void setSpan(Micros from, Micros to, const QSet<QString>& hidden);
    void retranslate();
    [[nodiscard]] int eventOf(int row) const { return int(m_rows[std::size_t(row)]); } // of the timeline
    [[nodiscard]] int rowOf(int event) const;                                          // -1: not shown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const PersonEvent& event, int column) const;

    std::shared_ptr<const PersonTimeline> m_timeline;
    TimeZone m_zone;
    std::vector<std::uint32_t> m_rows;
};

// Copies selected rows with headers by Ctrl+C.
class PersonEventTable : public QTableView
{
    Q_OBJECT

public:
    explicit PersonEventTable(QWidget* parent);

    [[nodiscard]] PersonEventModel& events() { return m_model; }
    void choose(int event); // of the timeline
    void copyRows() const;

signals:
    void chosen(int event);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    PersonEventModel m_model;
};

} // namespace tessera
