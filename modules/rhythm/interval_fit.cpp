// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/internal/texts.h"
#include "rhythm/interval_model.h"

#include "base/minimise.h"
#include "base/special_functions.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kFitBlock = 512; // units
constexpr std::size_t kShapes = 5;
constexpr double kTinyShare = 1e-300;

// One unit: its standardised log gaps, and what the likelihood changes with each of them.
struct UnitTerms
{
    std::vector<double> logs; // of the closed gaps; the open one stands beside
    std::vector<double> slopes;
    double open = 0; // log of the open one
    double openSlope = 0;
    std::array<double, kShapes> gradient{};
};

// The chances to come back d times, and of the open gap: P = leaves + (1 - leaves) S. Gives the log of both
// and how it changes with ln S.
double comingBack(const std::array<double, kShapes>& shapes, double closed, double logLeft,
                  std::array<double, kShapes>& gradient, double& byLeft)
{
    const double a = shapes[3];
    const double b = shapes[4];
    const double all = a + b + closed;
    const double left = std::exp(logLeft);
    const double leaves = a / all;
    const double chance = std::max(leaves + (1 - leaves) * left, kTinyShare);
    byLeft = (1 - leaves) * left / chance;
    const double byLeaves = (1 - left) / chance;
    gradient[3] += a * byLeaves * (b + closed) / (all * all);
    gradient[4] -= b * byLeaves * a / (all * all);
    double sum = std::log(chance);
    if (closed > 0) {
        sum += logGamma(b + closed) - logGamma(all) - logGamma(b) + logGamma(a + b);
        const double whole = digamma(a + b) - digamma(all);
        gradient[3] += a * whole;
        gradient[4] += b * (digamma(b + closed) - digamma(b) + whole);
    }
    return sum;
}

double weibullUnit(const std::array<double, kShapes>& shapes, UnitTerms& unit)
{
    const double k = shapes[0];
    const double theta = shapes[2];
    const auto closed = double(unit.logs.size());
    double powers = 0;
    double logs = 0;
    double powerLogs = 0;
    for (std::size_t j = 0; j < unit.logs.size(); ++j) {
        unit.slopes[j] = std::exp(k * unit.logs[j]);
        powers += unit.slopes[j];
        logs += unit.logs[j];
        powerLogs += unit.slopes[j] * unit.logs[j];
    }
    const double open = std::exp(k * unit.open);
    const double strength = theta + powers;
    const double shape = theta + closed;
    const double logRatio = std::log(strength) - std::log(strength + open);
    double byLeft = 0;
    double sum = comingBack(shapes, closed, shape * logRatio, unit.gradient, byLeft);
    const double leftByStrength = shape * (1 / strength - 1 / (strength + open));
    const double byPower = -shape / strength + byLeft * leftByStrength;
    const double byOpen = -byLeft * shape / (strength + open);
    sum += closed * std::log(k) + k * logs - shape * std::log(strength);
    unit.gradient[0] += closed + k * (logs + byPower * powerLogs + byOpen * open * unit.open);
    double byTheta = std::log(theta) + 1 - std::log(strength) + byPower + byLeft * logRatio;
    sum += theta * std::log(theta);
    if (closed > 0) {
        sum += logGamma(shape) - logGamma(theta);
        byTheta += digamma(shape) - digamma(theta);
    }
    unit.gradient[2] += theta * byTheta;
    for (double& slope : unit.slopes)
        slope = k + byPower * k * slope;
    unit.openSlope = byOpen * k * open;
    return sum;
}

// What the gamma family needs of p, q and the number of closed gaps, the same for all units that have so
// many.
struct GammaTerms
{
    double logBeta = 0;      // ln B(p, q + p n)
    double logBetaByP = 0;   // with p a step longer, q + p n as it is
    double logBetaByN = 0;   // and the other way round
    double logGammas = 0;    // ln of Gamma(q + p n) / Gamma(q) / Gamma(p)^n
    double digammaShape = 0; // of q + p n
    double digammaP = 0;
    double digammaQ = 0;
};
constexpr double kGammaStep = 1e-6; // of the derivatives by p and q, relative

