// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/evaluate.h"

#include "base/thread_pool.h"
#include "rules/event_filter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <unordered_map>

namespace tessera {

namespace {

constexpr std::size_t kPeopleBlock = 8192; // a multiple of 64: threads share no word of a set
constexpr std::size_t kPeopleGroup = 128;

struct Rows
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Asks for the newest event of somebody whose turn comes soon, so that it is there by then.
void prefetchNewest(std::span<const Micros> times, std::span<const std::uint32_t> starts, std::size_t person)
{
#if defined(__GNUC__)
    constexpr std::size_t ahead = 24;
    if (person + ahead + 1 < starts.size() && starts[person + ahead + 1] > 0)
        __builtin_prefetch(times.data() + starts[person + ahead + 1] - 1);
#endif
}

struct Aggregate
{
    Measure measure = Measure::Count;
    std::shared_ptr<const Column> of;
    const TimeZone* zone = nullptr;
    Micros asOf = 0;
    std::uint32_t bit = 1; // of the events that pass

    // bits[0] belongs to row base of the timeline.
    [[nodiscard]] double over(std::span<const Micros> times, std::span<const std::uint32_t> bits,
                              std::size_t base, Rows rows) const
    {
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        switch (measure) {
        case Measure::Count: {
            std::size_t count = 0;
            for (std::size_t i = rows.begin; i < rows.end; ++i)
                count += (bits[i - base] & bit) != 0 ? 1 : 0;
            return double(count);
        }
        case Measure::Days: {
            std::size_t days = 0;
            std::int64_t last = std::numeric_limits<std::int64_t>::min();
            for (std::size_t i = rows.begin; i < rows.end; ++i)
                if ((bits[i - base] & bit) != 0)
                    if (const std::int64_t day = zone->dayOf(times[i]); day != last) {
                        last = day;
                        ++days;
                    }
            return double(days);
        }
        case Measure::Recency:
            for (std::size_t i = rows.end; i > rows.begin; --i)
                if ((bits[i - 1 - base] & bit) != 0)
                    return std::floor(double(asOf - times[i - 1]) / double(kDay));
            return unknown;
        default:
            return overValues(bits, base, rows);
        }
    }

private:
    [[nodiscard]] double overValues(std::span<const std::uint32_t> bits, std::size_t base, Rows rows) const
    {
        double sum = 0;
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        std::size_t known = 0;
        for (std::size_t i = rows.begin; i < rows.end; ++i) {
            if ((bits[i - base] & bit) == 0 || of->isNull(i))
                continue;
            const double value = of->type == ColumnType::Real ? of->reals[i] : double(of->integers[i]);
            sum += value; // whole minor units below 2^53: exact
            low = std::min(low, value);
            high = std::max(high, value);
            ++known;
        }
        const double unit = of->type == ColumnType::Decimal ? double(kPowersOfTen[of->scale]) : 1.0;
        if (measure == Measure::Sum)
            return sum / unit;
        if (known == 0)
            return std::numeric_limits<double>::quiet_NaN();
        return (measure == Measure::Average   ? sum / double(known)
                : measure == Measure::Minimum ? low
                                              : high) /
               unit;
    }
};

bool compare(Comparison comparison, double value, double wanted)
{
    if (std::isnan(value))
        return false;
    switch (comparison) {
    case Comparison::Equal:
        return value == wanted;
    case Comparison::NotEqual:
        return value != wanted;
    case Comparison::Less:
        return value < wanted;
    case Comparison::LessOrEqual:
        return value <= wanted;
    case Comparison::Greater:
        return value > wanted;
    default:
        return value >= wanted;
    }
}

template <typename Passes>
PeopleSet collect(std::size_t people, Passes passes)
{
    PeopleSet set(people);
    parallelBlocks(people, kPeopleBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t person = begin; person < end; ++person)
            if (passes(person))
                set.insert(PersonIndex(person));
    });
    return set;
}

// A measure over events that a rule compares, ready to be computed.
struct EventLeaf
{
    const Rule* rule = nullptr;
    Instants window;
    Aggregate aggregate;
};

// Up to 32 of them, computed in one pass over the people.
struct EventLeaves
{
    std::vector<EventLeaf> leaves;
    EventMatcher matcher;
    Instants span; // of all windows together
};

constexpr std::size_t kMostLeaves = 32;

