// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/person_graph.h"

#include "base/text.h"
#include "identity/internal/partition.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>
#include <tuple>
#include <unordered_map>

namespace tessera {

namespace {

struct GraphText
{
    Q_DECLARE_TR_FUNCTIONS(Identity)
};

HeldApart reasonOf(CutReason reason)
{
    switch (reason) {
    case CutReason::Exclusive:
        return HeldApart::Exclusive;
    case CutReason::Decided:
        return HeldApart::Decided;
    case CutReason::Locked:
        return HeldApart::Locked;
    case CutReason::Attribute:
        break;
    }
    return HeldApart::Attribute;
}

// Why the two ends of an edge are not one person's; No where they are.
HeldApart apartOf(const IdentityView& view, const std::map<std::pair<NodeIndex, NodeIndex>, CutReason>& cuts,
                  const IdentityEvidence& evidence)
{
    const Partition& partition = *view.partition;
    if (partition.isShared(evidence.a) || partition.isShared(evidence.b))
        return HeldApart::Shared;
    const auto joins = [&](NodeIndex node) {
        return view.rules.of(view.facts->kinds()[view.facts->kindOf(node)]).joins;
    };
    if (!evidence.verdict && (!joins(evidence.a) || !joins(evidence.b)))
        return HeldApart::KindOff;
    if (evidence.verdict == LinkVerdict::Different)
        return HeldApart::Decided;
    if (const auto cut = cuts.find(std::minmax(evidence.a, evidence.b)); cut != cuts.end())
        return reasonOf(cut->second);
    if (evidence.verdict == LinkVerdict::Later ||
        (evidence.verdict == LinkVerdict::Probable && double(evidence.bits) < view.rules.leastBits()))
        return HeldApart::Unsure;
    return HeldApart::No;
}

// Marks the edges between members without which they come apart (Tarjan 1974, without recursion).
class BridgeFinder
{
public:
    explicit BridgeFinder(PersonGraph& graph)
        : m_graph(graph)
    {
        for (std::size_t i = 0; i < graph.members.size(); ++i)
            m_placeOf[graph.members[i]] = i;
        m_next.resize(graph.members.size());
        for (std::size_t i = 0; i < graph.evidence.size(); ++i) {
            const IdentityEvidence& edge = graph.evidence[i];
            const auto a = m_placeOf.find(edge.a);
            const auto b = m_placeOf.find(edge.b);
            if (edge.apart != HeldApart::No || a == m_placeOf.end() || b == m_placeOf.end() || a == b)
                continue;
            m_next[a->second].push_back({b->second, i});
            m_next[b->second].push_back({a->second, i});
        }
    }
    void run()
    {
        const std::size_t count = m_next.size();
        m_order.assign(count, 0);
        m_low.assign(count, 0);
        for (std::size_t start = 0; start < count; ++start)
            if (m_order[start] == 0)
                walkFrom(start);
        std::size_t edges = 0;
        std::map<std::pair<NodeIndex, NodeIndex>, int> seen;
        for (const std::vector<Step>& steps : m_next)
            for (const Step& step : steps) {
                const IdentityEvidence& edge = m_graph.evidence[step.edge];
                edges += seen[std::minmax(edge.a, edge.b)]++ == 0 ? 1 : 0;
            }
        m_graph.density = count < 2 ? 1 : 2.0 * double(edges) / (double(count) * double(count - 1));
    }

private:
    struct Step
    {
        std::size_t to;
        std::size_t edge;
    };
    struct Frame
    {
        std::size_t at;
        std::size_t through; // edge; SIZE_MAX at the start
        std::size_t next = 0;
    };
    void walkFrom(std::size_t start)
    {
        std::vector<Frame> stack{{start, SIZE_MAX}};
        m_order[start] = m_low[start] = ++m_clock;
        while (!stack.empty()) {
            Frame& frame = stack.back();
            if (frame.next < m_next[frame.at].size()) {
                const Step step = m_next[frame.at][frame.next++];
                if (step.edge == frame.through)
                    continue;
                if (m_order[step.to] != 0) {
                    m_low[frame.at] = std::min(m_low[frame.at], m_order[step.to]);
                } else {
                    m_order[step.to] = m_low[step.to] = ++m_clock;
                    stack.push_back({step.to, step.edge});
                }
                continue;
            }
            const Frame done = frame;
            stack.pop_back();
            if (stack.empty())
                continue;
            const std::size_t above = stack.back().at;
            m_low[above] = std::min(m_low[above], m_low[done.at]);
            m_graph.evidence[done.through].isBridge = m_low[done.at] > m_order[above];
        }
    }

