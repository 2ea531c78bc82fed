// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalab/internal/table_data.h"
#include "datalab/sql.h"
#include "project/query_memory.h"

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tessera {

// A connection to nothing but the client's tables, for one query in one thread: it may read and compute, and
// is held to its time and memory.
class QueryConnection
{
public:
    static Result<std::unique_ptr<QueryConnection>> open(const LocalDataset& data, const SqlOptions& options,
                                                         const Task& task);
    ~QueryConnection();
    QueryConnection(const QueryConnection&) = delete;
    QueryConnection& operator=(const QueryConnection&) = delete;

    // Exactly one statement that gives rows.
    [[nodiscard]] std::optional<SqlProblem> prepare(const QString& query);
    [[nodiscard]] std::vector<SqlColumn> columns() const;
    // True while there is a row.
    [[nodiscard]] Result<bool> step();
    [[nodiscard]] SqlValue value(int column) const;
    [[nodiscard]] const QByteArray& query() const { return m_query; }

private:
    QueryConnection(const SqlOptions& options, const Task& task);
    Result<void> setUp(const LocalDataset& data);
    [[nodiscard]] QByteArray countedRows() const;
    [[nodiscard]] SqlProblem problem() const;
    [[nodiscard]] Error stepError() const;
    [[nodiscard]] bool hasToStop();
    int authorize(int action, const char* first, const char* second);
    [[nodiscard]] const SqlField* fieldOf(const char* table, const char* column) const;

    QueryMemory m_memory; // around all of the connection's life
    SqlOptions m_options;
    Task m_task;
    double m_deadline;
    bool m_isLate = false;
    std::vector<std::unique_ptr<TableData>> m_tables;
    QByteArray m_query;
    QString m_refused;
    bool m_readsPersonal = false;
    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace tessera
