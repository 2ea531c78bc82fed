// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/grouping.h"

#include "base/thread_pool.h"
#include "base/union_find.h"
#include "linkage/internal/texts.h"
#include "linkage/linkage.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <queue>
#include <set>
#include <unordered_map>

namespace tessera {

namespace {

constexpr std::size_t kMostEdges = 2'000'000; // of a component; one with more is joined pair by pair
// A pair says no more than this against: one wrong value must not outvote all others.
constexpr double kMostAgainst = -20;
constexpr double kMostFor = 20;

// Records that are connected, and by what; places are places in `members`.
struct Component
{
    std::vector<RecordIndex> members; // ascending
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> same; // by labels
    std::vector<std::pair<std::uint32_t, std::uint32_t>> apart;
};

// Average linkage in one component. Only groups with an edge between them can be next, so a heap of those
// neighbours gives the same groups as a look at all pairs of groups.
class Agglomeration
{
public:
    Agglomeration(const Component& component, double least, const PairEvidence& evidence)
        : m_component(component)
        , m_least(least)
        , m_evidence(evidence)
        , m_groups(component.members.size())
    {
        for (std::uint32_t i = 0; i < m_groups.size(); ++i)
            m_groups[i].places = {i};
        for (const auto& [a, b] : component.edges)
            if (!m_groups[a].sums.contains(b)) {
                const double bits = bitsBetween(a, b);
                m_groups[a].sums.emplace(b, bits);
                m_groups[b].sums.emplace(a, bits);
            }
        for (const auto& [a, b] : component.apart) {
            m_groups[a].apart.insert(b);
            m_groups[b].apart.insert(a);
        }
    }
    // Places that belong together have the same number, the first of them.
    std::vector<std::uint32_t> run(const Task& task)
    {
        for (const auto& [a, b] : m_component.same) {
            const std::uint32_t left = groupOf(a);
            const std::uint32_t right = groupOf(b);
            if (left != right)
                merge(std::min(left, right), std::max(left, right));
        }
        for (std::uint32_t i = 0; i < m_groups.size(); ++i)
            for (const auto& [other, sum] : m_groups[i].sums)
                if (i < other)
                    offer(i, other);
        while (!m_next.empty() && !task.cancelled()) {
            const Offer offered = m_next.top();
            m_next.pop();
            if (offered.stamps == std::pair(m_groups[offered.first].stamp, m_groups[offered.second].stamp)) {
                merge(offered.first, offered.second);
                for (const auto& [other, sum] : m_groups[offered.first].sums)
                    offer(std::min(offered.first, other), std::max(offered.first, other));
            }
        }
        std::vector<std::uint32_t> numbers(m_groups.size());
        for (std::uint32_t i = 0; i < m_groups.size(); ++i)
            for (const std::uint32_t place : m_groups[i].places)
                numbers[place] = i;
        return numbers;
    }

private:
    struct Group
    {
        std::vector<std::uint32_t> places;              // empty: merged into an earlier one
        std::unordered_map<std::uint32_t, double> sums; // of bits, by neighbour
        std::set<std::uint32_t> apart;
        std::uint32_t stamp = 0; // changes with the group
    };
    struct Offer
    {
        double mean;
        std::uint32_t first;
        std::uint32_t second;
        std::pair<std::uint32_t, std::uint32_t> stamps;

        bool operator<(const Offer& other) const // the surest, then the first, is on top
        {
            if (mean != other.mean)
                return mean < other.mean;
            return std::pair(first, second) > std::pair(other.first, other.second);
        }
    };

    [[nodiscard]] double bitsBetween(std::uint32_t a, std::uint32_t b) const
    {
        return std::clamp(m_evidence(m_component.members[a], m_component.members[b]), kMostAgainst, kMostFor);
    }
    [[nodiscard]] std::uint32_t groupOf(std::uint32_t place) const
    {
        for (std::uint32_t i = place;; --i) // merged into an earlier one
            if (std::ranges::find(m_groups[i].places, place) != m_groups[i].places.end())
                return i;
    }
    void offer(std::uint32_t first, std::uint32_t second)
    {
        const Group& left = m_groups[first];
        const Group& right = m_groups[second];
        const double mean = left.sums.at(second) / (double(left.places.size()) * double(right.places.size()));
        if (mean >= m_least && !left.apart.contains(second))
            m_next.push({mean, first, second, {left.stamp, right.stamp}});
    }
    [[nodiscard]] double sumBetween(const Group& a, const Group& b) const
    {
        double sum = 0;
        for (const std::uint32_t x : a.places)
            for (const std::uint32_t y : b.places)
                sum += bitsBetween(x, y);
        return sum;
    }
    void merge(std::uint32_t first, std::uint32_t second)
    {
        Group& left = m_groups[first];
        Group& right = m_groups[second];
        left.sums.erase(second);
        right.sums.erase(first);
        for (auto& [other, sum] : left.sums)
            if (!right.sums.contains(other)) {
                sum += sumBetween(right, m_groups[other]);
                m_groups[other].sums[first] = sum;
            }
        for (const auto& [other, sum] : right.sums) {
            const auto known = left.sums.find(other);
            const double all =
                sum + (known != left.sums.end() ? known->second : sumBetween(left, m_groups[other]));
            left.sums[other] = all;
            m_groups[other].sums.erase(second);
            m_groups[other].sums[first] = all;
        }
        for (const std::uint32_t other : right.apart) {
            left.apart.insert(other);
            m_groups[other].apart.erase(second);
            m_groups[other].apart.insert(first);
        }
        left.places.insert(left.places.end(), right.places.begin(), right.places.end());
        ++left.stamp;
        right = Group{{}, {}, {}, right.stamp + 1};
    }

