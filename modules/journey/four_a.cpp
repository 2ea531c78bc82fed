// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/four_a.h"
#include "journey/internal/texts.h"

#include "base/json.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "rules/evaluate.h"
#include "rules/event_filter.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace tessera {

namespace {

constexpr std::size_t kFourABlock = 4096;
constexpr std::uint8_t kUnknownState = std::uint8_t(StageState::Unknown);
constexpr std::uint8_t kUnawareState = std::uint8_t(StageState::Unaware);
constexpr std::uint8_t kLapsedState = std::uint8_t(StageState::LapsedBase);
constexpr Micros kNever = std::numeric_limits<Micros>::min();

// One condition as the kernel sees it; bit k of an event's mask belongs to conditions[k].
struct FlatCondition
{
    std::uint8_t stage = 0;
    Micros lookback = 0;
    int atLeast = 1;
    bool countDays = false;
};

// The rules prepared for one set of facts: evaluated at as many instants as wanted.
class StageKernel
{
public:
    static Result<StageKernel> prepare(const FactSource& facts, const FourADefinition& definition)
    {
        StageKernel kernel(facts);
        std::vector<EventFilter> filters;
        for (std::size_t s = 0; s < definition.stages.size(); ++s)
            for (const StageCondition& condition : definition.stages[s].anyOf) {
                filters.push_back(condition.where);
                kernel.m_conditions.push_back({std::uint8_t(s),
                                               Micros(definition.stages[s].lookbackDays * double(kDay)),
                                               condition.atLeast, condition.countDays});
            }
        Result<std::vector<std::uint32_t>> bits = matchEvents(facts, filters);
        if (!bits)
            return bits.error();
        kernel.m_bits = std::move(*bits);
        return kernel;
    }

    // The state of a person who is known at the instant.
    [[nodiscard]] std::uint8_t stateAt(std::size_t person, Micros at) const
    {
        const std::span<const Micros> times = m_facts->eventTimes();
        const std::size_t begin = m_facts->eventStarts()[person];
        std::size_t end = m_facts->eventStarts()[person + 1];
        while (end > begin && times[end - 1] >= at)
            --end;
        std::uint32_t seen = 0;
        for (std::size_t i = begin; i < end; ++i)
            seen |= m_bits[i];
        if (seen == 0)
            return kUnawareState;
        Micros latest = kNever;
        int lapsedFrom = -1;
        int highest = -1;
        for (std::size_t k = m_conditions.size(); k-- > 0;) {
            const FlatCondition& condition = m_conditions[k];
            if (((seen >> k) & 1) == 0 || int(condition.stage) < highest)
                continue;
            const Micros until = heldUntil(condition, std::uint32_t(k), begin, end);
            if (until >= at)
                highest = condition.stage;
            else if (until > latest ||
                     (until == latest && int(condition.stage) > lapsedFrom && until != kNever)) {
                latest = until;
                lapsedFrom = condition.stage;
            }
        }
        if (highest >= 0)
            return std::uint8_t(highest);
        return lapsedFrom >= 0 ? std::uint8_t(kLapsedState + lapsedFrom) : kUnawareState;
    }

    [[nodiscard]] bool matchesAnything(std::size_t person, Micros from, Micros to) const
    {
        const std::span<const Micros> times = m_facts->eventTimes();
        for (std::size_t i = m_facts->eventStarts()[person]; i < m_facts->eventStarts()[person + 1]; ++i)
            if (m_bits[i] != 0 && times[i] >= from && times[i] < to)
                return true;
        return false;
    }

private:
    explicit StageKernel(const FactSource& facts)
        : m_facts(&facts)
    {}

    // The last instant at which the condition held: n matching events within one look-back, the oldest of
    // them plus the look-back. kNever when it never did. At an instant t it holds when the n events lie in [t
    // - look-back, t).
    [[nodiscard]] Micros heldUntil(const FlatCondition& condition, std::uint32_t bit, std::size_t begin,
                                   std::size_t end) const
    {
        const std::span<const Micros> times = m_facts->eventTimes();
        if (condition.atLeast == 1) {
            for (std::size_t i = end; i > begin; --i)
                if (((m_bits[i - 1] >> bit) & 1) != 0)
                    return times[i - 1] + condition.lookback;
            return kNever;
        }
        // Walk back through what counts: of each day its newest event.
        std::vector<Micros>& counted = scratch();
        counted.clear();
        std::int64_t lastDay = std::numeric_limits<std::int64_t>::min();
        for (std::size_t i = end; i > begin; --i) {
            if (((m_bits[i - 1] >> bit) & 1) == 0)
                continue;
            if (condition.countDays) {
                const std::int64_t day = m_facts->zone().dayOf(times[i - 1]);
                if (day == lastDay)
                    continue;
                lastDay = day;
            }
            counted.push_back(times[i - 1]);
            const auto n = std::size_t(condition.atLeast);
            // The newest of the n must come before the oldest of them leaves the window.
            if (counted.size() >= n && counted[counted.size() - n] - counted.back() < condition.lookback)
                return counted.back() + condition.lookback;
        }
        return kNever;
    }

