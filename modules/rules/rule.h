// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/time_zone.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
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
    Unknown
};
[[nodiscard]] QString comparisonSymbol(Comparison comparison);

// field comparison values: event = "buy", amount > 100, city in ("上海", "北京"), amount is known.
struct FieldTest
{
    QString field;
    Comparison comparison = Comparison::Equal;
    QStringList values; // numbers as text; one value unless In or NotIn; none for Known and Unknown

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

// Half-open window of time relative to the as-of instant, or between two dates of the project's zone.
struct TimeWindow
{
    enum class Kind
    {
        Default,
        AllTime,
        LastDays,
        Between
    };
    Kind kind = Kind::Default; // Default: what the user of the rule says, all time unless said
    double days = 0;           // LastDays: [as of - days, as of)
    QString from;              // Between: "2026-01-01", inclusive
    QString to;                // Between: exclusive

    bool operator==(const TimeWindow&) const = default;
};
inline constexpr double kMaxWindowDays = 36525; // a hundred years
inline constexpr double kMaxRuleValue = 1e18;

enum class Measure
{
    Count,
    Days,
    Sum,
    Average,
    Minimum,
    Maximum,
    Recency
};
[[nodiscard]] QString measureName(Measure measure);

enum class RuleKind
{
    All,
    Any,
    Not,
    Everyone,
    Attribute,
    Events,
    Audience,
    Result
};

// A typed expression over people.
struct Rule
{
    RuleKind kind = RuleKind::Everyone;
    std::vector<Rule> parts; // All, Any: two or more is usual; Not: exactly one
    FieldTest test;          // Attribute
    EventFilter where; // Events: measure(of) over the events that pass, in the window, compared with a number
    Measure measure = Measure::Count;
    QString of; // Sum, Average, Minimum, Maximum: the property
    TimeWindow window;
    Comparison comparison = Comparison::GreaterOrEqual;
    double value = 1;
    QString audience; // Audience: its name; Result: the name of the analysis
    QString selector; // Result: which of its people, e.g. step:2

    bool operator==(const Rule&) const = default;
};

[[nodiscard]] QJsonObject eventFilterToJson(const EventFilter& filter);
[[nodiscard]] Result<EventFilter> eventFilterFromJson(const QJsonObject& json, const QString& path);
[[nodiscard]] QJsonObject ruleToJson(const Rule& rule);
[[nodiscard]] Result<Rule> ruleFromJson(const QJsonObject& json, const QString& path);

// The text form. printRule(parseRule(t)) parses to the same tree; errors name the column (1 is the first
// character) and what would fit there.
//
//   gender = "F" and count(event = "view" and category = "Serum", last 30 days) >= 3
//   and not did(event = "purchase", last 60 days) or audience("VIP") or result("My funnel", "lost:2")
//
// Functions over events: did(where, window), count, days (distinct days), sum(of, where, window), avg, min,
// max, recency (days since the last). A window is last N days, all time, or from DATE to DATE (exclusive).
[[nodiscard]] Result<Rule> parseRule(const QString& text);
[[nodiscard]] Result<EventFilter> parseEventFilter(const QString& text);
[[nodiscard]] QString printRule(const Rule& rule);
[[nodiscard]] QString printEventFilter(const EventFilter& filter);

// Either form: a text, or an object as above. An empty value is everyone (every event).
[[nodiscard]] Result<Rule> readRule(const QJsonValue& value, const QString& path);
[[nodiscard]] Result<EventFilter> readEventFilter(const QJsonValue& value, const QString& path);

// [begin, end) in UTC micros of a window at an as-of instant.
struct Instants
{
    Micros begin = 0;
    Micros end = 0;
};
[[nodiscard]] Result<Instants> resolveWindow(const TimeWindow& window, Micros asOf, const TimeZone& zone);

} // namespace tessera
