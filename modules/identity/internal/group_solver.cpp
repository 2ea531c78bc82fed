// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/internal/group_solver.h"

#include "base/hash.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace tessera {

GroupSolver::GroupSolver(const IdentityFacts& facts, const KindTable& kinds,
                         std::vector<NodeIndex> nodeOfPlace)
    : m_facts(facts)
    , m_kinds(kinds)
    , m_nodeOfPlace(std::move(nodeOfPlace))
    , m_placeOf(facts.nodes(), kNoNode)
    , m_sets(m_nodeOfPlace.size())
{
    for (std::uint32_t place = 0; place < m_nodeOfPlace.size(); ++place)
        m_placeOf[m_nodeOfPlace[place]] = place;
}

template <typename Visit>
void GroupSolver::forEachEdge(const Visit& visit) const
{
    for (const std::span<const IdentityEdge> part : m_parts)
        for (const IdentityEdge& edge : part) {
            const std::uint32_t a = m_placeOf[edge.a];
            const std::uint32_t b = m_placeOf[edge.b];
            if (a != kNoNode && b != kNoNode && m_kinds[m_facts.kindOf(edge.a)].joins &&
                m_kinds[m_facts.kindOf(edge.b)].joins)
                visit(edge, a, b);
        }
}

void GroupSolver::findPassedOn()
{
    m_hasOwners.assign(m_nodeOfPlace.size(), 0);
    bool isAsked = false;
    for (std::size_t kind = 0; kind < m_kinds.size(); ++kind)
        isAsked = isAsked || m_kinds[std::uint8_t(kind)].passesOnAfterDays > 0;
    if (!isAsked)
        return;
    struct Span
    {
        std::uint16_t first = UINT16_MAX;
        std::uint16_t last = 0;
    };
    std::vector<Span> spans(m_nodeOfPlace.size());
    forEachEdge([&](const IdentityEdge& edge, std::uint32_t a, std::uint32_t b) {
        if (edge.firstDay == 0)
            return;
        for (const std::uint32_t place : {a, b}) {
            spans[place].first = std::min(spans[place].first, edge.firstDay);
            spans[place].last = std::max(spans[place].last, edge.lastDay);
        }
    });
    bool any = false;
    for (std::uint32_t place = 0; place < spans.size(); ++place) {
        const int days = m_kinds[m_facts.kindOf(m_nodeOfPlace[place])].passesOnAfterDays;
        m_hasOwners[place] = days > 0 && int(spans[place].last) - int(spans[place].first) > days ? 1 : 0;
        any = any || m_hasOwners[place] != 0;
    }
    if (!any)
        return;
    std::map<NodeIndex, std::vector<IdentityEdge>> edgesOf;
    forEachEdge([&](const IdentityEdge& edge, std::uint32_t a, std::uint32_t b) {
        if (m_hasOwners[a] != 0)
            edgesOf[edge.a].push_back(edge);
        if (m_hasOwners[b] != 0)
            edgesOf[edge.b].push_back({edge.b, edge.a, edge.firstDay, edge.lastDay, edge.rows});
    });
    for (const auto& [node, edges] : edgesOf) {
        PassedOn value = ownersOf(node, edges);
        m_hasOwners[m_placeOf[node]] = value.starts.empty() ? 0 : 1;
        if (value.starts.empty())
            continue;
        m_furtherPlaces.push_back(std::uint32_t(m_nodeOfPlace.size() + m_nodeOfFurther.size()));
        m_nodeOfFurther.insert(m_nodeOfFurther.end(), value.starts.size(), node);
        m_passedOn.push_back(std::move(value));
    }
    m_sets.grow(m_nodeOfPlace.size() + m_nodeOfFurther.size());
    forEachEdge([&](const IdentityEdge& edge, std::uint32_t a, std::uint32_t b) {
        if (m_hasOwners[a] != 0 || m_hasOwners[b] != 0) {
            std::uint16_t& last = m_lastDayOf[{a, b}];
            last = std::max(last, edge.lastDay);
        }
    });
}

