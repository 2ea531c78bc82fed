// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_format.h"
#include "chart/chart_mark.h"

#include <QString>

#include <vector>

namespace tessera {

struct WaterfallStep
{
    QString label;
    QString detail;       // lighter, after the label
    double change = 0;    // of the running sum; of a total nothing is added
    QString text;         // value label; empty writes the change, or the sum of a total
    bool isTotal = false; // from nothing to the sum so far
    ChartMark mark;
};

// What a sum is made of, a row for each part; every bar begins where the one before ends.
struct WaterfallChart
{
    NumberUnit unit = NumberUnit::Plain;
    QString upName; // in the legend: what speaks for; both empty: no legend
    QString downName;
    std::vector<WaterfallStep> steps;
};

} // namespace tessera
