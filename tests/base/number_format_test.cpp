// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_format.h"

#include <QTest>

using namespace tessera;

namespace {

// Expected texts are written with plain spaces; the product has no-break spaces there.
QString spaced(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}

} // namespace

class NumberFormatTest : public QObject
{
    Q_OBJECT
private slots:
    void english();
    void chinese();
    void durations();
    void axes();
};

void NumberFormatTest::english()
{
    const NumberFormat format;
    QCOMPARE(format.count(486210), QStringLiteral("486,210"));
    QCOMPARE(format.count(0), QStringLiteral("0"));
    QCOMPARE(format.count(-1234567), QString::fromUtf8("−1,234,567"));
    QCOMPARE(spaced(format.shortCount(9999999)), QStringLiteral("9,999,999"));
    QCOMPARE(spaced(format.shortCount(12408377)), QStringLiteral("12.4 M"));
    QCOMPARE(format.money(1204), QString::fromUtf8("¥1,204"));
    QCOMPARE(spaced(format.money(5310000)), QString::fromUtf8("¥5.31 M"));
    QCOMPARE(spaced(format.money(-12)), QString::fromUtf8("−¥12"));
    QCOMPARE(spaced(format.percent(0.128)), QStringLiteral("12.8 %"));
    QCOMPARE(spaced(format.percent(0.0042)), QStringLiteral("0.42 %"));
    QCOMPARE(spaced(format.percent(0)), QStringLiteral("0.0 %"));
    QCOMPARE(spaced(format.percentInterval({0.126, 0.130})), QString::fromUtf8("12.6–13.0 %"));
    QCOMPARE(spaced(format.points(0.015)), QStringLiteral("+1.5 pt"));
    QCOMPARE(spaced(format.change(54756, 41260)), QStringLiteral("+32.7 %"));
    QCOMPARE(spaced(format.change(78151, 78310)), QString::fromUtf8("−0.2 %"));
    QCOMPARE(format.change(5, 0), QString::fromUtf8("–"));
    QCOMPARE(format.shortDate({2026, 5, 31}), QStringLiteral("31 May"));
    QCOMPARE(format.value(0.8449, NumberUnit::Score), QStringLiteral("0.84"));
    QCOMPARE(format.value(std::numeric_limits<double>::quiet_NaN(), NumberUnit::Count),
             QString::fromUtf8("–"));
}

void NumberFormatTest::chinese()
{
    const NumberFormat format(NumberLanguage::Chinese);
    QCOMPARE(format.count(486210), QStringLiteral("486,210"));
    QCOMPARE(spaced(format.shortCount(486210)), QString::fromUtf8("48.62 万"));
    QCOMPARE(spaced(format.shortCount(124e6)), QString::fromUtf8("1.24 亿"));
    QCOMPARE(format.money(1204), QString::fromUtf8("¥1,204"));
    QCOMPARE(spaced(format.money(5310000)), QString::fromUtf8("531 万元"));
    QCOMPARE(spaced(format.points(0.015)), QString::fromUtf8("+1.5 个百分点"));
    QCOMPARE(format.shortDate({2026, 5, 31}), QString::fromUtf8("5月31日"));
    QCOMPARE(spaced(format.duration(19 * 86400)), QString::fromUtf8("19 天"));
}

void NumberFormatTest::durations()
{
    const NumberFormat format;
    QCOMPARE(spaced(format.duration(19 * 86400)), QStringLiteral("19 days"));
    QCOMPARE(spaced(format.duration(360)), QStringLiteral("6 min"));
    QCOMPARE(spaced(format.duration(0.09)), QStringLiteral("0.09 s"));
    QCOMPARE(spaced(format.duration(0.035)), QStringLiteral("0.035 s"));
    QCOMPARE(spaced(format.duration(48)), QStringLiteral("48 s"));
}

void NumberFormatTest::axes()
{
    const NumberFormat format;
    QCOMPARE(format.axis(0.75, NumberUnit::Percent, 0.25), QStringLiteral("75"));
    QCOMPARE(format.axis(150000, NumberUnit::Count, 50000), QStringLiteral("150,000"));
    QCOMPARE(spaced(format.axis(1500000, NumberUnit::Count, 500000)), QStringLiteral("1.5 M"));
    QCOMPARE(format.axis(0.3, NumberUnit::Score, 0.1), QStringLiteral("0.3"));
    QCOMPARE(spaced(NumberFormat(NumberLanguage::Chinese).axis(150000, NumberUnit::Count, 50000)),
             QString::fromUtf8("15 万"));
}

QTEST_GUILESS_MAIN(NumberFormatTest)
#include "number_format_test.moc"
