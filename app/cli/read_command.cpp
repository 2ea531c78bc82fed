// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/json.h"
#include "ingest/file_dump.h"
#include "ingest/preview.h"

#include <QFileInfo>
#include <QTextStream>

namespace tessera {

namespace {

Result<FilePreview> previewFor(const QCommandLineParser& parser, const QString& path)
{
    if (!parser.isSet(QStringLiteral("format")))
        return previewFile(path);
    const Result<QJsonObject> json = readJsonFile(parser.value(QStringLiteral("format")));
    if (!json)
        return json.error();
    const Result<SourceFormat> format = SourceFormat::fromJson(*json);
    return format ? previewFile(path, *format) : Result<FilePreview>(format.error());
}

QJsonArray textsOf(const std::vector<QStringList>& rows)
{
    QJsonArray list;
    for (const QStringList& row : rows)
        list.append(QJsonArray::fromStringList(row));
    return list;
}

QJsonObject formatJson(const FilePreview& preview)
{
    QJsonArray decisions;
    for (const FormatDecision& decision : preview.decisions)
        decisions.append(QJsonObject{{QStringLiteral("what"), decision.what},
                                     {QStringLiteral("value"), decision.value},
                                     {QStringLiteral("evidence"), decision.evidence}});
    return {{QStringLiteral("format"), preview.format.toJson()}, {QStringLiteral("decisions"), decisions}};
}

QJsonArray kindsJson(const FilePreview& preview)
{
    QJsonArray list;
    for (const ColumnProfile& column : preview.columns) {
        QJsonObject json{{QStringLiteral("column"), column.header},
                         {QStringLiteral("kind"), valueKindName(column.kind)},
                         {QStringLiteral("confidence"), column.confidence},
                         {QStringLiteral("evidence"), column.evidence},
                         {QStringLiteral("exceptions"), QJsonArray::fromStringList(column.exceptions)}};
        if (!column.decision.isEmpty())
            json.insert(QStringLiteral("decision"), column.decision);
        list.append(json);
    }
    return list;
}

// What the table is taken for.
QJsonObject tableJson(const FilePreview& preview)
{
    const ImportMapping& mapping = preview.suggestion;
    QJsonArray parts;
    for (const ColumnMapping& column : mapping.columns)
        if (!column.part.isEmpty())
            parts.append(QJsonObject{{QStringLiteral("column"), column.source},
                                     {QStringLiteral("part"), column.part}});
    return {{QStringLiteral("subject"), mapping.subject},
            {QStringLiteral("confidence"), preview.subjectConfidence},
            {QStringLiteral("evidence"), preview.subjectEvidence},
            {QStringLiteral("recognised"), preview.recognisedId},
            {QStringLiteral("recognisedEvidence"), preview.recognisedEvidence},
            {QStringLiteral("refunds"), mapping.refunds},
            {QStringLiteral("asksForRefunds"), preview.asksForRefunds},
            {QStringLiteral("parts"), parts}};
}

// How each column is understood, for people.
void printKinds(const FilePreview& preview, QTextStream& out)
{
    for (const ColumnProfile& column : preview.columns) {
        out << QStringLiteral("%1: %2, %3 % (%4)\n")
                   .arg(column.header, valueKindName(column.kind))
                   .arg(column.confidence * 100, 0, 'f', 0)
                   .arg(column.evidence);
        if (!column.exceptions.isEmpty())
            out << CliText::tr("  does not fit: %1").arg(column.exceptions.join(QStringLiteral(", ")))
                << '\n';
        if (!column.decision.isEmpty())
            out << CliText::tr("  to decide: %1").arg(column.decision) << '\n';
    }
}

QString csvLine(const QStringList& cells)
{
    QStringList quoted;
    for (const QString& cell : cells) {
        const bool plain = !cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"')) &&
                           !cell.contains(QLatin1Char('\n')) && !cell.contains(QLatin1Char('\r'));
        quoted.append(plain ? cell
                            : QStringLiteral("\"%1\"").arg(
                                  QString(cell).replace(QLatin1String("\""), QLatin1String("\"\""))));
    }
    return cells.size() == 1 && cells.front().isEmpty() ? QStringLiteral("\"\"")
                                                        : quoted.join(QLatin1Char(','));
}

Result<void> runRead(const QCommandLineParser& parser, const Task& task)
{
    const QString path = parser.positionalArguments().at(0);
    if (const QFileInfo file(path); file.isFile() && file.size() == 0) {
        // Nothing is no fault here: a table without columns and rows.
        if (parser.isSet(QStringLiteral("json")))
            printJson({{QStringLiteral("columns"), QJsonArray()},
                       {QStringLiteral("header"), QJsonArray()},
                       {QStringLiteral("rows"), QJsonArray()}});
        return {};
    }
    const Result<FilePreview> preview = previewFor(parser, path);
    if (!preview)
        return preview.error();
    bool isNumber = false;
    const QString limit = parser.value(QStringLiteral("rows"));
    const qlonglong rows = limit.isEmpty() ? -1 : limit.toLongLong(&isNumber);
    if (!limit.isEmpty() && (!isNumber || rows < 0))
        return Error{CliText::tr("--rows must be a whole number.")};
    qlonglong count = 0;
    const auto within = [&] { return rows < 0 || count++ < rows; };
    if (!parser.isSet(QStringLiteral("json"))) {
        QTextStream standardError(stderr);
        for (const FormatDecision& decision : preview->decisions)
            standardError
                << QStringLiteral("%1: %2 (%3)\n").arg(decision.what, decision.value, decision.evidence);
        if (preview->shaped)
            standardError << CliText::tr("shape: %1 (%2); import it with --shaped")
                                 .arg(
                                     preview->shaped->shape->toJson().value(QLatin1String("form")).toString(),
                                     preview->shapeEvidence)
                          << '\n';
        printKinds(*preview, standardError);
        standardError.flush();
        QStringList notices;
        Result<void> done = readRows(
            *preview, task, [](const FileRows& file) { standardOut() << csvLine(file.names) << '\n'; },
            [&](const QStringList& cells) {
                const bool wanted = within();
                if (wanted)
                    standardOut() << csvLine(cells) << '\n';
                return wanted;
            },
            &notices);
        standardOut().flush();
        for (const QString& notice : notices)
            standardError << CliText::tr("note: %1").arg(notice) << '\n';
        return done;
    }
    FileRows header;
    std::vector<QStringList> read;
    QStringList notices;
    Result<void> done = readRows(
        *preview, task, [&](const FileRows& file) { header = file; },
        [&](const QStringList& cells) {
            const bool wanted = within();
            if (wanted)
                read.push_back(cells);
            return wanted;
        },
        &notices);
    if (!done)
        return done;
    QJsonObject json = formatJson(*preview);
    json.insert(QStringLiteral("columns"), QJsonArray::fromStringList(header.names));
    json.insert(QStringLiteral("kinds"), kindsJson(*preview));
    json.insert(QStringLiteral("table"), tableJson(*preview));
    json.insert(QStringLiteral("header"), textsOf(header.header));
    json.insert(QStringLiteral("rows"), textsOf(read));
    json.insert(QStringLiteral("notices"), QJsonArray::fromStringList(notices));
    printJson(json);
    return {};
}

} // namespace

CliCommand readCommand()
{
    CliCommand command;
    command.name = QStringLiteral("read");
    command.arguments = {QStringLiteral("SOURCE")};
    command.summary = CliText::tr("Show how a file is read: its format and its rows, nothing is imported");
    command.options = {
        {QStringLiteral("format"), CliText::tr("Format to use instead of the one found (JSON)"),
         QStringLiteral("file")},
        {QStringLiteral("rows"), CliText::tr("Read no more rows than this"), QStringLiteral("n")},
        {QStringLiteral("json"), CliText::tr("Print format, header and rows as JSON, not as CSV")}};
    command.run = runRead;
    return command;
}

} // namespace tessera