    PersonGraph& m_graph;
    std::map<NodeIndex, std::size_t> m_placeOf;
    std::vector<std::vector<Step>> m_next;
    std::vector<std::size_t> m_order;
    std::vector<std::size_t> m_low;
    std::size_t m_clock = 0;
};

QString dayText(int day)
{
    return QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate);
}

QString whyApart(HeldApart apart)
{
    switch (apart) {
    case HeldApart::No:
        return {};
    case HeldApart::Shared:
        return GraphText::tr("too many have one of both, so it joins nobody");
    case HeldApart::KindOff:
        return GraphText::tr("the rules say that values of this kind join nobody");
    case HeldApart::Exclusive:
        return GraphText::tr("cut: a person has one such value, and this was the weakest evidence");
    case HeldApart::Attribute:
        return GraphText::tr(
            "cut: gender, birth date or the like cannot differ, and this was the weakest evidence");
    case HeldApart::Decided:
        return GraphText::tr("somebody decided that they are two persons");
    case HeldApart::Locked:
        return GraphText::tr("the person is locked");
    case HeldApart::Unsure:
        return GraphText::tr("not sure enough");
    }
    return {};
}

} // namespace

std::size_t PersonGraph::bridges() const
{
    return std::size_t(std::ranges::count(evidence, true, &IdentityEvidence::isBridge));
}

namespace {

// Which of the people asked for each identifier belongs to; a value that passed on may be of several.
class NearPeople
{
public:
    NearPeople(const IdentityView& view, const std::vector<PersonGraph>& graphs)
        : m_isNear(view.facts->nodes(), 0)
    {
        for (std::size_t i = 0; i < graphs.size(); ++i)
            for (const NodeIndex node : graphs[i].members) {
                m_isNear[node] = 1;
                m_people[node].push_back(i);
            }
    }
    // visit(number of the person) for who has one end or both.
    template <typename Visit>
    void forEach(NodeIndex a, NodeIndex b, Visit&& visit) const
    {
        if (a >= m_isNear.size() || b >= m_isNear.size() || (m_isNear[a] == 0 && m_isNear[b] == 0))
            return;
        std::vector<std::size_t> found;
        for (const NodeIndex node : {a, b})
            if (m_isNear[node] != 0) {
                const std::vector<std::size_t>& some = m_people.at(node);
                found.insert(found.end(), some.begin(), some.end());
            }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        for (const std::size_t one : found)
            visit(one);
    }

private:
    std::vector<std::uint8_t> m_isNear;
    std::unordered_map<NodeIndex, std::vector<std::size_t>> m_people;
};

using Ends = std::pair<NodeIndex, NodeIndex>;

std::vector<std::map<Ends, IdentityEvidence>> rowsOf(const IdentityView& view, const NearPeople& near,
                                                     std::size_t people)
{
    std::vector<std::map<Ends, IdentityEvidence>> rows(people);
    for (const auto& batch : view.facts->batches())
        for (const IdentityEdge& edge : batch->edges)
            near.forEach(edge.a, edge.b, [&](std::size_t person) {
                IdentityEvidence& evidence = rows[person][{edge.a, edge.b}];
                evidence.a = edge.a;
                evidence.b = edge.b;
                evidence.rows += edge.rows;
                if (edge.firstDay != 0) {
                    evidence.firstDay = evidence.firstDay == 0
                                            ? edge.firstDay
                                            : std::min(evidence.firstDay, int(edge.firstDay));
                    evidence.lastDay = std::max(evidence.lastDay, int(edge.lastDay));
                }
                if (!evidence.sources.contains(batch->source))
                    evidence.sources.append(batch->source);
            });
    return rows;
}

} // namespace

std::vector<PersonGraph> graphsOf(const IdentityView& view, std::span<const PersonIndex> people)
{
    std::vector<PersonGraph> graphs(people.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
        graphs[i].members.assign(view.members.begin() + view.memberStarts[people[i]],
                                 view.members.begin() + view.memberStarts[people[i] + 1]);
        std::ranges::sort(graphs[i].members);
    }
    const NearPeople near(view, graphs);
    std::vector<std::map<Ends, IdentityEvidence>> rows = rowsOf(view, near, people.size());
    for (std::size_t i = 0; i < people.size(); ++i)
        for (auto& [ends, evidence] : rows[i])
            graphs[i].evidence.push_back(std::move(evidence));
    for (const IdentityLink& link : *view.links)
        if (link.a != link.b)
            near.forEach(link.a, link.b, [&](std::size_t person) {
                IdentityEvidence evidence;
                evidence.a = link.a;
                evidence.b = link.b;
                evidence.verdict = link.verdict;
                evidence.bits = link.bits;
                graphs[person].evidence.push_back(std::move(evidence));
            });
    std::map<Ends, CutReason> cuts;
    for (const IdentityCut& cut : view.partition->cuts)
        cuts.try_emplace(std::minmax(cut.a, cut.b), cut.reason);
    for (PersonGraph& graph : graphs) {
        const auto isMember = [&](NodeIndex node) { return std::ranges::binary_search(graph.members, node); };
        for (IdentityEvidence& evidence : graph.evidence) {
            evidence.apart = apartOf(view, cuts, evidence);
            // Both ends of a value that passed on may be elsewhere.
            if (evidence.apart == HeldApart::No && !(isMember(evidence.a) && isMember(evidence.b)))
                evidence.apart = HeldApart::Unsure;
        }
        BridgeFinder(graph).run();
    }
    return graphs;
}

