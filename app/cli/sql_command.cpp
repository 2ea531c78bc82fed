// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/csv_text.h"
#include "base/text.h"

#include "datalab/datalab_analyses.h"
#include "datalab/sql.h"

#include <QFile>
#include <QSaveFile>

namespace tessera {

namespace {

// The query itself, or from a file with "@file" or standard input with "-".
Result<QString> readQuery(const QString& source)
{
    QFile file;
    if (source == QLatin1String("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return Error{CliText::tr("Cannot read standard input.")};
    } else if (source.startsWith(QLatin1Char('@'))) {
        file.setFileName(source.mid(1));
        if (!file.open(QIODevice::ReadOnly))
            return Error{CliText::tr("%1 cannot be read: %2.").arg(source.mid(1), file.errorString())};
    } else {
        return source;
    }
    return QString::fromUtf8(file.readAll());
}

void printTables(const LocalDataset& data)
{
    ChartTable table;
    table.columns = {CliText::tr("Table"), CliText::tr("Rows"), CliText::tr("Column"), CliText::tr("Type")};
    table.numeric = {false, true, false, false};
    for (const SqlTable& one : sqlTables(data))
        for (const SqlField& field : one.fields)
            table.rows.push_back({sqlName(one.name), QString::number(one.rows), sqlName(field.name),
                                  columnTypeName(field.type)});
    printTable(table);
}

// All rows, written as they come.
Result<std::int64_t> writeCsv(const QString& path, const LocalDataset& data, const QString& query,
                              const SqlOptions& options, bool masked, const Task& task)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{CliText::tr("%1 could not be written: %2.").arg(path, file.errorString())};
    SqlResult row; // one at a time
    std::int64_t rows = 0;
    const auto write = [&](const QStringList& cells, std::span<const SqlValue> values) -> Result<void> {
        QByteArray bytes(rows == 0 ? "\xEF\xBB\xBF" : ""); // the mark, so that Excel reads Chinese
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const bool text = values.empty() || std::holds_alternative<QString>(values[std::size_t(i)]);
            bytes += i > 0 ? "," : "";
            addCsvCell(bytes, toUtf8(cells[i]), text ? CsvCell::Text : CsvCell::Exact);
        }
        bytes += "\r\n";
        if (file.write(bytes) != bytes.size())
            return Error{CliText::tr("%1 could not be written: %2.").arg(path, file.errorString())};
        return {};
    };
    SqlVisitor visitor;
    visitor.begin = [&](const std::vector<SqlColumn>& columns) -> Result<void> {
        row.columns = columns;
        QStringList names;
        for (const SqlColumn& column : columns)
            names.append(column.name);
        Result<void> done = write(names, {});
        ++rows;
        return done;
    };
    visitor.row = [&](std::span<const SqlValue> values) -> Result<bool> {
        row.rows = {std::vector<SqlValue>(values.begin(), values.end())};
        QStringList cells;
        for (std::size_t i = 0; i < values.size(); ++i)
            cells.append(row.shown(0, i, masked));
        if (Result<void> done = write(cells, values); !done)
            return done.error();
        ++rows; // with the header
        return options.rows == 0 || rows <= options.rows;
    };
    if (Result<void> done = scanSql(data, query, options, visitor, task); !done)
        return done.error();
    if (!file.commit())
        return Error{CliText::tr("%1 could not be written: %2.").arg(path, file.errorString())};
    return rows - 1;
}

void printAnswer(const AnalysisResult& result)
{
    for (const NamedTable& table : result.tables)
        printTable(table.table);
    standardOut() << '\n'
                  << CliText::tr("%1, %2 s").arg(result.headline).arg(result.provenance.seconds, 0, 'f', 3)
                  << '\n';
    standardOut().flush();
}

Result<void> runQuery(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    const Result<std::shared_ptr<const LocalDataset>> data =
        openDataset(arguments.at(0), parser.value(QStringLiteral("as-of")), task);
    if (!data)
        return data.error();
    if (arguments.size() < 2) {
        printTables(**data);
        return {};
    }
    const Result<QString> query = readQuery(arguments.at(1));
    if (!query)
        return query.error();
    const bool masked = !parser.isSet(QStringLiteral("show-masked"));
    if (!masked) {
        const Result<std::shared_ptr<Project>> project = openProject(arguments.at(0));
        if (!project)
            return project.error();
        if (Result<void> noted =
                (*project)->history().note(CliText::tr("Masked values shown: %1").arg(*query));
            !noted)
            return noted;
    }
    QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("sql")},
                           {QStringLiteral("query"), *query}};
    SqlOptions options;
    if (parser.isSet(QStringLiteral("timeout"))) {
        options.seconds = parser.value(QStringLiteral("timeout")).toDouble();
        definition.insert(QStringLiteral("timeout"), options.seconds);
    }
    if (parser.isSet(QStringLiteral("limit")))
        definition.insert(QStringLiteral("limit"), parser.value(QStringLiteral("limit")).toLongLong());
    if (parser.isSet(QStringLiteral("csv"))) {
        options.rows = parser.value(QStringLiteral("limit")).toLongLong();
        const QString path = parser.value(QStringLiteral("csv"));
        const Result<std::int64_t> rows = writeCsv(path, **data, *query, options, masked, task);
        if (!rows)
            return rows.error();
        standardOut() << CliText::tr("%1 rows written to %2").arg(*rows).arg(path) << '\n';
        return {};
    }
    AnalysisRegistry registry;
    registry.add(sqlKind(masked));
    const Result<AnalysisResult> result = registry.run(**data, definition, task);
    if (!result)
        return result.error();
    if (parser.isSet(QStringLiteral("json")))
        printJson(result->toJson());
    else
        printAnswer(*result);
    return {};
}

} // namespace

CliCommand sqlCommand()
{
    CliCommand command;
    command.name = QStringLiteral("sql");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("[QUERY]")};
    command.summary =
        CliText::tr("Query the client's tables in SQL; without a query, list tables and columns");
    command.options = {
        {QStringLiteral("json"), CliText::tr("Print the result as JSON")},
        {QStringLiteral("csv"), CliText::tr("Write all rows to a file instead"), QStringLiteral("file")},
        {QStringLiteral("limit"), CliText::tr("Rows at most (default: 10000; with --csv: all)"),
         QStringLiteral("rows")},
        {QStringLiteral("timeout"), CliText::tr("Seconds after which the query is stopped (default: 60)"),
         QStringLiteral("seconds")},
        {QStringLiteral("as-of"), CliText::tr("Date for as_of() instead of the project's"),
         QStringLiteral("date")},
        {QStringLiteral("show-masked"),
         CliText::tr("Show names and identifiers in full; noted in the journal")}};
    command.run = runQuery;
    return command;
}

} // namespace tessera