GroupSolver::Ends GroupSolver::endsOf(std::uint32_t a, std::uint32_t b) const
{
    if (m_passedOn.empty() || (m_hasOwners[a] == 0 && m_hasOwners[b] == 0))
        return {a, b};
    const std::uint16_t day = m_lastDayOf.at({a, b});
    return {placeOn(a, day), placeOn(b, day)};
}

// Edges have the value as a. A new owner begins where nobody it stood with before is seen for long, and
// somebody else is seen then. Who is never dated may be anybody's, so where there are such, nothing is told
// apart.
PassedOn GroupSolver::ownersOf(NodeIndex node, std::span<const IdentityEdge> edges) const
{
    PassedOn value;
    value.node = node;
    const std::uint8_t kind = m_facts.kindOf(node);
    std::map<NodeIndex, std::pair<std::uint16_t, std::uint16_t>> seen; // partner -> first and last day
    for (const IdentityEdge& edge : edges) {
        if (!m_kinds.counts(kind, m_facts.kindOf(edge.b)))
            continue;
        auto& days = seen.try_emplace(edge.b, std::uint16_t(UINT16_MAX), std::uint16_t(0)).first->second;
        if (edge.firstDay != 0)
            days = {std::min(days.first, edge.firstDay), std::max(days.second, edge.lastDay)};
    }
    std::vector<std::pair<std::uint16_t, std::uint16_t>> spans;
    for (const auto& [partner, days] : seen) {
        if (days.second == 0)
            return value;
        spans.push_back(days);
    }
    std::ranges::sort(spans);
    int last = spans.empty() ? 0 : spans.front().second;
    for (const auto& [first, until] : spans) {
        if (int(first) - last > m_kinds[kind].passesOnAfterDays)
            value.starts.push_back(first);
        last = std::max(last, int(until));
    }
    return value;
}

std::uint32_t GroupSolver::placeOn(std::uint32_t place, std::uint16_t day) const
{
    if (place >= m_hasOwners.size() || m_hasOwners[place] == 0)
        return place;
    const auto value = std::ranges::lower_bound(m_passedOn, m_nodeOfPlace[place], {}, &PassedOn::node);
    const std::size_t owner = value->ownerOn(day);
    return owner == 0 ? place
                      : m_furtherPlaces[std::size_t(value - m_passedOn.begin())] + std::uint32_t(owner - 1);
}

std::uint32_t GroupSolver::lastPlaceOf(NodeIndex node) const
{
    const std::uint32_t place = node < m_placeOf.size() ? m_placeOf[node] : kNoNode;
    return place == kNoNode ? kNoNode : placeOn(place, 0);
}

NodeIndex GroupSolver::nodeAt(std::uint32_t place) const
{
    return place < m_nodeOfPlace.size() ? m_nodeOfPlace[place]
                                        : m_nodeOfFurther[place - m_nodeOfPlace.size()];
}

void GroupSolver::joinAll(std::span<const IdentityLink> links)
{
    forEachEdge([&](const IdentityEdge&, std::uint32_t a, std::uint32_t b) {
        const Ends ends = endsOf(a, b);
        m_sets.join(ends.a, ends.b);
    });
    for (const IdentityLink& link : links) {
        const std::uint32_t a = lastPlaceOf(link.a);
        const std::uint32_t b = lastPlaceOf(link.b);
        if (a != kNoNode && b != kNoNode && link.verdict != LinkVerdict::Different)
            m_sets.join(a, b);
    }
}

