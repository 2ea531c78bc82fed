// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/internal/rhythm_fit.h"

#include "base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kChooseUnits = 8000; // a seeded sample tells the families and covariates apart
constexpr std::size_t kFitUnits = 15000;   // and this many settle five parameters and a few weights
constexpr std::size_t kGroupUnits = 2500;
constexpr std::size_t kMostOwnModels = 20;
constexpr std::size_t kFewestGaps = 300; // of a category with a model of its own

std::vector<std::uint32_t> sampleOf(const PurchaseUnits& units, std::span<const std::uint32_t> all,
                                    std::size_t most, std::uint64_t seed)
{
    if (all.size() <= most)
        return {all.begin(), all.end()};
    const auto limit = std::uint64_t(double(most) / double(all.size()) * 18446744073709549568.0);
    std::vector<std::uint32_t> some;
    for (const std::uint32_t unit : all)
        if (mix64(seed * 0x9E3779B97F4A7C15ULL ^ units.people[unit]) < limit)
            some.push_back(unit);
    return some.empty() ? std::vector<std::uint32_t>{all.front()} : some;
}

// What came after the cut: a purchase after so many days since the last one, or none in so many.
struct Outcome
{
    double days = 0;
    bool closed = false;
};

std::vector<Outcome> outcomesOf(const PurchaseUnits& units, std::span<const std::uint32_t> chosen,
                                std::int64_t cutDay)
{
    std::vector<Outcome> outcomes;
    outcomes.reserve(chosen.size());
    for (const std::uint32_t unit : chosen) {
        const std::span<const std::int32_t> days = units.daysOf(unit);
        const std::size_t known = units.upTo(unit, cutDay);
        const bool closed = known < days.size();
        outcomes.push_back(
            {closed ? double(days[known] - days[known - 1]) : double(units.lastDay - days[known - 1]) + 0.5,
             closed});
    }
    return outcomes;
}

std::vector<double> heldOutOf(const IntervalModel& model, const GapData& gaps,
                              const std::vector<Outcome>& outcomes)
{
    std::size_t mostClosed = 0;
    for (std::size_t i = 0; i < gaps.units(); ++i)
        mostClosed = std::max(mostClosed, gaps.closedOf(i));
    const IntervalForecast forecast(model, mostClosed);
    std::vector<double> logs(gaps.units());
    for (std::size_t i = 0; i < logs.size(); ++i) {
        const double offset = model.weights.empty() ? 0.0 : forecast.offset(&gaps.openX[i * gaps.features]);
        logs[i] = forecast.logChance(forecast.tempo(gaps, i), offset, double(gaps.open[i]), outcomes[i].days,
                                     outcomes[i].closed);
    }
    return logs;
}

double meanOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

// How much better one is than the other, and the standard error of that; the pairs are of the same units.
CovariateScore compared(CovariateKind kind, const std::vector<double>& with,
                        const std::vector<double>& without)
{
    CovariateScore score{kind};
    const auto n = double(with.size());
    double squares = 0;
    for (std::size_t i = 0; i < with.size(); ++i) {
        const double gain = with[i] - without[i];
        score.gain += gain / n;
        squares += gain * gain;
    }
    score.error = std::sqrt(std::max(0.0, squares / n - score.gain * score.gain) / n);
    return score;
}

class Chooser
{
public:
    Chooser(const PurchaseUnits& units, const RhythmDefinition& definition, std::int64_t cutDay,
            const Task& task)
        : m_covariates(Covariates::learn(units, definition, cutDay))
        , m_definition(definition)
        , m_task(task)
    {
        std::vector<std::uint32_t> all;
        for (std::uint32_t unit = 0; unit < units.size(); ++unit)
            if (units.days[units.starts[unit]] <= cutDay)
                all.push_back(unit);
        const std::vector<std::uint32_t> chosen = sampleOf(units, all, kChooseUnits, definition.seed);
        m_gaps = gapsUpTo(units, chosen, cutDay, &m_covariates);
        m_outcomes = outcomesOf(units, chosen, cutDay);
    }

