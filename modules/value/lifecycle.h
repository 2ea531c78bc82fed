// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/survival.h"
#include "value/purchase_days.h"

#include <array>
#include <optional>

namespace tessera {

// Where somebody stands. The simple set has Prospect, New, Active, Dormant and Lost; the full one all but
// Active.
enum class LifeState : std::uint8_t
{
    Prospect, // known, has not bought
    New,
    Active,
    Growing,
    Mature,
    WonBack,
    Declining,
    Dormant,
    Lost
};
inline constexpr std::size_t kLifeStates = 9;
// "prospect", "new", "active", ...
[[nodiscard]] QString lifeStateId(LifeState state);

// Days since the last purchase, but newDays since the first; counts of purchase days.
struct LifecycleCuts
{
    int newDays = 0;       // new up to here
    int decliningDays = 0; // beyond: declining (full set)
    int sleepingDays = 0;  // beyond: dormant
    int lostDays = 0;      // beyond: lost; a longer gap before the last purchase: won back
    int matureOrders = 4;  // purchase days from which an active buyer is mature

    bool operator==(const LifecycleCuts&) const = default;
};

struct LifecycleDefinition
{
    PurchaseScope scope;
    bool full = false;          // set of states
    std::optional<int> newDays; // none: from the curve
    std::optional<int> decliningDays;
    std::optional<int> sleepingDays;
    std::optional<int> lostDays;
    int matureOrders = 4;
    QString from; // the earlier date of the flow, exclusive as asOf is; empty: flowDays before
    int flowDays = 90;

    static Result<LifecycleDefinition> fromJson(const QJsonObject& json);
};

// The state at the end of a day; bought: the purchase days, those after the day are not looked at.
[[nodiscard]] LifeState lifeStateAt(std::span<const std::int32_t> bought, std::int64_t day,
                                    const LifecycleCuts& cuts, bool full);

inline constexpr std::uint8_t kNotKnown = 255; // at a date before a person was first known

struct LifecycleResult
{
    PurchaseDays days;
    std::int64_t fromDay = 0;         // last day before the earlier date
    std::vector<SurvivalStep> curve;  // of the gaps between purchases, the last one of each buyer open
    std::int64_t gaps = 0;            // closed ones
    LifecycleCuts found;              // by the curve
    LifecycleCuts cuts;               // in use
    std::vector<LifeState> states;    // of the set, in order
    PeopleSet known;                  // people of the base who were known by the end
    std::vector<std::uint8_t> state;  // of each person, a LifeState; kNotKnown outside the base too
    std::vector<std::uint8_t> before; // at the earlier date
    std::vector<std::int32_t>
        dwell; // median days in each state by survival (Kaplan-Meier); -1 when not reached
    std::vector<std::int64_t> spells;                         // how many it is of
    std::vector<std::array<std::int64_t, kLifeStates>> stock; // at the ends of months and at the end
    std::vector<std::int64_t> stockDays;
};

[[nodiscard]] Result<LifecycleResult>
computeLifecycle(const LocalDataset& data, const LifecycleDefinition& definition, const Task& task);

} // namespace tessera
