// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/statistics.h"
#include "base/task.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

// A measure of a model on people it has not seen, with the middle 95 % of its bootstrap resamples (Efron
// 1979, percentile method; resampled inside each class, so that both stay present).
struct Estimate
{
    double value = 0;
    Interval interval;
};

struct ModelQuality
{
    std::uint64_t positives = 0;
    std::uint64_t negatives = 0;
    Estimate auc;
    Estimate averagePrecision; // sum over thresholds of the gain in recall times the precision; ties are one
                               // threshold
    Estimate logLoss;          // probabilities are kept 1e-15 away from 0 and 1
    Estimate brier;
};

// scores are probabilities of class 1, labels 0 or 1. Intervals are the value itself when a class is missing
// or resamples is 0. Same seed, same intervals on any number of threads.
[[nodiscard]] ModelQuality measureQuality(std::span<const double> scores,
                                          std::span<const std::uint8_t> labels, int resamples,
                                          std::uint64_t seed, const Task& task = {});

} // namespace tessera
