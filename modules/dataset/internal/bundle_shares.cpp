// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/bundle_shares.h"

#include "dataset/share_exactly.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

std::vector<std::int64_t> weightsOf(const std::vector<SoldComponent>& sold,
                                    const std::optional<Column>& prices)
{
    const bool hasValues =
        std::ranges::all_of(sold, [](const SoldComponent& one) { return one.component->value.has_value(); });
    const bool hasPrices = prices && prices->type != ColumnType::Text &&
                           std::ranges::all_of(sold, [&](const SoldComponent& one) {
                               return one.master != kNoRow && !prices->isNull(one.master);
                           });
    std::vector<std::int64_t> weights;
    for (const SoldComponent& one : sold) {
        const double value = hasValues   ? double(*one.component->value)
                             : hasPrices ? prices->number(one.master) * double(kPowersOfTen[6])
                                         : double(kPowersOfTen[6]);
        // Only the shares matter; millionths of millionths would not fit.
        weights.push_back(std::llround(value * (double(one.component->quantity) / double(kPowersOfTen[6]))));
    }
    return weights;
}

} // namespace

std::vector<SoldComponent> sharedOut(std::int64_t amount,
                                     const std::vector<const BundleComponent*>& components, Micros time,
                                     const Hierarchy& hierarchy, const std::optional<Column>& prices)
{
    std::vector<SoldComponent> sold;
    sold.reserve(components.size());
    for (const BundleComponent* component : components)
        sold.push_back({component, rowAt(hierarchy.mastersOf(component->code), time), 0});
    const std::vector<std::int64_t> shares = shareExactly(amount, weightsOf(sold, prices));
    for (std::size_t i = 0; i < sold.size(); ++i)
        sold[i].amount = shares[i];
    return sold;
}

} // namespace tessera
