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
// How far labels are thought to move a weight and the prior, in bits (standard deviations).
constexpr double kSpreadOfWeight = 1;
constexpr double kSpreadOfPrior = 2;

// A Newton step of one coordinate: the pairs that it moves, by their places. Gives the change.
double step(const std::vector<LabelledPair>& labels, const std::vector<std::size_t>& moved, double spread,
            double& value, std::vector<double>& bits)
{
    constexpr double kLn2 = std::numbers::ln2;
    double slope = -value / (spread * spread);
    double curve = 1 / (spread * spread);
    for (const std::size_t i : moved) {
        const double chance = probabilityOf(bits[i]);
        slope += kLn2 * ((labels[i].same ? 1 : 0) - chance);
        curve += kLn2 * kLn2 * chance * (1 - chance);
    }
    // Far out the curve is flat and a whole step would overshoot.
    const double change = std::clamp(slope / curve, -1.0, 1.0);
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
        double change = step(labels, all, kSpreadOfPrior, model.labelBits, bits);
        for (std::size_t k = 0; k < ofLevel.size(); ++k)
            for (std::size_t level = 1; level < ofLevel[k].size(); ++level)
                if (!ofLevel[k][level].empty())
                    change = std::max(change, step(labels, ofLevel[k][level], kSpreadOfWeight,
                                                   model.comparisons[k].labelBits[level], bits));
        if (change < kSettled)
            return;
    }
}

} // namespace tessera
