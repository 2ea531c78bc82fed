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
#include <array>
#include <bit>
#include <limits>
#include <set>

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
    enum class Kind : std::uint8_t
    {
        Single, // one event
        Pair,   // two events within the look-back
        More    // counted back from the instant
    };

    std::uint8_t stage = 0;
    Kind kind = Kind::Single;
    Micros lookback = 0;
    int atLeast = 1;
    bool countDays = false;
};

FlatCondition flat(const StageCondition& condition, std::size_t stage, double lookbackDays)
{
    const auto kind = condition.atLeast == 1                           ? FlatCondition::Kind::Single
                      : condition.atLeast == 2 && !condition.countDays ? FlatCondition::Kind::Pair
                                                                       : FlatCondition::Kind::More;
    return {std::uint8_t(stage), kind, Micros(lookbackDays * double(kDay)), condition.atLeast,
            condition.countDays};
}

// What one person did.
struct Deeds
{
    std::span<const Micros> times;
    std::span<const std::uint32_t> bits;

    [[nodiscard]] Deeds before(Micros at) const
    {
        std::size_t count = times.size();
        while (count > 0 && times[count - 1] >= at)
            --count;
        return {times.first(count), bits.first(count)};
    }
};

// Conditions that events in a span of time passed once, and twice or more.
struct Passed
{
    std::uint32_t once;
    std::uint32_t twice;
};

// All spans in one pass, with no branch on what an event is: what people do cannot be guessed.
template <std::size_t Count>
void look(const Deeds& deeds, const Instants* spans, Passed* passed)
{
    std::array<Instants, Count> in;
    std::copy_n(spans, Count, in.begin());
    std::array<Passed, Count> out{};
    for (std::size_t i = 0; i < deeds.times.size(); ++i) {
        const Micros time = deeds.times[i];
        const std::uint32_t bits = deeds.bits[i];
#pragma GCC unroll 4
        for (std::size_t k = 0; k < Count; ++k) {
            const auto inside = std::uint32_t(time >= in[k].begin) & std::uint32_t(time < in[k].end);
            const std::uint32_t now = bits & (0 - inside);
            out[k].twice |= out[k].once & now;
            out[k].once |= now;
        }
    }
    std::copy_n(out.begin(), Count, passed);
}

// Room for two dates, what lies between, and a whole last step of look().
template <typename Value>
using PerSpan = std::array<Value, 20>;

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
                kernel.add(flat(condition, s, definition.stages[s].lookbackDays));
            }
        Result<EventMatcher> matcher = EventMatcher::prepare(facts, filters);
        if (!matcher)
            return matcher.error();
        kernel.m_matcher = std::move(*matcher);
        return kernel;
    }

    // Calls visit(person, deeds) for the people [begin, end).
    template <typename Visit>
    void forEach(std::size_t begin, std::size_t end, Visit&& visit) const
    {
        static thread_local std::vector<std::uint32_t> buffer;
        const std::span<const std::uint32_t> starts = m_facts->eventStarts();
        const std::size_t base = starts[begin];
        const std::span<const std::uint32_t> bits = m_matcher.bits(base, starts[end], buffer);
        for (std::size_t person = begin; person < end; ++person) {
            const std::size_t count = starts[person + 1] - starts[person];
            visit(person, Deeds{m_facts->eventTimes().subspan(starts[person], count),
                                bits.subspan(starts[person] - base, count)});
        }
    }

    // The look-backs before an instant; as many as windows() says.
    void aim(Instants* spans, Micros at) const
    {
        for (std::size_t w = 0; w < m_windows.size(); ++w)
            spans[w] = {at - m_windows[w].lookback, at};
    }
    [[nodiscard]] std::size_t windows() const { return m_windows.size(); }

    static void lookAll(const Deeds& deeds, const PerSpan<Instants>& spans, PerSpan<Passed>& passed,
                        std::size_t count)
    {
        std::size_t done = 0;
        for (; done + 2 < count; done += 3)
            look<3>(deeds, spans.data() + done, passed.data() + done);
        for (; done < count; ++done)
            look<1>(deeds, spans.data() + done, passed.data() + done);
    }

    // The state at an instant of a person who is known then; passed as aimed at it and looked at.
    [[nodiscard]] std::uint8_t stateAt(const Deeds& deeds, const Passed* passed, Micros at) const
    {
        std::uint32_t held = 0;
        for (std::size_t w = 0; w < m_windows.size(); ++w)
            held |= (passed[w].once & m_windows[w].singles) | (passed[w].twice & m_windows[w].pairs);
        if (m_more != 0)
            held |= moreHeld(deeds.before(at), at);
        // Conditions stand in the order of their stages.
        return held != 0 ? m_conditions[std::size_t(31 - std::countl_zero(held))].stage
                         : lapsedState(deeds.before(at));
    }

