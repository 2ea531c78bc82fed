// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rejected_pane.h"

#include "pages/page_frame.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

using RejectedRows = std::pair<std::vector<RejectedRow>, RejectedCells>;

constexpr int kLineWidth = 70;
constexpr int kFieldWidth = 120;
constexpr int kReasonWidth = 260;
constexpr int kCellWidth = 140;

} // namespace

void RejectedModel::setRows(std::vector<RejectedRow> rows, RejectedCells cells)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_cells = std::move(cells);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (const auto edit = m_edits.find(m_rows[i].row); edit != m_edits.end())
            m_cells.rows[i] = edit->second.cells;
    }
    endResetModel();
}

RejectedRows RejectedModel::mended() const
{
    RejectedRows rows;
    rows.second.columns = m_cells.columns;
    for (const auto& [line, edit] : m_edits) {
        rows.first.push_back(edit.row);
        rows.second.rows.push_back(edit.cells);
    }
    return rows;
}

void RejectedModel::forgetEdits()
{
    m_edits.clear();
    emit editsChanged();
}

void RejectedModel::keepEdits(const std::vector<RejectedRow>& open)
{
    std::erase_if(m_edits, [&](const auto& edit) {
        return std::ranges::find(open, edit.first, &RejectedRow::row) == open.end();
    });
    emit editsChanged();
}

int RejectedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RejectedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kFixedColumns + int(m_cells.columns.size());
}

QVariant RejectedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RejectedRow& row = m_rows[std::size_t(index.row())];
    const int cell = index.column() - kFixedColumns;
    const bool isMended = row.mendedBy != 0;
    const auto edit = m_edits.find(row.row);
    const bool isEdited = edit != m_edits.end() && cell >= 0 &&
                          edit->second.before.value(cell) != edit->second.cells.value(cell);
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        if (index.column() == 0)
            return theme().numbers().count(row.row);
        if (index.column() == 1)
            return row.field;
        if (index.column() == 2)
            return isMended ? tr("came back in file %1: %2").arg(row.mendedBy).arg(row.reason) : row.reason;
        return m_cells.rows[std::size_t(index.row())].value(cell);
    }
    if (role == Qt::ToolTipRole)
        return index.column() == 2 ? row.reason : QVariant();
    if (role == Qt::ForegroundRole)
        return theme().colour(isMended || cell < 0 ? "text.secondary" : "text.primary");
    if (role == Qt::BackgroundRole && cell >= 0) {
        if (isEdited)
            return theme().colour("warn.soft");
        if (!isMended && m_cells.columns[cell] == row.field)
            return theme().colour("bad.soft");
    }
    if (role == Qt::TextAlignmentRole && index.column() == 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

bool RejectedModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const int cell = index.column() - kFixedColumns;
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || cell < 0)
        return false;
    QStringList& cells = m_cells.rows[std::size_t(index.row())];
    if (cells.value(cell) == value.toString())
        return false;
    const RejectedRow& row = m_rows[std::size_t(index.row())];
    Edit& edit = m_edits.try_emplace(row.row, Edit{row, cells, {}}).first->second;
    while (cells.size() <= cell)
        cells.append(QString());
    cells[cell] = value.toString();
    edit.cells = cells;
    if (edit.cells == edit.before) // typed back
        m_edits.erase(row.row);
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    emit editsChanged();
    return true;
}

Qt::ItemFlags RejectedModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() >= kFixedColumns && m_rows[std::size_t(index.row())].mendedBy == 0)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant RejectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    if (section == 0)
        return tr("Line");
    if (section == 1)
        return tr("Column");
    if (section == 2)
        return tr("Reason");
    return m_cells.columns.value(section - kFixedColumns);
}

