// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "ingest/quality.h"
#include "ingest/quality_issues.h"
#include "ingest/quality_score.h"
#include "pages/page_frame.h"
#include "shell/document_page.h"
#include "shell/job_tracker.h"
#include "theme/theme.h"

#include <optional>
#include <utility>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace tessera {

class ChartView;
class DistributionView;
class IssueList;
class RejectedPane;
class ResultTable;

// What is known of a file that is loaded, as it was counted then.
struct BatchFacts
{
    std::vector<ColumnQuality> columns;
    std::vector<QualityIssue> issues;
    std::vector<ScoredBatch> history; // of its table, in the order of loading
};

// One imported file: its columns and what stands in them, what is wrong, the rows that were rejected, how
// good the files of its table were over time, and taking it out.
class BatchPage : public DocumentPage
{
    Q_OBJECT

public:
    enum class Tab
    {
        Columns,
        Issues,
        Rejected,
        Score
    };
    BatchPage(const PageContext& context, ProjectWorkbench& engine, const QString& id, QWidget* parent);

    [[nodiscard]] QString objectId() const override { return m_id; }
    [[nodiscard]] QString title() const override { return m_batch.source; }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("table"); }
    void showTab(Tab tab);
    [[nodiscard]] const BatchFacts& facts() const { return m_facts; }

private:
    QWidget* makeColumns();
    QWidget* makeScore();
    void refresh();
    void look();
    void showFacts();
    void showColumns();
    void showColumn();
    void showIssues();
    void showScore();
    void goTo(int issue);
    void toggle();
    void warnOfStaleLinks();

    PageContext m_context;
    ProjectWorkbench& m_engine;
    QString m_id;
    BatchInfo m_batch;
    BatchFacts m_facts;
    using Looked = std::pair<std::int64_t, Language>; // data revision
    std::optional<Looked> m_looked;                   // that m_facts are of
    LatestJob m_looking;
    PageFrame m_frame;
    QPushButton* m_out;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    ResultTable* m_columns;
    TextLabel* m_detail;
    DistributionView* m_distribution;
    IssueList* m_issues;
    RejectedPane* m_rejected;
    TextLabel* m_scoreNote;
    ChartView* m_chart;
    ResultTable* m_scores;
};

} // namespace tessera
