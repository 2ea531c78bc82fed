// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeling/features.h"

#include "analysis/event_names.h"
#include "analysis/schema.h"
#include "base/json.h"
#include "rules/evaluate.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace tessera {

namespace {

constexpr std::size_t kMostLevels = 20;

struct FeaturesText
{
    Q_DECLARE_TR_FUNCTIONS(Features)
};

struct FeatureColumn
{
    QString name;
    std::vector<double> values; // one a person
    bool logarithm = false;
};

void fillUnknown(std::vector<double>& values, bool withLargest)
{
    double sum = 0;
    double largest = 0;
    std::size_t known = 0;
    for (const double value : values)
        if (!std::isnan(value)) {
            sum += value;
            largest = std::max(largest, value);
            ++known;
        }
    const double filling = withLargest ? largest : known > 0 ? sum / double(known) : 0;
    for (double& value : values)
        value = std::isnan(value) ? filling : value;
}

Result<void> addAttribute(const LocalDataset& data, const FeatureDefinition& feature,
                          std::vector<FeatureColumn>& columns)
{
    const Result<std::shared_ptr<const Column>> column = data.attribute(feature.attribute);
    if (!column)
        return column.error();
    const Column& values = **column;
    if (values.type != ColumnType::Text) {
        FeatureColumn made{feature.name, std::vector<double>(data.people()), false};
        for (std::size_t person = 0; person < data.people(); ++person)
            made.values[person] = values.number(person);
        fillUnknown(made.values, false);
        columns.push_back(std::move(made));
        return {};
    }
    std::map<Code, std::vector<double>> levels;
    for (std::size_t person = 0; person < data.people(); ++person) {
        if (values.isNull(person))
            continue;
        std::vector<double>& level = levels[values.codes[person]];
        if (levels.size() > kMostLevels)
            return Error{
                FeaturesText::tr("The attribute \"%1\" has more than %2 values. Choose another feature.")
                    .arg(feature.attribute)
                    .arg(kMostLevels)};
        level.resize(data.people());
        level[person] = 1;
    }
    for (auto& [code, level] : levels)
        columns.push_back(
            {QStringLiteral("%1: %2").arg(feature.name,
                                          QString::fromUtf8(values.dictionary->at(code).data(),
                                                            qsizetype(values.dictionary->at(code).size()))),
             std::move(level), false});
    return {};
}

Result<void> addMeasure(const LocalDataset& data, const FeatureDefinition& feature,
                        std::vector<FeatureColumn>& columns)
{
    Result<std::vector<double>> values = measureOf(feature.measure, data, {data.asOf(), {}});
    if (!values)
        return values.error();
    const Measure measure = feature.measure.measure;
    fillUnknown(*values, measure == Measure::Recency);
    const bool skewed = measure == Measure::Count || measure == Measure::Days || measure == Measure::Sum;
    columns.push_back({feature.name, std::move(*values), skewed});
    return {};
}

} // namespace

Result<std::vector<FeatureDefinition>> FeatureDefinition::listFromJson(const QJsonArray& json)
{
    std::vector<FeatureDefinition> features;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QString path = QStringLiteral("features[%1]").arg(i);
        JsonReader reader(json[i].toObject(), path);
        FeatureDefinition feature;
        feature.attribute = reader.text(QLatin1String("attribute"), QString());
        feature.name = reader.text(QLatin1String("name"), feature.attribute);
        const Result<EventFilter> where =
            readEventFilter(reader.value(QLatin1String("where")), path + QStringLiteral(".where"));
        if (!where)
            return where.error();
        QJsonObject rule{{QStringLiteral("events"), eventFilterToJson(*where)}};
        for (const char* key : {"measure", "of", "window"})
            if (const QJsonValue value = reader.value(QLatin1String(key)); !value.isUndefined())
                rule.insert(QLatin1String(key), value);
        Result<Rule> measure = ruleFromJson(rule, path);
        if (!measure)
            return measure.error();
        feature.measure = std::move(*measure);
        if (feature.name.isEmpty())
            reader.fail(path, FeaturesText::tr("give the feature a name"));
        if (const Result<void> done = reader.finish(); !done)
            return done.error();
        features.push_back(std::move(feature));
    }
    if (features.empty())
        return Error{
            FeaturesText::tr("The definition names no features. List at least one under \"features\".")};
    return features;
}

