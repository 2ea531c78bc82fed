// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/internal/special_functions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace tessera {

namespace {

constexpr double kStirlingFrom = 10;

} // namespace

double logGamma(double x)
{
    double product = 1;
    while (x < kStirlingFrom) {
        product *= x;
        x += 1;
    }
    const double inverse = 1 / x;
    const double square = inverse * inverse;
    const double series =
        inverse *
        (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
    return (x - 0.5) * std::log(x) - x + 0.5 * std::log(2 * std::numbers::pi) + series - std::log(product);
}

double digamma(double x)
{
    double sum = 0;
    while (x < kStirlingFrom) {
        sum += 1 / x;
        x += 1;
    }
    const double square = 1 / (x * x);
    const double series =
        square *
        (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240 - square / 132))));
    return std::log(x) - 0.5 / x - series - sum;
}

double logSum(double a, double b)
{
    const double high = std::max(a, b);
    if (high == -std::numeric_limits<double>::infinity())
        return high;
    return high + std::log1p(std::exp(std::min(a, b) - high));
}

} // namespace tessera
