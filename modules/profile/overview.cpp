// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/overview.h"
#include "profile/internal/texts.h"

#include "analysis/analysis.h"
#include "base/json.h"
#include "profile/internal/control_rows.h"
#include "profile/internal/exact_sum.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace tessera {

namespace {

using SharedColumn = std::shared_ptr<const Column>;
constexpr std::uint32_t kLeftOut = UINT32_MAX;
constexpr std::int64_t kUnknownKey = kNullInteger;

struct Inputs
{
    std::size_t rows = 0;
    std::vector<PersonIndex> person;
    std::vector<std::uint8_t> kept;
    SharedColumn order;
    SharedColumn units;
    SharedColumn amount;
    SharedColumn by;
    SharedColumn time;
};

Result<void> readNumber(const LocalDataset& data, const QString& table, const QString& name,
                        SharedColumn& into)
{
    if (name.isEmpty())
        return {};
    Result<SharedColumn> column = data.tableColumn(table, name);
    if (!column)
        return column.error();
    into = *column;
    if (into->type == ColumnType::Text || into->type == ColumnType::Time)
        return Error{
            OverviewText::tr("\"%1\" of the table \"%2\" holds no numbers, so it has no sum. Name an "
                             "amount or another number.")
                .arg(name, table)};
    return {};
}

Result<void> readDimension(const LocalDataset& data, const OverviewDefinition& definition, Inputs& inputs)
{
    if (!definition.by.isEmpty()) {
        Result<SharedColumn> column = data.tableColumn(definition.table, definition.by);
        if (!column)
            return column.error();
        inputs.by = *column;
        if (inputs.by->type == ColumnType::Time || inputs.by->type == ColumnType::Real)
            return Error{
                OverviewText::tr("\"%1\" cannot be grouped by. Name a text, or set \"period\" for time.")
                    .arg(definition.by)};
    }
    if (definition.period == OverviewPeriod::None)
        return {};
    const QString time = timeColumnOf(data, definition.table);
    if (time.isEmpty())
        return Error{
            OverviewText::tr("The table \"%1\" has no time to cut into periods.").arg(definition.table)};
    Result<SharedColumn> column = data.tableColumn(definition.table, time);
    if (!column)
        return column.error();
    inputs.time = *column;
    return {};
}

Result<Inputs> readInputs(const LocalDataset& data, const OverviewDefinition& definition)
{
    Inputs inputs;
    inputs.rows = std::size_t(data.tableRows(definition.table));
    if (!data.tables().contains(definition.table))
        return Error{OverviewText::tr("There is no table \"%1\". There are: %2.")
                         .arg(definition.table, data.tables().join(QStringLiteral(", ")))};
    Result<std::vector<PersonIndex>> person = data.tablePeople(definition.table);
    if (!person)
        return person.error();
    inputs.person = std::move(*person);
    Result<std::vector<std::uint8_t>> kept =
        rowsThatPass(data, definition.table, definition.where, inputs.rows);
    if (!kept)
        return kept.error();
    inputs.kept = std::move(*kept);
    if (!definition.order.isEmpty()) {
        Result<SharedColumn> order = data.tableColumn(definition.table, definition.order);
        if (!order)
            return order.error();
        inputs.order = *order;
    }
    for (const auto& [name, into] :
         {std::pair{definition.units, &inputs.units}, std::pair{definition.amount, &inputs.amount}})
        if (const Result<void> done = readNumber(data, definition.table, name, *into); !done)
            return done.error();
    if (const Result<void> done = readDimension(data, definition, inputs); !done)
        return done.error();
    return inputs;
}

std::int64_t floorDivide(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

std::int64_t firstDayOf(Micros time, OverviewPeriod period, const TimeZone& zone)
{
    const std::int64_t day = zone.dayOf(time);
    if (period == OverviewPeriod::Week) // 1970-01-01 was a Thursday
        return floorDivide(day + 3, 7) * 7 - 3;
    if (period == OverviewPeriod::Month) {
        const CivilDate date = civilFromDays(day);
        return daysFromCivil(date.year, date.month, 1);
    }
    return day;
}

struct Sums
{
    ExactSum units;
    ExactSum amount;
};

// Counts different (group, key) pairs by group.
class DistinctCounter
{
public:
    void add(std::uint32_t group, std::int64_t key)
    {
        if (m_pairs.empty() || m_pairs.back() != std::pair{group, key})
            m_pairs.emplace_back(group, key);
    }
    // Into counts[group]; the number of different keys over all groups is returned.
    std::int64_t finish(std::vector<std::int64_t>& counts)
    {
        std::ranges::sort(m_pairs);
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
        std::vector<std::int64_t> keys;
        keys.reserve(m_pairs.size());
        for (const auto& [group, key] : m_pairs) {
            ++counts[group];
            keys.push_back(key);
        }
        std::ranges::sort(keys);
        return std::int64_t(std::unique(keys.begin(), keys.end()) - keys.begin());
    }

private:
    std::vector<std::pair<std::uint32_t, std::int64_t>> m_pairs;
};

struct Grouping
{
    std::vector<OverviewRow> groups;
    std::vector<std::uint32_t> ofRow;
};

QString labelOf(const Inputs& inputs, std::int64_t key, std::size_t anyRow)
{
    if (key == kUnknownKey)
        return OverviewText::tr("unknown");
    if (inputs.by)
        return inputs.by->display(anyRow);
    const CivilDate date = civilFromDays(key);
    return QStringLiteral("%1-%2-%3")
        .arg(date.year, 4, 10, QLatin1Char('0'))
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

// Which group each row is in: numbered by net sales (or rows), the smallest put together, or in time.
Grouping groupRows(const LocalDataset& data, const OverviewDefinition& definition, const Inputs& inputs)
{
    struct Found
    {
        std::int64_t key = 0;
        std::size_t anyRow = 0;
        double weight = 0;
    };
    Grouping grouping;
    grouping.ofRow.assign(inputs.rows, kLeftOut);
    if (!inputs.by && !inputs.time)
        return grouping;
    std::map<std::int64_t, std::uint32_t> known;
    std::vector<Found> found;
    for (std::size_t row = 0; row < inputs.rows; ++row) {
        if (inputs.kept[row] == 0)
            continue;
        const std::int64_t key = inputs.by ? valueKey(*inputs.by, row)
                                 : inputs.time->isNull(row)
                                     ? kUnknownKey
                                     : firstDayOf(inputs.time->integers[row], definition.period, data.zone());
        const auto [at, isNew] = known.try_emplace(key, std::uint32_t(found.size()));
        if (isNew)
            found.push_back({key, row, 0});
        grouping.ofRow[row] = at->second;
        const double amount = inputs.amount ? inputs.amount->number(row) : 1.0;
        found[at->second].weight += std::isnan(amount) ? 0.0 : amount;
    }
    std::vector<std::uint32_t> order(found.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return inputs.by ? found[a].weight > found[b].weight : found[a].key < found[b].key;
    });
    const std::size_t apart = inputs.by && definition.groups > 0
                                  ? std::min(order.size(), std::size_t(definition.groups))
                                  : order.size();
    std::vector<std::uint32_t> number(found.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        number[order[i]] = std::uint32_t(std::min(i, apart));
        if (i > apart)
            continue;
        const Found& group = found[order[i]];
        OverviewRow row;
        row.day = inputs.time ? group.key : 0;
        row.label = i == apart ? OverviewText::tr("other") : labelOf(inputs, group.key, group.anyRow);
        row.selector = i == apart                 ? QStringLiteral("other")
                       : group.key == kUnknownKey ? QStringLiteral("unknown")
                                                  : QStringLiteral("group:") + row.label;
        grouping.groups.push_back(std::move(row));
    }
    for (std::uint32_t& group : grouping.ofRow)
        if (group != kLeftOut)
            group = number[group];
    return grouping;
}

void finishRow(OverviewRow& row, const Sums& sums)
{
    row.units = sums.units.value();
    row.unitsExact = sums.units.text();
    row.netSales = sums.amount.value();
    row.netSalesExact = sums.amount.text();
}

} // namespace

Result<OverviewDefinition> OverviewDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    OverviewDefinition definition;
    definition.table = reader.requiredText(QLatin1String("table"));
    Result<EventFilter> where =
        readEventFilter(reader.value(QLatin1String("where")), QStringLiteral("where"));
    if (!where)
        return where.error();
    definition.where = std::move(*where);
    definition.order = reader.text(QLatin1String("order"), QString());
    definition.units = reader.text(QLatin1String("units"), QString());
    definition.amount = reader.text(QLatin1String("amount"), QString());
    definition.by = reader.text(QLatin1String("by"), QString());
    static const QStringList periods{QStringLiteral("none"), QStringLiteral("day"), QStringLiteral("week"),
                                     QStringLiteral("month")};
    definition.period =
        OverviewPeriod(periods.indexOf(reader.choice(QLatin1String("period"), periods, periods.front())));
    definition.groups = reader.integer(QLatin1String("groups"), 20, 0, 10000);
    if (!definition.by.isEmpty() && definition.period != OverviewPeriod::None)
        reader.fail(QStringLiteral("by"), OverviewText::tr("give either \"by\" or \"period\""));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

Result<OverviewResult> computeOverview(const LocalDataset& data, const OverviewDefinition& definition,
                                       const Task& task)
{
    const Result<Inputs> read = readInputs(data, definition);
    if (!read)
        return read.error();
    const Inputs& inputs = *read;
    Grouping grouping = groupRows(data, definition, inputs);
    OverviewResult result;
    result.groups = std::move(grouping.groups);
    const std::size_t groups = std::max<std::size_t>(result.groups.size(), 1);
    const bool apart = !result.groups.empty();
    Sums empty;
    if (inputs.units)
        empty.units = ExactSum(*inputs.units);
    if (inputs.amount)
        empty.amount = ExactSum(*inputs.amount);
    std::vector<Sums> sums(groups, empty);
    std::vector<OverviewRow> counted(groups);
    DistinctCounter people;
    DistinctCounter orders;
    for (std::size_t row = 0; row < inputs.rows; ++row) {
        if (inputs.kept[row] == 0)
            continue;
        const std::uint32_t group = apart ? grouping.ofRow[row] : 0;
        grouping.ofRow[row] = group;
        ++counted[group].rows;
        if (inputs.person[row] == kNobody)
            ++counted[group].rowsOfNobody;
        else
            people.add(group, inputs.person[row]);
        if (inputs.order && !inputs.order->isNull(row))
            orders.add(group, valueKey(*inputs.order, row));
        if (inputs.units)
            sums[group].units.add(*inputs.units, row);
        if (inputs.amount)
            sums[group].amount.add(*inputs.amount, row);
    }
    if (task.cancelled())
        return Error::cancel();
    std::vector<std::int64_t> peopleCounts(groups, 0);
    std::vector<std::int64_t> orderCounts(groups, 0);
    result.all.people = people.finish(peopleCounts);
    result.all.orders = orders.finish(orderCounts);
    Sums total = empty;
    for (std::size_t group = 0; group < groups; ++group) {
        result.all.rows += counted[group].rows;
        result.all.rowsOfNobody += counted[group].rowsOfNobody;
        total.units.add(sums[group].units);
        total.amount.add(sums[group].amount);
        if (!apart)
            continue;
        OverviewRow& row = result.groups[group];
        row.rows = counted[group].rows;
        row.rowsOfNobody = counted[group].rowsOfNobody;
        row.people = peopleCounts[group];
        row.orders = orderCounts[group];
        finishRow(row, sums[group]);
    }
    result.all.label = OverviewText::tr("All");
    result.all.selector = QStringLiteral("all");
    finishRow(result.all, total);
    result.groupOfRow = std::move(grouping.ofRow);
    result.personOfRow = inputs.person;
    return result;
}

} // namespace tessera
