// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/special_functions.h"
#include "value/internal/model_terms.h"
#include "value/purchase_model.h"

#include "base/statistics.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kForecastBlock = 256; // groups

// Purchases in the time t of someone who buys at a rate that is Gamma(shape, rate) and leaves after each with
// a probability p that is Beta(a, b): the mean of (1 - (1 + p t / rate)^-shape) / p. The closed form, (a + b
// - 1) / (a - 1) (1 - (rate / (rate + t))^shape 2F1(shape, b; a + b - 1; t / (rate + t))), has poles at a = 1
// and a + b = 1 that cancel, so the mean is taken straight: the trapezoid rule over v, ln(p / (1 - p)) =
// centre + width sinh v, which converges exponentially (Takahasi, Mori 1974) and holds for any a, b.
double leavingPurchases(double shape, double rate, double a, double b, double t)
{
    if (t <= 0)
        return 0;
    constexpr double kStep = 1.0 / 8;
    constexpr double kSmallest = 1e-17;
    const double centre = std::log(a / b);
    const double width = std::min(3.0, std::sqrt(1 / a + 1 / b));
    const double scale = logGamma(a + b) - logGamma(a) - logGamma(b);
    const auto part = [&](double v, double& weight) {
        const double u = centre + width * std::sinh(v);
        const double tail = std::log1p(std::exp(-std::abs(u)));
        const double logP = (u < 0 ? u : 0.0) - tail;
        const double logRest = (u < 0 ? 0.0 : -u) - tail;
        weight = std::exp(scale + a * logP + b * logRest) * width * std::cosh(v);
        const double p = std::exp(logP);
        const double reach = p * t / rate;
        return reach < 1e-12 ? shape * t / rate : -std::expm1(-shape * std::log1p(reach)) / p;
    };
    double weights = 0;
    double sum = 0;
    for (const int direction : {1, -1})
        for (int k = direction > 0 ? 0 : 1; k < 400; ++k) {
            double weight = 0;
            const double value = part(direction * k * kStep, weight);
            weights += weight;
            sum += weight * value;
            if (k > 4 && weight < kSmallest * weights)
                break;
        }
    return sum / weights;
}

// (1 - exp(-power x)) / power, for power near 0 too.
double integralOfFall(double power, double x)
{
    return std::abs(power * x) < 1e-12 ? x : -std::expm1(-power * x) / power;
}

double forecastSum(PurchaseModel model, const ModelParameters& parameters, const HistoryGroups& groups,
                   double t)
{
    double sum = 0;
    const std::vector<double> each = expectedByGroup(model, parameters, groups, t);
    for (std::size_t group = 0; group < each.size(); ++group)
        sum += groups.weights[group] * each[group];
    return sum;
}

} // namespace

double expectedIfAlive(PurchaseModel model, const ModelParameters& parameters, const PurchaseHistory& history,
                       double t)
{
    const double shape = parameters[0] + history.repeats;
    const double rate = parameters[1] + history.age;
    if (model == PurchaseModel::ParetoNbd) {
        const double longer = parameters[3] + history.age;
        return shape / rate * longer * integralOfFall(parameters[2] - 1, std::log1p(t / longer));
    }
    const double passed = model == PurchaseModel::MbgNbd ? history.repeats + 1 : history.repeats;
    return leavingPurchases(shape, rate, parameters[2], parameters[3] + passed, t);
}

double expectedRepeats(PurchaseModel model, const ModelParameters& parameters, double t)
{
    const auto [r, alpha, a, b] = parameters;
    if (model == PurchaseModel::ParetoNbd)
        return r / alpha * b * integralOfFall(a - 1, std::log1p(t / b));
    if (model == PurchaseModel::MbgNbd)
        return b / (a + b) * leavingPurchases(r, alpha, a, b + 1, t);
    return leavingPurchases(r, alpha, a, b, t);
}

std::vector<double> expectedByGroup(PurchaseModel model, const ModelParameters& parameters,
                                    const HistoryGroups& groups, double t)
{
    std::vector<double> expected(groups.histories.size());
    // What is expected if alive depends on repeats and age only, and these stand together.
    parallelBlocks(expected.size(), kForecastBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        RepeatTerms terms;
        double ifAlive = 0;
        const PurchaseHistory* before = nullptr;
        for (std::size_t group = begin; group < end; ++group) {
            const PurchaseHistory& history = groups.histories[group];
            if (before == nullptr || before->repeats != history.repeats)
                terms = repeatTerms(model, parameters, history.repeats, false);
            if (before == nullptr || before->repeats != history.repeats || before->age != history.age)
                ifAlive = expectedIfAlive(model, parameters, history, t);
            before = &history;
            expected[group] = ifAlive * historyTerms(model, parameters, terms, history, nullptr).alive;
        }
    });
    return expected;
}

ExpectedTotal expectedTotal(const PurchaseModelFit& fit, const HistoryGroups& groups, double t)
{
    ExpectedTotal total;
    total.value = forecastSum(fit.model, fit.parameters, groups, t);
    total.low = total.value;
    total.high = total.value;
    if (fit.covariance.empty() || !(total.value > 0))
        return total;
    constexpr double kChange = 1e-4; // of the logarithm of a parameter
    std::array<double, 4> slope{};
    for (std::size_t k = 0; k < slope.size(); ++k) {
        ModelParameters above = fit.parameters;
        ModelParameters below = fit.parameters;
        above[k] *= std::exp(kChange);
        below[k] *= std::exp(-kChange);
        slope[k] = (std::log(forecastSum(fit.model, above, groups, t)) -
                    std::log(forecastSum(fit.model, below, groups, t))) /
                   (2 * kChange);
    }
    double variance = 0;
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            variance += slope[i] * fit.covariance[i * 4 + j] * slope[j];
    const double width = kZ95 * std::sqrt(std::max(0.0, variance));
    total.low = total.value * std::exp(-width);
    total.high = total.value * std::exp(width);
    return total;
}

} // namespace tessera
