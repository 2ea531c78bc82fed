// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace tessera {

Interval wilsonInterval(std::int64_t successes, std::int64_t n, double z)
{
    if (n <= 0)
        return {0.0, 1.0};
    const double count = double(n);
    const double p = double(successes) / count;
    const double zz = z * z;
    const double centre = p + zz / (2 * count);
    const double spread = z * std::sqrt(p * (1 - p) / count + zz / (4 * count * count));
    const double scale = 1 + zz / count;
    return {std::max(0.0, (centre - spread) / scale), std::min(1.0, (centre + spread) / scale)};
}

double sortedQuantile(std::span<const double> sorted, double p)
{
    if (sorted.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double position = std::clamp(p, 0.0, 1.0) * double(sorted.size() - 1);
    const auto below = std::size_t(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (position - double(below));
}

std::vector<std::uint32_t> sortedOrder(std::span<const double> values)
{
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
    return order;
}

double areaUnderRoc(std::span<const double> scores, std::span<const std::uint8_t> labels)
{
    const std::vector<std::uint32_t> order = sortedOrder(scores);
    double rankSum = 0;
    double positives = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && scores[order[end]] == scores[order[begin]])
            ++end;
        const double averageRank = 0.5 * double(begin + 1 + end);
        for (std::size_t i = begin; i < end; ++i)
            if (labels[order[i]] != 0) {
                rankSum += averageRank;
                positives += 1;
            }
        begin = end;
    }
    const double negatives = double(order.size()) - positives;
    if (positives == 0 || negatives == 0)
        return 0.5;
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
}

double roundStep(double step)
{
    const double power = std::pow(10, std::floor(std::log10(step)));
    for (const double times : {1.0, 2.0, 5.0})
        if (times * power >= step * (1 - 1e-9))
            return times * power;
    return 10 * power;
}

} // namespace tessera
