// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "creative/creative_template.h"

#include <QImage>
#include <QRectF>
#include <QSize>

#include <cstdint>
#include <vector>

namespace tessera {

struct AdSize
{
    QString name;
    QSize size;
    std::int64_t maxBytes = 0; // what placements of this size usually accept
};
// 1200x628, 1080x1080, 1080x1920, 300x250, 728x90.
[[nodiscard]] const std::vector<AdSize>& builtInAdSizes();

struct CreativeInput
{
    QHash<QString, QString> variables; // title, benefit, price, cta, logo, product, badge, legal
    QSize size;
    QImage product; // null: the bottle drawn in the brand's colours
    std::uint64_t seed = 1;
    std::int64_t maxBytes = 500'000;
    bool preferJpeg = false;
};

struct CreativeCheck
{
    enum class Kind
    {
        TextClipped,
        LowContrast,
        TextTooSmall,
        LayerLeftOut,
        FileTooBig
    };
    Kind kind;
    bool error = true; // else a warning
    QString layer;
    QString message;
    double value = 0; // contrast ratio, pixels or bytes
};

struct CreativeText
{
    QString layer;
    QStringList lines;
    QRectF rect; // of the letters
    double pixelSize = 0;
    double contrast = 0; // WCAG ratio against the worst twentieth of what lies behind
};

struct Creative
{
    QImage image;
    QByteArray encoded; // PNG when it fits in maxBytes, else JPEG
    QString format;     // png or jpg
    std::vector<CreativeText> texts;
    std::vector<CreativeCheck> checks;

    [[nodiscard]] bool hasErrors() const;
};

inline constexpr double kMinContrast = 4.5; // WCAG 2.1, 1.4.3

// Same input and fonts, same picture. Needs a QGuiApplication for its fonts; runs on any thread.
[[nodiscard]] Result<Creative> renderCreative(const CreativeTemplate& design, const CreativeInput& input);
// Writes encoded to folder/baseName.png or .jpg and gives the path.
[[nodiscard]] Result<QString> saveCreative(const Creative& creative, const QString& folder,
                                           const QString& baseName);

// (L1 + 0.05) / (L2 + 0.05) of the relative luminances, WCAG 2.1.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

} // namespace tessera
