// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/internal/connection.h"

#include "base/clock.h"
#include "datalab/internal/functions.h"
#include "datalab/internal/problem.h"
#include "datalab/internal/texts.h"
#include "datalab/internal/virtual_table.h"

#include <QRegularExpression>

#include <sqlite3.h>

#include <algorithm>

namespace tessera {

namespace {

// Steps of SQLite's machine between two looks at the clock: well under a millisecond.
constexpr int kStepsBetweenLooks = 10'000;

void setLimits(sqlite3* handle)
{
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 16 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0); // they would be on nobody's account
    sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 200);
    sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
}

} // namespace

QueryConnection::QueryConnection(const SqlOptions& options, const Task& task)
    : m_memory(options.bytes)
    , m_options(options)
    , m_task(task)
    , m_deadline(steadySeconds() + options.seconds)
{}

QueryConnection::~QueryConnection()
{
    sqlite3_finalize(m_statement);
    sqlite3_close(m_handle);
}

Result<std::unique_ptr<QueryConnection>> QueryConnection::open(const LocalDataset& data,
                                                               const SqlOptions& options, const Task& task)
{
    std::unique_ptr<QueryConnection> connection(new QueryConnection(options, task));
    if (Result<void> done = connection->setUp(data); !done)
        return done.error();
    return connection;
}

Result<void> QueryConnection::setUp(const LocalDataset& data)
{
    constexpr int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
    for (SqlTable& table : sqlTables(data))
        m_tables.push_back(std::make_unique<TableData>(data, std::move(table)));
    int code = sqlite3_open_v2(":memory:", &m_handle, flags, nullptr);
    if (code == SQLITE_OK)
        code = addVirtualTables(m_handle, m_tables);
    if (code == SQLITE_OK)
        code = addFunctions(m_handle, data.asOf(), data.zone());
    if (code != SQLITE_OK)
        return Error{m_memory.exceeded() ? stepError().message
                                         : SqlText::tr("The client's tables cannot be queried: %1.")
                                               .arg(QString::fromUtf8(sqlite3_errmsg(m_handle)))};
    setLimits(m_handle);
    sqlite3_progress_handler(
        m_handle, kStepsBetweenLooks,
        [](void* self) { return static_cast<QueryConnection*>(self)->hasToStop() ? 1 : 0; }, this);
    sqlite3_set_authorizer(
        m_handle,
        [](void* self, int action, const char* first, const char* second, const char*, const char*) {
            return static_cast<QueryConnection*>(self)->authorize(action, first, second);
        },
        this);
    return {};
}

bool QueryConnection::hasToStop()
{
    m_isLate = m_isLate || steadySeconds() > m_deadline;
    return m_isLate || m_task.cancelled();
}

const SqlField* QueryConnection::fieldOf(const char* table, const char* column) const
{
    if (table == nullptr || column == nullptr)
        return nullptr;
    for (const std::unique_ptr<TableData>& one : m_tables) {
        if (one->shape().name != QString::fromUtf8(table))
            continue;
        const auto field = std::ranges::find(one->shape().fields, QString::fromUtf8(column), &SqlField::name);
        return field == one->shape().fields.end() ? nullptr : &*field;
    }
    return nullptr;
}

int QueryConnection::authorize(int action, const char* first, const char* second)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_READ: {
        if (first != nullptr && QByteArrayView(first).startsWith("pragma_")) {
            m_refused = QStringLiteral("PRAGMA");
            return SQLITE_DENY;
        }
        const SqlField* const field = fieldOf(first, second);
        m_readsPersonal = m_readsPersonal || (field != nullptr && field->personal);
        return SQLITE_OK;
    }
    case SQLITE_FUNCTION:
        if (isAllowedFunction(second))
            return SQLITE_OK;
        m_refused = QString::fromUtf8(second) + QStringLiteral("()");
        return SQLITE_DENY;
    default:
        m_refused = action == SQLITE_PRAGMA ? QStringLiteral("PRAGMA") : firstWord(m_query);
        return SQLITE_DENY;
    }
}

