// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/internal/analyses.h"
#include "profile/internal/rfm_charts.h"
#include "profile/internal/texts.h"

#include "analysis/event_names.h"
#include "analysis/person_values.h"
#include "analysis/schema.h"
#include "base/number_format.h"

#include <algorithm>

namespace tessera {

namespace {

QString scoringNote(const RfmDefinition& definition)
{
    switch (definition.scoring) {
    case RfmScoring::Rank:
        return RfmText::tr("Scores by rank");
    case RfmScoring::Package:
        return RfmText::tr("Scores by type-7 cuts");
    case RfmScoring::Fixed:
        return RfmText::tr("Scores by own cuts");
    case RfmScoring::KMeans:
        break;
    }
    return RfmText::tr("Scores by k-means in one dimension");
}

QString namingNote(const RfmDefinition& definition)
{
    if (definition.naming == RfmNaming::Ten)
        return RfmText::tr("Ten segments of R, F and M, the first that fits");
    if (definition.naming == RfmNaming::Grid)
        return RfmText::tr("Ten segments of R and F");
    if (definition.naming == RfmNaming::Own)
        return RfmText::tr("Own segments, the first that fits");
    switch (definition.threshold) {
    case RfmThreshold::Mean:
        return RfmText::tr("Eight types, above or below the mean");
    case RfmThreshold::Median:
        return RfmText::tr("Eight types, above or below the median");
    case RfmThreshold::MeanScore:
        return RfmText::tr("Eight types, above or below the mean score");
    case RfmThreshold::Set:
        break;
    }
    return RfmText::tr("Eight types, above or below set values");
}

QStringList notesOf(const RfmDefinition& definition)
{
    return {definition.windowDays > 0 ? RfmText::tr("Last %1 d").arg(definition.windowDays)
                                      : RfmText::tr("All purchases"),
            definition.frequency == RfmFrequency::Days     ? RfmText::tr("F = purchase days")
            : definition.frequency == RfmFrequency::Orders ? RfmText::tr("F = orders")
                                                           : RfmText::tr("F = events"),
            definition.meanAmount ? RfmText::tr("M = mean amount") : RfmText::tr("M = sum of amounts"),
            scoringNote(definition), namingNote(definition)};
}

Result<RfmRun> compute(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<RfmDefinition> definition = RfmDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    RfmRun run;
    run.definition = std::move(*definition);
    Result<RfmResult> now = computeRfm(data, run.definition, task);
    if (!now)
        return now.error();
    run.now = std::move(*now);
    run.totals = rfmTotals(run.now);
    if (!run.definition.before.isEmpty()) {
        RfmDefinition earlier = run.definition;
        earlier.asOf = run.definition.before;
        Result<RfmResult> before = computeRfm(data, earlier, task);
        if (!before)
            return before.error();
        if (before->asOf >= run.now.asOf)
            return Error{
                RfmText::tr("before: %1 is not before the date of the scores. Choose an earlier day.")
                    .arg(run.definition.before)};
        run.before = std::move(*before);
    }
    if (run.definition.checkDays > 0) {
        Result<RfmCheck> check = checkRfm(data, run.definition, task);
        if (!check)
            return check.error();
        run.check = std::move(*check);
    }
    return run;
}

void addValues(const std::shared_ptr<const RfmRun>& run, std::size_t people, AnalysisResult& out)
{
    const auto listed = [run] { return run->now.people; };
    constexpr std::array names = {"recency", "frequency", "monetary"};
    constexpr std::array scores = {"r", "f", "m"};
    for (std::size_t k = 0; k < names.size(); ++k) {
        out.values.push_back(listedValues(QLatin1String(names[k]), people, listed,
                                          [run, k](std::size_t at) { return run->now.values[k][at]; }));
        out.values.push_back(listedValues(QLatin1String(scores[k]), people, listed, [run, k](std::size_t at) {
            return double(run->now.scores[k][at]);
        }));
    }
    out.values.push_back(textValues(QStringLiteral("segment"), people, [run](PersonIndex person) {
        const auto found = std::ranges::lower_bound(run->now.people, person);
        if (found == run->now.people.end() || *found != person)
            return QString();
        return run->now.segments[run->now.segment[std::size_t(found - run->now.people.begin())]].id;
    }));
}

Result<AnalysisResult> runRfm(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<RfmRun> computed = compute(data, json, task);
    if (!computed)
        return computed.error();
    const auto run = std::make_shared<const RfmRun>(std::move(*computed));
    const std::size_t people = data.people();
    const NumberFormat format;
    AnalysisResult out;
    const auto buyers = std::int64_t(run->now.people.size());
    const auto largest = std::size_t(std::ranges::max_element(run->totals, {}, &RfmSegmentTotals::people) -
                                     run->totals.begin());
    out.headline = buyers == 0
                       ? RfmText::tr("Nobody bought in the window")
                       : RfmText::tr("%1 of %2 buyers are in the largest segment, \"%3\"")
                             .arg(format.percent(double(run->totals[largest].people) / double(buyers)),
                                  format.count(buyers), run->now.segments[largest].name);
    out.caption = RfmText::tr("%1 of %2 people bought in the window")
                      .arg(format.count(buyers), format.count(std::int64_t(run->now.basePeople)));
    out.json = rfmJson(*run, people);
    out.charts = rfmCharts(*run, people);
    out.tables = rfmTables(*run);
    out.provenance.asOf = run->now.asOf;
    out.provenance.notes = notesOf(run->definition);
    out.provenance.rightNote = RfmText::tr("Segments sum to all buyers");
    out.people = [run, people](const QString& selector) { return rfmPeople(*run, people, selector); };
    addValues(run, people, out);
    return out;
}

Result<QJsonObject> suggestRfm(const LocalDataset& data)
{
    const QString purchase = purchaseEvent(data);
    QString amount;
    for (const FieldInfo& field : data.eventFields())
        if (field.role == QLatin1String("amount"))
            amount = field.name;
    if (purchase.isEmpty() || amount.isEmpty())
        return Error{
            RfmText::tr("RFM needs purchases with an amount. Import orders, or name your own event and "
                        "amount.")};
    return QJsonObject{{QStringLiteral("kind"), QStringLiteral("rfm")},
                       {QStringLiteral("where"), printEventFilter(EventFilter::event(purchase))},
                       {QStringLiteral("amount"), amount}};
}

QJsonObject two(const char* first, const char* second, const char* description)
{
    return schemaChoice({QLatin1String(first), QLatin1String(second)}, QLatin1String(description));
}

QJsonObject partsOf(const QJsonObject& each, const QString& description)
{
    return schemaObject(
        {{QStringLiteral("r"), each}, {QStringLiteral("f"), each}, {QStringLiteral("m"), each}}, {},
        description);
}

QJsonObject cutsSchema()
{
    const QJsonObject numbers = schemaList(
        schemaNumber(-1e15, 1e15, 0, QStringLiteral("A cut.")),
        QStringLiteral("Ascending, one less than the levels: the lowest value of each next class."));
    return partsOf(numbers, QStringLiteral("Of \"fixed\": days, F and M."));
}

QJsonObject setSchema()
{
    return partsOf(schemaNumber(-1e15, 1e15, 0, QStringLiteral("A value.")),
                   QStringLiteral("Of threshold \"set\": days, F and M where the eight types are cut."));
}

QJsonObject boxSchema()
{
    const QJsonObject range = schemaList(schemaInteger(1, 10, 1, QStringLiteral("A score.")),
                                         QStringLiteral("Lowest and highest score; any when absent."));
    return schemaObject({{QStringLiteral("name"), schemaText(QStringLiteral("What it is called."))},
                         {QStringLiteral("r"), range},
                         {QStringLiteral("f"), range},
                         {QStringLiteral("m"), range}},
                        {QStringLiteral("name")}, QStringLiteral("A segment as ranges of scores."));
}

QJsonObject namesSchema()
{
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("description"), QStringLiteral("Own names of segments, by their ids.")},
            {QStringLiteral("additionalProperties"),
             QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}}};
}

} // namespace

