// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/field.h"

#include "base/hash.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "linkage/internal/name_sound.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr std::size_t kTextsAtOnce = std::size_t{1} << 14;
constexpr std::size_t kTextsOfBlock = std::size_t{1} << 11;

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

namespace {

// The same for the letters that most texts have.
std::u32string comparableAscii(std::string_view text)
{
    std::u32string letters;
    bool isWordOver = false;
    for (const char byte : text) {
        if (byte == '\'')
            continue;
        const char lower = byte >= 'A' && byte <= 'Z' ? char(byte - 'A' + 'a') : byte;
        if ((lower < 'a' || lower > 'z') && (lower < '0' || lower > '9')) {
            isWordOver = !letters.empty();
            continue;
        }
        if (isWordOver)
            letters.push_back(U' ');
        isWordOver = false;
        letters.push_back(char32_t(lower));
    }
    return letters;
}

} // namespace

std::u32string comparableText(std::string_view text)
{
    if (std::ranges::all_of(text, [](char byte) { return std::uint8_t(byte) < 128; }))
        return comparableAscii(text);
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
        letters.push_back(simplified(char32_t(letter)));
    }
    return letters;
}

std::uint64_t hashOfLetters(Letters letters)
{
    return hashBytes({reinterpret_cast<const char*>(letters.data()), letters.size() * sizeof(char32_t)});
}

std::string FieldValues::comparable(std::string_view text) const
{
    switch (m_kind) {
    case ComparisonKind::Date:
        return dateDigits(text);
    case ComparisonKind::Digits:
        return comparableDigits(text);
    case ComparisonKind::Email:
        return normaliseEmail(text);
    default:
        return utf8Of(comparableText(text));
    }
}

Code FieldValues::add(std::string_view text)
{
    const std::string value = comparable(text);
    return value.empty() ? kNullCode : m_builder.insert(value);
}

std::vector<Code> FieldValues::addAll(const Dictionary& texts, const Task& task)
{
    std::vector<Code> codes(texts.size(), kNullCode);
    std::vector<std::string> values(std::min(texts.size(), kTextsAtOnce));
    for (std::size_t from = 0; from < texts.size() && !task.cancelled(); from += values.size()) {
        const std::size_t count = std::min(values.size(), texts.size() - from);
        parallelBlocks(count, kTextsOfBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                values[i] = comparable(texts.at(Code(from + i)));
        });
        for (std::size_t i = 0; i < count; ++i)
            codes[from + i] = values[i].empty() ? kNullCode : m_builder.insert(values[i]);
    }
    return codes;
}

Code FieldValues::addDate(std::string_view year, std::string_view month, std::string_view day)
{
    const std::string date = dateDigits(year, month, day);
    return date.empty() ? kNullCode : m_builder.insert(date);
}

struct FieldValues::Part
{
    std::vector<Entry> entries; // places from the part's own beginning
    std::vector<char32_t> letters;
    std::vector<Sound> sounds;
    std::vector<std::uint64_t> words;
    std::vector<std::uint64_t> numbers;
    bool hasHan = false;
};

namespace {

void appendLetters(std::string_view utf8, std::vector<char32_t>& letters)
{
    if (std::ranges::all_of(utf8, [](char byte) { return std::uint8_t(byte) < 128; })) {
        letters.insert(letters.end(), utf8.begin(), utf8.end());
        return;
    }
    const auto wide = icu::UnicodeString::fromUTF8({utf8.data(), std::int32_t(utf8.size())});
    for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1))
        letters.push_back(char32_t(wide.char32At(i)));
}

void cutWords(Letters letters, std::vector<std::uint64_t>& words, std::vector<std::uint64_t>& numbers)
{
    const std::size_t firstWord = words.size();
    const std::size_t firstNumber = numbers.size();
    std::size_t i = 0;
    while (i < letters.size()) {
        const std::size_t from = i;
        if (letters[i] == U' ') {
            ++i;
        } else if (isDigit(letters[i])) {
            while (i < letters.size() && isDigit(letters[i]))
                ++i;
            numbers.push_back(hashOfLetters(letters.subspan(from, i - from)));
        } else if (isHan(letters[i])) { // pairs of letters stand for words
            ++i;
            if (i < letters.size() && isHan(letters[i]))
                words.push_back(hashOfLetters(letters.subspan(from, 2)));
        } else {
            while (i < letters.size() && letters[i] != U' ' && !isDigit(letters[i]) && !isHan(letters[i]))
                ++i;
            words.push_back(hashOfLetters(letters.subspan(from, i - from)));
        }
    }
    const auto settle = [](std::vector<std::uint64_t>& all, std::size_t first) {
        std::sort(all.begin() + std::ptrdiff_t(first), all.end());
        all.erase(std::unique(all.begin() + std::ptrdiff_t(first), all.end()), all.end());
    };
    settle(words, firstWord);
    settle(numbers, firstNumber);
}

} // namespace

