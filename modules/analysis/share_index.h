// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/statistics.h"

#include <cstdint>

namespace tessera {

inline constexpr std::int64_t kFewPeople = 30; // cells of fewer people are drawn grey

// People with a trait, and those of whom it is known whether they have it.
struct TraitPeople
{
    std::int64_t people = 0;
    std::int64_t known = 0;
};

// A trait in an audience against a reference (SEMANTICS, "TGI").
struct ShareIndex
{
    double share = 0;          // of the audience's known
    double referenceShare = 0; // of the reference's known
    double tgi = 0;            // 100 x share / referenceShare; 0 where that cannot be said
    Interval interval;         // of the index, 95 %
    bool few = false;          // fewer than 30 with the trait in the reference, or known in either
};

// The interval is Wilson's over the reference's share when the audience lies within the reference, else
// Katz's of the ratio of two shares (Katz et al. 1978).
[[nodiscard]] ShareIndex shareIndex(const TraitPeople& audience, const TraitPeople& reference, bool isWithin);

} // namespace tessera
