// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "ingest/rejected.h"
#include "shell/document_page.h"
#include "shell/job_tracker.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <map>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace tessera {

class TextLabel;

// Rejected rows in the columns of their source, to be mended: changed cells are kept until they are sent
// back.
class RejectedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    static constexpr int kFixedColumns = 3; // line, column, reason

    void setRows(std::vector<RejectedRow> rows, RejectedCells cells);
    // Those with a changed cell, also when they are not shown now.
    [[nodiscard]] int edited() const { return int(m_edits.size()); }
    [[nodiscard]] std::pair<std::vector<RejectedRow>, RejectedCells> mended() const;
    void forgetEdits();
    void keepEdits(const std::vector<RejectedRow>& open); // of these rows alone

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void editsChanged();

private:
    struct Edit
    {
        RejectedRow row;
        QStringList before;
        QStringList cells;
    };
    std::vector<RejectedRow> m_rows;
    RejectedCells m_cells;
    std::map<std::int64_t, Edit> m_edits; // by line
};

// The rejected rows of a batch: searched, exported, mended in place and sent back.
class RejectedPane : public QWidget
{
    Q_OBJECT

public:
    RejectedPane(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

    void show(const BatchInfo& batch);
    void search(const QString& text);
    [[nodiscard]] const RejectedModel& rows() const { return m_model; }

signals:
    void counted(std::int64_t open); // rows that did not come back

private:
    void retranslate();
    void find();
    void save();
    void sendBack();
    void showState();

    PageContext m_context;
    ProjectWorkbench& m_engine;
    BatchInfo m_batch;
    RejectedModel m_model;
    LatestJob m_searching;
    bool m_isSending = false;
    QString m_outcome; // of what was sent back last
    QLineEdit* m_search;
    QCheckBox* m_open;
    QPushButton* m_save;
    QPushButton* m_send;
    QTableView* m_table;
    TextLabel* m_note;
};

// Asks for a file and writes the rows that the search finds into it, in the background; page: whose work it
// is.
void saveRejectedRows(const PageContext& context, const std::shared_ptr<const Project>& project,
                      const BatchInfo& batch, const RejectedSearch& search, QObject* page);

} // namespace tessera
