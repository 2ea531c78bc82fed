// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "rules/rule.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tessera {

// What a tag's values are made of.
enum class TagForm
{
    Fact,      // an attribute of the person
    Rule,      // a rule over people: one value, or the first of several whose rule holds
    Statistic, // something over the person's events
    Score,     // what a saved analysis knows of the person
    List,      // written down: identifiers and values
    Answer     // the newest row of the person in a table, such as an answer to a survey
};
[[nodiscard]] const QStringList& tagFormNames(); // "fact", "rule", ...
[[nodiscard]] QStringList tagFormTitles();       // "an attribute", "rules", ... in the language of the moment

enum class TagMeasure
{
    Count,
    Days,
    Sum,
    Average,
    Minimum,
    Maximum,
    Recency, // whole days since the newest event
    Distinct,
    First, // value of the oldest event that has one
    Last,
    Top,   // the most frequent value, or that of the highest amount; of equal ones the one met last
    Share, // of the events (of their amounts) those that pass `with`
    Ratio, // sum of `of` by sum of `by`
    Basket // sum of `of` by the number of different `by`; by the number of events without `by`
};
[[nodiscard]] const QStringList& tagMeasureNames(); // "count", "days", ...
// Whose value is a value of the property, not a number of its own.
[[nodiscard]] bool givesPropertyValue(TagMeasure measure);

// A value is called by the first band it is below; the last band has no end.
struct TagBand
{
    QString name;
    std::optional<double> below; // exclusive

    bool operator==(const TagBand&) const = default;
};

struct TagValueRule
{
    QString value;
    Rule rule;

    bool operator==(const TagValueRule&) const = default;
};

struct TagListEntry
{
    QString identifier;
    QString value; // empty: "yes"

    bool operator==(const TagListEntry&) const = default;
};

// Texts that are replaced by those of a table: cities by their tiers.
struct TagLookup
{
    QString table; // empty: the table of Chinese cities that comes with Tessera
    QString key;
    QString value;

    bool operator==(const TagLookup&) const = default;
};

// The value of a rule that gives none.
inline const QString kTagYes = QStringLiteral("yes");
inline constexpr int kMaxTagLevels = 4;
inline constexpr int kMostTagMonths = 60;

struct TagDefinition
{
    QString name;
    QString otherName; // in the other language
    QStringList path;  // folders, at most three: the tag is the level below
    QString libraryId; // of a tag that came from the library
    TagForm form = TagForm::Rule;
    QString owner;
    QString note;
    int validDays = 0;            // 0: never out of date
    bool isUpdatedByHand = false; // the values stay as of `heldAt` until somebody updates them
    QString heldAt;               // a date
    std::vector<TagBand> bands;
    std::optional<TagLookup> lookup;

    QString attribute;               // Fact
    std::vector<TagValueRule> rules; // Rule
    QString otherwise;               // Rule: of everybody else; empty: none
    TagMeasure measure = TagMeasure::Count;
    Rule from;                       // Statistic: did(...), which events and when
    QString of;                      // Statistic, Answer (column of the table)
    QString by;                      // Top, Ratio, Basket, Share: weights or divisor
    std::optional<EventFilter> with; // Share
    QString analysis;                // Score
    QString field;                   // Score
    std::vector<TagListEntry> list;  // List
    QString table;                   // Answer; List: everybody in it

    bool operator==(const TagDefinition&) const = default;
};

// An error names the field that is wrong.
[[nodiscard]] Result<TagDefinition> tagFromJson(const QJsonObject& json);
// As an object of the project keeps it, without its name.
[[nodiscard]] QJsonObject tagToJson(const TagDefinition& tag);
// "Value / Spending / Basket"
[[nodiscard]] QString tagPathText(const QStringList& path);

} // namespace tessera
