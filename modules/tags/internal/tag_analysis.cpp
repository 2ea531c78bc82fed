// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/schema.h"
#include "base/json.h"
#include "base/number_format.h"
#include "base/statistics.h"
#include "base/text.h"
#include "rules/event_filter.h"
#include "tags/internal/analyses.h"
#include "tags/tag_lineage.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kShownValues = 12; // of a chart
constexpr std::size_t kShownOverTime = 5;
constexpr std::size_t kMostBins = 12;

struct TagAnalysisText
{
    Q_DECLARE_TR_FUNCTIONS(TagAnalysis)
};

// What one run of a tag gives.
struct TagResult
{
    TagDefinition tag;
    TagSummary summary;
    TagValues values;
    std::vector<TagBin> bins; // of numbers with many values
    struct Month
    {
        Micros end = 0;
        TagSummary summary;
    };
    std::vector<Month> months;
    std::shared_ptr<const LocalDataset> data;
};

// The ends of the last whole months before the as-of date, the oldest first, and the date itself.
std::vector<Micros> monthEnds(const LocalDataset& data, int months)
{
    std::vector<Micros> ends{data.asOf()};
    CivilDate date = civilFromDays(data.zone().dayOf(data.asOf() - 1));
    for (int i = 0; i < months; ++i) {
        const Micros begin = data.zone().startOfDay(daysFromCivil(date.year, date.month, 1));
        if (begin < data.asOf())
            ends.push_back(begin);
        date = date.month == 1 ? CivilDate{date.year - 1, 12, 1} : CivilDate{date.year, date.month - 1, 1};
    }
    std::ranges::reverse(ends);
    return ends;
}

Result<PeopleSet> peopleOfValues(const LocalDataset& data, const TagDefinition& tag, const TagValues& values,
                                 const std::vector<TagBin>& bins, const QString& selector)
{
    const Column& column = *values.values;
    PeopleSet people(column.size());
    const auto insertIf = [&](const auto& passes) {
        for (std::size_t person = 0; person < column.size(); ++person)
            if (passes(person))
                people.insert(PersonIndex(person));
    };
    const qsizetype freshness = freshnessNames().indexOf(selector);
    if (selector == QLatin1String("known") || selector == QLatin1String("unknown")) {
        insertIf([&](std::size_t person) {
            return column.isNull(person) == (selector == QLatin1String("unknown"));
        });
    } else if (selector.startsWith(QLatin1String("value:"))) {
        const QString wanted = selector.mid(6);
        if (column.type == ColumnType::Text) {
            FieldTest test;
            test.values = {wanted};
            const Result<std::vector<std::uint8_t>> mask = matchColumn(column, test, data.zone());
            if (!mask)
                return mask.error();
            insertIf([&](std::size_t person) { return (*mask)[person] != 0; });
        } else {
            insertIf([&](std::size_t person) {
                return !column.isNull(person) && column.display(person) == wanted;
            });
        }
    } else if (selector.startsWith(QLatin1String("bin:"))) {
        const int bin = selector.mid(4).toInt() - 1;
        if (bin < 0 || bin >= int(bins.size()))
            return unknownSelector(selector, {QStringLiteral("known"), QStringLiteral("value:...")});
        const TagBin& chosen = bins[std::size_t(bin)];
        const bool isLast = std::size_t(bin) + 1 == bins.size();
        insertIf([&](std::size_t person) {
            const double number = column.number(person);
            return number >= chosen.low && (number < chosen.high || (isLast && number <= chosen.high));
        });
    } else if (freshness >= 0) {
        insertIf([&](std::size_t person) {
            const Micros newest =
                values.newest.empty() ? std::numeric_limits<Micros>::min() : values.newest[person];
            return !column.isNull(person) &&
                   qsizetype(freshnessOf(newest, data.asOf(), tag.validDays)) == freshness;
        });
    } else {
        QStringList known{QStringLiteral("known"), QStringLiteral("unknown"), QStringLiteral("value:...")};
        known.append(freshnessNames());
        return unknownSelector(selector, known);
    }
    return people;
}

