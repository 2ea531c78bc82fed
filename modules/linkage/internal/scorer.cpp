// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/scorer.h"

#include "linkage/internal/expectation.h"

#include <algorithm>
#include <cmath>

namespace tessera {

Scorer::Scorer(const Comparer& comparer, const MatchModel& model)
    : m_comparer(comparer)
    , m_prior(model.priorBits() + model.labelBits)
    , m_familyPrior(model.familyPriorBits())
{
    for (std::size_t i = 0; i < model.comparisons.size(); ++i) {
        const ComparisonWeights& weights = model.comparisons[i];
        auto& bits = m_bits.emplace_back();
        auto& family = m_familyBits.emplace_back();
        for (int level = 1; level < levelCount(weights.comparison.kind); ++level) {
            bits[std::size_t(level)] = weights.bits(level);
            family[std::size_t(level)] = weights.familyBits(level);
        }
        m_isShared.push_back(!weights.isPersonal);
        const Field& field = comparer.field(i);
        auto& rarity = m_rarity.emplace_back();
        m_mostRarity.push_back(0);
        if (!weights.comparison.countsFrequency)
            continue;
        // Against the frequency that equal values have on average, so that a person's own records, which
        // make every value of theirs more frequent, do not count against them.
        const double mean = chanceOfSame(field) * double(field.known);
        rarity.reserve(field.frequency.size());
        for (const std::uint32_t records : field.frequency)
            rarity.push_back(records == 0 || mean == 0 ? 0 : float(std::log2(mean / double(records))));
        if (!rarity.empty())
            m_mostRarity.back() = std::max(0.0, double(*std::ranges::max_element(rarity)));
    }
}

Scorer::Sums Scorer::sums(RecordIndex a, LevelPattern pattern) const
{
    Sums sums{m_prior, m_familyPrior};
    for (std::size_t i = 0; i < m_bits.size(); ++i) {
        const int level = levelOf(pattern, i);
        const double rarity = frequencyBits(i, level, a);
        sums.person += m_bits[i][std::size_t(level)] + rarity;
        sums.family += m_familyBits[i][std::size_t(level)] + (m_isShared[i] ? rarity : 0);
    }
    return sums;
}

double Scorer::mostBits(LevelPattern pattern) const
{
    double bits = m_prior + 1e-6;
    for (std::size_t i = 0; i < m_bits.size(); ++i) {
        const int level = levelOf(pattern, i);
        bits += m_bits[i][std::size_t(level)] + (level == 1 ? m_mostRarity[i] : 0);
    }
    return bits;
}

} // namespace tessera
