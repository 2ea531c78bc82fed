// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/control_total.h"

#include "analysis/analysis.h"
#include "ingest/contract.h"
#include "profile/profile_analyses.h"
#include "support/import_text.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <functional>
#include <set>

using namespace tessera;

// Known figures beside ours: each sort of difference is planted and must be named.
class ControlTotalTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void measuresAreThoseOfASlowCount();
    void agreement();
    void refundsAreNamed();
    void unpaidRowsAreNamed();
    void theTimeZoneIsNamed();
    void duplicatesAreNamed();
    void rowsOfNobodyAreNamed();
    void unknownScopeIsNamed();
    void rejectedRowsAreNamed();
    void undatedRejectedRowsAreNamed();
    void supersededRowsAreNamed();
    void takenOutFilesAreNamed();
    void aPairIsNamed();
    void whatFitsNothingIsSaidSo();
    void oneIsPreferredToTwo();
    void figuresAreRead();
    void mistakesInFiguresAreNamed_data();
    void mistakesInFiguresAreNamed();
    void definitionsAreChecked();
    void peopleBehindMarks();

private:
    struct Line
    {
        QString order, user, time, status, shop;
        double amount = 0;
    };
    // 200 lines over May in Shanghai, some at its edges.
    static std::vector<Line> lines()
    {
        QRandomGenerator random(7);
        std::vector<Line> made;
        for (int i = 0; i < 200; ++i) {
            Line line;
            line.order = QStringLiteral("T%1").arg(i / 2);
            line.user = QStringLiteral("U%1").arg(i / 2 % 40);
            const int day = 3 + int(random.bounded(24));
            line.time = QStringLiteral("2026-05-%1 12:00:00").arg(day, 2, 10, QLatin1Char('0'));
            line.status = i % 10 < 2   ? QStringLiteral("refunded")
                          : i % 10 < 3 ? QStringLiteral("unpaid")
                                       : QStringLiteral("paid");
            line.shop = i % 3 == 0 ? QStringLiteral("A") : QStringLiteral("B");
            line.amount = double(random.bounded(100, 9999)) / 100;
            made.push_back(line);
        }
        return made;
    }
    static QByteArray csv(const std::vector<Line>& lines)
    {
        QString text = QStringLiteral("order_id,user_id,paid_at,state,shop,amount\n");
        for (const Line& line : lines)
            text += QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                        .arg(line.order, line.user, line.time, line.status, line.shop)
                        .arg(line.amount, 0, 'f', 2);
        return text.toUtf8();
    }
    ImportMapping mapping()
    {
        const QString path = m_directory->filePath(QStringLiteral("mapping_of.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(csv(lines()));
        file.close();
        return previewFile(path).value().suggestion;
    }
    std::int64_t load(const QByteArray& bytes, const LoadMode& mode = {})
    {
        const QString path = m_directory->filePath(QStringLiteral("orders_%1.csv").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        file.close();
        ImportMapping wanted = m_mapping;
        wanted.table = QStringLiteral("orders");
        wanted.load = mode;
        const Result<ImportOutcome> outcome = importFile(*m_project, path, wanted, {});
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().message));
        return outcome->batch.id;
    }
    ControlComparison compare(const QString& measure, double value, const QString& where = {})
    {
        m_data = LocalDataset::open(m_project, {}, {}).value();
        QJsonObject figure{{QStringLiteral("month"), QStringLiteral("2026-05")},
                           {QStringLiteral("measure"), measure},
                           {QStringLiteral("value"), value}};
        if (!where.isEmpty())
            figure.insert(QStringLiteral("where"), where);
        const auto definition = ControlTotalDefinition::fromJson(
            {{QStringLiteral("kind"), QStringLiteral("control_total")},
             {QStringLiteral("table"), QStringLiteral("orders")},
             {QStringLiteral("order"), QStringLiteral("order_id")},
             {QStringLiteral("paid"), m_status + QStringLiteral(" != \"unpaid\"")},
             {QStringLiteral("refunded"), m_status + QStringLiteral(" = \"refunded\"")},
             {QStringLiteral("figures"), QJsonArray{figure}}});
        if (!definition)
            qFatal("%s", qPrintable(definition.error().message));
        const auto result = computeControlTotals(*m_data, *definition, {});
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return result->figures.at(0);
    }
    static QStringList named(const ControlComparison& one)
    {
        QStringList ids;
        for (const std::size_t i : one.named)
            ids.append(one.explanations[i].id);
        ids.sort();
        return ids;
    }
    static QString told(const ControlComparison& one)
    {
        QString text = QStringLiteral("ours %1 gap %2:").arg(one.ours).arg(one.gap);
        for (const ControlExplanation& each : one.explanations)
            text += QStringLiteral(" %1=%2").arg(each.id).arg(each.effect);
        return text;
    }
    // Sum of what a predicate takes, rounded to cents.
    static double sum(const std::vector<Line>& lines, const std::function<bool(const Line&)>& takes)
    {
        std::int64_t cents = 0;
        for (const Line& line : lines)
            if (takes(line))
                cents += std::llround(line.amount * 100);
        return double(cents) / 100;
    }
    static bool isNet(const Line& line) { return line.status == QLatin1String("paid"); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<const LocalDataset> m_data;
    ImportMapping m_mapping;
    QString m_status;
    int m_files = 0;
};

void ControlTotalTest::init()
{
    m_data.reset();
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"),
                                TimeZone::named(QStringLiteral("Asia/Shanghai")).value())
                    .value();
    m_mapping = mapping();
    m_status = QStringLiteral("state");
    for (const ColumnMapping& column : m_mapping.columns)
        if (column.source == QLatin1String("state"))
            m_status = column.name;
}

