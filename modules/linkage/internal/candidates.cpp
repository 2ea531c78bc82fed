// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/candidates.h"

#include "base/random.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <memory>
#include <mutex>

namespace tessera {

namespace {

constexpr std::size_t kRandomBlock = std::size_t{1} << 14;
constexpr std::uint32_t kPairsBetweenLooks = 1U << 12; // at whether the task was cancelled

// The memories of the threads at work, handed on from chunk to chunk.
class Memories
{
public:
    explicit Memories(const Comparer& comparer)
        : m_comparer(comparer)
    {}
    std::unique_ptr<Comparer::Memory> take()
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_free.empty()) {
                auto memory = std::move(m_free.back());
                m_free.pop_back();
                return memory;
            }
        }
        return std::make_unique<Comparer::Memory>(m_comparer);
    }
    void giveBack(std::unique_ptr<Comparer::Memory> memory)
    {
        const std::scoped_lock lock(m_mutex);
        m_free.push_back(std::move(memory));
    }

private:
    const Comparer& m_comparer;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Comparer::Memory>> m_free;
};

// Numbers the patterns of one chunk and counts their pairs.
class PatternNumbers
{
public:
    PatternNumbers()
        : m_slots(1024, 0)
    {}
    // 1 + the place among patterns.
    std::uint16_t numberOf(LevelPattern pattern)
    {
        std::size_t at = slotOf(pattern);
        if (m_slots[at] == 0) {
            if (m_patterns.size() + 1 >= Candidates::kOfNone)
                return Candidates::kOfNone;
            m_patterns.push_back(pattern);
            m_counts.push_back(0);
            m_slots[at] = std::uint16_t(m_patterns.size());
            if (m_patterns.size() * 2 > m_slots.size()) {
                grow();
                at = slotOf(pattern);
            }
        }
        ++m_counts[m_slots[at] - 1U];
        return m_slots[at];
    }
    [[nodiscard]] const std::vector<LevelPattern>& patterns() const { return m_patterns; }
    [[nodiscard]] std::int64_t count(std::size_t place) const { return m_counts[place]; }

private:
    [[nodiscard]] std::size_t slotOf(LevelPattern pattern) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = mix64(pattern) & mask;
        while (m_slots[at] != 0 && m_patterns[m_slots[at] - 1U] != pattern)
            at = (at + 1) & mask;
        return at;
    }
    void grow()
    {
        m_slots.assign(m_slots.size() * 2, 0);
        for (std::size_t i = 0; i < m_patterns.size(); ++i)
            m_slots[slotOf(m_patterns[i])] = std::uint16_t(i + 1);
    }

    std::vector<std::uint16_t> m_slots; // open addressing; 0: free
    std::vector<LevelPattern> m_patterns;
    std::vector<std::int64_t> m_counts;
};

} // namespace

Result<Candidates> compareCandidates(const Comparer& comparer, const BlockIndex& index, const Task& task,
                                     StageProgress& progress)
{
    Candidates candidates;
    candidates.chunks.resize(index.chunks().size());
    PatternCounter counter;
    Memories memories(comparer);
    std::mutex mutex;
    ThreadPool::parallelFor(index.chunks().size(), [&](std::size_t i) {
        if (task.cancelled())
            return;
        auto memory = memories.take();
        Candidates::ChunkLevels& levels = candidates.chunks[i];
        levels.numbers.reserve(std::size_t(index.chunks()[i].pairs));
        PatternNumbers numbers;
        std::vector<PatternCount> others;
        std::uint32_t visited = 0;
        index.newPairsOf(index.chunks()[i], [&](RecordIndex a, RecordIndex b, bool isNew) {
            if (++visited % kPairsBetweenLooks == 0) {
                progress.step(kPairsBetweenLooks);
                if (task.cancelled())
                    return false;
            }
            if (!isNew) {
                levels.numbers.push_back(Candidates::kGivenBefore);
                return true;
            }
            const LevelPattern pattern = comparer.compare(a, b, memory.get());
            levels.numbers.push_back(numbers.numberOf(pattern));
            if (levels.numbers.back() == Candidates::kOfNone)
                others.push_back({pattern, 1});
            ++levels.pairs;
            return true;
        });
        progress.step(visited % kPairsBetweenLooks);
        levels.patterns = numbers.patterns();
        memories.giveBack(std::move(memory));
        const std::scoped_lock lock(mutex);
        for (std::size_t place = 0; place < levels.patterns.size(); ++place)
            counter.add(levels.patterns[place], numbers.count(place));
        for (const PatternCount& other : others)
            counter.add(other.pattern, other.pairs);
        candidates.pairs += levels.pairs;
    });
    if (task.cancelled())
        return Error::cancel();
    candidates.counts = counter.sorted();
    return candidates;
}

