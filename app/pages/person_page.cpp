// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_page.h"

#include "pages/person_belongings.h"
#include "pages/person_events_pane.h"
#include "pages/person_head.h"
#include "pages/person_life.h"
#include "pages/person_lineage.h"
#include "pages/person_months.h"
#include "pages/person_tags.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

// What each background run asks for, the quickest first; each shows what it found as soon as it has it.
constexpr std::array<PortraitParts::Int, 6> kRoundParts{
    PortraitParts::Int(PortraitPart::Timeline),
    PortraitParts::Int(PortraitPart::Purchases) | PortraitParts::Int(PortraitPart::Stages) |
        PortraitParts::Int(PortraitPart::Rfm) | PortraitParts::Int(PortraitPart::Lifecycle),
    PortraitParts::Int(PortraitPart::Tags),
    PortraitParts::Int(PortraitPart::Value),
    PortraitParts::Int(PortraitPart::Audiences) | PortraitParts::Int(PortraitPart::Packages) |
        PortraitParts::Int(PortraitPart::Household),
    PortraitParts::Int(PortraitPart::Scores)};

OneId numberIn(const QString& id)
{
    return id.mid(id.indexOf(QLatin1Char(':')) + 1).toULongLong();
}

QHBoxLayout* headOf(TextLabel* title, TextLabel* note)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    note->setElided(true);
    row->addWidget(title);
    row->addWidget(note, 1);
    return row;
}

} // namespace

