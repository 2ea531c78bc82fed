// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "pages/page_frame.h"
#include "shell/document_page.h"

class QPushButton;

namespace tessera {

class ResultTable;

// One imported file: its columns as they were mapped, the rows that were rejected, and taking it out.
class BatchPage : public DocumentPage
{
    Q_OBJECT

public:
    BatchPage(const PageContext& context, ProjectWorkbench& engine, const QString& id, QWidget* parent);

    [[nodiscard]] QString objectId() const override { return m_id; }
    [[nodiscard]] QString title() const override { return m_batch.source; }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("table"); }

private:
    void refresh();
    void showColumns();
    void showRejected();
    void toggle();

    PageContext m_context;
    ProjectWorkbench& m_engine;
    QString m_id;
    BatchInfo m_batch;
    PageFrame m_frame;
    QPushButton* m_out;
    TextLabel* m_columnsTitle;
    TextLabel* m_rejectedTitle;
    ResultTable* m_columns;
    ResultTable* m_rejected;
};

} // namespace tessera
