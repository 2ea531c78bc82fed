// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chart_export.h"

#include "chart/chart_renderer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QSvgGenerator>

namespace tessera {
namespace {

constexpr double kMargin = 16;

void paintPage(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, QSize size,
               const QString& note)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), size), theme.colour("surface.panel"));
    QRectF area = QRectF(QPointF(), size).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    if (!note.isEmpty()) {
        const QRectF line(area.left(), area.bottom() - 16, area.width(), 16);
        painter.setFont(theme.tokens().fontFor(FontRole::Caption, note));
        painter.setPen(theme.colour("text.tertiary"));
        painter.drawText(line, int(Qt::AlignLeft | Qt::AlignBottom), note);
        area.setBottom(line.top() - 8);
    }
    renderChart(painter, spec, theme, area);
}

} // namespace

QImage chartImage(const ChartSpec& spec, const ChartTheme& theme, QSize size, double scale,
                  const QString& note)
{
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintPage(painter, spec, theme, size, note);
    return image;
}

QByteArray chartSvg(const ChartSpec& spec, const ChartTheme& theme, QSize size, const QString& note)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(96);
    generator.setTitle(spec.title);
    generator.setDescription(chartSentence(spec, theme));
    QPainter painter(&generator);
    paintPage(painter, spec, theme, size, note);
    painter.end();
    return bytes;
}

Result<void> saveChart(const QString& path, const ChartSpec& spec, const ChartTheme& theme, QSize size,
                       const QString& note)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == QLatin1String("png")) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        chartImage(spec, theme, size, 2, note).save(&buffer, "PNG");
    } else if (ending == QLatin1String("svg")) {
        bytes = chartSvg(spec, theme, size, note);
    } else if (ending == QLatin1String("csv")) {
        bytes = chartToCsv(spec);
    } else {
        return Error{
            QCoreApplication::translate(
                "Chart", "A chart cannot be saved as \"%1\". Choose a name that ends in .png, .svg or .csv.")
                .arg(path)};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return Error{QCoreApplication::translate(
                         "Chart", "Could not write %1: %2. Choose another folder or free some space.")
                         .arg(path, file.errorString())};
    }
    return {};
}

} // namespace tessera
