// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "kinds/security_facts.h"
#include "pages/page_frame.h"
#include "shell/document_page.h"

class QPushButton;

namespace tessera {

class FormSection;
class OutcomeNote;
class ResultTable;

// What a client's IT asks, as tessera-cli security says it: to be read, copied and exported as text.
class SecurityPage : public DocumentPage
{
    Q_OBJECT

public:
    SecurityPage(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

    [[nodiscard]] QString objectId() const override { return QStringLiteral("security"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("shield"); }

private:
    void makeButtons();
    void refresh();
    void showFacts(const SecurityFacts& facts);
    void showTables(const SecurityFacts& facts);
    void exportText();

    PageContext m_context;
    ProjectWorkbench& m_engine;
    QString m_text;
    PageFrame m_frame;
    OutcomeNote* m_outcome;
    TextLabel* m_factsTitle;
    QWidget* m_facts;
    TextLabel* m_logTitle;
    ResultTable* m_log;
    TextLabel* m_librariesTitle;
    ResultTable* m_libraries;
    QPushButton* m_copy;
    QPushButton* m_export;
};

} // namespace tessera
