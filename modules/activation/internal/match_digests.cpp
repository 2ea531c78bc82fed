// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/internal/match_digests.h"

#include "base/thread_pool.h"

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kSortedPieces = 16; // each by one thread, then merged in pairs

std::uint32_t prefixOf(const MatchDigest& digest)
{
    return (std::uint32_t(digest[0]) << 24) | (std::uint32_t(digest[1]) << 16) |
           (std::uint32_t(digest[2]) << 8) | digest[3];
}

void sortDigests(std::vector<OwnDigest>& digests)
{
    const auto bound = [&](std::size_t piece) {
        return digests.begin() + std::ptrdiff_t(digests.size() * piece / kSortedPieces);
    };
    ThreadPool::parallelFor(kSortedPieces,
                            [&](std::size_t piece) { std::sort(bound(piece), bound(piece + 1)); });
    for (std::size_t width = 1; width < kSortedPieces; width *= 2)
        ThreadPool::parallelFor(kSortedPieces / (2 * width), [&](std::size_t pair) {
            const std::size_t first = pair * 2 * width;
            std::inplace_merge(bound(first), bound(first + width), bound(first + 2 * width));
        });
}

} // namespace

MatchDigests::MatchDigests(const IdentityView& view, const PeopleSet& people, IdentifierKind kind,
                           const MatchKey& key, std::size_t atOnce)
    : m_view(view)
    , m_people(people)
    , m_kind(kind)
    , m_key(key)
    , m_kindNumber(view.kindNumber(identifierKindName(kind)))
{
    m_ranges = std::max<std::size_t>(1, (countMembers() + atOnce - 1) / std::max<std::size_t>(1, atOnce));
}

template <typename Visit>
void MatchDigests::forEachBlock(const Task& task, Visit&& visit) const
{
    parallelBlocks(m_view.people, kPeopleOfBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        if (!task.cancelled())
            visit(block, PersonIndex(begin), PersonIndex(end));
    });
}

std::size_t MatchDigests::countMembers() const
{
    std::vector<std::size_t> counts((m_view.people + kPeopleOfBlock - 1) / kPeopleOfBlock, 0);
    forEachBlock(Task(), [&](std::size_t block, PersonIndex first, PersonIndex last) {
        forEachIdentifier(m_view, m_people, m_kindNumber, first, last,
                          [&](std::uint32_t, PersonIndex, std::string_view) { ++counts[block]; });
    });
    std::size_t count = 0;
    for (const std::size_t one : counts)
        count += one;
    return count;
}

// With several ranges each identifier is hashed twice, not once for each range.
void MatchDigests::keepPrefixes(const Task& task)
{
    m_prefixes.assign(m_view.members.size(), 0);
    const std::string name = identifierKindName(m_kind).toStdString();
    forEachBlock(task, [&](std::size_t, PersonIndex first, PersonIndex last) {
        MatchHasher hasher(m_key);
        forEachIdentifier(m_view, m_people, m_kindNumber, first, last,
                          [&](std::uint32_t at, PersonIndex, std::string_view value) {
                              const std::string normal = normaliseForMatch(value, m_kind);
                              if (!normal.empty())
                                  m_prefixes[at] = prefixOf(hasher.digest(name, normal));
                          });
    });
}

Result<bool> MatchDigests::nextRange(std::vector<OwnDigest>& digests, Task task)
{
    digests.clear();
    if (m_range == m_ranges)
        return false;
    if (m_ranges > 1 && m_prefixes.empty())
        keepPrefixes(task);
    const std::uint64_t low = (m_range << 32) / m_ranges;
    const std::uint64_t high = ((m_range + 1) << 32) / m_ranges;
    const std::string name = identifierKindName(m_kind).toStdString();
    std::vector<std::vector<OwnDigest>> blocks((m_view.people + kPeopleOfBlock - 1) / kPeopleOfBlock);
    forEachBlock(task, [&](std::size_t block, PersonIndex first, PersonIndex last) {
        MatchHasher hasher(m_key);
        forEachIdentifier(m_view, m_people, m_kindNumber, first, last,
                          [&](std::uint32_t at, PersonIndex person, std::string_view value) {
                              if (!m_prefixes.empty() && (m_prefixes[at] < low || m_prefixes[at] >= high))
                                  return;
                              const std::string normal = normaliseForMatch(value, m_kind);
                              if (!normal.empty())
                                  blocks[block].push_back({hasher.digest(name, normal), person});
                          });
        task.addProgress(std::int64_t(last - first));
    });
    if (task.cancelled())
        return Error::cancel();
    std::size_t count = 0;
    for (const auto& block : blocks)
        count += block.size();
    digests.reserve(count);
    for (auto& block : blocks) {
        digests.insert(digests.end(), block.begin(), block.end());
        block = {};
    }
    sortDigests(digests);
    ++m_range;
    return true;
}

} // namespace tessera
