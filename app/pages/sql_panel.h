// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalab/sql.h"
#include "pages/result_panel.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace tessera {

class SqlEditor;

// A query over the client's tables: the query and what it can name at the left, its rows at the right. It
// runs when it is told to, not while it is typed.
class SqlPanel : public ResultPanel
{
    Q_OBJECT

public:
    SqlPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

    [[nodiscard]] SqlEditor& editor() { return *m_editor; }
    [[nodiscard]] QTreeWidget& tables() { return *m_tree; }

protected:
    void showDefinition() override;
    void dataArrived() override;
    Status showResult(const Outcome& outcome) override;
    [[nodiscard]] std::shared_ptr<const AnalysisRegistry> analyses() const override;
    [[nodiscard]] bool hasRawTables() const override { return true; }
    QWidget* ownView() override { return m_bar; }

private:
    void makeQuery();
    void makeTables();
    void makeBar();
    void typed();
    void check();
    void showProblem(const std::optional<SqlProblem>& problem);
    void fillTree();
    static void showFolded(QTreeWidgetItem* item);
    void insert(const QTreeWidgetItem* item);
    void toggleMasked();
    void retranslateButtons();

    SqlEditor* m_editor;
    TextLabel* m_problemText;
    QPushButton* m_run;
    QTreeWidget* m_tree;
    QWidget* m_bar;
    QPushButton* m_people;
    QPushButton* m_mask;
    std::vector<SqlTable> m_tables;
    QTimer m_pause;
    bool m_masked = true;
    bool m_filling = false;
};

} // namespace tessera
