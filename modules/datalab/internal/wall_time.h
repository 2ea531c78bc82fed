// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_zone.h"
#include "table/column.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tessera {

// What a time column shows: "2026-05-31 23:41:07" in the project's zone. Seconds of the wall clock since 1970
// order as these texts do, and parts of a second are not shown.
using WallSecond = std::int64_t;
inline constexpr std::size_t kWallTimeLength = 19;

inline constexpr WallSecond kFirstWallSecond = -62'167'219'200; // 0000-01-01 00:00:00
inline constexpr WallSecond kLastWallSecond = 253'402'300'799;  // 9999-12-31 23:59:59

// kNullInteger for an unknown time, and for one in a year of another length.
[[nodiscard]] inline WallSecond wallSecondOf(Micros utc, const TimeZone& zone)
{
    if (utc == kNullInteger)
        return kNullInteger;
    const Micros wall = zone.toWall(utc);
    const WallSecond second = wall >= 0 ? wall / kSecond : -((kSecond - 1 - wall) / kSecond);
    return second < kFirstWallSecond || second > kLastWallSecond ? kNullInteger : second;
}

void writeWallTime(WallSecond second, char* text); // kWallTimeLength letters

// The first second whose text is not before the given one (or behind it, when asked to); one more than the
// last when there is none. So a comparison with any text at all becomes one of numbers.
[[nodiscard]] WallSecond firstSecondFrom(std::string_view text, bool behind);

// Writes many times of one zone: offsets and dates are worked out once a day and kept.
class WallClock
{
public:
    explicit WallClock(const TimeZone& zone);

    // False for a time that is not shown.
    bool write(Micros utc, char* text); // kWallTimeLength letters

private:
    struct DayOffset
    {
        std::int64_t day = INT64_MIN; // of UTC
        Micros offset = 0;
        bool isSteady = false; // all day
    };
    struct DayText
    {
        std::int64_t day = INT64_MIN; // of the wall clock
        std::array<char, 16> text{};
    };
    static constexpr std::size_t kDays = 1024;

    [[nodiscard]] Micros offsetAt(Micros utc);

    const TimeZone& m_zone;
    std::vector<DayOffset> m_offsets;
    std::vector<DayText> m_texts;
};

} // namespace tessera
