// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/proposal.h"

#include "linkage/internal/block_index.h"
#include "linkage/internal/comparer.h"
#include "linkage/internal/texts.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace tessera {

Result<LinkageProposal> proposeLinkage(const LinkageTable& table, const LinkageDefinition& definition,
                                       const Task& task)
{
    Result<LinkagePlan> plan = completePlan(table, definition, task);
    if (!plan)
        return plan.error();
    LinkageProposal proposal{table.records, std::move(*plan), {}, 0};
    const Result<Comparer> comparer = Comparer::make(table, proposal.plan.comparisons, task);
    if (!comparer)
        return comparer.error();
    const std::vector<BlockingRule> rules =
        proposal.plan.blocking.empty() ? std::vector<BlockingRule>(1) : proposal.plan.blocking;
    const Result<BlockIndex> index = BlockIndex::make(*comparer, table.source, rules, task);
    if (!index)
        return index.error();
    proposal.blocks = index->countsAlone();
    for (const BlockCount& count : proposal.blocks)
        proposal.pairs += count.pairs;
    if (proposal.pairs > proposal.plan.mostPairs) {
        for (BlockCount& count : proposal.blocks)
            count.newPairs = -1;
        return proposal;
    }
    Result<std::vector<BlockCount>> counted = index->countsWithNew(task);
    if (!counted)
        return counted.error();
    proposal.blocks = std::move(*counted);
    return proposal;
}

QJsonArray toJson(const std::vector<BlockCount>& blocks)
{
    QJsonArray json;
    for (const BlockCount& count : blocks) {
        QJsonObject one{{QStringLiteral("rule"), count.rule.toJson()},
                        {QStringLiteral("text"), count.rule.text()},
                        {QStringLiteral("pairs"), qint64(count.pairs)},
                        {QStringLiteral("largest"), qint64(count.largest)}};
        if (count.newPairs >= 0)
            one.insert(QStringLiteral("newPairs"), qint64(count.newPairs));
        json.append(one);
    }
    return json;
}

NamedTable blocksTable(const std::vector<BlockCount>& blocks)
{
    NamedTable named;
    named.title = LinkageText::tr("Which records were compared");
    named.table.columns = {LinkageText::tr("Agree in"), LinkageText::tr("Pairs"),
                           LinkageText::tr("Pairs no rule above gives"), LinkageText::tr("Largest block")};
    named.table.numeric = {false, true, true, true};
    const QLocale locale;
    for (const BlockCount& count : blocks)
        named.table.rows.push_back(
            {count.rule.text(), locale.toString(count.pairs),
             count.newPairs < 0 ? LinkageText::tr("not counted") : locale.toString(count.newPairs),
             locale.toString(count.largest)});
    return named;
}

AnalysisResult resultOf(const LinkageProposal& proposal)
{
    const QLocale locale;
    std::int64_t fresh = 0;
    for (const BlockCount& count : proposal.blocks)
        fresh += std::max<std::int64_t>(0, count.newPairs);
    const bool isTooMany = proposal.pairs > proposal.plan.mostPairs;
    const std::int64_t pairs = isTooMany ? proposal.pairs : fresh;
    QJsonArray comparisons;
    for (const FieldComparison& comparison : proposal.plan.comparisons)
        comparisons.append(comparison.toJson());
    AnalysisResult out;
    out.headline = LinkageText::tr("%1 pairs of %2 records would be compared")
                       .arg(locale.toString(pairs), locale.toString(qint64(proposal.records)));
    out.caption = isTooMany ? LinkageText::tr("more than the %1 that are allowed: nothing would run")
                                  .arg(locale.toString(proposal.plan.mostPairs))
                            : LinkageText::tr("A proposal; nothing was compared");
    out.json = {{QStringLiteral("records"), qint64(proposal.records)},
                {QStringLiteral("compare"), comparisons},
                {QStringLiteral("blocks"), toJson(proposal.blocks)},
                {QStringLiteral("pairs"), qint64(pairs)},
                {QStringLiteral("tooMany"), isTooMany}};
    NamedTable blocks = blocksTable(proposal.blocks);
    blocks.title = LinkageText::tr("Which records would be compared");
    out.tables = {std::move(blocks)};
    return out;
}

} // namespace tessera
