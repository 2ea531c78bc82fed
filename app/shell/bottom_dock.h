// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/dock.h"
#include "shell/document_page.h"

namespace tessera {

class HistoryView;
class TasksView;

// Tasks and history.
class BottomDock : public Dock
{
    Q_OBJECT

public:
    BottomDock(const PageContext& context, QMainWindow& window);

    // The dock of tasks is low; a history wants to be read.
    void showHistory();
    void showTasks();
    // Ctrl+F while the history has the focus; false when it is for somebody else.
    bool searchHere();
    [[nodiscard]] HistoryView& history() { return *m_history; }

private:
    void setHeight(int height);

    QMainWindow& m_window;
    TasksView* m_tasks;
    HistoryView* m_history;
};

} // namespace tessera
