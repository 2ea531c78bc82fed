// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text_distance.h"
#include "linkage/comparison.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

// The different values of what is compared, made comparable once: cleaned, cut into letters, words and
// sounds.
class FieldValues
{
public:
    explicit FieldValues(ComparisonKind kind)
        : m_kind(kind)
    {}

    // kNullCode when nothing is left of the text that could be compared.
    Code add(std::string_view text);
    Code addDate(std::string_view year, std::string_view month, std::string_view day);
    // After the last add.
    void finish();

    [[nodiscard]] std::size_t size() const { return m_builder.size(); }
    [[nodiscard]] std::string_view text(Code code) const { return m_builder.dictionary().at(code); }
    [[nodiscard]] Letters letters(Code code) const { return part(m_letters, m_letterEnds, code); }
    // Up to the @ of an e-mail address.
    [[nodiscard]] Letters localPart(Code code) const;
    // Equal for names that sound alike to a reader: words in any order, Chinese by its pinyin; 0: none.
    [[nodiscard]] std::uint64_t sound(Code code) const { return m_sounds[code]; }
    // Hashes of the words of an address (pairs of letters where it is written without blanks), ascending.
    [[nodiscard]] std::span<const std::uint64_t> words(Code code) const
    {
        return part(m_words, m_wordEnds, code);
    }
    [[nodiscard]] std::span<const std::uint64_t> numbers(Code code) const
    {
        return part(m_numbers, m_numberEnds, code);
    }

private:
    template <typename T>
    static std::span<const T> part(const std::vector<T>& all, const std::vector<std::uint32_t>& ends,
                                   Code code)
    {
        const std::uint32_t begin = code == 0 ? 0 : ends[code - 1];
        return std::span(all).subspan(begin, ends[code] - begin);
    }
    void cutWords(Letters letters);

    ComparisonKind m_kind;
    DictionaryBuilder m_builder;
    std::vector<char32_t> m_letters;
    std::vector<std::uint32_t> m_letterEnds;
    std::vector<std::uint64_t> m_sounds;
    std::vector<std::uint64_t> m_words;
    std::vector<std::uint32_t> m_wordEnds;
    std::vector<std::uint64_t> m_numbers;
    std::vector<std::uint32_t> m_numberEnds;
};

// One comparison's values by record.
struct Field
{
    std::shared_ptr<const FieldValues> values; // names that may be swapped share theirs
    std::vector<Code> codes;                   // by record
    std::vector<std::uint32_t> frequency;      // records by code
    std::size_t known = 0;                     // records
};

// Empty letters, NFKC, lower case, without accents and signs; what a person would call the same text.
[[nodiscard]] std::u32string comparableText(std::string_view text);
[[nodiscard]] std::uint64_t hashOfLetters(Letters letters);
// Words of a name in Latin letters, in alphabetical order; Chinese read in pinyin without tones.
[[nodiscard]] std::string soundOf(std::u32string_view text);
// Soundex (Russell, Odell 1918; the American rules) of the first Latin word, empty without one.
[[nodiscard]] std::string soundexOf(std::string_view latin);

} // namespace tessera
