// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/database.h"

#include "project/query_memory.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace tessera {

namespace {

struct DatabaseText
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

Error sqliteError(const QString& path, int code, const QString& detail)
{
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
        return Error{
            DatabaseText::tr("%1 is not a Tessera project, or it is encrypted with another password.")
                .arg(path)};
    case SQLITE_CORRUPT:
        return Error{DatabaseText::tr("%1 is damaged. Restore it from a copy.").arg(path)};
    case SQLITE_FULL:
        return Error{
            DatabaseText::tr("The disk is full, so %1 was not changed. Make room and try again.").arg(path)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error{
            DatabaseText::tr("%1 is open in another program. Close it there and try again.").arg(path)};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Error{
            DatabaseText::tr("%1 cannot be written. Check the permissions of the file and its folder.")
                .arg(path)};
    case SQLITE_CANTOPEN:
        return Error{
            DatabaseText::tr("Cannot open %1. Check that it exists and that you may read it.").arg(path)};
    default:
        return Error{DatabaseText::tr("The project file %1 could not be used: %2.").arg(path, detail)};
    }
}

} // namespace

Statement::Statement(Database& database, const char* sql)
    : m_database(database)
{
    if (sqlite3_prepare_v3(database.handle(), sql, -1, 0, &m_statement, nullptr) != SQLITE_OK)
        database.noteFailure();
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int at, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, at, value);
    return *this;
}

Statement& Statement::bind(int at, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement, at, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindBlob(int at, QByteArrayView value)
{
    sqlite3_bind_blob64(m_statement, at, value.data(), sqlite3_uint64(value.size()), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindNull(int at)
{
    sqlite3_bind_null(m_statement, at);
    return *this;
}

bool Statement::step()
{
    const int code = m_statement == nullptr ? SQLITE_MISUSE : sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database.noteFailure();
    return false;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

Result<void> Statement::run()
{
    step();
    reset();
    return m_database.check();
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto* utf8 = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Access access)
{
    prepareQueryMemory();
    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    database->m_readOnly = access == Access::Read;
    const int flags = access == Access::Read     ? SQLITE_OPEN_READONLY
                      : access == Access::Create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                 : SQLITE_OPEN_READWRITE;
    QByteArray name = path.toUtf8();
    // Where nothing can be written, no other process can be writing either, and SQLite must not ask for its
    // lock files.
    if (access == Access::Read && !QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        name = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + "?immutable=1";
    const int code = sqlite3_open_v2(name.constData(), &database->m_handle, flags | SQLITE_OPEN_URI, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(path, code, QString::fromUtf8(sqlite3_errmsg(database->m_handle)));
    sqlite3_extended_result_codes(database->m_handle, 1);
    sqlite3_busy_timeout(database->m_handle, 2000);
    // The file is untrusted input: no schema that runs functions, no writable schema, no corrupting pragma.
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    return database;
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Result<void> Database::execute(const char* sql)
{
    const std::scoped_lock lock(m_mutex);
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        noteFailure();
    return check();
}

Result<void> Database::check()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_failure)
        return {};
    const Error failure = *m_failure;
    m_failure.reset();
    return failure;
}

void Database::noteFailure()
{
    if (!m_failure && m_readOnly && (sqlite3_errcode(m_handle) & 0xFF) == SQLITE_READONLY)
        m_failure = Error{m_readOnlyReason};
    if (!m_failure)
        m_failure = sqliteError(m_path, sqlite3_extended_errcode(m_handle),
                                QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Database::changes() const
{
    return sqlite3_changes(m_handle);
}

Transaction::Transaction(Database& database)
    : m_database(database)
    , m_lock(database.mutex())
{
    m_outer = sqlite3_get_autocommit(database.handle()) != 0;
    m_open = !m_outer || database.execute("BEGIN IMMEDIATE").ok();
}

Transaction::~Transaction()
{
    if (m_outer && m_open && sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit()
{
    if (!m_open && m_database.isReadOnly())
        return Error{m_database.readOnlyReason()};
    if (!m_open)
        return Error{QCoreApplication::translate(
                         "Database", "%1 is open in another program. Close it there and try again.")
                         .arg(m_database.path())};
    if (Result<void> failed = m_database.check(); !failed)
        return failed;
    m_open = false;
    if (!m_outer)
        return {};
    Result<void> done = m_database.execute("COMMIT");
    if (!done)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    return done;
}

} // namespace tessera
