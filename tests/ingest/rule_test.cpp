// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "base/random.h"
#include "ingest/contract.h"
#include "ingest/quality_score.h"
#include "ingest/rejected.h"
#include "support/import_text.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace tessera;

// Rules about the rows of a file: kept, broken, nearly broken.
class RuleTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void roundTrips();
    void errorsNameTheField_data();
    void errorsNameTheField();
    void eachRuleAndItsNearMisses_data();
    void eachRuleAndItsNearMisses();
    void errorsRejectRowsAndTheyCanBeMended();
    void aRejectedRowHoldsNoKey();
    void referencesToAnotherTable();
    void sizesAgainstTheLastFile();
    void anOldFileIsRefusedByItsContract();
    void identifiersAreNeverShown();
    void randomRowsAgainstTheSlowWay();
    void scoreByHand();

private:
    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_directory->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }
    static ImportMapping mapping(const QByteArray& checks)
    {
        const QByteArray json =
            R"({"kind":"import","table":"sales","rows":"events","eventName":"purchase","columns":[
            {"source":"user","role":"identifier","identifier":"user"},{"source":"at","role":"time"},
            {"source":"amount","role":"amount"},{"source":"city","role":"attribute"},
            {"source":"units","role":"attribute","type":"integer"}],"checks":)" +
            checks + "}";
        const Result<QJsonObject> object = parseJsonObject(json, QStringLiteral("test"));
        if (!object)
            qFatal("%s", qPrintable(object.error().message));
        const Result<ImportMapping> read = ImportMapping::fromJson(*object);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        return *read;
    }
    ImportOutcome load(const QByteArray& checks, const QByteArray& rows)
    {
        const Result<ImportOutcome> outcome =
            importFile(*m_project, write(QStringLiteral("s.csv"), "user,at,amount,city,units\n" + rows),
                       mapping(checks), {});
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().message));
        return *outcome;
    }
    RuleResult only(const ImportOutcome& outcome)
    {
        return batchRules(*m_project, outcome.batch).value().front();
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<FixedClock> m_clock;
};

void RuleTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    m_clock.reset();
    m_clock = std::make_unique<FixedClock>(parseTime("2026-06-10", TimeZone()).value());
}

void RuleTest::roundTrips()
{
    const ImportMapping rules = mapping(R"([
        {"rule":"required","columns":["city","units"],"owner":"Lin","note":"for the map"},
        {"rule":"unique","columns":["user","time"],"severity":"error","name":"one a moment"},
        {"rule":"range","columns":["amount"],"min":0,"max":1e5},
        {"rule":"range","columns":["time"],"from":"2026-01-01","until":"2026-12-31","name":"this year"},
        {"rule":"pattern","columns":["city"],"pattern":"[A-Z].*"},
        {"rule":"oneOf","columns":["city"],"values":["Wuhan"],"severity":"info"},
        {"rule":"reference","columns":["user"],"table":"members","tableColumn":"member"},
        {"rule":"freshness","columns":["time"],"days":3},
        {"rule":"rows","within":0.2},
        {"rule":"expression","expression":"amount >= units","name":"a coin each"}])");
    QCOMPARE(rules.checks.size(), 10U);
    const Result<ImportMapping> again = ImportMapping::fromJson(rules.toJson());
    QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().message));
    QVERIFY(*again == rules);
    QCOMPARE(again->checks[8].name, QStringLiteral("rows"));
}

