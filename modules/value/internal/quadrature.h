// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace tessera {

// Gauss-Legendre nodes and weights on [0, 1], n of them; n is 12 or 32.
struct GaussRule
{
    std::vector<double> nodes;
    std::vector<double> weights;
};
[[nodiscard]] const GaussRule& gaussRule(bool fine);

} // namespace tessera
