// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_format.h"
#include "chart/chart_mark.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace tessera {

struct UpsetSet
{
    QString label;
    double size = 0;
    ColourRole colour;
    ChartMark mark;
};

struct UpsetBar
{
    std::int64_t members = 0; // bit k: inside of sets[k]
    double value = 0;
    bool few = false; // drawn grey
    ChartMark mark;
};

// Exclusive intersections of sets (Lex et al. 2014): a column of dots says which sets, a bar above it how
// many are in these and in no other.
struct UpsetChart
{
    NumberUnit unit = NumberUnit::Count;
    QString setTitle; // over the bars of the sets
    QString barTitle; // over the bars of the intersections
    std::vector<UpsetSet> sets;
    std::vector<UpsetBar> bars;
};

} // namespace tessera
