// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/internal/analyses.h"
#include "targeting/internal/definition.h"
#include "targeting/internal/rules.h"
#include "targeting/trait_index.h"

#include "analysis/analysis.h"
#include "analysis/schema.h"
#include "base/json.h"
#include "base/number_format.h"
#include "rules/evaluate.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kChartTags = 20;
constexpr double kNoteworthy = 0.05; // of false discoveries

struct TgiText
{
    Q_DECLARE_TR_FUNCTIONS(Tgi)
};

struct TgiDefinition
{
    Rule rule;
    Rule base;
    std::optional<Rule> against; // another audience; else the base
    TagOptions tags;
};

struct Tgi
{
    TgiDefinition definition;
    PeopleSet audience;
    PeopleSet reference;
    std::vector<TagIndex> tags;
    std::size_t leftOut = 0;
};

Result<TgiDefinition> readTgi(const LocalDataset& data, const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    TgiDefinition definition;
    const Result<Rule> rule = readRule(reader.value(QLatin1String("rule")), QStringLiteral("rule"));
    const Result<Rule> base = readRule(reader.value(QLatin1String("base")), QStringLiteral("base"));
    const bool isAgainst = reader.has(QLatin1String("against"));
    const Result<Rule> against = readRule(reader.value(QLatin1String("against")), QStringLiteral("against"));
    const Result<TagOptions> tags = readTagOptions(reader, data);
    for (const Result<Rule>* one : {&rule, &base, &against})
        if (!*one)
            return one->error();
    if (!tags)
        return tags.error();
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    definition.rule = *rule;
    definition.base = *base;
    if (isAgainst)
        definition.against = *against;
    definition.tags = *tags;
    return definition;
}

Result<Tgi> computeTgi(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<TgiDefinition> definition = readTgi(data, json);
    if (!definition)
        return definition.error();
    Tgi tgi;
    tgi.definition = std::move(*definition);
    Result<PeopleSet> audience = evaluateRule(tgi.definition.rule, data);
    Result<PeopleSet> base = evaluateRule(tgi.definition.base, data);
    for (const Result<PeopleSet>* one : {&audience, &base})
        if (!*one)
            return one->error();
    tgi.audience = std::move(*audience);
    tgi.audience &= *base;
    tgi.reference = *base;
    if (tgi.definition.against) {
        const Result<PeopleSet> against = evaluateRule(*tgi.definition.against, data);
        if (!against)
            return against.error();
        tgi.reference &= *against;
    }
    const Result<std::vector<CountedField>> fields =
        countTags(data, tgi.definition.tags, tgi.audience, tgi.reference, task);
    if (!fields)
        return fields.error();
    for (const CountedField& field : *fields)
        tgi.leftOut += field.leftOut;
    tgi.tags = indexTags(*fields, !tgi.definition.against);
    return tgi;
}

const TagIndex* tagOf(const Tgi& tgi, const QString& selector)
{
    const auto found = std::ranges::find_if(
        tgi.tags, [&](const TagIndex& index) { return index.tag.selector() == selector; });
    return found == tgi.tags.end() ? nullptr : &*found;
}

Error unknownTag(const QString& selector)
{
    return unknownSelector(selector, {QStringLiteral("audience"), QStringLiteral("reference"),
                                      QStringLiteral("tag:GROUP:FIELD=VALUE")});
}

Result<PeopleSet> tgiPeople(const Tgi& tgi, const LocalDataset& data, const QString& selector)
{
    if (selector == QLatin1String("audience"))
        return tgi.audience;
    if (selector == QLatin1String("reference"))
        return tgi.reference;
    const TagIndex* index = tagOf(tgi, selector);
    if (index == nullptr)
        return unknownTag(selector);
    Result<PeopleSet> people =
        index->tag.hasRule() ? evaluateRule(index->tag.rule, data) : reachableBy(data, index->tag.value);
    if (people)
        *people &= tgi.audience;
    return people;
}

