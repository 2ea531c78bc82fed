// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dataset/local_dataset.h"

#include <vector>

namespace tessera {

// How many people a live audience had at a revision of the data, and who came and went since the one before.
struct DriftPoint
{
    std::int64_t dataRevision = 0;
    int version = 0; // of the audience
    Micros at = 0;   // when it was counted
    Micros asOf = 0;
    std::int64_t people = 0;
    std::int64_t joined = 0; // by OneID; all of them, at the first point
    std::int64_t left = 0;
};
inline constexpr std::size_t kMaxDriftPoints = 40; // older ones are dropped

// Oldest first; empty when it was never counted.
[[nodiscard]] Result<std::vector<DriftPoint>> driftOf(const Project& project, std::int64_t audience);

// Keeps a point where the revision, the version or the date is another than the last point's, and gives all.
// Nothing is kept where the file cannot be written. No step of the history.
[[nodiscard]] Result<std::vector<DriftPoint>>
noteDrift(Project& project, const LocalDataset& data, const StoredObject& audience, const PeopleSet& people);

} // namespace tessera
