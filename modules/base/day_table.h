// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_zone.h"

#include <cstddef>
#include <vector>

namespace tessera {

// The local days of a span of time as a table of their first instants, so that a kernel finds the day of an
// event by one division and two comparisons, in zones that change their clocks too.
class DayTable
{
public:
    // begin < end, UTC micros.
    DayTable() = default;
    DayTable(const TimeZone& zone, Micros begin, Micros end);

    [[nodiscard]] std::int64_t firstDay() const { return m_firstDay; } // local days since 1970-01-01
    [[nodiscard]] std::size_t days() const { return m_starts.empty() ? 0 : m_starts.size() - kPadding; }
    // Of an instant in [begin, end): its local day less firstDay().
    [[nodiscard]] std::size_t indexOf(Micros time) const
    {
        // As if all days had 24 hours, then put right: next to never, and by a day or two at most.
        std::size_t day = std::size_t(time - m_starts.front()) / std::size_t(kDay);
        while (time >= m_starts[day + 1])
            ++day;
        while (time < m_starts[day])
            --day;
        return day;
    }

private:
    static constexpr std::size_t kPadding = 4;

    std::int64_t m_firstDay = 0;
    std::vector<Micros> m_starts; // of the days and of kPadding more
};

} // namespace tessera
