// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeling/features.h"
#include "modeling/internal/analyses.h"
#include "modeling/lookalike.h"
#include "modeling/modeling_analyses.h"

#include "analysis/event_names.h"
#include "analysis/person_values.h"
#include "analysis/schema.h"
#include "base/json.h"
#include "base/number_format.h"
#include "rules/evaluate.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

struct LookalikeText
{
    Q_DECLARE_TR_FUNCTIONS(Lookalike)
};

struct LookalikeDefinition
{
    Rule seeds;
    Rule base;
    std::vector<FeatureDefinition> features;
    LookalikeOptions options;
};

struct LookalikePeople
{
    std::vector<PersonIndex> ranked; // candidates, best first
    std::vector<double> scores;      // of each of these
    PeopleSet seeds;
};

Result<LookalikeDefinition> readLookalike(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    LookalikeDefinition definition;
    Result<Rule> seeds = readRule(reader.value(QLatin1String("seeds")), QStringLiteral("seeds"));
    if (!seeds)
        return seeds.error();
    definition.seeds = std::move(*seeds);
    Result<Rule> base = readRule(reader.value(QLatin1String("base")), QStringLiteral("base"));
    if (!base)
        return base.error();
    definition.base = std::move(*base);
    Result<std::vector<FeatureDefinition>> features =
        FeatureDefinition::listFromJson(reader.array(QLatin1String("features")));
    if (!features)
        return features.error();
    definition.features = std::move(*features);
    definition.options.holdOutShare = reader.number(QLatin1String("holdOut"), 0.2, 0.05, 0.5);
    definition.options.seed = std::uint64_t(reader.integer(QLatin1String("seed"), 1, 0, 1'000'000'000));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

// A feature that looks at exactly what made somebody a seed would only find the rule again.
Result<void> refuseLeaks(const LocalDataset& data, const Rule& seeds,
                         const std::vector<FeatureDefinition>& features, int depth)
{
    for (const Rule& part : seeds.parts)
        if (Result<void> done = refuseLeaks(data, part, features, depth); !done)
            return done;
    if (seeds.kind == RuleKind::Audience && depth < 16) {
        const Result<std::vector<StoredObject>> audiences = data.objects(QStringLiteral("audience"));
        if (!audiences)
            return audiences.error();
        const auto saved = std::ranges::find(*audiences, seeds.audience, &StoredObject::name);
        if (saved == audiences->end())
            return {};
        const Result<Rule> rule =
            readRule(saved->definition.value(QLatin1String("rule")), QStringLiteral("rule"));
        return rule ? refuseLeaks(data, *rule, features, depth + 1) : Result<void>(rule.error());
    }
    for (const FeatureDefinition& feature : features) {
        const bool sameEvents = seeds.kind == RuleKind::Events && feature.attribute.isEmpty() &&
                                feature.measure.where == seeds.where;
        const bool sameAttribute = seeds.kind == RuleKind::Attribute && feature.attribute == seeds.test.field;
        if (sameEvents || sameAttribute)
            return Error{
                LookalikeText::tr("The feature \"%1\" is made of exactly what the seeds are chosen by, so "
                                  "it would give the answer away. Leave it out.")
                    .arg(feature.name)};
    }
    return {};
}

// With all who share the score of the last one, as they are counted: a share would part them.
QString selectorOf(const ExpansionPoint& point)
{
    return QStringLiteral("top:%1").arg(point.people);
}

ChartSpec curveOf(const LookalikeResult& result)
{
    LineChart chart;
    chart.unit = NumberUnit::Percent;
    chart.xTitle = LookalikeText::tr("Share of candidates, %");
    LineSeries found{LookalikeText::tr("Held-out seeds found"), ColourRole::accent(), {}};
    LineSeries chance{LookalikeText::tr("At random"), ColourRole::muted(), {}};
    for (const ExpansionPoint& point : result.expansion) {
        LinePoint at{100 * point.share,
                     point.seedsFound,
                     wilsonInterval(std::llround(point.seedsFound * double(result.heldOutSeeds)),
                                    std::int64_t(result.heldOutSeeds)),
                     {}};
        at.mark.people = selectorOf(point);
        at.mark.count = std::int64_t(point.people);
        found.points.push_back(std::move(at));
        chance.points.push_back({100 * point.share, point.share, std::nullopt, {}});
    }
    chart.series = {std::move(found), std::move(chance)};
    ChartSpec spec;
    spec.title = LookalikeText::tr("Expansion");
    spec.subtitle = LookalikeText::tr("%1 held-out seeds").arg(result.heldOutSeeds);
    spec.chart = std::move(chart);
    return spec;
}

void fillResult(const LookalikeResult& result, const QStringList& names, AnalysisResult& out)
{
    const NumberFormat format;
    NamedTable curve;
    curve.title = LookalikeText::tr("Expansion");
    curve.table.columns = {LookalikeText::tr("Share of candidates"), LookalikeText::tr("People"),
                           LookalikeText::tr("Seeds found"), LookalikeText::tr("Lift")};
    curve.table.numeric.assign(4, true);
    QJsonArray points;
    for (const ExpansionPoint& point : result.expansion) {
        curve.table.rows.push_back({format.percent(point.share), format.count(std::int64_t(point.people)),
                                    format.percent(point.seedsFound), QString::number(point.lift, 'f', 2)});
        curve.table.people.append(selectorOf(point));
        points.append(QJsonObject{{QStringLiteral("share"), point.share},
                                  {QStringLiteral("people"), qint64(point.people)},
                                  {QStringLiteral("seedsFound"), point.seedsFound},
                                  {QStringLiteral("lift"), point.lift}});
    }
    NamedTable weights;
    weights.title = LookalikeText::tr("Weights of the standardised features");
    weights.table.columns = {LookalikeText::tr("Feature"), LookalikeText::tr("Weight")};
    weights.table.numeric = {false, true};
    for (std::size_t f = 0; f < result.model.weights.size(); ++f) {
        weights.table.rows.push_back({names[qsizetype(f)], QString::number(result.model.weights[f], 'f', 3)});
        weights.table.people.append(QString());
    }
    out.tables = {std::move(curve), std::move(weights)};
    out.json = {{QStringLiteral("seeds"), qint64(result.seeds)},
                {QStringLiteral("heldOutSeeds"), qint64(result.heldOutSeeds)},
                {QStringLiteral("candidates"), qint64(result.candidates)},
                {QStringLiteral("auc"), result.quality.auc.value},
                {QStringLiteral("aucLow"), result.quality.auc.interval.low},
                {QStringLiteral("aucHigh"), result.quality.auc.interval.high},
                {QStringLiteral("expansion"), points}};
}

Result<PeopleSet> peopleBehind(const LookalikePeople& shared, const QString& selector)
{
    if (selector == QLatin1String("seeds"))
        return shared.seeds;
    QString amount = selector.startsWith(QLatin1String("top:")) ? selector.mid(4) : QString();
    const bool percent = amount.endsWith(QLatin1Char('%'));
    if (percent)
        amount.chop(1);
    bool isNumber = false;
    const double wanted = amount.toDouble(&isNumber);
    if (!isNumber || !(wanted > 0) || (percent && wanted > 100))
        return unknownSelector(
            selector, {QStringLiteral("seeds"), QStringLiteral("top:5000"), QStringLiteral("top:10%")});
    const double people = percent ? wanted / 100 * double(shared.ranked.size()) : wanted;
    const auto count = std::size_t(std::min(std::round(people), double(shared.ranked.size())));
    PeopleSet set(shared.seeds.universe());
    for (std::size_t i = 0; i < count; ++i)
        set.insert(shared.ranked[i]);
    return set;
}

Result<AnalysisResult> runLookalike(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<LookalikeDefinition> definition = readLookalike(json);
    if (!definition)
        return definition.error();
    if (const Result<void> done = refuseLeaks(data, definition->seeds, definition->features, 0); !done)
        return done.error();
    Result<PeopleSet> seeds = evaluateRule(definition->seeds, data);
    if (!seeds)
        return seeds.error();
    Result<PeopleSet> base = evaluateRule(definition->base, data);
    if (!base)
        return base.error();
    *base |= *seeds;
    const Result<PeopleFeatures> features = buildFeatures(data, definition->features, *base);
    if (!features)
        return features.error();
    std::vector<std::uint8_t> isSeed;
    for (const PersonIndex person : features->people)
        isSeed.push_back(seeds->contains(person) ? 1 : 0);
    const Result<LookalikeResult> result = lookalike(features->values, isSeed, definition->options, task);
    if (!result)
        return result.error();
    const auto shared = std::make_shared<LookalikePeople>();
    std::vector<std::uint32_t> rows(isSeed.size());
    std::iota(rows.begin(), rows.end(), 0U);
    std::erase_if(rows, [&](std::uint32_t row) { return isSeed[row] != 0; });
    std::ranges::stable_sort(rows, std::greater{}, [&](std::uint32_t row) { return result->scores[row]; });
    for (const std::uint32_t row : rows)
        shared->ranked.push_back(features->people[row]);
    shared->seeds = std::move(*seeds);
    AnalysisResult out;
    fillResult(*result, features->names, out);
    const NumberFormat format;
    const Estimate& auc = result->quality.auc;
    out.headline =
        LookalikeText::tr("%1 seeds against %2 candidates: hold-out AUC %3")
            .arg(format.count(std::int64_t(result->seeds)), format.count(std::int64_t(result->candidates)),
                 QString::number(auc.value, 'f', 3));
    out.caption = QStringLiteral("%1–%2").arg(auc.interval.low, 0, 'f', 3).arg(auc.interval.high, 0, 'f', 3);
    out.charts = {curveOf(*result)};
    out.provenance.notes = {
        LookalikeText::tr("Balanced logistic regression; counts, days and sums as log1p"),
        LookalikeText::tr("%1 of the seeds held out").arg(format.percent(definition->options.holdOutShare))};
    out.provenance.rightNote = LookalikeText::tr("Intervals: bootstrap 95 %");
    out.people = [shared](const QString& selector) { return peopleBehind(*shared, selector); };
    for (const std::uint32_t row : rows)
        shared->scores.push_back(result->scores[row]);
    const auto ranked = [shared] { return shared->ranked; };
    out.values = {listedValues(QStringLiteral("rank"), data.people(), ranked,
                               [](std::size_t at) { return double(at + 1); }),
                  listedValues(QStringLiteral("score"), data.people(), ranked,
                               [shared](std::size_t at) { return shared->scores[at]; })};
    return out;
}

Result<QJsonObject> suggestLookalike(const LocalDataset& data)
{
    const QString purchase = purchaseEvent(data);
    if (purchase.isEmpty())
        return Error{
            LookalikeText::tr("There are no purchases to take seeds from. Name a rule or an audience.")};
    return QJsonObject{{QStringLiteral("kind"), QStringLiteral("lookalike")},
                       {QStringLiteral("seeds"), QStringLiteral("days(event = \"%1\") >= 2").arg(purchase)},
                       {QStringLiteral("features"), suggestFeatures(data, purchase)}};
}

} // namespace

AnalysisKind lookalikeKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("lookalike");
    kind.title = LookalikeText::tr("Lookalike");
    kind.icon = QStringLiteral("telescope");
    kind.description =
        LookalikeText::tr("People who resemble a seed audience, measured on seeds it has not seen.");
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("seeds"), schemaRule(QStringLiteral("The seed audience."))},
         {QStringLiteral("base"), schemaRule(QStringLiteral("Candidates; everyone when absent."))},
         {QStringLiteral("features"), featuresSchema()},
         {QStringLiteral("holdOut"),
          schemaNumber(0.05, 0.5, 0.2, QStringLiteral("Share of the seeds kept from training."))},
         {QStringLiteral("seed"), schemaInteger(0, 1e9, 1, QStringLiteral("Of every random step."))}},
        {QStringLiteral("seeds"), QStringLiteral("features")},
        QStringLiteral("Lookalike expansion of seeds."));
    kind.example = {
        {QStringLiteral("kind"), kind.id},
        {QStringLiteral("name"), QStringLiteral("Like our repeat buyers")},
        {QStringLiteral("seeds"), QStringLiteral("days(event = \"purchase\", last 365 days) >= 2")},
        {QStringLiteral("features"), exampleFeatures()}};
    kind.run = runLookalike;
    kind.suggest = suggestLookalike;
    return kind;
}

void registerModelingAnalyses(AnalysisRegistry& registry)
{
    registry.add(clustersKind());
    registry.add(lookalikeKind());
}

} // namespace tessera
