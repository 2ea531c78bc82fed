// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/internal/analyses.h"
#include "profile/internal/texts.h"
#include "profile/rfm.h"

#include "analysis/event_names.h"
#include "analysis/person_values.h"
#include "analysis/schema.h"
#include "base/number_format.h"

#include <algorithm>

namespace tessera {

namespace {

struct SegmentTotals
{
    std::int64_t people = 0;
    double revenue = 0;
    std::array<double, 3> sums{};
};

std::vector<SegmentTotals> totalsOf(const RfmResult& result)
{
    std::vector<SegmentTotals> totals(result.segments.size());
    for (std::size_t i = 0; i < result.people.size(); ++i) {
        SegmentTotals& total = totals[result.segment[i]];
        ++total.people;
        total.revenue += result.revenue[i];
        for (std::size_t k = 0; k < 3; ++k)
            total.sums[k] += result.values[k][i];
    }
    return totals;
}

ChartSpec matrixOf(const RfmResult& result, int levels)
{
    const auto size = std::size_t(levels);
    std::vector<std::int64_t> counts(size * size, 0);
    for (std::size_t i = 0; i < result.people.size(); ++i)
        ++counts[(size - result.scores[0][i]) * size + result.scores[1][i] - 1];
    const std::int64_t most = std::max<std::int64_t>(1, *std::ranges::max_element(counts));
    MatrixChart chart;
    chart.corner = RfmText::tr("R \\ F");
    for (std::size_t row = 0; row < size; ++row) {
        chart.rows.push_back({QStringLiteral("R%1").arg(size - row), {}});
        chart.columns.push_back({QStringLiteral("F%1").arg(row + 1), {}});
    }
    const NumberFormat format;
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        MatrixCell one;
        one.value = double(counts[cell]);
        one.secondary =
            format.percent(double(counts[cell]) / double(std::max<std::size_t>(1, result.people.size())));
        one.shade = double(counts[cell]) / double(most);
        one.mark.people = QStringLiteral("cell:%1-%2").arg(size - cell / size).arg(cell % size + 1);
        one.mark.count = counts[cell];
        chart.cells.push_back(std::move(one));
    }
    ChartSpec spec;
    spec.title = RfmText::tr("Buyers by recency and frequency");
    spec.subtitle = RfmText::tr("%1 buyers; %2 is best")
                        .arg(format.count(std::int64_t(result.people.size())))
                        .arg(levels);
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec barsOf(const RfmResult& result, const std::vector<SegmentTotals>& totals)
{
    BarChart chart;
    chart.series = {{RfmText::tr("Buyers"), ColourRole::accent()}};
    for (std::size_t s = 0; s < totals.size(); ++s) {
        Bar bar;
        bar.value = double(totals[s].people);
        bar.mark.people = QStringLiteral("segment:") + result.segments[s].id;
        bar.mark.count = totals[s].people;
        chart.groups.push_back({result.segments[s].name, {bar}});
    }
    ChartSpec spec;
    spec.title = RfmText::tr("Buyers by segment");
    spec.chart = std::move(chart);
    return spec;
}

NamedTable tableOf(const RfmResult& result, const std::vector<SegmentTotals>& totals)
{
    NamedTable named;
    named.title = RfmText::tr("Segments");
    named.table.columns = {RfmText::tr("Segment"),   RfmText::tr("Buyers"), RfmText::tr("Share"),
                           RfmText::tr("Net sales"), RfmText::tr("Mean R"), RfmText::tr("Mean F"),
                           RfmText::tr("Mean M")};
    named.table.numeric.assign(7, true);
    named.table.numeric[0] = false;
    const NumberFormat format;
    for (std::size_t s = 0; s < totals.size(); ++s) {
        const double people = double(std::max<std::int64_t>(1, totals[s].people));
        QStringList row{
            result.segments[s].name, format.count(totals[s].people),
            format.percent(double(totals[s].people) / double(std::max<std::size_t>(1, result.people.size()))),
            QString::number(totals[s].revenue, 'f', 2)};
        for (const double sum : totals[s].sums)
            row.append(totals[s].people > 0 ? QString::number(sum / people, 'f', 2) : QStringLiteral("–"));
        named.table.rows.push_back(row);
        named.table.people.append(QStringLiteral("segment:") + result.segments[s].id);
    }
    return named;
}

Result<PeopleSet> peopleBehind(const RfmResult& result, std::size_t people, int levels,
                               const QString& selector)
{
    const QString value = selector.section(QLatin1Char(':'), 1);
    PeopleSet set(people);
    const auto segment = std::ranges::find(result.segments, value, &RfmSegment::id);
    const bool isSegment = selector.startsWith(QLatin1String("segment:")) && segment != result.segments.end();
    const int r = value.section(QLatin1Char('-'), 0, 0).toInt();
    const int f = value.section(QLatin1Char('-'), 1).toInt();
    const bool isCell =
        selector.startsWith(QLatin1String("cell:")) && r >= 1 && f >= 1 && r <= levels && f <= levels;
    if (!isSegment && !isCell && selector != QLatin1String("buyers"))
        return unknownSelector(
            selector, {QStringLiteral("buyers"), QStringLiteral("segment:ID"), QStringLiteral("cell:R-F")});
    for (std::size_t i = 0; i < result.people.size(); ++i)
        if (isSegment ? result.segment[i] == segment - result.segments.begin()
                      : !isCell || (result.scores[0][i] == r && result.scores[1][i] == f))
            set.insert(result.people[i]);
    return set;
}

QStringList notesOf(const RfmDefinition& definition)
{
    return {definition.windowDays > 0 ? RfmText::tr("Last %1 d").arg(definition.windowDays)
                                      : RfmText::tr("All purchases"),
            definition.frequency == RfmFrequency::Days     ? RfmText::tr("F = purchase days")
            : definition.frequency == RfmFrequency::Orders ? RfmText::tr("F = orders")
                                                           : RfmText::tr("F = events"),
            definition.meanAmount ? RfmText::tr("M = mean amount") : RfmText::tr("M = sum of amounts"),
            definition.packageScores ? RfmText::tr("Scores by type-7 cuts") : RfmText::tr("Scores by rank"),
            !definition.eightTypes ? RfmText::tr("Ten segments of R and F")
            : definition.median    ? RfmText::tr("Eight types, above or below the median")
                                   : RfmText::tr("Eight types, above or below the mean")};
}

// How many buyers have each combination of scores, and what they bought for.
QJsonArray cellsOf(const RfmResult& result, int levels)
{
    const auto size = std::size_t(levels);
    std::vector<std::pair<std::int64_t, double>> cells(size * size * size);
    for (std::size_t i = 0; i < result.people.size(); ++i) {
        std::size_t cell = 0;
        for (const std::vector<std::uint8_t>& scores : result.scores)
            cell = cell * size + scores[i] - 1;
        ++cells[cell].first;
        cells[cell].second += result.revenue[i];
    }
    QJsonArray array;
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        if (cells[cell].first > 0)
            array.append(QJsonObject{{QStringLiteral("r"), int(cell / size / size + 1)},
                                     {QStringLiteral("f"), int(cell / size % size + 1)},
                                     {QStringLiteral("m"), int(cell % size + 1)},
                                     {QStringLiteral("people"), qint64(cells[cell].first)},
                                     {QStringLiteral("netSales"), cells[cell].second}});
    return array;
}

Result<AnalysisResult> runRfm(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<RfmDefinition> definition = RfmDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<RfmResult> computed = computeRfm(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<const RfmResult>(std::move(*computed));
    const std::vector<SegmentTotals> totals = totalsOf(*shared);
    const NumberFormat format;
    AnalysisResult out;
    const auto buyers = std::int64_t(shared->people.size());
    const auto largest =
        std::size_t(std::ranges::max_element(totals, {}, &SegmentTotals::people) - totals.begin());
    out.headline = buyers == 0 ? RfmText::tr("Nobody bought in the window")
                               : RfmText::tr("%1 of %2 buyers are in the largest segment, \"%3\"")
                                     .arg(format.percent(double(totals[largest].people) / double(buyers)),
                                          format.count(buyers), shared->segments[largest].name);
    out.caption = RfmText::tr("%1 of %2 people bought in the window")
                      .arg(format.count(buyers), format.count(std::int64_t(shared->basePeople)));
    QJsonArray segments;
    for (std::size_t s = 0; s < totals.size(); ++s)
        segments.append(QJsonObject{{QStringLiteral("id"), shared->segments[s].id},
                                    {QStringLiteral("name"), shared->segments[s].name},
                                    {QStringLiteral("people"), qint64(totals[s].people)},
                                    {QStringLiteral("netSales"), totals[s].revenue}});
    out.json = {{QStringLiteral("buyers"), qint64(buyers)},
                {QStringLiteral("people"), qint64(shared->basePeople)},
                {QStringLiteral("segments"), segments},
                {QStringLiteral("cells"), cellsOf(*shared, definition->levels)}};
    out.charts = {matrixOf(*shared, definition->levels), barsOf(*shared, totals)};
    out.tables = {tableOf(*shared, totals)};
    out.provenance.asOf = shared->asOf;
    out.provenance.notes = notesOf(*definition);
    out.provenance.rightNote = RfmText::tr("Segments sum to all buyers");
    const std::size_t people = data.people();
    const int levels = definition->levels;
    out.people = [shared, people, levels](const QString& selector) {
        return peopleBehind(*shared, people, levels, selector);
    };
    const auto listed = [shared] { return shared->people; };
    constexpr std::array names = {"recency", "frequency", "monetary"};
    constexpr std::array scores = {"r", "f", "m"};
    for (std::size_t k = 0; k < names.size(); ++k) {
        out.values.push_back(listedValues(QLatin1String(names[k]), people, listed,
                                          [shared, k](std::size_t at) { return shared->values[k][at]; }));
        out.values.push_back(
            listedValues(QLatin1String(scores[k]), people, listed,
                         [shared, k](std::size_t at) { return double(shared->scores[k][at]); }));
    }
    out.values.push_back(textValues(QStringLiteral("segment"), people, [shared](PersonIndex person) {
        const auto found = std::ranges::lower_bound(shared->people, person);
        if (found == shared->people.end() || *found != person)
            return QString();
        return shared->segments[shared->segment[std::size_t(found - shared->people.begin())]].id;
    }));
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
          two("rank", "rfm package", "By rank, or by type-7 cuts as R's package rfm.")},
         {QStringLiteral("levels"), schemaInteger(2, 10, 5, QStringLiteral("Scores run from 1 to this."))},
         {QStringLiteral("segments"),
          two("ten", "eight", "Ten segments of R and F, or eight types of R, F and M.")},
         {QStringLiteral("threshold"), two("mean", "median", "Where the eight types are cut.")},
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
