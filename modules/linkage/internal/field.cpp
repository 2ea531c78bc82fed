// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/field.h"

#include "base/hash.h"
#include "base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

bool isHan(char32_t letter)
{
    return u_hasBinaryProperty(UChar32(letter), UCHAR_IDEOGRAPHIC) != 0;
}

bool isDigit(char32_t letter)
{
    return letter >= U'0' && letter <= U'9';
}

std::string digitsOf(std::string_view text)
{
    std::string digits;
    for (const char32_t letter : comparableText(text))
        if (isDigit(letter))
            digits.push_back(char(letter));
    return digits;
}

// Of a phone or number: without the country code of a mainland mobile; empty when it is masked or only zeros.
std::string comparableDigits(std::string_view text)
{
    if (text.find('*') != std::string_view::npos)
        return {};
    std::string digits = digitsOf(text);
    for (const std::string_view code : {"0086", "86"})
        if (digits.size() == code.size() + 11 && digits.starts_with(code) && digits[code.size()] == '1')
            digits.erase(0, code.size());
    return digits.find_first_not_of('0') == std::string::npos ? std::string() : digits;
}

std::string utf8Of(std::u32string_view text)
{
    std::string utf8;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()), std::int32_t(text.size()))
        .toUTF8String(utf8);
    return utf8;
}

// Chinese in Latin letters; nullptr where ICU comes without its data.
const icu::Transliterator* pinyinReader()
{
    static const std::unique_ptr<icu::Transliterator> reader = [] {
        for (const char* id : {"Han-Latin/Names; Latin-ASCII; Lower", "Han-Latin; Latin-ASCII; Lower"}) {
            UErrorCode status = U_ZERO_ERROR;
            std::unique_ptr<icu::Transliterator> made(
                icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
            if (U_SUCCESS(status) != 0 && made)
                return made;
        }
        return std::unique_ptr<icu::Transliterator>();
    }();
    return reader.get();
}

// A date as eight digits, with 0 for each digit that is not known; empty when nothing is.
std::string dateDigits(std::string_view year, std::string_view month, std::string_view day)
{
    const auto padded = [](const std::string& digits, std::size_t width) {
        return digits.size() > width ? std::string(width, '0')
                                     : std::string(width - digits.size(), '0') + digits;
    };
    std::string date = padded(digitsOf(year), 4) + padded(digitsOf(month), 2) + padded(digitsOf(day), 2);
    return date == "00000000" ? std::string() : date;
}

// 1971-06-24, 1971/6/24, 19710624, 24.06.1971, with or without a time behind it.
std::string dateDigits(std::string_view text)
{
    std::array<std::string, 3> parts;
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size() && count < 3;) {
        const std::size_t from = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9')
            ++i;
        if (i > from)
            parts[count++] = std::string(text.substr(from, i - from));
        else
            ++i;
    }
    if (count == 1 && parts[0].size() == 8)
        return parts[0];
    if (count == 1)
        return parts[0].size() == 4 ? dateDigits(parts[0], {}, {}) : std::string();
    if (parts[0].size() == 4)
        return dateDigits(parts[0], parts[1], parts[2]);
    return count == 3 ? dateDigits(parts[2], parts[1], parts[0]) : std::string();
}

} // namespace

std::u32string comparableText(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString folded = icu::UnicodeString::fromUTF8({text.data(), std::int32_t(text.size())});
    if (U_SUCCESS(status) != 0)
        folded = apart->normalize(fold->normalize(folded, status), status);
    std::u32string letters;
    bool isWordOver = false;
    for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 letter = folded.char32At(i);
        if (u_getCombiningClass(letter) != 0 || letter == '\'' || letter == 0x2019)
            continue; // accents, O'Brien
        if (u_isalnum(letter) == 0) {
            isWordOver = !letters.empty();
            continue;
        }
        if (isWordOver)
            letters.push_back(U' ');
        isWordOver = false;
        letters.push_back(char32_t(letter));
    }
    return letters;
}

std::uint64_t hashOfLetters(Letters letters)
{
    return hashBytes({reinterpret_cast<const char*>(letters.data()), letters.size() * sizeof(char32_t)});
}