GammaTerms gammaTerms(double p, double q, double closed)
{
    const auto logBeta = [](double a, double b) { return logGamma(a) + logGamma(b) - logGamma(a + b); };
    const double shape = q + p * closed;
    GammaTerms terms;
    terms.logBeta = logBeta(p, shape);
    terms.logBetaByP = logBeta(p * (1 + kGammaStep), shape);
    terms.logBetaByN = logBeta(p, shape * (1 + kGammaStep));
    terms.logGammas = logGamma(shape) - logGamma(q) - closed * logGamma(p);
    terms.digammaShape = digamma(shape);
    terms.digammaP = digamma(p);
    terms.digammaQ = digamma(q);
    return terms;
}

double gammaUnit(const std::array<double, kShapes>& shapes, const GammaTerms& terms, UnitTerms& unit)
{
    const double p = shapes[0];
    const double q = shapes[2];
    const auto closed = double(unit.logs.size());
    double times = 0;
    double logs = 0;
    for (std::size_t j = 0; j < unit.logs.size(); ++j) {
        unit.slopes[j] = std::exp(unit.logs[j]);
        times += unit.slopes[j];
        logs += unit.logs[j];
    }
    const double open = std::exp(unit.open);
    const double strength = 1 + times;
    const double shape = q + p * closed;
    const double whole = strength + open;
    const double share = open / whole;
    // S = I_(1-x)(n, p): the beta prime distribution of the next time.
    const auto logLeftAt = [&](double first, double second, double logBeta) {
        return std::log(
            std::max(incompleteBeta(second, first, strength / whole, share, logBeta), kTinyShare));
    };
    const double logLeft = logLeftAt(p, shape, terms.logBeta);
    const double byFirst =
        (logLeftAt(p * (1 + kGammaStep), shape, terms.logBetaByP) - logLeft) / (p * kGammaStep);
    const double bySecond =
        (logLeftAt(p, shape * (1 + kGammaStep), terms.logBetaByN) - logLeft) / (shape * kGammaStep);
    const double byShare = -std::exp((p - 1) * std::log(share) + (shape - 1) * std::log(strength / whole) -
                                     terms.logBeta - logLeft);
    double byLeft = 0;
    double sum = comingBack(shapes, closed, logLeft, unit.gradient, byLeft);
    const double byStrength = -shape / strength - byLeft * byShare * open / (whole * whole);
    const double logStrength = std::log(strength);
    sum += p * logs - shape * logStrength + terms.logGammas;
    unit.openSlope = byLeft * byShare * strength * open / (whole * whole);
    const double byP = logs - closed * logStrength + byLeft * (byFirst + closed * bySecond) +
                       closed * (terms.digammaShape - terms.digammaP);
    const double byQ = -logStrength + byLeft * bySecond + terms.digammaShape - terms.digammaQ;
    unit.gradient[0] += p * byP;
    unit.gradient[2] += q * byQ;
    for (double& slope : unit.slopes)
        slope = p + byStrength * slope;
    return sum;
}

double logNormalUnit(const std::array<double, kShapes>& shapes, UnitTerms& unit)
{
    const double variance = shapes[0] * shapes[0];
    const double between = shapes[2] * shapes[2];
    const auto closed = double(unit.logs.size());
    const double mean =
        unit.logs.empty() ? 0 : std::accumulate(unit.logs.begin(), unit.logs.end(), 0.0) / closed;
    double squares = 0;
    for (const double log : unit.logs)
        squares += (log - mean) * (log - mean);
    const double whole = variance + closed * between;
    // The next one: normal with the person's mean, shrunk to all people's.
    const double own = closed * between / whole * mean;
    const double spread = variance * (1 + between / whole);
    const double deviation = std::sqrt(spread);
    const double z = (unit.open - own) / deviation;
    const double left = std::max(normalTail(z), kTinyShare);
    double byLeft = 0;
    double sum = comingBack(shapes, closed, std::log(left), unit.gradient, byLeft);
    const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
    const double byZ = -byLeft * density / left;
    const double byOwn = -byZ / deviation;
    const double bySpread = -byZ * z / (2 * spread);
    unit.openSlope = byZ / deviation;
    unit.gradient[0] += byOwn * mean * closed * between * (-2 * variance / (whole * whole)) +
                        bySpread * (2 * variance * (1 + between / whole) -
                                    2 * variance * variance * between / (whole * whole));
    unit.gradient[2] += byOwn * 2 * mean * closed * between * variance / (whole * whole) +
                        bySpread * 2 * variance * variance * between / (whole * whole);
    if (closed > 0) {
        sum += -0.5 * closed * std::log(2 * std::numbers::pi) - (closed - 1) * std::log(shapes[0]) -
               0.5 * std::log(whole) - 0.5 * squares / variance - 0.5 * closed * mean * mean / whole;
        unit.gradient[0] += -(closed - 1) - variance / whole + squares / variance +
                            closed * mean * mean * variance / (whole * whole);
        unit.gradient[2] +=
            -closed * between / whole + closed * closed * mean * mean * between / (whole * whole);
    }
    for (std::size_t j = 0; j < unit.logs.size(); ++j)
        unit.slopes[j] = -(unit.logs[j] - mean) / variance - mean / whole + byOwn * between / whole;
    return sum;
}