AnalysisKind rfmKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("rfm");
    kind.title = RfmText::tr("RFM segments");
    kind.icon = QStringLiteral("table");
    kind.description = RfmText::tr("Buyers by how recently, how often and for how much they bought.");
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("where"),
          schemaEventFilter(QStringLiteral("What a purchase is; event = \"purchase\" when absent."))},
         {QStringLiteral("amount"),
          schemaText(QStringLiteral("Property with the amount; \"amount\" when absent."))},
         {QStringLiteral("windowDays"),
          schemaNumber(0, 36525, 365, QStringLiteral("Days before as-of; 0 takes all."))},
         {QStringLiteral("asOf"),
          schemaText(QStringLiteral("Date, exclusive; the project's as-of when absent."))},
         {QStringLiteral("frequency"),
          schemaChoice({QStringLiteral("days"), QStringLiteral("orders"), QStringLiteral("events")},
                       QStringLiteral("F counts purchase days, distinct orders, or events."))},
         {QStringLiteral("order"), schemaText(QStringLiteral("Property that numbers the orders."))},
         {QStringLiteral("monetary"), two("sum", "mean", "M is the sum, or the mean per unit of F.")},
         {QStringLiteral("scores"),
          schemaChoice(
              {QStringLiteral("rank"), QStringLiteral("rfm package"), QStringLiteral("fixed"),
               QStringLiteral("k-means")},
              QStringLiteral("By rank, by type-7 cuts as R's package rfm, by \"cuts\", or by the best "
                             "clusters of the values."))},
         {QStringLiteral("cuts"), cutsSchema()},
         {QStringLiteral("levels"), schemaInteger(2, 10, 5, QStringLiteral("Scores run from 1 to this."))},
         {QStringLiteral("segments"),
          schemaChoice(
              {QStringLiteral("ten"), QStringLiteral("grid"), QStringLiteral("eight"), QStringLiteral("own")},
              QStringLiteral(
                  "The usual ten of R, F and M, ten of R and F alone, eight types, or \"table\"."))},
         {QStringLiteral("threshold"), schemaChoice({QStringLiteral("mean"), QStringLiteral("median"),
                                                     QStringLiteral("mean score"), QStringLiteral("set")},
                                                    QStringLiteral("Where the eight types are cut."))},
         {QStringLiteral("set"), setSchema()},
         {QStringLiteral("table"), schemaList(boxSchema(), QStringLiteral("Own segments, in order."))},
         {QStringLiteral("names"), namesSchema()},
         {QStringLiteral("before"),
          schemaText(QStringLiteral("A date to compare with: who went from which segment to which."))},
         {QStringLiteral("checkDays"),
          schemaNumber(
              0, 3660, 0,
              QStringLiteral("The last days on which the scores before them are checked; 0: no check."))},
         {QStringLiteral("base"), schemaRule(QStringLiteral("Who is counted; everyone when absent."))}},
        {}, QStringLiteral("Recency, frequency and monetary value of buyers."));
    kind.example = {{QStringLiteral("kind"), QStringLiteral("rfm")},
                    {QStringLiteral("name"), QStringLiteral("RFM of the last year")},
                    {QStringLiteral("where"), QStringLiteral("event = \"purchase\" and amount > 0")},
                    {QStringLiteral("windowDays"), 365},
                    {QStringLiteral("segments"), QStringLiteral("ten")}};
    kind.run = runRfm;
    kind.suggest = suggestRfm;
    return kind;
}

} // namespace tessera
