// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

struct CsvDialect
{
    char delimiter = ',';
    char quote = '"';
    bool operator==(const CsvDialect&) const = default;
};

// End of the last whole record in text (which starts at a record), or 0 when there is none. Quoted line ends
// count as text.
[[nodiscard]] std::size_t lastRecordEnd(std::string_view text, const CsvDialect& dialect);

// Reads the records of text. A record is ended by LF, CR LF or CR; "" inside quotes is one quote; a quote
// elsewhere than at the start of a field is text. Fields that needed unquoting live in a buffer that is
// reused for the next record. visit(fields, offset): offset of the record in text; return false to stop.
// Empty lines are skipped.
class CsvReader
{
public:
    explicit CsvReader(const CsvDialect& dialect)
        : m_dialect(dialect)
    {}

    using Visit = std::function<bool(std::span<const std::string_view> fields, std::size_t offset)>;
    // Passes the file's last record too if it has no line end.
    void read(std::string_view text, const Visit& visit);

private:
    bool readPlain(std::string_view text, const Visit& visit);
    bool readQuoted(std::string_view text, const Visit& visit);
    std::size_t readQuotedField(std::string_view text, std::size_t at);

    struct Piece // a field as it stands in the text, or the number of its unquoted copy
    {
        std::size_t begin;
        std::size_t end;
        int unquoted;
    };

    CsvDialect m_dialect;
    std::vector<Piece> m_pieces;
    std::vector<std::string_view> m_fields;
    std::vector<std::string> m_unquoted;
    std::size_t m_used = 0;
};

} // namespace tessera
