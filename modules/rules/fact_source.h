// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/time_zone.h"
#include "table/column.h"
#include "table/people_set.h"

#include <QString>

#include <memory>
#include <span>

namespace tessera {

// What rules are evaluated against: people, their attributes, and their events in time order. Thread-safe.
class FactSource
{
public:
    virtual ~FactSource() = default;

    [[nodiscard]] virtual std::size_t people() const = 0;
    [[nodiscard]] virtual Micros asOf() const = 0;
    [[nodiscard]] virtual const TimeZone& zone() const = 0;
    // Person p's events are rows [eventStarts()[p], eventStarts()[p + 1]) of the timeline; people() + 1
    // values.
    [[nodiscard]] virtual std::span<const std::uint32_t> eventStarts() const = 0;
    // UTC micros of each event, ascending within a person.
    [[nodiscard]] virtual std::span<const Micros> eventTimes() const = 0;
    // The earliest of them; 0 when there are none.
    [[nodiscard]] virtual Micros firstEvent() const;
    // A property of the events, in timeline order; an error that lists the known ones when there is none of
    // that name.
    [[nodiscard]] virtual Result<std::shared_ptr<const Column>> eventColumn(const QString& name) const = 0;
    // One value a person.
    [[nodiscard]] virtual Result<std::shared_ptr<const Column>> attribute(const QString& name) const = 0;
    // The people of another saved audience.
    [[nodiscard]] virtual Result<PeopleSet> audience(const QString& name) const = 0;
    // The people behind a mark of a saved analysis ("step:2" of a funnel), computed anew on this data.
    [[nodiscard]] virtual Result<PeopleSet> resultPeople(const QString& analysis,
                                                         const QString& selector) const;
};

} // namespace tessera