void RuleTest::errorsNameTheField_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* rule, const char* says) {
        QTest::newRow(name) << QByteArray(rule) << QString::fromUtf8(says);
    };
    row("kind", R"({"rule":"uniq","columns":["city"]})", "checks[1].rule");
    row("no kind", R"({"columns":["city"]})", "checks[1].rule");
    row("no column", R"({"rule":"unique"})", "checks[1].columns");
    row("columns of none", R"({"rule":"rows","columns":["city"]})", "checks[1].columns");
    row("pattern", R"({"rule":"pattern","columns":["city"],"pattern":"a("})", "checks[1].pattern");
    row("range", R"({"rule":"range","columns":["amount"]})", "checks[1].min");
    row("upside down", R"({"rule":"range","columns":["amount"],"min":2,"max":1})", "checks[1].max");
    row("date", R"({"rule":"range","columns":["time"],"from":"2026-02-30"})", "checks[1].from");
    row("values", R"({"rule":"oneOf","columns":["city"]})", "checks[1].values");
    row("unknown key", R"({"rule":"required","columns":["city"],"minimum":1})", "minimum");
    row("expression", R"({"rule":"expression","expression":"amount >="})", "checks[1].expression");
    row("not boolean", R"({"rule":"expression","expression":"amount + 1"})", "yes or no");
    row("unknown column", R"({"rule":"required","columns":["town"]})", "town");
    row("texts", R"({"rule":"pattern","columns":["amount"],"pattern":"a"})", "must be of texts");
    row("numbers", R"({"rule":"range","columns":["city"],"min":1})", "city");
    row("dates", R"({"rule":"range","columns":["time"],"min":1})", "time");
    row("same name", R"({"rule":"required","columns":["units"]})", "another name");
}

void RuleTest::errorsNameTheField()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, says);
    QJsonObject json = mapping("[]").toJson();
    const Result<QJsonObject> list = parseJsonObject(
        R"({"checks":[{"rule":"required","columns":["units"]},)" + rule + "]}", QStringLiteral("test"));
    json.insert(QStringLiteral("checks"), list->value(QLatin1String("checks")));
    const Result<ImportMapping> read = ImportMapping::fromJson(json);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
}

void RuleTest::eachRuleAndItsNearMisses_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QList<int>>("lines");
    const auto row = [](const char* name, const char* rule, const char* rows, const QList<int>& lines) {
        QTest::newRow(name) << QByteArray(rule) << QByteArray(rows) << lines;
    };
    row("required", R"({"rule":"required","columns":["city"]})",
        "a,2026-06-01,1,,1\nb,2026-06-01,1,x,1\nc,2026-06-01,1,\" \",\n", {2});
    row("required, two columns", R"({"rule":"required","columns":["city","units"]})",
        "a,2026-06-01,1,,1\nb,2026-06-01,1,x,\nc,2026-06-01,1,x,0\n", {2, 3});
    row("unique", R"({"rule":"unique","columns":["user","city"]})",
        "a,2026-06-01,1,x,1\na,2026-06-02,1,y,1\na,2026-06-03,2,x,1\na,2026-06-03,2,,1\na,2026-06-03,2,,1\n",
        {4});
    row("range", R"({"rule":"range","columns":["amount"],"min":0.5,"max":10})",
        "a,2026-06-01,0.5,x,1\na,2026-06-01,0.49,x,1\na,2026-06-01,10,x,1\na,2026-06-01,10.01,x,1\na,2026-06-"
        "01,,x,1\n",
        {3, 5});
    row("range of days", R"({"rule":"range","columns":["time"],"from":"2026-06-01","until":"2026-06-02"})",
        "a,2026-05-31 23:59:59,1,x,1\na,2026-06-01,1,x,1\na,2026-06-02 23:59:59,1,x,1\na,2026-06-03,1,x,1\n",
        {2, 5});
    row("pattern is of the whole text", R"({"rule":"pattern","columns":["city"],"pattern":"[a-c]+|zz"})",
        "a,2026-06-01,1,abc,1\na,2026-06-01,1,abcd,1\na,2026-06-01,1,,1\na,2026-06-01,1,zz,1\na,2026-06-01,1,"
        "zza,1\n",
        {3, 6});
    row("one of", R"({"rule":"oneOf","columns":["city"],"values":["北京","上海"]})",
        "a,2026-06-01,1,北京,1\na,2026-06-01,1,北京市,1\na,2026-06-01,1,,1\n", {3});
    row("expression", R"({"rule":"expression","expression":"amount >= units"})",
        "a,2026-06-01,1,x,1\na,2026-06-01,1,x,2\na,2026-06-01,,x,2\n", {3});
    row("fresh", R"({"rule":"freshness","columns":["time"],"days":1})", "a,2026-06-09,1,x,1\n", {});
    row("future", R"({"rule":"freshness","columns":["time"],"days":1})",
        "a,2026-06-09,1,x,1\na,2026-06-10,1,x,1\na,2026-06-10 00:00:01,1,x,1\n", {4});
    row("quoted line ends", R"({"rule":"required","columns":["units"]})",
        "a,2026-06-01,1,\"x\ny\",1\na,2026-06-01,1,x,\n", {4});
}

