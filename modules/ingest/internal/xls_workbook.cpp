// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/xls_workbook.h"

#include "base/text.h"
#include "ingest/internal/texts.h"
#include "ingest/internal/xls_rows.h"

#include <algorithm>

namespace tessera {

namespace {

constexpr int kVersion5 = 0x0500;
constexpr int kVersion8 = 0x0600;
constexpr std::size_t kRecordsBeforeDimensions = 2000;

} // namespace

Result<std::unique_ptr<SheetFile>> XlsWorkbook::open(const QString& path)
{
    Result<CompoundFile> file = CompoundFile::open(path);
    if (!file)
        return file.error();
    if (file->has("EncryptedPackage"))
        return Error{
            IngestText::tr("%1 is protected by a password. Open it in Excel, save it without one and "
                           "choose that.")
                .arg(path)};
    const char* const name = file->has("Workbook") ? "Workbook" : "Book";
    if (!file->has(name))
        return Error{
            IngestText::tr("%1 is a document of an old Microsoft program, but no Excel workbook of the "
                           "versions 5 to 2003. Save its table as .xlsx or CSV and choose that.")
                .arg(path)};
    Result<std::string> stream = file->stream(name);
    if (!stream)
        return stream.error();
    std::unique_ptr<XlsWorkbook> workbook(new XlsWorkbook);
    workbook->m_path = path;
    workbook->m_stream = std::move(*stream);
    if (Result<void> read = workbook->readGlobals(); !read)
        return read.error();
    return std::unique_ptr<SheetFile>(std::move(workbook));
}

Result<void> XlsWorkbook::readGlobals()
{
    BiffRecords record(m_stream, 0);
    if (!record.next() || record.type() != Biff::BeginOfStream || record.data().size() < 4)
        return Error{
            IngestText::tr("%1 is no Excel workbook of the versions 5 to 2003. Open it in the program it "
                           "comes from and save it as .xlsx.")
                .arg(m_path)};
    const int version = littleU16(record.data(), 0);
    if (version != kVersion5 && version != kVersion8)
        return Error{
            IngestText::tr("%1 is of a version of Excel that is not known (%2). Open it in Excel and save "
                           "it as .xlsx.")
                .arg(m_path, QString::number(version, 16))};
    m_isUnicode = version == kVersion8;
    // The code page comes before the texts that need it.
    while (record.next() && record.type() != Biff::EndOfStream)
        if (Result<void> read = readGlobal(record); !read)
            return read;
    for (std::size_t i = 0; i < m_sheets.size(); ++i)
        m_sheets[i].rows = rowsAt(m_positions[i]);
    return {};
}

Result<void> XlsWorkbook::readGlobal(const BiffRecords& record)
{
    const std::string_view data = record.data();
    switch (record.type()) {
    case Biff::FilePass:
        return Error{
            IngestText::tr("%1 is protected by a password. Open it in Excel, save it without one and "
                           "choose that.")
                .arg(m_path)};
    case Biff::CodePage:
        if (data.size() >= 2)
            m_encoding = codePageName(littleU16(data, 0));
        break;
    case Biff::DateMode:
        if (data.size() >= 2 && littleU16(data, 0) == 1)
            m_dateSystem = DateSystem::From1904;
        break;
    case Biff::ExtendedFormat:
        if (data.size() >= 4)
            m_formatIds.push_back(littleU16(data, 2));
        break;
    case Biff::Format:
        readFormat(record);
        break;
    case Biff::BoundSheet:
        readBoundSheet(record);
        break;
    case Biff::SharedTexts:
        return readTexts(record);
    default:
        break;
    }
    return {};
}

void XlsWorkbook::readBoundSheet(const BiffRecords& record)
{
    BiffReader reader(record.pieces());
    const std::size_t position = reader.u32();
    const int visibility = reader.u8() & 3;
    const int type = reader.u8();
    if (type != 0 || m_sheets.size() >= kMaxSheets) // charts and macros hold no rows
        return;
    std::string name;
    const std::size_t length = reader.u8();
    if (m_isUnicode) {
        reader.appendUnicode(length, name);
    } else if (Result<TextDecoder> decoder = TextDecoder::forEncoding(m_encoding); decoder) {
        reader.appendBytes(length, *decoder, name);
    }
    m_sheets.push_back({toQString(name), visibility != 0, 0});
    m_positions.push_back(position);
}

void XlsWorkbook::readFormat(const BiffRecords& record)
{
    BiffReader reader(record.pieces());
    const int id = reader.u16();
    std::string code;
    if (m_isUnicode)
        reader.appendUnicode(reader.u16(), code);
    else if (record.data().size() > 3) // what decides is ASCII in every code page
        code = record.data().substr(3, std::uint8_t(record.data()[2]));
    m_ownFormats.insert_or_assign(id, numberFormatOfCode(code));
}

Result<void> XlsWorkbook::readTexts(const BiffRecords& record)
{
    BiffReader reader(record.pieces(), 4);
    const std::size_t count = reader.u32();
    std::string text;
    for (std::size_t i = 0; i < count && !reader.atEnd(); ++i) {
        text.clear();
        reader.appendUnicode(reader.u16(), text);
        if (!m_texts.add(text))
            return Error{
                IngestText::tr("The texts of %1 are larger than %2 MB together. Save its sheets as CSV "
                               "and import those.")
                    .arg(m_path)
                    .arg(SharedTexts::kMaxBytes >> 20)};
    }
    return {};
}

std::int64_t XlsWorkbook::rowsAt(std::size_t position) const
{
    BiffRecords record(m_stream, position);
    for (std::size_t i = 0; i < kRecordsBeforeDimensions && record.next(); ++i) {
        if (record.type() == Biff::Dimensions)
            return m_isUnicode ? (record.data().size() >= 8 ? littleU32(record.data(), 4) : 0)
                               : (record.data().size() >= 4 ? littleU16(record.data(), 2) : 0);
        if (record.type() == Biff::EndOfStream)
            break;
    }
    return 0;
}

NumberFormat XlsWorkbook::format(std::size_t extendedFormat) const
{
    if (extendedFormat >= m_formatIds.size())
        return {};
    const int id = m_formatIds[extendedFormat];
    const auto found = m_ownFormats.find(id);
    return found == m_ownFormats.end() ? builtInNumberFormat(id) : found->second;
}

Result<std::unique_ptr<RowReader>> XlsWorkbook::rows(std::size_t sheet, const SheetOptions& options)
{
    return XlsRows::open(*this, m_sheets[sheet].name, m_positions[sheet], options);
}

} // namespace tessera
