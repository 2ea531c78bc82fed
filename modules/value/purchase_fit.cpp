// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/minimise.h"
#include "value/internal/model_terms.h"
#include "value/internal/texts.h"
#include "value/purchase_model.h"

#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kFitBlock = 4096; // groups
constexpr int kFewestRepeaters = 10;
constexpr std::size_t kManyHistories = 50'000; // beyond, the starts are tried on every so manieth
constexpr double kLowestLog = -12;
constexpr double kHighestLog = 14;

struct RepeatRun
{
    double repeats = 0;
    std::size_t end = 0; // of the groups with this number
};

std::vector<RepeatRun> runsOf(const HistoryGroups& groups)
{
    std::vector<RepeatRun> runs;
    for (std::size_t group = 0; group < groups.histories.size(); ++group) {
        const double repeats = groups.histories[group].repeats;
        if (runs.empty() || runs.back().repeats != repeats)
            runs.push_back({repeats, 0});
        runs.back().end = group + 1;
    }
    return runs;
}

struct FitSum
{
    double value = 0;
    std::array<double, 4> gradient{};
};

double sumOver(PurchaseModel model, const ModelParameters& parameters, const HistoryGroups& groups,
               const std::vector<RepeatRun>& runs, std::array<double, 4>* gradient)
{
    std::vector<RepeatTerms> terms(runs.size());
    parallelBlocks(runs.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t run = begin; run < end; ++run)
            terms[run] = repeatTerms(model, parameters, runs[run].repeats, gradient != nullptr);
    });
    const std::size_t count = groups.histories.size();
    std::vector<FitSum> sums((count + kFitBlock - 1) / kFitBlock);
    parallelBlocks(count, kFitBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        auto run = std::size_t(std::ranges::upper_bound(runs, begin, {}, &RepeatRun::end) - runs.begin());
        FitSum sum;
        std::array<double, 4> slope{};
        for (std::size_t group = begin; group < end; ++group) {
            if (group == runs[run].end)
                ++run;
            const double weight = groups.weights[group];
            sum.value += weight * historyTerms(model, parameters, terms[run], groups.histories[group],
                                               gradient != nullptr ? &slope : nullptr)
                                      .logLikelihood;
            for (std::size_t k = 0; k < slope.size(); ++k)
                sum.gradient[k] += weight * slope[k];
        }
        sums[block] = sum;
    });
    FitSum all;
    for (const FitSum& sum : sums) {
        all.value += sum.value;
        for (std::size_t k = 0; k < all.gradient.size(); ++k)
            all.gradient[k] += sum.gradient[k];
    }
    if (gradient != nullptr)
        for (std::size_t k = 0; k < all.gradient.size(); ++k)
            (*gradient)[k] = all.gradient[k] * parameters[k];
    return all.value;
}

Result<void> checkHistories(const HistoryGroups& groups)
{
    double repeaters = 0;
    for (std::size_t group = 0; group < groups.histories.size(); ++group) {
        const PurchaseHistory& history = groups.histories[group];
        if (!(history.repeats >= 0 && history.last >= 0 && history.last <= history.age &&
              std::isfinite(history.age)))
            return Error{
                ValueText::tr("A customer has %1 repeat purchases, the last %2 after the first, but is "
                              "looked at for %3 only. Check the dates of the purchases.")
                    .arg(history.repeats)
                    .arg(history.last)
                    .arg(history.age)};
        repeaters += history.repeats > 0 ? groups.weights[group] : 0;
    }
    if (repeaters < kFewestRepeaters)
        return Error{
            ValueText::tr("Only %1 of %2 buyers bought on a second day; the models need at least %3. "
                          "Take a longer period, or a wider filter of purchases.")
                .arg(repeaters)
                .arg(groups.customers)
                .arg(kFewestRepeaters)};
    return {};
}

// Three places to start from, around the rate of repeat purchases that is seen.
std::vector<std::vector<double>> startsOf(PurchaseModel model, const HistoryGroups& groups)
{
    double repeats = 0;
    double time = 0;
    for (std::size_t group = 0; group < groups.histories.size(); ++group) {
        repeats += groups.weights[group] * groups.histories[group].repeats;
        time += groups.weights[group] * groups.histories[group].age;
    }
    const double gap = time / repeats; // between purchases
    const double age = time / groups.customers;
    const auto logs = [](const ModelParameters& start) {
        std::vector<double> point;
        for (const double value : start)
            point.push_back(std::log(value));
        return point;
    };
    if (model == PurchaseModel::ParetoNbd)
        return {logs({0.5, 0.5 * gap, 0.5, age}), logs({1, gap, 1.5, age / 2}),
                logs({0.3, gap, 0.2, age / 10})};
    return {logs({0.5, 0.5 * gap, 0.8, 2.5}), logs({1, gap, 0.2, 1}), logs({0.3, 0.2 * gap, 2, 20})};
}

