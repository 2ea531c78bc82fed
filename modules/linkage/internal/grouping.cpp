// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/grouping.h"

#include "base/thread_pool.h"
#include "linkage/linkage.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kMostOfComponent = 400; // records; larger ones are joined pair by pair
// A pair says no more than this against: one wrong value must not outvote all others.
constexpr double kMostAgainst = -20;
constexpr double kMostFor = 20;

class Forest
{
public:
    explicit Forest(std::size_t records)
        : m_parent(records)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }
    RecordIndex rootOf(RecordIndex record)
    {
        while (m_parent[record] != record) {
            m_parent[record] = m_parent[m_parent[record]];
            record = m_parent[record];
        }
        return record;
    }
    void join(RecordIndex a, RecordIndex b)
    {
        a = rootOf(a);
        b = rootOf(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<RecordIndex> m_parent;
};

// Groups of one component: places in `members` that belong together have the same number.
std::vector<std::size_t> averageLinkage(std::span<const RecordIndex> members, double least,
                                        const PairEvidence& evidence)
{
    const std::size_t count = members.size();
    std::vector<double> sum(count * count, 0); // of bits between the groups of two places
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t k = i + 1; k < count; ++k) {
            const double bits = std::clamp(evidence(members[i], members[k]), kMostAgainst, kMostFor);
            sum[i * count + k] = bits;
            sum[k * count + i] = bits;
        }
    std::vector<std::size_t> group(count);
    std::iota(group.begin(), group.end(), std::size_t{0});
    std::vector<std::size_t> size(count, 1); // 0: joined to an earlier one
    for (;;) {
        double best = least;
        std::size_t first = count;
        std::size_t second = count;
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t k = i + 1; k < count && size[i] > 0; ++k) {
                if (size[k] == 0)
                    continue;
                const double mean = sum[i * count + k] / double(size[i] * size[k]);
                if (mean > best || (mean == best && first == count)) {
                    best = mean;
                    first = i;
                    second = k;
                }
            }
        if (first == count)
            return group;
        for (std::size_t k = 0; k < count; ++k) {
            sum[first * count + k] += sum[second * count + k];
            sum[k * count + first] = sum[first * count + k];
        }
        size[first] += size[second];
        size[second] = 0;
        for (std::size_t& own : group)
            own = own == second ? first : own;
    }
}

} // namespace

std::vector<RecordIndex> groupRecords(std::size_t records, std::span<const RecordPair> pairs, double least,
                                      const PairEvidence& evidence)
{
    Forest connected(records);
    for (const RecordPair& pair : pairs)
        connected.join(pair.a, pair.b);
    std::vector<std::vector<RecordIndex>> components;
    std::vector<std::uint32_t> numberOfRoot(records, UINT32_MAX);
    std::vector<std::uint8_t> isPaired(records, 0);
    for (const RecordPair& pair : pairs)
        isPaired[pair.a] = isPaired[pair.b] = 1;
    for (RecordIndex record = 0; record < records; ++record) {
        if (isPaired[record] == 0)
            continue;
        std::uint32_t& number = numberOfRoot[connected.rootOf(record)];
        if (number == UINT32_MAX) {
            number = std::uint32_t(components.size());
            components.emplace_back();
        }
        components[number].push_back(record);
    }
    std::vector<RecordIndex> personOf(records);
    std::iota(personOf.begin(), personOf.end(), 0);
    parallelBlocks(components.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const std::vector<RecordIndex>& members = components[i];
            if (members.size() > kMostOfComponent)
                continue;
            const std::vector<std::size_t> group = averageLinkage(members, least, evidence);
            for (std::size_t k = 0; k < members.size(); ++k)
                personOf[members[k]] = members[group[k]];
        }
    });
    Forest chained(records);
    for (const RecordPair& pair : pairs)
        if (double(pair.bits) >= least &&
            components[numberOfRoot[connected.rootOf(pair.a)]].size() > kMostOfComponent)
            chained.join(pair.a, pair.b);
    for (RecordIndex record = 0; record < records; ++record)
        if (const RecordIndex root = chained.rootOf(record); root != record)
            personOf[record] = root;
    return personOf;
}

} // namespace tessera
