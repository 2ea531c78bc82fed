// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/target_groups.h"

#include "targeting/internal/definition.h"
#include "targeting/internal/rules.h"

#include "analysis/analysis.h"
#include "base/json.h"
#include "base/random.h"
#include "rules/evaluate.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace tessera {

namespace {

struct MiningText
{
    Q_DECLARE_TR_FUNCTIONS(TargetGroups)
};

// What the rules that are looked for name: attributes, and values of properties of events.
struct Named
{
    std::set<QString> attributes;
    std::set<std::pair<QString, QString>> values;
    bool amounts = false; // a sum, so spend says it
    bool events = false;  // so what counts all events says part of it
};

void collectTests(const EventFilter& filter, Named& named)
{
    if (filter.logic == Logic::Test)
        for (const QString& value : filter.test.values)
            named.values.emplace(filter.test.field, value);
    for (const EventFilter& part : filter.parts)
        collectTests(part, named);
}

void collectNames(const Rule& rule, Named& named)
{
    if (rule.kind == RuleKind::Attribute)
        named.attributes.insert(rule.test.field);
    if (rule.kind == RuleKind::Events) {
        collectTests(rule.where, named);
        named.events = true;
        named.amounts = named.amounts || !rule.of.isEmpty();
    }
    for (const Rule& part : rule.parts)
        collectNames(part, named);
}

std::int64_t countInBoth(const PeopleSet& a, const PeopleSet& b)
{
    PeopleSet both = a;
    both &= b;
    return std::int64_t(both.count());
}

class Mining
{
public:
    Mining(const LocalDataset& data, const TargetGroupsDefinition& definition, const Task& task)
        : m_data(data)
        , m_task(task)
    {
        m_groups.definition = definition;
    }

    Result<TargetGroups> run()
    {
        m_task.setNote(MiningText::tr("Reading what is looked for"));
        if (Result<void> done = readTargets(); !done)
            return done.error();
        splitHalves();
        m_task.setNote(MiningText::tr("Making tags"));
        if (Result<void> done = makeTags(); !done)
            return done.error();
        m_task.setNote(MiningText::tr("Searching groups"));
        Result<GroupSearchResult> found = searchGroups(m_search, m_task);
        if (!found)
            return found.error();
        m_groups.found = std::move(*found);
        return std::move(m_groups);
    }

private:
    Result<void> readTargets()
    {
        const TargetGroupsDefinition& definition = m_groups.definition;
        m_search = definition.search;
        Result<PeopleSet> base = evaluateRule(definition.base, m_data);
        if (!base)
            return base.error();
        m_groups.base = std::move(*base);
        if (definition.outcome) {
            Result<PeopleSet> outcome = evaluateRule(*definition.outcome, m_data);
            if (!outcome)
                return outcome.error();
            m_search.outcome = std::move(*outcome);
            if (Result<void> done = checkTarget(m_search.outcome, QStringLiteral("outcome")); !done)
                return done;
            collectNames(*definition.outcome, m_named);
        }
        if (definition.response) {
            Result<PeopleSet> response = evaluateRule(*definition.response, m_data);
            if (!response)
                return response.error();
            m_search.response = std::move(*response);
            if (Result<void> done = checkTarget(m_search.response, QStringLiteral("response")); !done)
                return done;
            collectNames(*definition.response, m_named);
        }
        if (definition.value) {
            Result<std::vector<double>> value = measureOf(*definition.value, m_data, {m_data.asOf(), {}});
            if (!value)
                return value.error();
            m_search.value = std::move(*value);
            m_named.amounts = m_named.amounts || !definition.value->of.isEmpty();
            m_named.events = true;
        }
        return {};
    }

    // Without both kinds of people there is nothing to tell apart.
    [[nodiscard]] Result<void> checkTarget(const PeopleSet& target, const QString& key) const
    {
        const std::int64_t with = countInBoth(target, m_groups.base);
        const auto all = std::int64_t(m_groups.base.count());
        if (with > 0 && with < all)
            return {};
        return Error{
            MiningText::tr("%1: it holds for %2 of the %3 people of the base, so no group has more or "
                           "less of it. Check the rule and the base.")
                .arg(key)
                .arg(with)
                .arg(all)};
    }

    // By a hash of the person, so that a half stays as it is when others come.
    void splitHalves()
    {
        m_search.searched = PeopleSet(m_data.people());
        m_search.validated = PeopleSet(m_data.people());
        const std::vector<OneId>& ids = m_data.identity().oneIds;
        m_groups.base.forEach([&](PersonIndex person) {
            const bool first = (mix64(mix64(m_groups.definition.seed) ^ std::uint64_t(ids[person])) & 1) == 0;
            (first ? m_search.searched : m_search.validated).insert(person);
        });
        const double share = m_groups.definition.leastShare * double(m_search.searched.count());
        m_search.least = std::max(m_search.least, std::int64_t(std::ceil(share)));
    }

