// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/merged_cells.h"
#include "ingest/internal/xls_workbook.h"

namespace tessera {

// The rows of one worksheet of an old workbook, its cells put in order first: not every program writes them
// so.
class XlsRows : public RowReader
{
public:
    static Result<std::unique_ptr<RowReader>> open(const XlsWorkbook& workbook, const QString& name,
                                                   std::size_t position, const SheetOptions& options);

    Result<bool> next(SourceRow& row) override;
    [[nodiscard]] std::int64_t position() const override { return std::int64_t(m_at); }
    [[nodiscard]] std::int64_t storedSize() const override { return std::int64_t(m_cells.size()); }

private:
    enum class Kind : std::uint8_t
    {
        Number,
        SharedText,
        OwnText,
        Boolean,
        Error
    };
    struct Cell
    {
        double number = 0; // or whether it is true
        std::uint32_t text = 0;
        std::uint16_t row = 0;
        std::uint16_t column = 0;
        std::uint16_t format = 0;
        Kind kind = Kind::Number;
    };

    XlsRows(const XlsWorkbook& workbook, TextDecoder decoder);
    Result<void> readCells(const QString& name, std::size_t position);
    void readCell(const BiffRecords& record);
    void readFormula(const BiffRecords& record, Cell cell);
    void readManyNumbers(const BiffRecords& record);
    std::uint32_t readText(const BiffRecords& record, std::size_t offset);
    void readMerged(const BiffRecords& record);
    std::string_view valueOf(const Cell& cell);

    const XlsWorkbook& m_workbook;
    TextDecoder m_decoder;
    std::vector<Cell> m_cells;
    std::vector<std::string> m_texts;
    bool m_awaitsString = false; // the last cell is a formula whose text follows
    std::size_t m_at = 0;
    MergedCells m_merged;
    bool m_repeatMerged = false;
    std::vector<std::string> m_numbers; // texts of the row's cells
    std::size_t m_numbersUsed = 0;
};

} // namespace tessera
