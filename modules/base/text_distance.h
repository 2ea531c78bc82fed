// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace tessera {

using Letters = std::span<const char32_t>;

// Jaro-Winkler similarity, 0 to 1 (Winkler 1990): prefix scale 0.1, at most four letters, whatever the Jaro
// similarity. Two empty texts are alike, one empty text is like none. At most 64 letters of each are read.
[[nodiscard]] double jaroWinkler(Letters a, Letters b);

// Optimal string alignment distance (insertions, deletions, substitutions, swaps of neighbours, no part
// edited twice), bit-parallel after Hyyrö (2003, "A bit-vector algorithm for computing Levenshtein and
// Damerau edit distances"). Texts of more than 64 letters are compared by their first 64, and the difference
// of lengths beyond is added.
[[nodiscard]] int editDistance(Letters a, Letters b);

} // namespace tessera