SqlProblem QueryConnection::problem() const
{
    std::vector<SqlTable> shapes;
    for (const std::unique_ptr<TableData>& table : m_tables)
        shapes.push_back(table->shape());
    return describeProblem(m_handle, m_query, m_refused, shapes);
}

// How many rows a whole table has is known: a query that asks for nothing else is answered without a walk
// through them, as SQLite does for its own tables. Empty for other queries.
QByteArray QueryConnection::countedRows() const
{
    static const QRegularExpression count(
        QStringLiteral("^\\s*SELECT\\s+(count\\(\\*\\))\\s+FROM\\s+(\\w+)\\s*;?\\s*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto found = count.match(QString::fromUtf8(m_query));
    const auto table = std::ranges::find_if(m_tables, [&](const std::unique_ptr<TableData>& one) {
        return one->shape().name.compare(found.captured(2), Qt::CaseInsensitive) == 0;
    });
    if (!found.hasMatch() || table == m_tables.end())
        return {};
    return "SELECT " + QByteArray::number(qlonglong((*table)->shape().rows)) + " AS \"" +
           found.captured(1).toUtf8() + '"';
}

std::optional<SqlProblem> QueryConnection::prepare(const QString& query)
{
    m_query = query.toUtf8();
    const char* tail = nullptr;
    const QByteArray counted = countedRows();
    const QByteArray& run = counted.isEmpty() ? m_query : counted;
    if (m_query.contains('\0'))
        return problemAt(m_query, int(m_query.indexOf('\0')),
                         SqlText::tr("The query holds a null character."));
    if (sqlite3_prepare_v3(m_handle, run.constData(), int(run.size()), 0, &m_statement, &tail) != SQLITE_OK)
        return m_memory.exceeded() ? SqlProblem{stepError().message} : problem();
    if (m_statement == nullptr)
        return SqlProblem{SqlText::tr("There is no query yet. Begin with SELECT.")};
    if (sqlite3_column_count(m_statement) == 0 || sqlite3_stmt_readonly(m_statement) == 0)
        return SqlProblem{SqlText::tr("Only SELECT can be run here.")};
    sqlite3_stmt* second = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, tail, -1, 0, &second, nullptr);
    sqlite3_finalize(second);
    if (second != nullptr || code != SQLITE_OK)
        return problemAt(m_query, int(tail - m_query.constData()),
                         SqlText::tr("There is more than one query. Take out what follows the semicolon."));
    if (sqlite3_bind_parameter_count(m_statement) > 0)
        return SqlProblem{
            SqlText::tr("The query has places for values (?, :name). Write the values themselves.")};
    return std::nullopt;
}

std::vector<SqlColumn> QueryConnection::columns() const
{
    std::vector<SqlColumn> columns;
    for (int i = 0; i < sqlite3_column_count(m_statement); ++i) {
        SqlColumn column;
        column.name = QString::fromUtf8(sqlite3_column_name(m_statement, i));
        const char* const origin = sqlite3_column_origin_name(m_statement, i);
        if (origin == nullptr && m_readsPersonal)
            column.personal.kind = QStringLiteral("computed");
        else if (const SqlField* field = fieldOf(sqlite3_column_table_name(m_statement, i), origin))
            column.personal = field->personal;
        columns.push_back(std::move(column));
    }
    return columns;
}

Error QueryConnection::stepError() const
{
    if (m_task.cancelled())
        return Error::cancel();
    if (m_isLate)
        return Error{
            SqlText::tr(
                "The query was stopped after %1 s. Narrow it by oneid or time, or allow it more time.")
                .arg(m_options.seconds)};
    if (m_memory.exceeded())
        return Error{
            SqlText::tr("The query needs more than %1 MB of memory. Narrow it, group it, or sort less.")
                .arg(m_options.bytes >> 20)};
    return errorOf(problem(), m_query);
}

Result<bool> QueryConnection::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return stepError();
    }
}

SqlValue QueryConnection::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return std::int64_t(sqlite3_column_int64(m_statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_TEXT: {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
    }
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
        return QString::fromLatin1(QByteArray(bytes, sqlite3_column_bytes(m_statement, column)).toHex());
    }
    default:
        return std::monostate();
    }
}

} // namespace tessera
