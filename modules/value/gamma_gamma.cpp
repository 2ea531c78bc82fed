// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/gamma_gamma.h"
#include "base/minimise.h"
#include "base/special_functions.h"
#include "value/internal/texts.h"

#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

constexpr std::size_t kSpendBlock = 4096; // customers
constexpr std::size_t kFewestSpenders = 10;

struct Spender
{
    double purchases = 0;
    double mean = 0;
    double logMean = 0;
};

struct SpendSum
{
    double value = 0;
    std::array<double, 3> gradient{};
};

// One customer, by the parameters themselves. Fader and Hardie (2013), equation 1a.
void addSpender(SpendSum& sum, const GammaGamma& model, const Spender& one)
{
    const double shape = model.p * one.purchases;
    const double reach = std::log(model.gamma + one.purchases * one.mean);
    const double logTotal = one.logMean + std::log(one.purchases);
    sum.value += logGamma(shape + model.q) - logGamma(shape) - logGamma(model.q) +
                 model.q * std::log(model.gamma) + shape * logTotal - one.logMean - (shape + model.q) * reach;
    const double both = digamma(shape + model.q);
    sum.gradient[0] += one.purchases * (both - digamma(shape) + logTotal - reach);
    sum.gradient[1] += both - digamma(model.q) + std::log(model.gamma) - reach;
    sum.gradient[2] += model.q / model.gamma - (shape + model.q) / (model.gamma + one.purchases * one.mean);
}

SpendSum spendSum(const GammaGamma& model, const std::vector<Spender>& spenders)
{
    std::vector<SpendSum> sums((spenders.size() + kSpendBlock - 1) / kSpendBlock);
    parallelBlocks(spenders.size(), kSpendBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        SpendSum sum;
        for (std::size_t i = begin; i < end; ++i)
            addSpender(sum, model, spenders[i]);
        sums[block] = sum;
    });
    SpendSum all;
    for (const SpendSum& sum : sums) {
        all.value += sum.value;
        for (std::size_t k = 0; k < all.gradient.size(); ++k)
            all.gradient[k] += sum.gradient[k];
    }
    return all;
}

GammaGamma spendModelAt(std::span<const double> logs)
{
    return {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2])};
}

} // namespace

double GammaGamma::mean() const
{
    return q > 1 ? p * gamma / (q - 1) : std::numeric_limits<double>::infinity();
}

double GammaGamma::expectedSpend(double purchases, double meanSpend) const
{
    if (purchases <= 0)
        return mean();
    const double rest = p * purchases + q - 1;
    return rest > 0 ? p * (gamma + purchases * meanSpend) / rest : std::numeric_limits<double>::infinity();
}

double logLikelihood(const GammaGamma& model, double purchases, double meanSpend)
{
    SpendSum sum;
    addSpender(sum, model, {purchases, meanSpend, std::log(meanSpend)});
    return sum.value;
}

Result<SpendFit> fitGammaGamma(std::span<const double> purchases, std::span<const double> meanSpend,
                               const Task& task)
{
    std::vector<Spender> spenders;
    double total = 0;
    for (std::size_t i = 0; i < purchases.size(); ++i)
        if (purchases[i] > 0 && meanSpend[i] > 0 && std::isfinite(meanSpend[i])) {
            spenders.push_back({purchases[i], meanSpend[i], std::log(meanSpend[i])});
            total += meanSpend[i];
        }
    if (spenders.size() < kFewestSpenders)
        return Error{ValueText::tr("Only %1 buyers have a repeat purchase with an amount above 0; spend per "
                                   "purchase needs at least %2. Check which column is the amount.")
                         .arg(spenders.size())
                         .arg(kFewestSpenders)};
    const double count = double(spenders.size());
    const double middle = std::log(total / count);
    const SmoothFunction perSpender = [&](std::span<const double> logs, std::span<double> slope) {
        const GammaGamma model = spendModelAt(logs);
        const SpendSum sum = spendSum(model, spenders);
        const std::array<double, 3> by{model.p, model.q, model.gamma};
        for (std::size_t k = 0; k < by.size(); ++k)
            slope[k] = -sum.gradient[k] * by[k] / count;
        return std::isfinite(sum.value) ? -sum.value / count : std::numeric_limits<double>::infinity();
    };
    MinimiseOptions options;
    options.valueTolerance = 1e-6 / count;
    options.low = std::min(-12.0, middle - 12); // money has any unit
    options.high = std::max(14.0, middle + 14);
    Minimum best;
    for (std::vector<double> start :
         {std::vector{1.0, 1.0, middle}, std::vector{3.0, 2.0, middle - 2}, std::vector{0.0, 0.5, middle}}) {
        Minimum found = minimise(perSpender, std::move(start), options, task);
        if (task.cancelled())
            return Error::cancel();
        if (best.point.empty() || found.value < best.value)
            best = std::move(found);
    }
    if (!std::isfinite(best.value))
        return Error{ValueText::tr("Gamma-Gamma finds no parameters for these amounts. Check for values far "
                                   "beyond all others.")};
    SpendFit fit;
    fit.model = spendModelAt(best.point);
    fit.logLikelihood = -best.value * count;
    fit.iterations = best.iterations;
    fit.converged = best.converged;
    fit.customers = spenders.size();
    // Equal amounts from everyone let p and q grow without bound.
    fit.isAtBorder =
        std::max(best.point[0], best.point[1]) > 9 || std::min(best.point[0], best.point[1]) < -9;
    const std::vector<double> covariance =
        fit.isAtBorder ? std::vector<double>{} : inverseOf(hessianAt(perSpender, best.point), 3);
    for (std::size_t k = 0; k < 3 && !covariance.empty(); ++k)
        fit.standardErrors[k] = std::exp(best.point[k]) * std::sqrt(covariance[k * 3 + k] / count);
    return fit;
}

} // namespace tessera
