// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/bought_days.h"

#include "base/random.h"
#include "base/thread_pool.h"

#include <QTest>

#include <cmath>

using namespace tessera;

namespace {

bool isNear(double value, double expected, double tolerance)
{
    if (std::abs(value - expected) <= tolerance)
        return true;
    qWarning("%.10g is not within %g of %.10g", value, tolerance, expected);
    return false;
}

// The likelihood as it is defined, summed over a fine grid of the two things that differ between customers.
// Slow, and nothing in common with the kernel: the rate over the quantiles of its logarithm, and what makes
// customers leave likewise.
double slowLikelihood(PurchaseModel model, const ModelParameters& parameters, const PurchaseHistory& history)
{
    const auto [r, alpha, third, fourth] = parameters;
    const double x = history.repeats;
    const auto gammaDensity = [](double shape, double rate, double value) {
        return std::exp(shape * std::log(rate) + shape * std::log(value) - rate * value - std::lgamma(shape));
    };
    double sum = 0;
    constexpr double kStep = 0.05;
    for (double logRate = -50; logRate < 8; logRate += kStep) {
        const double rate = std::exp(logRate);
        const double weight = gammaDensity(r, alpha, rate);
        if (weight < 1e-25)
            continue;
        double inner = 0;
        if (model == PurchaseModel::ParetoNbd)
            for (double logLeave = -30; logLeave < 8; logLeave += kStep) {
                const double leave = std::exp(logLeave);
                const double given = (leave * std::exp(-(rate + leave) * history.last) +
                                      rate * std::exp(-(rate + leave) * history.age)) /
                                     (rate + leave);
                inner += gammaDensity(third, fourth, leave) * given * kStep;
            }
        else
            for (double logit = -30; logit < 30; logit += kStep) {
                const double p = 1 / (1 + std::exp(-logit));
                const double q = 1 / (1 + std::exp(logit));
                const double density =
                    std::exp(third * std::log(p) + fourth * std::log(q) + std::lgamma(third + fourth) -
                             std::lgamma(third) - std::lgamma(fourth));
                const bool isModified = model == PurchaseModel::MbgNbd;
                const double alive = std::pow(q, isModified ? x + 1 : x) * std::exp(-rate * history.age);
                const double gone = isModified || x > 0 ? p * std::pow(q, isModified ? x : x - 1) *
                                                              std::exp(-rate * history.last)
                                                        : 0;
                inner += density * (alive + gone) * kStep;
            }
        sum += weight * std::pow(rate, x) * inner * kStep;
    }
    return std::log(sum);
}

// Customers who behave as the model says, looked at for different times.
std::vector<PurchaseHistory> simulated(PurchaseModel model, const ModelParameters& parameters, int count)
{
    Random random(7);
    std::vector<PurchaseHistory> customers;
    for (int i = 0; i < count; ++i) {
        PurchaseHistory history{0, 0, 20 + 60 * random.uniform()};
        const double rate = random.gamma(parameters[0], 1 / parameters[1]);
        double end = history.age;
        double leaves = 0;
        if (model == PurchaseModel::ParetoNbd)
            end = std::min(end, random.exponential() / random.gamma(parameters[2], 1 / parameters[3]));
        else
            leaves = random.beta(parameters[2], parameters[3]);
        bool isAlive = model != PurchaseModel::MbgNbd || random.uniform() >= leaves;
        for (double time = 0; isAlive;) {
            time += random.exponential() / rate;
            if (!(time < end))
                break;
            ++history.repeats;
            history.last = time;
            isAlive = model == PurchaseModel::ParetoNbd || random.uniform() >= leaves;
        }
        customers.push_back(history);
    }
    return customers;
}

} // namespace

// The models against what is published of them, against an independent slow reference, and against customers
// who behave as they say.
class PurchaseModelTest : public QObject
{
    Q_OBJECT
private slots:
    void publishedFits_data();
    void publishedFits();
    void everyCustomerAsTheReference_data();
    void everyCustomerAsTheReference();
    void likelihoodIsTheIntegral_data();
    void likelihoodIsTheIntegral();
    void gradientIsTheSlope_data();
    void gradientIsTheSlope();
    void simulatedCustomersAreRecovered_data();
    void simulatedCustomersAreRecovered();
    void expectationsAreThoseOfTheClosedForms();
    void extremeHistoriesStayFinite();
    void threadsDoNotMatter();
    void badDataEndInASentence();
    void equalAmountsAreABorder();
};

