// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QString>

#include <algorithm>
#include <atomic>
#include <cstdint>

namespace tessera {

// One stage of a task of kProgressUnits: moves the task's progress from one unit to another as its items are
// done. Steps may come from several threads.
class StageProgress
{
public:
    static constexpr std::int64_t kProgressUnits = 1000;

    StageProgress(const Task& task, const QString& note, std::int64_t from, std::int64_t to,
                  std::int64_t items)
        : m_task(task)
        , m_units(to - from)
        , m_items(std::max<std::int64_t>(1, items))
    {
        m_task.setNote(note);
        m_task.setProgress(from, kProgressUnits);
    }
    void step(std::int64_t items)
    {
        const std::int64_t before = m_done.fetch_add(items, std::memory_order_relaxed);
        const std::int64_t moved = unitsAt(before + items) - unitsAt(before);
        if (moved > 0)
            m_task.addProgress(moved);
    }

private:
    [[nodiscard]] std::int64_t unitsAt(std::int64_t items) const
    {
        return m_units * std::min(items, m_items) / m_items;
    }

    Task m_task;
    std::int64_t m_units;
    std::int64_t m_items;
    std::atomic<std::int64_t> m_done = 0;
};

} // namespace tessera
