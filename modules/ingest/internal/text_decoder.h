// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>

struct UConverter;

namespace tessera {

// "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030" or "ISO-8859-1", with the length of the byte order mark and why.
struct EncodingGuess
{
    QString name;
    int markBytes = 0;
    QString evidence;
};

// From the first bytes of a file: byte order mark, zero bytes, valid UTF-8, valid GB18030, else Latin-1.
[[nodiscard]] EncodingGuess guessEncoding(std::string_view start, bool isWholeFile);

// Streams any of those to UTF-8. Bytes that are not in the encoding become U+FFFD and are counted.
class TextDecoder
{
public:
    static Result<TextDecoder> forEncoding(const QString& name);
    TextDecoder(TextDecoder&&) noexcept;
    TextDecoder& operator=(TextDecoder&&) noexcept;
    ~TextDecoder();

    [[nodiscard]] bool isUtf8() const { return m_converter == nullptr; }
    // Appends the UTF-8 of bytes to out; a character cut at the end waits for the next call (or ends at
    // atEnd).
    void decode(std::string_view bytes, bool atEnd, std::string& out);

private:
    TextDecoder() = default;
    UConverter* m_converter = nullptr;
};

} // namespace tessera
