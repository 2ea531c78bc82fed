// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

// The purchase days of people in order, each with the categories bought. Categories are numbered by how many
// people bought them, descending.
struct BasketSequences
{
    std::vector<QString> names;            // of categories
    std::vector<PersonIndex> people;       // ascending
    std::vector<std::uint32_t> starts{0};  // days of a person
    std::vector<std::int32_t> days;        // ascending for each person
    std::vector<std::uint32_t> items{0};   // into categories, by day
    std::vector<std::uint32_t> categories; // ascending, each once a day

    [[nodiscard]] std::size_t persons() const { return people.size(); }
    [[nodiscard]] std::span<const std::uint32_t> basket(std::size_t day) const
    {
        return std::span(categories).subspan(items[day], items[day + 1] - items[day]);
    }
    // How many of a person's days are not after a day.
    [[nodiscard]] std::size_t upTo(std::size_t person, std::int64_t day) const;
};

// What of a person is known when the next purchase is foretold: purchases up to the last one, measured from
// it.
struct CategoryHistory
{
    std::span<const std::uint32_t> last;
    std::span<const std::uint32_t> before; // empty after the first purchase
    std::vector<float> count;              // purchase days with each category
    std::vector<std::int32_t> lastDay;     // of each category; meaningful where count > 0
    std::int32_t today = 0;                // of the last purchase
    std::uint32_t purchases = 0;

    void clear(std::size_t categories);
    void add(const BasketSequences& baskets, std::size_t day);
};

} // namespace tessera
