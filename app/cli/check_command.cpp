// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/number_format.h"

namespace tessera {

namespace {

QJsonObject checkJson(const FileCheck& found)
{
    QJsonArray damaged;
    for (const DamagedColumn& column : found.damaged)
        damaged.append(QJsonObject{{QStringLiteral("batch"), qint64(column.batch)},
                                   {QStringLiteral("source"), column.source},
                                   {QStringLiteral("column"), column.column},
                                   {QStringLiteral("takenOut"), column.takenOut}});
    return {{QStringLiteral("sound"), found.isSound()},
            {QStringLiteral("batches"), qint64(found.batches)},
            {QStringLiteral("columns"), qint64(found.columns)},
            {QStringLiteral("values"), qint64(found.values)},
            {QStringLiteral("damagedColumns"), damaged},
            {QStringLiteral("problems"), QJsonArray::fromStringList(found.problems)}};
}

void printCheck(const FileCheck& found)
{
    const NumberFormat format;
    standardOut() << CliText::tr("%1 values in %2 columns of %3 batches read")
                         .arg(format.count(found.values), format.count(found.columns),
                              format.count(found.batches))
                  << '\n';
    ChartTable table;
    table.columns = {CliText::tr("Batch"), CliText::tr("Source"), CliText::tr("Damaged column")};
    table.numeric = {true, false, false};
    for (const DamagedColumn& column : found.damaged)
        table.rows.push_back({QString::number(column.batch), column.source, column.column});
    if (!table.rows.empty())
        printTable(table);
    for (const QString& problem : found.problems)
        standardOut() << problem << '\n';
}

// What to do about it: the rest of the project can be used while only columns are damaged.
Error advice(const FileCheck& found, const QString& path)
{
    QStringList sources;
    for (const DamagedColumn& column : found.damaged)
        if (!sources.contains(column.source))
            sources.append(column.source);
    if (sources.isEmpty())
        return Error{CliText::tr("%1 is damaged. Restore it from a copy.").arg(path)};
    return Error{
        CliText::tr(
            "%1 is damaged in what was imported from %2. Restore it from a copy, or take these batches "
            "out, import the files again and go on: everything else can be read.")
            .arg(path, sources.join(QStringLiteral(", ")))};
}

Result<void> runCheck(const QCommandLineParser& parser, const Task& task)
{
    const QString path = parser.positionalArguments().at(0);
    const Result<std::shared_ptr<Project>> project = openProject(path);
    if (!project)
        return project.error();
    const Result<FileCheck> found = (*project)->check(task);
    if (!found)
        return found.error();
    if (parser.isSet(QStringLiteral("json")))
        printJson(checkJson(*found));
    else
        printCheck(*found);
    return found->isSound() ? Result<void>() : Result<void>(advice(*found, path));
}

} // namespace

CliCommand checkCommand()
{
    CliCommand command;
    command.name = QStringLiteral("check");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary = CliText::tr(
        "Read every byte of a client file and name what is damaged; ends with 1 when something is");
    command.options = {{QStringLiteral("json"), CliText::tr("Print what was found as JSON")}};
    command.run = runCheck;
    return command;
}

} // namespace tessera
