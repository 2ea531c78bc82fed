// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/biff_records.h"
#include "ingest/internal/shared_texts.h"
#include "ingest/internal/sheet_file.h"
#include "ingest/internal/sheet_numbers.h"

#include <map>

namespace tessera {

// An Excel workbook of the versions 5 to 2003 ([MS-XLS]; BIFF5 and BIFF8). It is read into memory, which its
// own size bounds.
class XlsWorkbook : public SheetFile
{
public:
    static Result<std::unique_ptr<SheetFile>> open(const QString& path);

    Result<std::unique_ptr<RowReader>> rows(std::size_t sheet, const SheetOptions& options) override;

    [[nodiscard]] bool isUnicode() const { return m_isUnicode; } // BIFF8
    [[nodiscard]] const QString& encoding() const { return m_encoding; }
    [[nodiscard]] DateSystem dateSystem() const { return m_dateSystem; }
    [[nodiscard]] NumberFormat format(std::size_t extendedFormat) const;
    [[nodiscard]] const SharedTexts& texts() const { return m_texts; }
    [[nodiscard]] std::string_view stream() const { return m_stream; }
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    XlsWorkbook() = default;
    Result<void> readGlobals();
    Result<void> readGlobal(const BiffRecords& record);
    void readBoundSheet(const BiffRecords& record);
    void readFormat(const BiffRecords& record);
    Result<void> readTexts(const BiffRecords& record);
    [[nodiscard]] std::int64_t rowsAt(std::size_t position) const;

    QString m_path;
    std::string m_stream;
    bool m_isUnicode = true;
    QString m_encoding = QStringLiteral("windows-1252");
    DateSystem m_dateSystem = DateSystem::From1900;
    std::map<int, NumberFormat> m_ownFormats;
    std::vector<int> m_formatIds; // by extended format
    SharedTexts m_texts;
    std::vector<std::size_t> m_positions; // of the sheets in the stream
};

} // namespace tessera
