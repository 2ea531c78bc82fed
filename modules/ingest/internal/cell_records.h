// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/record_source.h"
#include "ingest/internal/row_reader.h"
#include "ingest/mapping.h"

#include <memory>

namespace tessera {

// Rows of a sheet or table as blocks of records. All records are as wide as the widest of the first rows, and
// wider only where a later row has values beyond it. Rows without a value are blank lines, so that a record's
// line is its row.
class CellRecords : public RecordSource
{
public:
    // file: what the rows are read from; kept as long as they are.
    CellRecords(std::shared_ptr<void> file, std::unique_ptr<RowReader> rows, const SourceFormat& format);

    [[nodiscard]] Result<std::optional<RecordBlock>> next(std::size_t blockBytes) override;
    [[nodiscard]] std::int64_t position() const override { return m_rows->position(); }
    [[nodiscard]] std::int64_t storedSize() const override { return m_rows->storedSize(); }
    [[nodiscard]] QStringList notices() const override;

private:
    struct FirstRow
    {
        std::int64_t number = 0;
        std::vector<std::string> cells;
    };

    Result<void> readFirst();
    // False when the row is so far behind the last that it begins a block of its own.
    bool append(RecordBlock& block, std::int64_t number, std::span<const std::string_view> cells);

    std::shared_ptr<void> m_file; // before m_rows: outlives them
    std::unique_ptr<RowReader> m_rows;
    std::int64_t m_skipRows;
    std::vector<FirstRow> m_first;
    std::size_t m_firstAt = 0;
    bool m_begun = false;
    bool m_done = false;
    std::size_t m_width = 0;
    std::int64_t m_nextLine = 0; // the number of the row that the next line of the block is
    SourceRow m_row;
    bool m_waiting = false; // m_row is still to be written
};

} // namespace tessera
