// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/interval_model.h"

#include "base/random.h"
#include "base/special_functions.h"
#include "base/thread_pool.h"

#include <QTest>

#include <cmath>

using namespace tessera;

namespace {

struct Truth
{
    IntervalFamily family;
    double shape;   // k, p, sigma
    double scale;   // days
    double between; // theta, q, tau
    double leaves;  // a chance after each purchase, the same for all
    double effect;  // of a feature that is 0 or 1, on the log of a gap
};

double drawGap(const Truth& truth, double own, Random& random)
{
    switch (truth.family) {
    case IntervalFamily::Weibull:
        return truth.scale * std::pow(random.exponential() / own, 1 / truth.shape);
    case IntervalFamily::Gamma:
        return truth.scale * random.gamma(truth.shape, 1 / own);
    case IntervalFamily::LogNormal:
        break;
    }
    return truth.scale * std::exp(own + truth.shape * random.normal());
}

// People seen for up to three years from their first purchase.
GapData planted(const Truth& truth, int people, std::uint64_t seed)
{
    Random random(seed);
    GapData data;
    data.features = 1;
    for (int person = 0; person < people; ++person) {
        const double own = truth.family == IntervalFamily::LogNormal ? truth.between * random.normal()
                           : truth.family == IntervalFamily::Weibull
                               ? random.gamma(truth.between, 1 / truth.between)
                               : random.gamma(truth.between, 1);
        double left = random.uniform(100, 1100);
        for (;;) {
            const float feature = random.chance(0.5) ? 1.0F : 0.0F;
            const double gap =
                random.chance(truth.leaves)
                    ? 1e9
                    : std::max(0.01, drawGap(truth, own, random) * std::exp(truth.effect * double(feature)));
            if (gap >= left) {
                data.open.push_back(float(left));
                data.openX.push_back(feature);
                break;
            }
            data.logGaps.push_back(float(std::log(gap)));
            data.closedX.push_back(feature);
            left -= gap;
        }
        data.starts.push_back(std::uint32_t(data.logGaps.size()));
    }
    return data;
}

Truth truthOf(IntervalFamily family)
{
    switch (family) {
    case IntervalFamily::Weibull:
        return {family, 1.6, 50, 2.5, 0.08, 0.5};
    case IntervalFamily::Gamma:
        return {family, 3, 60, 2.5, 0.08, 0.5};
    case IntervalFamily::LogNormal:
        break;
    }
    return {IntervalFamily::LogNormal, 0.6, 45, 0.5, 0.08, 0.5};
}

void addFamilies()
{
    QTest::addColumn<int>("family");
    for (const IntervalFamily family : kIntervalFamilies)
        QTest::newRow(qPrintable(intervalFamilyId(family))) << int(family);
}

} // namespace

// The model of gaps by itself, on data whose truth is known.
class IntervalModelTest : public QObject
{
    Q_OBJECT
private slots:
    void specialFunctionsArePublishedValues();
    void slopesAreThoseOfTheLikelihood_data() { addFamilies(); }
    void slopesAreThoseOfTheLikelihood();
    void thePlantedTruthIsFound_data() { addFamilies(); }
    void thePlantedTruthIsFound();
    void theRightFamilyFitsBest_data() { addFamilies(); }
    void theRightFamilyFitsBest();
    void forecastsAreSharesOfDraws_data() { addFamilies(); }
    void forecastsAreSharesOfDraws();
    void ownGapsMoveThePrior_data() { addFamilies(); }
    void ownGapsMoveThePrior();
    void threadsDoNotMatter();
    void nothingToLearnIsSaid();
};

// Abramowitz and Stegun, tables 26.1 and 26.5; I_x(a, b) of whole a and b is a binomial sum.
void IntervalModelTest::specialFunctionsArePublishedValues()
{
    QVERIFY(std::abs(normalQuantile(0.975) - 1.959963984540054) < 1e-12);
    QVERIFY(std::abs(normalQuantile(1e-6) + 4.753424308822899) < 1e-9);
    QVERIFY(std::abs(normalTail(1.0) - 0.15865525393145705) < 1e-15);
    QVERIFY(std::abs(incompleteBeta(2, 3, 0.4, 0.6) - 0.5248) < 1e-13);
    QVERIFY(std::abs(incompleteBeta(0.5, 0.5, 0.25, 0.75) - 1.0 / 3) < 1e-12);
    QVERIFY(std::abs(incompleteBeta(5, 1, 0.9, 0.1) - std::pow(0.9, 5)) < 1e-13);
    QVERIFY(std::abs(incompleteBeta(300, 200, 0.6, 0.4) + incompleteBeta(200, 300, 0.4, 0.6) - 1) < 1e-12);
}

