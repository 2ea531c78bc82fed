// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/audience_analyses.h"
#include "audience/clauses.h"
#include "audience/traits.h"

#include "analysis/analysis.h"
#include "analysis/event_names.h"
#include "analysis/schema.h"
#include "base/json.h"
#include "base/number_format.h"
#include "base/random.h"
#include "dataset/people_snapshot.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kSampleSize = 20;
constexpr std::size_t kEventTraits = 20;
constexpr std::size_t kChartTraits = 15;

struct AudienceText
{
    Q_DECLARE_TR_FUNCTIONS(Audience)
};

struct Overlap
{
    QString name;
    std::int64_t size = 0;
    std::int64_t shared = 0;
};

struct Reach
{
    QString kind;
    std::int64_t people = 0;
};

struct AudienceResult
{
    PeopleSet base;
    PeopleSet inside;
    std::optional<SnapshotPeople> snapshot; // absent: live
    QString snapshotDate;
    std::int64_t count = 0;
    std::int64_t baseCount = 0;
    std::vector<TraitField> fields;
    std::vector<TraitIndex> traits; // farthest from 100 first, few at the end
    std::vector<Reach> reach;
    std::vector<Overlap> overlaps;
    QStringList sample; // OneIDs
    ClauseFigures clauses;
};

Result<Rule> baseOf(JsonReader& reader)
{
    return readRule(reader.value(QLatin1String("base")), QStringLiteral("base"));
}

Result<void> fillTraits(const LocalDataset& data, AudienceResult& result)
{
    for (const FieldInfo& info : data.attributes()) {
        if (info.role == QLatin1String("identifier"))
            continue;
        const Result<std::shared_ptr<const Column>> column = data.attribute(info.name);
        if (!column)
            return column.error();
        if (TraitField field = attributeTrait(**column); !field.values.empty())
            result.fields.push_back(std::move(field));
    }
    Result<std::vector<TraitField>> events = eventTraits(data, kEventTraits);
    if (!events)
        return events.error();
    std::ranges::move(*events, std::back_inserter(result.fields));
    for (const TraitField& field : result.fields)
        for (TraitIndex& index : indexTrait(field, result.inside, result.base))
            result.traits.push_back(std::move(index));
    std::ranges::stable_sort(result.traits, [](const TraitIndex& a, const TraitIndex& b) {
        return a.few != b.few ? b.few : std::abs(a.tgi - 100) > std::abs(b.tgi - 100);
    });
    return {};
}

Result<void> fillOverlaps(const LocalDataset& data, const QString& ownName, AudienceResult& result)
{
    const Result<std::vector<StoredObject>> saved = data.objects(QStringLiteral("audience"));
    if (!saved)
        return saved.error();
    for (const StoredObject& object : *saved) {
        if (object.name == ownName)
            continue;
        Result<PeopleSet> other = data.audience(object.name);
        if (!other)
            continue; // a saved audience whose field is gone says so where it is opened
        Overlap overlap{object.name, std::int64_t(other->count()), 0};
        *other &= result.inside;
        overlap.shared = std::int64_t(other->count());
        result.overlaps.push_back(std::move(overlap));
    }
    return {};
}

void fillReach(const LocalDataset& data, AudienceResult& result)
{
    const IdentityView& identity = data.identity();
    std::vector<std::int64_t> counts(identity.kinds.size(), 0);
    std::vector<PersonIndex> last(identity.kinds.size(), kNobody);
    result.inside.forEach([&](PersonIndex person) {
        for (std::uint32_t at = identity.memberStarts[person]; at < identity.memberStarts[person + 1]; ++at) {
            const std::uint8_t kind = identity.facts->kindOf(identity.members[at]);
            if (last[kind] == person)
                continue;
            last[kind] = person;
            ++counts[kind];
        }
    });
    for (std::size_t k = 0; k < counts.size(); ++k)
        result.reach.push_back({identity.kinds[k].name, counts[k]});
}

void fillSample(const LocalDataset& data, std::uint64_t seed, AudienceResult& result)
{
    std::vector<PersonIndex> people = result.inside.toVector();
    Random random(seed);
    const std::size_t size = std::min(kSampleSize, people.size());
    for (std::size_t i = 0; i < size; ++i) {
        std::swap(people[i], people[i + random.below(people.size() - i)]);
        result.sample.append(QString::number(data.identity().oneIds[people[i]]));
    }
}

