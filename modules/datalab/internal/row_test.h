// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalab/internal/table_data.h"

#include <cstdint>
#include <vector>

struct sqlite3_value;

namespace tessera {

enum class TestOp
{
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Like,
    Glob,
    In,
    IsNull,
    IsNotNull
};

// A comparison of a column with a value, made ready to be tested row by row: texts by their codes, decimals
// by their whole numbers, times by the second of the wall clock. It says exactly what SQLite would say, so
// that SQLite need not ask again.
class RowTest
{
public:
    // Whether rows can be tested so at all, and whether with this value.
    [[nodiscard]] static bool canTest(const SqlField& field, TestOp op);
    [[nodiscard]] static bool canTest(const SqlField& field, TestOp op, sqlite3_value* value);
    // A value the column cannot be tested with lets every row pass: SQLite then decides.
    [[nodiscard]] static Result<RowTest> make(TableData& data, int column, TestOp op, sqlite3_value* value);

    [[nodiscard]] bool passesNothing() const { return m_nothing; }
    // Takes the rows out that do not pass.
    void filter(std::vector<RowNumber>& rows) const;

private:
    void testTexts(TestOp op, sqlite3_value* value);
    void testIntegers(TestOp op, sqlite3_value* value);
    void testDecimals(TestOp op, sqlite3_value* value);
    void testReals(TestOp op, sqlite3_value* value);
    void testTimes(TestOp op, sqlite3_value* value);
    void testNull(bool wanted);
    [[nodiscard]] std::int64_t wholeNumber(RowNumber row) const;

    enum class How
    {
        Everything,
        Codes,
        Integers, // low to high, both included; an unknown value is kNullInteger
        Reals,
        RealNulls
    };
    ColumnReader m_reader; // keeps the column
    const TimeZone* m_zone = nullptr;
    How m_how = How::Everything;
    bool m_nothing = false;
    std::vector<std::uint8_t> m_codes; // 1: passes; the last stands for an unknown text
    std::int64_t m_low = kNullInteger + 1;
    std::int64_t m_high = INT64_MAX;
    double m_lowReal = 0;
    double m_highReal = 0;
    bool m_wantsNull = false;
};

} // namespace tessera