void IntervalModelTest::slopesAreThoseOfTheLikelihood()
{
    QFETCH(int, family);
    const GapData data = planted(truthOf(IntervalFamily(family)), 60, 4);
    const std::vector<double> point{0.3, 3.5, -0.2, -1.5, 0.4, 0.35};
    std::vector<double> gradient(point.size());
    std::vector<double> unused(point.size());
    static_cast<void>(intervalLikelihood(IntervalFamily(family), data, point, gradient));
    for (std::size_t k = 0; k < point.size(); ++k) {
        std::vector<double> above = point;
        std::vector<double> below = point;
        above[k] += 1e-5;
        below[k] -= 1e-5;
        const double slope = (intervalLikelihood(IntervalFamily(family), data, above, unused) -
                              intervalLikelihood(IntervalFamily(family), data, below, unused)) /
                             2e-5;
        QVERIFY2(std::abs(slope - gradient[k]) < 1e-4 * std::max(1.0, std::abs(slope)),
                 qPrintable(QStringLiteral("%1: %2 for %3").arg(k).arg(gradient[k]).arg(slope)));
    }
}

void IntervalModelTest::thePlantedTruthIsFound()
{
    QFETCH(int, family);
    const Truth truth = truthOf(IntervalFamily(family));
    const GapData data = planted(truth, 6000, 11);
    const std::vector<std::uint8_t> inUse{1};
    const auto model = fitIntervals(truth.family, data, inUse, nullptr, {});
    QVERIFY2(model, model ? "" : qPrintable(model.error().message));
    QVERIFY(model->converged);
    const auto isNear = [&](double found, double wanted, double part) {
        return std::abs(found / wanted - 1) < part;
    };
    QVERIFY2(isNear(std::exp(model->parameters[0]), truth.shape, 0.05),
             qPrintable(QString::number(std::exp(model->parameters[0]))));
    QVERIFY2(isNear(std::exp(model->parameters[1]), truth.scale, 0.08),
             qPrintable(QString::number(std::exp(model->parameters[1]))));
    QVERIFY2(isNear(std::exp(model->parameters[2]), truth.between, 0.1),
             qPrintable(QString::number(std::exp(model->parameters[2]))));
    QVERIFY2(std::abs(model->comesBack(0) - (1 - truth.leaves)) < 0.02,
             qPrintable(QString::number(model->comesBack(0))));
    QVERIFY2(std::abs(model->weights[0] - truth.effect) < 0.03,
             qPrintable(QString::number(model->weights[0])));
}

void IntervalModelTest::theRightFamilyFitsBest()
{
    QFETCH(int, family);
    const GapData data = planted(truthOf(IntervalFamily(family)), 4000, 21);
    const std::vector<std::uint8_t> inUse{1};
    double best = -1e300;
    IntervalFamily found = IntervalFamily::Weibull;
    for (const IntervalFamily one : kIntervalFamilies) {
        const auto model = fitIntervals(one, data, inUse, nullptr, {});
        QVERIFY(model.ok());
        if (model->logLikelihood > best) {
            best = model->logLikelihood;
            found = one;
        }
    }
    QCOMPARE(int(found), family);
}

