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

// Streams text of an encoding that ICU knows to UTF-8. Bytes that are not in the encoding become U+FFFD and
// are counted.
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
