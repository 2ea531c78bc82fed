// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/text_decoder.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace tessera {

namespace {

using Bytes = const unsigned char*;

// Length of the valid UTF-8 sequence at the start, 0 when there is none.
std::size_t utf8Length(Bytes s, std::size_t left)
{
    if (s[0] < 0x80)
        return 1;
    const std::size_t n = s[0] >= 0xC2 && s[0] <= 0xDF   ? 2
                          : (s[0] & 0xF0) == 0xE0        ? 3
                          : s[0] >= 0xF0 && s[0] <= 0xF4 ? 4
                                                         : 0;
    if (n == 0 || n > left)
        return 0;
    for (std::size_t i = 1; i < n; ++i)
        if ((s[i] & 0xC0) != 0x80)
            return 0;
    const bool overlong = (s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xF0 && s[1] < 0x90);
    const bool surrogate = s[0] == 0xED && s[1] > 0x9F;
    const bool tooHigh = s[0] == 0xF4 && s[1] > 0x8F;
    return overlong || surrogate || tooHigh ? 0 : n;
}

// Length of the well-formed GB18030 sequence at the start, 0 when there is none (one, two or four bytes).
std::size_t gb18030Length(Bytes s, std::size_t left)
{
    if (s[0] < 0x80)
        return 1;
    if (s[0] == 0x80 || s[0] == 0xFF || left < 2)
        return 0;
    if ((s[1] >= 0x40 && s[1] <= 0xFE && s[1] != 0x7F))
        return 2;
    const bool four = left >= 4 && s[1] >= 0x30 && s[1] <= 0x39 && s[2] >= 0x81 && s[2] <= 0xFE &&
                      s[3] >= 0x30 && s[3] <= 0x39;
    return four ? 4 : 0;
}

template <typename Length>
bool isAll(std::string_view text, bool isWhole, Length length)
{
    const auto* s = reinterpret_cast<Bytes>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t n = length(s + at, text.size() - at);
        if (n == 0)
            return !isWhole && text.size() - at < 4; // cut in the middle of a character
        at += n;
    }
    return true;
}

struct TextDecoderText
{
    Q_DECLARE_TR_FUNCTIONS(TextDecoder)
};

} // namespace

EncodingGuess guessEncoding(std::string_view start, bool isWholeFile)
{
    if (start.starts_with("\xEF\xBB\xBF"))
        return {QStringLiteral("UTF-8"), 3, TextDecoderText::tr("byte order mark")};
    if (start.starts_with("\xFF\xFE"))
        return {QStringLiteral("UTF-16LE"), 2, TextDecoderText::tr("byte order mark")};
    if (start.starts_with("\xFE\xFF"))
        return {QStringLiteral("UTF-16BE"), 2, TextDecoderText::tr("byte order mark")};
    std::size_t evenZeros = 0;
    std::size_t oddZeros = 0;
    for (std::size_t i = 0; i < start.size(); ++i)
        if (start[i] == '\0')
            ++(i % 2 == 0 ? evenZeros : oddZeros);
    if (oddZeros * 4 > start.size() && evenZeros * 20 < start.size())
        return {QStringLiteral("UTF-16LE"), 0, TextDecoderText::tr("every second byte is zero")};
    if (evenZeros * 4 > start.size() && oddZeros * 20 < start.size())
        return {QStringLiteral("UTF-16BE"), 0, TextDecoderText::tr("every second byte is zero")};
    if (isAll(start, isWholeFile, utf8Length))
        return {QStringLiteral("UTF-8"), 0, TextDecoderText::tr("all bytes are valid UTF-8")};
    if (isAll(start, isWholeFile, gb18030Length))
        return {QStringLiteral("GB18030"), 0,
                TextDecoderText::tr("not valid UTF-8, all bytes are valid GB18030")};
    return {QStringLiteral("ISO-8859-1"), 0, TextDecoderText::tr("neither valid UTF-8 nor GB18030")};
}

Result<TextDecoder> TextDecoder::forEncoding(const QString& name)
{
    TextDecoder decoder;
    if (name.compare(QLatin1String("UTF-8"), Qt::CaseInsensitive) == 0)
        return decoder;
    UErrorCode status = U_ZERO_ERROR;
    decoder.m_converter = ucnv_open(name.toLatin1().constData(), &status);
    if (U_FAILURE(status)) {
        decoder.m_converter = nullptr;
        return Error{QCoreApplication::translate(
                         "TextDecoder",
                         "Unknown encoding \"%1\". Use UTF-8, UTF-16LE, UTF-16BE, GB18030 or another "
                         "name that ICU knows.")
                         .arg(name)};
    }
    return decoder;
}

TextDecoder::TextDecoder(TextDecoder&& other) noexcept
    : m_converter(std::exchange(other.m_converter, nullptr))
{}

TextDecoder& TextDecoder::operator=(TextDecoder&& other) noexcept
{
    std::swap(m_converter, other.m_converter);
    return *this;
}

TextDecoder::~TextDecoder()
{
    if (m_converter != nullptr)
        ucnv_close(m_converter);
}

void TextDecoder::decode(std::string_view bytes, bool atEnd, std::string& out)
{
    if (m_converter == nullptr) {
        out.append(bytes);
        return;
    }
    std::vector<UChar> wide(bytes.size() + 64);
    const char* source = bytes.data();
    const char* sourceEnd = source + bytes.size();
    for (;;) {
        UChar* target = wide.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(m_converter, &target, wide.data() + wide.size(), &source, sourceEnd, nullptr, atEnd,
                       &status);
        const QStringView text(reinterpret_cast<const char16_t*>(wide.data()), target - wide.data());
        // A surrogate pair is never split: the converter writes it whole or not at all.
        const QByteArray utf8 = text.toUtf8();
        out.append(utf8.constData(), std::size_t(utf8.size()));
        if (status != U_BUFFER_OVERFLOW_ERROR)
            return;
    }
}

} // namespace tessera
