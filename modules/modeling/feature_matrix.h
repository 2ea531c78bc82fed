// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

// People by features, row after row. Single precision holds any feature we make; every sum over it is taken
// in double.
struct FeatureMatrix
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<float> values;

    FeatureMatrix() = default;
    FeatureMatrix(std::size_t rowCount, std::size_t columnCount)
        : rows(rowCount)
        , columns(columnCount)
        , values(rowCount * columnCount)
    {}
    [[nodiscard]] std::span<const float> row(std::size_t index) const
    {
        return {values.data() + index * columns, columns};
    }
    [[nodiscard]] std::span<float> row(std::size_t index)
    {
        return {values.data() + index * columns, columns};
    }
};

// An error that names the first cell that is not a finite number.
[[nodiscard]] Result<void> checkFinite(const FeatureMatrix& features);

// The given rows, in the given order.
[[nodiscard]] FeatureMatrix selectRows(const FeatureMatrix& features, std::span<const std::uint32_t> rows);

// Rows a block of work covers. It depends on the number of rows alone, so a result summed over blocks in
// order is the same on any number of threads; at most 256 blocks keep one partial sum each.
[[nodiscard]] std::size_t workBlockSize(std::size_t rows);

// Shifts each column to mean 0 and stretches it to standard deviation 1 (population); a constant column
// becomes 0.
struct Standardiser
{
    std::vector<double> mean;
    std::vector<double> scale; // 1 for a constant column

    [[nodiscard]] static Standardiser fit(const FeatureMatrix& features);
    void apply(FeatureMatrix& features) const;
};

} // namespace tessera