private:
    struct Window
    {
        Micros lookback = 0;
        std::uint32_t singles = 0; // conditions that one event meets
        std::uint32_t pairs = 0;   // and that two events meet
    };

    explicit StageKernel(const FactSource& facts)
        : m_facts(&facts)
    {}

    void add(const FlatCondition& condition)
    {
        const std::uint32_t bit = std::uint32_t{1} << m_conditions.size();
        m_conditions.push_back(condition);
        if (condition.kind == FlatCondition::Kind::More)
            m_more |= bit;
        auto window = std::ranges::find(m_windows, condition.lookback, &Window::lookback);
        if (window == m_windows.end())
            window = m_windows.insert(window, Window{condition.lookback, 0, 0});
        if (condition.kind == FlatCondition::Kind::Single)
            window->singles |= bit;
        if (condition.kind == FlatCondition::Kind::Pair)
            window->pairs |= bit;
    }

    [[nodiscard]] std::uint32_t moreHeld(const Deeds& deeds, Micros at) const
    {
        std::uint32_t held = 0;
        for (std::uint32_t left = m_more; left != 0; left &= left - 1) {
            const int k = std::countr_zero(left);
            if (heldUntil(m_conditions[std::size_t(k)], std::uint32_t(k), deeds) >= at)
                held |= std::uint32_t{1} << k;
        }
        return held;
    }

    // Of somebody in no stage: which was the last one, if any.
    [[nodiscard]] std::uint8_t lapsedState(const Deeds& deeds) const
    {
        std::uint32_t seen = 0;
        for (const std::uint32_t bits : deeds.bits)
            seen |= bits;
        Micros latest = kNever;
        int lapsedFrom = -1;
        for (; seen != 0; seen &= seen - 1) {
            const int k = std::countr_zero(seen);
            const FlatCondition& condition = m_conditions[std::size_t(k)];
            const Micros until = heldUntil(condition, std::uint32_t(k), deeds);
            if (until != kNever && until >= latest) { // of two that end together the higher stage
                latest = until;
                lapsedFrom = condition.stage;
            }
        }
        return lapsedFrom >= 0 ? std::uint8_t(kLapsedState + lapsedFrom) : kUnawareState;
    }

    // The last instant at which the condition held: n matching events within one look-back, the oldest of
    // them plus the look-back. kNever when it never did. At an instant t it holds when the n events lie in [t
    // - look-back, t).
    [[nodiscard]] Micros heldUntil(const FlatCondition& condition, std::uint32_t bit,
                                   const Deeds& deeds) const
    {
        if (condition.kind == FlatCondition::Kind::Single) {
            for (std::size_t i = deeds.times.size(); i-- > 0;)
                if (((deeds.bits[i] >> bit) & 1) != 0)
                    return deeds.times[i] + condition.lookback;
            return kNever;
        }
        // Walk back through what counts: of each day its newest event.
        static thread_local std::vector<Micros> counted;
        counted.clear();
        std::int64_t lastDay = std::numeric_limits<std::int64_t>::min();
        for (std::size_t i = deeds.times.size(); i-- > 0;) {
            if (((deeds.bits[i] >> bit) & 1) == 0)
                continue;
            if (condition.countDays) {
                const std::int64_t day = m_facts->zone().dayOf(deeds.times[i]);
                if (day == lastDay)
                    continue;
                lastDay = day;
            }
            counted.push_back(deeds.times[i]);
            const auto n = std::size_t(condition.atLeast);
            // The newest of the n must come before the oldest of them leaves the window.
            if (counted.size() >= n && counted[counted.size() - n] - counted.back() < condition.lookback)
                return counted.back() + condition.lookback;
        }
        return kNever;
    }

    const FactSource* m_facts;
    std::vector<FlatCondition> m_conditions;
    std::vector<Window> m_windows; // one a look-back
    std::uint32_t m_more = 0;      // conditions that neither one event nor two decide
    EventMatcher m_matcher;        // bit k of an event belongs to m_conditions[k]
};

