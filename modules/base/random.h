// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tessera {

// SplitMix64 finaliser: a good 64-bit mix for hashing and for seeding (Steele, Lea, Flood 2014).
[[nodiscard]] constexpr std::uint64_t mix64(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

// xoshiro256** (Blackman, Vigna 2018): same seed, same numbers on every machine. Satisfies
// UniformRandomBitGenerator; use the members below rather than <random>'s distributions, whose results differ
// between libraries.
class Random
{
public:
    using result_type = std::uint64_t;

    explicit Random(std::uint64_t seed);
    // An independent stream for item index of the same seed.
    Random(std::uint64_t seed, std::uint64_t index);

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return ~std::uint64_t{0}; }
    result_type operator()();

    [[nodiscard]] double uniform(); // [0, 1)
    [[nodiscard]] double uniform(double from, double to);
    [[nodiscard]] std::uint64_t below(std::uint64_t n); // [0, n), n > 0
    [[nodiscard]] bool chance(double probability);
    [[nodiscard]] double exponential();                     // mean 1
    [[nodiscard]] double normal();                          // mean 0, sd 1 (Box-Muller)
    [[nodiscard]] double gamma(double shape, double scale); // Marsaglia, Tsang 2000
    [[nodiscard]] double beta(double a, double b);
    [[nodiscard]] std::uint64_t poisson(double mean);

private:
    std::uint64_t m_state[4];
};

} // namespace tessera
