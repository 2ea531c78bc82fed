// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "creative/creative.h"
#include "creative/internal/text_fit.h"

#include <QFontInfo>
#include <QGuiApplication>
#include <QImageReader>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tessera;

class CreativeTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void contrastOfKnownPairs();
    void everySizeInBothLanguages_data();
    void everySizeInBothLanguages();
    void oddSizesStayReadable();
    void deterministicAndSeeded();
    void longTextIsReportedNotHidden();
    void paleTextIsReported();
    void emptyVariablesLeaveLayersOut();
    void productPictureIsContained();
    void fileLimitIsKept();
    void kinsoku();
    void linesAreBalanced();
    void templateRoundTrips();
    void badTemplatesNameTheFault();
    void savesTheFile();
};

namespace {

QHash<QString, QString> chinese()
{
    return {{QStringLiteral("title"), QStringLiteral("一瓶澄露，整夜透亮")},
            {QStringLiteral("benefit"), QStringLiteral("干性肌肤 · 28 天锁水修护，第 2 件半价")},
            {QStringLiteral("price"), QStringLiteral("¥378")},
            {QStringLiteral("cta"), QStringLiteral("立即抢购")},
            {QStringLiteral("logo"), QStringLiteral("SOLENNE 素澜")},
            {QStringLiteral("product"), QStringLiteral("澄露精华")},
            {QStringLiteral("badge"), QStringLiteral("618 预售")},
            {QStringLiteral("legal"), QStringLiteral("活动截至 2026 年 6 月 20 日，图片仅供参考。")}};
}

QHash<QString, QString> english()
{
    return {{QStringLiteral("title"), QStringLiteral("One drop, a night of glow")},
            {QStringLiteral("benefit"),
             QStringLiteral("28 days of deep moisture for dry skin. Second bottle at half price.")},
            {QStringLiteral("price"), QStringLiteral("$52")},
            {QStringLiteral("cta"), QStringLiteral("Shop the serum")},
            {QStringLiteral("logo"), QStringLiteral("SOLENNE")},
            {QStringLiteral("product"), QStringLiteral("Dew Serum")},
            {QStringLiteral("badge"), QStringLiteral("618 sale")},
            {QStringLiteral("legal"), QStringLiteral("Offer ends 20 June 2026. While stocks last.")}};
}

CreativeInput inputFor(const QHash<QString, QString>& variables, QSize size)
{
    CreativeInput input;
    input.variables = variables;
    input.size = size;
    return input;
}

const CreativeText* textOf(const Creative& creative, const char* layer)
{
    for (const CreativeText& text : creative.texts)
        if (text.layer == QLatin1String(layer))
            return &text;
    return nullptr;
}

bool hasCheck(const Creative& creative, CreativeCheck::Kind kind, const char* layer)
{
    return std::any_of(creative.checks.begin(), creative.checks.end(), [&](const CreativeCheck& check) {
        return check.kind == kind && check.layer == QLatin1String(layer);
    });
}

double changedShare(const QImage& a, const QImage& b, const QRect& area)
{
    qint64 changed = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            changed += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return double(changed) / (double(area.width()) * area.height());
}

} // namespace

void CreativeTest::initTestCase()
{
    QFont font;
    font.setFamilies(builtInTemplate().textFonts);
    if (!QFontInfo(QFont(QStringLiteral("Noto Sans CJK SC"))).exactMatch())
        QSKIP("The Noto Sans CJK SC font is not installed (fonts-noto-cjk).");
}

void CreativeTest::contrastOfKnownPairs()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    // The grey that just passes on white, from the WCAG techniques.
    QVERIFY(std::abs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void CreativeTest::everySizeInBothLanguages_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("inChinese");
    for (int i = 0; i < int(builtInAdSizes().size()); ++i) {
        QTest::addRow("%d zh", i) << i << true;
        QTest::addRow("%d en", i) << i << false;
    }
}

