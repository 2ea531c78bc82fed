// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review_view.h"

#include "identity/decisions.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tessera {
namespace {

constexpr int kReviewHeight = 190;

// Everything that stands between the two: in rows, by links, over others.
QStringList evidenceBetween(const IdentityView& view, const ReviewQuestion& question)
{
    QStringList lines;
    const PersonIndex one = view.personOfNode(question.a);
    if (one == kNobody)
        return lines;
    const PersonGraph graph = graphOf(view, one);
    const auto isBetween = [&](const IdentityEvidence& evidence) {
        return std::minmax(evidence.a, evidence.b) == std::minmax(question.a, question.b);
    };
    for (const IdentityEvidence& evidence : graph.evidence)
        if (isBetween(evidence))
            lines.append(evidenceInWords(view, evidence, true));
    for (const std::size_t i : chainBetween(graph, question.a, question.b))
        if (!isBetween(graph.evidence[i]))
            lines.append(evidenceInWords(view, graph.evidence[i], true));
    for (const NodeIndex node : {question.a, question.b}) {
        const PersonIndex person = view.personOfNode(node);
        if (person == kNobody)
            continue;
        QStringList others;
        for (std::uint32_t at = view.memberStarts[person]; at < view.memberStarts[person + 1]; ++at)
            if (view.members[at] != node)
                others.append(identifierInWords(view, view.members[at], true));
        if (!others.isEmpty())
            lines.append(ReviewView::tr("%1 is OneID %2, with %3")
                             .arg(identifierInWords(view, node, true))
                             .arg(view.oneIds[person])
                             .arg(others.mid(0, 6).join(QStringLiteral(", "))));
    }
    return lines;
}

} // namespace

ReviewView::ReviewView(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_engine(engine)
    , m_explain(context.jobs)
    , m_title(new TextLabel(FontRole::Title, "text.primary", this))
    , m_count(new TextLabel(FontRole::Caption, "text.secondary", this))
    , m_list(new QListWidget(this))
    , m_question(new TextLabel(FontRole::Body, "text.primary", this))
    , m_evidence(new QListWidget(this))
    , m_same(makeButton("outlined", QStringLiteral("link"), this))
    , m_different(makeButton("outlined", QStringLiteral("columns-2"), this))
    , m_later(makeButton("flat", {}, this))
{
    m_list->setObjectName(QStringLiteral("questions"));
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_evidence->setSelectionMode(QAbstractItemView::NoSelection);
    m_evidence->setWordWrap(true);
    m_same->setObjectName(QStringLiteral("same"));
    m_different->setObjectName(QStringLiteral("different"));
    m_later->setObjectName(QStringLiteral("later"));
    for (QListWidget* list : {m_list, m_evidence})
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFixedHeight(kReviewHeight);
    m_list->installEventFilter(this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_same, m_different, m_later})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* detail = new QVBoxLayout;
    detail->setSpacing(6);
    m_question->setElided(true);
    detail->addWidget(m_question);
    detail->addWidget(m_evidence, 1);
    detail->addLayout(buttons);
    auto* both = new QHBoxLayout;
    both->setSpacing(12);
    both->addWidget(m_list, 2);
    both->addLayout(detail, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addLayout(both);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReviewView::choose);
    connect(m_same, &QPushButton::clicked, this, [this] { decideNow(LinkVerdict::Same); });
    connect(m_different, &QPushButton::clicked, this, [this] { decideNow(LinkVerdict::Different); });
    connect(m_later, &QPushButton::clicked, this, [this] { decideNow(LinkVerdict::Later); });
    Theme::onLanguage(this, [this] { retranslate(); });
    setVisible(false);
}

void ReviewView::retranslate()
{
    m_title->setText(tr("To be looked at"));
    m_same->setText(tr("Same person (S)"));
    m_different->setText(tr("Two persons (D)"));
    m_later->setText(tr("Later (L)"));
    m_list->setAccessibleName(m_title->text());
    m_evidence->setAccessibleName(tr("What speaks for and against it"));
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(questionText(m_questions[std::size_t(row)]));
}

QString ReviewView::questionText(const ReviewQuestion& question) const
{
    const IdentityView& view = m_data->identity();
    const QString both = identifierInWords(view, question.a, true) + QStringLiteral(" · ") +
                         identifierInWords(view, question.b, true);
    if (question.isConflict)
        return tr("%1: kept apart").arg(both);
    const double share = 100 / (1 + std::exp2(-double(question.bits)));
    return tr("%1: %2 %").arg(both, QString::number(share, 'f', 1));
}

void ReviewView::show(std::shared_ptr<const LocalDataset> dataset, std::vector<ReviewQuestion> questions)
{
    const int row = std::max(0, m_list->currentRow());
    m_data = std::move(dataset);
    m_questions = std::move(questions);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ReviewQuestion& question : m_questions) {
        auto* item = new QListWidgetItem(questionText(question), m_list);
        item->setToolTip(item->text());
    }
    m_count->setText(tr("%n pair(s)", nullptr, int(m_questions.size())));
    setVisible(!m_questions.empty());
    const int next = std::min(row, m_list->count() - 1);
    m_list->setCurrentRow(next);
    choose(next);
}

void ReviewView::choose(int row)
{
    if (row < 0 || row >= int(m_questions.size()))
        return;
    const ReviewQuestion question = m_questions[std::size_t(row)];
    m_question->setText(question.isJoined ? tr("They are one person now.") : tr("They are two persons now."));
    m_explain.start<QStringList>(
        tr("Explain a pair"),
        [dataset = m_data, question](Task&) -> Result<QStringList> {
            return evidenceBetween(dataset->identity(), question);
        },
        this,
        [this](const Result<QStringList>& lines) {
            m_evidence->clear();
            m_evidence->addItems(lines ? *lines : QStringList(lines.error().message));
        });
}

QStringList ReviewView::evidence() const
{
    QStringList lines;
    for (int row = 0; row < m_evidence->count(); ++row)
        lines.append(m_evidence->item(row)->text());
    return lines;
}

void ReviewView::decideNow(LinkVerdict verdict)
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_questions.size()))
        return;
    const ReviewQuestion question = m_questions[std::size_t(row)];
    const Result<void> done = m_engine.changeIdentity([&](Project& project) {
        return decide(project, m_data->identity(), question.a, question.b, verdict);
    });
    if (!done) {
        m_context.dialogs.message(tr("Nothing was decided"), done.error().message);
        return;
    }
    // What was asked is answered; the list is made anew when the people are.
    m_questions.erase(m_questions.begin() + row);
    show(m_data, std::move(m_questions));
}

bool ReviewView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_S:
        decideNow(LinkVerdict::Same);
        return true;
    case Qt::Key_D:
        decideNow(LinkVerdict::Different);
        return true;
    case Qt::Key_L:
        decideNow(LinkVerdict::Later);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace tessera
