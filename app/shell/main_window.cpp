// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "ingest/format_reader.h"
#include "panels/analysis_panel.h"
#include "panels/widgets.h"
#include "shell/action_registry.h"
#include "shell/action_states.h"
#include "shell/appearance_actions.h"
#include "shell/bottom_dock.h"
#include "shell/client_bar.h"
#include "shell/command_palette.h"
#include "shell/dialogs.h"
#include "shell/dock_layout.h"
#include "shell/edit_actions.h"
#include "shell/history_view.h"
#include "shell/inspector.h"
#include "shell/privacy_actions.h"
#include "shell/project_tree.h"
#include "shell/settings.h"
#include "shell/start_page.h"
#include "shell/status_line.h"
#include "shell/workbench.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>

#include <array>

namespace tessera {
namespace {

constexpr int kInspectorNeeds = 1360;
constexpr int kTreeNeeds = 1200;

// Settings take no slashes of a path for their own.
QString tabsKey(const QString& path)
{
    return QString::fromLatin1(path.toUtf8().toHex());
}

} // namespace

MainWindow::MainWindow(const PageContext& context, const PageRegistry& pages)
    : m_context(context)
    , m_pages(pages)
{
    setObjectName(QStringLiteral("main"));
    setDockNestingEnabled(true);
    setContentsMargins(4, 0, 4, 0);
    menuBar()->setFixedHeight(int(theme().tokens().number(QStringLiteral("size.menuBar"))));
    setContextMenuPolicy(Qt::NoContextMenu);
    addFileActions();
    addEditActions(m_context, *this);
    addPrivacyActions(m_context, *this);
    addViewActions();
    addGoActions();
    addPageActions(m_pages, m_context.actions, [this](const QString& kind) { openPage(kind); });
    makeMenus();
    m_bar = new ClientBar(m_context.workbench, m_context.actions, this);
    connect(m_bar, &ClientBar::perspectiveChosen, this, &MainWindow::setPerspective);
    connect(m_bar, &ClientBar::asOfChosen, this, [this](QDate date) {
        report(tr("The date was not changed"), m_context.workbench.setAsOf(date));
    });
    m_toolBar = addToolBar(QStringLiteral("client"));
    m_toolBar->setObjectName(QStringLiteral("client"));
    m_toolBar->setMovable(false);
    m_toolBar->addWidget(m_bar);
    m_bar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    makeDocuments();
    makeDocks();
    m_status = new StatusLine(m_context.workbench, m_context.jobs, this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    statusBar()->addWidget(m_status, 1);
    m_palette = new CommandPalette(m_context.actions, m_context.workbench, this);
    connect(m_palette, &CommandPalette::objectChosen, this,
            [this](const QString& id, const QString& kind) { openPage(kind, id); });
    connect(&m_context.workbench, &Workbench::opened, this, &MainWindow::showOpenState);
    connect(&m_context.workbench, &Workbench::changed, this, &MainWindow::refresh);
    connect(&m_context.workbench, &Workbench::busyChanged, this, &MainWindow::showBusy);
    Theme::onLanguage(this, [this] { refresh(); });
    resize(1440, 900);
    setMinimumSize(960, 600);
    const QByteArray geometry = m_context.settings.value(QStringLiteral("window/geometry")).toByteArray();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    showOpenState();
}

void MainWindow::addFileActions()
{
    ActionRegistry& actions = m_context.actions;
    Workbench& workbench = m_context.workbench;
    actions.add({"file.new", "file", QT_TRANSLATE_NOOP("Action", "New client from files…"), "file-plus",
                 QKeySequence::New, [this] {
                     newClient(m_context.dialogs.openFiles(
                         tr("Choose the client's files"),
                         tr("Data (%1);;All files (*)").arg(importNamePatterns().join(QLatin1Char(' ')))));
                 }});
    actions.add({"file.open", "file", QT_TRANSLATE_NOOP("Action", "Open client…"), "folder-open",
                 QKeySequence::Open, [this] {
                     const QStringList files =
                         m_context.dialogs.openFiles(tr("Open a client"), tr("Tessera clients (*.tessera)"));
                     if (!files.isEmpty())
                         openPath(files.front());
                 }});
    if (workbench.hasSample()) {
        actions.add({"file.sample", "file", QT_TRANSLATE_NOOP("Action", "Open sample"), "play", {}, [this] {
                         report(tr("The sample client was not opened"), m_context.workbench.openSample());
                     }});
    }
    actions.add({"file.import", "file", QT_TRANSLATE_NOOP("Action", "Load new files…"), "file-input",
                 QKeySequence(Qt::CTRL | Qt::Key_I), [this] {
                     importFiles(m_context.dialogs.openFiles(
                         tr("Choose files to load"),
                         tr("Data (%1);;All files (*)").arg(importNamePatterns().join(QLatin1Char(' ')))));
                 }});
    actions.add({"file.watch", "file", QT_TRANSLATE_NOOP("Action", "Watch a folder…"), "eye", {}, [this] {
                     m_context.workbench.watchFolder();
                 }});
    actions.add({"file.save", "file", QT_TRANSLATE_NOOP("Action", "Save a version"), "save",
                 QKeySequence::Save,
                 [this] { report(tr("Nothing was saved"), m_context.workbench.save()); }});
    actions.add({"file.close", "file", QT_TRANSLATE_NOOP("Action", "Close client"), "",
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W), [this] { m_context.workbench.close(); }});
    actions.add({"file.quit", "file", QT_TRANSLATE_NOOP("Action", "Quit"), "", QKeySequence::Quit,
                 [this] { close(); }});
}

void MainWindow::addViewActions()
{
    ActionRegistry& actions = m_context.actions;
    actions.add({"view.project", "view", QT_TRANSLATE_NOOP("Action", "Project"), "panel-left",
                 QKeySequence(Qt::Key_F3), [this] { m_layout->toggle(*m_projectDock); }});
    actions.add({"view.inspector", "view", QT_TRANSLATE_NOOP("Action", "Inspector"), "panel-right",
                 QKeySequence(Qt::Key_F4), [this] { m_layout->toggle(*m_inspectorDock); }});
    actions.add({"view.tasks", "view", QT_TRANSLATE_NOOP("Action", "Tasks"), "panel-bottom",
                 QKeySequence(Qt::Key_F7), [this] { m_layout->toggle(*m_tasksDock); }});
    addAppearanceActions(m_context, *this);
}

void MainWindow::addGoActions()
{
    ActionRegistry& actions = m_context.actions;
    actions.add({"go.palette", "go", QT_TRANSLATE_NOOP("Action", "Find a command or object…"), "search",
                 QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_palette->open(); }});
    actions.add({"go.filter", "go", QT_TRANSLATE_NOOP("Action", "Filter the project"), "", QKeySequence::Find,
                 [this] {
                     if (m_tasksDock->searchHere())
                         return;
                     m_layout->unfold(*m_projectDock);
                     m_tree->focusFilter();
                 }});
    actions.add({"go.nextTab", "go", QT_TRANSLATE_NOOP("Action", "Next tab"), "",
                 QKeySequence(Qt::CTRL | Qt::Key_Tab), [this] {
                     if (m_tabs->count() > 0)
                         m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count());
                 }});
    actions.add({"go.closeTab", "go", QT_TRANSLATE_NOOP("Action", "Close tab"), "",
                 QKeySequence(Qt::CTRL | Qt::Key_W), [this] { closeTab(m_tabs->currentIndex()); }});
    actions.add({"go.nextDock", "go", QT_TRANSLATE_NOOP("Action", "Next dock"), "", QKeySequence(Qt::Key_F6),
                 [this] { nextDock(1); }});
    actions.add({"go.previousDock", "go", QT_TRANSLATE_NOOP("Action", "Previous dock"), "",
                 QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { nextDock(-1); }});
    actions.add({"analyse.recompute", "analyse", QT_TRANSLATE_NOOP("Action", "Recompute"), "refresh-cw",
                 QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
                     if (auto* panel = qobject_cast<AnalysisPanel*>(m_tabs->currentWidget()))
                         panel->recompute();
                 }});
}

