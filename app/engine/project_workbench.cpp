// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project_workbench.h"

#include "dataset/dependents.h"
#include "ingest/contract.h"
#include "kinds/sample_client.h"
#include "shell/settings.h"
#include "theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kRecentKept = 12;
const QString kAsOf = QStringLiteral("as_of");

QDate dateOf(Micros exclusiveEnd, const TimeZone& zone)
{
    return QDate::fromString(formatDate(exclusiveEnd - 1, zone), Qt::ISODate);
}

// A name of its own for each client: the file without its ending.
QString nameOf(const QString& path)
{
    return QFileInfo(path).completeBaseName();
}

QJsonArray recentJson(const Settings& settings)
{
    return QJsonDocument::fromJson(settings.value(QStringLiteral("recent")).toByteArray()).array();
}

} // namespace

ProjectWorkbench::ProjectWorkbench(JobTracker& jobs, Settings& settings, Register registerKinds)
    : m_jobs(jobs)
    , m_settings(settings)
    , m_registerKinds(std::move(registerKinds))
    , m_load(jobs)
{
    connect(&m_jobs, &JobTracker::changed, this, &ProjectWorkbench::beginWhenIdle, Qt::QueuedConnection);
    // Kinds carry their translated names, so a new language makes them anew; runs under way keep the old
    // ones.
    Theme::onLanguage(this, [this] {
        auto kinds = std::make_shared<AnalysisRegistry>();
        m_registerKinds(*kinds);
        m_registry = std::move(kinds);
        emit changed(); // the tree names its groups
    });
}

ProjectWorkbench::~ProjectWorkbench() = default;

QString ProjectWorkbench::clientName() const
{
    return m_project ? m_project->client() : QString();
}

QString ProjectWorkbench::path() const
{
    return m_project ? m_project->path() : QString();
}

QDate ProjectWorkbench::asOf() const
{
    return m_dataset ? dateOf(m_dataset->asOf(), m_dataset->zone()) : QDate();
}

std::int64_t ProjectWorkbench::people() const
{
    return m_dataset ? std::int64_t(m_dataset->people()) : 0;
}

std::int64_t ProjectWorkbench::events() const
{
    return m_dataset ? std::int64_t(m_dataset->events()) : 0;
}

int ProjectWorkbench::dataRevision() const
{
    if (m_standing)
        return int(m_standing->revision);
    return m_project ? int(m_project->dataRevision()) : 0;
}

QString ProjectWorkbench::zone() const
{
    return m_project ? m_project->zone().name() : QString();
}

QString ProjectWorkbench::objectId(std::int64_t id)
{
    return QStringLiteral("object:%1").arg(id);
}

std::int64_t ProjectWorkbench::objectNumber(const QString& id)
{
    return id.startsWith(QLatin1String("object:")) ? id.mid(7).toLongLong() : 0;
}

QString ProjectWorkbench::batchId(std::int64_t id)
{
    return QStringLiteral("batch:%1").arg(id);
}

std::int64_t ProjectWorkbench::batchNumber(const QString& id)
{
    return id.startsWith(QLatin1String("batch:")) ? id.mid(6).toLongLong() : 0;
}

// With what is no more of it in the numbers: taken out, or superseded by files loaded later.
QString ProjectWorkbench::batchName(const BatchInfo& batch) const
{
    if (batch.takenOut)
        return tr("%1 (taken out)").arg(batch.source);
    if (!m_dataset || m_dataset->dataRevision() != m_project->dataRevision())
        return batch.source; // not known yet
    const auto used = std::ranges::find(m_dataset->batches(), batch.id, &BatchInfo::id);
    if (used == m_dataset->batches().end() || (used->rows == 0 && batch.rows > 0))
        return tr("%1 (superseded)").arg(batch.source);
    const std::int64_t gone = batch.rows - used->rows;
    return gone > 0 ? tr("%1 (%2 rows superseded)").arg(batch.source, theme().numbers().count(gone))
                    : batch.source;
}

