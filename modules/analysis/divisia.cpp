// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/divisia.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

// (a - b) / (ln a - ln b), steady where a and b are nearly the same.
double logMean(double a, double b)
{
    if (a == b)
        return a;
    const double relative = (a - b) / b;
    return std::abs(relative) < 1e-4 ? b * (1 + relative / 2 - relative * relative / 12)
                                     : (a - b) / std::log(a / b);
}

// The factor a change from or to nothing is of.
std::size_t zeroFactor(const std::vector<std::optional<double>>& factors)
{
    const auto found = std::ranges::find_if(
        factors, [](const std::optional<double>& factor) { return factor && *factor == 0; });
    return found == factors.end() ? factors.size() - 1 : std::size_t(found - factors.begin());
}

} // namespace

std::vector<double> divisiaParts(const ProductChange& change)
{
    const std::size_t factors = change.factorsBefore.size();
    std::vector<double> parts(factors, 0.0);
    if (factors == 0 || change.before == change.after)
        return parts;
    const double whole = change.after - change.before;
    if (change.before == 0 || change.after == 0) {
        parts[zeroFactor(change.before == 0 ? change.factorsBefore : change.factorsAfter)] = whole;
        return parts;
    }
    if ((change.before < 0) != (change.after < 0)) {
        parts.back() = whole;
        return parts;
    }
    const double sign = change.before < 0 ? -1 : 1;
    const double mean = logMean(std::abs(change.after), std::abs(change.before));
    double sum = 0;
    for (std::size_t k = 0; k < factors; ++k) {
        const double before = std::abs(change.factorsBefore[k].value_or(0));
        const double after = std::abs(change.factorsAfter[k].value_or(0));
        if (before > 0 && after > 0)
            parts[k] = sign * mean * std::log(after / before);
        sum += parts[k];
    }
    // What rounding left, to the largest part.
    *std::ranges::max_element(parts, {}, [](double part) { return std::abs(part); }) += whole - sum;
    return parts;
}

std::vector<std::int64_t> wholeParts(std::span<const double> parts, std::int64_t change)
{
    std::vector<std::int64_t> whole;
    if (parts.empty())
        return whole;
    std::vector<double> remainders;
    std::int64_t left = change;
    for (const double part : parts) {
        const double down = std::floor(part);
        whole.push_back(std::int64_t(down));
        remainders.push_back(part - down);
        left -= whole.back();
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    // Beyond one unit a part only where the parts are too large for their last digits to be told.
    const auto count = std::int64_t(parts.size());
    const std::int64_t each = left >= 0 ? left / count : -((-left + count - 1) / count);
    left -= each * count;
    for (std::size_t i = 0; i < order.size(); ++i)
        whole[order[i]] += each + (std::int64_t(i) < left ? 1 : 0);
    return whole;
}

} // namespace tessera
