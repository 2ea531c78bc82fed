// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/statistics.h"
#include "base/task.h"
#include "linkage/blocking.h"
#include "linkage/comparison.h"
#include "linkage/linkage_table.h"
#include "linkage/match_model.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace tessera {

struct LinkagePlan
{
    std::vector<FieldComparison> comparisons;
    std::vector<BlockingRule> blocking; // empty: every pair is compared
    double threshold = 0.5;             // least probability of records or groups that are joined
    double review = 0.05;               // least probability of a pair that is kept for a look
    bool oneToOne = false;              // of two files: each record is joined with at most one of the other
    std::int64_t mostPairs =
        200'000'000; // more pairs to compare than this are refused, with the rule to blame

    bool operator==(const LinkagePlan&) const = default;
};

// Two records that may be one person's.
struct RecordPair
{
    RecordIndex a = 0; // a < b
    RecordIndex b = 0;
    float bits = 0;           // evidence with the prior and the frequencies of the values: log2 of the odds
    std::uint64_t levels = 0; // three bits a comparison, the first in the lowest
    std::int8_t label = 0;    // a reviewer's: 1 one person, -1 two

    [[nodiscard]] int level(std::size_t comparison) const { return int(levels >> (3 * comparison) & 7); }
};

// What a reviewer said of two records.
struct PairLabel
{
    RecordIndex a = 0;
    RecordIndex b = 0;
    bool same = false;

    bool operator==(const PairLabel&) const = default;
};

struct LinkageResult
{
    MatchModel model;
    std::vector<BlockCount> blocks;
    std::int64_t compared = 0;         // pairs
    std::vector<RecordPair> pairs;     // from plan.review up, the surest first, ties by a, then b
    std::size_t joined = 0;            // of these, the first, that reach the threshold
    std::vector<RecordIndex> personOf; // by record: the first record of its person
    std::size_t people = 0;
    double leastBits = 0; // the threshold
};

// Compares the records of the table that share a block, fits a Fellegi-Sunter model to what is seen and joins
// the pairs that reach the threshold. The result does not depend on the number of threads.
[[nodiscard]] Result<LinkageResult> linkRecords(const LinkageTable& table, const LinkagePlan& plan,
                                                const Task& task);
// Labelled pairs enter EM with what they are, and what they say of pairs like them moves the weights and the
// prior; the labelled pairs themselves are joined or kept apart whatever their evidence. Labels that
// contradict each other, or name records that there are not, are an error.
[[nodiscard]] Result<LinkageResult> linkRecords(const LinkageTable& table, const LinkagePlan& plan,
                                                std::span<const PairLabel> labels, const Task& task);

// The pairs whose labels would help most, at most so many, the best first: near the threshold, of different
// patterns, of groups that would change most. Labelled ones are not asked again. Depends on the result alone.
[[nodiscard]] std::vector<RecordPair> chooseQuestions(const LinkageResult& result, std::size_t count);

// What labelled pairs say of the pairs from a threshold up, by their evidence: whether they were joined or
// kept apart because of their label does not count. Labels that the weights were fitted to flatter them.
struct LabelScore
{
    double threshold = 0; // probability
    std::int64_t right = 0;
    std::int64_t found = 0; // at the threshold
    std::int64_t same = 0;  // by their labels
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    Interval precisionRange; // Wilson, 95 %
    Interval recallRange;
    Interval f1Range;
};
struct LabelJudgement
{
    LabelScore atThreshold;
    std::vector<LabelScore> curve; // a threshold at each labelled pair's probability, ascending
};
[[nodiscard]] LabelJudgement judgeByLabels(const LinkageResult& result, std::span<const PairLabel> labels);

// What one comparison says of a pair. The lines of a pair and the prior give its bits, but for what a family
// could account for as well.
struct EvidenceLine
{
    int level = 0;
    double bits = 0;          // of the level
    double frequencyBits = 0; // more for a rare value, less for a common one
};
// By pair, then by comparison of the model.
[[nodiscard]] Result<std::vector<std::vector<EvidenceLine>>>
explainPairs(const LinkageTable& table, const LinkageResult& result, std::span<const RecordPair> pairs);

// Pairs of any rows with their levels and bits, whether they were compared or not; rows that there are not
// are an error.
[[nodiscard]] Result<std::vector<RecordPair>>
pairsOf(const LinkageTable& table, const LinkageResult& result,
        std::span<const std::pair<RecordIndex, RecordIndex>> rows);

// By the names and values of the columns: what could be compared, and rules whose blocks keep the pairs
// within mostPairs.
[[nodiscard]] std::vector<FieldComparison> suggestComparisons(const LinkageTable& table);
[[nodiscard]] Result<std::vector<BlockingRule>>
suggestBlocking(const LinkageTable& table, const std::vector<FieldComparison>& comparisons,
                std::int64_t mostPairs, const Task& task);

} // namespace tessera