ProjectNode ProjectWorkbench::dataNode() const
{
    ProjectNode data;
    data.kind = QStringLiteral("group");
    data.name = tr("Data");
    const Result<std::vector<BatchInfo>> batches = m_project->batches();
    if (batches) {
        for (const BatchInfo& batch : *batches) {
            ProjectNode node;
            node.id = batchId(batch.id);
            node.kind = QStringLiteral("batch");
            node.name = batchName(batch);
            node.icon = QStringLiteral("table");
            node.count = batch.rows;
            data.children.push_back(std::move(node));
        }
        data.count = std::int64_t(batches->size());
    }
    ProjectNode everyone;
    everyone.id = QStringLiteral("people");
    everyone.kind = QStringLiteral("people");
    everyone.name = tr("People (OneID)");
    everyone.icon = QStringLiteral("fingerprint-pattern");
    everyone.count = people();
    data.children.push_back(std::move(everyone));
    return data;
}

std::vector<ProjectNode> ProjectWorkbench::tree() const
{
    if (m_standing)
        return m_standing->tree;
    if (!m_project)
        return {};
    std::vector<ProjectNode> groups{dataNode()};
    const Result<std::vector<StoredObject>> objects = m_project->objects().list();
    if (!objects)
        return groups;
    ProjectNode analyses;
    analyses.kind = QStringLiteral("group");
    analyses.name = tr("Analyses");
    ProjectNode audiences = analyses;
    audiences.name = tr("Audiences");
    ProjectNode tags = analyses;
    tags.name = tr("Tags");
    const std::int64_t revision = m_project->dataRevision();
    for (const StoredObject& object : *objects) {
        if (object.kind == kContractKind) {
            // How files are loaded belongs to the data.
            groups.front().children.push_back({objectId(object.id),
                                               object.kind,
                                               object.name,
                                               QStringLiteral("file-check"),
                                               std::nullopt,
                                               false,
                                               {}});
            continue;
        }
        const AnalysisKind* kind = m_registry->find(object.kind);
        ProjectNode node;
        node.id = objectId(object.id);
        node.kind = object.kind;
        node.name = object.name;
        const bool audience = object.kind == QLatin1String("audience");
        node.icon = audience ? QStringLiteral("users") : kind ? kind->icon : QStringLiteral("shapes");
        const Result<std::optional<StoredResult>> result = m_project->objects().result(object.id);
        if (result && result->has_value()) {
            node.stale = (*result)->dataRevision != revision || (*result)->version != object.version;
            const char* counted = object.kind == kTagKind ? "known" : "people"; // who have a value
            if (const QJsonValue count = (*result)->json.value(QLatin1String(counted)); count.isDouble())
                node.count = count.toInteger();
        }
        ProjectNode& group = audience ? audiences : object.kind == kTagKind ? tags : analyses;
        group.children.push_back(std::move(node));
    }
    for (ProjectNode* group : {&analyses, &audiences, &tags}) {
        group->count = std::int64_t(group->children.size());
        if (!group->children.empty())
            groups.push_back(std::move(*group));
    }
    return groups;
}

std::vector<RecentClient> ProjectWorkbench::recentClients() const
{
    std::vector<RecentClient> clients;
    for (const QJsonValue value : recentJson(m_settings)) {
        const QJsonObject json = value.toObject();
        const QFileInfo file(json.value(QLatin1String("path")).toString());
        if (!file.exists())
            continue;
        RecentClient client;
        client.path = file.filePath();
        client.name = json.value(QLatin1String("name")).toString();
        client.people = json.value(QLatin1String("people")).toInteger();
        client.events = json.value(QLatin1String("events")).toInteger();
        client.opened = QDateTime::fromString(json.value(QLatin1String("opened")).toString(), Qt::ISODate);
        client.bytes = file.size();
        const QJsonObject stages = json.value(QLatin1String("stages")).toObject();
        for (const char* stage : {"aware", "appeal", "act", "advocate"}) {
            if (stages.contains(QLatin1String(stage)))
                client.stages.emplace_back(QLatin1String(stage),
                                           stages.value(QLatin1String(stage)).toInteger());
        }
        clients.push_back(std::move(client));
    }
    return clients;
}

