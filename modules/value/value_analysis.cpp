// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/customer_value.h"
#include "value/internal/analyses.h"
#include "value/internal/texts.h"
#include "value/internal/value_views.h"

#include "analysis/person_values.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

QJsonObject fitJson(const PurchaseModelFit& fit)
{
    QJsonObject parameters;
    QJsonObject errors;
    const std::array<QString, 4> names = parameterNames(fit.model);
    for (std::size_t k = 0; k < 4; ++k) {
        parameters.insert(names[k], fit.parameters[k]);
        errors.insert(names[k], fit.covariance.empty() ? QJsonValue() : QJsonValue(fit.standardErrors[k]));
    }
    return {
        {QStringLiteral("parameters"), parameters},           {QStringLiteral("standardErrors"), errors},
        {QStringLiteral("logLikelihood"), fit.logLikelihood}, {QStringLiteral("converged"), fit.converged},
        {QStringLiteral("atBorder"), fit.isAtBorder},         {QStringLiteral("iterations"), fit.iterations}};
}

QJsonArray modelsJson(const ValueResult& result)
{
    QJsonArray models;
    for (std::size_t i = 0; i < result.models.size(); ++i) {
        const ComparedModel& one = result.models[i];
        QJsonObject json{{QStringLiteral("model"), purchaseModelId(one.calibration.model)},
                         {QStringLiteral("chosen"), i == result.chosen}};
        if (!one.problem.isEmpty())
            json.insert(QStringLiteral("problem"), one.problem);
        else {
            json.insert(QStringLiteral("calibration"), fitJson(one.calibration));
            json.insert(QStringLiteral("heldOutLogLikelihood"), one.heldOut);
        }
        if (one.final)
            json.insert(QStringLiteral("allTime"), fitJson(*one.final));
        models.append(json);
    }
    return models;
}

QJsonObject valueJson(const ValueResult& result, const ValueBands& bands, const TimeZone& zone)
{
    QJsonArray tracking;
    for (const TrackingPoint& point : result.tracking)
        tracking.append(QJsonObject{{QStringLiteral("day"), formatDate(zone.startOfDay(point.day), zone)},
                                    {QStringLiteral("actual"), qint64(point.actual)},
                                    {QStringLiteral("expected"), point.expected}});
    const double value = std::accumulate(result.clv.begin(), result.clv.end(), 0.0);
    QJsonObject json{
        {QStringLiteral("buyers"), qint64(result.days.buyers())},
        {QStringLiteral("people"), qint64(result.days.basePeople)},
        {QStringLiteral("calibrationEnd"), formatDate(zone.startOfDay(result.calibrationDay), zone)},
        {QStringLiteral("models"), modelsJson(result)},
        {QStringLiteral("expectedPurchases"), result.total.value},
        {QStringLiteral("expectedPurchasesInterval"), QJsonArray{result.total.low, result.total.high}},
        {QStringLiteral("expectedValue"), value},
        {QStringLiteral("marginShare"), result.marginShare},
        {QStringLiteral("alive"), std::accumulate(result.alive.begin(), result.alive.end(), 0.0)},
        {QStringLiteral("historicValue"),
         std::accumulate(result.historic.begin(), result.historic.end(), 0.0)},
        {QStringLiteral("tracking"), tracking},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(result.warnings)}};
    if (result.spendFit)
        json.insert(QStringLiteral("spend"),
                    QJsonObject{{QStringLiteral("p"), result.spendFit->model.p},
                                {QStringLiteral("q"), result.spendFit->model.q},
                                {QStringLiteral("gamma"), result.spendFit->model.gamma},
                                {QStringLiteral("logLikelihood"), result.spendFit->logLikelihood},
                                {QStringLiteral("buyers"), qint64(result.spendFit->customers)}});
    if (result.calibrationDay < result.days.lastDay)
        json.insert(QStringLiteral("heldOutBestFifth"),
                    QJsonObject{{QStringLiteral("model"), bestFifth(result, bands.heldTenth)},
                                {QStringLiteral("pastSpend"), bestFifth(result, bands.naiveTenth)}});
    return json;
}

