// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/linkage.h"

#include "base/random.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "linkage/internal/block_index.h"
#include "linkage/internal/comparer.h"
#include "linkage/internal/expectation.h"
#include "linkage/internal/grouping.h"
#include "linkage/internal/texts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>

namespace tessera {

namespace {

constexpr std::int64_t kRandomPairs = std::int64_t{1} << 22;
constexpr std::size_t kRandomBlock = std::size_t{1} << 16;

std::int64_t pairsOfRecords(const LinkageTable& table)
{
    const auto records = std::int64_t(table.records);
    if (table.source.empty())
        return records * (records - 1) / 2;
    const std::int64_t first = std::ranges::count(table.source, std::uint8_t{0});
    return first * (records - first);
}

bool mayBeLinked(const LinkageTable& table, RecordIndex a, RecordIndex b)
{
    return table.source.empty() || table.source[a] != table.source[b];
}

// All pairs where they are few, else a sample of them.
std::vector<PatternCount> countRandomPairs(const LinkageTable& table, const Comparer& comparer,
                                           std::int64_t all)
{
    PatternCounter counter;
    std::mutex mutex;
    const auto records = std::uint64_t(table.records);
    const auto count = [&](auto&& visitPairs) {
        return [&, visitPairs](std::size_t block, std::size_t begin, std::size_t end) {
            PatternCounter own;
            Comparer::Memory memory(comparer.comparisons().size());
            visitPairs(block, begin, end, [&](RecordIndex a, RecordIndex b) {
                if (mayBeLinked(table, a, b))
                    own.add(comparer.compare(a, b, &memory));
            });
            const std::scoped_lock lock(mutex);
            counter.merge(own);
        };
    };
    if (all <= kRandomPairs) {
        const auto everyPair = [records](std::size_t, std::size_t begin, std::size_t end, auto&& visit) {
            for (std::size_t a = begin; a < end; ++a)
                for (std::uint64_t b = a + 1; b < records; ++b)
                    visit(RecordIndex(a), RecordIndex(b));
        };
        parallelBlocks(table.records, 64, count(everyPair));
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
        parallelBlocks(std::size_t(kRandomPairs), kRandomBlock, count(drawnPairs));
    }
    return counter.sorted();
}

// The levels of all candidates, chunk by chunk in the index's order.
struct Candidates
{
    std::vector<std::vector<LevelPattern>> patterns;
    std::vector<PatternCount> counts;
    std::int64_t pairs = 0;
};

Result<Candidates> compareCandidates(const Comparer& comparer, const BlockIndex& index, Task task)
{
    Candidates candidates;
    candidates.patterns.resize(index.chunks().size());
    task.setProgress(0, std::int64_t(index.chunks().size()) * 2);
    PatternCounter counter;
    std::mutex mutex;
    ThreadPool::parallelFor(index.chunks().size(), [&](std::size_t i) {
        if (task.cancelled())
            return;
        Comparer::Memory memory(comparer.comparisons().size());
        PatternCounter own;
        std::vector<LevelPattern>& patterns = candidates.patterns[i];
        index.pairsOf(index.chunks()[i], [&](RecordIndex a, RecordIndex b) {
            patterns.push_back(comparer.compare(a, b, &memory));
            own.add(patterns.back());
        });
        task.addProgress(1);
        const std::scoped_lock lock(mutex);
        counter.merge(own);
        candidates.pairs += std::int64_t(patterns.size());
    });
    if (task.cancelled())
        return Error::cancel();
    candidates.counts = counter.sorted();
    return candidates;
}

// The bits of a pair: of its levels, and for equal values of how rare they are.
class Scorer
{
public:
    Scorer(const Comparer& comparer, const MatchModel& model)
        : m_comparer(comparer)
        , m_prior(model.priorBits())
        , m_familyPrior(model.familyPriorBits())
    {
        for (std::size_t i = 0; i < model.comparisons.size(); ++i) {
            const ComparisonWeights& weights = model.comparisons[i];
            auto& bits = m_bits.emplace_back();
            auto& family = m_familyBits.emplace_back();
            for (int level = 1; level < levelCount(weights.comparison.kind); ++level) {
                bits[std::size_t(level)] = weights.bits(level);
                family[std::size_t(level)] = weights.familyBits(level);
            }
            m_isShared.push_back(!weights.isPersonal);
            const Field& field = comparer.field(i);
            auto& rarity = m_rarity.emplace_back();
            if (!weights.comparison.countsFrequency)
                continue;
            // Against the frequency that equal values have on average, so that a person's own records, which
            // make every value of theirs more frequent, do not count against them.
            const double mean = chanceOfSame(field) * double(field.known);
            for (const std::uint32_t records : field.frequency)
                rarity.push_back(records == 0 || mean == 0 ? 0 : float(std::log2(mean / double(records))));
        }
    }
    [[nodiscard]] double bits(std::size_t comparison, int level) const
    {
        return m_bits[comparison][std::size_t(level)];
    }
    [[nodiscard]] double frequencyBits(std::size_t comparison, int level, RecordIndex a) const
    {
        return level != 1 || m_rarity[comparison].empty()
                   ? 0
                   : double(m_rarity[comparison][m_comparer.field(comparison).codes[a]]);
    }
    struct Sums
    {
        double person; // bits against strangers, the prior among them
        double family;
    };
    [[nodiscard]] Sums sums(RecordIndex a, LevelPattern pattern) const
    {
        Sums sums{m_prior, m_familyPrior};
        for (std::size_t i = 0; i < m_bits.size(); ++i) {
            const int level = levelOf(pattern, i);
            const double rarity = frequencyBits(i, level, a);
            sums.person += m_bits[i][std::size_t(level)] + rarity;
            sums.family += m_familyBits[i][std::size_t(level)] + (m_isShared[i] ? rarity : 0);
        }
        return sums;
    }
    [[nodiscard]] double operator()(RecordIndex a, LevelPattern pattern) const
    {
        const Sums both = sums(a, pattern);
        return oddsBits(both.person, both.family);
    }

private:
    const Comparer& m_comparer;
    double m_prior;
    double m_familyPrior;
    std::vector<std::array<double, kMostLevels>> m_bits;
    std::vector<std::array<double, kMostLevels>> m_familyBits;
    std::vector<bool> m_isShared;
    std::vector<std::vector<float>> m_rarity; // by comparison and code
};

Result<std::vector<RecordPair>> scoreCandidates(const Comparer& comparer, const BlockIndex& index,
                                                const Candidates& candidates, const MatchModel& model,
                                                double least, Task task)
{
    const Scorer scorer(comparer, model);
    const double leastBits = bitsOf(std::clamp(least, 1e-9, 1 - 1e-9));
    std::vector<std::vector<RecordPair>> kept(index.chunks().size());
    ThreadPool::parallelFor(kept.size(), [&](std::size_t i) {
        if (task.cancelled())
            return;
        std::size_t at = 0;
        index.pairsOf(index.chunks()[i], [&](RecordIndex a, RecordIndex b) {
            const LevelPattern pattern = candidates.patterns[i][at++];
            const double bits = scorer(a, pattern);
            if (bits >= leastBits)
                kept[i].push_back({a, b, float(bits), pattern});
        });
        task.addProgress(1);
    });
    if (task.cancelled())
        return Error::cancel();
    std::vector<RecordPair> pairs;
    for (const std::vector<RecordPair>& some : kept)
        pairs.insert(pairs.end(), some.begin(), some.end());
    std::ranges::sort(pairs, [](const RecordPair& x, const RecordPair& y) {
        return x.bits != y.bits ? x.bits > y.bits : x.a != y.a ? x.a < y.a : x.b < y.b;
    });
    return pairs;
}

// The surest pair of a record of either file is taken, then the next of those left.
void keepBestOfEach(std::size_t records, std::vector<RecordPair>& pairs)
{
    std::vector<std::uint8_t> taken(records, 0);
    std::erase_if(pairs, [&](const RecordPair& pair) {
        if (taken[pair.a] != 0 || taken[pair.b] != 0)
            return true;
        taken[pair.a] = 1;
        taken[pair.b] = 1;
        return false;
    });
}

Error tooManyPairs(const std::vector<BlockCount>& counts, std::int64_t most)
{
    const auto worst = std::ranges::max_element(counts, {}, &BlockCount::pairs);
    const QLocale locale;
    return Error{
        LinkageText::tr("The blocks give more than %1 pairs to compare; \"%2\" alone gives %3, with up to %4 "
                        "records in a block. Add a second column to that rule or leave it out.")
            .arg(locale.toString(most), worst->rule.text(), locale.toString(worst->pairs),
                 locale.toString(worst->largest))};
}

} // namespace

Result<LinkageResult> linkRecords(const LinkageTable& table, const LinkagePlan& plan, const Task& task)
{
    if (plan.comparisons.empty())
        return Error{LinkageText::tr("Nothing is compared. Name at least one column.")};
    Result<Comparer> comparer = Comparer::make(table, plan.comparisons);
    if (!comparer)
        return comparer.error();
    const std::vector<BlockingRule> rules =
        plan.blocking.empty() ? std::vector<BlockingRule>(1) : plan.blocking;
    const Result<BlockIndex> index = BlockIndex::make(*comparer, table.source, rules, task);
    if (!index)
        return index.error();
    LinkageResult result;
    result.blocks = index->countsAlone();
    const auto all = std::accumulate(result.blocks.begin(), result.blocks.end(), std::int64_t{0},
                                     [](std::int64_t sum, const BlockCount& one) { return sum + one.pairs; });
    if (all > plan.mostPairs)
        return tooManyPairs(result.blocks, plan.mostPairs);

    const Result<Candidates> candidates = compareCandidates(*comparer, *index, task);
    if (!candidates)
        return candidates.error();
    result.compared = candidates->pairs;
    for (std::size_t i = 0; i < candidates->patterns.size(); ++i)
        result.blocks[index->chunks()[i].rule].newPairs += std::int64_t(candidates->patterns[i].size());
    const std::int64_t pairs = pairsOfRecords(table);
    result.model =
        fitModel(*comparer, {candidates->counts, countRandomPairs(table, *comparer, pairs), pairs}, task);
    if (task.cancelled())
        return Error::cancel();
    Result<std::vector<RecordPair>> scored = scoreCandidates(*comparer, *index, *candidates, result.model,
                                                             std::min(plan.review, plan.threshold), task);
    if (!scored)
        return scored.error();
    result.pairs = std::move(*scored);
    if (plan.oneToOne)
        keepBestOfEach(table.records, result.pairs);
    const double least = bitsOf(std::clamp(plan.threshold, 1e-9, 1 - 1e-9));
    const auto end =
        std::ranges::find_if(result.pairs, [&](const RecordPair& pair) { return double(pair.bits) < least; });
    result.joined = std::size_t(end - result.pairs.begin());
    const Scorer scorer(*comparer, result.model);
    const auto evidence = [&](RecordIndex a, RecordIndex b) {
        if (!mayBeLinked(table, a, b))
            return 0.0; // says nothing for or against
        return scorer(a, comparer->compare(std::min(a, b), std::max(a, b), nullptr));
    };
    result.personOf = groupRecords(table.records, result.pairs, least, evidence);
    for (RecordIndex record = 0; record < table.records; ++record)
        result.people += result.personOf[record] == record ? 1 : 0;
    return result;
}

Result<std::vector<std::vector<EvidenceLine>>>
explainPairs(const LinkageTable& table, const LinkageResult& result, std::span<const RecordPair> pairs)
{
    std::vector<Comparison> comparisons;
    for (const ComparisonWeights& weights : result.model.comparisons)
        comparisons.push_back(weights.comparison);
    const Result<Comparer> comparer = Comparer::make(table, comparisons);
    if (!comparer)
        return comparer.error();
    const Scorer scorer(*comparer, result.model);
    std::vector<std::vector<EvidenceLine>> evidence;
    for (const RecordPair& pair : pairs) {
        std::vector<EvidenceLine>& lines = evidence.emplace_back();
        for (std::size_t i = 0; i < comparisons.size(); ++i) {
            const int level = pair.level(i);
            lines.push_back({level, scorer.bits(i, level), scorer.frequencyBits(i, level, pair.a)});
        }
    }
    return evidence;
}

} // namespace tessera
