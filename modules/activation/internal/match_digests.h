// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activation/match_file.h"
#include "identity/identity_view.h"

#include <vector>

namespace tessera {

struct OwnDigest
{
    MatchDigest digest;
    PersonIndex person;
    bool operator==(const OwnDigest&) const = default;
    bool operator<(const OwnDigest& other) const
    {
        return digest != other.digest ? digest < other.digest : person < other.person;
    }
};

// The digests of one kind of identifiers of some people, in ascending order, a range of the digests after the
// other so that no more than about `atOnce` are held; for several ranges 4 bytes are kept for each
// identifier.
class MatchDigests
{
public:
    MatchDigests(const IdentityView& view, const PeopleSet& people, IdentifierKind kind, const MatchKey& key,
                 std::size_t atOnce);
    // False after the last range.
    Result<bool> nextRange(std::vector<OwnDigest>& digests, Task task);

private:
    [[nodiscard]] std::size_t countMembers() const;
    void keepPrefixes(const Task& task);
    template <typename Visit>
    void forEachBlock(const Task& task, Visit&& visit) const;

    const IdentityView& m_view;
    const PeopleSet& m_people;
    IdentifierKind m_kind;
    const MatchKey& m_key;
    std::size_t m_kindNumber;
    std::uint64_t m_ranges = 1;
    std::uint64_t m_range = 0;
    std::vector<std::uint32_t> m_prefixes; // by position in the view's members; empty with one range
};

// visit(position in members, person, value) for each identifier of the kind, people in [first, last).
template <typename Visit>
void forEachIdentifier(const IdentityView& view, const PeopleSet& people, std::size_t kindNumber,
                       PersonIndex first, PersonIndex last, Visit&& visit)
{
    for (PersonIndex person = first; person < last; ++person) {
        if (!people.contains(person))
            continue;
        for (std::uint32_t at = view.memberStarts[person]; at < view.memberStarts[person + 1]; ++at)
            if (const NodeIndex node = view.members[at]; view.facts->kindOf(node) == kindNumber)
                visit(at, person, view.facts->textOf(node));
    }
}

inline constexpr std::size_t kPeopleOfBlock = std::size_t{1} << 15;

} // namespace tessera
