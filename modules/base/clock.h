// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tessera {

// UTC microseconds since 1970.
using Micros = std::int64_t;

inline constexpr Micros kSecond = 1'000'000;
inline constexpr Micros kMinute = 60 * kSecond;
inline constexpr Micros kHour = 60 * kMinute;
inline constexpr Micros kDay = 24 * kHour;

// Wall clock now; tests put their own instant in its place.
[[nodiscard]] Micros clockNow();

// While one lives, clockNow() returns the given instant.
class FixedClock
{
public:
    explicit FixedClock(Micros now);
    ~FixedClock();
    FixedClock(const FixedClock&) = delete;
    FixedClock& operator=(const FixedClock&) = delete;
};

// Seconds of a steady clock, for durations in provenance.
[[nodiscard]] double steadySeconds();

} // namespace tessera
