// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/column.h"

#include <QString>

#include <cstdint>
#include <map>
#include <memory>

namespace tessera {

// Decoded columns by name, kept as long as they fit a budget of memory. What was asked for longest ago goes
// first, unless somebody still works with it. Not thread-safe.
class ColumnCache
{
public:
    // Empty when it is not there.
    [[nodiscard]] std::shared_ptr<const Column> find(const QString& name);
    // budget: bytes of all columns, the new one counted; a single larger one is kept while it is in use.
    std::shared_ptr<const Column> insert(const QString& name, Column column, std::uint64_t budget);
    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }

private:
    struct Entry
    {
        std::shared_ptr<const Column> column;
        std::uint64_t bytes = 0;
        std::uint64_t used = 0; // when last asked for, by m_clock
    };
    void makeRoom(std::uint64_t budget);

    std::map<QString, Entry> m_entries;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_clock = 0;
};

// Of the machine, in bytes.
[[nodiscard]] std::uint64_t physicalMemory();

} // namespace tessera