PersonPage::PersonPage(const PageContext& context, ProjectWorkbench& engine,
                       std::shared_ptr<PortraitMemory> memory, const QString& id, QWidget* parent)
    : DocumentPage(parent)
    , m_context(context)
    , m_engine(engine)
    , m_memory(std::move(memory))
    , m_oneId(numberIn(id))
    , m_load(context.jobs)
    , m_why(context.jobs)
    , m_frame(makePageFrame(this, QStringLiteral("user-round")))
    , m_head(new PersonHeadStrip(this))
    , m_identity(new PersonIdentityPanel(context, engine, this))
    , m_life(new PersonLifeStrip(this))
    , m_months(new PersonMonthsChart(this))
    , m_belongings(new PersonBelongings(this))
    , m_belongingsAside(new PersonBelongings(nullptr))
    , m_tags(new PersonTagList(this))
    , m_events(new PersonEventsPane(this))
    , m_lineage(new PersonLineage(this))
    , m_tagRoom(new QScrollArea(this))
    , m_groups(new QComboBox(this))
    , m_chip(new TextLabel(FontRole::Caption, "text.secondary", this))
    , m_lifeTitle(new TextLabel(FontRole::Label, "text.primary", this))
    , m_lifeNote(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_monthsTitle(new TextLabel(FontRole::Label, "text.primary", this))
    , m_monthsNote(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_tagsTitle(new TextLabel(FontRole::Label, "text.primary", this))
    , m_tagsNote(new TextLabel(FontRole::Caption, "text.tertiary", this))
{
    for (std::unique_ptr<LatestJob>& round : m_rounds)
        round = std::make_unique<LatestJob>(context.jobs);
    makeButtons();
    m_whole = new QWidget(this);
    auto* column = new QVBoxLayout(m_whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeLine(this));
    auto* both = new QSplitter(Qt::Horizontal, m_whole);
    both->setChildrenCollapsible(false);
    both->addWidget(makeLeft());
    both->addWidget(makeRight());
    both->setStretchFactor(0, 2);
    both->setStretchFactor(1, 3);
    both->setSizes({400, 600});
    column->addWidget(both, 1);
    m_nobody = makeNobody();
    m_frame.body->addWidget(m_whole, 1);
    m_frame.body->addWidget(m_nobody, 1);
    connect(m_tags, &PersonTagList::chosen, this, &PersonPage::explain);
    connect(m_groups, &QComboBox::activated, this, [this] {
        m_tags->setGroup(m_groups->currentData().toString());
        fitTags();
    });
    makeAside();
    for (const PersonBelongings* one : {m_belongings, m_belongingsAside}) {
        connect(one, &PersonBelongings::objectRequested, this, &DocumentPage::objectRequested);
        connect(one, &PersonBelongings::personRequested, this,
                [this](OneId person) { emit objectRequested(idOf(person)); });
    }
    connect(&engine, &ProjectWorkbench::datasetChanged, this, &PersonPage::reload);
    connect(&engine, &ProjectWorkbench::personErased, this, &PersonPage::drop);
    connect(&theme(), &Theme::changed, this, &PersonPage::showPortrait);
    takeTrail();
    Theme::onLanguage(this, [this] { retranslate(); });
    reload();
}

PersonPage::~PersonPage()
{
    delete m_aside;
}

QString PersonPage::idOf(OneId person)
{
    return QStringLiteral("person:%1").arg(person);
}

QString PersonPage::title() const
{
    const QString name = m_portrait.head ? m_portrait.head->name : QString();
    return name.isEmpty() ? tr("Person %1").arg(m_oneId) : name;
}

void PersonPage::makeButtons()
{
    m_previous = makeButton("flat", QStringLiteral("chevron-left"), this);
    m_previous->setObjectName(QStringLiteral("previousPerson"));
    m_next = makeButton("flat", QStringLiteral("chevron-right"), this);
    m_next->setObjectName(QStringLiteral("nextPerson"));
    m_masked = makeButton("outlined", QStringLiteral("eye"), this);
    m_masked->setObjectName(QStringLiteral("masked"));
    m_audience = makeButton("outlined", QStringLiteral("users"), this);
    m_audience->setObjectName(QStringLiteral("addToAudience"));
    m_chip->setProperty("chip", QStringLiteral("outline"));
    m_chip->setFixedHeight(20);
    m_chip->setContentsMargins(7, 0, 7, 0);
    m_frame.buttons->addWidget(m_chip, 0, Qt::AlignVCenter);
    for (QPushButton* button : {m_previous, m_next, m_masked, m_audience})
        m_frame.buttons->addWidget(button);
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_masked, &QPushButton::clicked, this, &PersonPage::toggleMasked);
    connect(m_audience, &QPushButton::clicked, this, &PersonPage::askAudience);
}

QWidget* PersonPage::makeLeft()
{
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(14, 8, 12, 12);
    column->setSpacing(6);
    column->addWidget(m_identity);
    column->addSpacing(6);
    column->addLayout(headOf(m_lifeTitle, m_lifeNote));
    column->addWidget(m_life);
    column->addSpacing(4);
    column->addLayout(headOf(m_monthsTitle, m_monthsNote));
    column->addWidget(m_months);
    column->addWidget(m_belongings);
    column->addStretch(1);
    auto* room = new QScrollArea(this);
    room->setObjectName(QStringLiteral("personLeft"));
    room->setWidgetResizable(true);
    room->setFrameShape(QFrame::NoFrame);
    room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    room->setMinimumWidth(360);
    room->setWidget(inside);
    return room;
}

QWidget* PersonPage::makeNobody()
{
    auto* nobody = new QWidget(this);
    auto* column = new QVBoxLayout(nobody);
    auto* mark = new QLabel(nobody);
    m_nobodyText = new TextLabel(FontRole::Body, "text.secondary", nobody);
    m_nobodyText->setObjectName(QStringLiteral("nobody"));
    m_nobodyText->setAlignment(Qt::AlignCenter);
    m_nobodyText->setWordWrap(true);
    m_nobodyButton = makeButton("outlined", QStringLiteral("users"), nobody);
    connect(m_nobodyButton, &QPushButton::clicked, this,
            [this] { emit objectRequested(QStringLiteral("people")); });
    const auto setMark = [mark] {
        mark->setPixmap(
            iconPixmap(QStringLiteral("user-round"), 32, "text.tertiary", mark->devicePixelRatioF()));
    };
    connect(&theme(), &Theme::changed, mark, setMark);
    setMark();
    column->addStretch(2);
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_nobodyText);
    column->addSpacing(8);
    column->addWidget(m_nobodyButton, 0, Qt::AlignHCenter);
    column->addStretch(3);
    nobody->hide();
    return nobody;
}

void PersonPage::makeAside()
{
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(12, 4, 12, 12);
    column->addWidget(m_belongingsAside);
    column->addStretch(1);
    auto* room = new QScrollArea;
    room->setObjectName(QStringLiteral("personAside"));
    room->setWidgetResizable(true);
    room->setFrameShape(QFrame::NoFrame);
    room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    room->setWidget(inside);
    room->installEventFilter(this);
    m_aside = room;
}

bool PersonPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_aside && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        m_belongings->setVisible(event->type() == QEvent::Hide);
    return DocumentPage::eventFilter(watched, event);
}