FieldValues::Part FieldValues::partOf(Code begin, Code end) const
{
    Part part;
    for (Code code = begin; code < end; ++code) {
        const std::string_view utf8 = text(code);
        Entry& entry = part.entries.emplace_back();
        entry.letters = std::uint32_t(part.letters.size());
        entry.words = std::uint32_t(part.words.size());
        entry.numbers = std::uint32_t(part.numbers.size());
        appendLetters(utf8, part.letters);
        const Letters own = std::span(part.letters).subspan(entry.letters);
        entry.set = LetterSet(own, m_kind == ComparisonKind::Digits);
        if (m_kind == ComparisonKind::Date) {
            for (const char digit : utf8)
                entry.date = entry.date << 4 | std::uint32_t(digit - '0');
        } else if (m_kind == ComparisonKind::Email) {
            entry.localPart = std::uint32_t(std::ranges::find(own, U'@') - own.begin());
        } else if (m_kind == ComparisonKind::Name) {
            const std::u32string_view name(own.data(), own.size());
            const std::string sound = soundOf(name);
            const PinyinName pinyin = pinyinOf(name);
            part.sounds.push_back({sound.empty() ? 0 : hashBytes(sound),
                                   pinyin.syllables.empty() ? 0 : hashBytes(pinyin.syllables), pinyin.isOpen,
                                   pinyin.hasHan});
            part.hasHan = part.hasHan || pinyin.hasHan;
        } else if (m_kind == ComparisonKind::Address || m_kind == ComparisonKind::Text) {
            cutWords(own, part.words, part.numbers);
        }
    }
    return part;
}

void FieldValues::finish(const Task& task)
{
    const std::size_t count = m_builder.size();
    std::vector<Part> parts((count + kTextsOfBlock - 1) / kTextsOfBlock);
    parallelBlocks(count, kTextsOfBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        if (!task.cancelled())
            parts[block] = partOf(Code(begin), Code(end));
    });
    const auto sum = [&](auto&& sizeOf) {
        std::size_t all = 0;
        for (const Part& part : parts)
            all += sizeOf(part);
        return all;
    };
    m_entries.reserve(count + 1);
    m_letters.reserve(sum([](const Part& part) { return part.letters.size(); }));
    m_sounds.reserve(sum([](const Part& part) { return part.sounds.size(); }));
    m_words.reserve(sum([](const Part& part) { return part.words.size(); }));
    m_numbers.reserve(sum([](const Part& part) { return part.numbers.size(); }));
    const auto append = [](auto& all, const auto& some) { all.insert(all.end(), some.begin(), some.end()); };
    for (Part& part : parts) {
        if (task.cancelled())
            return;
        for (Entry entry : part.entries) {
            entry.letters += std::uint32_t(m_letters.size());
            entry.words += std::uint32_t(m_words.size());
            entry.numbers += std::uint32_t(m_numbers.size());
            m_entries.push_back(entry);
        }
        append(m_letters, part.letters);
        append(m_sounds, part.sounds);
        append(m_words, part.words);
        append(m_numbers, part.numbers);
        m_hasHan = m_hasHan || part.hasHan;
        part = Part();
    }
    Entry& end = m_entries.emplace_back();
    end.letters = std::uint32_t(m_letters.size());
    end.words = std::uint32_t(m_words.size());
    end.numbers = std::uint32_t(m_numbers.size());
}

std::uint64_t FieldValues::soundBlock(Code code) const
{
    // Where names are written in Chinese too, pinyin brings both together; else a spelling by ear.
    if (m_hasHan && m_sounds[code].pinyin != 0)
        return m_sounds[code].pinyin;
    const std::string soundex = soundexOf(text(code));
    if (!soundex.empty())
        return hashBytes(soundex);
    const Letters own = letters(code);
    const std::string sound = soundOf({own.data(), own.size()});
    return sound.empty() ? 0 : hashBytes(sound);
}

} // namespace tessera
