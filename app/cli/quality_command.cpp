// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "ingest/quality.h"

#include <algorithm>

namespace tessera {

namespace {

QStringList rowOf(const ColumnQuality& column)
{
    QStringList top;
    for (const ValueCount& one : column.top)
        top.append(QStringLiteral("%1 (%2)").arg(one.text).arg(one.count));
    const auto number = [&](double value) {
        return column.type == ColumnType::Time ? formatDate(Micros(value), TimeZone())
                                               : QString::number(value, 'g', 12);
    };
    QString range;
    if (column.numbers)
        range = QStringLiteral("%1 .. %2").arg(number(column.numbers->min), number(column.numbers->max));
    else if (column.texts)
        range = CliText::tr("%1 to %2 characters").arg(column.texts->shortest).arg(column.texts->longest);
    return {column.name,
            columnTypeName(column.type),
            QString::number(column.nulls),
            QString::number(column.invalid),
            (column.isDistinctExact ? QString() : QStringLiteral("~")) + QString::number(column.distinct),
            range,
            column.numbers ? QString::number(column.numbers->outliers) : QString(),
            top.isEmpty() ? column.topWithheld : top.mid(0, 3).join(QStringLiteral(", "))};
}

Result<void> runQuality(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    const Result<std::shared_ptr<Project>> project = openProject(arguments.at(0));
    if (!project)
        return project.error();
    const Result<std::vector<BatchInfo>> batches = (*project)->batches();
    if (!batches)
        return batches.error();
    if (arguments.size() > 1 && std::ranges::none_of(*batches, [&](const BatchInfo& batch) {
            return batch.table == arguments.at(1);
        }))
        return Error{CliText::tr("There is no table \"%1\" in this project.").arg(arguments.at(1))};
    QJsonArray list;
    for (const BatchInfo& batch : *batches) {
        if (arguments.size() > 1 && batch.table != arguments.at(1))
            continue;
        const Result<std::vector<ColumnQuality>> columns = batchQuality(**project, batch, task);
        if (!columns)
            return columns.error();
        ChartTable table;
        table.columns = {CliText::tr("Column"),   CliText::tr("Type"),         CliText::tr("Unknown"),
                         CliText::tr("Invalid"),  CliText::tr("Distinct"),     CliText::tr("Range"),
                         CliText::tr("Outliers"), CliText::tr("Most frequent")};
        QJsonArray columnList;
        for (const ColumnQuality& column : *columns) {
            table.rows.push_back(rowOf(column));
            columnList.append(column.toJson());
        }
        list.append(QJsonObject{{QStringLiteral("batch"), qint64(batch.id)},
                                {QStringLiteral("table"), batch.table},
                                {QStringLiteral("source"), batch.source},
                                {QStringLiteral("takenOut"), batch.takenOut},
                                {QStringLiteral("rows"), qint64(batch.rows)},
                                {QStringLiteral("rejected"), qint64(batch.rejected)},
                                {QStringLiteral("mended"), qint64(batch.mended)},
                                {QStringLiteral("columns"), columnList}});
        if (parser.isSet(QStringLiteral("json")))
            continue;
        standardOut() << CliText::tr("Batch %1, %2 (%3): %4 rows, %5 rejected, %6 of them mended")
                             .arg(batch.id)
                             .arg(batch.source, batch.table)
                             .arg(batch.rows)
                             .arg(batch.rejected)
                             .arg(batch.mended)
                      << '\n';
        printTable(table);
    }
    if (parser.isSet(QStringLiteral("json")))
        printJson({{QStringLiteral("batches"), list}});
    return {};
}

} // namespace

CliCommand qualityCommand()
{
    CliCommand command;
    command.name = QStringLiteral("quality");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("[TABLE]")};
    command.summary = CliText::tr("Show what is known of every column of every batch");
    command.options = {{QStringLiteral("json"), CliText::tr("Print it as JSON")}};
    command.run = runQuality;
    return command;
}

} // namespace tessera
