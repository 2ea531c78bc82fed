// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "rules/fact_source.h"
#include "rules/rule.h"

#include <QJsonObject>

#include <cstdint>
#include <limits>
#include <vector>

namespace tessera {

enum class TrendMeasure
{
    Events,
    People, // different people in each period
    Sum     // of a number of the events
};

enum class TrendPeriod
{
    Day,
    Week, // from Monday
    Month
};

struct TrendDefinition
{
    EventFilter where; // no test: all events
    TrendMeasure measure = TrendMeasure::Events;
    QString of; // number that is summed
    TrendPeriod period = TrendPeriod::Day;
    QString breakdown; // text property; empty: none
    int top = 8;       // values with a line of their own, the rest is "other"
    QString from;      // first day, last day excluded; empty: the first event, as of
    QString to;

    [[nodiscard]] QJsonObject toJson() const;
    static Result<TrendDefinition> fromJson(const QJsonObject& json);
};

struct TrendSeries
{
    QString value;              // of the breakdown; empty: unknown
    bool isOther = false;       // the sum of all values that have no line of their own
    std::vector<double> values; // by period
    double total = 0;
};

struct TrendResult
{
    std::vector<std::int64_t> starts; // first day of each period, in days since 1970-01-01
    std::vector<double> all;          // by period, whatever the breakdown
    std::vector<TrendSeries> series;  // largest first, then "other"; empty without a breakdown
    std::size_t leftOut = 0;          // values without a line of their own
    std::int64_t events = 0;          // that count
    int scale = 0;                    // decimals of a sum
};

// Days since 1970 of the first day of the period that a day lies in.
[[nodiscard]] std::int64_t periodStart(std::int64_t day, TrendPeriod period);

[[nodiscard]] Result<TrendResult> computeTrend(const FactSource& facts, const TrendDefinition& definition,
                                               const Task& task);

// The people with an event that counts in [begin, end) and, if asked for, with that value of the breakdown.
struct TrendMark
{
    Micros begin = std::numeric_limits<Micros>::min();
    Micros end = std::numeric_limits<Micros>::max();
    std::vector<QString> values; // empty: any
    bool without = false;        // any value but those
};
[[nodiscard]] Result<PeopleSet> trendPeople(const FactSource& facts, const TrendDefinition& definition,
                                            const TrendMark& mark);

} // namespace tessera
