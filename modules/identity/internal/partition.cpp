// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/internal/partition.h"

#include "identity/internal/group_solver.h"
#include "identity/internal/kind_table.h"

#include "base/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <limits>
#include <tuple>

namespace tessera {

namespace {

constexpr std::size_t kEdgesPerBlock = std::size_t{1} << 18;
constexpr std::size_t kNodesPerBlock = std::size_t{1} << 16;

using Bits = std::vector<std::uint8_t>; // by node

// Calls visit(edge) for the edges of the batches in use, several parts at once; `visit` gives those it wants
// to a vector of its own part.
template <typename Wanted>
std::vector<IdentityEdge> edgesWhere(const IdentityFacts& facts, const Wanted& isWanted)
{
    struct Part
    {
        std::span<const IdentityEdge> edges;
        std::vector<IdentityEdge> found;
    };
    std::vector<Part> parts;
    for (const auto& batch : facts.batches()) {
        const std::span<const IdentityEdge> edges = batch->edges;
        for (std::size_t at = 0; at < edges.size(); at += kEdgesPerBlock)
            parts.push_back({edges.subspan(at, std::min(kEdgesPerBlock, edges.size() - at)), {}});
    }
    ThreadPool::parallelFor(parts.size(), [&](std::size_t i) {
        for (const IdentityEdge& edge : parts[i].edges)
            if (isWanted(edge))
                parts[i].found.push_back(edge);
    });
    std::vector<IdentityEdge> edges;
    for (const Part& part : parts)
        edges.insert(edges.end(), part.found.begin(), part.found.end());
    return edges;
}

bool isSameButThreshold(IdentityRules one, const IdentityRules& other)
{
    one.threshold = other.threshold;
    return one == other;
}

// Works out one partition from the one before.
class Partitioner
{
public:
    Partitioner(const PartitionInput& now, const Partition* before, const PartitionInput* inputBefore,
                const Task& task)
        : m_now(now)
        , m_facts(*now.facts)
        , m_kinds(m_facts.kinds(), now.rules)
        , m_before(before)
        , m_inputBefore(inputBefore)
        , m_task(task)
    {
        if (m_before != nullptr && !goesOn())
            m_before = nullptr;
    }

    Result<Partition> run()
    {
        startFromBefore();
        countBatches();
        if (m_task.cancelled())
            return Error::cancel();
        findShared();
        markLinks();
        closeOverGroups();
        if (m_task.cancelled())
            return Error::cancel();
        solve();
        if (m_task.cancelled())
            return Error::cancel();
        return std::move(m_made);
    }

private:
    // Whether numbers mean the same as before and rules only differ in what links count.
    [[nodiscard]] bool goesOn() const
    {
        return m_inputBefore->facts->nodes() <= m_facts.nodes() && m_facts.continues(*m_inputBefore->facts) &&
               isSameButThreshold(m_now.rules, m_inputBefore->rules);
    }

    void startFromBefore()
    {
        if (m_before != nullptr) {
            m_made.uses = m_before->uses;
            m_made.partners = m_before->partners;
            m_made.groupOf = m_before->groupOf;
        }
        m_made.uses.resize(m_facts.nodes(), 0);
        m_made.partners.resize(m_facts.nodes(), 0);
        m_made.groupOf.resize(m_facts.nodes(), kNoNode);
        m_isChanged.assign(m_facts.nodes(), m_before == nullptr ? 1 : 0);
    }

    void addBatch(const BatchIdentifiers& batch, std::uint32_t sign) // 1 or -1
    {
        for (const NodeIndex node : batch.nodeOfLocal)
            if (node != kNoNode) {
                m_made.uses[node] += sign;
                m_isChanged[node] = 1;
            }
        for (const IdentityEdge& edge : batch.edges) {
            const std::uint8_t a = m_facts.kindOf(edge.a);
            const std::uint8_t b = m_facts.kindOf(edge.b);
            if (m_kinds.counts(a, b))
                m_made.partners[edge.a] += sign;
            if (m_kinds.counts(b, a))
                m_made.partners[edge.b] += sign;
        }
    }

