// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/event_leaf.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

struct EventLeafText
{
    Q_DECLARE_TR_FUNCTIONS(Rule)
};

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

std::uint32_t addFilter(std::vector<EventFilter>& filters, EventFilter filter)
{
    filters.push_back(std::move(filter));
    return std::uint32_t{1} << (filters.size() - 1);
}

EventFilter both(const EventFilter& a, const EventFilter& b)
{
    EventFilter filter;
    filter.parts = {a, b};
    return filter;
}

Micros microsOf(double days)
{
    return Micros(std::llround(days * double(kDay)));
}

bool compareNumbers(const Rule& rule, double value)
{
    if (std::isnan(value))
        return false;
    switch (rule.comparison) {
    case Comparison::Equal:
        return value == rule.value;
    case Comparison::NotEqual:
        return value != rule.value;
    case Comparison::Less:
        return value < rule.value;
    case Comparison::LessOrEqual:
        return value <= rule.value;
    case Comparison::Greater:
        return value > rule.value;
    case Comparison::Between:
        return value >= rule.value && value <= rule.upTo;
    default:
        return value >= rule.value;
    }
}

// Months since the year 0.
std::int64_t monthOf(std::int64_t day)
{
    const CivilDate date = civilFromDays(day);
    return std::int64_t(date.year) * 12 + date.month;
}

// The value of a property as it is told apart from others; of real numbers their bits.
std::optional<std::uint64_t> keyOf(const Column& column, std::size_t row)
{
    if (column.isNull(row))
        return std::nullopt;
    if (column.type == ColumnType::Text)
        return column.codes[row];
    if (column.type == ColumnType::Real)
        return std::bit_cast<std::uint64_t>(column.reals[row] == 0 ? 0.0 : column.reals[row]);
    return std::uint64_t(column.integers[row]);
}

} // namespace

std::size_t EventLeaf::bitsOf(const Rule& rule)
{
    const std::size_t anchor = rule.window.isOfAnchor() ? 1 : 0;
    if (rule.kind != RuleKind::Sequence)
        return 1 + anchor + (rule.pick.kind == Pick::Kind::Every ? 0 : 1 + rule.with.size());
    std::size_t bits = anchor;
    for (const SequenceStep& step : rule.steps)
        bits += 1 + step.without.size();
    return bits;
}

Result<EventLeaf> EventLeaf::make(const Rule& rule, const FactSource& facts, const EvaluateOptions& options,
                                  std::vector<EventFilter>& filters)
{
    EventLeaf leaf;
    leaf.m_rule = &rule;
    leaf.m_zone = &facts.zone();
    leaf.m_asOf = options.asOf;
    const bool isDefault = rule.window.kind == TimeWindow::Kind::Default;
    leaf.m_windowRule = isDefault ? options.defaultWindow : rule.window;
    for (const QString& parameter : {leaf.m_windowRule.daysParameter, rule.valueParameter})
        if (!parameter.isEmpty())
            return Error{
                EventLeafText::tr("The parameter $%1 has no value. Give it one under \"parameters\".")
                    .arg(parameter)};
    const Result<Instants> instants = resolveWindow(leaf.m_windowRule, options.asOf, facts.zone());
    if (!instants)
        return instants.error();
    leaf.m_window = {instants->begin, std::min(instants->end, options.asOf)};
    const bool isAllTime = leaf.m_windowRule.kind == TimeWindow::Kind::AllTime ||
                           leaf.m_windowRule.kind == TimeWindow::Kind::Default;
    leaf.m_isEverything = isAllTime && facts.lastEvent() < options.asOf;
    const bool isSequence = rule.kind == RuleKind::Sequence;
    const bool isEvery = rule.pick.kind == Pick::Kind::Every;
    leaf.m_isWithinWindow = !leaf.m_windowRule.isOfAnchor() &&
                            leaf.m_windowRule.kind != TimeWindow::Kind::Sessions && !isSequence && isEvery;
    if (leaf.m_windowRule.isOfAnchor())
        leaf.m_anchor = addFilter(filters, leaf.m_windowRule.anchor.front());
    if (!rule.of.isEmpty()) {
        Result<std::shared_ptr<const Column>> column = facts.eventColumn(rule.of);
        if (!column)
            return column.error();
        const bool isNumber = (*column)->type != ColumnType::Text && (*column)->type != ColumnType::Time;
        if (!isSequence && rule.measure != Measure::Distinct && !isNumber)
            return Error{
                EventLeafText::tr("\"%1\" is no number, so it has no %2. Name an amount or another number.")
                    .arg(rule.of, measureName(rule.measure))};
        leaf.m_of = std::move(*column);
    }
    if (isSequence) {
        if (Result<void> added = leaf.addSequence(facts, filters); !added)
            return added.error();
        return leaf;
    }
    const bool isMore = !rule.with.empty();
    leaf.m_where = addFilter(filters, isEvery && isMore ? both(rule.where, rule.with.front()) : rule.where);
    if (!isEvery) {
        if (isMore)
            leaf.m_with = addFilter(filters, rule.with.front());
        leaf.m_mark = addFilter(filters, EventFilter());
    }
    const bool isNumberOfNothing = rule.measure == Measure::Count || rule.measure == Measure::Days ||
                                   rule.measure == Measure::Sum || rule.measure == Measure::Weeks ||
                                   rule.measure == Measure::Months || rule.measure == Measure::Distinct;
    leaf.m_ofNothing = isNumberOfNothing ? 0 : kNoValue;
    const bool isAtLeast = rule.comparison == Comparison::GreaterOrEqual && rule.value > 0 &&
                           rule.value <= double(std::numeric_limits<std::int32_t>::max());
    if (rule.measure == Measure::Count && isAtLeast && leaf.m_isWithinWindow)
        leaf.m_enough = std::size_t(std::ceil(rule.value));
    return leaf;
}

