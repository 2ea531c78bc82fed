// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/ods_rows.h"

#include "base/text.h"
#include "ingest/internal/sheet_numbers.h"
#include "ingest/internal/texts.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace tessera {

namespace {

using OdsEvent = XmlScanner::Event;

constexpr std::int64_t kMaxOdsRows = std::int64_t{1} << 24; // of the largest sheets LibreOffice makes
constexpr std::int64_t kMaxCount = std::int64_t{1} << 32;

std::int64_t countOf(std::string_view text)
{
    std::int64_t count = 1;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (status == std::errc::result_out_of_range)
        return kMaxCount;
    return std::clamp<std::int64_t>(count, 1, kMaxCount);
}

// "2026-05-31T23:41:07.250000000" as 2026-05-31 23:41:07.250; midnight only where the cell shows a time.
void appendOdsDate(std::string_view value, bool showsTime, std::string& out)
{
    if (!showsTime && value.ends_with("T00:00:00"))
        value.remove_suffix(9);
    const std::size_t point = value.find('.');
    const std::string_view fraction =
        point == std::string_view::npos ? std::string_view() : value.substr(point, 7);
    const std::size_t begin = out.size();
    out.append(value.substr(0, point));
    if (const std::size_t mark = out.find('T', begin); mark != std::string::npos)
        out[mark] = ' ';
    if (fraction.find_first_of("123456789") != std::string_view::npos)
        out.append(fraction.substr(0, fraction.find_last_not_of('0') + 1));
}

// "PT27H30M00.5S" as 27:30:00.500. As it is when it is no such duration.
void appendOdsTime(std::string_view value, std::string& out)
{
    std::string_view rest = value;
    const bool negative = rest.starts_with('-');
    if (negative)
        rest.remove_prefix(1);
    double days = 0;
    bool valid = rest.starts_with('P') && rest.size() > 2;
    bool clock = false;
    for (rest.remove_prefix(std::min<std::size_t>(rest.size(), 1)); valid && !rest.empty();) {
        if (rest.front() == 'T') {
            clock = true;
            rest.remove_prefix(1);
            continue;
        }
        double amount = 0;
        const auto [end, status] = std::from_chars(rest.data(), rest.data() + rest.size(), amount);
        const std::size_t used = std::size_t(end - rest.data());
        valid = status == std::errc() && used < rest.size() && amount >= 0;
        if (!valid)
            break;
        const char unit = rest[used];
        if (unit == 'D' && !clock)
            days += amount;
        else if (unit == 'H' && clock)
            days += amount / 24;
        else if (unit == 'M' && clock)
            days += amount / 1440;
        else if (unit == 'S' && clock)
            days += amount / 86400;
        else
            valid = false;
        rest.remove_prefix(used + 1);
    }
    if (valid && days < 1e6)
        appendFormatted(negative ? -days : days, {NumberFormat::Kind::Duration}, DateSystem::From1900, out);
    else
        out.append(value);
}

// Whether a text is the number with zeros in front: how a style such as 000000 shows it.
bool isPadded(std::string_view shown, std::string_view number)
{
    if (shown.size() < 2 || shown.front() != '0' || shown.size() > 40 ||
        shown.find_first_not_of("0123456789") != std::string_view::npos)
        return false;
    const std::size_t digits = std::min(shown.find_first_not_of('0'), shown.size() - 1);
    return shown.substr(digits) == number;
}

} // namespace

OdsRows::OdsRows(XmlScanner xml, QString path, QString name, const SheetOptions& options)
    : m_xml(std::move(xml))
    , m_path(std::move(path))
    , m_where(std::move(name))
    , m_repeatMerged(options.repeatMerged)
    , m_tableDepth(m_xml.depth())
{}

Error OdsRows::failure(const QString& what) const
{
    return Error{
        IngestText::tr("%1, sheet \"%2\", row %3: %4.").arg(m_path, m_where).arg(m_rowNumber).arg(what)};
}

Error OdsRows::scanFailure() const
{
    return m_xml.error().message.isEmpty() ? failure(IngestText::tr("the table has no end")) : m_xml.error();
}

Result<bool> OdsRows::next(SourceRow& row)
{
    while (m_repeats == 0 && !m_done) {
        const OdsEvent event = m_xml.next();
        if (event == OdsEvent::Failed || event == OdsEvent::Finished)
            return scanFailure();
        if (event == OdsEvent::End && m_xml.depth() < m_tableDepth) {
            m_done = true;
        } else if (event == OdsEvent::Start && m_xml.name() == "table-row") {
            const Result<bool> hasValues = readRow();
            if (!hasValues)
                return hasValues.error();
            if (!*hasValues)
                m_repeats = 0;
        }
    }
    if (m_done)
        return false;
    row.number = m_rowNumber;
    row.cells = m_cells;
    if (m_repeatMerged)
        m_merged.repeatInto(row);
    ++m_rowNumber;
    if (--m_repeats > 0) {
        m_repeatedCells += std::int64_t(m_cells.size());
        if (m_repeatedCells > kMaxRepeatedCells)
            return failure(
                IngestText::tr("the sheet repeats the same cells more than %1 times").arg(kMaxRepeatedCells));
    }
    return true;
}

