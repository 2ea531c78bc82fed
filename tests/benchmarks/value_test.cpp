// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/purchase_model.h"

#include "base/random.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace tessera;

// Fits on a million customers whose purchases fall on days of three years.
class ValueBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void fit_data();
    void fit();

private:
    static constexpr ModelParameters kTruth{0.8, 60, 0.9, 3};
    std::vector<PurchaseHistory> m_customers;
};

void ValueBenchmark::initTestCase()
{
    Random random(5);
    for (int i = 0; i < 1'000'000; ++i) {
        const double age = std::floor(random.uniform(30, 1095));
        const double rate = random.gamma(kTruth[0], 1 / kTruth[1]);
        const double leaves = random.beta(kTruth[2], kTruth[3]);
        PurchaseHistory history{0, 0, age / 7};
        for (double time = random.exponential() / rate; time < age; time += random.exponential() / rate) {
            const double day = std::floor(time) / 7;
            if (day > history.last) {
                ++history.repeats;
                history.last = day;
            }
            if (random.chance(leaves))
                break;
        }
        m_customers.push_back(history);
    }
}

void ValueBenchmark::fit_data()
{
    QTest::addColumn<int>("model");
    for (const PurchaseModel model : kPurchaseModels)
        QTest::newRow(qPrintable(purchaseModelName(model))) << int(model);
}

void ValueBenchmark::fit()
{
    QFETCH(int, model);
    QElapsedTimer clock;
    clock.start();
    const HistoryGroups groups = HistoryGroups::of(m_customers);
    const qint64 grouped = clock.elapsed();
    const auto fit = fitPurchaseModel(PurchaseModel(model), groups, {});
    QVERIFY2(fit, fit ? "" : qPrintable(fit.error().message));
    const qint64 fitted = clock.elapsed();
    const ExpectedTotal total = expectedTotal(*fit, groups, 52);
    qInfo("%s: %zu different histories in %lld ms, fitted in %lld ms (%d steps), expected in %lld ms",
          qPrintable(purchaseModelName(PurchaseModel(model))), groups.histories.size(), grouped,
          fitted - grouped, fit->iterations, clock.elapsed() - fitted);
    QVERIFY(fit->converged);
    QVERIFY(total.low < total.value && total.value < total.high);
    if (PurchaseModel(model) == PurchaseModel::BgNbd) { // cut to days, so near to the truth only
        QVERIFY(std::abs(fit->parameters[0] / kTruth[0] - 1) < 0.05);
        QVERIFY(std::abs(fit->parameters[1] * 7 / kTruth[1] - 1) < 0.05);
    }
}

QTEST_GUILESS_MAIN(ValueBenchmark)
#include "value_test.moc"
