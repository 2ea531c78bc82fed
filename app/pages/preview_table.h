// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapping.h"
#include "pages/import_source.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QTableView>

#include <vector>

class QComboBox;

namespace tessera {

// The first rows of a file as they stand in it.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setSource(const ImportSource& source);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<QStringList> m_rows;
    std::vector<ColumnMapping> m_columns;
    int m_firstLine = 1;
};

// Over each column its name, role, how much of it is filled, and the choice of another role.
class PreviewHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit PreviewHeader(QWidget* parent);

    void setSource(const ImportSource& source);
    [[nodiscard]] const std::vector<QComboBox*>& choices() const { return m_choices; }
    void place(); // the choices under their columns
    void setCurrentColumn(int column);
    QSize sizeHint() const override;

signals:
    void columnChosen(int column);
    void roleChosen(int column, tessera::ColumnRole role, const QString& identifierKind);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Head
    {
        QString name;
        QString role;
        QString roleIcon;
        double filled = 1;
        QString note;
    };
    QComboBox* makeChoice(int column, const ColumnMapping& mapping);

    std::vector<Head> m_heads;
    std::vector<QComboBox*> m_choices;
    int m_current = -1;
};

} // namespace tessera
