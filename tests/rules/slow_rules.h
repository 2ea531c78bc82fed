// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "slow_filters.h"

#include <set>

namespace tessera {

// Rules read word by word from what the language promises, one person and event at a time, without a thought
// for speed. It shares nothing with the engine but the tree.
class SlowRules : private SlowFilters
{
public:
    explicit SlowRules(const RandomFacts& facts)
        : SlowFilters(facts)
    {}

    bool holds(const Rule& rule, std::size_t who)
    {
        const SlowPerson& person = m_facts.slowPeople()[who];
        const auto part = [&](const Rule& one) { return holds(one, who); };
        switch (rule.kind) {
        case RuleKind::Everyone:
            return true;
        case RuleKind::All:
            return std::ranges::all_of(rule.parts, part);
        case RuleKind::Any:
            return std::ranges::any_of(rule.parts, part);
        case RuleKind::Not:
            return !part(rule.parts.front());
        case RuleKind::AtLeast:
            return double(std::ranges::count_if(rule.parts, part)) >= rule.value;
        case RuleKind::Audience:
            return person.isInAudience;
        case RuleKind::Listed:
            return person.isListed;
        case RuleKind::Reachable:
            return person.isReachable;
        case RuleKind::Value:
            return test(rule.test, person.results.at(rule.selector), rule.selector);
        case RuleKind::Tag: // of an earlier date nobody has one, in these facts
            return test(rule.test, rule.asOf.isEmpty() ? person.results.at(rule.audience) : SlowValue(), {});
        case RuleKind::Shares: {
            const SlowValue& group = person.results.at(rule.selector);
            if (isUnknown(group))
                return false;
            for (std::size_t i = 0; i < m_facts.people(); ++i)
                if (m_facts.slowPeople()[i].results.at(rule.selector) == group &&
                    !(rule.isOfOthers && i == who) && holds(rule.parts.front(), i))
                    return true;
            return false;
        }
        case RuleKind::Attribute:
            return attribute(rule, person);
        case RuleKind::Sequence:
            return sequence(rule, person);
        case RuleKind::Events:
            break;
        default:
            return false;
        }
        const std::optional<double> value = measure(rule, person);
        return value && compares(rule.comparison, *value, rule.value, rule.upTo);
    }

private:
    bool attribute(const Rule& rule, const SlowPerson& person) const
    {
        if (rule.test.comparison >= Comparison::Near)
            return isAt(rule.test, person.attributes.at(QStringLiteral("lat")),
                        person.attributes.at(QStringLiteral("lon")));
        const SlowValue& value = person.attributes.at(rule.test.field);
        if (rule.test.comparison == Comparison::During)
            return !isUnknown(value) && isIn(rule.window, Micros(std::get<double>(value)));
        if (rule.test.comparison != Comparison::Anniversary)
            return test(rule.test, value, rule.test.field);
        if (isUnknown(value))
            return false;
        const QDate day = dateOf(Micros(std::get<double>(value)));
        for (int i = 0; i <= int(rule.test.values.front().toDouble()); ++i) {
            const QDate then = dateOf(m_asOf - 1).addDays(i);
            const bool isLeapDay = day.month() == 2 && day.day() == 29 && !QDate::isLeapYear(then.year());
            if (then.month() == day.month() && then.day() == (isLeapDay ? 28 : day.day()))
                return true;
        }
        return false;
    }

    Indices inWindow(const TimeWindow& window, const SlowPerson& person) const
    {
        Indices known;
        for (std::size_t i = 0; i < person.events.size(); ++i)
            if (person.events[i].time < m_asOf)
                known.push_back(i);
        const auto time = [&](std::size_t i) { return person.events[i].time; };
        if (window.kind == TimeWindow::Kind::Sessions) {
            Indices starts;
            for (const std::size_t i : known)
                if (i == 0 || time(i) - time(i - 1) > 30 * Micros{60'000'000})
                    starts.push_back(i);
            const std::size_t from = starts.size() > std::size_t(window.count)
                                         ? starts[starts.size() - std::size_t(window.count)]
                                         : 0;
            std::erase_if(known, [&](std::size_t i) { return i < from; });
            return known;
        }
        if (window.isOfAnchor()) {
            Indices passing;
            std::ranges::copy_if(known, std::back_inserter(passing), [&](std::size_t i) {
                return passes(window.anchor.front(), person.events[i]);
            });
            const std::optional<std::size_t> anchor = nth(window.pick, passing);
            const auto within = Micros(window.days * double(kDay));
            std::erase_if(known, [&](std::size_t i) {
                if (!anchor)
                    return true;
                if (window.kind == TimeWindow::Kind::After)
                    return i <= *anchor || (within > 0 && time(i) >= time(*anchor) + within);
                return i >= *anchor || (within > 0 && time(i) < time(*anchor) - within);
            });
            return known;
        }
        std::erase_if(known, [&](std::size_t i) { return !isIn(window, time(i)); });
        return known;
    }

