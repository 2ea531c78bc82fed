// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/query_memory.h"

#include <sqlite3.h>

#include <algorithm>
#include <mutex>

namespace tessera {

namespace {

thread_local QueryMemory* currentMemory = nullptr;
sqlite3_mem_methods systemMemory; // SQLite's own, over malloc

void* takeMemory(int bytes)
{
    QueryMemory* const memory = currentMemory;
    if (memory == nullptr)
        return systemMemory.xMalloc(bytes);
    if (!memory->take(bytes))
        return nullptr;
    void* const made = systemMemory.xMalloc(bytes);
    memory->giveBack(bytes - (made == nullptr ? 0 : systemMemory.xSize(made)));
    return made;
}

void freeMemory(void* block)
{
    if (QueryMemory* const memory = currentMemory; memory != nullptr && block != nullptr)
        memory->giveBack(systemMemory.xSize(block));
    systemMemory.xFree(block);
}

void* resizeMemory(void* block, int bytes)
{
    QueryMemory* const memory = currentMemory;
    if (memory == nullptr)
        return systemMemory.xRealloc(block, bytes);
    const int before = systemMemory.xSize(block);
    if (bytes > before && !memory->take(bytes - before))
        return nullptr;
    void* const made = systemMemory.xRealloc(block, bytes);
    const int taken = std::max(bytes - before, 0);
    memory->giveBack(made == nullptr ? taken : before + taken - systemMemory.xSize(made));
    return made;
}

} // namespace

QueryMemory::QueryMemory(std::int64_t limit)
    : m_limit(limit)
    , m_outer(currentMemory)
{
    prepareQueryMemory();
    currentMemory = this;
}

QueryMemory::~QueryMemory()
{
    currentMemory = m_outer;
}

QueryMemory::Pause::Pause()
    : m_paused(currentMemory)
{
    currentMemory = nullptr;
}

QueryMemory::Pause::~Pause()
{
    currentMemory = m_paused;
}

bool QueryMemory::take(std::int64_t bytes)
{
    if (m_used + bytes > m_limit) {
        m_exceeded = true;
        return false;
    }
    m_used += bytes;
    m_peak = std::max(m_peak, m_used);
    return true;
}

void prepareQueryMemory()
{
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_config(SQLITE_CONFIG_GETMALLOC, &systemMemory);
        sqlite3_mem_methods counted = systemMemory;
        counted.xMalloc = takeMemory;
        counted.xFree = freeMemory;
        counted.xRealloc = resizeMemory;
        sqlite3_config(SQLITE_CONFIG_MALLOC, &counted);
    });
}

namespace {

// Before main(), so that whoever starts SQLite first, a file system of its own or a test, finds it done.
[[maybe_unused]] const bool isPrepared = [] {
    prepareQueryMemory();
    return true;
}();

} // namespace

} // namespace tessera
