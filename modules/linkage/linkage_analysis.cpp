// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/schema.h"
#include "base/text.h"
#include "linkage/internal/texts.h"
#include "linkage/linkage_analyses.h"
#include "linkage/linkage_definition.h"
#include "linkage/proposal.h"
#include "linkage/waterfall.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <tuple>

namespace tessera {

namespace {

constexpr std::size_t kDoubtfulShown = 50;
constexpr std::size_t kQuestions = 20;
constexpr int kHistogramWidth = 2; // bits a bar

struct LinkageOutcome
{
    LinkageTable table;
    LinkageResult result;
    std::vector<PersonIndex> personOfRecord; // kNobody: the row is nobody's yet

    [[nodiscard]] bool isJoined(const RecordPair& pair) const
    {
        return result.personOf[pair.a] == result.personOf[pair.b];
    }
    [[nodiscard]] std::int64_t joinedPairs() const
    {
        return std::ranges::count_if(result.pairs, [&](const RecordPair& pair) { return isJoined(pair); });
    }
};

QString bitsText(double bits)
{
    return (bits > 0 ? QStringLiteral("+") : QString()) + QString::number(bits, 'f', 1);
}

QString shareText(double share)
{
    return share < 0.0005 ? QString::number(share, 'g', 2) : QString::number(share, 'f', 3);
}

QString shownText(ComparisonKind kind, const QString& text)
{
    switch (kind) {
    case ComparisonKind::Exact:
        return text;
    case ComparisonKind::Name:
        return maskedName(text);
    case ComparisonKind::Email:
        return maskedEmail(text);
    case ComparisonKind::Digits:
        return maskedPhone(text);
    default:
        return maskedIdentifier(text);
    }
}

// What of a record tells an analyst which one it is: its compared values.
QString recordText(const LinkageOutcome& outcome, RecordIndex record)
{
    QStringList texts;
    for (const ComparisonWeights& weights : outcome.result.model.comparisons)
        for (const QString& name : weights.comparison.columns) {
            const LinkageColumn& column = outcome.table.columns[outcome.table.columnNumber(name)];
            const Code code = column.codes[record];
            if (code == kNullCode)
                continue;
            texts.append(shownText(weights.comparison.kind, toQString(column.texts->at(code)).trimmed()));
        }
    return texts.join(QStringLiteral(", "));
}

NamedTable weightsTable(const MatchModel& model)
{
    NamedTable named;
    named.title = LinkageText::tr("What each agreement is worth");
    named.table.columns = {LinkageText::tr("Compared"), LinkageText::tr("Agreement"),
                           LinkageText::tr("One person"), LinkageText::tr("Two strangers"),
                           LinkageText::tr("Bits")};
    named.table.numeric = {false, false, true, true, true};
    for (const ComparisonWeights& weights : model.comparisons)
        for (int level = 1; level < levelCount(weights.comparison.kind); ++level)
            named.table.rows.push_back({weights.comparison.name(), levelTitle(weights.comparison.kind, level),
                                        shareText(weights.m[std::size_t(level)]),
                                        shareText(weights.u[std::size_t(level)]),
                                        bitsText(weights.bits(level))});
    return named;
}

QString pairSelector(const RecordPair& pair)
{
    return QStringLiteral("pair:%1:%2").arg(pair.a).arg(pair.b);
}

// The pairs nearest to the threshold: those are worth a look.
std::vector<RecordPair> leastSure(const LinkageResult& result, double threshold)
{
    std::vector<RecordPair> pairs(std::min(result.pairs.size(), kDoubtfulShown));
    const double least = bitsOf(threshold);
    std::ranges::partial_sort_copy(result.pairs, pairs, [&](const RecordPair& x, const RecordPair& y) {
        const auto order = [&](const RecordPair& pair) {
            return std::tuple(std::abs(double(pair.bits) - least), pair.a, pair.b);
        };
        return order(x) < order(y);
    });
    return pairs;
}

// What speaks most for one person or against it first.
QString evidenceText(const MatchModel& model, const std::vector<EvidenceLine>& lines)
{
    std::vector<std::pair<double, QString>> parts;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const double bits = lines[i].bits + lines[i].frequencyBits; lines[i].level != 0)
            parts.emplace_back(bits, model.comparisons[i].comparison.name());
    std::ranges::stable_sort(
        parts, [](const auto& x, const auto& y) { return std::abs(x.first) > std::abs(y.first); });
    QStringList texts;
    for (const auto& [bits, name] : parts)
        texts.append(name + QLatin1Char(' ') + bitsText(bits));
    return texts.join(QStringLiteral(", "));
}

NamedTable doubtfulTable(const LinkageOutcome& outcome, std::span<const RecordPair> pairs,
                         const std::vector<std::vector<EvidenceLine>>& evidence)
{
    NamedTable named;
    named.title = LinkageText::tr("The least sure pairs");
    named.table.columns = {LinkageText::tr("Probability"), LinkageText::tr("Decision"),
                           LinkageText::tr("Evidence in bits"), LinkageText::tr("One record"),
                           LinkageText::tr("The other")};
    named.table.numeric = {true, false, false, false, false};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        named.table.rows.push_back(
            {shareText(probabilityOf(double(pairs[i].bits))),
             outcome.isJoined(pairs[i]) ? LinkageText::tr("joined") : LinkageText::tr("apart"),
             evidenceText(outcome.result.model, evidence[i]), recordText(outcome, pairs[i].a),
             recordText(outcome, pairs[i].b)});
        named.table.people.append(pairSelector(pairs[i]));
    }
    return named;
}