QWidget* PersonPage::makeRight()
{
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(12, 8, 14, 0);
    column->setSpacing(4);
    QHBoxLayout* head = headOf(m_tagsTitle, m_tagsNote);
    m_groups->setObjectName(QStringLiteral("tagGroups"));
    m_groups->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_groups->setMaximumWidth(180);
    head->addWidget(m_groups);
    column->addLayout(head);
    m_tagRoom->setWidgetResizable(true);
    m_tagRoom->setFrameShape(QFrame::NoFrame);
    m_tagRoom->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tagRoom->setWidget(m_tags);
    column->addWidget(m_tagRoom);
    column->addWidget(makeLine(right));
    column->addWidget(m_events, 1);
    auto* room = new QScrollArea(this);
    room->setWidgetResizable(true);
    room->setFrameShape(QFrame::NoFrame);
    room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    room->setMinimumWidth(400);
    room->setWidget(right);
    return room;
}

void PersonPage::retranslate()
{
    m_previous->setText(tr("Previous"));
    m_previous->setToolTip(
        tr("The person before in the list (%1)").arg(shortcutText(QKeySequence(Qt::ALT | Qt::Key_Left))));
    m_next->setText(tr("Next"));
    m_next->setToolTip(
        tr("The next person in the list (%1)").arg(shortcutText(QKeySequence(Qt::ALT | Qt::Key_Right))));
    m_audience->setText(tr("Add to audience"));
    m_audience->setToolTip(tr("Keeps the person in an audience whose people are a snapshot"));
    m_lifeTitle->setText(tr("Lifecycle"));
    m_monthsTitle->setText(tr("Value by month"));
    m_tagsTitle->setText(tr("Tags"));
    m_groups->setAccessibleName(tr("Groups of tags"));
    fillTexts();
    if (m_person != kNobody) { // names of segments and messages are of the language they were made in
        m_memory->forget();
        reload();
    }
}

void PersonPage::fillTexts()
{
    m_frame.title->setText(tr("360-degree view"));
    m_masked->setText(m_unmasked ? tr("Mask values") : tr("Show masked…"));
    m_masked->setToolTip(tr("Showing them is written into the journal"));
    m_chip->setText(m_unmasked ? tr("Contact data shown") : tr("Contact data masked"));
    const bool isPerson = m_person != kNobody;
    m_nobodyText->setText(
        tr("There is no person with this OneID now: the people were joined or came apart."));
    m_nobodyButton->setText(tr("Show everybody"));
    m_masked->setEnabled(isPerson);
    m_audience->setEnabled(isPerson && m_engine.readOnlyReason().isEmpty());
    const auto size = m_trail ? std::int64_t(m_trail->oneIds.size()) : 0;
    m_previous->setEnabled(m_place > 0);
    m_next->setEnabled(m_place >= 0 && m_place + 1 < size);
    const NumberFormat& numbers = theme().numbers();
    if (!m_data)
        m_frame.note->setText(tr("Reading the client's data."));
    else if (!m_problem.isEmpty())
        m_frame.note->setText(m_problem);
    else if (!isPerson)
        m_frame.note->setText(tr("OneID %1").arg(m_oneId));
    else if (m_place >= 0)
        m_frame.note->setText(
            tr("%1 of %2 in %3").arg(numbers.count(m_place + 1), numbers.count(size), m_trail->title));
    else
        m_frame.note->setText(title());
    QStringList status;
    if (m_data && isPerson) {
        status = {tr("Data r%1, as of %2")
                      .arg(m_data->dataRevision())
                      .arg(formatDate(m_data->asOf() - 1, m_data->zone())),
                  tr("%n event(s)", nullptr, m_portrait.head ? int(m_portrait.head->events) : 0),
                  tr("Opened in %1 ms").arg(std::llround(m_seconds * 1000))};
    }
    m_frame.status->setText(status.join(QStringLiteral("  ·  ")));
    m_frame.statusRight->setText(m_unmasked ? tr("Personal data shown, journaled")
                                            : tr("Every look at masked data is journaled"));
    emit titleChanged();
}

void PersonPage::takeTrail()
{
    const std::shared_ptr<const PersonTrail> trail = m_engine.trail();
    if (!trail || trail == m_trail)
        return;
    const auto found = std::ranges::find(trail->oneIds, m_oneId);
    if (found == trail->oneIds.end())
        return;
    m_trail = trail;
    m_place = found - trail->oneIds.begin();
    fillTexts();
}

void PersonPage::showEvent(QShowEvent* event)
{
    DocumentPage::showEvent(event);
    takeTrail();
}