// A unit with three known gaps and an open one: chances and points beside many draws of its own tempo, taken
// as they agree with what is known of it.
void IntervalModelTest::forecastsAreSharesOfDraws()
{
    QFETCH(int, family);
    const Truth truth = truthOf(IntervalFamily(family));
    IntervalModel model;
    model.family = truth.family;
    model.parameters = {std::log(truth.shape), std::log(truth.scale), std::log(truth.between), std::log(0.8),
                        std::log(9.2)};
    GapData unit;
    unit.starts = {0, 3};
    unit.logGaps = {float(std::log(20.0)), float(std::log(35.0)), float(std::log(28.0))};
    unit.open = {25.0F};
    const IntervalForecast forecast(model, 3);
    const Tempo tempo = forecast.tempo(unit, 0);
    const NextPurchase next = forecast.next(tempo, 0, 25, 30);
    // The posterior by weights: draws of the prior weigh as the density of the known gaps.
    Random random(5);
    double weights = 0;
    double stayed = 0;
    double inWindow = 0;
    double expected = 0;
    double low = 0;
    for (int i = 0; i < 400000; ++i) {
        double own = 0;
        double log = 0;
        switch (truth.family) {
        case IntervalFamily::Weibull:
            own = random.gamma(truth.between, 1 / truth.between);
            for (const float gap : unit.logGaps) {
                const double power = std::exp(truth.shape * (double(gap) - std::log(truth.scale)));
                log += std::log(own) - own * power;
            }
            break;
        case IntervalFamily::Gamma:
            own = random.gamma(truth.between, 1);
            for (const float gap : unit.logGaps)
                log += truth.shape * std::log(own) - own * std::exp(double(gap)) / truth.scale;
            break;
        case IntervalFamily::LogNormal:
            own = truth.between * random.normal();
            for (const float gap : unit.logGaps) {
                const double z = (double(gap) - std::log(truth.scale) - own) / truth.shape;
                log -= z * z / 2;
            }
            break;
        }
        const double weight = std::exp(log);
        const double gap = drawGap(truth, own, random);
        weights += weight;
        if (gap <= 25)
            continue;
        stayed += weight;
        inWindow += gap <= 55 ? weight : 0;
        expected += gap - 25 <= next.expected ? weight : 0;
        low += gap - 25 <= next.low ? weight : 0;
    }
    const double left = stayed / weights;
    QVERIFY2(std::abs(forecast.survival(tempo, 0, 25) - left) < 0.01, qPrintable(QString::number(left)));
    QVERIFY(std::abs(expected / stayed - 0.5) < 0.015);
    QVERIFY(std::abs(low / stayed - 0.1) < 0.015);
    const double back = (9.2 + 3) / (10 + 3);
    const double there = 1 - back + back * left;
    QVERIFY(std::abs(next.returns - back * left / there) < 0.01);
    QVERIFY(std::abs(next.probability - back * inWindow / weights / there) < 0.01);
    QVERIFY(next.low < next.expected && next.expected < next.high && next.usual < next.late);
    for (const double share : {0.9, 0.5, 0.05})
        QVERIFY(std::abs(forecast.survival(tempo, 0.2, forecast.daysAt(tempo, 0.2, share)) - share) < 1e-3);
    // Of all days to come the chances sum to one with that of none.
    double all = std::exp(forecast.logChance(tempo, 0, 25, 4025.5, false));
    for (int day = 26; day <= 4025; ++day)
        all += std::exp(forecast.logChance(tempo, 0, 25, day, true));
    QVERIFY2(std::abs(all - 1) < 0.02, qPrintable(QString::number(all))); // the first half day is not in it
}

// Without gaps of one's own it is everybody's tempo; with many it is one's own.
void IntervalModelTest::ownGapsMoveThePrior()
{
    QFETCH(int, family);
    const Truth truth = truthOf(IntervalFamily(family));
    IntervalModel model;
    model.family = truth.family;
    model.parameters = {std::log(truth.shape), std::log(truth.scale), std::log(truth.between), -3, 1};
    GapData units;
    for (const int gaps : {0, 2, 200}) {
        units.logGaps.insert(units.logGaps.end(), std::size_t(gaps), float(std::log(7.0)));
        units.starts.push_back(std::uint32_t(units.logGaps.size()));
        units.open.push_back(1);
    }
    const IntervalForecast forecast(model, 200);
    const double none = forecast.daysAt(forecast.tempo(units, 0), 0, 0.5);
    const double some = forecast.daysAt(forecast.tempo(units, 1), 0, 0.5);
    const double many = forecast.daysAt(forecast.tempo(units, 2), 0, 0.5);
    QVERIFY(none > some && some > many);
    QVERIFY2(std::abs(many / 7 - 1) < 0.2, qPrintable(QString::number(many)));
}

void IntervalModelTest::threadsDoNotMatter()
{
    const GapData data = planted(truthOf(IntervalFamily::Gamma), 3000, 31);
    const std::vector<std::uint8_t> inUse{1};
    const int threads = ThreadPool::threads();
    ThreadPool::setThreads(1);
    const auto one = fitIntervals(IntervalFamily::Gamma, data, inUse, nullptr, {});
    ThreadPool::setThreads(3);
    const auto three = fitIntervals(IntervalFamily::Gamma, data, inUse, nullptr, {});
    ThreadPool::setThreads(threads);
    QVERIFY(one.ok() && three.ok());
    QVERIFY(one->parameters == three->parameters);
    QVERIFY(one->weights == three->weights);
}

void IntervalModelTest::nothingToLearnIsSaid()
{
    GapData data;
    data.starts = {0, 0};
    data.open = {40};
    const auto model = fitIntervals(IntervalFamily::Weibull, data, {}, nullptr, {});
    QVERIFY(!model.ok());
    QVERIFY(model.error().message.contains(QLatin1String("two days")));
}

QTEST_GUILESS_MAIN(IntervalModelTest)
#include "interval_model_test.moc"