Result<Rule> tgiRule(const Tgi& tgi, const QString& selector)
{
    const TgiDefinition& definition = tgi.definition;
    if (selector == QLatin1String("audience"))
        return allOf({definition.base, definition.rule});
    if (selector == QLatin1String("reference"))
        return allOf({definition.base, definition.against.value_or(Rule())});
    const TagIndex* index = tagOf(tgi, selector);
    if (index == nullptr)
        return unknownTag(selector);
    if (!index->tag.hasRule())
        return Error{TgiText::tr("No rule asks who has an identifier.")};
    return allOf({definition.base, definition.rule, index->tag.rule});
}

ChartSpec tgiChart(const Tgi& tgi)
{
    const NumberFormat format;
    BarChart chart;
    chart.unit = NumberUnit::Index;
    chart.baseline = 100;
    chart.series = {{TgiText::tr("TGI"), ColourRole::accent()}};
    for (const TagIndex& index : tgi.tags) {
        if (chart.groups.size() == kChartTags)
            break;
        Bar bar;
        bar.value = index.tgi;
        bar.interval = index.interval;
        bar.few = index.few || index.q >= kNoteworthy;
        bar.secondary = format.percent(index.share);
        bar.mark.people = index.tag.selector();
        bar.mark.count = index.people.audience;
        bar.mark.facts = {{TgiText::tr("Share"), format.percent(index.share), {}},
                          {TgiText::tr("Share in reference"), format.percent(index.referenceShare), {}},
                          {TgiText::tr("q"), QString::number(index.q, 'g', 2), {}}};
        chart.groups.push_back({QStringLiteral("%1: %2").arg(index.tag.field, index.tag.value), {bar}});
    }
    ChartSpec spec;
    spec.title = TgiText::tr("What sets the audience apart");
    spec.subtitle = TgiText::tr("TGI, strongest first; 100 is the same share; grey: few people or q ≥ 0.05");
    spec.chart = std::move(chart);
    return spec;
}

NamedTable tgiTable(const Tgi& tgi)
{
    const NumberFormat format;
    NamedTable named;
    named.title = TgiText::tr("All traits");
    named.table.columns = {TgiText::tr("Field"),
                           TgiText::tr("Value"),
                           TgiText::tr("People"),
                           TgiText::tr("Share"),
                           TgiText::tr("Share in reference"),
                           TgiText::tr("TGI"),
                           TgiText::tr("95 % interval"),
                           TgiText::tr("z"),
                           TgiText::tr("q"),
                           TgiText::tr("Note")};
    named.table.numeric = {false, false, true, true, true, true, true, true, true, false};
    for (const TagIndex& index : tgi.tags) {
        named.table.rows.push_back(
            {index.tag.field, index.tag.value, format.count(index.people.audience),
             format.percent(index.share), format.percent(index.referenceShare),
             QString::number(index.tgi, 'f', 0),
             QStringLiteral("%1–%2").arg(index.interval.low, 0, 'f', 0).arg(index.interval.high, 0, 'f', 0),
             QString::number(index.z, 'f', 1), index.few ? QString() : QString::number(index.q, 'g', 2),
             index.few ? TgiText::tr("few") : QString()});
        named.table.people.append(index.tag.selector());
    }
    return named;
}

QJsonObject countsJson(const TagCounts& counts)
{
    return {{QStringLiteral("audience"), qint64(counts.audience)},
            {QStringLiteral("reference"), qint64(counts.reference)},
            {QStringLiteral("both"), qint64(counts.both)}};
}

QJsonObject tgiJson(const Tgi& tgi)
{
    QJsonArray tags;
    for (const TagIndex& index : tgi.tags) {
        QJsonObject tag{{QStringLiteral("group"), index.tag.group},
                        {QStringLiteral("field"), index.tag.field},
                        {QStringLiteral("value"), index.tag.value},
                        {QStringLiteral("selector"), index.tag.selector()},
                        {QStringLiteral("people"), countsJson(index.people)},
                        {QStringLiteral("known"), countsJson(index.known)},
                        {QStringLiteral("tgi"), index.tgi},
                        {QStringLiteral("low"), index.interval.low},
                        {QStringLiteral("high"), index.interval.high},
                        {QStringLiteral("z"), index.z},
                        {QStringLiteral("p"), index.p},
                        {QStringLiteral("q"), index.q},
                        {QStringLiteral("few"), index.few}};
        if (index.tag.hasRule())
            tag.insert(QStringLiteral("rule"), printRule(index.tag.rule));
        tags.append(tag);
    }
    return {{QStringLiteral("people"), qint64(tgi.audience.count())},
            {QStringLiteral("reference"), qint64(tgi.reference.count())},
            {QStringLiteral("valuesLeftOut"), qint64(tgi.leftOut)},
            {QStringLiteral("tags"), tags}};
}