RejectedPane::RejectedPane(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_engine(engine)
    , m_searching(context.jobs)
    , m_search(new QLineEdit(this))
    , m_open(new QCheckBox(this))
    , m_save(makeButton("outlined", QStringLiteral("download"), this))
    , m_send(makeButton("outlined", QStringLiteral("send"), this))
    , m_table(new QTableView(this))
    , m_note(new TextLabel(FontRole::Caption, "text.secondary", this))
{
    m_search->setObjectName(QStringLiteral("searchRejectedRows"));
    m_search->setClearButtonEnabled(true);
    m_open->setObjectName(QStringLiteral("onlyOpen"));
    m_save->setObjectName(QStringLiteral("saveRejected"));
    m_send->setObjectName(QStringLiteral("sendBack"));
    m_table->setObjectName(QStringLiteral("rejectedRows"));
    styleTable(*m_table);
    m_table->setModel(&m_model);
    m_table->setShowGrid(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_note->setWordWrap(true);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_search, 1);
    tools->addWidget(m_open);
    tools->addWidget(m_save);
    tools->addWidget(m_send);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(tools);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    connect(m_search, &QLineEdit::textChanged, this, &RejectedPane::find);
    connect(m_open, &QCheckBox::toggled, this, &RejectedPane::find);
    connect(m_save, &QPushButton::clicked, this, &RejectedPane::save);
    connect(m_send, &QPushButton::clicked, this, &RejectedPane::sendBack);
    connect(&m_model, &RejectedModel::editsChanged, this, &RejectedPane::showState);
    Theme::onLanguage(this, [this] { retranslate(); });
}

void RejectedPane::retranslate()
{
    m_search->setPlaceholderText(tr("Search rows, columns and reasons"));
    m_search->setAccessibleName(tr("Search the rejected rows"));
    m_open->setText(tr("Only open ones"));
    m_open->setToolTip(tr("Without those that came back mended."));
    m_save->setText(tr("Save as CSV"));
    m_save->setToolTip(tr("To mend them elsewhere, or to ask the sender."));
    m_table->setAccessibleName(tr("Rejected rows"));
    showState();
}

void RejectedPane::show(const BatchInfo& batch)
{
    if (batch.id != m_batch.id) {
        m_outcome.clear();
        m_model.forgetEdits();
    }
    m_batch = batch;
    find();
}

void RejectedPane::search(const QString& text)
{
    m_search->setText(text);
}

// In the background; the newest search wins.
void RejectedPane::find()
{
    const auto project = m_engine.project();
    if (!project || m_batch.id == 0)
        return;
    RejectedSearch search;
    search.anywhere = m_search->text().trimmed();
    search.isOpen = m_open->isChecked();
    m_searching.start<RejectedRows>(
        tr("Search the rejected rows"),
        [project, batch = m_batch, search](Task&) -> Result<RejectedRows> {
            Result<std::vector<RejectedRow>> rows = searchRejected(*project, batch, search);
            if (!rows)
                return rows.error();
            Result<RejectedCells> cells = rejectedCells(*project, batch, *rows);
            if (!cells)
                return cells.error();
            return RejectedRows{std::move(*rows), std::move(*cells)};
        },
        this,
        [this](Result<RejectedRows> found) {
            if (!found) {
                m_note->setText(found.error().message);
                return;
            }
            const int columns = m_model.columnCount();
            m_model.setRows(std::move(found->first), std::move(found->second));
            if (columns != m_model.columnCount()) {
                for (int column = 0; column < m_model.columnCount(); ++column)
                    m_table->setColumnWidth(column, column == 0   ? kLineWidth
                                                    : column == 1 ? kFieldWidth
                                                    : column == 2 ? kReasonWidth
                                                                  : kCellWidth);
            }
            emit counted(m_batch.rejected - m_batch.mended);
            showState();
        });
}

void RejectedPane::showState()
{
    const int edited = m_model.edited();
    m_send->setText(edited > 0 ? tr("Send back %n row(s)", nullptr, edited) : tr("Send back"));
    m_send->setEnabled(edited > 0 && !m_isSending && m_engine.project() && !m_batch.takenOut);
    m_send->setToolTip(m_batch.takenOut ? tr("The file is taken out. Put it back first.")
                                        : tr("Loads the changed rows as a file of their own; an undo takes "
                                             "them out again."));
    m_save->setEnabled(m_model.rowCount() > 0);
    const bool isCut = m_batch.rejected > std::int64_t(BatchWriter::kRejectedKept);
    QString note = m_batch.rejected == 0 ? tr("No row was rejected.")
                                         : tr("%1 of %2 rejected rows are shown. Change a cell and send the "
                                              "row back.")
                                               .arg(theme().numbers().count(m_model.rowCount()),
                                                    theme().numbers().count(m_batch.rejected));
    if (isCut)
        note +=
            QLatin1Char(' ') + tr("The first %1 were kept.")
                                   .arg(theme().numbers().count(std::int64_t(BatchWriter::kRejectedKept)));
    m_note->setText(m_outcome.isEmpty() ? note : m_outcome + QLatin1Char(' ') + note);
}

void saveRejectedRows(const PageContext& context, const std::shared_ptr<const Project>& project,
                      const BatchInfo& batch, const RejectedSearch& search, QObject* page)
{
    if (!project)
        return;
    const QString path = context.dialogs.saveFile(
        RejectedPane::tr("Save the rejected rows"),
        RejectedPane::tr("%1_rejected.csv").arg(QFileInfo(batch.source).completeBaseName()),
        RejectedPane::tr("CSV (*.csv)"));
    if (path.isEmpty())
        return;
    context.jobs.start<bool>(
        RejectedPane::tr("Save the rejected rows of %1").arg(batch.source),
        [project, batch, search, path](Task&) -> Result<bool> {
            const Result<std::vector<RejectedRow>> rows = searchRejected(*project, batch, search);
            if (!rows)
                return rows.error();
            const Result<QByteArray> csv = rejectedCsv(*project, batch, *rows);
            if (!csv)
                return csv.error();
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(*csv) != csv->size() || !file.commit())
                return Error{
                    RejectedPane::tr("%1 could not be written: %2. Choose another folder or free some space.")
                        .arg(path, file.errorString())};
            return true;
        },
        page,
        [context](const Result<bool>& saved) {
            if (!saved && !saved.error().cancelled)
                context.dialogs.message(RejectedPane::tr("The rejected rows were not saved"),
                                        saved.error().message);
        });
}

