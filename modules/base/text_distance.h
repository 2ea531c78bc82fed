// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <span>

namespace tessera {

using Letters = std::span<const char32_t>;

// Which letters a text has and how often, as 64 bits: enough to tell without a look at the text that two are
// far from each other. Letters that share a place only make them look closer. Reads 64 letters.
class LetterSet
{
public:
    LetterSet() = default;
    // onlyDigits: up to six of each digit are told apart, else up to two of each letter.
    LetterSet(Letters text, bool onlyDigits);

    // Letters of this text, counted each time, that the other lacks: so many at least, or fewer than there
    // are.
    [[nodiscard]] int without(LetterSet other) const { return std::popcount(m_bits & ~other.m_bits); }

private:
    std::uint64_t m_bits = 0;
};

// editDistance() is no less.
[[nodiscard]] inline int leastDistance(LetterSet a, LetterSet b)
{
    const int left = a.without(b);
    const int right = b.without(a);
    return left > right ? left : right;
}
// jaroWinkler() of two texts that are not empty is no more.
[[nodiscard]] double mostLikeness(Letters a, Letters b, LetterSet ofA, LetterSet ofB);

// Jaro-Winkler similarity, 0 to 1 (Winkler 1990): prefix scale 0.1, at most four letters, whatever the Jaro
// similarity. Two empty texts are alike, one empty text is like none. At most 64 letters of each are read.
[[nodiscard]] double jaroWinkler(Letters a, Letters b);

// Optimal string alignment distance (insertions, deletions, substitutions, swaps of neighbours, no part
// edited twice), bit-parallel after Hyyrö (2003, "A bit-vector algorithm for computing Levenshtein and
// Damerau edit distances"). Texts of more than 64 letters are compared by their first 64, and the difference
// of lengths beyond is added.
[[nodiscard]] int editDistance(Letters a, Letters b);

} // namespace tessera
