// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/name_sound.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tessera {

namespace {

constexpr std::size_t kLongestSyllable = 6; // zhuang

// Finals by initial. ü is written u, as names without accents have it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kSyllables = {{
    {"", "a o e ai ei ao ou an en ang eng er"},
    {"b", "a o ai ei ao an en ang eng i ie iao ian in ing u"},
    {"p", "a o ai ei ao ou an en ang eng i ie iao ian in ing u"},
    {"m", "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u"},
    {"f", "a o ei ou an en ang eng u"},
    {"d", "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un"},
    {"t", "a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un"},
    {"n", "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan un ue"},
    {"l", "a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ue"},
    {"g", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"},
    {"k", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"},
    {"h", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"},
    {"j", "i ia ie iao iu ian in iang ing iong u ue uan un"},
    {"q", "i ia ie iao iu ian in iang ing iong u ue uan un"},
    {"x", "i ia ie iao iu ian in iang ing iong u ue uan un"},
    {"zh", "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"},
    {"ch", "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang"},
    {"sh", "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang"},
    {"r", "e i ao ou an en ang eng ong u ua uo ui uan un"},
    {"z", "a e i ai ei ao ou an en ang eng ong u uo ui uan un"},
    {"c", "a e i ai ao ou an en ang eng ong u uo ui uan un"},
    {"s", "a e i ai ao ou an en ang eng ong u uo ui uan un"},
    {"y", "a e i o ao ou an ang in ing ong u ue uan un"},
    {"w", "a o ai ei an en ang eng u"},
}};

// Surnames that are read otherwise than the same letters elsewhere.
constexpr std::array<std::pair<std::u32string_view, std::string_view>, 18> kSurnames = {{
    {U"尉迟", "yu chi"},
    {U"长孙", "zhang sun"},
    {U"万俟", "mo qi"},
    {U"单于", "chan yu"},
    {U"澹台", "tan tai"},
    {U"宿", "su"},
    {U"单", "shan"},
    {U"曾", "zeng"},
    {U"解", "xie"},
    {U"仇", "qiu"},
    {U"查", "zha"},
    {U"区", "ou"},
    {U"盖", "ge"},
    {U"任", "ren"},
    {U"朴", "piao"},
    {U"缪", "miao"},
    {U"翟", "zhai"},
    {U"覃", "qin"},
}};

std::string latinOf(std::u32string_view text)
{
    std::string utf8;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()), std::int32_t(text.size()))
        .toUTF8String(utf8);
    return utf8;
}

std::unique_ptr<icu::Transliterator> readerOf(std::initializer_list<const char*> ids)
{
    for (const char* id : ids) {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
        if (U_SUCCESS(status) != 0 && made)
            return made;
    }
    return {}; // where ICU comes without its data
}

const std::unordered_set<std::string>& allSyllables()
{
    static const std::unordered_set<std::string> all = [] {
        std::unordered_set<std::string> made;
        for (const auto& [initial, finals] : kSyllables)
            for (std::size_t at = 0; at < finals.size();) {
                const std::size_t end = std::min(finals.find(' ', at), finals.size());
                made.insert(std::string(initial).append(finals.substr(at, end - at)));
                at = end + 1;
            }
        return made;
    }();
    return all;
}

// One Chinese letter in Latin ones; read once by each thread.
const std::string& pinyinOfLetter(char32_t letter)
{
    static const std::unique_ptr<icu::Transliterator> reader =
        readerOf({"Han-Latin/Names; Latin-ASCII; Lower", "Han-Latin; Latin-ASCII; Lower"});
    thread_local std::unordered_map<char32_t, std::string> known;
    const auto [at, isNew] = known.try_emplace(letter);
    if (isNew) {
        icu::UnicodeString syllable(static_cast<UChar32>(letter));
        if (reader)
            reader->transliterate(syllable);
        syllable.trim().toUTF8String(at->second);
    }
    return at->second;
}