std::vector<std::uint8_t> GroupSolver::rootsInConflict(std::span<const IdentityLink> links)
{
    std::vector<std::uint8_t> isInConflict(m_nodeOfPlace.size() + m_nodeOfFurther.size(), 0);
    for (std::size_t kind = 0; kind < m_kinds.size(); ++kind) {
        if (!m_kinds[std::uint8_t(kind)].isExclusive)
            continue;
        std::vector<NodeIndex> firstOf(isInConflict.size(), kNoNode); // by root
        for (std::uint32_t place = 0; place < isInConflict.size(); ++place)
            if (const NodeIndex node = nodeAt(place); m_facts.kindOf(node) == kind) {
                const std::uint32_t root = m_sets.find(place);
                if (firstOf[root] == kNoNode)
                    firstOf[root] = node;
                else if (firstOf[root] != node)
                    isInConflict[root] = 1;
            }
    }
    markAttributeConflicts(isInConflict);
    for (const IdentityLink& link : links) {
        const std::uint32_t a = lastPlaceOf(link.a);
        const std::uint32_t b = lastPlaceOf(link.b);
        if (a == kNoNode || b == kNoNode)
            continue;
        if (link.verdict == LinkVerdict::Locked)
            isInConflict[m_sets.find(a)] = 1;
        else if (link.verdict == LinkVerdict::Different && m_sets.find(a) == m_sets.find(b))
            isInConflict[m_sets.find(a)] = 1;
    }
    return isInConflict;
}

std::uint32_t GroupSolver::placeOf(const NodeAttribute& attribute) const
{
    const std::uint32_t place = m_placeOf[attribute.node];
    return place == kNoNode || m_hasOwners[place] != 0 ? kNoNode : place;
}

void GroupSolver::markAttributeConflicts(std::vector<std::uint8_t>& isInConflict)
{
    std::map<std::pair<std::uint16_t, std::uint32_t>, std::uint64_t> valueOf; // by attribute and root
    for (const NodeAttribute& attribute : m_attributes)
        if (const std::uint32_t place = placeOf(attribute); place != kNoNode) {
            const std::uint32_t root = m_sets.find(place);
            if (valueOf.try_emplace({attribute.attribute, root}, attribute.value).first->second !=
                attribute.value)
                isInConflict[root] = 1;
        }
}

std::uint64_t GroupSolver::hashAt(std::uint32_t place) const
{
    const std::uint64_t hash = m_facts.hashOf(nodeAt(place));
    if (place < m_nodeOfPlace.size())
        return hash;
    const auto value = std::ranges::lower_bound(m_passedOn, nodeAt(place), {}, &PassedOn::node);
    const std::uint32_t owner = place - m_furtherPlaces[std::size_t(value - m_passedOn.begin())];
    const std::uint16_t start = value->starts[owner];
    return hashBytes({reinterpret_cast<const char*>(&start), sizeof start}, hash);
}

std::vector<JoinCandidate> GroupSolver::candidates(std::span<const IdentityLink> links,
                                                   const std::vector<std::uint8_t>& isInConflict) const
{
    std::vector<JoinCandidate> found;
    const auto put = [&](std::uint32_t a, std::uint32_t b, JoinCandidate candidate) {
        candidate.a = std::min(a, b);
        candidate.b = std::max(a, b);
        found.push_back(candidate);
    };
    forEachEdge([&](const IdentityEdge& edge, std::uint32_t a, std::uint32_t b) {
        const Ends ends = endsOf(a, b);
        if (isInConflict[ends.a] == 0)
            return;
        JoinCandidate candidate;
        candidate.isRow = true;
        candidate.trust =
            std::min(m_kinds[m_facts.kindOf(edge.a)].trust, m_kinds[m_facts.kindOf(edge.b)].trust);
        candidate.rows = edge.rows;
        candidate.lastDay = edge.lastDay;
        put(ends.a, ends.b, candidate);
    });
    // The same two in several files are one bridge.
    std::ranges::sort(found, {}, [](const JoinCandidate& c) { return std::pair(c.a, c.b); });
    std::size_t kept = 0;
    for (const JoinCandidate& candidate : found) {
        if (kept > 0 && found[kept - 1].a == candidate.a && found[kept - 1].b == candidate.b) {
            found[kept - 1].rows += candidate.rows;
            found[kept - 1].lastDay = std::max(found[kept - 1].lastDay, candidate.lastDay);
        } else {
            found[kept++] = candidate;
        }
    }
    found.resize(kept);
    for (const IdentityLink& link : links) {
        const std::uint32_t a = lastPlaceOf(link.a);
        const std::uint32_t b = lastPlaceOf(link.b);
        if (a == kNoNode || b == kNoNode || link.verdict == LinkVerdict::Different || isInConflict[a] == 0)
            continue;
        JoinCandidate candidate;
        candidate.verdict = link.verdict;
        candidate.bits = link.bits;
        put(a, b, candidate);
    }
    for (JoinCandidate& candidate : found) {
        const std::uint64_t one = hashAt(candidate.a);
        const std::uint64_t other = hashAt(candidate.b);
        candidate.lowHash = std::min(one, other);
        candidate.highHash = std::max(one, other);
    }
    std::ranges::sort(found, isStronger);
    return found;
}