// Who is looked at, and since when each is known.
struct Known
{
    std::optional<PeopleSet> base;
    std::span<const Micros> since;

    [[nodiscard]] bool at(std::size_t person, Micros instant) const
    {
        return since[person] < instant && (!base || base->contains(PersonIndex(person)));
    }
};

StageStates nobodysStates(std::size_t people, std::size_t stages)
{
    StageStates states;
    states.states.assign(people, kUnknownState);
    states.stock.assign(stages, 0);
    return states;
}

void addStock(StageStates& result, std::uint8_t state, std::int64_t people)
{
    if (state == kUnknownState)
        return;
    result.known += people;
    if (state == kUnawareState)
        result.unaware += people;
    else if (state >= kLapsedState)
        result.lapsed += people;
    else
        result.stock[state] += people;
}

// People by row and column of the flow, and those who fell only because a look-back ran out.
struct Moves
{
    std::array<std::int64_t, 256> people{}; // [row * 16 + column]
    std::int64_t expiredOnly = 0;
};

void countMoves(const StageKernel& kernel, const Known& known, std::size_t begin, std::size_t end,
                FourAResult& result, Moves& moves)
{
    PerSpan<Instants> spans{}; // what lies between the dates, then the look-backs before each
    spans[0] = {result.start, result.end};
    kernel.aim(spans.data() + 1, result.start);
    kernel.aim(spans.data() + 1 + kernel.windows(), result.end);
    const std::size_t count = 1 + 2 * kernel.windows();
    kernel.forEach(begin, end, [&](std::size_t person, const Deeds& deeds) {
        if (!known.at(person, result.end))
            return;
        PerSpan<Passed> passed;
        StageKernel::lookAll(deeds, spans, passed, count);
        const std::uint8_t from = known.at(person, result.start)
                                      ? kernel.stateAt(deeds, passed.data() + 1, result.start)
                                      : kUnknownState;
        const std::uint8_t to = kernel.stateAt(deeds, passed.data() + 1 + kernel.windows(), result.end);
        result.after.states[person] = to;
        result.before.states[person] = from;
        ++moves.people[result.rowOf(from) * 16 + result.columnOf(to)];
        const bool fell = from < kLapsedState && (to >= kLapsedState || to < from);
        if (fell && passed[0].once == 0)
            ++moves.expiredOnly;
    });
}

// A state that belongs to a row of the flow; of the lapsed any will do.
std::uint8_t stateOfRow(std::size_t row)
{
    return row == 0   ? kUnknownState
           : row == 1 ? kUnawareState
           : row == 2 ? kLapsedState
                      : std::uint8_t(row - 3);
}