void ControlTotalTest::measuresAreThoseOfASlowCount()
{
    const std::vector<Line> all = lines();
    load(csv(all));
    const auto isPaid = [](const Line& line) { return line.status != QLatin1String("unpaid"); };
    const auto differences = [&](auto value) {
        std::set<QString> values;
        for (const Line& line : all)
            if (isNet(line))
                values.insert(value(line));
        return double(values.size());
    };
    QCOMPARE(compare(QStringLiteral("gmv"), 0).ours, sum(all, [](const Line&) { return true; }));
    QCOMPARE(compare(QStringLiteral("paid"), 0).ours, sum(all, isPaid));
    QCOMPARE(compare(QStringLiteral("net"), 0).ours, sum(all, isNet));
    QCOMPARE(compare(QStringLiteral("orders"), 0).ours,
             differences([](const Line& line) { return line.order; }));
    QCOMPARE(compare(QStringLiteral("buyers"), 0).ours,
             differences([](const Line& line) { return line.user; }));
    QCOMPARE(compare(QStringLiteral("net"), 0, QStringLiteral("shop = \"A\"")).ours,
             sum(all, [](const Line& line) { return isNet(line) && line.shop == QLatin1String("A"); }));
}

void ControlTotalTest::agreement()
{
    load(csv(lines()));
    const double ours = compare(QStringLiteral("net"), 0).ours;
    const ControlComparison one = compare(QStringLiteral("net"), ours * 1.0005);
    QVERIFY(one.agrees);
    QVERIFY(one.named.empty());
}

void ControlTotalTest::refundsAreNamed()
{
    const std::vector<Line> all = lines();
    load(csv(all));
    const double withRefunds =
        sum(all, [](const Line& line) { return line.status != QLatin1String("unpaid"); });
    const ControlComparison net = compare(QStringLiteral("net"), withRefunds);
    QVERIFY2(named(net) == QStringList{QStringLiteral("refunds")}, qPrintable(told(net)));
    QVERIFY(std::abs(net.rest) < 0.005);
    const ControlComparison paid = compare(QStringLiteral("paid"), sum(all, isNet));
    QVERIFY2(named(paid) == QStringList{QStringLiteral("refunds")}, qPrintable(told(paid)));
}

void ControlTotalTest::unpaidRowsAreNamed()
{
    const std::vector<Line> all = lines();
    load(csv(all));
    const ControlComparison one = compare(QStringLiteral("paid"), sum(all, [](const Line&) { return true; }));
    QVERIFY2(named(one) == QStringList{QStringLiteral("unpaid")}, qPrintable(told(one)));
}

