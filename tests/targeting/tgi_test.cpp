// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/targeting_fixture.h"
#include "targeting/trait_index.h"

#include <QTest>

#include <cmath>

using namespace tessera;

class TgiTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void countsAreThoseOfTheRules_data();
    void countsAreThoseOfTheRules();
    void plantedTraitsComeFirst();
    void falseDiscoveryRatesAsPublished();
    void badDefinitions();

private:
    TargetingFixture m_client;
};

namespace {

// Random people with texts, numbers, dates and events; those with an odd number like tea and are young.
void importRandom(TargetingFixture& client)
{
    Random random(11);
    QByteArray people = "member_id,city,born,points,score\n";
    QByteArray log = "member_id,time,event,channel,category,amount\n";
    const char* cities[] = {"Shanghai", "Beijing", "成都", "Wuhan"};
    const char* channels[] = {"app", "web", "shop"};
    const char* categories[] = {"tea", "coffee", "soap", "toys", "shoes"};
    for (int person = 0; person < 1500; ++person) {
        const QByteArray id = "M" + QByteArray::number(person);
        const bool odd = person % 2 == 1;
        people += id + ',' + (random.chance(0.1) ? "" : cities[random.below(4)]) + ',' +
                  QByteArray::number(odd ? 1995 + int(random.below(10)) : 1960 + int(random.below(40))) +
                  "-0" + QByteArray::number(1 + int(random.below(9))) + "-15," +
                  (random.chance(0.2) ? QByteArray() : QByteArray::number(int(random.below(5000)))) + ',' +
                  QByteArray::number(double(random.below(10'000)) / 7.0, 'g', 12) + '\n';
        for (std::uint64_t n = random.below(6); n > 0; --n) {
            const bool buys = random.chance(0.4);
            const char* category = odd && random.chance(0.5) ? "tea" : categories[random.below(5)];
            log += id + ",2026-0" + QByteArray::number(1 + int(random.below(5))) + '-' +
                   QByteArray::number(10 + int(random.below(18))) + " 10:00:00," +
                   (buys ? "purchase," : "view,") + channels[random.below(3)] + ',' + category + ',' +
                   (buys ? QByteArray::number(double(random.below(90'000)) / 100.0, 'f', 2) : QByteArray()) +
                   '\n';
        }
    }
    client.import(QStringLiteral("people.csv"), people);
    client.import(QStringLiteral("log.csv"), log);
    client.open();
}

std::int64_t inBoth(PeopleSet a, const PeopleSet& b)
{
    a &= b;
    return std::int64_t(a.count());
}

} // namespace

void TgiTest::initTestCase()
{
    importRandom(m_client);
    QCOMPARE(m_client.data->people(), std::size_t{1500});
}

void TgiTest::countsAreThoseOfTheRules_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("against");
    QTest::addColumn<int>("days");
    QTest::newRow("everyone") << QString() << QString() << 0;
    QTest::newRow("a base and a window") << QStringLiteral("did(any)") << QString() << 60;
    QTest::newRow("another audience")
        << QString() << QStringLiteral("city = \"Beijing\" or points > 4000") << 0;
}

void TgiTest::countsAreThoseOfTheRules()
{
    QFETCH(QString, base);
    QFETCH(QString, against);
    QFETCH(int, days);
    QJsonObject definition{
        {QStringLiteral("kind"), QStringLiteral("tgi")},
        {QStringLiteral("rule"), QStringLiteral("did(channel = \"app\") or points > 3000")},
        {QStringLiteral("days"), days}};
    if (!base.isEmpty())
        definition.insert(QStringLiteral("base"), base);
    if (!against.isEmpty())
        definition.insert(QStringLiteral("against"), against);
    const Result<AnalysisResult> result = m_client.run(definition);
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message));
    const PeopleSet audience = result->people(QStringLiteral("audience")).value();
    const PeopleSet reference = result->people(QStringLiteral("reference")).value();
    QStringList groups;
    for (const QJsonValue value : result->json.value(QLatin1String("tags")).toArray()) {
        const QString group = value[QLatin1String("group")].toString();
        const QString selector = value[QLatin1String("selector")].toString();
        if (!groups.contains(group))
            groups.append(group);
        const QJsonObject people = value[QLatin1String("people")].toObject();
        QCOMPARE(std::int64_t(result->people(selector).value().count()),
                 people.value(QLatin1String("audience")).toInteger());
        if (group == QLatin1String("identifier"))
            continue;
        // Slowly: the rule, read from its text and evaluated by itself.
        const PeopleSet tagged = m_client.people(value[QLatin1String("rule")].toString());
        QVERIFY2(inBoth(tagged, audience) == people.value(QLatin1String("audience")).toInteger() &&
                     inBoth(tagged, reference) == people.value(QLatin1String("reference")).toInteger(),
                 qPrintable(selector));
        PeopleSet both = tagged;
        both &= audience;
        QCOMPARE(inBoth(both, reference), people.value(QLatin1String("both")).toInteger());
        QVERIFY(m_client.rulesAgree(*result, selector));
    }
    groups.sort();
    QCOMPARE(groups.join(QLatin1Char(',')), QStringLiteral("attribute,behaviour,event,identifier,item"));
}

void TgiTest::plantedTraitsComeFirst()
{
    const Result<AnalysisResult> result = m_client.run(
        {{QStringLiteral("kind"), QStringLiteral("tgi")},
         {QStringLiteral("rule"), QStringLiteral("born >= \"1995-01-01\"")},
         {QStringLiteral("groups"), QJsonArray{QStringLiteral("item"), QStringLiteral("event")}}});
    QVERIFY(result.ok());
    const QJsonArray tags = result->json.value(QLatin1String("tags")).toArray();
    const auto over = std::find_if(tags.begin(), tags.end(), [](const QJsonValue& tag) {
        return tag[QLatin1String("low")].toDouble() > 100;
    });
    QVERIFY(over != tags.end());
    const QJsonObject first = (*over).toObject();
    QCOMPARE(first.value(QLatin1String("value")).toString(), QStringLiteral("tea"));
    // By hand: the share of tea buyers of the young over that of everyone, of those with an event.
    const PeopleSet young = m_client.people(QStringLiteral("born >= \"1995-01-01\""));
    const PeopleSet tea = m_client.people(QStringLiteral("did(event = \"purchase\" and category = \"tea\")"));
    const PeopleSet active = m_client.people(QStringLiteral("did(any)"));
    const double own = double(inBoth(tea, young)) / double(inBoth(active, young));
    const double all = double(tea.count()) / double(active.count());
    QVERIFY(std::abs(first.value(QLatin1String("tgi")).toDouble() - 100 * own / all) < 1e-9);
    const double rest = double(std::int64_t(tea.count()) - inBoth(tea, young)) /
                        double(std::int64_t(active.count()) - inBoth(active, young));
    const double n = double(inBoth(active, young));
    const double m = double(active.count()) - n;
    const double error = std::sqrt(all * (1 - all) * (1 / n + 1 / m));
    QVERIFY(std::abs(first.value(QLatin1String("z")).toDouble() - (own - rest) / error) < 1e-9);
}

// The fifteen p values of Benjamini and Hochberg 1995, section 4: four are found at q = 0.05.
void TgiTest::falseDiscoveryRatesAsPublished()
{
    const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000};
    const std::vector<double> q = falseDiscoveryRates(p);
    QCOMPARE(std::ranges::count_if(q, [](double one) { return one <= 0.05; }), std::ptrdiff_t{4});
    QVERIFY(std::abs(q[3] - 0.0095 * 15 / 4) < 1e-12);
    QVERIFY(std::ranges::is_sorted(q));
}

void TgiTest::badDefinitions()
{
    const QJsonObject fine{{QStringLiteral("kind"), QStringLiteral("tgi")},
                           {QStringLiteral("rule"), QStringLiteral("everyone")}};
    QVERIFY(m_client.run(fine).ok());
    for (const auto& [key, value] :
         {std::pair<const char*, QJsonValue>{"groups", QJsonArray{QStringLiteral("x")}},
          {"rule", QStringLiteral("gone = 1")},
          {"values", 1},
          {"valeus", 5},
          {"amount", QStringLiteral("channel")}}) {
        QJsonObject wrong = fine;
        wrong.insert(QLatin1String(key), value);
        const auto result = m_client.run(wrong);
        QVERIFY2(!result.ok() && !result.error().message.isEmpty(), key);
    }
}

QTEST_GUILESS_MAIN(TgiTest)
#include "tgi_test.moc"
