// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/waterfall.h"

#include "linkage/internal/texts.h"

#include <QJsonObject>

#include <array>
#include <cmath>

namespace tessera {

namespace {

constexpr double kNothing = 0.001; // bits that are not shown

const QString kTotal = QStringLiteral("total");

QString idOf(EvidenceStep::Of of)
{
    const std::array<QString, 6> ids{QStringLiteral("prior"),      QStringLiteral("labels"),
                                     QStringLiteral("comparison"), QStringLiteral("frequency"),
                                     QStringLiteral("family"),     kTotal};
    return ids[std::size_t(of)];
}

QString signedBits(double bits)
{
    const int decimals = std::abs(bits) < 0.05 ? 3 : 1; // hardly anything is not nothing
    QString text = (bits > 0 ? QStringLiteral("+") : QString()) + QString::number(bits, 'f', decimals);
    text.replace(QLatin1Char('-'), QChar(0x2212));
    return text;
}

} // namespace

std::vector<EvidenceStep> waterfallOf(const MatchModel& model, const RecordPair& pair,
                                      const std::vector<EvidenceLine>& lines)
{
    using enum EvidenceStep::Of;
    std::vector<EvidenceStep> steps;
    double sum = 0;
    const auto add = [&](EvidenceStep::Of of, const QString& name, const QString& level, double bits) {
        steps.push_back({of, name, level, sum, sum + bits});
        sum += bits;
    };
    add(Prior, LinkageText::tr("any two records"), {}, model.priorBits());
    if (std::abs(model.labelBits) > kNothing)
        add(Labels, LinkageText::tr("what reviewers said"), {}, model.labelBits);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const FieldComparison& comparison = model.comparisons[i].comparison;
        if (lines[i].level != 0)
            add(Comparison, comparison.name(), levelTitle(comparison.kind, lines[i].level), lines[i].bits);
        if (std::abs(lines[i].frequencyBits) > kNothing)
            add(Frequency, comparison.name(),
                lines[i].frequencyBits > 0 ? LinkageText::tr("a rare value")
                                           : LinkageText::tr("a common value"),
                lines[i].frequencyBits);
    }
    if (const double rest = double(pair.bits) - sum; std::abs(rest) > kNothing)
        add(Family, LinkageText::tr("could be a family"), {}, rest);
    steps.push_back({Total, LinkageText::tr("this pair"), {}, 0, double(pair.bits)});
    return steps;
}

QJsonArray toJson(const std::vector<EvidenceStep>& steps)
{
    QJsonArray json;
    for (const EvidenceStep& step : steps) {
        QJsonObject one{{QStringLiteral("of"), idOf(step.of)},
                        {QStringLiteral("name"), step.name},
                        {QStringLiteral("bits"), step.to - step.from},
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
    WaterfallChart chart;
    chart.upName = LinkageText::tr("For one person");
    chart.downName = LinkageText::tr("Against");
    double bits = 0;
    for (const QJsonValue value : steps) {
        const QJsonObject json = value.toObject();
        bits = json.value(QStringLiteral("bits")).toDouble();
        WaterfallStep step;
        step.label = json.value(QStringLiteral("name")).toString();
        step.detail = json.value(QStringLiteral("level")).toString();
        step.isTotal = json.value(QStringLiteral("of")) == kTotal;
        step.change = step.isTotal ? 0 : bits;
        step.text = signedBits(bits);
        if (step.isTotal)
            step.detail = LinkageText::tr("one person with %1 %")
                              .arg(QString::number(100 * probabilityOf(bits), 'f', 1));
        chart.steps.push_back(std::move(step));
    }
    ChartSpec spec;
    spec.title = LinkageText::tr("Evidence of the pair");
    spec.subtitle = LinkageText::tr("bits; each makes the odds twice or half as high");
    spec.chart = std::move(chart);
    return spec;
}

} // namespace tessera
