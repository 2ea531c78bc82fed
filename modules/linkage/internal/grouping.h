// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linkage/linkage_table.h"

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace tessera {

struct RecordPair;

// The evidence for two records being one person's, in bits, whether they share a block or not.
using PairEvidence = std::function<double(RecordIndex a, RecordIndex b)>;

// Joins records whose groups have on average at least `least` bits between them, the surest first (average
// linkage, Sokal and Michener 1958). So one doubtful pair does not chain two people together. Only records
// connected by `pairs` are looked at. Groups at a lower `least` are unions of those at a higher one. Gives by
// record the first record of its group.
[[nodiscard]] std::vector<RecordIndex> groupRecords(std::size_t records, std::span<const RecordPair> pairs,
                                                    double least, const PairEvidence& evidence);

} // namespace tessera
