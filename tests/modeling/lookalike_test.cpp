// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/thread_pool.h"
#include "modeling/lookalike.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tessera;

class LookalikeTest : public QObject
{
    Q_OBJECT
private slots:
    void averagePrecisionOfTheExample();
    void qualityAgainstPlainSums();
    void findsThePlantedTrait();
    void noTraitNoLift();
    void expansionCountsPeople();
    void sameOnAnyNumberOfThreads();
    void refusals();
};

namespace {

struct Population
{
    FeatureMatrix features;
    std::vector<std::uint8_t> isSeed;
    std::vector<std::uint8_t> hasTrait;
};

// One person in ten has the trait, which shifts two of four features; a third of those are known as seeds.
Population population(std::size_t people, double shift, std::uint64_t seed)
{
    Random random(seed);
    Population result{FeatureMatrix(people, 4), std::vector<std::uint8_t>(people),
                      std::vector<std::uint8_t>(people)};
    for (std::size_t r = 0; r < people; ++r) {
        result.hasTrait[r] = random.chance(0.1);
        result.isSeed[r] = result.hasTrait[r] != 0 && random.chance(1.0 / 3);
        for (std::size_t c = 0; c < 4; ++c)
            result.features.row(r)[c] =
                float(random.normal() + (result.hasTrait[r] != 0 && c < 2 ? shift : 0.0));
    }
    return result;
}

} // namespace

void LookalikeTest::averagePrecisionOfTheExample()
{
    const std::vector<double> scores{0.1, 0.4, 0.35, 0.8};
    const std::vector<std::uint8_t> labels{0, 0, 1, 1};
    // the example of scikit-learn's average_precision_score: 0.5 * 1 + 0.5 * 2/3
    QVERIFY(std::abs(measureQuality(scores, labels, 0, 1).averagePrecision.value - 5.0 / 6) < 1e-12);
    const std::vector<double> tied(4, 0.5);
    QCOMPARE(measureQuality(tied, labels, 0, 1).averagePrecision.value, 0.5);
    QCOMPARE(measureQuality(tied, labels, 0, 1).auc.value, 0.5);
}

void LookalikeTest::qualityAgainstPlainSums()
{
    Random random(3);
    std::vector<double> scores;
    std::vector<std::uint8_t> labels;
    for (int i = 0; i < 400; ++i) {
        scores.push_back(double(random.below(50)) / 50); // many ties
        labels.push_back(random.chance(0.2 + 0.6 * scores.back()));
    }
    double wins = 0;
    double pairs = 0;
    double brier = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        brier += (scores[i] - labels[i]) * (scores[i] - labels[i]) / 400;
        for (std::size_t j = 0; j < scores.size(); ++j) {
            if (labels[i] == 0 || labels[j] != 0)
                continue;
            pairs += 1;
            wins += scores[i] > scores[j] ? 1.0 : scores[i] == scores[j] ? 0.5 : 0.0;
        }
    }
    const ModelQuality quality = measureQuality(scores, labels, 500, 7);
    QVERIFY(std::abs(quality.auc.value - wins / pairs) < 1e-12);
    QVERIFY(std::abs(quality.brier.value - brier) < 1e-12);
    // Hanley and McNeil 1982: standard error of the area from its value and the class sizes.
    const double a = quality.auc.value;
    const double n1 = double(quality.positives);
    const double n0 = double(quality.negatives);
    const double variance =
        (a * (1 - a) + (n1 - 1) * (a / (2 - a) - a * a) + (n0 - 1) * (2 * a * a / (1 + a) - a * a)) /
        (n1 * n0);
    const double width = quality.auc.interval.high - quality.auc.interval.low;
    QVERIFY(std::abs(width / (2 * kZ95 * std::sqrt(variance)) - 1) < 0.2);
}

void LookalikeTest::findsThePlantedTrait()
{
    const Population people = population(20000, 1.5, 1);
    const auto result = lookalike(people.features, people.isSeed, LookalikeOptions());
    QVERIFY(result.ok());
    QCOMPARE(result->seeds + result->candidates, std::uint64_t(20000));
    QCOMPARE(result->heldOutSeeds, std::uint64_t(std::llround(0.2 * double(result->seeds))));
    // Two features shifted by 1.5 sd: AUC = Phi(1.5 * sqrt(2) / sqrt(2)) = 0.933 against people without the
    // trait; the candidates hold 6.9 % with it, who score as the seeds do, which takes it to 0.903.
    QVERIFY(std::abs(result->quality.auc.value - 0.903) < 0.025);
    QVERIFY(result->quality.auc.interval.low > 0.85);
    // Among candidates, the best 5 % are mostly people with the trait who were not known as seeds.
    std::size_t top = 0;
    std::size_t traits = 0;
    for (std::size_t r = 0; r < people.isSeed.size(); ++r) {
        if (people.isSeed[r] != 0 || result->percentiles[r] < 95)
            continue;
        ++top;
        traits += people.hasTrait[r];
    }
    QVERIFY(std::abs(double(top) - 0.05 * double(result->candidates)) < 2);
    QVERIFY(double(traits) > 0.5 * double(top));
}

void LookalikeTest::noTraitNoLift()
{
    const Population people = population(20000, 0, 5);
    const auto result = lookalike(people.features, people.isSeed, LookalikeOptions());
    QVERIFY(result.ok());
    QVERIFY(result->quality.auc.interval.low < 0.5 && result->quality.auc.interval.high > 0.5);
}

void LookalikeTest::expansionCountsPeople()
{
    const Population people = population(5000, 1, 2);
    const auto result = lookalike(people.features, people.isSeed, LookalikeOptions());
    QVERIFY(result.ok());
    QVERIFY(result->expansion.size() > 5);
    double found = 0;
    for (const ExpansionPoint& point : result->expansion) {
        std::uint64_t counted = 0;
        for (std::size_t r = 0; r < people.isSeed.size(); ++r)
            counted += people.isSeed[r] == 0 && result->scores[r] >= point.threshold;
        QCOMPARE(point.people, counted);
        QVERIFY(std::abs(double(counted) - point.share * double(result->candidates)) <= 1);
        QVERIFY(point.seedsFound >= found);
        found = point.seedsFound;
    }
    QVERIFY(result->expansion.front().lift > 2);
    QVERIFY(found > 0.99);
}

void LookalikeTest::sameOnAnyNumberOfThreads()
{
    const Population people = population(12000, 1, 6);
    const int before = ThreadPool::threads();
    ThreadPool::setThreads(1);
    const auto one = lookalike(people.features, people.isSeed, LookalikeOptions());
    ThreadPool::setThreads(4);
    const auto four = lookalike(people.features, people.isSeed, LookalikeOptions());
    ThreadPool::setThreads(before);
    QCOMPARE(one->scores, four->scores);
    QVERIFY(one->quality.auc.interval.low == four->quality.auc.interval.low);
    LookalikeOptions other;
    other.seed = 2;
    QVERIFY(lookalike(people.features, people.isSeed, other)->scores != one->scores);
}

void LookalikeTest::refusals()
{
    Population people = population(1000, 1, 2);
    std::ranges::fill(people.isSeed, std::uint8_t(0));
    people.isSeed[3] = 1;
    const auto result = lookalike(people.features, people.isSeed, LookalikeOptions());
    QVERIFY(!result.ok());
    QVERIFY(result.error().message.contains(QStringLiteral("there are 1 seeds")));
}

QTEST_GUILESS_MAIN(LookalikeTest)

#include "lookalike_test.moc"
