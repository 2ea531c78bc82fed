// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/evaluate.h"
#include "rules/event_filter.h"
#include "rules/internal/sequence_match.h"

#include <optional>

namespace tessera {

// Rows of the timeline.
struct Rows
{
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool isEmpty() const { return begin >= end; }
};

// The events of one person that any filter of a group lets pass, with the bits of those that do.
struct Hits
{
    const std::uint32_t* rows = nullptr; // of the timeline, ascending
    std::uint32_t* bits = nullptr;       // leaves may set their own marks
    std::size_t size = 0;
    std::uint32_t any = 0; // the bits of all of them together
};

// What one thread keeps from person to person.
struct LeafScratch
{
    std::vector<std::uint32_t> seenBy; // of Distinct: the person who had a code last
    std::vector<std::uint64_t> values;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keyed; // of a sequence that holds a property
    std::vector<Micros> reached; // of a plain sequence: the newest of each step
    std::optional<SequenceMatcher> matcher;
};

// A rule over events (Events or Sequence) with its filters as bits of the events of a matcher.
class EventLeaf
{
public:
    // Adds its filters to those of a matcher to be made; `filters` may hold 32.
    static Result<EventLeaf> make(const Rule& rule, const FactSource& facts, const EvaluateOptions& options,
                                  std::vector<EventFilter>& filters);
    // How many bits a rule needs.
    [[nodiscard]] static std::size_t bitsOf(const Rule& rule);

    [[nodiscard]] const Rule& rule() const { return *m_rule; }
    // The same window for everybody, and nothing outside of it counts.
    [[nodiscard]] bool isWithinWindow() const { return m_isWithinWindow; }
    [[nodiscard]] const Instants& window() const { return m_window; }
    [[nodiscard]] bool isOfSessions() const { return m_windowRule.kind == TimeWindow::Kind::Sessions; }
    // The bits of events it looks at.
    [[nodiscard]] std::uint32_t lookedAt() const { return m_where | m_anchor | m_sequence.anyBit; }

    // The measure over the hits of a person, all before the date; of a sequence 1 or 0. NaN is unknown. all:
    // every event of the person before the date.
    [[nodiscard]] double valueOf(std::span<const Micros> times, Rows all, const Hits& hits,
                                 std::size_t person, LeafScratch& scratch) const;
    [[nodiscard]] bool passes(double value) const;
    // The same of somebody's hits, without counting further than the comparison needs.
    [[nodiscard]] bool passesHits(std::span<const Micros> times, Rows all, const Hits& hits,
                                  std::size_t person, LeafScratch& scratch) const
    {
        if (m_enough > 0)
            return hasEnough(times, hits);
        return passes(valueOf(times, all, hits, person, scratch));
    }
    // The measure of somebody without hits.
    [[nodiscard]] double ofNothing() const { return m_ofNothing; }

private:
    // Windows and what is among them are places in the hits.
    [[nodiscard]] Rows windowHits(std::span<const Micros> times, Rows all, const Hits& hits) const;
    [[nodiscard]] std::optional<std::size_t> picked(const Pick& pick, std::uint32_t bit, Rows among,
                                                    const Hits& hits) const;
    [[nodiscard]] std::uint32_t markPicked(std::span<const Micros> times, Rows& window,
                                           const Hits& hits) const;
    [[nodiscard]] double measure(std::span<const Micros> times, Rows window, const Hits& hits,
                                 std::uint32_t bit, std::size_t person, LeafScratch& scratch) const;
    [[nodiscard]] double periods(std::span<const Micros> times, Rows window, const Hits& hits,
                                 std::uint32_t bit) const;
    [[nodiscard]] double distinct(Rows window, const Hits& hits, std::uint32_t bit, std::size_t person,
                                  LeafScratch& scratch) const;
    [[nodiscard]] double overValues(Rows window, const Hits& hits, std::uint32_t bit) const;
    [[nodiscard]] bool hasSequence(std::span<const Micros> times, Rows window, const Hits& hits,
                                   LeafScratch& scratch) const;
    [[nodiscard]] bool hasPlainSequence(std::span<const Micros> times, Rows window, const Hits& hits,
                                        LeafScratch& scratch) const;
    [[nodiscard]] bool hasKeyedSequence(std::span<const Micros> times, Rows seen, Rows window,
                                        const Hits& hits, LeafScratch& scratch) const;
    [[nodiscard]] bool hasEnough(std::span<const Micros> times, const Hits& hits) const;
    Result<void> addSequence(const FactSource& facts, std::vector<EventFilter>& filters);

    const Rule* m_rule = nullptr;
    const TimeZone* m_zone = nullptr;
    Micros m_asOf = 0;
    TimeWindow m_windowRule;
    Instants m_window;
    bool m_isWithinWindow = false;
    bool m_isEverything = false; // no event is outside of the window
    std::shared_ptr<const Column> m_of;
    std::uint32_t m_where = 0;
    std::uint32_t m_with = 0;   // 0: nothing more is asked
    std::uint32_t m_anchor = 0; // 0: the window has none
    std::uint32_t m_mark = 0;   // of the events that are picked; 0: all are
    double m_ofNothing = 0;
    std::size_t m_enough =
        0; // so many events in the fixed window are all that is asked; 0: something else is
    SequencePlan m_sequence;
};

} // namespace tessera