Result<void> EventLeaf::addSequence(const FactSource&, std::vector<EventFilter>& filters)
{
    for (const SequenceStep& step : m_rule->steps) {
        const std::uint32_t bit = addFilter(filters, step.where);
        m_sequence.anyBit |= bit;
        if (step.isAbsent) {
            m_sequence.absentBit = bit;
            m_sequence.absentWithin = microsOf(step.within);
            m_sequence.isPlain = false;
            continue;
        }
        const std::uint32_t without = step.without.empty() ? 0 : addFilter(filters, step.without.front());
        m_sequence.anyBit |= without;
        m_sequence.stepBits |= bit;
        m_sequence.isPlain = m_sequence.isPlain && without == 0 && step.atLeast == 0;
        m_sequence.steps.push_back({bit, without, microsOf(step.atLeast), microsOf(step.within)});
    }
    return {};
}

bool EventLeaf::passes(double value) const
{
    return m_rule->kind == RuleKind::Sequence ? value == 1 : compareNumbers(*m_rule, value);
}

// The place of the nth from one end among those with a bit.
std::optional<std::size_t> EventLeaf::picked(const Pick& pick, std::uint32_t bit, Rows among,
                                             const Hits& hits) const
{
    int left = pick.nth;
    if (pick.kind == Pick::Kind::First) {
        for (std::size_t at = among.begin; at < among.end; ++at)
            if ((hits.bits[at] & bit) != 0 && --left == 0)
                return at;
    } else {
        for (std::size_t at = among.end; at > among.begin; --at)
            if ((hits.bits[at - 1] & bit) != 0 && --left == 0)
                return at - 1;
    }
    return std::nullopt;
}

namespace {

// The first hit from `from` on that is not before a time. Of few hits all are looked at: no branch to guess
// wrong.
std::size_t firstFrom(std::span<const Micros> times, const Hits& hits, std::size_t from, Micros time)
{
    constexpr std::size_t few = 24;
    if (hits.size - from <= few) {
        std::size_t before = from;
        for (std::size_t at = from; at < hits.size; ++at)
            before += times[hits.rows[at]] < time ? 1 : 0;
        return before;
    }
    const std::uint32_t* found =
        std::lower_bound(hits.rows + from, hits.rows + hits.size, time,
                         [&](std::uint32_t row, Micros wanted) { return times[row] < wanted; });
    return std::size_t(found - hits.rows);
}

// The first row of the last `count` sessions.
std::size_t sessionStart(std::span<const Micros> times, Rows all, int count)
{
    std::size_t row = all.end;
    while (row > all.begin) {
        --row;
        const bool isStart = row == all.begin || times[row] - times[row - 1] > kSessionGap;
        if (isStart && --count == 0)
            break;
    }
    return row;
}

} // namespace

