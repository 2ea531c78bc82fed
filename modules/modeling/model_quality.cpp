// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeling/model_quality.h"

#include "base/random.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

enum Measure
{
    Auc,
    Precision,
    LogLoss,
    Brier,
    MeasureCount
};
using Measures = std::array<double, MeasureCount>;

// People from the highest score to the lowest; a resample is a count for each of them, so it needs no new
// sorting.
class Ranking
{
public:
    Ranking(std::span<const double> scores, std::span<const std::uint8_t> labels)
        : m_score(scores.size())
        , m_positive(scores.size())
    {
        const std::vector<std::uint32_t> ascending = sortedOrder(scores);
        for (std::size_t i = 0; i < ascending.size(); ++i) {
            const std::uint32_t person = ascending[ascending.size() - 1 - i];
            m_score[i] = scores[person];
            m_positive[i] = labels[person] != 0;
            (m_positive[i] ? m_positives : m_negatives).push_back(std::uint32_t(i));
        }
    }

    [[nodiscard]] std::uint64_t positives() const { return m_positives.size(); }
    [[nodiscard]] std::uint64_t negatives() const { return m_negatives.size(); }

    [[nodiscard]] std::vector<std::uint32_t> resample(Random& random) const
    {
        std::vector<std::uint32_t> counts(m_score.size());
        for (const std::vector<std::uint32_t>* members : {&m_positives, &m_negatives})
            for (std::size_t i = 0; i < members->size(); ++i)
                ++counts[(*members)[random.below(members->size())]];
        return counts;
    }

    [[nodiscard]] Measures measure(std::span<const std::uint32_t> counts) const
    {
        const double allPositive = double(m_positives.size());
        const double allNegative = double(m_negatives.size());
        Measures result{};
        double positive = 0; // above the tie
        double negative = 0;
        for (std::size_t i = 0; i < m_score.size();) {
            double tiedPositive = 0;
            double tiedNegative = 0;
            const double score = m_score[i];
            for (; i < m_score.size() && m_score[i] == score; ++i)
                (m_positive[i] ? tiedPositive : tiedNegative) += counts[i];
            result[Auc] += tiedNegative * (positive + tiedPositive / 2);
            positive += tiedPositive;
            negative += tiedNegative;
            if (tiedPositive > 0)
                result[Precision] += tiedPositive * positive / (positive + negative);
            const double probability = std::clamp(score, 1e-15, 1 - 1e-15);
            result[LogLoss] -= tiedPositive * std::log(probability) + tiedNegative * std::log1p(-probability);
            result[Brier] += tiedPositive * (1 - score) * (1 - score) + tiedNegative * score * score;
        }
        result[Auc] = allPositive > 0 && allNegative > 0 ? result[Auc] / (allPositive * allNegative) : 0.5;
        result[Precision] = allPositive > 0 ? result[Precision] / allPositive : 0.0;
        const double all = std::max(1.0, allPositive + allNegative);
        result[LogLoss] /= all;
        result[Brier] /= all;
        return result;
    }

private:
    std::vector<double> m_score; // descending
    std::vector<std::uint8_t> m_positive;
    std::vector<std::uint32_t> m_positives; // places of the positives, and of the others
    std::vector<std::uint32_t> m_negatives;
};

} // namespace

ModelQuality measureQuality(std::span<const double> scores, std::span<const std::uint8_t> labels,
                            int resamples, std::uint64_t seed, const Task& task)
{
    const Ranking ranking(scores, labels);
    ModelQuality quality;
    quality.positives = ranking.positives();
    quality.negatives = ranking.negatives();
    const Measures value = ranking.measure(std::vector<std::uint32_t>(scores.size(), 1));
    const bool bothClasses = quality.positives > 0 && quality.negatives > 0;
    std::vector<Measures> drawn(std::size_t(bothClasses ? std::max(0, resamples) : 0));
    ThreadPool::parallelFor(drawn.size(), [&](std::size_t i) {
        if (task.cancelled())
            return;
        Random random(seed, i);
        drawn[i] = ranking.measure(ranking.resample(random));
    });
    const auto estimate = [&](Measure measure) {
        if (drawn.empty())
            return Estimate{value[measure], {value[measure], value[measure]}};
        std::vector<double> values;
        values.reserve(drawn.size());
        for (const Measures& measures : drawn)
            values.push_back(measures[measure]);
        std::ranges::sort(values);
        return Estimate{value[measure], {sortedQuantile(values, 0.025), sortedQuantile(values, 0.975)}};
    };
    quality.auc = estimate(Auc);
    quality.averagePrecision = estimate(Precision);
    quality.logLoss = estimate(LogLoss);
    quality.brier = estimate(Brier);
    return quality;
}

} // namespace tessera
