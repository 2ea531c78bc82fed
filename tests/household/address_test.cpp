// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/address.h"

#include <QTest>

using namespace tessera;

namespace {

QString shown(const std::u32string& text)
{
    return QString::fromUcs4(text.data(), qsizetype(text.size()));
}

} // namespace

class AddressTest : public QObject
{
    Q_OBJECT

private slots:
    void parts_data();
    void parts();
    void noHome_data();
    void noHome();
    void surnames_data();
    void surnames();
    void postcodes();
};

void AddressTest::parts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("street");
    QTest::addColumn<QString>("number");
    QTest::newRow("plain") << "12 High Street"
                           << "high st"
                           << "12";
    QTest::newRow("short, other order") << "HIGH ST. 12"
                                        << "high st"
                                        << "12";
    QTest::newRow("full width") << QStringLiteral("\uff11\uff12 High Street") << "high st"
                                << "12";
    QTest::newRow("saint") << "3 Saint John's Road"
                           << "johns rd st"
                           << "3";
    QTest::newRow("flat first") << "Flat 3, 12 High Street"
                                << "high st"
                                << "12-3";
    QTest::newRow("flat last") << "12 High Street, Apt 3"
                               << "high st"
                               << "12-3";
    QTest::newRow("letter") << "12A High Street"
                            << "high st"
                            << "12a";
    QTest::newRow("ordinal is a word") << "40 5th Avenue"
                                       << "5th ave"
                                       << "40";
    QTest::newRow("German") << QStringLiteral("Hauptstra\u00dfe 007") << "hauptstr"
                            << "7";
    QTest::newRow("accents") << QStringLiteral("8 Rue de l'\u00c9glise") << "de leglise r"
                             << "8";
    QTest::newRow("Chinese") << QStringLiteral("上海市浦东新区张江路88弄12号301室")
                             << QStringLiteral("上海浦东新张江路") << "88-12-301";
    QTest::newRow("Chinese by dashes") << QStringLiteral("上海浦东新区张江路88弄12-301")
                                       << QStringLiteral("上海浦东新张江路") << "88-12-301";
    QTest::newRow("Chinese numerals")
        << QStringLiteral("幸福小区十二号楼三单元５０２") << QStringLiteral("幸福小") << "12-3-502";
    QTest::newRow("lettered building")
        << QStringLiteral("幸福路5号B座1203") << QStringLiteral("幸福路") << "5-b-1203";
    QTest::newRow("a name, not a number")
        << QStringLiteral("三元里大道9号") << QStringLiteral("三元里大道") << "9";
    QTest::newRow("nothing") << " -- "
                             << ""
                             << "";
}

void AddressTest::parts()
{
    QFETCH(QString, text);
    const Address address = parseAddress(text.toStdString());
    QTEST(shown(address.street), "street");
    QTEST(shown(address.number), "number");
    QVERIFY(address.noHome.isEmpty());
}

void AddressTest::noHome_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    for (const char* word : {"驿站", "丰巢", "菜鸟", "代收", "公司", "宿舍"})
        QTest::newRow(word) << QStringLiteral("张江路8号%1").arg(QString::fromUtf8(word))
                            << QString::fromUtf8(word);
    QTest::newRow("care of") << "c/o Smith, 12 High Street"
                             << "c o";
    QTest::newRow("locker") << "Locker 12, Main Station"
                            << "locker";
    QTest::newRow("own word") << "Shop 5, Mall"
                              << "mall";
    QTest::newRow("part of a word") << "5 Mallory Lane"
                                    << "";
    QTest::newRow("a street's name") << QStringLiteral("大学路12号") << "";
    QTest::newRow("Latin street") << "12 School Lane"
                                  << "";
}

void AddressTest::noHome()
{
    QFETCH(QString, text);
    QTEST(parseAddress(text.toStdString(), {QStringLiteral("mall")}).noHome, "word");
}

void AddressTest::surnames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("surname");
    QTest::newRow("last word") << "Anna Maria O'Brien"
                               << "obrien";
    QTest::newRow("before a comma") << "Smith, John"
                                    << "smith";
    QTest::newRow("Chinese") << QStringLiteral("林小明") << QStringLiteral("林");
    QTest::newRow("masked") << QStringLiteral("林**") << QStringLiteral("林");
    QTest::newRow("compound") << QStringLiteral("欧阳娜娜") << QStringLiteral("欧阳");
    QTest::newRow("accent") << QStringLiteral("J. M\u00fcller") << "muller";
    QTest::newRow("none") << "-"
                          << "";
}

void AddressTest::surnames()
{
    QFETCH(QString, name);
    QTEST(shown(surnameOf(name.toStdString())), "surname");
}

void AddressTest::postcodes()
{
    QCOMPARE(shown(parsePostcode(" sw7 5tq ")), QStringLiteral("SW75TQ"));
    QCOMPARE(shown(parsePostcode("２００１２０")), QStringLiteral("200120"));
    QVERIFY(parsePostcode("000000").empty());
}

QTEST_GUILESS_MAIN(AddressTest)
#include "address_test.moc"
