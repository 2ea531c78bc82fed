// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/internal/rfm_scores.h"

#include "base/statistics.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>

namespace tessera {

namespace {

// score = 1 + floor(levels below / n), below the number of smaller values: it grows by one where at least s n
// / levels values are smaller, so a value passes cut s when it is larger than the value at the place before.
std::vector<double> rankCuts(std::vector<double> values, int levels)
{
    std::vector<double> cuts;
    std::size_t from = 0;
    for (std::size_t s = 1; s < std::size_t(levels); ++s) {
        const std::size_t place = (s * values.size() + std::size_t(levels) - 1) / std::size_t(levels) - 1;
        const auto begin = values.begin() + std::ptrdiff_t(from);
        std::nth_element(begin, values.begin() + std::ptrdiff_t(place), values.end());
        cuts.push_back(values[place]);
        from = place;
    }
    return cuts;
}

// A class begins one above its quantile: between them are no days, orders or whole amounts.
std::vector<double> packageCuts(std::vector<double> values, int levels)
{
    std::ranges::sort(values);
    std::vector<double> cuts;
    for (int cut = 1; cut < levels; ++cut)
        cuts.push_back(sortedQuantile(values, double(cut) / levels) + 1);
    return cuts;
}

// A value passes a cut from where on: at the cut itself, or beyond it.
std::vector<std::uint8_t> scoresOf(const std::vector<double>& values, const std::vector<double>& cuts,
                                   bool isAtCut)
{
    std::vector<std::uint8_t> scores(values.size(), 1);
    parallelBlocks(values.size(), std::size_t{1} << 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            for (const double cut : cuts)
                scores[i] += (isAtCut ? values[i] >= cut : values[i] > cut) ? 1 : 0;
    });
    return scores;
}

// Of distinct values in order with their weights: sums of the first so many.
struct Sums
{
    std::vector<double> weight{0};
    std::vector<double> value{0};
    std::vector<double> square{0};

    // Inertia of [from, to).
    [[nodiscard]] double inertia(std::size_t from, std::size_t to) const
    {
        const double w = weight[to] - weight[from];
        const double v = value[to] - value[from];
        return std::max(0.0, square[to] - square[from] - v * v / w);
    }
};

// One more cluster: best[i] of the first i values, and where the last cluster begins. Where the best begin
// of i lies does not fall with i, so halves are searched apart.
void addCluster(const Sums& sums, const std::vector<double>& before, std::vector<double>& best,
                std::vector<std::uint32_t>& begins, std::size_t low, std::size_t high, std::size_t from,
                std::size_t to)
{
    if (low > high)
        return;
    const std::size_t middle = low + (high - low) / 2;
    std::size_t chosen = from;
    best[middle] = std::numeric_limits<double>::infinity();
    for (std::size_t begin = from; begin <= std::min(to, middle - 1); ++begin)
        if (const double sum = before[begin] + sums.inertia(begin, middle); sum < best[middle]) {
            best[middle] = sum;
            chosen = begin;
        }
    begins[middle] = std::uint32_t(chosen);
    if (middle > low)
        addCluster(sums, before, best, begins, low, middle - 1, from, chosen);
    addCluster(sums, before, best, begins, middle + 1, high, chosen, to);
}

} // namespace

std::vector<double> clusterCuts(std::vector<double> values, int classes)
{
    std::ranges::sort(values);
    std::vector<double> distinct;
    Sums sums;
    const double centre = values.empty() ? 0 : values[values.size() / 2]; // small numbers keep their digits
    for (std::size_t i = 0; i < values.size();) {
        std::size_t end = i;
        while (end < values.size() && values[end] == values[i])
            ++end;
        const auto weight = double(end - i);
        const double moved = values[i] - centre;
        distinct.push_back(values[i]);
        sums.weight.push_back(sums.weight.back() + weight);
        sums.value.push_back(sums.value.back() + weight * moved);
        sums.square.push_back(sums.square.back() + weight * moved * moved);
        i = end;
    }
    const std::size_t n = distinct.size();
    const std::size_t clusters = std::min(std::size_t(classes), n);
    if (clusters < 2)
        return {};
    std::vector<double> best(n + 1, std::numeric_limits<double>::infinity());
    for (std::size_t i = 1; i <= n; ++i)
        best[i] = sums.inertia(0, i);
    std::vector<std::vector<std::uint32_t>> begins;
    for (std::size_t cluster = 2; cluster <= clusters; ++cluster) {
        std::vector<double> next(n + 1, std::numeric_limits<double>::infinity());
        begins.emplace_back(n + 1, 0);
        addCluster(sums, best, next, begins.back(), cluster, n, cluster - 1, n - 1);
        best = std::move(next);
    }
    std::vector<double> cuts;
    std::size_t end = n;
    for (std::size_t cluster = begins.size(); cluster-- > 0;) {
        end = begins[cluster][end];
        cuts.push_back(distinct[end]);
    }
    std::ranges::reverse(cuts);
    return cuts;
}

std::vector<std::uint8_t> quantileScores(const std::vector<double>& values, int levels, bool packageScores)
{
    if (values.empty())
        return {};
    return scoresOf(values, packageScores ? packageCuts(values, levels) : rankCuts(values, levels),
                    packageScores);
}

void scoreBuyers(const RfmDefinition& definition, RfmResult& result)
{
    ThreadPool::parallelFor(3, [&](std::size_t k) {
        const std::vector<double>& values = result.values[k];
        if (values.empty())
            return;
        const bool isRank = definition.scoring == RfmScoring::Rank;
        // Few days are good: the rank counts them the other way round, other cuts turn the score.
        std::vector<double> turned;
        if (k == 0 && isRank)
            std::ranges::transform(values, std::back_inserter(turned), std::negate());
        const std::vector<double>& ranked = turned.empty() ? values : turned;
        std::vector<double>& cuts = result.cuts[k];
        cuts = isRank                                      ? rankCuts(ranked, definition.levels)
               : definition.scoring == RfmScoring::Package ? packageCuts(values, definition.levels)
               : definition.scoring == RfmScoring::KMeans  ? clusterCuts(values, definition.levels)
                                                           : definition.cuts[k];
        result.scores[k] = scoresOf(ranked, cuts, !isRank);
        if (k == 0 && !isRank)
            for (std::uint8_t& score : result.scores[0])
                score = std::uint8_t(definition.levels + 1 - score);
        if (k == 0 && isRank)
            for (double& cut : cuts)
                cut = -cut;
        std::ranges::sort(cuts);
    });
}

} // namespace tessera
