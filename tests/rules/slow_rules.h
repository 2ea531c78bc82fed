// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random_facts.h"
#include "rules/rule.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <set>

namespace tessera {

// Rules read word by word from what the language promises, one person and event at a time, without a thought
// for speed. It shares nothing with the engine but the tree.
class SlowRules
{
public:
    explicit SlowRules(const RandomFacts& facts)
        : m_facts(facts)
        , m_zone(facts.zone().name().toUtf8())
        , m_asOf(facts.asOf())
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
        case RuleKind::Shares: {
            const SlowValue& group = person.results.at(rule.selector);
            if (isUnknown(group))
                return false;
            for (std::size_t i = 0; i < m_facts.people(); ++i)
                if (m_facts.slowPeople()[i].results.at(rule.selector) == group && !(rule.isOfOthers && i == who) &&
                    holds(rule.parts.front(), i))
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
    using Indices = std::vector<std::size_t>;

    static bool isUnknown(const SlowValue& value) { return std::holds_alternative<std::monostate>(value); }
    template <typename T>
    static bool compares(Comparison comparison, const T& a, const T& b, const T& c)
    {
        switch (comparison) {
        case Comparison::Equal:
            return a == b;
        case Comparison::NotEqual:
            return a != b;
        case Comparison::Less:
            return a < b;
        case Comparison::LessOrEqual:
            return a <= b;
        case Comparison::Greater:
            return a > b;
        case Comparison::Between:
            return b <= a && a <= c;
        default:
            return a >= b;
        }
    }

    QDate dateOf(Micros time) const
    {
        const Micros ms = time >= 0 ? time / 1000 : (time - 999) / 1000;
        return QDateTime::fromMSecsSinceEpoch(ms, m_zone).date();
    }
    Micros startOf(const QDate& date) const { return date.startOfDay(m_zone).toMSecsSinceEpoch() * 1000; }

    static std::int64_t unitOf(CalendarUnit unit, const QDate& date)
    {
        switch (unit) {
        case CalendarUnit::Day:
            return date.toJulianDay();
        case CalendarUnit::Week:
            return date.toJulianDay() / 7; // of a Monday it is a whole number
        case CalendarUnit::Month:
            return date.year() * 12 + date.month();
        case CalendarUnit::Quarter:
            return date.year() * 4 + (date.month() - 1) / 3;
        case CalendarUnit::Year:
            break;
        }
        return date.year();
    }

    // Windows that are the same for everybody.
    bool isIn(const TimeWindow& window, Micros time) const
    {
        switch (window.kind) {
        case TimeWindow::Kind::LastDays: {
            const auto until = m_asOf - Micros(window.until * double(kDay));
            return time < until && time >= until - Micros(window.days * double(kDay));
        }
        case TimeWindow::Kind::Between:
            return time >= startOf(QDate::fromString(window.from, Qt::ISODate)) &&
                   time < startOf(QDate::fromString(window.to, Qt::ISODate));
        case TimeWindow::Kind::Calendar: {
            const std::int64_t unit = unitOf(window.unit, dateOf(time));
            if (window.count == 0)
                return time < m_asOf && unit == unitOf(window.unit, dateOf(m_asOf - 1));
            const std::int64_t now = unitOf(window.unit, dateOf(m_asOf));
            return unit < now && unit >= now - window.count;
        }
        default:
            return time < m_asOf;
        }
    }

    std::optional<double> unitsIn(const FieldTest& test, const QString& text, const QString& field) const
    {
        if (RandomFacts::typeOf(field) == ColumnType::Decimal)
            return std::round(text.toDouble() * 100 * 1e6) / 1e6;
        static_cast<void>(test);
        return text.toDouble();
    }

    bool test(const FieldTest& test, const SlowValue& value, const QString& field) const
    {
        const Comparison comparison = test.comparison;
        if (comparison == Comparison::Known || comparison == Comparison::Unknown)
            return isUnknown(value) == (comparison == Comparison::Unknown);
        const bool isNegative = comparison == Comparison::NotEqual || comparison == Comparison::NotIn ||
                                comparison == Comparison::NotContains;
        if (isUnknown(value))
            return isNegative;
        const auto isAnyOf = [&](auto isOne) { return std::ranges::any_of(test.values, isOne) != isNegative; };
        const bool isOfList = comparison == Comparison::In || isNegative;
        if (const QString* text = std::get_if<QString>(&value)) {
            const QString& first = test.values.front();
            if (comparison == Comparison::Contains || comparison == Comparison::NotContains)
                return text->contains(first, Qt::CaseInsensitive) != isNegative;
            if (comparison == Comparison::StartsWith)
                return text->startsWith(first, Qt::CaseInsensitive);
            if (comparison == Comparison::EndsWith)
                return text->endsWith(first, Qt::CaseInsensitive);
            if (isOfList)
                return isAnyOf([&](const QString& one) { return one == *text; });
            return compares(comparison, text->toUtf8(), first.toUtf8(), test.values.back().toUtf8());
        }
        const double number = std::get<double>(value);
        if (RandomFacts::typeOf(field) == ColumnType::Time) { // dates stand for their days
            const std::int64_t day = dateOf(Micros(number)).toJulianDay();
            const auto dayOf = [](const QString& text) { return QDate::fromString(text, Qt::ISODate).toJulianDay(); };
            if (isOfList)
                return isAnyOf([&](const QString& one) { return dayOf(one) == day; });
            return compares(comparison, std::int64_t(day), std::int64_t(dayOf(test.values.front())),
                            std::int64_t(dayOf(test.values.back())));
        }
        if (isOfList)
            return isAnyOf([&](const QString& one) { return unitsIn(test, one, field) == number; });
        return compares(comparison, number, *unitsIn(test, test.values.front(), field),
                        *unitsIn(test, test.values.back(), field));
    }

    // The areas of the random rules are rectangles: their first and third points are corners.
    static bool isAt(const FieldTest& test, const SlowValue& latitude, const SlowValue& longitude)
    {
        if (isUnknown(latitude) || isUnknown(longitude))
            return false;
        const double degree = std::acos(-1.0) / 180;
        const double lat = std::get<double>(latitude);
        const double lon = std::get<double>(longitude);
        const auto part = [](const QString& point, int i) { return point.section(QLatin1Char(','), i, i).toDouble(); };
        if (test.comparison == Comparison::InPolygon) {
            const QString& a = test.values.at(0);
            const QString& c = test.values.at(2);
            return lat > part(a, 0) && lat < part(c, 0) && lon > part(a, 1) && lon < part(c, 1);
        }
        return std::any_of(test.values.begin() + 1, test.values.end(), [&](const QString& point) {
            const double cosine = std::sin(lat * degree) * std::sin(part(point, 0) * degree) +
                                  std::cos(lat * degree) * std::cos(part(point, 0) * degree) *
                                      std::cos((lon - part(point, 1)) * degree);
            return 6371.0088 * std::acos(std::min(1.0, cosine)) <= test.values.front().toDouble();
        });
    }

    bool passes(const EventFilter& filter, const SlowEvent& event) const
    {
        const auto part = [&](const EventFilter& one) { return passes(one, event); };
        switch (filter.logic) {
        case Logic::All:
            return std::ranges::all_of(filter.parts, part);
        case Logic::Any:
            return std::ranges::any_of(filter.parts, part);
        case Logic::Not:
            return !part(filter.parts.front());
        case Logic::Test:
            break;
        }
        if (filter.test.comparison >= Comparison::Near)
            return isAt(filter.test, event.properties.at(QStringLiteral("lat")), event.properties.at(QStringLiteral("lon")));
        return test(filter.test, event.properties.at(filter.test.field), filter.test.field);
    }

    bool attribute(const Rule& rule, const SlowPerson& person) const
    {
        if (rule.test.comparison >= Comparison::Near)
            return isAt(rule.test, person.attributes.at(QStringLiteral("lat")), person.attributes.at(QStringLiteral("lon")));
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

    // Of events before the date: the nth that passes, from one end.
    static std::optional<std::size_t> nth(const Pick& pick, const Indices& passing)
    {
        const auto n = std::size_t(pick.nth);
        if (n > passing.size())
            return std::nullopt;
        return pick.kind == Pick::Kind::First ? passing[n - 1] : passing[passing.size() - n];
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
            const std::size_t from =
                starts.size() > std::size_t(window.count) ? starts[starts.size() - std::size_t(window.count)] : 0;
            std::erase_if(known, [&](std::size_t i) { return i < from; });
            return known;
        }
        if (window.isOfAnchor()) {
            Indices passing;
            std::ranges::copy_if(known, std::back_inserter(passing),
                                 [&](std::size_t i) { return passes(window.anchor.front(), person.events[i]); });
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
        const auto isWith = [&](std::size_t i) { return rule.with.empty() || passes(rule.with.front(), person.events[i]); };
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
                                  : std::optional(std::floor(double(m_asOf - person.events[events.back()].time) /
                                                             double(kDay)));
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
        const auto gap = [&](std::size_t i) { return double(person.events[i].time - person.events[before].time) / double(kDay); };
        if (wanted.isAbsent) {
            for (std::size_t i = before + 1; i < person.events.size(); ++i)
                if (person.events[i].time < m_asOf && isHeld(i) && gap(i) <= wanted.within &&
                    passes(wanted.where, person.events[i]))
                    return false;
            return double(m_asOf - person.events[before].time) >= wanted.within * double(kDay);
        }
        return std::ranges::any_of(window, [&](std::size_t i) {
            if (i <= before || !isHeld(i) || !passes(wanted.where, person.events[i]) || gap(i) < wanted.atLeast ||
                (wanted.within > 0 && gap(i) > wanted.within))
                return false;
            for (std::size_t k = before + 1; k < i; ++k)
                if (!wanted.without.empty() && isHeld(k) && passes(wanted.without.front(), person.events[k]))
                    return false;
            return follows(rule, step + 1, i, held, window, person);
        });
    }

    const RandomFacts& m_facts;
    QTimeZone m_zone;
    Micros m_asOf;
};

} // namespace tessera
