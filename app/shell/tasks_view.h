// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/job_tracker.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace tessera {

class TextLabel;

// The tasks dock: a line for each piece of work with progress, time left and cancel.
class TasksView : public QWidget
{
    Q_OBJECT

public:
    TasksView(JobTracker& jobs, QWidget* parent);

private:
    struct Line
    {
        QWidget* widget;
        QPushButton* mark;
        TextLabel* title;
        QProgressBar* bar;
        TextLabel* percent;
        TextLabel* note;
        TextLabel* left;
        QPushButton* cancel;
    };
    void rebuild();
    void refresh();
    Line makeLine(int id);
    static void show(const Job& job, const Line& line);

    JobTracker& m_jobs;
    QTimer m_poll;
    QVBoxLayout* m_lines;
    TextLabel* m_none;
    std::map<int, Line> m_byId;
};

} // namespace tessera
