// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread_pool.h"
#include "rules/internal/event_leaf.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <mutex>
#include <vector>

namespace tessera {

inline constexpr std::size_t kPeopleBlock = 8192; // a multiple of 64: threads share no word of a set
inline constexpr std::size_t kPeopleGroup = 128;
inline constexpr std::size_t kRowsChunk = 4096; // of bits at a time: they stay in the nearest cache
inline constexpr double kRecentPart = 0.4;

// Asks for the newest event of somebody whose turn comes soon, so that it is there by then.
inline void prefetchNewest(std::span<const Micros> times, std::span<const std::uint32_t> starts,
                           std::size_t person)
{
#if defined(__GNUC__)
    constexpr std::size_t ahead = 24;
    if (person + ahead + 1 < starts.size() && starts[person + ahead + 1] > 0)
        __builtin_prefetch(times.data() + starts[person + ahead + 1] - 1);
#endif
}

// Leaves that are computed in one pass over the people: up to 32 bits of filters.
struct LeafGroup
{
    std::vector<EventLeaf> leaves;
    std::vector<std::uint32_t> bits; // that each leaf looks at: without them somebody is as without hits
    EventMatcher matcher;
    bool isRecent = false;      // nothing before span.begin counts
    bool needsSessions = false; // which hang on every event
    std::uint32_t lookedAt = 0; // bits of all leaves; who has none is as somebody without events
    Instants span;              // of all windows together
};

inline Result<LeafGroup> makeGroup(std::span<const Rule* const> rules, const FactSource& facts,
                                   const EvaluateOptions& options)
{
    LeafGroup group;
    std::vector<EventFilter> filters;
    group.span = {std::numeric_limits<Micros>::max(), std::numeric_limits<Micros>::min()};
    group.isRecent = true;
    for (const Rule* rule : rules) {
        Result<EventLeaf> leaf = EventLeaf::make(*rule, facts, options, filters);
        if (!leaf)
            return leaf.error();
        group.isRecent = group.isRecent && leaf->isWithinWindow();
        group.needsSessions = group.needsSessions || leaf->isOfSessions();
        group.bits.push_back(leaf->lookedAt());
        group.lookedAt |= group.bits.back();
        group.span = {std::min(group.span.begin, leaf->window().begin),
                      std::max(group.span.end, leaf->window().end)};
        group.leaves.push_back(std::move(*leaf));
    }
    // Only where most events are before it: whole blocks are looked at faster than the ends of histories.
    const Micros last = std::min(facts.lastEvent(), options.asOf);
    group.isRecent =
        group.isRecent && group.span.begin > facts.firstEvent() &&
        double(last) - double(group.span.begin) < kRecentPart * (double(last) - double(facts.firstEvent()));
    Result<EventMatcher> matcher = EventMatcher::prepare(facts, filters);
    if (!matcher)
        return matcher.error();
    group.matcher = std::move(*matcher);
    return group;
}

// Memory of threads, lent to one block of people at a time.
class ScratchPool
{
public:
    explicit ScratchPool(std::size_t leaves)
        : m_leaves(leaves)
    {}
    std::unique_ptr<std::vector<LeafScratch>> take()
    {
        const std::scoped_lock lock(m_mutex);
        if (m_free.empty())
            return std::make_unique<std::vector<LeafScratch>>(m_leaves);
        std::unique_ptr<std::vector<LeafScratch>> one = std::move(m_free.back());
        m_free.pop_back();
        return one;
    }
    void giveBack(std::unique_ptr<std::vector<LeafScratch>> one)
    {
        const std::scoped_lock lock(m_mutex);
        m_free.push_back(std::move(one));
    }

private:
    std::size_t m_leaves;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<std::vector<LeafScratch>>> m_free;
};

// Calls use(leaf, person, all, hits, scratch) for those of a block of people who have hits the leaf looks at,
// where the newest events decide: walks back from there.
template <typename Use>
void walkRecent(const LeafGroup& group, const FactSource& facts, Rows block,
                std::vector<LeafScratch>& scratch, Use use)
{
    const std::span<const Micros> times = facts.eventTimes();
    const std::span<const std::uint32_t> starts = facts.eventStarts();
    std::vector<std::uint32_t> rowsOf(64);
    std::vector<std::uint32_t> bits(64);
    std::vector<std::size_t> people; // of some at a time: those who may count
    for (std::size_t first = block.begin; first < block.end; first += kPeopleGroup) {
        people.clear();
        for (std::size_t person = first; person < std::min(first + kPeopleGroup, block.end); ++person) {
            prefetchNewest(times, starts, person);
            const std::uint32_t stop = starts[person + 1];
            if (starts[person] < stop && times[stop - 1] >= group.span.begin) {
                group.matcher.prefetch(stop - 1);
                people.push_back(person);
            }
        }
        for (const std::size_t person : people) {
            std::size_t end = starts[person + 1];
            while (end > starts[person] && times[end - 1] >= group.span.end)
                --end;
            std::size_t begin = end;
            while (begin > starts[person] && times[begin - 1] >= group.span.begin)
                --begin;
            if (bits.size() < end - begin) {
                bits.resize(end - begin);
                rowsOf.resize(end - begin);
            }
            Hits hits{rowsOf.data(), bits.data(), 0, 0};
            for (std::size_t row = begin; row < end; ++row) {
                rowsOf[hits.size] = std::uint32_t(row);
                const std::uint32_t own = bits[hits.size] = group.matcher.bitsOf(row);
                hits.size += (own & group.lookedAt) != 0 ? 1 : 0;
                hits.any |= own;
            }
            for (std::size_t k = 0; k < group.leaves.size(); ++k)
                if ((hits.any & group.bits[k]) != 0)
                    use(k, person, Rows{starts[person], end}, hits, scratch[k]);
        }
    }
}

// The same where whole histories count: of some thousand events at a time those that any filter lets pass.
template <typename Use>
void walkWhole(const LeafGroup& group, const FactSource& facts, Micros asOf, Rows block,
               std::vector<LeafScratch>& scratch, Use use)
{
    const std::span<const Micros> times = facts.eventTimes();
    const std::span<const std::uint32_t> starts = facts.eventStarts();
    const bool isCut = asOf <= facts.lastEvent();
    const std::size_t leaves = group.leaves.size();
    const std::uint32_t* bitsOfLeaf = group.bits.data();
    std::vector<std::uint32_t> rowsOf;
    std::vector<std::uint32_t> bits;
    for (std::size_t person = block.begin; person < block.end;) {
        std::size_t stop = person + 1;
        while (stop < block.end && starts[stop + 1] - starts[person] <= kRowsChunk)
            ++stop;
        const std::size_t most = starts[stop] - starts[person] + 1; // and one that is written, never kept
        if (rowsOf.size() < most) {
            rowsOf.resize(most);
            bits.resize(most);
        }
        const std::size_t found =
            group.matcher.relevant(starts[person], starts[stop], group.lookedAt, rowsOf.data(), bits.data());
        std::size_t at = 0;
        for (; person < stop; ++person) {
            const std::size_t first = at;
            std::uint32_t any = 0;
            for (; at < found && rowsOf[at] < starts[person + 1]; ++at)
                any |= bits[at];
            std::size_t last = at;
            while (isCut && last > first && times[rowsOf[last - 1]] >= asOf)
                --last;
            if (last == first)
                continue;
            Rows all{starts[person], starts[person + 1]};
            if (group.needsSessions)
                while (all.end > all.begin && times[all.end - 1] >= asOf)
                    --all.end;
            const Hits hits{rowsOf.data() + first, bits.data() + first, last - first, any};
            for (std::size_t k = 0; k < leaves; ++k)
                if ((any & bitsOfLeaf[k]) != 0)
                    use(k, person, all, hits, scratch[k]);
        }
    }
}

// Calls use(leaf, person, all, hits, scratch) for everybody who has hits, blocks of people at a time on all
// cores.
template <typename Use>
void forEachHits(const LeafGroup& group, const FactSource& facts, Micros asOf, Use use)
{
    ScratchPool pool(group.leaves.size());
    parallelBlocks(facts.people(), kPeopleBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::unique_ptr<std::vector<LeafScratch>> scratch = pool.take();
        if (group.isRecent)
            walkRecent(group, facts, {begin, end}, *scratch, use);
        else
            walkWhole(group, facts, asOf, {begin, end}, *scratch, use);
        pool.giveBack(std::move(scratch));
    });
}

} // namespace tessera