void PersonPage::resizeEvent(QResizeEvent* event)
{
    DocumentPage::resizeEvent(event);
    m_chip->setVisible(width() >= 960); // the status line says it too
    fitTags();
}

void PersonPage::keyPressEvent(QKeyEvent* event)
{
    const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
    if (isAlt && event->key() == Qt::Key_Left)
        step(-1);
    else if (isAlt && event->key() == Qt::Key_Right)
        step(1);
    else if (event->key() == Qt::Key_Escape && m_lineage->isVisible())
        m_lineage->hide();
    else
        DocumentPage::keyPressEvent(event);
}

void PersonPage::reload()
{
    if (!m_engine.dataset()) {
        fillTexts();
        return;
    }
    for (const std::unique_ptr<LatestJob>& round : m_rounds)
        round->cancel();
    m_lineage->hide();
    m_load.start<Content>(
        tr("Open person %1").arg(m_oneId),
        [dataset = m_engine.dataset(), project = m_engine.project(), registry = m_engine.registry(),
         memory = m_memory, oneId = m_oneId, unmasked = m_unmasked](Task& task) -> Result<Content> {
            const double begin = steadySeconds();
            Content content;
            content.data = dataset;
            const std::optional<PersonIndex> person = dataset->identity().personOf(oneId);
            if (!person)
                return content;
            content.person = *person;
            Result<PersonIdentityFacts> identity = identityFactsOf(*project, dataset, *person, task);
            if (!identity)
                return identity.error();
            content.identity = std::move(*identity);
            const PortraitParts parts = PortraitPart::Head | PortraitPart::Consent;
            Result<Portrait> portrait =
                portraitOf(*memory, dataset, *registry, {*person, parts, unmasked}, task);
            if (!portrait)
                return portrait.error();
            content.portrait = std::move(*portrait);
            content.seconds = steadySeconds() - begin;
            return content;
        },
        this,
        [this](Result<Content> content) {
            if (content)
                open(std::move(content).value());
            else if (!content.error().cancelled) {
                m_problem = content.error().message;
                fillTexts();
            }
        });
}

void PersonPage::open(Content content)
{
    m_problem.clear();
    m_data = std::move(content.data);
    m_person = content.person;
    m_seconds = content.seconds;
    m_portrait = std::move(content.portrait);
    content.identity.data = m_data;
    m_nobody->setVisible(m_person == kNobody);
    m_whole->setVisible(m_person != kNobody);
    m_identity->show(std::move(content.identity), m_unmasked);
    showTimeline();
    m_tags->setNote(m_person == kNobody ? QString() : tr("Computing."));
    showPortrait();
    fillTexts();
    for (std::size_t round = 0; m_person != kNobody && round < kRounds; ++round)
        startRound(round);
}

void PersonPage::showTimeline()
{
    m_timeline = m_portrait.timeline ? std::make_shared<const PersonTimeline>(*m_portrait.timeline)
                                     : std::shared_ptr<const PersonTimeline>();
    const auto problem = m_portrait.problems.find(PortraitPart::Timeline);
    m_events->show(m_timeline, m_data, problem == m_portrait.problems.end() ? QString() : problem->second);
}

void PersonPage::startRound(std::size_t round)
{
    const QStringList names{tr("Events of person %1"),    tr("Stage, RFM and life cycle of person %1"),
                            tr("Tags of person %1"),      tr("Expected value of person %1"),
                            tr("Audiences of person %1"), tr("Scores of person %1")};
    m_rounds[round]->start<Portrait>(
        names[qsizetype(round)].arg(m_oneId),
        [dataset = m_data, registry = m_engine.registry(), memory = m_memory,
         request = PortraitRequest{m_person, PortraitParts::fromInt(kRoundParts[round]), m_unmasked}](
            Task& task) { return portraitOf(*memory, dataset, *registry, request, task); },
        this,
        [this](Result<Portrait> portrait) {
            if (portrait)
                take(std::move(portrait).value());
            else if (!portrait.error().cancelled)
                m_context.dialogs.message(tr("The person is not whole"), portrait.error().message);
        });
}

