// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "identity/person_graph.h"
#include "oneid/suspicious_people.h"
#include "pages/page_frame.h"
#include "shell/document_page.h"
#include "shell/job_tracker.h"

class QListWidget;
class QPushButton;

namespace tessera {

class PersonGraphView;
class TextLabel;

// Why some identifiers are one person: the graph, every edge in words, and the way back: split, lock,
// withdraw.
class PersonPage : public DocumentPage
{
    Q_OBJECT

public:
    // id: "person:" and a OneID.
    PersonPage(const PageContext& context, ProjectWorkbench& engine, const QString& id, QWidget* parent);

    [[nodiscard]] static QString idOf(OneId person);
    [[nodiscard]] QString objectId() const override { return m_id; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("fingerprint"); }
    [[nodiscard]] const PersonGraph& graph() const { return m_content.graph; }

private:
    struct Content
    {
        std::shared_ptr<const LocalDataset> data;
        PersonGraph graph;
        std::vector<Contradiction> contradictions;
        std::vector<LinkSet> decisions; // that name a member, newest first
        PersonIndex person = kNobody;
    };
    void makeButtons();
    void retranslate();
    void reload();
    void fill();
    void choose(int evidence);
    void split();
    void lock();
    void withdraw();
    void change(const std::function<Result<void>(Project&)>& change);

    PageContext m_context;
    ProjectWorkbench& m_engine;
    QString m_id;
    OneId m_oneId = 0;
    Content m_content;
    LatestJob m_load;
    PageFrame m_frame;
    PersonGraphView* m_view;
    TextLabel* m_contradictions; // what cannot be of one person, a line each
    QListWidget* m_evidence;
    QPushButton* m_split;
    QPushButton* m_lock;
    QPushButton* m_withdraw;
};

} // namespace tessera
