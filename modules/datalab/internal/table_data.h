// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalab/internal/wall_time.h"
#include "datalab/sql_schema.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tessera {

using RowNumber = std::uint32_t; // of a table, from 0

// How the values of one column are read. Which pointers are set goes by the kind.
struct ColumnReader
{
    enum class Kind : std::uint8_t
    {
        Unread, // not asked for yet
        Text,
        Integer,
        Decimal,
        Real,
        Time,
        Person, // OneIDs
        Row
    };
    Kind kind = Kind::Unread;
    const Code* codes = nullptr;
    const std::int64_t* integers = nullptr;
    const double* reals = nullptr;
    const Dictionary* dictionary = nullptr;
    double unit = 1;                      // of decimals: 10^scale
    const PersonIndex* persons = nullptr; // of each row; null when the row is the person's number
    const OneId* oneIds = nullptr;        // by person
    std::shared_ptr<const Column> column; // what the pointers lead into
};

// Rows by the value of one column, for joins.
struct RowIndex
{
    std::vector<std::uint32_t> starts; // Text: by code; Person: by person
    std::vector<RowNumber> rows;
    std::unordered_map<std::string_view, Code> codes; // Text
    std::vector<std::int64_t> keys;                   // Integer: of rows, ascending
};

// One table as queries read it: columns are decoded, and indexes made, when a query first asks for them.
class TableData
{
public:
    TableData(const LocalDataset& data, SqlTable shape);

    [[nodiscard]] const SqlTable& shape() const { return m_shape; }
    [[nodiscard]] std::size_t rows() const { return std::size_t(m_shape.rows); }
    [[nodiscard]] std::size_t people() const { return m_data.people(); }
    [[nodiscard]] const TimeZone& zone() const { return m_data.zone(); }
    [[nodiscard]] WallClock& clock() { return m_clock; }
    [[nodiscard]] const ColumnReader& peek(int column) const { return m_readers[std::size_t(column)]; }
    [[nodiscard]] Result<const ColumnReader*> reader(int column);

    // Rows of a value: only columns that hasIndex() says yes to.
    [[nodiscard]] static bool hasIndex(const SqlField& field);
    [[nodiscard]] Result<std::span<const RowNumber>> rowsOfInteger(int column, std::int64_t value);
    [[nodiscard]] Result<std::span<const RowNumber>> rowsOfText(int column, std::string_view value);
    // The rows of a person where they stand together (timeline, people); first == last when there are none.
    struct Range
    {
        RowNumber first = 0;
        RowNumber last = 0;
    };
    [[nodiscard]] Range rangeOfPerson(std::int64_t oneId) const;

    // Puts rows in the order of columns of text or OneIDs, as SQLite orders them; equal ones stay as they
    // were.
    [[nodiscard]] static bool canSort(const SqlField& field);
    [[nodiscard]] Result<void> sort(std::vector<RowNumber>& rows, const std::vector<int>& columns);
    // Whether each person's events stand in the order of what the time column shows; clocks that are put back
    // break it.
    [[nodiscard]] bool isTimeOrdered();

private:
    [[nodiscard]] Result<ColumnReader> makeReader(const SqlField& field);
    [[nodiscard]] Result<ColumnReader> personReader();
    [[nodiscard]] Result<std::shared_ptr<const Column>> columnOf(const SqlField& field) const;
    [[nodiscard]] Result<const RowIndex*> index(int column);
    [[nodiscard]] std::int64_t personOf(std::int64_t oneId) const; // -1 when there is none

    const LocalDataset& m_data;
    SqlTable m_shape;
    std::vector<ColumnReader> m_readers;
    std::vector<std::unique_ptr<RowIndex>> m_indexes;
    std::vector<std::vector<std::uint32_t>> m_ranks; // by column: place of each code among the texts, from 1
    std::vector<PersonIndex> m_persons;
    WallClock m_clock;
    bool m_orderKnown = false;
    bool m_timeOrdered = false;
};

} // namespace tessera
