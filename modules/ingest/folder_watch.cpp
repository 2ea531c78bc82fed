// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/folder_watch.h"

#include "base/json.h"
#include "ingest/contract.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace tessera {

namespace {

struct WatchText
{
    Q_DECLARE_TR_FUNCTIONS(FolderWatch)
};

const QString kWatchKey = QStringLiteral("watch");
const QString kWatchMemoryKey = QStringLiteral("watch_memory");

FileSight sightOf(const QFileInfo& info)
{
    return {info.absoluteFilePath(), info.size(), info.lastModified().toMSecsSinceEpoch()};
}

// What programs write while they are not done, and what never is a table.
bool isPassedOver(const QString& name)
{
    static const QStringList endings{
        QStringLiteral(".part"),    QStringLiteral(".partial"),  QStringLiteral(".crdownload"),
        QStringLiteral(".tmp"),     QStringLiteral(".filepart"), QStringLiteral(".download"),
        QStringLiteral(".tessera"), QStringLiteral("-wal"),      QStringLiteral("-shm"),
        QStringLiteral("-journal"), QStringLiteral(".lock")};
    return name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1String("~$")) ||
           std::ranges::any_of(
               endings, [&](const QString& ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

Result<QString> contentHash(const QString& path, const Task& task)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{WatchText::tr("%1 cannot be read: %2").arg(path, file.errorString())};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        if (task.cancelled())
            return Error::cancel();
        const QByteArray part = file.read(1 << 20);
        if (part.isEmpty())
            return Error{WatchText::tr("%1 cannot be read: %2").arg(path, file.errorString())};
        hash.addData(part);
    }
    return QString::fromLatin1(hash.result().toHex());
}

const QStringList& stateNames()
{
    static const QStringList names{QStringLiteral("loading"),     QStringLiteral("loaded"),
                                   QStringLiteral("would_load"),  QStringLiteral("known"),
                                   QStringLiteral("no_contract"), QStringLiteral("broken"),
                                   QStringLiteral("failed"),      QStringLiteral("changing")};
    return names;
}

QJsonObject memoryOf(const WatchedFile& file)
{
    return {{QStringLiteral("path"), file.sight.path},
            {QStringLiteral("size"), qint64(file.sight.size)},
            {QStringLiteral("modified"), qint64(file.sight.modified)},
            {QStringLiteral("hash"), file.hash},
            {QStringLiteral("state"), watchStateName(file.state)},
            {QStringLiteral("batch"), qint64(file.batch)},
            {QStringLiteral("tables"), file.tables}};
}

} // namespace

QJsonObject WatchSettings::toJson() const
{
    return {{QStringLiteral("folder"), folder},
            {QStringLiteral("recursive"), recursive},
            {QStringLiteral("dry_run"), dryRun},
            {QStringLiteral("enabled"), enabled}};
}

Result<WatchSettings> WatchSettings::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    WatchSettings settings;
    settings.folder = reader.requiredText(QLatin1String("folder"));
    settings.recursive = reader.flag(QLatin1String("recursive"), false);
    settings.dryRun = reader.flag(QLatin1String("dry_run"), false);
    settings.enabled = reader.flag(QLatin1String("enabled"), true);
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return settings;
}

Result<std::optional<WatchSettings>> watchSettings(const Project& project)
{
    const Result<QString> text = project.setting(kWatchKey);
    if (!text)
        return text.error();
    if (text->isEmpty())
        return std::optional<WatchSettings>();
    const Result<QJsonObject> json = parseJsonObject(text->toUtf8(), kWatchKey);
    if (!json)
        return json.error();
    Result<WatchSettings> settings = WatchSettings::fromJson(*json);
    if (!settings)
        return settings.error();
    return std::optional(std::move(*settings));
}

Result<void> setWatchSettings(Project& project, const WatchSettings& settings)
{
    const QString label = settings.enabled ? WatchText::tr("Watch the folder %1").arg(settings.folder)
                                           : WatchText::tr("Watch no folder");
    return project.setSetting(
        kWatchKey, QString::fromUtf8(QJsonDocument(settings.toJson()).toJson(QJsonDocument::Compact)), label);
}

