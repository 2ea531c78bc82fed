// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/funnel.h"
#include "journey/internal/analyses.h"
#include "journey/journey_analyses.h"

#include "analysis/event_names.h"
#include "analysis/schema.h"
#include "base/number_format.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct FunnelText
{
    Q_DECLARE_TR_FUNCTIONS(Funnel)
};

struct FunnelPeople // what the people behind a mark are found from, after the result is made
{
    FunnelResult result;
    std::shared_ptr<const Column> breakdown;
    std::size_t people = 0;
};

Result<PeopleSet> peopleOfStep(const FunnelPeople& shared, const QString& selector)
{
    const QStringList parts = selector.split(QLatin1Char(':'));
    const std::size_t steps = shared.result.all.reached.size();
    const auto step = parts.value(1).toULongLong();
    const bool lost = parts.value(0) == QLatin1String("lost");
    if ((!lost && parts.value(0) != QLatin1String("step")) || step < (lost ? 2U : 1U) || step > steps)
        return unknownSelector(selector, {QStringLiteral("step:1 ... step:%1").arg(steps),
                                          QStringLiteral("lost:2 ... lost:%1").arg(steps)});
    std::optional<Code> value;
    if (parts.size() > 2 && shared.breakdown) {
        const QByteArray wanted = parts.mid(2).join(QLatin1Char(':')).toUtf8();
        for (Code code = 0; code < shared.breakdown->dictionary->size(); ++code)
            if (shared.breakdown->dictionary->at(code) ==
                std::string_view(wanted.constData(), std::size_t(wanted.size())))
                value = code;
        if (!value && !wanted.isEmpty())
            return unknownSelector(selector, {QStringLiteral("step:1:VALUE")});
        value = value.value_or(kNullCode);
    }
    PeopleSet set(shared.people);
    for (std::size_t person = 0; person < shared.people; ++person) {
        const std::size_t level = shared.result.levels[person];
        if (lost ? level != step - 1 : level < step)
            continue;
        if (!value || shared.breakdown->codes[shared.result.firstRow[person]] == *value)
            set.insert(PersonIndex(person));
    }
    return set;
}

ChartSpec chartOf(const FunnelDefinition& definition, const FunnelCounts& counts)
{
    const NumberFormat format;
    FunnelChart chart;
    for (std::size_t k = 0; k < counts.reached.size(); ++k) {
        FunnelStep step;
        step.label = QStringLiteral("%1 %2").arg(k + 1).arg(definition.steps[k].name);
        step.count = counts.reached[k];
        step.interval = wilsonInterval(counts.reached[k], counts.reached[0]);
        step.mark.people = QStringLiteral("step:%1").arg(k + 1);
        step.mark.count = counts.reached[k];
        const double first = double(std::max<std::int64_t>(counts.reached[0], 1));
        step.mark.facts.push_back({FunnelText::tr("Of step 1"),
                                   format.percent(double(counts.reached[k]) / first),
                                   format.percentInterval(*step.interval)});
        if (k > 0) {
            const std::int64_t before = counts.reached[k - 1];
            const double share = before > 0 ? double(counts.reached[k]) / double(before) : 0;
            step.mark.facts.push_back({FunnelText::tr("Of step %1").arg(k), format.percent(share),
                                       format.percentInterval(wilsonInterval(counts.reached[k], before))});
            step.lost.people = QStringLiteral("lost:%1").arg(k + 1);
            step.lost.count = before - counts.reached[k];
        }
        chart.steps.push_back(std::move(step));
    }
    ChartSpec spec;
    spec.title = FunnelText::tr("People by step");
    spec.subtitle =
        FunnelText::tr("%1 people at step 1, Wilson 95 % intervals").arg(format.count(counts.reached[0]));
    spec.chart = std::move(chart);
    return spec;
}

