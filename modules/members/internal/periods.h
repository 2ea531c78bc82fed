// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/purchases.h"

#include <vector>

namespace tessera {

struct PeopleSales
{
    std::vector<double> sales;       // of each person in the period
    std::vector<std::uint32_t> days; // with a purchase
    double all = 0;
    std::int64_t buyers = 0;
};

// [as of - days, as of) of a scope.
[[nodiscard]] Result<Instants> periodOf(const LocalDataset& data, const PurchaseScope& scope);
// The start of the day called from, or so many days before the end of a period.
[[nodiscard]] Result<Micros> earlierDate(const LocalDataset& data, const QString& from, int days,
                                         Instants period);
[[nodiscard]] Result<PeopleSales> salesOfPeople(const LocalDataset& data, const PurchaseScope& scope,
                                                const PeopleSet& base);
// First day of the month so many months after that of a day.
[[nodiscard]] std::int64_t monthAfter(std::int64_t day, int months);
[[nodiscard]] QString monthId(std::int64_t day); // "2026-07"

} // namespace tessera