Result<AudienceResult> compute(const LocalDataset& data, const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    const Result<Rule> rule = readRule(reader.value(QLatin1String("rule")), QStringLiteral("rule"));
    const Result<Rule> base = baseOf(reader);
    const std::int64_t seed = reader.integer(QLatin1String("seed"), 1, 0, 1'000'000'000);
    const QJsonObject parameters = reader.object(QLatin1String("parameters"));
    const QString person = reader.text(QLatin1String("person"), QString());
    const QString people = reader.text(QLatin1String("people"), QStringLiteral("live"));
    const QJsonObject snapshot = reader.object(QLatin1String("snapshot"));
    if (people != QLatin1String("live") && people != QLatin1String("snapshot"))
        reader.fail(QStringLiteral("people"), AudienceText::tr("must be live or snapshot"));
    for (const Result<Rule>* one : {&rule, &base})
        if (!*one)
            return one->error();
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    const Result<Rule> bound = withParameters(*rule, parameters);
    if (!bound)
        return bound.error();
    const Result<Rule> boundBase = withParameters(*base, parameters);
    if (!boundBase)
        return boundBase.error();
    Result<PeopleSet> inside = evaluateRule(*bound, data);
    if (!inside)
        return inside.error();
    Result<PeopleSet> everyone = evaluateRule(*boundBase, data);
    if (!everyone)
        return everyone.error();
    AudienceResult result;
    result.base = std::move(*everyone);
    result.inside = std::move(*inside);
    result.inside &= result.base;
    if (isSnapshot(json)) {
        Result<SnapshotPeople> kept = peopleOfSnapshot(data, json);
        if (!kept)
            return kept.error();
        result.inside = kept->people;
        result.base |= result.inside;
        result.snapshot = std::move(*kept);
        result.snapshotDate = snapshot.value(QLatin1String("asOf")).toString();
    }
    result.count = std::int64_t(result.inside.count());
    result.baseCount = std::int64_t(result.base.count());
    if (const Result<void> done = fillTraits(data, result); !done)
        return done.error();
    if (const Result<void> done = fillOverlaps(data, json.value(QLatin1String("name")).toString(), result);
        !done)
        return done.error();
    Result<ClauseFigures> clauses = clauseFigures(data, *bound, result.base, person);
    if (!clauses)
        return clauses.error();
    result.clauses = std::move(*clauses);
    fillReach(data, result);
    fillSample(data, std::uint64_t(seed), result);
    return result;
}

Result<PeopleSet> peopleBehind(const AudienceResult& result, const QString& selector)
{
    if (selector == QLatin1String("in"))
        return result.inside;
    if (selector == QLatin1String("out")) {
        PeopleSet out = result.base;
        out -= result.inside;
        return out;
    }
    if (const PeopleSet* people = result.clauses.people(selector))
        return *people;
    const auto found = std::ranges::find(result.traits, selector, &TraitIndex::selector);
    if (found == result.traits.end())
        return unknownSelector(selector, {QStringLiteral("clause:N"), QStringLiteral("in"),
                                          QStringLiteral("out"), QStringLiteral("trait:FIELD=VALUE")});
    PeopleSet set(result.inside.universe());
    for (const TraitField& field : result.fields) {
        const auto value = std::ranges::find(field.values, found->value);
        if (field.name == found->field && value != field.values.end())
            result.inside.forEach([&](PersonIndex person) {
                if (field.valueOf[person] == std::uint32_t(value - field.values.begin()))
                    set.insert(person);
            });
    }
    return set;
}

QJsonObject jsonOf(const AudienceResult& result)
{
    QJsonArray traits;
    for (const TraitIndex& index : result.traits)
        traits.append(QJsonObject{{QStringLiteral("field"), index.field},
                                  {QStringLiteral("value"), index.value},
                                  {QStringLiteral("people"), qint64(index.inAudience)},
                                  {QStringLiteral("basePeople"), qint64(index.inBase)},
                                  {QStringLiteral("known"), qint64(index.knownInAudience)},
                                  {QStringLiteral("baseKnown"), qint64(index.knownInBase)},
                                  {QStringLiteral("tgi"), index.tgi},
                                  {QStringLiteral("low"), index.interval.low},
                                  {QStringLiteral("high"), index.interval.high},
                                  {QStringLiteral("few"), index.few}});
    QJsonArray reach;
    for (const Reach& one : result.reach)
        reach.append(QJsonObject{{QStringLiteral("identifier"), one.kind},
                                 {QStringLiteral("people"), qint64(one.people)}});
    QJsonArray overlaps;
    for (const Overlap& one : result.overlaps)
        overlaps.append(QJsonObject{{QStringLiteral("audience"), one.name},
                                    {QStringLiteral("people"), qint64(one.size)},
                                    {QStringLiteral("shared"), qint64(one.shared)}});
    QJsonValue snapshot;
    if (result.snapshot)
        snapshot = QJsonObject{{QStringLiteral("asOf"), result.snapshotDate},
                               {QStringLiteral("kept"), qint64(result.snapshot->kept)},
                               {QStringLiteral("followed"), qint64(result.snapshot->followed)},
                               {QStringLiteral("gone"), qint64(result.snapshot->gone)}};
    return {{QStringLiteral("people"), qint64(result.count)},
            {QStringLiteral("snapshot"), snapshot},
            {QStringLiteral("base"), qint64(result.baseCount)},
            {QStringLiteral("sample"), QJsonArray::fromStringList(result.sample)},
            {QStringLiteral("traits"), traits},
            {QStringLiteral("reach"), reach},
            {QStringLiteral("overlaps"), overlaps},
            {QStringLiteral("clauses"), result.clauses.clausesJson()},
            {QStringLiteral("explanation"), result.clauses.explanationJson()}};
}

ChartSpec chartOf(const AudienceResult& result)
{
    BarChart chart;
    chart.unit = NumberUnit::Index;
    chart.baseline = 100;
    chart.series = {{AudienceText::tr("TGI"), ColourRole::accent()}};
    for (const TraitIndex& index : result.traits) {
        if (chart.groups.size() == kChartTraits)
            break;
        Bar bar;
        bar.value = index.tgi;
        bar.interval = index.interval;
        bar.few = index.few;
        bar.mark.people = index.selector();
        bar.mark.count = index.inAudience;
        chart.groups.push_back({QStringLiteral("%1: %2").arg(index.field, index.value), {bar}});
    }
    ChartSpec spec;
    spec.title = AudienceText::tr("What sets the audience apart");
    spec.subtitle = AudienceText::tr("TGI against the base; 100 is the same share");
    spec.chart = std::move(chart);
    return spec;
}

std::vector<NamedTable> tablesOf(const AudienceResult& result)
{
    const NumberFormat format;
    NamedTable traits;
    traits.title = AudienceText::tr("Traits");
    traits.table.columns = {AudienceText::tr("Field"),           AudienceText::tr("Value"),
                            AudienceText::tr("People"),          AudienceText::tr("Share"),
                            AudienceText::tr("Share in base"),   AudienceText::tr("TGI"),
                            AudienceText::tr("95 % interval"),   AudienceText::tr("Coverage"),
                            AudienceText::tr("Coverage of base")};
    traits.table.numeric = {false, false, true, true, true, true, true, true, true};
    const auto share = [&](std::int64_t part, std::int64_t whole) {
        return format.percent(double(part) / double(std::max<std::int64_t>(1, whole)));
    };
    for (const TraitIndex& index : result.traits) {
        traits.table.rows.push_back(
            {index.field, index.value, format.count(index.inAudience), format.percent(index.audienceShare),
             format.percent(index.baseShare), QString::number(index.tgi, 'f', 0),
             QStringLiteral("%1–%2").arg(index.interval.low, 0, 'f', 0).arg(index.interval.high, 0, 'f', 0),
             share(index.knownInAudience, result.count), share(index.knownInBase, result.baseCount)});
        traits.table.people.append(index.selector());
    }
    NamedTable reach;
    reach.title = AudienceText::tr("Reach");
    reach.table.columns = {AudienceText::tr("Identifier"), AudienceText::tr("People"),
                           AudienceText::tr("Share")};
    reach.table.numeric = {false, true, true};
    for (const Reach& one : result.reach) {
        reach.table.rows.push_back({one.kind, format.count(one.people), share(one.people, result.count)});
        reach.table.people.append(QString());
    }
    std::vector<NamedTable> tables = result.clauses.tables();
    tables.push_back(std::move(traits));
    tables.push_back(std::move(reach));
    if (result.overlaps.empty())
        return tables;
    NamedTable overlaps;
    overlaps.title = AudienceText::tr("Overlap");
    overlaps.table.columns = {AudienceText::tr("Audience"), AudienceText::tr("People"),
                              AudienceText::tr("In both"), AudienceText::tr("Share")};
    overlaps.table.numeric = {false, true, true, true};
    for (const Overlap& one : result.overlaps) {
        overlaps.table.rows.push_back(
            {one.name, format.count(one.size), format.count(one.shared), share(one.shared, result.count)});
        overlaps.table.people.append(QString());
    }
    tables.push_back(std::move(overlaps));
    return tables;
}

Result<AnalysisResult> runAudience(const LocalDataset& data, const QJsonObject& json, const Task&)
{
    Result<AudienceResult> computed = compute(data, json);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<const AudienceResult>(std::move(*computed));
    const NumberFormat format;
    AnalysisResult out;
    out.headline =
        AudienceText::tr("%1 people, %2 of the base of %3")
            .arg(format.count(shared->count),
                 format.percent(double(shared->count) / double(std::max<std::int64_t>(1, shared->baseCount))),
                 format.count(shared->baseCount));
    if (shared->snapshot)
        out.caption =
            AudienceText::tr("Snapshot of %1 people as of %2; %3 go by another OneID now, %4 are no longer "
                             "there. The rule is not applied.")
                .arg(format.count(shared->snapshot->kept), shared->snapshotDate,
                     format.count(shared->snapshot->followed), format.count(shared->snapshot->gone));
    out.json = jsonOf(*shared);
    out.charts = {chartOf(*shared)};
    out.tables = tablesOf(*shared);
    out.provenance.notes = {AudienceText::tr("Shares among people whose value is known"),
                            AudienceText::tr("Under 30 people: grey")};
    out.provenance.rightNote = AudienceText::tr("Intervals: Wilson 95 % of the audience's share");
    out.people = [shared](const QString& selector) { return peopleBehind(*shared, selector); };
    return out;
}

Result<QJsonObject> suggestAudience(const LocalDataset& data)
{
    QString event = purchaseEvent(data);
    const std::vector<EventName> names = frequentEvents(data, 1);
    if (event.isEmpty() && !names.empty())
        event = names.front().name;
    if (event.isEmpty())
        return Error{AudienceText::tr("There are no events yet. Write a rule over the people's attributes.")};
    Rule rule;
    rule.kind = RuleKind::Events;
    rule.where = EventFilter::event(event);
    rule.window.kind = TimeWindow::Kind::LastDays;
    rule.window.days = 90;
    return QJsonObject{{QStringLiteral("kind"), QStringLiteral("audience")},
                       {QStringLiteral("rule"), ruleToJson(rule)}};
}

} // namespace

