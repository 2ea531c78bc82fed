// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/load_counts.h"

#include "base/json.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "ingest/refunds.h"

#include <QFileInfo>

namespace tessera {

namespace {

// How refunds are written: as was said now, or before for this client. project: null when nothing is loaded.
Result<void> settleRefunds(const QCommandLineParser& parser, const QString& source, bool isAsked,
                           Project* project, ImportMapping& mapping)
{
    const QString said = parser.value(QStringLiteral("refunds"));
    if (!said.isEmpty()) {
        mapping.refunds = said;
        return checkRefunds(mapping);
    }
    if (!isAsked || project == nullptr)
        return {};
    const Result<QString> usual = usualRefunds(*project);
    if (!usual)
        return usual.error();
    mapping.refunds = *usual;
    if (!usual->isEmpty())
        return checkRefunds(mapping);
    return Error{
        CliText::tr("%1 holds order lines, and nothing in it shows how refunds are written. Say it once "
                    "with --refunds: %2.")
            .arg(source, refundWays().join(QStringLiteral(", ")))};
}

Result<ImportMapping> mappingFor(const QCommandLineParser& parser, const QString& source, Project* project)
{
    ImportMapping mapping;
    bool asksForRefunds = false;
    if (parser.isSet(QStringLiteral("mapping"))) {
        const Result<QJsonObject> json = readJsonFile(parser.value(QStringLiteral("mapping")));
        if (!json)
            return json.error();
        Result<ImportMapping> read = ImportMapping::fromJson(*json);
        if (!read)
            return read;
        mapping = std::move(*read);
    } else {
        Result<FilePreview> preview = previewFile(source);
        if (!preview)
            return preview.error();
        // What only the user can tell is never guessed in silence; --dry-run prints a mapping to begin with.
        for (const ColumnProfile& column : preview->columns)
            if (!column.decision.isEmpty() && !parser.isSet(QStringLiteral("dry-run")))
                return Error{
                    CliText::tr("%1, column \"%2\": %3 Print the mapping with --dry-run, set it there, and "
                                "import with --mapping.")
                        .arg(source, column.header, column.decision)};
        if (parser.isSet(QStringLiteral("shaped")) && !preview->shaped)
            return Error{
                CliText::tr("%1 does not look like a table with a column for each event or a row for each "
                            "field. Write the shape into a mapping.")
                    .arg(source)};
        const bool isShaped = parser.isSet(QStringLiteral("shaped"));
        mapping = isShaped ? std::move(*preview->shaped) : std::move(preview->suggestion);
        asksForRefunds = !isShaped && preview->asksForRefunds;
        if (!isShaped && !preview->recognised.isEmpty())
            QTextStream(stderr) << CliText::tr("%1 is recognised: %2 (%3)")
                                       .arg(source, preview->recognised, preview->recognisedEvidence)
                                << '\n';
    }
    if (Result<void> settled = settleRefunds(parser, source, asksForRefunds, project, mapping); !settled)
        return settled.error();
    if (parser.isSet(QStringLiteral("table")))
        mapping.table = parser.value(QStringLiteral("table"));
    return mapping;
}

QJsonObject outcomeJson(const ImportOutcome& outcome, const Project& project)
{
    QJsonArray rejected;
    if (const Result<std::vector<RejectedRow>> rows = project.rejectedRows(outcome.batch.id, 100); rows.ok())
        for (const RejectedRow& row : *rows)
            rejected.append(QJsonObject{{QStringLiteral("row"), qint64(row.row)},
                                        {QStringLiteral("field"), row.field},
                                        {QStringLiteral("reason"), row.reason},
                                        {QStringLiteral("raw"), row.raw}});
    return {{QStringLiteral("batch"), qint64(outcome.batch.id)},
            {QStringLiteral("source"), outcome.batch.source},
            {QStringLiteral("table"), outcome.batch.table},
            {QStringLiteral("rows"), qint64(outcome.rows)},
            {QStringLiteral("rejected"), qint64(outcome.rejected)},
            {QStringLiteral("erased"), qint64(outcome.erased)},
            {QStringLiteral("deduplicated"), qint64(outcome.deduplicated)},
            {QStringLiteral("withoutPerson"), qint64(outcome.withoutPerson)},
            {QStringLiteral("repairedIdentifiers"), qint64(outcome.repaired)},
            {QStringLiteral("superseded"), qint64(outcome.superseded)},
            {QStringLiteral("repeated"), qint64(outcome.repeated)},
            {QStringLiteral("outdated"), qint64(outcome.outdated)},
            {QStringLiteral("withoutKey"), qint64(outcome.withoutKey)},
            {QStringLiteral("replacedFiles"), outcome.replaced},
            {QStringLiteral("notices"), QJsonArray::fromStringList(outcome.notices)},
            {QStringLiteral("seconds"), outcome.seconds},
            {QStringLiteral("mapping"), outcome.batch.mapping},
            {QStringLiteral("firstRejected"), rejected}};
}

void printOutcome(const ImportOutcome& outcome, const Project& project)
{
    standardOut() << CliText::tr("%1: %2 rows into \"%3\", %4 rejected, %5 belong to nobody, %6 s")
                         .arg(outcome.batch.source)
                         .arg(outcome.rows)
                         .arg(outcome.batch.table)
                         .arg(outcome.rejected)
                         .arg(outcome.withoutPerson)
                         .arg(outcome.seconds, 0, 'f', 2)
                  << '\n';
    printCount(outcome.erased, CliText::tr("%1 rows left out: they name somebody who was erased"));
    printCount(outcome.deduplicated, CliText::tr("%1 rows left out: their key stands in another row"));
    printLoadCounts(outcome);
    for (const QString& notice : outcome.notices)
        standardOut() << CliText::tr("  note: %1").arg(notice) << '\n';
    if (const Result<std::vector<RejectedRow>> rows = project.rejectedRows(outcome.batch.id, 5); rows.ok())
        for (const RejectedRow& row : *rows)
            standardOut() << CliText::tr("  row %1%2: %3")
                                 .arg(row.row)
                                 .arg(row.field.isEmpty() ? QString() : QStringLiteral(", ") + row.field,
                                      row.reason)
                          << '\n';
    standardOut().flush();
}

Result<void> runImport(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    const bool json = parser.isSet(QStringLiteral("json"));
    if (parser.isSet(QStringLiteral("dry-run"))) {
        for (const QString& source : arguments.mid(1)) {
            const Result<ImportMapping> mapping = mappingFor(parser, source, nullptr);
            if (!mapping)
                return mapping.error();
            printJson(mapping->toJson());
        }
        return {};
    }
    const Result<std::shared_ptr<Project>> project = openProject(arguments.at(0));
    if (!project)
        return project.error();
    ImportOptions options;
    if (parser.isSet(QStringLiteral("reload"))) {
        const Result<BatchInfo> batch = batchNamed(**project, parser.value(QStringLiteral("reload")));
        if (!batch)
            return batch.error();
        if (batch->takenOut || arguments.size() != 2)
            return Error{CliText::tr("--reload takes one file, and a batch that is not taken out.")};
        options.replaces = batch->id;
    }
    QJsonArray outcomes;
    for (const QString& source : arguments.mid(1)) {
        const Result<ImportMapping> mapping = mappingFor(parser, source, project->get());
        if (!mapping)
            return mapping.error();
        const Result<ImportOutcome> outcome = importFile(**project, source, *mapping, task, options);
        if (!outcome)
            return outcome.error();
        if (json)
            outcomes.append(outcomeJson(*outcome, **project));
        else
            printOutcome(*outcome, **project);
    }
    if (json)
        printJson({{QStringLiteral("imports"), outcomes}});
    return {};
}

} // namespace

CliCommand importCommand()
{
    CliCommand command;
    command.name = QStringLiteral("import");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("SOURCE...")};
    command.summary = CliText::tr(
        "Import a file, an archive, a folder or a pattern with a mapping, or with the suggested one");
    command.options = {
        {QStringLiteral("mapping"), CliText::tr("Definition of the import (JSON)"), QStringLiteral("file")},
        {QStringLiteral("table"), CliText::tr("Name of the table the rows go to"), QStringLiteral("name")},
        {QStringLiteral("reload"),
         CliText::tr("Put the file in the place of this batch, in one step that can be undone"),
         QStringLiteral("batch")},
        {QStringLiteral("refunds"),
         CliText::tr("How refunds are written: %1. Kept for the client.")
             .arg(refundWays().join(QStringLiteral(", "))),
         QStringLiteral("way")},
        {QStringLiteral("shaped"),
         CliText::tr(
             "Take the shape that the file seems to have: a column for each event, or a row for each field")},
        {QStringLiteral("dry-run"), CliText::tr("Only print the mapping that would be used")},
        {QStringLiteral("json"), CliText::tr("Print the outcome as JSON")}};
    command.run = runImport;
    return command;
}

} // namespace tessera
