// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

// What was bought together. Items are numbered from 0; those of a basket ascend, each once.
struct BasketTable
{
    std::uint32_t items = 0;
    std::vector<std::uint32_t> starts{0}; // into list, one more than baskets
    std::vector<std::uint32_t> list;

    [[nodiscard]] std::size_t baskets() const { return starts.size() - 1; }
};

struct ItemSet
{
    std::vector<std::uint32_t> items; // ascending
    std::int64_t baskets = 0;         // that hold all of them

    bool operator==(const ItemSet&) const = default;
};

inline constexpr std::size_t kMostItemSets = 500'000;

// All sets of up to so many items that are in at least `floor` baskets (1 or more), by size and items:
// counted exactly, depth first, each set's baskets handed on to those that extend it (occurrence deliver;
// Uno, Asai, Uchida, Arimura 2003, LCM). Fails when there are more than kMostItemSets.
[[nodiscard]] Result<std::vector<ItemSet>> frequentSets(const BasketTable& table, std::int64_t floor,
                                                        std::size_t mostItems, const Task& task);

// Baskets with both of the first `items` items, row by row; the diagonal has those of one item.
[[nodiscard]] std::vector<std::int64_t> pairCounts(const BasketTable& table, std::uint32_t items);

// Who buys `from` buys `to` (Agrawal, Imielinski, Swami 1993; Brin et al. 1997 for lift and conviction).
struct AssociationRule
{
    std::vector<std::uint32_t> from;
    std::uint32_t to = 0;
    std::int64_t both = 0;
    std::int64_t fromBaskets = 0;
    std::int64_t toBaskets = 0;
    std::int64_t baskets = 0; // all
    double p = 1; // one-sided: as many or more together, were they independent (Fisher's exact test)
    double q = 1; // p for all rules looked at (Benjamini, Hochberg 1995)

    [[nodiscard]] double support() const { return double(both) / double(baskets); }
    [[nodiscard]] double confidence() const { return double(both) / double(fromBaskets); }
    [[nodiscard]] double lift() const { return confidence() * double(baskets) / double(toBaskets); }
    [[nodiscard]] double leverage() const
    {
        return support() - double(fromBaskets) / double(baskets) * double(toBaskets) / double(baskets);
    }
    // (1 - P(to)) / (1 - confidence); infinite when `to` is always there.
    [[nodiscard]] double conviction() const
    {
        return double(baskets - toBaskets) / double(baskets) / (1 - confidence());
    }
};

// Every way to say a set of two or more items with one of them behind the arrow, with p and q of all of them;
// in the order of the sets.
[[nodiscard]] std::vector<AssociationRule> associationRules(std::span<const ItemSet> sets,
                                                            std::int64_t baskets);

// P(X >= both) for X hypergeometric: `both` of `from` baskets have the item that `to` of all `baskets` have.
[[nodiscard]] double fisherGreater(std::int64_t both, std::int64_t from, std::int64_t to,
                                   std::int64_t baskets);
// Adjusted p-values, in the order they came.
[[nodiscard]] std::vector<double> benjaminiHochberg(std::span<const double> p);

// Days on which somebody bought, with the items of each; by person.
struct PurchaseLog
{
    std::vector<std::uint32_t> starts{0}; // into the rest, by person
    std::vector<std::int32_t> days;       // ascending for each person
    std::vector<std::uint32_t> items;     // ascending within a day, each once

    [[nodiscard]] std::size_t persons() const { return starts.size() - 1; }
};

// After a day with `from`, `to` on a later day within so many days; beside days without `from`.
struct ThenRule
{
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::int64_t after = 0; // days with `from`
    std::int64_t followed = 0;
    std::int64_t others = 0; // days with other purchases only
    std::int64_t othersFollowed = 0;
    double p = 1; // one-sided, of the difference of the shares; the days of a person count as one cluster
    double q = 1;

    [[nodiscard]] double share() const { return double(followed) / double(after); }
    [[nodiscard]] double otherShare() const { return double(othersFollowed) / double(others); }
    [[nodiscard]] double ratio() const { return othersFollowed == 0 ? 0 : share() / otherShare(); }
};

// Every pair of different items below `items` where `from` was followed by `to` at least once, by from and
// to. Only days whose following days are all known count: those not after lastDay - within. Variance by
// clusters of persons (Liang, Zeger 1986).
[[nodiscard]] std::vector<ThenRule> thenRules(const PurchaseLog& log, std::uint32_t items,
                                              std::int64_t lastDay, int within, const Task& task);

} // namespace tessera