Rows EventLeaf::windowHits(std::span<const Micros> times, Rows all, const Hits& hits) const
{
    const Rows whole{0, hits.size};
    if (m_isEverything)
        return whole;
    switch (m_windowRule.kind) {
    case TimeWindow::Kind::Sessions: {
        const std::size_t row = sessionStart(times, all, m_windowRule.count);
        const std::uint32_t* first = std::lower_bound(hits.rows, hits.rows + hits.size, row);
        return {std::size_t(first - hits.rows), hits.size};
    }
    case TimeWindow::Kind::After:
    case TimeWindow::Kind::Before: {
        const std::optional<std::size_t> anchor = picked(m_windowRule.pick, m_anchor, whole, hits);
        if (!anchor)
            return {};
        const Micros time = times[hits.rows[*anchor]];
        const Micros within = microsOf(m_windowRule.days);
        if (m_windowRule.kind == TimeWindow::Kind::After) {
            const std::size_t end = within == 0 ? hits.size : firstFrom(times, hits, *anchor, time + within);
            return {*anchor + 1, std::max(*anchor + 1, end)};
        }
        return {within == 0 ? 0 : firstFrom(times, hits, 0, time - within), *anchor};
    }
    default:
        break;
    }
    if (m_window.begin > m_window.end || hits.size == 0)
        return {};
    std::size_t end = hits.size;
    if (times[hits.rows[end - 1]] >= m_window.end)
        end = firstFrom(times, hits, 0, m_window.end);
    if (end == 0 || times[hits.rows[0]] >= m_window.begin)
        return {0, end};
    // From the newest back: of most people few are within, and what is before is not read.
    constexpr std::size_t few = 24;
    std::size_t begin = end;
    while (begin > 0 && end - begin < few && times[hits.rows[begin - 1]] >= m_window.begin)
        --begin;
    const bool isMore = begin > 0 && times[hits.rows[begin - 1]] >= m_window.begin;
    return {isMore ? firstFrom(times, hits, 0, m_window.begin) : begin, end};
}

// Marks the events that are picked and narrows the window to them where it can; gives the bit to count by.
std::uint32_t EventLeaf::markPicked(std::span<const Micros> times, Rows& window, const Hits& hits) const
{
    const Pick& pick = m_rule->pick;
    const auto isWith = [&](std::size_t at) { return m_with == 0 || (hits.bits[at] & m_with) != 0; };
    if (pick.kind != Pick::Kind::AfterBreak) {
        const Rows among = pick.isInWindow ? window : Rows{0, hits.size};
        const std::optional<std::size_t> at = picked(pick, m_where, among, hits);
        if (!at || *at < window.begin || *at >= window.end || !isWith(*at))
            window.end = window.begin;
        else
            window = {*at, *at + 1};
        return m_where;
    }
    const Micros pause = microsOf(pick.days);
    // The last one before the window, if any, is where the first pause begins.
    std::size_t at = window.begin;
    while (at > 0 && (hits.bits[at - 1] & m_where) == 0)
        --at;
    std::optional<Micros> before;
    if (at > 0)
        before = times[hits.rows[at - 1]];
    for (at = window.begin; at < window.end; ++at) {
        std::uint32_t& own = hits.bits[at];
        own &= ~m_mark;
        if ((own & m_where) == 0)
            continue;
        const Micros time = times[hits.rows[at]];
        if (before && time - *before >= pause && isWith(at))
            own |= m_mark;
        before = time;
    }
    return m_mark;
}

double EventLeaf::periods(std::span<const Micros> times, Rows window, const Hits& hits,
                          std::uint32_t bit) const
{
    std::size_t count = 0;
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (std::size_t at = window.begin; at < window.end; ++at) {
        if ((hits.bits[at] & bit) == 0)
            continue;
        const std::int64_t day = m_zone->dayOf(times[hits.rows[at]]);
        const std::int64_t period = m_rule->measure == Measure::Days    ? day
                                    : m_rule->measure == Measure::Weeks ? (day + 3) - ((day + 3) % 7 + 7) % 7
                                                                        : monthOf(day);
        count += period != last ? 1 : 0;
        last = period;
    }
    return double(count);
}