// Time from first to last step in bins that widen, as people feel time.
ChartSpec timesOf(const FunnelResult& result, std::size_t steps)
{
    static constexpr std::pair<std::int64_t, const char*> edges[] = {
        {300, "<5m"},   {900, "15m"},   {1800, "30m"},    {3600, "1h"},       {7200, "2h"},
        {14400, "4h"},  {28800, "8h"},  {57600, "16h"},   {86400, "1d"},      {172800, "2d"},
        {345600, "4d"}, {691200, "8d"}, {1382400, "16d"}, {INT64_MAX, ">16d"}};
    HistogramChart chart;
    std::size_t used = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < std::size(edges); ++i) {
        const auto end = std::upper_bound(result.secondsToLast.begin(), result.secondsToLast.end(),
                                          edges[i].first - (edges[i].first == INT64_MAX ? 0 : 1));
        const auto until = std::size_t(end - result.secondsToLast.begin());
        HistogramBin bin;
        bin.low = double(i);
        bin.high = double(i + 1);
        bin.value = double(until - used);
        bin.label = QString::fromLatin1(edges[i].second);
        chart.bins.push_back(bin);
        if (until > used)
            last = i;
        used = until;
    }
    chart.bins.resize(std::max<std::size_t>(last + 1, 3));
    chart.colour = ColourRole::categorical(2);
    ChartSpec spec;
    spec.title = FunnelText::tr("Time from step 1 to step %1").arg(steps);
    const NumberFormat format;
    std::vector<double> seconds(result.secondsToLast.begin(), result.secondsToLast.end());
    spec.subtitle = seconds.empty() ? FunnelText::tr("nobody reached the last step")
                                    : FunnelText::tr("%1 people, median %2, 90 % within %3")
                                          .arg(format.count(std::int64_t(seconds.size())),
                                               format.duration(sortedQuantile(seconds, 0.5)),
                                               format.duration(sortedQuantile(seconds, 0.9)));
    spec.chart = std::move(chart);
    return spec;
}

NamedTable tableOf(const FunnelDefinition& definition, const FunnelResult& result)
{
    NamedTable named;
    named.title = definition.breakdown.isEmpty() ? FunnelText::tr("Steps") : definition.breakdown;
    ChartTable& table = named.table;
    table.columns.append(definition.breakdown.isEmpty() ? FunnelText::tr("Base") : definition.breakdown);
    table.numeric.push_back(false);
    for (std::size_t k = 0; k < definition.steps.size(); ++k) {
        table.columns.append(QStringLiteral("%1 %2").arg(k + 1).arg(definition.steps[k].name));
        table.numeric.push_back(true);
    }
    for (const QString& column : {FunnelText::tr("Overall"), FunnelText::tr("95 % interval")}) {
        table.columns.append(column);
        table.numeric.push_back(true);
    }
    const NumberFormat format;
    const auto add = [&](const FunnelCounts& counts, const QString& name, const QString& selector) {
        QStringList row{name};
        for (const std::int64_t count : counts.reached)
            row.append(format.count(count));
        row.append(format.percent(double(counts.reached.back()) /
                                  double(std::max<std::int64_t>(counts.reached.front(), 1))));
        row.append(format.percentInterval(wilsonInterval(counts.reached.back(), counts.reached.front())));
        table.rows.push_back(row);
        table.people.append(selector);
    };
    add(result.all, FunnelText::tr("All"), QStringLiteral("step:1"));
    for (const FunnelCounts& counts : result.breakdown)
        add(counts, counts.value.isEmpty() ? FunnelText::tr("unknown") : counts.value,
            QStringLiteral("step:1:") + counts.value);
    return named;
}

