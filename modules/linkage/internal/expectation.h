// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "linkage/internal/comparer.h"
#include "linkage/match_model.h"

#include <cstdint>
#include <vector>

namespace tessera {

struct PatternCount
{
    LevelPattern pattern;
    std::int64_t pairs;
};

// Adds up how many pairs have each pattern; one for each thread's share, merged in any order.
class PatternCounter
{
public:
    PatternCounter();
    void add(LevelPattern pattern, std::int64_t pairs = 1);
    void merge(const PatternCounter& other);
    [[nodiscard]] std::vector<PatternCount> sorted() const; // by pattern

private:
    void grow();

    std::vector<PatternCount> m_slots; // open addressing; pairs == 0: free
    std::size_t m_used = 0;
};

// Share of the pairs of known records that have the very same value.
[[nodiscard]] double chanceOfSame(const Field& field);

struct PairCounts
{
    std::vector<PatternCount> candidates; // all pairs that the blocks give
    std::vector<PatternCount> random;     // pairs drawn from all, most of them of two people
    std::int64_t allPairs = 0;            // pairs of the records
    std::vector<PatternCount> same;       // of pairs labelled as one person's; not among the candidates
    std::vector<PatternCount> different;
};

// u comes from random pairs and, for agreement on the same value, from the frequencies of the values; m and
// the prior from the candidates, with u held. Pairs outside the blocks count as no matches. In persons' own
// respects (name, birth) disagreement of matches is kept below a bound, so that a file without a duplicate
// does not take its families for people.
[[nodiscard]] MatchModel fitModel(const Comparer& comparer, const PairCounts& counts, const Task& task);

struct LabelledPair
{
    LevelPattern pattern = 0;
    double bits = 0; // by the model
    bool same = false;
};
// Moves the weights and the prior so that the labelled pairs become more likely, by no more than the labels
// can bear: a logistic regression on the levels with the model's bits as offset and an elastic net (Zou,
// Hastie 2005), solved coordinate by coordinate. What is within chance moves nothing.
void fitToLabels(const std::vector<LabelledPair>& labels, MatchModel& model);

} // namespace tessera
