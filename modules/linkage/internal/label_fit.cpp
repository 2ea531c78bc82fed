// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/expectation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace tessera {

namespace {

constexpr int kSweeps = 200;
constexpr double kSettled = 1e-9; // bits
// How far labels are thought to move a weight or the prior, in bits (a standard deviation).
constexpr double kSpread = 3;
// What labels differ from the model by moves nothing while it is within chance: so many standard deviations,
// and a pair. Questions are asked where the model is least sure, so that some surprises are no news.
constexpr double kDeviations = 2;

// A step of one coordinate to where its quadratic model has its best (soft thresholding: Friedman, Hastie,
// Tibshirani 2010); moved: the pairs that it moves, by their places. Gives the change.
double step(const std::vector<LabelledPair>& labels, const std::vector<std::size_t>& moved, double& value,
            std::vector<double>& bits)
{
    constexpr double kLn2 = std::numbers::ln2;
    double slope = 0;
    double curve = 0;
    double variance = 0; // by the model alone
    for (const std::size_t i : moved) {
        const double before = probabilityOf(labels[i].bits);
        variance += before * (1 - before);
        const double chance = probabilityOf(bits[i]);
        slope += kLn2 * ((labels[i].same ? 1 : 0) - chance);
        curve += kLn2 * kLn2 * chance * (1 - chance);
    }
    const double pull = value * curve + slope;
    const double beyond = std::max(0.0, std::abs(pull) - kLn2 * (1 + kDeviations * std::sqrt(variance)));
    const double best = std::copysign(beyond, pull) / (curve + 1 / (kSpread * kSpread));
    // Far out the curve is flat and a whole step would overshoot.
    const double change = std::clamp(best - value, -1.0, 1.0);
    value += change;
    for (const std::size_t i : moved)
        bits[i] += change;
    return std::abs(change);
}

} // namespace

void fitToLabels(const std::vector<LabelledPair>& labels, MatchModel& model)
{
    std::vector<double> bits;
    std::vector<std::size_t> all;
    std::vector<std::array<std::vector<std::size_t>, kMostLevels>> ofLevel(model.comparisons.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        bits.push_back(labels[i].bits);
        all.push_back(i);
        for (std::size_t k = 0; k < ofLevel.size(); ++k)
            if (const int level = levelOf(labels[i].pattern, k); level != 0)
                ofLevel[k][std::size_t(level)].push_back(i);
    }
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        double change = step(labels, all, model.labelBits, bits);
        for (std::size_t k = 0; k < ofLevel.size(); ++k)
            for (std::size_t level = 1; level < ofLevel[k].size(); ++level)
                if (!ofLevel[k][level].empty())
                    change = std::max(
                        change, step(labels, ofLevel[k][level], model.comparisons[k].labelBits[level], bits));
        if (change < kSettled)
            return;
    }
}

} // namespace tessera
