// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneid/linkage_links.h"

#include "analysis/analysis.h"
#include "linkage/decided_labels.h"
#include "oneid/oneid_analyses.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <tuple>

namespace tessera {

namespace {

const QString kNameKey = QStringLiteral("name");
const QString kBatchesKey =
    QStringLiteral("batches"); // what the links were made from; not of the linkage itself

QJsonObject withoutBatches(QJsonObject definition)
{
    definition.remove(kBatchesKey);
    return definition;
}

bool isOfTables(const BatchInfo& batch, const QJsonObject& definition)
{
    return batch.table == definition.value(QLatin1String("table")).toString() ||
           batch.table == definition.value(QLatin1String("with")).toString();
}

} // namespace

Result<LinkageLinks> linksOfLinkage(const LocalDataset& data, const QJsonObject& definition, const Task& task)
{
    const Result<LinkageDefinition> parsed = LinkageDefinition::fromJson(definitionBody(definition));
    if (!parsed)
        return parsed.error();
    const Result<LinkageTable> table = readLinkageTable(data, *parsed, task);
    if (!table)
        return table.error();
    const Result<LinkagePlan> plan = completePlan(*table, *parsed, task);
    if (!plan)
        return plan.error();
    const Result<std::vector<NodeIndex>> nodes = nodesOfRecords(data, *parsed);
    if (!nodes)
        return nodes.error();
    // What was decided makes the model better (and joins or parts the two whatever it says).
    const Result<LinkageResult> result =
        linkRecords(*table, *plan, labelsFor(data.identity(), *table, *nodes, *parsed), task);
    if (!result)
        return result.error();
    LinkageLinks found;
    found.withoutIdentifier = std::ranges::count(*nodes, kNoNode);
    std::map<std::pair<NodeIndex, NodeIndex>, float> best; // several rows may hang on one identifier
    for (const RecordPair& pair : result->pairs) {
        const NodeIndex a = (*nodes)[pair.a];
        const NodeIndex b = (*nodes)[pair.b];
        if (a == kNoNode || b == kNoNode || a == b)
            continue;
        const auto [at, isNew] = best.try_emplace(std::minmax(a, b), pair.bits);
        at->second = std::max(at->second, pair.bits);
    }
    for (const auto& [ends, bits] : best)
        found.links.push_back({ends.first, ends.second, LinkVerdict::Probable, bits});
    return found;
}

Result<LinkageLinks> addLinkage(Project& project, const LocalDataset& data, const QString& name,
                                const QJsonObject& definition, const Task& task)
{
    Result<LinkageLinks> found = linksOfLinkage(data, definition, task);
    if (!found)
        return found;
    const Result<std::vector<LinkSet>> sets = project.linkSets();
    if (!sets)
        return sets.error();
    std::int64_t replaces = 0;
    for (const LinkSet& set : *sets)
        if (set.isInUse && set.definition.value(kNameKey).toString() == name && !set.definition.isEmpty())
            replaces = set.id;
    LinkSet set;
    set.source = OneIdText::tr("Join by the linkage \"%1\"").arg(name);
    set.definition = definition;
    set.definition.insert(kNameKey, name);
    QJsonArray batches;
    for (const BatchInfo& batch : data.batches())
        if (isOfTables(batch, definition))
            batches.append(qint64(batch.id));
    set.definition.insert(kBatchesKey, batches);
    set.dataRevision = data.dataRevision();
    if (const Result<std::int64_t> added = project.addLinks(set, found->links, replaces); !added)
        return added.error();
    return found;
}

Result<std::vector<LinkageState>> linkagesInUse(const Project& project)
{
    const Result<std::vector<LinkSet>> sets = project.linkSets();
    if (!sets)
        return sets.error();
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    std::vector<LinkageState> states;
    for (const LinkSet& set : *sets) {
        if (!set.isInUse || set.definition.isEmpty())
            continue;
        LinkageState state{set, set.definition.value(kNameKey).toString(), {}};
        std::vector<std::int64_t> known;
        for (const QJsonValue id : set.definition.value(kBatchesKey).toArray())
            known.push_back(id.toInteger());
        for (const BatchInfo& batch : *batches) {
            if (!isOfTables(batch, set.definition))
                continue;
            // Links of before this was kept: what went since cannot be told, what came can.
            const bool was = set.definition.contains(kBatchesKey)
                                 ? std::ranges::find(known, batch.id) != known.end()
                                 : batch.imported <= set.made && !batch.takenOut;
            if (was == batch.takenOut)
                state.changed.append((was ? QStringLiteral("- ") : QStringLiteral("+ ")) + batch.source);
        }
        states.push_back(std::move(state));
    }
    return states;
}

Result<int> remakeStaleLinkages(Project& project, const LocalDataset& data, const Task& task)
{
    const Result<std::vector<LinkageState>> states = linkagesInUse(project);
    if (!states)
        return states.error();
    int made = 0;
    for (const LinkageState& state : *states) {
        if (!state.isStale())
            continue;
        const Result<LinkageLinks> added =
            addLinkage(project, data, state.name, withoutBatches(state.set.definition), task);
        if (!added)
            return added.error();
        ++made;
    }
    return made;
}

} // namespace tessera
