// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_spec.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace tessera {

struct ResultCell
{
    QString text;
    QString secondary; // a share beside its count, lighter
    double number = 0; // sorts numeric columns
    ColourRole colour; // square before the text
};

struct ResultColumn
{
    QString name;
    bool numeric = false;
    bool link = false; // text in the colour of links
    int width = 0;     // 0: by content
};

struct ResultRow
{
    std::vector<ResultCell> cells;
    QString people;      // selector behind the row, or the id of a person
    bool strong = false; // a total
};

class ResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        NumberRole = Qt::UserRole,
        SecondaryRole,
        ColourRoleText,
        PeopleRole,
        StrongRole,
        LinkRole
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setContent(std::vector<ResultColumn> columns, std::vector<ResultRow> rows);
    [[nodiscard]] const std::vector<ResultColumn>& columns() const { return m_columns; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ResultColumn> m_columns;
    std::vector<ResultRow> m_rows;
};

// A table of results: sortable, copied with its headers, opened by double click or Enter.
class ResultTable : public QTableView
{
    Q_OBJECT

public:
    explicit ResultTable(QWidget* parent = nullptr);

    void setContent(std::vector<ResultColumn> columns, std::vector<ResultRow> rows);
    void setTable(const ChartTable& table);
    [[nodiscard]] ResultModel& content() { return m_model; }
    [[nodiscard]] QString selectedText() const; // tab separated, with headers
    // Tall enough for all rows, so that it can stand inside a scrolling result view.
    void setFullHeight(bool full);
    // Values as they are: numbers without separators, every column as wide as it needs within bounds.
    void setRaw(bool raw) { m_raw = raw; }
    // Only rows with the text in some cell; empty: all.
    void setFilter(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void peopleRequested(const QString& selector);
    void rowSelected(const QString& selector);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void open(const QModelIndex& index);
    void fitFirst();

    ResultModel m_model;
    QSortFilterProxyModel m_sorted;
    bool m_fullHeight = false;
    bool m_raw = false;
    int m_firstWidth = 0; // the first column is never narrower
};

} // namespace tessera
