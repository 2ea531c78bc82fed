// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/record_blocks.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

RecordBlocks::RecordBlocks(std::unique_ptr<ByteSource> source, TextDecoder decoder, SourceFormat format,
                           QString path)
    : m_source(std::move(source))
    , m_decoder(std::move(decoder))
    , m_format(std::move(format))
    , m_path(std::move(path))
{}

Result<std::unique_ptr<RecordBlocks>> RecordBlocks::open(const QString& path, const SourceFormat& format)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
    if (!source)
        return source.error();
    Result<TextDecoder> decoder = TextDecoder::forEncoding(format.encoding);
    if (!decoder)
        return decoder.error();
    return std::unique_ptr<RecordBlocks>(
        new RecordBlocks(std::move(*source), std::move(*decoder), format, path));
}

Result<void> RecordBlocks::fill(std::size_t wanted)
{
    while (!m_atEnd && m_pending.size() < wanted) {
        const std::size_t ask = std::max<std::size_t>(wanted - m_pending.size(), 65536);
        m_raw.resize(ask);
        Result<std::size_t> got = m_source->read(m_raw);
        if (!got)
            return got.error();
        m_atEnd = *got < ask;
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
    if (m_format.format == FileFormat::JsonLines)
        return m_pending.find_last_of('\n') + 1; // npos + 1 is 0
    return lastRecordEnd(m_pending, m_format.dialect);
}

Result<std::optional<RecordBlock>> RecordBlocks::next(std::size_t blockBytes)
{
    for (std::size_t wanted = blockBytes;; wanted *= 2) {
        if (Result<void> filled = fill(wanted); !filled)
            return filled.error();
        if (m_pending.empty())
            return std::optional<RecordBlock>();
        const std::size_t end = m_atEnd ? m_pending.size() : wholeRecords();
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
        m_line += std::count(block.text.begin(), block.text.end(), '\n');
        return std::optional(std::move(block));
    }
}

} // namespace tessera
