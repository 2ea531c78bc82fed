// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/next_category.h"

#include "base/minimise.h"
#include "base/random.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kChunks = 8; // of people: sums are added in this order on any number of threads
constexpr std::size_t kLogitPurchases = 12000;
constexpr std::size_t kLogitBlock = 1024;
constexpr std::size_t kFeatures = 5;
constexpr double kRecencyDays = 60;

// Of one category: log of 1 + purchases with it, their share, how fresh the last one is, whether it was the
// last one, whether there is any.
std::array<double, kFeatures> featuresOf(const CategoryHistory& history, std::uint32_t category)
{
    const double count = history.count[category];
    if (count == 0)
        return {};
    const double age = history.today - history.lastDay[category];
    return {std::log1p(count), count / std::max(1.0, double(history.purchases)),
            std::exp(-age / kRecencyDays), age == 0 ? 1.0 : 0.0, 1.0};
}

void softmax(std::span<double> values)
{
    const double most = *std::ranges::max_element(values);
    double sum = 0;
    for (double& value : values) {
        value = std::exp(value - most);
        sum += value;
    }
    for (double& value : values)
        value /= sum;
}

struct Counts
{
    std::vector<double> popular;
    std::vector<double> first;
    std::vector<double> second;

    explicit Counts(std::size_t categories)
        : popular(categories, 0)
        , first(categories * categories, 0)
        , second(categories * categories * categories, 0)
    {}
    void add(const Counts& other)
    {
        const auto sum = [](std::vector<double>& to, const std::vector<double>& from) {
            std::ranges::transform(to, from, to.begin(), std::plus());
        };
        sum(popular, other.popular);
        sum(first, other.first);
        sum(second, other.second);
    }
    // A purchase after others, each shared out over its categories.
    void count(std::span<const std::uint32_t> before, std::span<const std::uint32_t> last,
               std::span<const std::uint32_t> next)
    {
        const std::size_t size = popular.size();
        for (const std::uint32_t to : next) {
            const double part = 1 / double(next.size());
            popular[to] += part;
            for (const std::uint32_t from : last) {
                const double firstPart = part / double(last.size());
                first[from * size + to] += firstPart;
                for (const std::uint32_t earlier : before)
                    second[(earlier * size + from) * size + to] += firstPart / double(before.size());
            }
        }
    }
};

Counts countsUpTo(const BasketSequences& baskets, std::int64_t lastDay)
{
    std::vector<Counts> parts(kChunks, Counts(baskets.names.size()));
    const std::size_t block = std::max<std::size_t>(1, (baskets.persons() + kChunks - 1) / kChunks);
    parallelBlocks(baskets.persons(), block, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
        for (std::size_t person = begin; person < end; ++person) {
            const std::size_t first = baskets.starts[person];
            const std::size_t known = baskets.upTo(person, lastDay);
            for (std::size_t k = 1; k < known; ++k)
                parts[chunk].count(k > 1 ? baskets.basket(first + k - 2) : std::span<const std::uint32_t>(),
                                   baskets.basket(first + k - 1), baskets.basket(first + k));
        }
    });
    for (std::size_t chunk = 1; chunk < kChunks; ++chunk)
        parts.front().add(parts[chunk]);
    return std::move(parts.front());
}

// Features of purchases to learn the logit from, and what was bought.
struct LogitRows
{
    std::size_t categories = 0;
    std::vector<float> features; // by purchase, category and feature
    std::vector<float> targets;  // by purchase and category: shares

    [[nodiscard]] std::size_t size() const { return categories == 0 ? 0 : targets.size() / categories; }
};

LogitRows logitRows(const BasketSequences& baskets, std::int64_t lastDay, std::uint64_t seed)
{
    LogitRows rows;
    rows.categories = baskets.names.size();
    std::size_t all = 0;
    for (std::size_t person = 0; person < baskets.persons(); ++person)
        all += std::max<std::size_t>(1, baskets.upTo(person, lastDay)) - 1;
    const double share = std::min(1.0, double(kLogitPurchases) / double(std::max<std::size_t>(1, all)));
    CategoryHistory history;
    for (std::size_t person = 0; person < baskets.persons(); ++person) {
        if (double(mix64(seed * 0x9E3779B97F4A7C15ULL ^ baskets.people[person]) >> 11) * 0x1p-53 >= share)
            continue;
        const std::size_t known = baskets.upTo(person, lastDay);
        history.clear(rows.categories);
        for (std::size_t k = 0; k < known; ++k) {
            const std::size_t day = baskets.starts[person] + k;
            if (k > 0) {
                for (std::uint32_t category = 0; category < rows.categories; ++category)
                    for (const double feature : featuresOf(history, category))
                        rows.features.push_back(float(feature));
                rows.targets.resize(rows.targets.size() + rows.categories, 0.0F);
                for (const std::uint32_t category : baskets.basket(day))
                    rows.targets[rows.targets.size() - rows.categories + category] =
                        1.0F / float(baskets.basket(day).size());
            }
            history.add(baskets, day);
        }
    }
    return rows;
}

