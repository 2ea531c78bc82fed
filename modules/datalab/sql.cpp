// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/sql.h"

#include "base/clock.h"
#include "datalab/internal/connection.h"
#include "datalab/internal/problem.h"
#include "datalab/internal/texts.h"

#include <QRegularExpression>

#include <algorithm>

namespace tessera {

namespace {

bool isNumber(const SqlValue& value)
{
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

// Roughly what a row takes in memory.
std::int64_t bytesOf(const std::vector<SqlValue>& row)
{
    std::int64_t bytes = std::int64_t(sizeof(std::vector<SqlValue>) + row.size() * sizeof(SqlValue));
    for (const SqlValue& value : row)
        if (const auto* text = std::get_if<QString>(&value))
            bytes += 2 * text->size() + 24;
    return bytes;
}

bool looksLikeDate(const QString& text)
{
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d\\d(-\\d\\d.*)?$"));
    return date.match(text).hasMatch();
}

int columnCalledOneId(const std::vector<SqlColumn>& columns)
{
    const auto found = std::ranges::find_if(columns, [](const SqlColumn& column) {
        return column.name.compare(QLatin1String("oneid"), Qt::CaseInsensitive) == 0;
    });
    return found == columns.end() ? -1 : int(found - columns.begin());
}

void noteNumbers(SqlResult& result)
{
    for (std::size_t i = 0; i < result.columns.size(); ++i) {
        bool number = false;
        bool text = false;
        for (const std::vector<SqlValue>& row : result.rows) {
            number = number || isNumber(row[i]);
            text = text || std::holds_alternative<QString>(row[i]);
        }
        result.columns[i].numeric = number && !text;
    }
}

} // namespace

QString sqlText(const SqlValue& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return QString::number(*whole);
    // The fifteen digits a double holds for sure, so that sums of money end in the digits they have.
    if (const auto* number = std::get_if<double>(&value))
        return QString::number(*number, 'g', 15);
    const auto* text = std::get_if<QString>(&value);
    return text == nullptr ? QString() : *text;
}

int SqlResult::oneIdColumn() const
{
    return columnCalledOneId(columns);
}

bool SqlResult::isPersonal(std::size_t row, std::size_t column) const
{
    const SqlPersonal& personal = columns[column].personal;
    const SqlValue& value = rows[row][column];
    if (!personal || std::holds_alternative<std::monostate>(value))
        return false;
    // Counts and dates beside personal data are not personal.
    return personal.kind != QLatin1String("computed") || (!isNumber(value) && !looksLikeDate(sqlText(value)));
}

QString SqlResult::shown(std::size_t row, std::size_t column, bool masked) const
{
    const QString text = sqlText(rows[row][column]);
    return masked && isPersonal(row, column) ? columns[column].personal.masked(text) : text;
}

Result<void> scanSql(const LocalDataset& data, const QString& query, const SqlOptions& options,
                     const SqlVisitor& visitor, const Task& task)
{
    const Result<std::unique_ptr<QueryConnection>> opened = QueryConnection::open(data, options, task);
    if (!opened)
        return opened.error();
    QueryConnection& connection = **opened;
    if (const std::optional<SqlProblem> problem = connection.prepare(query))
        return errorOf(*problem, connection.query());
    const std::vector<SqlColumn> columns = connection.columns();
    if (Result<void> begun = visitor.begin(columns); !begun)
        return begun;
    std::vector<SqlValue> row(columns.size());
    for (;;) {
        const Result<bool> more = connection.step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = connection.value(int(i));
        const Result<bool> on = visitor.row(row);
        if (!on)
            return on.error();
        if (!*on)
            return {};
    }
}

Result<SqlResult> runSql(const LocalDataset& data, const QString& query, const SqlOptions& options,
                         const Task& task)
{
    const double started = steadySeconds();
    SqlResult result;
    std::int64_t bytes = 0;
    SqlVisitor visitor;
    visitor.begin = [&](const std::vector<SqlColumn>& columns) -> Result<void> {
        result.columns = columns;
        return {};
    };
    visitor.row = [&](std::span<const SqlValue> row) -> Result<bool> {
        std::vector<SqlValue> copy(row.begin(), row.end());
        bytes += bytesOf(copy);
        result.isCut =
            (options.rows > 0 && std::int64_t(result.rows.size()) >= options.rows) || bytes > options.bytes;
        if (result.isCut)
            return false;
        result.rows.push_back(std::move(copy));
        return true;
    };
    if (Result<void> done = scanSql(data, query, options, visitor, task); !done)
        return done.error();
    noteNumbers(result);
    result.seconds = steadySeconds() - started;
    return result;
}

Result<PeopleSet> peopleOfSql(const LocalDataset& data, const QString& query, const SqlOptions& options,
                              const Task& task)
{
    PeopleSet people(data.people());
    int column = -1;
    SqlVisitor visitor;
    visitor.begin = [&](const std::vector<SqlColumn>& columns) -> Result<void> {
        column = columnCalledOneId(columns);
        if (column < 0)
            return Error{SqlText::tr("The result has no column \"oneid\", so no people stand behind it. "
                                     "Add oneid to the SELECT.")};
        return {};
    };
    visitor.row = [&](std::span<const SqlValue> row) -> Result<bool> {
        const auto* id = std::get_if<std::int64_t>(&row[std::size_t(column)]);
        if (id == nullptr)
            return true;
        if (const std::optional<PersonIndex> person = data.identity().personOf(OneId(*id)))
            people.insert(*person);
        return true;
    };
    if (Result<void> done = scanSql(data, query, options, visitor, task); !done)
        return done.error();
    return people;
}

std::optional<SqlProblem> findSqlProblem(const LocalDataset& data, const QString& query)
{
    const Result<std::unique_ptr<QueryConnection>> connection =
        QueryConnection::open(data, SqlOptions(), Task());
    if (!connection)
        return SqlProblem{connection.error().message};
    return (*connection)->prepare(query);
}

} // namespace tessera