    Result<RhythmChoice> choose()
    {
        RhythmChoice choice;
        for (const IntervalFamily family : kIntervalFamilies) {
            if (m_definition.family.value_or(family) != family)
                continue;
            Result<IntervalModel> model = fitIntervals(family, m_gaps, {}, nullptr, m_task);
            if (!model)
                return model.error();
            std::vector<double> logs = heldOutOf(*model, m_gaps, m_outcomes);
            const double heldOut = meanOf(logs);
            if (choice.families.empty() || heldOut > m_best) {
                m_best = heldOut;
                m_logs = std::move(logs);
                choice.model = std::move(*model);
            }
            choice.families.push_back({family, heldOut, false});
        }
        for (FamilyScore& score : choice.families)
            score.chosen = score.family == choice.model.family;
        if (const Result<void> done = chooseCovariates(choice); !done)
            return done.error();
        return choice;
    }

private:
    // Each by itself first; then those that help, the best first, as long as they still do beside the others.
    Result<void> chooseCovariates(RhythmChoice& choice)
    {
        for (const CovariateKind kind : m_covariates.kinds()) {
            const Result<CovariateScore> score = tryKind(choice, kind);
            if (!score)
                return score.error();
            choice.covariates.push_back(*score);
        }
        std::ranges::stable_sort(choice.covariates, std::ranges::greater(), &CovariateScore::gain);
        for (CovariateScore& score : choice.covariates) {
            if (score.gain <= score.error)
                continue;
            if (!choice.kinds.empty() || m_tried.model.weights.empty() || m_triedKind != score.kind) {
                const Result<CovariateScore> again = tryKind(choice, score.kind);
                if (!again)
                    return again.error();
                score = *again;
            }
            score.kept = score.gain > score.error;
            if (score.kept) {
                choice.kinds.push_back(score.kind);
                choice.model = m_tried.model;
                m_logs = m_tried.logs;
            }
        }
        return {};
    }

    Result<CovariateScore> tryKind(const RhythmChoice& choice, CovariateKind kind)
    {
        std::vector<std::uint8_t> inUse;
        for (std::size_t k = 0; k < m_covariates.count(); ++k)
            inUse.push_back(m_covariates.kind(k) == kind ||
                                    std::ranges::find(choice.kinds, m_covariates.kind(k)) !=
                                        choice.kinds.end()
                                ? 1
                                : 0);
        Result<IntervalModel> model = fitIntervals(choice.model.family, m_gaps, inUse, &choice.model, m_task);
        if (!model)
            return model.error();
        m_tried.logs = heldOutOf(*model, m_gaps, m_outcomes);
        m_tried.model = std::move(*model);
        m_triedKind = kind;
        return compared(kind, m_tried.logs, m_logs);
    }

    struct Tried
    {
        IntervalModel model;
        std::vector<double> logs;
    };
    Covariates m_covariates;
    const RhythmDefinition& m_definition;
    const Task& m_task;
    GapData m_gaps;
    std::vector<Outcome> m_outcomes;
    double m_best = 0;
    std::vector<double> m_logs; // of the choice so far
    Tried m_tried;
    CovariateKind m_triedKind = CovariateKind::Spend;
};

} // namespace

std::vector<UnitGroup> unitGroups(const PurchaseUnits& units, std::int64_t lastDay)
{
    std::vector<UnitGroup> groups(units.categories.empty() ? 1 : units.categoryColumn->dictionary->size());
    for (std::uint32_t unit = 0; unit < units.size(); ++unit)
        if (units.days[units.starts[unit]] <= lastDay)
            groups[units.categories.empty() ? 0 : units.categories[unit]].units.push_back(unit);
    if (!units.categories.empty())
        for (Code code = 0; code < groups.size(); ++code)
            groups[code].category = code;
    std::erase_if(groups, [](const UnitGroup& group) { return group.units.empty(); });
    std::ranges::stable_sort(groups, std::ranges::greater(),
                             [](const UnitGroup& group) { return group.units.size(); });
    return groups;
}