    void countBatches()
    {
        using Batches = std::vector<std::shared_ptr<const BatchIdentifiers>>;
        const Batches none;
        const Batches& was = m_before != nullptr ? m_inputBefore->facts->batches() : none;
        const Batches& is = m_facts.batches();
        for (const auto& batch : was)
            if (std::ranges::find(is, batch) == is.end())
                addBatch(*batch, std::uint32_t(-1));
        for (const auto& batch : is)
            if (std::ranges::find(was, batch) == was.end())
                addBatch(*batch, 1);
    }

    // Those that have too many partners, each counted once.
    void findShared()
    {
        Bits isSuspect(m_facts.nodes(), 0);
        std::atomic<bool> any{false};
        parallelBlocks(
            isSuspect.size(), kNodesPerBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
                for (std::size_t node = begin; node < end; ++node)
                    if (m_kinds.isTooMany(m_facts.kindOf(NodeIndex(node)), m_made.partners[node])) {
                        isSuspect[node] = 1;
                        any = true;
                    }
            });
        if (any) {
            std::vector<std::uint64_t> pairs;
            const auto put = [&](NodeIndex value, NodeIndex partner) {
                if (isSuspect[value] != 0 && m_kinds.counts(m_facts.kindOf(value), m_facts.kindOf(partner)))
                    pairs.push_back(std::uint64_t(value) << 32 | partner);
            };
            for (const IdentityEdge& edge : edgesWhere(m_facts, [&](const IdentityEdge& one) {
                     return isSuspect[one.a] != 0 || isSuspect[one.b] != 0;
                 })) {
                put(edge.a, edge.b);
                put(edge.b, edge.a);
            }
            std::ranges::sort(pairs);
            pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
            for (std::size_t at = 0; at < pairs.size();) {
                const auto node = NodeIndex(pairs[at] >> 32);
                std::size_t end = at;
                while (end < pairs.size() && NodeIndex(pairs[end] >> 32) == node)
                    ++end;
                if (m_kinds.isTooMany(m_facts.kindOf(node), std::uint32_t(end - at)))
                    m_made.shared.push_back({node, std::uint32_t(end - at)});
                at = end;
            }
        }
        markReleased();
    }

    // Who was shared and is no more joins those beside it again.
    void markReleased()
    {
        if (m_before == nullptr)
            return;
        Bits isReleased(m_facts.nodes(), 0);
        bool any = false;
        for (const SharedValue& value : m_before->shared)
            if (!m_made.isShared(value.node)) {
                isReleased[value.node] = 1;
                m_isChanged[value.node] = 1;
                any = true;
            }
        for (const SharedValue& value : m_made.shared)
            if (!m_before->isShared(value.node))
                m_isChanged[value.node] = 1;
        if (any)
            for (const IdentityEdge& edge : edgesWhere(m_facts, [&](const IdentityEdge& one) {
                     return isReleased[one.a] != 0 || isReleased[one.b] != 0;
                 }))
                m_isChanged[edge.a] = m_isChanged[edge.b] = 1;
    }

    void markLinks()
    {
        if (m_before == nullptr)
            return;
        const auto order = [](const IdentityLink& x, const IdentityLink& y) {
            return std::tie(x.a, x.b, x.verdict, x.bits) < std::tie(y.a, y.b, y.verdict, y.bits);
        };
        std::vector<IdentityLink> differ;
        std::ranges::set_symmetric_difference(m_now.links, m_inputBefore->links, std::back_inserter(differ),
                                              order);
        for (const IdentityLink& link : differ)
            for (const NodeIndex node : {link.a, link.b})
                if (node < m_isChanged.size())
                    m_isChanged[node] = 1;
        // A link of somebody who came up or was shared before begins to count.
        for (const IdentityLink& link : m_now.links)
            if (std::max(link.a, link.b) < m_isChanged.size() &&
                (m_isChanged[link.a] != 0 || m_isChanged[link.b] != 0))
                m_isChanged[link.a] = m_isChanged[link.b] = 1;
    }

