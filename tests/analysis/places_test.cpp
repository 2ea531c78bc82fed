// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/places.h"
#include "chart/region_shapes.h"

#include <QSet>
#include <QTest>

using namespace tessera;

class PlacesTest : public QObject
{
    Q_OBJECT
private slots:
    void provincesAreThoseOfTheMap();
    void textsNameProvinces_data();
    void textsNameProvinces();
    void tiersOfCities();
};

void PlacesTest::provincesAreThoseOfTheMap()
{
    QCOMPARE(provinces().size(), std::size_t{34});
    QSet<QString> drawn;
    for (const RegionShape& shape : chinaProvinces()) {
        drawn.insert(shape.id);
        const auto found = provinceOf(shape.name);
        QVERIFY2(found, qPrintable(shape.name));
        QCOMPARE(provinces()[*found].id, shape.id);
    }
    for (const Province& province : provinces()) {
        QVERIFY(drawn.contains(province.id));
        for (const QString& text :
             {province.id, province.chinese, province.english, province.english.toUpper()})
            QVERIFY2(provinceOf(text) && provinces()[*provinceOf(text)].id == province.id, qPrintable(text));
    }
}

void PlacesTest::textsNameProvinces_data()
{
    QTest::addColumn<QString>("chinese"); // empty: none
    const auto row = [](const char* text, const char* chinese) {
        QTest::newRow(text) << QString::fromUtf8(chinese);
    };
    for (const char* text : {"四川", "四川省", "Sichuan", "sichuan province", " 四川省 ", "成都", "成都市",
                             "Chengdu", "四川省成都市武侯区", "四川成都", "凉山", "510000"})
        row(text, "四川");
    for (const char* text :
         {"内蒙古自治区", "内蒙古", "Inner Mongolia", "Inner Mongolia Autonomous Region", "赤峰市"})
        row(text, "内蒙古");
    for (const char* text : {"西安", "Xi'an", "xian", "陕西省", "Shaanxi"})
        row(text, "陕西");
    for (const char* text : {"Shanxi", "山西省", "太原"})
        row(text, "山西");
    for (const char* text : {"香港特别行政区", "Hong Kong", "hongkong", "HK"})
        row(text, "香港");
    row("吉林市", "吉林");
    row("Suzhou", "江苏"); // the larger of two
    row("宿州", "安徽");
    for (const char* text : {"", "Atlantis", "中国", "其他", "unknown", "-"})
        row(text, "");
}

void PlacesTest::textsNameProvinces()
{
    QFETCH(QString, chinese);
    const auto found = provinceOf(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(found ? provinces()[*found].chinese : QString(), chinese);
}

void PlacesTest::tiersOfCities()
{
    QCOMPARE(cityTierOf(QStringLiteral("上海市")), QStringLiteral("1"));
    QCOMPARE(cityTierOf(QStringLiteral("Chengdu")), QStringLiteral("new 1"));
    QCOMPARE(cityTierOf(QStringLiteral("Atlantis")), QString());
}

QTEST_GUILESS_MAIN(PlacesTest)
#include "places_test.moc"
