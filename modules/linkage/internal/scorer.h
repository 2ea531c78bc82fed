// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linkage/internal/comparer.h"
#include "linkage/match_model.h"

#include <array>
#include <vector>

namespace tessera {

// The bits of a pair: of its levels, and for equal values of how rare they are.
class Scorer
{
public:
    Scorer(const Comparer& comparer, const MatchModel& model);

    [[nodiscard]] double bits(std::size_t comparison, int level) const
    {
        return m_bits[comparison][std::size_t(level)];
    }
    [[nodiscard]] double frequencyBits(std::size_t comparison, int level, RecordIndex a) const
    {
        return level != 1 || m_rarity[comparison].empty()
                   ? 0
                   : double(m_rarity[comparison][m_comparer.field(comparison).codes[a]]);
    }
    struct Sums
    {
        double person; // bits against strangers, the prior among them
        double family;
    };
    [[nodiscard]] Sums sums(RecordIndex a, LevelPattern pattern) const;
    // Of a pair whose one record is a.
    [[nodiscard]] double operator()(RecordIndex a, LevelPattern pattern) const
    {
        const Sums both = sums(a, pattern);
        return oddsBits(both.person, both.family);
    }
    // No pair of this pattern has more, whatever its values.
    [[nodiscard]] double mostBits(LevelPattern pattern) const;

private:
    const Comparer& m_comparer;
    double m_prior;
    double m_familyPrior;
    std::vector<std::array<double, kMostLevels>> m_bits;
    std::vector<std::array<double, kMostLevels>> m_familyBits;
    std::vector<bool> m_isShared;
    std::vector<std::vector<float>> m_rarity; // by comparison and code
    std::vector<double> m_mostRarity;
};

} // namespace tessera
