// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/lifecycle.h"
#include "value/shop_project.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <map>

using namespace tessera;

namespace {

constexpr LifecycleCuts kCuts{30, 40, 90, 180, 3};

// The states as they are written in the guide, one after the other and each on its own.
QStringList slowStates(const std::vector<std::int32_t>& bought, std::int64_t day, bool full)
{
    std::vector<std::int32_t> past;
    for (const std::int32_t one : bought)
        if (one <= day)
            past.push_back(one);
    if (past.empty())
        return {QStringLiteral("prospect")};
    const std::int64_t last = day - past.back();
    const bool isNew = day - past.front() <= 30 && last <= 90;
    const bool isBack = past.size() > 1 && past[past.size() - 1] - past[past.size() - 2] > 180;
    const bool isThere = last <= 90 && !isNew;
    QStringList states;
    const auto add = [&](bool holds, const char* id) {
        if (holds)
            states.append(QLatin1String(id));
    };
    add(last > 180, "lost");
    add(last > 90 && last <= 180, "dormant");
    add(isNew, "new");
    add(isThere && !full, "active");
    add(isThere && full && isBack, "won_back");
    add(isThere && full && !isBack && last > 40, "declining");
    add(isThere && full && !isBack && last <= 40 && past.size() >= 3, "mature");
    add(isThere && full && !isBack && last <= 40 && past.size() < 3, "growing");
    return states;
}

} // namespace

// States that partition people, whatever they did; the curve by hand; flows whose margins are the stocks.
class LifecycleTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void curveByHand();
    void cutsAreTheGapsOfWhoComesBack();
    void exactlyOneStateHolds();
    void statesPartitionThePeople_data();
    void statesPartitionThePeople();
    void flowIsOfTwoDates();
    void lists();
    void stayOfTheNew();
    void problemsAreSaid();

private:
    [[nodiscard]] Result<AnalysisResult> run(QJsonObject definition) const
    {
        definition.insert(QStringLiteral("kind"), QStringLiteral("lifecycle"));
        return m_shop.registry.run(*m_shop.data, definition, {});
    }
    ShopProject m_shop;
};

void LifecycleTest::initTestCase()
{
    const Result<void> made =
        m_shop.make(ShopProject::purchases(1200, 5),
                    "member_id,name,joined_at\nM900001,Ann,2024-02-03\nM900002,Bo,2025-12-20\n", "members");
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(m_shop.data->people(), std::size_t(1202));
}

// The remission times of 21 patients on 6-MP (Freireich and others 1963), as every text book has them.
void LifecycleTest::curveByHand()
{
    std::vector<ObservedTime> times;
    for (const int day : {6, 6, 6, 7, 10, 13, 16, 22, 23})
        times.push_back({day, true});
    for (const int day : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35})
        times.push_back({day, false});
    const std::vector<SurvivalStep> curve = survivalCurve(times);
    const std::array expected = {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
    QCOMPARE(curve.size(), expected.size());
    for (std::size_t i = 0; i < curve.size(); ++i)
        QVERIFY(std::abs(curve[i].survival - expected[i]) < 0.0006);
    QCOMPARE(daysUntil(curve, 0.5), 23);
    QCOMPARE(daysUntil(curve, 0.9), -1);
    QVERIFY(survivalCurve({}).empty());
}

void LifecycleTest::cutsAreTheGapsOfWhoComesBack()
{
    const Result<LifecycleResult> result =
        computeLifecycle(*m_shop.data, LifecycleDefinition::fromJson({}).value(), {});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    const double back = 1 - result->curve.back().survival;
    for (const auto& [cut, share] :
         {std::pair{result->found.decliningDays, 0.5}, std::pair{result->found.sleepingDays, 0.8},
          std::pair{result->found.lostDays, 0.95}}) {
        double at = 1;
        double before = 1;
        for (const SurvivalStep& step : result->curve) {
            at = step.days <= cut ? step.survival : at;
            before = step.days < cut ? step.survival : before;
        }
        QVERIFY((1 - at) / back >= share - 1e-9);
        QVERIFY((1 - before) / back < share);
    }
    QCOMPARE(result->cuts.newDays, result->found.sleepingDays);
}