void PurchaseModelTest::publishedFits_data()
{
    QTest::addColumn<bool>("apparel");
    QTest::addColumn<int>("model");
    QTest::addColumn<QList<double>>("expected"); // four parameters, LL
    QTest::newRow("cdnow BG/NBD") << false << 0 << QList<double>{.243, 4.414, .793, 2.426, -9582.4};
    QTest::newRow("cdnow Pareto/NBD") << false << 2 << QList<double>{.553, 10.578, .606, 11.669, -9595.0};
    QTest::newRow("cdnow Gamma-Gamma") << false << 9 << QList<double>{6.25, 3.74, 15.44, -4055.918};
    QTest::newRow("apparel BG/NBD") << true << 0 << QList<double>{.6074, 20.9607, 1.2753, 8.8587, -5857.020};
    QTest::newRow("apparel Gamma-Gamma") << true << 9 << QList<double>{3.0990, 5.6537, 56.5041};
}

void PurchaseModelTest::publishedFits()
{
    QFETCH(bool, apparel);
    QFETCH(int, model);
    QFETCH(QList<double>, expected);
    const BoughtDays all = apparel ? readApparel() : readCdnow();
    if (all.customers.empty())
        QSKIP("The folder with real data sets is not here");
    const Calibration part =
        calibrationTo(all, apparel ? daysFromCivil(2005, 1, 2) + 728 : daysFromCivil(1997, 9, 30));
    // To the digits that are printed: a step of the last one, and a thousandth where the optimum is flat.
    const auto agrees = [](double value, double printed) {
        return isNear(value, printed, std::max(0.0006, 0.0005 * std::abs(printed)));
    };
    if (model == 9) {
        const auto fit = fitGammaGamma(part.repeats, part.meanSpend, {});
        QVERIFY2(fit, fit ? "" : qPrintable(fit.error().message));
        QVERIFY(fit->converged);
        qInfo("%zu p %.5f q %.5f gamma %.5f LL %.4f", fit->customers, fit->model.p, fit->model.q,
              fit->model.gamma, fit->logLikelihood);
        QVERIFY(isNear(fit->model.p, expected[0], std::max(0.005, 0.001 * expected[0])));
        QVERIFY(isNear(fit->model.q, expected[1], std::max(0.005, 0.001 * expected[1])));
        QVERIFY(isNear(fit->model.gamma, expected[2], std::max(0.005, 0.001 * expected[2])));
        if (expected.size() > 3)
            QVERIFY(isNear(fit->logLikelihood, expected[3], 0.001));
        return;
    }
    const auto fit = fitPurchaseModel(PurchaseModel(model), HistoryGroups::of(part.histories), {});
    QVERIFY2(fit, fit ? "" : qPrintable(fit.error().message));
    qInfo("%.5f %.5f %.5f %.5f LL %.4f, %d steps", fit->parameters[0], fit->parameters[1], fit->parameters[2],
          fit->parameters[3], fit->logLikelihood, fit->iterations);
    QVERIFY(fit->converged);
    QVERIFY(!fit->isAtBorder);
    for (std::size_t k = 0; k < 4; ++k) {
        QVERIFY(agrees(fit->parameters[k], expected[qsizetype(k)]));
        QVERIFY(fit->standardErrors[k] > 0);
    }
    QVERIFY(isNear(fit->logLikelihood, expected[4], apparel ? 0.001 : 0.06));
}

void PurchaseModelTest::everyCustomerAsTheReference_data()
{
    QTest::addColumn<bool>("apparel");
    QTest::newRow("cdnow") << false;
    QTest::newRow("apparel") << true;
}