// The buyers of one band, by "word:number".
Result<PeopleSet> valuePeople(const ValueResult& result, const ValueBands& bands, std::size_t people,
                              const QString& selector)
{
    const QString word = selector.section(QLatin1Char(':'), 0, 0);
    const QStringList numbers = selector.section(QLatin1Char(':'), 1).split(QLatin1Char('-'));
    const int first = numbers.value(0).toInt();
    const int second = numbers.value(1).toInt();
    const std::vector<std::uint8_t>* band = word == QLatin1String("decile")    ? &bands.tenth
                                            : word == QLatin1String("held")    ? &bands.heldTenth
                                            : word == QLatin1String("naive")   ? &bands.naiveTenth
                                            : word == QLatin1String("repeats") ? &bands.heldRepeats
                                                                               : nullptr;
    const bool isCell = word == QLatin1String("cell") && first > 0 && second > 0 && numbers.size() == 2;
    const bool isBand = band != nullptr && first > 0 && first <= 10 && numbers.size() == 1;
    if (!isCell && !isBand && selector != QLatin1String("buyers"))
        return unknownSelector(selector, {QStringLiteral("buyers"), QStringLiteral("decile:N"),
                                          QStringLiteral("held:N"), QStringLiteral("naive:N"),
                                          QStringLiteral("repeats:N"), QStringLiteral("cell:R-F")});
    PeopleSet set(people);
    for (std::size_t buyer = 0; buyer < result.days.buyers(); ++buyer)
        if (isCell   ? bands.recency[buyer] + 1 == first && bands.repeats[buyer] + 1 == second
            : isBand ? (*band)[buyer] == first
                     : true)
            set.insert(result.days.people[buyer]);
    return set;
}

QStringList valueNotes(const ValueDefinition& definition, const ValueResult& result, const TimeZone& zone)
{
    QStringList notes{
        result.isByHeldOut
            ? ValueText::tr("%1, by held-out log-likelihood").arg(purchaseModelName(result.fit().model))
            : purchaseModelName(result.fit().model),
        definition.weeks ? ValueText::tr("Time in weeks") : ValueText::tr("Time in days"),
        ValueText::tr("F = days with a purchase after the first"),
        ValueText::tr("Calibration to %1").arg(formatDate(zone.startOfDay(result.calibrationDay), zone)),
        ValueText::tr("Horizon %1 d").arg(definition.horizonDays),
        definition.discount > 0
            ? ValueText::tr("Discount %1 a year").arg(NumberFormat().percent(definition.discount))
            : ValueText::tr("No discount")};
    if (definition.margin || !definition.marginColumn.isEmpty())
        notes.append(ValueText::tr("Value is margin, %1 of the amount")
                         .arg(NumberFormat().percent(result.marginShare)));
    else
        notes.append(ValueText::tr("Value is revenue: no margin is named"));
    if (result.fit().model == PurchaseModel::BgNbd)
        notes.append(ValueText::tr("BG/NBD takes everyone who bought once only as alive"));
    if (definition.scope.windowDays > 0)
        notes.append(
            ValueText::tr("Last %1 d: who bought before counts as new").arg(definition.scope.windowDays));
    return notes + result.warnings;
}

void describe(AnalysisResult& out, const ValueDefinition& definition, const ValueResult& result)
{
    const NumberFormat format;
    const double value = std::accumulate(result.clv.begin(), result.clv.end(), 0.0);
    out.headline = ValueText::tr("%1 buyers: %2 purchases and %3 expected in %4 d")
                       .arg(format.count(std::int64_t(result.days.buyers())),
                            format.count(std::llround(result.total.value)), format.money(value))
                       .arg(definition.horizonDays);
    if (result.fit().covariance.empty())
        out.caption = result.warnings.value(0);
    else
        out.caption =
            ValueText::tr("95 % interval of the purchases, from the parameters: %1–%2; on average %3 of "
                          "the buyers still are customers")
                .arg(format.count(std::llround(result.total.low)),
                     format.count(std::llround(result.total.high)),
                     format.percent(std::accumulate(result.alive.begin(), result.alive.end(), 0.0) /
                                    double(result.days.buyers())));
}

