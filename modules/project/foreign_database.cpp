// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/foreign_database.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <utility>

namespace tessera {

namespace {

using StepClock = std::chrono::steady_clock;

constexpr int kForeignStepsBetweenLooks = 20'000;
constexpr qint64 kWriteVersionAt = 18; // in the header of the file: 2 when it is kept with a write-ahead log

struct ForeignText
{
    Q_DECLARE_TR_FUNCTIONS(ForeignDatabase)
};

// Queries that read, and nothing else.
int onlyReading(void*, int action, const char*, const char*, const char*, const char*)
{
    return action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_FUNCTION ||
                   action == SQLITE_RECURSIVE
               ? SQLITE_OK
               : SQLITE_DENY;
}

void restrict(sqlite3* handle)
{
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 2000);
    for (const int option : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER,
                             SQLITE_DBCONFIG_WRITABLE_SCHEMA, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER,
                             SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_LEGACY_ALTER_TABLE})
        sqlite3_db_config(handle, option, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    const std::pair<int, int> limits[] = {{SQLITE_LIMIT_LENGTH, ForeignDatabase::kMaxValueBytes},
                                          {SQLITE_LIMIT_SQL_LENGTH, 1'000'000},
                                          {SQLITE_LIMIT_COLUMN, 2000},
                                          {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                          {SQLITE_LIMIT_COMPOUND_SELECT, 100},
                                          {SQLITE_LIMIT_VDBE_OP, 1'000'000},
                                          {SQLITE_LIMIT_FUNCTION_ARG, 100},
                                          {SQLITE_LIMIT_ATTACHED, 0},
                                          {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
                                          {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
                                          {SQLITE_LIMIT_WORKER_THREADS, 0}};
    for (const auto& [limit, value] : limits)
        sqlite3_limit(handle, limit, value);
    // What a view sorts goes to a temporary file rather than to memory.
    sqlite3_exec(handle, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = FILE",
                 nullptr, nullptr, nullptr);
}

// SQLite reads what is missing of the last page as zeros, which would be rows of nothing.
bool isCutOff(const QByteArray& header, qint64 size)
{
    if (header.size() < 100)
        return header.startsWith("SQLite format 3");
    const int stored = int(std::uint8_t(header[16])) << 8 | int(std::uint8_t(header[17]));
    const int pageBytes = stored == 1 ? 65536 : stored;
    return header.startsWith("SQLite format 3") && pageBytes > 0 && size % pageBytes != 0;
}

bool isCutOff(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && isCutOff(file.read(100), file.size()); // else SQLite says why
}

// SQLite keeps files beside a database with a write-ahead log, even to read it. Where there is no log there
// is nothing in it, so the database is opened as one that nobody changes.
bool needsNoLog(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(kWriteVersionAt))
        return false;
    const QByteArray version = file.read(1);
    const bool usesLog = version.size() == 1 && version[0] == 2;
    return usesLog && QFileInfo(path + QStringLiteral("-wal")).size() == 0;
}

bool isFolderReadOnly(const QString& path)
{
    return !QFileInfo(QFileInfo(path).absolutePath()).isWritable();
}

} // namespace

struct ForeignStatementEnd
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using ForeignStatement = std::unique_ptr<sqlite3_stmt, ForeignStatementEnd>;

struct ForeignDatabase::Connection
{
    QString path;
    int stepSeconds;
    QByteArray image; // of one in memory; outlives the handle
    sqlite3* handle = nullptr;
    ForeignStatement statement;
    QStringList columns;
    std::vector<std::string> texts; // of numbers and blobs in the row
    StepClock::time_point deadline;
    bool isStuck = false;

    Connection(QString file, int seconds)
        : path(std::move(file))
        , stepSeconds(seconds)
    {}
    ~Connection()
    {
        statement.reset();
        sqlite3_close_v2(handle);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    static int look(void* context)
    {
        auto* self = static_cast<Connection*>(context);
        self->isStuck = StepClock::now() > self->deadline;
        return self->isStuck ? 1 : 0;
    }
    void startClock()
    {
        isStuck = false;
        deadline = StepClock::now() + std::chrono::seconds(stepSeconds);
    }

    [[nodiscard]] Error failure() const
    {
        const int code = sqlite3_extended_errcode(handle);
        if (isStuck)
            return Error{
                ForeignText::tr("A view of %1 gave no row in %2 seconds, so it was stopped. Import the "
                                "tables it is made from.")
                    .arg(path)
                    .arg(stepSeconds)};
        switch (code & 0xFF) {
        case SQLITE_NOTADB:
            return Error{ForeignText::tr("%1 is no SQLite database, or it is encrypted. Save it without a "
                                         "password in the program it comes from.")
                             .arg(path)};
        case SQLITE_CORRUPT:
            return Error{
                ForeignText::tr("%1 is damaged (%2). Fetch it again, or have it repaired with sqlite3's "
                                ".recover.")
                    .arg(path, QString::fromUtf8(sqlite3_errmsg(handle)))};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Error{
                ForeignText::tr("%1 is being written by another program. Close it there and try again.")
                    .arg(path)};
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
            return Error{
                ForeignText::tr("%1 cannot be read as it is (%2). If another program was stopped while it "
                                "wrote it, open it there once; else check that you may read it.")
                    .arg(path, QString::fromUtf8(sqlite3_errmsg(handle)))};
        case SQLITE_TOOBIG:
            return Error{
                ForeignText::tr("%1 holds a value that is larger than %2 MB. Leave its column out of a view "
                                "and import that.")
                    .arg(path)
                    .arg(kMaxValueBytes >> 20)};
        default:
            return Error{
                ForeignText::tr("%1 could not be read: %2. If it is a view, import the tables it is made "
                                "from.")
                    .arg(path, QString::fromUtf8(sqlite3_errmsg(handle)))};
        }
    }

    Result<ForeignStatement> prepare(const QString& sql)
    {
        const QByteArray utf8 = sql.toUtf8();
        sqlite3_stmt* made = nullptr;
        startClock();
        const int code = sqlite3_prepare_v3(handle, utf8.constData(), int(utf8.size()), 0, &made, nullptr);
        ForeignStatement result(made);
        if (code != SQLITE_OK)
            return failure();
        return result;
    }

    std::string_view value(int column)
    {
        std::string& text = texts[std::size_t(column)];
        text.clear();
        switch (sqlite3_column_type(statement.get(), column)) {
        case SQLITE_INTEGER: {
            std::array<char, 24> digits{};
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                           std::int64_t(sqlite3_column_int64(statement.get(), column)));
            text.assign(digits.data(), end.ptr);
            return text;
        }
        case SQLITE_FLOAT: {
            std::array<char, 64> digits{};
            const double number = sqlite3_column_double(statement.get(), column);
            const double size = std::abs(number);
            const auto format = size == 0 || (size >= 1e-15 && size < 1e15) ? std::chars_format::fixed
                                                                            : std::chars_format::general;
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, format);
            text.assign(digits.data(), end.ptr);
            return text;
        }
        case SQLITE_TEXT: {
            const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), column));
            return {bytes == nullptr ? "" : bytes,
                    std::size_t(sqlite3_column_bytes(statement.get(), column))};
        }
        case SQLITE_BLOB: {
            static constexpr char hexDigits[] = "0123456789abcdef";
            const auto* bytes =
                static_cast<const unsigned char*>(sqlite3_column_blob(statement.get(), column));
            const int count = sqlite3_column_bytes(statement.get(), column);
            text.reserve(2 * std::size_t(count));
            for (int i = 0; i < count; ++i) {
                text.push_back(hexDigits[bytes[i] >> 4]);
                text.push_back(hexDigits[bytes[i] & 15]);
            }
            return text;
        }
        default:
            return {};
        }
    }
};