Result<EventLeaves> prepareLeaves(std::span<const Rule* const> rules, const FactSource& facts,
                                  const EvaluateOptions& options)
{
    EventLeaves prepared;
    prepared.span = {std::numeric_limits<Micros>::max(), std::numeric_limits<Micros>::min()};
    std::vector<EventFilter> filters;
    for (const Rule* rule : rules) {
        EventLeaf leaf;
        leaf.rule = rule;
        const TimeWindow& window =
            rule->window.kind == TimeWindow::Kind::Default ? options.defaultWindow : rule->window;
        const Result<Instants> instants = resolveWindow(window, options.asOf, facts.zone());
        if (!instants)
            return instants.error();
        leaf.window = *instants;
        leaf.aggregate = {rule->measure, nullptr, &facts.zone(), options.asOf,
                          std::uint32_t{1} << filters.size()};
        if (!rule->of.isEmpty()) {
            Result<std::shared_ptr<const Column>> column = facts.eventColumn(rule->of);
            if (!column)
                return column.error();
            if ((*column)->type == ColumnType::Text || (*column)->type == ColumnType::Time)
                return Error{
                    QCoreApplication::translate(
                        "Rule", "\"%1\" is no number, so it has no %2. Name an amount or another number.")
                        .arg(rule->of, measureName(rule->measure))};
            leaf.aggregate.of = std::move(*column);
        }
        filters.push_back(rule->where);
        prepared.span = {std::min(prepared.span.begin, leaf.window.begin),
                         std::max(prepared.span.end, leaf.window.end)};
        prepared.leaves.push_back(std::move(leaf));
    }
    Result<EventMatcher> matcher = EventMatcher::prepare(facts, filters);
    if (!matcher)
        return matcher.error();
    prepared.matcher = std::move(*matcher);
    return prepared;
}

// The rows of one person in any of the windows, and in bits[row - first] which measures each of them counts
// for.
struct ActiveRows
{
    Rows rows;
    std::uint32_t any = 0;
};

// Windows mostly hold a person's newest events: walks back from there.
ActiveRows activeRows(const EventLeaves& prepared, std::span<const Micros> times, Rows person,
                      std::uint32_t* bits)
{
    const Micros* first = times.data() + person.begin;
    const Micros* last = times.data() + person.end;
    if (first < last && last[-1] >= prepared.span.end)
        last = std::lower_bound(first, last, prepared.span.end);
    const auto end = std::size_t(last - times.data());
    ActiveRows active{{end, end}, 0};
    while (active.rows.begin > person.begin && times[active.rows.begin - 1] >= prepared.span.begin) {
        const std::size_t row = --active.rows.begin;
        std::uint32_t passes = prepared.matcher.bitsOf(row);
        for (const EventLeaf& leaf : prepared.leaves) {
            const bool inside = times[row] >= leaf.window.begin && times[row] < leaf.window.end;
            passes &= inside ? ~std::uint32_t{0} : ~leaf.aggregate.bit;
        }
        bits[row - person.begin] = passes;
        active.any |= passes;
    }
    return active;
}

// Calls use(leaf, person, value) for everyone, or for those only for whom an event counts, blocks of people
// at a time on all cores. Of long histories only the events inside of a window are looked at.
template <typename Use>
void forEachMeasure(const EventLeaves& prepared, const FactSource& facts, bool everyone, Use use)
{
    const std::span<const Micros> times = facts.eventTimes();
    const std::span<const std::uint32_t> starts = facts.eventStarts();
    parallelBlocks(facts.people(), kPeopleBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> bits(64);
        std::vector<std::size_t> people; // of a group: those who may count
        for (std::size_t group = begin; group < end; group += kPeopleGroup) {
            people.clear();
            for (std::size_t person = group; person < std::min(group + kPeopleGroup, end); ++person) {
                prefetchNewest(times, starts, person);
                const std::uint32_t stop = starts[person + 1];
                const bool recent = starts[person] < stop && times[stop - 1] >= prepared.span.begin;
                if (recent)
                    prepared.matcher.prefetch(stop - 1);
                if (recent || everyone)
                    people.push_back(person);
            }
            for (const std::size_t person : people) {
                const Rows all{starts[person], starts[person + 1]};
                if (bits.size() < all.end - all.begin)
                    bits.resize(all.end - all.begin);
                const ActiveRows active = activeRows(prepared, times, all, bits.data());
                if (active.any == 0 && !everyone)
                    continue;
                for (std::size_t k = 0; k < prepared.leaves.size(); ++k)
                    use(k, person, prepared.leaves[k].aggregate.over(times, bits, all.begin, active.rows));
            }
        }
    });
}

