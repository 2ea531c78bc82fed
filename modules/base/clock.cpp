// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <atomic>
#include <chrono>
#include <limits>

namespace tessera {

namespace {
constexpr Micros kUnset = std::numeric_limits<Micros>::min();
std::atomic<Micros> fixedNow{kUnset};
} // namespace

Micros clockNow()
{
    const Micros fixed = fixedNow.load();
    if (fixed != kUnset)
        return fixed;
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

FixedClock::FixedClock(Micros now)
{
    fixedNow.store(now);
}

FixedClock::~FixedClock()
{
    fixedNow.store(kUnset);
}

double steadySeconds()
{
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

} // namespace tessera