void LifecycleTest::exactlyOneStateHolds()
{
    Random random(17);
    std::map<QString, int> seen;
    for (int trial = 0; trial < 20000; ++trial) {
        std::vector<std::int32_t> bought;
        std::int32_t day = std::int32_t(random.below(50));
        for (std::uint64_t i = random.below(7); i > 0; --i) {
            bought.push_back(day);
            day += std::int32_t(1 + random.below(random.chance(0.2) ? 300 : 60));
        }
        const auto today = std::int64_t(random.below(700));
        for (const bool full : {false, true}) {
            const QStringList states = slowStates(bought, today, full);
            QCOMPARE(states.size(), 1);
            QCOMPARE(lifeStateId(lifeStateAt(bought, today, kCuts, full)), states.front());
            ++seen[states.front()];
        }
    }
    QCOMPARE(seen.size(), kLifeStates); // the walk came by every one
}

void LifecycleTest::statesPartitionThePeople_data()
{
    QTest::addColumn<QJsonObject>("definition");
    QTest::newRow("simple") << QJsonObject{};
    QTest::newRow("full") << QJsonObject{{QStringLiteral("states"), QStringLiteral("full")}};
    QTest::newRow("own cuts") << QJsonObject{{QStringLiteral("states"), QStringLiteral("full")},
                                             {QStringLiteral("newDays"), 10},
                                             {QStringLiteral("decliningDays"), 20},
                                             {QStringLiteral("sleepingDays"), 30},
                                             {QStringLiteral("lostDays"), 40}};
    QTest::newRow("earlier") << QJsonObject{{QStringLiteral("asOf"), QStringLiteral("2025-03-01")},
                                            {QStringLiteral("flowDays"), 200}};
}

void LifecycleTest::statesPartitionThePeople()
{
    QFETCH(QJsonObject, definition);
    const Result<AnalysisResult> result = run(definition);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    const PeopleSet known = result->people(QStringLiteral("known")).value();
    PeopleSet all(m_shop.data->people());
    std::size_t sum = 0;
    std::map<QString, std::int64_t> stock;
    for (const QJsonValue state : result->json.value(QLatin1String("states")).toArray()) {
        const QString id = state[QLatin1String("id")].toString();
        const PeopleSet some = result->people(QStringLiteral("state:") + id).value();
        QCOMPARE(qint64(some.count()), state[QLatin1String("people")].toInteger());
        stock[id] = std::int64_t(some.count());
        sum += some.count();
        all |= some;
    }
    QCOMPARE(sum, known.count());
    QVERIFY(all == known);
    // What flows into a state is its stock; what flows is what its mark opens.
    std::map<QString, std::int64_t> into;
    for (const QJsonValue cell : result->json.value(QLatin1String("flow")).toArray()) {
        const QString to = cell[QLatin1String("to")].toString();
        const QString mark = QStringLiteral("flow:%1>%2").arg(cell[QLatin1String("from")].toString(), to);
        QCOMPARE(qint64(result->people(mark).value().count()), cell[QLatin1String("people")].toInteger());
        into[to] += cell[QLatin1String("people")].toInteger();
    }
    for (const auto& [id, people] : stock)
        QCOMPARE(into[id], people);
    const Result<std::shared_ptr<const Column>> states = result->values.front().column();
    QVERIFY(states);
    for (std::size_t person = 0; person < m_shop.data->people(); ++person)
        QCOMPARE(!(*states)->isNull(person), known.contains(PersonIndex(person)));
}

