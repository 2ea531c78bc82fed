// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/union_find.h"
#include "identity/internal/partition.h"

#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tessera {

// What could join two identifiers of a person in conflict, the strongest first: decisions, then rows by the
// less trusted of both kinds, how many and how late, then links by their evidence. Equal ones are taken by
// the values themselves, so that the order of files decides nothing.
struct JoinCandidate
{
    std::uint32_t a = 0; // places in the union-find
    std::uint32_t b = 0;
    LinkVerdict verdict = LinkVerdict::Same; // of a link
    bool isRow = false;
    int trust = 0;
    std::uint32_t rows = 0;
    std::uint16_t lastDay = 0;
    float bits = 0;
    std::uint64_t lowHash = 0; // of both values
    std::uint64_t highHash = 0;

    [[nodiscard]] int rank() const;
};
[[nodiscard]] bool isStronger(const JoinCandidate& one, const JoinCandidate& other);

// Joins the strongest first, and nothing that breaks a rule: so what is left out is the weakest bridge.
class ConstrainedJoin
{
public:
    explicit ConstrainedJoin(UnionFind& sets)
        : m_sets(sets)
    {}
    void setExclusive(std::uint32_t place, std::uint8_t kind, std::uint32_t value);
    void setAttribute(std::uint32_t place, std::uint16_t attribute, std::uint64_t value);
    void keepApart(std::uint32_t one, std::uint32_t other);
    // nullopt: joined, or one already.
    std::optional<CutReason> join(const JoinCandidate& candidate);

private:
    struct Group
    {
        std::vector<std::pair<std::uint8_t, std::uint32_t>> exclusives;  // kind, value
        std::vector<std::pair<std::uint16_t, std::uint64_t>> attributes; // attribute, value
        std::vector<std::uint32_t> apart;                                // from the groups of these places
        bool isLocked = false;
    };
    [[nodiscard]] std::optional<CutReason> reasonAgainst(std::uint32_t one, std::uint32_t other,
                                                         const JoinCandidate& candidate);

    UnionFind& m_sets;
    std::unordered_map<std::uint32_t, Group> m_groups; // by root; those without rules are missing
};

} // namespace tessera
