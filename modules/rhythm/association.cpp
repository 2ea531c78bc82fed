// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/association.h"
#include "rhythm/internal/texts.h"

#include "base/special_functions.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kCountBlock = 1 << 16; // baskets

// A basket that holds a set: where its items after the set begin, and where they end.
struct Occurrence
{
    std::uint32_t at = 0;
    std::uint32_t end = 0;
};

// The sets that begin with one item.
class SetSearch
{
public:
    SetSearch(const BasketTable& table, std::int64_t floor, std::size_t mostItems,
              std::atomic<std::size_t>& found, const Task& task)
        : m_table(table)
        , m_floor(floor)
        , m_mostItems(mostItems)
        , m_found(found)
        , m_task(task)
    {}

    std::vector<ItemSet> search(std::uint32_t first, std::span<const Occurrence> occurrences)
    {
        m_prefix = {first};
        m_sets.push_back({m_prefix, std::int64_t(occurrences.size())});
        if (m_mostItems > 1)
            extend(occurrences);
        return std::move(m_sets);
    }

private:
    void extend(std::span<const Occurrence> occurrences)
    {
        if (m_task.cancelled() || m_found.load(std::memory_order_relaxed) > kMostItemSets)
            return;
        const std::uint32_t last = m_prefix.back();
        std::vector<std::uint32_t> counts(m_table.items - last, 0); // of items from `last` on
        for (const Occurrence& one : occurrences)
            for (std::uint32_t at = one.at; at < one.end; ++at)
                ++counts[m_table.list[at] - last];
        std::vector<std::uint32_t> chosen;
        for (std::uint32_t k = 1; k < counts.size(); ++k)
            if (std::int64_t(counts[k]) >= m_floor)
                chosen.push_back(k);
        m_found.fetch_add(chosen.size(), std::memory_order_relaxed);
        const bool isLast = m_prefix.size() + 1 == m_mostItems;
        std::vector<std::size_t> places(isLast ? 0 : counts.size() + 1, SIZE_MAX);
        std::vector<Occurrence> delivered;
        if (!isLast) {
            std::size_t size = 0;
            for (const std::uint32_t k : chosen) {
                places[k] = size;
                size += counts[k];
            }
            delivered.resize(size);
            for (const Occurrence& one : occurrences)
                for (std::uint32_t at = one.at; at < one.end; ++at)
                    if (std::size_t& place = places[m_table.list[at] - last]; place != SIZE_MAX)
                        delivered[place++] = {at + 1, one.end};
        }
        for (const std::uint32_t k : chosen) {
            m_prefix.push_back(last + k);
            m_sets.push_back({m_prefix, std::int64_t(counts[k])});
            if (!isLast)
                extend(std::span(delivered).subspan(places[k] - counts[k], counts[k]));
            m_prefix.pop_back();
        }
    }

    const BasketTable& m_table;
    std::int64_t m_floor;
    std::size_t m_mostItems;
    std::atomic<std::size_t>& m_found;
    const Task& m_task;
    std::vector<std::uint32_t> m_prefix;
    std::vector<ItemSet> m_sets;
};

double logChoose(double n, double k)
{
    return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

} // namespace

