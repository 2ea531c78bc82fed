// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "shell/document_page.h"

#include <QMainWindow>

class QLabel;
class QToolBar;
class QMenu;
class QStackedWidget;
class QTabWidget;

namespace tessera {

class BottomDock;
class ClientBar;
class CommandPalette;
class Dock;
class DockLayout;
class Inspector;
class ProjectTree;
class StartPage;
class StatusLine;

// Puts the parts of the window together; what they do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const PageContext& context, const PageRegistry& pages);

    void openPath(const QString& path);
    // Shows the page of an object, or a new page of the kind when the id is empty; null when the kind has no
    // page.
    DocumentPage* openPage(const QString& kind, const QString& id = {});
    void setPerspective(Perspective perspective);
    void showHistory();

    [[nodiscard]] QTabWidget& documents() { return *m_tabs; }
    [[nodiscard]] CommandPalette& palette() { return *m_palette; }
    [[nodiscard]] ProjectTree& tree() { return *m_tree; }
    [[nodiscard]] BottomDock& bottomDock() { return *m_tasksDock; }
    [[nodiscard]] Inspector& inspector() { return *m_inspector; }
    [[nodiscard]] const PageRegistry& pages() const { return m_pages; }
    [[nodiscard]] Workbench& workbench() const { return m_context.workbench; }
    [[nodiscard]] JobTracker& jobs() const { return m_context.jobs; }

signals:
    // From any page: the people behind a mark.
    void peopleRequested(tessera::DocumentPage* page, const QString& selector);
    void saveAudienceRequested(tessera::DocumentPage* page, const QString& selector);
    void reportRequested(const QJsonObject& chart);
    void eraseRequested(const QString& person); // OneID

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void addFileActions();
    void addViewActions();
    void addGoActions();
    void makeMenus();
    void makeDocks();
    void makeStrips();
    void makeDocuments();
    void showOpenState();
    void rememberTabs();
    void reopenTabs();
    void refresh();
    void showBusy();
    void newClient(QStringList files);
    void importFiles(const QStringList& files);
    void report(const QString& title, const Result<void>& outcome);
    void updateTab(DocumentPage* page);
    void closeTab(int index);
    void nextDock(int step);

    PageContext m_context;
    const PageRegistry& m_pages;
    DockLayout* m_layout = nullptr;
    ClientBar* m_bar = nullptr;
    QToolBar* m_toolBar = nullptr;
    QStackedWidget* m_centre = nullptr;
    QTabWidget* m_tabs = nullptr;
    StartPage* m_start = nullptr;
    Dock* m_projectDock = nullptr;
    Dock* m_inspectorDock = nullptr;
    BottomDock* m_tasksDock = nullptr;
    ProjectTree* m_tree = nullptr;
    Inspector* m_inspector = nullptr;
    StatusLine* m_status = nullptr;
    CommandPalette* m_palette = nullptr;
    QLabel* m_fileName = nullptr;
    QString m_tabsOf; // file of the client whose pages the tabs are
};

} // namespace tessera
