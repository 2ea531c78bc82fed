// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/group_search.h"

#include "targeting/internal/group_scores.h"

#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tessera {

namespace {

using Clauses = std::vector<std::size_t>;

constexpr std::size_t kCandidates = 400; // that are looked at for groups to show
constexpr double kSamePeople = 0.95;

struct Node
{
    Clauses clauses;
    double quality = 0;
    double bound = 0; // no part of it of enough people is better
    bool isGood = false;
    std::int64_t people = 0;
};

class Search
{
public:
    Search(const GroupSearch& search, const Task& task)
        : m_search(search)
        , m_scores(search)
        , m_task(task)
    {
        for (const PeopleSet& tag : search.tags) {
            m_tags.push_back(tag);
            m_tags.back() &= search.searched;
        }
    }

    Result<GroupSearchResult> run()
    {
        m_result.searchedAll = m_scores.half(m_search.searched, m_search.searched);
        m_result.validatedAll = m_scores.half(m_search.validated, m_search.validated);
        std::vector<Node> level = firstLevel();
        m_task.setProgress(0, std::int64_t(m_search.mostClauses));
        for (std::size_t clauses = 1; clauses < m_search.mostClauses && !level.empty(); ++clauses) {
            if (m_task.cancelled())
                return Error::cancel();
            m_task.setProgress(std::int64_t(clauses), std::int64_t(m_search.mostClauses));
            level = extended(level);
        }
        if (m_task.cancelled())
            return Error::cancel();
        keepBest();
        validate();
        return std::move(m_result);
    }

private:
    [[nodiscard]] PeopleSet peopleOf(const Clauses& clauses) const
    {
        PeopleSet people = m_search.searched;
        for (const std::size_t clause : clauses)
            people &= m_tags[clause];
        return people;
    }

    Node nodeOf(Clauses clauses, const PeopleSet& people) const
    {
        Node node;
        node.clauses = std::move(clauses);
        const GroupScore score = m_scores.score(people);
        node.people = score.people;
        if (score.people < m_search.least)
            return node;
        node.quality = score.quality;
        node.bound = score.bound;
        node.isGood = score.isGood && score.quality > 0;
        return node;
    }

    std::vector<Node> firstLevel()
    {
        std::vector<Node> level;
        for (std::size_t tag = 0; tag < m_tags.size(); ++tag) {
            Node node = nodeOf({tag}, m_tags[tag]);
            if (node.people < m_search.least)
                continue;
            take(node);
            level.push_back(std::move(node));
        }
        return level;
    }

    void take(const Node& node)
    {
        m_quality.emplace(node.clauses, node.quality);
        if (node.clauses.size() < m_search.leastClauses)
            return;
        ++m_result.tested;
        if (!node.isGood)
            return;
        m_good.push_back(node);
        if (m_good.size() >= 2 * kCandidates)
            cutGood();
    }

    void cutGood()
    {
        std::ranges::stable_sort(m_good, [](const Node& a, const Node& b) { return a.quality > b.quality; });
        if (m_good.size() <= kCandidates)
            return;
        m_good.resize(kCandidates);
        m_threshold = m_good.back().quality;
    }

    // Every extension of the nodes that have a chance, each description once, in the order of its clauses.
    std::vector<Node> extended(std::vector<Node> level)
    {
        cutGood();
        const bool isFirst = level.front().clauses.size() == 1;
        const auto before = std::int64_t(level.size());
        std::erase_if(level, [&](const Node& node) { return node.bound <= m_threshold; });
        m_result.boundCut += before - std::int64_t(level.size());
        std::ranges::stable_sort(level, [](const Node& a, const Node& b) { return a.quality > b.quality; });
        if (!isFirst && level.size() > m_search.beam) {
            m_result.beamCut += std::int64_t(level.size() - m_search.beam);
            level.resize(m_search.beam);
        }
        std::map<Clauses, std::size_t> parents; // of each new description, the first node that leads to it
        for (std::size_t n = 0; n < level.size(); ++n)
            for (std::size_t tag = 0; tag < m_tags.size(); ++tag)
                if (fits(level[n].clauses, tag)) {
                    Clauses clauses = level[n].clauses;
                    clauses.insert(std::ranges::upper_bound(clauses, tag), tag);
                    parents.try_emplace(std::move(clauses), n);
                }
        std::vector<std::vector<Clauses>> ofParent(level.size());
        for (auto& [clauses, parent] : parents)
            ofParent[parent].push_back(clauses);
        std::vector<std::vector<Node>> children(level.size());
        ThreadPool::parallelFor(level.size(), [&](std::size_t n) {
            if (m_task.cancelled() || ofParent[n].empty())
                return;
            const PeopleSet people = peopleOf(level[n].clauses);
            for (const Clauses& clauses : ofParent[n]) {
                PeopleSet part = people;
                for (const std::size_t clause : clauses)
                    if (!std::ranges::binary_search(level[n].clauses, clause))
                        part &= m_tags[clause];
                Node node = nodeOf(clauses, part);
                if (node.people >= m_search.least)
                    children[n].push_back(std::move(node));
            }
        });
        std::vector<Node> next;
        for (std::vector<Node>& some : children)
            for (Node& node : some) {
                take(node);
                next.push_back(std::move(node));
            }
        return next;
    }

