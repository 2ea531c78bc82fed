// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/internal/quadrature.h"

#include <cmath>
#include <numbers>

namespace tessera {

namespace {

// Roots of the Legendre polynomial by Newton's method from the customary first guess.
GaussRule legendreRule(int n)
{
    GaussRule rule;
    for (int i = 1; i <= n; ++i) {
        double x = std::cos(std::numbers::pi * (i - 0.25) / (n + 0.5));
        double slope = 1;
        for (int step = 0; step < 50; ++step) {
            double value = 1;
            double before = 0;
            for (int k = 1; k <= n; ++k) {
                const double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                before = value;
                value = next;
            }
            slope = n * (x * value - before) / (x * x - 1);
            const double change = value / slope;
            x -= change;
            if (std::abs(change) < 1e-16)
                break;
        }
        rule.nodes.push_back((1 - x) / 2);
        rule.weights.push_back(1 / ((1 - x * x) * slope * slope));
    }
    return rule;
}

} // namespace

const GaussRule& gaussRule(bool fine)
{
    static const GaussRule coarseRule = legendreRule(12);
    static const GaussRule fineRule = legendreRule(32);
    return fine ? fineRule : coarseRule;
}

} // namespace tessera
