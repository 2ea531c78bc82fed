// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/csv.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tessera {

// A piece of a source as UTF-8 that starts and ends at a record.
struct RecordBlock
{
    std::string text;
    std::int64_t firstLine = 1; // where its first byte is: line of a text, row of a sheet or table
    QString file;               // its name, where a source is several files
};

enum class RecordForm
{
    Cells,     // canonicalDialect(), written by a reader of sheets or tables: one line a row, blank rows too
    Text,      // the file's own dialect
    JsonLines, // one object a line
};

// What readers of sheets and tables hand out: unit separator, double quotes, doubled inside.
[[nodiscard]] inline CsvDialect canonicalDialect()
{
    return {"\x1F"};
}

// Appends one cell in the canonical dialect; the caller puts '\x1F' between cells and '\n' after the last.
inline void appendCanonicalCell(std::string& out, std::string_view cell)
{
    const auto isSpecial = [](char c) { return c == '\x1F' || c == '"' || c == '\n' || c == '\r'; };
    if (std::none_of(cell.begin(), cell.end(), isSpecial)) {
        out.append(cell);
        return;
    }
    out.push_back('"');
    for (const char c : cell) {
        if (c == '"')
            out.push_back('"');
        out.push_back(c);
    }
    out.push_back('"');
}

// The records of one file (or sheet, table, archive member) from front to back, the rows before the header
// left out: the first record handed out is the header when the format has one. One thread at a time.
class RecordSource
{
public:
    virtual ~RecordSource() = default;

    // The next block, at least blockBytes large but for the last; nullopt at the end.
    [[nodiscard]] virtual Result<std::optional<RecordBlock>> next(std::size_t blockBytes) = 0;
    // How much of the stored file has been read, in any unit, and how much there is (0: unknown).
    [[nodiscard]] virtual std::int64_t position() const = 0;
    [[nodiscard]] virtual std::int64_t storedSize() const = 0;
    [[nodiscard]] virtual RecordForm form() const { return RecordForm::Cells; }
    [[nodiscard]] virtual CsvDialect dialect() const { return canonicalDialect(); }
    // What could not be handed on as it stands in the file so far, in words with counts.
    [[nodiscard]] virtual QStringList notices() const { return {}; }
};

} // namespace tessera
