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

} // namespace tessera
