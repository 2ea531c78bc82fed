// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/payback.h"
#include "value/internal/texts.h"

#include "analysis/analysis.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace tessera {

namespace {

constexpr double kMonthDays = 365.25 / 12;
constexpr double kCensoredDays = 365; // when new means ever

std::size_t monthsAfter(std::int64_t day, std::int64_t start)
{
    return std::size_t(double(day - start) / kMonthDays);
}

double dayValue(const PurchaseDays& days, std::size_t at, double marginShare)
{
    return days.others.empty() ? days.amounts[at] * marginShare : days.others[at];
}

void findStarts(PaybackResult& result, const PaybackDefinition& definition)
{
    const PurchaseDays& days = result.days;
    const std::int64_t lastMonth = monthOfDay(days.lastDay);
    const std::int64_t firstMonth = lastMonth - definition.cohortMonths + 1;
    for (std::int64_t month = firstMonth; month <= lastMonth; ++month)
        result.cohorts.push_back({month, 0, false, {}});
    for (std::size_t buyer = 0; buyer < days.buyers(); ++buyer) {
        const std::span<const std::int32_t> bought = days.daysOf(buyer);
        for (std::size_t i = 0; i < bought.size(); ++i) {
            const bool isNew = i == 0 || (definition.newAfterDays > 0 &&
                                          bought[i] - bought[i - 1] > definition.newAfterDays);
            if (!isNew || monthOfDay(bought[i]) < firstMonth)
                continue;
            result.starts.push_back(
                {std::uint32_t(buyer), bought[i], std::uint32_t(monthOfDay(bought[i]) - firstMonth), 0});
            break;
        }
    }
    if (days.buyers() == 0)
        return;
    std::int64_t first = days.lastDay;
    for (std::size_t buyer = 0; buyer < days.buyers(); ++buyer)
        first = std::min<std::int64_t>(first, days.daysOf(buyer).front());
    const double censored = definition.newAfterDays > 0 ? definition.newAfterDays : kCensoredDays;
    for (CohortRow& row : result.cohorts)
        row.isCensored = row.month < monthOfDay(first + std::int64_t(censored));
}

// The channel of each start, numbered by how many start there.
Result<void> findChannels(PaybackResult& result, const PaybackDefinition& definition,
                          const LocalDataset& data)
{
    std::map<QString, std::int64_t> counts;
    std::vector<QString> names(result.starts.size());
    if (!definition.channel.isEmpty()) {
        Result<std::shared_ptr<const Column>> column = data.eventColumn(definition.channel);
        const bool isOfEvent = column.ok();
        if (!isOfEvent)
            column = data.attribute(definition.channel);
        if (!column)
            return Error{
                PaybackText::tr("There is no property of events and no attribute \"%1\". Name the channel a "
                                "buyer came by, or leave it out.")
                    .arg(definition.channel)};
        for (std::size_t i = 0; i < result.starts.size(); ++i) {
            const NewBuyer& one = result.starts[i];
            const std::span<const std::int32_t> bought = result.days.daysOf(one.buyer);
            const auto place = std::size_t(std::ranges::lower_bound(bought, one.start) - bought.begin());
            const std::size_t row = isOfEvent ? result.days.rows[result.days.starts[one.buyer] + place]
                                              : result.days.people[one.buyer];
            names[i] = (*column)->display(row).trimmed();
        }
    }
    for (const QString& name : names)
        ++counts[name];
    std::vector<std::pair<QString, std::int64_t>> order(counts.begin(), counts.end());
    std::ranges::stable_sort(order, std::greater{}, &std::pair<QString, std::int64_t>::second);
    std::map<QString, std::uint32_t> numbers;
    for (const auto& [name, count] : order) {
        numbers[name] = std::uint32_t(result.channels.size());
        ChannelPayback channel;
        channel.name = name;
        result.channels.push_back(std::move(channel));
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        result.starts[i].channel = numbers[names[i]];
    return {};
}

// Value and people observed by month after the start.
struct MonthSums
{
    std::vector<double> value;
    std::vector<double> observed; // who was observed for the whole month
    double all = 0;
    double months = 0;

    explicit MonthSums(int count)
        : value(std::size_t(count), 0)
        , observed(std::size_t(count), 0)
    {}
    [[nodiscard]] std::vector<double> curve() const
    {
        std::vector<double> sums;
        for (std::size_t month = 0; month < value.size() && observed[month] > 0; ++month)
            sums.push_back((sums.empty() ? 0 : sums.back()) + value[month] / observed[month]);
        return sums;
    }
};

void sumValues(PaybackResult& result, const PaybackDefinition& definition)
{
    const PurchaseDays& days = result.days;
    const auto months = std::size_t(definition.months);
    std::vector<MonthSums> byChannel(result.channels.size(), MonthSums(definition.months));
    MonthSums all(definition.months);
    std::vector<std::vector<double>> cohortValue(result.cohorts.size(), std::vector<double>(months, 0));
    std::vector<std::size_t> fewest(result.cohorts.size(), months);
    std::vector<std::size_t> most(result.cohorts.size(), 0);
    for (const NewBuyer& one : result.starts) {
        const std::size_t observed = monthsAfter(days.lastDay + 1, one.start); // whole months
        ++result.cohorts[one.cohort].people;
        fewest[one.cohort] = std::min(fewest[one.cohort], observed);
        most[one.cohort] = std::max(most[one.cohort], std::min(months, observed + 1));
        ++result.channels[one.channel].newBuyers;
        double since = 0;
        for (std::size_t at = days.starts[one.buyer]; at < days.starts[one.buyer + 1]; ++at) {
            if (days.days[at] < one.start)
                continue;
            const double value = dayValue(days, at, result.marginShare);
            since += value;
            const std::size_t month = monthsAfter(days.days[at], one.start);
            if (month >= months)
                continue;
            cohortValue[one.cohort][month] += value;
            if (month < observed) // else the month is not over
                for (MonthSums* sums : {&all, &byChannel[one.channel]})
                    sums->value[month] += value;
        }
        result.value.push_back(since);
        for (MonthSums* sums : {&all, &byChannel[one.channel]}) {
            sums->all += since;
            sums->months += double(days.lastDay + 1 - one.start) / kMonthDays;
            for (std::size_t month = 0; month < std::min(months, observed); ++month)
                ++sums->observed[month];
        }
    }
    const auto finish = [](ChannelPayback& channel, const MonthSums& sums) {
        channel.curve = sums.curve();
        channel.perMonth = sums.months > 0 ? sums.all / sums.months : 0;
    };
    finish(result.all, all);
    result.all.newBuyers = std::int64_t(result.starts.size());
    for (std::size_t i = 0; i < result.channels.size(); ++i)
        finish(result.channels[i], byChannel[i]);
    for (std::size_t i = 0; i < result.cohorts.size(); ++i) {
        double sum = 0;
        for (std::size_t month = 0; month < most[i]; ++month) {
            sum += cohortValue[i][month];
            result.cohorts[i].cells.push_back({sum / double(result.cohorts[i].people), month < fewest[i]});
        }
    }
}

// The month of a period: a time, "2026-05", "2026/5/31", "2026年5月", "202605", "20260531".
std::optional<std::int64_t> monthOfPeriod(const Column& column, std::size_t row, const TimeZone& zone)
{
    if (column.isNull(row))
        return {};
    if (column.type == ColumnType::Time)
        return monthOfDay(zone.dayOf(column.integers[row]));
    QStringList groups{QString()}; // of digits
    for (const QChar c : column.display(row))
        if (c.isDigit())
            groups.back().append(c);
        else if (!groups.back().isEmpty())
            groups.append(QString());
    groups.removeAll(QString());
    if (groups.size() == 1 && (groups.front().size() == 6 || groups.front().size() == 8))
        groups = {groups.front().left(4), groups.front().mid(4, 2)};
    const int year = groups.value(0).toInt();
    const int month = groups.value(1).toInt();
    if (groups.value(0).size() != 4 || year < 1900 || month < 1 || month > 12)
        return {};
    return (year - 1970) * std::int64_t{12} + month - 1;
}

struct CostColumns
{
    std::shared_ptr<const Column> period;
    std::shared_ptr<const Column> channel;
    std::shared_ptr<const Column> cost;
};

Result<CostColumns> costColumns(const LocalDataset& data, const PaybackDefinition& definition)
{
    if (!data.tables().contains(definition.costTable))
        return Error{
            PaybackText::tr("There is no table \"%1\". Import the costs (a row per period and channel), or "
                            "take the costs out of the definition; the tables are: %2.")
                .arg(definition.costTable, data.tables().join(QStringLiteral(", ")))};
    CostColumns columns;
    for (const auto& [name, column] :
         {std::pair{definition.costPeriod, &columns.period},
          std::pair{definition.costChannel, &columns.channel}, std::pair{definition.cost, &columns.cost}}) {
        if (name.isEmpty() && column == &columns.channel)
            continue;
        Result<std::shared_ptr<const Column>> found = data.tableColumn(definition.costTable, name);
        if (!found)
            return found.error();
        *column = *found;
    }
    if (columns.cost->type == ColumnType::Text || columns.cost->type == ColumnType::Time)
        return Error{
            PaybackText::tr("\"%1\" of the table \"%2\" holds no numbers. Name the column of the costs.")
                .arg(definition.cost, definition.costTable)};
    return columns;
}

Result<void> addCosts(PaybackResult& result, const PaybackDefinition& definition, const LocalDataset& data)
{
    if (definition.costTable.isEmpty())
        return {};
    const Result<CostColumns> columns = costColumns(data, definition);
    if (!columns)
        return columns.error();
    const std::int64_t firstMonth = result.cohorts.front().month;
    const std::int64_t lastMonth = result.cohorts.back().month;
    std::map<QString, double> sums; // by folded name
    std::map<QString, QString> shown;
    std::set<std::int64_t> months;
    double all = 0;
    for (std::size_t row = 0; row < std::size_t(data.tableRows(definition.costTable)); ++row) {
        const std::optional<std::int64_t> month = monthOfPeriod(*columns->period, row, data.zone());
        const double cost = columns->cost->number(row);
        if (!month || std::isnan(cost)) {
            ++result.unreadCosts;
            continue;
        }
        const bool isAfter =
            columns->period->type == ColumnType::Time && columns->period->integers[row] >= result.days.end;
        if (*month < firstMonth || *month > lastMonth || isAfter)
            continue;
        months.insert(*month);
        all += cost;
        const QString name = columns->channel ? columns->channel->display(row).trimmed() : QString();
        sums[name.toCaseFolded()] += cost;
        shown.emplace(name.toCaseFolded(), name);
    }
    if (months.empty())
        return Error{PaybackText::tr(
                         "The table \"%1\" has no costs in the months that are looked at. Check \"%2\", or "
                         "take more months.")
                         .arg(definition.costTable, definition.costPeriod)};
    result.hasCosts = true;
    result.all.cost = all;
    for (const NewBuyer& one : result.starts)
        if (months.contains(result.cohorts[one.cohort].month)) {
            ++result.all.costedBuyers;
            ++result.channels[one.channel].costedBuyers;
        }
    if (!columns->channel)
        return {};
    for (ChannelPayback& channel : result.channels) {
        const auto found = sums.find(channel.name.toCaseFolded());
        if (found == sums.end())
            continue;
        channel.cost = found->second;
        sums.erase(found);
    }
    for (const auto& [folded, cost] : sums) { // money that brought nobody
        ChannelPayback channel;
        channel.name = shown[folded];
        channel.cost = cost;
        result.channels.push_back(std::move(channel));
    }
    return {};
}

} // namespace

std::optional<double> ChannelPayback::acquisitionCost() const
{
    if (!cost || costedBuyers == 0)
        return {};
    return *cost / double(costedBuyers);
}

std::optional<int> ChannelPayback::paybackMonth() const
{
    const std::optional<double> price = acquisitionCost();
    for (std::size_t month = 0; price && month < curve.size(); ++month)
        if (curve[month] >= *price)
            return int(month + 1);
    return {};
}

std::int64_t monthOfDay(std::int64_t day)
{
    const CivilDate date = civilFromDays(day);
    return (date.year - 1970) * std::int64_t{12} + date.month - 1;
}

Result<PaybackDefinition> PaybackDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    PaybackDefinition definition;
    if (const Result<void> read = definition.scope.read(reader, 0); !read)
        return read.error();
    definition.newAfterDays = reader.number(QLatin1String("newAfterDays"), 0, 0, 36525);
    definition.cohortMonths = int(reader.integer(QLatin1String("cohortMonths"), 12, 1, 120));
    definition.months = int(reader.integer(QLatin1String("months"), 12, 1, 60));
    definition.channel = reader.text(QLatin1String("channel"), QString());
    const QJsonValue margin = reader.value(QLatin1String("margin"));
    if (margin.isString())
        definition.marginColumn = margin.toString();
    else if (margin.isDouble() && margin.toDouble() > 0 && margin.toDouble() <= 1)
        definition.margin = margin.toDouble();
    else if (!margin.isUndefined())
        reader.fail(
            QStringLiteral("margin"),
            ValueText::tr("a share of the amount above 0 and up to 1, or the name of a column with the "
                          "profit of a purchase"));
    definition.costTable = reader.text(QLatin1String("costTable"), QString());
    definition.costPeriod = reader.text(QLatin1String("costPeriod"), QStringLiteral("period"));
    definition.costChannel = reader.text(QLatin1String("costChannel"), QString());
    definition.cost = reader.text(QLatin1String("cost"), QStringLiteral("cost"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

Result<PaybackResult> computePayback(const LocalDataset& data, const PaybackDefinition& definition,
                                     const Task& task)
{
    Result<PurchaseDays> days = readPurchaseDays(data, definition.scope, definition.marginColumn, task);
    if (!days)
        return days.error();
    PaybackResult result;
    result.days = std::move(*days);
    result.marginShare = definition.margin.value_or(1);
    findStarts(result, definition);
    if (result.starts.empty())
        return Error{
            PaybackText::tr("Nobody became a buyer in the last %1 months. Check the filter of purchases and "
                            "the date, or take more months.")
                .arg(definition.cohortMonths)};
    if (const Result<void> found = findChannels(result, definition, data); !found)
        return found.error();
    sumValues(result, definition);
    if (const Result<void> added = addCosts(result, definition, data); !added)
        return added.error();
    if (task.cancelled())
        return Error::cancel();
    return result;
}

} // namespace tessera