Result<std::vector<ItemSet>> frequentSets(const BasketTable& table, std::int64_t floor, std::size_t mostItems,
                                          const Task& task)
{
    floor = std::max<std::int64_t>(1, floor);
    std::vector<std::size_t> starts(table.items + 1, 0);
    for (const std::uint32_t item : table.list)
        ++starts[item + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<Occurrence> occurrences(table.list.size());
    std::vector<std::size_t> places(starts.begin(), starts.end() - 1);
    for (std::size_t basket = 0; basket < table.baskets(); ++basket)
        for (std::uint32_t at = table.starts[basket]; at < table.starts[basket + 1]; ++at)
            occurrences[places[table.list[at]]++] = {at + 1, table.starts[basket + 1]};
    std::atomic<std::size_t> found = 0;
    std::vector<std::vector<ItemSet>> parts(table.items);
    ThreadPool::parallelFor(table.items, [&](std::size_t item) {
        const auto own = std::span(occurrences).subspan(starts[item], starts[item + 1] - starts[item]);
        if (std::int64_t(own.size()) >= floor)
            parts[item] = SetSearch(table, floor, mostItems, found, task).search(std::uint32_t(item), own);
    });
    if (task.cancelled())
        return Error::cancel();
    if (found.load() > kMostItemSets)
        return Error{
            AffinityText::tr("More than %1 sets of items are bought together often enough. Raise the "
                             "support floor, or choose smaller sets or a coarser property of items.")
                .arg(kMostItemSets)};
    std::vector<ItemSet> sets;
    for (std::vector<ItemSet>& part : parts)
        std::ranges::move(part, std::back_inserter(sets));
    std::ranges::stable_sort(sets, [](const ItemSet& a, const ItemSet& b) {
        return a.items.size() != b.items.size() ? a.items.size() < b.items.size() : a.items < b.items;
    });
    return sets;
}

std::vector<std::int64_t> pairCounts(const BasketTable& table, std::uint32_t items)
{
    const std::size_t size = std::size_t(items) * items;
    const std::size_t blocks = (table.baskets() + kCountBlock - 1) / kCountBlock;
    std::vector<std::vector<std::uint32_t>> parts(blocks);
    parallelBlocks(table.baskets(), kCountBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t>& counts = parts[block];
        counts.assign(size, 0);
        for (std::size_t basket = begin; basket < end; ++basket)
            for (std::uint32_t a = table.starts[basket];
                 a < table.starts[basket + 1] && table.list[a] < items; ++a)
                for (std::uint32_t b = a; b < table.starts[basket + 1] && table.list[b] < items; ++b)
                    ++counts[std::size_t(table.list[a]) * items + table.list[b]];
    });
    std::vector<std::int64_t> counts(size, 0);
    for (const std::vector<std::uint32_t>& part : parts)
        for (std::size_t k = 0; k < size; ++k)
            counts[k] += part[k];
    for (std::uint32_t a = 0; a < items; ++a)
        for (std::uint32_t b = 0; b < a; ++b)
            counts[std::size_t(a) * items + b] = counts[std::size_t(b) * items + a];
    return counts;
}

double fisherGreater(std::int64_t both, std::int64_t from, std::int64_t to, std::int64_t baskets)
{
    const std::int64_t least = std::max<std::int64_t>(0, from + to - baskets);
    const std::int64_t most = std::min(from, to);
    if (both <= least)
        return 1;
    const auto log = [&](std::int64_t k) {
        return logChoose(double(to), double(k)) + logChoose(double(baskets - to), double(from - k)) -
               logChoose(double(baskets), double(from));
    };
    // P(k + 1) / P(k); on either side of the mean the terms fall faster and faster.
    const auto ratio = [&](std::int64_t k) {
        return double(to - k) / double(k + 1) * double(from - k) / double(baskets - to - from + k + 1);
    };
    const double mean = double(from) * double(to) / double(baskets);
    double sum = 0;
    if (double(both) > mean) {
        double term = std::exp(log(both));
        for (std::int64_t k = both; k <= most && term > sum * 1e-17; ++k) {
            sum += term;
            term *= k < most ? ratio(k) : 0;
        }
        return std::min(1.0, sum);
    }
    double term = std::exp(log(both - 1));
    for (std::int64_t k = both - 1; k >= least && term > sum * 1e-17; --k) {
        sum += term;
        term = k > least ? term / ratio(k - 1) : 0;
    }
    return std::max(0.0, 1 - sum);
}

std::vector<double> benjaminiHochberg(std::span<const double> p)
{
    std::vector<std::uint32_t> order(p.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t at) { return p[at]; });
    std::vector<double> q(p.size());
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        least = std::min(least, p[order[rank - 1]] * double(p.size()) / double(rank));
        q[order[rank - 1]] = least;
    }
    return q;
}

std::vector<AssociationRule> associationRules(std::span<const ItemSet> sets, std::int64_t baskets)
{
    std::map<std::vector<std::uint32_t>, std::int64_t> counts;
    for (const ItemSet& set : sets)
        counts.emplace(set.items, set.baskets);
    std::vector<AssociationRule> rules;
    for (const ItemSet& set : sets)
        for (std::size_t k = 0; k < set.items.size() && set.items.size() > 1; ++k) {
            AssociationRule rule;
            rule.from = set.items;
            rule.from.erase(rule.from.begin() + std::ptrdiff_t(k));
            rule.to = set.items[k];
            rule.both = set.baskets;
            rule.fromBaskets = counts.at(rule.from);
            rule.toBaskets = counts.at({rule.to});
            rule.baskets = baskets;
            rules.push_back(std::move(rule));
        }
    std::vector<double> p(rules.size());
    parallelBlocks(rules.size(), 1024, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t k = begin; k < end; ++k)
            p[k] = fisherGreater(rules[k].both, rules[k].fromBaskets, rules[k].toBaskets, baskets);
    });
    const std::vector<double> q = benjaminiHochberg(p);
    for (std::size_t k = 0; k < rules.size(); ++k) {
        rules[k].p = p[k];
        rules[k].q = q[k];
    }
    return rules;
}

} // namespace tessera
