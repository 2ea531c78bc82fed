// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value/purchase_days.h"

#include <optional>

namespace tessera {

struct PaybackDefinition
{
    PurchaseScope scope;
    double newAfterDays = 0;      // new is who bought nothing in the days before; 0: ever
    int cohortMonths = 12;        // of starts that are looked at, the month of as of the last one
    int months = 12;              // of value after the start
    QString channel;              // event property of the first purchase, or attribute; empty: none
    std::optional<double> margin; // share of the amount
    QString marginColumn;         // or the profit of a purchase; both empty: revenue only
    QString costTable;            // rows of a period, a channel and a cost; empty: no costs
    QString costPeriod;
    QString costChannel; // empty: the costs are of all channels together
    QString cost;

    static Result<PaybackDefinition> fromJson(const QJsonObject& json);
};

// Someone who became a buyer in the period; each person once, at the first start in it.
struct NewBuyer
{
    std::uint32_t buyer = 0;
    std::int32_t start = 0;   // day
    std::uint32_t cohort = 0; // month, from the first one
    std::uint32_t channel = 0;
};

struct ChannelPayback
{
    QString name; // empty: unknown
    std::int64_t newBuyers = 0;
    std::int64_t costedBuyers = 0; // of these, who started in a month with costs
    std::optional<double> cost;
    std::vector<double>
        curve;           // mean cumulative value after 1, 2, ... months; as far as somebody was observed
    double perMonth = 0; // value by buyer and month observed

    [[nodiscard]] std::optional<double> acquisitionCost() const;
    [[nodiscard]] std::optional<int> paybackMonth() const; // first with value >= cost
};

struct CohortCell
{
    double value = 0;        // mean cumulative value of the cohort
    bool isComplete = false; // everyone was observed so long
};

struct CohortRow
{
    std::int64_t month = 0; // since 1970-01
    std::int64_t people = 0;
    bool isCensored = false;       // so near to the first purchase there is that some may have bought before
    std::vector<CohortCell> cells; // as many months as somebody was observed
};

struct PaybackResult
{
    PurchaseDays days;
    std::vector<NewBuyer> starts; // ascending by person
    std::vector<double> value;    // since the start, of each
    std::vector<CohortRow> cohorts;
    std::vector<ChannelPayback> channels; // most new buyers first
    ChannelPayback all;
    bool hasCosts = false;
    std::int64_t unreadCosts = 0; // rows without a period or a number
    double marginShare = 1;
};

// Month since 1970-01 of a day.
[[nodiscard]] std::int64_t monthOfDay(std::int64_t day);

[[nodiscard]] Result<PaybackResult> computePayback(const LocalDataset& data,
                                                   const PaybackDefinition& definition, const Task& task);

} // namespace tessera
