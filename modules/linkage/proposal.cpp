// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/proposal.h"

#include "linkage/internal/block_index.h"
#include "linkage/internal/comparer.h"
#include "linkage/internal/texts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace tessera {

namespace {

// Rules the data suggest that the definition does not name.
Result<std::vector<BlockCount>> countOthers(const LinkageTable& table, const LinkagePlan& plan,
                                            const Comparer& comparer, const Task& task)
{
    const Result<std::vector<BlockingRule>> suggested =
        suggestBlocking(table, plan.comparisons, plan.mostPairs, task);
    if (!suggested)
        return suggested.error();
    BlockCounter counter(comparer, table.source);
    std::vector<BlockCount> counts;
    if (suggested->empty() && std::ranges::find(plan.blocking, BlockingRule()) == plan.blocking.end())
        counts.push_back({BlockingRule(), table.pairs(), -1, std::int64_t(table.records)});
    for (const BlockingRule& rule : *suggested) {
        if (task.cancelled())
            return Error::cancel();
        if (std::ranges::find(plan.blocking, rule) != plan.blocking.end())
            continue;
        for (const BlockKey& key : rule.keys)
            counter.learn(key);
        counts.push_back(counter.count(rule));
        counts.back().newPairs = -1;
    }
    return counts;
}

double shareOf(std::int64_t pairs, std::int64_t all)
{
    return all > 0 ? double(pairs) / double(all) : 0;
}

} // namespace

Result<LinkageProposal> proposeLinkage(const LinkageTable& table, const LinkageDefinition& definition,
                                       const Task& task)
{
    Result<LinkagePlan> plan = completePlan(table, definition, task);
    if (!plan)
        return plan.error();
    LinkageProposal proposal;
    proposal.records = table.records;
    proposal.allPairs = table.pairs();
    proposal.plan = std::move(*plan);
    const Result<Comparer> comparer = Comparer::make(table, proposal.plan.comparisons, task);
    if (!comparer)
        return comparer.error();
    const std::vector<BlockingRule> rules =
        proposal.plan.blocking.empty() ? std::vector<BlockingRule>(1) : proposal.plan.blocking;
    if (!definition.plan.blocking.empty()) {
        Result<std::vector<BlockCount>> others = countOthers(table, proposal.plan, *comparer, task);
        if (!others)
            return others.error();
        proposal.others = std::move(*others);
    }
    const Result<BlockIndex> index = BlockIndex::make(*comparer, table.source, rules, task);
    if (!index)
        return index.error();
    proposal.chosen = index->countsAlone();
    for (const BlockCount& count : proposal.chosen)
        proposal.pairs += count.pairs;
    proposal.isTooMany = proposal.pairs > proposal.plan.mostPairs;
    if (proposal.isTooMany) {
        for (BlockCount& count : proposal.chosen)
            count.newPairs = -1;
        return proposal;
    }
    Result<std::vector<BlockCount>> counted = index->countsWithNew(task);
    if (!counted)
        return counted.error();
    proposal.chosen = std::move(*counted);
    proposal.pairs = 0;
    for (const BlockCount& count : proposal.chosen)
        proposal.pairs += count.newPairs;
    return proposal;
}

QJsonArray toJson(const std::vector<BlockCount>& blocks, std::int64_t allPairs)
{
    QJsonArray json;
    std::int64_t together = 0;
    for (const BlockCount& count : blocks) {
        QJsonObject one{{QStringLiteral("rule"), count.rule.toJson()},
                        {QStringLiteral("text"), count.rule.text()},
                        {QStringLiteral("pairs"), qint64(count.pairs)},
                        {QStringLiteral("share"), shareOf(count.pairs, allPairs)},
                        {QStringLiteral("largest"), qint64(count.largest)}};
        if (count.newPairs >= 0) {
            together += count.newPairs;
            one.insert(QStringLiteral("newPairs"), qint64(count.newPairs));
            one.insert(QStringLiteral("cumulative"), qint64(together));
        }
        json.append(one);
    }
    return json;
}

NamedTable blocksTable(const std::vector<BlockCount>& blocks, std::int64_t allPairs)
{
    NamedTable named;
    named.title = LinkageText::tr("Which records were compared");
    named.table.columns = {LinkageText::tr("Agree in"),     LinkageText::tr("Pairs"),
                           LinkageText::tr("Of all pairs"), LinkageText::tr("Pairs no rule above gives"),
                           LinkageText::tr("Pairs so far"), LinkageText::tr("Largest block")};
    named.table.numeric = {false, true, true, true, true, true};
    const QLocale locale;
    std::int64_t together = 0;
    for (const BlockCount& count : blocks) {
        together += std::max<std::int64_t>(0, count.newPairs);
        const bool isKnown = count.newPairs >= 0;
        const double percent = 100 * shareOf(count.pairs, allPairs);
        named.table.rows.push_back(
            {count.rule.text(), locale.toString(count.pairs),
             QString::number(percent, 'f', percent < 1 && percent > 0 ? 2 : 1) + QStringLiteral(" %"),
             isKnown ? locale.toString(count.newPairs) : LinkageText::tr("not counted"),
             isKnown ? locale.toString(together) : LinkageText::tr("not counted"),
             locale.toString(count.largest)});
        named.table.people.append(QString());
    }
    return named;
}

AnalysisResult resultOf(const LinkageProposal& proposal)
{
    const QLocale locale;
    QJsonArray comparisons;
    for (const FieldComparison& comparison : proposal.plan.comparisons)
        comparisons.append(comparison.toJson());
    AnalysisResult out;
    out.headline = LinkageText::tr("%1 pairs of %2 records would be compared")
                       .arg(locale.toString(proposal.pairs), locale.toString(qint64(proposal.records)));
    out.caption = proposal.isTooMany ? LinkageText::tr("more than the %1 that are allowed: leave a rule out")
                                           .arg(locale.toString(proposal.plan.mostPairs))
                                     : LinkageText::tr("of %1 pairs there are; nothing was compared yet")
                                           .arg(locale.toString(proposal.allPairs));
    out.json = {{QStringLiteral("records"), qint64(proposal.records)},
                {QStringLiteral("allPairs"), qint64(proposal.allPairs)},
                {QStringLiteral("compare"), comparisons},
                {QStringLiteral("blocks"), toJson(proposal.chosen, proposal.allPairs)},
                {QStringLiteral("otherBlocks"), toJson(proposal.others, proposal.allPairs)},
                {QStringLiteral("pairs"), qint64(proposal.pairs)},
                {QStringLiteral("tooMany"), proposal.isTooMany}};
    NamedTable blocks = blocksTable(proposal.chosen, proposal.allPairs);
    blocks.title = LinkageText::tr("Which records would be compared");
    out.tables.push_back(std::move(blocks));
    if (!proposal.others.empty()) {
        NamedTable others = blocksTable(proposal.others, proposal.allPairs);
        others.title = LinkageText::tr("Rules proposed besides");
        out.tables.push_back(std::move(others));
    }
    return out;
}

} // namespace tessera
