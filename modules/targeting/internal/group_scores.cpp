// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/internal/group_scores.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

std::int64_t sharedBy(const PeopleSet& a, const PeopleSet& b)
{
    std::int64_t shared = 0;
    for (std::size_t w = 0; w < a.words().size(); ++w)
        shared += std::popcount(a.words()[w] & b.words()[w]);
    return shared;
}

double logChoose(std::int64_t n, std::int64_t k)
{
    return std::lgamma(double(n) + 1) - std::lgamma(double(k) + 1) - std::lgamma(double(n - k) + 1);
}

// Sum of the probabilities from k on to one side; each follows from the one before.
double hypergeometricTail(std::int64_t k, std::int64_t n, std::int64_t marked, std::int64_t all, int step)
{
    const std::int64_t low = std::max<std::int64_t>(0, n + marked - all);
    const std::int64_t high = std::min(n, marked);
    if (step < 0 ? k >= high : k <= low)
        return 1;
    if (step < 0 ? k < low : k > high)
        return 0;
    double term = std::exp(logChoose(marked, k) + logChoose(all - marked, n - k) - logChoose(all, n));
    double sum = 0;
    for (std::int64_t at = k; at >= low && at <= high && term > sum * 1e-17; at += step) {
        sum += term;
        const double a = double(at);
        const double rest = double(all - marked - n) + a;
        term *= step > 0 ? (double(marked) - a) * (double(n) - a) / ((a + 1) * (rest + 1))
                         : a * rest / ((double(marked) - a + 1) * (double(n) - a + 1));
    }
    return std::min(1.0, sum);
}

struct Moments
{
    double n = 0;
    double mean = 0;
    double variance = 0; // of the sample
};

Moments momentsOf(double n, double sum, double squares)
{
    Moments moments{n, n > 0 ? sum / n : 0, 0};
    if (n > 1)
        moments.variance = std::max(0.0, (squares - sum * moments.mean) / (n - 1));
    return moments;
}

} // namespace

double hypergeometricAtMost(std::int64_t k, std::int64_t n, std::int64_t marked, std::int64_t all)
{
    return hypergeometricTail(k, n, marked, all, -1);
}

double hypergeometricAtLeast(std::int64_t k, std::int64_t n, std::int64_t marked, std::int64_t all)
{
    return hypergeometricTail(k, n, marked, all, 1);
}

double GroupScores::valueOf(PersonIndex person) const
{
    if (m_search.value.empty())
        return m_search.response.contains(person) ? 1 : 0;
    const double value = m_search.value[person];
    return std::isnan(value) ? 0 : value;
}

GroupScores::GroupScores(const GroupSearch& search)
    : m_search(search)
    , m_asksOutcome(search.outcomeWeight > 0 && search.outcome.universe() > 0)
    , m_asksValue(search.valueWeight > 0 && (!search.value.empty() || search.response.universe() > 0))
{
    const std::size_t universe = search.searched.universe();
    m_all = std::max(1.0, double(search.searched.count()));
    double sum = 0;
    double squares = 0;
    if (m_asksOutcome)
        m_outcomeMean = double(sharedBy(search.searched, search.outcome)) / m_all;
    if (m_asksValue)
        search.searched.forEach([&](PersonIndex person) {
            const double value = valueOf(person);
            sum += value;
            squares += value * value;
        });
    const Moments values = momentsOf(m_all, sum, squares);
    m_valueMean = values.mean;
    const double outcomeSpread = std::sqrt(m_outcomeMean * (1 - m_outcomeMean));
    const double valueSpread = std::sqrt(values.variance);
    m_score.assign(universe, 0);
    std::vector<float> sorted;
    search.searched.forEach([&](PersonIndex person) {
        double score = 0;
        if (m_asksOutcome && outcomeSpread > 0)
            score += search.outcomeWeight * (m_outcomeMean - (search.outcome.contains(person) ? 1 : 0)) /
                     outcomeSpread;
        if (m_asksValue && valueSpread > 0)
            score += search.valueWeight * (valueOf(person) - m_valueMean) / valueSpread;
        m_score[person] = float(score);
        sorted.push_back(float(score));
    });
    std::ranges::sort(sorted, std::greater<>());
    std::vector<float> edges; // the greatest score of each class, descending
    for (std::size_t c = 0; c < kClasses && !sorted.empty(); ++c) {
        // More classes for the best, whose parts decide the bound.
        const double share = std::pow(double(c) / double(kClasses), 2);
        const float edge = sorted[std::min(sorted.size() - 1, std::size_t(share * double(sorted.size())))];
        if (edges.empty() || edge < edges.back())
            edges.push_back(edge);
    }
    for (const float edge : edges)
        m_most.push_back(double(edge));
    m_class.assign(universe, 0);
    search.searched.forEach([&](PersonIndex person) {
        const auto above = std::ranges::upper_bound(edges, m_score[person], std::greater<>());
        m_class[person] = std::uint8_t(std::max<std::ptrdiff_t>(1, above - edges.begin()) - 1);
    });
}

