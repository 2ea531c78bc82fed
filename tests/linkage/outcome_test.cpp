// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis.h"
#include "identity/decisions.h"
#include "linkage/linkage_analyses.h"
#include "linkage/proposal.h"
#include "linkage/waterfall.h"
#include "linkage_fixture.h"
#include "support/import_text.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace tessera;

// What a result tells besides its pairs: waterfalls, questions, judgements; and the proposal before it.
class OutcomeTest : public QObject
{
    Q_OBJECT

private slots:
    void waterfallsAddUp();
    void proposalsAreCountedRightly();
    void proposalsOfWhatTheDefinitionNames();
    void anyPairIsExplained();
    void answersGoRoundThroughTheDefinition();
    void decisionsAreLabels();
};

namespace {

// Not with braces: of one array those make a copy or a list, as the compiler likes.
QJsonArray listOf(const QJsonValue& value)
{
    QJsonArray list;
    list.append(value);
    return list;
}

// Members with an identifier, a name, a birth date and a town; every fifth came a second time with a slip in
// the name, and every seventh has a namesake with another birth date.
QByteArray members(bool haveNumbers)
{
    Random random(41);
    QByteArray csv = haveNumbers ? "member_id,name,birth_date,city\n" : "name,birth_date,city\n";
    static const char* const given[] = {"Anna", "Bruno", "Clara", "David", "Emma", "Felix", "Greta", "Hugo"};
    static const char* const family[] = {"Schmidt", "Meyer", "Vogel", "Braun", "Kraus", "Lang", "Winter"};
    int number = 1000;
    const auto add = [&](const QByteArray& name, const QByteArray& born, const QByteArray& city) {
        ++number;
        csv += (haveNumbers ? "M" + QByteArray::number(number) + ',' : QByteArray()) + name + ',' + born +
               ',' + city + '\n';
    };
    const auto day = [&] {
        return "19" + QByteArray::number(int(random.below(60)) + 40) + "-0" +
               QByteArray::number(int(random.below(9)) + 1) + "-1" +
               QByteArray::number(int(random.below(10)));
    };
    for (int i = 0; i < 200; ++i) {
        QByteArray name = QByteArray(given[random.below(8)]) + ' ' + family[random.below(7)] +
                          char('a' + int(random.below(26)));
        const QByteArray born = day();
        const QByteArray city = "Town" + QByteArray::number(int(random.below(20)));
        add(name, born, city);
        if (i % 7 == 0)
            add(name, day(), city);
        name[2] = 'x';
        if (i % 5 == 0)
            add(name, born, city);
    }
    return csv;
}

class Client
{
public:
    explicit Client(bool haveNumbers = true)
    {
        registerLinkageAnalyses(m_registry);
        project = std::move(
            Project::create(m_folder.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
                .value());
        [&] {
            const Result<ImportOutcome> done =
                importText(*project, m_folder.filePath(QStringLiteral("members.csv")), members(haveNumbers));
            QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
        }();
    }
    [[nodiscard]] std::shared_ptr<const LocalDataset> data() const
    {
        return LocalDataset::open(project, {}, {}).value();
    }
    [[nodiscard]] Result<AnalysisResult> run(QJsonObject definition) const
    {
        definition.insert(QStringLiteral("kind"), QStringLiteral("linkage"));
        definition.insert(QStringLiteral("table"), QStringLiteral("members"));
        if (!definition.contains(QStringLiteral("columns")))
            definition.insert(
                QStringLiteral("columns"),
                QJsonArray{QStringLiteral("name"), QStringLiteral("birth_date"), QStringLiteral("city")});
        return m_registry.run(*data(), definition, Task());
    }

private:
    QTemporaryDir m_folder; // outlives the project in it
    AnalysisRegistry m_registry;

public:
    std::shared_ptr<Project> project;
};

std::int64_t bruteForce(const LinkageTable& table, const std::vector<std::vector<std::size_t>>& rules,
                        std::size_t upTo)
{
    std::int64_t pairs = 0;
    for (RecordIndex a = 0; a < table.records; ++a)
        for (RecordIndex b = a + 1; b < table.records; ++b) {
            bool isGiven = false;
            for (std::size_t rule = 0; rule <= upTo; ++rule) {
                bool agrees = true;
                for (const std::size_t column : rules[rule]) {
                    const Code code = table.columns[column].codes[a];
                    agrees = agrees && code != kNullCode && code == table.columns[column].codes[b];
                }
                isGiven = isGiven || agrees;
            }
            pairs += isGiven ? 1 : 0;
        }
    return pairs;
}

} // namespace

// From nothing to the pair's bits without a gap, and the bits are the probability's.
void OutcomeTest::waterfallsAddUp()
{
    for (const std::uint64_t seed : {3U, 11U, 29U}) {
        const TextRows rows = madeUp(400, seed);
        const LinkageTable table = tableOf(rows, inOrder(rows));
        std::vector<PairLabel> labels;
        LinkageResult result = *linkRecords(table, suggestedPlan(table), Task());
        for (const RecordPair& pair : chooseQuestions(result, 20))
            labels.push_back({pair.a, pair.b, rows[pair.a + 1].back() == rows[pair.b + 1].back()});
        if (seed != 3)
            result = *linkRecords(table, suggestedPlan(table), labels, Task());
        QVERIFY(result.pairs.size() > 50);
        const auto evidence = explainPairs(table, result, result.pairs);
        QVERIFY(evidence.ok());
        bool hasFrequency = false;
        for (std::size_t i = 0; i < result.pairs.size(); ++i) {
            const RecordPair& pair = result.pairs[i];
            const std::vector<EvidenceStep> steps = waterfallOf(result.model, pair, (*evidence)[i]);
            QVERIFY(steps.size() >= 3);
            QCOMPARE(steps.front().of, EvidenceStep::Of::Prior);
            QCOMPARE(steps.front().from, 0.0);
            QCOMPARE(steps.back().of, EvidenceStep::Of::Total);
            for (std::size_t k = 1; k + 1 < steps.size(); ++k) {
                QCOMPARE(steps[k].from, steps[k - 1].to);
                hasFrequency = hasFrequency || steps[k].of == EvidenceStep::Of::Frequency;
                QCOMPARE(steps[k].level.isEmpty(),
                         steps[k].of == EvidenceStep::Of::Labels || steps[k].of == EvidenceStep::Of::Family);
            }
            QVERIFY(std::abs(steps[steps.size() - 2].to - double(pair.bits)) < 0.01);
            const double sum = steps.back().to;
            QCOMPARE(sum, double(pair.bits));
            const double chance = 1 / (1 + std::exp2(-sum));
            QVERIFY(std::abs(chance - probabilityOf(double(pair.bits))) < 1e-12);
            // The chart draws the same steps.
            const ChartSpec chart = waterfallChart(toJson(steps));
            QCOMPARE(std::get<WaterfallChart>(chart.chart).steps.size(), steps.size());
            const ChartTable drawn = chartToTable(chart);
            QVERIFY(std::abs(drawn.rows.back()[3].toDouble() - sum) < 0.01);
        }
        QVERIFY(hasFrequency);
    }
}

void OutcomeTest::proposalsAreCountedRightly()
{
    const TextRows rows = madeUp(300, 5);
    const LinkageTable table = tableOf(rows, inOrder(rows));
    LinkageDefinition definition;
    for (const char* name : {"given_name", "surname", "birth_date", "phone"}) {
        FieldComparison comparison;
        comparison.kind = ComparisonKind::Exact;
        comparison.columns = {QLatin1String(name)};
        definition.plan.comparisons.push_back(comparison);
    }
    const auto rule = [](const std::initializer_list<const char*>& names) {
        BlockingRule made;
        for (const char* name : names)
            made.keys.push_back({QLatin1String(name), BlockPart::Whole});
        return made;
    };
    definition.plan.blocking = {rule({"given_name"}), rule({"surname", "birth_date"}), rule({"birth_date"}),
                                rule({"phone"})};
    const std::vector<std::vector<std::size_t>> columns{{0}, {1, 2}, {2}, {3}};
    const Result<LinkageProposal> proposal = proposeLinkage(table, definition, Task());
    QVERIFY(proposal.ok());
    QCOMPARE(proposal->allPairs, std::int64_t(table.records) * std::int64_t(table.records - 1) / 2);
    QCOMPARE(proposal->chosen.size(), columns.size());
    std::int64_t so = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        QCOMPARE(proposal->chosen[i].pairs, bruteForce(table, {columns[i]}, 0));
        so += proposal->chosen[i].newPairs;
        QCOMPARE(so, bruteForce(table, columns, i));
        // The largest block is the most frequent value.
        std::map<std::vector<Code>, std::int64_t> blocks;
        for (RecordIndex record = 0; record < table.records; ++record) {
            std::vector<Code> key;
            for (const std::size_t column : columns[i])
                key.push_back(table.columns[column].codes[record]);
            if (std::ranges::find(key, kNullCode) == key.end())
                ++blocks[key];
        }
        std::int64_t largest = 0;
        for (const auto& [key, count] : blocks)
            largest = std::max(largest, count);
        QCOMPARE(proposal->chosen[i].largest, largest);
    }
    QCOMPARE(proposal->pairs, so);
    QVERIFY(proposal->chosen[0].pairs > proposal->chosen[1].pairs && !proposal->isTooMany);
    // It is what the linkage compares afterwards.
    const Result<LinkageResult> linked = linkRecords(table, proposal->plan, Task());
    QVERIFY(linked.ok());
    QCOMPARE(linked->compared, proposal->pairs);
    // Beyond the bound nothing is walked, and the counts of each rule stay.
    definition.plan.mostPairs = so - 1;
    const Result<LinkageProposal> bounded = proposeLinkage(table, definition, Task());
    QVERIFY(bounded.ok());
    QVERIFY(bounded->isTooMany);
    QCOMPARE(bounded->chosen[0].pairs, proposal->chosen[0].pairs);
    QCOMPARE(bounded->chosen[0].newPairs, std::int64_t{-1});
    Task stopped;
    stopped.cancel();
    QVERIFY(proposeLinkage(table, definition, stopped).error().cancelled);
}

