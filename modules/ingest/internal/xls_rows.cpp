// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/xls_rows.h"

#include "ingest/internal/texts.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace tessera {

namespace {

constexpr std::uint16_t kXlsColumns = 256;
constexpr std::size_t kMaxXlsCells = std::size_t{65'536} * kXlsColumns;

double littleDouble(std::string_view bytes, std::size_t at)
{
    return std::bit_cast<double>(littleU32(bytes, at) | std::uint64_t(littleU32(bytes, at + 4)) << 32);
}

// [MS-XLS] 2.5.217: 30 bits of a whole number or of a double, perhaps in hundredths.
double packedNumber(std::uint32_t packed)
{
    double value = 0;
    if ((packed & 2) != 0)
        value = double(std::int32_t(packed) >> 2);
    else
        value = std::bit_cast<double>(std::uint64_t(packed & ~3U) << 32);
    return (packed & 1) != 0 ? value / 100 : value;
}

} // namespace

XlsRows::XlsRows(const XlsWorkbook& workbook, TextDecoder decoder)
    : m_workbook(workbook)
    , m_decoder(std::move(decoder))
{}

Result<std::unique_ptr<RowReader>> XlsRows::open(const XlsWorkbook& workbook, const QString& name,
                                                 std::size_t position, const SheetOptions& options)
{
    Result<TextDecoder> decoder = TextDecoder::forEncoding(workbook.encoding());
    if (!decoder)
        return decoder.error();
    std::unique_ptr<XlsRows> rows(new XlsRows(workbook, std::move(*decoder)));
    rows->m_repeatMerged = options.repeatMerged;
    if (Result<void> read = rows->readCells(name, position); !read)
        return read.error();
    return std::unique_ptr<RowReader>(std::move(rows));
}

Result<void> XlsRows::readCells(const QString& name, std::size_t position)
{
    const auto failure = [&](const QString& what) {
        return Error{
            IngestText::tr("%1, sheet \"%2\": %3. Open it in the program it comes from and save it anew.")
                .arg(m_workbook.path(), name, what)};
    };
    BiffRecords record(m_workbook.stream(), position);
    if (!record.next() || record.type() != Biff::BeginOfStream)
        return failure(IngestText::tr("it does not begin where the workbook says"));
    int depth = 1; // charts within the sheet are streams of their own
    while (depth > 0) {
        if (!record.next())
            return failure(IngestText::tr("it ends too early"));
        if (record.type() == Biff::BeginOfStream)
            ++depth;
        else if (record.type() == Biff::EndOfStream)
            --depth;
        else if (depth == 1)
            readCell(record);
        if (m_cells.size() > kMaxXlsCells)
            return failure(IngestText::tr("it holds more cells than a sheet has"));
    }
    if (std::ranges::any_of(m_cells, [](const Cell& cell) { return cell.column >= kXlsColumns; }))
        return failure(IngestText::tr("it holds more cells than a sheet has"));
    const auto place = [](const Cell& cell) { return std::uint32_t(cell.row) << 16 | cell.column; };
    if (!std::ranges::is_sorted(m_cells, {}, place))
        std::ranges::stable_sort(m_cells, {}, place);
    m_merged.sort();
    return {};
}

void XlsRows::readCell(const BiffRecords& record)
{
    const std::string_view data = record.data();
    switch (record.type()) {
    case Biff::String:
        if (m_awaitsString && !m_cells.empty())
            m_cells.back().text = readText(record, 0);
        m_awaitsString = false;
        return;
    case Biff::MergeCells:
        readMerged(record);
        return;
    case Biff::MulRk:
        readManyNumbers(record);
        return;
    default:
        break;
    }
    if (data.size() < 8)
        return;
    Cell cell;
    cell.row = littleU16(data, 0);
    cell.column = littleU16(data, 2);
    cell.format = littleU16(data, 4);
    switch (record.type()) {
    case Biff::Number:
        if (data.size() < 14)
            return;
        cell.number = littleDouble(data, 6);
        break;
    case Biff::Rk:
        if (data.size() < 10)
            return;
        cell.number = packedNumber(littleU32(data, 6));
        break;
    case Biff::LabelShared:
        if (data.size() < 10)
            return;
        cell.kind = Kind::SharedText;
        cell.text = littleU32(data, 6);
        break;
    case Biff::Label:
    case Biff::RString:
        cell.kind = Kind::OwnText;
        cell.text = readText(record, 6);
        break;
    case Biff::BoolError:
        cell.kind = data[7] == 0 ? Kind::Boolean : Kind::Error;
        cell.number = data[6] != 0 ? 1 : 0;
        break;
    case Biff::Formula:
        readFormula(record, cell);
        return;
    default:
        return;
    }
    m_cells.push_back(cell);
}

// What the formula gave when the file was saved.
void XlsRows::readFormula(const BiffRecords& record, Cell cell)
{
    const std::string_view data = record.data();
    if (data.size() < 14)
        return;
    if (littleU16(data, 12) != 0xFFFF) {
        cell.number = littleDouble(data, 6);
    } else {
        const auto type = std::uint8_t(data[6]);
        if (type > 2) // an empty text
            return;
        cell.kind = type == 0 ? Kind::OwnText : type == 1 ? Kind::Boolean : Kind::Error;
        cell.number = data[8] != 0 ? 1 : 0;
        cell.text = UINT32_MAX; // until the text comes
        m_awaitsString = type == 0;
    }
    m_cells.push_back(cell);
}

void XlsRows::readManyNumbers(const BiffRecords& record)
{
    const std::string_view data = record.data();
    if (data.size() < 12)
        return;
    Cell cell;
    cell.row = littleU16(data, 0);
    cell.column = littleU16(data, 2);
    for (std::size_t at = 4; at + 8 <= data.size(); at += 6, ++cell.column) {
        cell.format = littleU16(data, at);
        cell.number = packedNumber(littleU32(data, at + 2));
        m_cells.push_back(cell);
    }
}

std::uint32_t XlsRows::readText(const BiffRecords& record, std::size_t offset)
{
    BiffReader reader(record.pieces(), offset);
    const std::size_t length = reader.u16();
    std::string text;
    if (m_workbook.isUnicode())
        reader.appendUnicode(length, text);
    else
        reader.appendBytes(length, m_decoder, text);
    m_texts.push_back(std::move(text));
    return std::uint32_t(m_texts.size() - 1);
}

void XlsRows::readMerged(const BiffRecords& record)
{
    const std::string_view data = record.data();
    if (!m_repeatMerged)
        return;
    for (std::size_t at = 2; at + 8 <= data.size(); at += 8) {
        const CellRange range{littleU16(data, at) + 1, littleU16(data, at + 2) + 1, littleU16(data, at + 4),
                              littleU16(data, at + 6)};
        m_merged.add(range);
    }
}

std::string_view XlsRows::valueOf(const Cell& cell)
{
    switch (cell.kind) {
    case Kind::SharedText:
        if (cell.text < m_workbook.texts().size())
            return m_workbook.texts().at(cell.text);
        ++m_notices.unknownTexts;
        return {};
    case Kind::OwnText:
        return cell.text < m_texts.size() ? std::string_view(m_texts[cell.text]) : std::string_view();
    case Kind::Boolean:
        return cell.number != 0 ? "TRUE" : "FALSE";
    case Kind::Error:
        ++m_notices.errorCells;
        return {};
    case Kind::Number:
        break;
    }
    const NumberFormat format = m_workbook.format(cell.format);
    const bool plain = format.kind == NumberFormat::Kind::Number || format.kind == NumberFormat::Kind::Text;
    if (plain && std::abs(cell.number) >= 1e15 && std::abs(cell.number) < 1e21 &&
        cell.number == std::floor(cell.number))
        ++m_notices.longNumbers;
    std::string& text = m_numbers[m_numbersUsed++];
    text.clear();
    appendFormatted(cell.number, format, m_workbook.dateSystem(), text);
    return text;
}

Result<bool> XlsRows::next(SourceRow& row)
{
    if (m_at == m_cells.size())
        return false;
    const std::uint16_t number = m_cells[m_at].row;
    std::size_t end = m_at;
    while (end < m_cells.size() && m_cells[end].row == number)
        ++end;
    if (m_numbers.size() < end - m_at) // views into them must not move within a row
        m_numbers.resize(end - m_at);
    m_numbersUsed = 0;
    row.number = number + 1;
    row.cells.clear();
    for (; m_at < end; ++m_at) {
        const Cell& cell = m_cells[m_at];
        const std::string_view value = valueOf(cell);
        if (value.empty())
            continue;
        if (row.cells.size() <= cell.column)
            row.cells.resize(std::size_t(cell.column) + 1);
        row.cells[cell.column] = value;
    }
    if (m_repeatMerged)
        m_merged.repeatInto(row);
    return true;
}

} // namespace tessera
