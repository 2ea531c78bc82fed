// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/time_zone.h"
#include "rules/field_test.h"
#include "rules/places.h"
#include "table/column.h"
#include "table/people_set.h"

#include <QString>

#include <limits>
#include <memory>
#include <optional>
#include <span>

namespace tessera {

class AnswerCache;

// The columns that hold where somebody or something is.
struct PlaceColumns
{
    QString latitude;
    QString longitude;
};

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
    // No event is after it; the greatest number when that is not known.
    [[nodiscard]] virtual Micros lastEvent() const { return std::numeric_limits<Micros>::max(); }
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

    // The rest a source may have; unless it has, an error says that it has not.
    // The value an attribute had at another instant.
    [[nodiscard]] virtual Result<std::shared_ptr<const Column>> attributeAt(const QString& name,
                                                                            Micros instant) const;
    // What a saved analysis knows of each person: "score", "cluster", "stage".
    [[nodiscard]] virtual Result<std::shared_ptr<const Column>> resultValues(const QString& analysis,
                                                                             const QString& field) const;
    // The values of a saved tag; as they were at another instant, if one is given.
    [[nodiscard]] virtual Result<std::shared_ptr<const Column>>
    tagValues(const QString& tag, std::optional<Micros> instant) const;
    // The people of the rows of a table that pass.
    [[nodiscard]] virtual Result<PeopleSet> listed(const QString& table, const EventFilter& where) const;
    // Who has an identifier of a kind: phone, email, openid@shop.
    [[nodiscard]] virtual Result<PeopleSet> reachable(const QString& kind) const;
    [[nodiscard]] virtual Result<PlaceColumns> placeColumns(bool ofEvents) const;
    // Of "store:S01" or "table:rivals".
    [[nodiscard]] virtual Result<std::vector<GeoPoint>> places(const QString& reference) const;
    // Where answers to parts of rules are kept; null: nowhere.
    [[nodiscard]] virtual AnswerCache* answers() const { return nullptr; }
};

} // namespace tessera