Result<RhythmChoice> chooseRhythm(const PurchaseUnits& units, const RhythmDefinition& definition,
                                  std::int64_t cutDay, const Task& task)
{
    return Chooser(units, definition, cutDay, task).choose();
}

Result<RhythmFit> RhythmFit::make(const PurchaseUnits& units, const RhythmDefinition& definition,
                                  const RhythmChoice& choice, const std::vector<UnitGroup>& groups,
                                  std::int64_t lastDay, const Task& task)
{
    RhythmFit fit;
    fit.m_lastDay = lastDay;
    fit.m_covariates = Covariates::learn(units, definition, lastDay);
    fit.m_covariates.keepOnly(choice.kinds);
    const Covariates* covariates = fit.m_covariates.count() > 0 ? &fit.m_covariates : nullptr;
    const std::vector<std::uint8_t> inUse(fit.m_covariates.count(), 1);
    std::vector<std::uint32_t> all;
    std::size_t mostClosed = 0;
    for (const UnitGroup& group : groups) {
        all.insert(all.end(), group.units.begin(), group.units.end());
        for (const std::uint32_t unit : group.units)
            mostClosed = std::max(mostClosed, units.upTo(unit, lastDay) - 1);
    }
    std::ranges::sort(all);
    IntervalModel start = choice.model;
    start.weights.clear(); // the features are others
    Result<IntervalModel> pooled = fitIntervals(
        start.family, gapsUpTo(units, sampleOf(units, all, kFitUnits, definition.seed), lastDay, covariates),
        inUse, &start, task);
    if (!pooled)
        return pooled.error();
    std::vector<std::vector<std::uint32_t>> own; // units of categories with a model of their own
    std::vector<Code> codes;
    std::vector<std::uint32_t> others; // of the smaller ones, which share one
    for (const UnitGroup& group : groups) {
        std::size_t gaps = 0;
        for (const std::uint32_t unit : group.units)
            gaps += units.upTo(unit, lastDay) - 1;
        if (own.size() < kMostOwnModels && gaps >= kFewestGaps) {
            own.push_back(sampleOf(units, group.units, kGroupUnits, definition.seed));
            codes.push_back(group.category);
        } else {
            others.insert(others.end(), group.units.begin(), group.units.end());
        }
    }
    if (groups.size() == 1)
        own.clear();
    else if (!others.empty()) {
        std::ranges::sort(others);
        own.push_back(sampleOf(units, others, kGroupUnits, definition.seed));
    }
    std::vector<Result<IntervalModel>> models(own.size(), Error{});
    ThreadPool::parallelFor(own.size(), [&](std::size_t at) {
        models[at] =
            fitIntervals(start.family, gapsUpTo(units, own[at], lastDay, covariates), inUse, &*pooled, task);
    });
    if (task.cancelled())
        return Error::cancel();
    fit.m_forecasts.emplace_back(std::move(*pooled), mostClosed);
    // Where a sample has no gap it goes by the model of all.
    for (std::size_t at = 0; at < own.size(); ++at)
        if (models[at]) {
            if (at < codes.size())
                fit.m_codes.push_back(codes[at]);
            else
                fit.m_others = fit.m_forecasts.size();
            fit.m_forecasts.emplace_back(std::move(*models[at]), mostClosed);
        }
    return fit;
}

const IntervalForecast& RhythmFit::of(Code category) const
{
    const auto found = std::ranges::find(m_codes, category);
    return m_forecasts[found == m_codes.end() ? m_others : 1 + std::size_t(found - m_codes.begin())];
}

} // namespace tessera
