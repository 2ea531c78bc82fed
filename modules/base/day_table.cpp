// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/day_table.h"

namespace tessera {

DayTable::DayTable(const TimeZone& zone, Micros begin, Micros end)
    : m_firstDay(zone.dayOf(begin))
{
    const std::int64_t last = zone.dayOf(end - 1);
    const std::int64_t stop = last + 1 + std::int64_t(kPadding);
    m_starts.reserve(std::size_t(stop - m_firstDay));
    for (std::int64_t day = m_firstDay; day < stop; ++day)
        m_starts.push_back(zone.startOfDay(day));
}

} // namespace tessera
