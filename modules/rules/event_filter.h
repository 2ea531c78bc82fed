// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "rules/fact_source.h"
#include "rules/rule.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace tessera {

// Tells for every event of the timeline which of up to 32 filters it passes: bit k is filters[k]. Filters on
// text properties, or on several of them that all must hold (nearly all filters are such), cost one look at
// the code of each property for all filters together, made when asked: a kernel reads four bytes an event and
// property, and nothing is written to memory in between. Thread-safe.
class EventMatcher
{
public:
    [[nodiscard]] static Result<EventMatcher> prepare(const FactSource& facts,
                                                      const std::vector<EventFilter>& filters);

    // Of the events [begin, end); the span is the caller's buffer, or the matcher's own bits, and holds until
    // the buffer is used again.
    [[nodiscard]] std::span<const std::uint32_t> bits(std::size_t begin, std::size_t end,
                                                      std::vector<std::uint32_t>& buffer) const;

    // Those of the events [begin, end) that have one of some bits, ascending, and all their bits; gives how
    // many. rows and bits hold end - begin values.
    std::size_t relevant(std::size_t begin, std::size_t end, std::uint32_t wanted, std::uint32_t* rows,
                         std::uint32_t* bits) const;

    // The events [begin, end) that pass the first filter, ascending; holds until the buffer is used again.
    [[nodiscard]] std::span<const std::uint32_t> hits(std::size_t begin, std::size_t end,
                                                      std::vector<std::uint32_t>& buffer) const;
    // Of one event.
    [[nodiscard]] std::uint32_t bitsOf(std::size_t row) const
    {
        std::uint32_t bits = m_bits.empty() ? m_all : m_bits[row];
        for (const Lookup& lookup : m_lookups)
            bits &= lookup.bitsOfCode[std::min<std::size_t>(lookup.codes[row], lookup.bitsOfCode.size() - 1)];
        for (const Range& range : m_ranges)
            bits &= range.passes(row) ? m_all : ~range.bit;
        return bits;
    }
    // Asks memory for what bitsOf(row) will look at.
    void prefetch(std::size_t row) const
    {
#if defined(__GNUC__)
        for (const Lookup& lookup : m_lookups)
            __builtin_prefetch(lookup.codes + row);
#else
        static_cast<void>(row);
#endif
    }
    // Every event passes every filter.
    [[nodiscard]] bool isOpen() const
    {
        return m_lookups.empty() && m_ranges.empty() && m_bits.empty();
    }

private:
    // An event passes a filter when every lookup, every range and m_bits say so; those that a filter does not
    // ask say yes.
    struct Lookup
    {
        std::shared_ptr<const Column> column;
        const Code* codes;
        std::vector<std::uint32_t> bitsOfCode; // the last one is for unknown
    };
    // A test on numbers as one interval.
    struct Range
    {
        std::shared_ptr<const Column> column;
        std::int64_t low = 0;
        std::int64_t high = 0;
        bool isInverse = false;
        bool passesUnknown = false;
        std::uint32_t bit = 0;

        [[nodiscard]] bool passes(std::size_t row) const
        {
            const std::int64_t value = column->integers[row];
            const bool inside = value >= low && value <= high;
            return value == kNullInteger ? passesUnknown : inside != isInverse;
        }
        void apply(std::size_t begin, std::size_t count, std::uint32_t* bits) const;
    };
    void orderLookups(std::size_t events);
    Lookup& lookupOf(const std::shared_ptr<const Column>& column);
    Result<bool> addOfOneColumn(const FactSource& facts, const EventFilter& filter, const QString& field,
                                std::uint32_t bit);
    Result<void> add(const FactSource& facts, const EventFilter& filter, std::uint32_t bit);

    std::uint32_t m_all = 0;       // the bits of all filters
    std::vector<Lookup> m_lookups; // one a text property
    std::vector<Range> m_ranges;
    std::vector<std::uint32_t> m_bits; // of filters that need more; empty when there are none
};

// One test against every value of a column (1 passes). Text is compared as text with = and !=, in the order
// of its characters with < and >; an unknown value passes only "is unknown", "!=", "not in" and "not
// contains".
[[nodiscard]] Result<std::vector<std::uint8_t>> matchColumn(const Column& column, const FieldTest& test,
                                                            const TimeZone& zone);

// One test against all events, or all people: also those that need more than one column or the date.
[[nodiscard]] Result<std::vector<std::uint8_t>> matchFacts(const FactSource& facts, const FieldTest& test,
                                                           bool ofEvents);

// A filter against the rows of a table; columnOf gives a column by name.
[[nodiscard]] Result<std::vector<std::uint8_t>>
matchRows(const EventFilter& filter, std::size_t rows, const TimeZone& zone,
          const std::function<Result<std::shared_ptr<const Column>>(const QString&)>& columnOf);

} // namespace tessera