void ControlTotalTest::theTimeZoneIsNamed()
{
    std::vector<Line> all = lines();
    // 02:00 on 1 June in Shanghai is still May in UTC; 03:00 on 1 May there is April.
    all.push_back({QStringLiteral("E1"), QStringLiteral("U1"), QStringLiteral("2026-06-01 02:00:00"),
                   QStringLiteral("paid"), QStringLiteral("A"), 777.77});
    all.push_back({QStringLiteral("E2"), QStringLiteral("U2"), QStringLiteral("2026-05-01 03:00:00"),
                   QStringLiteral("paid"), QStringLiteral("A"), 111.11});
    load(csv(all));
    const double ours = compare(QStringLiteral("net"), 0).ours;
    const ControlComparison one = compare(QStringLiteral("net"), ours + 777.77 - 111.11);
    QVERIFY2(named(one) == QStringList{QStringLiteral("zone:UTC")}, qPrintable(told(one)));
    for (const ControlExplanation& each : one.explanations)
        if (each.id == QLatin1String("zone:UTC"))
            QCOMPARE(each.rows, 2);
}

void ControlTotalTest::duplicatesAreNamed()
{
    std::vector<Line> all = lines();
    const double once = sum(all, isNet);
    for (int i = 0; i < 200; i += 25)
        all.push_back(all[std::size_t(i + 5)]);
    load(csv(all));
    const ControlComparison one = compare(QStringLiteral("net"), once);
    QVERIFY2(named(one) == QStringList{QStringLiteral("duplicates")}, qPrintable(told(one)));
}

void ControlTotalTest::rowsOfNobodyAreNamed()
{
    std::vector<Line> all = lines();
    for (std::size_t i = 4; i < all.size(); i += 20)
        all[i].user.clear();
    load(csv(all));
    const ControlComparison one =
        compare(QStringLiteral("net"),
                sum(all, [](const Line& line) { return isNet(line) && !line.user.isEmpty(); }));
    QVERIFY2(named(one) == QStringList{QStringLiteral("nobody")}, qPrintable(told(one)));
}

void ControlTotalTest::unknownScopeIsNamed()
{
    std::vector<Line> all = lines();
    for (std::size_t i = 4; i < all.size(); i += 20)
        all[i].shop.clear();
    load(csv(all));
    const ControlComparison one =
        compare(QStringLiteral("net"),
                sum(all, [](const Line& line) { return isNet(line) && line.shop != QLatin1String("B"); }),
                QStringLiteral("shop = \"A\""));
    QVERIFY2(named(one) == QStringList{QStringLiteral("scope")}, qPrintable(told(one)));
}

// Two more columns than the header: the row is rejected, its amount and time can be read.
void ControlTotalTest::rejectedRowsAreNamed()
{
    QByteArray bytes = csv(lines());
    bytes += "R1,U1,2026-05-12 12:00:00,paid,A,432.10,x,y\nR2,U2,2026-04-12 12:00:00,paid,A,999.00,x,y\n";
    load(bytes);
    const double ours = compare(QStringLiteral("net"), 0).ours;
    const ControlComparison one = compare(QStringLiteral("net"), ours + 432.10);
    QVERIFY2(named(one) == QStringList{QStringLiteral("rejected")}, qPrintable(told(one)));
    const double orders = compare(QStringLiteral("orders"), 0).ours;
    const ControlComparison counted = compare(QStringLiteral("orders"), orders + 1);
    QVERIFY2(named(counted) == QStringList{QStringLiteral("rejected")}, qPrintable(told(counted)));
}

void ControlTotalTest::undatedRejectedRowsAreNamed()
{
    QByteArray bytes = csv(lines());
    bytes += "R1,U1,2026-13-12 12:00:00,paid,A,432.10\n";
    load(bytes);
    const double ours = compare(QStringLiteral("net"), 0).ours;
    const ControlComparison one = compare(QStringLiteral("net"), ours + 432.10);
    QVERIFY2(named(one) == QStringList{QStringLiteral("rejected:undated")}, qPrintable(told(one)));
}

