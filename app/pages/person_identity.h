// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "identity/person_graph.h"
#include "oneid/suspicious_people.h"
#include "shell/document_page.h"

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace tessera {

class PersonGraphView;
class TextLabel;

// What is known of why identifiers are one person.
struct PersonIdentityFacts
{
    std::shared_ptr<const LocalDataset> data;
    PersonGraph graph;
    std::vector<Contradiction> contradictions;
    std::vector<LinkSet> decisions;     // that name a member, newest first
    std::vector<std::size_t> suggested; // links nobody has decided about, by their numbers in the evidence
    PersonIndex person = kNobody;
};
[[nodiscard]] Result<PersonIdentityFacts> identityFactsOf(const Project& project,
                                                          std::shared_ptr<const LocalDataset> data,
                                                          PersonIndex person, const Task& task);

// The graph, every edge in words, suggested links, and the way back: split, lock, withdraw.
class PersonIdentityPanel : public QWidget
{
    Q_OBJECT

public:
    PersonIdentityPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

    void show(PersonIdentityFacts facts, bool unmasked);
    [[nodiscard]] const PersonGraph& graph() const { return m_facts.graph; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fill();
    void fitEvidence();
    void fillSuggestions();
    void choose(int evidence);
    void split();
    void lock();
    void withdraw();
    void decideOn(std::size_t evidence, LinkVerdict verdict);
    void change(const std::function<Result<void>(Project&)>& change);

    PageContext m_context;
    ProjectWorkbench& m_engine;
    PersonIdentityFacts m_facts;
    bool m_unmasked = false;
    TextLabel* m_title;
    TextLabel* m_note;
    PersonGraphView* m_view;
    TextLabel* m_contradictions; // what cannot be of one person, a line each
    QVBoxLayout* m_suggestions;
    QListWidget* m_evidence;
    QPushButton* m_split;
    QPushButton* m_lock;
    QPushButton* m_withdraw;
};

} // namespace tessera
