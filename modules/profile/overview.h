// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "dataset/local_dataset.h"
#include "rules/rule.h"

#include <QJsonObject>

namespace tessera {

enum class OverviewPeriod
{
    None,
    Day,
    Week, // from Monday
    Month
};

// The named measures of one table: over all its rows, those of nobody included.
struct OverviewDefinition
{
    QString table;
    EventFilter where;                            // on the table's own columns
    QString order;                                // column whose distinct values are orders; empty: none
    QString units;                                // column whose sum is units; empty: none
    QString amount;                               // column whose sum is net sales; empty: none
    QString by;                                   // column to group by; empty: none
    OverviewPeriod period = OverviewPeriod::None; // or the time to group by
    std::int64_t groups = 20;                     // the largest stay apart, the rest is "other"; 0 keeps all

    static Result<OverviewDefinition> fromJson(const QJsonObject& json);
};

struct OverviewRow
{
    QString label;
    QString selector;
    std::int64_t day = 0; // first day of the period
    std::int64_t rows = 0;
    std::int64_t rowsOfNobody = 0;
    std::int64_t people = 0;
    std::int64_t orders = 0;
    double units = 0;
    double netSales = 0;
    QString netSalesExact; // all digits
    QString unitsExact;
};

struct OverviewResult
{
    OverviewRow all;
    std::vector<OverviewRow> groups;       // by net sales (rows without an amount), or in time
    std::vector<std::uint32_t> groupOfRow; // UINT32_MAX: the filter leaves the row out
    std::vector<PersonIndex> personOfRow;  // kNobody where there is none
};

[[nodiscard]] Result<OverviewResult> computeOverview(const LocalDataset& data,
                                                     const OverviewDefinition& definition, const Task& task);

} // namespace tessera
