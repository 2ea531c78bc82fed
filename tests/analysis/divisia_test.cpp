// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/divisia.h"
#include "base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace tessera;

namespace {

ProductChange changeOf(const std::vector<double>& before, const std::vector<double>& after)
{
    ProductChange change;
    change.before = std::accumulate(before.begin(), before.end(), 1.0, std::multiplies<>());
    change.after = std::accumulate(after.begin(), after.end(), 1.0, std::multiplies<>());
    change.factorsBefore.assign(before.begin(), before.end());
    change.factorsAfter.assign(after.begin(), after.end());
    return change;
}

// Divisia's integral itself: what each factor adds along the path on which all grow at a steady rate, by
// Simpson's rule.
std::vector<double> slowParts(const std::vector<double>& before, const std::vector<double>& after)
{
    constexpr int kSteps = 2000;
    std::vector<double> parts(before.size(), 0.0);
    for (int i = 0; i <= kSteps; ++i) {
        const double t = double(i) / kSteps;
        double product = 1;
        for (std::size_t k = 0; k < before.size(); ++k)
            product *= std::pow(before[k], 1 - t) * std::pow(after[k], t);
        const double weight = i == 0 || i == kSteps ? 1 : i % 2 == 1 ? 4 : 2;
        for (std::size_t k = 0; k < before.size(); ++k)
            parts[k] += weight / (3.0 * kSteps) * product * std::log(after[k] / before[k]);
    }
    return parts;
}

} // namespace

class DivisiaTest : public QObject
{
    Q_OBJECT
private slots:
    void partsAreTheIntegral();
    void zerosTakeTheLimit_data();
    void zerosTakeTheLimit();
    void belowNothing();
    void wholePartsSumExactly();
};

void DivisiaTest::partsAreTheIntegral()
{
    Random random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> before;
        std::vector<double> after;
        for (int k = 0; k < 4; ++k) {
            before.push_back(random.uniform(0.01, 400));
            after.push_back(round % 3 == 0 ? before.back() * random.uniform(0.9999, 1.0001)
                                           : random.uniform(0.01, 400));
        }
        const ProductChange change = changeOf(before, after);
        const std::vector<double> parts = divisiaParts(change);
        const std::vector<double> slow = slowParts(before, after);
        for (std::size_t k = 0; k < parts.size(); ++k)
            QVERIFY(std::abs(parts[k] - slow[k]) <=
                    1e-6 * std::max({1.0, std::abs(change.before), std::abs(change.after)}));
        const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
        QVERIFY(std::abs(sum - (change.after - change.before)) <=
                1e-9 * std::abs(change.after + change.before));
    }
}

void DivisiaTest::zerosTakeTheLimit_data()
{
    QTest::addColumn<std::vector<double>>("before"); // 0: nothing, below 0: cannot be told
    QTest::addColumn<std::vector<double>>("after");
    const std::vector<double> some{1000, 0.2, 150};
    QTest::newRow("nobody came before") << std::vector<double>{0, -1, -1} << some;
    QTest::newRow("nobody bought before") << std::vector<double>{800, 0, -1} << some;
    QTest::newRow("all was free before") << std::vector<double>{800, 0.3, 0} << some;
    QTest::newRow("nobody comes after") << some << std::vector<double>{0, -1, -1};
    QTest::newRow("nobody buys after") << some << std::vector<double>{800, 0, -1};
}

// A 0 is put in the place of a number that goes to 0, as Ang and Liu do.
void DivisiaTest::zerosTakeTheLimit()
{
    QFETCH(std::vector<double>, before);
    QFETCH(std::vector<double>, after);
    constexpr double tiny = 1e-280;
    const auto told = [](const std::vector<double>& factors) {
        std::vector<std::optional<double>> all;
        for (const double factor : factors)
            all.push_back(factor < 0 ? std::nullopt : std::optional<double>(factor));
        return all;
    };
    const auto product = [](const std::vector<double>& factors) {
        double whole = 1;
        for (const double factor : factors)
            whole *= std::max(0.0, factor);
        return whole;
    };
    const ProductChange change{product(before), product(after), told(before), told(after)};
    const std::vector<double> parts = divisiaParts(change);
    std::vector<double> near = before;
    std::vector<double> nearAfter = after;
    for (std::size_t k = 0; k < near.size(); ++k) {
        if (near[k] < 0)
            near[k] = after[k];
        if (nearAfter[k] < 0)
            nearAfter[k] = before[k];
    }
    for (double& factor : near)
        factor = factor == 0 ? tiny : factor;
    for (double& factor : nearAfter)
        factor = factor == 0 ? tiny : factor;
    const ProductChange limit = changeOf(near, nearAfter);
    const double mean = (limit.after - limit.before) / std::log(limit.after / limit.before);
    double sum = 0;
    for (std::size_t k = 0; k < parts.size(); ++k) {
        const double slow = mean * std::log(nearAfter[k] / near[k]);
        QVERIFY2(std::abs(parts[k] - slow) < 0.03 * std::abs(limit.after - limit.before),
                 qPrintable(QString::number(slow)));
        sum += parts[k];
    }
    QCOMPARE(sum, change.after - change.before);
}

void DivisiaTest::belowNothing()
{
    const std::vector<double> mirrored = divisiaParts(changeOf({10, 0.5, -40}, {20, 0.25, -30}));
    const std::vector<double> plain = divisiaParts(changeOf({10, 0.5, 40}, {20, 0.25, 30}));
    for (std::size_t k = 0; k < 3; ++k)
        QCOMPARE(mirrored[k], -plain[k]);
    const std::vector<double> turned = divisiaParts(changeOf({10, 0.5, 40}, {20, 0.25, -30}));
    QCOMPARE(turned, (std::vector<double>{0, 0, -350}));
}

void DivisiaTest::wholePartsSumExactly()
{
    QCOMPARE(wholeParts(std::vector<double>{1.5, 1.5, -0.2}, 3), (std::vector<std::int64_t>{2, 1, 0}));
    QCOMPARE(wholeParts(std::vector<double>{-1.5, 0.25}, -1), (std::vector<std::int64_t>{-1, 0}));
    Random random(11);
    for (int round = 0; round < 500; ++round) {
        std::vector<double> parts;
        double sum = 0;
        const double size = std::pow(10.0, double(random.below(17)));
        for (std::uint64_t k = 1 + random.below(5); k > 0; --k) {
            parts.push_back(random.uniform(-size, size));
            sum += parts.back();
        }
        const std::int64_t change = std::llround(sum);
        const std::vector<std::int64_t> whole = wholeParts(parts, change);
        QCOMPARE(std::accumulate(whole.begin(), whole.end(), std::int64_t{0}), change);
        for (std::size_t k = 0; k < parts.size(); ++k)
            QVERIFY(std::abs(double(whole[k]) - parts[k]) <= std::max(1.0, 1e-15 * size * 64));
    }
}

QTEST_GUILESS_MAIN(DivisiaTest)
#include "divisia_test.moc"