QJsonObject resultJson(const TagResult& result)
{
    QJsonObject json = summaryJson(result.summary, result.tag);
    QJsonArray bins;
    for (std::size_t i = 0; i < result.bins.size(); ++i)
        bins.append(QJsonObject{{QStringLiteral("low"), result.bins[i].low},
                                {QStringLiteral("high"), result.bins[i].high},
                                {QStringLiteral("people"), qint64(result.bins[i].people)}});
    if (!bins.isEmpty())
        json.insert(QStringLiteral("bins"), bins);
    QJsonArray months;
    for (const TagResult::Month& month : result.months) {
        QJsonObject one = summaryJson(month.summary, result.tag);
        one.insert(QStringLiteral("asOf"), formatDate(month.end - 1, result.data->zone()));
        months.append(one);
    }
    if (!months.isEmpty())
        json.insert(QStringLiteral("months"), months);
    return json;
}

ChartSpec valueChart(const TagResult& result)
{
    const NumberFormat format;
    ChartSpec spec;
    spec.title = TagAnalysisText::tr("Values");
    spec.subtitle = TagAnalysisText::tr("People, n = %1").arg(format.count(result.summary.known));
    if (!result.bins.empty()) {
        HistogramChart chart;
        for (std::size_t i = 0; i < result.bins.size(); ++i) {
            const TagBin& bin = result.bins[i];
            chart.bins.push_back({bin.low,
                                  bin.high,
                                  double(bin.people),
                                  QString::number(bin.low),
                                  {QStringLiteral("bin:%1").arg(i + 1), bin.people, {}}});
        }
        spec.chart = chart;
        return spec;
    }
    BarChart chart;
    chart.series = {{TagAnalysisText::tr("People"), ColourRole::accent()}};
    for (std::size_t i = 0; i < std::min(kShownValues, result.summary.values.size()); ++i) {
        const TagValueCount& one = result.summary.values[i];
        Bar bar;
        bar.value = double(one.people);
        bar.secondary =
            format.percent(double(one.people) / double(std::max<std::int64_t>(1, result.summary.known)));
        bar.mark = {QStringLiteral("value:") + one.value, one.people, {}};
        chart.groups.push_back({one.value, {bar}});
    }
    spec.chart = chart;
    return spec;
}

// How many people had each of today's most frequent values at the end of each month.
ChartSpec timeChart(const TagResult& result)
{
    ChartSpec spec;
    spec.title = TagAnalysisText::tr("Over time");
    spec.subtitle = TagAnalysisText::tr("People by value at the end of each month");
    LineChart chart;
    chart.axis = LineChart::Axis::Date;
    const bool hasValues = !result.summary.values.empty();
    const std::size_t lines = hasValues ? std::min(kShownOverTime, result.summary.values.size()) : 1;
    for (std::size_t k = 0; k < lines; ++k) {
        LineSeries line;
        line.name = hasValues ? result.summary.values[k].value : TagAnalysisText::tr("With a value");
        line.colour = ColourRole::categorical(int(k));
        for (const TagResult::Month& month : result.months) {
            double people = double(month.summary.known);
            if (hasValues) {
                const auto found = std::ranges::find(month.summary.values, line.name, &TagValueCount::value);
                people = found == month.summary.values.end() ? 0 : double(found->people);
            }
            line.points.push_back({double(result.data->zone().dayOf(month.end - 1)), people, {}, {}});
        }
        chart.series.push_back(std::move(line));
    }
    spec.chart = chart;
    return spec;
}

NamedTable valueTable(const TagResult& result)
{
    NamedTable named;
    named.title = TagAnalysisText::tr("Values");
    named.table.columns = {TagAnalysisText::tr("Value"), TagAnalysisText::tr("People"),
                           TagAnalysisText::tr("Share of all")};
    named.table.numeric = {false, true, true};
    const auto add = [&](const QString& value, std::int64_t people, const QString& selector) {
        const double share = double(people) / double(std::max<std::int64_t>(1, result.summary.people));
        named.table.rows.push_back({value, QString::number(people), NumberFormat().percent(share)});
        named.table.people.append(selector);
    };
    for (const TagValueCount& one : result.summary.values)
        add(one.value, one.people, QStringLiteral("value:") + one.value);
    for (std::size_t i = 0; i < result.bins.size(); ++i)
        add(QStringLiteral("%1 - %2").arg(result.bins[i].low).arg(result.bins[i].high), result.bins[i].people,
            QStringLiteral("bin:%1").arg(i + 1));
    add(TagAnalysisText::tr("No value"), result.summary.people - result.summary.known,
        QStringLiteral("unknown"));
    return named;
}

