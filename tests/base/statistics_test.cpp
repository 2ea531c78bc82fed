// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/statistics.h"
#include "base/thread_pool.h"

#include <QTest>

using namespace tessera;

class StatisticsTest : public QObject
{
    Q_OBJECT
private slots:
    void wilson();
    void quantiles();
    void auc();
    void randomMoments();
    void parallelForCoversAll();
};

void StatisticsTest::wilson()
{
    // Newcombe 1998, table I: 81/263 -> 0.2553 to 0.3662; 0/20 -> 0 to 0.1611.
    const Interval a = wilsonInterval(81, 263);
    QVERIFY(std::abs(a.low - 0.2553) < 5e-5);
    QVERIFY(std::abs(a.high - 0.3662) < 5e-5);
    const Interval b = wilsonInterval(0, 20);
    QCOMPARE(b.low, 0.0);
    QVERIFY(std::abs(b.high - 0.1611) < 5e-5);
}

void StatisticsTest::quantiles()
{
    const std::vector<double> values{1, 2, 3, 4};
    QCOMPARE(sortedQuantile(values, 0.25), 1.75); // R: quantile(1:4, .25)
    QCOMPARE(sortedQuantile(values, 1.0), 4.0);
}

void StatisticsTest::auc()
{
    const std::vector<double> scores{0.1, 0.4, 0.35, 0.8};
    const std::vector<std::uint8_t> labels{0, 0, 1, 1};
    QCOMPARE(areaUnderRoc(scores, labels), 0.75); // the example of scikit-learn's roc_auc_score
    const std::vector<double> tied{1, 1, 1, 1};
    QCOMPARE(areaUnderRoc(tied, labels), 0.5);
}

void StatisticsTest::randomMoments()
{
    Random random(7);
    double normal = 0;
    double gamma = 0;
    double poisson = 0;
    const int n = 200000;
    for (int i = 0; i < n; ++i) {
        normal += random.normal();
        gamma += random.gamma(0.5, 3.0);
        poisson += double(random.poisson(50.0));
    }
    QVERIFY(std::abs(normal / n) < 0.02);
    QVERIFY(std::abs(gamma / n - 1.5) < 0.05);
    QVERIFY(std::abs(poisson / n - 50.0) < 0.2);
    QCOMPARE(Random(1, 2)(), Random(1, 2)());
    QVERIFY(Random(1, 2)() != Random(1, 3)());
}

void StatisticsTest::parallelForCoversAll()
{
    std::vector<int> seen(10007, 0);
    parallelBlocks(seen.size(), 100, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            ++seen[i];
    });
    QCOMPARE(std::count(seen.begin(), seen.end(), 1), std::ptrdiff_t(seen.size()));
}

QTEST_GUILESS_MAIN(StatisticsTest)
#include "statistics_test.moc"
