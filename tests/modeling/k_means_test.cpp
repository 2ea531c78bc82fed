// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/thread_pool.h"
#include "modeling/data_table.h"
#include "modeling/k_means.h"
#include "support/test_scale.h"

#include <QTest>

#include <algorithm>

using namespace tessera;

class KMeansTest : public QObject
{
    Q_OBJECT
private slots:
    void mall();
    void iris();
    void fixedPoint();
    void neverWorseThanPlainLloyd();
    void sameOnAnyNumberOfThreads();
    void fewDistinctRows();
    void refusals();
    void cancel();
};

namespace {

FeatureMatrix blobs(std::size_t rows, std::size_t columns, int groups, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> centres(std::size_t(groups) * columns);
    for (double& value : centres)
        value = random.uniform(-5, 5);
    FeatureMatrix features(rows, columns);
    for (std::size_t r = 0; r < rows; ++r) {
        const std::size_t group = random.below(std::uint64_t(groups));
        for (std::size_t c = 0; c < columns; ++c)
            features.row(r)[c] = float(centres[group * columns + c] + random.normal());
    }
    return features;
}

double squared(std::span<const float> row, const double* centre)
{
    double sum = 0;
    for (std::size_t c = 0; c < row.size(); ++c)
        sum += (double(row[c]) - centre[c]) * (double(row[c]) - centre[c]);
    return sum;
}

std::size_t nearestCentre(std::span<const float> row, const std::vector<double>& centres)
{
    std::size_t best = 0;
    for (std::size_t j = 1; j * row.size() < centres.size(); ++j)
        if (squared(row, &centres[j * row.size()]) < squared(row, &centres[best * row.size()]))
            best = j;
    return best;
}

// The textbook algorithm from random rows; returns its inertia.
double plainLloyd(const FeatureMatrix& features, std::size_t k, Random& random)
{
    const std::size_t d = features.columns;
    std::vector<double> centres;
    for (std::size_t j = 0; j < k; ++j)
        for (const float value : features.row(random.below(features.rows)))
            centres.push_back(double(value));
    double inertia = 0;
    for (int iteration = 0; iteration < 100; ++iteration) {
        std::vector<double> sums(k * d);
        std::vector<double> counts(k);
        inertia = 0;
        for (std::size_t r = 0; r < features.rows; ++r) {
            const std::size_t own = nearestCentre(features.row(r), centres);
            inertia += squared(features.row(r), &centres[own * d]);
            counts[own] += 1;
            for (std::size_t c = 0; c < d; ++c)
                sums[own * d + c] += double(features.row(r)[c]);
        }
        for (std::size_t i = 0; i < sums.size(); ++i)
            if (counts[i / d] > 0)
                centres[i] = sums[i] / counts[i / d];
    }
    return inertia;
}

} // namespace

// Published values: shared data catalogue, 09_clustering (scikit-learn, best of 50 starts).
void KMeansTest::mall()
{
    const auto table = readTable(QStringLiteral("09_clustering/mall/Mall_Customers.csv"), ',');
    if (table.isEmpty())
        QSKIP("the shared data sets are not here");
    const FeatureMatrix features = numericColumns(table, {3, 4});
    KMeansOptions options;
    options.restarts = 50;
    const auto result = kMeans(features, options);
    QVERIFY(result.ok());
    QVERIFY(result->converged);
    QVERIFY(std::abs(result->inertia - 44448.4554479337) < 1e-4);
    QCOMPARE(result->sizes, (std::vector<std::uint64_t>{81, 39, 35, 23, 22}));
    QVERIFY(std::abs(result->silhouette - 0.553931997444648) < 1e-9);
    options.clusters = 6;
    QVERIFY(std::abs(kMeans(features, options)->inertia - 37233.814510710006) < 1e-4);
}

void KMeansTest::iris()
{
    const auto table = readTable(QStringLiteral("09_clustering/sklearn/iris.csv"), ',');
    if (table.isEmpty())
        QSKIP("the shared data sets are not here");
    KMeansOptions options;
    options.clusters = 3;
    options.restarts = 50;
    const auto result = kMeans(numericColumns(table, {0, 1, 2, 3}), options);
    QVERIFY(result.ok());
    QVERIFY(std::abs(result->inertia - 78.851441426146) < 1e-4);
    QCOMPARE(result->sizes, (std::vector<std::uint64_t>{62, 50, 38}));
    QVERIFY(std::abs(result->silhouette - 0.5528190123564095) < 1e-6);
}

