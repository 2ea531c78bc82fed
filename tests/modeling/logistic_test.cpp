// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/statistics.h"
#include "base/thread_pool.h"
#include "modeling/data_table.h"
#include "modeling/logistic.h"
#include "modeling/model_quality.h"

#include <QTest>

#include <cmath>

using namespace tessera;

class LogisticTest : public QObject
{
    Q_OBJECT
private slots:
    void bank_data();
    void bank();
    void oneFeatureByHand();
    void gradientVanishes();
    void balancedMovesTheIntercept();
    void redundantColumnsWithoutPenalty();
    void sameOnAnyNumberOfThreads();
    void refusals();
};

namespace {

struct Labelled
{
    FeatureMatrix features;
    std::vector<std::uint8_t> labels;
};

Labelled planted(std::size_t rows, double intercept, std::uint64_t seed)
{
    Random random(seed);
    Labelled data{FeatureMatrix(rows, 3), std::vector<std::uint8_t>(rows)};
    for (std::size_t r = 0; r < rows; ++r) {
        double sum = intercept;
        for (std::size_t c = 0; c < 3; ++c) {
            data.features.row(r)[c] = float(10 + 3 * random.normal());
            sum += (double(data.features.row(r)[c]) - 10) / 3 * (double(c) - 0.5);
        }
        data.labels[r] = random.chance(1 / (1 + std::exp(-sum)));
    }
    return data;
}

} // namespace

void LogisticTest::bank_data()
{
    QTest::addColumn<bool>("withDuration");
    QTest::addColumn<double>("auc");
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("logLoss");
    // Shared data catalogue, 08_response: scikit-learn, test rows = row % 5 == 0, all levels one-hot.
    QTest::newRow("with duration") << true << 0.8977 << 0.5289 << 0.2474;
    QTest::newRow("without duration") << false << 0.7580 << 0.3815 << 0.3052;
}

void LogisticTest::bank()
{
    QFETCH(bool, withDuration);
    const auto table = readTable(QStringLiteral("08_response/bank/bank-full.csv.gz"), ';');
    if (table.isEmpty())
        QSKIP("the shared data sets are not here");
    std::vector<int> numeric{0, 5, 9, 12, 13, 14};
    if (withDuration)
        numeric.push_back(11);
    const FeatureMatrix all = oneHot(table, numeric, {1, 2, 3, 4, 6, 7, 8, 10, 15});
    QCOMPARE(all.columns, std::size_t(withDuration ? 51 : 50));
    std::vector<std::uint32_t> trainRows;
    std::vector<std::uint32_t> testRows;
    std::vector<std::uint8_t> train;
    std::vector<std::uint8_t> test;
    for (std::uint32_t r = 0; r < all.rows; ++r) {
        (r % 5 == 0 ? testRows : trainRows).push_back(r);
        (r % 5 == 0 ? test : train).push_back(table[qsizetype(r) + 1].last() == "yes");
    }
    const auto model = fitLogistic(selectRows(all, trainRows), train, LogisticOptions());
    QVERIFY(model.ok() && model->converged);
    const std::vector<double> scores = model->probabilities(selectRows(all, testRows));
    const ModelQuality quality = measureQuality(scores, test, 50, 1);
    QTEST(std::round(quality.auc.value * 1e4) / 1e4, "auc");
    QTEST(std::round(quality.averagePrecision.value * 1e4) / 1e4, "precision");
    QTEST(std::round(quality.logLoss.value * 1e4) / 1e4, "logLoss");
    QCOMPARE(quality.auc.value, areaUnderRoc(scores, test));
    QVERIFY(quality.auc.interval.low < quality.auc.value && quality.auc.value < quality.auc.interval.high);
}

