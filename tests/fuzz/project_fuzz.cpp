// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A project file from anywhere is opened, read to the last value, changed and checked, or refused with a
// reason. fuzz_project --seeds=DIR writes the files to start from: projects with small pages and without page
// checksums, which would refuse every changed byte.
#include "dataset/local_dataset.h"
#include "fuzz/require.h"
#include "ingest/importer.h"
#include "ingest/preview.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstring>

using namespace tessera;

namespace {

constexpr const char* kSuffixes[] = {"", "-wal", "-shm", "-journal", ".lock"};

void importText(Project& project, const QString& path, const QByteArray& text)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(text) == text.size(), "the source can be written");
    file.close();
    const Result<FilePreview> preview = previewFile(path);
    require(preview.ok() && importFile(project, path, preview->suggestion, {}).ok(),
            "the source can be imported");
}

struct Connection
{
    sqlite3* handle = nullptr;

    void run(const QByteArray& sql) const
    {
        require(sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK,
                sql.constData());
    }
    [[nodiscard]] QList<QByteArray> texts(const char* sql) const
    {
        QList<QByteArray> found;
        const auto keep = [](void* to, int, char** values, char**) {
            static_cast<QList<QByteArray>*>(to)->append(values[0]);
            return 0;
        };
        require(sqlite3_exec(handle, sql, keep, &found, nullptr) == SQLITE_OK, sql);
        return found;
    }
};

// The same tables and rows in small pages without checksums.
void copyPlain(const QString& from, const QString& to, int pageSize)
{
    Connection copy;
    require(sqlite3_open(to.toUtf8().constData(), &copy.handle) == SQLITE_OK, "the seed can be made");
    copy.run("PRAGMA page_size = " + QByteArray::number(pageSize));
    copy.run("ATTACH '" + from.toUtf8() + "' AS whole");
    for (const QByteArray& sql :
         copy.texts("SELECT sql FROM whole.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"))
        copy.run(sql);
    for (const QByteArray& table : copy.texts("SELECT name FROM whole.sqlite_schema WHERE type = 'table'"))
        copy.run("INSERT INTO main." + table + " SELECT * FROM whole." + table);
    copy.run("DELETE FROM meta WHERE key = 'page_checksums'");
    for (const char* number : {"application_id", "user_version"})
        copy.run(QByteArray("PRAGMA ") + number + " = " +
                 copy.texts((QByteArray("PRAGMA whole.") + number).constData()).first());
    sqlite3_close(copy.handle);
}

void writeSeed(const QDir& folder, const QString& name, int pageSize)
{
    const QTemporaryDir work;
    const QString path = work.filePath(QStringLiteral("client.tessera"));
    {
        Result<std::unique_ptr<Project>> made = Project::create(path, QStringLiteral("Seed"), TimeZone());
        require(made.ok(), "a project can be made");
        Project& project = **made;
        importText(
            project, work.filePath(QStringLiteral("log.csv")),
            "user_id,time,event,amount\nA,2026-01-01 10:00:00,view,1.50\nA,2026-01-02 10:00:00,buy,2.25\n"
            "B,2026-01-01 10:00:00,view,\nC,no time,view,1\n");
        importText(project, work.filePath(QStringLiteral("members.csv")),
                   "user_id,phone,age\nA,13800000001,31\nB,13800000002,27\n");
        const Result<StoredObject> object = project.objects().add(
            QStringLiteral("audience"), QStringLiteral("All"), {{QStringLiteral("a"), 1}});
        require(object.ok(), "an object can be added");
        require(project.objects().update(object->id, QStringLiteral("Some"), {{QStringLiteral("a"), 2}}).ok(),
                "an object can be changed");
        require(project.objects().putResult(object->id, {2, 1, 3, {{QStringLiteral("n"), 4}}}).ok(),
                "a result can be kept");
        require(project.history().undo().ok(), "a change can be undone");
    }
    QFile::remove(folder.filePath(name));
    copyPlain(path, folder.filePath(name), pageSize);
}

template <typename T>
bool holds(const Result<T>& result)
{
    require(result.ok() || !result.error().message.isEmpty(), "a refusal says why");
    return result.ok();
}

void readBatches(const Project& project)
{
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!holds(batches))
        return;
    for (const BatchInfo& batch : *batches) {
        for (std::size_t i = 0; i < batch.columns.size(); ++i)
            if (const Result<Column> column = project.readColumn(batch, i); holds(column))
                for (std::size_t row = 0; row < std::min<std::size_t>(column->size(), 100); ++row)
                    static_cast<void>(column->display(row));
        holds(project.rejectedRows(batch.id));
    }
}

void readObjects(const ObjectStore& objects)
{
    const Result<std::vector<StoredObject>> list = objects.list();
    if (holds(list))
        for (const StoredObject& object : *list) {
            holds(objects.versions(object.id));
            holds(objects.result(object.id));
        }
}

void compute(const std::shared_ptr<Project>& project)
{
    const auto data = LocalDataset::open(project, {}, {});
    if (!holds(data))
        return;
    for (const FieldInfo& field : (*data)->eventFields())
        holds((*data)->eventColumn(field.name));
    for (const FieldInfo& field : (*data)->attributes())
        holds((*data)->attribute(field.name));
}

void change(Project& project)
{
    if (const Result<std::vector<BatchInfo>> batches = project.batches(); holds(batches) && !batches->empty())
        holds(project.setTakenOut(batches->front().id, true));
    holds(project.history().undo());
    holds(project.history().redo());
    holds(project.objects().add(QStringLiteral("audience"), QStringLiteral("New"), {}));
    holds(project.check({}));
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    for (int i = 1; i < *argc; ++i) {
        if (std::strncmp((*argv)[i], "--seeds=", 8) != 0)
            continue;
        const QDir folder(QString::fromLocal8Bit((*argv)[i] + 8));
        require(QDir().mkpath(folder.path()), "the folder of the seeds can be made");
        for (const int pageSize : {512, 1024, 4096})
            writeSeed(folder, QStringLiteral("pages-%1").arg(pageSize), pageSize);
        std::exit(0);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("client.tessera"));
    for (const char* suffix : kSuffixes)
        QFile::remove(path + QLatin1String(suffix));
    {
        QFile file(path);
        require(file.open(QIODevice::WriteOnly), "the input can be written");
        file.write(reinterpret_cast<const char*>(data), qint64(size));
    }
    Result<std::unique_ptr<Project>> opened = Project::open(path);
    if (!holds(opened))
        return 0;
    const std::shared_ptr<Project> project = std::move(*opened);
    readBatches(*project);
    readObjects(project->objects());
    holds(project->history().entries());
    compute(project);
    change(*project);
    return 0;
}
