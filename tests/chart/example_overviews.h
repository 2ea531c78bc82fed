// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_spec.h"

namespace tessera::examples {

inline ChartSpec map()
{
    MapChart chart;
    chart.regions = {{QStringLiteral("510000"),
                      QString::fromUtf8("四川"),
                      8120,
                      QStringLiteral("8.1 %"),
                      0.6,
                      false,
                      {QStringLiteral("province:510000"), 8120, {}}},
                     {QStringLiteral("310000"),
                      QString::fromUtf8("上海"),
                      14400,
                      QStringLiteral("14.4 %"),
                      1,
                      false,
                      {QStringLiteral("province:310000"), 14400, {}}},
                     {QStringLiteral("150000"), QString::fromUtf8("内蒙古"), 21, {}, 0, true, {}}};
    chart.legendLow = QStringLiteral("0");
    chart.legendHigh = QStringLiteral("14,400");
    chart.note = QStringLiteral("Not an officially approved map");
    return {QStringLiteral("Provinces"), QStringLiteral("people whose province is known"), chart};
}

inline ChartSpec figures()
{
    FiguresChart chart;
    const FigureDelta up{QStringLiteral("+4.1 %"), QStringLiteral("last year"), ColourRole::good()};
    const FigureDelta down{QStringLiteral("-2.0 %"), QStringLiteral("period before"), ColourRole::bad()};
    chart.figures = {
        {QStringLiteral("Net sales"), 5310000, NumberUnit::Money, {}, {up, down}, {}},
        {QStringLiteral("Buyers"), 12403, NumberUnit::Count, {}, {up}, {QStringLiteral("buyers"), 12403, {}}},
        {QStringLiteral("Conversion"), 0.128, NumberUnit::Percent, {}, {}, {}},
        {QStringLiteral("Units per order"), {}, NumberUnit::Score, {}, {}, {}}};
    return {QStringLiteral("June 2026"), {}, chart};
}

} // namespace tessera::examples
