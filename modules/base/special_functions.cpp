// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/special_functions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>

namespace tessera {

namespace {

constexpr double kStirlingFrom = 10;

double polynomial(std::span<const double> coefficients, double x)
{
    double sum = 0;
    for (const double coefficient : coefficients)
        sum = sum * x + coefficient;
    return sum;
}

// The continued fraction of the incomplete beta function by Lentz's method: good for x < (a + 1) / (a + b +
// 2).
double betaFraction(double a, double b, double x)
{
    constexpr double kTiny = 1e-300;
    const auto away = [](double value) { return std::abs(value) < kTiny ? kTiny : value; };
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= 2000; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        fraction *= c * d;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        fraction *= c * d;
        if (std::abs(c * d - 1) < 1e-14)
            break;
    }
    return fraction;
}

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

double incompleteBeta(double a, double b, double x, double complement)
{
    return incompleteBeta(a, b, x, complement, logGamma(a) + logGamma(b) - logGamma(a + b));
}

double incompleteBeta(double a, double b, double x, double complement, double logBeta)
{
    if (x <= 0)
        return 0;
    if (complement <= 0)
        return 1;
    const double front = std::exp(a * std::log(x) + b * std::log(complement) - logBeta);
    if (x < (a + 1) / (a + b + 2))
        return front * betaFraction(a, b, x) / a;
    return 1 - front * betaFraction(b, a, complement) / b;
}

double normalTail(double z)
{
    return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

// Rational approximations by Acklam (2003), good to 1e-9, and one step of Halley's method.
double normalQuantile(double p)
{
    static constexpr std::array kA = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                                      1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    static constexpr std::array kB = {-5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                                      6.680131188771972e+01,  -1.328068155288572e+01, 1.0};
    static constexpr std::array kC = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                                      -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    static constexpr std::array kD = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                                      3.754408661907416e+00, 1.0};
    constexpr double kLow = 0.02425;
    const double q = p - 0.5;
    double z = 0;
    if (p < kLow || p > 1 - kLow) {
        const double r = std::sqrt(-2 * std::log(std::min(p, 1 - p)));
        z = polynomial(kC, r) / polynomial(kD, r) * (p < 0.5 ? 1 : -1);
    } else {
        z = polynomial(kA, q * q) * q / polynomial(kB, q * q);
    }
    if (std::abs(z) > 8) // beyond what a share tells apart
        return z;
    const double error = p < 0.5 ? normalTail(-z) - p : (1 - p) - normalTail(z);
    const double step = error * std::sqrt(2 * std::numbers::pi) * std::exp(z * z / 2);
    return z - step / (1 + z * step / 2);
}

} // namespace tessera