void ControlTotalTest::supersededRowsAreNamed()
{
    LoadMode byKey;
    byKey.kind = LoadMode::Kind::Upsert;
    for (const ColumnMapping& column : m_mapping.columns)
        if (column.source == QLatin1String("order_id"))
            byKey.key = {column.name};
    std::vector<Line> first;
    first.reserve(30);
    for (int i = 0; i < 30; ++i)
        first.push_back({QStringLiteral("K%1").arg(i), QStringLiteral("U%1").arg(i),
                         QStringLiteral("2026-05-10 12:00:00"), QStringLiteral("paid"), QStringLiteral("A"),
                         50.0 + i});
    load(csv(first), byKey);
    load(csv({{QStringLiteral("K3"), QStringLiteral("U3"), QStringLiteral("2026-05-10 12:00:00"),
               QStringLiteral("paid"), QStringLiteral("A"), 1.0}}),
         byKey);
    const ControlComparison one =
        compare(QStringLiteral("net"), sum(first, [](const Line&) { return true; }) + 1.0);
    QVERIFY2(named(one) == QStringList{QStringLiteral("superseded")}, qPrintable(told(one)));
}

void ControlTotalTest::takenOutFilesAreNamed()
{
    load(csv(lines()));
    const std::int64_t second =
        load(csv({{QStringLiteral("Z1"), QStringLiteral("U1"), QStringLiteral("2026-05-20 12:00:00"),
                   QStringLiteral("paid"), QStringLiteral("B"), 314.15}}));
    const double both = compare(QStringLiteral("net"), 0).ours;
    QVERIFY(m_project->setTakenOut(second, true).ok());
    const ControlComparison one = compare(QStringLiteral("net"), both);
    QVERIFY2(named(one) == QStringList{QStringLiteral("taken_out")}, qPrintable(told(one)));
    // Of another shop it explains nothing.
    QVERIFY(named(compare(QStringLiteral("net"), both, QStringLiteral("shop = \"A\""))).isEmpty());
}

void ControlTotalTest::aPairIsNamed()
{
    std::vector<Line> all = lines();
    const double withRefunds =
        sum(all, [](const Line& line) { return line.status != QLatin1String("unpaid"); });
    all.push_back({QStringLiteral("E1"), QStringLiteral("U1"), QStringLiteral("2026-06-01 02:00:00"),
                   QStringLiteral("paid"), QStringLiteral("A"), 777.77});
    load(csv(all));
    const ControlComparison one = compare(QStringLiteral("net"), withRefunds + 777.77);
    QVERIFY2((named(one) == QStringList{QStringLiteral("refunds"), QStringLiteral("zone:UTC")}),
             qPrintable(told(one)));
    QVERIFY(std::abs(one.rest) < 0.005);
}

void ControlTotalTest::whatFitsNothingIsSaidSo()
{
    load(csv(lines()));
    const double ours = compare(QStringLiteral("net"), 0).ours;
    const ControlComparison one = compare(QStringLiteral("net"), ours * 3.21);
    QVERIFY(!one.agrees);
    QVERIFY2(one.named.empty(), qPrintable(told(one)));
    QCOMPARE(one.rest, one.gap);
}

void ControlTotalTest::oneIsPreferredToTwo()
{
    const std::vector<ControlExplanation> effects{{QStringLiteral("a"), {}, 10.004, 1, {}},
                                                  {QStringLiteral("b"), {}, 6.0, 1, {}},
                                                  {QStringLiteral("c"), {}, 4.0, 1, {}},
                                                  {QStringLiteral("zone:X"), {}, 2.0, 1, {}},
                                                  {QStringLiteral("zone:Y"), {}, 1.0, 1, {}}};
    QCOMPARE(bestExplanation(effects, 10, 0.005), std::vector<std::size_t>{0});
    QCOMPARE(bestExplanation(effects, 10, 0.001), (std::vector<std::size_t>{1, 2}));
    QCOMPARE(bestExplanation(effects, 3, 0.001), std::vector<std::size_t>{}); // two zones at once
    QCOMPARE(bestExplanation(effects, -1, 0.5), std::vector<std::size_t>{});
}

