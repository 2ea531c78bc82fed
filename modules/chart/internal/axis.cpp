// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/axis.h"

#include "base/time_zone.h"

#include <array>
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

Ticks dateTicks(double low, double high, int most)
{
    const auto from = std::int64_t(std::ceil(low - 1e-9));
    const auto to = std::int64_t(std::floor(high + 1e-9));
    Ticks ticks;
    for (const int days : {1, 2, 7, 14}) {
        if ((to - from) / days + 1 > most)
            continue;
        ticks.step = days;
        // Weeks begin on a Monday; 1970-01-05 was one.
        const std::int64_t begin = days < 7 ? from : from + (((4 - from) % 7) + 7) % 7;
        for (std::int64_t day = begin; day <= to; day += days)
            ticks.at.push_back(double(day));
        return ticks;
    }
    const CivilDate first = civilFromDays(from);
    const std::int64_t firstMonth = std::int64_t(first.year) * 12 + first.month - 1;
    for (std::int64_t months = 1;; months = months < 3 ? 3 : months < 6 ? 6 : months < 12 ? 12 : months * 2) {
        if ((to - from) / (30 * months) + 1 > most)
            continue;
        ticks.step = 28.0 * double(months);
        for (std::int64_t month = (firstMonth + months - 1) / months * months;; month += months) {
            const auto day = daysFromCivil(int(month / 12), int(month % 12) + 1, 1);
            if (day > to)
                return ticks;
            if (day >= from)
                ticks.at.push_back(double(day));
        }
    }
}

} // namespace tessera::chart
