// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "household/internal/people.h"

#include <cstdint>
#include <vector>

namespace tessera {

struct MemberPair
{
    MemberIndex a = 0; // a < b
    MemberIndex b = 0;

    auto operator<=>(const MemberPair&) const = default;
};

// How many pairs of people agree by chance or not, counted without looking at each.
struct PlaceTotals
{
    double streetAndPostcode = 0;
    double street = 0;        // whatever is known of the postcodes
    double streetKnown = 0;   // both postcodes known
    double postcode = 0;      // whatever is known of the streets
    double postcodeKnown = 0; // both streets known
};

struct Candidates
{
    std::vector<MemberPair> pairs; // ascending, each once
    PlaceTotals totals;
};

// Pairs that agree in enough to be looked at: in two of number, street and postcode (of which one may hold a
// slip), in one of them and the family name, or in a shared number, device or payer. Groups of more people
// than kMostOfBlock are left out: they cannot tell a household.
inline constexpr std::size_t kMostOfBlock = 64;

[[nodiscard]] Result<Candidates> findCandidates(const HouseholdPeople& people, const Task& task);

} // namespace tessera
