// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_format.h"
#include "chart/chart_mark.h"

#include <QString>

#include <optional>
#include <vector>

namespace tessera {

// A change of a figure: "+12.3 %", "last year"; the tone says good or bad, empty is neither.
struct FigureDelta
{
    QString text;
    QString against;
    ColourRole tone;
};

struct Figure
{
    QString label;
    std::optional<double> value; // absent: an en dash
    NumberUnit unit = NumberUnit::Count;
    QString text; // instead of the value in its unit
    std::vector<FigureDelta> deltas;
    ChartMark mark;
};

// The few figures that say it all, beside each other.
struct FiguresChart
{
    std::vector<Figure> figures;
};

} // namespace tessera