GroupScore GroupScores::score(const PeopleSet& people) const
{
    GroupScore score;
    score.people = std::int64_t(people.count());
    if (score.people < m_search.least)
        return score;
    std::vector<std::int64_t> byClass(m_most.size(), 0);
    double sum = 0;
    double values = 0;
    const bool needsValues = m_asksValue && !m_search.value.empty();
    people.forEach([&](PersonIndex person) {
        sum += double(m_score[person]);
        ++byClass[m_class[person]];
        if (needsValues)
            values += valueOf(person);
    });
    const auto n = double(score.people);
    score.quality = std::pow(n / m_all, m_search.sizePower) * sum / n;
    score.bound = bound(byClass);
    score.isGood = true;
    if (m_asksOutcome && double(sharedBy(people, m_search.outcome)) / n >= m_outcomeMean)
        score.isGood = false;
    if (m_asksValue) {
        const double mean = (needsValues ? values : double(sharedBy(people, m_search.response))) / n;
        score.isGood = score.isGood && mean > m_valueMean;
    }
    return score;
}

// The best k people, for each k: k ^ (power - 1) x (a + b k) has its maximum over a class at one of its ends.
double GroupScores::bound(const std::vector<std::int64_t>& byClass) const
{
    double best = 0;
    double sum = 0;
    double n = 0;
    const auto least = double(m_search.least);
    const auto qualityOf = [&](double people, double total) {
        return std::pow(people / m_all, m_search.sizePower) * total / people;
    };
    for (std::size_t c = 0; c < byClass.size(); ++c) {
        const auto more = double(byClass[c]);
        if (more == 0)
            continue;
        if (n < least && n + more >= least)
            best = std::max(best, qualityOf(least, sum + (least - n) * m_most[c]));
        n += more;
        sum += more * m_most[c];
        if (n >= least)
            best = std::max(best, qualityOf(n, sum));
    }
    return best;
}

GroupHalf GroupScores::half(const PeopleSet& people, const PeopleSet& of) const
{
    PeopleSet inside = people;
    inside &= of;
    GroupHalf half;
    half.people = std::int64_t(inside.count());
    const auto n = double(half.people);
    if (m_search.outcome.universe() > 0) {
        half.withOutcome = sharedBy(inside, m_search.outcome);
        half.outcomeShare = n > 0 ? double(half.withOutcome) / n : 0;
        half.outcomeInterval = wilsonInterval(half.withOutcome, half.people);
    }
    if (!m_asksValue)
        return half;
    double sum = 0;
    double squares = 0;
    inside.forEach([&](PersonIndex person) {
        const double value = valueOf(person);
        sum += value;
        squares += value * value;
    });
    const Moments moments = momentsOf(n, sum, squares);
    half.valueMean = moments.mean;
    const double error = n > 0 ? kZ95 * std::sqrt(moments.variance / n) : 0;
    half.valueInterval = m_search.value.empty() ? wilsonInterval(std::int64_t(sum), half.people)
                                                : Interval{moments.mean - error, moments.mean + error};
    return half;
}

double GroupScores::pValue(const PeopleSet& people, const PeopleSet& of) const
{
    PeopleSet inside = people;
    inside &= of;
    const auto n = std::int64_t(inside.count());
    const auto all = std::int64_t(of.count());
    if (n == 0 || n == all)
        return 1;
    double p = 0;
    if (m_asksOutcome)
        p = hypergeometricAtMost(sharedBy(inside, m_search.outcome), n, sharedBy(of, m_search.outcome), all);
    if (m_asksValue && m_search.value.empty())
        p = std::max(p, hypergeometricAtLeast(sharedBy(inside, m_search.response), n,
                                              sharedBy(of, m_search.response), all));
    else if (m_asksValue)
        p = std::max(p, valueP(inside, of));
    return m_asksOutcome || m_asksValue ? p : 1;
}

// Welch's statistic of the group against the rest, by the normal distribution: groups are of fifty and more.
double GroupScores::valueP(const PeopleSet& people, const PeopleSet& of) const
{
    double sums[2] = {0, 0};
    double squares[2] = {0, 0};
    double counts[2] = {0, 0};
    of.forEach([&](PersonIndex person) {
        const double value = valueOf(person);
        const int side = people.contains(person) ? 0 : 1;
        sums[side] += value;
        squares[side] += value * value;
        counts[side] += 1;
    });
    const Moments own = momentsOf(counts[0], sums[0], squares[0]);
    const Moments rest = momentsOf(counts[1], sums[1], squares[1]);
    const double error = std::sqrt(own.variance / own.n + rest.variance / rest.n);
    if (!(error > 0))
        return own.mean > rest.mean ? 0 : 1;
    return 0.5 * std::erfc((own.mean - rest.mean) / error / std::sqrt(2.0));
}

} // namespace tessera