// Pairs with their waterfall and what the records say.
QJsonArray jsonOfPairs(const LinkageOutcome& outcome, std::span<const RecordPair> pairs,
                       const std::vector<std::vector<EvidenceLine>>& evidence)
{
    QJsonArray json;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        json.append(QJsonObject{
            {QStringLiteral("a"), qint64(pairs[i].a)},
            {QStringLiteral("b"), qint64(pairs[i].b)},
            {QStringLiteral("bits"), double(pairs[i].bits)},
            {QStringLiteral("probability"), probabilityOf(double(pairs[i].bits))},
            {QStringLiteral("joined"), outcome.isJoined(pairs[i])},
            {QStringLiteral("label"), pairs[i].label},
            {QStringLiteral("records"),
             QJsonArray{recordText(outcome, pairs[i].a), recordText(outcome, pairs[i].b)}},
            {QStringLiteral("waterfall"), toJson(waterfallOf(outcome.result.model, pairs[i], evidence[i]))}});
    return json;
}

QJsonObject jsonOfScore(const LabelScore& score)
{
    const auto range = [](const Interval& interval) { return QJsonArray{interval.low, interval.high}; };
    return {{QStringLiteral("threshold"), score.threshold},
            {QStringLiteral("right"), qint64(score.right)},
            {QStringLiteral("found"), qint64(score.found)},
            {QStringLiteral("same"), qint64(score.same)},
            {QStringLiteral("precision"), score.precision},
            {QStringLiteral("precisionRange"), range(score.precisionRange)},
            {QStringLiteral("recall"), score.recall},
            {QStringLiteral("recallRange"), range(score.recallRange)},
            {QStringLiteral("f1"), score.f1},
            {QStringLiteral("f1Range"), range(score.f1Range)}};
}

// What the definition asks for besides the pairs: the least sure ones and the ones it names, each with its
// waterfall, the pairs worth a label, and what the labels say of the result.
Result<void> addDetails(const LinkageOutcome& outcome, const LinkageDefinition& definition,
                        std::span<const RecordPair> doubtful,
                        const std::vector<std::vector<EvidenceLine>>& doubts, QJsonObject& json)
{
    json.insert(QStringLiteral("doubtful"), jsonOfPairs(outcome, doubtful, doubts));
    if (!definition.explain.empty()) {
        const Result<std::vector<RecordPair>> asked =
            pairsOf(outcome.table, outcome.result, definition.explain);
        if (!asked)
            return asked.error();
        const auto evidence = explainPairs(outcome.table, outcome.result, *asked);
        if (!evidence)
            return evidence.error();
        json.insert(QStringLiteral("explained"), jsonOfPairs(outcome, *asked, *evidence));
    }
    QJsonArray questions;
    for (const RecordPair& pair : chooseQuestions(outcome.result, kQuestions))
        questions.append(QJsonArray{qint64(pair.a), qint64(pair.b)});
    json.insert(QStringLiteral("questions"), questions);
    if (definition.labels.empty())
        return {};
    const LabelJudgement judgement = judgeByLabels(outcome.result, definition.labels);
    QJsonArray curve;
    for (const LabelScore& score : judgement.curve)
        curve.append(jsonOfScore(score));
    json.insert(QStringLiteral("byLabels"),
                QJsonObject{{QStringLiteral("atThreshold"), jsonOfScore(judgement.atThreshold)},
                            {QStringLiteral("curve"), curve}});
    return {};
}

