// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/internal/rfm_charts.h"

#include "profile/internal/texts.h"

#include "base/number_format.h"

#include <algorithm>

namespace tessera {

std::vector<RfmSegmentTotals> rfmTotals(const RfmResult& result)
{
    std::vector<RfmSegmentTotals> totals(result.segments.size());
    for (std::size_t i = 0; i < result.people.size(); ++i) {
        RfmSegmentTotals& total = totals[result.segment[i]];
        ++total.people;
        total.revenue += result.revenue[i];
        for (std::size_t k = 0; k < 3; ++k)
            total.sums[k] += result.values[k][i];
    }
    return totals;
}

namespace {

constexpr const char* kNone = "none"; // who did not buy in the window

double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
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
        if (counts[cell] > 0)
            one.secondary = format.percent(double(counts[cell]) / double(result.people.size()));
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

ChartSpec treemapOf(const RfmRun& run)
{
    const NumberFormat format;
    TreemapChart chart;
    chart.unit = NumberUnit::Money;
    double all = 0;
    for (const RfmSegmentTotals& total : run.totals)
        all += total.revenue;
    for (std::size_t s = 0; s < run.totals.size(); ++s) {
        TreemapTile tile;
        tile.label = run.now.segments[s].name;
        tile.value = std::max(0.0, run.totals[s].revenue);
        tile.secondary = format.percent(share(tile.value, all));
        tile.mark.people = run.segmentSelector(s);
        tile.mark.count = run.totals[s].people;
        tile.mark.facts = {{RfmText::tr("Buyers"), format.count(run.totals[s].people), {}}};
        chart.tiles.push_back(std::move(tile));
    }
    ChartSpec spec;
    spec.title = RfmText::tr("Net sales by segment");
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec barsOf(const RfmRun& run)
{
    BarChart chart;
    chart.series = {{RfmText::tr("Buyers"), ColourRole::accent()}};
    for (std::size_t s = 0; s < run.totals.size(); ++s) {
        Bar bar;
        bar.value = double(run.totals[s].people);
        bar.secondary = NumberFormat().percent(share(bar.value, double(run.now.people.size())));
        bar.mark.people = run.segmentSelector(s);
        bar.mark.count = run.totals[s].people;
        chart.groups.push_back({run.now.segments[s].name, {bar}});
    }
    ChartSpec spec;
    spec.title = RfmText::tr("Buyers by segment");
    spec.chart = std::move(chart);
    return spec;
}

// People by segment then and now; the last row and column are those who did not buy in the window.
struct Flow
{
    std::size_t size = 0; // segments and one
    std::vector<std::int64_t> counts;

    [[nodiscard]] std::int64_t at(std::size_t from, std::size_t to) const { return counts[from * size + to]; }
};

Flow flowOf(const RfmRun& run, std::size_t people)
{
    const std::vector<std::uint8_t> now = run.now.segmentOfPeople(people);
    const std::vector<std::uint8_t> then = run.before->segmentOfPeople(people);
    Flow flow{run.now.segments.size() + 1, {}};
    flow.counts.assign(flow.size * flow.size, 0);
    for (std::size_t person = 0; person < people; ++person)
        ++flow.counts[then[person] * flow.size + now[person]];
    flow.counts.back() = 0; // who bought in neither window is nobody's buyer
    return flow;
}

QString idOf(const RfmRun& run, std::size_t segment)
{
    return segment < run.now.segments.size() ? run.now.segments[segment].id : QLatin1String(kNone);
}

QString nameOf(const RfmRun& run, std::size_t segment)
{
    return segment < run.now.segments.size() ? run.now.segments[segment].name : RfmText::tr("did not buy");
}

ChartSpec flowChart(const RfmRun& run, std::size_t people)
{
    const Flow flow = flowOf(run, people);
    MatrixChart chart;
    chart.corner = RfmText::tr("Then \\ now");
    chart.totalName = RfmText::tr("All");
    std::int64_t most = 1;
    chart.columnTotals.assign(flow.size, 0);
    for (std::size_t from = 0; from < flow.size; ++from) {
        chart.rows.push_back({nameOf(run, from), {}});
        chart.columns.push_back({nameOf(run, from), {}});
        double row = 0;
        for (std::size_t to = 0; to < flow.size; ++to) {
            row += double(flow.at(from, to));
            chart.columnTotals[to] += double(flow.at(from, to));
            most = std::max(most, flow.at(from, to));
        }
        chart.rowTotals.push_back(row);
        chart.total += row;
    }
    for (std::size_t cell = 0; cell < flow.counts.size(); ++cell) {
        MatrixCell one;
        if (cell + 1 < flow.counts.size())
            one.value = double(flow.counts[cell]);
        one.shade = double(flow.counts[cell]) / double(most);
        one.mark.people =
            QStringLiteral("flow:%1>%2").arg(idOf(run, cell / flow.size), idOf(run, cell % flow.size));
        one.mark.count = flow.counts[cell];
        chart.cells.push_back(std::move(one));
    }
    ChartSpec spec;
    spec.title = RfmText::tr("From segment to segment since %1").arg(run.definition.before.left(10));
    spec.subtitle =
        RfmText::tr("everybody who bought in the window then or now; each date is scored by itself");
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec gainsChart(const RfmCheck& check)
{
    std::int64_t people = 0;
    double revenue = 0;
    for (const RfmCheck::Row& row : check.rows) {
        people += row.people;
        revenue += row.revenue;
    }
    LineChart chart;
    chart.unit = NumberUnit::Percent;
    chart.xTitle = RfmText::tr("share of buyers, best scores first, in percent");
    LineSeries gains{RfmText::tr("by score"), ColourRole::accent(), {{0, 0, {}, {}}}};
    LineSeries none{RfmText::tr("by lot"), ColourRole::muted(), {{0, 0, {}, {}}, {100, 1, {}, {}}}};
    std::int64_t peopleSoFar = 0;
    double revenueSoFar = 0;
    for (const RfmCheck::Row& row : check.rows) {
        peopleSoFar += row.people;
        revenueSoFar += row.revenue;
        LinePoint point;
        point.x = 100 * share(double(peopleSoFar), double(people));
        point.y = share(revenueSoFar, revenue);
        point.mark.people = QStringLiteral("check:%1").arg(row.sum);
        point.mark.count = row.people;
        gains.points.push_back(point);
    }
    chart.series = {gains, none};
    ChartSpec spec;
    spec.title = RfmText::tr("Do the scores tell what is bought next?");
    spec.subtitle = RfmText::tr("share of what was bought afterwards; AUC for buying again %1 (%2–%3)")
                        .arg(check.auc, 0, 'f', 3)
                        .arg(check.interval.low, 0, 'f', 3)
                        .arg(check.interval.high, 0, 'f', 3);
    spec.chart = std::move(chart);
    return spec;
}

NamedTable segmentTable(const RfmRun& run)
{
    NamedTable named;
    named.title = RfmText::tr("Segments");
    named.table.columns = {RfmText::tr("Segment"),   RfmText::tr("Buyers"), RfmText::tr("Share"),
                           RfmText::tr("Net sales"), RfmText::tr("Mean R"), RfmText::tr("Mean F"),
                           RfmText::tr("Mean M")};
    named.table.numeric.assign(7, true);
    named.table.numeric[0] = false;
    const NumberFormat format;
    for (std::size_t s = 0; s < run.totals.size(); ++s) {
        const RfmSegmentTotals& total = run.totals[s];
        QStringList row{run.now.segments[s].name, format.count(total.people),
                        format.percent(share(double(total.people), double(run.now.people.size()))),
                        QString::number(total.revenue, 'f', 2)};
        for (const double sum : total.sums)
            row.append(total.people > 0 ? QString::number(sum / double(total.people), 'f', 2)
                                        : QStringLiteral("–"));
        named.table.rows.push_back(row);
        named.table.people.append(run.segmentSelector(s));
    }
    return named;
}

// Buyers and what they bought for, by the three scores: r * levels² + f * levels + m.
std::vector<std::pair<std::int64_t, double>> cube(const RfmRun& run)
{
    const auto size = std::size_t(run.definition.levels);
    std::vector<std::pair<std::int64_t, double>> cells(size * size * size);
    for (std::size_t i = 0; i < run.now.people.size(); ++i) {
        std::size_t cell = 0;
        for (const std::vector<std::uint8_t>& scores : run.now.scores)
            cell = cell * size + scores[i] - 1;
        ++cells[cell].first;
        cells[cell].second += run.now.revenue[i];
    }
    return cells;
}

NamedTable cubeTable(const RfmRun& run)
{
    const NumberFormat format;
    NamedTable named;
    named.title = RfmText::tr("Cells");
    named.table.columns = {QStringLiteral("R"),   QStringLiteral("F"),  QStringLiteral("M"),
                           RfmText::tr("Buyers"), RfmText::tr("Share"), RfmText::tr("Net sales")};
    named.table.numeric.assign(6, true);
    const auto size = std::size_t(run.definition.levels);
    const std::vector<std::pair<std::int64_t, double>> cells = cube(run);
    for (std::size_t cell = cells.size(); cell-- > 0;) {
        if (cells[cell].first == 0)
            continue;
        const std::size_t r = cell / size / size + 1;
        const std::size_t f = cell / size % size + 1;
        const std::size_t m = cell % size + 1;
        named.table.rows.push_back(
            {QString::number(r), QString::number(f), QString::number(m), format.count(cells[cell].first),
             format.percent(share(double(cells[cell].first), double(run.now.people.size()))),
             QString::number(cells[cell].second, 'f', 2)});
        named.table.people.append(QStringLiteral("cell:%1-%2-%3").arg(r).arg(f).arg(m));
    }
    return named;
}

NamedTable checkTable(const RfmCheck& check)
{
    const NumberFormat format;
    NamedTable named;
    named.title = RfmText::tr("Scores and what was bought next");
    named.table.columns = {RfmText::tr("R + F + M"), RfmText::tr("People"),    RfmText::tr("Bought again"),
                           RfmText::tr("Share"),     RfmText::tr("Net sales"), RfmText::tr("Per head"),
                           RfmText::tr("Lift")};
    named.table.numeric.assign(7, true);
    double people = 0;
    double revenue = 0;
    for (const RfmCheck::Row& row : check.rows) {
        people += double(row.people);
        revenue += row.revenue;
    }
    for (const RfmCheck::Row& row : check.rows) {
        const double perHead = share(row.revenue, double(row.people));
        named.table.rows.push_back({QString::number(row.sum), format.count(row.people),
                                    format.count(row.again),
                                    format.percent(share(double(row.again), double(row.people))),
                                    QString::number(row.revenue, 'f', 2), QString::number(perHead, 'f', 2),
                                    QString::number(share(perHead, share(revenue, people)), 'f', 2)});
        named.table.people.append(QStringLiteral("check:%1").arg(row.sum));
    }
    return named;
}

// The number of a segment by its id; segments.size() for "none", one more when there is no such id.
std::size_t numberOf(const RfmResult& result, const QString& id)
{
    if (id == QLatin1String(kNone))
        return result.segments.size();
    const auto found = std::ranges::find(result.segments, id, &RfmSegment::id);
    return found == result.segments.end() ? result.segments.size() + 1
                                          : std::size_t(found - result.segments.begin());
}

std::optional<PeopleSet> flowPeople(const RfmRun& run, std::size_t people, const QString& value)
{
    const std::size_t from = numberOf(*run.before, value.section(QLatin1Char('>'), 0, 0));
    const std::size_t to = numberOf(run.now, value.section(QLatin1Char('>'), 1));
    const std::size_t none = run.now.segments.size();
    if (from > none || to > none)
        return std::nullopt;
    const std::vector<std::uint8_t> now = run.now.segmentOfPeople(people);
    const std::vector<std::uint8_t> then = run.before->segmentOfPeople(people);
    PeopleSet set(people);
    for (std::size_t person = 0; person < people; ++person)
        if (then[person] == from && now[person] == to && (from != none || to != none))
            set.insert(PersonIndex(person));
    return set;
}

// Those of a result for whose place a test holds.
template <typename Test>
PeopleSet peopleWhere(const RfmResult& result, std::size_t people, Test test)
{
    PeopleSet set(people);
    for (std::size_t i = 0; i < result.people.size(); ++i)
        if (test(i))
            set.insert(result.people[i]);
    return set;
}

// "4-5" or "4-5-2".
std::optional<PeopleSet> cellPeople(const RfmRun& run, std::size_t people, const QString& value)
{
    const QStringList scores = value.split(QLatin1Char('-'));
    if (scores.size() < 2 || scores.size() > 3)
        return std::nullopt;
    for (const QString& score : scores)
        if (score.toInt() < 1 || score.toInt() > run.definition.levels)
            return std::nullopt;
    return peopleWhere(run.now, people, [&](std::size_t i) {
        for (qsizetype k = 0; k < scores.size(); ++k)
            if (run.now.scores[std::size_t(k)][i] != scores.at(k).toInt())
                return false;
        return true;
    });
}

std::optional<PeopleSet> selectedPeople(const RfmRun& run, std::size_t people, const QString& selector)
{
    const QString head = selector.section(QLatin1Char(':'), 0, 0);
    const QString value = selector.section(QLatin1Char(':'), 1);
    if (selector == QLatin1String("buyers"))
        return peopleWhere(run.now, people, [](std::size_t) { return true; });
    if (head == QLatin1String("cell"))
        return cellPeople(run, people, value);
    if (head == QLatin1String("segment"))
        if (const std::size_t number = numberOf(run.now, value); number < run.now.segments.size())
            return peopleWhere(run.now, people, [&](std::size_t i) { return run.now.segment[i] == number; });
    if (head == QLatin1String("flow") && run.before)
        return flowPeople(run, people, value);
    if (head == QLatin1String("then") && run.before)
        if (const std::size_t number = numberOf(*run.before, value); number < run.before->segments.size())
            return peopleWhere(*run.before, people,
                               [&](std::size_t i) { return run.before->segment[i] == number; });
    if (head == QLatin1String("check") && run.check) {
        const RfmResult& then = run.check->then;
        return peopleWhere(then, people, [&](std::size_t i) {
            return then.scores[0][i] + then.scores[1][i] + then.scores[2][i] == value.toInt();
        });
    }
    return std::nullopt;
}

QJsonObject checkJson(const RfmCheck& check)
{
    QJsonArray rows;
    for (const RfmCheck::Row& row : check.rows)
        rows.append(QJsonObject{{QStringLiteral("score"), row.sum},
                                {QStringLiteral("people"), qint64(row.people)},
                                {QStringLiteral("again"), qint64(row.again)},
                                {QStringLiteral("netSales"), row.revenue}});
    return {{QStringLiteral("auc"), check.auc},
            {QStringLiteral("low"), check.interval.low},
            {QStringLiteral("high"), check.interval.high},
            {QStringLiteral("aucR"), check.aucAlone[0]},
            {QStringLiteral("aucF"), check.aucAlone[1]},
            {QStringLiteral("aucM"), check.aucAlone[2]},
            {QStringLiteral("scores"), rows}};
}

} // namespace

std::vector<ChartSpec> rfmCharts(const RfmRun& run, std::size_t people)
{
    std::vector<ChartSpec> charts{matrixOf(run.now, run.definition.levels), treemapOf(run), barsOf(run)};
    if (run.check)
        charts.push_back(gainsChart(*run.check));
    if (run.before)
        charts.push_back(flowChart(run, people));
    return charts;
}

std::vector<NamedTable> rfmTables(const RfmRun& run)
{
    std::vector<NamedTable> tables{segmentTable(run), cubeTable(run)};
    if (run.check)
        tables.push_back(checkTable(*run.check));
    return tables;
}

Result<PeopleSet> rfmPeople(const RfmRun& run, std::size_t people, const QString& selector)
{
    if (std::optional<PeopleSet> found = selectedPeople(run, people, selector))
        return std::move(*found);
    return unknownSelector(selector, {QStringLiteral("buyers"), QStringLiteral("segment:ID"),
                                      QStringLiteral("cell:R-F"), QStringLiteral("cell:R-F-M"),
                                      QStringLiteral("flow:ID>ID"), QStringLiteral("then:ID"),
                                      QStringLiteral("check:SUM")});
}

QJsonObject rfmJson(const RfmRun& run, std::size_t people)
{
    QJsonArray segments;
    for (std::size_t s = 0; s < run.totals.size(); ++s)
        segments.append(QJsonObject{{QStringLiteral("id"), run.now.segments[s].id},
                                    {QStringLiteral("name"), run.now.segments[s].name},
                                    {QStringLiteral("people"), qint64(run.totals[s].people)},
                                    {QStringLiteral("netSales"), run.totals[s].revenue}});
    QJsonObject cuts;
    constexpr std::array parts = {"r", "f", "m"};
    for (std::size_t k = 0; k < parts.size(); ++k) {
        QJsonArray own;
        for (const double cut : run.now.cuts[k])
            own.append(cut);
        cuts.insert(QLatin1String(parts[k]), own);
    }
    QJsonArray array;
    const auto size = std::size_t(run.definition.levels);
    const std::vector<std::pair<std::int64_t, double>> cells = cube(run);
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        if (cells[cell].first > 0)
            array.append(QJsonObject{{QStringLiteral("r"), int(cell / size / size + 1)},
                                     {QStringLiteral("f"), int(cell / size % size + 1)},
                                     {QStringLiteral("m"), int(cell % size + 1)},
                                     {QStringLiteral("people"), qint64(cells[cell].first)},
                                     {QStringLiteral("netSales"), cells[cell].second}});
    QJsonObject json{{QStringLiteral("buyers"), qint64(run.now.people.size())},
                     {QStringLiteral("people"), qint64(run.now.basePeople)},
                     {QStringLiteral("segments"), segments},
                     {QStringLiteral("cuts"), cuts},
                     {QStringLiteral("cells"), array}};
    if (run.check)
        json.insert(QStringLiteral("check"), checkJson(*run.check));
    if (run.before) {
        QJsonArray flows;
        const Flow flow = flowOf(run, people);
        for (std::size_t cell = 0; cell < flow.counts.size(); ++cell)
            if (flow.counts[cell] > 0)
                flows.append(QJsonObject{{QStringLiteral("from"), idOf(run, cell / flow.size)},
                                         {QStringLiteral("to"), idOf(run, cell % flow.size)},
                                         {QStringLiteral("people"), qint64(flow.counts[cell])}});
        json.insert(QStringLiteral("flows"), flows);
    }
    return json;
}

} // namespace tessera
