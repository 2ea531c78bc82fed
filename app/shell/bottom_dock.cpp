// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/bottom_dock.h"

#include "shell/history_view.h"
#include "shell/tasks_view.h"
#include "theme/theme.h"

#include <QMainWindow>

namespace tessera {
namespace {

constexpr int kHistoryHeight = 220;

} // namespace

BottomDock::BottomDock(const PageContext& context, QMainWindow& window)
    : Dock(QStringLiteral("tasks"), &window)
    , m_window(window)
    , m_tasks(new TasksView(context.jobs, this))
    , m_history(new HistoryView(context, this))
{
    addTab(m_tasks, [] { return tr("Tasks"); });
    addTab(m_history, [] { return tr("History"); });
    addTool(m_history->tools());
    m_history->tools()->hide();
    connect(this, &Dock::pageChanged, m_history->tools(),
            [this](QWidget* page) { m_history->tools()->setVisible(page == m_history); });
}

void BottomDock::setHeight(int height)
{
    m_window.resizeDocks({this}, {height}, Qt::Vertical);
}

void BottomDock::showHistory()
{
    showPage(m_history);
    if (this->height() < kHistoryHeight)
        setHeight(kHistoryHeight);
    m_history->focusTable();
}

void BottomDock::showTasks()
{
    showPage(m_tasks);
    setHeight(int(theme().tokens().number(QStringLiteral("size.dock.tasks"))));
}

bool BottomDock::searchHere()
{
    const bool here = m_history->isVisible() && isAncestorOf(m_window.focusWidget());
    if (here)
        m_history->focusSearch();
    return here;
}

} // namespace tessera
