// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/shared_texts.h"
#include "ingest/internal/sheet_file.h"
#include "ingest/internal/sheet_numbers.h"
#include "ingest/internal/xml_scanner.h"
#include "ingest/internal/zip_archive.h"

#include <map>

namespace tessera {

// An Excel workbook (ECMA-376). What its worksheets share is read once; rows stream by.
class XlsxWorkbook : public SheetFile
{
public:
    static Result<std::unique_ptr<SheetFile>> open(const QString& path);

    Result<std::unique_ptr<RowReader>> rows(std::size_t sheet, const SheetOptions& options) override;

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] DateSystem dateSystem() const { return m_dateSystem; }
    [[nodiscard]] NumberFormat format(std::size_t style) const
    {
        return style < m_formats.size() ? m_formats[style] : NumberFormat();
    }
    [[nodiscard]] const SharedTexts& texts() const { return m_texts; }
    [[nodiscard]] Result<XmlScanner> scan(std::string_view part) const;

private:
    struct Relation
    {
        std::string type; // the last word of its URI
        std::string target;
    };
    using Relations = std::map<std::string, Relation, std::less<>>;

    XlsxWorkbook() = default;
    Result<void> readWorkbook();
    Result<Relations> relationsOf(const std::string& part) const;
    Result<std::string> workbookPart() const;
    Result<void> readStyles(const std::string& part);
    Result<void> readTexts();
    [[nodiscard]] Result<std::int64_t> rowsOf(const std::string& part) const;

    QString m_path;
    std::shared_ptr<ZipArchive> m_archive;
    std::vector<std::string> m_parts;    // of the sheets
    std::vector<NumberFormat> m_formats; // by style
    std::string m_textsPart;
    bool m_textsRead = false;
    SharedTexts m_texts;
    DateSystem m_dateSystem = DateSystem::From1900;
};

// The text of an <si> or <is> whose Start was the last event: its runs joined, how it is pronounced left out.
// Reads up to its End; false on a failure of the scanner or beyond kMaxCellBytes.
[[nodiscard]] bool readRichText(XmlScanner& xml, std::string& out);

} // namespace tessera
