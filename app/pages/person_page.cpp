// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_page.h"

#include "identity/decisions.h"
#include "pages/person_graph_view.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace tessera {

PersonPage::PersonPage(const PageContext& context, ProjectWorkbench& engine, const QString& id,
                       QWidget* parent)
    : DocumentPage(parent)
    , m_context(context)
    , m_engine(engine)
    , m_id(id)
    , m_oneId(id.mid(id.indexOf(QLatin1Char(':')) + 1).toULongLong())
    , m_load(context.jobs)
    , m_frame(makePageFrame(this, QStringLiteral("fingerprint")))
    , m_view(new PersonGraphView(this))
    , m_contradictions(new TextLabel(FontRole::Body, "bad.text", this))
    , m_evidence(new QListWidget(this))
{
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_evidence->setWordWrap(true);
    m_contradictions->setObjectName(QStringLiteral("contradictions"));
    m_contradictions->setWordWrap(true);
    m_contradictions->setContentsMargins(12, 8, 12, 8);
    m_contradictions->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_contradictions->hide();
    m_frame.body->addWidget(m_contradictions);
    auto* both = new QSplitter(Qt::Vertical, this);
    both->addWidget(m_view);
    both->addWidget(m_evidence);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    m_frame.body->addWidget(both, 1);
    makeButtons();
    connect(m_view, &PersonGraphView::chosen, this, [this](int evidence) {
        m_evidence->setCurrentRow(evidence);
        choose(evidence);
    });
    connect(m_evidence, &QListWidget::currentRowChanged, this, [this](int row) {
        m_view->choose(row);
        choose(row);
    });
    connect(&engine, &ProjectWorkbench::datasetChanged, this, &PersonPage::reload);
    Theme::onLanguage(this, [this] { retranslate(); });
    reload();
}

QString PersonPage::idOf(OneId person)
{
    return QStringLiteral("person:%1").arg(person);
}

QString PersonPage::title() const
{
    return tr("Person %1").arg(m_oneId);
}

void PersonPage::makeButtons()
{
    m_withdraw = makeButton("flat", QStringLiteral("undo-2"), this);
    m_withdraw->setObjectName(QStringLiteral("withdraw"));
    m_lock = makeButton("outlined", QStringLiteral("lock"), this);
    m_lock->setObjectName(QStringLiteral("lock"));
    m_split = makeButton("primary", QStringLiteral("columns-2"), this);
    m_split->setObjectName(QStringLiteral("split"));
    for (QPushButton* button : {m_withdraw, m_lock, m_split})
        m_frame.buttons->addWidget(button);
    connect(m_split, &QPushButton::clicked, this, &PersonPage::split);
    connect(m_lock, &QPushButton::clicked, this, &PersonPage::lock);
    connect(m_withdraw, &QPushButton::clicked, this, &PersonPage::withdraw);
}

void PersonPage::retranslate()
{
    m_frame.title->setText(title());
    m_split->setText(tr("Split here"));
    m_split->setToolTip(tr("The two ends of the chosen line are two persons from now on"));
    m_lock->setText(tr("Lock"));
    m_lock->setToolTip(tr("No file and no linkage joins anybody to this person any more"));
    m_withdraw->setText(tr("Withdraw decision"));
    m_withdraw->setToolTip(tr("Takes the last decision about this person back"));
    m_evidence->setAccessibleName(tr("Why this is one person"));
    fill();
    emit titleChanged();
}

void PersonPage::reload()
{
    if (!m_engine.dataset()) {
        m_frame.note->setText(tr("Reading the client's data."));
        return;
    }
    m_load.start<Content>(
        tr("Explain %1").arg(title()),
        [dataset = m_engine.dataset(), project = m_engine.project(),
         oneId = m_oneId](Task& task) -> Result<Content> {
            Content content;
            content.data = dataset;
            const std::optional<PersonIndex> person = dataset->identity().personOf(oneId);
            if (!person)
                return content;
            content.person = *person;
            content.graph = graphOf(dataset->identity(), *person);
            Result<std::vector<LinkSet>> decisions = decisionsAbout(*project, dataset->identity(), *person);
            if (!decisions)
                return decisions.error();
            content.decisions = std::move(*decisions);
            Result<std::vector<Contradiction>> contradictions = contradictionsOf(*dataset, *person, task);
            if (!contradictions)
                return contradictions.error();
            content.contradictions = std::move(*contradictions);
            return content;
        },
        this,
        [this](Result<Content> content) {
            if (content)
                m_content = std::move(content).value();
            else if (!content.error().cancelled)
                m_frame.note->setText(content.error().message);
            fill();
        });
}

void PersonPage::fill()
{
    if (!m_content.data)
        return;
    const IdentityView& view = m_content.data->identity();
    m_evidence->clear();
    QStringList lines;
    for (const Contradiction& contradiction : m_content.contradictions)
        lines.append(tr("Contradiction: %1").arg(contradictionInWords(contradiction, true)));
    m_contradictions->setText(lines.join(QLatin1Char('\n')));
    m_contradictions->setVisible(!lines.empty());
    if (m_content.person == kNobody) {
        m_frame.note->setText(
            tr("There is no person with this OneID now: the people were joined or came apart."));
        m_view->setGraph(m_content.data, {});
    } else {
        for (const IdentityEvidence& evidence : m_content.graph.evidence) {
            const QString words = evidenceInWords(view, evidence, true);
            m_evidence->addItem(
                evidence.isBridge ? tr("%1. Without it the person would come apart.").arg(words) : words);
        }
        m_view->setGraph(m_content.data, m_content.graph);
        m_frame.note->setText(tr("%n identifier(s)", nullptr, int(m_content.graph.members.size())));
        m_frame.status->setText(
            tr("%1 of the pairs stand together; %n bridge(s)", nullptr, int(m_content.graph.bridges()))
                .arg(theme().numbers().percent(m_content.graph.density)));
    }
    m_frame.statusRight->setText(tr("Personal data masked"));
    choose(-1);
}

void PersonPage::choose(int evidence)
{
    const bool isPerson = m_content.person != kNobody;
    const bool isWritable = m_engine.readOnlyReason().isEmpty();
    const bool isLine = evidence >= 0 && evidence < int(m_content.graph.evidence.size());
    m_split->setEnabled(isWritable && isPerson && isLine &&
                        m_content.graph.evidence[std::size_t(std::max(0, evidence))].apart == HeldApart::No);
    m_lock->setEnabled(isWritable && isPerson);
    m_withdraw->setEnabled(isWritable && !m_content.decisions.empty());
}

void PersonPage::change(const std::function<Result<void>(Project&)>& change)
{
    if (const Result<void> done = m_engine.changeIdentity(change); !done)
        m_context.dialogs.message(tr("Nothing was changed"), done.error().message);
}

void PersonPage::split()
{
    const IdentityEvidence evidence = m_content.graph.evidence[std::size_t(m_evidence->currentRow())];
    change([&](Project& project) {
        return decide(project, m_content.data->identity(), evidence.a, evidence.b, LinkVerdict::Different);
    });
}

void PersonPage::lock()
{
    change(
        [&](Project& project) { return lockPerson(project, m_content.data->identity(), m_content.person); });
}

void PersonPage::withdraw()
{
    const std::int64_t set = m_content.decisions.front().id;
    change([&](Project& project) { return project.setLinksInUse(set, false); });
}

} // namespace tessera
