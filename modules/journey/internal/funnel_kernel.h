// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "journey/funnel.h"

#include <cstdint>
#include <span>

namespace tessera {

// The longest chain of one person.
struct Chain
{
    int level = 0;
    std::uint32_t firstRow = UINT32_MAX; // row of its first step
    std::uint32_t lastRow = UINT32_MAX;  // row at which the level was first reached
};

struct ChainRules
{
    int steps = 0;
    FunnelOrder order = FunnelOrder::Sequential;
    bool perStep = false;
    Micros window = 0; // the largest number when there is no limit
};

// times and bits (bit k: the event passes step k) of one person's events in time order; rows count from
// firstRow.
[[nodiscard]] Chain longestChain(std::span<const Micros> times, std::span<const std::uint32_t> bits,
                                 std::uint32_t firstRow, const ChainRules& rules);

} // namespace tessera
