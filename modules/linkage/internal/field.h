// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "base/text_distance.h"
#include "linkage/comparison.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

// The different values of what is compared, made comparable once: cleaned, cut into letters, words and
// sounds. Work is shared by all cores; what comes out depends on the texts and their order alone.
class FieldValues
{
public:
    explicit FieldValues(ComparisonKind kind)
        : m_kind(kind)
    {}

    // Their codes; kNullCode where nothing is left of a text that could be compared.
    std::vector<Code> addAll(const Dictionary& texts, const Task& task);
    Code add(std::string_view text);
    Code addDate(std::string_view year, std::string_view month, std::string_view day);
    // After the last add.
    void finish(const Task& task = Task());

    [[nodiscard]] std::size_t size() const { return m_builder.size(); }
    [[nodiscard]] std::string_view text(Code code) const { return m_builder.dictionary().at(code); }
    [[nodiscard]] Letters letters(Code code) const
    {
        return part(m_letters, m_entries[code].letters, m_entries[code + 1].letters);
    }
    // Of the first 64 letters.
    [[nodiscard]] LetterSet letterSet(Code code) const { return m_entries[code].set; }
    // Up to the @ of an e-mail address.
    [[nodiscard]] Letters localPart(Code code) const
    {
        return letters(code).first(m_entries[code].localPart);
    }
    // Eight digits, four bits each, the last day's in the lowest; 0 for each that is not known.
    [[nodiscard]] std::uint32_t date(Code code) const { return m_entries[code].date; }
    // Equal for names that sound alike to a reader: words in any order, Chinese by its pinyin; 0: none.
    [[nodiscard]] std::uint64_t sound(Code code) const { return m_sounds[code].sound; }
    // Equal for a name in Chinese letters and in pinyin, in any order and however cut into words.
    [[nodiscard]] bool isSamePinyin(Code a, Code b) const
    {
        const Sound& left = m_sounds[a];
        const Sound& right = m_sounds[b];
        return left.pinyin != 0 && left.pinyin == right.pinyin && (left.isOpen || right.isOpen);
    }
    // What names are put into one block by when it is made by their sound; 0: nothing.
    [[nodiscard]] std::uint64_t soundBlock(Code code) const;
    // Hashes of the words of an address (pairs of letters where it is written without blanks), ascending.
    [[nodiscard]] std::span<const std::uint64_t> words(Code code) const
    {
        return part(m_words, m_entries[code].words, m_entries[code + 1].words);
    }
    [[nodiscard]] std::span<const std::uint64_t> numbers(Code code) const
    {
        return part(m_numbers, m_entries[code].numbers, m_entries[code + 1].numbers);
    }

private:
    // What is looked at first stands together.
    struct Entry
    {
        LetterSet set;
        std::uint32_t letters = 0; // where they begin; they end where the next value's do
        std::uint32_t words = 0;
        std::uint32_t numbers = 0;
        union {
            std::uint32_t date = 0;
            std::uint32_t localPart; // letters
        };
    };
    struct Sound
    {
        std::uint64_t sound = 0;
        std::uint64_t pinyin = 0;
        bool isOpen = false; // not one Latin word that only looks like pinyin
        bool hasHan = false;
    };
    struct Part; // of the values, made by one thread

    template <typename T>
    static std::span<const T> part(const std::vector<T>& all, std::uint32_t begin, std::uint32_t end)
    {
        return {all.data() + begin, all.data() + end};
    }
    [[nodiscard]] std::string comparable(std::string_view text) const;
    [[nodiscard]] Part partOf(Code begin, Code end) const;

    ComparisonKind m_kind;
    DictionaryBuilder m_builder;
    std::vector<Entry> m_entries; // one more than values
    std::vector<char32_t> m_letters;
    std::vector<Sound> m_sounds; // of names
    std::vector<std::uint64_t> m_words;
    std::vector<std::uint64_t> m_numbers;
    bool m_hasHan = false;
};

// One comparison's values by record.
struct Field
{
    std::shared_ptr<const FieldValues> values; // names that may be swapped share theirs
    std::vector<Code> codes;                   // by record
    std::vector<std::uint32_t> frequency;      // records by code
    std::size_t known = 0;                     // records
};

// NFKC, lower case, simplified Chinese, without accents and signs; what a person would call the same text.
[[nodiscard]] std::u32string comparableText(std::string_view text);
[[nodiscard]] std::uint64_t hashOfLetters(Letters letters);

} // namespace tessera
