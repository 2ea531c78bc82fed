// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_format.h"
#include "base/result.h"
#include "base/statistics.h"
#include "chart/chart_mark.h"
#include "chart/figures_chart.h"
#include "chart/line_chart.h"
#include "chart/map_chart.h"
#include "chart/treemap_chart.h"
#include "chart/upset_chart.h"
#include "chart/waterfall_chart.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace tessera {

struct Bar
{
    double value = 0;
    std::optional<double> previous; // the same measure in the period before
    std::optional<Interval> interval;
    QString text;      // value label; empty writes the value in the chart's unit
    QString secondary; // lighter, after the value: a share
    QString delta;     // "+25.0 %"
    ColourRole deltaTone;
    ColourRole colour; // empty takes the colour of the series
    bool few = false;  // fewer than 30 people: drawn grey
    ChartMark mark;
};

struct BarGroup
{
    QString label;
    std::vector<Bar> bars; // one for each series
};

struct ChartSeries
{
    QString name;
    ColourRole colour;
};

struct BarChart
{
    enum class Layout
    {
        Grouped,
        Stacked
    };
    bool horizontal = true;
    Layout layout = Layout::Grouped;
    NumberUnit unit = NumberUnit::Count;
    double baseline = 0; // 100 for TGI: bars grow from here to both sides
    std::vector<ChartSeries> series;
    std::vector<BarGroup> groups;
    QString currentName; // what solid bars stand for when there are bars of a previous period
    QString previousName;
    bool showAxis = false; // value labels alone are enough for short lists
};

struct FunnelStep
{
    QString label;
    std::int64_t count = 0;
    std::optional<double> previousShare; // of the first step in the period before, 0..1
    std::optional<Interval> interval;    // of the share of the first step, 0..1
    ChartMark mark;
    ChartMark lost; // those who reached the step before and not this one
};

struct FunnelChart
{
    std::vector<FunnelStep> steps;
    QString previousName;
};

struct SankeyNode
{
    QString id;
    QString label;
    double value = 0;
    ColourRole colour;
    ChartMark mark;
};

struct SankeyLink
{
    QString from; // id of a node at the left
    QString to;   // id of a node at the right
    double value = 0;
    ChartMark mark;
};

struct SankeyChart
{
    QString leftTitle;
    QString rightTitle;
    std::vector<SankeyNode> left;
    std::vector<SankeyNode> right;
    std::vector<SankeyLink> links;
};

struct MatrixCell
{
    std::optional<double> value; // absent: nothing to show
    QString text;                // empty writes the value in the chart's unit
    QString secondary;           // share, right-aligned in the cell
    double shade = 0;            // place on the ramp, 0..1; 0.5 is the middle of a diverging ramp
    bool few = false;
    ChartMark mark;
};

struct MatrixHeader
{
    QString label;
    ColourRole colour; // empty: no square before the label
};

struct MatrixChart
{
    bool diverging = false;
    NumberUnit unit = NumberUnit::Count;
    QString corner; // "From \ to"
    std::vector<MatrixHeader> rows;
    std::vector<MatrixHeader> columns;
    std::vector<MatrixCell> cells; // row by row
    QString totalName;             // empty: no totals
    std::vector<double> rowTotals;
    std::vector<double> columnTotals;
    double total = 0;
    QString legendLow; // both empty: no legend of the ramp
    QString legendHigh;
    QString legendNote;
};

struct ScatterCluster
{
    QString name;
    ColourRole colour;
    std::vector<std::pair<double, double>>
        points; // a seeded sample when there are many; the subtitle says so
    double centreX = 0;
    double centreY = 0;
    ChartMark mark;
};

struct ScatterChart
{
    QString xTitle;
    QString yTitle;
    std::vector<ScatterCluster> clusters;
};

struct HistogramBin
{
    double low = 0;
    double high = 0;
    double value = 0;
    QString label; // under the bin; empty writes nothing
    ChartMark mark;
};

struct HistogramChart
{
    NumberUnit unit = NumberUnit::Count;
    ColourRole colour;
    std::vector<HistogramBin> bins;
    std::vector<ReferenceLine> references; // `at` in the units of low and high
};

struct ChartSpec
{
    QString title;
    QString subtitle; // what is counted and the base, n
    std::variant<BarChart, LineChart, FunnelChart, SankeyChart, MatrixChart, ScatterChart, HistogramChart,
                 WaterfallChart, UpsetChart, TreemapChart, MapChart, FiguresChart>
        chart;
    bool wide = false; // stands in a row of its own
};

// The same data as a table: for the table view, CSV and screen readers. Numbers are written plainly ("12.5").
struct ChartTable
{
    QStringList columns;
    std::vector<QStringList> rows;
    std::vector<bool> numeric;
    QStringList people; // selector of each row, empty where there is none
};

[[nodiscard]] QJsonObject chartToJson(const ChartSpec& spec);
[[nodiscard]] Result<ChartSpec> chartFromJson(const QJsonObject& json);
[[nodiscard]] ChartTable chartToTable(const ChartSpec& spec);
// UTF-8 with a byte order mark, so that Excel reads Chinese.
[[nodiscard]] QByteArray chartToCsv(const ChartSpec& spec);
[[nodiscard]] QByteArray tableToCsv(const ChartTable& table);

} // namespace tessera
