// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/biff_records.h"

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kMaxBiffText = std::size_t{1} << 20; // bytes; a cell holds 32,767 characters

} // namespace

bool BiffRecords::readHeader(std::uint16_t& type, std::string_view& data)
{
    if (m_at > m_stream.size() || m_stream.size() - m_at < 4)
        return false;
    type = littleU16(m_stream, m_at);
    const std::size_t size = littleU16(m_stream, m_at + 2);
    if (m_stream.size() - m_at - 4 < size)
        return false;
    data = m_stream.substr(m_at + 4, size);
    m_at += 4 + size;
    return true;
}

bool BiffRecords::next()
{
    std::uint16_t type = 0;
    std::string_view data;
    if (!readHeader(type, data))
        return false;
    m_type = Biff(type);
    m_pieces.assign(1, data);
    while (m_stream.size() >= m_at + 2 && littleU16(m_stream, m_at) == std::uint16_t(Biff::Continue) &&
           readHeader(type, data))
        m_pieces.push_back(data);
    return true;
}

BiffReader::BiffReader(const std::vector<std::string_view>& pieces, std::size_t offset)
    : m_pieces(pieces)
{
    settle();
    skip(offset);
}

void BiffReader::settle()
{
    while (m_piece < m_pieces.size() && m_at >= m_pieces[m_piece].size()) {
        ++m_piece;
        m_at = 0;
    }
}

std::uint8_t BiffReader::u8()
{
    if (atEnd())
        return 0;
    const auto value = std::uint8_t(m_pieces[m_piece][m_at++]);
    settle();
    return value;
}

std::uint16_t BiffReader::u16()
{
    const std::uint16_t low = u8();
    return std::uint16_t(low | u8() << 8);
}

std::uint32_t BiffReader::u32()
{
    const std::uint32_t low = u16();
    return low | std::uint32_t(u16()) << 16;
}

void BiffReader::skip(std::size_t bytes)
{
    while (bytes > 0 && !atEnd()) {
        const std::size_t step = std::min(bytes, m_pieces[m_piece].size() - m_at);
        m_at += step;
        bytes -= step;
        settle();
    }
}

void BiffReader::appendUnicode(std::size_t characters, std::string& out)
{
    std::uint8_t flags = u8();
    const std::size_t runs = (flags & 8) != 0 ? u16() : 0;
    const std::size_t phonetics = (flags & 4) != 0 ? u32() : 0;
    m_wide.clear();
    while (characters > 0 && !atEnd()) {
        const std::size_t piece = m_piece;
        const std::size_t size = (flags & 1) != 0 ? 2 : 1;
        const std::string_view rest = m_pieces[m_piece].substr(m_at);
        const std::size_t count = std::min(characters, rest.size() / size);
        for (std::size_t i = 0; i < count; ++i)
            m_wide.push_back(size == 2 ? char16_t(littleU16(rest, 2 * i)) : char16_t(std::uint8_t(rest[i])));
        characters -= count;
        skip(characters > 0 ? rest.size() : count * size);
        // A text that goes on in the next piece says anew how wide its characters are.
        if (characters > 0 && m_piece != piece && !atEnd())
            flags = u8();
    }
    skip(runs * 4);
    skip(phonetics);
    const QByteArray utf8 = QStringView(m_wide).toUtf8();
    out.append(utf8.constData(), std::size_t(utf8.size()));
}

void BiffReader::appendBytes(std::size_t bytes, TextDecoder& decoder, std::string& out)
{
    std::string text;
    bytes = std::min(bytes, kMaxBiffText);
    while (bytes > 0 && !atEnd()) {
        const std::string_view part = m_pieces[m_piece].substr(m_at, bytes);
        text.append(part);
        bytes -= part.size();
        skip(part.size());
    }
    decoder.decode(text, true, out);
}

QString codePageName(int codePage)
{
    switch (codePage) {
    case 367:
        return QStringLiteral("US-ASCII");
    case 932:
        return QStringLiteral("Shift_JIS");
    case 936:
        return QStringLiteral("GB18030");
    case 949:
        return QStringLiteral("windows-949");
    case 950:
        return QStringLiteral("Big5");
    case 1200:
        return QStringLiteral("UTF-16LE");
    case 10000:
    case 32768:
        return QStringLiteral("macintosh");
    default:
        return codePage >= 1250 && codePage <= 1258 ? QStringLiteral("windows-%1").arg(codePage)
                                                    : QStringLiteral("windows-1252");
    }
}

} // namespace tessera
