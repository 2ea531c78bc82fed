// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/memory_file.h"

#include <map>
#include <mutex>
#include <utility>

namespace tessera {

namespace {

struct MemoryFiles
{
    std::mutex mutex;
    std::multimap<QString, std::shared_ptr<const QByteArray>> files;
};

MemoryFiles& memoryFiles()
{
    static MemoryFiles all;
    return all;
}

} // namespace

MemoryFile::MemoryFile(QString path, QByteArray bytes)
    : m_path(std::move(path))
    , m_bytes(std::make_shared<const QByteArray>(std::move(bytes)))
{
    MemoryFiles& all = memoryFiles();
    const std::lock_guard lock(all.mutex);
    all.files.emplace(m_path, m_bytes); // behind those of the same path
}

MemoryFile::~MemoryFile()
{
    MemoryFiles& all = memoryFiles();
    const std::lock_guard lock(all.mutex);
    const auto [first, last] = all.files.equal_range(m_path);
    for (auto it = first; it != last; ++it)
        if (it->second == m_bytes) {
            all.files.erase(it);
            break;
        }
}

std::shared_ptr<const QByteArray> MemoryFile::find(const QString& path)
{
    MemoryFiles& all = memoryFiles();
    const std::lock_guard lock(all.mutex);
    const auto [first, last] = all.files.equal_range(path);
    return first == last ? nullptr : std::prev(last)->second;
}

} // namespace tessera
