// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "modeling/feature_matrix.h"

namespace tessera {

struct LogisticOptions
{
    double l2 = 1; // penalty 1/2 l2 |w|^2 on the standardised weights, beside the sum of the log losses; the
                   // intercept goes free (scikit-learn's C is 1 / l2)
    bool balanced = false; // classes weigh the same: rows / (2 rows of the class)
    int maxIterations = 100;
    double tolerance = 1e-8; // largest change of a weight that still counts as one
};

struct LogisticModel
{
    Standardiser standardiser;
    std::vector<double> weights; // of the standardised features
    double intercept = 0;
    double logLoss = 0; // mean over the training rows, without the penalty
    int iterations = 0;
    bool converged = false;

    // Probability of class 1, for features as they were before standardising.
    [[nodiscard]] double probability(std::span<const float> row) const;
    [[nodiscard]] std::vector<double> probabilities(const FeatureMatrix& features) const;
};

// Maximum likelihood with an L2 penalty by Newton's method (iteratively reweighted least squares; Hastie,
// Tibshirani, Friedman, section 4.4.1), with step halving. labels are 0 or 1, one a row. Standardises the
// features itself. Fails when a class is missing or a feature is not a number.
[[nodiscard]] Result<LogisticModel> fitLogistic(const FeatureMatrix& features,
                                                std::span<const std::uint8_t> labels,
                                                const LogisticOptions& options, Task task = {});

} // namespace tessera