void ProjectWorkbench::rememberClient()
{
    const QString path = QFileInfo(m_project->path()).absoluteFilePath();
    QJsonObject entry{{QStringLiteral("path"), path}};
    QJsonArray kept;
    for (const QJsonValue value : recentJson(m_settings)) {
        if (value.toObject().value(QLatin1String("path")).toString() == path)
            entry = value.toObject();
        else if (kept.size() + 1 < kRecentKept)
            kept.append(value);
    }
    entry.insert(QStringLiteral("name"), clientName());
    entry.insert(QStringLiteral("people"), qint64(people()));
    entry.insert(QStringLiteral("events"), qint64(events()));
    entry.insert(QStringLiteral("opened"), QDateTime::currentDateTime().toString(Qt::ISODate));
    kept.prepend(entry);
    m_settings.setValue(QStringLiteral("recent"), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void ProjectWorkbench::noteStages(const QJsonObject& fourA)
{
    QJsonArray recent = recentJson(m_settings);
    if (recent.isEmpty())
        return;
    QJsonObject first = recent.first().toObject();
    first.insert(QStringLiteral("stages"), fourA.value(QLatin1String("endStock")));
    recent[0] = first;
    m_settings.setValue(QStringLiteral("recent"), QJsonDocument(recent).toJson(QJsonDocument::Compact));
}

QString ProjectWorkbench::undoText() const
{
    if (m_standing)
        return m_standing->undoText;
    const Result<QString> label = m_project ? m_project->history().undoLabel() : Result<QString>(QString());
    return label ? *label : QString();
}

QString ProjectWorkbench::redoText() const
{
    if (m_standing)
        return m_standing->redoText;
    const Result<QString> label = m_project ? m_project->history().redoLabel() : Result<QString>(QString());
    return label ? *label : QString();
}

QString ProjectWorkbench::readOnlyReason() const
{
    return m_project ? m_project->readOnlyReason() : QString();
}

// A client that is open for reading only moves in time too, but does not remember it.
Result<void> ProjectWorkbench::setAsOf(QDate date)
{
    if (!m_project || !m_dataset || !date.isValid() || date == asOf())
        return {};
    // The instant is the end of the day that is shown.
    const QString end = date.addDays(1).toString(Qt::ISODate);
    if (readOnlyReason().isEmpty()) {
        if (Result<void> kept =
                m_project->setSetting(kAsOf, end, tr("As of %1").arg(date.toString(Qt::ISODate)));
            !kept)
            return kept;
    }
    moveTo(end);
    emit changed();
    return {};
}

Result<void> ProjectWorkbench::adopt(std::unique_ptr<Project> project)
{
    close();
    m_project = std::move(project);
    m_savedAt = QFileInfo(m_project->path()).lastModified();
    rememberClient();
    emit opened();
    reloadData();
    return {};
}

Result<void> ProjectWorkbench::open(const QString& path, const QString& passphrase)
{
    Result<std::unique_ptr<Project>> project = Project::open(path, passphrase);
    if (!project)
        return project.error();
    return adopt(std::move(project).value());
}

Result<void> ProjectWorkbench::createFrom(const QString& path, const QStringList& files,
                                          const QString& passphrase)
{
    QString file = path;
    if (!file.endsWith(QLatin1String(".tessera"), Qt::CaseInsensitive))
        file += QStringLiteral(".tessera");
    // The dialog has asked before it gave the name of a file that exists; a client is never written over.
    Result<std::unique_ptr<Project>> project =
        Project::create(file, nameOf(file), TimeZone::local(), passphrase);
    if (!project)
        return project.error();
    if (Result<void> done = adopt(std::move(project).value()); !done)
        return done;
    return import(files);
}

Result<void> ProjectWorkbench::import(const QStringList& files)
{
    emit importRequested(files);
    return {};
}

void ProjectWorkbench::setWatchText(const QString& text)
{
    if (text == m_watchText)
        return;
    m_watchText = text;
    emit changed();
}

Result<void> ProjectWorkbench::openSample()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (!QDir().mkpath(folder))
        return Error{tr("The folder %1 cannot be made, so the sample has no place.").arg(folder)};
    const QString file = folder + QStringLiteral("/sample.tessera");
    if (needsPassphrase(file))
        emit passphraseNeeded(file);
    else if (QFileInfo::exists(file))
        return open(file, {});
    else
        makeSample(file);
    return {};
}

void ProjectWorkbench::makeSample(const QString& file)
{
    m_jobs.start<QString>(
        tr("Make the sample client"),
        [file](Task& task) -> Result<QString> {
            const Result<void> made = makeSampleClient(file, kSampleClientPeople, task);
            return made ? Result<QString>(file) : Result<QString>(made.error());
        },
        this,
        [this](const Result<QString>& made) {
            if (made)
                (void)open(*made, {});
        });
}

void ProjectWorkbench::close()
{
    if (!m_project)
        return;
    m_load.cancel();
    m_dataset.reset();
    m_lists.clear();
    m_loadProblem.clear();
    m_project.reset();
    if (!m_busyWith.isEmpty())
        endAlone();
    emit opened();
    emit changed();
}

Result<void> ProjectWorkbench::save()
{
    emit saveRequested();
    return {};
}

void ProjectWorkbench::objectsChanged()
{
    m_savedAt = QDateTime::currentDateTime();
    emit changed();
}

Result<void> ProjectWorkbench::rename(const QString& id, const QString& name)
{
    const Result<StoredObject> object = m_project->objects().get(objectNumber(id));
    if (!object)
        return object.error();
    const Result<StoredObject> written =
        updateObject(*m_project, object->id, name.trimmed(), object->definition);
    if (!written)
        return written.error();
    objectsChanged();
    return {};
}

Result<QString> ProjectWorkbench::duplicate(const QString& id)
{
    const Result<StoredObject> copy = m_project->objects().duplicate(objectNumber(id));
    if (!copy)
        return copy.error();
    objectsChanged();
    return objectId(copy->id);
}

Result<void> ProjectWorkbench::remove(const QString& id)
{
    if (Result<void> done = removeObject(*m_project, objectNumber(id)); !done)
        return done;
    objectsChanged();
    return {};
}

Result<void> ProjectWorkbench::changeIdentity(const std::function<Result<void>(Project&)>& change)
{
    if (!m_project)
        return {};
    if (const QString reason = readOnlyReason(); !reason.isEmpty())
        return Error{reason};
    if (Result<void> done = change(*m_project); !done)
        return done;
    reloadData();
    objectsChanged();
    return {};
}

// What a walk through the history may have changed besides objects: the data, and the date.
Result<void> ProjectWorkbench::walk(const std::function<Result<void>(History&)>& steps)
{
    if (!m_project)
        return {};
    const std::int64_t revision = m_project->dataRevision();
    const Result<QString> asOf = m_project->setting(kAsOf);
    if (Result<void> done = steps(m_project->history()); !done)
        return done;
    const Result<QString> asOfNow = m_project->setting(kAsOf);
    if (m_project->dataRevision() != revision)
        reloadData();
    else if (asOf && asOfNow && *asOf != *asOfNow)
        moveTo(*asOfNow);
    objectsChanged();
    return {};
}

// The newest day of the data where no date was chosen.
void ProjectWorkbench::moveTo(const QString& end)
{
    const std::optional<Micros> at = parseTime(end.toStdString(), m_project->zone());
    if (!at || !m_dataset) {
        reloadData();
        return;
    }
    m_dataset = m_dataset->at(*at);
    emit datasetChanged(tr("The as-of date is %1 now").arg(asOf().toString(Qt::ISODate)));
}

Result<void> ProjectWorkbench::undo()
{
    return walk([](History& history) {
        const Result<std::optional<QString>> done = history.undo();
        return done ? Result<void>() : Result<void>(done.error());
    });
}

Result<void> ProjectWorkbench::redo()
{
    return walk([](History& history) {
        const Result<std::optional<QString>> done = history.redo();
        return done ? Result<void>() : Result<void>(done.error());
    });
}

Result<std::vector<JournalEntry>> ProjectWorkbench::history() const
{
    if (m_standing)
        return m_standing->history;
    return m_project ? m_project->history().entries() : Result(std::vector<JournalEntry>());
}

Result<void> ProjectWorkbench::jump(std::int64_t entry)
{
    return walk([entry](History& history) { return history.jump(entry); });
}

Result<void> ProjectWorkbench::namePoint(const QString& name, std::int64_t entry)
{
    const Result<std::int64_t> point = m_project->history().namePoint(name, entry);
    if (!point)
        return point.error();
    objectsChanged();
    return {};
}

Result<void> ProjectWorkbench::note(const QString& label)
{
    if (Result<void> noted = m_project->history().note(label); !noted)
        return noted;
    objectsChanged();
    return {};
}

void ProjectWorkbench::compare(std::int64_t before, std::int64_t after)
{
    emit compareRequested(before, after);
}

void ProjectWorkbench::saveCopy(const QString& path, const std::function<void(const Result<void>&)>& done)
{
    // What a job gives back is a value.
    m_jobs.start<QString>(
        tr("Save a copy as %1").arg(QFileInfo(path).fileName()),
        [project = m_project, path](Task& task) -> Result<QString> {
            const Result<void> saved = project->saveCopy(path, task);
            return saved ? Result<QString>(path) : Result<QString>(saved.error());
        },
        this,
        [done](const Result<QString>& saved) { done(saved ? Result<void>() : Result<void>(saved.error())); });
}

void ProjectWorkbench::reloadData()
{
    using Opened = std::shared_ptr<const LocalDataset>;
    m_load.start<Opened>(
        tr("Read %1").arg(clientName()),
        [project = m_project, registry = m_registry,
         before = m_dataset && &m_dataset->project() == m_project.get() ? m_dataset : Opened()](
            Task& task) -> Result<Opened> {
            DatasetOptions options;
            options.before = before ? &before->identity() : nullptr;
            options.resolver = AnalysisRegistry::resolverOf(registry);
            Result<Opened> opened = LocalDataset::open(project, options, task);
            if (opened)
                if (const Result<void> kept = keepOneIds(*project, (*opened)->identity()); !kept)
                    return kept.error();
            return opened;
        },
        this,
        [this](Result<Opened> opened) {
            if (!m_project)
                return;
            m_loadProblem = opened || opened.error().cancelled ? QString() : opened.error().message;
            if (opened) {
                m_dataset = std::move(opened).value();
                rememberClient();
            }
            m_savedAt = QDateTime::currentDateTime();
            emit datasetChanged(tr("The data is at revision %1 now").arg(dataRevision()));
            emit changed();
        });
}

QString ProjectWorkbench::keepPeople(const PeopleList& list)
{
    QString id = QStringLiteral("people:%1").arg(m_nextList++);
    m_lists.insert(id, list);
    return id;
}

const PeopleList* ProjectWorkbench::peopleList(const QString& id) const
{
    const auto it = m_lists.constFind(id);
    return it == m_lists.constEnd() ? nullptr : &*it;
}

} // namespace tessera
