// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/internal/problem.h"

#include "datalab/internal/texts.h"

#include <QRegularExpression>

#include <sqlite3.h>

#include <algorithm>

namespace tessera {

namespace {

bool isWordByte(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c & 0x80) != 0;
}

QString namesOfTables(const std::vector<SqlTable>& tables)
{
    QStringList names;
    for (const SqlTable& table : tables)
        names.append(sqlName(table.name));
    return names.join(QStringLiteral(", "));
}

// Where a column of that name is, in words; empty when nowhere.
QString tablesWith(const std::vector<SqlTable>& tables, const QString& column)
{
    QStringList names;
    for (const SqlTable& table : tables)
        if (std::ranges::any_of(table.fields, [&](const SqlField& field) {
                return field.name.compare(column, Qt::CaseInsensitive) == 0;
            }))
            names.append(sqlName(table.name));
    return names.join(QStringLiteral(", "));
}

QString noSuchColumn(const std::vector<SqlTable>& tables, const QString& name)
{
    const QString bare = name.mid(name.lastIndexOf(QLatin1Char('.')) + 1);
    const QString elsewhere = tablesWith(tables, bare);
    return elsewhere.isEmpty()
               ? SqlText::tr("There is no column \"%1\". Texts stand in single quotation marks.").arg(name)
               : SqlText::tr("There is no column \"%1\" here. These tables have one: %2.")
                     .arg(name, elsewhere);
}

// The table SQLite says there is none of; empty when it says something else.
QString missingTable(const QString& said)
{
    static const QRegularExpression table(QStringLiteral("^no such table: (?:main\\.)?(.+)$"));
    return table.match(said).captured(1);
}

QString refusal(const QString& what)
{
    return SqlText::tr("A query only reads this client's tables: %1 is not allowed.").arg(what);
}

// SQLite's sentence in ours; those that are seldom seen stay as they are.
QString translated(const QString& said, const std::vector<SqlTable>& tables)
{
    static const QRegularExpression column(QStringLiteral("^no such column: (.+)$"));
    static const QRegularExpression function(QStringLiteral("^no such function: (.+)$"));
    static const QRegularExpression ambiguous(QStringLiteral("^ambiguous column name: (.+)$"));
    static const QRegularExpression near(QStringLiteral("^near \"(.+)\": syntax error$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression count(QStringLiteral("^wrong number of arguments to function (.+)$"));
    static const QRegularExpression aggregate(QStringLiteral("^misuse of aggregate:? ?(.*)$"));
    if (const auto found = column.match(said); found.hasMatch())
        return noSuchColumn(tables, found.captured(1));
    if (const QString table = missingTable(said); !table.isEmpty())
        return SqlText::tr("There is no table \"%1\". There are: %2.").arg(table, namesOfTables(tables));
    if (const auto found = function.match(said); found.hasMatch())
        return SqlText::tr("There is no function \"%1\".").arg(found.captured(1));
    if (const auto found = ambiguous.match(said); found.hasMatch())
        return SqlText::tr("Several tables have a column \"%1\". Write the table before it, as in t.%1.")
            .arg(found.captured(1));
    if (const auto found = near.match(said); found.hasMatch())
        return SqlText::tr("\"%1\" cannot stand here.").arg(found.captured(1));
    if (const auto found = count.match(said); found.hasMatch())
        return SqlText::tr("%1 takes another number of values.").arg(found.captured(1));
    if (const auto found = aggregate.match(said); found.hasMatch())
        return SqlText::tr("%1 sums up rows and cannot stand here. Conditions on it go behind HAVING.")
            .arg(found.captured(1));
    if (said == QLatin1String("incomplete input"))
        return SqlText::tr("The query ends too early. A bracket, a quotation mark or a word is missing.");
    return SqlText::tr("The query cannot be run: %1.").arg(said);
}

} // namespace

QString firstWord(const QByteArray& query)
{
    const QString text = QString::fromUtf8(query).trimmed();
    const auto end = std::ranges::find_if(text, [](QChar c) { return !c.isLetter(); });
    return text.left(end - text.begin()).toUpper();
}

SqlProblem problemAt(const QByteArray& query, int byte, const QString& message)
{
    if (byte < 0 || byte > query.size())
        return {message, -1, 0};
    qsizetype end = byte;
    while (end < query.size() && isWordByte(query[end]))
        ++end;
    end = std::max<qsizetype>(end, std::min<qsizetype>(byte + 1, query.size()));
    const qsizetype at = QString::fromUtf8(query.left(byte)).size();
    return {message, at, QString::fromUtf8(query.mid(byte, end - byte)).size()};
}

SqlProblem describeProblem(sqlite3* connection, const QByteArray& query, const QString& refused,
                           const std::vector<SqlTable>& tables)
{
    const int byte = sqlite3_error_offset(connection);
    const QString said = QString::fromUtf8(sqlite3_errmsg(connection));
    if ((sqlite3_errcode(connection) & 0xFF) == SQLITE_AUTH ||
        said.startsWith(QLatin1String("not authorized")))
        return problemAt(query, byte, refusal(refused));
    if (said.endsWith(QLatin1String("may not be modified")))
        return {refusal(firstWord(query))};
    if ((sqlite3_errcode(connection) & 0xFF) == SQLITE_TOOBIG)
        return problemAt(query, byte, SqlText::tr("A text in the query, or the query itself, is too long."));
    if (said == QLatin1String("incomplete input"))
        return problemAt(query, int(query.size()), translated(said, tables));
    // SQLite does not say where a table is named that there is none of.
    if (const QString table = missingTable(said); !table.isEmpty() && byte < 0)
        return problemAt(query, int(query.indexOf(table.toUtf8())), translated(said, tables));
    return problemAt(query, byte, translated(said, tables));
}

Error errorOf(const SqlProblem& problem, const QByteArray& query)
{
    if (problem.at < 0)
        return Error{problem.message};
    const QString before = QString::fromUtf8(query).left(problem.at);
    const qsizetype line = before.count(QLatin1Char('\n')) + 1;
    const qsizetype column = problem.at - (before.lastIndexOf(QLatin1Char('\n')) + 1) + 1;
    return Error{SqlText::tr("Line %1, column %2: %3").arg(line).arg(column).arg(problem.message)};
}

} // namespace tessera