double EventLeaf::distinct(Rows window, const Hits& hits, std::uint32_t bit, std::size_t person,
                           LeafScratch& scratch) const
{
    if (m_of->type == ColumnType::Text) {
        if (scratch.seenBy.size() < m_of->dictionary->size())
            scratch.seenBy.resize(m_of->dictionary->size(), UINT32_MAX);
        std::size_t count = 0;
        for (std::size_t at = window.begin; at < window.end; ++at) {
            const Code code = m_of->codes[hits.rows[at]];
            if ((hits.bits[at] & bit) == 0 || code == kNullCode)
                continue;
            std::uint32_t& seenBy = scratch.seenBy[code];
            count += seenBy != person ? 1 : 0;
            seenBy = std::uint32_t(person);
        }
        return double(count);
    }
    scratch.values.clear();
    for (std::size_t at = window.begin; at < window.end; ++at)
        if ((hits.bits[at] & bit) != 0)
            if (const std::optional<std::uint64_t> key = keyOf(*m_of, hits.rows[at]))
                scratch.values.push_back(*key);
    std::ranges::sort(scratch.values);
    return double(std::unique(scratch.values.begin(), scratch.values.end()) - scratch.values.begin());
}

double EventLeaf::overValues(Rows window, const Hits& hits, std::uint32_t bit) const
{
    double sum = 0;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    std::size_t known = 0;
    const auto add = [&](const auto* values, auto isUnknown) {
        for (std::size_t at = window.begin; at < window.end; ++at) {
            if ((hits.bits[at] & bit) == 0 || isUnknown(values[hits.rows[at]]))
                continue;
            const auto value = double(values[hits.rows[at]]);
            sum += value; // whole minor units below 2^53: exact
            low = std::min(low, value);
            high = std::max(high, value);
            ++known;
        }
    };
    if (m_of->type == ColumnType::Real)
        add(m_of->reals.data(), [](double value) { return std::isnan(value); });
    else
        add(m_of->integers.data(), [](std::int64_t value) { return value == kNullInteger; });
    const double unit = m_of->type == ColumnType::Decimal ? double(kPowersOfTen[m_of->scale]) : 1.0;
    if (m_rule->measure == Measure::Sum)
        return sum / unit;
    if (known == 0)
        return kNoValue;
    return (m_rule->measure == Measure::Average   ? sum / double(known)
            : m_rule->measure == Measure::Minimum ? low
                                                  : high) /
           unit;
}

double EventLeaf::measure(std::span<const Micros> times, Rows window, const Hits& hits, std::uint32_t bit,
                          std::size_t person, LeafScratch& scratch) const
{
    switch (m_rule->measure) {
    case Measure::Count: {
        std::size_t count = 0;
        for (std::size_t at = window.begin; at < window.end; ++at)
            count += (hits.bits[at] & bit) != 0 ? 1 : 0;
        return double(count);
    }
    case Measure::Days:
    case Measure::Weeks:
    case Measure::Months:
        return periods(times, window, hits, bit);
    case Measure::Recency:
        for (std::size_t at = window.end; at > window.begin; --at)
            if ((hits.bits[at - 1] & bit) != 0)
                return std::floor(double(m_asOf - times[hits.rows[at - 1]]) / double(kDay));
        return kNoValue;
    case Measure::Distinct:
        return distinct(window, hits, bit, person, scratch);
    default:
        return overValues(window, hits, bit);
    }
}

// At least m_enough events, from the newest back.
bool EventLeaf::hasEnough(std::span<const Micros> times, const Hits& hits) const
{
    std::size_t left = m_enough;
    for (std::size_t at = hits.size; at > 0; --at) {
        if ((hits.bits[at - 1] & m_where) == 0)
            continue;
        if (!m_isEverything) {
            const Micros time = times[hits.rows[at - 1]];
            if (time < m_window.begin)
                return false;
            if (time >= m_window.end)
                continue;
        }
        if (--left == 0)
            return true;
    }
    return false;
}