NamedTable freshnessTable(const TagResult& result)
{
    NamedTable named;
    named.title = TagAnalysisText::tr("Freshness");
    named.table.columns = {TagAnalysisText::tr("State"), TagAnalysisText::tr("People")};
    named.table.numeric = {false, true};
    const QStringList names{TagAnalysisText::tr("Fresh"), TagAnalysisText::tr("Stale"),
                            TagAnalysisText::tr("Expired"), TagAnalysisText::tr("Without a date")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        named.table.rows.push_back({names.at(i), QString::number(result.summary.freshness[std::size_t(i)])});
        named.table.people.append(freshnessNames().at(i));
    }
    return named;
}

NamedTable usesTable(const QJsonArray& uses)
{
    NamedTable named;
    named.title = TagAnalysisText::tr("Used by");
    named.table.columns = {TagAnalysisText::tr("Kind"), TagAnalysisText::tr("Name")};
    named.table.numeric = {false, false};
    for (const QJsonValue use : uses) {
        named.table.rows.push_back({use.toObject().value(QLatin1String("kind")).toString(),
                                    use.toObject().value(QLatin1String("name")).toString()});
        named.table.people.append(QString());
    }
    return named;
}

Result<std::shared_ptr<const TagResult>> computeResult(const LocalDataset& data, const TagDefinition& tag,
                                                       int months, const Task& task)
{
    auto result = std::make_shared<TagResult>();
    result->tag = tag;
    result->data = data.at(data.asOf());
    Result<TagValues> values = computeTag(data, tag, tag.validDays > 0, task);
    if (!values)
        return values.error();
    result->values = std::move(*values);
    result->summary = summaryOf(data, tag, result->values);
    const Column& column = *result->values.values;
    if (column.type != ColumnType::Text && result->summary.values.empty())
        result->bins = binsOf(column);
    if (months > 0)
        for (const Micros end : monthEnds(data, months)) {
            if (task.cancelled())
                return Error::cancel();
            const std::shared_ptr<const LocalDataset> then = data.at(end);
            const Result<TagValues> past = computeTag(*then, tag, false, task);
            if (!past)
                return past.error();
            TagDefinition plain = tag;
            plain.validDays = 0;
            result->months.push_back({end, summaryOf(*then, plain, *past)});
        }
    return std::shared_ptr<const TagResult>(std::move(result));
}

Result<AnalysisResult> runTag(const LocalDataset& data, const QJsonObject& definition, const Task& task)
{
    JsonReader reader(definition);
    const int months = int(reader.integer(QLatin1String("months"), 0, 0, kMostTagMonths));
    const QString person = reader.text(QLatin1String("person"), QString());
    const Result<TagDefinition> tag = tagFromJson(definition);
    if (!tag)
        return tag.error();
    const Result<std::shared_ptr<const TagResult>> computed = computeResult(data, *tag, months, task);
    if (!computed)
        return computed.error();
    const std::shared_ptr<const TagResult> result = *computed;
    const NumberFormat format;
    const TagSummary& summary = result->summary;
    AnalysisResult out;
    out.headline = TagAnalysisText::tr("%1 people have a value").arg(format.count(summary.known));
    out.caption =
        TagAnalysisText::tr("%1 of %2 people")
            .arg(format.percent(double(summary.known) / double(std::max<std::int64_t>(1, summary.people))),
                 format.count(summary.people));
    out.json = resultJson(*result);
    out.charts = {valueChart(*result)};
    if (!result->months.empty())
        out.charts.push_back(timeChart(*result));
    out.tables = {valueTable(*result)};
    if (tag->validDays > 0)
        out.tables.push_back(freshnessTable(*result));
    const Result<std::vector<StoredObject>> objects = data.objects();
    if (!objects)
        return objects.error();
    const QJsonArray uses = usesOfTags(*objects, {{0, 0, *tag}}).front();
    out.json.insert(QStringLiteral("usedBy"), uses);
    if (!uses.isEmpty())
        out.tables.push_back(usesTable(uses));
    out.people = [result](const QString& selector) {
        return peopleOfValues(*result->data, result->tag, result->values, result->bins, selector);
    };
    out.values = {{QStringLiteral("value"),
                   [result]() { return Result<std::shared_ptr<const Column>>(result->values.values); }}};
    out.details = [result](const QString& selector) -> Result<QJsonObject> {
        const std::optional<PersonIndex> found =
            selector.startsWith(QLatin1String("person:"))
                ? result->data->identity().personOf(selector.mid(7).toULongLong())
                : std::nullopt;
        if (!found)
            return Error{TagAnalysisText::tr("There is nobody under \"%1\". Ask for person: and a OneID.")
                             .arg(selector)};
        const Result<TagLineage> lineage = tagLineage(*result->data, result->tag, *found, {});
        return lineage ? Result<QJsonObject>(lineageToJson(*result->data, *lineage, false))
                       : Result<QJsonObject>(lineage.error());
    };
    if (!person.isEmpty()) {
        const Result<QJsonObject> why = out.details(QStringLiteral("person:") + person);
        if (!why)
            return why.error();
        out.json.insert(QStringLiteral("lineage"), *why);
    }
    return out;
}

