// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace tessera {

// One piece of background work as the tasks dock shows it.
struct Job
{
    enum class State
    {
        Running,
        Done,
        Failed,
        Cancelled
    };
    int id = 0;
    QString title;
    Task task;
    State state = State::Running;
    double started = 0; // steady seconds
    double seconds = 0; // duration when it has ended
    QString problem;    // of a failed job
};

// All background work of the window: runs off the GUI thread, delivers on it, can be cancelled at any time.
class JobTracker : public QObject
{
    Q_OBJECT

public:
    explicit JobTracker(QObject* parent = nullptr);
    ~JobTracker() override;

    // `work` runs on a pool thread; `done` on the GUI thread, unless the context is gone by then. Returns the
    // job's id.
    template <typename T>
    int start(const QString& title, std::function<Result<T>(Task&)> work, QObject* context,
              std::function<void(Result<T>)> done);

    void cancel(int id);
    void cancelAll();
    void waitForAll(); // also delivers what has finished; for tests and for closing

    [[nodiscard]] const std::vector<Job>& jobs() const { return m_jobs; }
    [[nodiscard]] int running() const;
    // Seconds left by progress so far; -1 when unknown.
    [[nodiscard]] static double secondsLeft(const Job& job);

signals:
    void changed(); // a job began or ended

private:
    using Finish = std::function<void()>;
    int launch(const QString& title, const Task& task, std::function<std::pair<Result<void>, Finish>()> work);
    void finish(int id, const Result<void>& outcome);

    std::vector<Job> m_jobs; // newest first, the last fifty
    QThreadPool m_pool;
    int m_next = 1;
};

// The newest request wins: starting again cancels the run before, and a stale result is dropped.
class LatestJob
{
public:
    explicit LatestJob(JobTracker& tracker)
        : m_tracker(tracker)
    {}
    ~LatestJob() { cancel(); }
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    template <typename T>
    void start(const QString& title, std::function<Result<T>(Task&)> work, QObject* context,
               std::function<void(Result<T>)> done)
    {
        cancel();
        const int turn = ++*m_turn;
        m_id = m_tracker.start<T>(title, std::move(work), context,
                                  [turn, latest = m_turn, done = std::move(done)](Result<T> result) {
                                      if (turn == *latest)
                                          done(std::move(result));
                                  });
    }
    void cancel()
    {
        ++*m_turn;
        m_tracker.cancel(m_id);
    }

private:
    JobTracker& m_tracker;
    std::shared_ptr<int> m_turn = std::make_shared<int>(0);
    int m_id = 0;
};

template <typename T>
int JobTracker::start(const QString& title, std::function<Result<T>(Task&)> work, QObject* context,
                      std::function<void(Result<T>)> done)
{
    Task task;
    // Read and written on the GUI thread only.
    auto alive = std::make_shared<bool>(true);
    connect(context, &QObject::destroyed, this, [alive] { *alive = false; });
    return launch(title, task, [task, work = std::move(work), done = std::move(done), alive]() mutable {
        auto result = std::make_shared<Result<T>>(work(task));
        const Result<void> outcome = result->ok() ? Result<void>() : Result<void>(result->error());
        Finish deliver = [result, done, alive] {
            if (*alive)
                done(std::move(*result));
        };
        return std::pair(outcome, deliver);
    });
}

} // namespace tessera
