// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/bought_days.h"
#include "value/customer_value.h"
#include "value/shop_project.h"

#include "base/thread_pool.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace tessera;

// The analysis "value" on a client: that it says what the models say, that its people are those it counts,
// and that bad questions are answered with a sentence.
class ValueAnalysisTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void publishedSetThroughAProject();
    void theBestOnHeldOutTimeIsChosen();
    void bandsPartitionTheBuyers();
    void sumsAreThoseOfThePeople();
    void discountAndMarginScale();
    void threadsDoNotMatter();
    void problemsAreSaid_data();
    void problemsAreSaid();
    void tenthsAreEven();

private:
    [[nodiscard]] Result<AnalysisResult> run(QJsonObject definition) const
    {
        definition.insert(QStringLiteral("kind"), QStringLiteral("value"));
        return m_shop.registry.run(*m_shop.data, definition, {});
    }
    ShopProject m_shop;
};

void ValueAnalysisTest::initTestCase()
{
    const Result<void> made = m_shop.make(ShopProject::purchases(1500, 3));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(m_shop.data->people(), std::size_t(1500));
}

void ValueAnalysisTest::publishedSetThroughAProject()
{
    const BoughtDays all = readCdnow();
    if (all.customers.empty())
        QSKIP("The folder with real data sets is not here");
    QByteArray lines;
    for (const auto& [id, days] : all.customers)
        for (const auto& [day, amount] : days) {
            const CivilDate date = civilFromDays(day);
            lines += "C" + QByteArray::fromStdString(id).rightJustified(6, '0') + ',' +
                     QStringLiteral("%1-%2-%3")
                         .arg(date.year)
                         .arg(date.month, 2, 10, QLatin1Char('0'))
                         .arg(date.day, 2, 10, QLatin1Char('0'))
                         .toLatin1() +
                     ',' + QByteArray::number(amount, 'f', 2) + ",x\n";
        }
    ShopProject shop;
    const Result<void> made = shop.make(lines);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    for (const char* model : {"bgnbd", "paretonbd"}) {
        const Result<AnalysisResult> result =
            shop.registry.run(*shop.data,
                              {{QStringLiteral("kind"), QStringLiteral("value")},
                               {QStringLiteral("model"), QLatin1String(model)},
                               {QStringLiteral("calibrationEnd"), QStringLiteral("1997-09-30")}},
                              {});
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        const double likelihood = result->json.value(QLatin1String("models"))
                                      .toArray()
                                      .at(0)[QLatin1String("calibration")][QLatin1String("logLikelihood")]
                                      .toDouble();
        const bool isPareto = qstrcmp(model, "paretonbd") == 0;
        QVERIFY(std::abs(likelihood - (isPareto ? -9595.0 : -9582.4)) < 0.06);
        const QJsonObject week =
            result->json.value(QLatin1String("tracking")).toArray().at(77).toObject(); // the 78th
        QCOMPARE(week.value(QLatin1String("actual")).toInt(), 4339);
        const double expected = week.value(QLatin1String("expected")).toDouble();
        QVERIFY(std::abs(expected / (isPareto ? 4270.76074750753 : 4160.55981955175) - 1) < 1e-3);
    }
    const auto spend = shop.registry.run(*shop.data,
                                         {{QStringLiteral("kind"), QStringLiteral("value")},
                                          {QStringLiteral("model"), QStringLiteral("bgnbd")},
                                          {QStringLiteral("asOf"), QStringLiteral("1997-10-01")}},
                                         {});
    QVERIFY2(spend, spend ? "" : qPrintable(spend.error().message));
    const QJsonValue gamma = spend->json.value(QLatin1String("spend"));
    QVERIFY(std::abs(gamma[QLatin1String("logLikelihood")].toDouble() + 4055.918) < 0.001);
    QCOMPARE(gamma[QLatin1String("buyers")].toInt(), 946);
}

void ValueAnalysisTest::theBestOnHeldOutTimeIsChosen()
{
    const Result<AnalysisResult> result = run({});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    const QJsonArray models = result->json.value(QLatin1String("models")).toArray();
    QCOMPARE(models.size(), 3);
    double best = -1e300;
    double chosen = 0;
    int count = 0;
    for (const QJsonValue model : models) {
        const double heldOut = model[QLatin1String("heldOutLogLikelihood")].toDouble();
        QVERIFY(heldOut < 0);
        best = std::max(best, heldOut);
        if (model[QLatin1String("chosen")].toBool()) {
            chosen = heldOut;
            ++count;
            QVERIFY(model[QLatin1String("allTime")].isObject());
        }
    }
    QCOMPARE(count, 1);
    QCOMPARE(chosen, best);
    QVERIFY(result->provenance.notes.join(u';').contains(QLatin1String("held-out")));
    QVERIFY(result->provenance.notes.contains(QStringLiteral("Value is revenue: no margin is named")));
    const double low = result->json.value(QLatin1String("expectedPurchasesInterval"))[0].toDouble();
    const double high = result->json.value(QLatin1String("expectedPurchasesInterval"))[1].toDouble();
    const double expected = result->json.value(QLatin1String("expectedPurchases")).toDouble();
    QVERIFY(low < expected && expected < high && low > 0.5 * expected);
    QVERIFY(!QString::fromUtf8(QJsonDocument(result->json).toJson()).contains(QLatin1String("nan")));
}

