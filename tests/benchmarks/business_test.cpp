// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis.h"
#include "base/random.h"
#include "business/business.h"
#include "business/business_analyses.h"
#include "business/population.h"
#include "support/import_text.h"
#include "support/test_scale.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// Both overviews over a million people with ten million events, each twice: with columns to be read first,
// and with all of them in memory.
class BusinessBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void overview();
    void population();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<const LocalDataset> m_data;
};

namespace {

const std::size_t kPeople = scaledRows(1'000'000, 20'000);
const std::size_t kEvents = 10 * kPeople;
constexpr int kTurns = 3;

QByteArray members()
{
    static const char* const cities[] = {"上海", "北京", "成都", "昆明", "扬州", "温州", "喀什", "丽江"};
    Random random(1);
    QByteArray csv = "member_id,gender,birthday,city\n";
    for (std::size_t i = 0; i < kPeople; ++i)
        csv += 'M' + QByteArray::number(qulonglong(i)) + ',' + (random.chance(0.6) ? "F" : "M") + ',' +
               QByteArray::number(int(1950 + random.below(60))) + "-05-" +
               QByteArray::number(int(10 + random.below(20))) + ',' + cities[random.below(8)] + '\n';
    return csv;
}

QByteArray log()
{
    Random random(2);
    QByteArray csv = "member_id,event_time,event,order_id,category,channel,store,amount,quantity\n";
    const Micros start = *parseTime("2024-06-01", TimeZone());
    for (std::size_t i = 0; i < kEvents; ++i) {
        const Micros time = start + Micros(random.below(std::uint64_t{700} * 86400)) * kSecond;
        const bool isPurchase = random.chance(0.25);
        csv += 'M' + QByteArray::number(qulonglong(random.below(kPeople))) + ',' +
               formatTime(time, TimeZone()).toLatin1() + (isPurchase ? ",purchase,O" : ",view,");
        if (isPurchase)
            csv += QByteArray::number(qulonglong(i / 2));
        csv += ",c" + QByteArray::number(int(random.below(20))) + ",ch" +
               QByteArray::number(int(random.below(6))) + ",s" + QByteArray::number(int(random.below(300))) +
               ',';
        if (isPurchase)
            csv += QByteArray::number(int(random.below(900))) + ".50," +
                   QByteArray::number(int(1 + random.below(3)));
        else
            csv += ',';
        csv += '\n';
    }
    return csv;
}

} // namespace

void BusinessBenchmark::initTestCase()
{
    m_project = std::move(
        Project::create(m_folder.filePath(QStringLiteral("b.tessera")), QStringLiteral("B"), TimeZone())
            .value());
    for (const auto& [name, csv] : {std::pair{"members.csv", members()}, std::pair{"log.csv", log()}}) {
        const Result<ImportOutcome> done =
            importText(*m_project, m_folder.filePath(QLatin1String(name)), csv);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
    m_data = LocalDataset::open(m_project, {}, {}).value();
    QCOMPARE(m_data->events(), kEvents);
}

void BusinessBenchmark::overview()
{
    BusinessDefinition definition;
    definition.where = EventFilter::event(QStringLiteral("purchase"));
    definition.visit = EventFilter::event(QStringLiteral("view"));
    definition.from = QStringLiteral("2026-04-01");
    definition.to = QStringLiteral("2026-05-01");
    definition.order = QStringLiteral("order_id");
    definition.units = QStringLiteral("quantity");
    definition.channel = QStringLiteral("channel");
    definition.store = QStringLiteral("store");
    definition.category = QStringLiteral("category");
    definition.compare = BusinessComparison::LastYear;
    definition.calendar = PromotionCalendar::shipped();
    for (int turn = 0; turn < kTurns; ++turn) {
        QElapsedTimer clock;
        clock.start();
        const Result<Business> business = computeBusiness(*m_data, definition, {});
        const qint64 time = clock.elapsed();
        QVERIFY2(business, business ? "" : qPrintable(business.error().message));
        std::int64_t sum = 0;
        for (const BusinessFactor& factor : business->factors)
            sum += factor.part;
        QCOMPARE(sum, business->now.sales - business->beside()->sales);
        qInfo("business overview, %s: %lld ms (%lld visitors, %lld buyers, %zu groups)",
              turn == 0 ? "columns to be read" : "warm", time, qint64(business->now.visitorCount),
              qint64(business->now.buyerCount), business->dimensions.back().groups.size());
    }
}

void BusinessBenchmark::population()
{
    PopulationDefinition definition;
    definition.where = EventFilter::event(QStringLiteral("purchase"));
    definition.units = QStringLiteral("quantity");
    definition.windowDays = 365;
    definition.rule = parseRule(QStringLiteral("did(event = \"purchase\", last 90 days)")).value();
    for (int turn = 0; turn < kTurns; ++turn) {
        QElapsedTimer clock;
        clock.start();
        const Result<Population> population = computePopulation(*m_data, definition, {});
        const qint64 time = clock.elapsed();
        QVERIFY2(population, population ? "" : qPrintable(population.error().message));
        const PopulationTrait* province = population->trait(QStringLiteral("province"));
        QVERIFY(province != nullptr);
        std::int64_t sum = 0;
        for (const TraitValue& value : province->values)
            sum += value.ofA;
        QCOMPARE(sum, province->knownOfA);
        qInfo("population overview, %s: %lld ms (%zu of %zu people, %zu traits)",
              turn == 0 ? "columns to be read" : "warm", time, population->a.count(), population->b.count(),
              population->traits.size());
    }
}

QTEST_GUILESS_MAIN(BusinessBenchmark)
#include "business_test.moc"
