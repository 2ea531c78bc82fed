// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "base/union_find.h"
#include "identity/internal/constrained_join.h"
#include "identity/internal/kind_table.h"
#include "identity/internal/partition.h"

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace tessera {

// Groups some identifiers that have to do with no others. They get places from 0 in the order of their
// numbers; further owners of a value that passed on have places behind those.
class GroupSolver
{
public:
    GroupSolver(const IdentityFacts& facts, const KindTable& kinds, std::vector<NodeIndex> nodeOfPlace);

    // Kept by reference until solve().
    void addEdges(std::span<const IdentityEdge> edges) { m_parts.push_back(edges); }
    // What cannot differ in one person; kept by reference until solve(), a value of each at most for a node.
    void setAttributes(std::span<const NodeAttribute> attributes) { m_attributes = attributes; }
    // Fills in groups, conflicts, cuts and what passed on.
    void solve(std::span<const IdentityLink> links, Partition& made, const Task& task);

private:
    template <typename Visit>
    void forEachEdge(const Visit& visit) const; // visit(edge, place of a, place of b), owners not told apart

    void findPassedOn();
    [[nodiscard]] PassedOn ownersOf(NodeIndex node, std::span<const IdentityEdge> edges) const;
    // Which owners an edge joins: those of the last day the two were seen together.
    struct Ends
    {
        std::uint32_t a;
        std::uint32_t b;
    };
    [[nodiscard]] Ends endsOf(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] std::uint32_t placeOn(std::uint32_t place, std::uint16_t day) const;
    [[nodiscard]] std::uint32_t lastPlaceOf(NodeIndex node) const; // kNoNode: it takes no part
    [[nodiscard]] NodeIndex nodeAt(std::uint32_t place) const;
    void joinAll(std::span<const IdentityLink> links);
    [[nodiscard]] std::vector<std::uint8_t> rootsInConflict(std::span<const IdentityLink> links);
    void separate(std::span<const IdentityLink> links, const std::vector<std::uint8_t>& isRootInConflict,
                  Partition& made);
    [[nodiscard]] std::vector<JoinCandidate> candidates(std::span<const IdentityLink> links,
                                                        const std::vector<std::uint8_t>& isInConflict) const;
    // The place of an attribute's node; kNoNode where it takes no part or passed on, so that nobody knows
    // whose it is.
    [[nodiscard]] std::uint32_t placeOf(const NodeAttribute& attribute) const;
    void markAttributeConflicts(std::vector<std::uint8_t>& isInConflict);
    [[nodiscard]] std::uint64_t hashAt(std::uint32_t place) const;

    const IdentityFacts& m_facts;
    const KindTable& m_kinds;
    std::vector<NodeIndex> m_nodeOfPlace;
    std::vector<std::uint32_t> m_placeOf; // by node; kNoNode: takes no part
    std::vector<std::span<const IdentityEdge>> m_parts;
    std::span<const NodeAttribute> m_attributes;
    std::vector<PassedOn> m_passedOn;           // ascending by node
    std::vector<std::uint32_t> m_furtherPlaces; // of each, the place of its owner 1
    std::vector<NodeIndex> m_nodeOfFurther;     // by place behind those of nodes
    std::vector<std::uint8_t> m_hasOwners;      // by place
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint16_t> m_lastDayOf; // of edges of such
    UnionFind m_sets;
};

} // namespace tessera