    static std::vector<Micros>& scratch()
    {
        static thread_local std::vector<Micros> values;
        return values;
    }

    const FactSource* m_facts;
    std::vector<FlatCondition> m_conditions;
    std::vector<std::uint32_t> m_bits;
};

Result<StageStates> statesFrom(const StageKernel& kernel, const FactSource& facts,
                               const FourADefinition& definition, const std::optional<PeopleSet>& base,
                               std::span<const Micros> firstKnown, Micros at, const Task& task)
{
    StageStates result;
    result.states.assign(facts.people(), kUnknownState);
    result.stock.assign(definition.stages.size(), 0);
    parallelBlocks(facts.people(), kFourABlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        if (task.cancelled())
            return;
        for (std::size_t person = begin; person < end; ++person)
            if (firstKnown[person] < at && (!base || base->contains(PersonIndex(person))))
                result.states[person] = kernel.stateAt(person, at);
    });
    if (task.cancelled())
        return Error::cancel();
    for (const std::uint8_t state : result.states) {
        if (state == kUnknownState)
            continue;
        ++result.known;
        if (state == kUnawareState)
            ++result.unaware;
        else if (state >= kLapsedState)
            ++result.lapsed;
        else
            ++result.stock[state];
    }
    return result;
}

Result<std::optional<PeopleSet>> baseOf(const FactSource& facts, const FourADefinition& definition)
{
    if (definition.base.kind == RuleKind::Everyone)
        return std::optional<PeopleSet>();
    Result<PeopleSet> set = evaluateRule(definition.base, facts);
    if (!set)
        return set.error();
    return std::optional(std::move(*set));
}

Result<Micros> dateOr(const QString& text, Micros fallback, const TimeZone& zone)
{
    if (text.isEmpty())
        return fallback;
    const std::optional<Micros> time = parseTime(toUtf8(text), zone);
    if (!time)
        return Error{FourAText::tr("\"%1\" is no date. Write it as 2026-05-31.").arg(text)};
    return *time;
}

Result<StageRule> stageFromJson(const QJsonObject& json, const QString& path)
{
    JsonReader reader(json, path);
    StageRule stage;
    stage.id = reader.requiredText(QLatin1String("id"));
    stage.name = reader.text(QLatin1String("name"), stage.id);
    stage.lookbackDays = reader.number(QLatin1String("lookback"), 15, 0, 36525);
    const QJsonArray conditions = reader.array(QLatin1String("any"));
    if (conditions.isEmpty())
        reader.fail(reader.pathOf(QStringLiteral("any")),
                    FourAText::tr("a stage needs at least one condition"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    for (qsizetype i = 0; i < conditions.size(); ++i) {
        const QString at = QStringLiteral("%1.any[%2]").arg(path).arg(i);
        JsonReader one(conditions.at(i).toObject(), at);
        StageCondition condition;
        const QJsonValue where = one.value(QLatin1String("where"));
        condition.atLeast = int(one.integer(QLatin1String("atLeast"), 1, 1, 1000));
        condition.countDays =
            one.choice(QLatin1String("count"), {QStringLiteral("events"), QStringLiteral("days")},
                       QStringLiteral("events")) == QLatin1String("days");
        if (Result<void> read = one.finish(); !read)
            return read.error();
        Result<EventFilter> filter = readEventFilter(where, at + QStringLiteral(".where"));
        if (!filter)
            return filter.error();
        condition.where = std::move(*filter);
        stage.anyOf.push_back(std::move(condition));
    }
    return stage;
}

} // namespace

QJsonObject FourADefinition::toJson() const
{
    QJsonArray list;
    for (const StageRule& stage : stages) {
        QJsonArray conditions;
        for (const StageCondition& condition : stage.anyOf)
            conditions.append(
                QJsonObject{{QStringLiteral("where"), printEventFilter(condition.where)},
                            {QStringLiteral("atLeast"), condition.atLeast},
                            {QStringLiteral("count"),
                             condition.countDays ? QStringLiteral("days") : QStringLiteral("events")}});
        list.append(QJsonObject{{QStringLiteral("id"), stage.id},
                                {QStringLiteral("name"), stage.name},
                                {QStringLiteral("lookback"), stage.lookbackDays},
                                {QStringLiteral("any"), conditions}});
    }
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("four_a")}, {QStringLiteral("stages"), list}};
    if (!start.isEmpty())
        json.insert(QStringLiteral("start"), start);
    if (!end.isEmpty())
        json.insert(QStringLiteral("end"), end);
    if (!(base == Rule()))
        json.insert(QStringLiteral("base"), printRule(base));
    return json;
}

