// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/purchases.h"
#include "analysis/survival.h"
#include "rhythm/interval_model.h"

#include <QJsonObject>

#include <optional>

namespace tessera {

// Days of the year on which people buy for stock, such as 618; may go over New Year.
struct PromotionSeason
{
    int from = 0; // month * 100 + day
    int to = 0;   // inclusive
};

struct RhythmDefinition
{
    PurchaseScope scope;
    QString by;               // text property of purchases: a rhythm for each of its values; empty: one
    int days = 30;            // the window ahead
    double goldenShare = 0.1; // of the people (of a category): the golden window
    std::optional<IntervalFamily> family; // none: the best on held-out time
    // What a gap may hang on; each is kept only if it foretells held-out time better.
    QString discount; // property: money taken off a purchase
    QString units;    // property: pieces bought
    QString channel;  // text property, of the first purchase
    std::vector<PromotionSeason> promotions;
    int checkDays = 0; // held-out time; 0: a quarter of the time, and at least `days`
    std::uint64_t seed = 1;

    static Result<RhythmDefinition> fromJson(const QJsonObject& json);
};

// Purchases by unit: a person, or a person in a category. Several purchases of a day are one.
struct PurchaseUnits
{
    std::int64_t firstDay = 0;
    std::int64_t lastDay = 0; // the last one before as of
    std::size_t persons = 0;
    std::vector<PersonIndex> people;   // of a unit; ascending
    std::vector<Code> categories;      // of a unit, when there are categories
    std::vector<std::uint32_t> starts; // into the rest
    std::vector<std::int32_t> days;    // ascending within a unit
    std::vector<float> amounts;        // paid that day
    std::vector<float> discounts;      // share of the price taken off; empty when not asked for
    std::vector<float> pieces;         // likewise
    std::vector<Code> channels;        // of a unit's first purchase, when asked for
    std::shared_ptr<const Column> categoryColumn;
    std::shared_ptr<const Column> channelColumn;

    [[nodiscard]] std::size_t size() const { return people.size(); }
    [[nodiscard]] std::span<const std::int32_t> daysOf(std::size_t unit) const
    {
        return std::span(days).subspan(starts[unit], starts[unit + 1] - starts[unit]);
    }
    // How many of the unit's purchase days are not after a day.
    [[nodiscard]] std::size_t upTo(std::size_t unit, std::int64_t day) const;
};

enum class RhythmState : std::uint8_t
{
    Overdue, // longer ago than 80 % of those who come back take
    Due,     // longer ago than half of them take
    Window,  // expected within the window
    Later
};
inline constexpr std::size_t kRhythmStates = 4;
[[nodiscard]] QString rhythmStateId(RhythmState state);

struct RhythmForecast
{
    float returns = 0;
    float probability = 0; // to buy in the window
    float expected = 0;    // days after the last known one, of those who come back: middle, 10 % and 90 %
    float low = 0;
    float high = 0;
    float usual = 0; // days from the last purchase
    std::int32_t since = 0;
    RhythmState state = RhythmState::Later;
    bool isGolden = false;
};

struct FamilyScore
{
    IntervalFamily family = IntervalFamily::Weibull;
    double heldOut = 0; // mean log-likelihood of what came after the cut
    bool chosen = false;
};

enum class CovariateKind : std::uint8_t
{
    Spend,
    Discount,
    Pieces,
    Promotion,
    Channel
};
[[nodiscard]] QString covariateId(CovariateKind kind);

struct CovariateScore
{
    CovariateKind kind = CovariateKind::Spend;
    double gain = 0;  // of the held-out log-likelihood, by unit, when it came to the choice
    double error = 0; // its standard error
    bool kept = false;
};

struct CovariateEffect
{
    CovariateKind kind = CovariateKind::Spend;
    QString value;     // of a channel
    double factor = 1; // what a standard deviation (of a channel: being it) makes of the length of a gap
};

struct CalibrationTenth
{
    std::int64_t units = 0;
    std::int64_t bought = 0;
    double foretold = 0; // mean chance
};

// How it would have gone at the cut, with nothing known of later.
struct RhythmCheck
{
    std::int64_t cutDay = 0; // last known day
    std::int64_t units = 0;
    std::vector<CalibrationTenth> tenths;
    std::vector<std::uint8_t> tenthOf; // of a unit, from 0; 255: it had not bought yet
    std::int64_t came = 0;             // bought again in the held-out time
    double error = 0;      // median of |expected - actual| days over those, the middle of who come then
    double naiveError = 0; // of: last purchase + median gap, within that time
    std::int64_t medianGap = 0;
    std::int64_t golden = 0;
    double hitGolden = 0; // share of the golden who bought in the window
    double hitRecent = 0; // of as many who bought last, ties shared
    double hitRandom = 0; // of all
};

struct RhythmResult
{
    PurchaseUnits units;
    IntervalModel model;               // of all; with categories the smaller ones share another
    std::vector<Code> ownModels;       // categories with a model of their own
    std::vector<IntervalModel> models; // these
    std::vector<FamilyScore> families;
    std::vector<CovariateScore> covariates;
    std::vector<CovariateEffect> effects;
    std::vector<RhythmForecast> forecasts; // by unit
    RhythmCheck check;
    std::vector<SurvivalStep> firstGaps; // from the first to the second purchase (Kaplan-Meier)
    std::vector<double> firstGapsModel;  // by the model, at those days
    std::size_t onceOnly = 0;            // units with one purchase day: all people's rhythm alone
    std::int64_t closedGaps = 0;
    Micros end = 0;
};

[[nodiscard]] Result<RhythmResult> computeRhythm(const LocalDataset& data, const RhythmDefinition& definition,
                                                 const Task& task);

} // namespace tessera
