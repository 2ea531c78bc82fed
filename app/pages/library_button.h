// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "shell/job_tracker.h"
#include "targeting/group_library.h"

#include <QPushButton>

namespace tessera {

// Offers the ready-made groups: those that the client's columns suffice for, then the others with what is
// missing. They are looked up in the background.
class LibraryButton : public QPushButton
{
    Q_OBJECT

public:
    LibraryButton(ProjectWorkbench& engine, JobTracker& jobs, QWidget* parent);

    void refresh(); // the data came or changed

signals:
    void chosen(const QString& rule);

private:
    void fill();

    ProjectWorkbench& m_engine;
    LatestJob m_job;
    QMenu* m_menu;
    std::vector<LibraryGroup> m_groups;
    QString m_problem;
};

} // namespace tessera
