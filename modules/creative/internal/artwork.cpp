// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "creative/internal/artwork.h"

#include "base/random.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace tessera::creative {

namespace {

// The bottle is drawn on a field of 100 by 280.
constexpr double kBottleWidth = 100;
constexpr double kBottleHeight = 280;
// The podium's top stands this far above the bottom of the product's area, as parts of its height.
constexpr double kPodiumTop = 0.115;
constexpr double kPodiumHeight = 0.055;

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

void softEllipse(QPainter& painter, QPointF centre, double rx, double ry, const QColor& color, double alpha)
{
    painter.save();
    painter.translate(centre);
    painter.scale(rx, ry);
    QRadialGradient gradient(QPointF(0, 0), 1);
    // A smooth fall to nothing: a linear one shows its rim.
    for (int i = 0; i <= 8; ++i) {
        const double r = i / 8.0;
        gradient.setColorAt(r, faded(color, alpha * std::pow(1 - r * r, 2)));
    }
    painter.fillRect(QRectF(-1, -1, 2, 2), gradient);
    painter.restore();
}

QLinearGradient across(const QRectF& rect, std::initializer_list<std::pair<double, QColor>> stops)
{
    QLinearGradient gradient(rect.topLeft(), rect.topRight());
    for (const auto& [at, color] : stops)
        gradient.setColorAt(at, color);
    return gradient;
}

void paintDropper(QPainter& painter, const CreativeTemplate& design)
{
    const QColor gold = design.color(QStringLiteral("gold"));
    const QColor goldDark = design.color(QStringLiteral("goldDark"));
    const QColor cap = design.color(QStringLiteral("cap"));
    const QColor light = design.color(QStringLiteral("light"));
    const QRectF bulb(39, 8, 22, 70);
    painter.setBrush(across(bulb, {{0, mixed(cap, Qt::black, 0.25)},
                                   {0.3, mixed(cap, light, 0.28)},
                                   {0.55, cap},
                                   {1, mixed(cap, Qt::black, 0.35)}}));
    painter.drawRoundedRect(bulb, 11, 11);
    const auto metal = [&](const QRectF& rect, double radius) {
        painter.setBrush(across(rect, {{0, goldDark},
                                       {0.22, mixed(gold, light, 0.65)},
                                       {0.42, gold},
                                       {0.8, goldDark},
                                       {1, mixed(goldDark, gold, 0.4)}}));
        painter.drawRoundedRect(rect, radius, radius);
    };
    metal(QRectF(33, 58, 34, 40), 3);
    metal(QRectF(31, 94, 38, 9), 2);
    painter.setPen(QPen(faded(goldDark, 0.35), 0.7));
    for (int i = 0; i < 6; ++i)
        painter.drawLine(QPointF(36 + i * 5.6, 62), QPointF(36 + i * 5.6, 90));
    painter.setPen(Qt::NoPen);
}

void paintLabel(QPainter& painter, const CreativeTemplate& design, const CreativeLayer& layer,
                const CreativeInput& input, double scale)
{
    constexpr double brandSize = 10.5;
    if (brandSize * scale < 5)
        return; // a grey smear at this size
    const QColor ink = design.color(QStringLiteral("ink"));
    const QString brand = input.variables.value(QStringLiteral("logo")).section(QLatin1Char(' '), 0, 0);
    QFont font;
    font.setHintingPreference(QFont::PreferNoHinting);
    const auto line = [&](const QString& text, const QStringList& families, double y, int size,
                          double spacing, int weight) {
        font.setFamilies(families);
        font.setPixelSize(size * 10); // whole pixels only: set large and scaled down
        font.setWeight(QFont::Weight(weight));
        font.setLetterSpacing(QFont::AbsoluteSpacing, spacing * 10);
        const double width = QFontMetricsF(font).horizontalAdvance(text) - spacing * 10;
        const double fit = std::min(0.1, 54.0 / std::max(1.0, width));
        painter.save();
        painter.translate(kBottleWidth / 2 - width * fit / 2, y);
        painter.scale(fit, fit);
        QPainterPath outline;
        outline.setFillRule(Qt::WindingFill);
        outline.addText(QPointF(0, 0), font, text);
        painter.fillPath(outline, ink);
        painter.restore();
    };
    line(brand, design.displayFonts, 176, 11, 2.2, 700);
    painter.fillRect(QRectF(43, 184, 14, 0.8), ink);
    line(filledIn(layer.text, input.variables), design.textFonts, 199, 8, 0.8, 400);
}

void paintBottle(QPainter& painter, const CreativeTemplate& design, const CreativeLayer& layer,
                 const CreativeInput& input, double scale)
{
    const QColor glass = design.color(QStringLiteral("glass"));
    const QColor dark = design.color(QStringLiteral("glassDark"));
    const QColor light = design.color(QStringLiteral("light"));
    painter.setPen(Qt::NoPen);
    paintDropper(painter, design);

    QPainterPath body;
    body.moveTo(34, 103);
    body.lineTo(66, 103);
    body.cubicTo(67, 113, 92, 112, 92, 132);
    body.lineTo(92, 262);
    body.cubicTo(92, 272, 86, 276, 78, 276);
    body.lineTo(22, 276);
    body.cubicTo(14, 276, 8, 272, 8, 262);
    body.lineTo(8, 132);
    body.cubicTo(8, 112, 33, 113, 34, 103);
    const QRectF box = body.boundingRect();
    painter.setBrush(across(box, {{0, dark},
                                  {0.10, mixed(glass, dark, 0.35)},
                                  {0.24, mixed(glass, light, 0.42)},
                                  {0.48, mixed(glass, light, 0.12)},
                                  {0.80, glass},
                                  {0.93, mixed(glass, dark, 0.6)},
                                  {1, dark}}));
    painter.drawPath(body);
    painter.save();
    painter.setClipPath(body);
    // Above the liquid the glass is empty and the pipette shows.
    painter.fillRect(QRectF(0, 100, 100, 34), faded(light, 0.34));
    painter.setBrush(faded(light, 0.5));
    painter.drawEllipse(QPointF(50, 134), 42, 2.2);
    painter.fillRect(QRectF(47.5, 103, 5, 48), faded(light, 0.32));
    QLinearGradient depth(0, 225, 0, 276);
    depth.setColorAt(0, faded(dark, 0));
    depth.setColorAt(1, faded(dark, 0.55));
    painter.fillRect(QRectF(0, 225, 100, 55), depth);
    painter.fillRect(QRectF(8, 271.5, 84, 1.2), faded(light, 0.45));
    painter.restore();
    painter.setBrush(faded(light, 0.62));
    painter.drawRoundedRect(QRectF(16, 134, 4.6, 118), 2.3, 2.3);
    painter.setBrush(faded(light, 0.30));
    painter.drawRoundedRect(QRectF(23.5, 140, 1.8, 96), 0.9, 0.9);
    painter.drawRoundedRect(QRectF(85, 138, 2, 116), 1, 1);
    paintLabel(painter, design, layer, input, scale);
}

// Hanging punctuation: the blank half of a full-width mark at the end of a centred line does not push the
// line aside.
double visibleWidth(const QFontMetricsF& metrics, const QString& line, double spacing)
{
    static const QString marks = QStringLiteral("，。、；：！？");
    const double hang =
        !line.isEmpty() && marks.contains(line.back()) ? metrics.horizontalAdvance(line.back()) * 0.6 : 0.0;
    return metrics.horizontalAdvance(line) - spacing - hang;
}

double podiumRadius(const QRectF& area)
{
    return std::min(area.width() * 0.44, area.height() * 0.36);
}

} // namespace