QJsonObject jsonOf(const FunnelDefinition& definition, const FunnelResult& result)
{
    const auto counts = [&](const FunnelCounts& one) {
        QJsonArray steps;
        for (std::size_t k = 0; k < one.reached.size(); ++k) {
            const Interval interval = wilsonInterval(one.reached[k], one.reached[0]);
            steps.append(
                QJsonObject{{QStringLiteral("name"), definition.steps[k].name},
                            {QStringLiteral("people"), qint64(one.reached[k])},
                            {QStringLiteral("share"),
                             one.reached[0] > 0 ? double(one.reached[k]) / double(one.reached[0]) : 0.0},
                            {QStringLiteral("low"), interval.low},
                            {QStringLiteral("high"), interval.high}});
        }
        return steps;
    };
    QJsonArray breakdown;
    for (const FunnelCounts& one : result.breakdown)
        breakdown.append(
            QJsonObject{{QStringLiteral("value"), one.value}, {QStringLiteral("steps"), counts(one)}});
    QJsonObject json{{QStringLiteral("steps"), counts(result.all)}, {QStringLiteral("breakdown"), breakdown}};
    if (!result.secondsToLast.empty()) {
        const std::vector<double> seconds(result.secondsToLast.begin(), result.secondsToLast.end());
        json.insert(QStringLiteral("medianSeconds"), sortedQuantile(seconds, 0.5));
        json.insert(QStringLiteral("p90Seconds"), sortedQuantile(seconds, 0.9));
    }
    return json;
}

QString orderNote(const FunnelDefinition& definition)
{
    const QStringList orders{FunnelText::tr("Sequential"), FunnelText::tr("Strict"),
                             FunnelText::tr("Consecutive"), FunnelText::tr("Dedup"),
                             FunnelText::tr("Any order")};
    const QString days = QString::number(definition.windowDays, 'g', 6);
    const QString window = definition.windowKind == FunnelWindow::None ? FunnelText::tr("no window")
                           : definition.windowKind == FunnelWindow::FromFirst
                               ? FunnelText::tr("%1 d from step 1").arg(days)
                               : FunnelText::tr("%1 d from step to step").arg(days);
    return orders[qsizetype(definition.order)] + QStringLiteral(", ") + window;
}

Result<AnalysisResult> runFunnel(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<FunnelDefinition> definition = FunnelDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    auto shared = std::make_shared<FunnelPeople>();
    Result<FunnelResult> computed = computeFunnel(data, *definition, task);
    if (!computed)
        return computed.error();
    shared->result = std::move(*computed);
    shared->people = data.people();
    if (!definition->breakdown.isEmpty())
        shared->breakdown = data.eventColumn(definition->breakdown).value();
    const FunnelResult& result = shared->result;
    const NumberFormat format;
    AnalysisResult out;
    const std::int64_t first = result.all.reached.front();
    const std::int64_t last = result.all.reached.back();
    out.headline = first == 0
                       ? FunnelText::tr("Nobody did \"%1\" in the period").arg(definition->steps.front().name)
                       : FunnelText::tr("%1 of people who did \"%2\" got to \"%3\"")
                             .arg(format.percent(double(last) / double(first)),
                                  definition->steps.front().name, definition->steps.back().name);
    out.caption = first == 0 ? QString() : format.percentInterval(wilsonInterval(last, first));
    out.json = jsonOf(*definition, result);
    out.charts = {chartOf(*definition, result.all)};
    if (definition->steps.size() > 1)
        out.charts.push_back(timesOf(result, definition->steps.size()));
    out.tables = {tableOf(*definition, result)};
    out.provenance.notes = {FunnelText::tr("%1 people at step 1").arg(format.count(first)),
                            orderNote(*definition)};
    out.provenance.rightNote = FunnelText::tr("Intervals: Wilson 95 %");
    out.people = [shared](const QString& selector) { return peopleOfStep(*shared, selector); };
    return out;
}

Result<QJsonObject> suggestFunnel(const LocalDataset& data)
{
    const Result<QStringList> events = commonEvents(data);
    if (!events)
        return events.error();
    // The shop's way if its words are there, else the most frequent events in order of frequency.
    static const std::vector<QStringList> stages = {
        {QStringLiteral("impression"), QStringLiteral("ad_impression")},
        {QStringLiteral("view"), QStringLiteral("pv"), QStringLiteral("catalog"),
         QStringLiteral("product_view")},
        {QStringLiteral("cart"), QStringLiteral("add_to_cart")},
        {QStringLiteral("order"), QStringLiteral("checkout")},
        {QStringLiteral("pay"), QStringLiteral("buy"), QStringLiteral("purchase")}};
    QJsonArray steps;
    for (const QStringList& names : stages)
        for (const QString& name : names)
            if (events->contains(name)) {
                steps.append(name);
                break;
            }
    for (qsizetype i = 0; steps.size() < 2 && i < events->size(); ++i)
        if (!steps.contains(events->at(i)))
            steps.append(events->at(i));
    return QJsonObject{{QStringLiteral("kind"), QStringLiteral("funnel")}, {QStringLiteral("steps"), steps}};
}

} // namespace