double offsetOf(std::span<const double> weights, const float* features)
{
    double sum = 0;
    for (std::size_t k = 0; k < weights.size(); ++k)
        sum += weights[k] * double(features[k]);
    return sum;
}

// Sums of the units of a block; the gradient is by ln of the shapes, the scale, and the weights.
double blockLikelihood(IntervalFamily family, const GapData& data, std::span<const double> point,
                       std::size_t begin, std::size_t end, std::span<double> gradient)
{
    const std::size_t features = point.size() - kShapes;
    const std::span<const double> weights = point.subspan(kShapes);
    std::array<double, kShapes> shapes{};
    for (std::size_t k = 0; k < kShapes; ++k)
        shapes[k] = k == 1 ? point[k] : std::exp(point[k]);
    std::vector<GammaTerms> gamma; // by closed gaps
    UnitTerms unit;
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const std::uint32_t first = data.starts[i];
        const std::size_t closed = data.closedOf(i);
        unit.logs.resize(closed);
        unit.slopes.resize(closed);
        unit.gradient.fill(0);
        for (std::size_t j = 0; j < closed; ++j) {
            const double log = double(data.logGaps[first + j]);
            unit.logs[j] = log - shapes[1];
            if (features > 0)
                unit.logs[j] -= offsetOf(weights, &data.closedX[(first + j) * features]);
            sum -= log;
        }
        unit.open = std::log(double(data.open[i])) - shapes[1];
        if (features > 0)
            unit.open -= offsetOf(weights, &data.openX[i * features]);
        switch (family) {
        case IntervalFamily::Weibull:
            sum += weibullUnit(shapes, unit);
            break;
        case IntervalFamily::Gamma:
            while (gamma.size() <= closed)
                gamma.push_back(gammaTerms(shapes[0], shapes[2], double(gamma.size())));
            sum += gammaUnit(shapes, gamma[closed], unit);
            break;
        case IntervalFamily::LogNormal:
            sum += logNormalUnit(shapes, unit);
            break;
        }
        unit.gradient[1] = -std::accumulate(unit.slopes.begin(), unit.slopes.end(), unit.openSlope);
        for (std::size_t k = 0; k < kShapes; ++k)
            gradient[k] += unit.gradient[k];
        for (std::size_t k = 0; k < features; ++k) {
            double slope = unit.openSlope * double(data.openX[i * features + k]);
            for (std::size_t j = 0; j < closed; ++j)
                slope += unit.slopes[j] * double(data.closedX[(first + j) * features + k]);
            gradient[kShapes + k] -= slope;
        }
    }
    return sum;
}

// Where the search begins: the middle of the closed gaps, and a spread as gaps usually have.
std::vector<double> firstGuess(IntervalFamily family, const GapData& data)
{
    const double mean = std::accumulate(data.logGaps.begin(), data.logGaps.end(), 0.0) /
                        double(std::max<std::size_t>(1, data.logGaps.size()));
    std::vector<double> point(kShapes + data.features, 0.0);
    const double leaves = std::log(double(data.units()) / double(data.units() + 2 * data.logGaps.size()));
    switch (family) {
    case IntervalFamily::Weibull:
        point = {0.1, mean + 0.4, 0.5, leaves, 0.5};
        break;
    case IntervalFamily::Gamma:
        point = {0.1, mean + 0.4, 0.7, leaves, 0.5};
        break;
    case IntervalFamily::LogNormal:
        point = {-0.1, mean + 0.2, -0.7, leaves, 0.5};
        break;
    }
    point.resize(kShapes + data.features, 0.0);
    return point;
}

} // namespace

