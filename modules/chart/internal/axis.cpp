// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/axis.h"

#include <cmath>

namespace tessera::chart {

Ticks niceTicks(double low, double high, int most, bool whole)
{
    Ticks ticks;
    if (!(high > low) || !std::isfinite(low) || !std::isfinite(high)) {
        ticks.at = {low, low + 1};
        return ticks;
    }
    double power = std::pow(10.0, std::floor(std::log10((high - low) / most)));
    if (whole && power < 1)
        power = 1;
    for (int tries = 0; tries < 4; ++tries, power *= 10) {
        for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
            const double step = power * factor;
            if (whole && step != std::floor(step))
                continue;
            const double first = std::floor(low / step + 1e-9);
            const double last = std::ceil(high / step - 1e-9);
            if (last - first + 1 > most)
                continue;
            ticks.step = step;
            for (double i = first; i <= last; ++i)
                ticks.at.push_back(i * step);
            return ticks;
        }
    }
    ticks.step = high - low;
    ticks.at = {low, high};
    return ticks;
}

} // namespace tessera::chart
