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
            return Error{EventLeafText::tr("The parameter $%1 has no value. Give it one under \"parameters\".")
                             .arg(parameter)};
    const Result<Instants> instants = resolveWindow(leaf.m_windowRule, options.asOf, facts.zone());
    if (!instants)
        return instants.error();
    leaf.m_window = {instants->begin, std::min(instants->end, options.asOf)};
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
            continue;
        }
        const std::uint32_t without = step.without.empty() ? 0 : addFilter(filters, step.without.front());
        m_sequence.anyBit |= without;
        m_sequence.steps.push_back({bit, without, microsOf(step.atLeast), microsOf(step.within)});
    }
    return {};
}

bool EventLeaf::passes(double value) const
{
    return m_rule->kind == RuleKind::Sequence ? value == 1 : compareNumbers(*m_rule, value);
}

// The row that is the nth from one end among those with a bit.
std::optional<std::size_t> EventLeaf::picked(const Pick& pick, std::uint32_t bit, Rows rows, Rows window,
                                             std::size_t base, const std::uint32_t* bits) const
{
    const Rows among = pick.isInWindow ? window : rows;
    int left = pick.nth;
    if (pick.kind == Pick::Kind::First) {
        for (std::size_t row = among.begin; row < among.end; ++row)
            if ((bits[row - base] & bit) != 0 && --left == 0)
                return row;
    } else {
        for (std::size_t row = among.end; row > among.begin; --row)
            if ((bits[row - 1 - base] & bit) != 0 && --left == 0)
                return row - 1;
    }
    return std::nullopt;
}

Rows EventLeaf::windowRows(std::span<const Micros> times, Rows rows, const std::uint32_t* bits) const
{
    const Micros* first = times.data() + rows.begin;
    const Micros* last = times.data() + rows.end;
    const auto rowAt = [&](const Micros* time) { return std::size_t(time - times.data()); };
    switch (m_windowRule.kind) {
    case TimeWindow::Kind::Sessions: {
        int left = m_windowRule.count;
        std::size_t row = rows.end;
        while (row > rows.begin) {
            const bool isStart = row - 1 == rows.begin || times[row - 1] - times[row - 2] > kSessionGap;
            --row;
            if (isStart && --left == 0)
                break;
        }
        return {row, rows.end};
    }
    case TimeWindow::Kind::After:
    case TimeWindow::Kind::Before: {
        const std::optional<std::size_t> anchor =
            picked(m_windowRule.pick, m_anchor, rows, rows, rows.begin, bits);
        if (!anchor)
            return {rows.end, rows.end};
        const Micros within = microsOf(m_windowRule.days);
        if (m_windowRule.kind == TimeWindow::Kind::After) {
            const Micros* end = within == 0 ? last : std::lower_bound(times.data() + *anchor, last, times[*anchor] + within);
            return {*anchor + 1, std::max(*anchor + 1, rowAt(end))};
        }
        const Micros* begin =
            within == 0 ? first : std::lower_bound(first, times.data() + *anchor, times[*anchor] - within);
        return {rowAt(begin), *anchor};
    }
    default:
        break;
    }
    if (m_window.begin > m_window.end)
        return {rows.end, rows.end};
    const bool endsHere = rows.isEmpty() || last[-1] < m_window.end;
    const Micros* end = endsHere ? last : std::lower_bound(first, last, m_window.end);
    const bool beginsHere = first == end || *first >= m_window.begin;
    const Micros* begin = beginsHere ? first : std::lower_bound(first, end, m_window.begin);
    return {rowAt(begin), rowAt(end)};
}

// Marks the events that are picked and narrows the window to them where it can; gives the bit to count by.
std::uint32_t EventLeaf::markPicked(std::span<const Micros> times, Rows rows, Rows& window,
                                    std::uint32_t* bits) const
{
    const Pick& pick = m_rule->pick;
    const auto isWith = [&](std::size_t row) { return m_with == 0 || (bits[row - rows.begin] & m_with) != 0; };
    if (pick.kind != Pick::Kind::AfterBreak) {
        const std::optional<std::size_t> row = picked(pick, m_where, rows, window, rows.begin, bits);
        if (!row || *row < window.begin || *row >= window.end || !isWith(*row))
            window.end = window.begin;
        else
            window = {*row, *row + 1};
        return m_where;
    }
    const Micros pause = microsOf(pick.days);
    std::optional<Micros> before;
    for (std::size_t row = rows.begin; row < window.end; ++row) {
        std::uint32_t& own = bits[row - rows.begin];
        own &= ~m_mark;
        if ((own & m_where) == 0)
            continue;
        if (row >= window.begin && before && times[row] - *before >= pause && isWith(row))
            own |= m_mark;
        before = times[row];
    }
    return m_mark;
}

double EventLeaf::periods(std::span<const Micros> times, Rows window, std::size_t base,
                          const std::uint32_t* bits, std::uint32_t bit) const
{
    std::size_t count = 0;
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (std::size_t i = window.begin; i < window.end; ++i) {
        if ((bits[i - base] & bit) == 0)
            continue;
        const std::int64_t day = m_zone->dayOf(times[i]);
        const std::int64_t period = m_rule->measure == Measure::Days    ? day
                                    : m_rule->measure == Measure::Weeks ? (day + 3) - ((day + 3) % 7 + 7) % 7
                                                                        : monthOf(day);
        count += period != last ? 1 : 0;
        last = period;
    }
    return double(count);
}