QString intervalFamilyId(IntervalFamily family)
{
    switch (family) {
    case IntervalFamily::Weibull:
        return QStringLiteral("weibull");
    case IntervalFamily::Gamma:
        return QStringLiteral("gamma");
    case IntervalFamily::LogNormal:
        break;
    }
    return QStringLiteral("lognormal");
}

QString intervalFamilyName(IntervalFamily family)
{
    switch (family) {
    case IntervalFamily::Weibull:
        return RhythmText::tr("Weibull");
    case IntervalFamily::Gamma:
        return RhythmText::tr("Gamma");
    case IntervalFamily::LogNormal:
        break;
    }
    return RhythmText::tr("Log-normal");
}

double IntervalModel::comesBack(std::size_t closed) const
{
    const double a = std::exp(parameters[3]);
    const double b = std::exp(parameters[4]) + double(closed);
    return b / (a + b);
}

double intervalLikelihood(IntervalFamily family, const GapData& data, std::span<const double> point,
                          std::span<double> gradient)
{
    const std::size_t blocks = (data.units() + kFitBlock - 1) / kFitBlock;
    std::vector<double> sums(blocks, 0);
    std::vector<double> gradients(blocks * point.size(), 0);
    parallelBlocks(data.units(), kFitBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        sums[block] = blockLikelihood(family, data, point, begin, end,
                                      std::span(gradients).subspan(block * point.size(), point.size()));
    });
    std::ranges::fill(gradient, 0);
    for (std::size_t block = 0; block < blocks; ++block)
        for (std::size_t k = 0; k < point.size(); ++k)
            gradient[k] += gradients[block * point.size() + k];
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

Result<IntervalModel> fitIntervals(IntervalFamily family, const GapData& data,
                                   std::span<const std::uint8_t> inUse, const IntervalModel* start,
                                   const Task& task)
{
    if (data.logGaps.empty())
        return Error{RhythmText::tr("Nobody bought on two days: there is no rhythm to learn. Choose more "
                                    "people, a longer time or other purchases.")};
    const bool isPlain = std::ranges::none_of(inUse, [](std::uint8_t used) { return used != 0; });
    // Features that are not in use would only be multiplied by nothing.
    GapData plain;
    if (isPlain && data.features > 0) {
        plain.starts = data.starts;
        plain.logGaps = data.logGaps;
        plain.open = data.open;
    }
    const GapData& fitted = isPlain && data.features > 0 ? plain : data;
    const double scale = 1 / double(data.units());
    const SmoothFunction function = [&](std::span<const double> point, std::span<double> gradient) {
        const double sum = intervalLikelihood(family, fitted, point, gradient);
        for (std::size_t k = 0; k < gradient.size(); ++k)
            gradient[k] *= k >= kShapes && inUse[k - kShapes] == 0 ? 0 : -scale;
        return -sum * scale;
    };
    std::vector<double> point = firstGuess(family, fitted);
    if (start != nullptr && start->family == family) {
        std::ranges::copy(start->parameters, point.begin());
        for (std::size_t k = 0; k < std::min(start->weights.size(), fitted.features); ++k)
            point[kShapes + k] = inUse[k] == 0 ? 0 : start->weights[k];
    }
    MinimiseOptions options;
    options.tolerance = 1e-5;
    options.valueTolerance = 1e-7;
    options.low = -9;
    options.high = 9;
    const Minimum minimum = minimise(function, std::move(point), options, task);
    if (task.cancelled())
        return Error::cancel();
    IntervalModel model;
    model.family = family;
    std::copy_n(minimum.point.begin(), kShapes, model.parameters.begin());
    model.weights.assign(minimum.point.begin() + kShapes, minimum.point.end());
    model.logLikelihood = -minimum.value / scale;
    model.units = data.units();
    model.gaps = data.logGaps.size();
    model.iterations = minimum.iterations;
    model.converged = minimum.converged;
    return model;
}

} // namespace tessera