void paintGradient(QPainter& painter, const CreativeTemplate& design, const CreativeLayer& layer, QSize size)
{
    QLinearGradient gradient(0, 0, size.width() * 0.8, size.height());
    gradient.setColorAt(0, design.color(layer.color));
    gradient.setColorAt(0.45, mixed(design.color(layer.color), design.color(layer.color2), 0.35));
    gradient.setColorAt(1, design.color(layer.color2));
    painter.fillRect(QRect(QPoint(0, 0), size), gradient);
}

void paintSpots(QPainter& painter, const CreativeTemplate& design, const CreativeLayer& layer, QSize size,
                std::uint64_t seed)
{
    Random random(seed);
    const double w = size.width();
    const double h = size.height();
    const double reach = std::max(w, h);
    for (int i = 0; i < layer.count; ++i) {
        const bool bright = i % 2 == 0;
        const double x = bright ? random.uniform(-0.05, 0.55) : random.uniform(0.55, 1.05);
        const double y = bright ? random.uniform(-0.05, 0.6) : random.uniform(0.5, 1.1);
        const double radius = reach * random.uniform(0.22, 0.42);
        softEllipse(painter, {x * w, y * h}, radius, radius,
                    design.color(bright ? layer.color : layer.color2), bright ? 0.5 : 0.22);
    }
    // Light through a window, falling from the upper left.
    const double tilt = random.uniform(0.42, 0.60);
    const double start = random.uniform(0.30, 0.42);
    for (int i = 0; i < 3; ++i) {
        const double left = (start + 0.17 * i) * w;
        const double broad = 0.105 * w;
        QPainterPath band;
        band.moveTo(left, 0);
        band.lineTo(left + broad, 0);
        band.lineTo(left + broad - tilt * h, h);
        band.lineTo(left - tilt * h, h);
        band.closeSubpath();
        QLinearGradient fall(0, 0, 0, h);
        fall.setColorAt(0, faded(design.color(layer.color), 0.30));
        fall.setColorAt(1, faded(design.color(layer.color), 0.0));
        painter.fillPath(band, fall);
    }
}

