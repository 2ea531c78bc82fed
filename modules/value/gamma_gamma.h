// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <array>
#include <span>
#include <vector>

namespace tessera {

// Spend per purchase: Gamma within a customer, its scale Gamma over customers, independent of how often they
// buy (Fader, Hardie 2013, "The Gamma-Gamma model of monetary value"; Colombo, Jiang 1999).
struct GammaGamma
{
    double p = 0;
    double q = 0;
    double gamma = 0; // in the unit of money

    // Of all people: p gamma / (q - 1); infinite when q <= 1.
    [[nodiscard]] double mean() const;
    // Of one with a mean of some purchases behind them; the mean of all when there are none.
    [[nodiscard]] double expectedSpend(double purchases, double meanSpend) const;
};

struct SpendFit
{
    GammaGamma model;
    std::array<double, 3> standardErrors{}; // all 0 when the curvature gives none
    double logLikelihood = 0;
    int iterations = 0;
    bool converged = false;
    bool isAtBorder = false;
    std::size_t customers = 0; // used; those without a repeat purchase or with a mean of 0 or less are not
};

[[nodiscard]] double logLikelihood(const GammaGamma& model, double purchases, double meanSpend);

// Maximum likelihood over customers with purchases[i] repeat purchases of meanSpend[i] on average. Fails when
// fewer than 10 can be used.
[[nodiscard]] Result<SpendFit> fitGammaGamma(std::span<const double> purchases,
                                             std::span<const double> meanSpend, const Task& task);

} // namespace tessera