void RuleTest::eachRuleAndItsNearMisses()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, rows);
    QFETCH(QList<int>, lines);
    const RuleResult result = only(load("[" + rule + "]", rows));
    QCOMPARE(QList<int>(result.lines.begin(), result.lines.end()), lines);
    QCOMPARE(result.failing, std::int64_t(lines.size()));
    QVERIFY(!result.isRejecting);
}

void RuleTest::errorsRejectRowsAndTheyCanBeMended()
{
    const ImportOutcome outcome =
        load(R"([{"rule":"range","columns":["amount"],"min":0,"severity":"error","name":"no refunds"},
                 {"rule":"required","columns":["city"]}])",
             "a,2026-06-01,1,x,1\nb,2026-06-02,-1,\"y, z\",1\nc,2026-06-03,two,x,1\nd,2026-06-04,-3,,1\n");
    QCOMPARE(outcome.rows, 1);
    QCOMPARE(outcome.rejected, 3);
    const auto rejected = m_project->rejectedRows(outcome.batch.id, 10).value();
    QCOMPARE(rejected.size(), 3U);
    QCOMPARE(rejected[0].row, 3);
    QCOMPARE(rejected[0].field, QStringLiteral("amount"));
    QCOMPARE(rejected[0].reason, QStringLiteral("no refunds"));
    QCOMPARE(rejected[0].raw, QStringLiteral("b,2026-06-02,-1,\"y, z\",1"));
    QCOMPARE(rejected[1].row, 4);
    QVERIFY(rejected[1].reason != QStringLiteral("no refunds"));
    QCOMPARE(rejected[2].row, 5);
    const auto rules = batchRules(*m_project, outcome.batch).value();
    QVERIFY(rules[0].isRejecting);
    QCOMPARE(rules[0].failing, 2);
    QCOMPARE(rules[1].failing, 1); // each rule is judged for itself
    const Column users = m_project->readColumn(outcome.batch, 0, {}).value();
    QCOMPARE(users.dictionary->size(), 1U); // nothing is kept of the others

    RejectedSearch all;
    const auto rows = searchRejected(*m_project, outcome.batch, all).value();
    QByteArray csv = rejectedCsv(*m_project, outcome.batch, rows).value();
    csv.replace(",-1,", ",1,");
    const Result<ImportOutcome> mended =
        mendRejected(*m_project, outcome.batch, write(QStringLiteral("m.csv"), csv), {});
    QVERIFY2(mended.ok(), mended.ok() ? "" : qPrintable(mended.error().message));
    QCOMPARE(mended->rows, 1);
    QCOMPARE(mended->rejected, 2);
}

void RuleTest::aRejectedRowHoldsNoKey()
{
    const ImportOutcome outcome = load(R"([{"rule":"unique","columns":["user"],"severity":"error"},
                 {"rule":"range","columns":["amount"],"min":0,"severity":"error"}])",
                                       "a,2026-06-01,-1,x,1\na,2026-06-02,1,x,1\na,2026-06-03,1,x,1\n");
    QCOMPARE(outcome.rows, 1);
    const auto rejected = m_project->rejectedRows(outcome.batch.id, 10).value();
    QCOMPARE(rejected[0].row, 2);
    QCOMPARE(rejected[1].row, 4);
}

