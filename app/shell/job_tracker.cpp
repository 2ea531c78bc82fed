// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/job_tracker.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QRunnable>
#include <QThread>

#include <algorithm>

namespace tessera {

JobTracker::JobTracker(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
}

JobTracker::~JobTracker()
{
    cancelAll();
    m_pool.waitForDone();
}

int JobTracker::launch(const QString& title, const Task& task,
                       std::function<std::pair<Result<void>, Finish>()> work)
{
    Job job;
    job.id = m_next++;
    job.title = title;
    job.task = task;
    job.started = steadySeconds();
    m_jobs.insert(m_jobs.begin(), job);
    // The oldest that has ended goes; what runs can still be cancelled.
    if (m_jobs.size() > 50)
        for (auto old = m_jobs.rbegin(); old != m_jobs.rend(); ++old)
            if (old->state != Job::State::Running) {
                m_jobs.erase(std::next(old).base());
                break;
            }
    m_pool.start([this, id = job.id, work = std::move(work)] {
        auto [outcome, deliver] = work();
        QMetaObject::invokeMethod(
            this,
            [this, id, outcome = outcome, deliver = deliver] {
                finish(id, outcome);
                deliver();
            },
            Qt::QueuedConnection);
    });
    emit changed();
    return job.id;
}

void JobTracker::finish(int id, const Result<void>& outcome)
{
    for (Job& job : m_jobs) {
        if (job.id != id)
            continue;
        job.seconds = steadySeconds() - job.started;
        job.state = Job::State::Done;
        if (!outcome.ok()) {
            job.state = outcome.error().cancelled ? Job::State::Cancelled : Job::State::Failed;
            job.problem = outcome.error().message;
        }
    }
    emit changed();
}

void JobTracker::cancel(int id)
{
    for (Job& job : m_jobs) {
        if (job.id == id && job.state == Job::State::Running)
            job.task.cancel();
    }
}

void JobTracker::cancelAll()
{
    for (const Job& job : m_jobs)
        cancel(job.id);
}

void JobTracker::waitForAll()
{
    m_pool.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

int JobTracker::running() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(),
                             [](const Job& job) { return job.state == Job::State::Running; }));
}

double JobTracker::secondsLeft(const Job& job)
{
    const double fraction = job.task.fraction();
    const double spent = steadySeconds() - job.started;
    // The first moments say little about the whole.
    if (fraction <= 0.01 || spent < 0.5)
        return -1;
    return spent * (1 - fraction) / fraction;
}

} // namespace tessera
