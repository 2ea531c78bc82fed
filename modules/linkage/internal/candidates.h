// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "linkage/internal/block_index.h"
#include "linkage/internal/expectation.h"
#include "linkage/internal/scorer.h"
#include "linkage/internal/stage_progress.h"
#include "linkage/linkage.h"

#include <cstdint>
#include <vector>

namespace tessera {

// The levels of all pairs that the blocks give, two bytes each: which of the patterns of its chunk a pair
// has.
struct Candidates
{
    static constexpr std::uint16_t kGivenBefore = 0; // by an earlier rule
    static constexpr std::uint16_t kOfNone =
        UINT16_MAX; // more patterns than there are numbers: compare again

    struct ChunkLevels
    {
        std::vector<LevelPattern> patterns;
        std::vector<std::uint16_t> numbers; // by pair as the index visits them: 1 + its place in patterns
        std::int64_t pairs = 0;             // not given before
    };
    std::vector<ChunkLevels> chunks;
    std::vector<PatternCount> counts;
    std::int64_t pairs = 0;
};

[[nodiscard]] Result<Candidates> compareCandidates(const Comparer& comparer, const BlockIndex& index,
                                                   const Task& task, StageProgress& progress);

// Pairs of at least so many bits, the surest first, ties by a, then b.
[[nodiscard]] Result<std::vector<RecordPair>>
scoreCandidates(const Comparer& comparer, const BlockIndex& index, const Candidates& candidates,
                const Scorer& scorer, double leastBits, const Task& task, StageProgress& progress);

// All pairs where they are few, else a sample of them.
inline constexpr std::int64_t kMostRandomPairs = std::int64_t{1} << 22;
[[nodiscard]] std::vector<PatternCount> countRandomPairs(const LinkageTable& table, const Comparer& comparer,
                                                         std::int64_t all, const Task& task,
                                                         StageProgress& progress);

// The surest pair first, ties by the records.
[[nodiscard]] inline bool isSurer(const RecordPair& x, const RecordPair& y)
{
    return x.bits != y.bits ? x.bits > y.bits : x.a != y.a ? x.a < y.a : x.b < y.b;
}

// Whether they are of two files, or there is but one.
[[nodiscard]] inline bool mayBeLinked(const LinkageTable& table, RecordIndex a, RecordIndex b)
{
    return table.source.empty() || table.source[a] != table.source[b];
}

} // namespace tessera
