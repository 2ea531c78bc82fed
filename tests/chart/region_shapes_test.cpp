// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/region_shapes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace tessera;

// Packed outlines, and those that are built in.
class RegionShapesTest : public QObject
{
    Q_OBJECT
private slots:
    void packedIsPlain();
    void badOutlinesSayWhere_data();
    void badOutlinesSayWhere();
    void provincesAreWhole();
};

namespace {

// The same square with a corner west of its first point, packed and plain: steps (0,0), (2,0), (0,-3),
// (-5,0).
QByteArray square(const QString& coordinates, const QString& more = {})
{
    return QStringLiteral(R"({"type":"FeatureCollection","features":[{"properties":{"id":"1","name":"S",)"
                          R"("cp":[10,20]},"geometry":{"type":"Polygon","coordinates":%1%2}}]})")
        .arg(coordinates, more)
        .toUtf8();
}

} // namespace

void RegionShapesTest::packedIsPlain()
{
    // Zigzag: 0 -> 0, 2 -> 4, -3 -> 5, -5 -> 9; each with 64 added.
    const auto packed = readRegionShapes(
        square(QStringLiteral(R"(["@@D@@EI@"])"), QStringLiteral(R"(,"encodeOffsets":[[10240,20480]])")));
    QVERIFY2(packed, packed ? "" : qPrintable(packed.error().message));
    const double u = 1.0 / 1024;
    const QPolygonF expected{QPointF(10, 20), QPointF(10 + 2 * u, 20), QPointF(10 + 2 * u, 20 - 3 * u),
                             QPointF(10 - 3 * u, 20 - 3 * u), QPointF(10, 20)};
    QCOMPARE(packed->size(), std::size_t{1});
    QCOMPARE(packed->front().rings.size(), std::size_t{1});
    QCOMPARE(packed->front().rings.front(), expected);
    QCOMPARE(packed->front().centre, QPointF(10, 20));
    QString points;
    for (const QPointF& point : expected)
        points += QStringLiteral("%1[%2,%3]")
                      .arg(points.isEmpty() ? QString() : QStringLiteral(","))
                      .arg(point.x(), 0, 'g', 17)
                      .arg(point.y(), 0, 'g', 17);
    const auto plain = readRegionShapes(square(QStringLiteral("[[%1]]").arg(points)));
    QVERIFY(plain);
    QCOMPARE(plain->front().rings.front(), expected);
}

void RegionShapesTest::badOutlinesSayWhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("part");
    QTest::newRow("half a step") << square(QStringLiteral(R"(["@@D"])"),
                                           QStringLiteral(R"(,"encodeOffsets":[[1,1]])"))
                                 << QStringLiteral("\"S\": a packed ring is not whole");
    QTest::newRow("no first point") << square(QStringLiteral(R"(["@@DD@@"])"))
                                    << QStringLiteral("\"S\": a packed ring is not whole");
    QTest::newRow("two points") << square(QStringLiteral("[[[1,2],[3,4]]]"))
                                << QStringLiteral("fewer than three points");
    QTest::newRow("no outline") << square(QStringLiteral("[]")) << QStringLiteral("no outline");
    QTest::newRow("no regions") << QByteArray("{}") << QStringLiteral("holds no regions");
    QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("map");
}

void RegionShapesTest::badOutlinesSayWhere()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, part);
    const auto read = readRegionShapes(json);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(part), qPrintable(read.error().message));
}

void RegionShapesTest::provincesAreWhole()
{
    const std::vector<RegionShape>& provinces = chinaProvinces();
    QCOMPARE(provinces.size(), std::size_t{34});
    // The packed file itself says how many points there are: two characters each, and the last may be
    // added to close a ring.
    QFile file(QStringLiteral(":/tessera/china.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray features =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("features")).toArray();
    QSet<QString> ids;
    for (std::size_t i = 0; i < provinces.size(); ++i) {
        const RegionShape& province = provinces[i];
        ids.insert(province.id);
        QStringList packed;
        for (const QJsonValue part : features[qsizetype(i)]
                                         .toObject()
                                         .value(QLatin1String("geometry"))
                                         .toObject()
                                         .value(QLatin1String("coordinates"))
                                         .toArray()) {
            if (part.isString())
                packed.append(part.toString());
            for (const QJsonValue ring : part.toArray())
                packed.append(ring.toString());
        }
        QCOMPARE(province.rings.size(), std::size_t(packed.size()));
        for (std::size_t r = 0; r < province.rings.size(); ++r) {
            const QPolygonF& ring = province.rings[r];
            QVERIFY(ring.isClosed());
            const qsizetype points = packed[qsizetype(r)].size() / 2;
            QVERIFY(ring.size() == points || ring.size() == points + 1);
            const QRectF box = ring.boundingRect();
            QVERIFY2(box.left() > 73 && box.right() < 136 && box.top() > 17.5 && box.bottom() < 54,
                     qPrintable(province.name));
        }
        const bool holdsCentre = std::ranges::any_of(province.rings, [&](const QPolygonF& ring) {
            return ring.containsPoint(province.centre, Qt::OddEvenFill);
        });
        QVERIFY2(holdsCentre, qPrintable(province.name));
    }
    QCOMPARE(ids.size(), 34);
}

QTEST_GUILESS_MAIN(RegionShapesTest)
#include "region_shapes_test.moc"
