// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/number_format.h"
#include "dataset/item_revenue.h"

namespace tessera {

namespace {

// Exact amounts as text: a double would round them.
QString amountText(std::int64_t amount, int scale)
{
    return decimalText(amount, scale);
}

double shareOf(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0 : double(part) / double(whole);
}

QJsonObject revenueJson(const ItemRevenue& found, const ItemRevenueDefinition& definition)
{
    const auto amount = [&](std::int64_t value) { return amountText(value, found.scale); };
    QJsonArray unmapped;
    for (const CodeRevenue& one : found.unmapped)
        unmapped.append(QJsonObject{{QStringLiteral("code"), one.code},
                                    {QStringLiteral("lines"), qint64(one.lines)},
                                    {QStringLiteral("revenue"), amount(one.revenue)}});
    QJsonObject json{{QStringLiteral("event"), definition.event},
                     {QStringLiteral("amount"), definition.amount},
                     {QStringLiteral("lines"), qint64(found.lines)},
                     {QStringLiteral("revenue"), amount(found.revenue)},
                     {QStringLiteral("knownLines"), qint64(found.knownLines)},
                     {QStringLiteral("knownRevenue"), amount(found.knownRevenue)},
                     {QStringLiteral("coverage"), shareOf(found.knownRevenue, found.revenue)},
                     {QStringLiteral("withoutCodeLines"), qint64(found.withoutCodeLines)},
                     {QStringLiteral("withoutCodeRevenue"), amount(found.withoutCodeRevenue)},
                     {QStringLiteral("bundleLines"), qint64(found.bundleLines)},
                     {QStringLiteral("bundleRevenue"), amount(found.bundleRevenue)},
                     {QStringLiteral("unmapped"), unmapped}};
    if (definition.by.isEmpty())
        return json;
    QJsonArray values;
    for (const ValueRevenue& one : found.values)
        values.append(QJsonObject{{QStringLiteral("value"), one.value},
                                  {QStringLiteral("lines"), qint64(one.lines)},
                                  {QStringLiteral("revenue"), amount(one.revenue)}});
    json.insert(QStringLiteral("by"), definition.by);
    json.insert(QStringLiteral("values"), values);
    return json;
}

void printRevenue(const ItemRevenue& found, const ItemRevenueDefinition& definition, bool isUnmapped)
{
    const NumberFormat format;
    const auto amount = [&](std::int64_t value) { return amountText(value, found.scale); };
    standardOut() << CliText::tr(
                         "Of %1 in %2 lines, %3 (%4 %) are of items that are known; %5 without a code, "
                         "%6 in bundles that were shared out")
                         .arg(amount(found.revenue), format.count(found.lines), amount(found.knownRevenue))
                         .arg(100 * shareOf(found.knownRevenue, found.revenue), 0, 'f', 1)
                         .arg(amount(found.withoutCodeRevenue), amount(found.bundleRevenue))
                  << "\n\n";
    ChartTable table;
    table.numeric = {false, true, true};
    if (isUnmapped) {
        table.columns = {CliText::tr("Code that no table of items knows"), CliText::tr("Lines"),
                         CliText::tr("Revenue")};
        for (const CodeRevenue& one : found.unmapped)
            table.rows.push_back({one.code, format.count(one.lines), amount(one.revenue)});
    } else {
        table.columns = {QStringLiteral("item.") + definition.by, CliText::tr("Lines"),
                         CliText::tr("Revenue")};
        for (const ValueRevenue& one : found.values)
            table.rows.push_back({one.value.isEmpty() ? CliText::tr("unknown") : one.value,
                                  format.count(one.lines), amount(one.revenue)});
    }
    if (!table.rows.empty())
        printTable(table);
}

Result<void> runItems(const QCommandLineParser& parser, const Task& task)
{
    ItemRevenueDefinition definition;
    definition.by = parser.value(QStringLiteral("by"));
    if (parser.isSet(QStringLiteral("event")))
        definition.event = parser.value(QStringLiteral("event"));
    if (parser.isSet(QStringLiteral("amount")))
        definition.amount = parser.value(QStringLiteral("amount"));
    const Result<std::shared_ptr<const LocalDataset>> data =
        openDataset(parser.positionalArguments().at(0), parser.value(QStringLiteral("as-of")), task);
    if (!data)
        return data.error();
    const Result<ItemRevenue> found = itemRevenue(**data, definition, task);
    if (!found)
        return found.error();
    if (parser.isSet(QStringLiteral("json")))
        printJson(revenueJson(*found, definition));
    else
        printRevenue(*found, definition, parser.isSet(QStringLiteral("unmapped")) || definition.by.isEmpty());
    return {};
}

} // namespace

CliCommand itemsCommand()
{
    CliCommand command;
    command.name = QStringLiteral("items");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary = CliText::tr(
        "Show the revenue by item, and the codes that no table of items knows; bundles shared out");
    command.options = {
        {QStringLiteral("by"), CliText::tr("Field of items: name, product, series, category, brand"),
         QStringLiteral("field")},
        {QStringLiteral("unmapped"), CliText::tr("List the codes that are not known; without --by anyway")},
        {QStringLiteral("event"), CliText::tr("Events that count; else purchase"), QStringLiteral("name")},
        {QStringLiteral("amount"), CliText::tr("What of them is summed; else amount"),
         QStringLiteral("column")},
        {QStringLiteral("as-of"), CliText::tr("Date of the data"), QStringLiteral("date")},
        {QStringLiteral("json"), CliText::tr("Print as JSON")}};
    command.run = runItems;
    return command;
}

} // namespace tessera