void CreativeTest::everySizeInBothLanguages()
{
    QFETCH(int, size);
    QFETCH(bool, inChinese);
    const AdSize& ad = builtInAdSizes()[std::size_t(size)];
    CreativeInput input = inputFor(inChinese ? chinese() : english(), ad.size);
    input.maxBytes = ad.maxBytes;
    auto made = renderCreative(builtInTemplate(), input);
    QVERIFY(made.ok());
    QCOMPARE(made->image.size(), ad.size);
    QVERIFY(!made->hasErrors());
    QVERIFY(made->encoded.size() <= ad.maxBytes);
    QCOMPARE(QImage::fromData(made->encoded).size(), ad.size);
    for (const char* layer : {"logo", "title", "benefit", "price", "action"})
        QVERIFY2(textOf(*made, layer), layer);
    CreativeInput bare = input;
    bare.variables = {{QStringLiteral("logo"), input.variables.value(QStringLiteral("logo"))},
                      {QStringLiteral("product"), input.variables.value(QStringLiteral("product"))}};
    auto empty = renderCreative(builtInTemplate(), bare);
    QVERIFY(empty.ok());
    for (const CreativeText& text : made->texts) {
        QVERIFY(text.contrast >= kMinContrast);
        QVERIFY(text.pixelSize >= 10);
        QVERIFY(QRectF(made->image.rect()).contains(text.rect));
        for (const CreativeText& other : made->texts)
            QVERIFY2(&other == &text || !other.rect.intersects(text.rect),
                     qPrintable(text.layer + other.layer));
        // Letters really stand there.
        if (text.layer != QLatin1String("logo"))
            QVERIFY(changedShare(made->image, empty->image, text.rect.toAlignedRect()) > 0.05);
    }
    QVERIFY(textOf(*made, "title")->pixelSize > 1.5 * textOf(*made, "benefit")->pixelSize);
}

void CreativeTest::oddSizesStayReadable()
{
    for (const QSize size : {QSize(800, 800), QSize(1242, 1660), QSize(750, 1334), QSize(1200, 240),
                             QSize(970, 250), QSize(336, 280), QSize(600, 500)}) {
        for (const auto& variables : {chinese(), english()}) {
            auto made = renderCreative(builtInTemplate(), inputFor(variables, size));
            QVERIFY(made.ok());
            QVERIFY2(!made->hasErrors(),
                     qPrintable(QStringLiteral("%1 x %2").arg(size.width()).arg(size.height())));
            QVERIFY(textOf(*made, "title") && textOf(*made, "action"));
        }
    }
}

void CreativeTest::deterministicAndSeeded()
{
    CreativeInput input = inputFor(chinese(), {1200, 628});
    auto a = renderCreative(builtInTemplate(), input);
    auto b = renderCreative(builtInTemplate(), input);
    QVERIFY(a.ok() && b.ok());
    QCOMPARE(a->image, b->image);
    QCOMPARE(a->encoded, b->encoded);
    input.seed = 2;
    auto c = renderCreative(builtInTemplate(), input);
    QVERIFY(changedShare(a->image, c->image, a->image.rect()) > 0.3);
    QVERIFY(!c->hasErrors());
}

void CreativeTest::longTextIsReportedNotHidden()
{
    auto variables = english();
    variables[QStringLiteral("title")] =
        QStringLiteral("An incomprehensibilities of unquestionable, interminable length ").repeated(8);
    auto made = renderCreative(builtInTemplate(), inputFor(variables, {300, 250}));
    QVERIFY(made.ok());
    QVERIFY(made->hasErrors());
    QVERIFY(hasCheck(*made, CreativeCheck::Kind::TextClipped, "title"));
    QVERIFY(hasCheck(*made, CreativeCheck::Kind::LayerLeftOut, "benefit"));
}

void CreativeTest::paleTextIsReported()
{
    CreativeTemplate design = builtInTemplate();
    design.colors[QStringLiteral("muted")] = design.color(QStringLiteral("clay"));
    auto made = renderCreative(design, inputFor(chinese(), {1080, 1080}));
    QVERIFY(made.ok());
    QVERIFY(hasCheck(*made, CreativeCheck::Kind::LowContrast, "benefit"));
    QVERIFY(!hasCheck(*made, CreativeCheck::Kind::LowContrast, "title"));
}

void CreativeTest::emptyVariablesLeaveLayersOut()
{
    auto variables = chinese();
    variables.remove(QStringLiteral("price"));
    variables.remove(QStringLiteral("badge"));
    auto made = renderCreative(builtInTemplate(), inputFor(variables, {1200, 628}));
    QVERIFY(made.ok());
    QVERIFY(!textOf(*made, "price") && !textOf(*made, "badge"));
    QVERIFY(made->checks.empty());
}

void CreativeTest::productPictureIsContained()
{
    CreativeInput input = inputFor(chinese(), {1080, 1080});
    input.product = QImage(40, 100, QImage::Format_RGB32);
    input.product.fill(Qt::blue);
    const auto blueBox = [](const QImage& image) {
        QRect box;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == QColor(Qt::blue))
                    box = box.united(QRect(x, y, 1, 1));
        return box;
    };
    auto contained = renderCreative(builtInTemplate(), input);
    QVERIFY(contained.ok());
    const QRect whole = blueBox(contained->image);
    QVERIFY(!whole.isEmpty());
    QVERIFY(std::abs(double(whole.width()) / whole.height() - 0.4) < 0.02);
    CreativeTemplate design = builtInTemplate();
    for (CreativeLayer& layer : design.layers)
        layer.cover = layer.kind == CreativeLayer::Kind::Product;
    auto covered = renderCreative(design, input);
    QVERIFY(covered.ok());
    const QRect cropped = blueBox(covered->image);
    QVERIFY(std::abs(cropped.width() - 0.42 * 1080) < 3);
    QVERIFY(std::abs(cropped.height() - 0.74 * 1080) < 3);
}