Result<AnalysisResult> runValue(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<ValueDefinition> definition = ValueDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<ValueResult> computed = computeValue(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<const ValueResult>(std::move(*computed));
    const auto bands = std::make_shared<const ValueBands>(ValueBands::of(*shared));
    AnalysisResult out;
    describe(out, *definition, *shared);
    out.json = valueJson(*shared, *bands, data.zone());
    out.charts = valueCharts(*shared, *bands);
    out.tables = valueTables(*shared, *bands);
    out.provenance.asOf = shared->days.end;
    out.provenance.notes = valueNotes(*definition, *shared, data.zone());
    out.provenance.rightNote = ValueText::tr("Interval by the delta method, of the parameters alone");
    const std::size_t people = data.people();
    out.people = [shared, bands, people](const QString& selector) {
        return valuePeople(*shared, *bands, people, selector);
    };
    const auto listed = [shared] { return shared->days.people; };
    const auto value = [&](const char* name, std::vector<double> ValueResult::*member) {
        out.values.push_back(
            listedValues(QLatin1String(name), people, listed,
                         [shared, member](std::size_t at) { return ((*shared).*member)[at]; }));
    };
    value("palive", &ValueResult::alive);
    value("expected", &ValueResult::expected);
    value("spend", &ValueResult::spend);
    value("clv", &ValueResult::clv);
    value("ltv_historic", &ValueResult::historic);
    return out;
}

Result<QJsonObject> suggestValue(const LocalDataset& data)
{
    return suggestPurchases(data, QStringLiteral("value"));
}

} // namespace

AnalysisKind valueKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("value");
    kind.title = ValueText::tr("Customer value");
    kind.icon = QStringLiteral("banknote");
    kind.description =
        ValueText::tr("Who still is a customer, how often they will buy and what they will bring.");
    SchemaFields fields = purchaseFields();
    fields.insert(
        fields.end(),
        {{QStringLiteral("model"),
          schemaChoice({QStringLiteral("auto"), QStringLiteral("bgnbd"), QStringLiteral("mbgnbd"),
                        QStringLiteral("paretonbd")},
                       QStringLiteral("Model of purchases; \"auto\" takes the best on held-out time."))},
         {QStringLiteral("unit"), schemaChoice({QStringLiteral("week"), QStringLiteral("day")},
                                               QStringLiteral("Unit of time of the parameters."))},
         {QStringLiteral("calibrationEnd"),
          schemaText(QStringLiteral("Last day of the calibration part; by calibrationShare when absent."))},
         {QStringLiteral("calibrationShare"),
          schemaNumber(0.1, 1, 0.7, QStringLiteral("Share of the time that is the calibration part."))},
         {QStringLiteral("horizonDays"),
          schemaNumber(1, 3650, 365, QStringLiteral("How far to look ahead."))},
         {QStringLiteral("discount"),
          schemaNumber(0, 10, 0, QStringLiteral("Discount a year; 0.1 is 10 %."))},
         {QStringLiteral("margin"),
          QJsonObject{
              {QStringLiteral("type"), QJsonArray{QStringLiteral("number"), QStringLiteral("string")}},
              {QStringLiteral("description"),
               QStringLiteral("Share of the amount, or a property with the profit of a purchase; "
                              "revenue only when absent.")}}}});
    kind.schema =
        schemaDefinition(kind.id, fields, {}, QStringLiteral("Expected purchases and value of each buyer."));
    kind.example = {{QStringLiteral("kind"), kind.id},
                    {QStringLiteral("name"), QStringLiteral("Value of the next year")},
                    {QStringLiteral("where"), QStringLiteral("event = \"purchase\" and amount > 0")},
                    {QStringLiteral("model"), QStringLiteral("bgnbd")},
                    {QStringLiteral("horizonDays"), 365},
                    {QStringLiteral("margin"), 0.6},
                    {QStringLiteral("discount"), 0.1}};
    kind.run = runValue;
    kind.suggest = suggestValue;
    return kind;
}

} // namespace tessera
