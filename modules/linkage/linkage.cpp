// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/linkage.h"

#include "linkage/internal/block_index.h"
#include "linkage/internal/candidates.h"
#include "linkage/internal/comparer.h"
#include "linkage/internal/expectation.h"
#include "linkage/internal/grouping.h"
#include "linkage/internal/scorer.h"
#include "linkage/internal/stage_progress.h"
#include "linkage/internal/texts.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <numeric>

namespace tessera {

namespace {

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

// Each pair once with the earlier record first, in their order.
Result<std::vector<PairLabel>> settledLabels(const LinkageTable& table, std::span<const PairLabel> labels)
{
    std::map<std::pair<RecordIndex, RecordIndex>, bool> settled;
    for (const PairLabel& label : labels) {
        const auto [a, b] = std::minmax(label.a, label.b);
        if (b >= table.records || a == b)
            return Error{LinkageText::tr("A mark names the rows %1 and %2, but two different rows of %3 are "
                                         "needed. Make the marks for this table.")
                             .arg(a + 1)
                             .arg(b + 1)
                             .arg(table.records)};
        if (!mayBeLinked(table, a, b))
            return Error{LinkageText::tr("A mark names the rows %1 and %2, which are of one table; only rows "
                                         "of two are linked. Take the mark back.")
                             .arg(a + 1)
                             .arg(b + 1)};
        const auto [at, isNew] = settled.try_emplace({a, b}, label.same);
        if (!isNew && at->second != label.same)
            return Error{LinkageText::tr("The rows %1 and %2 are marked both as one person and as two. Take "
                                         "one of the marks back.")
                             .arg(a + 1)
                             .arg(b + 1)};
    }
    std::vector<PairLabel> made;
    for (const auto& [pair, same] : settled)
        made.push_back({pair.first, pair.second, same});
    return made;
}

// Takes labelled pairs from the candidates and counts them with what they are.
void countLabels(const Comparer& comparer, const BlockIndex& index, const std::vector<PairLabel>& labels,
                 PairCounts& counts)
{
    PatternCounter same;
    PatternCounter different;
    for (const PairLabel& label : labels) {
        const LevelPattern pattern = comparer.compare(label.a, label.b, nullptr);
        (label.same ? same : different).add(pattern);
        if (!index.gives(label.a, label.b))
            continue;
        const auto at = std::ranges::lower_bound(counts.candidates, pattern, {}, &PatternCount::pattern);
        --at->pairs;
    }
    counts.same = same.sorted();
    counts.different = different.sorted();
}

void fitLabels(const Comparer& comparer, const std::vector<PairLabel>& labels, MatchModel& model)
{
    const Scorer scorer(comparer, model);
    std::vector<LabelledPair> labelled;
    for (const PairLabel& label : labels) {
        const LevelPattern pattern = comparer.compare(label.a, label.b, nullptr);
        labelled.push_back({pattern, scorer(label.a, pattern), label.same});
    }
    fitToLabels(labelled, model);
}

// Marks labelled pairs among those that were kept and adds those that were not.
void markLabels(const Comparer& comparer, const Scorer& scorer, const std::vector<PairLabel>& labels,
                std::vector<RecordPair>& pairs)
{
    if (labels.empty())
        return;
    std::map<std::pair<RecordIndex, RecordIndex>, bool> left;
    for (const PairLabel& label : labels)
        left.emplace(std::pair(label.a, label.b), label.same);
    for (RecordPair& pair : pairs)
        if (const auto at = left.find({pair.a, pair.b}); at != left.end()) {
            pair.label = at->second ? 1 : -1;
            left.erase(at);
        }
    for (const auto& [pair, same] : left) {
        const LevelPattern pattern = comparer.compare(pair.first, pair.second, nullptr);
        pairs.push_back({pair.first, pair.second, float(scorer(pair.first, pattern)), pattern,
                         std::int8_t(same ? 1 : -1)});
    }
    std::ranges::sort(pairs, isSurer);
}

// Pairs with their evidence, the model and the blocks of the result.
Result<void> findPairs(const LinkageTable& table, const LinkagePlan& plan, const Comparer& comparer,
                       const std::vector<PairLabel>& labels, const Task& task, LinkageResult& result)
{
    const std::vector<BlockingRule> rules =
        plan.blocking.empty() ? std::vector<BlockingRule>(1) : plan.blocking;
    StageProgress blocking(task, LinkageText::tr("Making blocks"), 200, 260, std::int64_t(rules.size()));
    const Result<BlockIndex> index = BlockIndex::make(comparer, table.source, rules, task, &blocking);
    if (!index)
        return index.error();
    result.blocks = index->countsAlone();
    const auto all = std::accumulate(result.blocks.begin(), result.blocks.end(), std::int64_t{0},
                                     [](std::int64_t sum, const BlockCount& one) { return sum + one.pairs; });
    if (all > plan.mostPairs)
        return tooManyPairs(result.blocks, plan.mostPairs);

    StageProgress comparing(task, LinkageText::tr("Comparing pairs"), 260, 800, all);
    const Result<Candidates> candidates = compareCandidates(comparer, *index, task, comparing);
    if (!candidates)
        return candidates.error();
    result.compared = candidates->pairs;
    for (std::size_t i = 0; i < candidates->chunks.size(); ++i)
        result.blocks[index->chunks()[i].rule].newPairs += candidates->chunks[i].pairs;
    PairCounts counts;
    counts.candidates = candidates->counts;
    counts.allPairs = table.pairs();
    StageProgress drawing(task, LinkageText::tr("Comparing strangers"), 800, 840,
                          std::min(counts.allPairs, kMostRandomPairs));
    counts.random = countRandomPairs(table, comparer, counts.allPairs, task, drawing);
    if (task.cancelled())
        return Error::cancel();
    countLabels(comparer, *index, labels, counts);
    const StageProgress fitting(task, LinkageText::tr("Fitting the weights"), 840, 900, 1);
    result.model = fitModel(comparer, counts, task);
    if (task.cancelled())
        return Error::cancel();
    fitLabels(comparer, labels, result.model);
    StageProgress weighing(task, LinkageText::tr("Weighing pairs"), 900, 960,
                           std::int64_t(index->chunks().size()));
    const double least = std::clamp(std::min(plan.review, plan.threshold), 1e-9, 1 - 1e-9);
    const Scorer scorer(comparer, result.model);
    Result<std::vector<RecordPair>> scored =
        scoreCandidates(comparer, *index, *candidates, scorer, bitsOf(least), task, weighing);
    if (!scored)
        return scored.error();
    result.pairs = std::move(*scored);
    markLabels(comparer, scorer, labels, result.pairs);
    return {};
}

std::vector<FieldComparison> comparisonsOf(const MatchModel& model)
{
    std::vector<FieldComparison> comparisons;
    for (const ComparisonWeights& weights : model.comparisons)
        comparisons.push_back(weights.comparison);
    return comparisons;
}

} // namespace

Result<LinkageResult> linkRecords(const LinkageTable& table, const LinkagePlan& plan, const Task& task)
{
    return linkRecords(table, plan, {}, task);
}

Result<LinkageResult> linkRecords(const LinkageTable& table, const LinkagePlan& plan,
                                  std::span<const PairLabel> labels, const Task& task)
{
    if (plan.comparisons.empty())
        return Error{LinkageText::tr("Nothing is compared. Name at least one column.")};
    const Result<std::vector<PairLabel>> settled = settledLabels(table, labels);
    if (!settled)
        return settled.error();
    StageProgress reading(task, LinkageText::tr("Reading values"), 0, 200,
                          std::int64_t(plan.comparisons.size()));
    const Result<Comparer> comparer = Comparer::make(table, plan.comparisons, task, &reading);
    if (!comparer)
        return comparer.error();
    LinkageResult result;
    if (const Result<void> found = findPairs(table, plan, *comparer, *settled, task, result); !found)
        return found.error();
    if (plan.oneToOne)
        keepBestOfEach(table.records, result.pairs);
    result.leastBits = bitsOf(std::clamp(plan.threshold, 1e-9, 1 - 1e-9));
    const auto end = std::ranges::find_if(
        result.pairs, [&](const RecordPair& pair) { return double(pair.bits) < result.leastBits; });
    result.joined = std::size_t(end - result.pairs.begin());
    const StageProgress grouping(task, LinkageText::tr("Grouping records"), 960, 1000, 1);
    const Scorer scorer(*comparer, result.model);
    const auto evidence = [&](RecordIndex a, RecordIndex b) {
        if (!mayBeLinked(table, a, b))
            return 0.0; // says nothing for or against
        return scorer(a, comparer->compare(std::min(a, b), std::max(a, b), nullptr));
    };
    Result<std::vector<RecordIndex>> groups =
        groupRecords(table.records, std::span(result.pairs).first(result.joined), result.leastBits, *settled,
                     evidence, task);
    if (!groups)
        return groups.error();
    result.personOf = std::move(*groups);
    for (RecordIndex record = 0; record < table.records; ++record)
        result.people += result.personOf[record] == record ? 1 : 0;
    return result;
}

Result<std::vector<RecordPair>> pairsOf(const LinkageTable& table, const LinkageResult& result,
                                        std::span<const std::pair<RecordIndex, RecordIndex>> rows)
{
    const Result<Comparer> comparer = Comparer::make(table, comparisonsOf(result.model));
    if (!comparer)
        return comparer.error();
    const Scorer scorer(*comparer, result.model);
    std::vector<RecordPair> pairs;
    for (const auto& [first, second] : rows) {
        const auto [a, b] = std::minmax(first, second);
        if (a == b || b >= table.records)
            return Error{LinkageText::tr("The rows %1 and %2 cannot be compared: name two different rows "
                                         "from 0 to %3.")
                             .arg(a)
                             .arg(b)
                             .arg(qint64(table.records) - 1)};
        const LevelPattern pattern = comparer->compare(a, b, nullptr);
        pairs.push_back({a, b, float(scorer(a, pattern)), pattern, 0});
    }
    return pairs;
}

Result<std::vector<std::vector<EvidenceLine>>>
explainPairs(const LinkageTable& table, const LinkageResult& result, std::span<const RecordPair> pairs)
{
    const std::vector<FieldComparison> comparisons = comparisonsOf(result.model);
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