double EventLeaf::distinct(Rows window, std::size_t base, const std::uint32_t* bits, std::uint32_t bit,
                           std::size_t person, LeafScratch& scratch) const
{
    if (m_of->type == ColumnType::Text) {
        if (scratch.seenBy.size() < m_of->dictionary->size())
            scratch.seenBy.resize(m_of->dictionary->size(), UINT32_MAX);
        std::size_t count = 0;
        for (std::size_t i = window.begin; i < window.end; ++i) {
            if ((bits[i - base] & bit) == 0 || m_of->codes[i] == kNullCode)
                continue;
            std::uint32_t& seenBy = scratch.seenBy[m_of->codes[i]];
            count += seenBy != person ? 1 : 0;
            seenBy = std::uint32_t(person);
        }
        return double(count);
    }
    scratch.values.clear();
    for (std::size_t i = window.begin; i < window.end; ++i)
        if ((bits[i - base] & bit) != 0)
            if (const std::optional<std::uint64_t> key = keyOf(*m_of, i))
                scratch.values.push_back(*key);
    std::ranges::sort(scratch.values);
    return double(std::unique(scratch.values.begin(), scratch.values.end()) - scratch.values.begin());
}

double EventLeaf::overValues(Rows window, std::size_t base, const std::uint32_t* bits, std::uint32_t bit) const
{
    double sum = 0;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    std::size_t known = 0;
    for (std::size_t i = window.begin; i < window.end; ++i) {
        if ((bits[i - base] & bit) == 0 || m_of->isNull(i))
            continue;
        const double value = m_of->type == ColumnType::Real ? m_of->reals[i] : double(m_of->integers[i]);
        sum += value; // whole minor units below 2^53: exact
        low = std::min(low, value);
        high = std::max(high, value);
        ++known;
    }
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

double EventLeaf::measure(std::span<const Micros> times, Rows window, std::size_t base,
                          const std::uint32_t* bits, std::uint32_t bit, std::size_t person,
                          LeafScratch& scratch) const
{
    switch (m_rule->measure) {
    case Measure::Count: {
        std::size_t count = 0;
        for (std::size_t i = window.begin; i < window.end; ++i)
            count += (bits[i - base] & bit) != 0 ? 1 : 0;
        return double(count);
    }
    case Measure::Days:
    case Measure::Weeks:
    case Measure::Months:
        return periods(times, window, base, bits, bit);
    case Measure::Recency:
        for (std::size_t i = window.end; i > window.begin; --i)
            if ((bits[i - 1 - base] & bit) != 0)
                return std::floor(double(m_asOf - times[i - 1]) / double(kDay));
        return kNoValue;
    case Measure::Distinct:
        return distinct(window, base, bits, bit, person, scratch);
    default:
        return overValues(window, base, bits, bit);
    }
}

bool EventLeaf::hasSequence(std::span<const Micros> times, Rows rows, Rows window, const std::uint32_t* bits,
                            LeafScratch& scratch) const
{
    if (!scratch.matcher)
        scratch.matcher.emplace(m_sequence);
    SequenceMatcher& matcher = *scratch.matcher;
    const Rows seen{window.begin, m_sequence.absentBit == 0 ? window.end : rows.end};
    const auto add = [&](std::size_t row) {
        if (const std::uint32_t own = bits[row - rows.begin]; (own & m_sequence.anyBit) != 0)
            matcher.add(times[row], own, row < window.end);
    };
    if (!m_of) {
        matcher.start();
        for (std::size_t row = seen.begin; row < seen.end && !matcher.isCertain(); ++row)
            add(row);
        return matcher.found(m_asOf);
    }
    scratch.keyed.clear();
    for (std::size_t row = seen.begin; row < seen.end; ++row)
        if ((bits[row - rows.begin] & m_sequence.anyBit) != 0)
            if (const std::optional<std::uint64_t> key = keyOf(*m_of, row))
                scratch.keyed.emplace_back(*key, std::uint32_t(row));
    std::ranges::sort(scratch.keyed);
    for (std::size_t at = 0; at < scratch.keyed.size();) {
        matcher.start();
        const std::uint64_t key = scratch.keyed[at].first;
        for (; at < scratch.keyed.size() && scratch.keyed[at].first == key; ++at)
            add(scratch.keyed[at].second);
        if (matcher.found(m_asOf))
            return true;
    }
    return false;
}

double EventLeaf::valueOf(std::span<const Micros> times, Rows rows, std::uint32_t* bits, std::size_t person,
                          LeafScratch& scratch) const
{
    Rows window = windowRows(times, rows, bits);
    if (m_rule->kind == RuleKind::Sequence)
        return hasSequence(times, rows, window, bits, scratch) ? 1 : 0;
    const std::uint32_t bit = m_mark == 0 ? m_where : markPicked(times, rows, window, bits);
    return measure(times, window, rows.begin, bits, bit, person, scratch);
}

} // namespace tessera