PersonGraph graphOf(const IdentityView& view, PersonIndex person)
{
    return std::move(graphsOf(view, std::span(&person, 1)).front());
}

std::vector<IdentityConflict> conflictsOf(const IdentityView& view)
{
    std::vector<IdentityConflict> conflicts;
    for (const IdentityCut& cut : view.partition->cuts)
        if (cut.a != cut.b)
            conflicts.push_back({cut.a, cut.b, reasonOf(cut.reason), cut.rows});
    std::ranges::sort(conflicts, [](const IdentityConflict& x, const IdentityConflict& y) {
        return std::tuple(y.rows, x.a, x.b) < std::tuple(x.rows, y.a, y.b);
    });
    return conflicts;
}

std::vector<SharedIdentifier> sharedIdentifiers(const IdentityView& view)
{
    std::vector<SharedIdentifier> shared;
    for (const SharedValue& value : view.partition->shared)
        shared.push_back({value.node, value.partners});
    std::ranges::stable_sort(shared, std::greater(), &SharedIdentifier::partners);
    return shared;
}

std::vector<std::pair<NodeIndex, std::size_t>> passedOnIdentifiers(const IdentityView& view)
{
    std::vector<std::pair<NodeIndex, std::size_t>> found;
    for (const PassedOn& value : view.partition->passedOn)
        found.emplace_back(value.node, value.starts.size());
    return found;
}

std::vector<std::size_t> chainBetween(const PersonGraph& graph, NodeIndex from, NodeIndex to)
{
    struct Reached
    {
        std::size_t steps = SIZE_MAX;
        std::int64_t rows = 0; // of the weakest edge
        std::size_t through = SIZE_MAX;
        NodeIndex before = kNoNode;
    };
    std::map<NodeIndex, Reached> reached;
    reached[from] = {0, INT64_MAX, SIZE_MAX, kNoNode};
    std::queue<NodeIndex> waiting;
    waiting.push(from);
    while (!waiting.empty()) {
        const NodeIndex node = waiting.front();
        waiting.pop();
        const Reached here = reached[node];
        for (std::size_t i = 0; i < graph.evidence.size(); ++i) {
            const IdentityEvidence& edge = graph.evidence[i];
            if (edge.apart != HeldApart::No || (edge.a != node && edge.b != node))
                continue;
            const NodeIndex next = edge.a == node ? edge.b : edge.a;
            const std::int64_t rows = std::min(here.rows, edge.verdict ? std::int64_t{1} : edge.rows);
            Reached& there = reached[next];
            if (there.steps == SIZE_MAX)
                waiting.push(next);
            if (here.steps + 1 < there.steps || (here.steps + 1 == there.steps && rows > there.rows))
                there = {here.steps + 1, rows, i, node};
        }
    }
    std::vector<std::size_t> chain;
    if (!reached.contains(to) || reached[to].steps == SIZE_MAX)
        return chain;
    for (NodeIndex node = to; node != from; node = reached[node].before)
        chain.push_back(reached[node].through);
    std::ranges::reverse(chain);
    return chain;
}

QString identifierInWords(const IdentityView& view, NodeIndex node, bool masked)
{
    const QString& kind = view.facts->kinds()[view.facts->kindOf(node)];
    const QString value = toQString(view.facts->textOf(node));
    return kind + QLatin1Char(' ') + (masked ? maskedIdentifier(kind, value) : value);
}

QString evidenceInWords(const IdentityView& view, const IdentityEvidence& evidence, bool masked)
{
    const QString one = identifierInWords(view, evidence.a, masked);
    const QString other = identifierInWords(view, evidence.b, masked);
    QString said;
    if (!evidence.verdict) {
        said = GraphText::tr("%1 and %2 stand together in %n row(s) of %3", nullptr, int(evidence.rows))
                   .arg(one, other, evidence.sources.join(QStringLiteral(", ")));
        if (evidence.firstDay != 0)
            said += evidence.firstDay == evidence.lastDay
                        ? GraphText::tr(", on %1").arg(dayText(evidence.firstDay))
                        : GraphText::tr(", from %1 to %2")
                              .arg(dayText(evidence.firstDay), dayText(evidence.lastDay));
    } else if (evidence.verdict == LinkVerdict::Probable) {
        const double odds = std::exp2(-double(evidence.bits));
        said = GraphText::tr("a linkage found %1 and %2 to be one person with %3 %")
                   .arg(one, other, QLocale().toString(100 / (1 + odds), 'f', 1));
    } else if (evidence.verdict == LinkVerdict::Different) {
        said = GraphText::tr("somebody decided that %1 and %2 are two persons").arg(one, other);
    } else if (evidence.verdict == LinkVerdict::Later) {
        said = GraphText::tr("whether %1 and %2 are one person was put off").arg(one, other);
    } else {
        said = GraphText::tr("somebody decided that %1 and %2 are one person").arg(one, other);
    }
    const QString why = evidence.verdict == LinkVerdict::Different ? QString() : whyApart(evidence.apart);
    return why.isEmpty() ? said : GraphText::tr("%1: %2").arg(said, why);
}

} // namespace tessera