void collectLeaves(const Rule& rule, std::vector<const Rule*>& leaves)
{
    if (rule.kind == RuleKind::Events)
        leaves.push_back(&rule);
    for (const Rule& part : rule.parts)
        collectLeaves(part, leaves);
}

// One evaluation of a tree: what it asks of events is answered first, in one pass.
class Evaluation
{
public:
    Evaluation(const FactSource& facts, const EvaluateOptions& options)
        : m_facts(facts)
        , m_options(options)
    {}

    Result<PeopleSet> run(const Rule& rule)
    {
        std::vector<const Rule*> leaves;
        collectLeaves(rule, leaves);
        for (std::size_t at = 0; at < leaves.size(); at += kMostLeaves) {
            const auto some = std::span(leaves).subspan(at, std::min(kMostLeaves, leaves.size() - at));
            if (Result<void> done = answer(some); !done)
                return done.error();
        }
        return people(rule);
    }

private:
    Result<void> answer(std::span<const Rule* const> rules)
    {
        const Result<EventLeaves> prepared = prepareLeaves(rules, m_facts, m_options);
        if (!prepared)
            return prepared.error();
        std::vector<PeopleSet> sets(rules.size(), PeopleSet(m_facts.people()));
        // Who has no event is of no account, unless a rule is about such people: count(...) = 0.
        const bool everyone = std::ranges::any_of(prepared->leaves, [](const EventLeaf& leaf) {
            return compare(leaf.rule->comparison, leaf.aggregate.over({}, {}, 0, {}), leaf.rule->value);
        });
        forEachMeasure(*prepared, m_facts, everyone, [&](std::size_t leaf, std::size_t person, double value) {
            if (compare(rules[leaf]->comparison, value, rules[leaf]->value))
                sets[leaf].insert(PersonIndex(person));
        });
        for (std::size_t k = 0; k < rules.size(); ++k)
            m_answers.emplace(rules[k], std::move(sets[k]));
        return {};
    }

    Result<PeopleSet> people(const Rule& rule)
    {
        switch (rule.kind) {
        case RuleKind::Everyone:
            return PeopleSet(m_facts.people(), true);
        case RuleKind::All:
        case RuleKind::Any:
            return parts(rule);
        case RuleKind::Not: {
            Result<PeopleSet> part = people(rule.parts.at(0));
            return part ? Result<PeopleSet>(part->complement()) : part;
        }
        case RuleKind::Audience:
            return m_facts.audience(rule.audience);
        case RuleKind::Result:
            return m_facts.resultPeople(rule.audience, rule.selector);
        case RuleKind::Attribute: {
            const Result<std::shared_ptr<const Column>> column = m_facts.attribute(rule.test.field);
            if (!column)
                return column.error();
            const Result<std::vector<std::uint8_t>> mask = matchColumn(**column, rule.test, m_facts.zone());
            if (!mask)
                return mask.error();
            return collect(m_facts.people(), [&](std::size_t person) { return (*mask)[person] != 0; });
        }
        case RuleKind::Events:
            break;
        }
        return std::move(m_answers.at(&rule));
    }

    Result<PeopleSet> parts(const Rule& rule)
    {
        const bool all = rule.kind == RuleKind::All;
        PeopleSet result(m_facts.people(), all);
        for (const Rule& part : rule.parts) {
            Result<PeopleSet> one = people(part);
            if (!one)
                return one;
            if (all)
                result &= *one;
            else
                result |= *one;
        }
        return result;
    }

    const FactSource& m_facts;
    const EvaluateOptions& m_options;
    std::unordered_map<const Rule*, PeopleSet> m_answers;
};

} // namespace

Result<std::vector<double>> measureOf(const Rule& rule, const FactSource& facts,
                                      const EvaluateOptions& options)
{
    const Rule* const rules[] = {&rule};
    const Result<EventLeaves> prepared = prepareLeaves(rules, facts, options);
    if (!prepared)
        return prepared.error();
    std::vector<double> values(facts.people());
    forEachMeasure(*prepared, facts, true,
                   [&](std::size_t, std::size_t person, double value) { values[person] = value; });
    return values;
}

Result<PeopleSet> evaluateRule(const Rule& rule, const FactSource& facts, const EvaluateOptions& options)
{
    return Evaluation(facts, options).run(rule);
}

Result<PeopleSet> evaluateRule(const Rule& rule, const FactSource& facts)
{
    return evaluateRule(rule, facts, {facts.asOf(), {}});
}

} // namespace tessera
