// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/compact_copy.h"

#include "project/internal/database.h"
#include "project/internal/page_checksums.h"
#include "project/internal/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace tessera {

namespace {

constexpr int kStepsBetweenLooks = 20; // of SQLite's machine: some segments, a millisecond or so

// While one lives, SQLite asks it whether to go on.
class CopyWatch
{
public:
    CopyWatch(Database& database, const QString& part, std::int64_t bytes, const Task& task)
        : m_database(database)
        , m_part(part)
        , m_bytes(bytes)
        , m_task(task)
    {
        sqlite3_progress_handler(database.handle(), kStepsBetweenLooks, &CopyWatch::look, this);
    }
    ~CopyWatch() { sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr); }
    CopyWatch(const CopyWatch&) = delete;
    CopyWatch& operator=(const CopyWatch&) = delete;

private:
    static int look(void* self)
    {
        auto* watch = static_cast<CopyWatch*>(self);
        watch->m_task.setProgress(std::min(QFileInfo(watch->m_part).size(), qint64(watch->m_bytes)),
                                  watch->m_bytes);
        return watch->m_task.cancelled() ? 1 : 0;
    }

    Database& m_database;
    QString m_part;
    std::int64_t m_bytes;
    Task m_task;
};

std::int64_t bytesInUse(Database& database)
{
    std::int64_t values[3] = {0, 0, 0};
    const char* const pragmas[] = {"PRAGMA page_count", "PRAGMA freelist_count", "PRAGMA page_size"};
    for (int i = 0; i < 3; ++i) {
        Statement statement(database, pragmas[i]);
        if (statement.step())
            values[i] = statement.integer(0);
    }
    return (values[0] - values[1]) * values[2];
}

} // namespace

namespace {

Result<void> notWritten(const QString& path, const Result<void>& why, const Task& task)
{
    if (task.cancelled())
        return Error::cancel();
    return Error{QCoreApplication::translate("Project",
                                             "The copy %1 was not written. Make room on the disk, check the "
                                             "permissions of the folder, or choose another name. %2")
                     .arg(path, why ? QString() : why.error().message)
                     .trimmed()};
}

// Numbers that were given once are never given again, in the copy neither.
Result<void> copyTables(Database& database)
{
    Transaction transaction(database);
    if (Result<void> done = createTables(database, "copy"); !done)
        return done;
    std::vector<QByteArray> names{QByteArrayLiteral("sqlite_sequence")};
    Statement tables(database, "SELECT name FROM copy.sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                               "'sqlite_%'");
    while (tables.step())
        names.insert(names.begin(), tables.text(0).toUtf8());
    tables.reset();
    for (const QByteArray& name : names) {
        const QByteArray sql =
            "DELETE FROM copy." + name + "; INSERT INTO copy." + name + " SELECT * FROM main." + name;
        if (Result<void> done = database.execute(sql.constData()); !done)
            return done;
    }
    // What the copy is by being written anew, and is no longer owed.
    if (Result<void> done = database.execute("DELETE FROM copy.meta WHERE key = 'rewrite_pending'; INSERT OR "
                                             "REPLACE INTO copy.meta VALUES('page_checksums', '1')");
        !done)
        return done;
    return transaction.commit();
}

} // namespace

Result<void> copyCompact(Database& database, const QString& path, const Task& task)
{
    const std::scoped_lock lock(database.mutex());
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    Result<void> done;
    {
        const CopyWatch watch(database, part, bytesInUse(database), task);
        Statement vacuum(database, "VACUUM INTO ?");
        done = vacuum.bind(1, part).run();
    }
    // A file of an older version is only brought up to date once its copy is safe.
    const bool named = done && QFile::rename(part, path);
    if (named && confirmNames(path))
        return {};
    QFile::remove(named ? path : part);
    return notWritten(path, done, task);
}

Result<void> copyWithPassphrase(Database& database, const QString& path, const QString& passphrase,
                                const Task& task)
{
    const std::scoped_lock lock(database.mutex());
    QFile::remove(path);
    // A connection to a file that was there already makes no new ones.
    if (QFile made(path); !made.open(QIODevice::WriteOnly))
        return notWritten(path, Error{made.errorString()}, task);
    Result<void> done;
    {
        const CopyWatch watch(database, path, bytesInUse(database), task);
        Statement attach(database, "ATTACH ?1 AS copy KEY ?2");
        done = attach.bind(1, path).bind(2, passphrase).run();
        if (done && passphrase.isEmpty()) {
            int reserved = kPageChecksumBytes;
            sqlite3_file_control(database.handle(), "copy", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
        }
        if (done)
            done = database.execute("PRAGMA copy.page_size = 16384; PRAGMA copy.synchronous = FULL");
        if (done)
            done = copyTables(database);
    }
    sqlite3_exec(database.handle(), "DETACH copy", nullptr, nullptr, nullptr); // fails where attaching failed
    if (done)
        return {};
    QFile::remove(path);
    QFile::remove(path + QStringLiteral("-journal"));
    return notWritten(path, done, task);
}

} // namespace tessera
