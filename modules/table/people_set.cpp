// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/people_set.h"

#include <cassert>

namespace tessera {

PeopleSet::PeopleSet(std::size_t universe, bool all)
    : m_universe(universe)
    , m_words((universe + 63) / 64, all ? ~std::uint64_t{0} : 0)
{
    if (all && universe % 64 != 0)
        m_words.back() = (std::uint64_t{1} << (universe % 64)) - 1;
}

std::size_t PeopleSet::count() const
{
    std::size_t total = 0;
    for (const std::uint64_t word : m_words)
        total += std::size_t(std::popcount(word));
    return total;
}

PeopleSet& PeopleSet::operator&=(const PeopleSet& other)
{
    assert(m_universe == other.m_universe);
    for (std::size_t w = 0; w < m_words.size(); ++w)
        m_words[w] &= other.m_words[w];
    return *this;
}

PeopleSet& PeopleSet::operator|=(const PeopleSet& other)
{
    assert(m_universe == other.m_universe);
    for (std::size_t w = 0; w < m_words.size(); ++w)
        m_words[w] |= other.m_words[w];
    return *this;
}

PeopleSet& PeopleSet::operator-=(const PeopleSet& other)
{
    assert(m_universe == other.m_universe);
    for (std::size_t w = 0; w < m_words.size(); ++w)
        m_words[w] &= ~other.m_words[w];
    return *this;
}

PeopleSet PeopleSet::complement() const
{
    PeopleSet result(m_universe, true);
    result -= *this;
    return result;
}

std::vector<PersonIndex> PeopleSet::toVector(std::size_t limit) const
{
    std::vector<PersonIndex> people;
    for (std::size_t w = 0; w < m_words.size() && people.size() < limit; ++w)
        for (std::uint64_t word = m_words[w]; word != 0 && people.size() < limit; word &= word - 1)
            people.push_back(PersonIndex(w * 64 + std::size_t(std::countr_zero(word))));
    return people;
}

} // namespace tessera
