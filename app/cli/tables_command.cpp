// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/number_format.h"
#include "ingest/table_subject.h"
#include "project/table_parts.h"

namespace tessera {

namespace {

QString titleOf(const QString& subject)
{
    const TableSubject* known = tableSubject(subject);
    return known != nullptr ? known->title() : subject;
}

QJsonObject tableJson(const SubjectTable& table)
{
    QJsonArray parts;
    for (const PartColumn& part : table.parts)
        parts.append(
            QJsonObject{{QStringLiteral("part"), part.part}, {QStringLiteral("column"), part.column}});
    QJsonArray batches;
    for (const std::int64_t batch : table.batches)
        batches.append(qint64(batch));
    return {{QStringLiteral("table"), table.table},
            {QStringLiteral("subject"), table.subject},
            {QStringLiteral("title"), titleOf(table.subject)},
            {QStringLiteral("rowsAre"), tableKindName(table.kind)},
            {QStringLiteral("rows"), qint64(table.rows)},
            {QStringLiteral("parts"), parts},
            {QStringLiteral("batches"), batches}};
}

Result<void> runTables(const QCommandLineParser& parser, const Task&)
{
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    const Result<std::vector<BatchInfo>> batches = (*project)->batches();
    if (!batches)
        return batches.error();
    const std::vector<SubjectTable> tables = subjectTables(*batches);
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const SubjectTable& table : tables)
            list.append(tableJson(table));
        printJson({{QStringLiteral("tables"), list}});
        return {};
    }
    const NumberFormat format;
    ChartTable shown;
    shown.columns = {CliText::tr("Table"), CliText::tr("What it is"), CliText::tr("Rows"),
                     CliText::tr("Parts")};
    shown.numeric = {false, false, true, false};
    for (const SubjectTable& table : tables) {
        QStringList parts;
        for (const PartColumn& part : table.parts)
            parts.append(QStringLiteral("%1 = %2").arg(part.part, part.column));
        shown.rows.push_back({table.table,
                              table.subject.isEmpty() ? tableKindName(table.kind) : titleOf(table.subject),
                              format.count(table.rows), parts.join(QStringLiteral(", "))});
    }
    printTable(shown);
    return {};
}

QJsonObject subjectJson(const TableSubject& subject)
{
    QJsonArray needs;
    for (const QStringList& oneOf : subject.needs)
        needs.append(QJsonArray::fromStringList(oneOf));
    QJsonArray parts;
    for (const SubjectPart* part : subject.parts) {
        QJsonArray kinds;
        for (const ValueKind kind : part->kinds)
            kinds.append(valueKindName(kind));
        QJsonObject json{{QStringLiteral("part"), part->id},
                         {QStringLiteral("en"), part->english},
                         {QStringLiteral("zh"), part->chinese},
                         {QStringLiteral("several"), part->isMany},
                         {QStringLiteral("headers"), QJsonArray::fromStringList(part->exact)}};
        if (!kinds.isEmpty())
            json.insert(QStringLiteral("kinds"), kinds);
        parts.append(json);
    }
    return {{QStringLiteral("subject"), subject.id},   {QStringLiteral("en"), subject.english},
            {QStringLiteral("zh"), subject.chinese},   {QStringLiteral("rows"), tableKindName(subject.rows)},
            {QStringLiteral("needsOneOfEach"), needs}, {QStringLiteral("parts"), parts}};
}

Result<void> runSubjects(const QCommandLineParser& parser, const Task&)
{
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const TableSubject& subject : tableSubjects())
            list.append(subjectJson(subject));
        printJson({{QStringLiteral("version"), tableSubjectsVersion()}, {QStringLiteral("subjects"), list}});
        return {};
    }
    ChartTable shown;
    shown.columns = {CliText::tr("Subject"), CliText::tr("What it is"), CliText::tr("Rows are"),
                     CliText::tr("Parts, those it needs with a *")};
    for (const TableSubject& subject : tableSubjects()) {
        QStringList parts;
        for (const SubjectPart* part : subject.parts)
            parts.append(part->id + (subject.isNeeded(part->id) ? QStringLiteral("*") : QString()));
        shown.rows.push_back(
            {subject.id, subject.title(), tableKindName(subject.rows), parts.join(QStringLiteral(", "))});
    }
    printTable(shown);
    return {};
}

} // namespace

CliCommand tablesCommand()
{
    CliCommand command;
    command.name = QStringLiteral("tables");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary =
        CliText::tr("Show the tables of a client, what each is, and which column is which part");
    command.options = {{QStringLiteral("json"), CliText::tr("Print as JSON")}};
    command.run = runTables;
    return command;
}

CliCommand subjectsCommand()
{
    CliCommand command;
    command.name = QStringLiteral("subjects");
    command.summary =
        CliText::tr("List what a table can be: the words for \"subject\" and \"part\" in a mapping");
    command.options = {{QStringLiteral("json"), CliText::tr("Print as JSON, with titles and headers")}};
    command.run = runSubjects;
    return command;
}

} // namespace tessera
