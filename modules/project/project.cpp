// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project.h"

#include "project/internal/compact_copy.h"
#include "project/internal/database.h"
#include "project/internal/erase_rows.h"
#include "project/internal/hand_over.h"
#include "project/internal/journal.h"
#include "project/internal/schema.h"
#include "project/internal/superseded.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <map>
#include <mutex>

namespace tessera {

namespace {

// The locks this process holds: a client closed and opened again at once may still be read by work in the
// background.
struct OurLocks
{
    std::mutex mutex;
    std::map<QString, std::weak_ptr<QLockFile>> byPath;
};

OurLocks& ourLocks()
{
    static OurLocks locks;
    return locks;
}

// Of a client whose making failed nothing stays: the next try finds the name free.
class FilesInTheMaking
{
public:
    explicit FilesInTheMaking(QString path)
        : m_path(std::move(path))
    {}
    ~FilesInTheMaking()
    {
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            if (!m_kept)
                QFile::remove(m_path + QLatin1String(suffix));
    }
    FilesInTheMaking(const FilesInTheMaking&) = delete;
    FilesInTheMaking& operator=(const FilesInTheMaking&) = delete;
    void keep() { m_kept = true; }

private:
    QString m_path;
    bool m_kept = false;
};

} // namespace

Project::Project() = default;

Project::~Project()
{
    m_history.reset();
    m_objects.reset();
    if (m_database && !m_database->isReadOnly()) {
        // One file when closed: fold the write-ahead log in. If another process reads it, SQLite keeps the
        // log for it.
        static_cast<void>(m_database->execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
}

Result<std::unique_ptr<Project>> Project::create(const QString& path, const QString& client,
                                                 const TimeZone& zone, const QString& passphrase)
{
    if (QFileInfo::exists(path))
        return Error{
            QCoreApplication::translate("Project", "%1 exists already. Choose another name or open it.")
                .arg(path)};
    FilesInTheMaking files(path);
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Access::Create, passphrase);
    if (!database)
        return database.error();
    std::unique_ptr<Project> project(new Project);
    project->m_database = std::move(*database);
    project->m_database->setReadOnlyReason(project->lock(path));
    if (Result<void> done = createSchema(*project->m_database); !done)
        return done.error();
    Transaction transaction(*project->m_database);
    Statement insert(*project->m_database, "INSERT INTO meta(key, value) VALUES(?, ?)");
    const std::pair<QString, QString> values[] = {{QStringLiteral("client"), client},
                                                  {QStringLiteral("zone"), zone.name()},
                                                  {QStringLiteral("created"), QString::number(clockNow())},
                                                  {QStringLiteral("page_checksums"), QStringLiteral("1")},
                                                  {QStringLiteral("data_revision"), QStringLiteral("0")}};
    for (const auto& [key, value] : values)
        if (Result<void> done = insert.bind(1, key).bind(2, value).run(); !done)
            return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    if (Result<void> done = project->load(); !done)
        return done.error();
    files.keep();
    return project;
}

bool Project::needsPassphrase(const QString& path)
{
    static const QByteArray plain("SQLite format 3\0", 16);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(512);
    return head.size() == 512 && !head.startsWith(plain);
}

Result<std::unique_ptr<Project>> Project::open(const QString& path, const QString& passphrase)
{
    if (!QFileInfo::exists(path))
        return Error{QCoreApplication::translate("Project", "There is no file %1.").arg(path)};
    const bool encrypted = needsPassphrase(path);
    if (encrypted && passphrase.isEmpty())
        return Error{QCoreApplication::translate(
                         "Project", "%1 is encrypted (or no Tessera client at all). Give its passphrase.")
                         .arg(path)};
    std::unique_ptr<Project> project(new Project);
    const QString reason = project->lock(path);
    Result<std::unique_ptr<Database>> database =
        Database::open(path, reason.isEmpty() ? Database::Access::Write : Database::Access::Read,
                       encrypted ? passphrase : QString());
    if (!database)
        return database.error();
    project->m_database = std::move(*database);
    project->m_database->setReadOnlyReason(reason);
    Result<QString> backup = openSchema(*project->m_database);
    if (!backup)
        return backup.error();
    project->m_backup = std::move(*backup);
    // A rewriting that was cut off: what it leaves may be in clear beside an encrypted file.
    for (const char* suffix : {".part", ".part-journal"})
        if (project->m_isFirstHere)
            QFile::remove(path + QLatin1String(suffix));
    // Unpublished batches may belong to whoever has the file open.
    if (Result<void> done = project->m_isFirstHere ? sweepUnpublished(*project->m_database) : Result<void>();
        !done)
        return done.error();
    if (Result<void> done = project->load(); !done)
        return done.error();
    // A file without page checksums that was just brought up to date, or an erasure whose rewriting of the
    // file was cut off.
    const Result<QString> pending = project->setting(QStringLiteral("rewrite_pending"));
    if (pending && !pending->isEmpty() && project->m_isFirstHere)
        if (Result<void> done = project->rewrite(project->m_database->passphrase(), {}); !done)
            return done.error();
    return project;
}

QString Project::lock(const QString& path)
{
    if (!QFileInfo(path).isWritable())
        return QCoreApplication::translate(
                   "Project",
                   "%1 is open for reading only, since it cannot be written. To change it, copy it to "
                   "a folder of yours or change its permissions.")
            .arg(path);
    const std::scoped_lock guard(ourLocks().mutex);
    std::weak_ptr<QLockFile>& ours = ourLocks().byPath[QFileInfo(path).absoluteFilePath()];
    m_lock = ours.lock();
    if (m_lock)
        return {};
    auto lock = std::make_shared<QLockFile>(path + QStringLiteral(".lock"));
    // However long it works; the lock of a process that died is taken over all the same.
    lock->setStaleLockTime(0);
    qint64 process = 0;
    QString host;
    QString program;
    bool locked = lock->tryLock(0);
    // A process killed while it wrote its name leaves a nameless lock. It is removed only if nobody holds it
    // any more.
    if (!locked && !lock->getLockInfo(&process, &host, &program)) {
        lock->removeStaleLockFile();
        locked = lock->tryLock(0);
    }
    if (locked) {
        ours = m_lock = std::move(lock);
        m_isFirstHere = true;
        return {};
    }
    return QCoreApplication::translate(
               "Project", "%1 is open for reading only: %2 (process %3 on %4) has it open. Close it "
                          "there and open it again here to change it.")
        .arg(path, program.isEmpty() ? QStringLiteral("Tessera") : program)
        .arg(process)
        .arg(host);
}

QString Project::readOnlyReason() const
{
    return m_database->readOnlyReason();
}

Result<void> Project::load()
{
    m_objects = std::make_unique<ObjectStore>(*m_database);
    m_history = std::make_unique<History>(*m_database);
    const Result<QString> client = setting(QStringLiteral("client"));
    if (!client)
        return client.error();
    m_client = *client;
    const Result<QString> zoneName = setting(QStringLiteral("zone"));
    if (!zoneName)
        return zoneName.error();
    if (zoneName->isEmpty())
        return unfinishedFile(*m_database);
    const Result<TimeZone> zone = TimeZone::named(*zoneName);
    if (!zone)
        return zone.error();
    m_zone = *zone;
    return {};
}

const QString& Project::path() const
{
    return m_database->path();
}

std::int64_t Project::dataRevision() const
{
    const Result<QString> value = setting(QStringLiteral("data_revision"));
    return value ? value->toLongLong() : -1;
}

Result<QString> Project::setting(const QString& key) const
{
    const std::scoped_lock lock(m_database->mutex());
    Statement select(*m_database, "SELECT value FROM meta WHERE key = ?");
    select.bind(1, key);
    if (select.step())
        return select.text(0);
    if (Result<void> read = m_database->check(); !read)
        return read.error();
    return QString();
}

Result<void> Project::setSetting(const QString& key, const QString& value, const QString& label)
{
    Transaction transaction(*m_database);
    Statement select(*m_database, "SELECT value FROM meta WHERE key = ?");
    select.bind(1, key);
    const bool wasSet = select.step();
    const QString old = wasSet ? select.text(0) : QString();
    select.reset();
    if (wasSet && old == value)
        return {};
    const QString said =
        label.isEmpty() ? QCoreApplication::translate("Project", "Set %1 to %2").arg(key, value) : label;
    if (Result<void> done = makeChange(*m_database, {QStringLiteral("setting"), key, said,
                                                     settingState(old, wasSet), settingState(value, true)});
        !done)
        return done;
    return transaction.commit();
}

Result<void> Project::remember(const QString& key, const QString& value)
{
    Transaction transaction(*m_database);
    Statement upsert(*m_database,
                     "INSERT INTO meta(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET "
                     "value = excluded.value");
    if (Result<void> done = upsert.bind(1, key).bind(2, value).run(); !done)
        return done;
    return transaction.commit();
}

Result<std::vector<BatchInfo>> Project::batches() const
{
    return loadBatches(*m_database);
}

Result<void> Project::hideSuperseded(std::vector<BatchInfo>& batches, const Task& task) const
{
    return tessera::hideSuperseded(*m_database, batches, task);
}

Result<Column> Project::readColumn(const BatchInfo& batch, std::size_t position, const Task& task) const
{
    return loadColumn(*m_database, batch, position, task);
}

Result<void> Project::readIntegers(const BatchInfo& batch, std::size_t position, const IntegerVisitor& visit,
                                   const Task& task) const
{
    return loadIntegers(*m_database, batch, position, task, visit);
}

Result<std::shared_ptr<const Dictionary>> Project::readTexts(const BatchInfo& batch,
                                                             std::size_t position) const
{
    return loadDictionary(*m_database, batch, position);
}

Result<std::vector<RejectedRow>> Project::rejectedRows(std::int64_t batch, std::size_t limit) const
{
    return loadRejected(*m_database, batch, limit);
}

Result<QJsonObject> Project::quality(std::int64_t batch) const
{
    return loadQuality(*m_database, batch);
}

Result<FileCheck> Project::check(const Task& task) const
{
    return checkFile(*m_database, task);
}

Result<void> Project::setTakenOut(std::int64_t batch, bool takenOut)
{
    Transaction transaction(*m_database);
    Statement select(*m_database, "SELECT source, taken_out FROM batch WHERE id = ? AND published = 1");
    select.bind(1, batch);
    const bool exists = select.step();
    const QString source = exists ? select.text(0) : QString();
    const bool wasOut = exists && select.integer(1) != 0;
    select.reset();
    if (Result<void> read = m_database->check(); !read)
        return read;
    if (!exists)
        return Error{QCoreApplication::translate("Project", "There is no batch number %1 in this project.")
                         .arg(batch)};
    if (wasOut == takenOut)
        return {};
    const QString label = takenOut ? QCoreApplication::translate("Project", "Take out %1").arg(source)
                                   : QCoreApplication::translate("Project", "Put back %1").arg(source);
    if (Result<void> done = makeChange(*m_database, {QStringLiteral("batch"), QString::number(batch), label,
                                                     batchState(wasOut), batchState(takenOut)});
        !done)
        return done;
    return transaction.commit();
}

Result<std::unique_ptr<BatchWriter>> Project::beginBatch(const BatchInfo& info)
{
    auto writer = std::make_unique<BatchWriter>(*m_database, info);
    if (Result<void> done = writer->begin(); !done)
        return done.error();
    return writer;
}

QString Project::storeVersion()
{
    return Database::version();
}

bool Project::isEncrypted() const
{
    return !m_database->passphrase().isEmpty();
}

bool Project::isPassphrase(const QString& passphrase) const
{
    return passphrase == m_database->passphrase();
}

Result<void> Project::setPassphrase(const QString& passphrase, const Task& task)
{
    if (m_database->isReadOnly())
        return Error{m_database->readOnlyReason()};
    return rewrite(passphrase, task);
}

Result<void> Project::rewrite(const QString& passphrase, const Task& task)
{
    const std::scoped_lock lock(m_database->mutex());
    const QString part = path() + QStringLiteral(".part");
    if (Result<void> done = copyWithPassphrase(*m_database, part, passphrase, task); !done)
        return done;
    Result<void> done = m_database->replaceFile(part, passphrase);
    QFile::remove(part); // gone already unless it was refused
    return done;
}

Result<ErasureReport> Project::erase(const std::vector<PersonalIdentifier>& identifiers, const Task& task)
{
    if (m_database->isReadOnly())
        return Error{m_database->readOnlyReason()};
    const std::scoped_lock lock(m_database->mutex());
    Result<ErasureReport> report = eraseIdentifiers(*m_database, identifiers, task);
    if (!report)
        return report;
    if (Result<void> done = rewrite(m_database->passphrase(), {}); !done)
        return Error{QCoreApplication::translate(
                         "Project",
                         "The person is erased, but old bytes may still stand in free parts of %1. "
                         "They go when the client is next opened. %2")
                         .arg(path(), done.error().message)};
    return report;
}

Result<ErasedPeople> Project::erasedPeople() const
{
    return ErasedPeople::load(*m_database);
}

Result<std::vector<HandOverColumn>> Project::handOverColumns(const Task& task) const
{
    return columnsToBlank(*m_database, task);
}

Result<HandOver> Project::handOver(const QString& to, const Task& task, const HandOverChoice& choice) const
{
    if (QFileInfo::exists(to))
        return Error{
            QCoreApplication::translate("Project", "%1 exists already. Choose another name.").arg(to)};
    // Two steps, so that no page of the result ever held what it must not hold.
    const QString whole = to + QStringLiteral(".whole");
    QFile::remove(whole);
    if (Result<void> copied = saveCopy(whole, task); !copied)
        return copied.error();
    Result<HandOver> handOver = Error{};
    {
        const Result<std::unique_ptr<Database>> copy =
            Database::open(whole, Database::Access::Write, m_database->passphrase());
        handOver = copy ? makeAnonymous(**copy, task, choice) : Result<HandOver>(copy.error());
        if (handOver)
            if (Result<void> done = copyCompact(**copy, to, task); !done)
                handOver = done.error();
    }
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(whole + QLatin1String(suffix));
    return handOver;
}

Result<void> Project::saveCopy(const QString& path, const Task& task) const
{
    if (QFileInfo::exists(path))
        return Error{
            QCoreApplication::translate("Project", "%1 exists already. Choose another name.").arg(path)};
    // A connection of its own, so that nobody waits for this one.
    const Result<std::unique_ptr<Database>> reader =
        Database::open(m_database->path(), Database::Access::Read, m_database->passphrase());
    return reader ? copyCompact(**reader, path, task) : Result<void>(reader.error());
}

} // namespace tessera
