// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/rhythm.h"
#include "rhythm/internal/purchase_units.h"
#include "rhythm/internal/rhythm_fit.h"
#include "rhythm/internal/texts.h"

#include "analysis/analysis.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

constexpr std::uint8_t kNotThere = 255;
constexpr std::int64_t kFewestBefore = 30; // days before the cut
constexpr std::size_t kTenths = 10;
constexpr std::size_t kCurveUnits = 500; // whose model is averaged for the curve
constexpr std::size_t kCurveSteps = 150;

// A key for each unit, ascending with descending chance; equal ones in the order of their numbers.
std::vector<std::uint64_t> chanceKeys(std::span<const std::uint32_t> units, const std::vector<float>& chances)
{
    std::vector<std::uint64_t> keys;
    keys.reserve(units.size());
    for (const std::uint32_t unit : units) // chances are not negative: their bits are in their order
        keys.push_back(std::uint64_t(~std::bit_cast<std::uint32_t>(chances[unit])) << 32 | unit);
    return keys;
}

// The units with the greatest chances, in no order.
std::vector<std::uint32_t> likeliest(std::span<const std::uint32_t> units, const std::vector<float>& chances,
                                     std::size_t most)
{
    std::vector<std::uint64_t> keys = chanceKeys(units, chances);
    if (most < keys.size())
        std::ranges::nth_element(keys, keys.begin() + std::ptrdiff_t(most));
    std::vector<std::uint32_t> chosen(most);
    std::ranges::transform(keys.begin(), keys.begin() + std::ptrdiff_t(most), chosen.begin(),
                           [](std::uint64_t key) { return std::uint32_t(key); });
    return chosen;
}

// Brings the parts [bounds[k], bounds[k + 1]) of from <= k < to into order, each in itself in none.
void splitAt(std::vector<std::uint64_t>& keys, std::span<const std::size_t> bounds, std::size_t from,
             std::size_t to)
{
    if (to - from < 2)
        return;
    const std::size_t middle = (from + to) / 2;
    const auto at = [&](std::size_t k) { return keys.begin() + std::ptrdiff_t(bounds[k]); };
    std::nth_element(at(from), at(middle), at(to));
    splitAt(keys, bounds, from, middle);
    splitAt(keys, bounds, middle, to);
}

std::size_t goldenOf(std::size_t units, double share)
{
    return std::min(units, std::size_t(std::ceil(double(units) * share - 1e-9)));
}

// The held-out part of the data at a cut: what each unit did after it.
struct AfterCut
{
    std::vector<float> chances;       // to buy in the window, by unit
    std::vector<float> expected;      // days after the cut, of those who come in the held-out time
    std::vector<std::uint8_t> bought; // in the window
};

std::int64_t medianGapOf(const PurchaseUnits& units, std::span<const std::uint32_t> chosen,
                         std::int64_t cutDay)
{
    std::vector<std::int64_t> counts(std::size_t(units.lastDay - units.firstDay + 1), 0);
    std::int64_t gaps = 0;
    for (const std::uint32_t unit : chosen) {
        const std::span<const std::int32_t> days = units.daysOf(unit);
        const std::size_t known = units.upTo(unit, cutDay);
        for (std::size_t k = 1; k < known; ++k)
            ++counts[std::size_t(days[k] - days[k - 1])];
        gaps += std::int64_t(known) - 1;
    }
    std::int64_t below = 0;
    for (std::size_t day = 0; day < counts.size(); ++day) {
        below += counts[day];
        if (gaps > 0 && 2 * below >= gaps)
            return std::int64_t(day);
    }
    return 0;
}