    Result<void> makeTags()
    {
        const TargetGroupsDefinition& definition = m_groups.definition;
        const Result<std::vector<CountedField>> fields =
            countTags(m_data, definition.tags, m_groups.base, m_groups.base, m_task);
        if (!fields)
            return fields.error();
        std::vector<std::pair<CountedTag, std::size_t>> usable;
        for (std::size_t f = 0; f < fields->size(); ++f)
            for (const CountedTag& counted : (*fields)[f].tags) {
                const std::int64_t people = counted.people.reference;
                const bool isCommon = people * 20 > std::int64_t(m_groups.base.count()) * 19;
                if (!counted.tag.hasRule() || people < m_search.least || isCommon)
                    continue;
                if (const QString why = leakOf(counted.tag); !why.isEmpty())
                    m_groups.leftOut.push_back({counted.tag, why});
                else
                    usable.emplace_back(counted, f);
            }
        std::ranges::stable_sort(usable, [](const auto& a, const auto& b) {
            return a.first.people.reference > b.first.people.reference;
        });
        for (std::size_t t = definition.mostTags; t < usable.size(); ++t)
            m_groups.leftOut.push_back({usable[t].first.tag, MiningText::tr("beyond the most common tags")});
        usable.resize(std::min(usable.size(), definition.mostTags));
        std::vector<Tag> tags;
        tags.reserve(usable.size());
        for (const auto& [counted, field] : usable)
            tags.push_back(counted.tag);
        Result<std::vector<PeopleSet>> people = tagPeople(m_data, tags, m_task);
        if (!people)
            return people.error();
        for (std::size_t t = 0; t < tags.size(); ++t) {
            if (isDecided(tags[t], (*people)[t])) {
                m_groups.leftOut.push_back({tags[t], MiningText::tr("decides what is looked for")});
                continue;
            }
            m_groups.tags.push_back(tags[t]);
            m_search.tags.push_back(std::move((*people)[t]));
            m_search.fieldOf.push_back(usable[t].second);
        }
        return {};
    }

    [[nodiscard]] QString leakOf(const Tag& tag) const
    {
        if (m_groups.definition.exclude.contains(tag.field))
            return MiningText::tr("excluded");
        if (tag.group == QLatin1String("attribute") && m_named.attributes.contains(tag.field))
            return MiningText::tr("named by what is looked for");
        if (m_named.values.contains({tag.field, tag.value}))
            return MiningText::tr("named by what is looked for");
        if (m_named.amounts && tag.field == QLatin1String("spend"))
            return MiningText::tr("spend is what is looked for");
        static const QStringList ofAllEvents{QStringLiteral("event_count"), QStringLiteral("last_seen"),
                                             QStringLiteral("active days"),
                                             QStringLiteral("days since the last event")};
        if (m_named.events && ofAllEvents.contains(tag.field))
            return MiningText::tr("counts the events that are looked for");
        return {};
    }

    // Of those who bought nothing nobody bought the brand: no find but a definition.
    [[nodiscard]] bool isDecided(const Tag& tag, const PeopleSet& all) const
    {
        if (tag.group == QLatin1String("attribute"))
            return false;
        PeopleSet people = all;
        people &= m_groups.base;
        const auto n = std::int64_t(people.count());
        const auto decides = [&](const PeopleSet& target) {
            if (target.universe() == 0)
                return false;
            const std::int64_t with = countInBoth(people, target);
            const double expected = double(countInBoth(m_groups.base, target)) /
                                    double(std::max<std::size_t>(1, m_groups.base.count())) * double(n);
            return with == n || (with == 0 && expected >= 20);
        };
        return decides(m_search.outcome) || decides(m_search.response);
    }