// Those that are found, as they stand in the file.
void RejectedPane::save()
{
    RejectedSearch search;
    search.anywhere = m_search->text().trimmed();
    search.isOpen = m_open->isChecked();
    saveRejectedRows(m_context, m_engine.project(), m_batch, search, this);
}

void RejectedPane::sendBack()
{
    const auto project = m_engine.project();
    if (!project || m_model.edited() == 0)
        return;
    m_isSending = true;
    showState();
    using Sent = std::pair<ImportOutcome, std::vector<RejectedRow>>; // and the rows that are open still
    m_context.jobs.start<Sent>(
        tr("Send back %n row(s)", nullptr, m_model.edited()),
        [project, batch = m_batch, rows = m_model.mended()](Task& task) -> Result<Sent> {
            Result<ImportOutcome> outcome = mendRejected(*project, batch, rows.first, rows.second, task);
            if (!outcome)
                return outcome.error();
            RejectedSearch search;
            search.isOpen = true;
            Result<std::vector<RejectedRow>> open = searchRejected(*project, batch, search);
            if (!open)
                return open.error();
            return Sent{std::move(*outcome), std::move(*open)};
        },
        this,
        [this](const Result<Sent>& sent) {
            m_isSending = false;
            if (!sent) {
                if (!sent.error().cancelled)
                    m_context.dialogs.message(tr("The rows were not sent back"), sent.error().message);
                showState();
                return;
            }
            m_outcome = tr("%1 rows came back, %2 still do not fit.")
                            .arg(theme().numbers().count(sent->first.rows),
                                 theme().numbers().count(sent->first.rejected));
            m_model.keepEdits(sent->second);
            m_engine.reloadData();
            m_engine.objectsChanged(); // shows the batch anew
            find();
        });
}

} // namespace tessera
