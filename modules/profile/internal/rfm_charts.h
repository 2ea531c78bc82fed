// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "profile/rfm.h"

namespace tessera {

struct RfmSegmentTotals
{
    std::int64_t people = 0;
    double revenue = 0;
    std::array<double, 3> sums{};
};

// Everything an RFM result is drawn from.
struct RfmRun
{
    RfmDefinition definition;
    RfmResult now;
    std::optional<RfmResult> before; // the same some time ago
    std::optional<RfmCheck> check;
    std::vector<RfmSegmentTotals> totals; // by segment, now

    [[nodiscard]] QString segmentSelector(std::size_t segment) const
    {
        return QStringLiteral("segment:") + now.segments[segment].id;
    }
};

[[nodiscard]] std::vector<RfmSegmentTotals> rfmTotals(const RfmResult& result);
// Heat map, treemap, bars; flow between two dates; how well the scores told what was bought.
[[nodiscard]] std::vector<ChartSpec> rfmCharts(const RfmRun& run, std::size_t people);
[[nodiscard]] std::vector<NamedTable> rfmTables(const RfmRun& run);
// "buyers", "segment:ID", "cell:R-F", "cell:R-F-M", "flow:ID>ID" ("none": no buyer), "then:ID", "check:SUM".
[[nodiscard]] Result<PeopleSet> rfmPeople(const RfmRun& run, std::size_t people, const QString& selector);
[[nodiscard]] QJsonObject rfmJson(const RfmRun& run, std::size_t people);

} // namespace tessera
