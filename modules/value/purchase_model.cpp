// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/purchase_model.h"
#include "base/special_functions.h"
#include "value/internal/model_terms.h"
#include "value/internal/quadrature.h"
#include "value/internal/texts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

// The integral of (alpha + y)^-(r + x) (beta + y)^-(s + 1) over the time y in which a customer may have left,
// from the last purchase to the end, in units of the integrand at the last purchase; and the means under it
// that the gradient needs. Fader and Hardie (2005), "A note on deriving the Pareto/NBD model", write it with
// two values of 2F1, whose difference loses digits for alpha far from beta and for many purchases; taken
// straight it does not. In the logarithm of the time the integrand is smooth (no pole nearer than pi) and
// falls at most exponentially, so that Gauss-Legendre over the part above exp(-40) gives 13 digits.
struct LeavingIntegral
{
    double value = 0;
    double logAlpha = 0;  // mean of ln (alpha + y)
    double logBeta = 0;   // mean of ln (beta + y)
    double overAlpha = 0; // mean of 1 / (alpha + y)
    double overBeta = 0;
};

struct LeavingShape
{
    double first = 0;  // alpha + t_x
    double second = 0; // beta + t_x
    double firstPower = 0;
    double secondPower = 0;
    double scale = 0; // the smaller of the two

    [[nodiscard]] double fall(double q) const
    {
        const double y = scale * std::expm1(q);
        return firstPower * std::log1p(y / first) + secondPower * std::log1p(y / second);
    }
};

// Where the integrand has fallen to about exp(-40), by Newton from the right: the fall is convex in q.
double cutOf(const LeavingShape& shape, double q)
{
    constexpr double kFall = 40;
    for (int step = 0; step < 20; ++step) {
        const double excess = shape.fall(q) - kFall;
        if (excess < 4)
            break;
        const double grown = shape.scale * std::exp(q);
        const double y = grown - shape.scale;
        q -= excess /
             (grown * (shape.firstPower / (shape.first + y) + shape.secondPower / (shape.second + y)));
    }
    return q;
}

LeavingIntegral leavingIntegral(const ModelParameters& parameters, const PurchaseHistory& history)
{
    const auto [r, alpha, s, beta] = parameters;
    LeavingShape shape{alpha + history.last, beta + history.last, r + history.repeats, s + 1, 0};
    shape.scale = std::min(shape.first, shape.second);
    const double end = cutOf(shape, std::log1p((history.age - history.last) / shape.scale));
    const GaussRule& rule = gaussRule(end > 3 || shape.fall(end) > 10);
    LeavingIntegral sums;
    for (std::size_t i = 0; i < rule.nodes.size(); ++i) {
        const double grown = std::exp(end * rule.nodes[i]);
        const double y = shape.scale * (grown - 1);
        const double logFirst = std::log1p(y / shape.first);
        const double logSecond = std::log1p(y / shape.second);
        const double part =
            rule.weights[i] * grown * std::exp(-shape.firstPower * logFirst - shape.secondPower * logSecond);
        sums.value += part;
        sums.logAlpha += part * logFirst;
        sums.logBeta += part * logSecond;
        sums.overAlpha += part / (shape.first + y);
        sums.overBeta += part / (shape.second + y);
    }
    sums.logAlpha = sums.logAlpha / sums.value + std::log(shape.first);
    sums.logBeta = sums.logBeta / sums.value + std::log(shape.second);
    sums.overAlpha /= sums.value;
    sums.overBeta /= sums.value;
    sums.value *= end * shape.scale;
    return sums;
}

HistoryTerms paretoTerms(const ModelParameters& parameters, const RepeatTerms& repeat,
                         const PurchaseHistory& history, std::array<double, 4>* gradient)
{
    const auto [r, alpha, s, beta] = parameters;
    const double power = r + history.repeats;
    const double logFirst = std::log(alpha + history.age);
    const double logSecond = std::log(beta + history.age);
    const double stays = -power * logFirst - s * logSecond;
    LeavingIntegral left;
    HistoryTerms terms;
    double all = stays;
    if (history.age > history.last) {
        left = leavingIntegral(parameters, history);
        all = logSum(stays, std::log(s) + std::log(left.value) - power * std::log(alpha + history.last) -
                                (s + 1) * std::log(beta + history.last));
        terms.alive = std::exp(stays - all);
    }
    terms.logLikelihood = repeat.logRate + all;
    if (gradient != nullptr) {
        const double alive = terms.alive;
        const double gone = 1 - alive;
        (*gradient)[0] = repeat.rateByShape - alive * logFirst - gone * left.logAlpha;
        (*gradient)[1] = r / alpha - power * (alive / (alpha + history.age) + gone * left.overAlpha);
        (*gradient)[2] = std::log(beta) - alive * logSecond + gone * (1 / s - left.logBeta);
        (*gradient)[3] = s / beta - alive * s / (beta + history.age) - gone * (s + 1) * left.overBeta;
    }
    return terms;
}