void CreativeTest::fileLimitIsKept()
{
    CreativeInput input = inputFor(chinese(), {1200, 628});
    auto png = renderCreative(builtInTemplate(), input);
    QCOMPARE(png->format, QStringLiteral("png"));
    input.maxBytes = 80'000;
    auto jpeg = renderCreative(builtInTemplate(), input);
    QCOMPARE(jpeg->format, QStringLiteral("jpg"));
    QVERIFY(jpeg->encoded.size() <= 80'000 && !jpeg->hasErrors());
    input.maxBytes = 3'000;
    auto tooBig = renderCreative(builtInTemplate(), input);
    QVERIFY(hasCheck(*tooBig, CreativeCheck::Kind::FileTooBig, ""));
    QVERIFY(!renderCreative(builtInTemplate(), inputFor(chinese(), {10, 10})).ok());
}

void CreativeTest::kinsoku()
{
    const QString text = QStringLiteral("买一送一（限今日），立减¥100，共30天「会员」专享。");
    for (const qsizetype at : creative::lineBreaks(text)) {
        if (at == text.size())
            continue;
        QVERIFY(!QStringLiteral("）），。」、").contains(text.at(at)));
        QVERIFY(!QStringLiteral("（「¥").contains(text.at(at - 1)));
        QVERIFY(!(text.at(at - 1).isDigit() && text.at(at) == QStringLiteral("天").front()));
    }
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(20);
    for (int width = 120; width < 400; width += 7) {
        const auto fitted = creative::fitText(text, font, width, 20);
        QVERIFY(fitted.fits && fitted.width <= width);
        QCOMPARE(fitted.lines.join(QString()), text);
        for (const QString& line : fitted.lines)
            QVERIFY(!QStringLiteral("），。」").contains(line.front()));
    }
}

void CreativeTest::linesAreBalanced()
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(20);
    const auto title = creative::fitText(QStringLiteral("一瓶澄露，整夜透亮"), font, 170, 3);
    QCOMPARE(title.lines, QStringList({QStringLiteral("一瓶澄露，"), QStringLiteral("整夜透亮")}));
    const auto single = creative::fitText(QStringLiteral("Glow"), font, 20, 3);
    QVERIFY(!single.fits);
}

void CreativeTest::templateRoundTrips()
{
    auto again = CreativeTemplate::fromJson(builtInTemplate().toJson());
    QVERIFY(again.ok());
    QCOMPARE(again->toJson(), builtInTemplate().toJson());
    auto a = renderCreative(builtInTemplate(), inputFor(chinese(), {1080, 1080}));
    auto b = renderCreative(*again, inputFor(chinese(), {1080, 1080}));
    QCOMPARE(a->image, b->image);
}

void CreativeTest::badTemplatesNameTheFault()
{
    QJsonObject object = builtInTemplate().toJson();
    QJsonArray layers = object.value(QLatin1String("layers")).toArray();
    QJsonObject layer = layers.at(0).toObject();
    layer.insert(QStringLiteral("color"), QStringLiteral("mauve"));
    layers.replace(0, layer);
    object.insert(QStringLiteral("layers"), layers);
    QVERIFY(CreativeTemplate::fromJson(object).error().message.contains(QStringLiteral("layers[0].color")));
    object = builtInTemplate().toJson();
    object.insert(QStringLiteral("layouts"), QJsonArray());
    QVERIFY(!CreativeTemplate::fromJson(object).ok());
}

void CreativeTest::savesTheFile()
{
    QTemporaryDir dir;
    auto made = renderCreative(builtInTemplate(), inputFor(chinese(), {300, 250}));
    auto path = saveCreative(*made, dir.filePath(QStringLiteral("ads")), QStringLiteral("serum-300x250"));
    QVERIFY(path.ok());
    QVERIFY(path->endsWith(QStringLiteral("serum-300x250.png")));
    QCOMPARE(QImageReader(*path).size(), QSize(300, 250));
    QVERIFY(!saveCreative(*made, QStringLiteral("/dev/null/x"), QStringLiteral("a")).ok());
}

QTEST_MAIN(CreativeTest)
#include "creative_test.moc"
