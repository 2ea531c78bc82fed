// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/statistics.h"
#include "base/task.h"
#include "table/people_set.h"

#include <cstdint>
#include <vector>

namespace tessera {

// What a search for groups is told. All sets have the same universe.
struct GroupSearch
{
    std::vector<PeopleSet> tags;
    std::vector<std::size_t> fieldOf; // of each tag; a group has one tag of a field at most
    PeopleSet searched;               // the half that groups are looked for in
    PeopleSet validated;              // the half they are confirmed on
    PeopleSet outcome;                // what groups should have less of than all; no people: not asked
    PeopleSet response;               // what they should have more of, as a set
    std::vector<double> value;        // or as a number for each person, NaN is taken as 0; empty: not asked
    double outcomeWeight = 1;         // 0: not asked
    double valueWeight = 1;           // of the response or value; 0: not asked
    double sizePower = 0.5;           // quality = (share of people) ^ sizePower x mean score; 0..1
    std::size_t leastClauses = 2;
    std::size_t mostClauses = 4;
    std::int64_t least = 50; // people of a group in the searched half
    std::size_t beam = 150;  // groups of a level that are extended, from two clauses on
    std::size_t groups = 10;
    double mostOverlap = 0.5; // Jaccard of two groups that are both shown
    double alpha = 0.05;      // chance that any group is confirmed when nothing is there
};

struct GroupHalf
{
    std::int64_t people = 0;
    std::int64_t withOutcome = 0;
    double outcomeShare = 0;
    Interval outcomeInterval; // Wilson 95 %
    double valueMean = 0;     // or share with the response
    Interval valueInterval;   // Wilson 95 %, or mean +- 1.96 standard errors
};

struct FoundGroup
{
    std::vector<std::size_t> clauses; // tags, ascending
    double quality = 0;               // in the searched half
    GroupHalf searched;
    GroupHalf validated;
    double searchedP = 1;  // times the number of groups tested (Bonferroni), 1 at most
    double validatedP = 1; // of the worst of what is asked, by Holm 1979 over the groups shown
    bool confirmed = false;
};

struct PrunedGroup
{
    enum class Why
    {
        ClauseAddsNothing, // the group without one clause is as good
        SamePeople,        // nearly all people of a shorter description
        Overlaps           // with a better group
    };
    std::vector<std::size_t> clauses;
    Why why = Why::Overlaps;
    double jaccard = 0;
    std::vector<std::size_t> better; // the description that stands for it
};

struct GroupSearchResult
{
    GroupHalf searchedAll;
    GroupHalf validatedAll;
    std::vector<FoundGroup> groups; // best first
    std::vector<PrunedGroup> pruned;
    std::int64_t tested = 0;   // descriptions of enough people
    std::int64_t boundCut = 0; // not extended, as nothing better can be in them
    std::int64_t beamCut = 0;  // not extended, as the beam is full
};

// Subgroup discovery (Klösgen 1996; bounds after Wrobel 1997): level by level over conjunctions of tags,
// pruned by support and by an optimistic bound of what any part of a group can reach; every pair is looked
// at, from there on the best of a beam. What is found is tested on the half that was not searched, so that
// only the groups shown count as tests there: exact hypergeometric for shares, Welch's statistic for values.
[[nodiscard]] Result<GroupSearchResult> searchGroups(const GroupSearch& search, const Task& task);

// P(X <= k), and P(X >= k), of drawing n of all with `marked` marked ones.
[[nodiscard]] double hypergeometricAtMost(std::int64_t k, std::int64_t n, std::int64_t marked,
                                          std::int64_t all);
[[nodiscard]] double hypergeometricAtLeast(std::int64_t k, std::int64_t n, std::int64_t marked,
                                           std::int64_t all);

} // namespace tessera
