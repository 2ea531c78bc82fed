// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/internal/analyses.h"
#include "journey/trend.h"

#include "analysis/schema.h"
#include "base/number_format.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct TrendText
{
    Q_DECLARE_TR_FUNCTIONS(Trend)
};

const QString kOther = QStringLiteral("\x1F"); // no value of a property: stands for all that are not drawn

QString dateText(std::int64_t day)
{
    const CivilDate date = civilFromDays(day);
    return QStringLiteral("%1-%2-%3")
        .arg(date.year, 4, 10, QLatin1Char('0'))
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

QString measureText(const TrendDefinition& definition)
{
    return definition.measure == TrendMeasure::Events   ? TrendText::tr("Events")
           : definition.measure == TrendMeasure::People ? TrendText::tr("People")
                                                        : TrendText::tr("Sum of %1").arg(definition.of);
}

QString seriesName(const TrendSeries& series)
{
    return series.isOther           ? TrendText::tr("other")
           : series.value.isEmpty() ? TrendText::tr("unknown")
                                    : series.value;
}

// "period:2026-05-01", "value:app", "period:2026-05-01:app".
QString selectorOf(std::int64_t day, const TrendSeries* series)
{
    QString selector = QStringLiteral("period:") + dateText(day);
    if (series != nullptr)
        selector += QLatin1Char(':') + (series->isOther ? kOther : series->value);
    return selector;
}

std::int64_t nextPeriod(std::int64_t start, TrendPeriod period)
{
    return period == TrendPeriod::Day    ? start + 1
           : period == TrendPeriod::Week ? start + 7
                                         : periodStart(start + 31, TrendPeriod::Month);
}

Result<PeopleSet> peopleOfMark(const LocalDataset& data, const TrendDefinition& definition,
                               const QStringList& drawn, const QString& selector)
{
    TrendMark mark;
    QString value;
    bool hasValue = false;
    if (selector.startsWith(QLatin1String("period:"))) {
        const std::optional<Micros> day = parseTime(selector.mid(7, 10).toStdString(), data.zone());
        if (!day)
            return unknownSelector(selector, {QStringLiteral("period:2026-05-31")});
        const std::int64_t start = periodStart(data.zone().dayOf(*day), definition.period);
        mark.begin = data.zone().startOfDay(start);
        mark.end = data.zone().startOfDay(nextPeriod(start, definition.period));
        hasValue = selector.size() > 17;
        value = selector.mid(18);
    } else if (selector.startsWith(QLatin1String("value:"))) {
        hasValue = true;
        value = selector.mid(6);
    } else if (selector != QLatin1String("all")) {
        return unknownSelector(selector,
                               {QStringLiteral("all"), QStringLiteral("period:DATE"),
                                QStringLiteral("period:DATE:VALUE"), QStringLiteral("value:VALUE")});
    }
    if (hasValue && !definition.breakdown.isEmpty()) {
        mark.without = value == kOther;
        mark.values = mark.without ? std::vector<QString>(drawn.begin(), drawn.end()) : std::vector{value};
    }
    return trendPeople(data, definition, mark);
}

LineSeries lineOf(const TrendResult& result, const std::vector<double>& values, const QString& name,
                  const TrendSeries* series, NumberUnit unit)
{
    const NumberFormat format;
    LineSeries line;
    line.name = name;
    for (std::size_t i = 0; i < values.size(); ++i) {
        LinePoint point{double(result.starts[i]), values[i], std::nullopt, {}};
        point.mark.people = selectorOf(result.starts[i], series);
        point.mark.facts.push_back({name, format.value(values[i], unit), QString()});
        line.points.push_back(std::move(point));
    }
    return line;
}

ChartSpec trendChart(const TrendDefinition& definition, const TrendResult& result, NumberUnit unit)
{
    LineChart chart;
    chart.axis = LineChart::Axis::Date;
    chart.unit = unit;
    int colour = 1;
    for (const TrendSeries& series : result.series) {
        chart.series.push_back(lineOf(result, series.values, seriesName(series), &series, unit));
        chart.series.back().colour = ColourRole::categorical(colour++);
    }
    if (chart.series.empty()) {
        chart.series.push_back(lineOf(result, result.all, measureText(definition), nullptr, unit));
        chart.series.back().colour = ColourRole::categorical(1);
    }
    ChartSpec spec;
    const QString per = definition.period == TrendPeriod::Day    ? TrendText::tr("%1 by day")
                        : definition.period == TrendPeriod::Week ? TrendText::tr("%1 by week")
                                                                 : TrendText::tr("%1 by month");
    spec.title = per.arg(measureText(definition));
    spec.subtitle = TrendText::tr("%1 events count").arg(NumberFormat().count(result.events));
    spec.chart = std::move(chart);
    return spec;
}

NamedTable trendTable(const TrendDefinition& definition, const TrendResult& result, NumberUnit unit)
{
    const NumberFormat format;
    NamedTable named;
    named.title = definition.breakdown.isEmpty() ? TrendText::tr("Periods") : definition.breakdown;
    ChartTable& table = named.table;
    table.columns = {TrendText::tr("Period from"), measureText(definition)};
    table.numeric = {false, true};
    for (const TrendSeries& series : result.series) {
        table.columns.append(seriesName(series));
        table.numeric.push_back(true);
    }
    for (std::size_t i = result.starts.size(); i-- > 0;) { // newest first
        QStringList row{dateText(result.starts[i]), format.value(result.all[i], unit)};
        for (const TrendSeries& series : result.series)
            row.append(format.value(series.values[i], unit));
        table.rows.push_back(row);
        table.people.append(selectorOf(result.starts[i], nullptr));
    }
    return named;
}

QJsonObject trendJson(const TrendResult& result)
{
    QJsonArray periods;
    for (const std::int64_t start : result.starts)
        periods.append(dateText(start));
    const auto list = [](const std::vector<double>& values) {
        QJsonArray array;
        for (const double value : values)
            array.append(value);
        return array;
    };
    QJsonArray series;
    for (const TrendSeries& one : result.series)
        series.append(QJsonObject{{QStringLiteral("value"), one.value},
                                  {QStringLiteral("other"), one.isOther},
                                  {QStringLiteral("total"), one.total},
                                  {QStringLiteral("values"), list(one.values)}});
    return {{QStringLiteral("periods"), periods},
            {QStringLiteral("all"), list(result.all)},
            {QStringLiteral("series"), series},
            {QStringLiteral("events"), qint64(result.events)}};
}

QString headlineOf(const TrendDefinition& definition, const TrendResult& result, NumberUnit unit)
{
    if (result.events == 0)
        return TrendText::tr("Nothing happened in the period");
    const auto most = std::ranges::max_element(result.all);
    const auto at = std::size_t(most - result.all.begin());
    return TrendText::tr("%1: most from %2, %3")
        .arg(measureText(definition), dateText(result.starts[at]), NumberFormat().value(*most, unit));
}

Result<AnalysisResult> runTrend(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<TrendDefinition> definition = TrendDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    const Result<TrendResult> result = computeTrend(data, *definition, task);
    if (!result)
        return result.error();
    const NumberUnit unit = definition->measure == TrendMeasure::Sum ? NumberUnit::Plain : NumberUnit::Count;
    QStringList drawn;
    for (const TrendSeries& series : result->series)
        if (!series.isOther)
            drawn.append(series.value);
    AnalysisResult out;
    out.headline = headlineOf(*definition, *result, unit);
    out.json = trendJson(*result);
    out.charts = {trendChart(*definition, *result, unit)};
    out.tables = {trendTable(*definition, *result, unit)};
    out.provenance.notes = {TrendText::tr("%1 events count").arg(NumberFormat().count(result->events))};
    if (result->leftOut > 0)
        out.provenance.notes.append(
            definition->measure == TrendMeasure::People
                ? TrendText::tr("%n smaller value(s) not drawn: people of several values overlap", nullptr,
                                int(result->leftOut))
                : TrendText::tr("%n smaller value(s) under other", nullptr, int(result->leftOut)));
    out.provenance.rightNote =
        TrendText::tr("Periods of the client's time zone; the last one may be incomplete");
    out.people = [shared = data.at(data.asOf()), wanted = *definition, drawn](const QString& selector) {
        return peopleOfMark(*shared, wanted, drawn, selector);
    };
    return out;
}

Result<QJsonObject> suggestTrend(const LocalDataset& data)
{
    const Result<QStringList> events = commonEvents(data);
    if (!events)
        return events.error();
    return QJsonObject{{QStringLiteral("kind"), QStringLiteral("trend")},
                       {QStringLiteral("measure"), QStringLiteral("people")},
                       {QStringLiteral("period"), QStringLiteral("week")},
                       {QStringLiteral("breakdown"), QStringLiteral("event")}};
}

} // namespace

