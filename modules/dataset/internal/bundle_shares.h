// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/internal/bundles.h"
#include "dataset/internal/hierarchy.h"

#include <optional>
#include <vector>

namespace tessera {

// A component of a bundle that was sold, with the master it means at that time (kNoRow: none is known) and
// its part of the amount.
struct SoldComponent
{
    const BundleComponent* component = nullptr;
    std::uint32_t master = kNoRow;
    std::int64_t amount = 0;
};

// An amount shared out to the components of a bundle: by their values where all have one, else by the prices
// of the items where all have one, else evenly; times how many. Exact to the unit. prices: of the masters.
[[nodiscard]] std::vector<SoldComponent> sharedOut(std::int64_t amount,
                                                   const std::vector<const BundleComponent*>& components,
                                                   Micros time, const Hierarchy& hierarchy,
                                                   const std::optional<Column>& prices);

} // namespace tessera
