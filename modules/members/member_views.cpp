// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/internal/member_views.h"
#include "members/internal/periods.h"
#include "members/internal/texts.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

double shareIn(double of, double all)
{
    return all > 0 ? of / all : 0;
}

QString levelName(const MemberResult& result, std::uint8_t level)
{
    return level == MemberResult::kNone ? MemberText::tr("No member") : result.levels[level];
}

ChartSpec levelChart(const MemberResult& result)
{
    const std::vector<LevelFigures> figures = figuresByLevel(result);
    const NumberFormat format;
    BarChart chart;
    chart.series = {{MemberText::tr("Members"), ColourRole::accent()}};
    for (std::size_t level = figures.size(); level-- > 0;) {
        Bar bar;
        bar.value = double(figures[level].people);
        bar.secondary = format.percent(shareIn(bar.value, double(result.members())));
        bar.mark.people = levelSelector(result, std::uint8_t(level));
        bar.mark.count = figures[level].people;
        bar.mark.facts = {{MemberText::tr("Bought in the period"),
                           format.percent(shareIn(double(figures[level].buyers), bar.value)),
                           {}},
                          {MemberText::tr("Of all sales"),
                           format.percent(shareIn(figures[level].sales, result.allSales)),
                           {}}};
        chart.groups.push_back({result.levels[qsizetype(level)], {bar}});
    }
    ChartSpec spec;
    spec.title = MemberText::tr("Members by level");
    spec.subtitle = MemberText::tr("Of %1 members").arg(format.count(result.members()));
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec flowChart(const MemberRun& run, const TimeZone& zone)
{
    const MemberResult& result = run.result;
    const std::size_t levels = std::size_t(result.levels.size());
    const std::size_t columns = levels + 1; // the last: no member
    std::vector<std::int64_t> counts(columns * columns, 0);
    for (std::size_t person = 0; person < result.level.size(); ++person)
        ++counts[std::min<std::size_t>(result.before[person], levels) * columns +
                 std::min<std::size_t>(result.level[person], levels)];
    counts.back() = 0; // in neither: not of the programme
    MatrixChart chart;
    chart.corner = MemberText::tr("From \\ to");
    chart.totalName = MemberText::tr("All");
    chart.columnTotals.assign(columns, 0);
    const auto number = [levels](std::size_t at) {
        return at == levels ? MemberResult::kNone : std::uint8_t(at);
    };
    for (std::size_t to = 0; to < columns; ++to)
        chart.columns.push_back({levelName(result, number(to)), {}});
    for (std::size_t from = 0; from < columns; ++from) {
        chart.rows.push_back({levelName(result, number(from)), {}});
        double row = 0;
        for (std::size_t to = 0; to < columns; ++to)
            row += double(counts[from * columns + to]);
        chart.rowTotals.push_back(row);
        chart.total += row;
        for (std::size_t to = 0; to < columns; ++to) {
            const std::int64_t people = counts[from * columns + to];
            chart.columnTotals[to] += double(people);
            MatrixCell cell;
            if (from != levels || to != levels) {
                cell.value = double(people);
                cell.secondary =
                    people > 0 ? NumberFormat().percent(shareIn(double(people), row)) : QString();
                cell.shade = shareIn(double(people), row);
                cell.mark.people = flowSelector(result, number(from), number(to));
                cell.mark.count = people;
            }
            chart.cells.push_back(std::move(cell));
        }
    }
    ChartSpec spec;
    spec.title = MemberText::tr("From level to level");
    spec.subtitle = MemberText::tr("Levels on %1 and before %2; shares are of the row")
                        .arg(formatDate(result.from, zone), formatDate(result.period.end, zone));
    spec.chart = std::move(chart);
    return spec;
}

// Of a number of months.
LineSeries monthSeries(const PointResult& points, const QString& name, ColourRole colour,
                       std::int64_t PointMonth::*what)
{
    LineSeries series{name, std::move(colour), {}};
    for (const PointMonth& month : points.months)
        series.points.push_back({double(month.day), points.points(month.*what), {}, {}});
    return series;
}

ChartSpec pointFlowChart(const PointResult& points)
{
    LineChart chart;
    chart.axis = LineChart::Axis::Date;
    chart.series = {monthSeries(points, MemberText::tr("Earned"), ColourRole::accent(), &PointMonth::earned),
                    monthSeries(points, MemberText::tr("Used"), ColourRole::good(), &PointMonth::used),
                    monthSeries(points, MemberText::tr("Expired"), ColourRole::bad(), &PointMonth::expired)};
    ChartSpec spec;
    spec.title = MemberText::tr("Points by month");
    spec.subtitle = MemberText::tr("The last month up to the date");
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec outstandingChart(const PointResult& points)
{
    LineChart chart;
    chart.axis = LineChart::Axis::Date;
    chart.area = true;
    chart.series = {
        monthSeries(points, MemberText::tr("Outstanding"), ColourRole::accent(), &PointMonth::outstanding)};
    ChartSpec spec;
    spec.title = MemberText::tr("Points outstanding");
    spec.subtitle = MemberText::tr("At the ends of months");
    spec.chart = std::move(chart);
    return spec;
}

// Short, under a bar: the number of the month.
QString monthLabel(std::int64_t day)
{
    return QString::number(civilFromDays(day).month);
}

ChartSpec dueChart(const PointResult& points)
{
    BarChart chart;
    chart.horizontal = false;
    chart.showAxis = true;
    chart.series = {{MemberText::tr("Points"), ColourRole::categorical(3)}};
    for (const PointDue& due : points.due) {
        Bar bar;
        bar.value = points.points(due.points);
        bar.mark.people = QStringLiteral("expiring:") + monthId(due.day);
        bar.mark.count = due.people;
        bar.mark.facts = {{MemberText::tr("Month"), monthId(due.day), {}},
                          {MemberText::tr("Points"), NumberFormat().count(std::llround(bar.value)), {}}};
        chart.groups.push_back({monthLabel(due.day), {bar}});
    }
    ChartSpec spec;
    spec.title = MemberText::tr("Points that will expire");
    spec.subtitle = MemberText::tr("By month, if nobody uses them; the oldest are used first");
    spec.chart = std::move(chart);
    return spec;
}

struct BenefitCell
{
    std::int64_t users = 0;
    std::int64_t receivers = 0;
};

std::vector<BenefitCell> benefitCells(const MemberDefinition& definition, const MemberResult& result)
{
    const std::size_t levels = std::size_t(result.levels.size());
    std::vector<BenefitCell> cells(std::size_t(result.benefits.size()) * levels);
    for (const BenefitCount& one : result.benefitCounts) {
        const std::uint8_t level = result.level[one.person];
        if (level == MemberResult::kNone)
            continue;
        BenefitCell& cell = cells[one.benefit * levels + level];
        cell.users += isBenefitUser(definition, one) ? 1 : 0;
        cell.receivers += one.granted > 0 ? 1 : 0;
    }
    return cells;
}

ChartSpec benefitChart(const MemberRun& run)
{
    const MemberResult& result = run.result;
    const std::vector<BenefitCell> cells = benefitCells(run.definition, result);
    const std::vector<std::int64_t> members = result.counts();
    const bool isOfGranted = run.definition.granted && run.definition.used;
    const NumberFormat format;
    MatrixChart chart;
    chart.unit = NumberUnit::Percent;
    chart.corner = MemberText::tr("Benefit \\ level");
    for (const QString& level : result.levels)
        chart.columns.push_back({level, {}});
    for (qsizetype benefit = 0; benefit < result.benefits.size(); ++benefit) {
        chart.rows.push_back({result.benefits[benefit], {}});
        for (std::size_t level = 0; level < members.size(); ++level) {
            const BenefitCell& one = cells[std::size_t(benefit) * members.size() + level];
            const std::int64_t base = isOfGranted ? one.receivers : members[level];
            MatrixCell cell;
            if (base > 0) {
                const std::int64_t counted = run.definition.used ? one.users : one.receivers;
                cell.value = double(counted) / double(base);
                cell.secondary = format.count(counted);
                cell.shade = std::min(1.0, *cell.value);
                cell.few = base < 30;
                cell.mark.people = benefitSelector(result, std::size_t(benefit), std::uint8_t(level));
                cell.mark.count = counted;
            }
            chart.cells.push_back(std::move(cell));
        }
    }
    ChartSpec spec;
    spec.title = MemberText::tr("Benefits by level");
    spec.subtitle = isOfGranted ? MemberText::tr("Who used it, of those who were given it in the period")
                                : MemberText::tr("Of all members of the level, in the period");
    spec.chart = std::move(chart);
    return spec;
}

NamedTable levelTable(const MemberRun& run)
{
    const MemberResult& result = run.result;
    const std::vector<LevelFigures> figures = figuresByLevel(result);
    const NumberFormat format;
    NamedTable named;
    named.title = MemberText::tr("Levels");
    named.table.columns = {MemberText::tr("Level"),         MemberText::tr("Members"),
                           MemberText::tr("Bought"),        MemberText::tr("On 2+ days"),
                           MemberText::tr("Sales"),         MemberText::tr("Of all sales"),
                           MemberText::tr("Sales a member")};
    if (result.points)
        named.table.columns +=
            {MemberText::tr("Earned"), MemberText::tr("Used"), MemberText::tr("Use points"),
             MemberText::tr("Balance"), MemberText::tr("Liability")};
    if (!result.benefits.isEmpty())
        named.table.columns.append(MemberText::tr("Use benefits"));
    named.table.numeric.assign(std::size_t(named.table.columns.size()), true);
    named.table.numeric[0] = false;
    const auto points = [&](std::int64_t units) {
        return format.count(std::llround(result.points->points(units)));
    };
    for (std::size_t level = figures.size(); level-- > 0;) {
        const LevelFigures& one = figures[level];
        const double people = double(one.people);
        QStringList row{result.levels[qsizetype(level)],
                        format.count(one.people),
                        format.percent(shareIn(double(one.buyers), people)),
                        format.percent(shareIn(double(one.repeat), people)),
                        QString::number(one.sales, 'f', 2),
                        format.percent(shareIn(one.sales, result.allSales)),
                        QString::number(shareIn(one.sales, people), 'f', 2)};
        if (result.points)
            row += {points(one.earned), points(one.used),
                    format.percent(shareIn(double(one.usersOfPoints), people)), points(one.balance),
                    QString::number(liabilityOf(run, one.balance), 'f', 2)};
        if (!result.benefits.isEmpty())
            row.append(format.percent(shareIn(double(one.usersOfBenefits), people)));
        named.table.rows.push_back(row);
        named.table.people.append(levelSelector(result, std::uint8_t(level)));
    }
    return named;
}

// The lists that come out of it.
NamedTable listTable(const MemberRun& run)
{
    NamedTable named;
    named.title = MemberText::tr("Lists");
    named.table.columns = {MemberText::tr("List"), MemberText::tr("People"), MemberText::tr("Who is in it")};
    named.table.numeric = {false, true, false};
    const auto add = [&](const QString& name, const char* selector, const QString& who) {
        const std::optional<PeopleSet> people = memberList(run, QLatin1String(selector));
        if (!people)
            return;
        named.table.rows.push_back({name, NumberFormat().count(std::int64_t(people->count())), who});
        named.table.people.append(QLatin1String(selector));
    };
    add(MemberText::tr("Risen"), "risen", MemberText::tr("higher level than at the earlier date"));
    add(MemberText::tr("Fallen"), "fallen", MemberText::tr("lower level than at the earlier date, or none"));
    add(MemberText::tr("Joined"), "joined", MemberText::tr("no member at the earlier date"));
    add(MemberText::tr("Silent"), "silent", MemberText::tr("members who did not buy in the period"));
    if (run.definition.points && run.definition.points->lifeDays > 0)
        add(MemberText::tr("Points about to expire"), "expiring",
            MemberText::tr("some of their points end within %1 d").arg(run.definition.points->expiringDays));
    add(MemberText::tr("Never used points"), "never_used",
        MemberText::tr("have points and have not used any so far"));
    add(MemberText::tr("Gaps in the ledger"), "shortfall",
        MemberText::tr("more points used or expired than were ever earned"));
    return named;
}

QJsonObject pointsJson(const MemberRun& run)
{
    const PointResult& points = *run.result.points;
    PointAccount sum;
    for (const PointAccount& one : points.accounts) {
        sum.balance += one.balance;
        sum.expiring += one.expiring;
        sum.overdue += one.overdue;
        sum.shortfall += one.shortfall;
        sum.earned += one.earned;
        sum.used += one.used;
        sum.expired += one.expired;
    }
    QJsonArray months;
    for (const PointMonth& month : points.months)
        months.append(QJsonObject{{QStringLiteral("month"), monthId(month.day)},
                                  {QStringLiteral("earned"), points.points(month.earned)},
                                  {QStringLiteral("used"), points.points(month.used)},
                                  {QStringLiteral("expired"), points.points(month.expired)},
                                  {QStringLiteral("outstanding"), points.points(month.outstanding)}});
    QJsonArray due;
    for (const PointDue& one : points.due)
        due.append(QJsonObject{{QStringLiteral("month"), monthId(one.day)},
                               {QStringLiteral("points"), points.points(one.points)},
                               {QStringLiteral("people"), qint64(one.people)}});
    return {{QStringLiteral("balance"), points.points(sum.balance)},
            {QStringLiteral("liability"), liabilityOf(run, sum.balance)},
            {QStringLiteral("breakage"), points.breakage},
            {QStringLiteral("breakageMeasured"), points.isMeasured},
            {QStringLiteral("expiring"), points.points(sum.expiring)},
            {QStringLiteral("overdue"), points.points(sum.overdue)},
            {QStringLiteral("shortfall"), points.points(sum.shortfall)},
            {QStringLiteral("earned"), points.points(sum.earned)},
            {QStringLiteral("used"), points.points(sum.used)},
            {QStringLiteral("expired"), points.points(sum.expired)},
            {QStringLiteral("months"), months},
            {QStringLiteral("due"), due}};
}

} // namespace

QString levelSelector(const MemberResult& result, std::uint8_t level)
{
    return QStringLiteral("level:") + (level == MemberResult::kNone ? QString() : result.levels[level]);
}

QString flowSelector(const MemberResult& result, std::uint8_t from, std::uint8_t to)
{
    const auto name = [&](std::uint8_t level) {
        return level == MemberResult::kNone ? QString() : result.levels[level];
    };
    return QStringLiteral("flow:%1>%2").arg(name(from), name(to));
}

QString benefitSelector(const MemberResult& result, std::size_t benefit, std::uint8_t level)
{
    return QStringLiteral("benefit:%1@%2").arg(result.benefits[qsizetype(benefit)], result.levels[level]);
}

bool isBenefitUser(const MemberDefinition& definition, const BenefitCount& count)
{
    return count.used > 0 && (!definition.granted || count.granted > 0);
}

double liabilityOf(const MemberRun& run, std::int64_t units)
{
    const PointResult& points = *run.result.points;
    return points.points(units) * run.definition.points->value * (1 - points.breakage);
}

std::vector<LevelFigures> figuresByLevel(const MemberResult& result)
{
    std::vector<LevelFigures> figures(std::size_t(result.levels.size()));
    for (std::size_t person = 0; person < result.level.size(); ++person) {
        if (result.level[person] == MemberResult::kNone)
            continue;
        LevelFigures& one = figures[result.level[person]];
        ++one.people;
        one.buyers += result.days[person] > 0 ? 1 : 0;
        one.repeat += result.days[person] > 1 ? 1 : 0;
        one.sales += result.sales[person];
        if (!result.points)
            continue;
        const PointAccount& account = result.points->accounts[person];
        one.earned += account.earned;
        one.used += account.used;
        one.balance += account.balance;
        one.usersOfPoints += account.used > 0 ? 1 : 0;
    }
    PersonIndex last = kNobody;
    for (const BenefitCount& one : result.benefitCounts) { // by person
        if (one.used == 0 || one.person == last || result.level[one.person] == MemberResult::kNone)
            continue;
        ++figures[result.level[one.person]].usersOfBenefits;
        last = one.person;
    }
    return figures;
}

std::vector<ChartSpec> memberCharts(const MemberRun& run, const TimeZone& zone)
{
    std::vector<ChartSpec> charts{levelChart(run.result), flowChart(run, zone)};
    if (run.result.points) {
        charts.push_back(pointFlowChart(*run.result.points));
        charts.push_back(outstandingChart(*run.result.points));
        if (!run.result.points->due.empty())
            charts.push_back(dueChart(*run.result.points));
    }
    if (!run.result.benefits.isEmpty())
        charts.push_back(benefitChart(run));
    return charts;
}

std::vector<NamedTable> memberTables(const MemberRun& run)
{
    return {levelTable(run), listTable(run)};
}

QJsonObject memberJson(const MemberRun& run)
{
    const MemberResult& result = run.result;
    const std::vector<LevelFigures> figures = figuresByLevel(result);
    QJsonArray levels;
    for (std::size_t level = 0; level < figures.size(); ++level) {
        const LevelFigures& one = figures[level];
        QJsonObject json{{QStringLiteral("name"), result.levels[qsizetype(level)]},
                         {QStringLiteral("members"), qint64(one.people)},
                         {QStringLiteral("buyers"), qint64(one.buyers)},
                         {QStringLiteral("repeatBuyers"), qint64(one.repeat)},
                         {QStringLiteral("sales"), one.sales}};
        if (result.points) {
            json.insert(QStringLiteral("earned"), result.points->points(one.earned));
            json.insert(QStringLiteral("used"), result.points->points(one.used));
            json.insert(QStringLiteral("balance"), result.points->points(one.balance));
            json.insert(QStringLiteral("liability"), liabilityOf(run, one.balance));
            json.insert(QStringLiteral("usersOfPoints"), qint64(one.usersOfPoints));
        }
        if (!result.benefits.isEmpty())
            json.insert(QStringLiteral("usersOfBenefits"), qint64(one.usersOfBenefits));
        levels.append(json);
    }
    QJsonArray benefits;
    const std::vector<BenefitCell> cells = benefitCells(run.definition, result);
    for (qsizetype benefit = 0; benefit < result.benefits.size(); ++benefit) {
        QJsonArray byLevel;
        for (std::size_t level = 0; level < figures.size(); ++level) {
            const BenefitCell& cell = cells[std::size_t(benefit) * figures.size() + level];
            byLevel.append(QJsonObject{{QStringLiteral("level"), result.levels[qsizetype(level)]},
                                       {QStringLiteral("given"), qint64(cell.receivers)},
                                       {QStringLiteral("used"), qint64(cell.users)}});
        }
        benefits.append(QJsonObject{{QStringLiteral("name"), result.benefits[benefit]},
                                    {QStringLiteral("byLevel"), byLevel}});
    }
    QJsonObject json{{QStringLiteral("members"), qint64(result.members())},
                     {QStringLiteral("buyers"), qint64(result.buyers)},
                     {QStringLiteral("sales"), result.allSales},
                     {QStringLiteral("levels"), levels},
                     {QStringLiteral("benefits"), benefits}};
    if (result.points)
        json.insert(QStringLiteral("points"), pointsJson(run));
    return json;
}

} // namespace tessera
