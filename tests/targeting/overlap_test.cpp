// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "targeting/overlap.h"
#include "targeting/targeting_fixture.h"

#include <QTest>

#include <map>

using namespace tessera;

class OverlapTest : public QObject
{
    Q_OBJECT
private slots:
    void countsAreThoseOfASlowReference_data();
    void countsAreThoseOfASlowReference();
    void moreThanThirtyAreRefused();
    void cancels();
    void marksOpenTheirPeople();
    void savedAudiencesAreTheDefault();
    void fewerThanTwoSayWhatToDo();
};

void OverlapTest::countsAreThoseOfASlowReference_data()
{
    QTest::addColumn<int>("sets");
    QTest::addColumn<int>("people");
    QTest::addColumn<double>("share");
    QTest::newRow("one person") << 3 << 1 << 0.5;
    QTest::newRow("two sets, part of a word") << 2 << 45 << 0.5;
    QTest::newRow("thirty rare sets") << 30 << 70'000 << 0.02;
    QTest::newRow("thirty common sets") << 30 << 20'011 << 0.6;
    QTest::newRow("several blocks") << 7 << 600'100 << 0.3;
}

void OverlapTest::countsAreThoseOfASlowReference()
{
    QFETCH(int, sets);
    QFETCH(int, people);
    QFETCH(double, share);
    std::vector<PeopleSet> all;
    for (int k = 0; k < sets; ++k)
        all.push_back(randomPeople(std::uint64_t(100 + k), std::size_t(people), share));
    const PeopleSet base = randomPeople(7, std::size_t(people), 0.9);
    std::map<std::uint32_t, std::int64_t> patterns;
    std::vector<std::int64_t> shared(std::size_t(sets * sets), 0);
    base.forEach([&](PersonIndex person) {
        std::uint32_t pattern = 0;
        for (int i = 0; i < sets; ++i)
            for (int j = 0; j < sets; ++j)
                if (all[std::size_t(i)].contains(person) && all[std::size_t(j)].contains(person)) {
                    ++shared[std::size_t(i * sets + j)];
                    pattern |= 1U << i;
                }
        ++patterns[pattern];
    });
    const int threads = ThreadPool::threads();
    for (const int count : {1, 4}) {
        ThreadPool::setThreads(count);
        const Result<OverlapCounts> counts = countOverlap(all, base, {});
        ThreadPool::setThreads(threads);
        QVERIFY(counts.ok());
        QCOMPARE(counts->base, std::int64_t(base.count()));
        QCOMPARE(counts->none, patterns[0]);
        QCOMPARE(counts->shared, shared);
        std::map<std::uint32_t, std::int64_t> found{{0, counts->none}};
        for (const ExactPattern& pattern : counts->patterns)
            found[pattern.members] += pattern.people;
        QCOMPARE(found, patterns);
        QCOMPARE(counts->patterns.size() + 1, found.size()); // each once
    }
    for (const auto& [members, count] : patterns)
        if (members % 97 == 0 || patterns.size() < 200)
            QCOMPARE(std::int64_t(exactlyIn(all, base, members).count()), count);
}

void OverlapTest::moreThanThirtyAreRefused()
{
    const std::vector<PeopleSet> sets(31, PeopleSet(10, true));
    const auto counts = countOverlap(sets, PeopleSet(10, true), {});
    QVERIFY(!counts.ok());
    QVERIFY(counts.error().message.contains(QStringLiteral("31")));
}

void OverlapTest::cancels()
{
    Task task;
    task.cancel();
    const auto counts = countOverlap({PeopleSet(10), PeopleSet(10)}, PeopleSet(10, true), task);
    QVERIFY(!counts.ok() && counts.error().cancelled);
}

namespace {

// 90 people: by threes they view, view and cart, or view, cart and buy; every tenth comes from Beijing.
QByteArray shopLog()
{
    QByteArray csv = "member_id,time,event,city\n";
    for (int person = 0; person < 90; ++person) {
        const char* events[] = {"view", "cart", "purchase"};
        for (int step = 0; step <= person % 3; ++step)
            csv += "M" + QByteArray::number(person) + ",2026-05-1" + QByteArray::number(step) + ',' +
                   events[step] + ',' + (person % 10 == 0 ? "Beijing" : "Shanghai") + '\n';
    }
    return csv;
}

QJsonObject named(const char* name, const char* rule)
{
    return {{QStringLiteral("name"), QLatin1String(name)}, {QStringLiteral("rule"), QLatin1String(rule)}};
}

} // namespace

