// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_spec.h"
#include "chart/chart_theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QRectF>

#include <vector>

namespace tessera {

// A mark as drawn: where it is, what a tooltip says and which people are behind it.
struct HitMark
{
    QPainterPath path;
    QString title; // "Appeal → Act"
    QString value; // "11,870"
    ChartMark mark;
    bool isLine = false; // hit by nearness to the path rather than by being inside
};

// A line across the plot that can be dragged along its axis.
struct HitHandle
{
    QString id;
    double at = 0; // value
    double x = 0;  // pixel
    double top = 0;
    double bottom = 0;
    double from = 0; // pixels of low and high
    double to = 1;
    double low = 0;
    double high = 1;

    [[nodiscard]] double valueAt(double pixel) const // within the axis
    {
        const double share = to > from ? (pixel - from) / (to - from) : 0;
        return low + (share < 0 ? 0 : share > 1 ? 1 : share) * (high - low);
    }
};

struct HitMap
{
    std::vector<HitMark> marks;
    std::vector<HitHandle> handles;

    [[nodiscard]] const HitHandle* handleAt(QPointF point) const; // null: none is near

    // The mark at a point, the topmost first; small marks are found within a few pixels. -1 when there is
    // none.
    [[nodiscard]] int at(QPointF point) const;
};

// What the pointer and the keyboard are on.
struct ChartState
{
    int hovered = -1;  // position in HitMap::marks
    int selected = -1; // drawn with the focus edge
    bool drawTitle = true;
    bool drawHandles = false; // grips of lines that can be dragged: not on paper
};

// Height a chart asks for at a given width; what is drawn in less is cut to what fits.
[[nodiscard]] double preferredChartHeight(const ChartSpec& spec, const ChartTheme& theme);

// Draws into the rectangle, on whatever background is there.
HitMap renderChart(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const QRectF& area,
                   const ChartState& state = {});

// One sentence for screen readers: the title and the extreme values.
[[nodiscard]] QString chartSentence(const ChartSpec& spec, const ChartTheme& theme);

} // namespace tessera
