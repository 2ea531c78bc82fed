// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creative/creative.h"

#include <QFont>

#include <vector>

namespace tessera::creative {

struct PlacedText
{
    const CreativeLayer* layer = nullptr;
    QStringList lines;
    QFont font;
    double pixelSize = 0;
    QRectF box;  // the pill's or badge's field; of plain text the lines' own
    QRectF text; // the lines
    bool centred = false;
    bool clipped = false;
};

struct Placement
{
    std::vector<PlacedText> texts;
    QStringList leftOut;
};

[[nodiscard]] QString filledIn(const QString& text, const QHash<QString, QString>& variables);
[[nodiscard]] QRectF areaOf(const CreativeLayout& layout, const QString& name, QSize size);
[[nodiscard]] Placement placeTexts(const CreativeTemplate& design, const CreativeInput& input);

} // namespace tessera::creative