// The log-likelihood of purchases [begin, end) and its gradient.
double logitBlock(const LogitRows& rows, std::span<const double> point, std::size_t begin, std::size_t end,
                  std::span<double> gradient)
{
    std::vector<double> chances(rows.categories);
    double sum = 0;
    for (std::size_t row = begin; row < end; ++row) {
        const float* features = &rows.features[row * rows.categories * kFeatures];
        const float* targets = &rows.targets[row * rows.categories];
        for (std::size_t c = 0; c < rows.categories; ++c) {
            chances[c] = point[kFeatures + c];
            for (std::size_t k = 0; k < kFeatures; ++k)
                chances[c] += point[k] * double(features[c * kFeatures + k]);
        }
        softmax(chances);
        for (std::size_t c = 0; c < rows.categories; ++c) {
            const auto target = double(targets[c]);
            if (target > 0)
                sum += target * std::log(std::max(chances[c], 1e-300));
            const double slope = target - chances[c];
            gradient[kFeatures + c] += slope;
            for (std::size_t k = 0; k < kFeatures; ++k)
                gradient[k] += slope * double(features[c * kFeatures + k]);
        }
    }
    return sum;
}

// Maximum likelihood with a small L2 penalty, so that a category never bought has a weight all the same.
std::vector<double> fitLogit(const LogitRows& rows, const Task& task)
{
    const std::size_t size = kFeatures + rows.categories;
    if (rows.size() == 0)
        return std::vector<double>(size, 0.0);
    constexpr double kPenalty = 1;
    const double scale = 1 / double(rows.size());
    const SmoothFunction function = [&](std::span<const double> point, std::span<double> gradient) {
        const std::size_t blocks = (rows.size() + kLogitBlock - 1) / kLogitBlock;
        std::vector<double> sums(blocks, 0);
        std::vector<double> gradients(blocks * size, 0);
        parallelBlocks(rows.size(), kLogitBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
            sums[block] =
                logitBlock(rows, point, begin, end, std::span(gradients).subspan(block * size, size));
        });
        double value = -std::accumulate(sums.begin(), sums.end(), 0.0);
        for (std::size_t k = 0; k < size; ++k) {
            gradient[k] = kPenalty * point[k];
            value += 0.5 * kPenalty * point[k] * point[k];
            for (std::size_t block = 0; block < blocks; ++block)
                gradient[k] -= gradients[block * size + k];
            gradient[k] *= scale;
        }
        return value * scale;
    };
    MinimiseOptions options;
    options.tolerance = 1e-5;
    options.valueTolerance = 1e-7;
    options.maxIterations = 60;
    return minimise(function, std::vector<double>(size, 0.0), options, task).point;
}

} // namespace

void CategoryHistory::clear(std::size_t categories)
{
    last = {};
    before = {};
    count.assign(categories, 0);
    lastDay.assign(categories, 0);
    today = 0;
    purchases = 0;
}

void CategoryHistory::add(const BasketSequences& baskets, std::size_t day)
{
    before = last;
    last = baskets.basket(day);
    today = baskets.days[day];
    ++purchases;
    for (const std::uint32_t category : last) {
        ++count[category];
        lastDay[category] = today;
    }
}

std::size_t BasketSequences::upTo(std::size_t person, std::int64_t day) const
{
    const auto own = std::span(days).subspan(starts[person], starts[person + 1] - starts[person]);
    return std::size_t(std::ranges::upper_bound(own, day) - own.begin());
}

void NextModel::chances(NextMethod method, const CategoryHistory& history, std::span<double> out) const
{
    const std::size_t size = categories;
    if (method == NextMethod::Popular || method == NextMethod::SameAgain || history.last.empty()) {
        std::ranges::copy(popular, out.begin());
        if (method == NextMethod::SameAgain)
            for (const std::uint32_t category : history.last)
                out[category] += 1; // before all others
        return;
    }
    if (method == NextMethod::Softmax) {
        for (std::uint32_t c = 0; c < size; ++c) {
            out[c] = weights[kFeatures + c];
            const std::array<double, kFeatures> features = featuresOf(history, c);
            for (std::size_t k = 0; k < kFeatures; ++k)
                out[c] += weights[k] * features[k];
        }
        softmax(out);
        return;
    }
    std::ranges::fill(out, 0.0);
    const auto mix = [](std::span<const double> counts, double strength, std::span<const double> behind,
                        double part, std::span<double> to) {
        const double all = std::accumulate(counts.begin(), counts.end(), 0.0) + strength;
        for (std::size_t c = 0; c < to.size(); ++c)
            to[c] += part * (counts[c] + strength * behind[c]) / all;
    };
    const bool isSecond = method == NextMethod::Markov2 && !history.before.empty();
    std::vector<double> first(size);
    for (const std::uint32_t from : history.last) {
        const double part = 1 / double(history.last.size());
        const auto row = std::span(counts1).subspan(from * size, size);
        if (!isSecond) {
            mix(row, strength1, popular, part, out);
            continue;
        }
        std::ranges::fill(first, 0.0);
        mix(row, strength1, popular, 1, first);
        for (const std::uint32_t earlier : history.before)
            mix(std::span(counts2).subspan((earlier * size + from) * size, size), strength2, first,
                part / double(history.before.size()), out);
    }
}

NextModel learnNext(const BasketSequences& baskets, std::int64_t lastDay, std::uint64_t seed,
                    const Task& task)
{
    NextModel model;
    model.categories = std::uint32_t(baskets.names.size());
    Counts counts = countsUpTo(baskets, lastDay);
    // One purchase for each category more: none is impossible.
    const double all =
        std::accumulate(counts.popular.begin(), counts.popular.end(), double(model.categories));
    for (const double count : counts.popular)
        model.popular.push_back((count + 1) / all);
    model.counts1 = std::move(counts.first);
    model.counts2 = std::move(counts.second);
    model.weights = fitLogit(logitRows(baskets, lastDay, seed), task);
    return model;
}

} // namespace tessera
