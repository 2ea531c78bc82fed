// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "business/population.h"

#include "base/thread_pool.h"

#include <functional>

namespace tessera {

inline constexpr int kUnknownValue = -1;
inline constexpr int kUnmatchedValue = -2; // there is one, but it means nothing that is known

// Blocks of whole words of sets of people, so that threads share none.
inline constexpr std::size_t kTraitBlock = 1 << 14;

// The people of each value of a trait, and those with any.
class TraitPeopleSets
{
public:
    TraitPeopleSets(PopulationTrait& trait, std::size_t people)
        : m_trait(trait)
    {
        trait.known = PeopleSet(people);
        for (TraitValue& value : trait.values)
            value.people = PeopleSet(people);
    }
    // From several threads for people of different words.
    void add(PersonIndex person, int value)
    {
        if (value < 0)
            return;
        m_trait.known.insert(person);
        m_trait.values[std::size_t(value)].people.insert(person);
    }

private:
    PopulationTrait& m_trait;
};

// One value a person; valueOf(person) gives its place, or one of the two above.
template <typename ValueOf>
void fillByPerson(PopulationTrait& trait, const PeopleSet& who, ValueOf valueOf)
{
    TraitPeopleSets sets(trait, who.universe());
    trait.unmatchedPeople = PeopleSet(who.universe());
    parallelBlocks(who.universe(), kTraitBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t person = begin; person < end; ++person) {
            if (!who.contains(PersonIndex(person)))
                continue;
            const int value = valueOf(PersonIndex(person));
            sets.add(PersonIndex(person), value);
            if (value == kUnmatchedValue)
                trait.unmatchedPeople.insert(PersonIndex(person));
        }
    });
}

} // namespace tessera
