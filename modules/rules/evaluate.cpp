// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/evaluate.h"

#include "base/thread_pool.h"
#include "rules/event_filter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

constexpr std::size_t kPeopleBlock = 8192; // a multiple of 64: threads share no word of a set

struct Rows
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Most windows end at the newest event or begin before the first one: look there before searching.
Rows rowsIn(std::span<const Micros> times, Rows rows, Instants window)
{
    const Micros* first = times.data() + rows.begin;
    const Micros* last = times.data() + rows.end;
    if (first == last)
        return rows;
    const Micros* to = last[-1] < window.end ? last : std::lower_bound(first, last, window.end);
    const Micros* from = *first >= window.begin ? first : std::lower_bound(first, to, window.begin);
    return {std::size_t(from - times.data()), std::size_t(to - times.data())};
}

struct Aggregate
{
    Measure measure;
    const Column* of = nullptr;
    const TimeZone* zone = nullptr;
    Micros asOf = 0;

    // bits[0] belongs to row base of the timeline.
    [[nodiscard]] double over(std::span<const Micros> times, std::span<const std::uint32_t> bits,
                              std::size_t base, Rows rows) const
    {
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        switch (measure) {
        case Measure::Count: {
            std::size_t count = 0;
            for (std::size_t i = rows.begin; i < rows.end; ++i)
                count += bits[i - base];
            return double(count);
        }
        case Measure::Days: {
            std::size_t days = 0;
            std::int64_t last = std::numeric_limits<std::int64_t>::min();
            for (std::size_t i = rows.begin; i < rows.end; ++i)
                if (bits[i - base] != 0)
                    if (const std::int64_t day = zone->dayOf(times[i]); day != last) {
                        last = day;
                        ++days;
                    }
            return double(days);
        }
        case Measure::Recency:
            for (std::size_t i = rows.end; i > rows.begin; --i)
                if (bits[i - 1 - base] != 0)
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
            if (bits[i - base] == 0 || of->isNull(i))
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

Result<PeopleSet> evaluateParts(const Rule& rule, const FactSource& facts, const EvaluateOptions& options)
{
    const bool all = rule.kind == RuleKind::All;
    PeopleSet result(facts.people(), all);
    for (const Rule& part : rule.parts) {
        Result<PeopleSet> one = evaluateRule(part, facts, options);
        if (!one)
            return one;
        if (all)
            result &= *one;
        else
            result |= *one;
    }
    return result;
}

// Calls use(person, value) for everyone, blocks of people at a time on all cores.
template <typename Use>
Result<void> forEachMeasure(const Rule& rule, const FactSource& facts, const EvaluateOptions& options,
                            Use use)
{
    const TimeWindow window =
        rule.window.kind == TimeWindow::Kind::Default ? options.defaultWindow : rule.window;
    const Result<Instants> instants = resolveWindow(window, options.asOf, facts.zone());
    if (!instants)
        return instants.error();
    const Result<EventMatcher> matcher = EventMatcher::prepare(facts, {rule.where});
    if (!matcher)
        return matcher.error();
    Aggregate aggregate{rule.measure, nullptr, &facts.zone(), options.asOf};
    std::shared_ptr<const Column> of;
    if (!rule.of.isEmpty()) {
        Result<std::shared_ptr<const Column>> column = facts.eventColumn(rule.of);
        if (!column)
            return column.error();
        of = *column;
        if (of->type == ColumnType::Text || of->type == ColumnType::Time)
            return Error{
                QCoreApplication::translate(
                    "Rule", "\"%1\" is no number, so it has no %2. Name an amount or another number.")
                    .arg(rule.of, measureName(rule.measure))};
        aggregate.of = of.get();
    }
    const std::span<const Micros> times = facts.eventTimes();
    const std::span<const std::uint32_t> starts = facts.eventStarts();
    parallelBlocks(facts.people(), kPeopleBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        static thread_local std::vector<std::uint32_t> buffer;
        const std::span<const std::uint32_t> bits = matcher->bits(starts[begin], starts[end], buffer);
        for (std::size_t person = begin; person < end; ++person)
            use(person, aggregate.over(times, bits, starts[begin],
                                       rowsIn(times, {starts[person], starts[person + 1]}, *instants)));
    });
    return {};
}

} // namespace

Result<std::vector<double>> measureOf(const Rule& rule, const FactSource& facts,
                                      const EvaluateOptions& options)
{
    std::vector<double> values(facts.people());
    if (Result<void> done = forEachMeasure(rule, facts, options,
                                           [&](std::size_t person, double value) { values[person] = value; });
        !done)
        return done.error();
    return values;
}

Result<PeopleSet> evaluateRule(const Rule& rule, const FactSource& facts, const EvaluateOptions& options)
{
    switch (rule.kind) {
    case RuleKind::Everyone:
        return PeopleSet(facts.people(), true);
    case RuleKind::All:
    case RuleKind::Any:
        return evaluateParts(rule, facts, options);
    case RuleKind::Not: {
        Result<PeopleSet> part = evaluateRule(rule.parts.at(0), facts, options);
        return part ? Result<PeopleSet>(part->complement()) : part;
    }
    case RuleKind::Audience:
        return facts.audience(rule.audience);
    case RuleKind::Result:
        return facts.resultPeople(rule.audience, rule.selector);
    case RuleKind::Attribute: {
        const Result<std::shared_ptr<const Column>> column = facts.attribute(rule.test.field);
        if (!column)
            return column.error();
        const Result<std::vector<std::uint8_t>> mask = matchColumn(**column, rule.test, facts.zone());
        if (!mask)
            return mask.error();
        return collect(facts.people(), [&](std::size_t person) { return (*mask)[person] != 0; });
    }
    case RuleKind::Events:
        break;
    }
    PeopleSet set(facts.people());
    if (Result<void> done = forEachMeasure(rule, facts, options,
                                           [&](std::size_t person, double value) {
                                               if (compare(rule.comparison, value, rule.value))
                                                   set.insert(PersonIndex(person));
                                           });
        !done)
        return done.error();
    return set;
}

Result<PeopleSet> evaluateRule(const Rule& rule, const FactSource& facts)
{
    return evaluateRule(rule, facts, {facts.asOf(), {}});
}

} // namespace tessera
