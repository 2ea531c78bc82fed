// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/ods_document.h"

#include "base/text.h"
#include "ingest/internal/ods_rows.h"
#include "ingest/internal/texts.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace tessera {

namespace {

constexpr std::size_t kSheetDepth = 4; // document / body / spreadsheet / table
constexpr std::size_t kMaxHiddenStyles = 10'000;

bool isSheet(const XmlScanner& xml)
{
    return xml.name() == "table" && xml.depth() == kSheetDepth;
}

std::int64_t repeats(std::string_view text)
{
    std::int64_t count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::clamp<std::int64_t>(count, 1, std::int64_t{1} << 20);
}

} // namespace

Result<std::unique_ptr<SheetFile>> OdsDocument::open(const QString& path)
{
    Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::open(path);
    if (!archive)
        return archive.error();
    std::unique_ptr<OdsDocument> document(new OdsDocument);
    document->m_path = path;
    document->m_archive = *archive;
    const Result<bool> encrypted = document->isEncrypted();
    if (!encrypted)
        return encrypted.error();
    if (*encrypted)
        return Error{
            IngestText::tr("%1 is protected by a password. Open it in the program it comes from, save "
                           "it without one and choose that.")
                .arg(path)};
    if (Result<void> read = document->readSheets(); !read)
        return read.error();
    return std::unique_ptr<SheetFile>(std::move(document));
}

Result<XmlScanner> OdsDocument::scan(std::string_view part) const
{
    Result<std::unique_ptr<ByteSource>> source = ZipArchive::part(m_archive, part);
    if (!source)
        return source.error();
    return XmlScanner(std::move(*source), QStringLiteral("%1 (%2)").arg(m_path, toQString(part)));
}

Result<bool> OdsDocument::isEncrypted() const
{
    static constexpr std::string_view manifest = "META-INF/manifest.xml";
    if (!m_archive->has(manifest))
        return false;
    Result<XmlScanner> xml = scan(manifest);
    if (!xml)
        return xml.error();
    while (true) {
        const XmlScanner::Event event = xml->next();
        if (event == XmlScanner::Event::Failed)
            return xml->error();
        if (event == XmlScanner::Event::Finished)
            return false;
        if (event == XmlScanner::Event::Start && xml->name() == "encryption-data")
            return true;
    }
}

Result<void> OdsDocument::readSheets()
{
    using Event = XmlScanner::Event;
    Result<XmlScanner> xml = scan("content.xml");
    if (!xml)
        return xml.error();
    std::set<std::string, std::less<>> hiddenStyles;
    std::string style;
    std::int64_t row = 0;
    for (Event event = xml->next(); event != Event::Finished; event = xml->next()) {
        if (event == Event::Failed)
            return xml->error();
        if (event != Event::Start)
            continue;
        if (isSheet(*xml) && m_sheets.size() < kMaxSheets) {
            SheetEntry entry;
            entry.name = toQString(xml->attributeText("name"));
            entry.hidden = hiddenStyles.contains(xml->attribute("style-name"));
            m_sheets.push_back(std::move(entry));
            row = 0;
        } else if (xml->name() == "style") {
            style = xml->attribute("name");
        } else if (xml->name() == "table-properties" && xml->attribute("display") == "false" &&
                   hiddenStyles.size() < kMaxHiddenStyles) {
            hiddenStyles.insert(style);
        } else if (xml->name() == "table-row") {
            row += repeats(xml->attribute("number-rows-repeated"));
        } else if (xml->name() == "table-cell" && !xml->attribute("value-type").empty() &&
                   !m_sheets.empty()) {
            m_sheets.back().rows = row;
        }
    }
    return {};
}

Result<std::unique_ptr<RowReader>> OdsDocument::rows(std::size_t sheet, const SheetOptions& options)
{
    Result<XmlScanner> xml = scan("content.xml");
    if (!xml)
        return xml.error();
    for (std::size_t at = 0;;) {
        const XmlScanner::Event event = xml->next();
        if (event == XmlScanner::Event::Failed)
            return xml->error();
        if (event == XmlScanner::Event::Finished)
            return Error{IngestText::tr("%1 changed while it was read. Choose it again.").arg(m_path)};
        if (event == XmlScanner::Event::Start && isSheet(*xml) && at++ == sheet)
            return std::unique_ptr<RowReader>(
                std::make_unique<OdsRows>(std::move(*xml), m_path, m_sheets[sheet].name, options));
    }
}

} // namespace tessera