Result<FourADefinition> FourADefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    FourADefinition definition;
    reader.text(QLatin1String("kind"), QString());
    reader.text(QLatin1String("name"), QString());
    definition.start = reader.text(QLatin1String("start"), QString());
    definition.end = reader.text(QLatin1String("end"), QString());
    const QJsonValue base = reader.value(QLatin1String("base"));
    const QJsonArray stages = reader.array(QLatin1String("stages"));
    if (stages.isEmpty() || stages.size() > 8)
        reader.fail(QStringLiteral("stages"), FourAText::tr("a model has 1 to 8 stages"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    Result<Rule> rule = readRule(base, QStringLiteral("base"));
    if (!rule)
        return rule.error();
    definition.base = std::move(*rule);
    QSet<QString> ids;
    for (qsizetype i = 0; i < stages.size(); ++i) {
        Result<StageRule> stage = stageFromJson(stages.at(i).toObject(), QStringLiteral("stages[%1]").arg(i));
        if (!stage)
            return stage.error();
        if (ids.contains(stage->id))
            return Error{FourAText::tr("stages[%1].id: \"%2\" is used twice").arg(i).arg(stage->id)};
        ids.insert(stage->id);
        definition.stages.push_back(std::move(*stage));
    }
    return definition;
}

std::size_t FourAResult::rowOf(std::uint8_t state) const
{
    return state == kUnknownState ? 0 : state == kUnawareState ? 1 : state >= kLapsedState ? 2 : 3U + state;
}

std::size_t FourAResult::columnOf(std::uint8_t state) const
{
    return state == kUnawareState ? 0 : state >= kLapsedState ? 1 : 2U + state;
}

Result<StageStates> stagesAt(const FactSource& facts, const FourADefinition& definition,
                             std::span<const Micros> firstKnown, Micros at, const Task& task)
{
    const Result<StageKernel> kernel = StageKernel::prepare(facts, definition);
    if (!kernel)
        return kernel.error();
    const Result<std::optional<PeopleSet>> base = baseOf(facts, definition);
    if (!base)
        return base.error();
    return statesFrom(*kernel, facts, definition, *base, firstKnown, at, task);
}

Result<FourAResult> computeFourA(const FactSource& facts, const FourADefinition& definition,
                                 std::span<const Micros> firstKnown, const Task& task)
{
    const Result<Micros> end = dateOr(definition.end, facts.asOf(), facts.zone());
    if (!end)
        return end.error();
    const Result<Micros> start = dateOr(definition.start, *end - 90 * kDay, facts.zone());
    if (!start)
        return start.error();
    if (*start > *end)
        return Error{FourAText::tr("The first date is after the second. Exchange them.")};
    const Result<StageKernel> kernel = StageKernel::prepare(facts, definition);
    if (!kernel)
        return kernel.error();
    const Result<std::optional<PeopleSet>> base = baseOf(facts, definition);
    if (!base)
        return base.error();
    Result<StageStates> before = statesFrom(*kernel, facts, definition, *base, firstKnown, *start, task);
    if (!before)
        return before.error();
    Result<StageStates> after = statesFrom(*kernel, facts, definition, *base, firstKnown, *end, task);
    if (!after)
        return after.error();
    FourAResult result;
    result.start = *start;
    result.end = *end;
    result.stages = definition.stages.size();
    result.before = std::move(*before);
    result.after = std::move(*after);
    result.flow.assign(result.stages + 3, std::vector<std::int64_t>(result.stages + 2, 0));
    for (std::size_t person = 0; person < facts.people(); ++person) {
        const std::uint8_t from = result.before.states[person];
        const std::uint8_t to = result.after.states[person];
        if (to == kUnknownState)
            continue;
        ++result.flow[result.rowOf(from)][result.columnOf(to)];
        const bool fell = from < kLapsedState && (to >= kLapsedState || to < from);
        if (fell && !kernel->matchesAnything(person, *start, *end))
            ++result.expiredOnly;
    }
    return result;
}

} // namespace tessera
