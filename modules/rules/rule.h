// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/time_zone.h"
#include "rules/field_test.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace tessera {

// Which of a person's events that pass count: all, one by its place, or those that come after a break.
struct Pick
{
    enum class Kind
    {
        Every,
        First,     // the nth from the first on
        Last,      // the nth from the last back
        AfterBreak // not the first, and no other within `days` before it
    };
    Kind kind = Kind::Every;
    int nth = 1;
    bool isInWindow =
        false; // places are counted inside of the window, else over all that was before the date
    double days = 0;

    bool operator==(const Pick&) const = default;
};
inline constexpr int kMaxNth = 1'000'000;

enum class CalendarUnit
{
    Day,
    Week, // from Monday
    Month,
    Quarter,
    Year
};

// Half-open window of time relative to the as-of instant, between two dates of the project's zone, or
// relative to another event of the person. No window reaches beyond the as-of instant.
struct TimeWindow
{
    enum class Kind
    {
        Default,
        AllTime,
        LastDays, // [as of - until - days, as of - until)
        Between,
        Calendar, // the last `count` whole units that are over by the as-of instant; 0: the unit that runs
        Sessions, // the last `count` sessions: events no more than 30 minutes apart
        After,    // after the anchor; within `days` of it, unless that is 0
        Before
    };
    Kind kind = Kind::Default; // Default: what the user of the rule says, all time unless said
    double days = 0;
    QString from = {}; // Between: "2026-01-01", inclusive
    QString to = {};   // Between: exclusive
    double until = 0;
    QString daysParameter = {};
    CalendarUnit unit = CalendarUnit::Month;
    int count = 0;
    Pick pick = {};                       // of the anchor: First or Last
    std::vector<EventFilter> anchor = {}; // one

    [[nodiscard]] bool isOfAnchor() const { return kind == Kind::After || kind == Kind::Before; }
    bool operator==(const TimeWindow&) const = default;
};
inline constexpr double kMaxWindowDays = 36525; // a hundred years
inline constexpr double kMaxRuleValue = 1e18;
inline constexpr double kMaxKilometres = 50000;
inline constexpr Micros kSessionGap = 30 * 60 * Micros{1000000};

enum class Measure
{
    Count,
    Days,
    Sum,
    Average,
    Minimum,
    Maximum,
    Recency,
    Weeks,
    Months,
    Distinct // different known values of a property
};
[[nodiscard]] QString measureName(Measure measure);
[[nodiscard]] bool needsProperty(Measure measure);

// One step of a sequence: an event that passes after that of the step before.
struct SequenceStep
{
    EventFilter where;
    double atLeast = 0;                    // days since the step before
    double within = 0;                     // days since the step before, inclusive; 0: any number
    std::vector<EventFilter> without = {}; // one: no such event since the step before
    bool isAbsent =
        false; // the last step only: no such event follows within `within` days, and they are over

    bool operator==(const SequenceStep&) const = default;
};

enum class RuleKind
{
    All,
    Any,
    Not,
    Everyone,
    Attribute,
    Events,
    Audience,
    Result,
    AtLeast,
    Sequence,
    Value,
    Shares,
    Listed,
    Reachable,
    Tag
};

// A typed expression over people.
struct Rule
{
    RuleKind kind = RuleKind::Everyone;
    std::vector<Rule> parts; // All, Any, AtLeast: two or more is usual; Not, Shares: exactly one
    FieldTest test;          // Attribute, Value, Tag (without a field)
    EventFilter where;       // Events: measure(of) over the events that pass, in the window, compared with a
                             // number; Listed: of the rows of the table
    Pick pick;               // Events: which of those
    std::vector<EventFilter> with; // Events: none or one, that the picked events must pass as well
    Measure measure = Measure::Count;
    QString of;        // the property of a measure; Sequence: that all steps have in common
    TimeWindow window; // Events, Sequence, and an Attribute that is compared by During
    Comparison comparison = Comparison::GreaterOrEqual;
    double value = 1; // AtLeast: how many of the parts
    double upTo = 0;  // Between
    QString valueParameter;
    QString audience; // Audience, Result, Value, Shares: its name; Listed: the table; Reachable:
                      // the kind of identifier; Tag: its name
    QString selector; // Result: which of its people, e.g. step:2; Value, Shares: which value
    std::vector<SequenceStep> steps; // Sequence
    QString asOf;                    // Attribute, Tag: the value it had then
    bool isOfOthers = false;         // Shares: somebody else of the group passes

    bool operator==(const Rule&) const = default;
};

[[nodiscard]] QJsonObject eventFilterToJson(const EventFilter& filter);
[[nodiscard]] Result<EventFilter> eventFilterFromJson(const QJsonObject& json, const QString& path);
[[nodiscard]] QJsonObject ruleToJson(const Rule& rule);
[[nodiscard]] Result<Rule> ruleFromJson(const QJsonObject& json, const QString& path);

// The text form, whose words are English or Chinese. printRule(parseRule(t)) parses to the same tree; errors
// name the column (1 is the first character) and what would fit there. See docs/guide/rules.md.
//
//   gender = "F" and count(event = "view" and category = "Serum", last 30 days) >= 3
//   and not did(event = "purchase", last 60 days) or audience("VIP") or result("My funnel", "lost:2")
enum class RuleLanguage
{
    English,
    Chinese
};
[[nodiscard]] Result<Rule> parseRule(const QString& text);
[[nodiscard]] Result<EventFilter> parseEventFilter(const QString& text);
[[nodiscard]] QString printRule(const Rule& rule, RuleLanguage language = RuleLanguage::English);
[[nodiscard]] QString quotedRuleText(const QString& value); // as a value in it
[[nodiscard]] QString printEventFilter(const EventFilter& filter,
                                       RuleLanguage language = RuleLanguage::English);

// What a text may go on with that is no name of the client's data; functions with their bracket.
[[nodiscard]] QStringList ruleLanguageWords(bool ofPeople, RuleLanguage language);

// Where the first problem of a text stands and what it is; nullopt: there is none.
struct RuleProblem
{
    qsizetype at = 0; // 0 is the first character
    qsizetype length = 0;
    QString what;

    [[nodiscard]] QString inWords() const; // "Column 3: ..."
};
[[nodiscard]] std::optional<RuleProblem> problemOfRule(const QString& text);
[[nodiscard]] std::optional<RuleProblem> problemOfEventFilter(const QString& text);

// Either form: a text, or an object as above. An empty value is everyone (every event).
[[nodiscard]] Result<Rule> readRule(const QJsonValue& value, const QString& path);
[[nodiscard]] Result<EventFilter> readEventFilter(const QJsonValue& value, const QString& path);

// Puts values in the place of parameters: a number, a text, or a list of them by name. An error names one
// that has none.
[[nodiscard]] Result<Rule> withParameters(Rule rule, const QJsonObject& values);
[[nodiscard]] QStringList parametersOf(const Rule& rule);

// [begin, end) in UTC micros of a window at an as-of instant. Of windows of sessions and of an anchor, which
// each person has for himself, all time.
struct Instants
{
    Micros begin = 0;
    Micros end = 0;
};
[[nodiscard]] Result<Instants> resolveWindow(const TimeWindow& window, Micros asOf, const TimeZone& zone);

} // namespace tessera