    const Component& m_component;
    double m_least;
    const PairEvidence& m_evidence;
    std::vector<Group> m_groups;
    std::priority_queue<Offer> m_next;
};

Error contradiction(const PairLabel& label)
{
    return Error{LinkageText::tr("The rows %1 and %2 are marked as different people, but other marks make "
                                 "them one person. Take one of the marks back.")
                     .arg(label.a + 1)
                     .arg(label.b + 1)};
}

std::vector<Component> componentsOf(std::size_t records, std::span<const RecordPair> pairs,
                                    std::span<const PairLabel> labels)
{
    UnionFind connected(records);
    std::vector<std::uint8_t> isPaired(records, 0);
    const auto connect = [&](RecordIndex a, RecordIndex b) {
        connected.join(a, b);
        isPaired[a] = isPaired[b] = 1;
    };
    for (const RecordPair& pair : pairs)
        connect(pair.a, pair.b);
    for (const PairLabel& label : labels)
        if (label.same)
            connect(label.a, label.b);
    std::vector<Component> components;
    std::vector<std::uint32_t> numberOfRoot(records, UINT32_MAX);
    std::vector<std::uint32_t> place(records, 0);
    for (RecordIndex record = 0; record < records; ++record) {
        if (isPaired[record] == 0)
            continue;
        std::uint32_t& number = numberOfRoot[connected.find(record)];
        if (number == UINT32_MAX) {
            number = std::uint32_t(components.size());
            components.emplace_back();
        }
        place[record] = std::uint32_t(components[number].members.size());
        components[number].members.push_back(record);
    }
    const auto componentOf = [&](RecordIndex record) -> Component& {
        return components[numberOfRoot[connected.find(record)]];
    };
    for (const RecordPair& pair : pairs)
        componentOf(pair.a).edges.emplace_back(place[pair.a], place[pair.b]);
    for (const PairLabel& label : labels) {
        if (isPaired[label.a] == 0 || isPaired[label.b] == 0 ||
            connected.find(label.a) != connected.find(label.b))
            continue;
        Component& component = componentOf(label.a);
        (label.same ? component.same : component.apart).emplace_back(place[label.a], place[label.b]);
    }
    return components;
}

// Joins all that edges connect, the surest first, but for what must stay apart.
std::vector<std::uint32_t> chained(const Component& component)
{
    UnionFind forest(component.members.size());
    for (const auto& [a, b] : component.same)
        forest.join(a, b);
    for (const auto& [a, b] : component.edges) {
        const RecordIndex left = forest.find(a);
        const RecordIndex right = forest.find(b);
        const bool isApart = std::ranges::any_of(component.apart, [&](const auto& pair) {
            const std::pair roots{forest.find(pair.first), forest.find(pair.second)};
            return roots == std::pair(left, right) || roots == std::pair(right, left);
        });
        if (left != right && !isApart)
            forest.join(left, right);
    }
    std::vector<std::uint32_t> numbers(component.members.size());
    for (std::uint32_t i = 0; i < numbers.size(); ++i)
        numbers[i] = forest.find(i);
    return numbers;
}

} // namespace

Result<std::vector<RecordIndex>> groupRecords(std::size_t records, std::span<const RecordPair> pairs,
                                              double least, std::span<const PairLabel> labels,
                                              const PairEvidence& evidence, const Task& task)
{
    UnionFind same(records);
    for (const PairLabel& label : labels)
        if (label.same)
            same.join(label.a, label.b);
    for (const PairLabel& label : labels)
        if (!label.same && same.find(label.a) == same.find(label.b))
            return contradiction(label);
    const std::vector<Component> components = componentsOf(records, pairs, labels);
    std::vector<RecordIndex> personOf(records);
    std::iota(personOf.begin(), personOf.end(), 0);
    parallelBlocks(components.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end && !task.cancelled(); ++i) {
            const Component& component = components[i];
            const std::vector<std::uint32_t> group =
                component.edges.size() > kMostEdges ? chained(component)
                                                    : Agglomeration(component, least, evidence).run(task);
            for (std::size_t k = 0; k < component.members.size(); ++k)
                personOf[component.members[k]] = component.members[group[k]];
        }
    });
    if (task.cancelled())
        return Error::cancel();
    return personOf;
}

void keepBestOfEach(std::size_t records, std::vector<RecordPair>& pairs)
{
    std::vector<std::uint8_t> taken(records, 0);
    for (const RecordPair& pair : pairs)
        if (pair.label > 0)
            taken[pair.a] = taken[pair.b] = 1;
    std::erase_if(pairs, [&](const RecordPair& pair) {
        if (pair.label != 0)
            return pair.label < 0;
        if (taken[pair.a] != 0 || taken[pair.b] != 0)
            return true;
        taken[pair.a] = 1;
        taken[pair.b] = 1;
        return false;
    });
}

} // namespace tessera
