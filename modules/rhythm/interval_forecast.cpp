// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/interval_model.h"

#include "base/special_functions.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace tessera {

namespace {

// Grid of the log of time over strength, on which ln S of the gamma family is kept: an incomplete beta
// function for every person and quantile would take a thousand times as long.
constexpr double kGridFrom = -14;
constexpr double kGridTo = 14;
constexpr std::size_t kGrid = 1121;
constexpr double kGridStep = (kGridTo - kGridFrom) / double(kGrid - 1);
constexpr double kLeastShare = 1e-12;

} // namespace

struct IntervalForecast::Tables
{
    Tables(const IntervalModel& model, std::size_t mostClosed)
        : p(std::exp(model.parameters[0]))
        , q(std::exp(model.parameters[2]))
        , logLeft(mostClosed + 1)
        , made(std::make_unique<std::once_flag[]>(mostClosed + 1))
    {}

    double p;
    double q;
    std::vector<std::vector<float>> logLeft; // by closed gaps, made when first asked for
    std::unique_ptr<std::once_flag[]> made;

    const std::vector<float>& tableOf(std::size_t closed)
    {
        std::vector<float>& table = logLeft[closed];
        std::call_once(made[closed], [&] {
            table.resize(kGrid);
            for (std::size_t i = 0; i < kGrid; ++i) {
                const double ratio = std::exp(kGridFrom + kGridStep * double(i));
                table[i] = float(std::log(std::max(
                    incompleteBeta(q + p * double(closed), p, 1 / (1 + ratio), ratio / (1 + ratio)), 1e-30)));
            }
        });
        return table;
    }
    [[nodiscard]] double left(std::size_t closed, double log)
    {
        const std::vector<float>& table = tableOf(closed);
        const double place = std::clamp((log - kGridFrom) / kGridStep, 0.0, double(kGrid - 1) - 1e-9);
        const auto at = std::size_t(place);
        const double part = place - double(at);
        return std::exp(double(table[at]) * (1 - part) + double(table[at + 1]) * part);
    }
    [[nodiscard]] double logAt(std::size_t closed, double share)
    {
        const std::vector<float>& table = tableOf(closed);
        const auto wanted = float(std::log(share));
        const auto below = std::ranges::lower_bound(table, wanted, std::greater());
        if (below == table.begin())
            return kGridFrom;
        if (below == table.end())
            return kGridTo;
        const double high = double(*(below - 1));
        const double low = double(*below);
        const double part = high > low ? (high - double(wanted)) / (high - low) : 0;
        return kGridFrom + kGridStep * (double(below - table.begin()) - 1 + part);
    }
};

IntervalForecast::IntervalForecast(IntervalModel model, std::size_t mostClosed)
    : m_model(std::move(model))
{
    if (m_model.family == IntervalFamily::Gamma)
        m_tables = std::make_unique<Tables>(m_model, mostClosed);
}

IntervalForecast::~IntervalForecast() = default;
IntervalForecast::IntervalForecast(IntervalForecast&&) noexcept = default;
IntervalForecast& IntervalForecast::operator=(IntervalForecast&&) noexcept = default;

double IntervalForecast::offset(const float* features) const
{
    double sum = 0;
    for (std::size_t k = 0; k < m_model.weights.size(); ++k)
        sum += m_model.weights[k] * double(features[k]);
    return sum;
}

Tempo IntervalForecast::tempo(const GapData& data, std::size_t unit) const
{
    Tempo tempo;
    tempo.closed = std::uint32_t(data.closedOf(unit));
    const double first = std::exp(m_model.parameters[0]);
    const double third = std::exp(m_model.parameters[2]);
    const bool isLog = m_model.family == IntervalFamily::LogNormal;
    const double power = m_model.family == IntervalFamily::Weibull ? first : 1;
    double sum = 0;
    for (std::size_t j = data.starts[unit]; j < data.starts[unit + 1]; ++j) {
        double log = double(data.logGaps[j]) - m_model.parameters[1];
        if (!m_model.weights.empty())
            log -= offset(&data.closedX[j * data.features]);
        sum += isLog ? log : std::exp(power * log);
    }
    const auto closed = double(tempo.closed);
    switch (m_model.family) {
    case IntervalFamily::Weibull:
        tempo.shape = third + closed;
        tempo.strength = third + sum;
        break;
    case IntervalFamily::Gamma:
        tempo.shape = third + first * closed;
        tempo.strength = 1 + sum;
        break;
    case IntervalFamily::LogNormal: {
        const double between = third * third;
        const double whole = first * first + closed * between;
        tempo.shape = between * sum / whole;
        tempo.strength = first * std::sqrt(1 + between / whole);
        break;
    }
    }
    return tempo;
}

double IntervalForecast::survival(const Tempo& tempo, double offset, double days) const
{
    if (days <= 0)
        return 1;
    const double log = std::log(days) - m_model.parameters[1] - offset;
    switch (m_model.family) {
    case IntervalFamily::Weibull:
        return std::exp(-tempo.shape *
                        std::log1p(std::exp(std::exp(m_model.parameters[0]) * log) / tempo.strength));
    case IntervalFamily::Gamma:
        return m_tables->left(tempo.closed, log - std::log(tempo.strength));
    case IntervalFamily::LogNormal:
        break;
    }
    return normalTail((log - tempo.shape) / tempo.strength);
}

double IntervalForecast::daysAt(const Tempo& tempo, double offset, double share) const
{
    share = std::clamp(share, kLeastShare, 1 - 1e-9);
    double log = 0;
    switch (m_model.family) {
    case IntervalFamily::Weibull:
        log = std::log(tempo.strength * std::expm1(-std::log(share) / tempo.shape)) /
              std::exp(m_model.parameters[0]);
        break;
    case IntervalFamily::Gamma:
        log = m_tables->logAt(tempo.closed, share) + std::log(tempo.strength);
        break;
    case IntervalFamily::LogNormal:
        log = tempo.shape - tempo.strength * normalQuantile(share);
        break;
    }
    return std::exp(log + m_model.parameters[1] + offset);
}

NextPurchase IntervalForecast::next(const Tempo& tempo, double offset, double open, double within,
                                    double horizon) const
{
    const double left = std::max(survival(tempo, offset, open), kLeastShare);
    const double after = std::min(survival(tempo, offset, open + within), left);
    const double back = m_model.comesBack(tempo.closed);
    const double stillThere = 1 - back + back * left;
    NextPurchase next;
    next.returns = back * left / stillThere;
    next.probability = back * (left - after) / stillThere;
    const auto ahead = [&](double share) {
        return std::max(0.0, daysAt(tempo, offset, left * (1 - share)) - open);
    };
    if (horizon > 0) {
        next.soon = ahead(0.5 * (1 - std::min(survival(tempo, offset, open + horizon), left) / left));
        return next;
    }
    next.expected = ahead(0.5);
    next.low = ahead(0.1);
    next.high = ahead(0.9);
    next.usual = daysAt(tempo, offset, 0.5);
    next.late = daysAt(tempo, offset, 0.2);
    return next;
}

double IntervalForecast::logChance(const Tempo& tempo, double offset, double open, double days,
                                   bool closed) const
{
    const double back = m_model.comesBack(tempo.closed);
    const double before = 1 - back + back * survival(tempo, offset, open);
    const double chance =
        closed ? back * (survival(tempo, offset, days - 0.5) - survival(tempo, offset, days + 0.5))
               : 1 - back + back * survival(tempo, offset, days);
    return std::log(std::max(chance, kLeastShare)) - std::log(std::max(before, kLeastShare));
}

} // namespace tessera