Result<QJsonObject> suggestTag(const LocalDataset& data)
{
    const std::vector<FieldInfo> fields = data.attributes();
    const auto chosen = std::ranges::find(fields, QStringLiteral("attribute"), &FieldInfo::role);
    return QJsonObject{
        {QStringLiteral("kind"), kTagKind},
        {QStringLiteral("form"), QStringLiteral("fact")},
        {QStringLiteral("attribute"), chosen == fields.end() ? fields.front().name : chosen->name}};
}

} // namespace

std::vector<TagBin> binsOf(const Column& numbers)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (!numbers.isNull(i)) {
            low = std::min(low, numbers.number(i));
            high = std::max(high, numbers.number(i));
        }
    std::vector<TagBin> bins;
    if (!(low < high) || !std::isfinite(high - low))
        return bins;
    const double step = roundStep((high - low) / double(kMostBins - 1));
    double first = std::floor(low / step) * step;
    if (first > low) // by rounding
        first -= step;
    const auto count = std::size_t(std::floor((high - first) / step)) + 1;
    for (std::size_t i = 0; i < count; ++i)
        bins.push_back({first + double(i) * step, first + double(i + 1) * step, 0});
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (!numbers.isNull(i)) {
            const double number = numbers.number(i);
            auto place = std::min(std::size_t((number - first) / step), count - 1);
            // Rounding may have put it into the neighbour.
            if (place > 0 && number < bins[place].low)
                --place;
            else if (place + 1 < count && number >= bins[place].high)
                ++place;
            ++bins[place].people;
        }
    return bins;
}

const QStringList& freshnessNames()
{
    static const QStringList names{QStringLiteral("fresh"), QStringLiteral("stale"),
                                   QStringLiteral("expired"), QStringLiteral("undated")};
    return names;
}

QJsonObject summaryJson(const TagSummary& summary, const TagDefinition& tag)
{
    if (!summary.problem.isEmpty())
        return {{QStringLiteral("problem"), summary.problem}};
    QJsonArray values;
    for (const TagValueCount& one : summary.values)
        values.append(QJsonObject{{QStringLiteral("value"), one.value},
                                  {QStringLiteral("people"), qint64(one.people)}});
    QJsonObject json{{QStringLiteral("people"), qint64(summary.people)},
                     {QStringLiteral("known"), qint64(summary.known)},
                     {QStringLiteral("coverage"),
                      summary.people == 0 ? 0 : double(summary.known) / double(summary.people)},
                     {QStringLiteral("values"), values}};
    if (summary.range) {
        json.insert(QStringLiteral("min"), summary.range->first);
        json.insert(QStringLiteral("max"), summary.range->second);
        json.insert(QStringLiteral("mean"), summary.mean);
    }
    if (tag.validDays > 0) {
        QJsonObject freshness;
        for (qsizetype i = 0; i < freshnessNames().size(); ++i)
            freshness.insert(freshnessNames().at(i), qint64(summary.freshness[std::size_t(i)]));
        json.insert(QStringLiteral("freshness"), freshness);
    }
    return json;
}

Result<PeopleSet> peopleOfTag(const LocalDataset& data, const TagDefinition& tag, const QString& selector)
{
    const Result<TagValues> values = computeTag(data, tag, tag.validDays > 0, {});
    if (!values)
        return values.error();
    const bool isOfBins =
        selector.startsWith(QLatin1String("bin:")) && values->values->type != ColumnType::Text;
    return peopleOfValues(data, tag, *values, isOfBins ? binsOf(*values->values) : std::vector<TagBin>(),
                          selector);
}

