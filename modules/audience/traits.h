// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/statistics.h"
#include "dataset/local_dataset.h"

#include <vector>

namespace tessera {

// One value of one field, in the audience against the base (SEMANTICS, "TGI").
struct TraitIndex
{
    QString field;
    QString value;
    std::int64_t inAudience = 0;
    std::int64_t inBase = 0;
    std::int64_t knownInAudience = 0; // people whose value of the field is known
    std::int64_t knownInBase = 0;
    double audienceShare = 0;
    double baseShare = 0;
    double tgi = 0;    // 100 x audienceShare / baseShare
    Interval interval; // Wilson's of the audience's share over the base's share, which is taken as exact
    bool few = false;  // fewer than 30 known in either, or with the trait in the base

    [[nodiscard]] QString selector() const;
};

// What everybody has one of, as a number from 0; UINT32_MAX is unknown.
struct TraitField
{
    QString name;
    std::vector<QString> values;
    std::vector<std::uint32_t> valueOf; // one a person
};

inline constexpr std::size_t kMostTraitValues = 50;
inline constexpr std::int64_t kFewPeople = 30;

// An attribute with at most 50 values; empty when it has more, is an identifier or a measured number.
[[nodiscard]] TraitField attributeTrait(const Column& column);
// Who did each of the most frequent events before as of; everybody with an event is known.
[[nodiscard]] Result<std::vector<TraitField>> eventTraits(const LocalDataset& data, std::size_t limit);

[[nodiscard]] std::vector<TraitIndex> indexTrait(const TraitField& field, const PeopleSet& audience,
                                                 const PeopleSet& base);

} // namespace tessera
