// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "rules/fact_source.h"
#include "rules/rule.h"

#include <QJsonObject>
#include <QString>

#include <array>
#include <vector>

namespace tessera {

// One way to be in a stage: enough matching events (or days with one) inside the look-back.
struct StageCondition
{
    EventFilter where;
    bool countDays = false; // distinct days instead of events
    int atLeast = 1;
    bool operator==(const StageCondition&) const = default;
};

struct StageRule
{
    QString id;   // aware, appeal, act, advocate or an own name
    QString name; // shown
    double lookbackDays = 15;
    std::vector<StageCondition> anyOf;
    bool operator==(const StageRule&) const = default;
};

// Stages from the lowest to the highest; a person takes the highest one satisfied. Presets: JD 4A (SEMANTICS,
// "4A").
struct FourADefinition
{
    std::vector<StageRule> stages; // 1 to 8
    QString start;                 // the two dates; empty: 90 days before the end, and as of
    QString end;
    Rule base;

    [[nodiscard]] QJsonObject toJson() const;
    static Result<FourADefinition> fromJson(const QJsonObject& json);
    bool operator==(const FourADefinition&) const = default;
};

class LocalDataset;
// JD's 4A on the client's own words for events; an error says that there are none.
[[nodiscard]] Result<FourADefinition> suggestedFourA(const LocalDataset& data);

// A person's state at a date.
enum class StageState : std::uint8_t
{
    Unknown = 255,   // not yet known to the brand
    Unaware = 254,   // known, never in a stage
    LapsedBase = 100 // LapsedBase + s: was last in stage s; below it: in stage s
};

struct StageStates
{
    std::vector<std::uint8_t> states; // by person
    std::vector<std::int64_t> stock;  // by stage
    std::int64_t unaware = 0;
    std::int64_t lapsed = 0;
    std::int64_t known = 0; // stock + unaware + lapsed
};

// The matrix has rows new, unaware, lapsed, stage 0.. and columns unaware, lapsed, stage 0..
struct FourAResult
{
    Micros start = 0;
    Micros end = 0;
    StageStates before;
    StageStates after;
    std::size_t stages = 0;
    std::vector<std::vector<std::int64_t>>
        flow;                     // [row][column]; row 0 new, 1 unaware, 2 lapsed; column 0 unaware, 1 lapsed
    std::int64_t expiredOnly = 0; // stage fell although nothing but time happened: the look-back ran out

    [[nodiscard]] std::size_t rowOf(std::uint8_t state) const;    // of a state at the start
    [[nodiscard]] std::size_t columnOf(std::uint8_t state) const; // of a state at the end
};

// The stage of every person at an instant: events before it count. firstKnown: when each person was first
// known.
[[nodiscard]] Result<StageStates> stagesAt(const FactSource& facts, const FourADefinition& definition,
                                           std::span<const Micros> firstKnown, Micros at, const Task& task);
// From the start of a day on a person is in a state: as stagesAt() of that instant says.
struct StageChange
{
    Micros at = 0;
    std::uint8_t state = std::uint8_t(StageState::Unknown);

    bool operator==(const StageChange&) const = default;
};
// The states of one person from the first day they were known to `until` (exclusive), oldest first, no two
// alike in a row; empty: not known by then, or outside of the base.
[[nodiscard]] Result<std::vector<StageChange>>
stagesOfPerson(const FactSource& facts, const FourADefinition& definition, std::span<const Micros> firstKnown,
               PersonIndex person, Micros until, const Task& task);
[[nodiscard]] Result<FourAResult> computeFourA(const FactSource& facts, const FourADefinition& definition,
                                               std::span<const Micros> firstKnown, const Task& task);

} // namespace tessera
