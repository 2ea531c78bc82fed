// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "table/people_set.h"

#include <cstdint>
#include <vector>

namespace tessera {

inline constexpr std::size_t kMostOverlapSets = 30;

// People who are in exactly the sets whose bits are set.
struct ExactPattern
{
    std::uint32_t members = 0;
    std::int64_t people = 0;
};

// How sets lie in each other within a base.
struct OverlapCounts
{
    std::int64_t base = 0;
    std::int64_t none = 0;              // of the base in no set
    std::vector<std::int64_t> sizes;    // within the base
    std::vector<std::int64_t> shared;   // row by row: shared[i * sets + j]; the diagonal is the size
    std::vector<ExactPattern> patterns; // all there are but the empty one, ascending by members

    [[nodiscard]] std::int64_t sharedBy(std::size_t i, std::size_t j) const
    {
        return shared[i * sizes.size() + j];
    }
};

// One pass over the bitmaps on all cores. All sets have the base's universe; at most kMostOverlapSets of
// them (else an error). Cancelled: an error that says so.
[[nodiscard]] Result<OverlapCounts> countOverlap(const std::vector<PeopleSet>& sets, const PeopleSet& base,
                                                 const Task& task);

// Of the base, those in exactly the given sets.
[[nodiscard]] PeopleSet exactlyIn(const std::vector<PeopleSet>& sets, const PeopleSet& base,
                                  std::uint32_t members);

} // namespace tessera