// Cuts a Latin word into syllables: as few as it can, and the later ones begin with a consonant where they
// can, as pinyin is written. False when it is none.
bool cutSyllables(const std::string& word, std::vector<std::string>& syllables)
{
    constexpr int kNone = 1'000'000;
    std::vector<int> cost(word.size() + 1, kNone); // of the letters from there on
    std::vector<std::size_t> width(word.size() + 1, 0);
    cost[word.size()] = 0;
    for (std::size_t at = word.size(); at-- > 0;)
        for (std::size_t size = 1; size <= std::min(kLongestSyllable, word.size() - at); ++size) {
            if (cost[at + size] >= kNone || !allSyllables().contains(word.substr(at, size)))
                continue;
            const bool startsOpen =
                at > 0 && std::string_view("aoe").find(word[at]) != std::string_view::npos;
            const int here = cost[at + size] + 10 + (startsOpen ? 1 : 0);
            if (here < cost[at]) {
                cost[at] = here;
                width[at] = size;
            }
        }
    if (word.empty() || cost[0] >= kNone)
        return false;
    for (std::size_t at = 0; at < word.size(); at += width[at])
        syllables.push_back(word.substr(at, width[at]));
    return true;
}

// Passports write lü as lyu, keyboards as lv.
std::string plainPinyin(std::string word)
{
    for (const char initial : {'l', 'n'})
        for (const std::string_view vowel : {"yu", "v"}) {
            const std::string spelled = std::string(1, initial).append(vowel);
            for (std::size_t at = word.find(spelled); at != std::string::npos;
                 at = word.find(spelled, at + 1))
                word.replace(at + 1, vowel.size(), "u");
        }
    return word;
}

// Syllables of a run of Chinese letters; isFirst: of the name, so that it begins with the surname.
bool readHan(std::u32string_view run, bool isFirst, std::vector<std::string>& syllables)
{
    std::vector<std::string> words;
    std::size_t at = 0;
    for (const auto& [letters, reading] : kSurnames)
        if (isFirst && at == 0 && run.starts_with(letters)) {
            const std::size_t blank = reading.find(' ');
            words.emplace_back(reading.substr(0, blank));
            if (blank != std::string_view::npos)
                words.emplace_back(reading.substr(blank + 1));
            at = letters.size();
        }
    for (; at < run.size(); ++at) {
        const std::string& syllable = pinyinOfLetter(run[at]);
        // Xi'an and xian are written alike once the sign is gone.
        if (words.size() > 1 && !syllable.empty() &&
            std::string_view("aoe").find(syllable[0]) != std::string_view::npos)
            words.back() += syllable;
        else
            words.push_back(syllable);
    }
    return std::ranges::all_of(words, [&](const std::string& word) { return cutSyllables(word, syllables); });
}

} // namespace

bool isHan(char32_t letter)
{
    return letter >= 0x2E80 && u_hasBinaryProperty(UChar32(letter), UCHAR_IDEOGRAPHIC) != 0;
}

char32_t simplified(char32_t letter)
{
    static const std::unique_ptr<icu::Transliterator> simplifier = readerOf({"Traditional-Simplified"});
    if (!simplifier || !isHan(letter))
        return letter;
    thread_local std::unordered_map<char32_t, char32_t> known;
    const auto [at, isNew] = known.try_emplace(letter, letter);
    if (isNew) {
        icu::UnicodeString text(static_cast<UChar32>(letter));
        simplifier->transliterate(text);
        if (text.countChar32() == 1)
            at->second = char32_t(text.char32At(0));
    }
    return at->second;
}

std::string soundOf(std::u32string_view text)
{
    std::vector<std::string> words;
    std::u32string latin;
    const auto endWord = [&] {
        if (!latin.empty())
            words.push_back(latinOf(latin));
        latin.clear();
    };
    for (const char32_t letter : text) {
        if (letter == U' ') {
            endWord();
        } else if (isHan(letter)) {
            endWord();
            words.push_back(pinyinOfLetter(letter));
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

PinyinName pinyinOf(std::u32string_view text)
{
    PinyinName name;
    std::vector<std::string> syllables;
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const bool isChinese = isHan(text[at]);
        while (at < text.size() && text[at] != U' ' && isHan(text[at]) == isChinese)
            ++at;
        if (at == from) {
            ++at;
            continue;
        }
        const std::u32string_view run = text.substr(from, at - from);
        const bool isRead = isChinese ? readHan(run, words == 0, syllables)
                                      : cutSyllables(plainPinyin(latinOf(run)), syllables);
        if (!isRead)
            return {{}, false, name.hasHan || isChinese};
        name.hasHan = name.hasHan || isChinese;
        ++words;
    }
    name.isOpen = name.hasHan || words > 1;
    std::ranges::sort(syllables);
    for (const std::string& syllable : syllables)
        name.syllables.append(name.syllables.empty() ? "" : " ").append(syllable);
    return name;
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

} // namespace tessera