    [[nodiscard]] bool fits(const Clauses& clauses, std::size_t tag) const
    {
        return std::ranges::none_of(
            clauses, [&](std::size_t clause) { return m_search.fieldOf[clause] == m_search.fieldOf[tag]; });
    }

    static double jaccard(const PeopleSet& a, const PeopleSet& b)
    {
        PeopleSet both = a;
        both &= b;
        const double shared = double(both.count());
        const double either = double(a.count()) + double(b.count()) - shared;
        return either > 0 ? shared / either : 0;
    }

    // Best first; a group that a better one stands for is told of instead.
    void keepBest()
    {
        cutGood();
        std::vector<PeopleSet> kept;
        for (const Node& node : m_good) {
            if (m_result.groups.size() == m_search.groups)
                break;
            const PeopleSet people = peopleOf(node.clauses);
            if (std::optional<PrunedGroup> pruned = standIn(node, people, kept)) {
                m_result.pruned.push_back(std::move(*pruned));
                continue;
            }
            FoundGroup group;
            group.clauses = node.clauses;
            group.quality = node.quality;
            m_result.groups.push_back(std::move(group));
            kept.push_back(people);
        }
    }

    std::optional<PrunedGroup> standIn(const Node& node, const PeopleSet& people,
                                       const std::vector<PeopleSet>& kept) const
    {
        for (std::size_t leave = 0; leave < node.clauses.size() && node.clauses.size() > 1; ++leave) {
            Clauses shorter = node.clauses;
            shorter.erase(shorter.begin() + std::ptrdiff_t(leave));
            const double same = jaccard(people, peopleOf(shorter));
            if (same > kSamePeople)
                return PrunedGroup{node.clauses, PrunedGroup::Why::SamePeople, same, shorter};
            const auto known = m_quality.find(shorter);
            if (shorter.size() >= m_search.leastClauses && known != m_quality.end() &&
                known->second >= node.quality)
                return PrunedGroup{node.clauses, PrunedGroup::Why::ClauseAddsNothing, same, shorter};
        }
        for (std::size_t k = 0; k < kept.size(); ++k)
            if (const double overlap = jaccard(people, kept[k]); overlap > m_search.mostOverlap)
                return PrunedGroup{node.clauses, PrunedGroup::Why::Overlaps, overlap,
                                   m_result.groups[k].clauses};
        return {};
    }

    void validate()
    {
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t g = 0; g < m_result.groups.size(); ++g) {
            FoundGroup& group = m_result.groups[g];
            PeopleSet all = m_search.searched;
            all |= m_search.validated;
            for (const std::size_t clause : group.clauses)
                all &= m_search.tags[clause];
            group.searched = m_scores.half(all, m_search.searched);
            group.validated = m_scores.half(all, m_search.validated);
            group.searchedP =
                std::min(1.0, m_scores.pValue(all, m_search.searched) * double(m_result.tested));
            order.emplace_back(m_scores.pValue(all, m_search.validated), g);
        }
        std::ranges::sort(order);
        double most = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            most = std::max(most, std::min(1.0, order[i].first * double(order.size() - i)));
            FoundGroup& group = m_result.groups[order[i].second];
            group.validatedP = most;
            group.confirmed = most <= m_search.alpha;
        }
    }

    const GroupSearch& m_search;
    GroupScores m_scores;
    Task m_task;
    std::vector<PeopleSet> m_tags; // in the searched half
    std::map<Clauses, double> m_quality;
    std::vector<Node> m_good;
    double m_threshold = 0; // quality of the last candidate that is looked at
    GroupSearchResult m_result;
};

} // namespace

Result<GroupSearchResult> searchGroups(const GroupSearch& search, const Task& task)
{
    return Search(search, task).run();
}

} // namespace tessera
