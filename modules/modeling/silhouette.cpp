// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeling/k_means.h"

#include "base/random.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace tessera {

namespace {

std::vector<std::uint32_t> sampledRows(std::size_t rows, std::size_t sample, std::uint64_t seed)
{
    std::vector<std::uint32_t> all(rows);
    std::iota(all.begin(), all.end(), 0U);
    if (sample >= rows)
        return all;
    Random random(seed, 0x5117);
    for (std::size_t i = 0; i < sample; ++i)
        std::swap(all[i], all[i + random.below(rows - i)]);
    all.resize(sample);
    std::ranges::sort(all);
    return all;
}

double distance(std::span<const float> a, std::span<const float> b)
{
    double sum = 0;
    for (std::size_t c = 0; c < a.size(); ++c)
        sum += (double(a[c]) - double(b[c])) * (double(a[c]) - double(b[c]));
    return std::sqrt(sum);
}

} // namespace

double silhouette(const FeatureMatrix& features, std::span<const std::uint32_t> labels, int clusters,
                  std::size_t sample, std::uint64_t seed)
{
    const std::vector<std::uint32_t> chosen = sampledRows(features.rows, sample, seed);
    const FeatureMatrix rows = selectRows(features, chosen);
    std::vector<std::uint64_t> sizes(std::size_t(clusters), 0);
    for (const std::uint32_t row : chosen)
        ++sizes[labels[row]];
    std::vector<double> widths(rows.rows);
    parallelBlocks(rows.rows, 32, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::vector<double> toCluster(sizes.size());
        for (std::size_t i = begin; i < end; ++i) {
            std::ranges::fill(toCluster, 0.0);
            for (std::size_t j = 0; j < rows.rows; ++j)
                toCluster[labels[chosen[j]]] += distance(rows.row(i), rows.row(j));
            const std::uint32_t own = labels[chosen[i]];
            if (sizes[own] < 2)
                continue;
            double other = std::numeric_limits<double>::infinity();
            for (std::size_t c = 0; c < sizes.size(); ++c)
                if (c != own && sizes[c] > 0)
                    other = std::min(other, toCluster[c] / double(sizes[c]));
            const double inside = toCluster[own] / double(sizes[own] - 1);
            const double wider = std::max(inside, other);
            widths[i] = std::isfinite(other) && wider > 0 ? (other - inside) / wider : 0.0;
        }
    });
    return std::accumulate(widths.begin(), widths.end(), 0.0) / double(std::max<std::size_t>(1, rows.rows));
}

} // namespace tessera
