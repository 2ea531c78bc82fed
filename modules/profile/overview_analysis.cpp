// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/internal/analyses.h"
#include "profile/internal/texts.h"
#include "profile/overview.h"
#include "profile/profile_analyses.h"

#include "analysis/schema.h"
#include "base/number_format.h"

#include <algorithm>

namespace tessera {

namespace {

QString ratio(double above, std::int64_t below)
{
    return below > 0 ? QString::number(above / double(below), 'f', 2) : QStringLiteral("–");
}

QJsonObject jsonOf(const OverviewRow& row)
{
    QJsonObject json{{QStringLiteral("label"), row.label},
                     {QStringLiteral("rows"), qint64(row.rows)},
                     {QStringLiteral("rowsOfNobody"), qint64(row.rowsOfNobody)},
                     {QStringLiteral("people"), qint64(row.people)},
                     {QStringLiteral("orders"), qint64(row.orders)},
                     {QStringLiteral("units"), row.units},
                     {QStringLiteral("netSales"), row.netSales},
                     {QStringLiteral("netSalesExact"), row.netSalesExact}};
    if (row.people > 0)
        json.insert(QStringLiteral("netSalesPerPerson"), row.netSales / double(row.people));
    if (row.orders > 0)
        json.insert(QStringLiteral("netSalesPerOrder"), row.netSales / double(row.orders));
    return json;
}

NamedTable tableOf(const OverviewResult& result)
{
    NamedTable named;
    named.title = OverviewText::tr("Measures");
    named.table.columns = {OverviewText::tr("Group"),     OverviewText::tr("Rows"),
                           OverviewText::tr("People"),    OverviewText::tr("Orders"),
                           OverviewText::tr("Units"),     OverviewText::tr("Net sales"),
                           OverviewText::tr("Per buyer"), OverviewText::tr("Per order")};
    named.table.numeric.assign(8, true);
    named.table.numeric[0] = false;
    const auto add = [&](const OverviewRow& row) {
        named.table.rows.push_back({row.label, QString::number(row.rows), QString::number(row.people),
                                    QString::number(row.orders), row.unitsExact, row.netSalesExact,
                                    ratio(row.netSales, row.people), ratio(row.netSales, row.orders)});
        named.table.people.append(row.selector);
    };
    add(result.all);
    std::ranges::for_each(result.groups, add);
    return named;
}

ChartSpec chartOf(const OverviewDefinition& definition, const OverviewResult& result)
{
    const bool money = !definition.amount.isEmpty();
    const auto valueOf = [&](const OverviewRow& row) { return money ? row.netSales : double(row.rows); };
    const NumberUnit unit = money ? NumberUnit::Money : NumberUnit::Count;
    ChartSpec spec;
    spec.title = money ? OverviewText::tr("Net sales") : OverviewText::tr("Rows");
    spec.subtitle = definition.by.isEmpty() ? definition.table : definition.by;
    const auto markOf = [](const OverviewRow& row) {
        ChartMark mark;
        mark.people = row.selector;
        mark.count = row.people;
        return mark;
    };
    if (definition.period != OverviewPeriod::None) {
        LineChart chart;
        chart.axis = LineChart::Axis::Date;
        chart.unit = unit;
        LineSeries series;
        series.name = spec.title;
        for (const OverviewRow& row : result.groups)
            if (row.selector != QLatin1String("unknown"))
                series.points.push_back({double(row.day), valueOf(row), std::nullopt, markOf(row)});
        chart.series = {std::move(series)};
        spec.chart = std::move(chart);
        return spec;
    }
    BarChart chart;
    chart.unit = unit;
    chart.series = {{spec.title, ColourRole::accent()}};
    for (const OverviewRow& row : result.groups.empty() ? std::vector{result.all} : result.groups) {
        Bar bar;
        bar.value = valueOf(row);
        bar.mark = markOf(row);
        chart.groups.push_back({row.label, {bar}});
    }
    spec.chart = std::move(chart);
    return spec;
}

Result<PeopleSet> peopleBehind(const OverviewResult& result, std::size_t people, const QString& selector)
{
    std::uint32_t wanted = 0;
    const bool all = selector == QLatin1String("all");
    if (!all) {
        const auto found = std::ranges::find(result.groups, selector, &OverviewRow::selector);
        if (found == result.groups.end())
            return unknownSelector(selector, {QStringLiteral("all"), QStringLiteral("group:VALUE"),
                                              QStringLiteral("other"), QStringLiteral("unknown")});
        wanted = std::uint32_t(found - result.groups.begin());
    }
    PeopleSet set(people);
    for (std::size_t row = 0; row < result.groupOfRow.size(); ++row) {
        const std::uint32_t group = result.groupOfRow[row];
        if (group != UINT32_MAX && (all || group == wanted) && result.personOfRow[row] != kNobody)
            set.insert(result.personOfRow[row]);
    }
    return set;
}

Result<AnalysisResult> runOverview(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<OverviewDefinition> definition = OverviewDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<OverviewResult> computed = computeOverview(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<const OverviewResult>(std::move(*computed));
    const OverviewRow& all = shared->all;
    const NumberFormat format;
    AnalysisResult out;
    out.headline =
        definition->amount.isEmpty()
            ? OverviewText::tr("%1 rows of %2 people").arg(format.count(all.rows), format.count(all.people))
            : OverviewText::tr("Net sales of %1 in %2 rows of %3 people")
                  .arg(format.money(all.netSales), format.count(all.rows), format.count(all.people));
    out.caption = OverviewText::tr("%1 rows belong to nobody known").arg(format.count(all.rowsOfNobody));
    QJsonArray groups;
    for (const OverviewRow& row : shared->groups)
        groups.append(jsonOf(row));
    out.json = jsonOf(all);
    out.json.insert(QStringLiteral("groups"), groups);
    out.charts = {chartOf(*definition, *shared)};
    out.tables = {tableOf(*shared)};
    out.provenance.notes = {
        OverviewText::tr("All rows of \"%1\", those of nobody included").arg(definition->table)};
    out.provenance.rightNote = OverviewText::tr("Sums are exact");
    const std::size_t people = data.people();
    out.people = [shared, people](const QString& selector) {
        return peopleBehind(*shared, people, selector);
    };
    return out;
}

Result<QJsonObject> suggestOverview(const LocalDataset& data)
{
    const BatchInfo* best = nullptr;
    const auto roleOf = [](const BatchInfo& batch, const char* role) {
        const auto found = std::ranges::find(batch.columns, QLatin1String(role), &ColumnInfo::role);
        return found == batch.columns.end() ? QString() : found->name;
    };
    for (const BatchInfo& batch : data.batches())
        if (best == nullptr || (roleOf(*best, "amount").isEmpty() && !roleOf(batch, "amount").isEmpty()))
            best = &batch;
    if (best == nullptr)
        return Error{OverviewText::tr("There is no table yet. Import orders or another file first.")};
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("overview")},
                     {QStringLiteral("table"), best->table}};
    if (const QString amount = roleOf(*best, "amount"); !amount.isEmpty())
        json.insert(QStringLiteral("amount"), amount);
    for (const ColumnInfo& column : best->columns) {
        const QString name = column.name.toLower();
        if (name == QLatin1String("order_id") || name == QLatin1String("invoiceno"))
            json.insert(QStringLiteral("order"), column.name);
        if ((name == QLatin1String("quantity") || name == QLatin1String("units")) &&
            column.type != ColumnType::Text)
            json.insert(QStringLiteral("units"), column.name);
    }
    if (!roleOf(*best, "time").isEmpty())
        json.insert(QStringLiteral("period"), QStringLiteral("month"));
    return json;
}

} // namespace

