// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_spec.h"

#include <vector>

namespace tessera::examples {

inline const std::vector<QString>& stageNames()
{
    static const std::vector<QString> names{QStringLiteral("aware"), QStringLiteral("appeal"),
                                            QStringLiteral("act"), QStringLiteral("advocate")};
    return names;
}

// Counts of the flow matrix: rows new, unaware and the four stages; columns the four stages and lapsed.
inline constexpr std::int64_t kFlow[6][5] = {
    {19860, 7940, 3580, 40, 2410},     {20316, 6120, 2730, 150, 0},     {93470, 24806, 6742, 404, 46218},
    {17236, 34151, 11870, 961, 14092}, {2074, 4516, 27894, 3588, 3188}, {236, 618, 1940, 9754, 402}};

inline ChartSpec sankey()
{
    SankeyChart chart;
    chart.leftTitle = QStringLiteral("1 Mar 2026");
    chart.rightTitle = QStringLiteral("31 May 2026");
    const char* from[] = {"new", "unaware", "aware", "appeal", "act", "advocate"};
    const char* to[] = {"aware", "appeal", "act", "advocate", "lapsed"};
    for (const char* id : from)
        chart.left.push_back(
            {QLatin1String(id), QLatin1String(id), 0, ColourRole::stage(QLatin1String(id)), {}});
    for (const char* id : to)
        chart.right.push_back(
            {QLatin1String(id), QLatin1String(id), 0, ColourRole::stage(QLatin1String(id)), {}});
    for (std::size_t r = 0; r < 6; ++r) {
        for (std::size_t c = 0; c < 5; ++c) {
            const double value = double(kFlow[r][c]);
            if (value == 0)
                continue;
            chart.left[r].value += value;
            chart.right[c].value += value;
            const QString key =
                QStringLiteral("flow:%1>%2").arg(QLatin1String(from[r]), QLatin1String(to[c]));
            chart.links.push_back(
                {QLatin1String(from[r]), QLatin1String(to[c]), value, {key, kFlow[r][c], {}}});
        }
    }
    return {QStringLiteral("Flow between the two dates"), QStringLiteral("121,314 unaware not drawn"), chart};
}

inline ChartSpec matrix()
{
    MatrixChart chart;
    chart.corner = QStringLiteral("From \\ to");
    chart.totalName = QStringLiteral("Total");
    for (const char* name : {"new", "unaware", "aware", "appeal", "act", "advocate"})
        chart.rows.push_back({QLatin1String(name), ColourRole::stage(QLatin1String(name))});
    for (const char* name : {"aware", "appeal", "act", "advocate", "lapsed"})
        chart.columns.push_back({QLatin1String(name), ColourRole::stage(QLatin1String(name))});
    chart.columnTotals.assign(5, 0);
    for (std::size_t r = 0; r < 6; ++r) {
        double total = 0;
        for (std::size_t c = 0; c < 5; ++c)
            total += double(kFlow[r][c]);
        for (std::size_t c = 0; c < 5; ++c) {
            MatrixCell cell;
            const double value = double(kFlow[r][c]);
            cell.value = value;
            cell.shade = value / total;
            cell.secondary = QString::number(100 * value / total, 'f', 1);
            cell.mark = {QStringLiteral("cell:%1:%2").arg(r).arg(c), kFlow[r][c], {}};
            chart.cells.push_back(cell);
            chart.columnTotals[c] += value;
        }
        chart.rowTotals.push_back(total);
        chart.total += total;
    }
    return {QStringLiteral("Transitions"), QStringLiteral("people, % of row"), chart};
}

inline ChartSpec heatMap()
{
    MatrixChart chart;
    chart.diverging = true;
    chart.unit = NumberUnit::Index;
    chart.legendLow = QStringLiteral("30");
    chart.legendHigh = QStringLiteral("330");
    chart.legendNote = QStringLiteral("100 = all buyers");
    for (int c = 1; c <= 6; ++c)
        chart.columns.push_back({QStringLiteral("C%1").arg(c), ColourRole::categorical(c - 1)});
    const char* rows[] = {"Serum 精华", "Cushion 气垫", "Lip 唇釉", "Travel set 旅行装", "Live stream 直播"};
    for (int r = 0; r < 5; ++r) {
        chart.rows.push_back({QString::fromUtf8(rows[r]), {}});
        for (int c = 0; c < 6; ++c) {
            MatrixCell cell;
            cell.value = 30 + (r * 53 + c * 71) % 300;
            cell.shade = 0.5 + std::log2(*cell.value / 100) / 3.4;
            cell.few = r == 4 && c == 5;
            chart.cells.push_back(cell);
        }
    }
    return {QStringLiteral("Traits by cluster"), QStringLiteral("TGI, base: 69,653 buyers"), chart};
}

inline ChartSpec treemap()
{
    TreemapChart chart;
    chart.unit = NumberUnit::Money;
    const char* names[] = {"Champions", "Potential loyalists", "流失客户", "New", "Others"};
    const double values[] = {120000, 310500, 45000, 9000, 0};
    for (int k = 0; k < 5; ++k)
        chart.tiles.push_back({QString::fromUtf8(names[k]),
                               QStringLiteral("12 %"),
                               values[k],
                               {},
                               {QStringLiteral("segment:%1").arg(k), 100 * (k + 1), {}}});
    return {QStringLiteral("Net sales by segment"), {}, chart};
}

} // namespace tessera::examples
