// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "rules/fact_source.h"
#include "tags/tag_definition.h"

#include <limits>
#include <span>
#include <vector>

namespace tessera {

inline constexpr Micros kNeverSeen = std::numeric_limits<Micros>::min();

// One statistic over the events of each person that pass a filter inside of a window.
struct StatisticJob
{
    EventFilter where;
    Instants window; // ends at the as-of instant at the latest
    TagMeasure measure = TagMeasure::Count;
    QString of;
    QString by;
    std::optional<EventFilter> with;
    bool wantsNewest = false;
};

struct StatisticValues
{
    Column values;              // one a person
    std::vector<Micros> newest; // of the events the value rests on, kNeverSeen: none; empty unless asked for
};

// Whether a job can be done on these events: its columns are there and of the right type.
[[nodiscard]] Result<void> checkStatistic(const FactSource& facts, const StatisticJob& job);

// All jobs in as few passes over the timeline as their filters need (32 a pass): jobs share the rows that
// pass a filter, and those inside of a window. Blocks of people run on all cores; nothing depends on how
// many. Only these people, where a list is given; the others are unknown.
[[nodiscard]] Result<std::vector<StatisticValues>>
runStatistics(const FactSource& facts, std::span<const StatisticJob> jobs, const Task& task);

// The rows of the timeline that the value of one person rests on, ascending.
[[nodiscard]] Result<std::vector<std::uint32_t>> rowsOfStatistic(const FactSource& facts,
                                                                 const StatisticJob& job, PersonIndex person);

} // namespace tessera
