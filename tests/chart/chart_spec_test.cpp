// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/example_charts.h"

#include <QTest>

using namespace tessera;

class ChartSpecTest : public QObject
{
    Q_OBJECT
private slots:
    void roundTrips();
    void unknownKind();
    void tables();
    void csv();
};

void ChartSpecTest::roundTrips()
{
    for (const ChartSpec& spec : examples::all()) {
        const QJsonObject json = chartToJson(spec);
        const Result<ChartSpec> back = chartFromJson(json);
        QVERIFY2(back.ok(), qPrintable(spec.title));
        QCOMPARE(back->chart.index(), spec.chart.index());
        QCOMPARE(chartToJson(*back), json);
        QCOMPARE(chartToCsv(*back), chartToCsv(spec));
    }
    const auto back = chartFromJson(chartToJson(examples::funnel()));
    const auto& steps = std::get<FunnelChart>(back->chart).steps;
    QCOMPARE(steps[4].mark.people, QStringLiteral("step:5"));
    QCOMPARE(steps[4].count, std::int64_t(12403));
    QCOMPARE(steps[4].mark.facts.size(), std::size_t(1));
    QCOMPARE(steps[4].interval->low, wilsonInterval(12403, 96840).low);
}

void ChartSpecTest::unknownKind()
{
    QVERIFY(!chartFromJson({{QStringLiteral("kind"), QStringLiteral("pie")}}).ok());
}

void ChartSpecTest::tables()
{
    for (const ChartSpec& spec : examples::all()) {
        const ChartTable table = chartToTable(spec);
        QVERIFY(!table.rows.empty());
        QCOMPARE(table.numeric.size(), std::size_t(table.columns.size()));
        QCOMPARE(std::size_t(table.people.size()), table.rows.size());
        for (const QStringList& row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
    }
    const ChartTable funnel = chartToTable(examples::funnel());
    QCOMPARE(funnel.rows[1][4], QStringLiteral("35565")); // lost since the step before
    const ChartTable matrix = chartToTable(examples::matrix());
    QCOMPARE(matrix.rows.size(), std::size_t(7)); // six rows and the totals
}

void ChartSpecTest::csv()
{
    BarChart chart;
    Bar bar;
    bar.value = -2;
    chart.groups = {{QStringLiteral("=1+1"), {bar}}, {QStringLiteral("say \"hi\", you"), {bar}}};
    QCOMPARE(chartToCsv({{}, {}, chart}),
             QByteArray("\xEF\xBB\xBF"
                        "Name,Value\r\n'=1+1,-2\r\n\"say \"\"hi\"\", you\",-2\r\n"));
}

QTEST_GUILESS_MAIN(ChartSpecTest)
#include "chart_spec_test.moc"
