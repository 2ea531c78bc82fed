// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis.h"
#include "base/random.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "profile/order_mapping.h"
#include "profile/profile_analyses.h"
#include "profile/rfm.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace tessera;

namespace {

// 900 buyers with one to twenty purchases over two years; who buys often buys again.
QByteArray purchases()
{
    Random random(29);
    QByteArray csv = "member_id,time,event,amount\n";
    for (int person = 0; person < 900; ++person) {
        const double rate = random.gamma(0.8, 6);
        const auto n = 1 + int(random.poisson(rate));
        for (int k = 0; k < n; ++k) {
            const auto day = int(random.below(730));
            const QDate date = QDate(2024, 6, 1).addDays(day);
            csv += "M" + QByteArray::number(person) + ',' + date.toString(Qt::ISODate).toUtf8() +
                   " 10:00:00,purchase," + QByteArray::number(1 + int(random.exponential() * 200)) + ".50\n";
        }
    }
    return csv;
}

double inertiaOf(const std::vector<double>& sorted, std::size_t begin, std::size_t end)
{
    const double mean =
        std::accumulate(sorted.begin() + std::ptrdiff_t(begin), sorted.begin() + std::ptrdiff_t(end), 0.0) /
        double(end - begin);
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i)
        sum += (sorted[i] - mean) * (sorted[i] - mean);
    return sum;
}

// The least inertia of so many clusters, by trying every way.
double leastInertia(const std::vector<double>& sorted, std::size_t begin, int classes)
{
    if (classes == 1)
        return inertiaOf(sorted, begin, sorted.size());
    double least = 1e300;
    for (std::size_t end = begin + 1; end + std::size_t(classes) - 1 <= sorted.size(); ++end)
        least = std::min(least, inertiaOf(sorted, begin, end) + leastInertia(sorted, end, classes - 1));
    return least;
}

} // namespace

class RfmTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void clustersAreTheBest();
    void scoresPartition_data();
    void scoresPartition();
    void ownCutsAreHeld();
    void theFirstBoxThatFitsHolds();
    void eightTypesByEveryThreshold();
    void flowsAddUpToBothDates();
    void checkIsHeldOut();
    void vignetteOfThePackage();
    void badDefinitionsSayWhatIsWrong_data();
    void badDefinitionsSayWhatIsWrong();

private:
    [[nodiscard]] Result<AnalysisResult> run(QJsonObject definition) const
    {
        definition.insert(QStringLiteral("kind"), QStringLiteral("rfm"));
        definition.insert(QStringLiteral("windowDays"), 365);
        return m_registry.run(*m_data, definition, {});
    }

    QTemporaryDir m_folder;
    AnalysisRegistry m_registry;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<const LocalDataset> m_data;
};

