// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/byte_source.h"
#include "ingest/internal/record_source.h"
#include "ingest/internal/text_decoder.h"
#include "ingest/mapping.h"

#include <memory>
#include <optional>
#include <string>

namespace tessera {

// Reads a text file front to back and cuts it into blocks of whole records.
class RecordBlocks : public RecordSource
{
public:
    static Result<std::unique_ptr<RecordSource>> open(const QString& path, const SourceFormat& format,
                                                      RecordForm form);

    // A single record larger than kMaxRecordBytes is an error (a quote that is never closed would else
    // swallow the file).
    [[nodiscard]] Result<std::optional<RecordBlock>> next(std::size_t blockBytes) override;
    [[nodiscard]] std::int64_t position() const override { return m_source->position(); }
    [[nodiscard]] std::int64_t storedSize() const override { return m_source->storedSize(); }
    [[nodiscard]] RecordForm form() const override { return m_form; }
    [[nodiscard]] CsvDialect dialect() const override { return m_format.dialect; }

    static constexpr std::size_t kMaxRecordBytes = std::size_t{64} << 20;

private:
    RecordBlocks(std::unique_ptr<ByteSource> source, TextDecoder decoder, SourceFormat format, QString path,
                 RecordForm form);
    Result<void> fill(std::size_t wanted);
    Result<void> skipLines();
    [[nodiscard]] std::size_t wholeRecords() const;

    std::unique_ptr<ByteSource> m_source;
    TextDecoder m_decoder;
    SourceFormat m_format;
    QString m_path;
    RecordForm m_form;
    std::string m_pending;
    std::string m_raw;
    std::int64_t m_line = 1;
    int m_toSkip = 0;
    bool m_atStart = true;
    bool m_atEnd = false;
};

} // namespace tessera
