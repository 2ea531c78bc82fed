// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace tessera {

// Dense number of a person within one revision of data and identity; never stored (OneIDs are).
using PersonIndex = std::uint32_t;

// A set of people of one revision as a bitmap. All operands of an operation have the same universe.
class PeopleSet
{
public:
    PeopleSet() = default;
    explicit PeopleSet(std::size_t universe, bool all = false);

    [[nodiscard]] std::size_t universe() const { return m_universe; }
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] bool contains(PersonIndex person) const
    {
        return (m_words[person >> 6] >> (person & 63)) & 1;
    }
    void insert(PersonIndex person) { m_words[person >> 6] |= std::uint64_t{1} << (person & 63); }
    void remove(PersonIndex person) { m_words[person >> 6] &= ~(std::uint64_t{1} << (person & 63)); }

    PeopleSet& operator&=(const PeopleSet& other);
    PeopleSet& operator|=(const PeopleSet& other);
    PeopleSet& operator-=(const PeopleSet& other);
    [[nodiscard]] PeopleSet complement() const;
    bool operator==(const PeopleSet&) const = default;

    // visit(person) in ascending order.
    template <typename Visit>
    void forEach(Visit&& visit) const
    {
        for (std::size_t w = 0; w < m_words.size(); ++w)
            for (std::uint64_t word = m_words[w]; word != 0; word &= word - 1)
                visit(PersonIndex(w * 64 + std::size_t(std::countr_zero(word))));
    }
    [[nodiscard]] std::vector<PersonIndex> toVector(std::size_t limit = SIZE_MAX) const;

    // 64 people a word; threads that fill whole blocks of 64 people do not touch each other's words.
    [[nodiscard]] std::vector<std::uint64_t>& words() { return m_words; }
    [[nodiscard]] const std::vector<std::uint64_t>& words() const { return m_words; }

private:
    std::size_t m_universe = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace tessera