void PurchaseModelTest::everyCustomerAsTheReference()
{
    QFETCH(bool, apparel);
    const BoughtDays all = apparel ? readApparel() : readCdnow();
    const TextRows customers = readRows(sharedData(apparel ? "_ref/apparel_customers_btyd.csv.gz"
                                                           : "_ref/cdnow_sample_customers_btyd.csv.gz"));
    const TextRows weeks = readRows(sharedData(apparel ? "_ref/apparel_weekly_tracking_btyd.csv"
                                                       : "_ref/cdnow_sample_weekly_tracking_btyd.csv"));
    if (all.customers.empty() || customers.empty() || weeks.empty())
        QSKIP("The folder with real data sets is not here");
    const Calibration part =
        calibrationTo(all, apparel ? daysFromCivil(2005, 1, 2) + 728 : daysFromCivil(1997, 9, 30));
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < part.ids.size(); ++i)
        places[part.ids[i]] = i;
    const HistoryGroups groups = HistoryGroups::of(part.histories);
    const auto bg = fitPurchaseModel(PurchaseModel::BgNbd, groups, {});
    const auto pareto = fitPurchaseModel(PurchaseModel::ParetoNbd, groups, {});
    QVERIFY(bg && pareto);
    QCOMPARE(customers.size() - 1, part.ids.size());
    std::array<double, 3> worst{};
    for (std::size_t row = 1; row < customers.size(); ++row) {
        const PurchaseHistory& history = part.histories[places.at(customers[row][0])];
        QCOMPARE(history.repeats, std::stod(customers[row][1]));
        QVERIFY(isNear(history.last, std::stod(customers[row][2]), 1e-9));
        const double alive = probabilityAlive(PurchaseModel::BgNbd, bg->parameters, history);
        const double expected = alive * expectedIfAlive(PurchaseModel::BgNbd, bg->parameters, history, 52);
        const double other = probabilityAlive(PurchaseModel::ParetoNbd, pareto->parameters, history);
        worst[0] = std::max(worst[0], std::abs(alive - std::stod(customers[row][4])));
        worst[1] = std::max(worst[1], std::abs(expected / std::stod(customers[row][5]) - 1));
        worst[2] = std::max(worst[2], std::abs(other - std::stod(customers[row][6])));
    }
    qInfo("customers: P(alive) at most %.2g and %.2g, expected %.2g from the reference", worst[0], worst[2],
          worst[1]);
    QVERIFY(worst[0] < 1e-3 && worst[2] < 1e-3);
    QVERIFY(worst[1] < 2e-3); // relative
    double furthest = 0;
    const std::int64_t zero = *std::ranges::min_element(part.firstDays);
    for (std::size_t row = 1; row < weeks.size(); ++row) {
        // A week ends with its last day, and a customer's age on a day is the days since the first purchase.
        const std::int64_t last = zero + 7 * std::stoll(weeks[row][0]) - 1;
        std::array<double, 2> expected{};
        int actual = 0;
        for (std::size_t i = 0; i < part.ids.size(); ++i) {
            const double since = double(last - part.firstDays[i]) / 7;
            if (since > 0) {
                expected[0] += expectedRepeats(PurchaseModel::BgNbd, bg->parameters, since);
                expected[1] += expectedRepeats(PurchaseModel::ParetoNbd, pareto->parameters, since);
            }
            const auto& days = all.customers.at(part.ids[i]);
            for (auto day = std::next(days.begin()); day != days.end(); ++day)
                actual += day->first <= last ? 1 : 0;
        }
        QCOMPARE(double(actual), std::stod(weeks[row][1]));
        for (std::size_t k = 0; k < 2; ++k)
            furthest = std::max(furthest, std::abs(expected[k] / std::stod(weeks[row][2 + k]) - 1));
    }
    qInfo("tracking: at most %.2g from the reference", furthest);
    QVERIFY(furthest < 1e-3);
}

void PurchaseModelTest::likelihoodIsTheIntegral_data()
{
    QTest::addColumn<int>("model");
    for (const PurchaseModel model : kPurchaseModels)
        QTest::newRow(qPrintable(purchaseModelName(model))) << int(model);
}

void PurchaseModelTest::likelihoodIsTheIntegral()
{
    QFETCH(int, model);
    const std::array parameters = {ModelParameters{0.5, 4, 0.8, 2.5}, ModelParameters{2, 30, 1, 0.7},
                                   ModelParameters{1.2, 2, 3, 40}};
    const std::array histories = {PurchaseHistory{0, 0, 30}, PurchaseHistory{1, 2, 38},
                                  PurchaseHistory{7, 20, 20.5}, PurchaseHistory{40, 25, 39},
                                  PurchaseHistory{3, 10, 10}};
    for (const ModelParameters& values : parameters)
        for (const PurchaseHistory& history : histories)
            QVERIFY(isNear(logLikelihood(PurchaseModel(model), values, history),
                           slowLikelihood(PurchaseModel(model), values, history), 1e-6));
}

