// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/purchases.h"
#include "base/json.h"
#include "base/task.h"

#include <QJsonObject>

#include <span>
#include <vector>

namespace tessera {

// The days on which each buyer bought, with what was paid on each; several purchases of a day are one. Days
// are of the project's zone, since 1970-01-01.
struct PurchaseDays
{
    Micros end = 0;                    // as of
    std::int64_t lastDay = 0;          // the last day before it
    std::vector<PersonIndex> people;   // buyers, ascending
    std::vector<std::uint32_t> starts; // into the rest, one more than buyers
    std::vector<std::int32_t> days;    // ascending for each buyer
    std::vector<double> amounts;
    std::vector<double> others;      // sums of a second number, if one was asked for
    std::vector<std::uint32_t> rows; // first event of each of the days
    std::size_t basePeople = 0;

    [[nodiscard]] std::size_t buyers() const { return people.size(); }
    [[nodiscard]] std::span<const std::int32_t> daysOf(std::size_t buyer) const
    {
        return std::span(days).subspan(starts[buyer], starts[buyer + 1] - starts[buyer]);
    }
    [[nodiscard]] double spentBetween(std::size_t buyer, std::int64_t from,
                                      std::int64_t to) const; // [from, to)
};

// second: a further number of the events to sum by day; empty: none.
[[nodiscard]] Result<PurchaseDays> readPurchaseDays(const LocalDataset& data, const PurchaseScope& scope,
                                                    const QString& second, const Task& task);

} // namespace tessera
