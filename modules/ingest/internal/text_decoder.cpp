// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/text_decoder.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>

#include <utility>
#include <vector>

namespace tessera {

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
