// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QColor>
#include <QHash>
#include <QJsonObject>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace tessera {

// A master picture that adapts to any size. Layers are drawn in order; their colours are names of the brand
// kit. Layers with a role stand in the area of that role, or else in the stack of the copy area, which
// shrinks its text together until it fits and then drops layers, highest dropOrder first. docs/creative.md
// describes the JSON.
struct CreativeLayer
{
    enum class Kind
    {
        Gradient, // the whole canvas from color to color2
        Spots,    // count soft lights in color and color2, placed by the seed
        Shape,    // circle or podium in an area
        Product,  // the picture given by the user, or a bottle drawn in the brand's colours
        Text,
        Pill, // text of color2 on a rounded field of color
        Badge // the same on a round one
    };
    QString id;
    Kind kind = Kind::Text;
    QString role; // logo title benefit price callToAction badge legal product, or none for decoration
    QString area; // of shapes and the product
    QString shape;
    QString text; // with {variables}; a layer whose text comes out empty is left out
    QString color;
    QString color2;
    double size = 4;     // of text, in hundredths of the layout's unit
    double minSize = 11; // pixels: smaller is not legible
    int weight = 400;
    bool display = false; // in the display fonts
    double tracking = 0;  // hundredths of an em between Latin letters
    double lineHeight = 1.25;
    double gapAfter = 0; // like size
    int maxLines = 2;
    int dropOrder = -1; // -1: must stay
    double scale = 1;   // of a shape, relative to its area
    int count = 0;      // of spots
    bool cover = false; // fill the area with the product's picture and crop, instead of showing all of it
};

// Used for pictures at least as wide for their height as fromRatio.
struct CreativeLayout
{
    double fromRatio = 0;
    bool unitIsWidth = false;
    double unitScale = 1; // unit = width or height times this
    bool centred = false;
    bool fromTop = false; // else the copy stands in the middle of its area
    QHash<QString, QRectF>
        areas; // fractions of the picture: copy (always), product, logo, actions, legal, badge
};

struct CreativeTemplate
{
    QString name;
    QHash<QString, QColor> colors;
    QStringList textFonts;
    QStringList displayFonts;
    std::vector<CreativeLayer> layers;
    std::vector<CreativeLayout> layouts; // by rising fromRatio, the first at 0

    [[nodiscard]] const CreativeLayout& layoutFor(double ratio) const;
    [[nodiscard]] QColor color(const QString& key) const { return colors.value(key); }
    [[nodiscard]] QJsonObject toJson() const;
    static Result<CreativeTemplate> fromJson(const QJsonObject& object);
};

[[nodiscard]] const CreativeTemplate& builtInTemplate();

} // namespace tessera
