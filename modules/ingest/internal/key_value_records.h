// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/record_source.h"
#include "ingest/mapping.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace tessera {

// A table of fields (SourceShape::Form::KeyValue) as one record for each key, with a header of its own. The
// whole of it is read first, into at most kMostBytes. The line of a record is that of its key's first row.
class KeyValueRecords : public RecordSource
{
public:
    // wanted: fields that are columns even when no row has them.
    KeyValueRecords(std::unique_ptr<RecordSource> source, SourceFormat format, SourceShape shape,
                    QStringList wanted, QString path);

    // What the records are read with: one header row, nothing before it.
    [[nodiscard]] static SourceFormat formatOf(SourceFormat format);

    [[nodiscard]] Result<std::optional<RecordBlock>> next(std::size_t blockBytes) override;
    [[nodiscard]] std::int64_t position() const override { return m_source->position(); }
    [[nodiscard]] std::int64_t storedSize() const override { return m_source->storedSize(); }
    [[nodiscard]] QStringList notices() const override;

    static constexpr std::size_t kMostBytes = std::size_t{1} << 30;
    static constexpr std::size_t kMostFields = 2000;

private:
    struct Row
    {
        std::int64_t line = 0;
        std::string key; // its cells in the canonical dialect
        std::vector<std::pair<std::uint32_t, std::string>> values;
    };

    Result<void> gather(std::size_t blockBytes);
    Result<void> take(const RecordBlock& block, const CsvDialect& dialect, RecordForm form);
    Result<void> takeRow(std::span<const std::string_view> fields, std::int64_t line);
    Result<std::uint32_t> fieldNumber(std::string_view name, std::int64_t line);
    [[nodiscard]] Error tooLarge(std::int64_t line) const;
    void appendRow(const Row& row, std::string& out);

    std::unique_ptr<RecordSource> m_source;
    SourceFormat m_format;
    SourceShape m_shape;
    QStringList m_wanted;
    QString m_path;
    std::vector<std::size_t> m_keys; // numbers of the columns
    std::size_t m_name = 0;
    std::size_t m_value = 0;
    std::vector<std::string> m_fields;
    std::vector<std::uint8_t> m_isMet; // by field
    std::unordered_map<std::string, std::uint32_t> m_fieldNumbers;
    std::vector<Row> m_rows; // by their lines
    std::unordered_map<std::string, std::size_t> m_places;
    std::size_t m_bytes = 0;
    std::size_t m_nextRow = 0;
    std::int64_t m_nextLine = 0;
    std::int64_t m_repeated = 0;
    std::int64_t m_left = 0;
    std::int64_t m_firstLeft = 0;
    bool m_isGathered = false;
    std::vector<const std::string*> m_cells;
};

} // namespace tessera