void GroupSolver::separate(std::span<const IdentityLink> links,
                           const std::vector<std::uint8_t>& isRootInConflict, Partition& made)
{
    std::vector<std::uint8_t> isInConflict(isRootInConflict.size(), 0);
    std::map<std::uint32_t, std::vector<std::uint32_t>> placesOf; // by root before
    for (std::uint32_t place = 0; place < isInConflict.size(); ++place)
        if (const std::uint32_t root = m_sets.find(place); isRootInConflict[root] != 0) {
            isInConflict[place] = 1;
            placesOf[root].push_back(place);
        }
    if (placesOf.empty())
        return;
    const std::vector<JoinCandidate> joins = candidates(links, isInConflict);
    for (const auto& [root, places] : placesOf)
        for (const std::uint32_t place : places)
            m_sets.reset(place);
    ConstrainedJoin constrained(m_sets);
    for (const auto& [root, places] : placesOf)
        for (const std::uint32_t place : places)
            if (const std::uint8_t kind = m_facts.kindOf(nodeAt(place)); m_kinds[kind].isExclusive)
                constrained.setExclusive(place, kind, nodeAt(place));
    for (const NodeAttribute& attribute : m_attributes)
        if (const std::uint32_t place = placeOf(attribute); place != kNoNode && isInConflict[place] != 0)
            constrained.setAttribute(place, attribute.attribute, attribute.value);
    for (const IdentityLink& link : links)
        if (link.verdict == LinkVerdict::Different) {
            const std::uint32_t a = lastPlaceOf(link.a);
            const std::uint32_t b = lastPlaceOf(link.b);
            if (a != kNoNode && b != kNoNode && isInConflict[a] != 0 && isInConflict[b] != 0)
                constrained.keepApart(a, b);
        }
    for (const JoinCandidate& candidate : joins)
        if (const std::optional<CutReason> reason = constrained.join(candidate))
            made.cuts.push_back({nodeAt(candidate.a), nodeAt(candidate.b), *reason, candidate.rows});
    for (const auto& [root, places] : placesOf) {
        Partition::Conflict conflict;
        for (const std::uint32_t place : places)
            if (place >= m_nodeOfPlace.size())
                conflict.passedOn.push_back(nodeAt(place));
            else if (m_sets.find(place) == place)
                conflict.groups.push_back(nodeAt(place));
        made.conflicts.push_back(std::move(conflict));
    }
}

void GroupSolver::solve(std::span<const IdentityLink> links, Partition& made, const Task& task)
{
    findPassedOn();
    if (task.cancelled())
        return;
    joinAll(links);
    if (task.cancelled())
        return;
    separate(links, rootsInConflict(links), made);
    const auto groupAt = [&](std::uint32_t place) {
        const std::uint32_t root = m_sets.find(place);
        return root < m_nodeOfPlace.size() ? m_nodeOfPlace[root] : kNoNode;
    };
    for (std::uint32_t place = 0; place < m_nodeOfPlace.size(); ++place)
        made.groupOf[m_nodeOfPlace[place]] = groupAt(place);
    for (std::size_t i = 0; i < m_passedOn.size(); ++i) {
        for (std::uint32_t owner = 0; owner < m_passedOn[i].starts.size(); ++owner)
            m_passedOn[i].groups.push_back(groupAt(m_furtherPlaces[i] + owner));
        made.passedOn.push_back(std::move(m_passedOn[i]));
    }
    std::ranges::sort(made.passedOn, {}, &PassedOn::node);
}

} // namespace tessera
