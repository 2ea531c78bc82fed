// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/decided_labels.h"

#include "base/union_find.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace tessera {

namespace {

using Rows = std::pair<RecordIndex, RecordIndex>;

// The first record that hangs on an identifier, in each table.
using FirstRecords = std::map<NodeIndex, std::array<std::optional<RecordIndex>, 2>>;

FirstRecords firstRecords(const LinkageTable& table, std::span<const NodeIndex> nodeOfRecord)
{
    FirstRecords first;
    for (RecordIndex record = 0; record < nodeOfRecord.size(); ++record) {
        if (nodeOfRecord[record] == kNoNode)
            continue;
        auto& place = first[nodeOfRecord[record]][table.source.empty() ? 0 : table.source[record]];
        if (!place)
            place = record;
    }
    return first;
}

// Two records that stand for two identifiers and can be linked; of two tables one of each.
std::optional<Rows> rowsOf(const FirstRecords& first, const std::pair<NodeIndex, NodeIndex>& ends, bool isTwo)
{
    const auto a = first.find(ends.first);
    const auto b = first.find(ends.second);
    if (a == first.end() || b == first.end())
        return {};
    const std::size_t other = isTwo ? 1 : 0;
    for (const auto& [x, y] :
         {std::pair(a->second[0], b->second[other]), std::pair(b->second[0], a->second[other])})
        if (x && y && x != y)
            return std::minmax(*x, *y);
    return {};
}

} // namespace

Result<std::vector<NodeIndex>> nodesOfRecords(const LocalDataset& data, const LinkageDefinition& definition)
{
    Result<std::vector<NodeIndex>> nodes = data.tableNodes(definition.table);
    if (!nodes || definition.with.isEmpty())
        return nodes;
    const Result<std::vector<NodeIndex>> others = data.tableNodes(definition.with);
    if (!others)
        return others.error();
    nodes->insert(nodes->end(), others->begin(), others->end());
    return nodes;
}

std::map<std::pair<NodeIndex, NodeIndex>, LinkVerdict> decisionsIn(const IdentityView& view)
{
    std::map<std::pair<NodeIndex, NodeIndex>, LinkVerdict> decided;
    for (const IdentityLink& link : *view.links)
        if (link.verdict != LinkVerdict::Probable)
            decided[std::minmax(link.a, link.b)] = link.verdict;
    return decided;
}

std::vector<PairLabel> decidedLabels(const IdentityView& view, const LinkageTable& table,
                                     std::span<const NodeIndex> nodeOfRecord)
{
    std::vector<PairLabel> same;
    std::vector<PairLabel> different;
    const std::map<std::pair<NodeIndex, NodeIndex>, LinkVerdict> decisions = decisionsIn(view);
    if (decisions.empty())
        return same;
    const FirstRecords first = firstRecords(table, nodeOfRecord);
    for (const auto& [ends, verdict] : decisions) {
        if (verdict != LinkVerdict::Same && verdict != LinkVerdict::Different)
            continue;
        if (const auto rows = rowsOf(first, ends, !table.source.empty()))
            (verdict == LinkVerdict::Same ? same : different)
                .push_back({rows->first, rows->second, verdict == LinkVerdict::Same});
    }
    UnionFind together(nodeOfRecord.size()); // who was decided to be one
    for (const PairLabel& label : same)
        together.join(label.a, label.b);
    std::erase_if(different,
                  [&](const PairLabel& label) { return together.find(label.a) == together.find(label.b); });
    same.insert(same.end(), different.begin(), different.end());
    return same;
}

std::vector<PairLabel> labelsFor(const IdentityView& view, const LinkageTable& table,
                                 std::span<const NodeIndex> nodeOfRecord, const LinkageDefinition& definition)
{
    if (!definition.useDecisions)
        return definition.labels;
    std::vector<PairLabel> labels = decidedLabels(view, table, nodeOfRecord);
    std::set<Rows> decided;
    for (const PairLabel& label : labels)
        decided.emplace(std::minmax(label.a, label.b));
    for (const PairLabel& label : definition.labels)
        if (!decided.contains(std::minmax(label.a, label.b)))
            labels.push_back(label);
    return labels;
}

} // namespace tessera