void OutcomeTest::proposalsOfWhatTheDefinitionNames()
{
    const Client client;
    const Result<AnalysisResult> all = client.run({{QStringLiteral("propose"), true}});
    QVERIFY2(all.ok(), all.ok() ? "" : qPrintable(all.error().message));
    const QJsonArray blocks = all->json.value(QLatin1String("blocks")).toArray();
    QCOMPARE(blocks.size(), 1); // a small file: every pair
    const qint64 records = all->json.value(QLatin1String("records")).toInteger();
    QCOMPARE(all->json.value(QLatin1String("pairs")).toInteger(), records * (records - 1) / 2);
    QCOMPARE(blocks[0].toObject().value(QLatin1String("share")).toDouble(), 1.0);
    QVERIFY(!all->json.contains(QLatin1String("model"))); // nothing ran
    QCOMPARE(all->json.value(QLatin1String("compare")).toArray().size(), 3);
    const Result<AnalysisResult> some =
        client.run({{QStringLiteral("propose"), true},
                    {QStringLiteral("block"), listOf(QJsonArray{QStringLiteral("name")})}});
    QVERIFY(some.ok());
    const QJsonObject first = some->json.value(QLatin1String("blocks")).toArray().at(0).toObject();
    QCOMPARE(first.value(QLatin1String("text")).toString(), QStringLiteral("name"));
    QCOMPARE(first.value(QLatin1String("cumulative")), first.value(QLatin1String("pairs")));
    QCOMPARE(some->tables.front().table.rows.size(), std::size_t{1});
    const Result<AnalysisResult> wrong =
        client.run({{QStringLiteral("propose"), true},
                    {QStringLiteral("block"), listOf(QJsonArray{QStringLiteral("shoe")})}});
    QVERIFY(!wrong.ok() && wrong.error().message.contains(QLatin1String("shoe")));
}