Result<QStringList> commonEvents(const LocalDataset& data)
{
    QStringList common;
    for (const EventName& event : frequentEvents(data, 200))
        common.append(event.name);
    if (common.isEmpty())
        return Error{FunnelText::tr("There are no events yet. Import a behaviour log or orders first.")};
    return common;
}

AnalysisKind funnelKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("funnel");
    kind.title = FunnelText::tr("Funnel");
    kind.icon = QStringLiteral("funnel");
    kind.description =
        FunnelText::tr("How many people get from step to step, how fast, and where they are lost.");
    const QJsonObject step = schemaObject(
        {{QStringLiteral("name"), schemaText(QStringLiteral("Label of the step."))},
         {QStringLiteral("where"), schemaEventFilter(QStringLiteral("Events that count as this step."))}},
        {QStringLiteral("where")}, QStringLiteral("A step; a plain text is the name of an event."));
    QJsonObject steps =
        schemaList({{QStringLiteral("anyOf"), QJsonArray{schemaText(QStringLiteral("Event name.")), step}}},
                   QStringLiteral("1 to 16 steps, in order."));
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("steps"), steps},
         {QStringLiteral("order"),
          schemaChoice(
              {QStringLiteral("sequential"), QStringLiteral("strict"), QStringLiteral("consecutive"),
               QStringLiteral("dedup"), QStringLiteral("any")},
              QStringLiteral(
                  "What may stand between the steps: any other event, no other step, no other event, no "
                  "repeat of a matched step; or steps in any order."))},
         {QStringLiteral("window"),
          schemaChoice(
              {QStringLiteral("first"), QStringLiteral("step"), QStringLiteral("none")},
              QStringLiteral("Window counted from the first step, from step to step, or no limit."))},
         {QStringLiteral("windowDays"),
          schemaNumber(0, 36525, 14, QStringLiteral("Length of the window in days, inclusive."))},
         {QStringLiteral("from"), schemaText(QStringLiteral("First day of the period (2026-05-01)."))},
         {QStringLiteral("to"),
          schemaText(QStringLiteral("End of the period, exclusive; as-of when absent."))},
         {QStringLiteral("base"), schemaRule(QStringLiteral("Who is counted; everyone when absent."))},
         {QStringLiteral("breakdown"),
          schemaText(QStringLiteral("Event property; its value at the first event of the counted chain."))}},
        {QStringLiteral("steps")},
        QStringLiteral("Counts people by the longest chain of steps they complete."));
    kind.example = {{QStringLiteral("kind"), QStringLiteral("funnel")},
                    {QStringLiteral("name"), QStringLiteral("View to purchase")},
                    {QStringLiteral("steps"),
                     QJsonArray{QStringLiteral("view"), QStringLiteral("cart"),
                                QJsonObject{{QStringLiteral("name"), QStringLiteral("Paid")},
                                            {QStringLiteral("where"),
                                             QStringLiteral("event = \"purchase\" and amount > 0")}}}},
                    {QStringLiteral("order"), QStringLiteral("sequential")},
                    {QStringLiteral("window"), QStringLiteral("first")},
                    {QStringLiteral("windowDays"), 14},
                    {QStringLiteral("breakdown"), QStringLiteral("channel")}};
    kind.run = runFunnel;
    kind.suggest = suggestFunnel;
    return kind;
}

void registerJourneyAnalyses(AnalysisRegistry& registry)
{
    registry.add(fourAKind());
    registry.add(trendKind());
    registry.add(funnelKind());
}

} // namespace tessera
