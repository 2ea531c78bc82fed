// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tessera {

// How long people take from one purchase to the next. A gap is T = exp(mu + x b) T0 for covariates x known
// when it began (accelerated failure time), and every person has a tempo of their own:
//   Weibull     hazard u k t^(k-1), u ~ Gamma(theta, theta): a Burr XII (Dubey 1968, Naval Res. Logist. 15)
//   Gamma       T0 ~ Gamma(p, rate v), v ~ Gamma(q, 1): a beta prime (Fader, Hardie 2013, Gamma-Gamma)
//   Log-normal  ln T0 ~ N(b, sigma^2), b ~ N(0, tau^2)
// After each purchase a person leaves for good with a chance that is Beta(a, b) over people (as in the
// MBG/NBD; Batislam et al. 2007). So the person's own gaps move the estimate away from all people's as far as
// there are enough of them (empirical Bayes), and everything has a closed form.
enum class IntervalFamily : std::uint8_t
{
    Weibull,
    Gamma,
    LogNormal
};
inline constexpr std::array kIntervalFamilies = {IntervalFamily::Weibull, IntervalFamily::Gamma,
                                                 IntervalFamily::LogNormal};
[[nodiscard]] QString intervalFamilyId(IntervalFamily family);   // "weibull", "gamma", "lognormal"
[[nodiscard]] QString intervalFamilyName(IntervalFamily family); // translated

// Gaps of units (a person, or a person in a category), one unit after the other. The last one is open.
struct GapData
{
    std::vector<std::uint32_t> starts{0}; // closed gaps of unit i are [starts[i], starts[i + 1])
    std::vector<float> logGaps;           // ln of days, closed ones
    std::vector<float> open;              // days since the last purchase and half a day more, by unit
    std::size_t features = 0;
    std::vector<float> closedX; // features of each closed gap
    std::vector<float> openX;   // features of each open one

    [[nodiscard]] std::size_t units() const { return open.size(); }
    [[nodiscard]] std::size_t closedOf(std::size_t unit) const { return starts[unit + 1] - starts[unit]; }
};

struct IntervalModel
{
    IntervalFamily family = IntervalFamily::Weibull;
    // ln of: Weibull k, scale exp(mu), theta; gamma p, scale, q; log-normal sigma, scale, tau; then a and b
    // of leaving.
    std::array<double, 5> parameters{};
    std::vector<double> weights; // of the features; empty: none is in use
    double logLikelihood = 0;    // of the units it was fitted to
    std::size_t units = 0;
    std::size_t gaps = 0; // closed ones
    int iterations = 0;
    bool converged = false;

    // Chance that somebody who has just bought for the n-th time, n = closed + 1, comes back.
    [[nodiscard]] double comesBack(std::size_t closed) const;
};

// Maximum likelihood by BFGS; inUse says which features may weigh (none when empty). start: a model of the
// same family near to it. The same on any number of threads. Fails when there is no closed gap.
[[nodiscard]] Result<IntervalModel> fitIntervals(IntervalFamily family, const GapData& data,
                                                 std::span<const std::uint8_t> inUse,
                                                 const IntervalModel* start, const Task& task);
// The log-likelihood and its derivatives by parameters and weights (for the fit and its test).
[[nodiscard]] double intervalLikelihood(IntervalFamily family, const GapData& data,
                                        std::span<const double> point, std::span<double> gradient);

// What the closed gaps of one unit say of its tempo.
struct Tempo
{
    std::uint32_t closed = 0;
    double shape = 0;    // Weibull theta + n; gamma q + p n; log-normal the mean of ln T0
    double strength = 0; // Weibull theta + sum of powers; gamma 1 + sum; log-normal sd of the next ln T0
};

struct NextPurchase
{
    double returns = 0;     // chance to come back at all, by now
    double probability = 0; // to buy within the days asked for
    // Days after the last known day, of those who come back: the middle, and the 10 % and 90 % points.
    double expected = 0;
    double low = 0;
    double high = 0;
    double soon = 0;  // the middle of those who come within the horizon, if one was asked for
    double usual = 0; // days from the last purchase by which half of those who come back have come,
    double late = 0;  // and 80 %
};

// Foretells the next purchase from a fitted model. Thread-safe.
class IntervalForecast
{
public:
    // mostClosed: the largest number of closed gaps that will be asked about.
    IntervalForecast(IntervalModel model, std::size_t mostClosed);
    ~IntervalForecast();
    IntervalForecast(IntervalForecast&&) noexcept;
    IntervalForecast& operator=(IntervalForecast&&) noexcept;
    IntervalForecast(const IntervalForecast&) = delete;
    IntervalForecast& operator=(const IntervalForecast&) = delete;

    [[nodiscard]] const IntervalModel& model() const { return m_model; }
    // The offset x b of the features of a gap.
    [[nodiscard]] double offset(const float* features) const;
    [[nodiscard]] Tempo tempo(const GapData& data, std::size_t unit) const;
    // Share of the gaps of those who come back that are longer than some days.
    [[nodiscard]] double survival(const Tempo& tempo, double offset, double days) const;
    // The days at which that share is left; share in (0, 1].
    [[nodiscard]] double daysAt(const Tempo& tempo, double offset, double share) const;
    // Of a gap that has been open for so long: what comes within some days. With a horizon (0 is none) `soon`
    // is all there is besides the chances.
    [[nodiscard]] NextPurchase next(const Tempo& tempo, double offset, double open, double within,
                                    double horizon = 0) const;
    // The log of the chance of what came next: a gap that closed on a day (closed: its length in days), or
    // was still open at `days`; given that it had been open for so long before.
    [[nodiscard]] double logChance(const Tempo& tempo, double offset, double open, double days,
                                   bool closed) const;

private:
    struct Tables;
    IntervalModel m_model;
    std::unique_ptr<Tables> m_tables; // of the gamma family
};

} // namespace tessera