void RuleTest::referencesToAnotherTable()
{
    const QByteArray rule =
        R"([{"rule":"reference","columns":["city"],"table":"cities","tableColumn":"name"}])";
    const ImportOutcome before = load(rule, "a,2026-06-01,1,Wuhan,1\n");
    QVERIFY(!only(before).isChecked);
    QCOMPARE(only(before).failing, 0);
    ImportMapping cities = mapping("[]");
    cities.table = QStringLiteral("cities");
    cities.kind = TableKind::Other;
    ColumnMapping name;
    name.source = name.name = QStringLiteral("name");
    cities.columns = {name};
    QVERIFY(importFile(*m_project, write(QStringLiteral("c.csv"), "name\nWuhan\nXi'an\n"), cities, {}).ok());
    const RuleResult after =
        only(load(rule, "a,2026-06-01,1,Wuhan,1\na,2026-06-01,1,wuhan,1\na,2026-06-01,1,,1\n"));
    QVERIFY(after.isChecked);
    QCOMPARE(after.failing, 1);
    QCOMPARE(after.lines, std::vector<std::int64_t>{3});
}

void RuleTest::sizesAgainstTheLastFile()
{
    const QByteArray rule = R"([{"rule":"rows","within":0.5,"severity":"error"}])";
    const QByteArray row = "a,2026-06-01,1,x,1\n";
    QVERIFY(!only(load(rule, row.repeated(10))).isChecked);
    QCOMPARE(only(load(rule, row.repeated(15))).failing, 0);
    const ImportOutcome tooMany = load(rule, row.repeated(23));
    QCOMPARE(tooMany.rows, 23); // no row is at fault
    QCOMPARE(only(tooMany).failing, 1);
    QVERIFY(only(tooMany).detail.contains(QStringLiteral("15")));
}

void RuleTest::anOldFileIsRefusedByItsContract()
{
    Contract contract;
    contract.columns = {QStringLiteral("user"), QStringLiteral("at"), QStringLiteral("amount"),
                        QStringLiteral("city"), QStringLiteral("units")};
    contract.mapping = mapping(R"([{"rule":"freshness","columns":["time"],"days":5,"severity":"error"},
        {"rule":"range","columns":["amount"],"min":0,"severity":"error","name":"no refunds"}])");
    contract.limits.rejected = 1;
    const auto run = [&](const QByteArray& rows, ImportCheck& check) {
        return importUnder(*m_project, write(QStringLiteral("s.csv"), "user,at,amount,city,units\n" + rows),
                           contract, false, &check, {})
            .value();
    };
    ImportCheck old;
    QVERIFY(!run("a,2026-06-04,1,x,1\n", old).has_value());
    QVERIFY(old.hasErrors());
    QCOMPARE(old.findings.front().code, QStringLiteral("rule"));
    ImportCheck fresh;
    const auto loaded = run("a,2026-06-05,1,x,1\nb,2026-06-05,-1,x,1\n", fresh);
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->rejected, 1);
    QVERIFY(std::ranges::any_of(fresh.findings, [](const ImportFinding& finding) {
        return finding.code == QLatin1String("rule") && finding.text.contains(QStringLiteral("no refunds"));
    }));
}

void RuleTest::identifiersAreNeverShown()
{
    QByteArray rows;
    for (int i = 0; i < 40; ++i)
        rows +=
            "1380013" + QByteArray::number(8000 + i) + ",2026-06-01,1," +
            (i % 4 == 0 ? QByteArray("call 138") + QByteArray::number(12345670 + i) : QByteArray("north")) +
            ",1\n";
    const ImportOutcome outcome = load(R"([{"rule":"pattern","columns":["user"],"pattern":"x"},
                 {"rule":"pattern","columns":["city"],"pattern":"x","name":"telling"}])",
                                       rows);
    const std::vector<RuleResult> rules = batchRules(*m_project, outcome.batch).value();
    for (const RuleResult& rule : rules) {
        QCOMPARE(rule.failing, 40);
        QVERIFY2(rule.examples.isEmpty(), qPrintable(rule.examples.join(QLatin1Char('|'))));
    }
    QByteArray plain;
    for (int i = 0; i < 40; ++i)
        plain += "u" + QByteArray::number(i) + ",2026-06-01,1," + (i % 2 == 0 ? "north" : "south") + ",1\n";
    QCOMPARE(only(load(R"([{"rule":"oneOf","columns":["city"],"values":["north"]}])", plain)).examples,
             QStringList{QStringLiteral("south")});
}

