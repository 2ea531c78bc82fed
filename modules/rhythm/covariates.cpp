// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/internal/covariates.h"

#include "base/random.h"
#include "base/time_zone.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kMostChannels = 5;   // with a feature of their own; the largest of all goes without
constexpr std::size_t kLearnRows = 200000; // of which mean and deviation are taken
constexpr double kHalfDay = 0.5;           // a day is over when the next purchase has not come on it

bool isIn(const PromotionSeason& season, int date)
{
    return season.from <= season.to ? date >= season.from && date <= season.to
                                    : date >= season.from || date <= season.to;
}

// The largest channels but the first, by units that had bought by the day.
std::vector<Code> channelsUpTo(const PurchaseUnits& units, std::int64_t lastDay)
{
    std::vector<std::int64_t> counts(units.channelColumn->dictionary->size(), 0);
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        if (units.channels[unit] != kNullCode && units.days[units.starts[unit]] <= lastDay)
            ++counts[units.channels[unit]];
    std::vector<Code> codes;
    for (Code code = 0; code < counts.size(); ++code)
        if (counts[code] > 0)
            codes.push_back(code);
    std::ranges::stable_sort(codes, std::ranges::greater(), [&](Code code) { return counts[code]; });
    codes.erase(codes.begin(), codes.begin() + (codes.empty() ? 0 : 1));
    codes.resize(std::min(codes.size(), kMostChannels));
    return codes;
}

// ln of whole days, most of which are short.
float logDays(std::int32_t days)
{
    static const std::vector<float> logs = [] {
        std::vector<float> made(2048, 0.0F);
        for (std::size_t day = 1; day < made.size(); ++day)
            made[day] = std::log(float(day));
        return made;
    }();
    return std::size_t(days) < logs.size() ? logs[std::size_t(days)] : std::log(float(days));
}

} // namespace

Covariates Covariates::learn(const PurchaseUnits& units, const RhythmDefinition& definition,
                             std::int64_t lastDay)
{
    Covariates covariates;
    covariates.m_firstDay = units.firstDay;
    for (std::int64_t day = units.firstDay; day <= units.lastDay && !definition.promotions.empty(); ++day) {
        const CivilDate date = civilFromDays(day);
        const int number = int(date.month) * 100 + int(date.day);
        covariates.m_inPromotion.push_back(
            std::ranges::any_of(definition.promotions,
                                [&](const PromotionSeason& season) { return isIn(season, number); })
                ? 1
                : 0);
    }
    std::vector<Feature>& features = covariates.m_features;
    if (!definition.scope.amount.isEmpty())
        features.push_back({CovariateKind::Spend});
    if (!units.discounts.empty())
        features.push_back({CovariateKind::Discount});
    if (!units.pieces.empty())
        features.push_back({CovariateKind::Pieces});
    if (!covariates.m_inPromotion.empty())
        features.push_back({CovariateKind::Promotion});
    if (units.channelColumn)
        for (const Code code : channelsUpTo(units, lastDay))
            features.push_back({CovariateKind::Channel, code});
    const std::size_t step = std::max<std::size_t>(1, units.days.size() / kLearnRows);
    for (Feature& feature : features) {
        double sum = 0;
        double squares = 0;
        double rows = 0;
        std::size_t unit = 0;
        for (std::size_t at = 0; at < units.days.size(); at += step) {
            while (units.starts[unit + 1] <= at)
                ++unit;
            if (units.days[at] > lastDay)
                continue;
            const double value = covariates.raw(feature, units, unit, at);
            sum += value;
            squares += value * value;
            ++rows;
        }
        feature.mean = rows > 0 ? sum / rows : 0;
        feature.deviation =
            rows > 0 ? std::sqrt(std::max(0.0, squares / rows - feature.mean * feature.mean)) : 0;
    }
    std::erase_if(features, [](const Feature& feature) { return feature.deviation < 1e-9; });
    return covariates;
}

double Covariates::raw(const Feature& feature, const PurchaseUnits& units, std::size_t unit,
                       std::size_t at) const
{
    switch (feature.kind) {
    case CovariateKind::Spend:
        return std::log1p(std::max(0.0, double(units.amounts[at])));
    case CovariateKind::Discount:
        return double(units.discounts[at]);
    case CovariateKind::Pieces:
        return std::log1p(std::max(0.0, double(units.pieces[at])));
    case CovariateKind::Promotion:
        return m_inPromotion[std::size_t(units.days[at] - m_firstDay)];
    case CovariateKind::Channel:
        break;
    }
    return units.channels[unit] == feature.channel ? 1 : 0;
}

QString Covariates::value(std::size_t feature, const PurchaseUnits& units) const
{
    const Code code = m_features[feature].channel;
    if (code == kNullCode)
        return {};
    const std::string_view text = units.channelColumn->dictionary->at(code);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::vector<CovariateKind> Covariates::kinds() const
{
    std::vector<CovariateKind> kinds;
    for (const Feature& feature : m_features)
        if (kinds.empty() || kinds.back() != feature.kind)
            kinds.push_back(feature.kind);
    return kinds;
}

void Covariates::keepOnly(std::span<const CovariateKind> kinds)
{
    std::erase_if(m_features, [&](const Feature& feature) {
        return std::ranges::find(kinds, feature.kind) == kinds.end();
    });
}

void Covariates::fill(const PurchaseUnits& units, std::size_t unit, std::size_t at, float* out) const
{
    for (const Feature& feature : m_features)
        *out++ = float((raw(feature, units, unit, at) - feature.mean) / feature.deviation);
}

GapData gapsUpTo(const PurchaseUnits& units, std::span<const std::uint32_t> chosen, std::int64_t lastDay,
                 const Covariates* covariates)
{
    GapData gaps;
    gaps.features = covariates == nullptr ? 0 : covariates->count();
    std::vector<float> row(gaps.features);
    for (const std::uint32_t unit : chosen) {
        const std::span<const std::int32_t> days = units.daysOf(unit);
        const std::size_t known = units.upTo(unit, lastDay);
        for (std::size_t k = 0; k < known; ++k) {
            if (covariates != nullptr)
                covariates->fill(units, unit, units.starts[unit] + k, row.data());
            if (k + 1 < known) {
                gaps.logGaps.push_back(logDays(days[k + 1] - days[k]));
                gaps.closedX.insert(gaps.closedX.end(), row.begin(), row.end());
            } else {
                gaps.open.push_back(float(double(lastDay - days[k]) + kHalfDay));
                gaps.openX.insert(gaps.openX.end(), row.begin(), row.end());
            }
        }
        gaps.starts.push_back(std::uint32_t(gaps.logGaps.size()));
    }
    return gaps;
}

} // namespace tessera
