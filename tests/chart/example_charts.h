// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_spec.h"
#include "chart/example_flows.h"
#include "chart/example_overviews.h"

#include <vector>

namespace tessera::examples {

// Invented numbers, for tests of drawing only.
inline ChartMark people(const char* selector, std::int64_t count)
{
    return {QLatin1String(selector), count, {}};
}

inline Bar stageBar(const char* stage, double now, double before, const char* delta, ColourRole tone)
{
    Bar bar;
    bar.value = now;
    bar.previous = before;
    bar.delta = QString::fromUtf8(delta);
    bar.deltaTone = tone;
    bar.colour = ColourRole::stage(QLatin1String(stage));
    bar.mark = {QStringLiteral("stage:") + QLatin1String(stage), std::int64_t(now), {}};
    return bar;
}

inline ChartSpec stock()
{
    BarChart chart;
    chart.currentName = QStringLiteral("31 May");
    chart.previousName = QStringLiteral("1 Mar");
    const ColourRole good = ColourRole::good();
    const ColourRole bad = ColourRole::bad();
    chart.groups = {{QStringLiteral("Unaware"), {stageBar("unaware", 185214, 148220, "+25.0 %", bad)}},
                    {QStringLiteral("Aware"), {stageBar("aware", 153192, 171640, "−10.7 %", bad)}},
                    {QStringLiteral("Appeal"), {stageBar("appeal", 78151, 78310, "−0.2 %", {})}},
                    {QStringLiteral("Act"), {stageBar("act", 54756, 41260, "+32.7 %", good)}},
                    {QStringLiteral("Advocate"), {stageBar("advocate", 14897, 12950, "+15.0 %", good)}}};
    return {QStringLiteral("Stock by stage"), QStringLiteral("people"), chart};
}

inline ChartSpec traits()
{
    BarChart chart;
    chart.unit = NumberUnit::Index;
    chart.baseline = 100;
    chart.showAxis = true;
    const auto add = [&](const char* label, double value, const char* share, bool few = false) {
        Bar bar;
        bar.value = value;
        bar.interval = Interval{value - 4, value + 4};
        bar.secondary = QString::fromUtf8(share);
        bar.few = few;
        bar.mark = people(label, 100);
        chart.groups.push_back({QString::fromUtf8(label), {bar}});
    };
    add("肤质 干性", 214, "31 %");
    add("Cushion buyer 气垫", 187, "41 %");
    add("Age 25–29", 156, "34 %");
    add("Night 22–02", 119, "22 %");
    add("Male 男", 71, "6 %");
    add("Coupon only 券客", 58, "9 %");
    add("Gift buyer 送礼", 133, "n 24", true);
    return {QStringLiteral("Traits against everyone"), QStringLiteral("TGI, share in the audience"), chart};
}

inline ChartSpec columns()
{
    BarChart chart;
    chart.horizontal = false;
    chart.showAxis = true;
    chart.series = {{QStringLiteral("New"), ColourRole::categorical(0)},
                    {QStringLiteral("Repeat"), ColourRole::categorical(1)},
                    {QStringLiteral("Returning"), ColourRole::categorical(2)}};
    for (int month = 1; month <= 6; ++month) {
        BarGroup group{QStringLiteral("M%1").arg(month), {}};
        for (int s = 0; s < 3; ++s) {
            Bar bar;
            bar.value = 1200.0 * (s + 1) + 340.0 * month;
            group.bars.push_back(bar);
        }
        chart.groups.push_back(group);
    }
    return {QStringLiteral("Orders by month"), QStringLiteral("orders"), chart};
}

inline ChartSpec lines()
{
    LineChart chart;
    chart.unit = NumberUnit::Percent;
    chart.step = true;
    chart.xTitle = QStringLiteral("days");
    const char* names[] = {"Tmall 18.3", "RED 16.7", "WeChat 15.0", "Douyin 7.8"};
    const double ends[] = {0.183, 0.167, 0.150, 0.078};
    for (int s = 0; s < 4; ++s) {
        LineSeries series{QLatin1String(names[s]), ColourRole::categorical(s), {}};
        for (int day = 0; day <= 14; ++day) {
            LinePoint point;
            point.x = day;
            point.y = ends[s] * day / (day + 1.0) * 15.0 / 14.0;
            point.interval = Interval{point.y * 0.96, point.y * 1.04};
            series.points.push_back(point);
        }
        chart.series.push_back(series);
    }
    return {QStringLiteral("Paid by day since first click"), QStringLiteral("%, Kaplan–Meier, 95 % band"),
            chart};
}

inline ChartSpec areas()
{
    LineChart chart;
    chart.axis = LineChart::Axis::Date;
    chart.area = true;
    chart.stacked = true;
    const char* stages[] = {"advocate", "act", "appeal", "aware"};
    for (int s = 0; s < 4; ++s) {
        LineSeries series{QLatin1String(stages[s]), ColourRole::stage(QLatin1String(stages[s])), {}};
        for (int week = 0; week < 26; ++week) {
            LinePoint point;
            point.x = 20423 + 7 * week;
            point.y = 12000.0 * (s + 1) * (s + 1) + 300 * week;
            series.points.push_back(point);
        }
        chart.series.push_back(series);
    }
    return {QStringLiteral("Stock over time"), QStringLiteral("people"), chart};
}

inline ChartSpec funnel()
{
    FunnelChart chart;
    chart.previousName = QStringLiteral("previous period");
    const char* labels[] = {"1 Ad click 广告点击", "2 Product view 商品浏览", "3 Add to cart 加购",
                            "4 Submit order 提交订单", "5 Pay 支付"};
    const std::int64_t counts[] = {96840, 61275, 23118, 14960, 12403};
    const double before[] = {0.9, 0.55, 0.2, 0.125, 0.113};
    for (int i = 0; i < 5; ++i) {
        FunnelStep step;
        step.label = QString::fromUtf8(labels[i]);
        step.count = counts[i];
        step.previousShare = before[i];
        step.interval = wilsonInterval(counts[i], counts[0]);
        step.mark = {
            QStringLiteral("step:%1").arg(i + 1),
            counts[i],
            {{QStringLiteral("Of step 1"), QStringLiteral("12.8 %"), QString::fromUtf8("12.6–13.0")}}};
        if (i > 0)
            step.lost = {QStringLiteral("lost:%1").arg(i), counts[i - 1] - counts[i], {}};
        chart.steps.push_back(step);
    }
    return {QString::fromUtf8("12.8 % of people who click an ad pay within 14 days"),
            QString::fromUtf8("12.6–13.0 %"), chart};
}

inline ChartSpec scatter()
{
    ScatterChart chart;
    chart.xTitle = QStringLiteral("Component 1: recency and frequency, 31 %");
    chart.yTitle = QStringLiteral("Component 2: price, 17 %");
    std::uint32_t state = 7;
    const auto noise = [&] {
        double sum = 0;
        for (int i = 0; i < 6; ++i) {
            state = state * 1664525u + 1013904223u;
            sum += double(state >> 8) / double(1u << 24) - 0.5;
        }
        return sum;
    };
    for (int c = 0; c < 4; ++c) {
        ScatterCluster cluster;
        cluster.name = QStringLiteral("C%1").arg(c + 1);
        cluster.colour = ColourRole::categorical(c);
        cluster.centreX = 4.0 * (c % 2);
        cluster.centreY = 3.0 * (c / 2);
        for (int i = 0; i < 180; ++i)
            cluster.points.emplace_back(cluster.centreX + noise(), cluster.centreY + noise());
        cluster.mark = {QStringLiteral("cluster:%1").arg(c), 180, {}};
        chart.clusters.push_back(cluster);
    }
    return {QStringLiteral("Map of buyers"), QStringLiteral("720 drawn of 69,653"), chart};
}

inline ChartSpec histogram()
{
    HistogramChart chart;
    chart.colour = ColourRole::categorical(2);
    const char* labels[] = {"<5m", "", "30m", "", "2h", "", "8h", "", "1d", "", "3d", "", "8d", ""};
    double low = 0;
    for (int i = 0; i < 14; ++i) {
        HistogramBin bin;
        bin.low = low;
        bin.high = low + 5 * (i + 1);
        low = bin.high;
        bin.value = 2000.0 / (1 + i) + (i == 1 ? 1500 : 0);
        bin.label = QLatin1String(labels[i]);
        bin.mark = {QStringLiteral("bin:%1").arg(i), std::int64_t(bin.value), {}};
        chart.bins.push_back(bin);
    }
    chart.references = {{22, QStringLiteral("median 32 min")}, {210, QString::fromUtf8("90 % within 1.0 d")}};
    return {QStringLiteral("Time from step 1 to step 5"), QStringLiteral("12,403 people"), chart};
}

inline ChartSpec waterfall()
{
    WaterfallChart chart;
    chart.upName = QStringLiteral("For one person");
    chart.downName = QStringLiteral("Against");
    chart.steps = {{QStringLiteral("any two records"), {}, -17.25, {}, false, {}},
                   {QStringLiteral("name"), QStringLiteral("equal"), 9.5, {}, false, {}},
                   {QStringLiteral("name, how rare it is"), {}, 2.25, {}, false, {}},
                   {QStringLiteral("birthday"), QStringLiteral("day and month turned"), 6, {}, false, {}},
                   {QStringLiteral("phone"), QStringLiteral("different"), -2.5, {}, false, {}},
                   {QStringLiteral("address"), QStringLiteral("same house, other words"), 4.5, {}, false, {}},
                   {QStringLiteral("this pair"), {}, 0, {}, true, {QStringLiteral("pair:3:9"), 2, {}}}};
    return {QStringLiteral("Evidence of the pair"), QStringLiteral("bits"), chart};
}

inline ChartSpec upset()
{
    UpsetChart chart;
    chart.setTitle = QStringLiteral("People");
    chart.barTitle = QStringLiteral("In exactly these");
    const char* names[] = {"Repeat buyers", "Members with consent", "Cart without order", "小镇青年"};
    const double sizes[] = {48210, 120400, 9120, 30555};
    for (int k = 0; k < 4; ++k)
        chart.sets.push_back(
            {QString::fromUtf8(names[k]), sizes[k], {}, people("set", std::int64_t(sizes[k]))});
    const std::int64_t members[] = {2, 3, 8, 1, 10, 4, 7, 15};
    for (int i = 0; i < 8; ++i) {
        const double value = 84000.0 / (1 + 3 * i * i);
        chart.bars.push_back({members[i], value, i == 7, people("exactly", std::int64_t(value))});
    }
    return {QStringLiteral("Who is in which audiences"), QStringLiteral("486,210 people"), chart};
}

inline std::vector<ChartSpec> all()
{
    return {stock(),   traits(),  columns(),   lines(),     areas(), funnel(),  sankey(), matrix(),
            heatMap(), scatter(), histogram(), waterfall(), upset(), treemap(), map(),    figures()};
}

} // namespace tessera::examples
