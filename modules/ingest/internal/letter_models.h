// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tessera {

// What texts of a language look like in an encoding of its: what encodings of the same shape are told apart
// by. Encodings go by their ICU names.

// Mean log2 of the frequency of letters above 127 when the text is Russian (windows-1251, KOI8-R) or Greek
// (ISO-8859-7); a letter the language has not counts as rare. Right readings have about -4.5, others -5.5.
[[nodiscard]] double letterBits(std::string_view text, const char* encoding);

// Whether one language of Central Europe explains the letters above 127 in an encoding (windows-1250,
// ISO-8859-2), some of which windows-1252 reads otherwise, and no Western language does so in windows-1252.
[[nodiscard]] bool isCentralEuropean(std::string_view text, const char* encoding);

// Share of the characters of two bytes that are among the commonest of the language: GB18030 (Chinese),
// EUC-KR, EUC-JP (kana all count). A text in another encoding of this shape has a few in a hundred.
struct CommonShare
{
    std::size_t hits = 0;
    std::size_t characters = 0;
    [[nodiscard]] double share() const { return characters == 0 ? 0 : double(hits) / double(characters); }
};
[[nodiscard]] CommonShare commonCharacters(std::string_view text, const char* encoding);

} // namespace tessera
