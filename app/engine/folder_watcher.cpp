// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder_watcher.h"

#include "shell/dialogs.h"

#include <QDir>
#include <QFileInfo>
#include <QMetaObject>

namespace tessera {
namespace {

constexpr int kWatchSettleMs = 1000;
constexpr int kWatchPollMs = 5000; // where nothing gives notice
constexpr qsizetype kToldKept = 12;

} // namespace

FolderWatcher::FolderWatcher(ProjectWorkbench& engine, const PageContext& context, OpenBatch openBatch)
    : m_engine(engine)
    , m_context(context)
    , m_openBatch(std::move(openBatch))
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_pool.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatcher::look);
    connect(&m_notices, &QFileSystemWatcher::directoryChanged, this, &FolderWatcher::look);
    connect(&engine, &Workbench::opened, this, &FolderWatcher::restart);
    connect(&engine, &Workbench::changed, this, &FolderWatcher::restart);
    connect(&engine, &ProjectWorkbench::watchRequested, this, &FolderWatcher::ask);
    connect(&engine, &ProjectWorkbench::watchedRequested, this, &FolderWatcher::show);
}

FolderWatcher::~FolderWatcher()
{
    m_context.jobs.cancel(m_job);
    m_pool.waitForDone();
}

void FolderWatcher::stop()
{
    m_timer.stop();
    if (!m_notices.directories().isEmpty())
        m_notices.removePaths(m_notices.directories());
    m_watch.reset();
    m_queue.clear();
    m_told.clear();
    m_hasLoaded = false;
    m_lastBatch = 0;
}

// Whenever something changed: an undo may have brought another folder back.
void FolderWatcher::restart()
{
    if (!m_engine.busyWith().isEmpty())
        return;
    const std::shared_ptr<Project> project = m_engine.project();
    std::optional<WatchSettings> wanted;
    if (project && project->readOnlyReason().isEmpty())
        if (const auto settings = watchSettings(*project); settings && *settings && (*settings)->enabled)
            wanted = **settings;
    const bool isSame =
        m_watch ? wanted == m_watch->settings() && m_project.lock() == project : !wanted.has_value();
    if (isSame)
        return;
    if (m_job != 0) { // comes back here when it has ended
        m_queue.clear();
        m_context.jobs.cancel(m_job);
        return;
    }
    stop();
    m_cancelled.clear();
    if (!wanted) {
        say({});
        return;
    }
    m_project = project;
    m_watch = std::make_shared<FolderWatch>(project, *wanted, kWatchSettleMs);
    begin();
    look();
}

void FolderWatcher::begin()
{
    const WatchSettings& settings = m_watch->settings();
    m_isAway = !QFileInfo(settings.folder).isDir();
    if (!m_isAway)
        m_notices.addPath(settings.folder);
    const QString name = QDir(settings.folder).dirName();
    say(settings.dryRun ? tr("Watching %1, dry run").arg(name) : tr("Watching %1").arg(name));
}

void FolderWatcher::look()
{
    if (!m_watch || m_isLooking || m_job != 0)
        return;
    m_isLooking = true;
    m_pool.start([this, settings = m_watch->settings()] {
        // The destructor waits for the pool, so that this is alive here.
        QMetaObject::invokeMethod(
            this, [this, found = lookAt(settings)] { seen(found); }, Qt::QueuedConnection);
    });
}

void FolderWatcher::seen(const Result<std::vector<FileSight>>& look)
{
    m_isLooking = false;
    if (!m_watch)
        return;
    m_timer.start(kWatchPollMs);
    if (!m_engine.busyWith().isEmpty() || m_job != 0)
        return;
    if (!look) {
        m_isAway = true;
        say(look.error().message);
        return;
    }
    if (m_isAway)
        begin(); // the share is back
    const Result<QStringList> ready = m_watch->ready(*look, m_clock.elapsed());
    if (!ready) {
        say(ready.error().message);
        return;
    }
    for (const QString& path : *ready)
        if (!m_cancelled.contains(path))
            m_queue.append(path);
    if (m_watch->isWaiting())
        m_timer.start(kWatchSettleMs);
    if (!m_queue.isEmpty())
        loadNext();
}

