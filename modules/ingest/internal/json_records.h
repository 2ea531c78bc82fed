// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/byte_source.h"
#include "ingest/internal/json_text.h"
#include "ingest/internal/record_source.h"
#include "ingest/internal/text_decoder.h"
#include "ingest/mapping.h"

namespace tessera {

// JSON that is not one object a line, cut into lines without being parsed: the elements of an array at the
// root or below the keys of option "path" (data.items), or objects one after the other. Option "explode"
// names an array within each record; its elements become records that repeat the rest. Memory is one record.
class JsonRecords : public RecordSource
{
public:
    static Result<std::unique_ptr<RecordSource>> open(const QString& path, const SourceFormat& format);

    [[nodiscard]] Result<std::optional<RecordBlock>> next(std::size_t blockBytes) override;
    [[nodiscard]] std::int64_t position() const override { return m_source->position(); }
    [[nodiscard]] std::int64_t storedSize() const override { return m_source->storedSize(); }
    [[nodiscard]] RecordForm form() const override { return RecordForm::JsonLines; }

    static constexpr std::size_t kMaxRecordBytes = std::size_t{64} << 20;

private:
    JsonRecords(std::unique_ptr<ByteSource> source, TextDecoder decoder, const SourceFormat& format,
                QString path);
    Result<bool> fill();      // false at the end of the file
    Result<bool> skipSpace(); // to the next character, false at the end of the file
    Result<bool> skipValue();
    Result<void> seekArray();
    Result<bool> seekMember(const std::string& key);
    Result<bool> nextElement(std::string_view& element);
    void appendRecord(std::string_view element, std::string& out);
    void appendExploded(std::string& out, std::size_t blockBytes);
    static void appendLine(std::string_view text, std::string& out);
    [[nodiscard]] Error failure(const QString& what) const;
    [[nodiscard]] Error cutOff() const;

    std::unique_ptr<ByteSource> m_source;
    TextDecoder m_decoder;
    QString m_path;
    std::vector<std::string> m_keys;
    std::vector<std::string> m_explode;
    std::int64_t m_toSkip;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::string m_raw;
    bool m_atEnd = false;
    bool m_begun = false;
    bool m_inArray = false;
    bool m_done = false;
    std::int64_t m_records = 0; // cut so far
    std::int64_t m_lines = 0;   // handed out
    std::string m_exploding;    // a record whose array goes on
    JsonSpan m_array;
    std::vector<JsonSpan> m_elements;
    std::size_t m_nextElement = 0;
};

} // namespace tessera
