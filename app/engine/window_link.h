// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/folder_watcher.h"
#include "engine/person_eraser.h"
#include "engine/project_workbench.h"
#include "shell/document_page.h"

namespace tessera {

class MainWindow;
class ResultPanel;

// A page for imports, people, imported files, and one for every kind of analysis the registry knows.
void addEnginePages(PageRegistry& pages, ProjectWorkbench& engine);

// Between the window and the engine: a number opens its people, dropped files open the import, Ctrl+S saves.
class WindowLink : public QObject
{
    Q_OBJECT

public:
    WindowLink(MainWindow& window, ProjectWorkbench& engine, const PageContext& context);

    void openPeople(ResultPanel& panel, const QString& selector);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void compareWith(const QString& file);
    void saveCurrent();
    void tellOfBackup();
    void closeComparisons();

    MainWindow& m_window;
    ProjectWorkbench& m_engine;
    PageContext m_context;
    LatestJob m_people;
    PersonEraser m_eraser;
    FolderWatcher m_watcher;
};

} // namespace tessera
