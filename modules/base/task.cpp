// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/task.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace tessera {

struct TaskState
{
    std::atomic<bool> cancelled{false};
    std::atomic<std::int64_t> done{0};
    std::atomic<std::int64_t> total{0};
    mutable std::mutex mutex;
    QString note;
};

Task::Task()
    : m_state(std::make_shared<TaskState>())
{}

void Task::setProgress(std::int64_t done, std::int64_t total)
{
    m_state->done.store(done, std::memory_order_relaxed);
    m_state->total.store(total, std::memory_order_relaxed);
}

void Task::addProgress(std::int64_t done)
{
    m_state->done.fetch_add(done, std::memory_order_relaxed);
}

void Task::setNote(const QString& note)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->note = note;
}

void Task::cancel()
{
    m_state->cancelled.store(true, std::memory_order_relaxed);
}

bool Task::cancelled() const
{
    return m_state->cancelled.load(std::memory_order_relaxed);
}

std::int64_t Task::done() const
{
    return m_state->done.load(std::memory_order_relaxed);
}

std::int64_t Task::total() const
{
    return m_state->total.load(std::memory_order_relaxed);
}

double Task::fraction() const
{
    const std::int64_t all = total();
    return all <= 0 ? -1.0 : std::clamp(double(done()) / double(all), 0.0, 1.0);
}

QString Task::note() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->note;
}

} // namespace tessera
