// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/merged_cells.h"
#include "ingest/internal/sheet_file.h"
#include "ingest/internal/xml_scanner.h"

namespace tessera {

// Streams the rows of one table of an OpenDocument spreadsheet.
class OdsRows : public RowReader
{
public:
    // The scanner has just given the Start of the table.
    OdsRows(XmlScanner xml, QString path, QString name, const SheetOptions& options);

    Result<bool> next(SourceRow& row) override;
    [[nodiscard]] std::int64_t position() const override { return m_xml.position(); }
    [[nodiscard]] std::int64_t storedSize() const override { return m_xml.storedSize(); }

    // Cells that a file may say in a few bytes by repeating others; a table that is one value all over stops.
    static constexpr std::int64_t kMaxRepeatedCells = std::int64_t{64} << 20;

private:
    enum class Type : std::uint8_t
    {
        Nothing,
        Number,
        Text,
        Date,
        Time,
        Boolean
    };
    struct Slot
    {
        std::size_t column;
        std::size_t begin;
        std::size_t size;
    };

    Result<bool> readRow();
    Result<void> readCell();
    Result<void> readShown(); // the paragraphs of the cell
    void appendValue(Type type, std::string_view value, bool hasValue);
    [[nodiscard]] Error failure(const QString& what) const;
    [[nodiscard]] Error scanFailure() const;

    XmlScanner m_xml;
    QString m_path;
    QString m_where; // the sheet
    bool m_repeatMerged;
    MergedCells m_merged;
    std::size_t m_tableDepth;
    std::int64_t m_rowNumber = 0; // of the row at hand
    std::int64_t m_repeats = 0;   // of it that are still to come
    std::int64_t m_nextNumber = 1;
    std::int64_t m_repeatedCells = 0;
    std::int64_t m_column = 0;
    std::vector<std::string_view> m_cells;
    std::string m_rowText;
    std::string m_shown;
    std::vector<Slot> m_slots;
    bool m_done = false;
};

} // namespace tessera