void LogisticTest::oneFeatureByHand()
{
    // One two-valued feature, no penalty: the model must repeat the two observed shares, 1/4 and 2/3.
    FeatureMatrix features(7, 1);
    const std::vector<std::uint8_t> labels{1, 0, 0, 0, 1, 1, 0};
    for (std::size_t r = 4; r < 7; ++r)
        features.row(r)[0] = 1;
    LogisticOptions options;
    options.l2 = 0;
    const auto model = fitLogistic(features, labels, options);
    QVERIFY(model.ok() && model->converged);
    QVERIFY(std::abs(model->probability(features.row(0)) - 0.25) < 1e-7);
    QVERIFY(std::abs(model->probability(features.row(6)) - 2.0 / 3) < 1e-7);
    const double loss =
        -(std::log(0.25) + 3 * std::log(0.75) + 2 * std::log(2.0 / 3) + std::log(1.0 / 3)) / 7;
    QVERIFY(std::abs(model->logLoss - loss) < 1e-7);
}

void LogisticTest::gradientVanishes()
{
    const Labelled data = planted(3000, -1, 4);
    LogisticOptions options;
    options.l2 = 20;
    const auto model = fitLogistic(data.features, data.labels, options);
    QVERIFY(model.ok() && model->converged);
    for (std::size_t c = 0; c < 3; ++c) {
        double gradient = options.l2 * model->weights[c];
        for (std::size_t r = 0; r < data.features.rows; ++r) {
            const std::span<const float> row = data.features.row(r);
            const double z = (double(row[c]) - model->standardiser.mean[c]) / model->standardiser.scale[c];
            gradient += (model->probability(row) - data.labels[r]) * z;
        }
        QVERIFY(std::abs(gradient) < 1e-5);
    }
    QVERIFY(model->weights[0] < 0 && model->weights[1] > 0 && model->weights[2] > model->weights[1]);
}

void LogisticTest::balancedMovesTheIntercept()
{
    const Labelled data = planted(4000, -3, 9);
    LogisticOptions options;
    const auto plain = fitLogistic(data.features, data.labels, options);
    options.balanced = true;
    const auto balanced = fitLogistic(data.features, data.labels, options);
    double plainSum = 0;
    double balancedSum = 0;
    double positives = 0;
    for (std::size_t r = 0; r < data.features.rows; ++r) {
        plainSum += plain->probability(data.features.row(r));
        balancedSum += balanced->probability(data.features.row(r));
        positives += data.labels[r];
    }
    QVERIFY(std::abs(plainSum - positives) < 1e-3); // a free intercept keeps the mean
    QVERIFY(balancedSum > 2 * positives);
}

void LogisticTest::redundantColumnsWithoutPenalty()
{
    const Labelled data = planted(500, 0, 2);
    FeatureMatrix doubled(500, 4);
    for (std::size_t r = 0; r < 500; ++r) {
        std::ranges::copy(data.features.row(r), doubled.row(r).begin());
        doubled.row(r)[3] = data.features.row(r)[0];
    }
    LogisticOptions options;
    options.l2 = 0;
    const auto single = fitLogistic(data.features, data.labels, options);
    const auto twice = fitLogistic(doubled, data.labels, options);
    QVERIFY(single.ok() && twice.ok());
    for (std::size_t r = 0; r < 500; ++r)
        QVERIFY(std::abs(single->probability(data.features.row(r)) - twice->probability(doubled.row(r))) <
                1e-5);
}

void LogisticTest::sameOnAnyNumberOfThreads()
{
    const Labelled data = planted(20000, -1, 8);
    const int before = ThreadPool::threads();
    ThreadPool::setThreads(1);
    const auto one = fitLogistic(data.features, data.labels, LogisticOptions());
    ThreadPool::setThreads(4);
    const auto four = fitLogistic(data.features, data.labels, LogisticOptions());
    ThreadPool::setThreads(before);
    QVERIFY(one->weights == four->weights && one->intercept == four->intercept &&
            one->logLoss == four->logLoss);
}

void LogisticTest::refusals()
{
    const Labelled data = planted(100, 0, 1);
    const auto oneClass = fitLogistic(data.features, std::vector<std::uint8_t>(100, 1), LogisticOptions());
    QVERIFY(!oneClass.ok());
    QVERIFY(oneClass.error().message.contains(QStringLiteral("100 of 100")));
    Task task;
    task.cancel();
    const auto cancelled = fitLogistic(data.features, data.labels, LogisticOptions(), task);
    QVERIFY(!cancelled.ok() && cancelled.error().cancelled);
}

QTEST_GUILESS_MAIN(LogisticTest)

#include "logistic_test.moc"
