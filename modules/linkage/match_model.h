// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linkage/comparison.h"

#include <array>
#include <cstdint>
#include <vector>

namespace tessera {

// How often a level of a comparison is seen among pairs of one person (m) and of two (u); level 0, where a
// side is unknown, says nothing and has neither.
struct ComparisonWeights
{
    FieldComparison comparison;
    bool isPersonal = false; // people of one family differ in it as strangers do: a birth date, a given name
    std::array<double, kMostLevels> m{};
    std::array<double, kMostLevels> u{};
    std::array<double, kMostLevels> family{};    // among pairs of two people of one family or address
    std::array<double, kMostLevels> labelBits{}; // what labels add

    // log2(m / u) and what labels add: how much a level speaks for one person, in bits; 0 for level 0.
    [[nodiscard]] double bits(int level) const;
    // log2(family / u): how much it speaks for one family.
    [[nodiscard]] double familyBits(int level) const;
};

// Fellegi and Sunter (1969) with parameters found by EM without labels (Winkler 1988). Comparisons count as
// independent given the truth, which has three states: one person, two of one family, two strangers. Without
// the second, files full of families would have those taken for people, since address and surname agree
// together.
struct MatchModel
{
    std::vector<ComparisonWeights> comparisons;
    double prior = 0;          // share of matches among all pairs of the records
    double familyPrior = 0;    // share of pairs of one family
    std::int64_t allPairs = 0; // of the records
    int rounds = 0;            // of EM
    bool converged = false;
    double labelBits = 0; // what labels add to the prior

    [[nodiscard]] double priorBits() const;       // log2(prior / (1 - prior - familyPrior))
    [[nodiscard]] double familyPriorBits() const; // log2(familyPrior / (1 - prior - familyPrior))
};

// log2 of the odds of one person against two, from the bits for one person and those for one family, both
// against strangers.
[[nodiscard]] double oddsBits(double personBits, double familyBits);

// 1 / (1 + 2^-bits)
[[nodiscard]] double probabilityOf(double bits);
[[nodiscard]] double bitsOf(double probability);

} // namespace tessera
