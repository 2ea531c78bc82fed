// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/column_cache.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <unistd.h>
#endif

#include <algorithm>

namespace tessera {

namespace {

constexpr std::uint64_t kAssumedMemory = std::uint64_t{4} << 30; // where the system does not tell

std::uint64_t bytesOf(const Column& column)
{
    return column.codes.capacity() * sizeof(Code) + column.integers.capacity() * sizeof(std::int64_t) +
           column.reals.capacity() * sizeof(double);
}

} // namespace

std::shared_ptr<const Column> ColumnCache::find(const QString& name)
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return {};
    found->second.used = ++m_clock;
    return found->second.column;
}

std::shared_ptr<const Column> ColumnCache::insert(const QString& name, Column column, std::uint64_t budget)
{
    Entry entry{std::make_shared<const Column>(std::move(column)), 0, ++m_clock};
    entry.bytes = bytesOf(*entry.column);
    m_bytes += entry.bytes;
    std::shared_ptr<const Column> result = entry.column;
    m_entries.insert_or_assign(name, std::move(entry));
    makeRoom(budget);
    return result;
}

void ColumnCache::makeRoom(std::uint64_t budget)
{
    while (m_bytes > budget) {
        auto oldest = m_entries.end();
        for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry)
            if (entry->second.column.use_count() == 1 &&
                (oldest == m_entries.end() || entry->second.used < oldest->second.used))
                oldest = entry;
        if (oldest == m_entries.end())
            return; // all of it is being worked with
        m_bytes -= oldest->second.bytes;
        m_entries.erase(oldest);
    }
}

std::uint64_t physicalMemory()
{
#ifdef Q_OS_WIN
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof(status);
    return GlobalMemoryStatusEx(&status) ? status.ullTotalPhys : kAssumedMemory;
#else
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long size = sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? std::uint64_t(pages) * std::uint64_t(size) : kAssumedMemory;
#endif
}

} // namespace tessera
