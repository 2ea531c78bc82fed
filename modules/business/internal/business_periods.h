// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "business/business.h"

namespace tessera {

// The days a definition asks for and those it is set beside.
struct BusinessPlan
{
    DayRange asked;
    DayRange now;                                  // of it, up to as-of
    std::array<std::optional<DayRange>, 3> others; // as many days as now, by comparison
    QString promotion;
    QString promotionBefore;
    BusinessStep step = BusinessStep::Day;
    std::vector<DayRange> buckets; // of now, in order, without gaps
};

// asOf: the instant that ends what is known. An error: no dates, an empty period, no promotion to go by.
[[nodiscard]] Result<BusinessPlan> planPeriods(const BusinessDefinition& definition, const TimeZone& zone,
                                               Micros asOf);

} // namespace tessera
