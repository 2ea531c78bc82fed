// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/internal/constrained_join.h"

#include <algorithm>
#include <tuple>

namespace tessera {

namespace {

// Whether there are two values of one kind in both.
template <typename Values>
bool doDiffer(const Values& mine, const Values& theirs)
{
    for (const auto& [kind, value] : mine)
        for (const auto& [otherKind, otherValue] : theirs)
            if (kind == otherKind && value != otherValue)
                return true;
    return false;
}

template <typename Values>
void takeOver(Values& kept, const Values& lost)
{
    for (const auto& value : lost)
        if (std::ranges::find(kept, value) == kept.end())
            kept.push_back(value);
}

} // namespace

int JoinCandidate::rank() const
{
    if (isRow)
        return 1;
    return verdict == LinkVerdict::Locked ? 3 : verdict == LinkVerdict::Same ? 2 : 0;
}

bool isStronger(const JoinCandidate& one, const JoinCandidate& other)
{
    const auto strength = [](const JoinCandidate& c) {
        return std::tuple(c.rank(), c.trust, c.rows, c.lastDay, c.bits);
    };
    const auto mine = strength(one);
    const auto theirs = strength(other);
    if (mine != theirs)
        return mine > theirs;
    return std::tie(one.lowHash, one.highHash) < std::tie(other.lowHash, other.highHash);
}

void ConstrainedJoin::setExclusive(std::uint32_t place, std::uint8_t kind, std::uint32_t value)
{
    m_groups[m_sets.find(place)].exclusives.emplace_back(kind, value);
}

void ConstrainedJoin::setAttribute(std::uint32_t place, std::uint16_t attribute, std::uint64_t value)
{
    m_groups[m_sets.find(place)].attributes.emplace_back(attribute, value);
}

void ConstrainedJoin::keepApart(std::uint32_t one, std::uint32_t other)
{
    m_groups[m_sets.find(one)].apart.push_back(other);
    m_groups[m_sets.find(other)].apart.push_back(one);
}

std::optional<CutReason> ConstrainedJoin::reasonAgainst(std::uint32_t one, std::uint32_t other,
                                                        const JoinCandidate& candidate)
{
    const auto mine = m_groups.find(one);
    const auto theirs = m_groups.find(other);
    const bool isDecided = !candidate.isRow && candidate.verdict != LinkVerdict::Probable;
    for (const auto& [found, against] : {std::pair(mine, other), std::pair(theirs, one)})
        if (found != m_groups.end())
            for (const std::uint32_t place : found->second.apart)
                if (m_sets.find(place) == against)
                    return CutReason::Decided;
    if (!isDecided)
        for (const auto& found : {mine, theirs})
            if (found != m_groups.end() && found->second.isLocked)
                return CutReason::Locked;
    if (!isDecided && mine != m_groups.end() && theirs != m_groups.end()) {
        if (doDiffer(mine->second.exclusives, theirs->second.exclusives))
            return CutReason::Exclusive;
        if (doDiffer(mine->second.attributes, theirs->second.attributes))
            return CutReason::Attribute;
    }
    return std::nullopt;
}

std::optional<CutReason> ConstrainedJoin::join(const JoinCandidate& candidate)
{
    const std::uint32_t one = m_sets.find(candidate.a);
    const std::uint32_t other = m_sets.find(candidate.b);
    const bool locks = !candidate.isRow && candidate.verdict == LinkVerdict::Locked;
    if (one != other) {
        if (const std::optional<CutReason> reason = reasonAgainst(one, other, candidate))
            return reason;
        m_sets.join(one, other);
    }
    const std::uint32_t root = m_sets.find(one);
    const std::uint32_t gone = root == one ? other : one;
    if (gone != root)
        if (const auto found = m_groups.find(gone); found != m_groups.end()) {
            Group lost = std::move(found->second);
            m_groups.erase(found);
            Group& kept = m_groups[root];
            if (kept.apart.size() < lost.apart.size())
                std::swap(kept.apart, lost.apart);
            kept.apart.insert(kept.apart.end(), lost.apart.begin(), lost.apart.end());
            takeOver(kept.exclusives, lost.exclusives);
            takeOver(kept.attributes, lost.attributes);
            kept.isLocked = kept.isLocked || lost.isLocked;
        }
    if (locks)
        m_groups[root].isLocked = true;
    return std::nullopt;
}

} // namespace tessera
