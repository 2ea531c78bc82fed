// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/survival.h"

#include <algorithm>

namespace tessera {

std::vector<SurvivalStep> survivalCurve(std::span<const ObservedTime> times)
{
    std::int32_t longest = -1;
    for (const ObservedTime& time : times)
        longest = std::max(longest, time.days);
    std::vector<std::int64_t> happened(std::size_t(longest + 1), 0);
    std::vector<std::int64_t> ended(std::size_t(longest + 1), 0);
    for (const ObservedTime& time : times) {
        ++ended[std::size_t(time.days)];
        happened[std::size_t(time.days)] += time.happened ? 1 : 0;
    }
    std::vector<SurvivalStep> curve;
    auto atRisk = std::int64_t(times.size());
    double survival = 1;
    for (std::size_t day = 0; day < ended.size(); ++day) {
        if (happened[day] > 0) {
            survival *= 1 - double(happened[day]) / double(atRisk);
            curve.push_back({std::int32_t(day), survival, atRisk, happened[day]});
        }
        atRisk -= ended[day];
    }
    return curve;
}

std::int32_t daysUntil(std::span<const SurvivalStep> curve, double share)
{
    for (const SurvivalStep& step : curve)
        if (step.survival <= 1 - share + 1e-12)
            return step.days;
    return -1;
}

} // namespace tessera
