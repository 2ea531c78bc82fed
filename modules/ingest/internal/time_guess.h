// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapping.h"

#include <QString>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tessera {

// Which numbers may be times.
enum class TimeNumbers
{
    None,
    UnixAndCompact, // the column has no name
    All             // the header says time: Excel's serial days too
};

struct TimeVerdict
{
    std::vector<TimeFormat> formats; // in the order in which they are tried
    std::size_t fitting = 0;
    std::size_t daysOnly = 0;         // of the fitting ones, those without a time of day
    std::vector<std::size_t> misfits; // positions of some cells that do not fit
    QString decision;                 // day and month, or the year, cannot be told from the values
    std::vector<TimeFormat> orders;   // that settle it, the likeliest first
};

// nullopt when fewer than that share of the cells are times. Cells are filled and without white space.
[[nodiscard]] std::optional<TimeVerdict> guessTimes(std::span<const std::string_view> cells,
                                                    TimeNumbers numbers, double neededShare);

} // namespace tessera
