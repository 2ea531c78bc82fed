// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define TESSERA_SSE2 1
#endif

namespace tessera {

namespace {

// Bit i is set when text[i] is a delimiter or line end, for the next 64 bytes.
#if defined(TESSERA_SSE2)
std::uint64_t structuralMask(const char* at, char delimiter)
{
    const __m128i wantedDelimiter = _mm_set1_epi8(delimiter);
    const __m128i wantedLine = _mm_set1_epi8('\n');
    const __m128i wantedReturn = _mm_set1_epi8('\r');
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + part * 16));
        const __m128i hits = _mm_or_si128(
            _mm_cmpeq_epi8(bytes, wantedDelimiter),
            _mm_or_si128(_mm_cmpeq_epi8(bytes, wantedLine), _mm_cmpeq_epi8(bytes, wantedReturn)));
        mask |= std::uint64_t(std::uint32_t(_mm_movemask_epi8(hits))) << (part * 16);
    }
    return mask;
}
#else
std::uint64_t structuralMask(const char* at, char delimiter)
{
    std::uint64_t mask = 0;
    for (int i = 0; i < 64; ++i)
        mask |= std::uint64_t(at[i] == delimiter || at[i] == '\n' || at[i] == '\r') << i;
    return mask;
}
#endif

bool isSimple(const CsvDialect& dialect)
{
    return dialect.quote != '\'' && dialect.delimiter.size() == 1 && dialect.escape == '\0' &&
           dialect.comment.empty() && !dialect.mergesDelimiters && !dialect.trimsAroundQuotes &&
           !dialect.strictQuotes;
}

// In 'it's' the second one is no quote.
bool isWithinWord(std::string_view text, std::size_t at)
{
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               (static_cast<unsigned char>(c) & 0x80) != 0;
    };
    return text[at] == '\'' && at > 0 && at + 1 < text.size() && isLetter(text[at - 1]) &&
           isLetter(text[at + 1]);
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

std::size_t afterLineEnd(std::string_view text, std::size_t at)
{
    return at + (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1);
}

// A CR at the very end may be half of a CR LF.
std::size_t lastLineEnd(std::string_view text)
{
    const std::size_t line = text.find_last_of("\n\r");
    if (line == std::string_view::npos || (line + 1 == text.size() && text[line] == '\r'))
        return line == std::string_view::npos || line == 0 ? 0 : text.find_last_of("\n\r", line - 1) + 1;
    return line + 1;
}

} // namespace

CsvReader::CsvReader(const CsvDialect& dialect)
    : m_dialect(dialect)
    , m_delimiter(dialect.delimiter.empty() ? ',' : dialect.delimiter[0])
    , m_isSimple(isSimple(dialect))
    , m_stops({m_delimiter, '\n', '\r'})
{
    if (dialect.escape != '\0')
        m_stops.push_back(dialect.escape);
}

std::size_t lastRecordEnd(std::string_view text, const CsvDialect& dialect)
{
    if (!isSimple(dialect)) {
        CsvReader reader(dialect);
        std::size_t end = 0;
        for (std::size_t at = reader.afterComments(text, 0); at < text.size();
             at = reader.afterComments(text, at)) {
            at = reader.readCarefulRecord(text, at);
            if (at >= text.size() && !reader.m_isClosed)
                break;
            end = at;
        }
        return end;
    }
    if (dialect.quote == '\0' || text.find(dialect.quote) == std::string_view::npos)
        return lastLineEnd(text);
    const char delimiter = dialect.delimiter[0];
    std::size_t end = 0;
    bool inQuotes = false;
    bool atFieldStart = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inQuotes) {
            if (c == dialect.quote) {
                if (i + 1 < text.size() && text[i + 1] == dialect.quote)
                    ++i;
                else
                    inQuotes = false;
            }
            continue;
        }
        if (c == dialect.quote && atFieldStart) {
            inQuotes = true;
            atFieldStart = false;
        } else if (c == '\n' || (c == '\r' && i + 1 < text.size() && text[i + 1] != '\n')) {
            end = i + 1;
            atFieldStart = true;
        } else {
            atFieldStart = c == delimiter;
        }
    }
    return end;
}

bool isBlankRecord(std::span<const std::string_view> fields)
{
    return std::ranges::all_of(fields, [](std::string_view field) {
        return field.find_first_not_of(" \t") == std::string_view::npos;
    });
}

