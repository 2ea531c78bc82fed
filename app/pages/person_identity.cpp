// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_identity.h"

#include "identity/decisions.h"
#include "linkage/decided_labels.h"
#include "pages/person_graph_view.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QFrame>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

namespace {

constexpr int kMostEvidence = 112;   // px of the list
constexpr int kEvidencePadding = 36; // px of a line that are not words
constexpr std::size_t kMostSuggestions = 3;

} // namespace

Result<PersonIdentityFacts> identityFactsOf(const Project& project, std::shared_ptr<const LocalDataset> data,
                                            PersonIndex person, const Task& task)
{
    PersonIdentityFacts facts;
    facts.data = std::move(data);
    facts.person = person;
    const IdentityView& view = facts.data->identity();
    facts.graph = graphOf(view, person);
    Result<std::vector<LinkSet>> decisions = decisionsAbout(project, view, person);
    if (!decisions)
        return decisions.error();
    facts.decisions = std::move(*decisions);
    Result<std::vector<Contradiction>> contradictions = contradictionsOf(*facts.data, person, task);
    if (!contradictions)
        return contradictions.error();
    facts.contradictions = std::move(*contradictions);
    const auto decided = decisionsIn(view);
    for (std::size_t i = 0; i < facts.graph.evidence.size(); ++i) {
        const IdentityEvidence& evidence = facts.graph.evidence[i];
        const auto said = decided.find(std::minmax(evidence.a, evidence.b));
        const bool isOpen = said == decided.end() || said->second == LinkVerdict::Later;
        if (evidence.verdict == LinkVerdict::Probable && evidence.apart == HeldApart::Unsure && isOpen)
            facts.suggested.push_back(i);
    }
    std::ranges::stable_sort(facts.suggested, std::greater{},
                             [&](std::size_t i) { return facts.graph.evidence[i].bits; });
    return facts;
}

PersonIdentityPanel::PersonIdentityPanel(const PageContext& context, ProjectWorkbench& engine,
                                         QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_engine(engine)
    , m_title(new TextLabel(FontRole::Label, "text.primary", this))
    , m_note(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_view(new PersonGraphView(this))
    , m_contradictions(new TextLabel(FontRole::Body, "bad.text", this))
    , m_suggestions(new QVBoxLayout)
    , m_evidence(new QListWidget(this))
    , m_split(makeButton("flat", QStringLiteral("columns-2"), this))
    , m_lock(makeButton("flat", QStringLiteral("lock"), this))
    , m_withdraw(makeButton("flat", QStringLiteral("undo-2"), this))
{
    m_note->setElided(true);
    m_split->setObjectName(QStringLiteral("split"));
    m_lock->setObjectName(QStringLiteral("lock"));
    m_withdraw->setObjectName(QStringLiteral("withdraw"));
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_evidence->setWordWrap(true);
    m_evidence->setFrameShape(QFrame::NoFrame);
    m_evidence->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_evidence->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_evidence->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // lines keep their width
    m_evidence->setResizeMode(QListView::Adjust);
    m_evidence->setTextElideMode(Qt::ElideNone);
    m_contradictions->setObjectName(QStringLiteral("contradictions"));
    m_contradictions->setWordWrap(true);
    m_contradictions->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_contradictions->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    head->addWidget(m_withdraw);
    head->addWidget(m_lock);
    head->addWidget(m_split);
    m_suggestions->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_contradictions);
    column->addWidget(m_view);
    column->addLayout(m_suggestions);
    column->addWidget(m_evidence);
    connect(m_split, &QPushButton::clicked, this, &PersonIdentityPanel::split);
    connect(m_lock, &QPushButton::clicked, this, &PersonIdentityPanel::lock);
    connect(m_withdraw, &QPushButton::clicked, this, &PersonIdentityPanel::withdraw);
    connect(m_view, &PersonGraphView::chosen, this, [this](int evidence) {
        m_evidence->setCurrentRow(evidence);
        choose(evidence);
    });
    connect(m_evidence, &QListWidget::currentRowChanged, this, [this](int row) {
        m_view->choose(row);
        choose(row);
    });
    Theme::onLanguage(this, [this] { retranslate(); });
}

void PersonIdentityPanel::retranslate()
{
    m_title->setText(tr("One identity"));
    m_split->setText(tr("Split"));
    m_split->setToolTip(tr("The two ends of the chosen line are two persons from now on"));
    m_lock->setAccessibleName(tr("Lock"));
    m_lock->setToolTip(tr("No file and no linkage joins anybody to this person any more"));
    m_withdraw->setToolTip(tr("Takes the last decision about this person back"));
    m_withdraw->setAccessibleName(tr("Withdraw decision"));
    m_evidence->setAccessibleName(tr("Why this is one person"));
    fill();
}

void PersonIdentityPanel::show(PersonIdentityFacts facts, bool unmasked)
{
    m_facts = std::move(facts);
    m_unmasked = unmasked;
    fill();
}

void PersonIdentityPanel::fill()
{
    m_view->setMasked(!m_unmasked);
    m_evidence->clear();
    fillSuggestions();
    if (!m_facts.data) {
        choose(-1);
        return;
    }
    const IdentityView& view = m_facts.data->identity();
    QStringList lines;
    for (const Contradiction& contradiction : m_facts.contradictions)
        lines.append(tr("Contradiction: %1").arg(contradictionInWords(contradiction, !m_unmasked)));
    m_contradictions->setText(lines.join(QLatin1Char('\n')));
    m_contradictions->setVisible(!lines.empty());
    for (const IdentityEvidence& evidence : m_facts.graph.evidence) {
        const QString words = evidenceInWords(view, evidence, !m_unmasked);
        m_evidence->addItem(evidence.isBridge ? tr("%1. Without it the person would come apart.").arg(words)
                                              : words);
    }
    fitEvidence();
    m_view->setGraph(m_facts.data, m_facts.graph);
    m_note->setText(tr("%n identifier(s)", nullptr, int(m_facts.graph.members.size())));
    m_note->setToolTip(
        tr("%1 of the pairs stand together; %n bridge(s)", nullptr, int(m_facts.graph.bridges()))
            .arg(theme().numbers().percent(m_facts.graph.density)));
    choose(-1);
}

// Every line as high as its words need at this width.
void PersonIdentityPanel::fitEvidence()
{
    const int wide = m_evidence->viewport()->width();
    const QFontMetrics metrics(m_evidence->font());
    int height = 4;
    for (int i = 0; i < m_evidence->count(); ++i) {
        QListWidgetItem* item = m_evidence->item(i);
        const QRect words = metrics.boundingRect(QRect(0, 0, std::max(80, wide - kEvidencePadding), 10000),
                                                 Qt::TextWordWrap, item->text());
        item->setSizeHint(QSize(wide, words.height() + 10));
        height += words.height() + 10;
    }
    m_evidence->setFixedHeight(std::min(kMostEvidence, height));
    m_evidence->setVisible(m_evidence->count() > 0);
}

void PersonIdentityPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitEvidence();
}

