// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modeling/feature_matrix.h"

#include <array>

namespace tessera {

// A flat picture of many features: each row's place along the two directions that hold most of the variance.
struct Projection
{
    std::vector<std::array<float, 2>> points; // one a row, around the mean
    std::array<std::vector<double>, 2>
        axes;                          // unit length; the largest entry is positive; empty beyond the columns
    std::array<double, 2> explained{}; // share of the variance along each
};

// Principal components (Pearson 1901) of the features as they are: standardise before. Fails on an empty
// matrix or a feature that is not a number.
[[nodiscard]] Result<Projection> projectToPlane(const FeatureMatrix& features);

} // namespace tessera