void MainWindow::makeMenus()
{
    const auto add = [this](const char* id, const std::function<QString()>& name) {
        QMenu* menu = menuBar()->addMenu(QString());
        Theme::onLanguage(menu, [menu, name] { menu->setTitle(name()); });
        for (const ActionRegistry::Entry& entry : m_context.actions.entries()) {
            if (entry.menu == QLatin1String(id))
                menu->addAction(entry.action);
        }
        // Also reachable by shortcut while the menu bar is hidden.
        addActions(menu->actions());
    };
    add("file", [] { return tr("&File"); });
    add("edit", [] { return tr("&Edit"); });
    add("view", [] { return tr("&View"); });
    add("analyse", [] { return tr("&Analyse"); });
    add("go", [] { return tr("&Go"); });
    m_fileName = new QLabel(menuBar());
    m_fileName->setContentsMargins(0, 0, 12, 0);
    m_fileName->setFixedHeight(menuBar()->height());
    m_fileName->setForegroundRole(QPalette::PlaceholderText);
    menuBar()->setCornerWidget(m_fileName);
}

void MainWindow::makeDocks()
{
    m_tree = new ProjectTree(m_context.workbench, this);
    m_projectDock = new Dock(QStringLiteral("project"), this);
    m_projectDock->addTab(m_tree, [] { return tr("Project"); });
    m_inspector = new Inspector(this);
    m_inspector->setPersonAction(m_context.actions.action("edit.erasePerson"));
    connect(m_inspector, &Inspector::shown, this, [this] { updatePrivacyActions(m_context, *this); });
    m_inspectorDock = new Dock(QStringLiteral("inspector"), this);
    m_inspectorDock->addTab(m_inspector, [] { return tr("Inspector"); });
    m_tasksDock = new BottomDock(m_context, *this);
    const auto size = [](const char* name) {
        return int(theme().tokens().number(QStringLiteral("size.dock.") + QLatin1String(name)));
    };
    m_tree->setMinimumWidth(size("min"));
    m_inspector->setMinimumWidth(size("min"));
    m_layout = new DockLayout(*this, m_context.settings);
    m_layout->add(*m_projectDock, Qt::LeftDockWidgetArea, size("tree"), kTreeNeeds);
    m_layout->add(*m_inspectorDock, Qt::RightDockWidgetArea, size("inspector"), kInspectorNeeds);
    m_layout->add(*m_tasksDock, Qt::BottomDockWidgetArea, size("tasks"));
    m_bar->setPerspective(m_layout->perspective());
    makeStrips();
    connectTree(m_context, *this, *m_tree);
    const auto current = [this] { return qobject_cast<DocumentPage*>(m_tabs->currentWidget()); };
    connect(m_inspector, &Inspector::peopleRequested, this,
            [this, current](const QString& people) { emit peopleRequested(current(), people); });
    connect(m_inspector, &Inspector::saveAudienceRequested, this,
            [this, current](const QString& people) { emit saveAudienceRequested(current(), people); });
}

