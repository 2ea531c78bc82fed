// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/internal/one_id_names.h"

#include "base/clock.h"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>

namespace tessera {

namespace {

// How many identifiers went from one group to another.
struct Passage
{
    NodeIndex from = kNoNode;
    NodeIndex to = kNoNode;
    std::uint32_t count = 0;
};

std::vector<Passage> passages(const Partition& was, const Partition& is)
{
    std::vector<std::uint64_t> pairs;
    for (const NodeIndex node : is.changed) {
        const NodeIndex from = node < was.groupOf.size() ? was.groupOf[node] : kNoNode;
        if (from != kNoNode || is.groupOf[node] != kNoNode)
            pairs.push_back(std::uint64_t(from) << 32 | is.groupOf[node]);
    }
    std::ranges::sort(pairs);
    std::vector<Passage> found;
    for (const std::uint64_t pair : pairs) {
        const Passage passage{NodeIndex(pair >> 32), NodeIndex(pair), 1};
        if (!found.empty() && found.back().from == passage.from && found.back().to == passage.to)
            ++found.back().count;
        else
            found.push_back(passage);
    }
    return found;
}

OneId nameOf(const std::map<NodeIndex, OneId>& names, NodeIndex group)
{
    const auto found = names.find(group);
    return found == names.end() ? OneId(group) + 1 : found->second;
}

// Who came from which person, and what is given out.
class Renaming
{
public:
    Renaming(const Partition& now, const IdentityView& before, IdentityView& view)
        : m_now(now)
        , m_before(before)
        , m_view(view)
        , m_moved(passages(*before.partition, now))
    {}

    void run()
    {
        m_view.nextName = std::max(m_before.nextName, kFirstFreshName);
        m_view.names = m_before.names;
        m_view.formerNames = m_before.formerNames;
        m_view.hadOwnName = m_before.hadOwnName;
        for (const Passage& passage : m_moved) {
            m_view.names.erase(passage.from);
            if (passage.to != kNoNode)
                m_groups.insert(passage.to);
        }
        for (const NodeIndex group : m_groups)
            m_view.names.erase(group);
        for (const auto& [group, name] : m_view.names)
            m_held.insert(name);
        inherit();
        nameOthers();
        keepFormer();
        tell();
    }

private:
    // What people of this oldest identifier were called when they were people of their own.
    [[nodiscard]] OneId formerName(NodeIndex group) const
    {
        const auto found = m_before.formerNames.find(group);
        if (found != m_before.formerNames.end())
            return found->second;
        return group < m_before.hadOwnName.size() && m_before.hadOwnName[group] ? OneId(group) + 1 : 0;
    }

    // The largest part is the heir of a name; who had another one before takes that back.
    void inherit()
    {
        for (std::size_t at = 0; at < m_moved.size();) {
            const NodeIndex from = m_moved[at].from;
            std::size_t end = at;
            while (end < m_moved.size() && m_moved[end].from == from)
                ++end;
            const OneId name = from == kNoNode ? 0 : nameOf(m_before.names, from);
            const auto isBetter = [&](std::size_t one, std::size_t best) {
                const auto order = [&](std::size_t i) {
                    const OneId former = formerName(m_moved[i].to);
                    return std::tuple(former == 0 || former == name, m_moved[i].count,
                                      m_now.groupOf[from] == m_moved[i].to);
                };
                return best == SIZE_MAX || order(one) > order(best);
            };
            std::size_t best = SIZE_MAX;
            for (std::size_t i = at; i < end && from != kNoNode; ++i)
                if (m_moved[i].to != kNoNode && isBetter(i, best))
                    best = i;
            if (best != SIZE_MAX) {
                const auto [heir, isFirst] = m_heirs.try_emplace(m_moved[best].to, name);
                if (!isFirst)
                    heir->second = std::min(heir->second, name);
            }
            at = end;
        }
        for (const auto& [group, name] : m_heirs)
            give(group, name);
    }
    void give(NodeIndex group, OneId name)
    {
        m_held.insert(name);
        if (name != OneId(group) + 1)
            m_view.names[group] = name;
    }
    void nameOthers()
    {
        for (const NodeIndex group : m_groups) {
            if (m_heirs.contains(group))
                continue;
            const OneId former = formerName(group);
            if (former != 0 && !m_held.contains(former))
                give(group, former);
            else
                give(group, freshName(group));
        }
    }
    // The number of an identifier of theirs, the oldest that never was a name; else one beyond all numbers.
    OneId freshName(NodeIndex group)
    {
        if (!m_held.contains(OneId(group) + 1))
            return OneId(group) + 1;
        for (const NodeIndex node : m_now.changed)
            if (m_now.groupOf[node] == group && !m_held.contains(OneId(node) + 1) &&
                !(node < m_before.hadOwnName.size() && m_before.hadOwnName[node]))
                return OneId(node) + 1;
        return m_view.nextName++;
    }
    void keepFormer()
    {
        for (const Passage& passage : m_moved)
            if (passage.from != kNoNode)
                if (const OneId name = nameOf(m_before.names, passage.from);
                    name != OneId(passage.from) + 1 && !m_held.contains(name))
                    m_view.formerNames[passage.from] = name;
        std::erase_if(m_view.formerNames, [&](const auto& entry) { return m_held.contains(entry.second); });
    }
    void tell()
    {
        const Micros at = clockNow();
        for (const Passage& passage : m_moved) {
            const OneId from = passage.from == kNoNode ? 0 : nameOf(m_before.names, passage.from);
            const OneId to = passage.to == kNoNode ? 0 : nameOf(m_view.names, passage.to);
            if (from != to && from != 0) // people who came up are no change of anybody
                m_view.renamings.push_back({at, from, to, passage.count});
        }
    }

    const Partition& m_now;
    const IdentityView& m_before;
    IdentityView& m_view;
    std::vector<Passage> m_moved;
    std::map<NodeIndex, OneId> m_heirs; // the smallest name a group inherits
    std::set<NodeIndex> m_groups;
    std::set<OneId> m_held;
};

} // namespace

void renamePeople(const Partition& now, const IdentityView& before, IdentityView& view)
{
    Renaming(now, before, view).run();
}

} // namespace tessera