void OverlapTest::marksOpenTheirPeople()
{
    TargetingFixture client;
    client.import(QStringLiteral("log.csv"), shopLog());
    client.open();
    const QJsonObject definition{
        {QStringLiteral("kind"), QStringLiteral("overlap")},
        {QStringLiteral("audiences"),
         QJsonArray{named("Cart", "did(event = \"cart\")"), named("Buyers", "did(event = \"purchase\")"),
                    named("Beijing", "did(city = \"Beijing\")")}},
        {QStringLiteral("base"), QStringLiteral("count(any) >= 2")},
        {QStringLiteral("sort"), QStringLiteral("degree")},
        {QStringLiteral("matrix"), QStringLiteral("lift")}};
    const Result<AnalysisResult> result = client.run(definition);
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message));
    const auto& upset = std::get<UpsetChart>(result->charts[0].chart);
    QCOMPARE(upset.sets.size(), std::size_t{3});
    QCOMPARE(upset.sets[1].size, 30.0);
    // Everybody of the base has a cart: {cart}, {cart, buy}, {cart, Beijing}, all three; degree before size.
    QCOMPARE(upset.bars.size(), std::size_t{4});
    QCOMPARE(upset.bars[0].members, std::int64_t{1});
    QCOMPARE(upset.bars[3].members, std::int64_t{7});
    QVERIFY(upset.bars[1].value >= upset.bars[2].value);
    std::int64_t all = 0;
    for (const UpsetBar& bar : upset.bars) {
        QCOMPARE(std::int64_t(result->people(bar.mark.people).value().count()), bar.mark.count);
        QVERIFY(client.rulesAgree(*result, bar.mark.people));
        all += bar.mark.count;
    }
    QCOMPARE(all + result->json.value(QLatin1String("none")).toInteger(),
             result->json.value(QLatin1String("base")).toInteger());
    for (const UpsetSet& set : upset.sets) {
        QCOMPARE(std::int64_t(result->people(set.mark.people).value().count()), set.mark.count);
        QVERIFY(client.rulesAgree(*result, set.mark.people));
    }
    const auto& matrix = std::get<MatrixChart>(result->charts[1].chart);
    for (const MatrixCell& cell : matrix.cells) {
        if (!cell.value)
            continue;
        QCOMPARE(std::int64_t(result->people(cell.mark.people).value().count()), cell.mark.count);
        QVERIFY(client.rulesAgree(*result, cell.mark.people));
    }
    // 60 in the base, all with a cart, so the cart says nothing: lift 1.
    QCOMPARE(*matrix.cells[1].value, 1.0);
    QVERIFY(!result->people(QStringLiteral("exactly:4")).ok());
    QVERIFY(!result->people(QStringLiteral("exactly:1+x")).ok());
    QVERIFY(!result->people(QStringLiteral("nobody")).ok());
    QJsonObject few = definition;
    few.insert(QStringLiteral("least"), 20);
    const Result<AnalysisResult> large = client.run(few);
    for (const UpsetBar& bar : std::get<UpsetChart>(large->charts[0].chart).bars)
        QVERIFY(bar.value >= 20);
}

void OverlapTest::savedAudiencesAreTheDefault()
{
    TargetingFixture client;
    client.import(QStringLiteral("log.csv"), shopLog());
    for (const char* event : {"cart", "purchase"})
        QVERIFY(client.project->objects()
                    .add(QStringLiteral("audience"), QLatin1String(event),
                         {{QStringLiteral("rule"),
                           QStringLiteral("did(event = \"%1\")").arg(QLatin1String(event))}})
                    .ok());
    QVERIFY(client.project->objects()
                .add(QStringLiteral("audience"), QStringLiteral("broken"),
                     {{QStringLiteral("rule"), QStringLiteral("gone = 1")}})
                .ok());
    client.open();
    const auto suggested = client.registry.find(QStringLiteral("overlap"))->suggest(*client.data);
    QVERIFY(suggested.ok());
    const Result<AnalysisResult> result = client.run(*suggested);
    QVERIFY(result.ok());
    QCOMPARE(result->json.value(QLatin1String("audiences")).toArray().size(), qsizetype(2));
    QVERIFY(result->provenance.notes.join(QString()).contains(QStringLiteral("broken")));
    // By name it is asked for, so its error is the answer.
    const auto asked = client.run(
        {{QStringLiteral("kind"), QStringLiteral("overlap")},
         {QStringLiteral("audiences"), QJsonArray{QStringLiteral("cart"), QStringLiteral("broken")}}});
    QVERIFY(!asked.ok());
    QVERIFY(asked.error().message.contains(QStringLiteral("gone")));
}

void OverlapTest::fewerThanTwoSayWhatToDo()
{
    TargetingFixture client;
    client.import(QStringLiteral("log.csv"), shopLog());
    client.open();
    const auto suggested = client.registry.find(QStringLiteral("overlap"))->suggest(*client.data);
    QVERIFY(!suggested.ok());
    QVERIFY(suggested.error().message.contains(QStringLiteral("two")));
    const auto run = client.run({{QStringLiteral("kind"), QStringLiteral("overlap")},
                                 {QStringLiteral("audiences"), QJsonArray{named("All", "everyone")}}});
    QVERIFY(!run.ok());
    const auto twice = client.run(
        {{QStringLiteral("kind"), QStringLiteral("overlap")},
         {QStringLiteral("audiences"), QJsonArray{named("All", "everyone"), named("All", "everyone")}}});
    QVERIFY(!twice.ok() && twice.error().message.contains(QStringLiteral("twice")));
}

QTEST_GUILESS_MAIN(OverlapTest)
#include "overlap_test.moc"
