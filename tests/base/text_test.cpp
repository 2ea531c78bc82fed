// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QTest>

using namespace tessera;

class TextTest : public QObject
{
    Q_OBJECT
private slots:
    void phones_data();
    void phones();
    void emails();
    void masks();
};

void TextTest::phones_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("normal");
    QTest::newRow("plain") << QStringLiteral("13800138001") << QStringLiteral("13800138001");
    QTest::newRow("spaces") << QStringLiteral(" 138 0013 8001 ") << QStringLiteral("13800138001");
    QTest::newRow("plus 86") << QStringLiteral("+86-138-0013-8001") << QStringLiteral("13800138001");
    QTest::newRow("0086") << QStringLiteral("008613800138001") << QStringLiteral("13800138001");
    QTest::newRow("full width") << QString::fromUtf8("１３８００１３８００１")
                                << QStringLiteral("13800138001");
    QTest::newRow("zero width") << QString::fromUtf8("138\u200b00138001") << QStringLiteral("13800138001");
    QTest::newRow("foreign") << QStringLiteral("+44 20 7946 0958") << QStringLiteral("+442079460958");
    QTest::newRow("looks mobile, is American")
        << QStringLiteral("+1 555 987 6543") << QStringLiteral("+15559876543");
    QTest::newRow("masked") << QStringLiteral("138****5521") << QString();
    QTest::newRow("zeros") << QStringLiteral("00000000000") << QString();
    QTest::newRow("ones") << QStringLiteral("11111111111") << QString();
    QTest::newRow("virtual") << QStringLiteral("18412345678,1234") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TextTest::phones()
{
    QFETCH(QString, raw);
    QFETCH(QString, normal);
    QCOMPARE(toQString(normalisePhone(toUtf8(raw))), normal);
}

void TextTest::emails()
{
    QCOMPARE(normaliseEmail(" Lin.Wan@QQ.com "), std::string("lin.wan@qq.com"));
    QCOMPARE(normaliseEmail("no-at.example"), std::string());
    QCOMPARE(normaliseEmail("a@b@c.de"), std::string());
    QCOMPARE(normaliseIdentifier("NULL"), std::string());
    QCOMPARE(normaliseIdentifier("00A17"), std::string("00A17"));
}

void TextTest::masks()
{
    QCOMPARE(maskedPhone(QStringLiteral("13800135521")), QStringLiteral("138****5521"));
    QCOMPARE(maskedName(QString::fromUtf8("林晚晚")), QString::fromUtf8("林**"));
    QCOMPARE(maskedEmail(QStringLiteral("chen@qq.com")), QStringLiteral("c***@qq.com"));
}

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