// Both dates in one pass over the events; false when cancelled.
bool flowOf(const StageKernel& kernel, const Known& known, const Task& task, FourAResult& result)
{
    const std::size_t people = result.after.states.size();
    std::vector<Moves> parts((people + kFourABlock - 1) / kFourABlock);
    parallelBlocks(people, kFourABlock, [&](std::size_t part, std::size_t begin, std::size_t end) {
        if (!task.cancelled())
            countMoves(kernel, known, begin, end, result, parts[part]);
    });
    if (task.cancelled())
        return false;
    result.flow.assign(result.stages + 3, std::vector<std::int64_t>(result.stages + 2, 0));
    for (const Moves& moves : parts) {
        result.expiredOnly += moves.expiredOnly;
        for (std::size_t row = 0; row < result.flow.size(); ++row)
            for (std::size_t column = 0; column < result.flow[row].size(); ++column)
                result.flow[row][column] += moves.people[row * 16 + column];
    }
    for (std::size_t row = 0; row < result.flow.size(); ++row)
        for (std::size_t column = 0; column < result.flow[row].size(); ++column) {
            addStock(result.before, stateOfRow(row), result.flow[row][column]);
            addStock(result.after, stateOfRow(column + 1), result.flow[row][column]);
        }
    return true;
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
    Result<std::optional<PeopleSet>> base = baseOf(facts, definition);
    if (!base)
        return base.error();
    const Known known{std::move(*base), firstKnown};
    StageStates result = nobodysStates(facts.people(), definition.stages.size());
    PerSpan<Instants> spans{};
    kernel->aim(spans.data(), at);
    parallelBlocks(facts.people(), kFourABlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        if (!task.cancelled())
            kernel->forEach(begin, end, [&](std::size_t person, const Deeds& deeds) {
                if (!known.at(person, at))
                    return;
                PerSpan<Passed> passed;
                StageKernel::lookAll(deeds, spans, passed, kernel->windows());
                result.states[person] = kernel->stateAt(deeds, passed.data(), at);
            });
    });
    if (task.cancelled())
        return Error::cancel();
    for (const std::uint8_t state : result.states)
        addStock(result, state, 1);
    return result;
}

// A state changes when an event comes into the look-back or leaves it; asked at the starts of days alone.
Result<std::vector<StageChange>> stagesOfPerson(const FactSource& facts, const FourADefinition& definition,
                                                std::span<const Micros> firstKnown, PersonIndex person,
                                                Micros until, const Task& task)
{
    const Result<StageKernel> kernel = StageKernel::prepare(facts, definition);
    if (!kernel)
        return kernel.error();
    Result<std::optional<PeopleSet>> base = baseOf(facts, definition);
    if (!base)
        return base.error();
    const Known known{std::move(*base), firstKnown};
    std::vector<StageChange> changes;
    kernel->forEach(person, std::size_t(person) + 1, [&](std::size_t, const Deeds& deeds) {
        std::set<Micros> turns{until};
        const auto turn = [&](Micros after) {
            if (after < until)
                turns.insert(std::min(
                    until, facts.zone().startOfDay(facts.zone().dayOf(std::max(after, Micros(0))) + 1)));
        };
        // Known, and nobody says since when: from the first day of the data on.
        turn(firstKnown[person] > std::numeric_limits<Micros>::min() ? firstKnown[person]
                                                                     : facts.firstEvent() - kDay);
        for (std::size_t i = 0; i < deeds.times.size(); ++i) {
            if (deeds.bits[i] == 0)
                continue;
            turn(deeds.times[i]);
            for (const StageRule& stage : definition.stages)
                turn(deeds.times[i] + Micros(stage.lookbackDays * double(kDay)));
        }
        PerSpan<Instants> spans{};
        for (const Micros at : turns) {
            if (task.cancelled() || !known.at(person, at))
                continue;
            PerSpan<Passed> passed;
            kernel->aim(spans.data(), at);
            StageKernel::lookAll(deeds, spans, passed, kernel->windows());
            const std::uint8_t state = kernel->stateAt(deeds, passed.data(), at);
            if (changes.empty() || changes.back().state != state)
                changes.push_back({at, state});
        }
    });
    return task.cancelled() ? Result<std::vector<StageChange>>(Error::cancel()) : changes;
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
    Result<std::optional<PeopleSet>> base = baseOf(facts, definition);
    if (!base)
        return base.error();
    FourAResult result;
    result.start = *start;
    result.end = *end;
    result.stages = definition.stages.size();
    result.before = nobodysStates(facts.people(), result.stages);
    result.after = nobodysStates(facts.people(), result.stages);
    if (!flowOf(*kernel, {std::move(*base), firstKnown}, task, result))
        return Error::cancel();
    return result;
}

} // namespace tessera
