// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

// A time until something happened, or until it could no longer be seen to happen.
struct ObservedTime
{
    std::int32_t days = 0;
    bool happened = false;
};

struct SurvivalStep
{
    std::int32_t days = 0;
    double survival = 1; // share for which it has not happened by the end of that day
    std::int64_t atRisk = 0;
    std::int64_t happened = 0;
};

// The product-limit estimate (Kaplan, Meier 1958): a step for each day on which it happened to someone. Those
// who go out of sight on a day are at risk on it.
[[nodiscard]] std::vector<SurvivalStep> survivalCurve(std::span<const ObservedTime> times);

// The first day by which so many are through (0..1): survival <= 1 - share; -1 when the curve does not reach
// it.
[[nodiscard]] std::int32_t daysUntil(std::span<const SurvivalStep> curve, double share);

} // namespace tessera
