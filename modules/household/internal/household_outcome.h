// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "household/household_definition.h"

#include <QJsonObject>

#include <vector>

namespace tessera {

struct HouseholdTotals
{
    std::int64_t households = 0;
    std::int64_t people = 0;
    double netSales = 0;
    double potential = 0;
};

// All that the views of a result are made of.
struct HouseholdOutcome
{
    HouseholdDefinition definition;
    HouseholdRows rows;
    HouseholdResult result;
    bool hasValues = false;
    bool hasParts = false; // payers or birth dates are known
    bool hasBirths = false;
    std::vector<double> netSales;          // by household
    std::vector<double> potential;         // by household: of members who have not bought
    std::vector<std::uint8_t> isChild;     // by member
    std::vector<MemberIndex> head;         // by household; kNoHead: nothing tells
    std::vector<std::uint32_t> firstRowOf; // by member
    std::vector<std::uint32_t> shown;      // households of the list, the most valuable or largest first

    static constexpr MemberIndex kNoHead = UINT32_MAX;
    static constexpr std::size_t kLargestSize = 8; // and more

    [[nodiscard]] std::vector<HouseholdTotals> totalsBySize() const; // from 1 to kLargestSize
    [[nodiscard]] std::int64_t peopleTogether() const;               // in households of two or more
};

// "many_people", as selectors and JSON name it; and in words.
[[nodiscard]] QString noHomeId(NoHome reason);
[[nodiscard]] QString noHomeTitle(NoHome reason);
[[nodiscard]] const std::vector<NoHome>& noHomeReasons();

[[nodiscard]] std::vector<NamedTable> householdTables(const HouseholdOutcome& outcome);
[[nodiscard]] ChartSpec householdSizesChart(const HouseholdOutcome& outcome);
[[nodiscard]] QJsonObject householdJson(const HouseholdOutcome& outcome);

} // namespace tessera