void MainWindow::makeStrips()
{
    const auto action = [this](const char* id) { return m_context.actions.action(id); };
    m_projectDock->makeStrip(*this, Qt::LeftToolBarArea);
    m_projectDock->addStripButton(QStringLiteral("list-tree"), action("view.project"));
    m_projectDock->addStripButton(QStringLiteral("search"), action("go.filter"));
    m_projectDock->addStripButton(QStringLiteral("file-input"), action("file.import"));
    m_inspectorDock->makeStrip(*this, Qt::RightToolBarArea);
    m_inspectorDock->addStripButton(QStringLiteral("info"), action("view.inspector"));
    m_projectDock->addFoldTool(QStringLiteral("panel-left"), action("view.project"));
    m_inspectorDock->addFoldTool(QStringLiteral("panel-right"), action("view.inspector"));
    m_tasksDock->addFoldTool(QStringLiteral("chevron-down"), action("view.tasks"));
}

void MainWindow::makeDocuments()
{
    m_centre = new QStackedWidget(this);
    m_start = new StartPage(m_context.workbench, m_context.actions, m_pages, m_centre);
    connect(m_start, &StartPage::filesDropped, this, &MainWindow::newClient);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::openPath);
    // However many tabs are open, the docks keep their width.
    m_centre->setMinimumWidth(480);
    m_tabs = new QTabWidget(m_centre);
    m_tabs->setDocumentMode(false);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setIconSize({16, 16});
    QToolButton* add = makeToolButton(QStringLiteral("plus"), m_tabs);
    add->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(add);
    add->setMenu(menu);
    Theme::onLanguage(add, [add] { add->setToolTip(tr("New analysis")); });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const PageKind& kind : m_pages.kinds()) {
            if (kind.isOffered(m_layout->perspective()))
                menu->addAction(icon(kind.icon), kind.title(), this,
                                [this, name = kind.kind] { openPage(name); });
        }
    });
    m_tabs->setCornerWidget(add, Qt::TopRightCorner);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_inspector->clear();
        auto* page = qobject_cast<DocumentPage*>(m_tabs->currentWidget());
        m_inspector->setPanel(page ? page->inspectorPanel() : nullptr);
    });
    m_centre->addWidget(m_start);
    m_centre->addWidget(m_tabs);
    setCentralWidget(m_centre);
}