// Of each step only the newest event that reached it matters: it is the likeliest to be within the next
// step's time. Steps are looked at from the last, so that an event is never two of them.
bool EventLeaf::hasPlainSequence(std::span<const Micros> times, Rows window, const Hits& hits,
                                 LeafScratch& scratch) const
{
    constexpr Micros never = std::numeric_limits<Micros>::min();
    const std::size_t last = m_sequence.steps.size() - 1;
    scratch.reached.assign(last + 1, never);
    for (std::size_t at = window.begin; at < window.end; ++at) {
        const std::uint32_t own = hits.bits[at];
        if ((own & m_sequence.anyBit) == 0)
            continue;
        const Micros time = times[hits.rows[at]];
        for (std::size_t k = last; k > 0; --k) {
            const SequencePlan::Step& step = m_sequence.steps[k];
            const Micros before = scratch.reached[k - 1];
            if ((own & step.bit) == 0 || before == never || (step.within != 0 && time - before > step.within))
                continue;
            if (k == last)
                return true;
            scratch.reached[k] = time;
        }
        if ((own & m_sequence.steps.front().bit) != 0) {
            if (last == 0)
                return true;
            scratch.reached[0] = time;
        }
    }
    return false;
}

// One value of the property after the other: those that the last step has.
bool EventLeaf::hasKeyedSequence(std::span<const Micros> times, Rows seen, Rows window, const Hits& hits,
                                 LeafScratch& scratch) const
{
    scratch.values.clear();
    for (std::size_t at = window.begin; at < window.end; ++at)
        if ((hits.bits[at] & m_sequence.steps.back().bit) != 0)
            if (const std::optional<std::uint64_t> key = keyOf(*m_of, hits.rows[at]))
                scratch.values.push_back(*key);
    if (scratch.values.empty())
        return false;
    std::ranges::sort(scratch.values);
    scratch.keyed.clear();
    for (std::size_t at = seen.begin; at < seen.end; ++at)
        if ((hits.bits[at] & m_sequence.anyBit) != 0)
            if (const std::optional<std::uint64_t> key = keyOf(*m_of, hits.rows[at]);
                key && std::ranges::binary_search(scratch.values, *key))
                scratch.keyed.emplace_back(*key, std::uint32_t(at));
    std::ranges::sort(scratch.keyed);
    SequenceMatcher& matcher = *scratch.matcher;
    for (std::size_t k = 0; k < scratch.keyed.size();) {
        matcher.start();
        const std::uint64_t key = scratch.keyed[k].first;
        for (; k < scratch.keyed.size() && scratch.keyed[k].first == key; ++k) {
            const std::size_t at = scratch.keyed[k].second;
            matcher.add(times[hits.rows[at]], hits.bits[at], at < window.end);
        }
        if (matcher.found(m_asOf))
            return true;
    }
    return false;
}

bool EventLeaf::hasSequence(std::span<const Micros> times, Rows window, const Hits& hits,
                            LeafScratch& scratch) const
{
    if (!m_of && m_sequence.isPlain)
        return hasPlainSequence(times, window, hits, scratch);
    if (!scratch.matcher)
        scratch.matcher.emplace(m_sequence);
    SequenceMatcher& matcher = *scratch.matcher;
    const Rows seen{window.begin, m_sequence.absentBit == 0 ? window.end : hits.size};
    if (m_of)
        return hasKeyedSequence(times, seen, window, hits, scratch);
    matcher.start();
    for (std::size_t at = seen.begin; at < seen.end && !matcher.isCertain(); ++at)
        if (const std::uint32_t own = hits.bits[at]; (own & m_sequence.anyBit) != 0)
            matcher.add(times[hits.rows[at]], own, at < window.end);
    return matcher.found(m_asOf);
}

double EventLeaf::valueOf(std::span<const Micros> times, Rows all, const Hits& hits, std::size_t person,
                          LeafScratch& scratch) const
{
    // Few people have all steps of a sequence at all.
    if (m_rule->kind == RuleKind::Sequence && (hits.any & m_sequence.stepBits) != m_sequence.stepBits)
        return 0;
    Rows window = windowHits(times, all, hits);
    if (m_rule->kind == RuleKind::Sequence)
        return hasSequence(times, window, hits, scratch) ? 1 : 0;
    const std::uint32_t bit = m_mark == 0 ? m_where : markPicked(times, window, hits);
    return measure(times, window, hits, bit, person, scratch);
}

} // namespace tessera
