// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

struct Interval
{
    double low = 0;
    double high = 0;
};

inline constexpr double kZ95 = 1.959963984540054;

// Wilson score interval of a proportion (Wilson 1927); {0, 1} when n is 0.
[[nodiscard]] Interval wilsonInterval(std::int64_t successes, std::int64_t n, double z = kZ95);

// Type-7 quantile (R's default) of values in ascending order; p in [0, 1]; NaN when empty.
[[nodiscard]] double sortedQuantile(std::span<const double> sorted, double p);

// Area under the ROC curve by ranks, ties averaged (Mann-Whitney); 0.5 when one class is missing.
// scores and labels (0/1) have equal length.
[[nodiscard]] double areaUnderRoc(std::span<const double> scores, std::span<const std::uint8_t> labels);

// The least of 1, 2 and 5 times a power of ten that is at least as much (but for rounding); step > 0.
[[nodiscard]] double roundStep(double step);

// Ascending positions; equal values keep their order.
[[nodiscard]] std::vector<std::uint32_t> sortedOrder(std::span<const double> values);

} // namespace tessera