int barOf(const RecordPair& pair)
{
    return int(std::floor(double(pair.bits) / kHistogramWidth)) * kHistogramWidth;
}

ChartSpec weightsChart(const LinkageOutcome& outcome)
{
    BarChart chart;
    chart.horizontal = false;
    chart.layout = BarChart::Layout::Stacked;
    chart.showAxis = true;
    chart.series = {{LinkageText::tr("Joined"), ColourRole::accent()},
                    {LinkageText::tr("Apart"), ColourRole::categorical(2)}};
    std::map<int, std::array<std::int64_t, 2>> counts; // apart, joined
    for (const RecordPair& pair : outcome.result.pairs)
        ++counts[barOf(pair)][outcome.isJoined(pair) ? 1 : 0];
    const int first = counts.empty() ? 0 : counts.begin()->first;
    const int last = counts.empty() ? -1 : counts.rbegin()->first;
    for (int bits = first; bits <= last; bits += kHistogramWidth) {
        Bar joined;
        joined.value = double(counts[bits][1]);
        joined.mark.people = QStringLiteral("joined:%1").arg(bits);
        Bar apart;
        apart.value = double(counts[bits][0]);
        apart.mark.people = QStringLiteral("possible:%1").arg(bits);
        chart.groups.push_back({QString::number(bits), {joined, apart}});
    }
    ChartSpec spec;
    spec.title = LinkageText::tr("Pairs by evidence");
    spec.subtitle = LinkageText::tr("bits; every two make the odds four times as high");
    spec.chart = std::move(chart);
    return spec;
}

QJsonObject jsonOfModel(const MatchModel& model)
{
    QJsonArray comparisons;
    for (const ComparisonWeights& weights : model.comparisons) {
        QJsonArray levels;
        for (int level = 1; level < levelCount(weights.comparison.kind); ++level)
            levels.append(QJsonObject{{QStringLiteral("level"), levelTitle(weights.comparison.kind, level)},
                                      {QStringLiteral("m"), weights.m[std::size_t(level)]},
                                      {QStringLiteral("u"), weights.u[std::size_t(level)]},
                                      {QStringLiteral("family"), weights.family[std::size_t(level)]},
                                      {QStringLiteral("bits"), weights.bits(level)}});
        QJsonObject json = weights.comparison.toJson();
        json.insert(QStringLiteral("levels"), levels);
        comparisons.append(json);
    }
    return {{QStringLiteral("prior"), model.prior},
            {QStringLiteral("familyPrior"), model.familyPrior},
            {QStringLiteral("allPairs"), qint64(model.allPairs)},
            {QStringLiteral("rounds"), model.rounds},
            {QStringLiteral("converged"), model.converged},
            {QStringLiteral("comparisons"), comparisons}};
}

// Rows are numbered from 0 as the table lists them, those of the second table after those of the first.
QJsonObject jsonOfOutcome(const LinkageOutcome& outcome, const LinkagePlan& plan,
                          const std::vector<std::vector<EvidenceLine>>& evidence)
{
    const LinkageResult& result = outcome.result;
    QJsonArray pairs;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const RecordPair& pair = result.pairs[i];
        QJsonArray lines;
        for (const EvidenceLine& line : evidence[i])
            lines.append(QJsonObject{{QStringLiteral("level"), line.level},
                                     {QStringLiteral("bits"), line.bits},
                                     {QStringLiteral("frequencyBits"), line.frequencyBits}});
        pairs.append(QJsonObject{{QStringLiteral("a"), qint64(pair.a)},
                                 {QStringLiteral("b"), qint64(pair.b)},
                                 {QStringLiteral("bits"), double(pair.bits)},
                                 {QStringLiteral("probability"), probabilityOf(double(pair.bits))},
                                 {QStringLiteral("joined"), outcome.isJoined(pair)},
                                 {QStringLiteral("evidence"), lines}});
    }
    QJsonArray persons;
    for (const RecordIndex record : result.personOf)
        persons.append(qint64(record));
    return {{QStringLiteral("records"), qint64(outcome.table.records)},
            {QStringLiteral("people"), qint64(result.people)},
            {QStringLiteral("compared"), qint64(result.compared)},
            {QStringLiteral("joined"), qint64(outcome.joinedPairs())},
            {QStringLiteral("possible"), qint64(result.pairs.size()) - qint64(outcome.joinedPairs())},
            {QStringLiteral("threshold"), plan.threshold},
            {QStringLiteral("model"), jsonOfModel(result.model)},
            {QStringLiteral("blocks"), toJson(result.blocks)},
            {QStringLiteral("pairs"), pairs},
            {QStringLiteral("firstRecordOfPerson"), persons}};
}

