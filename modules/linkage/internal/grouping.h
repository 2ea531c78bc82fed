// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "linkage/linkage_table.h"

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace tessera {

struct PairLabel;
struct RecordPair;

// The evidence for two records being one person's, in bits, whether they share a block or not.
using PairEvidence = std::function<double(RecordIndex a, RecordIndex b)>;

// Joins records whose groups have on average at least `least` bits between them, the surest first (average
// linkage, Sokal and Michener 1958). So one doubtful pair does not chain two people together. `pairs` are
// all that have at least so many bits: groups without one between them cannot reach it on average. Groups at
// a lower `least` are unions of those at a higher one. What a reviewer called the same is joined before, and
// groups that hold two records he told apart are never joined (Davidson, Ravi 2005). Gives by record the
// first record of its group; an error when the labels contradict each other.
[[nodiscard]] Result<std::vector<RecordIndex>> groupRecords(std::size_t records,
                                                            std::span<const RecordPair> pairs, double least,
                                                            std::span<const PairLabel> labels,
                                                            const PairEvidence& evidence, const Task& task);

// Of two files: keeps for each record its pair with the surest of those that are left (greedy matching).
// Pairs that a reviewer called the same come first, those he told apart not at all. `pairs` are sorted by
// evidence and stay so.
void keepBestOfEach(std::size_t records, std::vector<RecordPair>& pairs);

} // namespace tessera
