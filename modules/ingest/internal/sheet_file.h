// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/row_reader.h"

#include <QString>

#include <memory>

namespace tessera {

struct SheetEntry
{
    QString name;
    bool hidden = false;
    std::int64_t rows = 0; // an estimate; 0 when the file does not say
};

struct SheetOptions
{
    bool repeatMerged = false; // the value of merged cells in each of them, else in the first only
};

// A workbook: sheets of rows. Messages name the file.
class SheetFile
{
public:
    SheetFile() = default;
    SheetFile(const SheetFile&) = delete;
    SheetFile& operator=(const SheetFile&) = delete;
    virtual ~SheetFile() = default;

    [[nodiscard]] const std::vector<SheetEntry>& sheets() const { return m_sheets; }
    // The file must outlive the reader; one reader at a time.
    [[nodiscard]] virtual Result<std::unique_ptr<RowReader>> rows(std::size_t sheet,
                                                                  const SheetOptions& options) = 0;

    static constexpr std::size_t kMaxSheets = 10'000;
    static constexpr std::size_t kMaxCellBytes = std::size_t{16} << 20;

protected:
    std::vector<SheetEntry> m_sheets;
};

} // namespace tessera
