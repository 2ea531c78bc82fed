// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/cell_records.h"

#include "base/text.h"
#include "ingest/internal/texts.h"

#include <simdjson.h>

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kFirstRows = 1000;
constexpr std::size_t kFirstCells = std::size_t{1} << 20;
constexpr std::int64_t kMaxBlankLines = 100'000;

std::size_t usedWidth(std::span<const std::string_view> cells)
{
    std::size_t width = cells.size();
    while (width > 0 && cells[width - 1].empty())
        --width;
    return width;
}

} // namespace

CellRecords::CellRecords(std::shared_ptr<void> file, std::unique_ptr<RowReader> rows,
                         const SourceFormat& format)
    : m_file(std::move(file))
    , m_rows(std::move(rows))
    , m_skipRows(format.skipRows)
{}

Result<void> CellRecords::readFirst()
{
    m_begun = true;
    m_nextLine = m_skipRows + 1;
    std::size_t cells = 0;
    while (m_first.size() < kFirstRows && cells < kFirstCells) {
        const Result<bool> more = m_rows->next(m_row);
        if (!more)
            return more.error();
        if (!*more) {
            m_done = true;
            break;
        }
        const std::size_t width = usedWidth(m_row.cells);
        if (m_row.number <= m_skipRows || width == 0)
            continue;
        m_width = std::max(m_width, width);
        cells += width;
        m_first.push_back({m_row.number, {m_row.cells.begin(), m_row.cells.begin() + std::ptrdiff_t(width)}});
    }
    return {};
}

bool CellRecords::append(RecordBlock& block, std::int64_t number, std::span<const std::string_view> cells)
{
    if (number - m_nextLine > kMaxBlankLines) {
        m_nextLine = number;
        if (!block.text.empty())
            return false;
    }
    if (block.text.empty())
        block.firstLine = m_nextLine;
    if (number > m_nextLine)
        block.text.append(std::size_t(number - m_nextLine), '\n');
    m_nextLine = number + 1;
    const std::size_t width = std::max(m_width, cells.size());
    for (std::size_t i = 0; i < width; ++i) {
        if (i > 0)
            block.text.push_back('\x1F');
        if (i < cells.size())
            appendCanonicalCell(block.text, cells[i]);
    }
    block.text.push_back('\n');
    return true;
}

Result<std::optional<RecordBlock>> CellRecords::next(std::size_t blockBytes)
{
    if (!m_begun)
        if (Result<void> read = readFirst(); !read)
            return read.error();
    RecordBlock block;
    std::vector<std::string_view> views;
    while (block.text.size() < blockBytes) {
        if (m_firstAt < m_first.size()) {
            const FirstRow& first = m_first[m_firstAt];
            views.assign(first.cells.begin(), first.cells.end());
            if (!append(block, first.number, views))
                break;
            if (++m_firstAt == m_first.size())
                m_first = {}, m_firstAt = 0;
            continue;
        }
        if (!m_waiting) {
            if (m_done)
                break;
            const Result<bool> more = m_rows->next(m_row);
            if (!more)
                return more.error();
            if (!*more) {
                m_done = true;
                break;
            }
        }
        const std::size_t width = usedWidth(m_row.cells);
        m_waiting = width > 0 && m_row.number > m_skipRows &&
                    !append(block, m_row.number, std::span(m_row.cells).first(width));
        if (m_waiting)
            break;
    }
    if (block.text.empty())
        return std::optional<RecordBlock>();
    if (!simdjson::validate_utf8(block.text)) // what is not UTF-8 becomes U+FFFD, as in texts
        block.text = toUtf8(toQString(block.text));
    return std::optional(std::move(block));
}

QStringList CellRecords::notices() const
{
    QStringList words;
    const RowNotices& counts = m_rows->notices();
    if (counts.errorCells > 0)
        words.append(
            IngestText::tr("%n cell(s) hold an error such as #N/A or #DIV/0!; they were read as empty.",
                           nullptr, int(std::min<std::int64_t>(counts.errorCells, INT_MAX))));
    if (counts.longNumbers > 0)
        words.append(IngestText::tr(
            "%n number(s) have more than 15 digits. A worksheet keeps 15 and ends the rest in "
            "zeros, so identifiers among them are not what they were: have them exported as text.",
            nullptr, int(std::min<std::int64_t>(counts.longNumbers, INT_MAX))));
    if (counts.unknownTexts > 0)
        words.append(
            IngestText::tr("%n cell(s) point to a text that the file does not hold; they were read as empty.",
                           nullptr, int(std::min<std::int64_t>(counts.unknownTexts, INT_MAX))));
    return words;
}

} // namespace tessera
