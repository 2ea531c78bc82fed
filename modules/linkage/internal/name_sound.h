// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tessera {

[[nodiscard]] bool isHan(char32_t letter);
// Simplified for traditional letters; others as they are.
[[nodiscard]] char32_t simplified(char32_t letter);

// Words of a name in Latin letters, in alphabetical order; Chinese read in pinyin without tones.
[[nodiscard]] std::string soundOf(std::u32string_view text);

// A name as syllables of pinyin in alphabetical order, so that Chinese letters, pinyin in one word or several
// and either order of surname and given name give the same. Empty when a part of it is no pinyin.
struct PinyinName
{
    std::string syllables; // parted by blanks
    bool isOpen = false;   // Chinese letters or several words: not one Latin word that only looks like pinyin
    bool hasHan = false;
};
[[nodiscard]] PinyinName pinyinOf(std::u32string_view text);

// Soundex (Russell, Odell 1918; the American rules) of the first Latin word, empty without one.
[[nodiscard]] std::string soundexOf(std::string_view latin);

} // namespace tessera
