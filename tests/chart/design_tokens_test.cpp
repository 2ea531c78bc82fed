// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chart_theme.h"

#include <QFontInfo>
#include <QTest>

using namespace tessera;

class DesignTokensTest : public QObject
{
    Q_OBJECT
private slots:
    void colours();
    void ramps();
    void fonts();
    void placeholders();
};

void DesignTokensTest::colours()
{
    const DesignTokens light(false);
    const DesignTokens dark(true);
    QCOMPARE(light.colour(QStringLiteral("accent.base")).name(), QStringLiteral("#2d54c5"));
    QCOMPARE(light.colour(QStringLiteral("selection.brush")).alpha(), 0x2E);
    QCOMPARE(dark.stage(QStringLiteral("act")).name(), QStringLiteral("#85b6f5"));
    QCOMPARE(light.stage(QStringLiteral("lapsed")), light.stage(QStringLiteral("lost")));
    QCOMPARE(light.categorical(10), light.colour(QStringLiteral("chart.muted")));
    QCOMPARE(ChartTheme(light).role(ColourRole::categorical(2)), light.categorical(2));
    QCOMPARE(ChartTheme(light).role({}, 3), light.categorical(3));
}

void DesignTokensTest::ramps()
{
    const DesignTokens light(false);
    QCOMPARE(light.sequential(0).name(), QStringLiteral("#ecf5fa"));
    QCOMPARE(light.sequential(1).name(), QStringLiteral("#113479"));
    QCOMPARE(light.sequential(7).name(), QStringLiteral("#113479"));
    QCOMPARE(light.diverging(0.5).name(), QStringLiteral("#f1f1ed"));
    QCOMPARE(light.inkOn(light.sequential(0)).name(), QStringLiteral("#000000"));
    QCOMPARE(light.inkOn(light.sequential(1)).name(), QStringLiteral("#ffffff"));
}

void DesignTokensTest::fonts()
{
    const DesignTokens light(false);
    QCOMPARE(QFontInfo(light.font(FontRole::Body)).family(), QStringLiteral("Tessera Sans"));
    QCOMPARE(light.font(FontRole::Title).weight(), QFont::DemiBold);
    QCOMPARE(light.fontFor(FontRole::Caption, QStringLiteral("people")).pixelSize(), 11);
    QCOMPARE(light.fontFor(FontRole::Caption, QString::fromUtf8("人")).pixelSize(), 12);
}

void DesignTokensTest::placeholders()
{
    const QHash<QString, QString> map = DesignTokens(false).placeholders();
    QCOMPARE(map.value(QStringLiteral("size.row.compact")), QStringLiteral("24"));
    QCOMPARE(map.value(QStringLiteral("surface.panel")), QStringLiteral("#ffffff"));
    QCOMPARE(map.value(QStringLiteral("chart.band")), QStringLiteral("#242d54c5"));
}

QTEST_MAIN(DesignTokensTest)
#include "design_tokens_test.moc"
