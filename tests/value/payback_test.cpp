// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/payback.h"
#include "value/shop_project.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace tessera;

namespace {

// Three people of whom everything can be worked out by hand, and costs of two months.
const char* const kLines = "M100001,2025-01-10 10:00:00,100.00,JD\n"
                           "M100001,2025-02-01 10:00:00,50.00,JD\n"
                           "M100001,2025-06-20 10:00:00,30.00,JD\n"
                           "M100002,2025-01-20 10:00:00,200.00,Tmall\n"
                           "M100003,2025-03-05 10:00:00,80.00,JD\n"
                           "M100003,2025-03-25 10:00:00,20.00,Tmall\n"
                           "M100004,2025-06-30 10:00:00,10.00,JD\n";
const char* const kCosts = "period,channel,cost\n"
                           "2025-01-01,jd,130\n"
                           "2025-01-01,Tmall,500\n"
                           "2025-03-01,JD,60\n"
                           "2025-03-01,Radio,40\n";

} // namespace

// LTV, CAC and payback by hand, and on more people against a slow reference.
class PaybackTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void byHand();
    void cohortsAreThoseOfTheSlowWay();
    void peopleAreCounted();
    void newAgainAfterABreak();
    void problemsAreSaid_data();
    void problemsAreSaid();

private:
    [[nodiscard]] static Result<AnalysisResult> run(const ShopProject& shop, QJsonObject definition)
    {
        definition.insert(QStringLiteral("kind"), QStringLiteral("payback"));
        return shop.registry.run(*shop.data, definition, {});
    }
    ShopProject m_small;
    ShopProject m_large;
    QJsonObject m_costs;
};

void PaybackTest::initTestCase()
{
    const Result<void> made = m_small.make(kLines, kCosts, "media_costs");
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QVERIFY(m_large.make(ShopProject::purchases(800, 9)));
    const Result<QJsonObject> suggested =
        m_small.registry.find(QStringLiteral("payback"))->suggest(*m_small.data);
    QVERIFY2(suggested, suggested ? "" : qPrintable(suggested.error().message));
    m_costs = *suggested;
    QVERIFY2(m_costs.contains(QLatin1String("costTable")),
             qPrintable(m_small.data->tables().join(QLatin1Char(','))));
    QCOMPARE(m_costs.value(QLatin1String("costChannel")).toString(), QStringLiteral("channel"));
}

void PaybackTest::byHand()
{
    const Result<AnalysisResult> result = run(m_small, m_costs);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    const QJsonObject all = result->json.value(QLatin1String("all")).toObject();
    QCOMPARE(all.value(QLatin1String("newBuyers")).toInt(), 4);
    // 730 for the three who started in January and March.
    QCOMPARE(all.value(QLatin1String("cac")).toDouble(), 730.0 / 3);
    // All but the last were observed for the first three months: 150, 200 and 100 in the first, nothing then.
    const QJsonArray curve = all.value(QLatin1String("value")).toArray();
    QCOMPARE(curve.size(), 5);
    QCOMPARE(curve[0].toDouble(), 150.0);
    QCOMPARE(curve[2].toDouble(), 150.0);
    QVERIFY(all.value(QLatin1String("paybackMonth")).isNull());
    for (const QJsonValue channel : result->json.value(QLatin1String("channels")).toArray()) {
        const QString name = channel[QLatin1String("channel")].toString();
        if (name == QLatin1String("JD")) { // told by its first purchase, with capitals or without
            QCOMPARE(channel[QLatin1String("newBuyers")].toInt(), 3);
            QCOMPARE(channel[QLatin1String("cac")].toDouble(), 95.0);
            QCOMPARE(channel[QLatin1String("paybackMonth")].toInt(), 1); // 125 on average
        } else if (name == QLatin1String("Tmall"))
            QCOMPARE(channel[QLatin1String("cac")].toDouble(), 500.0);
        else {
            QCOMPARE(name, QStringLiteral("Radio"));
            QCOMPARE(channel[QLatin1String("cost")].toDouble(), 40.0);
            QVERIFY(channel[QLatin1String("cac")].isNull());
        }
    }
    QJsonObject without = m_costs;
    without.remove(QLatin1String("costTable"));
    const Result<AnalysisResult> plain = run(m_small, without);
    QVERIFY(plain);
    QVERIFY(plain->json.value(QLatin1String("all"))[QLatin1String("cac")].isNull());
    QVERIFY(plain->provenance.notes.join(u';').contains(QLatin1String("no CAC")));
}

