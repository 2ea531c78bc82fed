// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "value/customer_value.h"

namespace tessera {

// Bands of repeat purchases and of days since the last purchase that the matrix of P(alive) is cut by.
[[nodiscard]] std::size_t repeatBand(double repeats);
[[nodiscard]] std::size_t recencyBand(double days);

// What people of a result are counted by: buyers by place in the list of buyers.
struct ValueBands
{
    std::vector<std::uint8_t> repeats;
    std::vector<std::uint8_t> recency;
    std::vector<std::uint8_t> tenth;       // by predicted value; 1 to 10
    std::vector<std::uint8_t> heldTenth;   // by what the calibration part predicted; 0: not known then
    std::vector<std::uint8_t> naiveTenth;  // by what was spent a day in the calibration part
    std::vector<std::uint8_t> heldRepeats; // band of the calibration part + 1; 0: not known then

    [[nodiscard]] static ValueBands of(const ValueResult& result);
};

[[nodiscard]] std::vector<ChartSpec> valueCharts(const ValueResult& result, const ValueBands& bands);
[[nodiscard]] std::vector<NamedTable> valueTables(const ValueResult& result, const ValueBands& bands);
// Share of the held-out revenue that the best fifth by a ranking brought, 0..1.
[[nodiscard]] double bestFifth(const ValueResult& result, const std::vector<std::uint8_t>& tenths);

} // namespace tessera