void OutcomeTest::anyPairIsExplained()
{
    const Client client;
    const Result<AnalysisResult> result = client.run(
        {{QStringLiteral("explain"), QJsonArray{QStringLiteral("M1001"), QStringLiteral("M1003")}}});
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
    const QJsonArray explained = result->json.value(QLatin1String("explained")).toArray();
    QCOMPARE(explained.size(), 1);
    const QJsonObject pair = explained[0].toObject();
    const QJsonArray steps = pair.value(QLatin1String("waterfall")).toArray();
    QCOMPARE(steps.first().toObject().value(QLatin1String("of")).toString(), QStringLiteral("prior"));
    QCOMPARE(steps.last().toObject().value(QLatin1String("bits")).toDouble(),
             pair.value(QLatin1String("bits")).toDouble());
    // By row numbers the same, alone or in a list, and asked of the result.
    const qint64 a = pair.value(QLatin1String("a")).toInteger();
    const qint64 b = pair.value(QLatin1String("b")).toInteger();
    const Result<AnalysisResult> byRows =
        client.run({{QStringLiteral("explain"), QJsonArray{QJsonArray{a, b}, QJsonArray{b, a}}}});
    QVERIFY(byRows.ok());
    QCOMPARE(byRows->json.value(QLatin1String("explained")).toArray(), (QJsonArray{pair, pair}));
    QCOMPARE(result->details(QStringLiteral("pair:%1:%2").arg(a).arg(b)).value(), pair);
    // A bar of the chart has its pairs behind it.
    const auto& bars = std::get<BarChart>(result->charts.front().chart).groups;
    std::size_t joined = 0;
    for (const BarGroup& group : bars)
        if (group.bars[0].value > 0) {
            const QJsonArray pairs =
                result->details(group.bars[0].mark.people).value().value(QLatin1String("pairs")).toArray();
            QCOMPARE(double(pairs.size()), group.bars[0].value);
            joined += std::size_t(pairs.size());
        }
    QCOMPARE(qint64(joined), result->json.value(QLatin1String("joined")).toInteger());
    QVERIFY(joined > 0);
    for (const QJsonArray& wrong :
         {QJsonArray{QStringLiteral("M1001")}, QJsonArray{QStringLiteral("M1001"), QStringLiteral("nobody")},
          QJsonArray{0, 99'999}, QJsonArray{4, 4}, QJsonArray{true, 1}}) {
        const Result<AnalysisResult> failed = client.run({{QStringLiteral("explain"), wrong}});
        QVERIFY(!failed.ok() && !failed.error().message.isEmpty());
    }
    QVERIFY(!result->details(QStringLiteral("pair:0:x")).ok());
    QVERIFY(!result->details(QStringLiteral("joined:9999")).ok());
}

// Rows on no identifier: answers are labels of the definition, put off ones come last.
void OutcomeTest::answersGoRoundThroughTheDefinition()
{
    const Client client(false);
    Result<AnalysisResult> result = client.run({});
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
    QVERIFY(!result->json.contains(QLatin1String("byLabels")));
    const QJsonArray questions = result->json.value(QLatin1String("questions")).toArray();
    QVERIFY(questions.size() > 5);
    QVERIFY(!questions[0].toObject().value(QLatin1String("waterfall")).toArray().isEmpty());
    const auto rows = [](const QJsonValue& question) {
        return QJsonArray{question[QLatin1String("a")], question[QLatin1String("b")]};
    };
    QJsonArray labels;
    for (int i = 0; i < 4; ++i) {
        const QJsonObject question = questions[i].toObject();
        labels.append(QJsonObject{
            {QStringLiteral("a"), question.value(QLatin1String("a"))},
            {QStringLiteral("b"), question.value(QLatin1String("b"))},
            {QStringLiteral("same"), question.value(QLatin1String("probability")).toDouble() > 0.5}});
    }
    result = client.run(
        {{QStringLiteral("labels"), labels}, {QStringLiteral("later"), listOf(rows(questions[4]))}});
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
    const QJsonArray next = result->json.value(QLatin1String("questions")).toArray();
    for (const QJsonValue question : next)
        for (int i = 0; i < 4; ++i)
            QVERIFY(rows(question) != rows(questions[i])); // answered
    for (qsizetype i = 0; i + 1 < next.size(); ++i)
        QVERIFY(rows(next[i]) != rows(questions[4])); // put off
    const QJsonObject judged =
        result->json.value(QLatin1String("byLabels"))[QLatin1String("atThreshold")].toObject();
    int same = 0;
    for (const QJsonValue label : labels)
        same += label[QLatin1String("same")].toBool() ? 1 : 0;
    QCOMPARE(judged.value(QLatin1String("same")).toInt(), same);
    const QJsonArray range = judged.value(QLatin1String("precisionRange")).toArray();
    const double precision = judged.value(QLatin1String("precision")).toDouble();
    QVERIFY(range.at(0).toDouble() <= precision && precision <= range.at(1).toDouble());
    QVERIFY(range.at(0).toDouble() < range.at(1).toDouble());
    QCOMPARE(result->tables.front().table.rows.size(), std::size_t{3});
    QVERIFY(result->tables.front().title.contains(QLatin1Char('4')));
    QVERIFY(!client.run({{QStringLiteral("later"), listOf(QJsonArray{1})}}).ok());
}

// Rows on identifiers: what was decided about those counts, unless the definition says no.
void OutcomeTest::decisionsAreLabels()
{
    const Client client;
    const Result<AnalysisResult> before = client.run({});
    QVERIFY(before.ok());
    const QJsonObject asked = before->json.value(QLatin1String("questions")).toArray().at(0).toObject();
    const auto data = client.data();
    const std::vector<NodeIndex> nodes = data->tableNodes(QStringLiteral("members")).value();
    const auto a = std::size_t(asked.value(QLatin1String("a")).toInteger());
    const auto b = std::size_t(asked.value(QLatin1String("b")).toInteger());
    const bool isJoined = asked.value(QLatin1String("joined")).toBool();
    QVERIFY(decide(*client.project, data->identity(), nodes[a], nodes[b],
                   isJoined ? LinkVerdict::Different : LinkVerdict::Same)
                .ok());
    const QJsonArray explain{asked.value(QLatin1String("a")), asked.value(QLatin1String("b"))};
    const auto pairOf = [&](const QJsonObject& definition) {
        QJsonObject full = definition;
        full.insert(QStringLiteral("explain"), explain);
        const Result<AnalysisResult> result = client.run(full);
        return result ? result->json : QJsonObject();
    };
    const QJsonObject with = pairOf({});
    QCOMPARE(with.value(QLatin1String("explained"))[0][QLatin1String("joined")].toBool(), !isJoined);
    QCOMPARE(with.value(QLatin1String("explained"))[0][QLatin1String("label")].toInt(), isJoined ? -1 : 1);
    QVERIFY(with.contains(QLatin1String("byLabels")));
    for (const QJsonValue question : with.value(QLatin1String("questions")).toArray())
        QVERIFY(question[QLatin1String("a")] != explain[0] || question[QLatin1String("b")] != explain[1]);
    const QJsonObject without = pairOf({{QStringLiteral("useDecisions"), false}});
    QVERIFY(!without.contains(QLatin1String("byLabels")));
    QCOMPARE(without.value(QLatin1String("explained"))[0][QLatin1String("joined")].toBool(), isJoined);
    // The decision is of the client and newer than what a definition was saved with.
    const QJsonArray old{QJsonObject{{QStringLiteral("a"), explain[0]},
                                     {QStringLiteral("b"), explain[1]},
                                     {QStringLiteral("same"), isJoined}}};
    const QJsonObject both = pairOf({{QStringLiteral("labels"), old}});
    QCOMPARE(both.value(QLatin1String("explained"))[0][QLatin1String("joined")].toBool(), !isJoined);
    // Frequencies can be left out for all comparisons at once.
    const QJsonObject plain = pairOf({{QStringLiteral("countFrequency"), false}});
    for (const QJsonValue step :
         plain.value(QLatin1String("explained"))[0][QLatin1String("waterfall")].toArray())
        QVERIFY(step[QLatin1String("of")].toString() != QLatin1String("frequency"));
}

QTEST_GUILESS_MAIN(OutcomeTest)
#include "outcome_test.moc"
