// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/batch_page.h"

#include "pages/role_names.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tessera {

BatchPage::BatchPage(const PageContext& context, ProjectWorkbench& engine, const QString& id, QWidget* parent)
    : DocumentPage(parent)
    , m_context(context)
    , m_engine(engine)
    , m_id(id)
    , m_frame(makePageFrame(this, QStringLiteral("table")))
    , m_out(makeButton("outlined", QStringLiteral("package"), this))
    , m_columnsTitle(new TextLabel(FontRole::Label, "text.primary", this))
    , m_rejectedTitle(new TextLabel(FontRole::Label, "text.primary", this))
    , m_columns(new ResultTable(this))
    , m_rejected(new ResultTable(this))
{
    m_frame.buttons->addWidget(m_out);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_columnsTitle);
    column->addWidget(m_columns, 1);
    column->addWidget(makeLine(this));
    column->addWidget(m_rejectedTitle);
    column->addWidget(m_rejected, 1);
    m_frame.body->addLayout(column);
    connect(m_out, &QPushButton::clicked, this, &BatchPage::toggle);
    connect(&engine, &Workbench::changed, this, &BatchPage::refresh);
    Theme::onLanguage(this, [this] { refresh(); });
}

void BatchPage::refresh()
{
    if (!m_engine.project())
        return;
    const Result<std::vector<BatchInfo>> batches = m_engine.project()->batches();
    if (!batches)
        return;
    for (const BatchInfo& batch : *batches) {
        if (batch.id == ProjectWorkbench::batchNumber(m_id))
            m_batch = batch;
    }
    m_frame.title->setText(m_batch.source);
    m_frame.note->setText(m_batch.takenOut ? tr("taken out: in no number until it is put back")
                                           : tableKindText(m_batch.kind));
    m_out->setText(m_batch.takenOut ? tr("Put back") : tr("Take out"));
    showColumns();
    showRejected();
    m_frame.status->setText(tr("Table %1 · %2 rows · imported %3")
                                .arg(m_batch.table, theme().numbers().count(m_batch.rows),
                                     formatTime(m_batch.imported, m_engine.project()->zone()).left(16)));
    m_frame.statusRight->setText(tr("%1 rejected").arg(theme().numbers().count(m_batch.rejected)));
    emit titleChanged();
}

void BatchPage::showColumns()
{
    m_columnsTitle->setText(tr("Columns"));
    std::vector<ResultRow> rows;
    for (const ColumnInfo& column : m_batch.columns) {
        if (column.role.isEmpty())
            continue; // made by the import
        const QString role = column.identifierKind.isEmpty()
                                 ? roleText(column.role)
                                 : tr("%1: %2").arg(roleText(column.role), column.identifierKind);
        const double filled = m_batch.rows > 0 ? 1 - double(column.nulls) / double(m_batch.rows) : 0;
        rows.push_back({{{column.name, {}, 0, {}},
                         {role, {}, 0, {}},
                         {columnTypeName(column.type), {}, 0, {}},
                         {theme().numbers().percent(filled), {}, filled, {}}},
                        {},
                        false});
    }
    m_columns->setContent({{tr("Column"), false, false, 0},
                           {tr("Role"), false, false, 180},
                           {tr("Type"), false, false, 120},
                           {tr("Filled"), true, false, 100}},
                          std::move(rows));
}

void BatchPage::showRejected()
{
    m_rejectedTitle->setText(tr("Rejected rows"));
    std::vector<ResultRow> rows;
    const Result<std::vector<RejectedRow>> rejected =
        m_engine.project()->rejectedRows(ProjectWorkbench::batchNumber(m_id), 1000);
    if (rejected) {
        for (const RejectedRow& row : *rejected)
            rows.push_back({{{row.raw, {}, 0, {}},
                             {theme().numbers().count(row.row), {}, double(row.row), {}},
                             {row.field, {}, 0, {}},
                             {row.reason, {}, 0, {}}},
                            {},
                            false});
    }
    m_rejected->setContent({{tr("As it stands in the file"), false, false, 0},
                            {tr("Line"), true, false, 90},
                            {tr("Column"), false, false, 140},
                            {tr("Reason"), false, false, 300}},
                           std::move(rows));
}

void BatchPage::toggle()
{
    const Result<void> done = m_engine.project()->setTakenOut(m_batch.id, !m_batch.takenOut);
    if (!done) {
        m_context.dialogs.message(tr("Nothing was changed"), done.error().message);
        return;
    }
    m_engine.reloadData();
    m_engine.objectsChanged();
}

} // namespace tessera
