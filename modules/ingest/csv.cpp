// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv.h"

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

} // namespace

std::size_t lastRecordEnd(std::string_view text, const CsvDialect& dialect)
{
    if (text.find(dialect.quote) == std::string_view::npos) {
        const std::size_t line = text.find_last_of("\n\r");
        // A CR at the very end may be half of a CR LF.
        if (line == std::string_view::npos || (line + 1 == text.size() && text[line] == '\r'))
            return line == std::string_view::npos || line == 0 ? 0 : text.find_last_of("\n\r", line - 1) + 1;
        return line + 1;
    }
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
            atFieldStart = c == dialect.delimiter;
        }
    }
    return end;
}

void CsvReader::read(std::string_view text, const Visit& visit)
{
    if (text.find(m_dialect.quote) == std::string_view::npos)
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
        for (std::uint64_t mask = structuralMask(base + at, m_dialect.delimiter); mask != 0;
             mask &= mask - 1) {
            const std::size_t hit = at + std::size_t(std::countr_zero(mask));
            if (base[hit] == m_dialect.delimiter) {
                m_fields.emplace_back(base + fieldStart, hit - fieldStart);
                fieldStart = hit + 1;
            } else if (!endRecord(hit)) { // the LF of a CR LF ends an empty record, which is skipped
                return false;
            }
        }
    }
    for (; at < text.size(); ++at) {
        if (base[at] == m_dialect.delimiter) {
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
        } else if (!inQuotes && (c == m_dialect.delimiter || c == '\n' || c == '\r')) {
            break;
        } else {
            value.push_back(c);
        }
    }
    return at;
}

bool CsvReader::readQuoted(std::string_view text, const Visit& visit)
{
    const char stops[] = {m_dialect.delimiter, '\n', '\r'};
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
            recordDone = at >= text.size() || text[at] != m_dialect.delimiter;
            if (!recordDone)
                ++at;
        }
        if (at < text.size())
            at += text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
        m_fields.clear();
        for (const Piece& piece : m_pieces)
            m_fields.push_back(piece.unquoted >= 0 ? std::string_view(m_unquoted[std::size_t(piece.unquoted)])
                                                   : text.substr(piece.begin, piece.end - piece.begin));
        const bool empty = m_pieces.size() == 1 && m_pieces[0].unquoted < 0 && m_fields[0].empty();
        if (!empty && !visit(m_fields, recordStart))
            return false;
    }
    return true;
}

} // namespace tessera