void PaybackTest::cohortsAreThoseOfTheSlowWay()
{
    const Result<PaybackDefinition> definition =
        PaybackDefinition::fromJson({{QStringLiteral("cohortMonths"), 24}, {QStringLiteral("months"), 6}});
    QVERIFY(definition);
    const Result<PaybackResult> result = computePayback(*m_large.data, *definition, {});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    const PurchaseDays& days = result->days;
    std::size_t checked = 0;
    for (const CohortRow& row : result->cohorts)
        for (std::size_t month = 0; month < row.cells.size(); ++month) {
            double sum = 0;
            std::int64_t people = 0;
            bool isComplete = true;
            for (std::size_t buyer = 0; buyer < days.buyers(); ++buyer) {
                const std::int64_t start = days.daysOf(buyer).front();
                if (monthOfDay(start) != row.month)
                    continue;
                ++people;
                const double until = double(month + 1) * 365.25 / 12;
                for (std::size_t at = days.starts[buyer]; at < days.starts[buyer + 1]; ++at)
                    sum += double(days.days[at] - start) < until ? days.amounts[at] : 0;
                isComplete = isComplete && double(days.lastDay + 1 - start) >= until;
            }
            QCOMPARE(row.people, people);
            QVERIFY(std::abs(row.cells[month].value - sum / double(people)) < 1e-9 * sum);
            QCOMPARE(row.cells[month].isComplete, isComplete);
            ++checked;
        }
    QVERIFY(checked > 60);
    for (std::size_t month = 1; month < result->all.curve.size(); ++month)
        QVERIFY(result->all.curve[month] >= result->all.curve[month - 1]);
}

void PaybackTest::peopleAreCounted()
{
    const Result<AnalysisResult> result =
        run(m_large, {{QStringLiteral("channel"), QStringLiteral("channel")}});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    const PeopleSet all = result->people(QStringLiteral("new")).value();
    std::size_t sum = 0;
    for (const QJsonValue row : result->json.value(QLatin1String("cohorts")).toArray()) {
        const PeopleSet some =
            result->people(QStringLiteral("cohort:") + row[QLatin1String("month")].toString()).value();
        QCOMPARE(qint64(some.count()), row[QLatin1String("people")].toInteger());
        sum += some.count();
    }
    QCOMPARE(sum, all.count());
    sum = 0;
    for (const QJsonValue row : result->json.value(QLatin1String("channels")).toArray())
        sum += result->people(QStringLiteral("channel:") + row[QLatin1String("channel")].toString())
                   .value()
                   .count();
    QCOMPARE(sum, all.count());
    QVERIFY(!result->people(QStringLiteral("channel:nowhere")));
}

void PaybackTest::newAgainAfterABreak()
{
    const Result<AnalysisResult> result =
        run(m_small, {{QStringLiteral("newAfterDays"), 90}, {QStringLiteral("cohortMonths"), 1}});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    // The first is back after 139 days; the last is there for the first time.
    QCOMPARE(result->json.value(QLatin1String("all"))[QLatin1String("newBuyers")].toInt(), 2);
}

void PaybackTest::problemsAreSaid_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    QTest::newRow("table") << "costTable"
                           << "nowhere"
                           << "Import the costs";
    QTest::newRow("cost") << "cost"
                          << "channel"
                          << "holds no numbers";
    QTest::newRow("column") << "costPeriod"
                            << "nowhen"
                            << "nowhen";
    QTest::newRow("period") << "costPeriod"
                            << "channel"
                            << "no costs in the months";
    QTest::newRow("channel") << "channel"
                             << "nowhere"
                             << "no attribute";
    QTest::newRow("nobody") << "where"
                            << "event = \"never\""
                            << "Nobody became a buyer";
}

void PaybackTest::problemsAreSaid()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, said);
    QJsonObject definition = m_costs;
    definition.insert(key, value);
    const Result<AnalysisResult> result = run(m_small, definition);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(said), qPrintable(result.error().message));
}

QTEST_GUILESS_MAIN(PaybackTest)
#include "payback_test.moc"