AnalysisKind overviewKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("overview");
    kind.title = OverviewText::tr("Measures of a table");
    kind.icon = QStringLiteral("gauge");
    kind.description =
        OverviewText::tr("Rows, buyers, orders, units and net sales of a table, by group or period.");
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("table"), schemaText(QStringLiteral("The table."))},
         {QStringLiteral("where"),
          schemaEventFilter(QStringLiteral("Rows that count, by the table's columns."))},
         {QStringLiteral("order"), schemaText(QStringLiteral("Column whose distinct values are orders."))},
         {QStringLiteral("units"), schemaText(QStringLiteral("Number column: units."))},
         {QStringLiteral("amount"), schemaText(QStringLiteral("Number column: net sales."))},
         {QStringLiteral("by"), schemaText(QStringLiteral("Column to group by."))},
         {QStringLiteral("period"),
          schemaChoice({QStringLiteral("none"), QStringLiteral("day"), QStringLiteral("week"),
                        QStringLiteral("month")},
                       QStringLiteral("Group by time instead, cut in the project's zone."))},
         {QStringLiteral("groups"),
          schemaInteger(0, 10000, 20, QStringLiteral("Largest groups shown apart; 0 shows all."))}},
        {QStringLiteral("table")}, QStringLiteral("Named measures of a table over all its rows."));
    kind.example = {{QStringLiteral("kind"), QStringLiteral("overview")},
                    {QStringLiteral("name"), QStringLiteral("Sales by channel")},
                    {QStringLiteral("table"), QStringLiteral("orders")},
                    {QStringLiteral("order"), QStringLiteral("order_id")},
                    {QStringLiteral("units"), QStringLiteral("quantity")},
                    {QStringLiteral("amount"), QStringLiteral("amount")},
                    {QStringLiteral("by"), QStringLiteral("channel")}};
    kind.run = runOverview;
    kind.suggest = suggestOverview;
    return kind;
}

void registerProfileAnalyses(AnalysisRegistry& registry)
{
    registry.add(overviewKind());
    registry.add(rfmKind());
    registry.add(controlTotalKind());
}

} // namespace tessera
