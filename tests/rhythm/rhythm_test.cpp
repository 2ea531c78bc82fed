// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "base/thread_pool.h"
#include "rhythm/rhythm.h"
#include "rhythm/rhythm_fixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace tessera;

namespace {

QJsonObject withCovariates()
{
    return {{QStringLiteral("discount"), QStringLiteral("money_off")},
            {QStringLiteral("units"), QStringLiteral("quantity")},
            {QStringLiteral("channel"), QStringLiteral("channel")},
            {QStringLiteral("amount"), QString()}};
}

} // namespace

// The analysis "rhythm" on a client with a planted truth.
class RhythmTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void covariatesThatHelpAreKept();
    void foretoldIsWhatComes();
    void everyBuyerIsInOneState();
    void categoriesHaveTheirOwnRhythm();
    void laterDataChangesNoPrediction();
    void threadsDoNotMatter();
    void onceOnlyIsEverybodysRhythm();
    void rulesKnowTheValues();
    void problemsAreSaid_data();
    void problemsAreSaid();
    void publishedSet();

private:
    [[nodiscard]] RhythmResult computed(const RhythmProject& shop, const QJsonObject& json) const
    {
        Result<RhythmResult> result = computeRhythm(*shop.data, RhythmDefinition::fromJson(json).value(), {});
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return std::move(*result);
    }
    RhythmProject m_shop;
};

