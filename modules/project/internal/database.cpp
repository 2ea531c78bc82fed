// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/database.h"

#include "project/internal/page_checksums.h"
#include "project/query_memory.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <filesystem>
#include <system_error>
#include <utility>

namespace tessera {

namespace {

struct DatabaseText
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

bool isDamage(int code)
{
    return (code & 0xFF) == SQLITE_CORRUPT || code == SQLITE_IOERR_DATA || code == SQLITE_IOERR_CORRUPTFS;
}

Error sqliteError(const QString& path, int code, const QString& detail)
{
    if (isDamage(code))
        return damagedFile(path);
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
        return Error{DatabaseText::tr("%1 is no Tessera client, or it is encrypted with another passphrase. "
                                      "Passphrases differ in upper and lower case and in spaces.")
                         .arg(path)};
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
    case SQLITE_IOERR:
        return Error{DatabaseText::tr(
                         "The disk of %1 does not answer as it should (%2). Nothing half done is kept: check "
                         "the disk or the network it is on, then try again.")
                         .arg(path, detail)};
    case SQLITE_CANTOPEN:
        return Error{
            DatabaseText::tr("Cannot open %1. Check that it exists and that you may read it.").arg(path)};
    default:
        return Error{DatabaseText::tr("The project file %1 could not be used: %2.").arg(path, detail)};
    }
}

// A project is untrusted input: no schema that runs functions, no writable schema, no corrupting pragma, and
// no statement larger than the store's own.
void harden(sqlite3* handle)
{
    for (const int option :
         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
          SQLITE_DBCONFIG_WRITABLE_SCHEMA, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER,
          SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_LEGACY_ALTER_TABLE})
        sqlite3_db_config(handle, option, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    const std::pair<int, int> limits[] = {
        {SQLITE_LIMIT_LENGTH, 1 << 30},      {SQLITE_LIMIT_SQL_LENGTH, 100'000},
        {SQLITE_LIMIT_COLUMN, 100},          {SQLITE_LIMIT_EXPR_DEPTH, 100},
        {SQLITE_LIMIT_COMPOUND_SELECT, 20},  {SQLITE_LIMIT_VDBE_OP, 100'000},
        {SQLITE_LIMIT_FUNCTION_ARG, 32},     {SQLITE_LIMIT_ATTACHED, 1}, // one: VACUUM attaches its copy
        {SQLITE_LIMIT_VARIABLE_NUMBER, 250}, {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 1},     {SQLITE_LIMIT_WORKER_THREADS, 0}};
    for (const auto& [limit, value] : limits)
        sqlite3_limit(handle, limit, value);
    // Neither reads the file, so they hold from the first page on.
    sqlite3_exec(handle, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0", nullptr, nullptr, nullptr);
}

// Deletes a file for good: the disk holds the names of its folder as they are then.
bool deleteForGood(const QString& path)
{
    sqlite3_vfs* files = sqlite3_vfs_find(nullptr);
    return !QFile::exists(path) || files->xDelete(files, path.toUtf8().constData(), 1) == SQLITE_OK;
}

} // namespace

bool confirmNames(const QString& path)
{
    const QString mark = path + QStringLiteral(".part-journal");
    return QFile(mark).open(QIODevice::WriteOnly) && deleteForGood(mark);
}

Error damagedFile(const QString& path)
{
    return Error{
        DatabaseText::tr("%1 is damaged. Restore it from a copy; \"tessera-cli check\" says what of it "
                         "can still be read.")
            .arg(path)};
}

Statement::Statement(Database& database, const char* sql)
    : m_database(database)
{
    if (!database.isReady() ||
        sqlite3_prepare_v3(database.handle(), sql, -1, 0, &m_statement, nullptr) != SQLITE_OK)
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
    if (m_database.refuses())
        return false;
    const int code = m_statement == nullptr ? SQLITE_MISUSE : sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database.noteFailure();
    return false;
}

void Statement::reset()
{
    if (m_statement == nullptr) // it did not fit the tables of the file
        return;
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

Result<std::unique_ptr<Database>> Database::open(const QString& path, Access access,
                                                 const QString& passphrase)
{
    prepareQueryMemory();
    if (installPageChecksums() != SQLITE_OK)
        return Error{
            DatabaseText::tr("Tessera could not start its store: memory ran out. Close other programs "
                             "and start it again.")};
    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    database->m_passphrase = passphrase;
    database->m_readOnly = access == Access::Read;
    if (Result<void> done = database->connect(access); !done)
        return done.error();
    return database;
}

Result<void> Database::connect(Access access)
{
    const int flags = access == Access::Read     ? SQLITE_OPEN_READONLY
                      : access == Access::Create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                 : SQLITE_OPEN_READWRITE;
    QByteArray name = m_path.toUtf8();
    // Where nothing can be written, no other process can be writing either, and SQLite must not ask for its
    // lock files.
    if (access == Access::Read && !QFileInfo(QFileInfo(m_path).absolutePath()).isWritable())
        name = QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath()).toEncoded() + "?immutable=1";
    const int code = sqlite3_open_v2(name.constData(), &m_handle, flags | SQLITE_OPEN_URI, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_path, code, QString::fromUtf8(sqlite3_errmsg(m_handle)));
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, 2000);
    // ChaCha20-Poly1305 with a key of 64,007 rounds of PBKDF2; its tags take the place of the checksums.
    sqlite3mc_config(m_handle, "default:cipher", sqlite3mc_cipher_index("chacha20"));
    sqlite3mc_config(m_handle, "cipher", sqlite3mc_cipher_index("chacha20"));
    if (!m_passphrase.isEmpty()) {
        const QByteArray utf8 = m_passphrase.toUtf8();
        if (sqlite3_key_v2(m_handle, "main", utf8.constData(), int(utf8.size())) != SQLITE_OK)
            return Error{DatabaseText::tr("The passphrase of %1 could not be used: %2.")
                             .arg(m_path, QString::fromUtf8(sqlite3_errmsg(m_handle)))};
    }
    harden(m_handle);
    if (access == Access::Create && m_passphrase.isEmpty()) {
        int reserved = kPageChecksumBytes;
        sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    }
    return {};
}

Result<void> Database::replaceFile(const QString& with, const QString& passphrase)
{
    const std::scoped_lock lock(m_mutex);
    // Leaving the write-ahead log needs the file to itself. A log or journal that stays behind, or that a
    // power cut brings back, would be read into the new file: the disk confirms that both are gone (EXTRA),
    // and SQLite does not say so when it cannot delete the log.
    static_cast<void>(execute("PRAGMA synchronous = EXTRA"));
    Statement leave(*this, "PRAGMA journal_mode = DELETE");
    const bool left = leave.step() && leave.text(0) == QLatin1String("delete");
    leave.step(); // the row comes before the commit, and a failed one leaves its journal
    leave.reset();
    const bool alone = left && deleteForGood(m_path + QStringLiteral("-wal")) &&
                       deleteForGood(m_path + QStringLiteral("-journal"));
    if (Result<void> read = check(); !read || !alone) {
        static_cast<void>(enterLog());
        return read ? Error{DatabaseText::tr("%1 is being read by another window or program. Close it there "
                                             "and try again.")
                                .arg(m_path)}
                    : read.error();
    }
    sqlite3_close_v2(std::exchange(m_handle, nullptr));
    m_isLost = true;
    std::error_code problem;
    std::filesystem::rename(with.toStdU16String(), m_path.toStdU16String(), problem);
    if (!problem)
        m_passphrase = passphrase;
    // The change stands, so a failure that passes must not call it failed, and one that stays is met by the
    // next statement.
    bool confirmed = false;
    for (int tries = 0; tries < 2 && !problem && !confirmed; ++tries)
        confirmed = confirmNames(m_path);
    for (int tries = 0; tries < 2 && !reconnect(); ++tries)
        m_failure.reset();
    if (problem)
        return Error{DatabaseText::tr("%1 could not be put in the place of %2: %3. Nothing was changed.")
                         .arg(with, m_path, QString::fromStdString(problem.message()))};
    if (!confirmed)
        return Error{
            DatabaseText::tr("%1 was written anew, but its disk did not confirm it: a power cut could "
                             "bring back the file as it was. Check the disk or the network it is on.")
                .arg(m_path)};
    return {};
}

Result<void> Database::enterLog()
{
    return execute("PRAGMA cache_size = -65536; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
}

Result<void> Database::reconnect()
{
    if (m_isLost) {
        sqlite3_close_v2(std::exchange(m_handle, nullptr));
        if (Result<void> done = connect(Access::Write); !done)
            return done;
        m_isLost = false;
    }
    return enterLog();
}

bool Database::isReady()
{
    if (!m_isLost)
        return true;
    if (Result<void> done = reconnect(); !done && !m_failure)
        m_failure = done.error();
    return !m_isLost;
}

QString Database::version()
{
    return QStringLiteral("%1, %2").arg(QLatin1String(sqlite3_libversion()),
                                        QLatin1String(sqlite3mc_version()));
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Result<void> Database::execute(const char* sql)
{
    const std::scoped_lock lock(m_mutex);
    if (!refuses() && isReady() && sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
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
    m_sawDamage = false;
    return failure;
}

void Database::noteFailure()
{
    if (!m_failure && m_readOnly && (sqlite3_errcode(m_handle) & 0xFF) == SQLITE_READONLY)
        m_failure = Error{m_readOnlyReason};
    if (!m_failure) {
        const int code = sqlite3_extended_errcode(m_handle);
        m_sawDamage = isDamage(code);
        m_failure = sqliteError(m_path, code, QString::fromUtf8(sqlite3_errmsg(m_handle)));
    }
}

Error Database::errorOf(int sqliteCode) const
{
    return sqliteError(m_path, sqliteCode, QString::fromUtf8(sqlite3_errstr(sqliteCode)));
}

bool Database::hasPageChecksums() const
{
    int reserved = -1; // asks
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    return reserved >= kPageChecksumBytes;
}

bool Database::refuses()
{
    if (m_transaction == nullptr || (m_transaction->m_begun.ok() && sqlite3_get_autocommit(m_handle) == 0))
        return false;
    if (!m_failure)
        m_failure =
            m_transaction->m_begun.ok()
                ? Error{DatabaseText::tr("%1 was not changed, since an earlier step failed. Try again.")
                            .arg(m_path)}
                : m_transaction->m_begun.error();
    return true;
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
    , m_outer(database.m_transaction == nullptr)
{
    if (!m_outer)
        return;
    m_begun = database.execute("BEGIN IMMEDIATE");
    database.m_transaction = this;
}

Transaction::~Transaction()
{
    if (m_outer)
        end();
}

void Transaction::end()
{
    m_database.m_transaction = nullptr;
    m_database.m_failure.reset(); // whoever gave up has said why
    if (sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit()
{
    // A failure that nobody looked at, or an end that SQLite made of its own accord.
    static_cast<void>(m_database.refuses());
    if (Result<void> failed = m_database.check(); !failed || !m_outer)
        return failed;
    Result<void> done = m_database.execute("COMMIT");
    end();
    return done;
}

} // namespace tessera
