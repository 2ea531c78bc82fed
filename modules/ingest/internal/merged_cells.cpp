// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/merged_cells.h"

#include <algorithm>
#include <charconv>

namespace tessera {

int columnOfReference(std::string_view reference)
{
    int column = 0;
    for (const char c : reference) {
        const char upper = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
        if (upper < 'A' || upper > 'Z')
            break;
        column = column * 26 + (upper - 'A' + 1);
        if (column > kMaxSheetColumns)
            return -1;
    }
    return column - 1;
}

namespace {

bool readCorner(std::string_view text, std::int64_t& row, int& column)
{
    column = columnOfReference(text);
    const std::size_t digits = text.find_first_of("0123456789");
    if (column < 0 || digits == std::string_view::npos)
        return false;
    const auto [end, status] = std::from_chars(text.data() + digits, text.data() + text.size(), row);
    return status == std::errc() && end == text.data() + text.size() && row > 0;
}

} // namespace

bool readRange(std::string_view text, CellRange& range)
{
    const std::size_t colon = text.find(':');
    if (!readCorner(text.substr(0, colon), range.firstRow, range.firstColumn))
        return false;
    range.lastRow = range.firstRow;
    range.lastColumn = range.firstColumn;
    return colon == std::string_view::npos ||
           (readCorner(text.substr(colon + 1), range.lastRow, range.lastColumn) &&
            range.lastRow >= range.firstRow && range.lastColumn >= range.firstColumn);
}

void MergedCells::add(const CellRange& range)
{
    if (m_ranges.size() < kMaxRanges && range.lastColumn < kMaxSheetColumns &&
        (range.lastRow > range.firstRow || range.lastColumn > range.firstColumn))
        m_ranges.push_back(range);
}

void MergedCells::sort()
{
    std::ranges::stable_sort(m_ranges, {}, &CellRange::firstRow);
}

void MergedCells::repeatInto(SourceRow& row)
{
    for (; m_next < m_ranges.size() && m_ranges[m_next].firstRow <= row.number; ++m_next) {
        const CellRange& range = m_ranges[m_next];
        const std::size_t first = std::size_t(range.firstColumn);
        if (range.firstRow != row.number || first >= row.cells.size() || row.cells[first].empty())
            continue;
        if (first < m_open.size() &&
            m_open[first].lastRow >= row.number) // ranges that overlap are no table's
            continue;
        const auto value = std::make_shared<const std::string>(row.cells[first]);
        m_open.resize(std::max(m_open.size(), std::size_t(range.lastColumn) + 1));
        for (std::size_t column = first; column <= std::size_t(range.lastColumn); ++column)
            m_open[column] = {range.lastRow, value};
    }
    while (!m_open.empty() && m_open.back().lastRow < row.number)
        m_open.pop_back();
    if (row.cells.size() < m_open.size())
        row.cells.resize(m_open.size());
    for (std::size_t column = 0; column < m_open.size(); ++column)
        if (m_open[column].lastRow >= row.number && row.cells[column].empty())
            row.cells[column] = *m_open[column].value;
}

} // namespace tessera
