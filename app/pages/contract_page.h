// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "ingest/contract.h"
#include "pages/page_frame.h"
#include "shell/document_page.h"

#include <QPointer>

class QPushButton;

namespace tessera {

class CheckSection;
class ContractForm;
class ResultTable;
struct ContractTerms;

// A contract of the client: its terms, and how each column is read.
class ContractPage : public DocumentPage
{
    Q_OBJECT

public:
    ContractPage(const PageContext& context, ProjectWorkbench& engine, const QString& id, QWidget* parent);
    ~ContractPage() override;

    [[nodiscard]] QString objectId() const override { return m_id; }
    [[nodiscard]] QString title() const override { return m_name; }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("file-check"); }
    [[nodiscard]] QWidget* inspectorPanel() override;

private:
    void refresh();
    void showColumns();
    void take(const ContractTerms& terms);
    void save(const QString& name, const Contract& contract);

    PageContext m_context;
    ProjectWorkbench& m_engine;
    QString m_id;
    QString m_name;
    int m_version = 0;
    Contract m_contract;
    PageFrame m_frame;
    ResultTable* m_columns;
    QPointer<QWidget> m_panel; // stands in the inspector of the window
    CheckSection* m_checks = nullptr;
    QPointer<ContractForm> m_form;
};

} // namespace tessera
