// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/schema.h"
#include "base/text.h"
#include "linkage/internal/texts.h"
#include "linkage/linkage_analyses.h"
#include "linkage/linkage_definition.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace tessera {

namespace {

constexpr int kPairsShown = 1000;
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
            texts.append(shownText(weights.comparison.kind, toQString(column.texts->at(code))));
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

NamedTable blocksTable(const LinkageResult& result)
{
    NamedTable named;
    named.title = LinkageText::tr("Which records were compared");
    named.table.columns = {LinkageText::tr("Agree in"), LinkageText::tr("Pairs"),
                           LinkageText::tr("Pairs no rule above gives"), LinkageText::tr("Largest block")};
    named.table.numeric = {false, true, true, true};
    const QLocale locale;
    for (const BlockCount& count : result.blocks)
        named.table.rows.push_back({count.rule.text(), locale.toString(count.pairs),
                                    locale.toString(count.newPairs), locale.toString(count.largest)});
    return named;
}

QString pairSelector(const RecordPair& pair)
{
    return QStringLiteral("pair:%1:%2").arg(pair.a).arg(pair.b);
}

// The pairs nearest to the threshold come first: those are worth a look.
NamedTable doubtfulTable(const LinkageOutcome& outcome, double threshold)
{
    NamedTable named;
    named.title = LinkageText::tr("The least sure pairs");
    named.table.columns = {LinkageText::tr("Probability"), LinkageText::tr("Decision"),
                           LinkageText::tr("One record"), LinkageText::tr("The other")};
    named.table.numeric = {true, false, false, false};
    std::vector<const RecordPair*> pairs;
    for (const RecordPair& pair : outcome.result.pairs)
        pairs.push_back(&pair);
    const double least = bitsOf(threshold);
    const std::size_t shown = std::min<std::size_t>(pairs.size(), 50);
    std::ranges::partial_sort(pairs, pairs.begin() + std::ptrdiff_t(shown), {}, [&](const RecordPair* pair) {
        return std::pair(std::abs(double(pair->bits) - least), std::pair(pair->a, pair->b));
    });
    for (std::size_t i = 0; i < shown; ++i) {
        const bool isJoined = outcome.isJoined(*pairs[i]);
        named.table.rows.push_back({shareText(probabilityOf(double(pairs[i]->bits))),
                                    isJoined ? LinkageText::tr("joined") : LinkageText::tr("apart"),
                                    recordText(outcome, pairs[i]->a), recordText(outcome, pairs[i]->b)});
        named.table.people.append(pairSelector(*pairs[i]));
    }
    return named;
}

ChartSpec weightsChart(const LinkageOutcome& outcome)
{
    BarChart chart;
    chart.horizontal = false;
    chart.layout = BarChart::Layout::Stacked;
    chart.showAxis = true;
    chart.series = {{LinkageText::tr("Joined"), ColourRole::accent()},
                    {LinkageText::tr("Apart"), ColourRole::categorical(2)}};
    std::map<int, std::pair<std::int64_t, std::int64_t>> bars;
    for (const RecordPair& pair : outcome.result.pairs) {
        auto& [joined, apart] = bars[int(std::floor(double(pair.bits) / kHistogramWidth))];
        ++(outcome.isJoined(pair) ? joined : apart);
    }
    for (const auto& [bin, counts] : bars) {
        Bar joined;
        joined.value = double(counts.first);
        Bar apart;
        apart.value = double(counts.second);
        chart.groups.push_back({QString::number(bin * kHistogramWidth), {joined, apart}});
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
QJsonObject jsonOfOutcome(const LinkageOutcome& outcome, const LinkagePlan& plan, int mostShown)
{
    const LinkageResult& result = outcome.result;
    QJsonArray pairs;
    for (std::size_t i = 0; i < result.pairs.size() && i < std::size_t(mostShown); ++i) {
        const RecordPair& pair = result.pairs[i];
        QJsonArray levels;
        for (std::size_t k = 0; k < result.model.comparisons.size(); ++k)
            levels.append(pair.level(k));
        pairs.append(QJsonObject{{QStringLiteral("a"), qint64(pair.a)},
                                 {QStringLiteral("b"), qint64(pair.b)},
                                 {QStringLiteral("bits"), double(pair.bits)},
                                 {QStringLiteral("probability"), probabilityOf(double(pair.bits))},
                                 {QStringLiteral("joined"), outcome.isJoined(pair)},
                                 {QStringLiteral("levels"), levels}});
    }
    QJsonArray blocks;
    for (const BlockCount& count : result.blocks)
        blocks.append(QJsonObject{{QStringLiteral("rule"), count.rule.toJson()},
                                  {QStringLiteral("pairs"), qint64(count.pairs)},
                                  {QStringLiteral("newPairs"), qint64(count.newPairs)},
                                  {QStringLiteral("largest"), qint64(count.largest)}});
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
            {QStringLiteral("blocks"), blocks},
            {QStringLiteral("pairs"), pairs},
            {QStringLiteral("firstRecordOfPerson"), persons}};
}

// joined: who has more than one record; possible: who might be somebody else too; pair:A:B.
Result<PeopleSet> peopleOfOutcome(const LinkageOutcome& outcome, std::size_t people, const QString& selector)
{
    PeopleSet set(people);
    const auto add = [&](RecordIndex record) {
        if (outcome.personOfRecord[record] != kNobody)
            set.insert(outcome.personOfRecord[record]);
    };
    const bool isJoined = selector == QLatin1String("joined");
    if (!isJoined && selector != QLatin1String("possible") && !selector.startsWith(QLatin1String("pair:")))
        return unknownSelector(
            selector, {QStringLiteral("joined"), QStringLiteral("possible"), QStringLiteral("pair:0:1")});
    bool found = isJoined || selector == QLatin1String("possible");
    for (const RecordPair& pair : outcome.result.pairs) {
        const bool isMeant = selector.startsWith(QLatin1String("pair:")) ? pairSelector(pair) == selector
                                                                         : outcome.isJoined(pair) == isJoined;
        if (!isMeant)
            continue;
        found = true;
        add(pair.a);
        add(pair.b);
    }
    if (!found)
        return unknownSelector(
            selector, {QStringLiteral("joined"), QStringLiteral("possible"), QStringLiteral("pair:0:1")});
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
    const Result<LinkagePlan> plan = completePlan(*table, *definition, task);
    if (!plan)
        return plan.error();
    Result<LinkageResult> linked = linkRecords(*table, *plan, task);
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
    out.json = jsonOfOutcome(*outcome, *plan, json.value(QStringLiteral("mostShown")).toInt(kPairsShown));
    out.charts.push_back(weightsChart(*outcome));
    out.tables = {doubtfulTable(*outcome, plan->threshold), weightsTable(outcome->result.model),
                  blocksTable(outcome->result)};
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
         {QStringLiteral("mostPairs"),
          schemaInteger(1, 1e12, 200'000'000, QStringLiteral("More pairs than this are refused."))},
         {QStringLiteral("mostShown"),
          schemaInteger(0, 1e9, kPairsShown, QStringLiteral("Pairs in the JSON."))}},
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
