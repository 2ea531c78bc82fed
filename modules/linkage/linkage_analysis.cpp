// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/schema.h"
#include "linkage/decided_labels.h"
#include "linkage/internal/outcome.h"
#include "linkage/internal/texts.h"
#include "linkage/linkage_analyses.h"
#include "linkage/linkage_definition.h"
#include "linkage/proposal.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <span>

namespace tessera {

namespace {

// The pairs that the result tells of, each list with its evidence.
struct ToldPairs
{
    std::vector<RecordPair> shown;
    std::vector<RecordPair> doubtful;
    std::vector<RecordPair> questions;
    std::vector<RecordPair> asked;
};

// One reading of the table for all of them.
Result<void> tellPairs(const LinkageOutcome& outcome, const ToldPairs& told, AnalysisResult& out)
{
    std::vector<RecordPair> all = told.shown;
    for (const std::vector<RecordPair>* pairs : {&told.doubtful, &told.questions, &told.asked})
        all.insert(all.end(), pairs->begin(), pairs->end());
    const auto evidence = explainPairs(outcome.table, outcome.result, all);
    if (!evidence)
        return evidence.error();
    std::span<const std::vector<EvidenceLine>> left(*evidence);
    const auto take = [&](std::size_t count) {
        const auto first = left.first(count);
        left = left.subspan(count);
        return first;
    };
    out.json = outcome.toJson(told.shown, take(told.shown.size()));
    const auto doubts = take(told.doubtful.size());
    out.json.insert(QStringLiteral("doubtful"), outcome.jsonOf(told.doubtful, doubts));
    out.json.insert(QStringLiteral("questions"), outcome.jsonOf(told.questions, take(told.questions.size())));
    if (!told.asked.empty())
        out.json.insert(QStringLiteral("explained"), outcome.jsonOf(told.asked, left));
    out.tables = {outcome.doubtfulTable(told.doubtful, doubts), outcome.weightsTable(),
                  blocksTable(outcome.result.blocks, outcome.table.pairs())};
    if (!outcome.labels.empty()) {
        const LabelJudgement judgement = judgeByLabels(outcome.result, outcome.labels);
        out.json.insert(QStringLiteral("byLabels"), jsonOfJudgement(judgement));
        out.tables.insert(out.tables.begin(), judgementTable(judgement, outcome.labels.size()));
    }
    return {};
}

// Links what the definition says and gathers what the result is told from.
Result<std::shared_ptr<const LinkageOutcome>>
outcomeOf(const LocalDataset& data, const LinkageDefinition& definition, LinkageTable table, const Task& task)
{
    const Result<LinkagePlan> plan = completePlan(table, definition, task);
    if (!plan)
        return plan.error();
    Result<std::vector<NodeIndex>> nodes = nodesOfRecords(data, definition);
    if (!nodes)
        return nodes.error();
    std::vector<PairLabel> labels = labelsFor(data.identity(), table, *nodes, definition);
    Result<LinkageResult> linked = linkRecords(table, *plan, labels, task);
    if (!linked)
        return linked.error();
    auto outcome = std::make_shared<LinkageOutcome>();
    outcome->table = std::move(table);
    outcome->result = std::move(*linked);
    outcome->labels = std::move(labels);
    outcome->nodeOfRecord = std::move(*nodes);
    outcome->threshold = plan->threshold;
    for (const QString& name : {definition.table, definition.with}) {
        if (name.isEmpty())
            continue;
        const Result<std::vector<PersonIndex>> people = data.tablePeople(name);
        if (!people)
            return people.error();
        outcome->personOfRecord.insert(outcome->personOfRecord.end(), people->begin(), people->end());
    }
    return std::shared_ptr<const LinkageOutcome>(std::move(outcome));
}

Result<AnalysisResult> runLinkage(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<LinkageDefinition> definition = LinkageDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<LinkageTable> table = readLinkageTable(data, *definition, task);
    if (!table)
        return table.error();
    if (definition->propose) {
        const Result<LinkageProposal> proposal = proposeLinkage(*table, *definition, task);
        return proposal ? Result<AnalysisResult>(resultOf(*proposal)) : proposal.error();
    }
    const auto made = outcomeOf(data, *definition, std::move(*table), task);
    if (!made)
        return made.error();
    const std::shared_ptr<const LinkageOutcome>& outcome = *made;
    ToldPairs told;
    const std::span all(outcome->result.pairs);
    const auto shown = all.first(std::min(all.size(), std::size_t(definition->mostShown)));
    told.shown.assign(shown.begin(), shown.end());
    told.doubtful = outcome->leastSure();
    told.questions = questionsOf(*outcome, data.identity(), *definition);
    Result<std::vector<RecordPair>> asked = pairsCalled(*outcome, data.identity(), definition->explain);
    if (!asked)
        return asked.error();
    told.asked = std::move(*asked);
    AnalysisResult out;
    const QLocale locale;
    out.headline = LinkageText::tr("%1 records are %2 people")
                       .arg(locale.toString(qint64(outcome->table.records)),
                            locale.toString(qint64(outcome->result.people)));
    out.caption =
        LinkageText::tr("%1 pairs joined at the threshold %2, %3 possible ones left apart; %4 pairs compared")
            .arg(locale.toString(outcome->joinedPairs()), QString::number(outcome->threshold),
                 locale.toString(qint64(outcome->result.pairs.size()) - outcome->joinedPairs()),
                 locale.toString(qint64(outcome->result.compared)));
    if (const Result<void> done = tellPairs(*outcome, told, out); !done)
        return done.error();
    out.charts.push_back(outcome->weightsChart());
    out.provenance.notes = {
        outcome->labels.empty()
            ? LinkageText::tr("Fellegi-Sunter, found by EM without labels, with a state for families")
            : LinkageText::tr("Fellegi-Sunter, found by EM with %n label(s), with a state for families",
                              nullptr, int(outcome->labels.size())),
        definition->countFrequency ? LinkageText::tr("Equal values count by how rare they are")
                                   : LinkageText::tr("Equal values count the same, rare or not")};
    out.provenance.rightNote = LinkageText::tr("Nothing is joined in the project: a proposal");
    const std::size_t people = data.people();
    out.people = [outcome, people](const QString& selector) { return outcome->peopleOf(people, selector); };
    out.details = [outcome](const QString& selector) { return outcome->details(selector); };
    return out;
}

Result<QJsonObject> suggestLinkage(const LocalDataset& data)
{
    // A list of people without identifiers is a table of neither people nor events.
    for (const TableKind wanted : {TableKind::People, TableKind::Other})
        for (const BatchInfo& batch : data.batches())
            if (batch.kind == wanted)
                return QJsonObject{{QStringLiteral("kind"), QStringLiteral("linkage")},
                                   {QStringLiteral("table"), batch.table},
                                   {QStringLiteral("threshold"), LinkagePlan().threshold}};
    return Error{LinkageText::tr("There is no table of people yet. Import customers first.")};
}

AnalysisKind linkageKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("linkage");
    kind.title = LinkageText::tr("Duplicates");
    kind.icon = QStringLiteral("link");
    kind.description = LinkageText::tr("Records that are probably one person, though no identifier says so.");
    const QJsonObject comparison = schemaObject(
        {{QStringLiteral("as"),
          schemaChoice(comparisonKindNames(), QStringLiteral("How values are compared."))},
         {QStringLiteral("columns"),
          schemaList(schemaText(QStringLiteral("A column.")),
                     QStringLiteral("One column; of a date also its year, month, day."))},
         {QStringLiteral("swapsWith"),
          schemaText(QStringLiteral("A column of names that may hold it instead."))},
         {QStringLiteral("surname"), schemaFlag(false, QStringLiteral("Families share the name."))},
         {QStringLiteral("personal"), schemaFlag(false, QStringLiteral("Nobody else of the family has it."))},
         {QStringLiteral("countFrequency"),
          schemaFlag(true, QStringLiteral("Rare values that agree say more."))}},
        {QStringLiteral("as"), QStringLiteral("columns")}, QStringLiteral("One comparison."));
    QJsonObject key = schemaObject(
        {{QStringLiteral("on"), schemaText(QStringLiteral("Columns of a comparison, joined by +."))},
         {QStringLiteral("take"),
          schemaText(QStringLiteral("whole, start, end, sound, year, day_and_month."))}},
        {QStringLiteral("on")}, QStringLiteral("A part that must agree."));
    key = {{QStringLiteral("anyOf"),
            QJsonArray{schemaText(QStringLiteral("A whole value that must agree.")), key}}};
    const QJsonObject label = schemaObject(
        {{QStringLiteral("a"), schemaInteger(0, 1e12, 0, QStringLiteral("A row, from 0."))},
         {QStringLiteral("b"), schemaInteger(0, 1e12, 0, QStringLiteral("Another."))},
         {QStringLiteral("same"), schemaFlag(false, QStringLiteral("One person."))}},
        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("same")}, QStringLiteral("One answer."));
    const QJsonObject row{
        {QStringLiteral("anyOf"), QJsonArray{schemaInteger(0, 1e12, 0, QStringLiteral("A row, from 0.")),
                                             schemaText(QStringLiteral("An identifier."))}}};
    const QJsonObject explained{
        {QStringLiteral("anyOf"), QJsonArray{row, schemaList(row, QStringLiteral("Two rows."))}}};
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("table"), schemaText(QStringLiteral("The table whose rows are linked."))},
         {QStringLiteral("with"),
          schemaText(QStringLiteral("A second table: its rows are linked with the first's."))},
         {QStringLiteral("columns"),
          schemaList(schemaText(QStringLiteral("A column.")),
                     QStringLiteral("Columns that comparisons are suggested for."))},
         {QStringLiteral("compare"),
          schemaList(comparison, QStringLiteral("What is compared; suggested when absent."))},
         {QStringLiteral("block"),
          schemaList(schemaList(key, QStringLiteral("All of these agree.")),
                     QStringLiteral("Which records are compared; suggested when absent."))},
         {QStringLiteral("threshold"),
          schemaNumber(0, 1, 0.5, QStringLiteral("Least probability of a pair that is joined."))},
         {QStringLiteral("review"),
          schemaNumber(0, 1, 0.05, QStringLiteral("Least probability of a pair that is listed."))},
         {QStringLiteral("oneToOne"),
          schemaFlag(false, QStringLiteral("Each row is joined with at most one of the other table."))},
         {QStringLiteral("labels"), schemaList(label, QStringLiteral("What a reviewer said of pairs."))},
         {QStringLiteral("later"), schemaList(schemaList(schemaInteger(0, 1e12, 0, QStringLiteral("A row.")),
                                                         QStringLiteral("Two rows.")),
                                              QStringLiteral("Pairs a reviewer put off: asked last."))},
         {QStringLiteral("useDecisions"),
          schemaFlag(true, QStringLiteral("Decisions about identifiers are labels too."))},
         {QStringLiteral("countFrequency"),
          schemaFlag(true, QStringLiteral("Rare values that agree say more."))},
         {QStringLiteral("explain"),
          schemaList(explained, QStringLiteral("Pairs whose evidence is given step by step."))},
         {QStringLiteral("propose"), schemaFlag(false, QStringLiteral("Only say what would be compared."))},
         {QStringLiteral("mostPairs"),
          schemaInteger(1, 1e12, 200'000'000, QStringLiteral("More pairs than this are refused."))},
         {QStringLiteral("mostShown"),
          schemaInteger(0, 1e9, LinkageDefinition().mostShown, QStringLiteral("Pairs in the JSON."))}},
        {QStringLiteral("table")}, QStringLiteral("Records that are probably one person."));
    kind.example = {{QStringLiteral("kind"), QStringLiteral("linkage")},
                    {QStringLiteral("name"), QStringLiteral("Members twice")},
                    {QStringLiteral("table"), QStringLiteral("members")},
                    {QStringLiteral("threshold"), 0.5}};
    kind.run = runLinkage;
    kind.suggest = suggestLinkage;
    return kind;
}

} // namespace

void registerLinkageAnalyses(AnalysisRegistry& registry)
{
    registry.add(linkageKind());
}

} // namespace tessera