AnalysisKind trendKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("trend");
    kind.title = TrendText::tr("Trend");
    kind.icon = QStringLiteral("trending-up");
    kind.description = TrendText::tr("How events, people or a sum go by day, week or month, and by what.");
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("where"), schemaEventFilter(QStringLiteral("Events that count; all when absent."))},
         {QStringLiteral("measure"),
          schemaChoice({QStringLiteral("events"), QStringLiteral("people"), QStringLiteral("sum")},
                       QStringLiteral("What is counted; people are different people in each period."))},
         {QStringLiteral("of"), schemaText(QStringLiteral("The number of the events that is summed."))},
         {QStringLiteral("period"),
          schemaChoice({QStringLiteral("day"), QStringLiteral("week"), QStringLiteral("month")},
                       QStringLiteral("Length of a period; weeks begin on Monday."))},
         {QStringLiteral("breakdown"), schemaText(QStringLiteral("Text property; one line a value."))},
         {QStringLiteral("top"), schemaInteger(1, 50, 8, QStringLiteral("Values with a line of their own."))},
         {QStringLiteral("from"), schemaText(QStringLiteral("First day; the first event when absent."))},
         {QStringLiteral("to"), schemaText(QStringLiteral("End, exclusive; as-of when absent."))}},
        {}, QStringLiteral("Counts events, people or a sum by period."));
    kind.example = {{QStringLiteral("kind"), QStringLiteral("trend")},
                    {QStringLiteral("name"), QStringLiteral("Buyers by week")},
                    {QStringLiteral("where"), QStringLiteral("event = \"purchase\"")},
                    {QStringLiteral("measure"), QStringLiteral("people")},
                    {QStringLiteral("period"), QStringLiteral("week")}};
    kind.run = runTrend;
    kind.suggest = suggestTrend;
    return kind;
}

} // namespace tessera
