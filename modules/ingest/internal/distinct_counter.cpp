// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/distinct_counter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace tessera {

namespace {

double hllSigma(double x)
{
    if (x == 1)
        return std::numeric_limits<double>::infinity();
    double y = 1;
    double sum = x;
    for (double before = -1; before != sum;) {
        before = sum;
        x *= x;
        sum += x * y;
        y += y;
    }
    return sum;
}

double hllTau(double x)
{
    if (x == 0 || x == 1)
        return 0;
    double y = 1;
    double sum = 1 - x;
    for (double before = -1; before != sum;) {
        before = sum;
        x = std::sqrt(x);
        y *= 0.5;
        sum -= (1 - x) * (1 - x) * y;
    }
    return sum / 3;
}

} // namespace

DistinctCounter::DistinctCounter()
    : m_ranks(std::size_t{1} << kBits, 0)
{}

void DistinctCounter::merge(const DistinctCounter& other)
{
    for (std::size_t i = 0; i < m_ranks.size(); ++i)
        m_ranks[i] = std::max(m_ranks[i], other.m_ranks[i]);
}

double DistinctCounter::estimate() const
{
    constexpr int kMostRank = 64 - kBits + 1;
    std::array<double, kMostRank + 1> counts{};
    for (const std::uint8_t rank : m_ranks)
        ++counts[rank];
    const auto registers = double(m_ranks.size());
    double z = registers * hllTau(1 - counts[kMostRank] / registers);
    for (int rank = kMostRank - 1; rank >= 1; --rank)
        z = 0.5 * (z + counts[std::size_t(rank)]);
    z += registers * hllSigma(counts[0] / registers);
    return registers * registers / (2 * std::numbers::ln2 * z);
}

} // namespace tessera
