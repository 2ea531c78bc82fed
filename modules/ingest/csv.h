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
    std::string delimiter = ",";
    char quote = '"';               // '\0': none; of ' those between two letters are text
    char escape = '\0';             // takes the next quote, delimiter, line end or escape as text; '\0': none
    std::string comment = {};       // records that begin with it are left out; empty: none
    bool mergesDelimiters = false;  // a run of them is one, those at the ends of a record are none
    bool trimsAroundQuotes = false; // blanks between a delimiter and a quote do not count
    // A quote in a quoted field closes it before a delimiter or a line end only, else it is text: "5"
    // screen". Without it, the field goes on behind the quote up to the next delimiter.
    bool strictQuotes = false;

    bool operator==(const CsvDialect&) const = default;
    static constexpr std::size_t kMaxDelimiterBytes = 8;
};

// End of the last whole record in text (which starts at a record), or 0 when there is none. Quoted line ends
// count as text.
[[nodiscard]] std::size_t lastRecordEnd(std::string_view text, const CsvDialect& dialect);

// Only blanks in all fields, as in the lines of commas that spreadsheets leave behind a table.
[[nodiscard]] bool isBlankRecord(std::span<const std::string_view> fields);

// How the quotes of a text were found to stand.
struct CsvQuotes
{
    std::size_t quoted = 0;   // fields in quotes
    std::size_t stray = 0;    // of those, with text behind the closing quote
    std::size_t unclosed = 0; // of those, still open at the end of the text
};

// Reads the records of text. A record is ended by LF, CR LF or CR; "" inside quotes is one quote; a quote
// elsewhere than at the start of a field is text. Fields that needed unquoting live in a buffer that is
// reused for the next record. visit(fields, offset): offset of the record in text; return false to stop.
// Empty lines are skipped. An escape before anything it does not protect is text.
class CsvReader
{
public:
    explicit CsvReader(const CsvDialect& dialect);

    using Visit = std::function<bool(std::span<const std::string_view> fields, std::size_t offset)>;
    // Passes the file's last record too if it has no line end.
    void read(std::string_view text, const Visit& visit);
    // The same, slower, and counts the quotes on the way.
    void readCounting(std::string_view text, const Visit& visit) { readCareful(text, visit); }
    [[nodiscard]] const CsvQuotes& quotes() const { return m_quotes; }

private:
    friend std::size_t lastRecordEnd(std::string_view text, const CsvDialect& dialect);

    bool readPlain(std::string_view text, const Visit& visit);
    bool readQuoted(std::string_view text, const Visit& visit);
    std::size_t readQuotedField(std::string_view text, std::size_t at);
    bool readCareful(std::string_view text, const Visit& visit);
    std::size_t readCarefulRecord(std::string_view text, std::size_t at);
    std::size_t readCarefulField(std::string_view text, std::size_t at);
    std::size_t skipDelimiters(std::string_view text, std::size_t at) const;
    std::size_t afterComments(std::string_view text, std::size_t at) const;
    bool visitPieces(std::string_view text, std::size_t offset, const Visit& visit);
    [[nodiscard]] bool isDelimiterAt(std::string_view text, std::size_t at) const;

    struct Piece // a field as it stands in the text, or the number of its unquoted copy
    {
        std::size_t begin;
        std::size_t end;
        int unquoted;
    };

    CsvDialect m_dialect;
    char m_delimiter;    // the first byte
    bool m_isSimple;     // one-byte delimiter, and nothing but quotes to look at
    std::string m_stops; // bytes at which a field that is not quoted may end
    std::vector<Piece> m_pieces;
    std::vector<std::string_view> m_fields;
    std::vector<std::string> m_unquoted;
    std::size_t m_used = 0;
    CsvQuotes m_quotes;
    bool m_isClosed = true; // careful reading: the last record had its line end
};

} // namespace tessera