void KMeansTest::fixedPoint()
{
    const FeatureMatrix features = blobs(scaledRows(30000, 3000), 6, 9, 11);
    KMeansOptions options;
    options.clusters = 12;
    options.restarts = 2;
    const auto result = kMeans(features, options);
    QVERIFY(result.ok() && result->converged);
    std::vector<double> sums(result->centroids.size());
    std::vector<std::uint64_t> sizes(12);
    double inertia = 0;
    for (std::size_t r = 0; r < features.rows; ++r) {
        const std::size_t own = nearestCentre(features.row(r), result->centroids);
        QCOMPARE(std::size_t(result->labels[r]), own);
        inertia += squared(features.row(r), &result->centroids[own * 6]);
        ++sizes[own];
        for (std::size_t c = 0; c < 6; ++c)
            sums[own * 6 + c] += double(features.row(r)[c]);
    }
    QCOMPARE(sizes, result->sizes);
    QVERIFY(std::ranges::is_sorted(sizes, std::greater<>()));
    QVERIFY(std::abs(inertia - result->inertia) < 1e-6 * inertia);
    for (std::size_t i = 0; i < sums.size(); ++i)
        QVERIFY(std::abs(sums[i] / double(sizes[i / 6]) - result->centroids[i]) < 1e-9);
}

void KMeansTest::neverWorseThanPlainLloyd()
{
    Random random(5);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const FeatureMatrix features = blobs(400, 3, 6, seed);
        KMeansOptions options;
        options.clusters = 6;
        options.seed = seed;
        double plain = plainLloyd(features, 6, random);
        for (int i = 0; i < 9; ++i)
            plain = std::min(plain, plainLloyd(features, 6, random));
        QVERIFY(kMeans(features, options)->inertia <= plain * 1.001);
    }
}

void KMeansTest::sameOnAnyNumberOfThreads()
{
    const FeatureMatrix features = blobs(scaledRows(50000, 9000), 5, 7, 3);
    KMeansOptions options;
    options.restarts = 2;
    const int before = ThreadPool::threads();
    ThreadPool::setThreads(1);
    const auto one = kMeans(features, options);
    ThreadPool::setThreads(5);
    const auto five = kMeans(features, options);
    ThreadPool::setThreads(before);
    QCOMPARE(one->labels, five->labels);
    QCOMPARE(one->centroids, five->centroids);
    QVERIFY(one->inertia == five->inertia && one->silhouette == five->silhouette);
    // Another seed starts elsewhere: after one step the centres differ, whatever optimum both may reach.
    options.restarts = 1;
    options.maxIterations = 1;
    const auto first = kMeans(features, options);
    options.seed = 2;
    QVERIFY(kMeans(features, options)->centroids != first->centroids);
}

void KMeansTest::fewDistinctRows()
{
    FeatureMatrix features(100, 1);
    for (std::size_t r = 0; r < 100; ++r)
        features.row(r)[0] = r < 60 ? 1.0F : 4.0F;
    KMeansOptions options;
    options.clusters = 3;
    const auto result = kMeans(features, options);
    QVERIFY(result.ok());
    QCOMPARE(result->sizes, (std::vector<std::uint64_t>{60, 40, 0}));
    QCOMPARE(result->inertia, 0.0);
    QCOMPARE(result->silhouette, 1.0);
}

void KMeansTest::refusals()
{
    KMeansOptions options;
    const auto small = kMeans(blobs(4, 2, 2, 1), options);
    QVERIFY(!small.ok());
    QVERIFY(small.error().message.contains(QStringLiteral("4 people")));
    FeatureMatrix holes = blobs(50, 2, 2, 1);
    holes.row(17)[1] = std::numeric_limits<float>::quiet_NaN();
    const auto bad = kMeans(holes, options);
    QVERIFY(!bad.ok());
    QVERIFY(bad.error().message.contains(QStringLiteral("Feature 2 of person 18")));
}

void KMeansTest::cancel()
{
    Task task;
    task.cancel();
    const auto result = kMeans(blobs(2000, 3, 4, 1), KMeansOptions(), task);
    QVERIFY(!result.ok());
    QVERIFY(result.error().cancelled);
}

QTEST_GUILESS_MAIN(KMeansTest)

#include "k_means_test.moc"
