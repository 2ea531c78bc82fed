// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <bit>
#include <cmath>

namespace tessera {

Random::Random(std::uint64_t seed)
{
    for (std::uint64_t& word : m_state) {
        seed += 0x9E3779B97F4A7C15ULL;
        word = mix64(seed);
    }
}

Random::Random(std::uint64_t seed, std::uint64_t index)
    : Random(mix64(seed) ^ mix64(index + 0x632BE59BD9B4E019ULL))
{}

Random::result_type Random::operator()()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Random::uniform()
{
    return double((*this)() >> 11) * 0x1.0p-53;
}

double Random::uniform(double from, double to)
{
    return from + (to - from) * uniform();
}

std::uint64_t Random::below(std::uint64_t n)
{
    // Rejection keeps it exactly uniform.
    const std::uint64_t threshold = (0 - n) % n;
    for (;;) {
        const std::uint64_t x = (*this)();
        if (x >= threshold)
            return x % n;
    }
}

bool Random::chance(double probability)
{
    return uniform() < probability;
}

double Random::exponential()
{
    return -std::log1p(-uniform());
}

double Random::normal()
{
    const double radius = std::sqrt(-2.0 * std::log1p(-uniform()));
    return radius * std::cos(6.283185307179586 * uniform());
}

double Random::gamma(double shape, double scale)
{
    if (shape < 1.0)
        return gamma(shape + 1.0, scale) * std::pow(1.0 - uniform(), 1.0 / shape);
    const double d = shape - 1.0 / 3.0;
    const double c = 1.0 / std::sqrt(9.0 * d);
    for (;;) {
        const double x = normal();
        const double v = std::pow(1.0 + c * x, 3);
        if (v <= 0.0)
            continue;
        const double u = 1.0 - uniform();
        if (std::log(u) < 0.5 * x * x + d - d * v + d * std::log(v))
            return d * v * scale;
    }
}

double Random::beta(double a, double b)
{
    const double x = gamma(a, 1.0);
    const double y = gamma(b, 1.0);
    return x + y > 0.0 ? x / (x + y) : 0.5;
}

std::uint64_t Random::poisson(double mean)
{
    std::uint64_t count = 0;
    // Split large means so that the product below does not underflow.
    while (mean > 30.0) {
        const double part = std::floor(mean * 0.5);
        const double waiting = gamma(part, 1.0);
        if (waiting > mean) {
            const double p = mean / waiting;
            for (std::uint64_t i = 1; i < std::uint64_t(part); ++i)
                count += chance(p) ? 1 : 0;
            return count;
        }
        count += std::uint64_t(part);
        mean -= waiting;
    }
    const double limit = std::exp(-mean);
    for (double product = uniform(); product > limit; product *= uniform())
        ++count;
    return count;
}

} // namespace tessera
