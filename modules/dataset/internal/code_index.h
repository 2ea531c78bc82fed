// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "table/dictionary.h"

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace tessera {

inline constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();
inline constexpr Micros kEver = std::numeric_limits<Micros>::min();  // valid from
inline constexpr Micros kNever = std::numeric_limits<Micros>::max(); // valid to

// The row that holds in [from, to).
struct ValidRow
{
    Micros from = kEver;
    Micros to = kNever;
    std::uint32_t row = kNoRow;
    bool operator==(const ValidRow&) const = default;
};

// A row that says it holds in [from, to).
struct Claim
{
    Micros from = kEver;
    Micros to = kNever;
    std::uint32_t row = kNoRow;
    int level = 0;
};

// Who holds when, in order and disjoint: at each instant the claim of the highest level, of these the one
// that began last, of these the greatest row. Claims that end before they begin hold never.
[[nodiscard]] std::vector<ValidRow> settled(const std::vector<Claim>& claims);

// The row that holds at an instant; kNoRow when none does. rows: as settled() gives them.
[[nodiscard]] std::uint32_t rowAt(std::span<const ValidRow> rows, Micros time);

// What codes mean over time.
class CodeIndex
{
public:
    void add(std::string_view code, const Claim& claim);
    void settle(); // after the last add()
    // Empty when the code is unknown.
    [[nodiscard]] std::span<const ValidRow> rowsOf(std::string_view code) const;
    [[nodiscard]] std::size_t codes() const { return m_codes.size(); }

private:
    DictionaryBuilder m_codes;
    std::vector<std::vector<Claim>> m_claims;
    std::vector<std::vector<ValidRow>> m_rows;
};

} // namespace tessera
