// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "business/business.h"
#include "business/internal/business_periods.h"

namespace tessera {

// Of one person what he bought of one value of a property, or within one stretch of the trend.
struct BoughtPart
{
    PersonIndex person = 0;
    std::uint32_t value = 0;
    std::int64_t sales = 0;
};

// What was bought by value of a property; place 0 of the values is not known.
struct WalkedProperty
{
    QString id;
    QString field;
    QStringList values;
    std::vector<BoughtPart> now;
    std::vector<BoughtPart> before;
};

// One pass over all purchases: the measures of each period, and who bought what in the period and in the one
// it is compared with.
struct BusinessWalk
{
    int scale = 0;
    std::vector<BusinessPeriod> periods;    // the first is the one that is looked at
    std::array<int, 3> placeOfOther{};      // by comparison among the periods; 0: there is none
    std::vector<WalkedProperty> properties; // the first is of new and returning buyers (values 1 and 2)
    std::vector<BoughtPart> stretches;      // by place of the bucket
    std::vector<BoughtPart> stretchesBefore;
    std::vector<DayRange> buckets;
};

[[nodiscard]] Result<BusinessWalk> walkPurchases(const LocalDataset& data,
                                                 const BusinessDefinition& definition,
                                                 const BusinessPlan& plan, const Purchases& purchases,
                                                 const PeopleSet& base, const Task& task);

} // namespace tessera