void MainWindow::showOpenState()
{
    const bool open = m_context.workbench.isOpen();
    rememberTabs();
    m_tabsOf = open ? m_context.workbench.path() : QString();
    while (m_tabs->count() > 0)
        closeTab(0);
    m_centre->setCurrentWidget(open ? static_cast<QWidget*>(m_tabs) : m_start);
    m_toolBar->setVisible(open);
    m_layout->setOpen(open);
    if (open)
        reopenTabs();
    m_centre->currentWidget()->setFocus(Qt::OtherFocusReason);
    refresh();
}

void MainWindow::rememberTabs()
{
    if (m_tabsOf.isEmpty())
        return;
    QStringList ids;
    for (int i = 0; i < m_tabs->count(); ++i)
        if (const auto* page = qobject_cast<DocumentPage*>(m_tabs->widget(i)); !page->objectId().isEmpty())
            ids.append(page->objectId());
    m_context.settings.setValue(QStringLiteral("tabs/") + tabsKey(m_tabsOf), ids);
}

// What was open when the client was last closed, else its first analysis: nobody opens a client to look at an
// empty window.
void MainWindow::reopenTabs()
{
    const std::vector<ProjectNode> tree = m_context.workbench.tree();
    const QStringList ids =
        m_context.settings.value(QStringLiteral("tabs/") + tabsKey(m_tabsOf)).toStringList();
    for (const QString& id : ids)
        if (const QString kind = kindOfNode(tree, id); !kind.isEmpty())
            openPage(kind, id);
    if (m_tabs->count() == 0 && tree.size() > 1 && !tree[1].children.empty())
        openPage(tree[1].children.front().kind, tree[1].children.front().id);
}

void MainWindow::refresh()
{
    Workbench& workbench = m_context.workbench;
    const bool open = workbench.isOpen();
    updateActionStates(m_context, *this);
    m_fileName->setText(open ? QFileInfo(workbench.path()).fileName() : QString());
    // The menu bar gives its corner room only when the corner is set.
    m_fileName->setFixedWidth(m_fileName->sizeHint().width());
    menuBar()->setCornerWidget(m_fileName);
    m_fileName->show();
    setWindowTitle(open ? QStringLiteral("%1 - Tessera").arg(workbench.clientName())
                        : QStringLiteral("Tessera"));
}

// Something has the client to itself: the window is drawn and the tasks can be cancelled, all else waits.
void MainWindow::showBusy()
{
    const bool busy = !m_context.workbench.busyWith().isEmpty();
    if (busy) {
        m_layout->unfold(*m_tasksDock);
        m_tasksDock->showTasks();
    }
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_toolBar, m_centre, m_tree, m_inspector, &m_tasksDock->history()})
        part->setEnabled(!busy);
    refresh();
    if (!busy)
        m_centre->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::report(const QString& title, const Result<void>& outcome)
{
    if (!outcome.ok() && !outcome.error().cancelled)
        m_context.dialogs.message(title, outcome.error().message);
}

void MainWindow::openPath(const QString& path)
{
    openClient(m_context, path);
}