void PurchaseModelTest::gradientIsTheSlope_data()
{
    likelihoodIsTheIntegral_data();
}

void PurchaseModelTest::gradientIsTheSlope()
{
    QFETCH(int, model);
    std::vector<PurchaseHistory> histories;
    for (const double x : {0.0, 1.0, 5.0, 300.0, 4000.0})
        for (const double last : {0.5, 10.0, 99.0})
            for (const double wait : {0.0, 0.1, 400.0})
                histories.push_back({x, x > 0 ? last : 0, last + wait});
    const HistoryGroups groups = HistoryGroups::of(histories);
    for (const ModelParameters& at :
         {ModelParameters{0.3, 0.05, 0.4, 900}, ModelParameters{3, 700, 1, 0.01}}) {
        std::array<double, 4> gradient{};
        static_cast<void>(totalLogLikelihood(PurchaseModel(model), at, groups, &gradient));
        for (std::size_t k = 0; k < 4; ++k) {
            ModelParameters above = at;
            ModelParameters below = at;
            above[k] *= std::exp(1e-4);
            below[k] *= std::exp(-1e-4);
            const double slope = (totalLogLikelihood(PurchaseModel(model), above, groups, nullptr) -
                                  totalLogLikelihood(PurchaseModel(model), below, groups, nullptr)) /
                                 2e-4;
            QVERIFY(isNear(gradient[k], slope, 1e-5 * std::max(10.0, std::abs(slope))));
        }
    }
}

void PurchaseModelTest::simulatedCustomersAreRecovered_data()
{
    likelihoodIsTheIntegral_data();
}

void PurchaseModelTest::simulatedCustomersAreRecovered()
{
    QFETCH(int, model);
    const ModelParameters truth = model == int(PurchaseModel::ParetoNbd) ? ModelParameters{0.9, 8, 1.4, 25}
                                                                         : ModelParameters{0.9, 8, 1.1, 4};
    const auto customers = simulated(PurchaseModel(model), truth, 40000);
    const auto fit = fitPurchaseModel(PurchaseModel(model), HistoryGroups::of(customers), {});
    QVERIFY2(fit, fit ? "" : qPrintable(fit.error().message));
    QVERIFY(fit->converged);
    for (std::size_t k = 0; k < 4; ++k) {
        QVERIFY(fit->standardErrors[k] > 0);
        QVERIFY(fit->standardErrors[k] < 0.2 * truth[k]);
        QVERIFY(isNear(fit->parameters[k], truth[k], 4 * fit->standardErrors[k]));
    }
    // What is expected of new customers adds up to what they did.
    double expected = 0;
    double actual = 0;
    for (const PurchaseHistory& one : customers) {
        expected += expectedRepeats(PurchaseModel(model), fit->parameters, one.age);
        actual += one.repeats;
    }
    QVERIFY(isNear(expected / actual, 1, 0.02));
}

// 2F1 by its series (|z| < 1), the way the papers write the expectations.
void PurchaseModelTest::expectationsAreThoseOfTheClosedForms()
{
    const auto gauss = [](double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int k = 0; k < 20000 && std::abs(term) > 1e-17 * std::abs(sum); ++k) {
            term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z;
            sum += term;
        }
        return sum;
    };
    for (const auto& [r, alpha, a, b] : {ModelParameters{.243, 4.414, .793, 2.426},
                                         ModelParameters{.6, 21, 1.28, 8.9}, ModelParameters{3, 5, 90, 700}})
        for (const double t : {0.5, 52.0, 400.0}) {
            const double z = t / (alpha + t);
            const double fall = std::pow(alpha / (alpha + t), r);
            const double bg = (a + b - 1) / (a - 1) * (1 - fall * gauss(r, b, a + b - 1, z));
            QVERIFY(isNear(expectedRepeats(PurchaseModel::BgNbd, {r, alpha, a, b}, t), bg, 1e-8 * bg));
            const double modified = b / (a - 1) * (1 - fall * gauss(r, b + 1, a + b, z));
            QVERIFY(isNear(expectedRepeats(PurchaseModel::MbgNbd, {r, alpha, a, b}, t), modified,
                           1e-8 * modified));
        }
    // Near the poles of the closed form, which cancel.
    const double at = expectedRepeats(PurchaseModel::BgNbd, {1, 2, 1, 1}, 50);
    QVERIFY(isNear(expectedRepeats(PurchaseModel::BgNbd, {1, 2, 1 + 1e-7, 1}, 50), at, 1e-5));
    const double pareto = expectedRepeats(PurchaseModel::ParetoNbd, {1, 2, 1, 3}, 50);
    QVERIFY(isNear(expectedRepeats(PurchaseModel::ParetoNbd, {1, 2, 1 + 1e-7, 3}, 50), pareto, 1e-5));
}

