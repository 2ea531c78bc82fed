// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeling/lookalike.h"

#include "base/random.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>

namespace tessera {

namespace {

constexpr std::size_t kLeastPeople = 10;
constexpr double kShares[] = {0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0};

// Rows of one class, cut at random into those held out and those a model may see.
struct Split
{
    std::vector<std::uint32_t> heldOut;
    std::vector<std::uint32_t> training;
};

Split splitClass(std::span<const std::uint8_t> isSeed, bool seeds, const LookalikeOptions& options)
{
    std::vector<std::uint32_t> rows;
    for (std::size_t i = 0; i < isSeed.size(); ++i)
        if ((isSeed[i] != 0) == seeds)
            rows.push_back(std::uint32_t(i));
    Random random(options.seed, seeds ? 1 : 2);
    for (std::size_t i = rows.size(); i > 1; --i)
        std::swap(rows[i - 1], rows[random.below(i)]);
    const double share = std::clamp(options.holdOutShare, 0.0, 0.9);
    const std::size_t held = std::size_t(std::llround(share * double(rows.size())));
    Split split;
    split.heldOut.assign(rows.begin(), rows.begin() + std::ptrdiff_t(held));
    split.training.assign(rows.begin() + std::ptrdiff_t(held), rows.end());
    if (!seeds && split.training.size() > options.backgroundSample)
        split.training.resize(std::max(kLeastPeople, options.backgroundSample));
    return split;
}

struct Sample
{
    std::vector<std::uint32_t> rows; // ascending
    std::vector<std::uint8_t> labels;
};

Sample merged(std::span<const std::uint32_t> seeds, std::span<const std::uint32_t> others,
              std::span<const std::uint8_t> isSeed)
{
    Sample sample;
    sample.rows.assign(seeds.begin(), seeds.end());
    sample.rows.insert(sample.rows.end(), others.begin(), others.end());
    std::ranges::sort(sample.rows);
    for (const std::uint32_t row : sample.rows)
        sample.labels.push_back(isSeed[row] != 0);
    return sample;
}

std::vector<double> scoresOf(std::span<const std::uint32_t> rows, const std::vector<double>& scores)
{
    std::vector<double> result;
    result.reserve(rows.size());
    for (const std::uint32_t row : rows)
        result.push_back(scores[row]);
    return result;
}

double shareFrom(const std::vector<double>& ascending, double threshold)
{
    const auto first = std::ranges::lower_bound(ascending, threshold);
    return ascending.empty() ? 0.0 : double(ascending.end() - first) / double(ascending.size());
}

std::vector<float> percentiles(const std::vector<double>& scores, const std::vector<double>& candidates)
{
    std::vector<float> result(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto [first, last] = std::equal_range(candidates.begin(), candidates.end(), scores[i]);
        const double below = double(first - candidates.begin()) + double(last - first) / 2;
        result[i] = float(100 * below / double(candidates.size()));
    }
    return result;
}

std::vector<ExpansionPoint> expansionCurve(const std::vector<double>& candidates,
                                           std::vector<double> heldOutSeeds,
                                           std::vector<double> heldOutCandidates)
{
    std::ranges::sort(heldOutSeeds);
    std::ranges::sort(heldOutCandidates);
    std::vector<ExpansionPoint> curve;
    for (const double share : kShares) {
        const std::size_t wanted =
            std::max<std::size_t>(1, std::size_t(std::llround(share * double(candidates.size()))));
        ExpansionPoint point;
        point.share = share;
        point.threshold = candidates[candidates.size() - wanted];
        point.people =
            std::uint64_t(candidates.end() - std::ranges::lower_bound(candidates, point.threshold));
        point.seedsFound = shareFrom(heldOutSeeds, point.threshold);
        const double others = shareFrom(heldOutCandidates, point.threshold);
        point.lift = others > 0 ? point.seedsFound / others : 0;
        curve.push_back(point);
    }
    return curve;
}

Error tooFew(std::size_t seeds, std::size_t candidates)
{
    return {QCoreApplication::translate(
                "Modeling", "A lookalike needs at least %1 seeds and %1 other people, but there are %2 "
                            "seeds and %3 others. Choose a larger seed audience or a wider population.")
                .arg(kLeastPeople)
                .arg(seeds)
                .arg(candidates)};
}

} // namespace

Result<LookalikeResult> lookalike(const FeatureMatrix& features, std::span<const std::uint8_t> isSeed,
                                  const LookalikeOptions& options, Task task)
{
    const Split seeds = splitClass(isSeed, true, options);
    const Split others = splitClass(isSeed, false, options);
    LookalikeResult result;
    result.heldOutSeeds = seeds.heldOut.size();
    result.seeds = seeds.heldOut.size() + seeds.training.size();
    result.candidates = std::uint64_t(std::ranges::count(isSeed, std::uint8_t(0)));
    if (result.seeds < kLeastPeople || result.candidates < kLeastPeople)
        return tooFew(result.seeds, result.candidates);

    const Sample training = merged(seeds.training, others.training, isSeed);
    LogisticOptions logistic;
    logistic.l2 = options.l2;
    logistic.balanced = true;
    Result<LogisticModel> model =
        fitLogistic(selectRows(features, training.rows), training.labels, logistic, task);
    if (!model)
        return model.error();
    if (const Result<void> finite = checkFinite(features); !finite)
        return finite.error();
    result.model = std::move(model).value();
    result.scores = result.model.probabilities(features);

    std::vector<double> candidates;
    candidates.reserve(result.candidates);
    for (std::size_t i = 0; i < isSeed.size(); ++i)
        if (isSeed[i] == 0)
            candidates.push_back(result.scores[i]);
    std::ranges::sort(candidates);
    result.percentiles = percentiles(result.scores, candidates);
    const Sample measured = merged(seeds.heldOut, others.heldOut, isSeed);
    result.quality = measureQuality(scoresOf(measured.rows, result.scores), measured.labels,
                                    options.resamples, options.seed, task);
    result.expansion = expansionCurve(candidates, scoresOf(seeds.heldOut, result.scores),
                                      scoresOf(others.heldOut, result.scores));
    if (task.cancelled())
        return Error::cancel();
    return result;
}

} // namespace tessera
