// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/overlap.h"

#include "base/random.h"
#include "base/thread_pool.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bit>
#include <mutex>

namespace tessera {

namespace {

constexpr std::size_t kWordBlock = 4096; // 262,144 people

// Counts of patterns by open addressing; grows at half full.
class PatternTable
{
public:
    void add(std::uint32_t pattern, std::int64_t people)
    {
        if (m_used * 2 >= m_slots.size())
            grow();
        ExactPattern& slot = slotOf(pattern);
        if (slot.people == 0) {
            slot.members = pattern;
            ++m_used;
        }
        slot.people += people;
    }
    [[nodiscard]] std::vector<ExactPattern> take() const
    {
        std::vector<ExactPattern> patterns;
        patterns.reserve(m_used);
        for (const ExactPattern& slot : m_slots)
            if (slot.people != 0)
                patterns.push_back(slot);
        return patterns;
    }

private:
    ExactPattern& slotOf(std::uint32_t pattern)
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = mix64(pattern) & mask;
        while (m_slots[at].people != 0 && m_slots[at].members != pattern)
            at = (at + 1) & mask;
        return m_slots[at];
    }
    void grow()
    {
        std::vector<ExactPattern> old(std::max<std::size_t>(256, m_slots.size() * 2));
        old.swap(m_slots);
        for (const ExactPattern& slot : old)
            if (slot.people != 0)
                slotOf(slot.members) = slot;
    }

    std::vector<ExactPattern> m_slots;
    std::size_t m_used = 0;
};

// Rows become columns (Warren, Hacker's Delight, 7-3): afterwards bit k of row p is bit p of what row k was.
void transpose(std::array<std::uint32_t, 32>& rows)
{
    std::uint32_t mask = 0x0000FFFFU;
    for (std::uint32_t step = 16; step != 0; step >>= 1, mask ^= mask << step)
        for (std::uint32_t k = 0; k < 32; k = (k + step + 1) & ~step) {
            const std::uint32_t swapped = ((rows[k] >> step) ^ rows[k + step]) & mask;
            rows[k] ^= swapped << step;
            rows[k + step] ^= swapped;
        }
}

struct BlockCounts
{
    PatternTable table;
    std::vector<std::int64_t> shared;
    std::int64_t base = 0;
    std::int64_t none = 0;
};

// The 32 people of one half of a word.
void countHalf(const std::vector<std::uint64_t>& words, int shift, std::uint32_t present, BlockCounts& counts)
{
    std::array<std::uint32_t, 32> rows{};
    for (std::size_t k = 0; k < words.size(); ++k)
        rows[k] = std::uint32_t(words[k] >> shift);
    transpose(rows);
    std::uint32_t last = 0;
    std::int64_t run = 0;
    for (std::uint32_t left = present; left != 0; left &= left - 1) {
        const std::uint32_t pattern = rows[std::size_t(std::countr_zero(left))];
        if (pattern == last) {
            ++run;
            continue;
        }
        if (run > 0)
            counts.table.add(last, run);
        last = pattern;
        run = 1;
    }
    if (run > 0)
        counts.table.add(last, run);
}

BlockCounts countBlock(const std::vector<PeopleSet>& sets, const PeopleSet& base, std::size_t begin,
                       std::size_t end)
{
    BlockCounts counts;
    const std::size_t n = sets.size();
    counts.shared.assign(n * n, 0);
    std::vector<std::uint64_t> words(n);
    for (std::size_t w = begin; w < end; ++w) {
        const std::uint64_t inBase = base.words()[w];
        if (inBase == 0)
            continue;
        counts.base += std::popcount(inBase);
        std::uint64_t any = 0;
        for (std::size_t k = 0; k < n; ++k) {
            words[k] = sets[k].words()[w] & inBase;
            any |= words[k];
        }
        counts.none += std::popcount(inBase & ~any);
        if (any == 0)
            continue;
        for (std::size_t i = 0; i < n; ++i)
            if (words[i] != 0)
                for (std::size_t j = i; j < n; ++j)
                    counts.shared[i * n + j] += std::popcount(words[i] & words[j]);
        for (const int shift : {0, 32})
            if (const auto present = std::uint32_t(any >> shift); present != 0)
                countHalf(words, shift, present, counts);
    }
    return counts;
}

} // namespace

Result<OverlapCounts> countOverlap(const std::vector<PeopleSet>& sets, const PeopleSet& base,
                                   const Task& task)
{
    if (sets.size() > kMostOverlapSets)
        return Error{QCoreApplication::translate(
                         "Overlap", "%1 audiences are more than %2, the most whose overlap can be shown. "
                                    "Leave some out.")
                         .arg(sets.size())
                         .arg(kMostOverlapSets)};
    const std::size_t n = sets.size();
    OverlapCounts counts;
    counts.shared.assign(n * n, 0);
    PatternTable table;
    std::mutex mutex;
    const std::size_t words = base.words().size();
    Task progress = task;
    progress.setProgress(0, std::int64_t(words));
    // Whole numbers are added, so their order is of no account.
    parallelBlocks(words, kWordBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        if (task.cancelled())
            return;
        const BlockCounts block = countBlock(sets, base, begin, end);
        const std::vector<ExactPattern> found = block.table.take();
        const std::scoped_lock lock(mutex);
        for (const ExactPattern& pattern : found)
            table.add(pattern.members, pattern.people);
        for (std::size_t i = 0; i < counts.shared.size(); ++i)
            counts.shared[i] += block.shared[i];
        counts.base += block.base;
        counts.none += block.none;
        progress.addProgress(std::int64_t(end - begin));
    });
    if (task.cancelled())
        return Error::cancel();
    for (std::size_t i = 0; i < n; ++i) {
        counts.sizes.push_back(counts.shared[i * n + i]);
        for (std::size_t j = 0; j < i; ++j)
            counts.shared[i * n + j] = counts.shared[j * n + i];
    }
    counts.patterns = table.take();
    std::ranges::sort(counts.patterns, {}, &ExactPattern::members);
    return counts;
}

PeopleSet exactlyIn(const std::vector<PeopleSet>& sets, const PeopleSet& base, std::uint32_t members)
{
    PeopleSet people = base;
    for (std::size_t k = 0; k < sets.size(); ++k)
        if (((members >> k) & 1) != 0)
            people &= sets[k];
        else
            people -= sets[k];
    return people;
}

} // namespace tessera
