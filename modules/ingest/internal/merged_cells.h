// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/row_reader.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

inline constexpr int kMaxSheetColumns = 16'384;

// Rows from 1, columns from 0, both ends in it.
struct CellRange
{
    std::int64_t firstRow = 1;
    std::int64_t lastRow = 1;
    int firstColumn = 0;
    int lastColumn = 0;
};

// "C" or "C12" as 2; -1 when there is no column or it is beyond kMaxSheetColumns.
[[nodiscard]] int columnOfReference(std::string_view reference);
// "A1:C12" or "A1". False when it is neither.
[[nodiscard]] bool readRange(std::string_view text, CellRange& range);

// Writes the value of merged cells, which only the first of them holds, into all of them.
class MergedCells
{
public:
    // More than kMaxRanges are left as they are.
    void add(const CellRange& range);
    void sort(); // when they were not added by first row
    // Rows come in their order.
    void repeatInto(SourceRow& row);

    static constexpr std::size_t kMaxRanges = 100'000;

private:
    struct Open
    {
        std::int64_t lastRow = 0;
        std::shared_ptr<const std::string> value;
    };
    std::vector<CellRange> m_ranges; // by first row
    std::size_t m_next = 0;
    std::vector<Open> m_open; // by column
};

} // namespace tessera