void registerTag(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = kTagKind;
    kind.title = TagAnalysisText::tr("Tag");
    kind.icon = QStringLiteral("tag");
    kind.description = TagAnalysisText::tr("One tag: its values, their freshness and how they changed.");
    const QString any = QStringLiteral("See docs/definitions.md.");
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("form"),
          schemaChoice(tagFormNames(), QStringLiteral("What the values are made of."))},
         {QStringLiteral("otherName"), schemaText(QStringLiteral("The name in the other language."))},
         {QStringLiteral("path"), schemaList(schemaText(QStringLiteral("A level.")),
                                             QStringLiteral("Levels above the tag, at most 3."))},
         {QStringLiteral("library"), schemaText(QStringLiteral("Its id in the library it came from."))},
         {QStringLiteral("owner"), schemaText(QStringLiteral("Who looks after it."))},
         {QStringLiteral("note"), schemaText(any)},
         {QStringLiteral("validDays"),
          schemaInteger(0, 36525, 0, QStringLiteral("Days a value is fresh; 0: always."))},
         {QStringLiteral("update"), schemaChoice({QStringLiteral("data"), QStringLiteral("hand")}, any)},
         {QStringLiteral("heldAt"), schemaText(QStringLiteral("Date of values updated by hand."))},
         {QStringLiteral("attribute"), schemaText(QStringLiteral("Of a fact."))},
         {QStringLiteral("rule"), schemaRule(QStringLiteral("Who has the tag."))},
         {QStringLiteral("values"),
          schemaList(schemaObject({{QStringLiteral("value"), schemaText(any)},
                                   {QStringLiteral("rule"), schemaRule(any)}},
                                  {QStringLiteral("value"), QStringLiteral("rule")}, any),
                     QStringLiteral("Values with a rule each: the first that holds counts."))},
         {QStringLiteral("otherwise"), schemaText(QStringLiteral("The value of everybody else."))},
         {QStringLiteral("measure"), schemaChoice(tagMeasureNames(), QStringLiteral("Of a statistic."))},
         {QStringLiteral("events"), schemaRule(QStringLiteral("did(...): which events, in which window."))},
         {QStringLiteral("of"), schemaText(QStringLiteral("The property that is measured."))},
         {QStringLiteral("by"), schemaText(QStringLiteral("Weights of top and share; divisor of others."))},
         {QStringLiteral("with"), schemaEventFilter(QStringLiteral("Of a share: the events that count."))},
         {QStringLiteral("valueOf"), schemaText(QStringLiteral("The analysis of a score."))},
         {QStringLiteral("field"), schemaText(QStringLiteral("Which of its values."))},
         {QStringLiteral("list"),
          schemaList(QJsonObject{{QStringLiteral("type"),
                                  QJsonArray{QStringLiteral("string"), QStringLiteral("object")}}},
                     QStringLiteral("Identifiers, or objects with id and value."))},
         {QStringLiteral("table"), schemaText(QStringLiteral("Of an answer or a list."))},
         {QStringLiteral("bands"),
          schemaList(
              schemaObject({{QStringLiteral("name"), schemaText(any)},
                            {QStringLiteral("below"), schemaNumber(-kMaxRuleValue, kMaxRuleValue, 0, any)}},
                           {QStringLiteral("name")}, any),
              QStringLiteral("Names of ranges of numbers, ascending; the last has no end."))},
         {QStringLiteral("lookup"),
          QJsonObject{
              {QStringLiteral("type"), QJsonArray{QStringLiteral("string"), QStringLiteral("object")}},
              {QStringLiteral("description"),
               QStringLiteral("cityTier, or a table with the columns key and value.")}}},
         {QStringLiteral("months"),
          schemaInteger(0, kMostTagMonths, 0, QStringLiteral("Months whose values are counted as well."))},
         {QStringLiteral("person"),
          schemaText(QStringLiteral("OneID of somebody whose value is explained."))}},
        {QStringLiteral("form")}, QStringLiteral("One tag."));
    kind.example = {{QStringLiteral("kind"), kTagKind},
                    {QStringLiteral("name"), QStringLiteral("Favourite category")},
                    {QStringLiteral("form"), QStringLiteral("statistic")},
                    {QStringLiteral("measure"), QStringLiteral("top")},
                    {QStringLiteral("of"), QStringLiteral("category")},
                    {QStringLiteral("events"), QStringLiteral("did(event = \"purchase\", last 365 days)")}};
    kind.run = runTag;
    kind.values = tagColumn;
    kind.suggest = suggestTag;
    registry.add(std::move(kind));
}

} // namespace tessera
