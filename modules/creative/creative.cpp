// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "creative/creative.h"

#include "creative/internal/artwork.h"
#include "creative/internal/layout.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QImageWriter>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

using namespace creative;

constexpr int kMaxSide = 8'000;
constexpr int kPngQuality = 40; // zlib level 5: within a few per cent of the best, many times as fast

double luminance(const QColor& color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

// Against the worst twentieth of the pixels behind the text, so that one stray pixel does not decide.
double worstContrast(const QImage& image, const QRectF& rect, const QColor& color)
{
    const QRect area = rect.toAlignedRect().intersected(image.rect());
    const int step = std::max(1, std::max(area.width(), area.height()) / 64);
    std::vector<double> ratios;
    for (int y = area.top(); y <= area.bottom(); y += step)
        for (int x = area.left(); x <= area.right(); x += step)
            ratios.push_back(contrastRatio(image.pixelColor(x, y), color));
    if (ratios.empty())
        return 1;
    const auto at = ratios.begin() + std::ptrdiff_t(ratios.size() / 20);
    std::nth_element(ratios.begin(), at, ratios.end());
    return *at;
}

QByteArray encodedAs(const QImage& image, const char* format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

void encode(Creative& creative, const CreativeInput& input)
{
    const auto fits = [&] {
        return !creative.encoded.isEmpty() && creative.encoded.size() <= input.maxBytes;
    };
    creative.format = QStringLiteral("png");
    if (!input.preferJpeg)
        creative.encoded = encodedAs(creative.image, "png", kPngQuality);
    for (int quality = 94; quality >= 70 && !fits(); quality -= 6) {
        creative.format = QStringLiteral("jpg");
        creative.encoded = encodedAs(creative.image, "jpg", quality);
    }
    if (!fits())
        creative.checks.push_back(
            {CreativeCheck::Kind::FileTooBig, true, QString(),
             QCoreApplication::translate("Creative",
                                         "The file has %1 bytes, more than the %2 allowed. Use a calmer "
                                         "background or a smaller size.")
                 .arg(creative.encoded.size())
                 .arg(input.maxBytes),
             double(creative.encoded.size())});
}

void checkText(const PlacedText& placed, double contrast, Creative& creative)
{
    const QString& id = placed.layer->id;
    if (placed.clipped)
        creative.checks.push_back(
            {CreativeCheck::Kind::TextClipped, true, id,
             QCoreApplication::translate("Creative",
                                         "%1 does not fit even at its smallest size. Shorten the text.")
                 .arg(id),
             placed.pixelSize});
    if (contrast < kMinContrast)
        creative.checks.push_back(
            {CreativeCheck::Kind::LowContrast, true, id,
             QCoreApplication::translate(
                 "Creative", "%1 is hard to read: contrast %2 to 1 on its background, 4.5 is needed. "
                             "Choose a darker or lighter colour.")
                 .arg(id)
                 .arg(contrast, 0, 'f', 1),
             contrast});
    if (placed.pixelSize < placed.layer->minSize)
        creative.checks.push_back(
            {CreativeCheck::Kind::TextTooSmall, true, id,
             QCoreApplication::translate("Creative",
                                         "%1 is %2 pixels high, too small to read. Shorten the text.")
                 .arg(id)
                 .arg(placed.pixelSize),
             placed.pixelSize});
}

void paintPlaced(QPainter& painter, const CreativeTemplate& design, const PlacedText& placed,
                 Creative& creative)
{
    const bool field = placed.layer->kind != CreativeLayer::Kind::Text;
    if (field)
        paintField(painter, design, placed);
    const QColor color = design.color(field ? placed.layer->color2 : placed.layer->color);
    const double contrast = worstContrast(creative.image, placed.text, color);
    paintText(painter, color, placed);
    creative.texts.push_back({placed.layer->id, placed.lines, placed.text, placed.pixelSize, contrast});
    checkText(placed, contrast, creative);
}

void paintLayers(const CreativeTemplate& design, const CreativeInput& input, Creative& creative)
{
    const Placement placement = placeTexts(design, input);
    const CreativeLayout& layout = design.layoutFor(double(input.size.width()) / input.size.height());
    QPainter painter(&creative.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    for (const CreativeLayer& layer : design.layers) {
        const QRectF area = areaOf(layout, layer.area, input.size);
        switch (layer.kind) {
        case CreativeLayer::Kind::Gradient:
            paintGradient(painter, design, layer, input.size);
            break;
        case CreativeLayer::Kind::Spots:
            paintSpots(painter, design, layer, input.size, input.seed);
            break;
        case CreativeLayer::Kind::Shape:
            if (!area.isEmpty())
                paintShape(painter, design, layer, area);
            break;
        case CreativeLayer::Kind::Product:
            if (!area.isEmpty())
                paintProduct(painter, design, layer, area, input);
            break;
        default:
            for (const PlacedText& placed : placement.texts)
                if (placed.layer == &layer)
                    paintPlaced(painter, design, placed, creative);
        }
    }
    for (const QString& id : placement.leftOut)
        creative.checks.push_back(
            {CreativeCheck::Kind::LayerLeftOut, false, id,
             QCoreApplication::translate("Creative", "%1 is left out: there is no room for it in this size.")
                 .arg(id),
             0});
}

} // namespace

const std::vector<AdSize>& builtInAdSizes()
{
    static const std::vector<AdSize> sizes = {{QStringLiteral("Feed landscape"), {1200, 628}, 500'000},
                                              {QStringLiteral("Feed square"), {1080, 1080}, 500'000},
                                              {QStringLiteral("Story"), {1080, 1920}, 500'000},
                                              {QStringLiteral("Medium rectangle"), {300, 250}, 150'000},
                                              {QStringLiteral("Leaderboard"), {728, 90}, 150'000}};
    return sizes;
}

bool Creative::hasErrors() const
{
    return std::any_of(checks.begin(), checks.end(), [](const CreativeCheck& check) { return check.error; });
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Result<Creative> renderCreative(const CreativeTemplate& design, const CreativeInput& input)
{
    if (input.size.width() < 50 || input.size.height() < 50 || input.size.width() > kMaxSide ||
        input.size.height() > kMaxSide)
        return Error{
            QCoreApplication::translate(
                "Creative", "A picture of %1 x %2 pixels cannot be made. Choose sides from 50 to 8,000.")
                .arg(input.size.width())
                .arg(input.size.height())};
    Creative creative;
    creative.image = QImage(input.size, QImage::Format_RGB32);
    creative.image.fill(Qt::white);
    paintLayers(design, input, creative);
    encode(creative, input);
    return creative;
}

Result<QString> saveCreative(const Creative& creative, const QString& folder, const QString& baseName)
{
    QString path = QDir(folder).filePath(baseName + QLatin1Char('.') + creative.format);
    QSaveFile file(path);
    const bool written = QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) &&
                         file.write(creative.encoded) == creative.encoded.size() && file.commit();
    if (!written)
        return Error{QCoreApplication::translate(
                         "Creative", "%1 could not be written: %2. Check free space and permissions.")
                         .arg(path, file.errorString())};
    return path;
}

} // namespace tessera
