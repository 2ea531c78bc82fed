// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/audience_panel.h"

#include "dataset/people_snapshot.h"
#include "pages/form_fields.h"
#include "pages/library_button.h"
#include "pages/people_sample.h"
#include "pages/rule_builder.h"
#include "pages/rule_vocabulary.h"
#include "pages/rule_words.h"
#include "panels/widgets.h"
#include "rules/known_names.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kBuilderWidth = 440;
constexpr int kTextLines = 3;
constexpr qsizetype kMostSampleFields = 4;

// "30" is a number, "上海, 北京" a list, anything else a text.
QJsonValue parameterValue(const QString& text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return number;
    const QStringList parts = commaList(text);
    return parts.size() > 1 ? QJsonValue(QJsonArray::fromStringList(parts)) : QJsonValue(text);
}

QString parameterText(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (!value.isArray())
        return value.toString();
    QStringList parts;
    for (const QJsonValue one : value.toArray())
        parts.append(parameterText(one));
    return parts.join(QStringLiteral(", "));
}

// With the values of parameters put in; what lacks one says so when it is counted.
RuleBlock boundBlock(RuleBlock block, const QJsonObject& values)
{
    for (RuleBlock& part : block.parts)
        part = boundBlock(std::move(part), values);
    if (!block.isGroup())
        if (Result<Rule> bound = withParameters(block.rule, values))
            block.rule = std::move(*bound);
    return block;
}

// The attributes that tests ask for, as far as there are such, and not many.
void listAttributes(const RuleBlock& block, const QStringList& known, QStringList& fields)
{
    const QString& field = block.rule.test.field;
    const bool isMeant = !block.isGroup() && block.rule.kind == RuleKind::Attribute &&
                         known.contains(field) && !fields.contains(field);
    if (isMeant && fields.size() < kMostSampleFields)
        fields.append(field);
    for (const RuleBlock& part : block.parts)
        listAttributes(part, known, fields);
}

void listTests(const RuleBlock& block, std::vector<bool>& isTest)
{
    isTest.push_back(!block.isGroup() && !block.draft);
    for (const RuleBlock& part : block.parts)
        listTests(part, isTest);
}

// The place in the text of the first block that could not be counted.
std::optional<RuleProblem> problemIn(const QString& text, const RuleBlock& root,
                                     const std::vector<BlockSize>& sizes)
{
    std::vector<bool> isTest;
    listTests(root, isTest);
    const std::vector<TextSpan> places = testsOfRule(text);
    if (isTest.size() != sizes.size() || std::ranges::count(isTest, true) != std::ptrdiff_t(places.size()))
        return std::nullopt;
    std::size_t test = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (!sizes[i].problem.isEmpty() && isTest[i]) {
            QString what = sizes[i].problem;
            while (what.endsWith(QLatin1Char('.')) || what.endsWith(QChar(0x3002)))
                what.chop(1);
            return RuleProblem{places[test].at, places[test].length, what};
        }
        test += isTest[i] ? 1 : 0;
    }
    return std::nullopt;
}

} // namespace

