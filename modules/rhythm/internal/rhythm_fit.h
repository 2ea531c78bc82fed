// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rhythm/internal/covariates.h"

namespace tessera {

// Units of one category, or all.
struct UnitGroup
{
    Code category = kNullCode;
    std::vector<std::uint32_t> units; // ascending
};
// Those that had bought by a day.
[[nodiscard]] std::vector<UnitGroup> unitGroups(const PurchaseUnits& units, std::int64_t lastDay);

// What was found best on held-out time.
struct RhythmChoice
{
    IntervalModel model; // at the cut, of all
    std::vector<CovariateKind> kinds;
    std::vector<FamilyScore> families;
    std::vector<CovariateScore> covariates;
};
// Fits to what was known on the cut day and asks for what came after it, up to the last day of the units.
[[nodiscard]] Result<RhythmChoice> chooseRhythm(const PurchaseUnits& units,
                                                const RhythmDefinition& definition, std::int64_t cutDay,
                                                const Task& task);

// The chosen model fitted to what was known on a day: one for all, and one for each category with enough
// gaps.
class RhythmFit
{
public:
    [[nodiscard]] static Result<RhythmFit>
    make(const PurchaseUnits& units, const RhythmDefinition& definition, const RhythmChoice& choice,
         const std::vector<UnitGroup>& groups, std::int64_t lastDay, const Task& task);

    // take(unit, forecast) for each of the units, on all cores; days as of IntervalForecast::next().
    template <typename Take>
    void forEach(const PurchaseUnits& units, std::span<const std::uint32_t> chosen, double within,
                 double horizon, Take take) const;
    [[nodiscard]] const IntervalForecast& of(Code category) const;
    [[nodiscard]] const IntervalModel& pooled() const { return m_forecasts.front().model(); }
    [[nodiscard]] const std::vector<Code>& ownModels() const { return m_codes; }
    [[nodiscard]] const IntervalModel& ownModel(std::size_t at) const { return m_forecasts[at + 1].model(); }
    [[nodiscard]] const Covariates& covariates() const { return m_covariates; }
    [[nodiscard]] std::int64_t lastDay() const { return m_lastDay; }

private:
    Covariates m_covariates;
    std::vector<IntervalForecast> m_forecasts; // of all, then of m_codes, then of the other categories
    std::size_t m_others = 0;                  // place of the last
    std::vector<Code> m_codes;
    std::int64_t m_lastDay = 0;
};

inline constexpr std::size_t kForecastBlock = 4096;

template <typename Take>
void RhythmFit::forEach(const PurchaseUnits& units, std::span<const std::uint32_t> chosen, double within,
                        double horizon, Take take) const
{
    parallelBlocks(chosen.size(), kForecastBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        const std::span<const std::uint32_t> some = chosen.subspan(begin, end - begin);
        const GapData gaps =
            gapsUpTo(units, some, m_lastDay, m_covariates.count() > 0 ? &m_covariates : nullptr);
        for (std::size_t i = 0; i < some.size(); ++i) {
            const IntervalForecast& forecast =
                of(units.categories.empty() ? kNullCode : units.categories[some[i]]);
            const double offset = gaps.features > 0 ? forecast.offset(&gaps.openX[i * gaps.features]) : 0.0;
            take(some[i],
                 forecast.next(forecast.tempo(gaps, i), offset, double(gaps.open[i]), within, horizon));
        }
    });
}

} // namespace tessera
