// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/record_blocks.h"

#include "ingest/internal/source_header.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kReadBytes = std::size_t{256} << 10;
constexpr std::size_t kSkipBytes = std::size_t{64} << 10;

} // namespace

RecordBlocks::RecordBlocks(std::unique_ptr<ByteSource> source, TextDecoder decoder, SourceFormat format,
                           QString path, RecordForm form)
    : m_source(std::move(source))
    , m_decoder(std::move(decoder))
    , m_format(std::move(format))
    , m_path(std::move(path))
    , m_form(form)
    , m_toSkip(m_format.skipRows)
{}

Result<std::unique_ptr<RecordSource>> RecordBlocks::open(const QString& path, const SourceFormat& format,
                                                         RecordForm form)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path, format.member);
    if (!source)
        return source.error();
    Result<TextDecoder> decoder = TextDecoder::forEncoding(format.encoding);
    if (!decoder)
        return decoder.error();
    return std::unique_ptr<RecordSource>(
        new RecordBlocks(std::move(*source), std::move(*decoder), format, path, form));
}

Result<void> RecordBlocks::fill(std::size_t wanted)
{
    while (!m_atEnd && m_pending.size() < wanted) {
        // In small pieces: what could be read before the damage is not lost with it.
        m_raw.resize(kReadBytes);
        Result<std::size_t> got = m_source->read(m_raw);
        if (!got)
            return got.error();
        m_atEnd = *got < kReadBytes;
        m_decoder.decode(std::string_view(m_raw).substr(0, *got), m_atEnd, m_pending);
        if (m_atStart && !m_pending.empty()) {
            m_atStart = false;
            if (m_pending.starts_with("\xEF\xBB\xBF"))
                m_pending.erase(0, 3);
        }
    }
    return {};
}

std::size_t RecordBlocks::wholeRecords() const
{
    if (m_form == RecordForm::JsonLines)
        return m_pending.find_last_of('\n') + 1; // npos + 1 is 0
    return lastRecordEnd(m_pending, m_format.dialect);
}

// The lines before the header go as they are: they need not be records.
Result<void> RecordBlocks::skipLines()
{
    while (m_toSkip > 0) {
        if (m_pending.size() < 2) // so that a CR LF is seen whole
            if (Result<void> filled = fill(kSkipBytes); !filled)
                return filled.error();
        if (m_pending.empty())
            break;
        const std::size_t end = m_pending.find_first_of("\n\r");
        if (end == std::string::npos && !m_atEnd) {
            m_pending.clear();
            continue;
        }
        const bool pair = end + 1 < m_pending.size() && m_pending[end] == '\r' && m_pending[end + 1] == '\n';
        m_pending.erase(0, end == std::string::npos ? end : end + (pair ? 2 : 1));
        --m_toSkip;
        ++m_line;
    }
    return {};
}

Result<std::optional<RecordBlock>> RecordBlocks::next(std::size_t blockBytes)
{
    if (Result<void> skipped = skipLines(); !skipped)
        return skipped.error();
    for (std::size_t wanted = blockBytes;; wanted *= 2) {
        const Result<void> filled = fill(wanted);
        const std::size_t end = m_atEnd ? m_pending.size() : wholeRecords();
        if (!filled && end == 0)
            return Error{QCoreApplication::translate("Ingest", "%1 Nothing is wrong up to line %2.")
                             .arg(filled.error().message)
                             .arg(m_line - 1)};
        if (m_pending.empty())
            return std::optional<RecordBlock>();
        if (end == 0) {
            if (m_pending.size() > kMaxRecordBytes)
                return Error{QCoreApplication::translate(
                                 "Ingest",
                                 "%1, line %2: a record is longer than 64 MB. A quote is probably never "
                                 "closed there; set another quote character or mend the line.")
                                 .arg(m_path)
                                 .arg(m_line)};
            continue;
        }
        RecordBlock block;
        block.firstLine = m_line;
        std::string rest = m_pending.substr(end);
        m_pending.resize(end);
        block.text = std::move(m_pending);
        m_pending = std::move(rest);
        m_line += linesIn(block.text, m_form);
        return std::optional(std::move(block));
    }
}

} // namespace tessera