Result<std::vector<FileSight>> lookAt(const WatchSettings& settings)
{
    if (!QFileInfo(settings.folder).isDir())
        return Error{WatchText::tr("The folder %1 is not there. Connect its drive, or watch another one.")
                         .arg(settings.folder)};
    QDirIterator files(settings.folder, QDir::Files | QDir::Readable,
                       settings.recursive ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
    std::vector<FileSight> look;
    while (files.hasNext()) {
        files.next();
        if (!isPassedOver(files.fileName()))
            look.push_back(sightOf(files.fileInfo()));
    }
    std::ranges::sort(look, {}, &FileSight::path);
    return look;
}

QString watchStateName(WatchedFile::State state)
{
    return stateNames().at(qsizetype(state));
}

QString WatchedFile::name() const
{
    return QFileInfo(sight.path).fileName();
}

QString WatchedFile::text() const
{
    switch (state) {
    case State::Loaded:
        return WatchText::tr("%1: %2 rows into \"%3\" under \"%4\", %5 rejected")
            .arg(name())
            .arg(rows)
            .arg(table, contract)
            .arg(rejected);
    case State::WouldLoad:
        return WatchText::tr("%1: would load %2 rows into \"%3\" under \"%4\", %5 rejected")
            .arg(name())
            .arg(rows)
            .arg(table, contract)
            .arg(rejected);
    case State::Known:
        return WatchText::tr("%1: skipped, its content is loaded already as %2").arg(name(), known);
    case State::NoContract:
        return WatchText::tr("%1: skipped, no contract fits. Import it once and make a contract of that.")
            .arg(name());
    case State::Broken:
        return WatchText::tr("%1: not loaded, it breaks the contract \"%2\"").arg(name(), contract);
    case State::Failed:
        return WatchText::tr("%1: not loaded. %2").arg(name(), problem);
    case State::Changing:
    case State::Loading:
        break;
    }
    return WatchText::tr("%1: still being written").arg(name());
}

QJsonObject WatchedFile::toJson() const
{
    QJsonObject json = check.toJson();
    json.insert(QStringLiteral("source"), name());
    json.insert(QStringLiteral("state"), watchStateName(state));
    json.insert(QStringLiteral("loaded"), state == State::Loaded);
    if (!contract.isEmpty())
        json.insert(QStringLiteral("contract"), contract);
    if (state == State::Loaded)
        json.insert(QStringLiteral("batch"), qint64(batch));
    if (state == State::Known)
        json.insert(QStringLiteral("known"), known);
    if (state == State::Failed)
        json.insert(QStringLiteral("problem"), problem);
    return json;
}

FolderWatch::FolderWatch(std::shared_ptr<Project> project, WatchSettings settings, std::int64_t settle)
    : m_project(std::move(project))
    , m_settings(std::move(settings))
    , m_settle(settle)
{}

// Names and versions of all: a skipped file is worth another try when they are others.
Result<QString> FolderWatch::contracts() const
{
    const Result<std::vector<StoredObject>> objects = m_project->objects().list(kContractKind);
    if (!objects)
        return objects.error();
    QString all;
    for (const StoredObject& object : *objects)
        all += QStringLiteral("%1.%2 ").arg(object.id).arg(object.version);
    return all;
}

Result<std::int64_t> FolderWatch::lastBatch() const
{
    const Result<std::vector<BatchInfo>> batches = m_project->batches();
    if (!batches)
        return batches.error();
    std::int64_t last = 0;
    for (const BatchInfo& batch : *batches)
        last = std::max(last, batch.id);
    return last;
}

Result<void> FolderWatch::recall()
{
    if (m_isRecalled)
        return {};
    const Result<QString> text = m_project->setting(kWatchMemoryKey);
    if (!text)
        return text.error();
    const Result<QJsonObject> json =
        text->isEmpty() ? QJsonObject() : parseJsonObject(text->toUtf8(), kWatchMemoryKey);
    if (!json)
        return json.error();
    const Result<std::vector<BatchInfo>> batches = m_project->batches();
    if (!batches)
        return batches.error();
    for (const QJsonValue value : json->value(QLatin1String("files")).toArray()) {
        const QJsonObject one = value.toObject();
        WatchedFile file;
        file.sight = {one.value(QLatin1String("path")).toString(),
                      one.value(QLatin1String("size")).toInteger(),
                      one.value(QLatin1String("modified")).toInteger()};
        file.hash = one.value(QLatin1String("hash")).toString();
        file.batch = one.value(QLatin1String("batch")).toInteger();
        file.tables = one.value(QLatin1String("tables")).toInt(1);
        const qsizetype state = stateNames().indexOf(one.value(QLatin1String("state")).toString());
        if (state < 0)
            continue; // of a newer version: the file is looked at again
        file.state = WatchedFile::State(state);
        if (file.state == WatchedFile::State::Loading) {
            // The program ended between the import and this note of it, or before the import was done.
            std::vector<std::int64_t> loaded;
            for (const BatchInfo& info : *batches)
                if (info.id > file.batch && info.source == file.name() && !info.takenOut)
                    loaded.push_back(info.id);
            if (std::int64_t(loaded.size()) < std::max(1, file.tables)) {
                // A part of a file is none: it is loaded again.
                if (Result<void> out = takeOut(loaded); !out)
                    return out;
                continue;
            }
            file.state = WatchedFile::State::Loaded;
            file.batch = loaded.front();
        }
        m_taken[file.sight.path] = {file, one.value(QLatin1String("contracts")).toString()};
    }
    m_isRecalled = true;
    return {};
}

Result<void> FolderWatch::write()
{
    if (m_settings.dryRun)
        return {};
    QJsonArray files;
    for (const auto& [path, taken] : m_taken) {
        QJsonObject one = memoryOf(taken.file);
        one.insert(QStringLiteral("contracts"), taken.contracts);
        files.append(one);
    }
    return m_project->remember(
        kWatchMemoryKey,
        QString::fromUtf8(
            QJsonDocument(QJsonObject{{QStringLiteral("files"), files}}).toJson(QJsonDocument::Compact)));
}

Result<void> FolderWatch::remember(const WatchedFile& file)
{
    const Result<QString> now = contracts();
    if (!now)
        return now.error();
    m_taken[file.sight.path] = {file, *now};
    m_taken[file.sight.path].file.check = {}; // told once
    m_waiting.erase(file.sight.path);
    return write();
}

Result<QStringList> FolderWatch::ready(const std::vector<FileSight>& look, std::int64_t now)
{
    if (Result<void> done = recall(); !done)
        return done.error();
    const Result<QString> current = contracts();
    if (!current)
        return current.error();
    QStringList complete;
    std::map<QString, Waiting> waiting;
    for (const FileSight& sight : look) {
        const auto taken = m_taken.find(sight.path);
        if (taken != m_taken.end() && taken->second.file.sight == sight) {
            const WatchedFile::State state = taken->second.file.state;
            const bool isSettled = state == WatchedFile::State::Loaded ||
                                   state == WatchedFile::State::Known || taken->second.contracts == *current;
            if (isSettled)
                continue;
        }
        const auto before = m_waiting.find(sight.path);
        const bool isSame = before != m_waiting.end() && before->second.sight == sight;
        const Waiting one{sight, isSame ? before->second.since : now};
        waiting[sight.path] = one;
        if (isSame && now - one.since >= m_settle)
            complete.append(sight.path);
    }
    m_waiting = std::move(waiting);
    return complete;
}

Result<WatchedFile> FolderWatch::take(const QString& path, const Task& task)
{
    if (Result<void> done = recall(); !done)
        return done.error();
    WatchedFile file;
    file.sight = sightOf(QFileInfo(path));
    const auto seen = m_waiting.find(file.sight.path);
    if (seen != m_waiting.end() && seen->second.sight != file.sight) {
        file.state = WatchedFile::State::Changing;
        return file;
    }
    const Result<QString> hash = contentHash(path, task);
    if (!hash && hash.error().cancelled)
        return hash.error();
    if (!hash) {
        file.state = WatchedFile::State::Failed;
        file.problem = hash.error().message;
    } else {
        file.hash = *hash;
        Result<WatchedFile> loaded = load(std::move(file), task);
        if (!loaded)
            return loaded;
        file = std::move(*loaded);
    }
    if (file.state == WatchedFile::State::Changing)
        return file;
    if (Result<void> done = remember(file); !done)
        return done.error();
    return file;
}

// The file its content was loaded from, unless that was taken out since; null when there is none.
Result<const FolderWatch::Taken*> FolderWatch::takenBefore(const WatchedFile& file, bool byName) const
{
    const Result<std::vector<BatchInfo>> batches = m_project->batches();
    if (!batches)
        return batches.error();
    for (const auto& [path, taken] : m_taken) {
        const WatchedFile& one = taken.file;
        const bool isLoaded =
            one.state == WatchedFile::State::Loaded || one.state == WatchedFile::State::Known;
        if (!isLoaded || one.hash != file.hash || (byName && one.name() != file.name()))
            continue;
        const auto batch = std::ranges::find(*batches, one.batch, &BatchInfo::id);
        if (batch != batches->end() && !batch->takenOut)
            return &taken;
    }
    return nullptr;
}

// All tables of a file that come under a contract, or none of them.
Result<WatchedFile> FolderWatch::load(WatchedFile file, const Task& task)
{
    const auto fail = [&](const Error& error) {
        file.state = WatchedFile::State::Failed;
        file.problem = error.message;
        return error.cancelled ? Result<WatchedFile>(error) : Result<WatchedFile>(file);
    };
    const Result<std::vector<TableUnder>> tables = tablesUnder(*m_project, file.sight.path, task);
    if (!tables)
        return fail(tables.error());
    // The same members on another day are another snapshot.
    const bool isSnapshot = std::ranges::any_of(*tables, [](const TableUnder& table) {
        return table.contract.contract.mapping.load.kind == LoadMode::Kind::Snapshot;
    });
    const Result<const Taken*> known = takenBefore(file, isSnapshot);
    if (!known)
        return fail(known.error());
    if (*known != nullptr) {
        file.state = WatchedFile::State::Known;
        file.batch = (*known)->file.batch;
        file.known = (*known)->file.name();
        return file;
    }
    if (tables->empty()) {
        file.state = WatchedFile::State::NoContract;
        return file;
    }
    file.contract = tables->front().contract.name;
    file.table = tables->front().contract.contract.mapping.table;
    file.tables = int(tables->size());
    const Result<std::int64_t> last = lastBatch();
    if (!last)
        return fail(last.error());
    file.batch = *last;
    if (!m_settings.dryRun)
        if (Result<void> done = remember(file); !done)
            return done.error();
    const Result<LoadedTables> loaded = loadTables(file, *tables, task);
    const bool isChanged = sightOf(QFileInfo(file.sight.path)) != file.sight; // half of it may have been read
    file.batch = 0;
    if (!loaded || isChanged)
        m_taken.erase(file.sight.path);
    if (!loaded) {
        if (loaded.error().cancelled)
            if (Result<void> done = write(); !done)
                return done.error();
        return fail(loaded.error());
    }
    const bool isWhole = !loaded->stops && !isChanged;
    if (Result<void> done = isWhole ? Result<void>() : takeOut(loaded->batches); !done)
        return done.error();
    if (isChanged)
        file.state = WatchedFile::State::Changing;
    else if (loaded->stops)
        file.state = WatchedFile::State::Broken;
    else if (m_settings.dryRun)
        file.state = WatchedFile::State::WouldLoad;
    else {
        file.state = WatchedFile::State::Loaded;
        file.batch = loaded->batches.front();
    }
    return file;
}

Result<FolderWatch::LoadedTables>
FolderWatch::loadTables(WatchedFile& file, const std::vector<TableUnder>& tables, const Task& task)
{
    LoadedTables loaded;
    for (const TableUnder& table : tables) {
        const Contract& contract = table.contract.contract;
        ImportCheck check;
        const Result<std::optional<ImportOutcome>> outcome =
            importUnder(*m_project, file.sight.path, contract, m_settings.dryRun, &check, task);
        if (!outcome) {
            if (Result<void> done = takeOut(loaded.batches); !done)
                return done.error();
            return outcome.error();
        }
        if (outcome->has_value())
            loaded.batches.push_back((*outcome)->batch.id);
        else if (check.hasErrors() && (contract.limits.stopsOnError || check.rows == 0))
            loaded.stops = true;
        else if (!m_settings.dryRun)
            loaded.stops = true;
        file.rows += outcome->has_value() ? (*outcome)->rows : check.rows;
        file.rejected += outcome->has_value() ? (*outcome)->rejected : check.rejected;
        std::vector<ImportFinding> findings = std::move(file.check.findings);
        findings.insert(findings.end(), check.findings.begin(), check.findings.end());
        file.check = std::move(check);
        file.check.findings = std::move(findings);
        std::ranges::stable_sort(file.check.findings, std::ranges::greater(), &ImportFinding::severity);
        if (loaded.stops)
            break;
    }
    return loaded;
}

Result<void> FolderWatch::takeOut(const std::vector<std::int64_t>& batches)
{
    for (const std::int64_t batch : batches)
        if (Result<void> done = m_project->setTakenOut(batch, true); !done)
            return done;
    return {};
}

} // namespace tessera
