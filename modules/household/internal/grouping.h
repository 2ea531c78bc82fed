// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "household/internal/candidates.h"

#include <functional>
#include <span>
#include <vector>

namespace tessera {

struct Groups
{
    std::vector<MemberIndex> groupOf; // by member: one of its group
    std::int64_t tangled = 0;         // people left alone, for too many were entangled with each other
};

// log2 of the odds that two people live together, whether or not they are candidates.
using PairBits = std::function<double(MemberIndex, MemberIndex)>;

// Average linkage (Sokal, Michener 1958): the two groups with the greatest mean of bits join, as long as it
// is at least `least` and the group has at most `mostPeople`. So nobody is drawn in by one relation against
// all others. Each part connected by pairs of at least `least` is grouped alone; parts too large for that
// lose their weakest pairs first. `order` breaks ties, so that the order of rows does not matter.
[[nodiscard]] Groups groupPeople(std::size_t members, std::span<const MemberPair> pairs, double least,
                                 std::size_t mostPeople, std::span<const std::uint64_t> order,
                                 const PairBits& bits);

} // namespace tessera
