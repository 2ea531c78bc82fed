// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/rule_blocks.h"

namespace tessera {

inline constexpr std::size_t kMostBlockLevels = 3; // of groups inside of each other below the root

[[nodiscard]] BlockPath parentOf(const BlockPath& path); // of any block but the root
[[nodiscard]] BlockPath below(BlockPath path, std::size_t part);

// Whether a block may come into a group: not into itself, and not deeper than groups may nest.
[[nodiscard]] bool canMove(const RuleBlock& root, const BlockPath& block, const BlockPath& group);
// Puts a block before part `at` of a group, as both stand now; gives where it is then.
[[nodiscard]] std::optional<BlockPath> moveBlock(RuleBlock& root, const BlockPath& block,
                                                 const BlockPath& group, std::size_t at);
// One place up (-1) or down (1): past the block there, into the group there, or out of its own.
[[nodiscard]] std::optional<BlockPath> stepBlock(RuleBlock& root, const BlockPath& block, int by);
// A block becomes the only part of a new group in its place.
[[nodiscard]] std::optional<BlockPath> groupBlock(RuleBlock& root, const BlockPath& block);
// The parts of a group (or of the group a test is in) take its place; gives where the first of them is.
[[nodiscard]] std::optional<BlockPath> ungroupBlock(RuleBlock& root, const BlockPath& block);

} // namespace tessera