std::string soundOf(std::u32string_view text)
{
    std::vector<std::string> words;
    std::u32string latin;
    const auto endWord = [&] {
        if (!latin.empty())
            words.push_back(utf8Of(latin));
        latin.clear();
    };
    for (const char32_t letter : text) {
        if (letter == U' ') {
            endWord();
        } else if (isHan(letter)) {
            endWord();
            icu::UnicodeString syllable(static_cast<UChar32>(letter));
            if (const icu::Transliterator* reader = pinyinReader())
                reader->transliterate(syllable);
            syllable.trim().toUTF8String(words.emplace_back());
        } else {
            latin.push_back(letter);
        }
    }
    endWord();
    std::ranges::sort(words);
    std::string sound;
    for (const std::string& word : words)
        sound += word;
    return sound;
}

std::string soundexOf(std::string_view latin)
{
    //                                          abcdefghijklmnopqrstuvwxyz, 0: a vowel, -: h and w
    static constexpr std::string_view kCodes = "01230120022455012623010202";
    std::string code;
    char before = 0;
    for (const char letter : latin) {
        if (letter < 'a' || letter > 'z')
            break;
        const char digit = kCodes[std::size_t(letter - 'a')];
        if (code.empty())
            code.push_back(letter);
        else if (digit != '0' && digit != before)
            code.push_back(digit);
        if (code.size() == 1 || (letter != 'h' && letter != 'w'))
            before = digit;
        if (code.size() == 4)
            break;
    }
    if (!code.empty())
        code.resize(4, '0');
    return code;
}

Code FieldValues::add(std::string_view text)
{
    std::string value;
    switch (m_kind) {
    case ComparisonKind::Date:
        value = dateDigits(text);
        break;
    case ComparisonKind::Digits:
        value = comparableDigits(text);
        break;
    case ComparisonKind::Email:
        value = normaliseEmail(text);
        break;
    default:
        value = utf8Of(comparableText(text));
    }
    return value.empty() ? kNullCode : m_builder.insert(value);
}

Code FieldValues::addDate(std::string_view year, std::string_view month, std::string_view day)
{
    const std::string date = dateDigits(year, month, day);
    return date.empty() ? kNullCode : m_builder.insert(date);
}

void FieldValues::finish()
{
    const bool hasSounds = m_kind == ComparisonKind::Name;
    const bool hasWords = m_kind == ComparisonKind::Address || m_kind == ComparisonKind::Text;
    for (Code code = 0; code < m_builder.size(); ++code) {
        const std::size_t begin = m_letters.size();
        const std::string_view utf8 = text(code);
        const auto wide = icu::UnicodeString::fromUTF8({utf8.data(), std::int32_t(utf8.size())});
        for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1))
            m_letters.push_back(char32_t(wide.char32At(i)));
        m_letterEnds.push_back(std::uint32_t(m_letters.size()));
        const Letters own = std::span(m_letters).subspan(begin);
        if (hasSounds) {
            const std::string sound = soundOf({own.data(), own.size()});
            m_sounds.push_back(sound.empty() ? 0 : hashBytes(sound));
        }
        if (hasWords)
            cutWords(own);
    }
}

void FieldValues::cutWords(Letters letters)
{
    const std::size_t firstWord = m_words.size();
    const std::size_t firstNumber = m_numbers.size();
    std::size_t i = 0;
    while (i < letters.size()) {
        const std::size_t from = i;
        if (letters[i] == U' ') {
            ++i;
        } else if (isDigit(letters[i])) {
            while (i < letters.size() && isDigit(letters[i]))
                ++i;
            m_numbers.push_back(hashOfLetters(letters.subspan(from, i - from)));
        } else if (isHan(letters[i])) { // pairs of letters stand for words
            ++i;
            if (i < letters.size() && isHan(letters[i]))
                m_words.push_back(hashOfLetters(letters.subspan(from, 2)));
        } else {
            while (i < letters.size() && letters[i] != U' ' && !isDigit(letters[i]) && !isHan(letters[i]))
                ++i;
            m_words.push_back(hashOfLetters(letters.subspan(from, i - from)));
        }
    }
    const auto settle = [](std::vector<std::uint64_t>& all, std::size_t first,
                           std::vector<std::uint32_t>& ends) {
        std::sort(all.begin() + std::ptrdiff_t(first), all.end());
        all.erase(std::unique(all.begin() + std::ptrdiff_t(first), all.end()), all.end());
        ends.push_back(std::uint32_t(all.size()));
    };
    settle(m_words, firstWord, m_wordEnds);
    settle(m_numbers, firstNumber, m_numberEnds);
}

Letters FieldValues::localPart(Code code) const
{
    const Letters all = letters(code);
    const auto at = std::ranges::find(all, U'@');
    return all.first(std::size_t(at - all.begin()));
}

} // namespace tessera
