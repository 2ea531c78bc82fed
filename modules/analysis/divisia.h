// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tessera {

// A change of a product shared out to its factors by the logarithmic mean Divisia index (LMDI I, additive:
// Ang 2005, "The LMDI approach to decomposition analysis", Energy Policy 33): of factor k it is
// L(after, before) x ln(after_k / before_k) with L(a, b) = (a - b) / (ln a - ln b). It leaves no rest.
struct ProductChange
{
    double before = 0; // the products themselves, as they were measured
    double after = 0;
    std::vector<std::optional<double>>
        factorsBefore; // nullopt: cannot be told, a ratio of nothing to nothing
    std::vector<std::optional<double>> factorsAfter;
};

// One part a factor; they sum to after - before, but for rounding. Where a product is 0 the limit is taken
// (Ang and Liu 2007): all of the change is of the first factor that is 0, and a factor that cannot be told
// changes nothing. A product below 0 (more went back than was bought) is taken by its size when both are;
// when the sign turns, all of the change is of the last factor.
[[nodiscard]] std::vector<double> divisiaParts(const ProductChange& change);

// Parts in whole units that sum to the whole change exactly: rounded down, and what is left goes one by one
// to the largest remainders, of equal ones to the first.
[[nodiscard]] std::vector<std::int64_t> wholeParts(std::span<const double> parts, std::int64_t change);

} // namespace tessera
