// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/internal/grouping.h"

#include "base/thread_pool.h"
#include "base/union_find.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kMostOfPart = 200;   // people grouped at once
constexpr std::int64_t kStepsOfBit = 1024; // sums of whole steps do not depend on their order
constexpr std::size_t kWeighedBlock = 16384;

using Steps = std::int64_t;

struct WeighedPair
{
    MemberPair pair;
    Steps steps = 0;
};

Steps stepsOf(double bits)
{
    return Steps(std::llround(bits * double(kStepsOfBit)));
}

// Groups of one part, by place in it.
std::vector<std::size_t> averageGroups(std::span<const MemberIndex> part, Steps least, std::size_t mostPeople,
                                       const PairBits& bits)
{
    const std::size_t count = part.size();
    std::vector<Steps> sum(count * count, 0); // of the pairs between two groups
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t k = i + 1; k < count; ++k)
            sum[i * count + k] = sum[k * count + i] =
                stepsOf(bits(std::min(part[i], part[k]), std::max(part[i], part[k])));
    std::vector<std::size_t> group(count);
    std::iota(group.begin(), group.end(), std::size_t{0});
    std::vector<std::size_t> size(count, 1); // 0: joined to an earlier one
    for (;;) {
        std::size_t first = count;
        std::size_t second = count;
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t k = i + 1; k < count && size[i] > 0; ++k) {
                if (size[k] == 0 || size[i] + size[k] > mostPeople)
                    continue;
                const auto pairs = Steps(size[i] * size[k]);
                const bool isFirst = first == count;
                if (sum[i * count + k] < least * pairs ||
                    (!isFirst && sum[i * count + k] * Steps(size[first] * size[second]) <=
                                     sum[first * count + second] * pairs))
                    continue;
                first = i;
                second = k;
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

// Groups the parts that pairs of at least `cut` connect.
class PartGrouper
{
public:
    PartGrouper(Groups& groups, Steps least, std::size_t mostPeople, std::span<const std::uint64_t> order,
                const PairBits& bits)
        : m_groups(groups)
        , m_least(least)
        , m_mostPeople(mostPeople)
        , m_order(order)
        , m_bits(bits)
    {}
    void group(const std::vector<WeighedPair>& pairs, std::size_t members) const
    {
        UnionFind forest(members);
        for (const WeighedPair& pair : pairs)
            forest.join(pair.pair.a, pair.pair.b);
        std::vector<std::pair<MemberIndex, MemberIndex>> rooted; // root, member
        for (const WeighedPair& pair : pairs)
            for (const MemberIndex member : {pair.pair.a, pair.pair.b})
                rooted.emplace_back(forest.find(member), member);
        std::ranges::sort(rooted);
        rooted.erase(std::unique(rooted.begin(), rooted.end()), rooted.end());
        std::vector<std::vector<MemberIndex>> parts;
        std::vector<MemberIndex> large;
        for (std::size_t i = 0; i < rooted.size();) {
            std::size_t end = i;
            while (end < rooted.size() && rooted[end].first == rooted[i].first)
                ++end;
            if (end - i > kMostOfPart) {
                large.push_back(rooted[i].first);
            } else {
                std::vector<MemberIndex>& part = parts.emplace_back();
                for (std::size_t k = i; k < end; ++k)
                    part.push_back(rooted[k].second);
            }
            i = end;
        }
        parallelBlocks(parts.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                groupPart(parts[i]);
        });
        for (const MemberIndex root : large) {
            std::vector<WeighedPair> own;
            for (const WeighedPair& pair : pairs)
                if (forest.find(pair.pair.a) == root)
                    own.push_back(pair);
            loosen(std::move(own), members);
        }
    }

private:
    void groupPart(std::vector<MemberIndex>& part) const
    {
        std::ranges::sort(part, [&](MemberIndex x, MemberIndex y) {
            return std::pair(m_order[x], x) < std::pair(m_order[y], y);
        });
        const std::vector<std::size_t> group = averageGroups(part, m_least, m_mostPeople, m_bits);
        for (std::size_t i = 0; i < part.size(); ++i)
            m_groups.groupOf[part[i]] = part[group[i]];
    }
    // The weaker half of the pairs goes; equal ones stay or go together.
    void loosen(std::vector<WeighedPair> pairs, std::size_t members) const
    {
        std::vector<Steps> steps;
        steps.reserve(pairs.size());
        for (const WeighedPair& pair : pairs)
            steps.push_back(pair.steps);
        std::ranges::nth_element(steps, steps.begin() + std::ptrdiff_t(steps.size() / 2));
        const Steps middle = steps[steps.size() / 2];
        const Steps weakest = *std::ranges::min_element(steps);
        const Steps cut = middle > weakest ? middle : middle + 1;
        std::vector<MemberIndex> before = membersOf(pairs);
        std::erase_if(pairs, [&](const WeighedPair& pair) { return pair.steps < cut; });
        if (pairs.empty()) {
            m_groups.tangled += std::int64_t(before.size());
            return;
        }
        group(pairs, members);
    }
    static std::vector<MemberIndex> membersOf(const std::vector<WeighedPair>& pairs)
    {
        std::vector<MemberIndex> members;
        for (const WeighedPair& pair : pairs) {
            members.push_back(pair.pair.a);
            members.push_back(pair.pair.b);
        }
        std::ranges::sort(members);
        members.erase(std::unique(members.begin(), members.end()), members.end());
        return members;
    }

    Groups& m_groups;
    Steps m_least;
    std::size_t m_mostPeople;
    std::span<const std::uint64_t> m_order;
    const PairBits& m_bits;
};

} // namespace

Groups groupPeople(std::size_t members, std::span<const MemberPair> pairs, double least,
                   std::size_t mostPeople, std::span<const std::uint64_t> order, const PairBits& bits)
{
    std::vector<std::vector<WeighedPair>> blocks((pairs.size() + kWeighedBlock - 1) / kWeighedBlock);
    const Steps leastSteps = stepsOf(least);
    parallelBlocks(pairs.size(), kWeighedBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            if (const Steps steps = stepsOf(bits(pairs[i].a, pairs[i].b)); steps >= leastSteps)
                blocks[block].push_back({pairs[i], steps});
    });
    std::vector<WeighedPair> kept;
    for (const auto& block : blocks)
        kept.insert(kept.end(), block.begin(), block.end());
    Groups groups;
    groups.groupOf.resize(members);
    std::iota(groups.groupOf.begin(), groups.groupOf.end(), 0);
    PartGrouper(groups, leastSteps, mostPeople, order, bits).group(kept, members);
    return groups;
}

} // namespace tessera