// Up to the End of the row. True when it holds a value.
Result<bool> OdsRows::readRow()
{
    m_repeats = countOf(m_xml.attribute("number-rows-repeated"));
    m_rowNumber = m_nextNumber;
    m_nextNumber += m_repeats;
    m_column = 0;
    m_cells.clear();
    m_rowText.clear();
    m_slots.clear();
    const std::size_t rowDepth = m_xml.depth();
    while (true) {
        const OdsEvent event = m_xml.next();
        if (event == OdsEvent::Failed || event == OdsEvent::Finished)
            return scanFailure();
        if (event == OdsEvent::End && m_xml.depth() < rowDepth)
            break;
        if (event != OdsEvent::Start)
            continue;
        if (m_xml.name() == "table-cell" || m_xml.name() == "covered-table-cell") {
            if (Result<void> read = readCell(); !read)
                return read.error();
        } else if (m_xml.skip() != OdsEvent::End) {
            return scanFailure();
        }
    }
    if (!m_slots.empty() && m_nextNumber - 1 > kMaxOdsRows)
        return failure(IngestText::tr("there are more than %1 rows").arg(kMaxOdsRows));
    for (const Slot& slot : m_slots)
        m_cells[slot.column] = std::string_view(m_rowText).substr(slot.begin, slot.size);
    return !m_slots.empty();
}

Result<void> OdsRows::readCell()
{
    const std::int64_t repeats = countOf(m_xml.attribute("number-columns-repeated"));
    const std::string_view type = m_xml.attribute("value-type");
    Type kind = Type::Nothing;
    std::string_view given;
    if (type == "float" || type == "percentage" || type == "currency") {
        kind = Type::Number;
        given = m_xml.attribute("value");
    } else if (type == "date") {
        kind = Type::Date;
        given = m_xml.attribute("date-value");
    } else if (type == "time") {
        kind = Type::Time;
        given = m_xml.attribute("time-value");
    } else if (type == "boolean") {
        kind = Type::Boolean;
        given = m_xml.attribute("boolean-value");
    } else if (!type.empty()) {
        kind = Type::Text;
        given = m_xml.attribute("string-value");
    }
    const bool hasValue = given.data() != nullptr;
    const std::string value =
        kind == Type::Text && hasValue ? m_xml.attributeText("string-value") : std::string(given);
    const std::int64_t columns = countOf(m_xml.attribute("number-columns-spanned"));
    const std::int64_t rows = countOf(m_xml.attribute("number-rows-spanned"));
    const std::int64_t first = m_column;
    if (Result<void> read = readShown(); !read)
        return read;
    m_column += repeats;
    if (kind == Type::Nothing)
        return {};
    if (first + repeats > kMaxSheetColumns)
        return failure(IngestText::tr("there are more than %1 columns").arg(kMaxSheetColumns));
    if (m_repeatMerged && (columns > 1 || rows > 1))
        m_merged.add({m_rowNumber, m_rowNumber + rows - 1, int(first), int(first + columns - 1)});
    const std::size_t begin = m_rowText.size();
    appendValue(kind, value, hasValue);
    if (m_rowText.size() == begin)
        return {};
    m_repeatedCells += repeats - 1;
    m_cells.resize(std::size_t(m_column));
    for (std::int64_t column = first; column < m_column; ++column)
        m_slots.push_back({std::size_t(column), begin, m_rowText.size() - begin});
    return {};
}

Result<void> OdsRows::readShown()
{
    m_shown.clear();
    const std::size_t cellDepth = m_xml.depth();
    bool inParagraph = false;
    bool first = true;
    while (true) {
        const OdsEvent event = m_xml.next();
        const std::string_view name = m_xml.name();
        switch (event) {
        case OdsEvent::Start:
            if (name == "p") {
                if (!first)
                    m_shown.push_back('\n');
                first = false;
                inParagraph = true;
            } else if (name == "s") {
                m_shown.append(std::size_t(std::min<std::int64_t>(countOf(m_xml.attribute("c")), 1000)), ' ');
            } else if (name == "tab") {
                m_shown.push_back('\t');
            } else if (name == "line-break") {
                m_shown.push_back('\n');
            } else if (!inParagraph && m_xml.skip() != OdsEvent::End) { // a comment, a drawing
                return scanFailure();
            }
            break;
        case OdsEvent::Text:
            if (inParagraph)
                m_shown.append(m_xml.text());
            break;
        case OdsEvent::End:
            inParagraph = inParagraph && name != "p";
            if (m_xml.depth() < cellDepth)
                return {};
            break;
        case OdsEvent::Finished:
        case OdsEvent::Failed:
            return scanFailure();
        }
        if (m_shown.size() > SheetFile::kMaxCellBytes || m_rowText.size() > 4 * SheetFile::kMaxCellBytes)
            return failure(IngestText::tr("a cell is too long"));
    }
}

void OdsRows::appendValue(Type type, std::string_view value, bool hasValue)
{
    switch (type) {
    case Type::Number: {
        const std::size_t begin = m_rowText.size();
        if (appendNumberText(value, m_rowText))
            ++m_notices.longNumbers;
        if (isPadded(m_shown, std::string_view(m_rowText).substr(begin))) {
            m_rowText.resize(begin);
            m_rowText.append(m_shown);
        }
        return;
    }
    case Type::Date:
        appendOdsDate(value, m_shown.find(':') != std::string::npos, m_rowText);
        return;
    case Type::Time:
        appendOdsTime(value, m_rowText);
        return;
    case Type::Boolean:
        m_rowText.append(value == "true" ? "TRUE" : "FALSE");
        return;
    case Type::Text:
        m_rowText.append(hasValue ? value : std::string_view(m_shown));
        // A formula that failed has an empty value and shows #DIV/0! or Err:502.
        if (hasValue && value.empty() && (m_shown.starts_with('#') || m_shown.starts_with("Err:")))
            ++m_notices.errorCells;
        return;
    case Type::Nothing:
        return;
    }
}

} // namespace tessera