void RhythmTest::initTestCase()
{
    const Result<void> made = m_shop.make(plantedCsv(plantedRhythm(4000, 5, false)));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

void RhythmTest::covariatesThatHelpAreKept()
{
    const RhythmResult result = computed(m_shop, withCovariates());
    QCOMPARE(int(result.model.family), int(IntervalFamily::Weibull));
    QCOMPARE(result.families.size(), std::size_t(3));
    QCOMPARE(result.covariates.size(), std::size_t(3));
    for (const CovariateScore& score : result.covariates) {
        const bool isPlanted = score.kind != CovariateKind::Discount;
        QVERIFY2(score.kept == isPlanted, qPrintable(covariateId(score.kind)));
        QCOMPARE(score.kept, score.gain > score.error);
    }
    // A channel by what it makes of a gap; the largest one goes without. Pieces by a standard deviation,
    // which is half of ln(4 / 2) here.
    QCOMPARE(result.effects.size(), std::size_t(2));
    for (const CovariateEffect& effect : result.effects) {
        const double wanted = effect.kind == CovariateKind::Pieces  ? std::sqrt(1.6)
                              : effect.value == QLatin1String("JD") ? 2.0
                                                                    : 0.5;
        QVERIFY2(std::abs(effect.factor / wanted - 1) < 0.1, qPrintable(QString::number(effect.factor)));
    }
    QVERIFY(std::abs(std::exp(result.model.parameters[0]) / 1.8 - 1) < 0.1);
    QVERIFY(std::abs(result.model.comesBack(0) - 11.0 / 12) < 0.03);
}

void RhythmTest::foretoldIsWhatComes()
{
    const RhythmResult result = computed(m_shop, withCovariates());
    const RhythmCheck& check = result.check;
    QCOMPARE(check.tenths.size(), std::size_t(10));
    std::int64_t units = 0;
    for (const CalibrationTenth& tenth : check.tenths) {
        const double bought = double(tenth.bought) / double(tenth.units);
        const double error = std::sqrt(bought * (1 - bought) / double(tenth.units));
        QVERIFY2(std::abs(bought - tenth.foretold) < 0.03 + 3 * error,
                 qPrintable(QStringLiteral("%1 for %2").arg(bought).arg(tenth.foretold)));
        units += tenth.units;
    }
    QCOMPARE(units, check.units);
    QVERIFY(check.hitGolden > check.hitRecent + 0.05);
    QVERIFY(check.hitGolden > check.hitRandom + 0.2);
    QVERIFY(check.error < check.naiveError);
    QVERIFY(check.came > 1000);
    // The model's curve of the second purchase is the observed one.
    for (std::size_t i = 0; i < result.firstGaps.size(); ++i)
        QVERIFY(std::abs(result.firstGaps[i].survival - result.firstGapsModel[i]) < 0.04);
}

void RhythmTest::everyBuyerIsInOneState()
{
    const auto result = m_shop.run("rhythm", withCovariates());
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    const PeopleSet buyers = result->people(QStringLiteral("buyers")).value();
    QCOMPARE(buyers.count(), m_shop.data->people());
    PeopleSet all(m_shop.data->people());
    std::size_t sum = 0;
    for (const char* state : {"state:overdue", "state:due", "state:window", "state:later"}) {
        const PeopleSet some = result->people(QLatin1String(state)).value();
        QVERIFY(some.count() > 0);
        sum += some.count();
        all |= some;
    }
    QCOMPARE(sum, buyers.count());
    QVERIFY(all == buyers);
    QCOMPARE(result->people(QStringLiteral("golden"))->count(), buyers.count() / 10);
    QVERIFY(!result->people(QStringLiteral("golden@Serum")).ok());
    QVERIFY(!result->people(QStringLiteral("state:none")).ok());
    QVERIFY(!QString::fromUtf8(QJsonDocument(result->json).toJson()).contains(QLatin1String("nan")));
    // The golden are those with the greatest chances.
    const RhythmResult computedResult = computed(m_shop, withCovariates());
    float least = 1;
    float most = 0;
    for (const RhythmForecast& one : computedResult.forecasts)
        if (one.isGolden)
            least = std::min(least, one.probability);
        else
            most = std::max(most, one.probability);
    QVERIFY(least >= most);
    for (const RhythmForecast& one : computedResult.forecasts)
        QVERIFY(one.low <= one.expected && one.expected <= one.high && one.returns >= one.probability);
}

void RhythmTest::categoriesHaveTheirOwnRhythm()
{
    RhythmProject shop;
    const Result<void> made = shop.make(plantedCsv(plantedRhythm(2500, 8, true)));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    const QJsonObject definition{{QStringLiteral("by"), QStringLiteral("category")},
                                 {QStringLiteral("model"), QStringLiteral("weibull")}};
    const RhythmResult result = computed(shop, definition);
    QCOMPARE(result.ownModels.size(), std::size_t(2));
    double scales[2] = {0, 0};
    for (std::size_t k = 0; k < 2; ++k) {
        const bool isMask =
            result.units.categoryColumn->dictionary->at(result.ownModels[k]) == std::string_view("Mask");
        scales[isMask ? 1 : 0] = std::exp(result.models[k].parameters[1]);
    }
    QVERIFY2(std::abs(scales[1] / scales[0] - 2) < 0.3, qPrintable(QString::number(scales[1] / scales[0])));
    const auto page = shop.run("rhythm", definition);
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    const PeopleSet serum = page->people(QStringLiteral("buyers@Serum")).value();
    const PeopleSet mask = page->people(QStringLiteral("buyers@Mask")).value();
    QCOMPARE(serum.count(), std::size_t(2500));
    QVERIFY(mask.count() > 1000 && mask.count() < 1500);
    QCOMPARE(page->people(QStringLiteral("golden@Mask"))->count(), (mask.count() + 9) / 10);
    PeopleSet outside = page->people(QStringLiteral("golden@Mask")).value();
    outside -= mask;
    QCOMPARE(outside.count(), std::size_t(0));
    QCOMPARE(page->json.value(QLatin1String("categories")).toArray().size(), 2);
}

// What comes after the cut is looked at for the check alone: with other data there the same chances are
// given.
void RhythmTest::laterDataChangesNoPrediction()
{
    std::vector<PlantedPurchase> all = plantedRhythm(1500, 13, false);
    const std::int64_t end = daysFromCivil(2026, 1, 1);
    QJsonObject definition = withCovariates();
    definition.insert(QStringLiteral("model"), QStringLiteral("gamma"));
    definition.insert(QStringLiteral("asOf"), QStringLiteral("2026-01-01"));
    definition.insert(QStringLiteral("checkDays"), 120);
    definition.remove(QStringLiteral("channel"));
    definition.remove(QStringLiteral("units"));
    definition.remove(QStringLiteral("discount"));
    RhythmProject shop;
    QVERIFY(shop.make(plantedCsv(all)).ok());
    const RhythmResult before = computed(shop, definition);
    std::int64_t bought = 0;
    for (PlantedPurchase& one : all)
        if (one.day >= end - 120) {
            one.day = end - 1 - one.person % 100;
            ++bought;
        }
    QVERIFY(bought > 500);
    RhythmProject other;
    QVERIFY(other.make(plantedCsv(all)).ok());
    const RhythmResult after = computed(other, definition);
    QCOMPARE(before.check.cutDay, after.check.cutDay);
    QCOMPARE(before.check.tenths.size(), after.check.tenths.size());
    bool differs = false;
    for (std::size_t k = 0; k < before.check.tenths.size(); ++k) {
        QCOMPARE(before.check.tenths[k].foretold, after.check.tenths[k].foretold);
        differs = differs || before.check.tenths[k].bought != after.check.tenths[k].bought;
    }
    QVERIFY(differs);
    // And the forecast as of the cut is that of a run which ends there.
    definition.insert(QStringLiteral("asOf"), QStringLiteral("2025-09-03"));
    const RhythmResult then = computed(shop, definition);
    QCOMPARE(then.units.lastDay, before.check.cutDay);
    double sum = 0;
    double wanted = 0;
    for (const RhythmForecast& one : then.forecasts)
        sum += double(one.probability);
    for (const CalibrationTenth& tenth : before.check.tenths)
        wanted += tenth.foretold * double(tenth.units);
    QCOMPARE(then.forecasts.size(), std::size_t(before.check.units));
    QVERIFY2(std::abs(sum / wanted - 1) < 2e-3, qPrintable(QString::number(sum / wanted)));
}

void RhythmTest::threadsDoNotMatter()
{
    const int threads = ThreadPool::threads();
    QByteArray first;
    for (const int count : {1, 2, 5}) {
        ThreadPool::setThreads(count);
        const auto result = m_shop.run("rhythm", withCovariates());
        ThreadPool::setThreads(threads);
        QVERIFY(result.ok());
        const QByteArray json = QJsonDocument(result->json).toJson();
        if (first.isEmpty())
            first = json;
        QCOMPARE(json, first);
    }
}

void RhythmTest::onceOnlyIsEverybodysRhythm()
{
    const RhythmResult result = computed(m_shop, {{QStringLiteral("amount"), QString()}});
    std::map<std::int32_t, float> chances; // without covariates: by the time since, alike for all
    std::size_t once = 0;
    for (std::size_t unit = 0; unit < result.units.size(); ++unit) {
        if (result.units.daysOf(unit).size() != 1)
            continue;
        ++once;
        const RhythmForecast& one = result.forecasts[unit];
        const auto [known, isNew] = chances.emplace(one.since, one.probability);
        QCOMPARE(one.probability, known->second);
    }
    QVERIFY(once > 100);
    QCOMPARE(result.onceOnly, once);
    const auto page = m_shop.run("rhythm", {{QStringLiteral("amount"), QString()}});
    QVERIFY(page.ok());
    QCOMPARE(page->people(QStringLiteral("once"))->count(), once);
}

void RhythmTest::rulesKnowTheValues()
{
    const auto added = m_shop.project->objects().add(QStringLiteral("rhythm"), QStringLiteral("Next"),
                                                     {{QStringLiteral("days"), 20}});
    QVERIFY(added.ok());
    const auto data =
        LocalDataset::open(m_shop.project, {std::nullopt, m_shop.registry.resolver()}, {}).value();
    const auto people = [&](const char* rule) {
        return evaluateRule(parseRule(QString::fromUtf8(rule)).value(), *data).value();
    };
    const auto result = m_shop.registry.run(
        *data, {{QStringLiteral("kind"), QStringLiteral("rhythm")}, {QStringLiteral("days"), 20}}, {});
    QVERIFY(result.ok());
    QVERIFY(people("result(\"Next\", \"state:due\")") == result->people(QStringLiteral("state:due")).value());
    QVERIFY(people("value(\"Next\", state) = \"due\"") ==
            result->people(QStringLiteral("state:due")).value());
    const PeopleSet soon = people("value(\"Next\", next_days) <= 10");
    QVERIFY(soon.count() > 0 && soon.count() < data->people());
    QVERIFY(people("value(\"Next\", chance) > 0.5").count() > 0);
    QVERIFY(people("value(\"Next\", usual_gap) > 0").count() == data->people());
}

void RhythmTest::problemsAreSaid_data()
{
    QTest::addColumn<QJsonObject>("definition");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QJsonObject& definition, const char* says) {
        QTest::newRow(name) << definition << QString::fromLatin1(says);
    };
    row("nobody", {{QStringLiteral("where"), QStringLiteral("event = \"gift\"")}}, "Nobody bought");
    row("a number as category", {{QStringLiteral("by"), QStringLiteral("quantity")}}, "is no text");
    row("no such property", {{QStringLiteral("units"), QStringLiteral("boxes")}}, "boxes");
    row("a season", {{QStringLiteral("promotions"), QJsonArray{QStringLiteral("618")}}}, "is no season");
    row("a short check", {{QStringLiteral("checkDays"), 10}}, "shorter than the window");
    row("too short", {{QStringLiteral("windowDays"), 40}}, "At least 30 d");
    row("unknown key", {{QStringLiteral("covariate"), 1}}, "covariate");
    row("a day that is none", {{QStringLiteral("asOf"), QStringLiteral("soon")}}, "no date");
}

