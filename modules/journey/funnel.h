// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "rules/fact_source.h"
#include "rules/rule.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace tessera {

// Which events may stand between the steps (SEMANTICS, "Funnel").
enum class FunnelOrder
{
    Sequential,  // any others
    Strict,      // no other funnel step; repeats of the step just matched are allowed
    Consecutive, // no other event at all, same exception
    Dedup,       // a repeat of any step matched before ends the chain
    Any,         // steps 1..k in any order, by distinct events
};

enum class FunnelWindow
{
    FromFirst, // t <= t1 + w, inclusive
    PerStep,   // t <= t of the step before + w
    None,
};

struct FunnelStepRule
{
    QString name;
    EventFilter where;
    bool operator==(const FunnelStepRule&) const = default;
};

struct FunnelDefinition
{
    std::vector<FunnelStepRule> steps; // 1 to 16
    FunnelOrder order = FunnelOrder::Sequential;
    FunnelWindow windowKind = FunnelWindow::FromFirst;
    double windowDays = 14;
    QString from;      // events from this date on; empty is the beginning
    QString to;        // events before this date; empty is as of
    Rule base;         // people who are counted; everyone unless set
    QString breakdown; // event property, by its value at the first event of the counted chain

    [[nodiscard]] QJsonObject toJson() const;
    static Result<FunnelDefinition> fromJson(const QJsonObject& json);
    bool operator==(const FunnelDefinition&) const = default;
};

struct FunnelCounts
{
    QString value;                     // of the breakdown; empty for everyone
    std::vector<std::int64_t> reached; // people who got to step k + 1 or further
};

// Per person the length of the longest chain and its first event's value.
struct FunnelResult
{
    FunnelCounts all;
    std::vector<FunnelCounts> breakdown; // largest first
    std::vector<std::uint8_t> levels;    // by person: steps reached, 0 to 16
    std::vector<std::uint32_t>
        firstRow; // by person: timeline row that starts the counted chain, UINT32_MAX without one
    std::vector<std::int64_t>
        secondsToLast; // people who reached the last step: from first to last step, ascending
};

// Counts people. One event satisfies at most one step. For each person the longest chain from any first step
// counts; of chains that reach that length first, the one with the latest start.
[[nodiscard]] Result<FunnelResult> computeFunnel(const FactSource& facts, const FunnelDefinition& definition,
                                                 const Task& task);

} // namespace tessera