void CsvReader::read(std::string_view text, const Visit& visit)
{
    if (!m_isSimple)
        readCareful(text, visit);
    else if (m_dialect.quote == '\0' || text.find(m_dialect.quote) == std::string_view::npos)
        readPlain(text, visit);
    else
        readQuoted(text, visit);
}

bool CsvReader::readPlain(std::string_view text, const Visit& visit)
{
    const char* base = text.data();
    m_fields.clear();
    std::size_t fieldStart = 0;
    std::size_t recordStart = 0;
    const auto endRecord = [&](std::size_t at) {
        m_fields.emplace_back(base + fieldStart, at - fieldStart);
        const bool empty = m_fields.size() == 1 && m_fields[0].empty();
        const bool goOn = empty || visit(m_fields, recordStart);
        m_fields.clear();
        fieldStart = recordStart = at + 1;
        return goOn;
    };
    std::size_t at = 0;
    for (; at + 64 <= text.size(); at += 64) {
        for (std::uint64_t mask = structuralMask(base + at, m_delimiter); mask != 0; mask &= mask - 1) {
            const std::size_t hit = at + std::size_t(std::countr_zero(mask));
            if (base[hit] == m_delimiter) {
                m_fields.emplace_back(base + fieldStart, hit - fieldStart);
                fieldStart = hit + 1;
            } else if (!endRecord(hit)) { // the LF of a CR LF ends an empty record, which is skipped
                return false;
            }
        }
    }
    for (; at < text.size(); ++at) {
        if (base[at] == m_delimiter) {
            m_fields.emplace_back(base + fieldStart, at - fieldStart);
            fieldStart = at + 1;
        } else if ((base[at] == '\n' || base[at] == '\r') && !endRecord(at)) {
            return false;
        }
    }
    return fieldStart >= text.size() && m_fields.empty() ? true : endRecord(text.size());
}

std::size_t CsvReader::readQuotedField(std::string_view text, std::size_t at)
{
    if (m_used == m_unquoted.size())
        m_unquoted.emplace_back();
    std::string& value = m_unquoted[m_used++];
    value.clear();
    bool inQuotes = true;
    for (++at; at < text.size(); ++at) {
        const char c = text[at];
        if (inQuotes && c == m_dialect.quote) {
            if (at + 1 < text.size() && text[at + 1] == m_dialect.quote)
                value.push_back(text[++at]);
            else
                inQuotes = false;
        } else if (!inQuotes && (c == m_delimiter || c == '\n' || c == '\r')) {
            break;
        } else {
            value.push_back(c);
        }
    }
    return at;
}

bool CsvReader::readQuoted(std::string_view text, const Visit& visit)
{
    const char stops[] = {m_delimiter, '\n', '\r'};
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t recordStart = at;
        m_used = 0;
        // Unquoted fields are found first as positions, since m_unquoted may move while it grows.
        m_pieces.clear();
        bool recordDone = false;
        while (!recordDone) {
            if (at < text.size() && text[at] == m_dialect.quote) {
                const int index = int(m_used);
                at = readQuotedField(text, at);
                m_pieces.push_back({0, 0, index});
            } else {
                std::size_t end = text.find_first_of(std::string_view(stops, 3), at);
                end = end == std::string_view::npos ? text.size() : end;
                m_pieces.push_back({at, end, -1});
                at = end;
            }
            recordDone = at >= text.size() || text[at] != m_delimiter;
            if (!recordDone)
                ++at;
        }
        if (at < text.size())
            at = afterLineEnd(text, at);
        if (!visitPieces(text, recordStart, visit))
            return false;
    }
    return true;
}

bool CsvReader::visitPieces(std::string_view text, std::size_t offset, const Visit& visit)
{
    m_fields.clear();
    for (const Piece& piece : m_pieces)
        m_fields.push_back(piece.unquoted >= 0 ? std::string_view(m_unquoted[std::size_t(piece.unquoted)])
                                               : text.substr(piece.begin, piece.end - piece.begin));
    const bool empty = m_pieces.size() == 1 && m_pieces[0].unquoted < 0 && m_fields[0].empty();
    return empty || visit(m_fields, offset);
}

bool CsvReader::isDelimiterAt(std::string_view text, std::size_t at) const
{
    return text[at] == m_delimiter && text.substr(at).starts_with(m_dialect.delimiter);
}

std::size_t CsvReader::skipDelimiters(std::string_view text, std::size_t at) const
{
    while (at < text.size() && isDelimiterAt(text, at))
        at += m_dialect.delimiter.size();
    while (m_delimiter == ' ' && at < text.size() && text[at] == ' ')
        ++at; // two or more blanks part, and there were three
    return at;
}