ForeignDatabase::ForeignDatabase(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{}

ForeignDatabase::~ForeignDatabase() = default;

Result<std::unique_ptr<ForeignDatabase>> ForeignDatabase::open(const QString& path, int stepSeconds)
{
    if (isCutOff(path))
        return Error{ForeignText::tr("%1 is not complete. Fetch it again.").arg(path)};
    auto connection = std::make_unique<Connection>(path, stepSeconds);
    QByteArray name = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + "?mode=ro";
    if (needsNoLog(path) || isFolderReadOnly(path))
        name += "&immutable=1";
    const int code = sqlite3_open_v2(name.constData(), &connection->handle,
                                     SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    if (code != SQLITE_OK)
        return connection->failure();
    return readSchema(std::move(connection));
}

Result<std::unique_ptr<ForeignDatabase>> ForeignDatabase::openBytes(const QString& name, QByteArray bytes,
                                                                    int stepSeconds)
{
    if (isCutOff(bytes.first(std::min<qsizetype>(100, bytes.size())), bytes.size()))
        return Error{ForeignText::tr("%1 is not complete. Fetch it again.").arg(name)};
    auto connection = std::make_unique<Connection>(name, stepSeconds);
    // A log beside it is not here to be read; the marks of one would have SQLite look for it.
    if (bytes.size() > kWriteVersionAt + 1 && bytes[kWriteVersionAt] == 2)
        bytes[kWriteVersionAt] = bytes[kWriteVersionAt + 1] = 1;
    connection->image = std::move(bytes);
    int code = sqlite3_open_v2(":memory:", &connection->handle, SQLITE_OPEN_READWRITE, nullptr);
    if (code == SQLITE_OK) {
        auto* data = reinterpret_cast<unsigned char*>(const_cast<char*>(connection->image.constData()));
        code = sqlite3_deserialize(connection->handle, "main", data, connection->image.size(),
                                   connection->image.size(), SQLITE_DESERIALIZE_READONLY);
    }
    if (code != SQLITE_OK)
        return connection->failure();
    return readSchema(std::move(connection));
}

Result<std::unique_ptr<ForeignDatabase>> ForeignDatabase::readSchema(std::unique_ptr<Connection> connection)
{
    restrict(connection->handle);
    sqlite3_progress_handler(connection->handle, kForeignStepsBetweenLooks, &Connection::look,
                             connection.get());
    std::unique_ptr<ForeignDatabase> database(new ForeignDatabase(std::move(connection)));
    if (Result<std::vector<ForeignTable>> tables = database->tables(); !tables) // reads the schema
        return tables.error();
    return database;
}

Result<std::vector<ForeignTable>> ForeignDatabase::tables()
{
    sqlite3_set_authorizer(m_connection->handle, nullptr, nullptr);
    std::vector<ForeignTable> tables;
    {
        Result<ForeignStatement> list =
            m_connection->prepare(QStringLiteral("SELECT name, type = 'view' FROM pragma_table_list WHERE "
                                                 "schema = 'main' AND type IN ('table', 'view') "
                                                 "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"));
        if (!list)
            return list.error();
        int code = SQLITE_OK;
        while ((code = sqlite3_step(list->get())) == SQLITE_ROW) {
            if (!m_connection->image.isEmpty() && sqlite3_column_int(list->get(), 1) != 0)
                continue;
            ForeignTable table;
            table.name = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(list->get(), 0)),
                                           sqlite3_column_bytes(list->get(), 0));
            table.isView = sqlite3_column_int(list->get(), 1) != 0;
            tables.push_back(std::move(table));
        }
        if (code != SQLITE_DONE)
            return m_connection->failure();
    }
    sqlite3_set_authorizer(m_connection->handle, &onlyReading, nullptr);
    for (ForeignTable& table : tables) {
        if (table.isView)
            continue;
        // The largest row number is found at once; tables without one have no estimate.
        const QString quoted = QString(table.name).replace(QLatin1Char('"'), QLatin1String("\"\""));
        Result<ForeignStatement> last =
            m_connection->prepare(QStringLiteral("SELECT max(_rowid_) FROM \"%1\"").arg(quoted));
        if (last && sqlite3_step(last->get()) == SQLITE_ROW)
            table.rows = std::max<std::int64_t>(sqlite3_column_int64(last->get(), 0), 0);
    }
    return tables;
}

Result<void> ForeignDatabase::select(const QString& table)
{
    const QString quoted = QString(table).replace(QLatin1Char('"'), QLatin1String("\"\""));
    Result<ForeignStatement> statement =
        m_connection->prepare(QStringLiteral("SELECT * FROM \"%1\"").arg(quoted));
    if (!statement)
        return statement.error();
    m_connection->statement = std::move(*statement);
    m_connection->columns.clear();
    const int count = sqlite3_column_count(m_connection->statement.get());
    for (int i = 0; i < count; ++i)
        m_connection->columns.append(
            QString::fromUtf8(sqlite3_column_name(m_connection->statement.get(), i)));
    m_connection->texts.resize(std::size_t(count));
    return {};
}

const QStringList& ForeignDatabase::columns() const
{
    return m_connection->columns;
}

Result<bool> ForeignDatabase::next(std::vector<std::string_view>& values)
{
    m_connection->startClock();
    const int code = sqlite3_step(m_connection->statement.get());
    if (code == SQLITE_DONE)
        return false;
    if (code != SQLITE_ROW)
        return m_connection->failure();
    values.resize(m_connection->texts.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = m_connection->value(int(i));
    return true;
}

} // namespace tessera
