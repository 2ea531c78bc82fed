// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/merged_cells.h"
#include "ingest/internal/xlsx_workbook.h"

namespace tessera {

// Streams the rows of one worksheet: memory for one row, however long the sheet is.
class XlsxRows : public RowReader
{
public:
    static Result<std::unique_ptr<RowReader>> open(const XlsxWorkbook& workbook, const QString& name,
                                                   const std::string& part, const SheetOptions& options);

    Result<bool> next(SourceRow& row) override;
    [[nodiscard]] std::int64_t position() const override { return m_xml.position(); }
    [[nodiscard]] std::int64_t storedSize() const override { return m_xml.storedSize(); }

private:
    enum class Type : std::uint8_t
    {
        Number,
        SharedText,
        Text,
        Boolean,
        Error,
        Date
    };
    struct Slot
    {
        std::size_t column;
        std::size_t begin;
        std::size_t size;
    };

    XlsxRows(const XlsxWorkbook& workbook, XmlScanner xml);
    Result<void> readMerged(std::string_view part);
    void beginRow(SourceRow& row);
    [[nodiscard]] Result<void> beginCell();
    void finishCell(SourceRow& row);
    void appendValue(std::string_view& cell);
    void appendNumberValue();
    void finishRow(SourceRow& row);
    [[nodiscard]] Error failure(const QString& what) const;

    const XlsxWorkbook& m_workbook;
    XmlScanner m_xml;
    MergedCells m_merged;
    bool m_repeatMerged = false;
    bool m_inValue = false;
    bool m_done = false;
    std::int64_t m_rowNumber = 0;
    int m_column = -1;
    Type m_type = Type::Number;
    NumberFormat m_format;
    std::string m_value;
    std::string m_rowText; // the cells' own texts, one after the other
    std::vector<Slot> m_slots;
    QString m_path;
    QString m_where; // the sheet
};

} // namespace tessera