void PersonIdentityPanel::fillSuggestions()
{
    while (QLayoutItem* item = m_suggestions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_facts.data)
        return;
    const bool isWritable = m_engine.readOnlyReason().isEmpty();
    for (std::size_t i = 0; i < std::min(kMostSuggestions, m_facts.suggested.size()); ++i) {
        const std::size_t evidence = m_facts.suggested[i];
        auto* strip = new QFrame(this);
        strip->setProperty("chip", QStringLiteral("warn"));
        auto* row = new QHBoxLayout(strip);
        row->setContentsMargins(8, 4, 4, 4);
        row->setSpacing(4);
        auto* words = new TextLabel(FontRole::Body, "text.primary", strip);
        words->setWordWrap(true);
        words->setText(
            evidenceInWords(m_facts.data->identity(), m_facts.graph.evidence[evidence], !m_unmasked));
        row->addWidget(words, 1);
        auto* accept = makeButton("outlined", {}, strip);
        accept->setObjectName(QStringLiteral("acceptLink"));
        accept->setText(tr("Accept"));
        auto* reject = makeButton("flat", {}, strip);
        reject->setObjectName(QStringLiteral("rejectLink"));
        reject->setText(tr("Reject"));
        for (QPushButton* button : {accept, reject}) {
            button->setEnabled(isWritable);
            row->addWidget(button);
        }
        connect(accept, &QPushButton::clicked, this,
                [this, evidence] { decideOn(evidence, LinkVerdict::Same); });
        connect(reject, &QPushButton::clicked, this,
                [this, evidence] { decideOn(evidence, LinkVerdict::Different); });
        m_suggestions->addWidget(strip);
    }
}

void PersonIdentityPanel::choose(int evidence)
{
    const bool isPerson = m_facts.person != kNobody;
    const bool isWritable = m_engine.readOnlyReason().isEmpty();
    const bool isLine = evidence >= 0 && evidence < int(m_facts.graph.evidence.size());
    m_split->setEnabled(isWritable && isPerson && isLine &&
                        m_facts.graph.evidence[std::size_t(std::max(0, evidence))].apart == HeldApart::No);
    m_lock->setEnabled(isWritable && isPerson);
    m_withdraw->setEnabled(isWritable && !m_facts.decisions.empty());
}

void PersonIdentityPanel::change(const std::function<Result<void>(Project&)>& change)
{
    if (const Result<void> done = m_engine.changeIdentity(change); !done)
        m_context.dialogs.message(tr("Nothing was changed"), done.error().message);
}

void PersonIdentityPanel::decideOn(std::size_t evidence, LinkVerdict verdict)
{
    const IdentityEvidence link = m_facts.graph.evidence[evidence];
    change(
        [&](Project& project) { return decide(project, m_facts.data->identity(), link.a, link.b, verdict); });
}

void PersonIdentityPanel::split()
{
    decideOn(std::size_t(m_evidence->currentRow()), LinkVerdict::Different);
}

void PersonIdentityPanel::lock()
{
    change([&](Project& project) { return lockPerson(project, m_facts.data->identity(), m_facts.person); });
}

void PersonIdentityPanel::withdraw()
{
    const std::int64_t set = m_facts.decisions.front().id;
    change([&](Project& project) { return project.setLinksInUse(set, false); });
}

} // namespace tessera
