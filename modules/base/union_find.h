// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace tessera {

// Which of some things, numbered from 0, are together.
class UnionFind
{
public:
    explicit UnionFind(std::size_t size)
        : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::uint32_t{0});
    }
    void grow(std::size_t size)
    {
        const std::size_t from = m_parent.size();
        m_parent.resize(size);
        std::iota(m_parent.begin() + std::ptrdiff_t(from), m_parent.end(), std::uint32_t(from));
    }
    // Alone again.
    void reset(std::uint32_t place) { m_parent[place] = place; }
    std::uint32_t find(std::uint32_t place)
    {
        while (m_parent[place] != place) {
            m_parent[place] = m_parent[m_parent[place]];
            place = m_parent[place];
        }
        return place;
    }
    // The smaller stays the root, so a root is the oldest of its group.
    void join(std::uint32_t a, std::uint32_t b)
    {
        a = find(a);
        b = find(b);
        if (a != b)
            m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> m_parent;
};

} // namespace tessera
