// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash.h"
#include "base/text.h"
#include "identity/identity_rules.h"
#include "identity/slow_values.h"

#include <cmath>
#include <set>
#include <tuple>

namespace tessera {

// Who is one person, worked out the slow and obvious way: by names, one candidate after the other over all
// rows, no components, no arrays. A value that passed on is called value#owner.
class SlowIdentity : private SlowValues
{
public:
    using Value = SlowValues::Value;
    struct Link
    {
        Value a;
        Value b;
        LinkVerdict verdict;
        float bits;
    };

    SlowIdentity(const std::vector<std::vector<IdentifierRow>>& batches, const std::vector<Link>& links,
                 const IdentityRules& rules)
        : SlowValues(batches, rules)
    {
        join(links);
    }

    using People = std::set<std::set<std::string>>;
    [[nodiscard]] People people() const
    {
        std::map<std::string, std::set<std::string>> groups;
        for (const auto& [name, group] : m_groupOf)
            groups[group].insert(name);
        People found;
        for (const auto& [group, names] : groups)
            found.insert(names);
        return found;
    }
    using SlowValues::nameOf;

private:
    [[nodiscard]] std::uint64_t hashOf(const Value& value, const std::string& name) const
    {
        const std::uint64_t hash = hashBytes(value.second, hashBytes(toUtf8(value.first)));
        const std::size_t mark = name.rfind('#');
        if (mark == std::string::npos)
            return hash;
        const auto owner = std::size_t(std::stoi(name.substr(mark + 1)));
        const auto start = std::uint16_t(m_starts.at(value)[owner - 1]);
        return hashBytes({reinterpret_cast<const char*>(&start), sizeof start}, hash);
    }
    struct Bridge
    {
        std::string a;
        std::string b;
        std::tuple<int, int, int, int, float> strength; // rank, trust, rows, day, bits
        std::pair<std::uint64_t, std::uint64_t> hashes;
    };
    void join(const std::vector<Link>& links)
    {
        std::map<std::string, Value> valueOf;
        for (const Value& value : m_values) {
            if (m_shared.contains(value))
                continue;
            const auto starts = m_starts.find(value);
            for (std::size_t owner = 0; owner <= (starts == m_starts.end() ? 0 : starts->second.size());
                 ++owner) {
                m_groupOf[nameOf(value, owner)] = nameOf(value, owner);
                valueOf[nameOf(value, owner)] = value;
            }
        }
        std::vector<Bridge> bridges = rowBridges(valueOf);
        std::vector<std::pair<std::string, std::string>> apart;
        std::set<std::string> toLock;
        for (const Link& link : effective(links)) {
            if (!m_values.contains(link.a) || !m_values.contains(link.b) || m_shared.contains(link.a) ||
                m_shared.contains(link.b))
                continue;
            const std::string a = nameOn(link.a, 0);
            const std::string b = nameOn(link.b, 0);
            if (link.verdict == LinkVerdict::Different) {
                apart.emplace_back(a, b);
                continue;
            }
            const int rank = link.verdict == LinkVerdict::Locked ? 3
                             : link.verdict == LinkVerdict::Same ? 2
                                                                 : 0;
            bridges.push_back({a, b, {rank, 0, 0, 0, link.bits}, hashesOf(a, b, valueOf)});
        }
        std::ranges::sort(bridges, [](const Bridge& x, const Bridge& y) {
            return x.strength != y.strength ? x.strength > y.strength : x.hashes < y.hashes;
        });
        std::set<std::string> locked; // groups
        for (const Bridge& bridge : bridges) {
            const std::string one = m_groupOf.at(bridge.a);
            const std::string other = m_groupOf.at(bridge.b);
            const int rank = std::get<0>(bridge.strength);
            if (one != other && mayJoin(one, other, rank >= 2, apart, locked, valueOf)) {
                for (auto& [name, group] : m_groupOf)
                    if (group == other)
                        group = one;
                if (locked.contains(other))
                    locked.insert(one);
            }
            if (rank == 3)
                locked.insert(m_groupOf.at(bridge.a));
        }
    }
    [[nodiscard]] std::pair<std::uint64_t, std::uint64_t>
    hashesOf(const std::string& a, const std::string& b, const std::map<std::string, Value>& valueOf) const
    {
        const std::uint64_t one = hashOf(valueOf.at(a), a);
        const std::uint64_t other = hashOf(valueOf.at(b), b);
        return {std::min(one, other), std::max(one, other)};
    }
    [[nodiscard]] std::vector<Bridge> rowBridges(const std::map<std::string, Value>& valueOf) const
    {
        struct Evidence
        {
            int rows = 0;
            int last = 0;
            int trust = 0;
        };
        std::map<std::pair<Value, Value>, int> lastDay;
        for (const IdentifierRow& row : m_rows)
            for (const auto& value : row.values)
                for (const auto& other : row.values) {
                    int& last = lastDay[{value, other}];
                    last = std::max(last, row.day);
                }
        std::map<std::pair<std::string, std::string>, Evidence> found;
        for (const IdentifierRow& row : m_rows)
            for (const auto& value : row.values)
                for (const auto& other : row.values) {
                    if (!(value < other) || m_shared.contains(value) || m_shared.contains(other) ||
                        !m_rules.of(value.first).joins || !m_rules.of(other.first).joins)
                        continue;
                    Evidence& evidence = found[{nameOn(value, lastDay[{value, other}]),
                                                nameOn(other, lastDay[{value, other}])}];
                    ++evidence.rows;
                    evidence.last = std::max(evidence.last, row.day);
                    evidence.trust = std::min(m_rules.of(value.first).trust, m_rules.of(other.first).trust);
                }
        std::vector<Bridge> bridges;
        for (const auto& [names, evidence] : found)
            bridges.push_back({names.first,
                               names.second,
                               {1, evidence.trust, evidence.rows, evidence.last, 0.F},
                               hashesOf(names.first, names.second, valueOf)});
        return bridges;
    }
    [[nodiscard]] std::vector<Link> effective(const std::vector<Link>& links) const
    {
        std::map<std::pair<Value, Value>, Link> kept;
        for (Link link : links) {
            if (link.verdict == LinkVerdict::Later ||
                (link.a == link.b && link.verdict != LinkVerdict::Locked))
                continue;
            if (link.b < link.a)
                std::swap(link.a, link.b);
            const auto [at, isNew] = kept.try_emplace({link.a, link.b}, link);
            const bool wasDecided = at->second.verdict != LinkVerdict::Probable;
            if (link.verdict != LinkVerdict::Probable || (!wasDecided && link.bits > at->second.bits))
                at->second = link;
        }
        std::vector<Link> result;
        for (const auto& [ends, link] : kept)
            if (link.verdict != LinkVerdict::Probable || double(link.bits) >= m_rules.leastBits())
                result.push_back(link);
        return result;
    }
    [[nodiscard]] bool mayJoin(const std::string& one, const std::string& other, bool isDecided,
                               const std::vector<std::pair<std::string, std::string>>& apart,
                               const std::set<std::string>& locked,
                               const std::map<std::string, Value>& valueOf) const
    {
        for (const auto& [a, b] : apart) {
            const std::string& x = m_groupOf.at(a);
            const std::string& y = m_groupOf.at(b);
            if ((x == one && y == other) || (x == other && y == one))
                return false;
        }
        if (isDecided)
            return true;
        if (locked.contains(one) || locked.contains(other))
            return false;
        for (const auto& [a, group] : m_groupOf)
            for (const auto& [b, otherGroup] : m_groupOf)
                if (group == one && otherGroup == other && valueOf.at(a).first == valueOf.at(b).first &&
                    m_rules.of(valueOf.at(a).first).isExclusive && valueOf.at(a) != valueOf.at(b))
                    return false;
        for (const QString& attribute : m_rules.cuttingAttributes())
            for (const auto& [a, group] : m_groupOf)
                for (const auto& [b, otherGroup] : m_groupOf)
                    if (group == one && otherGroup == other &&
                        doDiffer(attribute, valueOf.at(a), valueOf.at(b)))
                        return false;
        return true;
    }

    // A value that passed on says nothing, since nobody knows whose it is.
    [[nodiscard]] bool doDiffer(const QString& attribute, const Value& a, const Value& b) const
    {
        if (m_starts.contains(a) || m_starts.contains(b))
            return false;
        const auto said = [&](const Value& value) -> const std::string& {
            const auto known = m_attributes.find({value, attribute});
            return known != m_attributes.end()
                       ? known->second
                       : m_attributes.emplace(std::pair(value, attribute), attributeOf(value, attribute))
                             .first->second;
        };
        const std::string& one = said(a);
        const std::string& other = said(b);
        return !one.empty() && !other.empty() && one != other;
    }

    std::map<std::string, std::string> m_groupOf;
    mutable std::map<std::pair<Value, QString>, std::string> m_attributes; // worked out once
};

} // namespace tessera
