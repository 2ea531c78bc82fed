// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/compact_copy.h"

#include "project/internal/database.h"

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
    if (done && QFile::rename(part, path))
        return {};
    QFile::remove(part);
    if (task.cancelled())
        return Error::cancel();
    return Error{QCoreApplication::translate("Project",
                                             "The copy %1 was not written. Make room on the disk, check the "
                                             "permissions of the folder, or choose another name. %2")
                     .arg(path, done ? QString() : done.error().message)
                     .trimmed()};
}

} // namespace tessera
