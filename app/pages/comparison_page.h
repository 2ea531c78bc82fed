// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/point_comparison.h"
#include "engine/project_workbench.h"
#include "pages/page_frame.h"
#include "shell/document_page.h"
#include "shell/job_tracker.h"

namespace tessera {

class ResultTable;

// Two points of the history beside each other: what differs, and what that did to every audience.
class ComparisonPage : public DocumentPage
{
    Q_OBJECT

public:
    // id: of ComparisonPage::idOf.
    ComparisonPage(const PageContext& context, ProjectWorkbench& engine, const QString& id, QWidget* parent);

    [[nodiscard]] static QString idOf(std::int64_t before, std::int64_t after);
    [[nodiscard]] QString objectId() const override { return m_id; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("columns-2"); }
    // Null until it is counted.
    [[nodiscard]] const PointComparison* comparison() const { return m_comparison.get(); }
    // Behind the count that is chosen in the row of an audience; behind its name, those after.
    [[nodiscard]] std::optional<PeopleList> peopleOf(const QString& audience) const;

private:
    void start();
    void retranslate();
    void showChanges();
    void showAudiences();
    [[nodiscard]] QString wordsOf(std::int64_t point) const;

    PageContext m_context;
    ProjectWorkbench& m_engine;
    QString m_id;
    std::int64_t m_before = 0;
    std::int64_t m_after = 0;
    std::shared_ptr<const PointComparison> m_comparison;
    QString m_problem;
    LatestJob m_job;
    PageFrame m_frame;
    TextLabel* m_sentence;
    QWidget* m_result;
    TextLabel* m_changesTitle;
    TextLabel* m_audiencesTitle;
    ResultTable* m_changes;
    ResultTable* m_audiences;
};

} // namespace tessera