    // Whoever is one person with somebody changed is looked at as well, and so are those kept apart from
    // them.
    void closeOverGroups()
    {
        if (m_before == nullptr)
            return;
        Bits isTouched(m_facts.nodes(), 0); // by group
        const auto touch = [&](NodeIndex group) {
            if (group != kNoNode)
                isTouched[group] = 1;
        };
        for (NodeIndex node = 0; node < m_isChanged.size(); ++node)
            if (m_isChanged[node] != 0)
                touch(m_made.groupOf[node]);
        for (bool isMore = true; isMore;) {
            isMore = false;
            const auto isIn = [&](NodeIndex group) { return group != kNoNode && isTouched[group] != 0; };
            const auto change = [&](NodeIndex node) {
                isMore = isMore || m_isChanged[node] == 0;
                m_isChanged[node] = 1;
            };
            const auto spread = [&](const std::vector<NodeIndex>& groups) {
                for (const NodeIndex group : groups) {
                    isMore = isMore || (group != kNoNode && isTouched[group] == 0);
                    touch(group);
                }
            };
            for (const Partition::Conflict& conflict : m_before->conflicts) {
                const auto isTold = [&](NodeIndex node) { return m_isChanged[node] != 0; };
                if (std::ranges::none_of(conflict.groups, isIn) &&
                    std::ranges::none_of(conflict.passedOn, isTold))
                    continue;
                spread(conflict.groups);
                for (const NodeIndex node : conflict.passedOn)
                    change(node);
            }
            // A value that passed on stands with several people.
            for (const PassedOn& value : m_before->passedOn) {
                std::vector<NodeIndex> groups = value.groups;
                groups.push_back(m_before->groupOf[value.node]);
                if (m_isChanged[value.node] == 0 && std::ranges::none_of(groups, isIn))
                    continue;
                spread(groups);
                change(value.node);
            }
        }
        parallelBlocks(m_isChanged.size(), kNodesPerBlock,
                       [&](std::size_t, std::size_t begin, std::size_t end) {
                           for (std::size_t node = begin; node < end; ++node)
                               if (const NodeIndex group = m_made.groupOf[node];
                                   group != kNoNode && isTouched[group] != 0)
                                   m_isChanged[node] = 1;
                       });
        keepUntouched(isTouched);
    }

    void keepUntouched(const Bits& isTouched)
    {
        const auto isIn = [&](NodeIndex group) { return group != kNoNode && isTouched[group] != 0; };
        for (const Partition::Conflict& conflict : m_before->conflicts)
            if (std::ranges::none_of(conflict.groups, isIn) &&
                std::ranges::none_of(conflict.passedOn,
                                     [&](NodeIndex node) { return m_isChanged[node] != 0; }))
                m_made.conflicts.push_back(conflict);
        for (const IdentityCut& cut : m_before->cuts)
            if (m_isChanged[cut.a] == 0 && m_isChanged[cut.b] == 0)
                m_made.cuts.push_back(cut);
        for (const PassedOn& value : m_before->passedOn)
            if (m_isChanged[value.node] == 0)
                m_made.passedOn.push_back(value);
    }