    Indices counted(const Rule& rule, const SlowPerson& person) const
    {
        const Indices window = inWindow(rule.window, person);
        const auto isWithin = [&](std::size_t i) { return std::ranges::find(window, i) != window.end(); };
        const auto isWith = [&](std::size_t i) {
            return rule.with.empty() || passes(rule.with.front(), person.events[i]);
        };
        Indices passing; // before the date
        for (std::size_t i = 0; i < person.events.size(); ++i)
            if (person.events[i].time < m_asOf && passes(rule.where, person.events[i]))
                passing.push_back(i);
        Indices picked;
        if (rule.pick.kind == Pick::Kind::Every) {
            picked = passing;
        } else if (rule.pick.kind == Pick::Kind::AfterBreak) {
            for (std::size_t k = 1; k < passing.size(); ++k)
                if (double(person.events[passing[k]].time - person.events[passing[k - 1]].time) >=
                    rule.pick.days * double(kDay))
                    picked.push_back(passing[k]);
        } else {
            if (rule.pick.isInWindow)
                std::erase_if(passing, [&](std::size_t i) { return !isWithin(i); });
            if (const std::optional<std::size_t> one = nth(rule.pick, passing))
                picked.push_back(*one);
        }
        std::erase_if(picked, [&](std::size_t i) { return !isWithin(i) || !isWith(i); });
        return picked;
    }

    std::optional<double> measure(const Rule& rule, const SlowPerson& person) const
    {
        const Indices events = counted(rule, person);
        std::set<std::int64_t> periods;
        std::set<SlowValue> values;
        std::vector<double> numbers;
        for (const std::size_t i : events) {
            const SlowEvent& event = person.events[i];
            const CalendarUnit unit = rule.measure == Measure::Weeks    ? CalendarUnit::Week
                                      : rule.measure == Measure::Months ? CalendarUnit::Month
                                                                        : CalendarUnit::Day;
            periods.insert(unitOf(unit, dateOf(event.time)));
            if (rule.of.isEmpty() || isUnknown(event.properties.at(rule.of)))
                continue;
            values.insert(event.properties.at(rule.of));
            if (const double* number = std::get_if<double>(&event.properties.at(rule.of)))
                numbers.push_back(*number);
        }
        const double unit = RandomFacts::typeOf(rule.of) == ColumnType::Decimal ? 100 : 1;
        double sum = 0;
        for (const double number : numbers)
            sum += number;
        switch (rule.measure) {
        case Measure::Count:
            return double(events.size());
        case Measure::Days:
        case Measure::Weeks:
        case Measure::Months:
            return double(periods.size());
        case Measure::Distinct:
            return double(values.size());
        case Measure::Sum:
            return sum / unit;
        case Measure::Recency:
            return events.empty() ? std::nullopt
                                  : std::optional(std::floor(
                                        double(m_asOf - person.events[events.back()].time) / double(kDay)));
        default:
            break;
        }
        if (numbers.empty())
            return std::nullopt;
        return rule.measure == Measure::Average   ? sum / double(numbers.size()) / unit
               : rule.measure == Measure::Minimum ? *std::ranges::min_element(numbers) / unit
                                                  : *std::ranges::max_element(numbers) / unit;
    }

    // Every way to choose an event for each step.
    bool sequence(const Rule& rule, const SlowPerson& person) const
    {
        const Indices window = inWindow(rule.window, person);
        return std::ranges::any_of(window, [&](std::size_t first) {
            const SlowValue held =
                rule.of.isEmpty() ? SlowValue() : person.events[first].properties.at(rule.of);
            if (!rule.of.isEmpty() && isUnknown(held))
                return false;
            return passes(rule.steps.front().where, person.events[first]) &&
                   follows(rule, 1, first, held, window, person);
        });
    }

    bool follows(const Rule& rule, std::size_t step, std::size_t before, const SlowValue& held,
                 const Indices& window, const SlowPerson& person) const
    {
        if (step == rule.steps.size())
            return true;
        const SequenceStep& wanted = rule.steps[step];
        const auto isHeld = [&](std::size_t i) {
            return rule.of.isEmpty() || person.events[i].properties.at(rule.of) == held;
        };
        const auto gap = [&](std::size_t i) {
            return double(person.events[i].time - person.events[before].time) / double(kDay);
        };
        if (wanted.isAbsent) {
            for (std::size_t i = before + 1; i < person.events.size(); ++i)
                if (person.events[i].time < m_asOf && isHeld(i) && gap(i) <= wanted.within &&
                    passes(wanted.where, person.events[i]))
                    return false;
            return double(m_asOf - person.events[before].time) >= wanted.within * double(kDay);
        }
        return std::ranges::any_of(window, [&](std::size_t i) {
            if (i <= before || !isHeld(i) || !passes(wanted.where, person.events[i]) ||
                gap(i) < wanted.atLeast || (wanted.within > 0 && gap(i) > wanted.within))
                return false;
            for (std::size_t k = before + 1; k < i; ++k)
                if (!wanted.without.empty() && isHeld(k) && passes(wanted.without.front(), person.events[k]))
                    return false;
            return follows(rule, step + 1, i, held, window, person);
        });
    }
};

} // namespace tessera
