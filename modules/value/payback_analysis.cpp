// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/internal/analyses.h"
#include "value/internal/texts.h"
#include "value/payback.h"

#include "analysis/person_values.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kMostLines = 6;
constexpr std::int64_t kFewPeople = 30;

QString monthName(std::int64_t month)
{
    return QStringLiteral("%1-%2").arg(1970 + month / 12).arg(month % 12 + 1, 2, 10, QLatin1Char('0'));
}

// Media cost cents a head, too: money of the format has none.
QString priceText(double price)
{
    return price < 100 ? QStringLiteral("¥%1").arg(price, 0, 'f', 2) : NumberFormat().money(price);
}

QString channelName(const QString& name)
{
    return name.isEmpty() ? PaybackText::tr("(unknown)") : name;
}

bool hasChannels(const PaybackResult& result)
{
    return result.channels.size() > 1 || !result.channels.front().name.isEmpty();
}

LineSeries curveOf(const ChannelPayback& channel, const QString& name, int colour)
{
    LineSeries series{name, colour < 0 ? ColourRole::accent() : ColourRole::categorical(colour), {}};
    for (std::size_t month = 0; month < channel.curve.size(); ++month)
        series.points.push_back({double(month + 1), channel.curve[month], {}, {}});
    return series;
}

ChartSpec curveChart(const PaybackResult& result)
{
    LineChart chart;
    chart.unit = NumberUnit::Money;
    chart.xTitle = PaybackText::tr("Months since the first purchase");
    chart.series.push_back(curveOf(result.all, PaybackText::tr("All"), -1));
    if (hasChannels(result))
        for (std::size_t i = 0; i < std::min(kMostLines, result.channels.size()); ++i)
            if (result.channels[i].newBuyers > 0)
                chart.series.push_back(
                    curveOf(result.channels[i], channelName(result.channels[i].name), int(i)));
    if (const std::optional<double> price = result.all.acquisitionCost())
        chart.horizontals.push_back({*price, PaybackText::tr("CAC of all")});
    ChartSpec spec;
    spec.title = PaybackText::tr("Value of a new buyer so far");
    spec.subtitle = PaybackText::tr("Each month is the mean of those who were observed through it");
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec cohortChart(const PaybackResult& result, int months)
{
    double most = 1e-9;
    for (const CohortRow& row : result.cohorts)
        for (const CohortCell& cell : row.cells)
            most = std::max(most, cell.value);
    MatrixChart chart;
    chart.unit = NumberUnit::Money;
    chart.corner = PaybackText::tr("Start \\ month");
    for (int month = 1; month <= months; ++month)
        chart.columns.push_back({QString::number(month), {}});
    bool isMarked = false;
    for (const CohortRow& row : result.cohorts) {
        chart.rows.push_back(
            {row.isCensored ? monthName(row.month) + QStringLiteral(" †") : monthName(row.month), {}});
        for (std::size_t month = 0; month < std::size_t(months); ++month) {
            MatrixCell cell;
            if (month < row.cells.size()) {
                cell.value = row.cells[month].value;
                cell.text = QString::number(std::llround(*cell.value)); // without signs, so that it fits
                cell.shade = std::clamp(row.cells[month].value / most, 0.0, 1.0);
                cell.few = row.people < kFewPeople || !row.cells[month].isComplete;
                cell.mark.people = QStringLiteral("cohort:") + monthName(row.month);
                cell.mark.count = row.people;
                isMarked = isMarked || cell.few;
            }
            chart.cells.push_back(std::move(cell));
        }
    }
    if (isMarked)
        chart.legendNote = PaybackText::tr("Grey: not over for everyone, or under %1 people").arg(kFewPeople);
    ChartSpec spec;
    spec.title = PaybackText::tr("Value by month of the first purchase");
    spec.subtitle =
        PaybackText::tr("Mean so far, by months since; † so early in the data that some may have bought "
                        "before");
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec newBuyersChart(const PaybackResult& result)
{
    BarChart chart;
    chart.series = {{PaybackText::tr("New buyers"), ColourRole::accent()}};
    for (std::size_t i = 0; i < std::min<std::size_t>(12, result.channels.size()); ++i) {
        const ChannelPayback& channel = result.channels[i];
        if (channel.newBuyers == 0)
            continue;
        Bar bar;
        bar.value = double(channel.newBuyers);
        bar.mark.people = QStringLiteral("channel:") + channel.name;
        bar.mark.count = channel.newBuyers;
        chart.groups.push_back({channelName(channel.name), {bar}});
    }
    ChartSpec spec;
    spec.title = PaybackText::tr("New buyers by channel");
    spec.chart = std::move(chart);
    return spec;
}

QStringList paybackRow(const QString& name, const ChannelPayback& channel, int months)
{
    const NumberFormat format;
    const auto money = [](std::optional<double> value) {
        return value ? QString::number(*value, 'f', 2) : QStringLiteral("–");
    };
    const std::optional<double> price = channel.acquisitionCost();
    const std::optional<double> value =
        channel.curve.empty() ? std::nullopt : std::optional<double>(channel.curve.back());
    const std::optional<int> back = channel.paybackMonth();
    const QString shorter =
        channel.curve.size() == std::size_t(months) ? QString() : QString::number(channel.curve.size());
    return {name,
            format.count(channel.newBuyers),
            money(value) + (shorter.isEmpty() || !value ? QString() : QStringLiteral(" (%1)").arg(shorter)),
            QString::number(channel.perMonth, 'f', 2),
            money(channel.cost),
            money(price),
            price && *price > 0 && value ? QString::number(*value / *price, 'f', 2) : QStringLiteral("–"),
            back ? QString::number(*back) : QStringLiteral("–")};
}

NamedTable paybackTable(const PaybackResult& result, int months)
{
    NamedTable named;
    named.title = PaybackText::tr("Channels");
    named.table.columns = {PaybackText::tr("Channel"),
                           PaybackText::tr("Buyers"),
                           PaybackText::tr("LTV, %1 months").arg(months),
                           PaybackText::tr("Value a month"),
                           PaybackText::tr("Cost"),
                           PaybackText::tr("CAC"),
                           PaybackText::tr("LTV / CAC"),
                           PaybackText::tr("Payback month")};
    named.table.numeric.assign(8, true);
    named.table.numeric[0] = false;
    named.table.rows.push_back(paybackRow(PaybackText::tr("All"), result.all, months));
    named.table.people.append(QStringLiteral("new"));
    if (hasChannels(result))
        for (const ChannelPayback& channel : result.channels) {
            named.table.rows.push_back(paybackRow(channelName(channel.name), channel, months));
            named.table.people.append(channel.newBuyers > 0 ? QStringLiteral("channel:") + channel.name
                                                            : QString());
        }
    return named;
}

QJsonObject channelJson(const ChannelPayback& channel)
{
    QJsonArray curve;
    for (const double value : channel.curve)
        curve.append(value);
    const auto number = [](std::optional<double> value) { return value ? QJsonValue(*value) : QJsonValue(); };
    const std::optional<int> back = channel.paybackMonth();
    return {{QStringLiteral("channel"), channel.name},
            {QStringLiteral("newBuyers"), qint64(channel.newBuyers)},
            {QStringLiteral("value"), curve},
            {QStringLiteral("valueAMonth"), channel.perMonth},
            {QStringLiteral("cost"), number(channel.cost)},
            {QStringLiteral("cac"), number(channel.acquisitionCost())},
            {QStringLiteral("paybackMonth"), back ? QJsonValue(*back) : QJsonValue()}};
}

QJsonObject paybackJson(const PaybackResult& result)
{
    QJsonArray channels;
    for (const ChannelPayback& channel : result.channels)
        channels.append(channelJson(channel));
    QJsonArray cohorts;
    for (const CohortRow& row : result.cohorts) {
        QJsonArray cells;
        for (const CohortCell& cell : row.cells)
            cells.append(QJsonObject{{QStringLiteral("value"), cell.value},
                                     {QStringLiteral("complete"), cell.isComplete}});
        cohorts.append(QJsonObject{{QStringLiteral("month"), monthName(row.month)},
                                   {QStringLiteral("people"), qint64(row.people)},
                                   {QStringLiteral("leftCensored"), row.isCensored},
                                   {QStringLiteral("cells"), cells}});
    }
    return {{QStringLiteral("all"), channelJson(result.all)},
            {QStringLiteral("channels"), channels},
            {QStringLiteral("cohorts"), cohorts},
            {QStringLiteral("unreadCosts"), qint64(result.unreadCosts)}};
}

Result<PeopleSet> paybackPeople(const PaybackResult& result, std::size_t people, const QString& selector)
{
    const QString word = selector.section(QLatin1Char(':'), 0, 0);
    const QString name = selector.section(QLatin1Char(':'), 1);
    const bool isChannel =
        word == QLatin1String("channel") &&
        std::ranges::find(result.channels, name, &ChannelPayback::name) != result.channels.end();
    const auto isNamed = [&](const CohortRow& row) { return monthName(row.month) == name; };
    const bool isCohort = word == QLatin1String("cohort") && std::ranges::any_of(result.cohorts, isNamed);
    if (!isChannel && !isCohort && selector != QLatin1String("new"))
        return unknownSelector(selector, {QStringLiteral("new"), QStringLiteral("channel:NAME"),
                                          QStringLiteral("cohort:YYYY-MM")});
    PeopleSet set(people);
    for (const NewBuyer& one : result.starts)
        if (isChannel  ? result.channels[one.channel].name == name
            : isCohort ? isNamed(result.cohorts[one.cohort])
                       : true)
            set.insert(result.days.people[one.buyer]);
    return set;
}

QStringList paybackNotes(const PaybackDefinition& definition, const PaybackResult& result)
{
    QStringList notes{definition.newAfterDays > 0
                          ? PaybackText::tr("New: no purchase in the %1 d before; each person once")
                                .arg(definition.newAfterDays)
                          : PaybackText::tr("New: no purchase ever before"),
                      PaybackText::tr("Starts of the last %1 months").arg(definition.cohortMonths),
                      !definition.marginColumn.isEmpty()
                          ? PaybackText::tr("Value is profit, \"%1\"").arg(definition.marginColumn)
                      : definition.margin ? PaybackText::tr("Value is margin, %1 of the amount")
                                                .arg(NumberFormat().percent(*definition.margin))
                                          : PaybackText::tr("Value is revenue: no margin is named"),
                      result.hasCosts ? PaybackText::tr("CAC = costs / new buyers of the months with costs")
                                      : PaybackText::tr("No table of costs is named: no CAC and no payback")};
    if (result.unreadCosts > 0)
        notes.append(PaybackText::tr("%1 rows of costs have no period or no number").arg(result.unreadCosts));
    return notes;
}

void sayPayback(AnalysisResult& out, const PaybackResult& result)
{
    const NumberFormat format;
    const QString buyers = format.count(result.all.newBuyers);
    const auto months = int(result.all.curve.size());
    if (result.all.curve.empty()) {
        out.headline = PaybackText::tr("%1 new buyers, none of them observed for a month").arg(buyers);
        return;
    }
    const QString value = format.money(result.all.curve.back());
    const std::optional<double> price = result.all.acquisitionCost();
    const std::optional<int> back = result.all.paybackMonth();
    if (!price)
        out.headline =
            PaybackText::tr("LTV %1 in %2 months (%3 new buyers)").arg(value).arg(months).arg(buyers);
    else if (back)
        out.headline = PaybackText::tr("CAC %1, LTV %2 in %3 months: paid back in month %4")
                           .arg(priceText(*price), value)
                           .arg(months)
                           .arg(*back);
    else
        out.headline = PaybackText::tr("CAC %1, LTV %2 in %3 months: not paid back")
                           .arg(priceText(*price), value)
                           .arg(months);
    out.caption = PaybackText::tr("%1 new buyers").arg(buyers);
}

Result<AnalysisResult> runPayback(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<PaybackDefinition> definition = PaybackDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<PaybackResult> computed = computePayback(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<const PaybackResult>(std::move(*computed));
    AnalysisResult out;
    sayPayback(out, *shared);
    out.json = paybackJson(*shared);
    out.charts = {curveChart(*shared), cohortChart(*shared, definition->months)};
    if (hasChannels(*shared))
        out.charts.push_back(newBuyersChart(*shared));
    out.tables = {paybackTable(*shared, definition->months)};
    out.provenance.asOf = shared->days.end;
    out.provenance.notes = paybackNotes(*definition, *shared);
    out.provenance.rightNote = PaybackText::tr("Every new buyer is in one cohort and one channel");
    const std::size_t people = data.people();
    out.people = [shared, people](const QString& selector) {
        return paybackPeople(*shared, people, selector);
    };
    const auto listed = [shared] {
        std::vector<PersonIndex> who;
        for (const NewBuyer& one : shared->starts)
            who.push_back(shared->days.people[one.buyer]);
        return who;
    };
    out.values.push_back(listedValues(QStringLiteral("ltv_historic"), people, listed,
                                      [shared](std::size_t at) { return shared->value[at]; }));
    return out;
}

// A table with a period and a cost, told by the names of its columns.
Result<QJsonObject> suggestPayback(const LocalDataset& data)
{
    Result<QJsonObject> definition = suggestPurchases(data, QStringLiteral("payback"));
    if (!definition)
        return definition;
    for (const FieldInfo& field : data.eventFields())
        if (field.name == QLatin1String("channel"))
            definition->insert(QStringLiteral("channel"), field.name);
    for (const QString& table : data.tables()) {
        QString period;
        QString cost;
        QString channel;
        for (const FieldInfo& field : data.tableFields(table)) {
            const QString name = field.name.toLower();
            if (name == QLatin1String("period") || name == QLatin1String("month"))
                period = field.name;
            else if (name == QLatin1String("cost") || name == QLatin1String("spend"))
                cost = field.name;
            else if (name == QLatin1String("channel"))
                channel = field.name;
        }
        if (period.isEmpty() || cost.isEmpty())
            continue;
        definition->insert(QStringLiteral("costTable"), table);
        definition->insert(QStringLiteral("costPeriod"), period);
        definition->insert(QStringLiteral("cost"), cost);
        if (!channel.isEmpty())
            definition->insert(QStringLiteral("costChannel"), channel);
        break;
    }
    return definition;
}

} // namespace

AnalysisKind paybackKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("payback");
    kind.title = PaybackText::tr("LTV and payback");
    kind.icon = QStringLiteral("percent");
    kind.description =
        PaybackText::tr("What new buyers bring month by month, and when they have paid for their cost.");
    SchemaFields fields = purchaseFields();
    fields.insert(
        fields.end(),
        {{QStringLiteral("newAfterDays"),
          schemaNumber(0, 36525, 0, QStringLiteral("New is who bought nothing for so many days; 0: ever."))},
         {QStringLiteral("cohortMonths"),
          schemaInteger(1, 120, 12, QStringLiteral("Months of starts, to as-of."))},
         {QStringLiteral("months"),
          schemaInteger(1, 60, 12, QStringLiteral("Months of value after the start."))},
         {QStringLiteral("channel"),
          schemaText(
              QStringLiteral("Property of the first purchase, or attribute, that names the channel."))},
         {QStringLiteral("margin"),
          QJsonObject{
              {QStringLiteral("type"), QJsonArray{QStringLiteral("number"), QStringLiteral("string")}},
              {QStringLiteral("description"),
               QStringLiteral("Share of the amount, or a property with the profit of a purchase.")}}},
         {QStringLiteral("costTable"), schemaText(QStringLiteral("Table of costs; no CAC when absent."))},
         {QStringLiteral("costPeriod"),
          schemaText(QStringLiteral("Its column with a date or month; \"period\"."))},
         {QStringLiteral("costChannel"),
          schemaText(QStringLiteral("Its column with the channel; none when absent."))},
         {QStringLiteral("cost"), schemaText(QStringLiteral("Its column with the cost; \"cost\"."))}});
    kind.schema =
        schemaDefinition(kind.id, fields, {}, QStringLiteral("Value, cost and payback of new buyers."));
    kind.example = {{QStringLiteral("kind"), kind.id},
                    {QStringLiteral("name"), QStringLiteral("Payback of a year")},
                    {QStringLiteral("where"), QStringLiteral("event = \"purchase\" and amount > 0")},
                    {QStringLiteral("channel"), QStringLiteral("channel")},
                    {QStringLiteral("margin"), 0.6},
                    {QStringLiteral("months"), 12}};
    kind.run = runPayback;
    kind.suggest = suggestPayback;
    return kind;
}

} // namespace tessera
