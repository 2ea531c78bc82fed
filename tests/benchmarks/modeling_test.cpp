// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/random.h"
#include "base/thread_pool.h"
#include "modeling/k_means.h"
#include "modeling/lookalike.h"

#include <QTest>

#include <cmath>

using namespace tessera;

// The shapes of the peers' tasks: one million people, 16 features to cluster, 32 to score.
class ModelingBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void kMeansOfAMillion_data();
    void kMeansOfAMillion();
    void lookalikeOfAMillion();
};

namespace {

constexpr std::size_t kPeople = 1'000'000;

// Around one of eight centres 6 standard deviations apart on average; every feature has variance 1 around its
// centre.
FeatureMatrix blobs(std::size_t columns)
{
    FeatureMatrix features(kPeople, columns);
    parallelBlocks(kPeople, 1 << 14, [&](std::size_t block, std::size_t begin, std::size_t end) {
        Random random(1, block);
        for (std::size_t r = begin; r < end; ++r) {
            const std::size_t group = random.below(8);
            for (std::size_t c = 0; c < columns; ++c)
                features.row(r)[c] = float(random.normal() + (c % 8 == group ? 6.0 : 0.0));
        }
    });
    return features;
}

} // namespace

void ModelingBenchmark::kMeansOfAMillion_data()
{
    QTest::addColumn<int>("clusters");
    QTest::newRow("k=8") << 8;
    QTest::newRow("k=64") << 64;
}

void ModelingBenchmark::kMeansOfAMillion()
{
    QFETCH(int, clusters);
    const FeatureMatrix features = blobs(16);
    KMeansOptions options;
    options.clusters = clusters;
    options.restarts = clusters == 8 ? 5 : 1; // one start in several merges two of the eight
    options.maxIterations = 20;
    options.silhouetteSample = 0;
    const double start = steadySeconds();
    const auto result = kMeans(features, options);
    const double seconds = steadySeconds() - start;
    QVERIFY(result.ok());
    qInfo("k-means 1M x 16, k=%d: %.2f s a start with seeding, %d iterations, inertia %.4g", clusters,
          seconds / options.restarts, result->iterations, result->inertia);
    // With the planted eight, what is left is the noise: 16 a person, give or take its standard error.
    const double noise = 16.0 * double(kPeople);
    if (clusters == 8)
        QVERIFY(std::abs(result->inertia / noise - 1) < 0.005);
    else
        QVERIFY(result->inertia < noise);
}

void ModelingBenchmark::lookalikeOfAMillion()
{
    FeatureMatrix features = blobs(32);
    std::vector<std::uint8_t> isSeed(kPeople);
    Random random(2);
    for (std::size_t r = 0; r < kPeople; ++r) {
        isSeed[r] = random.chance(0.01);
        if (isSeed[r] != 0)
            features.row(r)[31] += 3.0F;
    }
    const double start = steadySeconds();
    const auto result = lookalike(features, isSeed, LookalikeOptions());
    const double seconds = steadySeconds() - start;
    QVERIFY(result.ok());
    qInfo("lookalike 1M x 32: %.2f s with 200 resamples, AUC %.4f (%.4f to %.4f)", seconds,
          result->quality.auc.value, result->quality.auc.interval.low, result->quality.auc.interval.high);
    QVERIFY(result->quality.auc.value > 0.9);
}

QTEST_GUILESS_MAIN(ModelingBenchmark)
#include "modeling_test.moc"