void MainWindow::newClient(QStringList files)
{
    if (files.size() == 1 && files.front().endsWith(QLatin1String(".tessera"), Qt::CaseInsensitive))
        return openPath(files.front());
    if (files.isEmpty())
        return;
    const QString suggestion = QFileInfo(files.front()).absolutePath() + QLatin1Char('/') + tr("client") +
                               QStringLiteral(".tessera");
    const QString path = m_context.dialogs.saveFile(tr("Where to keep the client"), suggestion,
                                                    tr("Tessera clients (*.tessera)"));
    if (!path.isEmpty())
        report(tr("The client was not made"), makeClient(m_context, path, files));
}

void MainWindow::showHistory()
{
    m_layout->unfold(*m_tasksDock);
    m_tasksDock->showHistory();
}

void MainWindow::importFiles(const QStringList& files)
{
    if (!files.isEmpty())
        report(tr("The files were not loaded"), m_context.workbench.import(files));
}

DocumentPage* MainWindow::openPage(const QString& kind, const QString& id)
{
    for (int i = 0; i < m_tabs->count() && !id.isEmpty(); ++i) {
        auto* page = qobject_cast<DocumentPage*>(m_tabs->widget(i));
        if (page && page->objectId() == id) {
            m_tabs->setCurrentIndex(i);
            return page;
        }
    }
    const PageKind* made = m_pages.find(kind);
    if (!made)
        return nullptr;
    DocumentPage* page = made->make(m_context, id, m_tabs);
    page->setProperty("pageKind", kind);
    m_tabs->addTab(page, icon(page->iconName()), page->title());
    connect(page, &DocumentPage::titleChanged, this, [this, page] { updateTab(page); });
    connect(page, &DocumentPage::inspect, m_inspector, &Inspector::show);
    connect(page, &DocumentPage::peopleRequested, this,
            [this, page](const QString& people) { emit peopleRequested(page, people); });
    connect(page, &DocumentPage::saveAudienceRequested, this,
            [this, page](const QString& people) { emit saveAudienceRequested(page, people); });
    connect(page, &DocumentPage::reportRequested, this, &MainWindow::reportRequested);
    connect(page, &DocumentPage::objectRequested, this, [this](const QString& object) {
        openPage(kindOfObject(m_context.workbench.tree(), object), object);
    });
    updateTab(page);
    m_tabs->setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason); // not the first field: a page opens to be read
    return page;
}

void MainWindow::updateTab(DocumentPage* page)
{
    const int index = m_tabs->indexOf(page);
    if (index >= 0)
        m_tabs->setTabText(index, page->isEdited() ? page->title() + QStringLiteral(" •") : page->title());
}

void MainWindow::closeTab(int index)
{
    QWidget* page = m_tabs->widget(index);
    if (!page)
        return;
    m_tabs->removeTab(index);
    page->deleteLater();
    if (QWidget* next = m_tabs->currentWidget())
        next->setFocus(Qt::OtherFocusReason); // not whatever stands next in the tab order
}

void MainWindow::setPerspective(Perspective perspective)
{
    m_layout->setPerspective(perspective);
    m_bar->setPerspective(perspective);
}

void MainWindow::nextDock(int step)
{
    const std::array<QWidget*, 4> places{m_projectDock, m_tabs, m_inspectorDock, m_tasksDock};
    int at = 1;
    for (int i = 0; i < 4; ++i) {
        if (places[std::size_t(i)]->isAncestorOf(focusWidget()))
            at = i;
    }
    for (int tries = 0; tries < 4; ++tries) {
        at = (at + step + 4) % 4;
        QWidget* place = places[std::size_t(at)];
        if (!place->isVisible())
            continue;
        place->setFocus(Qt::TabFocusReason);
        for (QWidget* child : place->findChildren<QWidget*>()) {
            if (child->isVisible() && child->focusPolicy() & Qt::TabFocus) {
                child->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (event->oldSize().isValid())
        m_layout->fit(event->oldSize().width(), event->size().width());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    rememberTabs();
    m_context.settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_layout->save();
    m_context.jobs.cancelAll();
    event->accept();
}

} // namespace tessera
