// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/share_index.h"
#include "base/result.h"
#include "base/task.h"
#include "dataset/local_dataset.h"
#include "rules/rule.h"

#include <vector>

namespace tessera {

inline constexpr std::int64_t kFewTagged = kFewPeople;

// Something people have or did, as a rule that takes in exactly these people.
struct Tag
{
    QString group; // attribute, item, event, behaviour, identifier
    QString field;
    QString value;
    Rule rule; // everyone for identifiers, which no rule can ask for

    [[nodiscard]] QString selector() const { return QStringLiteral("tag:%1:%2=%3").arg(group, field, value); }
    [[nodiscard]] bool hasRule() const { return group != QLatin1String("identifier"); }
};

// What the tags are made of.
struct TagOptions
{
    std::optional<EventFilter> purchases; // of items bought, frequency, recency and spend; else none of them
    QString amount;                       // column that spend adds up; empty: none
    double days = 0;                      // events of the last days; 0: of all time
    std::size_t mostValues = 50;          // of a field, the most common ones
    QStringList groups;                   // empty: all
};

// People with a tag in two sets that may lie in each other.
struct TagCounts
{
    std::int64_t audience = 0;
    std::int64_t reference = 0;
    std::int64_t both = 0;
};

struct CountedTag
{
    Tag tag;
    TagCounts people;
};

struct CountedField
{
    QString group;
    QString field;
    TagCounts known; // whose value is known: the base of shares
    std::vector<CountedTag> tags;
    std::size_t leftOut = 0; // values beyond the most common ones
};

// All tags of attributes (texts and whole numbers by value when few, numbers and dates in fifths of the
// reference), of text properties of events, of what was bought, how often, how lately and for how much, and
// of identifiers; each column is passed over once. Every count is that of the tag's rule.
[[nodiscard]] Result<std::vector<CountedField>> countTags(const LocalDataset& data, const TagOptions& options,
                                                          const PeopleSet& audience,
                                                          const PeopleSet& reference, const Task& task);

// The people of each tag, of a column of events in one pass for all of its tags.
[[nodiscard]] Result<std::vector<PeopleSet>> tagPeople(const LocalDataset& data, const std::vector<Tag>& tags,
                                                       const Task& task);

} // namespace tessera