// joined: who has more than one record; possible: who might be somebody else too; of either also those whose
// pair has from N to N + kHistogramWidth bits (joined:N); pair:A:B.
Result<PeopleSet> peopleOfOutcome(const LinkageOutcome& outcome, std::size_t people, const QString& selector)
{
    PeopleSet set(people);
    bool found = selector == QLatin1String("joined") || selector == QLatin1String("possible");
    for (const RecordPair& pair : outcome.result.pairs) {
        const QString decision =
            outcome.isJoined(pair) ? QStringLiteral("joined") : QStringLiteral("possible");
        if (selector != decision && selector != QStringLiteral("%1:%2").arg(decision).arg(barOf(pair)) &&
            selector != pairSelector(pair))
            continue;
        found = true;
        for (const RecordIndex record : {pair.a, pair.b})
            if (outcome.personOfRecord[record] != kNobody)
                set.insert(outcome.personOfRecord[record]);
    }
    if (!found)
        return unknownSelector(selector, {QStringLiteral("joined"), QStringLiteral("possible"),
                                          QStringLiteral("joined:20"), QStringLiteral("pair:0:1")});
    return set;
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
    const Result<LinkagePlan> plan = completePlan(*table, *definition, task);
    if (!plan)
        return plan.error();
    Result<LinkageResult> linked = linkRecords(*table, *plan, definition->labels, task);
    if (!linked)
        return linked.error();
    const auto outcome =
        std::make_shared<LinkageOutcome>(LinkageOutcome{std::move(*table), std::move(*linked), {}});
    for (const QString& name : {definition->table, definition->with}) {
        if (name.isEmpty())
            continue;
        const Result<std::vector<PersonIndex>> people = data.tablePeople(name);
        if (!people)
            return people.error();
        outcome->personOfRecord.insert(outcome->personOfRecord.end(), people->begin(), people->end());
    }
    const std::span all(outcome->result.pairs);
    const auto shown = explainPairs(outcome->table, outcome->result,
                                    all.first(std::min(all.size(), std::size_t(definition->mostShown))));
    const std::vector<RecordPair> doubtful = leastSure(outcome->result, plan->threshold);
    const auto doubts = explainPairs(outcome->table, outcome->result, doubtful);
    if (!shown || !doubts)
        return shown ? doubts.error() : shown.error();
    AnalysisResult out;
    const QLocale locale;
    const auto records = qint64(outcome->table.records);
    out.headline = LinkageText::tr("%1 records are %2 people")
                       .arg(locale.toString(records), locale.toString(qint64(outcome->result.people)));
    out.caption =
        LinkageText::tr("%1 pairs joined at the threshold %2, %3 possible ones left apart; %4 pairs compared")
            .arg(locale.toString(outcome->joinedPairs()), QString::number(plan->threshold),
                 locale.toString(qint64(outcome->result.pairs.size()) - outcome->joinedPairs()),
                 locale.toString(qint64(outcome->result.compared)));
    out.json = jsonOfOutcome(*outcome, *plan, *shown);
    if (const Result<void> added = addDetails(*outcome, *definition, doubtful, *doubts, out.json); !added)
        return added.error();
    out.charts.push_back(weightsChart(*outcome));
    out.tables = {doubtfulTable(*outcome, doubtful, *doubts), weightsTable(outcome->result.model),
                  blocksTable(outcome->result.blocks)};
    out.provenance.notes = {
        LinkageText::tr("Fellegi-Sunter, found by EM without labels, with a state for families"),
        LinkageText::tr("Equal values count by how rare they are")};
    out.provenance.rightNote = LinkageText::tr("Nothing is joined in the project: a proposal");
    const std::size_t people = data.people();
    out.people = [outcome, people](const QString& selector) {
        return peopleOfOutcome(*outcome, people, selector);
    };
    return out;
}

Result<QJsonObject> suggestLinkage(const LocalDataset& data)
{
    for (const BatchInfo& batch : data.batches())
        if (batch.kind == TableKind::People)
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
         {QStringLiteral("labels"),
          schemaList(label, QStringLiteral("What a reviewer said of pairs."))},
         {QStringLiteral("explain"),
          schemaList(schemaList(schemaInteger(0, 1e12, 0, QStringLiteral("A row.")),
                                QStringLiteral("Two rows.")),
                     QStringLiteral("Pairs whose evidence is given step by step."))},
         {QStringLiteral("propose"),
          schemaFlag(false, QStringLiteral("Only say what would be compared."))},
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
