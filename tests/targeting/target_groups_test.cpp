// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/targeting_fixture.h"

#include <QTest>

#include <cmath>

using namespace tessera;

// People of Wuhan who look at toys rarely buy, and spend much when they do.
class TargetGroupsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void plantedGroupIsFound();
    void everyCountIsThatOfItsRule_data();
    void everyCountIsThatOfItsRule();
    void definitionsAreLeftOut();
    void badDefinitions();

private:
    TargetingFixture m_client;
};

void TargetGroupsTest::initTestCase()
{
    Random random(21);
    QByteArray people = "member_id,city,level\n";
    QByteArray log = "member_id,time,event,channel,category,amount\n";
    const char* cities[] = {"Shanghai", "Beijing", "Wuhan"};
    const char* levels[] = {"gold", "silver", "none"};
    const char* channels[] = {"app", "web", "shop"};
    const char* categories[] = {"tea", "toys", "shoes"};
    for (int person = 0; person < 6000; ++person) {
        const QByteArray id = "M" + QByteArray::number(person);
        const std::uint64_t city = random.below(3);
        people += id + ',' + cities[city] + ',' + levels[random.below(3)] + '\n';
        const auto event = [&](const char* name, const char* category, double amount) {
            log += id + ",2026-05-" + QByteArray::number(10 + int(random.below(18))) + " 10:00:00," + name +
                   ',' + channels[random.below(3)] + ',' + category + ',' +
                   (amount > 0 ? QByteArray::number(amount, 'f', 2) : QByteArray()) + '\n';
        };
        const std::uint64_t likes = random.below(3);
        event("view", categories[likes], 0);
        if (random.chance(0.5))
            event("view", categories[random.below(3)], 0);
        const bool planted = city == 2 && likes == 1;
        if (random.chance(planted ? 0.1 : 0.5))
            event("purchase", categories[random.below(3)], (planted ? 900 : 100) * (0.5 + random.uniform()));
    }
    m_client.import(QStringLiteral("people.csv"), people);
    m_client.import(QStringLiteral("log.csv"), log);
    m_client.open();
}

void TargetGroupsTest::plantedGroupIsFound()
{
    const Result<AnalysisResult> result = m_client.run(
        {{QStringLiteral("kind"), QStringLiteral("target_groups")},
         {QStringLiteral("outcome"), QStringLiteral("did(event = \"purchase\")")},
         {QStringLiteral("purchases"), QStringLiteral("event = \"view\"")},
         {QStringLiteral("exclude"), QJsonArray{QStringLiteral("first_seen")}},
         {QStringLiteral("groups"), QJsonArray{QStringLiteral("attribute"), QStringLiteral("item")}}});
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message));
    const QJsonObject best = result->json.value(QLatin1String("groups")).toArray().first().toObject();
    QVERIFY2(best.value(QLatin1String("confirmed")).toBool(),
             qPrintable(best.value(QLatin1String("words")).toString()));
    const QString rule = best.value(QLatin1String("rule")).toString();
    QVERIFY2(rule.contains(QLatin1String("city = \"Wuhan\"")) && rule.contains(QLatin1String("toys")),
             qPrintable(rule));
    QVERIFY(result->headline.contains(QStringLiteral("held")));
}

void TargetGroupsTest::everyCountIsThatOfItsRule_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::newRow("outcome") << QJsonObject{};
    QTest::newRow("outcome and value") << QJsonObject{
        {QStringLiteral("value"), QJsonObject{{QStringLiteral("of"), QStringLiteral("amount")}}}};
    QTest::newRow("outcome and response of a base")
        << QJsonObject{{QStringLiteral("response"), QStringLiteral("count(event = \"view\") >= 2")},
                       {QStringLiteral("base"), QStringLiteral("level != \"none\"")}};
}

