// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tessera {

// One row of a table that is not delimited text.
struct SourceRow
{
    std::int64_t number = 0;             // from 1, as the program that wrote the file shows it
    std::vector<std::string_view> cells; // UTF-8, empty where there is nothing; valid until the next row
};

// What a reader could not hand on as it stands in the file.
struct RowNotices
{
    std::int64_t errorCells = 0;   // #N/A, #DIV/0!, ...: read as empty
    std::int64_t longNumbers = 0;  // numbers of more than 15 digits, of which Excel keeps 15
    std::int64_t unknownTexts = 0; // cells that point to a text or a style the file does not hold
};

// Reads the rows of one table front to back. Rows without a value may be left out; numbers then jump.
class RowReader
{
public:
    RowReader() = default;
    RowReader(const RowReader&) = delete;
    RowReader& operator=(const RowReader&) = delete;
    virtual ~RowReader() = default;

    // False at the end.
    [[nodiscard]] virtual Result<bool> next(SourceRow& row) = 0;
    // For progress: of storedSize() units.
    [[nodiscard]] virtual std::int64_t position() const = 0;
    [[nodiscard]] virtual std::int64_t storedSize() const = 0;
    [[nodiscard]] const RowNotices& notices() const { return m_notices; }

protected:
    RowNotices m_notices;
};

} // namespace tessera
