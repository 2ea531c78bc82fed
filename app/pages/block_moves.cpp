// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/block_moves.h"

#include <algorithm>

namespace tessera {
namespace {

// Groups inside of each other, a test none.
std::size_t groupLevels(const RuleBlock& block)
{
    if (!block.isGroup())
        return 0;
    std::size_t inside = 0;
    for (const RuleBlock& part : block.parts)
        inside = std::max(inside, groupLevels(part));
    return inside + 1;
}

bool startsWith(const BlockPath& path, const BlockPath& begin)
{
    return path.size() >= begin.size() && std::equal(begin.begin(), begin.end(), path.begin());
}

} // namespace

BlockPath parentOf(const BlockPath& path)
{
    return {path.begin(), path.end() - 1};
}

BlockPath below(BlockPath path, std::size_t part)
{
    path.push_back(part);
    return path;
}

bool canMove(const RuleBlock& root, const BlockPath& block, const BlockPath& group)
{
    return !block.empty() && !startsWith(group, block) && blockAt(root, group).isGroup() &&
           group.size() + groupLevels(blockAt(root, block)) <= kMostBlockLevels;
}

std::optional<BlockPath> moveBlock(RuleBlock& root, const BlockPath& block, const BlockPath& group,
                                   std::size_t at)
{
    if (!canMove(root, block, group))
        return std::nullopt;
    std::vector<RuleBlock>& from = blockAt(root, parentOf(block)).parts;
    RuleBlock moved = std::move(from[block.back()]);
    from.erase(from.begin() + std::ptrdiff_t(block.back()));
    // What stood behind it in its group is one place nearer now.
    BlockPath target = group;
    const std::size_t level = block.size() - 1;
    if (group == parentOf(block)) {
        if (at > block.back())
            --at;
    } else if (startsWith(group, parentOf(block)) && group.size() > level && group[level] > block.back()) {
        --target[level];
    }
    std::vector<RuleBlock>& to = blockAt(root, target).parts;
    at = std::min(at, to.size());
    to.insert(to.begin() + std::ptrdiff_t(at), std::move(moved));
    return below(target, at);
}

std::optional<BlockPath> stepBlock(RuleBlock& root, const BlockPath& block, int by)
{
    if (block.empty())
        return std::nullopt;
    const BlockPath group = parentOf(block);
    const std::vector<RuleBlock>& parts = blockAt(root, group).parts;
    const std::size_t at = block.back();
    const bool isEdge = by < 0 ? at == 0 : at + 1 == parts.size();
    if (isEdge) { // out of the group, unless it is the outermost
        if (group.empty())
            return std::nullopt;
        return moveBlock(root, block, parentOf(group), group.back() + (by < 0 ? 0 : 1));
    }
    const std::size_t next = by < 0 ? at - 1 : at + 1;
    const BlockPath neighbour = below(group, next);
    if (parts[next].isGroup() && canMove(root, block, neighbour))
        return moveBlock(root, block, neighbour, by < 0 ? parts[next].parts.size() : 0);
    return moveBlock(root, block, group, by < 0 ? next : next + 1);
}

std::optional<BlockPath> groupBlock(RuleBlock& root, const BlockPath& block)
{
    if (block.empty() || block.size() + groupLevels(blockAt(root, block)) > kMostBlockLevels)
        return std::nullopt;
    RuleBlock& place = blockAt(root, block);
    RuleBlock group;
    group.kind = blockAt(root, parentOf(block)).kind == RuleBlock::Kind::Any ? RuleBlock::Kind::All
                                                                             : RuleBlock::Kind::Any;
    group.parts.push_back(std::move(place));
    place = std::move(group);
    return block;
}

std::optional<BlockPath> ungroupBlock(RuleBlock& root, const BlockPath& block)
{
    if (block.empty())
        return std::nullopt;
    const BlockPath group = blockAt(root, block).isGroup() ? block : parentOf(block);
    if (group.empty())
        return std::nullopt;
    std::vector<RuleBlock>& around = blockAt(root, parentOf(group)).parts;
    std::vector<RuleBlock> parts = std::move(around[group.back()].parts);
    const auto place = around.erase(around.begin() + std::ptrdiff_t(group.back()));
    around.insert(place, std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
    if (around.empty())
        return parentOf(group);
    return below(parentOf(group), std::min(group.back(), around.size() - 1));
}

} // namespace tessera
