// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace tessera {

// A name that TextDecoder knows and why.
struct EncodingGuess
{
    QString name;
    QString evidence;
};

// From the first bytes of a file: byte order mark; where the zero bytes stand; valid UTF-8; else whichever of
// GB18030, Big5 (with Hong Kong's characters), Shift-JIS, EUC-JP, EUC-KR, KOI8-R, ISO 8859-7 and -2 and
// Windows' 1250 to 1253 makes most of the bytes above 127 common characters of its language.
[[nodiscard]] EncodingGuess guessEncoding(std::string_view start, bool isWholeFile);

} // namespace tessera