std::size_t CsvReader::afterComments(std::string_view text, std::size_t at) const
{
    while (!m_dialect.comment.empty() && text.substr(at).starts_with(m_dialect.comment)) {
        const std::size_t end = text.find_first_of("\n\r", at);
        at = end == std::string_view::npos ? text.size() : afterLineEnd(text, end);
    }
    return at;
}

// A field that may be quoted, escaped or both; at: behind its delimiter.
std::size_t CsvReader::readCarefulField(std::string_view text, std::size_t at)
{
    std::size_t start = at;
    if (m_dialect.trimsAroundQuotes)
        while (start < text.size() && text[start] == ' ' && !isDelimiterAt(text, start))
            ++start;
    const bool quoted = m_dialect.quote != '\0' && start < text.size() && text[start] == m_dialect.quote;
    if (!quoted) {
        std::size_t end = at;
        while (true) {
            end = std::min(text.find_first_of(m_stops, end), text.size());
            if (end == text.size() || isLineEnd(text[end]) || isDelimiterAt(text, end) ||
                (m_dialect.escape != '\0' && text[end] == m_dialect.escape))
                break;
            ++end;
        }
        if (end == text.size() || text[end] != m_dialect.escape || m_dialect.escape == '\0') {
            m_pieces.push_back({at, end, -1});
            return end;
        }
        start = at;
    }
    if (m_used == m_unquoted.size())
        m_unquoted.emplace_back();
    const int index = int(m_used);
    std::string& value = m_unquoted[m_used++];
    value.clear();
    bool inQuotes = quoted;
    for (at = start + (quoted ? 1 : 0); at < text.size(); ++at) {
        const char c = text[at];
        const bool last = at + 1 >= text.size();
        if (m_dialect.escape != '\0' && c == m_dialect.escape && !last &&
            (text[at + 1] == m_dialect.quote || text[at + 1] == m_dialect.escape || isLineEnd(text[at + 1]) ||
             isDelimiterAt(text, at + 1))) {
            value.push_back(text[++at]);
        } else if (inQuotes && c == m_dialect.quote) {
            if (!last && text[at + 1] == m_dialect.quote) {
                value.push_back(text[++at]);
                continue;
            }
            if (isWithinWord(text, at) && !isDelimiterAt(text, at + 1)) {
                value.push_back(c);
                continue;
            }
            std::size_t behind = at + 1;
            while (m_dialect.trimsAroundQuotes && behind < text.size() && text[behind] == ' ' &&
                   !isDelimiterAt(text, behind))
                ++behind;
            const bool ends = behind >= text.size() || isLineEnd(text[behind]) || isDelimiterAt(text, behind);
            if (!ends && m_dialect.strictQuotes) {
                value.push_back(c);
                continue;
            }
            inQuotes = false;
            at = behind - 1;
            m_quotes.stray += ends ? 0 : 1;
        } else if (!inQuotes && (isLineEnd(c) || isDelimiterAt(text, at))) {
            break;
        } else {
            value.push_back(c);
        }
    }
    m_quotes.quoted += quoted ? 1 : 0;
    m_quotes.unclosed += inQuotes ? 1 : 0;
    m_pieces.push_back({0, 0, index});
    return at;
}

// Fills m_pieces and returns where the next record begins.
std::size_t CsvReader::readCarefulRecord(std::string_view text, std::size_t at)
{
    m_used = 0;
    m_pieces.clear();
    if (m_dialect.mergesDelimiters)
        at = skipDelimiters(text, at);
    while (true) {
        at = readCarefulField(text, at);
        if (at >= text.size()) {
            m_isClosed = false;
            return at;
        }
        if (isLineEnd(text[at]))
            break;
        if (!m_dialect.mergesDelimiters) {
            at += m_dialect.delimiter.size();
            continue;
        }
        at = skipDelimiters(text, at);
        if (at >= text.size() || isLineEnd(text[at]))
            break;
    }
    // A CR at the very end may be half of a CR LF.
    m_isClosed = at < text.size() && (text[at] == '\n' || at + 1 < text.size());
    return at < text.size() ? afterLineEnd(text, at) : at;
}

bool CsvReader::readCareful(std::string_view text, const Visit& visit)
{
    for (std::size_t at = afterComments(text, 0); at < text.size(); at = afterComments(text, at)) {
        const std::size_t offset = at;
        at = readCarefulRecord(text, at);
        if (!visitPieces(text, offset, visit))
            return false;
    }
    return true;
}

} // namespace tessera
