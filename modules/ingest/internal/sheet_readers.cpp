// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/sheet_readers.h"

#include "ingest/internal/cell_records.h"
#include "ingest/internal/ods_document.h"
#include "ingest/internal/texts.h"
#include "ingest/internal/xls_workbook.h"
#include "ingest/internal/xlsx_workbook.h"

#include <algorithm>

namespace tessera {

namespace {

using OpenSheets = Result<std::unique_ptr<SheetFile>> (*)(const QString&);

bool hasSuffix(const QString& path, const QStringList& suffixes)
{
    return std::ranges::any_of(suffixes, [&](const QString& suffix) {
        return path.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive);
    });
}

// The sheet a format names, or the first that is not hidden.
Result<std::size_t> sheetOf(const SheetFile& file, const QString& part, const QString& path)
{
    const std::vector<SheetEntry>& sheets = file.sheets();
    if (sheets.empty())
        return Error{IngestText::tr("%1 has no sheet with rows.").arg(path)};
    if (part.isEmpty()) {
        const auto visible =
            std::ranges::find_if(sheets, [](const SheetEntry& sheet) { return !sheet.hidden; });
        return visible == sheets.end() ? std::size_t{0} : std::size_t(visible - sheets.begin());
    }
    const auto found = std::ranges::find(sheets, part, &SheetEntry::name);
    if (found != sheets.end())
        return std::size_t(found - sheets.begin());
    QStringList names;
    for (const SheetEntry& sheet : sheets)
        names.append(sheet.name);
    return Error{IngestText::tr("%1 has no sheet \"%2\". It has: %3. Choose one of them.")
                     .arg(path, part, names.join(QStringLiteral(", ")))};
}

class SheetReader : public FormatReader
{
public:
    explicit SheetReader(OpenSheets openSheets)
        : m_openSheets(openSheets)
    {}

    [[nodiscard]] Result<std::vector<SourcePart>> parts(const QString& path) const override
    {
        const Result<std::unique_ptr<SheetFile>> file = m_openSheets(path);
        if (!file)
            return file.error();
        std::vector<SourcePart> parts;
        for (const SheetEntry& sheet : (*file)->sheets())
            parts.push_back({sheet.name, sheet.rows > 0 ? sheet.rows : -1, sheet.hidden});
        return parts;
    }
    [[nodiscard]] Result<void> detect(const QString& path, SourceFormat& format,
                                      std::vector<FormatDecision>& decisions) const override
    {
        const Result<std::unique_ptr<SheetFile>> file = m_openSheets(path);
        if (!file)
            return file.error();
        const Result<std::size_t> sheet = sheetOf(**file, format.part, path);
        if (!sheet)
            return sheet.error();
        if (!format.part.isEmpty() || (*file)->sheets().size() == 1)
            return {};
        format.part = (*file)->sheets()[*sheet].name;
        decisions.push_back(
            {QStringLiteral("part"), format.part,
             IngestText::tr("the first of %1 sheets that is not hidden").arg((*file)->sheets().size())});
        return {};
    }
    [[nodiscard]] Result<std::unique_ptr<RecordSource>> open(const QString& path,
                                                             const SourceFormat& format) const override
    {
        Result<std::unique_ptr<SheetFile>> opened = m_openSheets(path);
        if (!opened)
            return opened.error();
        const std::shared_ptr<SheetFile> file = std::move(*opened);
        const Result<std::size_t> sheet = sheetOf(*file, format.part, path);
        if (!sheet)
            return sheet.error();
        SheetOptions options;
        options.repeatMerged = format.options.value(QLatin1String("repeatMerged")).toBool();
        Result<std::unique_ptr<RowReader>> rows = file->rows(*sheet, options);
        if (!rows)
            return rows.error();
        return std::unique_ptr<RecordSource>(std::make_unique<CellRecords>(file, std::move(*rows), format));
    }

private:
    OpenSheets m_openSheets;
};

class XlsxReader : public SheetReader
{
public:
    XlsxReader()
        : SheetReader(&XlsxWorkbook::open)
    {}
    [[nodiscard]] QString name() const override { return QStringLiteral("xlsx"); }
    [[nodiscard]] QString title() const override { return IngestText::tr("Excel workbook"); }
    [[nodiscard]] QStringList suffixes() const override
    {
        return {QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("xltx"),
                QStringLiteral("xltm")};
    }
    // A damaged one is claimed by its name, so that the message is about the damage.
    [[nodiscard]] FormatClaim claim(const QString& path, std::string_view start) const override
    {
        if (!start.starts_with("PK\x03\x04"))
            return {};
        const Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::open(path);
        const bool holdsWorkbook =
            archive.ok() && ((*archive)->has("xl/workbook.xml") || (*archive)->has("xl/workbook.bin"));
        if (holdsWorkbook)
            return {0.95, IngestText::tr("it holds an Excel workbook")};
        if (hasSuffix(path, suffixes()))
            return {0.9, IngestText::tr("the name says so")};
        return {};
    }
};

class OdsReader : public SheetReader
{
public:
    OdsReader()
        : SheetReader(&OdsDocument::open)
    {}
    [[nodiscard]] QString name() const override { return QStringLiteral("ods"); }
    [[nodiscard]] QString title() const override { return IngestText::tr("OpenDocument spreadsheet"); }
    [[nodiscard]] QStringList suffixes() const override
    {
        return {QStringLiteral("ods"), QStringLiteral("ots")};
    }
    [[nodiscard]] FormatClaim claim(const QString& path, std::string_view start) const override
    {
        if (!start.starts_with("PK\x03\x04"))
            return {};
        if (start.substr(0, 200).find("application/vnd.oasis.opendocument.spreadsheet") !=
            std::string_view::npos)
            return {0.95, IngestText::tr("it says so in its first bytes")};
        if (hasSuffix(path, suffixes()))
            return {0.9, IngestText::tr("the name says so")};
        return {};
    }
};

class XlsReader : public SheetReader
{
public:
    XlsReader()
        : SheetReader(&XlsWorkbook::open)
    {}
    [[nodiscard]] QString name() const override { return QStringLiteral("xls"); }
    [[nodiscard]] QString title() const override { return IngestText::tr("Excel workbook 97-2003"); }
    [[nodiscard]] QStringList suffixes() const override
    {
        return {QStringLiteral("xls"), QStringLiteral("xlt")};
    }
    [[nodiscard]] FormatClaim claim(const QString& path, std::string_view start) const override
    {
        Q_UNUSED(path)
        return start.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
                   ? FormatClaim{0.95, IngestText::tr("it says so in its first bytes")}
                   : FormatClaim{};
    }
};

} // namespace

const FormatReader& xlsxReader()
{
    static const XlsxReader reader;
    return reader;
}

const FormatReader& odsReader()
{
    static const OdsReader reader;
    return reader;
}

const FormatReader& xlsReader()
{
    static const XlsReader reader;
    return reader;
}

} // namespace tessera
