// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rhythm/rhythm.h"

namespace tessera {

// The numbers of a purchase that the gap after it may hang on, brought to mean 0 and deviation 1. What is
// known after the last day is not looked at.
class Covariates
{
public:
    static Covariates learn(const PurchaseUnits& units, const RhythmDefinition& definition,
                            std::int64_t lastDay);

    [[nodiscard]] std::size_t count() const { return m_features.size(); }
    [[nodiscard]] CovariateKind kind(std::size_t feature) const { return m_features[feature].kind; }
    [[nodiscard]] double deviation(std::size_t feature) const { return m_features[feature].deviation; }
    [[nodiscard]] QString value(std::size_t feature, const PurchaseUnits& units) const; // of a channel
    // Kinds there is something to see of, in order.
    [[nodiscard]] std::vector<CovariateKind> kinds() const;
    void keepOnly(std::span<const CovariateKind> kinds);
    // at: place in units.days, of the unit. out has count() values.
    void fill(const PurchaseUnits& units, std::size_t unit, std::size_t at, float* out) const;

private:
    struct Feature
    {
        CovariateKind kind = CovariateKind::Spend;
        Code channel = kNullCode;
        double mean = 0;
        double deviation = 1;
    };
    [[nodiscard]] double raw(const Feature& feature, const PurchaseUnits& units, std::size_t unit,
                             std::size_t at) const;
    std::vector<Feature> m_features;
    std::vector<std::uint8_t> m_inPromotion; // by day from m_firstDay
    std::int64_t m_firstDay = 0;
};

// The gaps up to a day of units that had bought by then; without covariates: without features.
[[nodiscard]] GapData gapsUpTo(const PurchaseUnits& units, std::span<const std::uint32_t> chosen,
                               std::int64_t lastDay, const Covariates* covariates);

} // namespace tessera
