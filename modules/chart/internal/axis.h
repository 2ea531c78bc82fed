// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace tessera::chart {

// A linear scale from values to pixels.
struct Scale
{
    double low = 0;
    double high = 1;
    double from = 0; // pixel of low
    double to = 1;   // pixel of high

    [[nodiscard]] double operator()(double value) const
    {
        return high == low ? from : from + (value - low) / (high - low) * (to - from);
    }
};

struct Ticks
{
    double step = 1;
    std::vector<double> at;
};

// Round values (1, 2, 2.5, 5 times a power of ten) that cover low..high, at most `most` of them.
[[nodiscard]] Ticks niceTicks(double low, double high, int most, bool whole = false);

// Starts of days, Mondays, months, quarters or years, so that at most `most` of them lie in low..high (days
// since 1970-01-01). step is the least number of days between two.
[[nodiscard]] Ticks dateTicks(double low, double high, int most);

} // namespace tessera::chart
