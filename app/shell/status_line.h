// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/workbench.h"

#include <QWidget>

class QHBoxLayout;

namespace tessera {

class JobTracker;

// The status bar: saved, people, events, data revision at the left; engine, zone and language at the right.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    StatusLine(Workbench& workbench, JobTracker& jobs, QWidget* parent);

private:
    void refresh();
    void addLock();
    void addWatch();
    static void fill(QHBoxLayout& row, const QStringList& parts, QWidget* parent);

    Workbench& m_workbench;
    JobTracker& m_jobs;
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
};

} // namespace tessera