void registerAudienceAnalyses(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("audience");
    kind.title = AudienceText::tr("Audience");
    kind.icon = QStringLiteral("users");
    kind.description =
        AudienceText::tr("Who a rule takes in, what sets them apart, and how they can be reached.");
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("rule"), schemaRule(QStringLiteral("Who is inside."))},
         {QStringLiteral("base"), schemaRule(QStringLiteral("Compared with; everyone when absent."))},
         {QStringLiteral("parameters"),
          QJsonObject{
              {QStringLiteral("type"), QStringLiteral("object")},
              {QStringLiteral("description"), QStringLiteral("Values of the $parameters of the rules.")}}},
         {QStringLiteral("people"), schemaChoice({QStringLiteral("live"), QStringLiteral("snapshot")},
                                                 QStringLiteral("By the rule, or as they were kept."))},
         {QStringLiteral("snapshot"),
          QJsonObject{
              {QStringLiteral("type"), QStringLiteral("object")},
              {QStringLiteral("description"),
               QStringLiteral("Written by freeze: where the people are kept, how many, as of when.")}}},
         {QStringLiteral("person"),
          schemaText(QStringLiteral("OneID of a person to say why of: in or out."))},
         {QStringLiteral("seed"), schemaInteger(0, 1e9, 1, QStringLiteral("Of the sample of people."))}},
        {QStringLiteral("rule")}, QStringLiteral("An audience by rule, described against its base."));
    kind.example = {{QStringLiteral("kind"), QStringLiteral("audience")},
                    {QStringLiteral("name"), QStringLiteral("Recent buyers")},
                    {QStringLiteral("rule"), QStringLiteral("did(event = \"purchase\", last 90 days) and "
                                                            "count(event = \"view\", last 90 days) >= 3")}};
    kind.run = runAudience;
    kind.suggest = suggestAudience;
    registry.add(std::move(kind));
}

} // namespace tessera
