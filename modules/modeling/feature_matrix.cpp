// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeling/feature_matrix.h"

#include "base/thread_pool.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace tessera {

Result<void> checkFinite(const FeatureMatrix& features)
{
    std::atomic<std::size_t> firstBad{features.values.size()};
    parallelBlocks(features.values.size(), 1 << 18, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (std::isfinite(features.values[i]))
                continue;
            std::size_t known = firstBad.load();
            while (i < known && !firstBad.compare_exchange_weak(known, i)) {
            }
            return;
        }
    });
    if (firstBad == features.values.size())
        return {};
    return Error{QCoreApplication::translate(
                     "Modeling", "Feature %1 of person %2 has no value. Give unknown values a default "
                                 "in the feature list, or leave the feature out.")
                     .arg(firstBad % features.columns + 1)
                     .arg(firstBad / features.columns + 1)};
}

FeatureMatrix selectRows(const FeatureMatrix& features, std::span<const std::uint32_t> rows)
{
    FeatureMatrix selected(rows.size(), features.columns);
    parallelBlocks(rows.size(), 1 << 14, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            std::ranges::copy(features.row(rows[i]), selected.row(i).begin());
    });
    return selected;
}

std::size_t workBlockSize(std::size_t rows)
{
    return std::max<std::size_t>(4096, (rows + 255) / 256);
}

namespace {

// One partial sum a block and column, added up in block order.
template <typename Value>
std::vector<double> columnMeans(const FeatureMatrix& features, Value value)
{
    const std::size_t block = workBlockSize(features.rows);
    const std::size_t blocks = (features.rows + block - 1) / block;
    std::vector<double> partial(blocks * features.columns);
    parallelBlocks(features.rows, block, [&](std::size_t index, std::size_t begin, std::size_t end) {
        double* sums = partial.data() + index * features.columns;
        for (std::size_t r = begin; r < end; ++r) {
            const std::span<const float> row = features.row(r);
            for (std::size_t c = 0; c < row.size(); ++c)
                sums[c] += value(c, double(row[c]));
        }
    });
    std::vector<double> means(features.columns);
    for (std::size_t i = 0; i < partial.size(); ++i)
        means[i % features.columns] += partial[i] / double(features.rows);
    return means;
}

} // namespace

Standardiser Standardiser::fit(const FeatureMatrix& features)
{
    Standardiser result;
    result.mean = columnMeans(features, [](std::size_t, double x) { return x; });
    result.scale = columnMeans(features, [&](std::size_t c, double x) {
        const double deviation = x - result.mean[c];
        return deviation * deviation;
    });
    for (std::size_t c = 0; c < result.scale.size(); ++c) {
        const double deviation = std::sqrt(result.scale[c]);
        // What is left of a constant column after the mean is taken off is rounding, not spread.
        const bool constant = deviation <= 1e-12 * std::max(1.0, std::abs(result.mean[c]));
        result.scale[c] = constant ? 1.0 : deviation;
    }
    return result;
}

void Standardiser::apply(FeatureMatrix& features) const
{
    parallelBlocks(features.rows, 1 << 14, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r) {
            const std::span<float> row = features.row(r);
            for (std::size_t c = 0; c < row.size(); ++c)
                row[c] = float((double(row[c]) - mean[c]) / scale[c]);
        }
    });
}

} // namespace tessera
