// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/share_exactly.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

__extension__ using Wide = __int128; // a product of two amounts

} // namespace

std::vector<std::int64_t> shareExactly(std::int64_t amount, std::span<const std::int64_t> weights)
{
    if (weights.empty())
        return {};
    std::vector<Wide> weight;
    Wide total = 0;
    for (const std::int64_t one : weights) {
        weight.push_back(std::max<std::int64_t>(one, 0));
        total += weight.back();
    }
    if (total == 0) {
        std::ranges::fill(weight, Wide(1));
        total = Wide(weight.size());
    }
    const bool isNegative = amount < 0;
    const Wide whole = isNegative ? -Wide(amount) : Wide(amount);
    std::vector<Wide> parts;
    std::vector<Wide> remainders;
    Wide left = whole;
    for (const Wide one : weight) {
        // Amounts have at most 63 bits and so have weights: the product fits.
        parts.push_back(whole * one / total);
        remainders.push_back(whole * one % total);
        left -= parts.back();
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; left > 0; ++i, --left)
        ++parts[order[i]];
    std::vector<std::int64_t> shares;
    shares.reserve(parts.size());
    for (const Wide part : parts)
        shares.push_back(std::int64_t(isNegative ? -part : part));
    return shares;
}

} // namespace tessera