void ValueAnalysisTest::bandsPartitionTheBuyers()
{
    const Result<AnalysisResult> result = run({{QStringLiteral("model"), QStringLiteral("mbgnbd")}});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    const PeopleSet buyers = result->people(QStringLiteral("buyers")).value();
    QCOMPARE(qint64(buyers.count()), result->json.value(QLatin1String("buyers")).toInteger());
    PeopleSet all(m_shop.data->people());
    std::size_t sum = 0;
    for (int tenth = 1; tenth <= 10; ++tenth) {
        const PeopleSet some = result->people(QStringLiteral("decile:%1").arg(tenth)).value();
        sum += some.count();
        all |= some;
    }
    QCOMPARE(sum, buyers.count());
    QVERIFY(all == buyers);
    sum = 0;
    for (int row = 1; row <= 7; ++row)
        for (int column = 1; column <= 7; ++column)
            sum += result->people(QStringLiteral("cell:%1-%2").arg(row).arg(column)).value().count();
    QCOMPARE(sum, buyers.count());
    for (const char* word : {"held", "naive", "repeats"}) {
        std::size_t known = 0;
        for (int band = 1; band <= 10; ++band)
            known +=
                result->people(QStringLiteral("%1:%2").arg(QLatin1String(word)).arg(band)).value().count();
        QVERIFY(known > 0 && known <= buyers.count());
    }
    QVERIFY(!result->people(QStringLiteral("decile:11")));
    QVERIFY(!result->people(QStringLiteral("cell:x")));
}

void ValueAnalysisTest::sumsAreThoseOfThePeople()
{
    const Result<AnalysisResult> result = run({{QStringLiteral("model"), QStringLiteral("paretonbd")}});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QStringList names;
    for (const PersonValues& values : result->values) {
        names.append(values.name);
        const auto column = values.column();
        QVERIFY(column);
        double sum = 0;
        for (std::size_t person = 0; person < m_shop.data->people(); ++person) {
            const double value = (*column)->number(person);
            QVERIFY(std::isfinite(value) && value >= 0);
            if (values.name == QLatin1String("palive"))
                QVERIFY(value <= 1);
            sum += value;
        }
        const char* key = values.name == QLatin1String("expected")       ? "expectedPurchases"
                          : values.name == QLatin1String("clv")          ? "expectedValue"
                          : values.name == QLatin1String("palive")       ? "alive"
                          : values.name == QLatin1String("ltv_historic") ? "historicValue"
                                                                         : nullptr;
        if (key != nullptr)
            QVERIFY(std::abs(sum / result->json.value(QLatin1String(key)).toDouble() - 1) < 1e-9);
    }
    QCOMPARE(names,
             QStringList({QStringLiteral("palive"), QStringLiteral("expected"), QStringLiteral("spend"),
                          QStringLiteral("clv"), QStringLiteral("ltv_historic")}));
}

void ValueAnalysisTest::discountAndMarginScale()
{
    const auto value = [&](const QJsonObject& more) {
        QJsonObject definition{{QStringLiteral("model"), QStringLiteral("bgnbd")}};
        for (auto key = more.begin(); key != more.end(); ++key)
            definition.insert(key.key(), key.value());
        const Result<AnalysisResult> result = run(definition);
        return result ? result->json.value(QLatin1String("expectedValue")).toDouble() : -1;
    };
    const double plain = value({});
    QVERIFY(plain > 0);
    QVERIFY(std::abs(value({{QStringLiteral("margin"), 0.4}}) / plain - 0.4) < 1e-9);
    // The profit of a purchase is its amount: a margin of 1.
    QVERIFY(std::abs(value({{QStringLiteral("margin"), QStringLiteral("amount")}}) / plain - 1) < 1e-9);
    const double discounted = value({{QStringLiteral("discount"), 0.1}});
    // Between the money of today and that of the end of the year.
    QVERIFY(discounted < plain && discounted > plain / 1.1);
}

void ValueAnalysisTest::threadsDoNotMatter()
{
    ThreadPool::setThreads(1);
    const Result<AnalysisResult> one = run({});
    ThreadPool::setThreads(4);
    const Result<AnalysisResult> four = run({});
    ThreadPool::setThreads(0);
    QVERIFY(one && four);
    QCOMPARE(one->json, four->json);
}

void ValueAnalysisTest::problemsAreSaid_data()
{
    QTest::addColumn<QJsonObject>("definition");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* key, const QJsonValue& value, const char* said) {
        QTest::newRow(name) << QJsonObject{{QLatin1String(key), value}} << QString::fromUtf8(said);
    };
    row("nobody", "where", QStringLiteral("event = \"never\""), "Nobody bought");
    row("one day", "windowDays", 0.5, "second day");
    row("late", "calibrationEnd", QStringLiteral("2031-01-01"), "between them");
    row("no date", "calibrationEnd", QStringLiteral("soon"), "no date");
    row("text", "amount", QStringLiteral("channel"), "holds no numbers");
    row("no column", "margin", QStringLiteral("profit"), "profit");
    row("margin", "margin", 7, "a share of the amount");
    row("misspelt", "horizon", 7, "horizon");
}

void ValueAnalysisTest::problemsAreSaid()
{
    QFETCH(QJsonObject, definition);
    QFETCH(QString, said);
    const Result<AnalysisResult> result = run(definition);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(said), qPrintable(result.error().message));
}

void ValueAnalysisTest::tenthsAreEven()
{
    std::vector<double> values(103);
    std::iota(values.begin(), values.end(), 0.0);
    values.push_back(-1);
    const std::vector<std::uint8_t> tenths = tenthsOf(values);
    QCOMPARE(int(tenths.back()), 0);
    QCOMPARE(int(tenths[102]), 1);
    QCOMPARE(int(tenths[0]), 10);
    for (int tenth = 1; tenth <= 10; ++tenth) {
        const auto count = std::ranges::count(tenths, std::uint8_t(tenth));
        QVERIFY(count == 10 || count == 11);
    }
}

QTEST_GUILESS_MAIN(ValueAnalysisTest)
#include "value_analysis_test.moc"
