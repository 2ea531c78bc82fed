// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/compound_file.h"
#include "ingest/internal/text_decoder.h"

#include <string>
#include <string_view>
#include <vector>

namespace tessera {

// Kinds of record, [MS-XLS] 2.3.
enum class Biff : std::uint16_t
{
    Formula = 0x0006,
    EndOfStream = 0x000A,
    DateMode = 0x0022,
    FilePass = 0x002F,
    Continue = 0x003C,
    CodePage = 0x0042,
    BoundSheet = 0x0085,
    MulRk = 0x00BD,
    RString = 0x00D6,
    ExtendedFormat = 0x00E0,
    MergeCells = 0x00E5,
    SharedTexts = 0x00FC,
    LabelShared = 0x00FD,
    Dimensions = 0x0200,
    Number = 0x0203,
    Label = 0x0204,
    BoolError = 0x0205,
    String = 0x0207,
    Rk = 0x027E,
    Format = 0x041E,
    BeginOfStream = 0x0809
};

// The records of a workbook stream, one after the other. Records that go on in CONTINUE records come as one.
class BiffRecords
{
public:
    BiffRecords(std::string_view stream, std::size_t begin)
        : m_stream(stream)
        , m_at(begin)
    {}

    bool next(); // false at the end of the stream, also when it is cut in a record
    [[nodiscard]] Biff type() const { return m_type; }
    [[nodiscard]] std::string_view data() const { return m_pieces.front(); } // up to the first CONTINUE
    [[nodiscard]] const std::vector<std::string_view>& pieces() const { return m_pieces; }
    [[nodiscard]] std::size_t position() const { return m_at; }

private:
    bool readHeader(std::uint16_t& type, std::string_view& data);

    std::string_view m_stream;
    std::size_t m_at;
    Biff m_type = Biff::EndOfStream;
    std::vector<std::string_view> m_pieces{{}};
};

// Reads on over the pieces of a record. Past the end everything is zero and atEnd().
class BiffReader
{
public:
    explicit BiffReader(const std::vector<std::string_view>& pieces, std::size_t offset = 0);

    [[nodiscard]] bool atEnd() const { return m_piece >= m_pieces.size(); }
    std::uint8_t u8();
    std::uint16_t u16();
    std::uint32_t u32();
    void skip(std::size_t bytes);
    // A text of BIFF8 whose number of characters has been read: its flags, characters, formatting, phonetics.
    void appendUnicode(std::size_t characters, std::string& out);
    // A text of BIFF5 in the code page of the workbook.
    void appendBytes(std::size_t bytes, TextDecoder& decoder, std::string& out);

private:
    void settle(); // on to the next piece at the end of one

    const std::vector<std::string_view>& m_pieces;
    std::size_t m_piece = 0;
    std::size_t m_at = 0;
    std::u16string m_wide;
};

// ICU's name of a Windows code page.
[[nodiscard]] QString codePageName(int codePage);

} // namespace tessera
