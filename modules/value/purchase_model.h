// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <QString>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

// How people go on buying until they stop for good. All three take purchases as a Poisson process while a
// customer is alive, at a rate that is Gamma(r, alpha) over people; they differ in how customers leave.
enum class PurchaseModel
{
    BgNbd,    // after each repeat purchase with a probability that is Beta(a, b) over people: Fader, Hardie,
              // Lee (2005), "Counting your customers the easy way", Marketing Science 24(2)
    MbgNbd,   // after each purchase, the first one too: Batislam, Denizel, Filiztekin (2007), International
              // Journal of Research in Marketing 24(3); Hoppe, Wagner (2007)
    ParetoNbd // at any moment, at a rate that is Gamma(s, beta): Schmittlein, Morrison, Colombo (1987),
              // Management Science 33(1)
};
inline constexpr std::array kPurchaseModels = {PurchaseModel::BgNbd, PurchaseModel::MbgNbd,
                                               PurchaseModel::ParetoNbd};
// "bgnbd", "mbgnbd", "paretonbd"
[[nodiscard]] QString purchaseModelId(PurchaseModel model);
[[nodiscard]] QString purchaseModelName(PurchaseModel model); // BG/NBD
[[nodiscard]] std::array<QString, 4> parameterNames(PurchaseModel model);

// r, alpha, a, b; or r, alpha, s, beta. Time in the unit of the histories.
using ModelParameters = std::array<double, 4>;

// What the models need of a customer, times since the first purchase: x repeat purchases, the last at t_x
// (0 when there is none), looked at until T. 0 <= t_x <= T.
struct PurchaseHistory
{
    double repeats = 0;
    double last = 0;
    double age = 0;

    auto operator<=>(const PurchaseHistory&) const = default;
};

// Equal histories once, ascending by (repeats, age, last), with how many customers have each.
struct HistoryGroups
{
    std::vector<PurchaseHistory> histories;
    std::vector<double> weights;
    std::vector<std::uint32_t> groupOf; // of each customer
    double customers = 0;

    [[nodiscard]] static HistoryGroups of(std::span<const PurchaseHistory> customers);
};

// Natural logarithm of the density of the purchase times of one customer.
[[nodiscard]] double logLikelihood(PurchaseModel model, const ModelParameters& parameters,
                                   const PurchaseHistory& history);
// That the customer still buys at the end of the history, 0..1.
[[nodiscard]] double probabilityAlive(PurchaseModel model, const ModelParameters& parameters,
                                      const PurchaseHistory& history);
// Purchases in the time t after the end of the history, if alive then. Times the probability of that, it is
// the conditional expectation.
[[nodiscard]] double expectedIfAlive(PurchaseModel model, const ModelParameters& parameters,
                                     const PurchaseHistory& history, double t);
// E[X(t)]: repeat purchases of a new customer in the time t since the first purchase.
[[nodiscard]] double expectedRepeats(PurchaseModel model, const ModelParameters& parameters, double t);

struct PurchaseModelFit
{
    PurchaseModel model = PurchaseModel::BgNbd;
    ModelParameters parameters{};
    std::array<double, 4> standardErrors{}; // by the delta method; all 0 when the curvature gives none
    std::vector<double> covariance;         // of the logarithms of the parameters, 4 x 4; empty likewise
    double logLikelihood = 0;
    int iterations = 0;
    bool converged = false;
    bool isAtBorder = false; // a parameter ran to 0 or without bound: the data do not tell it
};

// Sum over all customers, and its gradient by the logarithms of the parameters. Work is cut into fixed blocks
// that are added in order.
[[nodiscard]] double totalLogLikelihood(PurchaseModel model, const ModelParameters& parameters,
                                        const HistoryGroups& groups, std::array<double, 4>* gradient);

// Maximum likelihood by BFGS in the logarithms of the parameters with exact gradients, from three starts.
// Fails, with what to do, when fewer than 10 people bought again, a time is wrong, or the search ends
// nowhere.
[[nodiscard]] Result<PurchaseModelFit> fitPurchaseModel(PurchaseModel model, const HistoryGroups& groups,
                                                        const Task& task);

// Purchases of all customers together in the time t, by group, and the same as one sum.
[[nodiscard]] std::vector<double> expectedByGroup(PurchaseModel model, const ModelParameters& parameters,
                                                  const HistoryGroups& groups, double t);

// The sum of expectedByGroup, with a 95 % interval from the uncertainty of the parameters (delta method); low
// and high are the sum itself when the fit has no covariance.
struct ExpectedTotal
{
    double value = 0;
    double low = 0;
    double high = 0;
};
[[nodiscard]] ExpectedTotal expectedTotal(const PurchaseModelFit& fit, const HistoryGroups& groups, double t);

} // namespace tessera
