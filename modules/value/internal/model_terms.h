// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value/purchase_model.h"

namespace tessera {

// What the likelihood takes from the number of repeat purchases alone: worked out once for all customers with
// the same number.
struct RepeatTerms
{
    double logRate = 0;             // ln Gamma(r + x) - ln Gamma(r) + r ln alpha (+ s ln beta)
    double rateByShape = 0;         // its derivative by r
    double logStay = 0;             // ln B(a, b + n) / B(a, b), n the chances to leave that were passed
    std::array<double, 2> byStay{}; // its derivatives by a and b
    double leave = 0;               // b + n - 1; 0 when the customer cannot have left
};
[[nodiscard]] RepeatTerms repeatTerms(PurchaseModel model, const ModelParameters& parameters, double repeats,
                                      bool withGradient);

// ln L and P(alive) of a history; the gradient by the parameters themselves when asked for.
struct HistoryTerms
{
    double logLikelihood = 0;
    double alive = 1;
};
[[nodiscard]] HistoryTerms historyTerms(PurchaseModel model, const ModelParameters& parameters,
                                        const RepeatTerms& repeat, const PurchaseHistory& history,
                                        std::array<double, 4>* gradient);

} // namespace tessera
