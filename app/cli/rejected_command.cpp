// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "ingest/rejected.h"

namespace tessera {

namespace {

Result<void> mend(Project& project, const BatchInfo& batch, const QString& path, const Task& task)
{
    const Result<ImportOutcome> outcome = mendRejected(project, batch, path, task);
    if (!outcome)
        return outcome.error();
    standardOut() << CliText::tr("Batch %1: %2 mended rows taken in, %3 still do not fit")
                         .arg(outcome->batch.id)
                         .arg(outcome->rows)
                         .arg(outcome->rejected)
                  << '\n';
    return {};
}

void printRows(const std::vector<RejectedRow>& rows, bool json)
{
    QJsonArray list;
    ChartTable table;
    table.columns = {CliText::tr("Row"), CliText::tr("Field"), CliText::tr("Reason"),
                     CliText::tr("Mended in"), CliText::tr("As it was read")};
    for (const RejectedRow& row : rows) {
        list.append(QJsonObject{{QStringLiteral("row"), qint64(row.row)},
                                {QStringLiteral("field"), row.field},
                                {QStringLiteral("reason"), row.reason},
                                {QStringLiteral("raw"), row.raw},
                                {QStringLiteral("mendedBy"), qint64(row.mendedBy)}});
        table.rows.push_back({QString::number(row.row), row.field, row.reason,
                              row.mendedBy == 0 ? QString() : QString::number(row.mendedBy), row.raw});
    }
    if (json)
        printJson({{QStringLiteral("rejected"), list}});
    else
        printTable(table);
}

Result<void> runRejected(const QCommandLineParser& parser, const Task& task)
{
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    const Result<BatchInfo> batch = batchNamed(**project, parser.positionalArguments().at(1));
    if (!batch)
        return batch.error();
    if (parser.isSet(QStringLiteral("mend")))
        return mend(**project, *batch, parser.value(QStringLiteral("mend")), task);
    const RejectedSearch search{parser.value(QStringLiteral("search")), parser.value(QStringLiteral("field")),
                                parser.value(QStringLiteral("reason")), parser.isSet(QStringLiteral("open"))};
    const Result<std::vector<RejectedRow>> rows = searchRejected(**project, *batch, search);
    if (!rows)
        return rows.error();
    if (!parser.isSet(QStringLiteral("to"))) {
        printRows(*rows, parser.isSet(QStringLiteral("json")));
        return {};
    }
    const Result<QByteArray> csv = rejectedCsv(**project, *batch, *rows);
    return csv ? writeFile(parser.value(QStringLiteral("to")), *csv) : Result<void>(csv.error());
}

} // namespace

CliCommand rejectedCommand()
{
    CliCommand command;
    command.name = QStringLiteral("rejected");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("BATCH")};
    command.summary =
        CliText::tr("Search the rejected rows of a batch, export them, and send them back mended");
    command.options = {
        {QStringLiteral("search"), CliText::tr("Only rows that hold this text"), QStringLiteral("text")},
        {QStringLiteral("field"), CliText::tr("Only rows rejected for this column"), QStringLiteral("name")},
        {QStringLiteral("reason"), CliText::tr("Only rows whose reason holds this text"),
         QStringLiteral("text")},
        {QStringLiteral("open"), CliText::tr("Only rows that were not mended")},
        {QStringLiteral("to"), CliText::tr("Write them as CSV, to be mended"), QStringLiteral("file")},
        {QStringLiteral("mend"), CliText::tr("Take that CSV back, mended"), QStringLiteral("file")},
        {QStringLiteral("json"), CliText::tr("Print them as JSON")}};
    command.run = runRejected;
    return command;
}

} // namespace tessera
