// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/statistics.h"
#include "targeting/tag_space.h"

namespace tessera {

// A tag in an audience against a reference (SEMANTICS, "TGI").
struct TagIndex
{
    Tag tag;
    TagCounts people;
    TagCounts known;
    double share = 0;          // of the audience's known
    double referenceShare = 0; // of the reference's known
    double tgi = 0;            // 100 x share / referenceShare
    Interval interval;
    double strength = 0; // |log| of the interval's nearer end over 100; 0 when 100 is inside
    double z = 0;        // audience against the rest of the reference
    double p = 1;        // two-sided
    double q = 1;        // of all that are not few, by Benjamini and Hochberg 1995
    bool few = false;    // fewer than 30 people with the tag in the reference, or known in either
};

// Strongest first, those of few people at the end. The interval is Wilson's over the reference's share when
// the audience lies within the reference, else Katz's of the ratio of two shares (Katz et al. 1978).
[[nodiscard]] std::vector<TagIndex> indexTags(const std::vector<CountedField>& fields, bool isWithin);

// q values of p values, in their order.
[[nodiscard]] std::vector<double> falseDiscoveryRates(const std::vector<double>& p);

} // namespace tessera
