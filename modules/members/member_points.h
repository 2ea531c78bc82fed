// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "dataset/local_dataset.h"
#include "rules/event_filter.h"

#include <optional>
#include <vector>

namespace tessera {

class JsonReader;

// The ledger of points. An amount counts by its size: whether points come or go is what the filters say.
struct PointSource
{
    EventFilter earned;
    std::optional<EventFilter> used;
    std::optional<EventFilter> expired;          // as the member system booked it
    QString property = QStringLiteral("points"); // a number
    int lifeDays = 0;               // of a lot from the day it was earned; 0: until it is booked as expired
    int expiringDays = 30;          // lots that end within so many days after the date
    double value = 0.01;            // money of a point
    std::optional<double> breakage; // share that is never used; absent: as of the lots that are over

    // Takes "earned", "used", "expired", "points", "lifeDays", "expiringDays", "pointValue" and "breakage";
    // nullopt when no points are named.
    static Result<std::optional<PointSource>> read(JsonReader& reader);
};

// Points of one person; whole units of the column's scale.
struct PointAccount
{
    std::int64_t balance = 0;  // of lots not over; never negative
    std::int64_t expiring = 0; // of it, within expiringDays
    std::int64_t overdue = 0; // of lots that are over by lifeDays but were neither used nor booked as expired
    std::int64_t shortfall = 0; // used or expired beyond what was ever earned: the ledger has gaps
    std::int64_t earned = 0;    // in the period
    std::int64_t used = 0;
    std::int64_t expired = 0;
    bool hasUsed = false; // at any time before the date
};

struct PointMonth
{
    std::int64_t day = 0; // first day of the month
    std::int64_t earned = 0;
    std::int64_t used = 0;
    std::int64_t expired = 0;
    std::int64_t outstanding = 0; // at its end, or at the date
};

struct PointDue
{
    std::int64_t day = 0; // first day of the month
    std::int64_t points = 0;
    std::int64_t people = 0;
};

struct PointResult
{
    int scale = 0;                      // a point is 10^scale units
    std::vector<PointAccount> accounts; // of each person
    std::vector<PointMonth> months;     // the last ones up to the date
    std::vector<PointDue> due;          // the months to come; empty when points have no life
    std::int64_t maturedEarned = 0;     // of lots that are over by lifeDays
    std::int64_t maturedExpired = 0;    // of these, booked as expired or overdue
    double breakage = 0;                // as set or as measured
    bool isMeasured = false;
    // What is left of each lot, of person p the places [lotStarts[p], lotStarts[p + 1]), the oldest first.
    std::vector<std::uint32_t> lotStarts;
    std::vector<std::int32_t> lotDays; // the first day on which the lot is over; with a life only
    std::vector<std::int64_t> lotUnits;

    // The people with points that end on the days [from, to).
    [[nodiscard]] PeopleSet expiringBetween(std::int64_t from, std::int64_t to) const;
    [[nodiscard]] double points(std::int64_t units) const
    {
        return double(units) / double(kPowersOfTen[scale]);
    }
};

inline constexpr int kPointMonths = 13; // shown, back and ahead

// First in, first out: what is used or expires comes off the oldest lots. Where the ledger books no expiry,
// lots end by themselves. Events at or after period.end are not looked at; only people of the base have
// points.
[[nodiscard]] Result<PointResult> computePoints(const LocalDataset& data, const PointSource& source,
                                                Instants period, const PeopleSet& base, const Task& task);

} // namespace tessera