Result<std::vector<RecordPair>> scoreCandidates(const Comparer& comparer, const BlockIndex& index,
                                                const Candidates& candidates, const Scorer& scorer,
                                                double leastBits, const Task& task, StageProgress& progress)
{
    std::vector<std::vector<RecordPair>> kept(index.chunks().size());
    ThreadPool::parallelFor(kept.size(), [&](std::size_t i) {
        if (task.cancelled())
            return;
        const Candidates::ChunkLevels& levels = candidates.chunks[i];
        std::vector<std::uint8_t> mayReach; // by number
        mayReach.push_back(0);
        for (const LevelPattern pattern : levels.patterns)
            mayReach.push_back(scorer.mostBits(pattern) >= leastBits ? 1 : 0);
        mayReach.resize(std::size_t{1} << 16, 1);
        std::size_t at = 0;
        index.pairsOf(index.chunks()[i], [&](RecordIndex a, RecordIndex b) {
            const std::uint16_t number = levels.numbers[at++];
            if (mayReach[number] == 0)
                return true;
            const LevelPattern pattern = number == Candidates::kOfNone ? comparer.compare(a, b, nullptr)
                                                                       : levels.patterns[number - 1U];
            const double bits = scorer(a, pattern);
            if (bits >= leastBits)
                kept[i].push_back({a, b, float(bits), pattern});
            return at % kPairsBetweenLooks != 0 || !task.cancelled();
        });
        progress.step(1);
    });
    if (task.cancelled())
        return Error::cancel();
    std::vector<RecordPair> pairs;
    for (std::vector<RecordPair>& some : kept) {
        pairs.insert(pairs.end(), some.begin(), some.end());
        some = {};
    }
    std::ranges::sort(pairs, isSurer);
    return pairs;
}

std::vector<PatternCount> countRandomPairs(const LinkageTable& table, const Comparer& comparer,
                                           std::int64_t all, const Task& task, StageProgress& progress)
{
    PatternCounter counter;
    Memories memories(comparer);
    std::mutex mutex;
    const auto records = std::uint64_t(table.records);
    const auto count = [&](auto&& visitPairs) {
        return [&, visitPairs](std::size_t block, std::size_t begin, std::size_t end) {
            if (task.cancelled())
                return;
            PatternCounter own;
            auto memory = memories.take();
            visitPairs(block, begin, end, [&](RecordIndex a, RecordIndex b) {
                if (mayBeLinked(table, a, b))
                    own.add(comparer.compare(a, b, memory.get()));
            });
            memories.giveBack(std::move(memory));
            progress.step(std::int64_t(end - begin));
            const std::scoped_lock lock(mutex);
            counter.merge(own);
        };
    };
    if (all <= kMostRandomPairs) {
        const auto everyPair = [records](std::size_t, std::size_t begin, std::size_t end, auto&& visit) {
            for (std::size_t a = begin; a < end; ++a)
                for (std::uint64_t b = a + 1; b < records; ++b)
                    visit(RecordIndex(a), RecordIndex(b));
        };
        parallelBlocks(table.records, 8, count(everyPair));
    } else {
        const auto drawnPairs = [records](std::size_t block, std::size_t begin, std::size_t end,
                                          auto&& visit) {
            Random random(20'26, block);
            for (std::size_t i = begin; i < end; ++i) {
                const auto a = RecordIndex(random.below(records));
                const auto b = RecordIndex(random.below(records));
                if (a != b)
                    visit(std::min(a, b), std::max(a, b));
            }
        };
        parallelBlocks(std::size_t(kMostRandomPairs), kRandomBlock, count(drawnPairs));
    }
    return counter.sorted();
}

} // namespace tessera