Result<AnalysisResult> runTgi(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<Tgi> computed = computeTgi(data, json, task);
    if (!computed)
        return computed.error();
    const auto tgi = std::make_shared<const Tgi>(std::move(*computed));
    const NumberFormat format;
    const auto apart = std::ranges::count_if(
        tgi->tags, [](const TagIndex& index) { return !index.few && index.q < kNoteworthy; });
    AnalysisResult out;
    out.headline = TgiText::tr("%1 of %2 traits set the audience apart")
                       .arg(format.count(std::int64_t(apart)), format.count(std::int64_t(tgi->tags.size())));
    out.caption = TgiText::tr("%1 people against %2")
                      .arg(format.count(std::int64_t(tgi->audience.count())),
                           format.count(std::int64_t(tgi->reference.count())));
    out.json = tgiJson(*tgi);
    out.charts = {tgiChart(*tgi)};
    out.tables = {tgiTable(*tgi)};
    out.provenance.notes = {
        TgiText::tr("Shares among people whose value is known"),
        TgiText::tr("q: share of false finds among those as strong (Benjamini–Hochberg)")};
    if (tgi->leftOut > 0)
        out.provenance.notes.append(
            TgiText::tr("%1 rarer values are not shown").arg(format.count(std::int64_t(tgi->leftOut))));
    out.provenance.rightNote = tgi->definition.against ? TgiText::tr("Intervals: Katz 95 % of the ratio")
                                                       : TgiText::tr("Intervals: Wilson 95 % of the share");
    // The dataset is alive as long as its result is shown: it is what the result was computed from.
    const std::shared_ptr<const LocalDataset> kept = data.at(data.asOf());
    out.people = [tgi, kept](const QString& selector) { return tgiPeople(*tgi, *kept, selector); };
    out.rule = [tgi](const QString& selector) { return tgiRule(*tgi, selector); };
    return out;
}

Result<QJsonObject> suggestTgi(const LocalDataset& data)
{
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("tgi")}};
    const Result<std::vector<StoredObject>> saved = data.objects(QStringLiteral("audience"));
    if (!saved)
        return saved.error();
    const std::optional<EventFilter> purchases = suggestedPurchases(data);
    if (!saved->empty()) {
        Rule rule;
        rule.kind = RuleKind::Audience;
        rule.audience = saved->front().name;
        json.insert(QStringLiteral("rule"), printRule(rule));
    } else if (purchases) {
        json.insert(QStringLiteral("rule"), printRule(didRule(*purchases, 90)));
    } else {
        return Error{TgiText::tr("Save an audience first; this page shows what sets it apart.")};
    }
    return json;
}

} // namespace

void registerTgi(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("tgi");
    kind.title = TgiText::tr("Traits (TGI)");
    kind.icon = QStringLiteral("tag");
    kind.description =
        TgiText::tr("What sets an audience apart: every attribute, purchase, channel and habit at once.");
    SchemaFields fields{
        {QStringLiteral("rule"), schemaRule(QStringLiteral("Who is described."))},
        {QStringLiteral("base"), schemaRule(QStringLiteral("Who counts; everyone when absent."))},
        {QStringLiteral("against"),
         schemaRule(QStringLiteral("Another audience to compare with; else the base."))}};
    for (auto& field : tagSchema())
        fields.push_back(std::move(field));
    kind.schema =
        schemaDefinition(kind.id, fields, {QStringLiteral("rule")},
                         QStringLiteral("An audience by all traits against a base or another audience."));
    kind.example = {{QStringLiteral("kind"), QStringLiteral("tgi")},
                    {QStringLiteral("name"), QStringLiteral("Traits of recent buyers")},
                    {QStringLiteral("rule"), QStringLiteral("did(event = \"purchase\", last 90 days)")}};
    kind.run = runTgi;
    kind.suggest = suggestTgi;
    registry.add(std::move(kind));
}

} // namespace tessera