    // Of each identifier the value of each attribute that cuts; where rows of one identifier differ, it says
    // nothing.
    [[nodiscard]] std::vector<NodeAttribute> plainAttributes() const
    {
        std::vector<NodeAttribute> all;
        for (const auto& batch : m_facts.batches())
            for (const NodeAttribute& one : batch->attributes)
                if (m_now.rules.ofAttribute(m_facts.attributes()[one.attribute]).cuts)
                    all.push_back(one);
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        std::vector<NodeAttribute> plain;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto isSame = [&](std::size_t j) {
                return j < all.size() && all[j].node == all[i].node && all[j].attribute == all[i].attribute;
            };
            if (!isSame(i + 1) && (i == 0 || !isSame(i - 1)))
                plain.push_back(all[i]);
        }
        return plain;
    }

    void solve()
    {
        std::vector<NodeIndex> places;
        for (NodeIndex node = 0; node < m_isChanged.size(); ++node) {
            if (m_isChanged[node] == 0)
                continue;
            m_made.groupOf[node] = kNoNode;
            m_made.changed.push_back(node);
            if (m_made.uses[node] != 0 && !m_made.isShared(node))
                places.push_back(node);
        }
        GroupSolver solver(m_facts, m_kinds, std::move(places));
        const std::vector<NodeAttribute> attributes = plainAttributes();
        solver.setAttributes(attributes);
        if (m_before == nullptr) {
            for (const auto& batch : m_facts.batches())
                solver.addEdges(batch->edges);
            solver.solve(m_now.links, m_made, m_task);
            return;
        }
        const std::vector<IdentityEdge> edges = edgesWhere(m_facts, [&](const IdentityEdge& edge) {
            return m_isChanged[edge.a] != 0 && m_isChanged[edge.b] != 0;
        });
        solver.addEdges(edges);
        solver.solve(m_now.links, m_made, m_task);
    }

    const PartitionInput& m_now;
    const IdentityFacts& m_facts;
    KindTable m_kinds;
    const Partition* m_before;
    const PartitionInput* m_inputBefore;
    Task m_task;
    Partition m_made;
    Bits m_isChanged;
};

} // namespace

std::size_t PassedOn::ownerOn(std::uint16_t day) const
{
    return day == 0 ? starts.size() : std::size_t(std::ranges::upper_bound(starts, day) - starts.begin());
}

bool Partition::isShared(NodeIndex node) const
{
    const auto found = std::ranges::lower_bound(shared, node, {}, &SharedValue::node);
    return found != shared.end() && found->node == node;
}

const PassedOn* Partition::passedOnOf(NodeIndex node) const
{
    const auto found = std::ranges::lower_bound(passedOn, node, {}, &PassedOn::node);
    return found != passedOn.end() && found->node == node ? &*found : nullptr;
}

std::vector<IdentityLink> effectiveLinks(std::span<const IdentityLink> links, double leastBits)
{
    std::vector<IdentityLink> counting;
    for (IdentityLink link : links) {
        if (link.verdict == LinkVerdict::Later || (link.a == link.b && link.verdict != LinkVerdict::Locked))
            continue;
        if (link.a > link.b)
            std::swap(link.a, link.b);
        counting.push_back(link);
    }
    std::ranges::stable_sort(counting, {},
                             [](const IdentityLink& link) { return std::pair(link.a, link.b); });
    std::vector<IdentityLink> result;
    for (std::size_t at = 0; at < counting.size();) {
        const std::size_t first = at;
        const IdentityLink* decided = nullptr;
        const IdentityLink* best = nullptr;
        for (; at < counting.size() && counting[at].a == counting[first].a &&
               counting[at].b == counting[first].b;
             ++at) {
            if (counting[at].verdict != LinkVerdict::Probable)
                decided = &counting[at];
            else if (best == nullptr || counting[at].bits > best->bits)
                best = &counting[at];
        }
        if (decided != nullptr)
            result.push_back(*decided);
        else if (double(best->bits) >= leastBits)
            result.push_back(*best);
    }
    return result;
}

Result<Partition> partitionOf(const PartitionInput& now, const Partition* before,
                              const PartitionInput* inputBefore, const Task& task)
{
    return Partitioner(now, before, inputBefore, task).run();
}

} // namespace tessera