void TargetGroupsTest::everyCountIsThatOfItsRule()
{
    QFETCH(QJsonObject, more);
    QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("target_groups")},
                           {QStringLiteral("outcome"), QStringLiteral("did(event = \"purchase\")")},
                           {QStringLiteral("mostClauses"), 4}};
    for (auto it = more.begin(); it != more.end(); ++it)
        definition.insert(it.key(), it.value());
    const Result<AnalysisResult> result = m_client.run(definition);
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message));
    const PeopleSet outcome = m_client.people(QStringLiteral("did(event = \"purchase\")"));
    const QJsonArray groups = result->json.value(QLatin1String("groups")).toArray();
    QVERIFY(!groups.isEmpty());
    for (const QJsonValue group : groups) {
        PeopleSet people = m_client.people(group[QLatin1String("rule")].toString());
        QCOMPARE(std::int64_t(people.count()), group[QLatin1String("people")].toInteger());
        const QString selector = group[QLatin1String("selector")].toString();
        QVERIFY(m_client.rulesAgree(*result, selector));
        people &= outcome;
        QCOMPARE(std::int64_t(people.count()),
                 group[QLatin1String("searched")][QLatin1String("withOutcome")].toInteger() +
                     group[QLatin1String("confirming")][QLatin1String("withOutcome")].toInteger());
    }
    QVERIFY(!result->people(QStringLiteral("group:99")).ok());
    QVERIFY(!result->people(QStringLiteral("nobody")).ok());
}

// Who bought nothing has not bought the brand: no group is made of that.
void TargetGroupsTest::definitionsAreLeftOut()
{
    const Result<AnalysisResult> result = m_client.run(
        {{QStringLiteral("kind"), QStringLiteral("target_groups")},
         {QStringLiteral("outcome"), QStringLiteral("did(event = \"purchase\")")},
         {QStringLiteral("value"), QJsonObject{{QStringLiteral("of"), QStringLiteral("amount")}}},
         {QStringLiteral("exclude"), QJsonArray{QStringLiteral("level")}}});
    QVERIFY(result.ok());
    QStringList leftOut;
    for (const QJsonValue tag : result->json.value(QLatin1String("leftOut")).toArray())
        leftOut.append(tag[QLatin1String("field")].toString());
    QVERIFY(leftOut.contains(QStringLiteral("purchase days")));
    QVERIFY(leftOut.contains(QStringLiteral("spend")));
    QVERIFY(leftOut.contains(QStringLiteral("level")));
    QVERIFY(leftOut.contains(QStringLiteral("event_count")));
    for (const QJsonValue group : result->json.value(QLatin1String("groups")).toArray())
        QVERIFY(!group[QLatin1String("words")].toString().contains(QStringLiteral("level")));
}

void TargetGroupsTest::badDefinitions()
{
    const QJsonObject fine{{QStringLiteral("kind"), QStringLiteral("target_groups")},
                           {QStringLiteral("outcome"), QStringLiteral("did(event = \"purchase\")")}};
    const auto refused = [&](const char* key, const QJsonValue& value) {
        QJsonObject wrong = fine;
        wrong.insert(QLatin1String(key), value);
        const auto result = m_client.run(wrong);
        return !result.ok() && !result.error().message.isEmpty();
    };
    QVERIFY(refused("outcome", QStringLiteral("gone = 1")));
    QVERIFY(refused("outcome", QJsonValue()));
    QVERIFY(refused("outcome", QStringLiteral("did(event = \"never\")")));
    QVERIFY(refused("response", QStringLiteral("everyone")));
    QVERIFY(refused("weights", QJsonObject{{QStringLiteral("outcome"), 0}}));
    QVERIFY(refused("weights", QJsonObject{{QStringLiteral("size"), 1}}));
    QVERIFY(refused("mostClauses", 9));
    QVERIFY(refused("value", QJsonObject{{QStringLiteral("of"), QStringLiteral("channel")}}));
    QVERIFY(refused("value", QJsonObject{}));
}

QTEST_GUILESS_MAIN(TargetGroupsTest)
#include "target_groups_test.moc"
