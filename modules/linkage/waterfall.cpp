// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/waterfall.h"

#include "linkage/internal/texts.h"

#include <QJsonObject>

#include <cmath>

namespace tessera {

namespace {

constexpr double kNothing = 0.005; // bits that are not shown

} // namespace

std::vector<WaterfallStep> waterfallOf(const MatchModel& model, const RecordPair& pair,
                                       const std::vector<EvidenceLine>& lines)
{
    std::vector<WaterfallStep> steps;
    double sum = 0;
    const auto add = [&](const QString& name, const QString& level, double bits) {
        steps.push_back({name, level, sum, sum + bits});
        sum += bits;
    };
    add(LinkageText::tr("any two records"), {}, model.priorBits());
    if (std::abs(model.labelBits) > kNothing)
        add(LinkageText::tr("what reviewers said"), {}, model.labelBits);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const FieldComparison& comparison = model.comparisons[i].comparison;
        if (lines[i].level != 0)
            add(comparison.name(), levelTitle(comparison.kind, lines[i].level), lines[i].bits);
        if (std::abs(lines[i].frequencyBits) > kNothing)
            add(LinkageText::tr("%1, how rare it is").arg(comparison.name()), {}, lines[i].frequencyBits);
    }
    if (const double rest = double(pair.bits) - sum; std::abs(rest) > kNothing)
        add(LinkageText::tr("could be a family"), {}, rest);
    steps.push_back({LinkageText::tr("this pair"), {}, 0, double(pair.bits)});
    return steps;
}

QJsonArray toJson(const std::vector<WaterfallStep>& steps)
{
    QJsonArray json;
    for (const WaterfallStep& step : steps) {
        QJsonObject one{{QStringLiteral("name"), step.name},
                        {QStringLiteral("from"), step.from},
                        {QStringLiteral("to"), step.to}};
        if (!step.level.isEmpty())
            one.insert(QStringLiteral("level"), step.level);
        json.append(one);
    }
    return json;
}

ChartSpec waterfallChart(const QJsonArray& steps)
{
    BarChart chart;
    chart.series = {{LinkageText::tr("Bits"), ColourRole::accent()}};
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QJsonObject step = steps[i].toObject();
        const double from = step.value(QStringLiteral("from")).toDouble();
        const double to = step.value(QStringLiteral("to")).toDouble();
        Bar bar;
        bar.value = to;
        bar.from = from;
        bar.text = (to >= from ? QStringLiteral("+") : QString()) + QString::number(to - from, 'f', 1);
        bar.text.replace(QLatin1Char('-'), QChar(0x2212));
        bar.colour = i + 1 == steps.size() ? ColourRole::muted()
                     : to >= from          ? ColourRole::accent()
                                           : ColourRole::categorical(2);
        bar.secondary = step.value(QStringLiteral("level")).toString();
        chart.groups.push_back({step.value(QStringLiteral("name")).toString(), {bar}});
    }
    ChartSpec spec;
    spec.title = LinkageText::tr("Evidence of the pair");
    spec.subtitle = LinkageText::tr("bits, from what any two records have to this pair's");
    spec.chart = std::move(chart);
    return spec;
}

} // namespace tessera
