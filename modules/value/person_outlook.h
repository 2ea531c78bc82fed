// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value/customer_value.h"

namespace tessera {

// What one buyer will bring in a span of time from the as-of date on, in money, undiscounted.
struct OutlookSpan
{
    double begin = 0; // days from the as-of date
    double end = 0;
    double purchases = 0; // expected
    double value = 0;     // expected: purchases times spend times the share of margin
    double low = 0;       // of what may come, 80 in 100 lie between
    double high = 0;
};

struct PersonOutlook
{
    std::vector<OutlookSpan> spans;
    OutlookSpan whole; // from the first begin to the last end
};

// days: ends of the spans, ascending, in days from the as-of date. Expectations are those of the fitted
// models; the intervals are quantiles of 2,000 drawn futures of this buyer: alive or not, rate, dropping out
// and spend by their distributions given what the buyer did (parameters taken as known). The same seed gives
// the same intervals.
[[nodiscard]] PersonOutlook outlookOf(const ValueResult& result, const ValueDefinition& definition,
                                      std::size_t buyer, const std::vector<double>& days, std::uint64_t seed);

} // namespace tessera