Result<PeopleFeatures> buildFeatures(const LocalDataset& data, const std::vector<FeatureDefinition>& features,
                                     const PeopleSet& base)
{
    std::vector<FeatureColumn> columns;
    for (const FeatureDefinition& feature : features)
        if (const Result<void> done = feature.attribute.isEmpty() ? addMeasure(data, feature, columns)
                                                                  : addAttribute(data, feature, columns);
            !done)
            return done.error();
    PeopleFeatures made;
    made.people = base.toVector();
    made.raw = FeatureMatrix(made.people.size(), columns.size());
    made.values = made.raw;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        made.names.append(columns[c].name);
        for (std::size_t row = 0; row < made.people.size(); ++row) {
            const double value = columns[c].values[made.people[row]];
            made.raw.row(row)[c] = float(value);
            made.values.row(row)[c] =
                float(columns[c].logarithm ? std::copysign(std::log1p(std::abs(value)), value) : value);
        }
    }
    return made;
}

QJsonArray suggestFeatures(const LocalDataset& data, const QString& avoidedEvent)
{
    const QJsonObject window{{QStringLiteral("last"), 180}};
    QJsonArray features;
    for (const EventName& event : frequentEvents(data, 7))
        if (event.name != avoidedEvent && features.size() < 6)
            features.append(
                QJsonObject{{QStringLiteral("name"), event.name},
                            {QStringLiteral("measure"), QStringLiteral("count")},
                            {QStringLiteral("where"), printEventFilter(EventFilter::event(event.name))},
                            {QStringLiteral("window"), window}});
    const QJsonValue others = avoidedEvent.isEmpty()
                                  ? QJsonValue()
                                  : QJsonValue(QStringLiteral("event != \"%1\"").arg(avoidedEvent));
    for (const auto& [name, measure] : {std::pair{"days active", "days"}, std::pair{"recency", "recency"}}) {
        QJsonObject feature{{QStringLiteral("name"), QLatin1String(name)},
                            {QStringLiteral("measure"), QLatin1String(measure)}};
        if (!avoidedEvent.isEmpty())
            feature.insert(QStringLiteral("where"), others);
        features.append(feature);
    }
    return features;
}

QJsonArray exampleFeatures()
{
    QJsonArray features;
    for (const char* event : {"view", "cart", "search"})
        features.append(
            QJsonObject{{QStringLiteral("name"), QLatin1String(event)},
                        {QStringLiteral("measure"), QStringLiteral("count")},
                        {QStringLiteral("where"), QStringLiteral("event = \"%1\"").arg(QLatin1String(event))},
                        {QStringLiteral("window"), QJsonObject{{QStringLiteral("last"), 180}}}});
    return features;
}

QJsonObject featuresSchema()
{
    return schemaList(
        schemaObject({{QStringLiteral("name"), schemaText(QStringLiteral("Shown name."))},
                      {QStringLiteral("measure"),
                       schemaChoice({QStringLiteral("count"), QStringLiteral("days"), QStringLiteral("sum"),
                                     QStringLiteral("avg"), QStringLiteral("min"), QStringLiteral("max"),
                                     QStringLiteral("recency")},
                                    QStringLiteral("What is measured over the events."))},
                      {QStringLiteral("where"), schemaEventFilter(QStringLiteral("Events that count."))},
                      {QStringLiteral("of"), schemaText(QStringLiteral("Property of sum, avg, min, max."))},
                      {QStringLiteral("window"),
                       QJsonObject{{QStringLiteral("type"), QStringLiteral("object")},
                                   {QStringLiteral("description"),
                                    QStringLiteral("{\"last\": 180} days, or from and to.")}}},
                      {QStringLiteral("attribute"),
                       schemaText(QStringLiteral("Instead of a measure: an attribute."))}},
                     {}, QStringLiteral("A feature.")),
        QStringLiteral("Features of people; counts, days and sums enter as log1p."));
}

} // namespace tessera
