// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/csv.h"

#include <string_view>
#include <vector>

namespace tessera {

// How well a dialect explains a text, 0 to about 1.
struct DialectScore
{
    CsvDialect dialect;
    double value = 0;
    double consistency = 0;   // share of the records that have the usual number of fields
    double typed = 0;         // how much the cells look like values of a known kind
    std::size_t width = 0;    // the usual number of fields
    std::size_t quoted = 0;   // fields in quotes
    bool quotesMatch = false; // there are some, and each opens or closes a field
};

// Every dialect the text may have, best first; never empty. Two measures are multiplied: that most records
// have the same number of fields, and that the cells read as numbers, times, names and the like (the idea of
// consistency by patterns and types: G. van den Burg, A. Nazabal, C. Sutton, "Wrangling messy CSV files by
// detecting row and type patterns", 2019). fileName: its ending tips the scales a little.
[[nodiscard]] std::vector<DialectScore> scoreDialects(std::string_view text, bool isWhole,
                                                      std::string_view fileName);

} // namespace tessera