AudiencePanel::AudiencePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("audience"), parent)
    , m_recent(context.settings)
    , m_blocks(new RuleBuilder(
          words(), [this] { return m_recent.clauses(); }, this))
    , m_text(new RuleField(RuleField::Of::People, words(), this))
    , m_library(new LibraryButton(engine, context.jobs, this))
    , m_sample(new PeopleSample(context.jobs, this))
    , m_counting(context.jobs)
    , m_looking(context.jobs)
    , m_freezing(context.jobs)
{
    setFormWidth(kBuilderWidth);
    FormSection* rules = section([] { return tr("Rules"); });
    m_blocks->setObjectName(QStringLiteral("blocks"));
    rules->addWidget(m_blocks);
    rules->addWidget(m_library);
    connect(m_library, &LibraryButton::chosen, this, [this](const QString& rule) {
        m_text->setText(rule);
        typed();
    });
    FormSection* text = section([] { return tr("The same as text"); });
    m_text->setObjectName(QStringLiteral("ruleText"));
    m_text->setLines(kTextLines);
    text->addWidget(m_text);
    FormSection* base = section([] { return tr("Base"); });
    addRule(base, "base", RuleField::Of::People, [] { return tr("everyone"); });
    bind({[this](const QJsonObject& json) { showRule(json); },
          [this](QJsonObject& json) { return takeRule(json); }});
    addParameters();
    addPerson();
    addLife();
    Theme::onLanguage(this, [this] {
        m_text->setPlaceholder(tr("everyone"));
        if (m_text->isValid() && !m_text->text().isEmpty())
            m_text->setText(printRule(m_blocks->rule(), ruleLanguage()));
    });
    connect(m_blocks, &RuleBuilder::edited, this, [this] {
        m_text->setText(printRule(m_blocks->rule(), ruleLanguage()));
        take();
    });
    connect(m_text, &RuleField::edited, this, &AudiencePanel::typed);
    connect(m_blocks, &RuleBuilder::used, this, [this](const Rule& rule) { m_recent.note(rule); });
    m_text->editor()->installEventFilter(this);
    connect(this, &AnalysisPanel::definitionEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(this, &DocumentPage::titleChanged, this, [this] { words().setOwnName(title()); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(int(theme().tokens().number(QStringLiteral("delay.debounceRecompute"))));
    connect(&m_pause, &QTimer::timeout, this, &AudiencePanel::countBlocks);
    connect(this, &AnalysisPanel::resultShown, this, &AudiencePanel::showSample);
    connect(m_sample, &PeopleSample::personRequested, this, &DocumentPage::objectRequested);
}

QWidget* AudiencePanel::ownView()
{
    return m_sample;
}

// A few of the people, with the attributes the rule asks for.
void AudiencePanel::showSample()
{
    const std::shared_ptr<const AnalysisResult> shown = result();
    if (!shown || !shown->people || !resultData())
        return;
    const Result<PeopleSet> people = shown->people(QStringLiteral("in"));
    if (!people)
        return; // the result says why
    QStringList fields;
    listAttributes(m_blocks->root(), words().attributeNames(), fields);
    m_sample->setPeople(resultData(), std::make_shared<const PeopleSet>(*people), fields);
}

void AudiencePanel::showRule(const QJsonObject& definition)
{
    const Result<Rule> rule = readRule(definition.value(QLatin1String("rule")), QString());
    m_blocks->setRule(rule ? *rule : Rule(), false);
    m_text->setText(rule ? printRule(*rule, ruleLanguage())
                         : definition.value(QLatin1String("rule")).toString());
    m_pause.start();
}

// A field for each $name of the rule; there is none while the rule has none.
void AudiencePanel::addParameters()
{
    m_parameters = section([] { return tr("Parameters"); });
    m_parameters->setObjectName(QStringLiteral("parameters"));
    bind({[this](const QJsonObject& json) {
              m_values = json.value(QLatin1String("parameters")).toObject();
              showParameters();
          },
          [this](QJsonObject& json) {
              showParameters();
              json.remove(QStringLiteral("parameters"));
              QJsonObject values;
              for (const ParameterField& field : m_parameterFields)
                  if (const QString text = field.edit->text().trimmed(); !text.isEmpty())
                      values.insert(field.name, parameterValue(text));
              if (!values.isEmpty())
                  json.insert(QStringLiteral("parameters"), values);
              m_values = values;
              return true;
          }});
}

void AudiencePanel::showParameters()
{
    const QStringList names = parametersOf(m_blocks->rule());
    QStringList shown;
    for (const ParameterField& field : m_parameterFields)
        shown.append(field.name);
    m_parameters->setVisible(!names.isEmpty());
    if (names != shown) {
        for (const ParameterField& field : m_parameterFields) {
            field.edit->deleteLater();
            field.label->deleteLater();
        }
        m_parameterFields.clear();
        for (const QString& name : names) {
            auto* edit = new QLineEdit(m_parameters);
            edit->setObjectName(QStringLiteral("parameter_") + name);
            edit->setAccessibleName(name);
            QLabel* label = m_parameters->addRow(QLatin1Char('$') + name, edit);
            connect(edit, &QLineEdit::textEdited, this, [this] { take(); });
            m_parameterFields.push_back({name, edit, label});
        }
    }
    for (const ParameterField& field : m_parameterFields)
        if (!field.edit->hasFocus())
            field.edit->setText(parameterText(m_values.value(field.name)));
}

void AudiencePanel::addPerson()
{
    FormSection* why = section([] { return tr("Why is this person in or out?"); });
    auto* person = new QLineEdit(this);
    person->setObjectName(QStringLiteral("whyPerson"));
    why->addWidget(person);
    Theme::onLanguage(this, [person] {
        person->setPlaceholderText(tr("OneID"));
        person->setAccessibleName(tr("OneID"));
        person->setToolTip(
            tr("The OneID of a person, as a list of people shows it. The result then says which clauses "
               "decided, and what would change it."));
    });
    connect(person, &QLineEdit::editingFinished, this, [this] { take(); });
    bind({[person](const QJsonObject& json) {
              person->setText(json.value(QLatin1String("person")).toString());
          },
          [person](QJsonObject& json) {
              json.remove(QStringLiteral("person"));
              if (const QString text = person->text().trimmed(); !text.isEmpty())
                  json.insert(QStringLiteral("person"), text);
              return true;
          }});
}

void AudiencePanel::addLife()
{
    FormSection* people = section([] { return tr("Its people over time"); });
    m_life = new AudienceLife(this);
    people->addWidget(m_life);
    bind({[this](const QJsonObject& json) { m_life->showState(json, {}, false); },
          [](QJsonObject&) { return true; }});
    connect(m_life, &AudienceLife::objectRequested, this, &DocumentPage::objectRequested);
    connect(m_life, &AudienceLife::freezeRequested, this, &AudiencePanel::freeze);
    connect(m_life, &AudienceLife::thawRequested, this, [this] { setSaved(withoutSnapshot(definition())); });
    connect(this, &AnalysisPanel::resultShown, this, &AudiencePanel::showLife);
    connect(&engine(), &Workbench::changed, this, &AudiencePanel::refreshLife);
}

void AudiencePanel::showLife()
{
    m_life->showState(definition(), result()->json, engine().readOnlyReason().isEmpty());
    refreshLife();
}

// Looks up what uses the audience, and keeps how many it has now where that is news.
void AudiencePanel::refreshLife()
{
    const std::int64_t number = ProjectWorkbench::objectNumber(objectId());
    const std::shared_ptr<Project> project = engine().project();
    if (number == 0 || !project)
        return;
    const bool isCounted = state() == State::Current && !isEdited() && !isSnapshot(definition());
    m_looking.start<AudienceLife::Facts>(
        tr("Look up what uses %1").arg(title()),
        [project, number, data = isCounted ? resultData() : nullptr,
         result = result()](Task&) -> Result<AudienceLife::Facts> {
            AudienceLife::Facts facts;
            const Result<StoredObject> object = project->objects().get(number);
            if (!object)
                return object.error();
            const Result<std::vector<StoredObject>> objects = project->objects().list();
            if (!objects)
                return objects.error();
            facts.users = dependentsOf(*objects, *object);
            Result<std::vector<DriftPoint>> drift = driftOf(*project, number);
            if (data && result) {
                const Result<PeopleSet> people = result->people(QStringLiteral("in"));
                if (!people)
                    return people.error();
                drift = noteDrift(*project, *data, *object, *people);
            }
            if (!drift)
                return drift.error();
            facts.drift = std::move(*drift);
            return facts;
        },
        this,
        [this, project](const Result<AudienceLife::Facts>& facts) {
            if (facts && project == engine().project())
                m_life->showFacts(*facts, project->zone());
        });
}

void AudiencePanel::freeze()
{
    const QString failed = tr("The audience was not frozen");
    if (state() != State::Current || !engine().project()) {
        context().dialogs.message(failed,
                                  tr("Its people are being counted. Freeze it when the number stands."));
        return;
    }
    m_freezing.start<QJsonObject>(
        tr("Freeze %1").arg(title()),
        [project = engine().project(), json = definition(), data = resultData(),
         result = result()](Task&) -> Result<QJsonObject> {
            const Result<PeopleSet> people = result->people(QStringLiteral("in"));
            return people ? withSnapshot(*project, json, *data, *people)
                          : Result<QJsonObject>(people.error());
        },
        this,
        [this, failed](const Result<QJsonObject>& frozen) {
            if (frozen)
                setSaved(*frozen);
            else
                context().dialogs.message(failed, frozen.error().message);
        });
}

// One step of the history: it is saved as a version at once.
void AudiencePanel::setSaved(const QJsonObject& definition)
{
    setDefinition(definition);
    if (const Result<void> saved = save(); !saved)
        context().dialogs.message(tr("Nothing was saved"), saved.error().message);
    recompute();
}

bool AudiencePanel::takeRule(QJsonObject& definition) const
{
    definition.insert(QStringLiteral("rule"), printRule(m_blocks->rule()));
    return m_text->isValid();
}

void AudiencePanel::typed()
{
    if (isFilling() || !m_text->isValid())
        return; // the blocks keep the last rule that can be read
    const QString text = m_text->text();
    m_blocks->setRule(text.isEmpty() ? Rule() : *parseRule(text), true);
    take();
}

bool AudiencePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text->editor() && event->type() == QEvent::FocusOut && m_text->isValid())
        m_recent.note(m_blocks->rule());
    return FormPanel::eventFilter(watched, event);
}

void AudiencePanel::dataArrived()
{
    m_recent.setClient(engine().path());
    m_known.clear();
    FormPanel::dataArrived();
    m_library->refresh();
    m_pause.start();
}

void AudiencePanel::countBlocks()
{
    const std::shared_ptr<const LocalDataset> snapshot = engine().dataset();
    const Result<Rule> base = readRule(definition().value(QLatin1String("base")), QString());
    if (!snapshot || !base)
        return;
    words().setBase(*base);
    m_counting.start<Sizes>(
        tr("Count the blocks of %1").arg(title()),
        [snapshot, base = *base, root = boundBlock(m_blocks->root(), m_values),
         known = m_known](Task&) -> Result<Sizes> {
            Sizes counted;
            counted.cache = known;
            Result<std::vector<BlockSize>> sizes = blockSizes(root, base, *snapshot, counted.cache);
            if (!sizes)
                return sizes.error();
            counted.sizes = std::move(*sizes);
            return counted;
        },
        this,
        [this, snapshot](const Result<Sizes>& counted) {
            if (!counted || snapshot != engine().dataset())
                return;
            m_known = counted->cache;
            m_blocks->setSizes(counted->sizes);
            m_text->setFound(problemIn(m_text->text(), m_blocks->root(), counted->sizes));
        });
}

} // namespace tessera