void RuleTest::randomRowsAgainstTheSlowWay()
{
    Random random(7);
    for (int round = 0; round < 8; ++round) {
        QByteArray rows;
        std::set<std::string> keys;
        std::vector<std::int64_t> ranges;
        std::vector<std::int64_t> repeats;
        std::vector<std::int64_t> patterns;
        const int count = 200 + int(random.below(4000));
        for (int i = 0; i < count; ++i) {
            const auto amount = int(random.below(100)) - 20;
            const std::string user = "u" + std::to_string(random.below(300));
            const std::string city(random.below(5), random.chance(0.5) ? 'a' : 'b');
            rows += QByteArray::fromStdString(user) + ",2026-06-01," + QByteArray::number(amount) + "," +
                    QByteArray::fromStdString(city) + ",1\n";
            if (amount < 0 || amount > 70)
                ranges.push_back(i + 2);
            if (!city.empty() && !keys.insert(user + "|" + city).second)
                repeats.push_back(i + 2);
            if (!city.empty() && (city.front() != 'a' || city.size() > 3))
                patterns.push_back(i + 2);
        }
        const auto rules = batchRules(*m_project, load(R"([{"rule":"unique","columns":["user","city"]},
                {"rule":"range","columns":["amount"],"min":0,"max":70},
                {"rule":"pattern","columns":["city"],"pattern":"a{1,3}"}])",
                                                       rows)
                                                      .batch)
                               .value();
        const std::vector<std::vector<std::int64_t>> expected{repeats, ranges, patterns};
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(rules[i].failing, std::int64_t(expected[i].size()));
            const auto shown = std::min(expected[i].size(), RuleResult::kLines);
            QCOMPARE(rules[i].lines, std::vector(expected[i].begin(), expected[i].begin() + shown));
        }
    }
}

void RuleTest::scoreByHand()
{
    // 4 rows read of 5, 1 of them rejected by a rule; 3 rows of 5 columns with 2 unknown cells.
    const ImportOutcome outcome = load(
        R"([{"rule":"range","columns":["amount"],"min":0,"severity":"error"},
                 {"rule":"oneOf","columns":["city"],"values":["x"],"severity":"info"},
                 {"rule":"unique","columns":["user"]},
                 {"rule":"freshness","columns":["time"],"days":3}])",
        "a,2026-06-01,1,x,1\na,2026-06-02,1,y,\nb,2026-06-04,-1,x,1\nc,2026-06-04,1,,1\nd,never,1,x,1\n");
    const ScoredBatch scored = scoredBatch(*m_project, outcome.batch, {}).value();
    QCOMPARE(*scored.score.complete, 13.0 / 15);
    QCOMPARE(*scored.score.valid, 4.0 / 5);
    QCOMPARE(*scored.score.unique, 3.0 / 4);
    QCOMPARE(*scored.score.rules, (3 * 3.0 / 4 + 1 * 3.0 / 4) / 4);
    QCOMPARE(*scored.score.fresh, 3.0 / 6);
    QVERIFY(std::abs(scored.score.score() - (25 * 13.0 / 15 + 25 * 0.8 + 15 * 0.75 + 25 * 0.75 + 10 * 0.5)) <
            1e-9);
    const ScoredBatch plain = scoredBatch(*m_project, load("[]", "a,2026-06-01,1,x,1\n").batch, {}).value();
    QCOMPARE(plain.score.score(), 100.0); // parts that cannot be told do not count
    QVERIFY(!plain.score.unique && !plain.score.rules && !plain.score.fresh);
    QCOMPARE(scoreHistory(*m_project, QStringLiteral("sales"), {}).value().size(), 2U);
}

QTEST_GUILESS_MAIN(RuleTest)
#include "rule_test.moc"