    const LocalDataset& m_data;
    Task m_task;
    TargetGroups m_groups;
    GroupSearch m_search;
    Named m_named;
};

Result<Rule> readValue(const QJsonValue& json)
{
    JsonReader reader(json.toObject(), QStringLiteral("value"));
    Rule rule;
    rule.kind = RuleKind::Events;
    rule.measure = Measure::Sum;
    rule.of = reader.requiredText(QLatin1String("of"));
    const Result<EventFilter> where =
        readEventFilter(reader.value(QLatin1String("where")), QStringLiteral("value.where"));
    const double days = double(reader.integer(QLatin1String("days"), 0, 0, std::int64_t(kMaxWindowDays)));
    if (Result<void> done = reader.finish(); !done)
        return done.error();
    if (!where)
        return where.error();
    rule.where = *where;
    if (days > 0)
        rule.window = {TimeWindow::Kind::LastDays, days, {}, {}};
    return rule;
}

void readSearch(JsonReader& reader, TargetGroupsDefinition& definition)
{
    GroupSearch& search = definition.search;
    JsonReader weights(reader.object(QLatin1String("weights")), QStringLiteral("weights"));
    search.outcomeWeight = weights.number(QLatin1String("outcome"), 1, 0, 100);
    search.valueWeight = weights.number(QLatin1String("value"), 1, 0, 100);
    if (const Result<void> done = weights.finish(); !done)
        reader.fail(QStringLiteral("weights"), done.error().message);
    search.sizePower = reader.number(QLatin1String("sizePower"), 0.5, 0, 1);
    search.mostClauses = std::size_t(reader.integer(QLatin1String("mostClauses"), 3, 2, 4));
    search.leastClauses =
        std::size_t(reader.integer(QLatin1String("leastClauses"), 2, 1, std::int64_t(search.mostClauses)));
    search.beam = std::size_t(reader.integer(QLatin1String("beam"), 100, 1, 5000));
    search.groups = std::size_t(reader.integer(QLatin1String("groupCount"), 10, 1, 50));
    search.mostOverlap = reader.number(QLatin1String("mostOverlap"), 0.5, 0, 1);
    search.alpha = reader.number(QLatin1String("alpha"), 0.05, 0.0001, 0.5);
    definition.mostTags = std::size_t(reader.integer(QLatin1String("mostTags"), 200, 2, 500));
    definition.leastShare = reader.number(QLatin1String("leastShare"), 0.01, 0, 0.5);
    definition.seed = std::uint64_t(reader.integer(QLatin1String("seed"), 1, 0, 1'000'000'000));
    definition.exclude = reader.texts(QLatin1String("exclude"));
}

} // namespace

Result<TargetGroupsDefinition> readTargetGroups(const LocalDataset& data, const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    TargetGroupsDefinition definition;
    const auto optional = [&](const char* key, std::optional<Rule>& rule) -> Result<void> {
        const QJsonValue value = reader.value(QLatin1String(key));
        if (value.isUndefined() || value.isNull())
            return {};
        Result<Rule> read = readRule(value, QLatin1String(key));
        if (!read)
            return read.error();
        rule = std::move(*read);
        return {};
    };
    const Result<Rule> base = readRule(reader.value(QLatin1String("base")), QStringLiteral("base"));
    const Result<void> outcome = optional("outcome", definition.outcome);
    const Result<void> response = optional("response", definition.response);
    const QJsonValue value = reader.value(QLatin1String("value"));
    if (!base)
        return base.error();
    for (const Result<void>* one : {&outcome, &response})
        if (!*one)
            return one->error();
    definition.base = *base;
    if (value.isObject()) {
        Result<Rule> measure = readValue(value);
        if (!measure)
            return measure.error();
        definition.value = std::move(*measure);
    }
    readSearch(reader, definition);
    const Result<TagOptions> tags = readTagOptions(reader, data);
    if (!tags)
        return tags.error();
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    definition.tags = *tags;
    if (definition.response && definition.value)
        return Error{MiningText::tr("Give either \"response\" (a rule) or \"value\" (a measure), not both.")};
    const bool asksOutcome = definition.outcome && definition.search.outcomeWeight > 0;
    const bool asksValue = (definition.response || definition.value) && definition.search.valueWeight > 0;
    if (!asksOutcome && !asksValue)
        return Error{
            MiningText::tr("Nothing is looked for. Give an \"outcome\" that groups should have less of, "
                           "a \"response\" or a \"value\" they should have more of, with a weight above "
                           "0.")};
    return definition;
}

Rule TargetGroups::ruleOf(const std::vector<std::size_t>& clauses) const
{
    std::vector<Rule> parts{definition.base};
    for (const std::size_t clause : clauses)
        parts.push_back(tags[clause].rule);
    return allOf(std::move(parts));
}

QString TargetGroups::words(const std::vector<std::size_t>& clauses) const
{
    QStringList texts;
    for (const std::size_t clause : clauses)
        texts.append(MiningText::tr("%1: %2").arg(tags[clause].field, tags[clause].value));
    return texts.join(MiningText::tr(" and "));
}

Result<TargetGroups> mineGroups(const LocalDataset& data, const TargetGroupsDefinition& definition,
                                const Task& task)
{
    return Mining(data, definition, task).run();
}

} // namespace tessera