void RfmTest::initTestCase()
{
    registerProfileAnalyses(m_registry);
    m_project = std::move(
        Project::create(m_folder.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    QFile file(m_folder.filePath(QStringLiteral("orders.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(purchases());
    file.close();
    QVERIFY(
        importFile(*m_project, file.fileName(), previewFile(file.fileName()).value().suggestion, {}).ok());
    m_data = LocalDataset::open(m_project, {}, {}).value();
}

void RfmTest::clustersAreTheBest()
{
    Random random(7);
    for (int trial = 0; trial < 120; ++trial) {
        std::vector<double> values;
        for (std::uint64_t n = 1 + random.below(13); n > 0; --n)
            values.push_back(trial % 2 == 0 ? double(random.below(9)) : random.exponential() * 1000);
        const int classes = 2 + int(random.below(4));
        const std::vector<double> cuts = clusterCuts(values, classes);
        std::ranges::sort(values);
        const std::size_t distinct = std::set(values.begin(), values.end()).size();
        QCOMPARE(cuts.size(), std::min(distinct, std::size_t(classes)) - 1);
        double inertia = 0;
        std::size_t begin = 0;
        for (std::size_t k = 0; k <= cuts.size(); ++k) {
            const auto end = k == cuts.size()
                                 ? values.size()
                                 : std::size_t(std::ranges::lower_bound(values, cuts[k]) - values.begin());
            QVERIFY(end > begin);
            inertia += inertiaOf(values, begin, end);
            begin = end;
        }
        const int possible = std::min(classes, int(values.size()));
        QVERIFY(std::abs(inertia - leastInertia(values, 0, possible)) <= 1e-6 * (1 + inertia) ||
                distinct < std::size_t(classes));
    }
    QVERIFY(clusterCuts({}, 5).empty());
    QVERIFY(clusterCuts({3, 3, 3}, 5).empty());
}

void RfmTest::scoresPartition_data()
{
    QTest::addColumn<QJsonObject>("definition");
    for (const char* scores : {"rank", "rfm package", "k-means"})
        for (const char* segments : {"ten", "grid", "eight"})
            QTest::addRow("%s, %s", scores, segments)
                << QJsonObject{{QStringLiteral("scores"), QLatin1String(scores)},
                               {QStringLiteral("segments"), QLatin1String(segments)}};
    QTest::newRow("three levels") << QJsonObject{{QStringLiteral("levels"), 3},
                                                 {QStringLiteral("segments"), QStringLiteral("eight")}};
}

// Segments, the 125 cells and the cells of the heat map each hold every buyer once.
void RfmTest::scoresPartition()
{
    QFETCH(QJsonObject, definition);
    const AnalysisResult result = run(definition).value();
    const PeopleSet buyers = result.people(QStringLiteral("buyers")).value();
    QVERIFY(buyers.count() > 500);
    const auto partitions = [&](const QJsonArray& parts, auto selectorOf) {
        PeopleSet all(m_data->people());
        std::size_t sum = 0;
        for (const QJsonValue value : parts) {
            const PeopleSet people = result.people(selectorOf(value.toObject())).value();
            QCOMPARE(std::int64_t(people.count()),
                     value.toObject().value(QLatin1String("people")).toInteger());
            sum += people.count();
            all |= people;
        }
        QCOMPARE(sum, buyers.count());
        QVERIFY(all == buyers);
    };
    partitions(result.json.value(QLatin1String("segments")).toArray(), [](const QJsonObject& segment) {
        return QStringLiteral("segment:") + segment.value(QLatin1String("id")).toString();
    });
    partitions(result.json.value(QLatin1String("cells")).toArray(), [](const QJsonObject& cell) {
        return QStringLiteral("cell:%1-%2-%3")
            .arg(cell.value(QLatin1String("r")).toInt())
            .arg(cell.value(QLatin1String("f")).toInt())
            .arg(cell.value(QLatin1String("m")).toInt());
    });
}

void RfmTest::ownCutsAreHeld()
{
    const RfmDefinition definition =
        RfmDefinition::fromJson(
            {{QStringLiteral("scores"), QStringLiteral("fixed")},
             {QStringLiteral("levels"), 3},
             {QStringLiteral("segments"), QStringLiteral("eight")},
             {QStringLiteral("cuts"), QJsonObject{{QStringLiteral("r"), QJsonArray{30, 120}},
                                                  {QStringLiteral("f"), QJsonArray{2, 5}},
                                                  {QStringLiteral("m"), QJsonArray{100.5, 1000}}}}})
            .value();
    const RfmResult result = computeRfm(*m_data, definition, {}).value();
    const auto classOf = [](double value, double low, double high) {
        return value < low ? 1 : value < high ? 2 : 3;
    };
    for (std::size_t i = 0; i < result.people.size(); ++i) {
        QCOMPARE(int(result.scores[0][i]), 4 - classOf(result.values[0][i], 30, 120)); // few days are good
        QCOMPARE(int(result.scores[1][i]), classOf(result.values[1][i], 2, 5));
        QCOMPARE(int(result.scores[2][i]), classOf(result.values[2][i], 100.5, 1000));
    }
}

void RfmTest::theFirstBoxThatFitsHolds()
{
    const auto box = [](const char* name, int rLow, int fLow) {
        return QJsonObject{{QStringLiteral("name"), QLatin1String(name)},
                           {QStringLiteral("r"), QJsonArray{rLow, 5}},
                           {QStringLiteral("f"), QJsonArray{fLow, 5}}};
    };
    const QJsonObject definition{
        {QStringLiteral("segments"), QStringLiteral("own")},
        {QStringLiteral("table"), QJsonArray{box("Best", 4, 4), box("Good", 3, 2), box("Recent", 4, 1)}},
        {QStringLiteral("names"), QJsonObject{{QStringLiteral("others"), QStringLiteral("The rest")}}}};
    RfmDefinition read = RfmDefinition::fromJson(definition).value();
    const RfmResult result = computeRfm(*m_data, read, {}).value();
    QCOMPARE(result.segments.back().name, QStringLiteral("The rest"));
    for (std::size_t i = 0; i < result.people.size(); ++i) {
        const int r = result.scores[0][i];
        const int f = result.scores[1][i];
        const int expected = r >= 4 && f >= 4 ? 0 : r >= 3 && f >= 2 ? 1 : r >= 4 ? 2 : 3;
        QCOMPARE(int(result.segment[i]), expected);
    }
}

void RfmTest::eightTypesByEveryThreshold()
{
    for (const char* threshold : {"mean", "median", "mean score", "set"}) {
        QJsonObject json{{QStringLiteral("segments"), QStringLiteral("eight")},
                         {QStringLiteral("threshold"), QLatin1String(threshold)}};
        json.insert(
            QStringLiteral("set"),
            QJsonObject{{QStringLiteral("r"), 60}, {QStringLiteral("f"), 3}, {QStringLiteral("m"), 700}});
        const RfmResult result = computeRfm(*m_data, RfmDefinition::fromJson(json).value(), {}).value();
        const bool ofScores = QLatin1String(threshold) == QLatin1String("mean score");
        double cut[3] = {60, 3, 700};
        for (std::size_t k = 0; k < 3; ++k) {
            std::vector<double> values = result.values[k];
            if (ofScores)
                values.assign(result.scores[k].begin(), result.scores[k].end());
            std::ranges::sort(values);
            const std::size_t n = values.size();
            if (QLatin1String(threshold) == QLatin1String("median"))
                cut[k] = (values[(n - 1) / 2] + values[n / 2]) / 2;
            else if (QLatin1String(threshold) != QLatin1String("set"))
                cut[k] = std::accumulate(values.begin(), values.end(), 0.0) / double(n);
        }
        for (std::size_t i = 0; i < result.people.size(); ++i) {
            const bool r = ofScores ? result.scores[0][i] >= cut[0] : result.values[0][i] <= cut[0];
            const bool f = (ofScores ? double(result.scores[1][i]) : result.values[1][i]) >= cut[1];
            const bool m = (ofScores ? double(result.scores[2][i]) : result.values[2][i]) >= cut[2];
            const std::map<std::tuple<bool, bool, bool>, const char*> types{
                {{true, true, true}, "key_value"},      {{true, false, true}, "key_develop"},
                {{false, true, true}, "key_retain"},    {{false, false, true}, "key_win_back"},
                {{true, true, false}, "plain_value"},   {{true, false, false}, "plain_develop"},
                {{false, true, false}, "plain_retain"}, {{false, false, false}, "plain_win_back"}};
            QCOMPARE(result.segments[result.segment[i]].id, QLatin1String(types.at({r, f, m})));
        }
    }
}

void RfmTest::flowsAddUpToBothDates()
{
    const AnalysisResult result = run({{QStringLiteral("before"), QStringLiteral("2025-11-01")}}).value();
    const AnalysisResult then = run({{QStringLiteral("asOf"), QStringLiteral("2025-11-01")}}).value();
    std::map<QString, std::int64_t> from;
    std::map<QString, std::int64_t> to;
    for (const QJsonValue value : result.json.value(QLatin1String("flows")).toArray()) {
        const QJsonObject flow = value.toObject();
        const QString a = flow.value(QLatin1String("from")).toString();
        const QString b = flow.value(QLatin1String("to")).toString();
        const std::int64_t people = flow.value(QLatin1String("people")).toInteger();
        QCOMPARE(std::int64_t(result.people(QStringLiteral("flow:%1>%2").arg(a, b))->count()), people);
        from[a] += people;
        to[b] += people;
    }
    for (const auto& [sum, other] : {std::pair(&from, &then), std::pair(&to, &result)})
        for (const QJsonValue value : other->json.value(QLatin1String("segments")).toArray()) {
            const QJsonObject segment = value.toObject();
            QCOMPARE((*sum)[segment.value(QLatin1String("id")).toString()],
                     segment.value(QLatin1String("people")).toInteger());
        }
    QVERIFY(from[QStringLiteral("none")] > 0 && to[QStringLiteral("none")] > 0);
    QCOMPARE(result.people(QStringLiteral("then:champions")).value(),
             then.people(QStringLiteral("segment:champions")).value());
    QVERIFY(!result.people(QStringLiteral("flow:none>none"))->count());
}

// What came after the date of the scores does not reach them, and is counted in full.
void RfmTest::checkIsHeldOut()
{
    const AnalysisResult result = run({{QStringLiteral("checkDays"), 90}}).value();
    const QJsonObject check = result.json.value(QLatin1String("check")).toObject();
    QVERIFY(check.value(QLatin1String("auc")).toDouble() > 0.6); // who buys often buys again
    QVERIFY(check.value(QLatin1String("low")).toDouble() < check.value(QLatin1String("auc")).toDouble());
    QVERIFY(check.value(QLatin1String("high")).toDouble() > check.value(QLatin1String("auc")).toDouble());
    const Micros then = m_data->asOf() - 90 * kDay;
    const auto earlier = m_data->at(then);
    const AnalysisResult before =
        m_registry.run(*earlier, {{QStringLiteral("kind"), QStringLiteral("rfm")}}, {}).value();
    std::int64_t people = 0;
    std::int64_t again = 0;
    double sum = 0;
    double above = 0;
    double pairs = 0;
    for (const QJsonValue value : check.value(QLatin1String("scores")).toArray()) {
        const QJsonObject row = value.toObject();
        people += row.value(QLatin1String("people")).toInteger();
        again += row.value(QLatin1String("again")).toInteger();
        sum += row.value(QLatin1String("netSales")).toDouble();
        QCOMPARE(std::int64_t(
                     result.people(QStringLiteral("check:%1").arg(row.value(QLatin1String("score")).toInt()))
                         ->count()),
                 row.value(QLatin1String("people")).toInteger());
        for (const QJsonValue other : check.value(QLatin1String("scores")).toArray()) {
            const QJsonObject lower = other.toObject();
            const double both = row.value(QLatin1String("again")).toDouble() *
                                (lower.value(QLatin1String("people")).toDouble() -
                                 lower.value(QLatin1String("again")).toDouble());
            const int difference =
                row.value(QLatin1String("score")).toInt() - lower.value(QLatin1String("score")).toInt();
            above += difference > 0 ? both : difference == 0 ? both / 2 : 0;
            pairs += both;
        }
    }
    QCOMPARE(people, before.json.value(QLatin1String("buyers")).toInteger());
    QVERIFY(std::abs(above / pairs - check.value(QLatin1String("auc")).toDouble()) < 1e-9);
    // The same from the rows.
    const auto amount = m_data->eventColumn(QStringLiteral("amount")).value();
    const PeopleSet scored = before.people(QStringLiteral("buyers")).value();
    double expected = 0;
    std::int64_t expectedAgain = 0;
    for (std::size_t person = 0; person < m_data->people(); ++person) {
        bool bought = false;
        for (std::uint32_t row = m_data->eventStarts()[person]; row < m_data->eventStarts()[person + 1];
             ++row)
            if (scored.contains(PersonIndex(person)) && m_data->eventTimes()[row] >= then) {
                expected += amount->number(row);
                bought = true;
            }
        expectedAgain += bought ? 1 : 0;
    }
    QVERIFY(std::abs(sum - expected) < 1e-6);
    QCOMPARE(again, expectedAgain);
}

// The ten segments of the vignette of R's package rfm.
void RfmTest::vignetteOfThePackage()
{
    const QString source = QStringLiteral(TESSERA_SHARED_DATA "/02_clv_other/rfm_data_orders.csv");
    if (!QFile::exists(source))
        QSKIP("the orders of the vignette are not here");
    QTemporaryDir folder;
    const std::shared_ptr<Project> project = std::move(
        Project::create(folder.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    ImportMapping mapping = orderMapping(previewFile(source).value().suggestion);
    addColumn(mapping, "customer_id", ColumnRole::Identifier, ColumnType::Text).identifierKind =
        QStringLiteral("member");
    addColumn(mapping, "order_date", ColumnRole::Time, ColumnType::Time).name = QStringLiteral("time");
    addColumn(mapping, "revenue", ColumnRole::Amount, ColumnType::Decimal).name = QStringLiteral("amount");
    const auto imported = importFile(*project, source, mapping, {});
    QVERIFY2(imported.ok(), imported ? "" : qPrintable(imported.error().message));
    const auto data = LocalDataset::open(project, {}, {}).value();
    QCOMPARE(data->people(), std::size_t(995));
    const QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("rfm")},
                                 {QStringLiteral("windowDays"), 0},
                                 {QStringLiteral("asOf"), QStringLiteral("2006-12-31")},
                                 {QStringLiteral("frequency"), QStringLiteral("events")},
                                 {QStringLiteral("scores"), QStringLiteral("rfm package")}};
    const AnalysisResult result = m_registry.run(*data, definition, {}).value();
    const std::map<QString, int> expected{
        {QStringLiteral("sleeping"), 102},    {QStringLiteral("risk"), 28},
        {QStringLiteral("cannot_lose"), 47},  {QStringLiteral("champions"), 35},
        {QStringLiteral("hibernating"), 148}, {QStringLiteral("loyal"), 170},
        {QStringLiteral("attention"), 10},    {QStringLiteral("new"), 104},
        {QStringLiteral("potential"), 342},   {QStringLiteral("promising"), 9},
        {QStringLiteral("others"), 0}};
    for (const QJsonValue value : result.json.value(QLatin1String("segments")).toArray()) {
        const QJsonObject segment = value.toObject();
        QCOMPARE(segment.value(QLatin1String("people")).toInt(),
                 expected.at(segment.value(QLatin1String("id")).toString()));
    }
}

void RfmTest::badDefinitionsSayWhatIsWrong_data()
{
    QTest::addColumn<QJsonObject>("definition");
    QTest::addColumn<QString>("said");
    const auto with = [](std::initializer_list<std::pair<QString, QJsonValue>> fields) {
        return QJsonObject(fields);
    };
    QTest::newRow("no cuts") << with({{QStringLiteral("scores"), QStringLiteral("fixed")}})
                             << QStringLiteral("cuts.r: 5 levels need 4 cuts, and there are 0");
    const QJsonArray falling{4, 3, 2, 1};
    QTest::newRow("falling cuts") << with({{QStringLiteral("scores"), QStringLiteral("fixed")},
                                           {QStringLiteral("cuts"),
                                            QJsonObject{{QStringLiteral("r"), falling}}}})
                                  << QStringLiteral("larger than the one before");
    QTest::newRow("levels") << with({{QStringLiteral("levels"), 3}}) << QStringLiteral("ten segments need 5");
    QTest::newRow("no table") << with({{QStringLiteral("segments"), QStringLiteral("own")}})
                              << QStringLiteral("table: name 1 to");
    const QJsonArray box{
        QJsonObject{{QStringLiteral("name"), QStringLiteral("A")}, {QStringLiteral("r"), QJsonArray{4, 9}}}};
    QTest::newRow("range") << with({{QStringLiteral("segments"), QStringLiteral("own")},
                                    {QStringLiteral("table"), box}})
                           << QStringLiteral("table[0].r");
    QTest::newRow("set") << with({{QStringLiteral("segments"), QStringLiteral("eight")},
                                  {QStringLiteral("threshold"), QStringLiteral("set")}})
                         << QStringLiteral("set.r");
    QTest::newRow("before") << with({{QStringLiteral("before"), QStringLiteral("2099-01-01")}})
                            << QStringLiteral("is not before the date");
    QTest::newRow("check") << with({{QStringLiteral("checkDays"), 3000}})
                           << QStringLiteral("Check fewer days");
}

void RfmTest::badDefinitionsSayWhatIsWrong()
{
    QFETCH(QJsonObject, definition);
    QFETCH(QString, said);
    const Result<AnalysisResult> result = run(definition);
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(said), qPrintable(result.error().message));
}

QTEST_GUILESS_MAIN(RfmTest)
#include "rfm_test.moc"
