// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeling/data_table.h"
#include "modeling/projection.h"

#include <QTest>

#include <cmath>

using namespace tessera;

class ProjectionTest : public QObject
{
    Q_OBJECT
private slots:
    void iris();
    void aLineIsOneDirection();
    void standardiser();
    void oneColumn();
};

void ProjectionTest::iris()
{
    const auto table = readTable(QStringLiteral("09_clustering/sklearn/iris.csv"), ',');
    if (table.isEmpty())
        QSKIP("the shared data sets are not here");
    const auto result = projectToPlane(numericColumns(table, {0, 1, 2, 3}));
    QVERIFY(result.ok());
    // scikit-learn's documentation of PCA on iris: 0.92461872, 0.05306648.
    QVERIFY(std::abs(result->explained[0] - 0.92461872) < 1e-6);
    QVERIFY(std::abs(result->explained[1] - 0.05306648) < 1e-6);
    QVERIFY(std::abs(result->axes[0][2] - 0.85667061) < 1e-6); // loading of the petal length
    double sum = 0;
    double product = 0;
    for (const auto& [x, y] : result->points) {
        sum += double(x);
        product += double(x) * double(y);
    }
    QVERIFY(std::abs(sum) < 1e-3);
    QVERIFY(std::abs(product) < 1e-3);
}

void ProjectionTest::aLineIsOneDirection()
{
    FeatureMatrix features(11, 2);
    for (std::size_t r = 0; r < 11; ++r) {
        features.row(r)[0] = float(r) * 3;
        features.row(r)[1] = float(r) * 4;
    }
    const auto result = projectToPlane(features);
    QVERIFY(result.ok());
    QVERIFY(std::abs(result->explained[0] - 1) < 1e-9);
    QVERIFY(std::abs(result->axes[0][0] - 0.6) < 1e-9 && std::abs(result->axes[0][1] - 0.8) < 1e-9);
    for (std::size_t r = 0; r < 11; ++r)
        QVERIFY(std::abs(double(result->points[r][0]) - 5 * (double(r) - 5)) < 1e-5);
}

void ProjectionTest::standardiser()
{
    FeatureMatrix features(4, 2);
    const float values[] = {2, 4, 4, 6};
    for (std::size_t r = 0; r < 4; ++r) {
        features.row(r)[0] = values[r];
        features.row(r)[1] = 0.1F;
    }
    const Standardiser fitted = Standardiser::fit(features);
    QCOMPARE(fitted.mean[0], 4.0);
    QCOMPARE(fitted.scale[0], std::sqrt(2.0));
    QCOMPARE(fitted.scale[1], 1.0);
    fitted.apply(features);
    QCOMPARE(features.row(0)[0], float(-std::sqrt(2.0)));
    QCOMPARE(features.row(2)[1], 0.0F);
}

void ProjectionTest::oneColumn()
{
    FeatureMatrix features(3, 1);
    features.row(2)[0] = 3;
    const auto result = projectToPlane(features);
    QVERIFY(result.ok());
    QVERIFY(result->axes[1].empty());
    QCOMPARE(result->points[2][0], 2.0F);
    QCOMPARE(result->points[2][1], 0.0F);
    QVERIFY(!projectToPlane(FeatureMatrix(0, 3)).ok());
}

QTEST_GUILESS_MAIN(ProjectionTest)

#include "projection_test.moc"