HistoryTerms betaTerms(const ModelParameters& parameters, const RepeatTerms& repeat,
                       const PurchaseHistory& history, std::array<double, 4>* gradient)
{
    const auto [r, alpha, a, b] = parameters;
    const double power = r + history.repeats;
    const double logEnd = std::log(alpha + history.age);
    const double logLast = std::log(alpha + history.last);
    HistoryTerms terms;
    double all = -power * logEnd;
    if (repeat.leave > 0) {
        const double stays = all;
        all = logSum(stays, std::log(a / repeat.leave) - power * logLast);
        terms.alive = std::exp(stays - all);
    }
    terms.logLikelihood = repeat.logRate + repeat.logStay + all;
    if (gradient != nullptr) {
        const double alive = terms.alive;
        const double gone = 1 - alive;
        (*gradient)[0] = repeat.rateByShape - alive * logEnd - gone * logLast;
        (*gradient)[1] = r / alpha - power * (alive / (alpha + history.age) + gone / (alpha + history.last));
        (*gradient)[2] = repeat.byStay[0] + gone / a;
        (*gradient)[3] = repeat.byStay[1] - (repeat.leave > 0 ? gone / repeat.leave : 0);
    }
    return terms;
}

} // namespace

RepeatTerms repeatTerms(PurchaseModel model, const ModelParameters& parameters, double repeats,
                        bool withGradient)
{
    const double r = parameters[0];
    RepeatTerms terms;
    terms.logRate = logGamma(r + repeats) - logGamma(r) + r * std::log(parameters[1]);
    if (withGradient)
        terms.rateByShape = digamma(r + repeats) - digamma(r) + std::log(parameters[1]);
    if (model == PurchaseModel::ParetoNbd) {
        terms.logRate += parameters[2] * std::log(parameters[3]);
        return terms;
    }
    const double a = parameters[2];
    const double b = parameters[3];
    const double passed = model == PurchaseModel::MbgNbd ? repeats + 1 : repeats;
    if (passed <= 0)
        return terms;
    terms.leave = b + passed - 1;
    terms.logStay = logGamma(b + passed) - logGamma(b) + logGamma(a + b) - logGamma(a + b + passed);
    if (withGradient) {
        terms.byStay[0] = digamma(a + b) - digamma(a + b + passed);
        terms.byStay[1] = terms.byStay[0] + digamma(b + passed) - digamma(b);
    }
    return terms;
}

HistoryTerms historyTerms(PurchaseModel model, const ModelParameters& parameters, const RepeatTerms& repeat,
                          const PurchaseHistory& history, std::array<double, 4>* gradient)
{
    return model == PurchaseModel::ParetoNbd ? paretoTerms(parameters, repeat, history, gradient)
                                             : betaTerms(parameters, repeat, history, gradient);
}

QString purchaseModelId(PurchaseModel model)
{
    static const std::array ids = {QStringLiteral("bgnbd"), QStringLiteral("mbgnbd"),
                                   QStringLiteral("paretonbd")};
    return ids[std::size_t(model)];
}

QString purchaseModelName(PurchaseModel model)
{
    static const std::array names = {QStringLiteral("BG/NBD"), QStringLiteral("MBG/NBD"),
                                     QStringLiteral("Pareto/NBD")};
    return names[std::size_t(model)];
}

std::array<QString, 4> parameterNames(PurchaseModel model)
{
    if (model == PurchaseModel::ParetoNbd)
        return {QStringLiteral("r"), QStringLiteral("alpha"), QStringLiteral("s"), QStringLiteral("beta")};
    return {QStringLiteral("r"), QStringLiteral("alpha"), QStringLiteral("a"), QStringLiteral("b")};
}

double logLikelihood(PurchaseModel model, const ModelParameters& parameters, const PurchaseHistory& history)
{
    return historyTerms(model, parameters, repeatTerms(model, parameters, history.repeats, false), history,
                        nullptr)
        .logLikelihood;
}

double probabilityAlive(PurchaseModel model, const ModelParameters& parameters,
                        const PurchaseHistory& history)
{
    return historyTerms(model, parameters, repeatTerms(model, parameters, history.repeats, false), history,
                        nullptr)
        .alive;
}

} // namespace tessera
