// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

// A whole amount in parts that are as near to their weights as whole numbers can be, and sum to it exactly:
// each gets the whole part of its share, the rest goes one by one to the largest remainders, of equal ones to
// the first (Hamilton's method). Weights below 0 count as 0; where all are 0, all count the same. An amount
// below 0 is shared like its opposite. Empty without weights.
[[nodiscard]] std::vector<std::int64_t> shareExactly(std::int64_t amount,
                                                     std::span<const std::int64_t> weights);

} // namespace tessera
