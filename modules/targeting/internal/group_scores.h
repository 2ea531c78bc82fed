// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targeting/group_search.h"

namespace tessera {

struct GroupScore
{
    std::int64_t people = 0;
    double quality = 0;
    double bound = 0;    // of the quality of any part with enough people
    bool isGood = false; // better than all in each thing that is asked
};

// Each person of the searched half has a score: the weighted distance from the mean, in standard deviations,
// to the side that is looked for. Quality is the mean score times a power of the share of people.
class GroupScores
{
public:
    explicit GroupScores(const GroupSearch& search);

    [[nodiscard]] GroupScore score(const PeopleSet& people) const; // all of the searched half
    [[nodiscard]] GroupHalf half(const PeopleSet& people, const PeopleSet& of) const;
    // That the group is as it is when it is like the rest of the half; the greater of what is asked.
    [[nodiscard]] double pValue(const PeopleSet& people, const PeopleSet& of) const;

private:
    static constexpr std::size_t kClasses = 24;

    [[nodiscard]] double bound(const std::vector<std::int64_t>& byClass) const;
    [[nodiscard]] double valueOf(PersonIndex person) const;
    [[nodiscard]] double valueP(const PeopleSet& people, const PeopleSet& of) const;

    const GroupSearch& m_search;
    bool m_asksOutcome;
    bool m_asksValue;
    double m_all = 1;
    double m_outcomeMean = 0;
    double m_valueMean = 0;
    std::vector<float> m_score;
    std::vector<std::uint8_t> m_class;
    std::vector<double> m_most; // score of a class, descending
};

} // namespace tessera
