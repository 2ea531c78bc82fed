// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace tessera {

// While one lives, what SQLite takes in this thread counts against a limit; beyond it SQLite is told that
// there is no memory, and the query fails as a whole. Other threads, and so the project's own connection in
// them, go on as they were. The connection of the query has to be made and closed within the same scope.
class QueryMemory
{
public:
    explicit QueryMemory(std::int64_t limit); // bytes
    ~QueryMemory();
    QueryMemory(const QueryMemory&) = delete;
    QueryMemory& operator=(const QueryMemory&) = delete;

    [[nodiscard]] bool exceeded() const { return m_exceeded; }
    [[nodiscard]] std::int64_t peak() const { return m_peak; }

    // For the allocator: false when there is no room.
    bool take(std::int64_t bytes);
    void giveBack(std::int64_t bytes) { m_used -= bytes; }

    // While the query's thread does other work with SQLite, such as reading a column of the project.
    class Pause
    {
    public:
        Pause();
        ~Pause();
        Pause(const Pause&) = delete;
        Pause& operator=(const Pause&) = delete;

    private:
        QueryMemory* m_paused;
    };

private:
    std::int64_t m_limit;
    std::int64_t m_used = 0;
    std::int64_t m_peak = 0;
    bool m_exceeded = false;
    QueryMemory* m_outer;
};

// SQLite takes its allocator before it starts, once. Programs that link this call it before main(); a call
// from where connections are made sees to it that they link it.
void prepareQueryMemory();

} // namespace tessera
