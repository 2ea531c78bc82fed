// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

// ln Gamma(x) and its derivative for x > 0, to about 1e-14 relative: the recurrence up to 10, then Stirling's
// series (Abramowitz and Stegun 6.1.41, 6.3.18). Unlike std::lgamma they touch no global.
[[nodiscard]] double logGamma(double x);
[[nodiscard]] double digamma(double x);

// ln(exp(a) + exp(b)); minus infinity is none.
[[nodiscard]] double logSum(double a, double b);

// The regularised incomplete beta function I_x(a, b) for a, b > 0 and x in [0, 1], by its continued fraction
// (Abramowitz and Stegun 26.5.8), to about 1e-13. complement: 1 - x, for x near 1.
[[nodiscard]] double incompleteBeta(double a, double b, double x, double complement);
// The same for many x: with ln B(a, b) = logGamma(a) + logGamma(b) - logGamma(a + b) known.
[[nodiscard]] double incompleteBeta(double a, double b, double x, double complement, double logBeta);

// The share of the standard normal distribution beyond z, and the z below which a share p in (0, 1) lies.
[[nodiscard]] double normalTail(double z);
[[nodiscard]] double normalQuantile(double p);

} // namespace tessera
