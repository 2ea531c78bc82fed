// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "oneid/review_queue.h"
#include "shell/document_page.h"
#include "shell/job_tracker.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace tessera {

class TextLabel;

// Pairs to be looked at, one after the other, and what speaks for and against them. S, D and L decide.
class ReviewView : public QWidget
{
    Q_OBJECT

public:
    ReviewView(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

    void show(std::shared_ptr<const LocalDataset> dataset, std::vector<ReviewQuestion> questions);
    [[nodiscard]] const std::vector<ReviewQuestion>& questions() const { return m_questions; }
    [[nodiscard]] QStringList evidence() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void choose(int row);
    void decideNow(LinkVerdict verdict);
    [[nodiscard]] QString questionText(const ReviewQuestion& question) const;

    PageContext m_context;
    ProjectWorkbench& m_engine;
    std::shared_ptr<const LocalDataset> m_data;
    std::vector<ReviewQuestion> m_questions;
    LatestJob m_explain;
    TextLabel* m_title;
    TextLabel* m_count;
    QListWidget* m_list;
    TextLabel* m_question;
    QListWidget* m_evidence;
    QPushButton* m_same;
    QPushButton* m_different;
    QPushButton* m_later;
};

} // namespace tessera
