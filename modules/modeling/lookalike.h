// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modeling/logistic.h"
#include "modeling/model_quality.h"

namespace tessera {

struct LookalikeOptions
{
    double holdOutShare = 0.2; // of the seeds and of the background, kept from training to measure with
    std::size_t backgroundSample = 200'000; // people who are no seeds that training sees at most
    double l2 = 1;
    int resamples = 200; // of the bootstrap
    std::uint64_t seed = 1;
};

// What an audience of the best-scored candidates would be.
struct ExpansionPoint
{
    double share = 0;         // of the candidates
    std::uint64_t people = 0; // candidates at or above the threshold
    double threshold = 0;     // lowest score inside
    double seedsFound = 0;    // share of the held-out seeds at or above the threshold
    double lift =
        0; // seedsFound against the share of held-out candidates at or above it; 0 when there are none
};

struct LookalikeResult
{
    std::vector<double> scores; // one a row, seeds included
    std::vector<float>
        percentiles; // one a row: share of the candidates scored lower, ties counted half, 0..100
    std::uint64_t seeds = 0;
    std::uint64_t heldOutSeeds = 0;
    std::uint64_t candidates = 0; // rows that are no seeds
    ModelQuality quality;         // held-out seeds against held-out candidates
    std::vector<ExpansionPoint> expansion;
    LogisticModel model;
};

// People who resemble the seeds: a balanced logistic regression of seeds against the rest (candidates stand
// for "not a seed", though some of them would be), measured on seeds it has not seen. Fails with fewer than
// 10 seeds or candidates.
[[nodiscard]] Result<LookalikeResult> lookalike(const FeatureMatrix& features,
                                                std::span<const std::uint8_t> isSeed,
                                                const LookalikeOptions& options, Task task = {});

} // namespace tessera