// Hits among as many units as are golden, those who bought last first; where only some of a day fit in, the
// day's share counts.
double recentHits(const PurchaseUnits& units, std::span<const std::uint32_t> chosen, std::size_t golden,
                  std::int64_t cutDay, const AfterCut& after)
{
    std::vector<std::array<std::int64_t, 2>> days(std::size_t(cutDay - units.firstDay + 1));
    for (const std::uint32_t unit : chosen) {
        const std::int32_t last = units.daysOf(unit)[units.upTo(unit, cutDay) - 1];
        auto& day = days[std::size_t(cutDay - last)];
        ++day[0];
        day[1] += after.bought[unit];
    }
    double hits = 0;
    auto left = double(golden);
    for (const auto& [count, bought] : days) {
        if (count == 0)
            continue;
        const double part = std::min(1.0, left / double(count));
        hits += part * double(bought);
        left -= part * double(count);
        if (left <= 0)
            break;
    }
    return hits;
}

double medianOf(std::vector<float>& values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return double(*middle);
}

void addTenths(RhythmCheck& check, std::span<const std::uint32_t> all, const AfterCut& after)
{
    std::vector<std::uint64_t> keys = chanceKeys(all, after.chances);
    std::vector<std::size_t> bounds;
    for (std::size_t tenth = 0; tenth <= kTenths; ++tenth)
        bounds.push_back((tenth * keys.size() + kTenths - 1) / kTenths);
    splitAt(keys, bounds, 0, kTenths);
    for (std::size_t tenth = 0; tenth < kTenths; ++tenth)
        for (std::size_t at = bounds[tenth]; at < bounds[tenth + 1]; ++at)
            check.tenthOf[std::uint32_t(keys[at])] = std::uint8_t(tenth);
    check.tenths.assign(kTenths, {});
    for (const std::uint32_t unit : all) { // in their order: the sums are the same everywhere
        CalibrationTenth& one = check.tenths[check.tenthOf[unit]];
        ++one.units;
        one.bought += after.bought[unit];
        one.foretold += double(after.chances[unit]);
    }
    for (CalibrationTenth& tenth : check.tenths)
        tenth.foretold /= double(std::max<std::int64_t>(1, tenth.units));
}

// Which came again in the held-out time, and how far off their dates were.
void addErrors(RhythmCheck& check, const PurchaseUnits& units, const UnitGroup& group, const AfterCut& after,
               std::vector<float>& errors, std::vector<float>& naive)
{
    const std::int64_t medianGap = medianGapOf(units, group.units, check.cutDay);
    check.medianGap = medianGap; // with several groups that of all takes its place
    for (const std::uint32_t unit : group.units) {
        const std::span<const std::int32_t> days = units.daysOf(unit);
        const std::size_t known = units.upTo(unit, check.cutDay);
        if (known == days.size())
            continue;
        const auto came = double(days[known] - check.cutDay);
        errors.push_back(float(std::abs(double(after.expected[unit]) - came)));
        const auto byMedian =
            double(std::clamp(days[known - 1] + medianGap, check.cutDay + 1, units.lastDay) - check.cutDay);
        naive.push_back(float(std::abs(byMedian - came)));
    }
}

void checkAtCut(RhythmResult& result, const RhythmDefinition& definition, const RhythmFit& fit,
                const std::vector<UnitGroup>& groups)
{
    const PurchaseUnits& units = result.units;
    RhythmCheck& check = result.check;
    AfterCut after{std::vector<float>(units.size(), 0), std::vector<float>(units.size(), 0),
                   std::vector<std::uint8_t>(units.size(), 0)};
    check.tenthOf.assign(units.size(), kNotThere);
    std::vector<std::uint32_t> all;
    std::vector<float> errors;
    std::vector<float> naive;
    double golden = 0;
    double recent = 0;
    std::int64_t bought = 0;
    const auto held = double(units.lastDay - check.cutDay);
    for (const UnitGroup& group : groups) {
        fit.forEach(
            units, group.units, definition.days, held, [&](std::uint32_t unit, const NextPurchase& next) {
                after.chances[unit] = float(next.probability);
                after.expected[unit] = float(next.soon);
                const std::size_t known = units.upTo(unit, check.cutDay);
                after.bought[unit] = known < units.daysOf(unit).size() &&
                                             units.daysOf(unit)[known] <= check.cutDay + definition.days
                                         ? 1
                                         : 0;
            });
        all.insert(all.end(), group.units.begin(), group.units.end());
        addErrors(check, units, group, after, errors, naive);
        const std::size_t most = goldenOf(group.units.size(), definition.goldenShare);
        for (const std::uint32_t unit : likeliest(group.units, after.chances, most))
            golden += after.bought[unit];
        recent += recentHits(units, group.units, most, check.cutDay, after);
        check.golden += std::int64_t(most);
        for (const std::uint32_t unit : group.units)
            bought += after.bought[unit];
    }
    std::ranges::sort(all);
    addTenths(check, all, after);
    check.units = std::int64_t(all.size());
    check.came = std::int64_t(errors.size());
    check.error = medianOf(errors);
    check.naiveError = medianOf(naive);
    if (groups.size() > 1)
        check.medianGap = medianGapOf(units, all, check.cutDay);
    check.hitGolden = golden / double(std::max<std::int64_t>(1, check.golden));
    check.hitRecent = recent / double(std::max<std::int64_t>(1, check.golden));
    check.hitRandom = double(bought) / double(std::max<std::int64_t>(1, check.units));
}

