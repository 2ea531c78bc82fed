// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/xlsx_workbook.h"

#include "base/text.h"
#include "ingest/internal/merged_cells.h"
#include "ingest/internal/texts.h"
#include "ingest/internal/xlsx_rows.h"

#include <charconv>

namespace tessera {

namespace {

using Event = XmlScanner::Event;

constexpr std::size_t kMaxStyles = 1 << 20;
constexpr std::size_t kSheetsMeasured = 50;

int wholeNumber(std::string_view text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool isTrue(std::string_view text)
{
    return text == "1" || text == "true" || text == "on";
}

// "xl/" of "xl/workbook.xml".
std::string folderOf(std::string_view part)
{
    return std::string(part.substr(0, part.rfind('/') + 1)); // npos + 1 is 0
}

// A target as the part it names: from the root, or from the folder of the part that relates to it.
std::string resolved(const std::string& folder, std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    std::string base = folder;
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../") && !base.empty())
            base = folderOf(std::string_view(base).substr(0, base.size() - 1));
        target.remove_prefix(target.find('/') + 1);
    }
    return base.append(target);
}

} // namespace

bool readRichText(XmlScanner& xml, std::string& out)
{
    const std::size_t outer = xml.depth();
    bool inText = false;
    while (true) {
        switch (xml.next()) {
        case Event::Start:
            inText = xml.name() == "t";
            if (xml.name() == "rPh" && xml.skip() != Event::End)
                return false;
            break;
        case Event::Text:
            if (inText)
                out.append(xml.text());
            if (out.size() > SheetFile::kMaxCellBytes)
                return false;
            break;
        case Event::End:
            inText = false;
            if (xml.depth() < outer)
                return true;
            break;
        case Event::Finished:
        case Event::Failed:
            return false;
        }
    }
}

Result<XmlScanner> XlsxWorkbook::scan(std::string_view part) const
{
    Result<std::unique_ptr<ByteSource>> source = ZipArchive::part(m_archive, part);
    if (!source)
        return source.error();
    return XmlScanner(std::move(*source), QStringLiteral("%1 (%2)").arg(m_path, toQString(part)));
}

Result<std::unique_ptr<SheetFile>> XlsxWorkbook::open(const QString& path)
{
    Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::open(path);
    if (!archive)
        return archive.error();
    std::unique_ptr<XlsxWorkbook> workbook(new XlsxWorkbook);
    workbook->m_path = path;
    workbook->m_archive = *archive;
    if (Result<void> read = workbook->readWorkbook(); !read)
        return read.error();
    return std::unique_ptr<SheetFile>(std::move(workbook));
}

Result<XlsxWorkbook::Relations> XlsxWorkbook::relationsOf(const std::string& part) const
{
    const std::string folder = folderOf(part);
    const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    Relations relations;
    if (!m_archive->has(name))
        return relations;
    Result<XmlScanner> xml = scan(name);
    if (!xml)
        return xml.error();
    for (Event event = xml->next(); event != Event::Finished; event = xml->next()) {
        if (event == Event::Failed)
            return xml->error();
        if (event != Event::Start || xml->name() != "Relationship" ||
            xml->attribute("TargetMode") == "External")
            continue;
        const std::string type = xml->attributeText("Type");
        relations.insert_or_assign(
            xml->attributeText("Id"),
            Relation{type.substr(type.rfind('/') + 1), resolved(folder, xml->attributeText("Target"))});
    }
    return relations;
}

Result<std::string> XlsxWorkbook::workbookPart() const
{
    Result<Relations> roots = relationsOf(std::string());
    if (!roots)
        return roots.error();
    for (const auto& [id, relation] : *roots)
        if (relation.type == "officeDocument" && m_archive->has(relation.target))
            return relation.target;
    if (m_archive->has("xl/workbook.xml"))
        return std::string("xl/workbook.xml");
    return Error{
        IngestText::tr("%1 is a ZIP file, but no Excel workbook. Unpack it and choose the table in it.")
            .arg(m_path)};
}

Result<void> XlsxWorkbook::readWorkbook()
{
    const Result<std::string> part = workbookPart();
    if (!part)
        return part.error();
    if (part->ends_with(".bin"))
        return Error{
            IngestText::tr("%1 is a binary workbook (.xlsb). Save it as .xlsx and choose that.").arg(m_path)};
    const Result<Relations> relations = relationsOf(*part);
    if (!relations)
        return relations.error();
    Result<XmlScanner> xml = scan(*part);
    if (!xml)
        return xml.error();
    for (Event event = xml->next(); event != Event::Finished; event = xml->next()) {
        if (event == Event::Failed)
            return xml->error();
        if (event != Event::Start)
            continue;
        if (xml->name() == "workbookPr" && isTrue(xml->attribute("date1904")))
            m_dateSystem = DateSystem::From1904;
        if (xml->name() != "sheet" || m_sheets.size() >= kMaxSheets)
            continue;
        const auto relation = relations->find(xml->attribute("id"));
        // Chart sheets and macro sheets hold no rows.
        if (relation == relations->end() || relation->second.type != "worksheet")
            continue;
        const std::string_view state = xml->attribute("state");
        SheetEntry entry;
        entry.name = toQString(xml->attributeText("name"));
        entry.hidden = state == "hidden" || state == "veryHidden";
        if (m_sheets.size() < kSheetsMeasured) {
            const Result<std::int64_t> rows = rowsOf(relation->second.target);
            if (!rows)
                return rows.error();
            entry.rows = *rows;
        }
        m_sheets.push_back(std::move(entry));
        m_parts.push_back(relation->second.target);
    }
    std::string styles = folderOf(*part) + "styles.xml";
    m_textsPart = folderOf(*part) + "sharedStrings.xml";
    for (const auto& [id, relation] : *relations) {
        if (relation.type == "styles")
            styles = relation.target;
        else if (relation.type == "sharedStrings")
            m_textsPart = relation.target;
    }
    return m_archive->has(styles) ? readStyles(styles) : Result<void>();
}

Result<void> XlsxWorkbook::readStyles(const std::string& part)
{
    Result<XmlScanner> xml = scan(part);
    if (!xml)
        return xml.error();
    std::map<int, NumberFormat> own;
    bool inCellFormats = false;
    for (Event event = xml->next(); event != Event::Finished; event = xml->next()) {
        if (event == Event::Failed)
            return xml->error();
        if (event == Event::End && xml->name() == "cellXfs")
            inCellFormats = false;
        if (event != Event::Start)
            continue;
        if (xml->name() == "cellXfs") {
            inCellFormats = true;
        } else if (xml->name() == "numFmt" && own.size() < kMaxStyles) {
            own.insert_or_assign(wholeNumber(xml->attribute("numFmtId")),
                                 numberFormatOfCode(xml->attributeText("formatCode")));
        } else if (inCellFormats && xml->name() == "xf" && m_formats.size() < kMaxStyles) {
            const int id = wholeNumber(xml->attribute("numFmtId"));
            const auto found = own.find(id);
            m_formats.push_back(found == own.end() ? builtInNumberFormat(id) : found->second);
        }
    }
    return {};
}

Result<void> XlsxWorkbook::readTexts()
{
    if (m_textsRead || !m_archive->has(m_textsPart))
        return {};
    Result<XmlScanner> xml = scan(m_textsPart);
    if (!xml)
        return xml.error();
    const auto tooLarge = [&] {
        return Error{IngestText::tr("The texts of %1 are larger than %2 MB together. Save its sheets as CSV "
                                    "and import those.")
                         .arg(m_path)
                         .arg(SharedTexts::kMaxBytes >> 20)};
    };
    std::string text;
    std::string unescaped;
    for (Event event = xml->next(); event != Event::Finished; event = xml->next()) {
        if (event == Event::Failed)
            return xml->error();
        if (event != Event::Start || xml->name() != "si")
            continue;
        text.clear();
        if (!readRichText(*xml, text))
            return xml->error().message.isEmpty() ? tooLarge() : xml->error();
        std::string_view whole = text;
        if (text.find("_x") != std::string::npos) {
            unescaped.clear();
            appendUnescaped(text, unescaped);
            whole = unescaped;
        }
        if (!m_texts.add(whole))
            return tooLarge();
    }
    m_textsRead = true;
    return {};
}

// The last row of the used range, which most programs write before the rows.
Result<std::int64_t> XlsxWorkbook::rowsOf(const std::string& part) const
{
    Result<XmlScanner> xml = scan(part);
    if (!xml)
        return xml.error();
    while (true) {
        const Event event = xml->next();
        if (event == Event::Failed)
            return xml->error();
        CellRange range;
        if (event == Event::Start && xml->name() == "dimension" && readRange(xml->attribute("ref"), range))
            return range.lastRow;
        if (event == Event::Finished || (event == Event::Start && xml->name() == "sheetData"))
            return std::int64_t{0};
    }
}

Result<std::unique_ptr<RowReader>> XlsxWorkbook::rows(std::size_t sheet, const SheetOptions& options)
{
    if (Result<void> read = readTexts(); !read)
        return read.error();
    return XlsxRows::open(*this, m_sheets[sheet].name, m_parts[sheet], options);
}

} // namespace tessera
