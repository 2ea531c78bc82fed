// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/byte_source.h"
#include "ingest/internal/text_decoder.h"
#include "ingest/mapping.h"

#include <optional>
#include <string>

namespace tessera {

// A piece of the source as UTF-8 that starts and ends at a record.
struct RecordBlock
{
    std::string text;
    std::int64_t firstLine = 1; // line of the source its first byte is on
};

// Reads a file front to back and cuts it into blocks of whole records.
class RecordBlocks
{
public:
    static Result<std::unique_ptr<RecordBlocks>> open(const QString& path, const SourceFormat& format);

    // The next block, at least blockBytes large but for the last; nullopt at the end. A single record larger
    // than kMaxRecordBytes is an error (a quote that is never closed would else swallow the file).
    [[nodiscard]] Result<std::optional<RecordBlock>> next(std::size_t blockBytes);
    [[nodiscard]] std::int64_t position() const { return m_source->position(); }
    [[nodiscard]] std::int64_t storedSize() const { return m_source->storedSize(); }

    static constexpr std::size_t kMaxRecordBytes = std::size_t{64} << 20;

private:
    RecordBlocks(std::unique_ptr<ByteSource> source, TextDecoder decoder, SourceFormat format, QString path);
    Result<void> fill(std::size_t wanted);
    [[nodiscard]] std::size_t wholeRecords() const;

    std::unique_ptr<ByteSource> m_source;
    TextDecoder m_decoder;
    SourceFormat m_format;
    QString m_path;
    std::string m_pending;
    std::string m_raw;
    std::int64_t m_line = 1;
    bool m_atStart = true;
    bool m_atEnd = false;
};

} // namespace tessera