ModelParameters parametersOf(std::span<const double> logs)
{
    return {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
}

// Minus the log-likelihood of a customer on average, by the logarithms of the parameters.
SmoothFunction meanLoss(PurchaseModel model, const HistoryGroups& groups)
{
    return [model, &groups, runs = runsOf(groups)](std::span<const double> logs, std::span<double> slope) {
        std::array<double, 4> gradient{};
        const double sum = sumOver(model, parametersOf(logs), groups, runs, &gradient);
        for (std::size_t k = 0; k < gradient.size(); ++k)
            slope[k] = -gradient[k] / groups.customers;
        return std::isfinite(sum) ? -sum / groups.customers : std::numeric_limits<double>::infinity();
    };
}

Minimum searchFrom(PurchaseModel model, const HistoryGroups& groups,
                   const std::vector<std::vector<double>>& starts, const Task& task)
{
    MinimiseOptions options;
    options.valueTolerance = 1e-6 / groups.customers;
    options.low = kLowestLog;
    options.high = kHighestLog;
    const SmoothFunction loss = meanLoss(model, groups);
    Minimum best;
    for (const std::vector<double>& start : starts) {
        Minimum found = minimise(loss, start, options, task);
        if (best.point.empty() || found.value < best.value)
            best = std::move(found);
    }
    return best;
}

HistoryGroups partOf(const HistoryGroups& groups)
{
    HistoryGroups part;
    const std::size_t stride = groups.histories.size() / (kManyHistories / 5);
    for (std::size_t group = 0; group < groups.histories.size(); group += stride) {
        part.histories.push_back(groups.histories[group]);
        part.weights.push_back(groups.weights[group]);
        part.customers += groups.weights[group];
    }
    return part;
}

} // namespace

HistoryGroups HistoryGroups::of(std::span<const PurchaseHistory> customers)
{
    std::vector<std::uint32_t> order(customers.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto before = [&](std::uint32_t one, std::uint32_t other) {
        const PurchaseHistory& first = customers[one];
        const PurchaseHistory& second = customers[other];
        if (first.repeats != second.repeats)
            return first.repeats < second.repeats;
        if (first.age != second.age)
            return first.age < second.age;
        return first.last != second.last ? first.last < second.last : one < other;
    };
    std::ranges::sort(order, before);
    HistoryGroups groups;
    groups.groupOf.resize(customers.size());
    groups.customers = double(customers.size());
    for (const std::uint32_t customer : order) {
        if (groups.histories.empty() || groups.histories.back() != customers[customer]) {
            groups.histories.push_back(customers[customer]);
            groups.weights.push_back(0);
        }
        ++groups.weights.back();
        groups.groupOf[customer] = std::uint32_t(groups.histories.size() - 1);
    }
    return groups;
}

double totalLogLikelihood(PurchaseModel model, const ModelParameters& parameters, const HistoryGroups& groups,
                          std::array<double, 4>* gradient)
{
    return sumOver(model, parameters, groups, runsOf(groups), gradient);
}

Result<PurchaseModelFit> fitPurchaseModel(PurchaseModel model, const HistoryGroups& groups, const Task& task)
{
    if (const Result<void> good = checkHistories(groups); !good)
        return good.error();
    std::vector<std::vector<double>> starts = startsOf(model, groups);
    if (groups.histories.size() > kManyHistories) // a part tells where to look
        starts = {searchFrom(model, partOf(groups), starts, task).point};
    const Minimum best = searchFrom(model, groups, starts, task);
    if (task.cancelled())
        return Error::cancel();
    if (!std::isfinite(best.value))
        return Error{ValueText::tr("%1 finds no parameters for these purchases. Try another model.")
                         .arg(purchaseModelName(model))};
    PurchaseModelFit fit;
    fit.model = model;
    fit.parameters = parametersOf(best.point);
    fit.logLikelihood = -best.value * groups.customers;
    fit.iterations = best.iterations;
    fit.converged = best.converged;
    fit.isAtBorder = std::ranges::any_of(
        best.point, [](double log) { return log <= kLowestLog + 3 || log >= kHighestLog - 2; });
    fit.covariance = inverseOf(hessianAt(meanLoss(model, groups), best.point), best.point.size());
    for (double& part : fit.covariance)
        part /= groups.customers;
    if (fit.isAtBorder)
        fit.covariance.clear();
    for (std::size_t k = 0; k < fit.standardErrors.size() && !fit.covariance.empty(); ++k)
        fit.standardErrors[k] = fit.parameters[k] * std::sqrt(fit.covariance[k * 4 + k]);
    return fit;
}

} // namespace tessera
