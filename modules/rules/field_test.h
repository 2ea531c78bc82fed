// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace tessera {

enum class Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    NotIn,
    Known,
    Unknown,
    Between,     // values[0] to values[1], both inclusive
    Contains,    // text; letters of either case are the same, as in the three below
    NotContains, // passes an unknown value too
    StartsWith,
    EndsWith,
    During,      // a time inside of a window, which the rule holds: of people only
    Anniversary, // the day and month come back within values[0] days from the as-of day on
    Near,        // within values[0] km of one of the places in values[1...]
    InPolygon    // inside of the polygon of the points values[0...]
};
[[nodiscard]] QString comparisonSymbol(Comparison comparison);

// field comparison values: event = "buy", amount > 100, city in ("上海", "北京"), amount is known.
//
// A place is a point "31.23,121.47" (latitude, longitude), "store:S01" or "table:rivals", whose rows are the
// points. The field of Near and InPolygon names two columns as "latitude/longitude", or "place" for those
// that hold coordinates.
struct FieldTest
{
    QString field;
    Comparison comparison = Comparison::Equal;
    QStringList values = {}; // numbers as text; one unless said above, any number for In and NotIn; none for
                             // Known, Unknown and During
    QString parameter = {};  // whose value stands for the values

    bool operator==(const FieldTest&) const = default;
};

enum class Logic
{
    All,
    Any,
    Not,
    Test
};

// Which events: a tree of tests on properties of one event. All of nothing is every event.
struct EventFilter
{
    Logic logic = Logic::All;
    std::vector<EventFilter> parts;
    FieldTest test;

    static EventFilter event(const QString& name);
    bool operator==(const EventFilter&) const = default;
};

} // namespace tessera
