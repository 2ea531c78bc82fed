// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapping.h"
#include "pages/import_source.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

#include <memory>
#include <vector>

class QMenu;

namespace tessera {

// The first rows of a file as they stand in it.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum class Rows
    {
        All,
        WithIssues,
        Rejected,
        Listed
    };
    void setSource(const ImportSource& source);
    void setShown(Rows shown);
    void setListed(std::vector<int> rows); // the rows of the preview that Listed means, ascending
    // Of a row of the preview among those shown, -1 when it is filtered out; and back.
    [[nodiscard]] int shownRow(int row) const;
    [[nodiscard]] int sourceRow(int shown) const { return m_shown[std::size_t(shown)]; }
    // The next cell that is fixed or bad, row by row; invalid when there is none.
    [[nodiscard]] QModelIndex nextIssue(const QModelIndex& from, bool backwards) const;
    // The next cell that holds the text, case apart, after `from` row by row and around; invalid: none.
    [[nodiscard]] QModelIndex nextWith(const QString& text, const QModelIndex& from, bool backwards) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();
    [[nodiscard]] CellState stateAt(const QModelIndex& index) const;
    [[nodiscard]] QString fixedTip(std::size_t row, int column) const;

    std::shared_ptr<const FilePreview> m_preview;
    std::shared_ptr<const FilePreview> m_raw;
    std::shared_ptr<const PreviewCheck> m_check;
    std::vector<ColumnMapping> m_columns;
    std::vector<int> m_shown; // rows of the preview
    std::vector<int> m_listed;
    Rows m_filter = Rows::All;
    std::int64_t m_firstLine = 1;
};

// What the colours of the bars mean.
class PreviewLegend : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewLegend(QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

// Cells on the colour of their state; the application's style leaves it out.
class PreviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

// Over each column its name, role, how much of it is filled, and the choice of another role.
class PreviewHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit PreviewHeader(QWidget* parent);

    void setSource(const ImportSource& source);
    // The menu of roles of a column; the caller shows it.
    QMenu* makeRoleMenu(int column);
    void openRoles(int column);
    // Where the role of a column stands, in the viewport.
    [[nodiscard]] QRect choiceRect(int column) const;
    void setCurrentColumn(int column);
    QSize sizeHint() const override;

signals:
    void columnChosen(int column);
    void roleChosen(int column, tessera::ColumnRole role, const QString& identifierKind);
    void partChosen(int column, const QString& part); // of the table's subject; empty: none

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void mousePressEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Head
    {
        QString tip;
        QString name;
        QString type;
        QString typeIcon;
        QString role;
        ColumnStates states;
        QString note;
        const char* noteTone = "text.tertiary";
    };
    void addParts(QMenu* menu, int column);
    void paintBar(QPainter& painter, const QRect& bar, const ColumnStates& states) const;
    void paintChip(QPainter& painter, const QRect& room, const Head& head) const;

    std::vector<Head> m_heads;
    std::vector<ColumnMapping> m_columns;
    QString m_subject; // of the table; empty: none
    int m_current = -1;
};

} // namespace tessera
