// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_format.h"
#include "base/statistics.h"
#include "chart/chart_mark.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tessera {

struct LinePoint
{
    double x = 0; // days since 1970-01-01 when the axis is a date
    double y = 0;
    std::optional<Interval> interval;
    ChartMark mark;
};

struct LineSeries
{
    QString name;
    ColourRole colour;
    std::vector<LinePoint> points;
};

struct ReferenceLine
{
    double at = 0;
    QString label;
    QString handle = {}; // a vertical with one can be dragged; it names what moves
};

// A stretch of the axis that has a name: a promotion.
struct ReferenceBand
{
    double from = 0; // inclusive
    double to = 0;   // exclusive
    QString label;
};

struct LineChart
{
    enum class Axis
    {
        Number,
        Date,
        Label
    };
    Axis axis = Axis::Number;
    QStringList labels; // for Axis::Label: text of x = 0, 1, 2 ...
    QString xTitle;
    NumberUnit unit = NumberUnit::Count;
    bool area = false;
    bool stacked = false; // areas on top of each other, first series at the bottom
    bool step = false;    // values hold until the next point (Kaplan-Meier)
    bool fromZero = true;
    std::vector<LineSeries> series;
    std::vector<ReferenceBand> bands;
    std::vector<ReferenceLine> verticals;
    std::vector<ReferenceLine> horizontals;
};

} // namespace tessera