// The earlier margin is the stock of an analysis as of then, with the same cut points.
void LifecycleTest::flowIsOfTwoDates()
{
    QJsonObject definition{{QStringLiteral("newDays"), 40},
                           {QStringLiteral("sleepingDays"), 60},
                           {QStringLiteral("lostDays"), 200},
                           {QStringLiteral("from"), QStringLiteral("2025-03-01")}};
    const Result<AnalysisResult> now = run(definition);
    definition.remove(QLatin1String("from"));
    definition.insert(QStringLiteral("asOf"), QStringLiteral("2025-03-01"));
    const Result<AnalysisResult> then = run(definition);
    QVERIFY(now && then);
    std::map<QString, qint64> out;
    for (const QJsonValue cell : now->json.value(QLatin1String("flow")).toArray())
        out[cell[QLatin1String("from")].toString()] += cell[QLatin1String("people")].toInteger();
    for (const QJsonValue state : then->json.value(QLatin1String("states")).toArray())
        QCOMPARE(out[state[QLatin1String("id")].toString()], state[QLatin1String("people")].toInteger());
    QVERIFY(out[QStringLiteral("unknown")] > 0);
}

void LifecycleTest::lists()
{
    const Result<AnalysisResult> result = run({{QStringLiteral("states"), QStringLiteral("full")}});
    QVERIFY(result);
    const auto people = [&](const char* selector) { return result->people(QLatin1String(selector)).value(); };
    QCOMPARE(people("wake_up").count(), people("state:dormant").count() + people("state:declining").count());
    const PeopleSet back = people("win_back");
    QVERIFY(back.count() > 0 && back.count() < people("state:lost").count());
    QVERIFY(!result->people(QStringLiteral("state:active"))); // not of the full set
    const ChartTable& lists = result->tables.back().table;
    QCOMPARE(lists.rows.size(), std::size_t(2));
    for (std::size_t row = 0; row < lists.rows.size(); ++row)
        QCOMPARE(QString(lists.rows[row][1]).remove(QLatin1Char(',')).toLongLong(),
                 qint64(result->people(lists.people[qsizetype(row)]).value().count()));
    QCOMPARE(people("state:prospect").count(), std::size_t(2));
}

void LifecycleTest::stayOfTheNew()
{
    const Result<AnalysisResult> result = run({{QStringLiteral("newDays"), 25},
                                               {QStringLiteral("sleepingDays"), 50},
                                               {QStringLiteral("lostDays"), 100}});
    QVERIFY(result);
    for (const QJsonValue state : result->json.value(QLatin1String("states")).toArray()) {
        const QString id = state[QLatin1String("id")].toString();
        const QJsonValue stay = state[QLatin1String("medianStayDays")];
        if (id == QLatin1String("new"))
            QCOMPARE(stay.toInt(), 26); // nobody leaves it earlier, as sleeping begins later
        if (id == QLatin1String("lost") || id == QLatin1String("prospect"))
            QVERIFY(stay.isNull() || stay.toInt() > 0);
        if (id == QLatin1String("dormant"))
            QVERIFY(stay.toInt() > 0 && stay.toInt() <= 50);
    }
}

void LifecycleTest::problemsAreSaid()
{
    const Result<AnalysisResult> falling =
        run({{QStringLiteral("sleepingDays"), 100}, {QStringLiteral("lostDays"), 50}});
    QVERIFY(!falling && falling.error().message.contains(QLatin1String("must not fall")));
    const Result<AnalysisResult> nobody =
        run({{QStringLiteral("where"), QStringLiteral("event = \"never\"")}});
    QVERIFY(!nobody && nobody.error().message.contains(QLatin1String("Nobody bought")));
    const Result<AnalysisResult> few = run({{QStringLiteral("windowDays"), 1}});
    QVERIFY(!few && few.error().message.contains(QLatin1String("Set newDays")));
    // With all cut points set no curve is needed.
    const Result<AnalysisResult> set = run({{QStringLiteral("windowDays"), 1},
                                            {QStringLiteral("newDays"), 30},
                                            {QStringLiteral("sleepingDays"), 60},
                                            {QStringLiteral("lostDays"), 90}});
    QVERIFY2(set, set ? "" : qPrintable(set.error().message));
    const Result<AnalysisResult> late = run({{QStringLiteral("from"), QStringLiteral("2030-01-01")}});
    QVERIFY(!late && late.error().message.contains(QLatin1String("begin before")));
}

QTEST_GUILESS_MAIN(LifecycleTest)
#include "lifecycle_test.moc"
