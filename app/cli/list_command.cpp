// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/number_format.h"

namespace tessera {

namespace {

QJsonObject batchJson(const BatchInfo& batch, const TimeZone& zone)
{
    QJsonArray columns;
    for (const ColumnInfo& column : batch.columns)
        if (column.isField())
            columns.append(QJsonObject{{QStringLiteral("name"), column.name},
                                       {QStringLiteral("type"), columnTypeName(column.type)},
                                       {QStringLiteral("role"), column.role},
                                       {QStringLiteral("identifier"), column.identifierKind},
                                       {QStringLiteral("unknown"), qint64(column.nulls)}});
    return {{QStringLiteral("batch"), qint64(batch.id)},
            {QStringLiteral("table"), batch.table},
            {QStringLiteral("rowsAre"), tableKindName(batch.kind)},
            {QStringLiteral("source"), batch.source},
            {QStringLiteral("rows"), qint64(batch.rows)},
            {QStringLiteral("rejected"), qint64(batch.rejected)},
            {QStringLiteral("imported"), formatTime(batch.imported, zone)},
            {QStringLiteral("takenOut"), batch.takenOut},
            {QStringLiteral("columns"), columns}};
}

Result<void> runList(const QCommandLineParser& parser, const Task&)
{
    const Result<std::shared_ptr<Project>> opened = openProject(parser.positionalArguments().at(0));
    if (!opened)
        return opened.error();
    const Project& project = **opened;
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    const Result<std::vector<StoredObject>> objects = project.objects().list();
    if (!objects)
        return objects.error();
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray batchList;
        for (const BatchInfo& batch : *batches)
            batchList.append(batchJson(batch, project.zone()));
        QJsonArray objectList;
        for (const StoredObject& object : *objects)
            objectList.append(QJsonObject{{QStringLiteral("id"), qint64(object.id)},
                                          {QStringLiteral("kind"), object.kind},
                                          {QStringLiteral("name"), object.name},
                                          {QStringLiteral("version"), object.version},
                                          {QStringLiteral("definition"), object.definition}});
        printJson({{QStringLiteral("client"), project.client()},
                   {QStringLiteral("zone"), project.zone().name()},
                   {QStringLiteral("dataRevision"), qint64(project.dataRevision())},
                   {QStringLiteral("batches"), batchList},
                   {QStringLiteral("objects"), objectList}});
        return {};
    }
    const NumberFormat format;
    standardOut() << CliText::tr("%1, zone %2, data r%3")
                         .arg(project.client(), project.zone().name())
                         .arg(project.dataRevision())
                  << "\n\n";
    ChartTable table;
    table.columns = {CliText::tr("Batch"),  CliText::tr("Table"), CliText::tr("Rows are"),
                     CliText::tr("Source"), CliText::tr("Rows"),  CliText::tr("Rejected")};
    table.numeric = {true, false, false, false, true, true};
    for (const BatchInfo& batch : *batches)
        table.rows.push_back({QString::number(batch.id), batch.table, tableKindName(batch.kind), batch.source,
                              format.count(batch.rows), format.count(batch.rejected)});
    printTable(table);
    if (objects->empty())
        return {};
    standardOut() << '\n';
    ChartTable list;
    list.columns = {CliText::tr("Object"), CliText::tr("Kind"), CliText::tr("Name"), CliText::tr("Version")};
    list.numeric = {true, false, false, true};
    for (const StoredObject& object : *objects)
        list.rows.push_back(
            {QString::number(object.id), object.kind, object.name, QString::number(object.version)});
    printTable(list);
    return {};
}

} // namespace

CliCommand listCommand()
{
    CliCommand command;
    command.name = QStringLiteral("list");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary = CliText::tr("Show what a client file holds: batches, columns, objects");
    command.options = {
        {QStringLiteral("json"), CliText::tr("Print as JSON, with all columns and definitions")}};
    command.run = runList;
    return command;
}

} // namespace tessera
