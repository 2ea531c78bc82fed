// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_format.h"
#include "chart/chart_mark.h"

#include <QString>

#include <optional>
#include <vector>

namespace tessera {

struct MapRegion
{
    QString id; // of the outline, see region_shapes.h
    QString label;
    std::optional<double> value; // absent: nothing to show
    QString secondary;           // after the value: a share
    double shade = 0;            // place on the ramp, 0..1; 0.5 is the middle of a diverging ramp
    bool few = false;            // of fewer than 30 people: no shade
    ChartMark mark;
};

// Provinces of China shaded by a number; those that are not named are drawn empty.
struct MapChart
{
    NumberUnit unit = NumberUnit::Count;
    bool diverging = false;
    std::vector<MapRegion> regions;
    QString legendLow;
    QString legendHigh;
    QString legendNote;
    QString note; // under the map: what it is not
};

} // namespace tessera
