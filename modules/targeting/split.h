// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "dataset/local_dataset.h"
#include "rules/rule.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace tessera {

// A value of each person: an attribute, or what an analysis knows of people.
struct PersonField
{
    QString field;
    QString analysis; // empty: an attribute

    [[nodiscard]] QString text() const; // "city", "RFM: segment"
};

struct SplitGroup
{
    QString name;
    double share = 0;        // of those who are divided, 0..1
    std::int64_t people = 0; // instead of a share
    bool isControl = false;  // gets nothing, so that the others can be measured against it
};

// At most so many people of each value; who has no value is not held back.
struct SplitCap
{
    PersonField field;
    std::int64_t most = 1;
};

struct SplitDefinition
{
    Rule base;
    std::vector<SplitGroup> groups;
    std::optional<PersonField> by; // the best by it come first; empty: drawn by lot
    bool ascending = false;        // the smallest are the best
    QString salt;
    std::vector<PersonField> strata;  // each gets its share of every group
    std::vector<PersonField> balance; // groups are to be alike in these
    int draws = 20;                   // the best balanced of so many; only by lot
    double tolerance = 0.01;          // a draw whose largest difference is below it ends the search
    std::vector<SplitCap> caps;       // held in the order of the draw, before the groups are filled

    static Result<SplitDefinition> fromJson(const QJsonObject& json);
};

// How one trait lies in the groups.
struct SplitTrait
{
    QString field;
    QString value;             // of a text; empty: the mean of a number
    std::vector<double> means; // by group, of the people whose value is known; NaN: of nobody
    double mean = 0;           // of all divided whose value is known
    double difference = 0;     // the largest between two groups, in standard deviations of all divided
};

struct SplitStratum
{
    QStringList values;               // by field
    std::int64_t people = 0;          // of those divided
    std::vector<std::int64_t> groups; // people in each
};

struct Split
{
    static constexpr std::uint16_t kRest = 0xFFFF;

    std::size_t basePeople = 0;
    std::vector<PersonIndex> people;    // those divided, in the order of the draw
    std::vector<std::uint16_t> group;   // of each of them: its number, or kRest
    std::vector<std::int64_t> sizes;    // by group
    std::vector<std::int64_t> asked;    // by group; more than sizes when people were too few
    PeopleSet unranked;                 // of the base, without the value they were to be ordered by
    std::vector<PeopleSet> heldBack;    // by cap: whom it held back first
    std::vector<std::uint32_t> stratum; // of each of those divided
    std::vector<SplitStratum> strata;   // empty when there are no fields
    std::vector<SplitTrait> traits;     // of the fields to balance, greatest difference first
    int draws = 0;                      // that were tried
    double firstDifference = 0;         // the largest of the first draw

    [[nodiscard]] PeopleSet groupPeople(std::size_t universe, std::uint16_t number) const;
};

inline constexpr std::size_t kMostStrata = 10'000;

// Divides people into groups that share nobody. By lot means in the order of a salted hash of the OneID,
// mix64(OneID ^ mix64(hashBytes(salt) + draw)): the same people, salt and data give the same groups. Group
// sizes are exact; each stratum has its share of a group within two people, by the chairman assignment of
// Tijdeman (Discrete Math. 32, 1980). Of several draws the one is kept whose largest standardised difference
// of means is least, as rerandomisation after Morgan and Rubin (Ann. Stat. 40, 2012) does.
[[nodiscard]] Result<Split> splitPeople(const LocalDataset& data, const SplitDefinition& definition,
                                        const Task& task);

// For each step of a sequence the group that takes it, groups.size() for none, so that after any number of
// steps no group is further than one from its part of them.
[[nodiscard]] std::vector<std::uint16_t> evenSequence(const std::vector<std::int64_t>& sizes,
                                                      std::size_t steps);

} // namespace tessera
