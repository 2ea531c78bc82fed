// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/xlsx_rows.h"

#include "base/text.h"
#include "ingest/internal/texts.h"

#include <algorithm>
#include <charconv>

namespace tessera {

namespace {

constexpr std::int64_t kMaxRowNumber = std::int64_t{1} << 32;

} // namespace

XlsxRows::XlsxRows(const XlsxWorkbook& workbook, XmlScanner xml)
    : m_workbook(workbook)
    , m_xml(std::move(xml))
{}

Result<std::unique_ptr<RowReader>> XlsxRows::open(const XlsxWorkbook& workbook, const QString& name,
                                                  const std::string& part, const SheetOptions& options)
{
    Result<XmlScanner> xml = workbook.scan(part);
    if (!xml)
        return xml.error();
    std::unique_ptr<XlsxRows> rows(new XlsxRows(workbook, std::move(*xml)));
    rows->m_path = workbook.path();
    rows->m_where = name;
    rows->m_repeatMerged = options.repeatMerged;
    if (options.repeatMerged)
        if (Result<void> read = rows->readMerged(part); !read)
            return read.error();
    return std::unique_ptr<RowReader>(std::move(rows));
}

// Merged cells are listed after the rows, so they take a pass of their own.
Result<void> XlsxRows::readMerged(std::string_view part)
{
    Result<XmlScanner> xml = m_workbook.scan(part);
    if (!xml)
        return xml.error();
    while (true) {
        const XmlScanner::Event event = xml->next();
        if (event == XmlScanner::Event::Failed)
            return xml->error();
        if (event == XmlScanner::Event::Finished ||
            (event == XmlScanner::Event::End && xml->name() == "mergeCells"))
            break;
        CellRange range;
        if (event == XmlScanner::Event::Start && xml->name() == "mergeCell" &&
            readRange(xml->attribute("ref"), range))
            m_merged.add(range);
    }
    m_merged.sort();
    return {};
}

Error XlsxRows::failure(const QString& what) const
{
    return Error{
        IngestText::tr("%1, sheet \"%2\", row %3: %4.").arg(m_path, m_where).arg(m_rowNumber).arg(what)};
}

void XlsxRows::beginRow(SourceRow& row)
{
    const std::string_view text = m_xml.attribute("r");
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    m_rowNumber = number > m_rowNumber && number < kMaxRowNumber ? number : m_rowNumber + 1;
    row.number = m_rowNumber;
    row.cells.clear();
    m_column = -1;
    m_rowText.clear();
    m_slots.clear();
}

Result<void> XlsxRows::beginCell()
{
    const std::string_view reference = m_xml.attribute("r");
    m_column = reference.empty() ? m_column + 1 : columnOfReference(reference);
    if (m_column < 0 || m_column >= kMaxSheetColumns)
        return failure(IngestText::tr("there are more than %1 columns").arg(kMaxSheetColumns));
    const std::string_view type = m_xml.attribute("t");
    if (type.empty() || type == "n")
        m_type = Type::Number;
    else if (type == "s")
        m_type = Type::SharedText;
    else if (type == "b")
        m_type = Type::Boolean;
    else if (type == "e")
        m_type = Type::Error;
    else if (type == "d")
        m_type = Type::Date;
    else
        m_type = Type::Text; // str, inlineStr
    m_format = NumberFormat();
    if (m_type == Type::Number) {
        const std::string_view style = m_xml.attribute("s");
        if (!style.empty()) {
            std::size_t index = 0;
            std::from_chars(style.data(), style.data() + style.size(), index);
            m_format = m_workbook.format(index);
        }
    }
    m_value.clear();
    return {};
}

void XlsxRows::appendNumberValue()
{
    using Kind = NumberFormat::Kind;
    if (m_format.kind == Kind::Number || m_format.kind == Kind::Text) {
        if (appendNumberText(m_value, m_rowText))
            ++m_notices.longNumbers;
        return;
    }
    double value = 0;
    const char* const end = m_value.data() + m_value.size();
    const auto read = std::from_chars(m_value.data(), end, value);
    if (read.ec == std::errc() && read.ptr == end)
        appendFormatted(value, m_format, m_workbook.dateSystem(), m_rowText);
    else
        m_rowText.append(m_value);
}

void XlsxRows::appendValue(std::string_view& cell)
{
    switch (m_type) {
    case Type::SharedText: {
        std::size_t index = 0;
        const char* const end = m_value.data() + m_value.size();
        const auto read = std::from_chars(m_value.data(), end, index);
        if (read.ec == std::errc() && read.ptr == end && index < m_workbook.texts().size())
            cell = m_workbook.texts().at(index);
        else
            ++m_notices.unknownTexts;
        return;
    }
    case Type::Boolean:
        m_rowText.append(m_value == "0" || m_value == "false" ? "FALSE" : "TRUE");
        return;
    case Type::Error:
        ++m_notices.errorCells;
        return;
    case Type::Text:
        appendUnescaped(m_value, m_rowText);
        return;
    case Type::Date: // ISO 8601; midnight is left out as from other dates
        m_rowText.append(m_value.ends_with("T00:00:00") ? m_value.substr(0, m_value.size() - 9) : m_value);
        return;
    case Type::Number:
        appendNumberValue();
        return;
    }
}

void XlsxRows::finishCell(SourceRow& row)
{
    if (m_value.empty())
        return;
    const std::size_t column = std::size_t(m_column);
    row.cells.resize(std::max(row.cells.size(), column + 1));
    const std::size_t begin = m_rowText.size();
    appendValue(row.cells[column]);
    if (m_rowText.size() > begin)
        m_slots.push_back({column, begin, m_rowText.size() - begin});
}

void XlsxRows::finishRow(SourceRow& row)
{
    for (const Slot& slot : m_slots)
        row.cells[slot.column] = std::string_view(m_rowText).substr(slot.begin, slot.size);
    if (m_repeatMerged)
        m_merged.repeatInto(row);
}

Result<bool> XlsxRows::next(SourceRow& row)
{
    using Event = XmlScanner::Event;
    while (!m_done) {
        const Event event = m_xml.next();
        if (event == Event::Text) {
            if (m_inValue) {
                m_value.append(m_xml.text());
                if (m_value.size() > SheetFile::kMaxCellBytes ||
                    m_rowText.size() > 4 * SheetFile::kMaxCellBytes)
                    return failure(IngestText::tr("a cell is too long"));
            }
            continue;
        }
        if (event == Event::Failed)
            return m_xml.error();
        if (event == Event::Finished)
            break;
        const std::string_view name = m_xml.name();
        if (event == Event::Start) {
            if (name == "c") {
                if (Result<void> begun = beginCell(); !begun)
                    return begun.error();
            } else if (name == "v") {
                m_inValue = true;
            } else if (name == "row") {
                beginRow(row);
            } else if (name == "is") {
                if (!readRichText(m_xml, m_value))
                    return m_xml.error().message.isEmpty() ? failure(IngestText::tr("a cell is too long"))
                                                           : m_xml.error();
            }
        } else if (name == "c") {
            finishCell(row);
        } else if (name == "v") {
            m_inValue = false;
        } else if (name == "row") {
            finishRow(row);
            return true;
        } else if (name == "sheetData") {
            break;
        }
    }
    m_done = true;
    return false;
}

} // namespace tessera
