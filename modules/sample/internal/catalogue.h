// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "sample/effects.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tessera::sample {

using Seconds = std::int64_t; // wall clock since 2024-06-01 00:00 in Asia/Shanghai
inline constexpr Seconds kDaySeconds = 86'400;
inline constexpr Seconds kEnd = Seconds(kHistoryDays) * kDaySeconds;

struct Promotion
{
    std::string_view name;
    int from; // day
    int peak;
    int to;
};
[[nodiscard]] std::span<const Promotion> promotions();
[[nodiscard]] const Promotion* promotionOn(int day);

struct Item
{
    std::string sku;
    std::string product;
    std::string_view series;
    int category;
    std::int64_t listCents;
};
struct City
{
    std::string_view name;
    std::string_view province;
    std::string_view store;
    bool tierOne;
    double weight;
};

// The fixed world of the brand; made once, shared by all threads.
class Catalogue
{
public:
    Catalogue();

    [[nodiscard]] const Item& item(int index) const { return m_items[std::size_t(index)]; }
    // A long tail within the category and series: weight 1 / rank.
    [[nodiscard]] int drawItem(Random& random, int category, bool premium) const;
    [[nodiscard]] static std::string_view categoryName(int category);
    [[nodiscard]] static std::span<const City> cities();
    [[nodiscard]] std::string_view dayText(Seconds t) const;                                     // 2026-05-31
    [[nodiscard]] std::string_view compactDay(Seconds t) const;                                  // 20260531
    [[nodiscard]] int monthOf(Seconds t) const { return m_month[std::size_t(t / kDaySeconds)]; } // 0..23

private:
    std::vector<Item> m_items;
    std::vector<double> m_zipf;
    std::vector<std::array<char, 10>> m_days;
    std::vector<std::array<char, 8>> m_compactDays;
    std::vector<int> m_month;
};

[[nodiscard]] std::span<const std::string_view> surnames();
[[nodiscard]] std::span<const std::string_view> surnamesLatin();
[[nodiscard]] std::span<const std::string_view> givenNames();

template <std::size_t n>
[[nodiscard]] int drawIndex(Random& random, const std::array<double, n>& weights)
{
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    double at = random.uniform() * sum;
    for (std::size_t i = 0; i + 1 < n; ++i) {
        at -= weights[i];
        if (at < 0)
            return int(i);
    }
    return int(n) - 1;
}

} // namespace tessera::sample
