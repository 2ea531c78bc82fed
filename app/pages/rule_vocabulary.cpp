// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rule_vocabulary.h"

#include "pages/rule_words.h"

#include "analysis/event_names.h"
#include "base/text.h"
#include "dataset/rule_names.h"
#include "rules/rule.h"

#include <QJsonArray>

namespace tessera {
namespace {

constexpr std::size_t kMostEvents = 200;
constexpr Code kMostValues = 500;

QStringList valuesOf(const LocalDataset& data, const QString& field, bool ofEvents)
{
    QStringList values;
    const Result<std::shared_ptr<const Column>> column =
        ofEvents ? data.eventColumn(field) : data.attribute(field);
    if (!column || !(*column)->dictionary)
        return values;
    const Dictionary& texts = *(*column)->dictionary;
    for (Code code = 0; code < texts.size() && code < kMostValues; ++code)
        values.append(toQString(texts.at(code)));
    values.sort();
    return values;
}

// Selectors a saved definition leads to without computing it.
QStringList selectorsOf(const StoredObject& object, const std::optional<StoredResult>& result)
{
    QStringList selectors;
    const auto numbered = [&](const char* word, qsizetype from, qsizetype to) {
        for (qsizetype i = from; i <= to; ++i)
            selectors.append(QStringLiteral("%1:%2").arg(QLatin1String(word)).arg(i));
    };
    const QJsonObject json = result ? result->json : QJsonObject();
    if (object.kind == QLatin1String("funnel")) {
        const qsizetype steps = object.definition.value(QLatin1String("steps")).toArray().size();
        numbered("step", 1, steps);
        numbered("lost", 2, steps);
    } else if (object.kind == QLatin1String("clusters")) {
        const qsizetype fixed = object.definition.value(QLatin1String("clusters")).toInt(0);
        numbered("cluster", 1, std::max(fixed, json.value(QLatin1String("clusters")).toArray().size()));
    } else if (object.kind == QLatin1String("four_a")) {
        for (const QJsonValue stage : object.definition.value(QLatin1String("stages")).toArray())
            selectors.append(QStringLiteral("end:") + stage.toObject().value(QLatin1String("id")).toString());
    } else if (object.kind == QLatin1String("rfm")) {
        selectors.append(QStringLiteral("buyers"));
        for (const QJsonValue segment : json.value(QLatin1String("segments")).toArray())
            selectors.append(QStringLiteral("segment:") +
                             segment.toObject().value(QLatin1String("id")).toString());
    } else if (object.kind == QLatin1String("value")) {
        selectors.append(QStringLiteral("buyers"));
        numbered("decile", 1, 10);
    } else if (object.kind == QLatin1String("payback")) {
        selectors.append(QStringLiteral("new"));
    } else if (object.kind == QLatin1String("lifecycle")) {
        selectors = {QStringLiteral("wake_up"), QStringLiteral("win_back")};
        for (const QJsonValue state : json.value(QLatin1String("states")).toArray())
            selectors.append(QStringLiteral("state:") +
                             state.toObject().value(QLatin1String("id")).toString());
    } else if (object.kind == QLatin1String("rhythm")) {
        const QStringList lists{QStringLiteral("golden"), QStringLiteral("state:due"),
                                QStringLiteral("state:window"), QStringLiteral("state:overdue")};
        selectors = lists;
        for (const QJsonValue category : json.value(QLatin1String("categories")).toArray())
            for (const QString& list : lists)
                selectors.append(list + QLatin1Char('@') +
                                 category.toObject().value(QLatin1String("name")).toString());
    } else if (object.kind == QLatin1String("next_category")) {
        for (const char* list : {"likely:", "first:"})
            for (const QJsonValue category : json.value(QLatin1String("categories")).toArray())
                selectors.append(QLatin1String(list) +
                                 category.toObject().value(QLatin1String("name")).toString());
    } else if (object.kind == QLatin1String("affinity")) {
        for (const char* list : {"rules", "then"})
            for (const QJsonValue rule : json.value(QLatin1String(list)).toArray())
                selectors.append(rule.toObject().value(QLatin1String("selector")).toString());
    } else if (object.kind == QLatin1String("lookalike")) {
        selectors = {QStringLiteral("top:10%"), QStringLiteral("top:5000"), QStringLiteral("seeds")};
    } else if (object.kind == QLatin1String("household")) {
        selectors = {QStringLiteral("together"), QStringLiteral("alone")};
        numbered("size", 2, 5);
        for (const char* part : {"part:head", "part:payer", "part:recipient", "part:child"})
            selectors.append(QLatin1String(part));
    } else if (object.kind == QLatin1String("overview")) {
        selectors.append(QStringLiteral("all"));
    }
    return selectors;
}

// What value(...) of an analysis of a kind can ask for.
QStringList valueFieldsOf(const QString& kind)
{
    static const QHash<QString, QStringList> fields{
        {QStringLiteral("four_a"), {QStringLiteral("stage"), QStringLiteral("before")}},
        {QStringLiteral("rfm"),
         {QStringLiteral("r"), QStringLiteral("f"), QStringLiteral("m"), QStringLiteral("segment")}},
        {QStringLiteral("lookalike"), {QStringLiteral("score"), QStringLiteral("rank")}},
        {QStringLiteral("clusters"), {QStringLiteral("cluster")}},
        {QStringLiteral("next_category"),
         {QStringLiteral("next"), QStringLiteral("second"), QStringLiteral("chance")}},
        {QStringLiteral("affinity"), {QStringLiteral("next_item"), QStringLiteral("confidence")}},
        {QStringLiteral("rhythm"),
         {QStringLiteral("next_days"), QStringLiteral("chance"), QStringLiteral("comes_back"),
          QStringLiteral("usual_gap"), QStringLiteral("since"), QStringLiteral("state")}},
        {QStringLiteral("household"), {QStringLiteral("household"), QStringLiteral("size")}}};
    return fields.value(kind);
}

QStringList titlesIn(const std::vector<ProjectNode>& nodes)
{
    QStringList titles;
    for (const ProjectNode& node : nodes)
        titles += QStringList{node.name} + titlesIn(node.children);
    return titles;
}

} // namespace

RuleVocabulary::RuleVocabulary(ProjectWorkbench& engine, JobTracker& jobs, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_jobs(jobs)
    , m_looking(jobs)
    , m_spreading(jobs)
{
    connect(&engine, &Workbench::changed, this, &RuleVocabulary::lookUpSaved);
}

void RuleVocabulary::lookUpSaved()
{
    QStringList saved = titlesIn(m_engine.tree());
    if (saved == m_saved)
        return;
    m_saved = std::move(saved);
    lookUpNames();
}

void RuleVocabulary::lookUpNames()
{
    const std::shared_ptr<const LocalDataset> data = m_engine.dataset();
    if (!data || !m_engine.registry())
        return;
    QStringList kinds;
    for (const AnalysisKind& kind : m_engine.registry()->kinds())
        kinds.append(kind.id);
    using Names = std::shared_ptr<const KnownNames>;
    m_looking.start<Names>(
        tr("Names that rules can use"),
        [data, kinds](Task&) -> Result<Names> {
            Result<KnownNames> names = ruleNamesOf(*data, kinds);
            return names ? Result<Names>(std::make_shared<const KnownNames>(std::move(*names)))
                         : Result<Names>(names.error());
        },
        this,
        [this, data](const Result<Names>& names) {
            if (!names || data != m_engine.dataset())
                return;
            m_names = *names;
            emit namesArrived();
        });
}

void RuleVocabulary::refresh()
{
    const std::shared_ptr<const LocalDataset> data = m_engine.dataset();
    if (!data)
        return;
    m_events.clear();
    for (const EventName& event : frequentEvents(*data, kMostEvents))
        m_events.append(event.name);
    m_attributes = data->attributes();
    m_eventFields = data->eventFields();
    m_tables = data->tables();
    m_identifierKinds.clear();
    for (const auto& kind : data->identity().kinds)
        m_identifierKinds.append(kind.name);
    m_values.clear();
    m_asked.clear();
    m_spreads.clear();
    lookUpNames();
    askSpread(QString(m_spreadField), m_isSpreadOfEvents);
    emit changed();
}

QStringList RuleVocabulary::attributeNames() const
{
    QStringList names;
    for (const FieldInfo& field : m_attributes)
        names.append(field.name);
    return names;
}

QStringList RuleVocabulary::eventFieldNames(bool numbersOnly) const
{
    QStringList names;
    for (const FieldInfo& field : m_eventFields)
        if (!numbersOnly || (field.type != ColumnType::Text && field.type != ColumnType::Time))
            names.append(field.name);
    return names;
}

QStringList RuleVocabulary::audiences() const
{
    QStringList names;
    if (!m_engine.project())
        return names;
    const Result<std::vector<StoredObject>> saved =
        m_engine.project()->objects().list(QStringLiteral("audience"));
    if (saved)
        for (const StoredObject& object : *saved)
            if (object.name != m_ownName)
                names.append(object.name);
    return names;
}

QStringList RuleVocabulary::tags() const
{
    QStringList names;
    if (!m_engine.project())
        return names;
    const Result<std::vector<StoredObject>> saved = m_engine.project()->objects().list(QStringLiteral("tag"));
    if (saved)
        for (const StoredObject& object : *saved)
            names.append(object.name);
    return names;
}

std::vector<RuleVocabulary::Analysis> RuleVocabulary::analyses() const
{
    std::vector<Analysis> list;
    if (!m_engine.project())
        return list;
    const ObjectStore& objects = m_engine.project()->objects();
    const Result<std::vector<StoredObject>> saved = objects.list();
    if (!saved)
        return list;
    for (const StoredObject& object : *saved) {
        const Result<std::optional<StoredResult>> result = objects.result(object.id);
        const QStringList selectors = selectorsOf(object, result ? *result : std::nullopt);
        const QStringList fields = valueFieldsOf(object.kind);
        if (!selectors.isEmpty() || !fields.isEmpty())
            list.push_back({object.name, object.kind, selectors, fields});
    }
    return list;
}

QStringList RuleVocabulary::values(const QString& field, bool ofEvents)
{
    if (ofEvents && field == QLatin1String("event"))
        return m_events;
    const QString key = (ofEvents ? QStringLiteral("event/") : QStringLiteral("person/")) + field;
    if (m_asked.contains(key))
        return m_values.value(key);
    const QStringList known = ofEvents ? eventFieldNames() : attributeNames();
    const std::shared_ptr<const LocalDataset> data = m_engine.dataset();
    if (!data || !known.contains(field))
        return {};
    m_asked.insert(key);
    m_jobs.start<QStringList>(
        tr("Values of %1").arg(field),
        [data, field, ofEvents](Task&) -> Result<QStringList> { return valuesOf(*data, field, ofEvents); },
        this,
        [this, key](const Result<QStringList>& values) {
            if (!values)
                return;
            m_values.insert(key, *values);
            emit valuesArrived();
        });
    return {};
}

void RuleVocabulary::setBase(const Rule& base)
{
    if (base == m_base)
        return;
    m_base = base;
    m_spreads.clear();
    askSpread(QString(m_spreadField), m_isSpreadOfEvents); // what is shown is of the old base
}

void RuleVocabulary::askSpread(const QString& field, bool ofEvents)
{
    const std::shared_ptr<const LocalDataset> data = m_engine.dataset();
    const QStringList known = ofEvents ? eventFieldNames() : attributeNames();
    m_spreading.cancel();
    m_spreadField = field;
    m_isSpreadOfEvents = ofEvents;
    if (!data || !known.contains(field))
        return;
    const QString key = (ofEvents ? QStringLiteral("event/") : QStringLiteral("person/")) + field;
    if (const auto found = m_spreads.constFind(key); found != m_spreads.constEnd()) {
        ValueSpread spread = *found; // a copy: what listens may ask for another
        emit spreadArrived(field, ofEvents, spread);
        return;
    }
    m_spreading.start<ValueSpread>(
        tr("How %1 is spread").arg(field),
        [data, field, ofEvents, base = m_base](Task& task) {
            return valueSpread(*data, field, ofEvents, base, task);
        },
        this,
        [this, data, key, field, ofEvents, base = m_base](const Result<ValueSpread>& spread) {
            if (data != m_engine.dataset() || base != m_base)
                return;
            if (spread)
                m_spreads.insert(key, *spread);
            emit spreadArrived(field, ofEvents, spread);
        });
}

QStringList RuleVocabulary::ruleWords(bool ofPeople) const
{
    QStringList words = ruleLanguageWords(ofPeople, ruleLanguage());
    const auto fields = [&](const QStringList& names) {
        for (const QString& name : names) { // a name with other characters stands in brackets
            FieldTest test{name, Comparison::Known, {}};
            EventFilter filter;
            filter.logic = Logic::Test;
            filter.test = test;
            const QString text = printEventFilter(filter);
            words.append(text.left(text.size() - 9)); // without " is known"
        }
    };
    fields(eventFieldNames());
    for (const QString& event : m_events)
        words.append(printEventFilter(EventFilter::event(event)));
    if (!ofPeople)
        return words;
    fields(attributeNames());
    for (const QString& audience : audiences()) {
        Rule rule;
        rule.kind = RuleKind::Audience;
        rule.audience = audience;
        words.append(printRule(rule));
    }
    words.removeDuplicates();
    return words;
}

} // namespace tessera
