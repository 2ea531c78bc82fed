// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targeting/group_search.h"
#include "targeting/tag_space.h"

#include <QJsonObject>

namespace tessera {

struct TargetGroupsDefinition
{
    Rule base;
    std::optional<Rule> outcome;  // what groups should have less of: "bought our brand"
    std::optional<Rule> response; // what they should have more of, as a rule
    std::optional<Rule> value;    // or as a measure over events: its comparison is of no account
    TagOptions tags;
    QStringList exclude;        // fields that no clause is made of
    std::size_t mostTags = 200; // those of most people
    double leastShare = 0.01;   // of the base, that a group has at least
    std::uint64_t seed = 1;     // of the halves
    GroupSearch search;         // options; the sets are filled by mineGroups()
};

// A tag that no clause is made of, and why.
struct LeftOutTag
{
    Tag tag;
    QString why;
};

struct TargetGroups
{
    TargetGroupsDefinition definition;
    PeopleSet base;
    std::vector<Tag> tags; // that clauses are made of
    std::vector<LeftOutTag> leftOut;
    GroupSearchResult found;

    [[nodiscard]] Rule ruleOf(const std::vector<std::size_t>& clauses) const; // within the base
    [[nodiscard]] QString words(const std::vector<std::size_t>& clauses) const;
};

[[nodiscard]] Result<TargetGroupsDefinition> readTargetGroups(const LocalDataset& data,
                                                              const QJsonObject& json);

// Tags, halves by a hash of the OneID, and the search. Tags that say the outcome or the response itself are
// left out: fields the rules name, spend when value is spend, habits that decide the outcome.
[[nodiscard]] Result<TargetGroups> mineGroups(const LocalDataset& data,
                                              const TargetGroupsDefinition& definition, const Task& task);

} // namespace tessera
