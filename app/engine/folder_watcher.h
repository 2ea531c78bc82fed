// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "ingest/folder_watch.h"
#include "shell/document_page.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace tessera {

// Watches the folder that the open client names, loads each file that is complete as a job of its own, and
// has the data read again once all are in. Folders are looked at off the GUI thread: a share may be slow.
class FolderWatcher : public QObject
{
    Q_OBJECT

public:
    using OpenBatch = std::function<void(std::int64_t batch)>;

    FolderWatcher(ProjectWorkbench& engine, const PageContext& context, OpenBatch openBatch);
    ~FolderWatcher() override;

    void ask();  // which folder is watched, and how
    void show(); // the file that was loaded last, or what became of the others

private:
    void restart();
    void stop();
    void begin();
    void look();
    void seen(const Result<std::vector<FileSight>>& look);
    void loadNext();
    void taken(const QString& path, const Result<WatchedFile>& file);
    void say(const QString& text);

    ProjectWorkbench& m_engine;
    PageContext m_context;
    OpenBatch m_openBatch;
    std::shared_ptr<FolderWatch> m_watch; // null: nothing is watched
    std::weak_ptr<Project> m_project;     // it is of
    QFileSystemWatcher m_notices;         // shares give none: looked at now and then besides
    QTimer m_timer;
    QElapsedTimer m_clock;
    QThreadPool m_pool;
    bool m_isLooking = false;
    bool m_isAway = false; // the folder is not there
    int m_job = 0;
    QStringList m_queue;
    QSet<QString> m_cancelled; // by hand; not begun again while the client is open
    bool m_hasLoaded = false;  // since the data were read
    std::int64_t m_lastBatch = 0;
    QStringList m_told; // newest last
};

} // namespace tessera
