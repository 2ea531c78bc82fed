// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "journey/random_facts.h"
#include "journey/trend.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace tessera;

// Against a slow and obvious count, event by event.
class TrendTest : public QObject
{
    Q_OBJECT
private slots:
    void periodsBegin();
    void equalsTheSlowCount_data();
    void equalsTheSlowCount();
    void marksOpenTheirPeople();
    void mistakesAreNamed();
};

namespace {

struct SlowTrend
{
    std::map<std::int64_t, double> all;
    std::map<std::pair<std::int64_t, QString>, double> byValue;
};

SlowTrend slowTrend(const RandomFacts& facts, TrendMeasure measure, TrendPeriod period, const QString& event)
{
    SlowTrend trend;
    const auto events = facts.eventColumn(QStringLiteral("event")).value();
    std::set<std::pair<std::size_t, std::int64_t>> seen;
    std::set<std::tuple<std::size_t, std::int64_t, QString>> seenValues;
    for (std::size_t person = 0; person < facts.people(); ++person)
        for (std::size_t row = facts.eventStarts()[person]; row < facts.eventStarts()[person + 1]; ++row) {
            const QString value = events->display(row);
            if (facts.eventTimes()[row] >= facts.asOf() || (!event.isEmpty() && value != event))
                continue;
            const std::int64_t start = periodStart(facts.zone().dayOf(facts.eventTimes()[row]), period);
            const bool counts = measure == TrendMeasure::Events || seen.insert({person, start}).second;
            const bool countsHere =
                measure == TrendMeasure::Events || seenValues.insert({person, start, value}).second;
            trend.all[start] += counts ? 1 : 0;
            trend.byValue[{start, value}] += countsHere ? 1 : 0;
        }
    return trend;
}

} // namespace

void TrendTest::periodsBegin()
{
    const std::int64_t thursday = daysFromCivil(2026, 1, 1);
    QCOMPARE(periodStart(thursday, TrendPeriod::Week), daysFromCivil(2025, 12, 29));
    QCOMPARE(periodStart(thursday, TrendPeriod::Month), thursday);
    QCOMPARE(periodStart(daysFromCivil(1969, 12, 31), TrendPeriod::Week), daysFromCivil(1969, 12, 29));
    QCOMPARE(periodStart(daysFromCivil(2024, 2, 29), TrendPeriod::Month), daysFromCivil(2024, 2, 1));
}

void TrendTest::equalsTheSlowCount_data()
{
    QTest::addColumn<int>("measure");
    QTest::addColumn<int>("period");
    QTest::addColumn<QString>("event");
    for (const int measure : {0, 1})
        for (const int period : {0, 1, 2})
            for (const char* event : {"", "b"})
                QTest::addRow("measure %d period %d event '%s'", measure, period, event)
                    << measure << period << QString::fromLatin1(event);
}

void TrendTest::equalsTheSlowCount()
{
    QFETCH(const int, measure);
    QFETCH(const int, period);
    QFETCH(const QString, event);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const RandomFacts facts(seed, 200, 20, 100 * kDay);
        TrendDefinition definition;
        definition.measure = TrendMeasure(measure);
        definition.period = TrendPeriod(period);
        definition.breakdown = QStringLiteral("event");
        definition.top = 50;
        if (!event.isEmpty())
            definition.where = EventFilter::event(event);
        const Result<TrendResult> result = computeTrend(facts, definition, {});
        QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().message));
        const SlowTrend slow = slowTrend(facts, definition.measure, definition.period, event);
        for (std::size_t i = 0; i < result->starts.size(); ++i) {
            const auto expected = slow.all.find(result->starts[i]);
            QCOMPARE(result->all[i], expected == slow.all.end() ? 0.0 : expected->second);
            for (const TrendSeries& series : result->series) {
                const auto one = slow.byValue.find({result->starts[i], series.value});
                QCOMPARE(series.values[i], one == slow.byValue.end() ? 0.0 : one->second);
            }
        }
        double total = 0;
        for (const auto& [start, value] : slow.all)
            total += value;
        QVERIFY(total > 0);
        QCOMPARE(std::accumulate(result->all.begin(), result->all.end(), 0.0), total);
        // The same on one thread, and the largest values with "other" add up to all events.
        const int threads = ThreadPool::threads();
        ThreadPool::setThreads(1);
        QCOMPARE(computeTrend(facts, definition, {})->all, result->all);
        ThreadPool::setThreads(threads);
        if (definition.measure != TrendMeasure::Events || !event.isEmpty())
            continue;
        definition.top = 1;
        const TrendResult few = computeTrend(facts, definition, {}).value();
        QCOMPARE(few.series.size(), std::size_t{2});
        QVERIFY(few.series.back().isOther);
        for (std::size_t i = 0; i < few.all.size(); ++i)
            QCOMPARE(few.series[0].values[i] + few.series[1].values[i], few.all[i]);
    }
}

void TrendTest::marksOpenTheirPeople()
{
    const RandomFacts facts(7, 300, 20, 100 * kDay);
    TrendDefinition definition;
    definition.measure = TrendMeasure::People;
    definition.period = TrendPeriod::Week;
    definition.breakdown = QStringLiteral("event");
    definition.top = 50;
    const TrendResult result = computeTrend(facts, definition, {}).value();
    for (std::size_t i = 0; i < result.starts.size(); ++i) {
        TrendMark mark;
        mark.begin = facts.zone().startOfDay(result.starts[i]);
        mark.end = facts.zone().startOfDay(result.starts[i] + 7);
        QCOMPARE(double(trendPeople(facts, definition, mark)->count()), result.all[i]);
        for (const TrendSeries& series : result.series) {
            mark.values = {series.value};
            QCOMPARE(double(trendPeople(facts, definition, mark)->count()), series.values[i]);
        }
    }
}

void TrendTest::mistakesAreNamed()
{
    const RandomFacts facts(1, 10, 5, 10 * kDay);
    TrendDefinition definition;
    definition.breakdown = QStringLiteral("absent");
    QVERIFY(!computeTrend(facts, definition, {}).ok());
    definition.breakdown.clear();
    definition.from = QStringLiteral("not a day");
    QVERIFY(!computeTrend(facts, definition, {}).ok());
    QVERIFY(!TrendDefinition::fromJson({{QStringLiteral("measure"), QStringLiteral("sum")}}).ok());
    const QJsonObject json =
        TrendDefinition::fromJson({{QStringLiteral("where"), QStringLiteral("event = \"b\"")},
                                   {QStringLiteral("period"), QStringLiteral("month")}})
            .value()
            .toJson();
    QCOMPARE(TrendDefinition::fromJson(json)->toJson(), json);
}

QTEST_GUILESS_MAIN(TrendTest)
#include "trend_test.moc"
