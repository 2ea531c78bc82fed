// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "rules/fact_source.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <vector>

namespace tessera {

// What was sold in one month, by the event that is a purchase and the amount of it.
struct MonthFigures
{
    std::int64_t month = 0; // its first day, in days since 1970-01-01
    std::int64_t purchases = 0;
    std::int64_t buyers = 0;
    double amount = 0; // 0 where events have no amount

    bool operator==(const MonthFigures&) const = default;
};

struct ClosedFigures
{
    std::vector<MonthFigures> months; // that were over at the date of the data, ascending
    std::int64_t closed = 0;          // first day that is not
    int scale = 0;                    // decimals of the amounts
};
// purchase: the event; an event the data does not know has no months.
[[nodiscard]] Result<ClosedFigures> closedFigures(const FactSource& facts, const QString& purchase,
                                                  const Task& task);

// A month that was closed and whose figures are others now.
struct Restatement
{
    MonthFigures before; // of the same month; zeros when it had none
    MonthFigures after;

    [[nodiscard]] QJsonObject toJson() const;
};
// Months over at the date of the figures before.
[[nodiscard]] std::vector<Restatement> restatements(const ClosedFigures& before, const ClosedFigures& after);

} // namespace tessera
