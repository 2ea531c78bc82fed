// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "linkage/blocking.h"
#include "linkage/comparison.h"
#include "linkage/linkage_table.h"
#include "linkage/match_model.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

struct LinkagePlan
{
    std::vector<Comparison> comparisons;
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

    [[nodiscard]] int level(std::size_t comparison) const { return int(levels >> (3 * comparison) & 7); }
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
};

// Compares the records of the table that share a block, fits a Fellegi-Sunter model to what is seen and joins
// the pairs that reach the threshold. The result does not depend on the number of threads.
[[nodiscard]] Result<LinkageResult> linkRecords(const LinkageTable& table, const LinkagePlan& plan,
                                                const Task& task);

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

// By the names and values of the columns: what could be compared, and rules whose blocks keep the pairs
// within mostPairs.
[[nodiscard]] std::vector<Comparison> suggestComparisons(const LinkageTable& table);
[[nodiscard]] Result<std::vector<BlockingRule>> suggestBlocking(const LinkageTable& table,
                                                                const std::vector<Comparison>& comparisons,
                                                                std::int64_t mostPairs, const Task& task);

} // namespace tessera