void FolderWatcher::loadNext()
{
    if (m_queue.isEmpty() || !m_engine.busyWith().isEmpty()) {
        m_queue.clear();
        if (m_hasLoaded)
            m_engine.reloadData(); // once all files are in
        m_hasLoaded = false;
        m_timer.start(kWatchSettleMs);
        return;
    }
    const QString path = m_queue.takeFirst();
    m_job = m_context.jobs.start<WatchedFile>(
        tr("Load %1").arg(QFileInfo(path).fileName()),
        [watch = m_watch, path](Task& task) { return watch->take(path, task); }, this,
        [this, path](const Result<WatchedFile>& file) { taken(path, file); });
}

void FolderWatcher::taken(const QString& path, const Result<WatchedFile>& file)
{
    m_job = 0;
    if (!m_engine.project() || m_project.lock() != m_engine.project()) {
        restart();
        return;
    }
    if (file) {
        QStringList lines{file->text()};
        for (const ImportFinding& finding : file->check.findings)
            lines.append(QStringLiteral("  ") + finding.text +
                         (finding.remedy.isEmpty() ? QString() : QStringLiteral(". ") + finding.remedy));
        m_told.append(lines.join(QLatin1Char('\n')));
        if (m_told.size() > kToldKept)
            m_told.removeFirst();
        const bool isLoaded = file->state == WatchedFile::State::Loaded;
        m_lastBatch = isLoaded ? file->batch : 0;
        m_hasLoaded = m_hasLoaded || isLoaded;
        say(file->text());
    } else if (file.error().cancelled) {
        m_cancelled.insert(path);
        say(tr("%1 was stopped; it is loaded when the client is opened again")
                .arg(QFileInfo(path).fileName()));
    } else {
        m_cancelled.insert(path); // the project could not be written: said, not tried without end
        say(file.error().message);
    }
    restart();
    loadNext();
}

void FolderWatcher::say(const QString& text)
{
    m_engine.setWatchText(text);
}

void FolderWatcher::show()
{
    if (m_lastBatch != 0)
        m_openBatch(m_lastBatch);
    else if (m_watch)
        m_context.dialogs.message(tr("Watching %1").arg(m_watch->settings().folder),
                                  m_told.isEmpty() ? tr("No new file has come yet.")
                                                   : m_told.join(QStringLiteral("\n\n")));
}

void FolderWatcher::ask()
{
    const std::shared_ptr<Project> project = m_engine.project();
    if (!project)
        return;
    const Result<std::optional<WatchSettings>> before = watchSettings(*project);
    WatchSettings wanted = before && *before ? **before : WatchSettings();
    const bool isNew = wanted.folder.isEmpty() || !wanted.enabled;
    if (isNew) {
        const QString folder = m_context.dialogs.folder(tr("Watch a folder"));
        if (folder.isEmpty())
            return;
        wanted.folder = QDir(folder).absolutePath();
    }
    const std::optional<std::vector<bool>> ticked = m_context.dialogs.tick(
        tr("Watch a folder"),
        tr("Files that arrive in %1 are loaded under their contracts once they are complete. The files stay "
           "as they are.")
            .arg(wanted.folder),
        tr("Apply"),
        {{tr("Watch it"), {}, true},
         {tr("Folders within it too"), {}, wanted.recursive},
         {tr("Dry run"), tr("says what would be loaded, loads nothing"), wanted.dryRun}});
    if (!ticked)
        return;
    wanted.enabled = ticked->at(0);
    wanted.recursive = ticked->at(1);
    wanted.dryRun = ticked->at(2);
    if (const Result<void> kept = setWatchSettings(*project, wanted); !kept)
        m_context.dialogs.message(tr("The folder is not watched"), kept.error().message);
    m_engine.objectsChanged();
}

} // namespace tessera