void PurchaseModelTest::extremeHistoriesStayFinite()
{
    for (const PurchaseModel model : kPurchaseModels)
        for (const double x : {0.0, 1.0, 700.0, 20000.0})
            for (const double wait : {0.0, 1e-6, 1.0, 5000.0})
                for (const double first : {1e-3, 1.0, 1e4})
                    for (const double second : {1e-3, 1.0, 1e4}) {
                        const ModelParameters parameters{first, second, second, first};
                        const PurchaseHistory history{x, x > 0 ? 10.0 : 0, 10 + wait};
                        const double alive = probabilityAlive(model, parameters, history);
                        QVERIFY(alive >= 0 && alive <= 1);
                        QVERIFY(std::isfinite(logLikelihood(model, parameters, history)));
                        QVERIFY(std::isfinite(expectedIfAlive(model, parameters, history, 365)));
                        QVERIFY(expectedIfAlive(model, parameters, history, 365) >= 0);
                    }
}

void PurchaseModelTest::threadsDoNotMatter()
{
    const HistoryGroups groups =
        HistoryGroups::of(simulated(PurchaseModel::ParetoNbd, {0.9, 8, 1.4, 25}, 20000));
    for (const PurchaseModel model : kPurchaseModels) {
        ThreadPool::setThreads(1);
        const auto one = fitPurchaseModel(model, groups, {});
        ThreadPool::setThreads(4);
        const auto four = fitPurchaseModel(model, groups, {});
        ThreadPool::setThreads(0);
        QVERIFY(one && four);
        QCOMPARE(one->parameters, four->parameters);
        QCOMPARE(one->logLikelihood, four->logLikelihood);
    }
}

void PurchaseModelTest::badDataEndInASentence()
{
    const std::vector<PurchaseHistory> once(500, {0, 0, 30});
    const std::vector<PurchaseHistory> late(50, {2, 40, 30});
    for (const PurchaseModel model : kPurchaseModels) {
        const auto none = fitPurchaseModel(model, HistoryGroups::of(once), {});
        QVERIFY(!none && none.error().message.contains(QLatin1String("second day")));
        const auto wrong = fitPurchaseModel(model, HistoryGroups::of(late), {});
        QVERIFY(!wrong && wrong.error().message.contains(QLatin1String("dates")));
        QVERIFY(!fitPurchaseModel(model, HistoryGroups::of({}), {}));
    }
    // Clockwork: everyone buys ten times and nobody leaves, so that what tells of leaving runs to its border.
    std::vector<PurchaseHistory> clockwork(300, {10, 30, 30});
    for (const PurchaseModel model : kPurchaseModels) {
        const auto fit = fitPurchaseModel(model, HistoryGroups::of(clockwork), {});
        QVERIFY2(fit, fit ? "" : qPrintable(fit.error().message));
        QVERIFY(fit->isAtBorder);
        QVERIFY(std::isfinite(fit->logLikelihood));
        const ExpectedTotal total = expectedTotal(*fit, HistoryGroups::of(clockwork), 30);
        QVERIFY(isNear(total.value, 3000, 300));
    }
    const std::vector<double> few(5, 2.0);
    QVERIFY(!fitGammaGamma(few, few, {}));
}

void PurchaseModelTest::equalAmountsAreABorder()
{
    const std::vector<double> purchases(100, 3.0);
    const std::vector<double> means(100, 20.0);
    const auto fit = fitGammaGamma(purchases, means, {});
    QVERIFY2(fit, fit ? "" : qPrintable(fit.error().message));
    QVERIFY(fit->isAtBorder);
    QVERIFY(isNear(fit->model.expectedSpend(3, 20), 20, 0.1));
    QVERIFY(std::isfinite(fit->logLikelihood));
}

QTEST_GUILESS_MAIN(PurchaseModelTest)
#include "purchase_model_test.moc"
