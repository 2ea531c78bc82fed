// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/random.h"
#include "rhythm/affinity.h"
#include "rhythm/next_category.h"
#include "rhythm/rhythm.h"
#include "support/import_text.h"
#include "support/test_scale.h"

#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace tessera;

namespace {

const std::size_t kPeople = scaledRows(1'000'000, 20'000);
const std::size_t kEvents = 10 * kPeople;

// Purchases over 480 days: people with a tempo of their own, in 20 categories of unlike size.
QByteArray purchases()
{
    Random random(2);
    QByteArray csv = "member_id,event_time,event,category,channel,amount,money_off,quantity\n";
    const Micros start = *parseTime("2025-01-01", TimeZone());
    for (std::size_t i = 0; i < kEvents; ++i) {
        // The square of a share: a tenth of the people buys three tenths of the time.
        const double place = random.uniform();
        const Micros time = start + Micros(random.below(480 * 86400)) * kSecond;
        csv += 'M' + QByteArray::number(qulonglong(place * place * double(kPeople))) + ',' +
               formatTime(time, TimeZone()).toLatin1() + ",purchase,c" +
               QByteArray::number(int(std::min(random.below(20), random.below(20)))) + ",ch" +
               QByteArray::number(int(random.below(6))) + ',' + QByteArray::number(int(random.below(900))) +
               ".50," + QByteArray::number(int(random.below(3) * 10)) + ".00," +
               QByteArray::number(int(1 + random.below(3))) + '\n';
    }
    return csv;
}

// Seconds that passed, and those of work of all threads, which say more on a busy machine.
struct Timed
{
    double before = steadySeconds();
    std::clock_t work = std::clock();

    [[nodiscard]] QString said() const
    {
        return QStringLiteral("%1 s (%2 s of work)")
            .arg(steadySeconds() - before, 0, 'f', 2)
            .arg(double(std::clock() - work) / CLOCKS_PER_SEC, 0, 'f', 2);
    }
};

} // namespace

// Purchase rhythm, affinity and next category over a million people with ten million purchases, columns read
// before.
class RhythmBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void rhythm_data();
    void rhythm();
    void affinity_data();
    void affinity();
    void nextCategory();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<const LocalDataset> m_data;
};

void RhythmBenchmark::initTestCase()
{
    m_project = std::move(
        Project::create(m_folder.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    const auto imported =
        importText(*m_project, m_folder.filePath(QStringLiteral("orders.csv")), purchases());
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    m_data = LocalDataset::open(m_project, {}, {}).value();
    for (const char* column : {"event", "category", "channel", "amount", "money_off", "quantity"})
        QVERIFY(m_data->eventColumn(QLatin1String(column)).ok());
}

void RhythmBenchmark::rhythm_data()
{
    QTest::addColumn<QJsonObject>("definition");
    QTest::newRow("people") << QJsonObject{};
    QTest::newRow("people, all covariates")
        << QJsonObject{{QStringLiteral("discount"), QStringLiteral("money_off")},
                       {QStringLiteral("units"), QStringLiteral("quantity")},
                       {QStringLiteral("channel"), QStringLiteral("channel")},
                       {QStringLiteral("promotions"), QJsonArray{QStringLiteral("05-25..06-20")}}};
    QTest::newRow("by category") << QJsonObject{{QStringLiteral("by"), QStringLiteral("category")}};
}

void RhythmBenchmark::rhythm()
{
    QFETCH(QJsonObject, definition);
    const Timed timed;
    const auto result = computeRhythm(*m_data, RhythmDefinition::fromJson(definition).value(), {});
    const QString seconds = timed.said();
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    qInfo("rhythm, %s: %zu units, %zu days of purchases, %s in %s", QTest::currentDataTag(),
          result->units.size(), result->units.days.size(), qPrintable(intervalFamilyId(result->model.family)),
          qPrintable(seconds));
    double foretold = 0;
    std::int64_t bought = 0;
    for (const CalibrationTenth& tenth : result->check.tenths) {
        foretold += tenth.foretold * double(tenth.units);
        bought += tenth.bought;
    }
    QVERIFY2(std::abs(foretold / double(bought) - 1) < 0.1,
             qPrintable(QString::number(foretold / double(bought))));
}

void RhythmBenchmark::affinity_data()
{
    QTest::addColumn<QJsonObject>("definition");
    QTest::newRow("sets of three, people") << QJsonObject{};
    QTest::newRow("sets of two, days")
        << QJsonObject{{QStringLiteral("basket"), QStringLiteral("day")}, {QStringLiteral("maxItems"), 2}};
}

void RhythmBenchmark::affinity()
{
    QFETCH(QJsonObject, definition);
    definition.insert(QStringLiteral("windowDays"), 0);
    const Timed timed;
    const auto result = computeAffinity(*m_data, AffinityDefinition::fromJson(definition).value(), {});
    const QString seconds = timed.said();
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    qInfo("affinity, %s: %lld baskets, %zu rules looked at, in %s", QTest::currentDataTag(),
          static_cast<long long>(result->baskets), result->tested, qPrintable(seconds));
    QCOMPARE(result->people.size(), m_data->people());
}

void RhythmBenchmark::nextCategory()
{
    const Timed timed;
    const auto result = computeNextCategory(*m_data, {}, {});
    const QString seconds = timed.said();
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    qInfo("next category: %zu buyers, %u categories, %s, in %s", result->baskets.persons(),
          result->model.categories, qPrintable(nextMethodId(result->chosen)), qPrintable(seconds));
    QVERIFY(!result->beatsPopular); // categories fall by lot
}

QTEST_GUILESS_MAIN(RhythmBenchmark)
#include "rhythm_test.moc"