RhythmState stateOf(const NextPurchase& next, double since, double within)
{
    if (since > next.late)
        return RhythmState::Overdue;
    if (since > next.usual)
        return RhythmState::Due;
    return next.expected <= within ? RhythmState::Window : RhythmState::Later;
}

void foretell(RhythmResult& result, const RhythmDefinition& definition, const RhythmFit& fit,
              const std::vector<UnitGroup>& groups)
{
    const PurchaseUnits& units = result.units;
    result.forecasts.resize(units.size());
    std::vector<float> chances(units.size(), 0);
    for (const UnitGroup& group : groups) {
        fit.forEach(units, group.units, definition.days, 0,
                    [&](std::uint32_t unit, const NextPurchase& next) {
                        RhythmForecast& one = result.forecasts[unit];
                        one.since = std::int32_t(units.lastDay - units.daysOf(unit).back());
                        one.returns = float(next.returns);
                        one.probability = float(next.probability);
                        one.expected = float(next.expected);
                        one.low = float(next.low);
                        one.high = float(next.high);
                        one.usual = float(next.usual);
                        one.state = stateOf(next, double(one.since), definition.days);
                        chances[unit] = one.probability;
                    });
        const std::size_t most = goldenOf(group.units.size(), definition.goldenShare);
        for (const std::uint32_t unit : likeliest(group.units, chances, most))
            result.forecasts[unit].isGolden = true;
    }
}

// The time from the first to the second purchase, as it was and as the model has it.
void addFirstGaps(RhythmResult& result, const RhythmFit& fit)
{
    const PurchaseUnits& units = result.units;
    std::vector<ObservedTime> gaps(units.size());
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        const std::span<const std::int32_t> days = units.daysOf(unit);
        gaps[unit] = days.size() > 1 ? ObservedTime{days[1] - days[0], true}
                                     : ObservedTime{std::int32_t(units.lastDay - days[0]), false};
        result.onceOnly += days.size() == 1 ? 1 : 0;
        result.closedGaps += std::int64_t(days.size()) - 1;
    }
    const std::vector<SurvivalStep> curve = survivalCurve(gaps);
    const std::size_t step = std::max<std::size_t>(1, curve.size() / kCurveSteps);
    for (std::size_t i = 0; i < curve.size(); i += step)
        result.firstGaps.push_back(curve[i]);
    const std::size_t stride = std::max<std::size_t>(1, units.size() / kCurveUnits);
    std::vector<std::pair<const IntervalForecast*, double>> sample;
    std::vector<float> features(fit.covariates().count());
    for (std::size_t unit = 0; unit < units.size(); unit += stride) {
        const IntervalForecast& forecast =
            fit.of(units.categories.empty() ? kNullCode : units.categories[unit]);
        fit.covariates().fill(units, unit, units.starts[unit], features.data());
        sample.emplace_back(&forecast, features.empty() ? 0.0 : forecast.offset(features.data()));
    }
    for (const SurvivalStep& at : result.firstGaps) {
        double sum = 0;
        for (const auto& [forecast, offset] : sample) {
            const double back = forecast->model().comesBack(0);
            sum += 1 - back +
                   back * forecast->survival(forecast->tempo({{0, 0}, {}, {1}, 0, {}, {}}, 0), offset,
                                             at.days + 0.5);
        }
        result.firstGapsModel.push_back(sum / double(sample.size()));
    }
}

