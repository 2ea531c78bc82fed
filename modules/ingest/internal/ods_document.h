// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/sheet_file.h"
#include "ingest/internal/xml_scanner.h"
#include "ingest/internal/zip_archive.h"

namespace tessera {

// An OpenDocument spreadsheet (ISO/IEC 26300). Styles are not followed: values carry their type, and what a
// style does to leading zeros is in the text shown.
class OdsDocument : public SheetFile
{
public:
    static Result<std::unique_ptr<SheetFile>> open(const QString& path);

    Result<std::unique_ptr<RowReader>> rows(std::size_t sheet, const SheetOptions& options) override;

private:
    OdsDocument() = default;
    Result<void> readSheets();
    [[nodiscard]] Result<XmlScanner> scan(std::string_view part) const;
    [[nodiscard]] Result<bool> isEncrypted() const;

    QString m_path;
    std::shared_ptr<ZipArchive> m_archive;
};

} // namespace tessera