void paintShape(QPainter& painter, const CreativeTemplate& design, const CreativeLayer& layer,
                const QRectF& area)
{
    const QColor color = design.color(layer.color);
    const QColor color2 = design.color(layer.color2);
    painter.setPen(Qt::NoPen);
    if (layer.shape == QLatin1String("circle")) {
        const double d = std::min(area.width(), area.height()) * 0.94 * layer.scale;
        const QRectF disc(area.center().x() - d / 2, area.bottom() - area.height() * kPodiumTop - d * 0.965,
                          d, d);
        QLinearGradient fill(disc.topLeft(), disc.bottomLeft());
        fill.setColorAt(0, color);
        fill.setColorAt(1, mixed(color, color2, 0.75));
        painter.setBrush(fill);
        painter.drawEllipse(disc);
        return;
    }
    const double rx = podiumRadius(area) * layer.scale;
    const double ry = rx * 0.17;
    const QPointF top(area.center().x(), area.bottom() - area.height() * kPodiumTop);
    const double height = area.height() * kPodiumHeight;
    softEllipse(painter, {top.x() + rx * 0.06, top.y() + height + ry * 0.55}, rx * 1.28, ry * 1.65,
                mixed(color2, Qt::black, 0.45), 0.42);
    QPainterPath side;
    side.addRect(QRectF(top.x() - rx, top.y(), 2 * rx, height));
    QPainterPath bottom;
    bottom.addEllipse(top + QPointF(0, height), rx, ry);
    const QRectF box(top.x() - rx, top.y(), 2 * rx, height);
    painter.setBrush(across(box, {{0, mixed(color, color2, 0.62)},
                                  {0.25, mixed(color, color2, 0.22)},
                                  {0.6, mixed(color, color2, 0.5)},
                                  {1, mixed(color2, Qt::black, 0.10)}}));
    painter.drawPath(side.united(bottom));
    painter.setBrush(across(box, {{0, mixed(color, color2, 0.10)},
                                  {0.4, mixed(color, Qt::white, 0.5)},
                                  {1, mixed(color, color2, 0.32)}}));
    painter.drawEllipse(top, rx, ry);
}

void paintProduct(QPainter& painter, const CreativeTemplate& design, const CreativeLayer& layer,
                  const QRectF& area, const CreativeInput& input)
{
    const double foot = area.bottom() - area.height() * kPodiumTop;
    if (!input.product.isNull()) {
        const QRectF room = layer.cover ? area
                                        : QRectF(area.left(), area.top(), area.width(),
                                                 foot + area.height() * 0.02 - area.top());
        const QSizeF full = input.product.size();
        const QSizeF shown =
            full.scaled(room.size(), layer.cover ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
        painter.save();
        painter.setClipRect(room);
        const double y =
            layer.cover ? room.center().y() - shown.height() / 2 : room.bottom() - shown.height();
        painter.drawImage(QRectF(room.center().x() - shown.width() / 2, y, shown.width(), shown.height()),
                          input.product);
        painter.restore();
        return;
    }
    const double scale = std::min((foot - area.top()) / kBottleHeight, area.width() * 0.5 / kBottleWidth);
    const QPointF centre(area.center().x(), foot + 4 * scale);
    const QColor shade =
        mixed(design.color(QStringLiteral("glassDark")), design.color(QStringLiteral("cap")), 0.5);
    softEllipse(painter, centre + QPointF(16 * scale, 0), 66 * scale, 11 * scale, shade, 0.55);
    painter.save();
    painter.translate(centre.x() - kBottleWidth / 2 * scale, centre.y() - 276 * scale);
    painter.scale(scale, scale);
    paintBottle(painter, design, layer, input, scale);
    painter.restore();
}

void paintField(QPainter& painter, const CreativeTemplate& design, const PlacedText& placed)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(design.color(placed.layer->color));
    if (placed.layer->kind == CreativeLayer::Kind::Badge) {
        painter.drawEllipse(placed.box);
        const double inset = placed.box.width() * 0.06;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(faded(design.color(placed.layer->color2), 0.55), std::max(1.0, placed.box.width() * 0.009)));
        painter.drawEllipse(placed.box.adjusted(inset, inset, -inset, -inset));
        return;
    }
    const double radius = placed.box.height() / 2;
    painter.drawRoundedRect(placed.box, radius, radius);
}

void paintText(QPainter& painter, const QColor& color, const PlacedText& placed)
{
    const QFontMetricsF metrics(placed.font);
    painter.save();
    if (placed.clipped)
        painter.setClipRect(placed.box);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double pitch = placed.layer->lineHeight * placed.pixelSize;
    for (qsizetype i = 0; i < placed.lines.size(); ++i) {
        // The spacing after the last letter is no part of the line.
        const double width = visibleWidth(metrics, placed.lines[i], placed.font.letterSpacing());
        const double x = placed.centred ? placed.text.center().x() - width / 2 : placed.text.left();
        // The middle of Chinese characters and of Latin capitals both lie about 0.37 em above the base line.
        const double y = placed.text.top() + (double(i) + 0.5) * pitch + 0.37 * placed.pixelSize;
        // As an outline: glyphs from the font cache come out a shade different the first time they are drawn.
        QPainterPath outline;
        outline.setFillRule(Qt::WindingFill);
        outline.addText(QPointF(x, y), placed.font, placed.lines[i]);
        painter.drawPath(outline);
    }
    painter.restore();
}

} // namespace tessera::creative