Result<std::int64_t> cutOf(const PurchaseUnits& units, const RhythmDefinition& definition)
{
    const std::int64_t span = units.lastDay - units.firstDay + 1;
    const std::int64_t held = definition.checkDays > 0 ? std::int64_t(definition.checkDays)
                                                       : std::max(std::int64_t(definition.days), span / 4);
    if (held < definition.days)
        return Error{
            RhythmText::tr("checkDays: the held-out time, %1 d, is shorter than the window, %2 d. Choose "
                           "a longer one.")
                .arg(held)
                .arg(definition.days)};
    if (span - held < kFewestBefore)
        return Error{
            RhythmText::tr("Purchases span %1 d. At least %2 d are needed before the last %3 d, which are "
                           "held out for the check: choose a shorter window, or import more.")
                .arg(span)
                .arg(kFewestBefore)
                .arg(held)};
    return units.lastDay - held;
}

void addEffects(RhythmResult& result, const RhythmFit& fit)
{
    for (std::size_t k = 0; k < fit.covariates().count(); ++k) {
        const CovariateKind kind = fit.covariates().kind(k);
        double weight = result.model.weights[k];
        if (kind == CovariateKind::Channel || kind == CovariateKind::Promotion)
            weight /= fit.covariates().deviation(k); // of being it, not of a deviation of it
        result.effects.push_back({kind, fit.covariates().value(k, result.units), std::exp(weight)});
    }
}

} // namespace

QString rhythmStateId(RhythmState state)
{
    static const std::array ids = {QStringLiteral("overdue"), QStringLiteral("due"), QStringLiteral("window"),
                                   QStringLiteral("later")};
    return ids[std::size_t(state)];
}

QString covariateId(CovariateKind kind)
{
    static const std::array ids = {QStringLiteral("spend"), QStringLiteral("discount"),
                                   QStringLiteral("units"), QStringLiteral("promotions"),
                                   QStringLiteral("channel")};
    return ids[std::size_t(kind)];
}

Result<RhythmResult> computeRhythm(const LocalDataset& data, const RhythmDefinition& definition,
                                   const Task& task)
{
    Result<PurchaseUnits> units = readPurchaseUnits(data, definition, task);
    if (!units)
        return units.error();
    RhythmResult result;
    result.units = std::move(*units);
    result.end = data.zone().startOfDay(result.units.lastDay + 1);
    const Result<std::int64_t> cut = cutOf(result.units, definition);
    if (!cut)
        return cut.error();
    result.check.cutDay = *cut;
    const Result<RhythmChoice> choice = chooseRhythm(result.units, definition, *cut, task);
    if (!choice)
        return choice.error();
    result.families = choice->families;
    result.covariates = choice->covariates;
    const std::vector<UnitGroup> before = unitGroups(result.units, *cut);
    const Result<RhythmFit> atCut = RhythmFit::make(result.units, definition, *choice, before, *cut, task);
    if (!atCut)
        return atCut.error();
    checkAtCut(result, definition, *atCut, before);
    const std::vector<UnitGroup> groups = unitGroups(result.units, result.units.lastDay);
    const Result<RhythmFit> now =
        RhythmFit::make(result.units, definition, *choice, groups, result.units.lastDay, task);
    if (!now)
        return now.error();
    if (task.cancelled())
        return Error::cancel();
    result.model = now->pooled();
    result.ownModels = now->ownModels();
    for (std::size_t at = 0; at < result.ownModels.size(); ++at)
        result.models.push_back(now->ownModel(at));
    foretell(result, definition, *now, groups);
    addFirstGaps(result, *now);
    addEffects(result, *now);
    return result;
}

} // namespace tessera