void RhythmTest::problemsAreSaid()
{
    QFETCH(QJsonObject, definition);
    QFETCH(QString, says);
    const auto result = m_shop.run("rhythm", definition);
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(says), qPrintable(result.error().message));
}

// CDNOW, calibrated to the end of September 1997: how many of the 2,357 buy in the next 39 weeks.
void RhythmTest::publishedSet()
{
    QFile file(QStringLiteral(TESSERA_SHARED_DATA "/01_cdnow/CDNOW_sample.txt"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The folder with real data sets is not here");
    QByteArray csv = "member_id,paid_at,paid_amount\n";
    while (!file.atEnd()) {
        const QList<QByteArray> parts = file.readLine().simplified().split(' ');
        if (parts.size() == 5)
            csv += "C" + parts[1].rightJustified(6, '0') + ',' + parts[2].left(4) + '-' + parts[2].mid(4, 2) +
                   '-' + parts[2].mid(6, 2) + ',' + parts[4] + '\n';
    }
    RhythmProject shop;
    const Result<void> made = shop.make(csv);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    const RhythmResult result =
        computed(shop, {{QStringLiteral("checkDays"), 273}, {QStringLiteral("days"), 273}});
    QCOMPARE(result.check.units, 2357);
    double foretold = 0;
    std::int64_t bought = 0;
    for (const CalibrationTenth& tenth : result.check.tenths) {
        foretold += tenth.foretold * double(tenth.units);
        bought += tenth.bought;
    }
    qInfo(
        "CDNOW: %s, %.0f buyers foretold, %lld came; hit rate %.3f golden, %.3f recent, %.3f random; off by "
        "%.0f d, naive %.0f d",
        qPrintable(intervalFamilyId(result.model.family)), foretold, static_cast<long long>(bought),
        result.check.hitGolden, result.check.hitRecent, result.check.hitRandom, result.check.error,
        result.check.naiveError);
    QVERIFY2(std::abs(foretold / double(bought) - 1) < 0.2, qPrintable(QString::number(foretold)));
    QVERIFY(result.check.hitGolden > 2 * result.check.hitRandom);
}

QTEST_MAIN(RhythmTest)
#include "rhythm_test.moc"