void PersonPage::take(Portrait portrait)
{
    const auto move = [](auto& place, auto& part) {
        if (part)
            place = std::move(part);
    };
    const bool hasTimeline = portrait.timeline || portrait.problems.contains(PortraitPart::Timeline);
    const bool hasTags = portrait.tags || portrait.problems.contains(PortraitPart::Tags);
    move(m_portrait.timeline, portrait.timeline);
    move(m_portrait.purchases, portrait.purchases);
    move(m_portrait.stages, portrait.stages);
    move(m_portrait.rfm, portrait.rfm);
    move(m_portrait.life, portrait.life);
    move(m_portrait.value, portrait.value);
    move(m_portrait.tags, portrait.tags);
    move(m_portrait.household, portrait.household);
    move(m_portrait.audiences, portrait.audiences);
    move(m_portrait.packages, portrait.packages);
    move(m_portrait.scores, portrait.scores);
    for (const auto& [part, problem] : portrait.problems)
        m_portrait.problems[part] = problem;
    if (hasTimeline)
        showTimeline();
    if (hasTags)
        showTags();
    showPortrait();
}

void PersonPage::showPortrait()
{
    m_head->show(m_portrait, m_data.get());
    m_life->show(m_portrait);
    m_months->show(m_portrait);
    m_belongings->fill(m_portrait);
    m_belongingsAside->fill(m_portrait);
    m_events->setStages(m_portrait.stages);
    const PersonLife* life = m_portrait.life ? &*m_portrait.life : nullptr;
    m_lifeNote->setText(life == nullptr        ? QString()
                        : life->source.isSaved ? life->source.name
                                               : tr("cut points from this client's orders"));
    m_lifeNote->setToolTip(m_lifeNote->text());
    const auto problem = m_portrait.problems.find(PortraitPart::Value);
    const QString summary = m_months->summary();
    if (problem == m_portrait.problems.end())
        m_monthsNote->setText(summary);
    else
        m_monthsNote->setText(summary.isEmpty() ? problem->second : tr("%1; nothing expected").arg(summary));
    m_monthsNote->setToolTip(problem == m_portrait.problems.end() ? summary : problem->second);
}

void PersonPage::showTags()
{
    const QString group = m_groups->currentData().toString();
    if (!m_portrait.tags) {
        m_tags->setNote(m_portrait.problems.at(PortraitPart::Tags));
    } else if (m_portrait.tags->empty()) {
        m_tags->setNote(tr("No tags are defined. Make some under Tags of the client."));
    } else {
        m_tags->show(*m_portrait.tags, m_data->asOf());
    }
    std::size_t known = 0;
    for (const PersonTag& tag : m_tags->tags())
        known += tag.value.isEmpty() ? 0 : 1;
    m_tagsNote->setText(m_tags->tags().empty() ? QString()
                                               : tr("%1 of %2 have a value, by taxonomy")
                                                     .arg(qsizetype(known))
                                                     .arg(qsizetype(m_tags->tags().size())));
    m_groups->clear();
    m_groups->addItem(tr("All groups"), QString());
    for (const QString& one : m_tags->groups())
        if (!one.isEmpty())
            m_groups->addItem(one, one);
    m_groups->setCurrentIndex(std::max(0, m_groups->findData(group)));
    m_groups->setVisible(m_groups->count() > 2);
    m_tags->setGroup(m_groups->currentData().toString());
    fitTags();
}

// As high as the tags, up to a third of the page.
void PersonPage::fitTags()
{
    const int wide = m_tagRoom->viewport()->width();
    const int wanted = m_tags->heightForWidth(std::max(260, wide)) + 6;
    m_tagRoom->setFixedHeight(std::clamp(wanted, 30, std::max(120, height() * 3 / 10)));
}

void PersonPage::step(int by)
{
    if (!m_trail)
        return;
    const std::int64_t place = m_place + by;
    if (m_place < 0 || place < 0 || place >= std::int64_t(m_trail->oneIds.size()))
        return;
    m_place = place;
    m_oneId = m_trail->oneIds[std::size_t(place)];
    m_unmasked = false; // each look is asked for, and journaled, by itself
    m_why.cancel();
    m_lineage->hide();
    m_portrait = {};
    m_person = kNobody;
    fillTexts(); // nothing of the one before stays to be clicked
    m_tags->setNote(tr("Reading the client's data."));
    showPortrait();
    reload();
}

// At once: the data are read anew behind it.
void PersonPage::drop(OneId person)
{
    if (person != m_oneId)
        return;
    m_load.cancel();
    m_why.cancel();
    m_lineage->hide();
    for (const std::unique_ptr<LatestJob>& round : m_rounds)
        round->cancel();
    Content nothing;
    nothing.data = m_data;
    open(std::move(nothing));
}

} // namespace tessera