void ControlTotalTest::figuresAreRead()
{
    const QString path = m_directory->filePath(QStringLiteral("figures.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "\xEF\xBB\xBFMonth,shop,Measure,Value,note\n2026-05,A,GMV,\"1,204.50\",report\n2026-06,,net,7,\n");
    file.close();
    const QJsonArray figures = readControlFigures(path).value();
    QCOMPARE(figures.size(), 2);
    const QJsonObject first = figures.at(0).toObject();
    QCOMPARE(first.value(QLatin1String("where")).toString(), QStringLiteral("shop = \"A\""));
    QCOMPARE(first.value(QLatin1String("value")).toDouble(), 1204.5);
    QCOMPARE(first.value(QLatin1String("measure")).toString(), QStringLiteral("gmv"));
    QVERIFY(!figures.at(1).toObject().contains(QLatin1String("where")));
}

void ControlTotalTest::mistakesInFiguresAreNamed_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("column");
    QTest::newRow("value") << QByteArray("2026-05,net,many") << QStringLiteral("value");
    QTest::newRow("no value") << QByteArray("2026-05,net,") << QStringLiteral("value");
    QTest::newRow("month") << QByteArray("May,net,5") << QStringLiteral("month");
    QTest::newRow("measure") << QByteArray("2026-05,profit,5") << QStringLiteral("measure");
}

void ControlTotalTest::mistakesInFiguresAreNamed()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, column);
    const QString path = m_directory->filePath(QStringLiteral("figures.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("month,measure,value\n2026-05,net,1\n" + row + "\n");
    file.close();
    const Result<QJsonArray> figures = readControlFigures(path);
    QVERIFY(!figures.ok());
    QVERIFY2(figures.error().message.contains(QStringLiteral("figures.csv, row 3, column ") + column),
             qPrintable(figures.error().message));
}

void ControlTotalTest::definitionsAreChecked()
{
    const auto refused = [](const QJsonObject& figure) {
        return !ControlTotalDefinition::fromJson({{QStringLiteral("table"), QStringLiteral("orders")},
                                                  {QStringLiteral("figures"), QJsonArray{figure}}})
                    .ok();
    };
    const QJsonObject good{{QStringLiteral("month"), QStringLiteral("2026-05")},
                           {QStringLiteral("value"), 1}};
    QVERIFY(!refused(good));
    QVERIFY(refused({{QStringLiteral("month"), QStringLiteral("2026-05")}}));
    QVERIFY(refused({{QStringLiteral("from"), QStringLiteral("2026-05-02")},
                     {QStringLiteral("to"), QStringLiteral("2026-05-02")},
                     {QStringLiteral("value"), 1}}));
    QVERIFY(refused({{QStringLiteral("month"), QStringLiteral("2026-05")},
                     {QStringLiteral("value"), 1},
                     {QStringLiteral("measure"), QStringLiteral("profit")}}));
}

void ControlTotalTest::peopleBehindMarks()
{
    load(csv(lines()));
    m_data = LocalDataset::open(m_project, {}, {}).value();
    AnalysisRegistry registry;
    registerProfileAnalyses(registry);
    const QJsonObject definition{
        {QStringLiteral("kind"), QStringLiteral("control_total")},
        {QStringLiteral("table"), QStringLiteral("orders")},
        {QStringLiteral("refunded"), m_status + QStringLiteral(" = \"refunded\"")},
        {QStringLiteral("figures"),
         QJsonArray{QJsonObject{{QStringLiteral("month"), QStringLiteral("2026-05")},
                                {QStringLiteral("measure"), QStringLiteral("buyers")},
                                {QStringLiteral("value"), 12}}}}};
    const Result<AnalysisResult> result = registry.run(*m_data, definition, {});
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
    const double ours = result->json.value(QLatin1String("figures"))
                            .toArray()
                            .at(0)
                            .toObject()
                            .value(QLatin1String("ours"))
                            .toDouble();
    QCOMPARE(double(result->people(QStringLiteral("figure:1")).value().count()), ours);
    QVERIFY(!result->people(QStringLiteral("figure:2")).ok());
    QCOMPARE(result->charts.size(), std::size_t{1});
    QCOMPARE(result->tables.at(0).table.rows.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(ControlTotalTest)
#include "control_total_test.moc"
