// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value/gamma_gamma.h"
#include "value/purchase_days.h"
#include "value/purchase_model.h"

#include <optional>

namespace tessera {

struct ValueDefinition
{
    PurchaseScope scope;
    std::optional<PurchaseModel> model; // none: the best on held-out time
    bool weeks = true;                  // unit of time of the parameters, else days
    QString calibrationEnd;             // last day of the calibration part; empty: by the share
    double calibrationShare = 0.7;      // of the time from the first purchase to as of
    double horizonDays = 365;
    double discount = 0;          // a year: 0.1 is 10 %
    std::optional<double> margin; // share of the amount
    QString marginColumn;         // or the profit of a purchase, in money; both empty: revenue only
    static Result<ValueDefinition> fromJson(const QJsonObject& json);

    [[nodiscard]] double unitDays() const { return weeks ? 7 : 1; }
};

// One model on the calibration part and on all time.
struct ComparedModel
{
    PurchaseModelFit calibration;
    std::optional<PurchaseModelFit> final; // of the one that was chosen
    // ln of the density of the purchases after the calibration, given those in it, over the people known
    // then.
    double heldOut = 0;
    QString problem; // why it could not be fitted; else empty
};

struct TrackingPoint
{
    std::int64_t day = 0;    // the last of a week
    std::int64_t actual = 0; // repeat purchases so far
    double expected = 0;
};

struct ValueResult
{
    PurchaseDays days; // the rest is by place in its buyers
    std::int64_t firstDay = 0;
    std::int64_t calibrationDay = 0; // last one
    std::vector<ComparedModel> models;
    std::size_t chosen = 0;
    bool isByHeldOut = false; // chosen by it, not by the definition
    std::optional<SpendFit> spendFit;
    double meanSpend = 0; // of a repeat purchase day, what spend falls back to
    double marginShare = 1;
    std::vector<PurchaseHistory> histories; // to as of
    std::vector<double> alive;
    std::vector<double> expected; // purchases in the horizon
    std::vector<double> spend;    // expected for a purchase
    std::vector<double> clv;      // margin or revenue in the horizon, discounted
    std::vector<double> historic; // margin or revenue so far
    ExpectedTotal total;          // of expected
    // Held-out part, of those who bought in the calibration; -1 for the others.
    std::vector<double> calibrationRepeats;
    std::vector<double> heldExpected;
    std::vector<double> heldActual;
    std::vector<double> heldValue;   // predicted money
    std::vector<double> heldRevenue; // what came
    std::vector<TrackingPoint> tracking;
    QStringList warnings;
    [[nodiscard]] const PurchaseModelFit& fit() const { return *models[chosen].final; }
};

[[nodiscard]] Result<ValueResult> computeValue(const LocalDataset& data, const ValueDefinition& definition,
                                               Task task);

// 1 (highest) to 10 for each value that is not negative, ties in order; 0 for the others. Tenths differ in
// size by one at most.
[[nodiscard]] std::vector<std::uint8_t> tenthsOf(const std::vector<double>& values, double least = 0);

} // namespace tessera
