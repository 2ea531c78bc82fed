// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "datalab/sql_schema.h"
#include "table/people_set.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace tessera {

struct SqlOptions
{
    std::int64_t rows = 10'000;                   // at most; 0 takes all there is memory for
    double seconds = 60;                          // until the query is stopped
    std::int64_t bytes = std::int64_t{512} << 20; // for the query's own work, and as much for its result
};

// Unknown, whole number, number, text.
using SqlValue = std::variant<std::monostate, std::int64_t, double, QString>;
[[nodiscard]] QString sqlText(const SqlValue& value); // unknown is empty

struct SqlColumn
{
    QString name;
    bool numeric = false; // every known value is a number
    // Text that comes from a personal column, or that is computed in a query which reads one.
    SqlPersonal personal;
};

struct SqlResult
{
    std::vector<SqlColumn> columns;
    std::vector<std::vector<SqlValue>> rows;
    bool isCut = false; // there are more rows
    double seconds = 0;

    [[nodiscard]] int oneIdColumn() const; // -1 when there is none
    // Whether a screen hides the value until it is asked for.
    [[nodiscard]] bool isPersonal(std::size_t row, std::size_t column) const;
    // As a screen shows it: personal data masked unless asked for.
    [[nodiscard]] QString shown(std::size_t row, std::size_t column, bool masked) const;
};

// One SELECT over the tables of sqlTables(). It runs on a connection of its own that sees nothing else, in
// this thread; cancelling the task ends it. Errors say where in the query they are.
[[nodiscard]] Result<SqlResult> runSql(const LocalDataset& data, const QString& query,
                                       const SqlOptions& options, const Task& task);

// The same row by row; false from a visit ends it. options.rows does not count here.
struct SqlVisitor
{
    std::function<Result<void>(const std::vector<SqlColumn>& columns)> begin;
    std::function<Result<bool>(std::span<const SqlValue> row)> row;
};
[[nodiscard]] Result<void> scanSql(const LocalDataset& data, const QString& query, const SqlOptions& options,
                                   const SqlVisitor& visitor, const Task& task);

// The people whose OneIDs are in the column "oneid" of all rows the query gives, however many.
[[nodiscard]] Result<PeopleSet> peopleOfSql(const LocalDataset& data, const QString& query,
                                            const SqlOptions& options, const Task& task);

// What keeps a query from running, and where in its text; nothing when it can run. Nothing is computed.
struct SqlProblem
{
    QString message;
    qsizetype at = -1; // -1: nowhere in particular
    qsizetype length = 0;
};
[[nodiscard]] std::optional<SqlProblem> findSqlProblem(const LocalDataset& data, const QString& query);

// What a query can call, in alphabetical order: for completion.
[[nodiscard]] QStringList sqlFunctions();

} // namespace tessera
