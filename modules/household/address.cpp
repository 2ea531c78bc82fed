// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/address.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace tessera {

namespace {

using Words = std::vector<std::u32string>;

// Long forms of words in addresses; both ends of a pair become the second.
constexpr std::array kShortForms = std::to_array<std::pair<std::u32string_view, std::u32string_view>>(
    {{U"street", U"st"},     {U"saint", U"st"},     {U"road", U"rd"},        {U"avenue", U"ave"},
     {U"av", U"ave"},        {U"lane", U"ln"},      {U"drive", U"dr"},       {U"close", U"cl"},
     {U"court", U"ct"},      {U"place", U"pl"},     {U"square", U"sq"},      {U"terrace", U"ter"},
     {U"gardens", U"gdns"},  {U"garden", U"gdns"},  {U"boulevard", U"blvd"}, {U"highway", U"hwy"},
     {U"crescent", U"cres"}, {U"parkway", U"pkwy"}, {U"mount", U"mt"},       {U"north", U"n"},
     {U"south", U"s"},       {U"east", U"e"},       {U"west", U"w"},         {U"strasse", U"str"},
     {U"platz", U"pl"},      {U"rue", U"r"},        {U"calle", U"c"},        {U"via", U"v"}});

// Words before the number of a flat, and words that only announce a number.
constexpr std::array kFlatWords = std::to_array<std::u32string_view>(
    {U"flat", U"apartment", U"apt", U"unit", U"suite", U"ste", U"room", U"rm", U"top"});
constexpr std::array kEmptyWords = std::to_array<std::u32string_view>(
    {U"no", U"nr", U"number", U"house", U"the", U"floor", U"fl", U"building", U"bldg"});

// Letters that follow a number in Chinese and say what is counted.
constexpr std::u32string_view kCounters = U"号楼幢栋座层室房户弄#";
constexpr std::u32string_view kHanDigits = U"零一二三四五六七八九";
constexpr std::u32string_view kRegions = U"省市区县";

// Latin ones are whole words in a row; Chinese ones stand anywhere but before a word for a street (大学路).
constexpr std::array kNoHomeLatin = std::to_array<std::u32string_view>(
    {U" c o ", U" care of ", U" po box ", U" p o box ", U" locker ", U" lockers ", U" packstation ",
     U" pick up point ", U" pickup point ", U" parcel shop ", U" dormitory ", U" ltd ", U" gmbh ", U" llc ",
     U" inc "});
constexpr std::array kNoHomeHan = std::to_array<std::u32string_view>(
    {U"驿站", U"丰巢",     U"菜鸟",   U"代收", U"自提",   U"快递柜", U"快递点", U"智能柜",
     U"信箱", U"公司",     U"写字楼", U"办公", U"前台",   U"门卫",   U"收发室", U"传达室",
     U"宿舍", U"学生公寓", U"大学",   U"学院", U"中学",   U"小学",   U"医院",   U"酒店",
     U"宾馆", U"工厂",     U"部队",   U"超市", U"便利店", U"转运",   U"仓库"});

constexpr std::array kCompoundSurnames = std::to_array<std::u32string_view>(
    {U"欧阳", U"司马", U"上官", U"诸葛", U"夏侯", U"东方", U"皇甫", U"尉迟",
     U"公孙", U"慕容", U"令狐", U"司徒", U"宇文", U"长孙", U"司空", U"端木",
     U"公冶", U"轩辕", U"南宫", U"西门", U"独孤", U"歐陽", U"司馬", U"諸葛"});

bool isHan(char32_t letter)
{
    return (letter >= 0x3400 && letter <= 0x9FFF) || (letter >= 0xF900 && letter <= 0xFAFF) ||
           (letter >= 0x20000 && letter <= 0x3FFFF);
}

bool isDigit(char32_t letter)
{
    return letter >= U'0' && letter <= U'9';
}

bool isMark(char32_t letter)
{
    return letter == U'\'' || letter == 0x2019;
}

// Compatibility forms undone, case folded, accents taken off.
std::u32string folded(std::string_view text)
{
    const bool isPlain = std::ranges::all_of(text, [](char c) { return std::uint8_t(c) < 0x80; });
    if (isPlain) {
        std::u32string letters(text.begin(), text.end());
        for (char32_t& letter : letters)
            letter += letter >= U'A' && letter <= U'Z' ? U'a' - U'A' : 0;
        return letters;
    }
    std::u32string letters;
    for (const uint letter : toQString(text)
                                 .normalized(QString::NormalizationForm_KC)
                                 .toCaseFolded()
                                 .normalized(QString::NormalizationForm_D)
                                 .toUcs4())
        if (letter == 0xDF) // simple folding leaves the sharp s
            letters += U"ss";
        else if (!QChar::isMark(letter))
            letters.push_back(letter);
    return letters;
}

bool contains(auto&& words, std::u32string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

// The value of 三, 十二 or 二十三 at `at`, of which `length` letters are read; 0 when there is none.
int hanNumber(std::u32string_view text, std::size_t at, std::size_t& length)
{
    int value = 0;
    int digit = 0;
    bool hasTen = false;
    std::size_t i = at;
    for (; i < text.size() && i < at + 4; ++i) {
        if (const std::size_t place = kHanDigits.find(text[i]); place != std::u32string_view::npos) {
            digit = hasTen ? int(place) : digit * 10 + int(place);
        } else if (text[i] == U'十' && !hasTen) {
            value = 10 * std::max(digit, 1);
            digit = 0;
            hasTen = true;
        } else {
            break;
        }
    }
    length = i - at;
    return value + digit;
}

// How many letters at `at` say what the number before them counts.
std::size_t counterLength(std::u32string_view text, std::size_t at)
{
    std::size_t i = at;
    while (i < text.size())
        if (kCounters.find(text[i]) != std::u32string_view::npos)
            ++i;
        else if (text.substr(i, 2) == U"单元" || text.substr(i, 2) == U"號樓")
            i += 2;
        else
            break;
    return i - at;
}

// Reads a folded address from left to right.
class AddressReader
{
public:
    explicit AddressReader(std::u32string_view text)
        : m_text(text)
    {}
    Address read()
    {
        while (m_at < m_text.size())
            step();
        m_numbers.insert(m_numbers.end(), m_flats.begin(), m_flats.end());
        std::ranges::sort(m_words);
        Address address;
        address.street = std::move(m_han);
        for (const std::u32string& word : m_words)
            address.street += (address.street.empty() ? U"" : U" ") + word;
        for (const std::u32string& number : m_numbers)
            address.number += (address.number.empty() ? U"" : U"-") + number;
        return address;
    }

private:
    void step()
    {
        const char32_t letter = m_text[m_at];
        if (isDigit(letter))
            readNumber();
        else if (isHan(letter))
            readHan();
        else if (QChar::isLetterOrNumber(letter))
            readWord();
        else
            m_at += 1;
    }
    void add(std::u32string number)
    {
        (std::exchange(m_isFlat, false) ? m_flats : m_numbers).push_back(std::move(number));
        m_at += counterLength(m_text, m_at);
    }
    // 12, 12a; 5th and 3rd are words.
    void readNumber()
    {
        std::size_t end = m_at;
        while (end < m_text.size() && isDigit(m_text[end]))
            ++end;
        std::size_t stop = end;
        while (stop < m_text.size() && !isDigit(m_text[stop]) && !isHan(m_text[stop]) &&
               QChar::isLetterOrNumber(m_text[stop]))
            ++stop;
        if (stop - end > 1)
            return readWord();
        std::size_t from = m_at;
        while (from + 1 < end && m_text[from] == U'0')
            ++from;
        std::u32string number(m_text.substr(from, stop - from));
        m_at = stop;
        add(std::move(number));
    }
    void readHan()
    {
        std::size_t length = 0;
        const int number = hanNumber(m_text, m_at, length);
        if (length > 0 && counterLength(m_text, m_at + length) > 0) {
            const QByteArray digits = QByteArray::number(number);
            m_at += length;
            return add(std::u32string(digits.begin(), digits.end()));
        }
        const bool isOrdinal = m_text[m_at] == U'第' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]);
        if (!isOrdinal && kRegions.find(m_text[m_at]) == std::u32string_view::npos)
            m_han.push_back(m_text[m_at]);
        ++m_at;
    }
    void readWord()
    {
        std::u32string word;
        while (m_at < m_text.size() && !isHan(m_text[m_at]) &&
               (QChar::isLetterOrNumber(m_text[m_at]) || isMark(m_text[m_at]))) {
            if (!isMark(m_text[m_at]))
                word.push_back(m_text[m_at]);
            ++m_at;
        }
        if (contains(kFlatWords, word)) {
            m_isFlat = true;
            return;
        }
        // A single letter is a flat or a building: Flat B, B座.
        if (word.size() == 1 && (m_isFlat || counterLength(m_text, m_at) > 0))
            return add(std::move(word));
        if (contains(kEmptyWords, word))
            return;
        for (const auto& [from, to] : kShortForms)
            if (word == from)
                word = to;
        if (word.size() > 7 && word.ends_with(U"strasse"))
            word.resize(word.size() - 4); // hauptstr
        m_words.push_back(std::move(word));
    }

    std::u32string_view m_text;
    std::size_t m_at = 0;
    bool m_isFlat = false;
    std::u32string m_han;
    Words m_words;
    Words m_numbers;
    Words m_flats;
};

// Letters and digits, one space before, between and behind words.
std::u32string wordsOf(std::u32string_view text)
{
    std::u32string words(1, U' ');
    for (const char32_t letter : text)
        if (QChar::isLetterOrNumber(letter))
            words.push_back(letter);
        else if (words.back() != U' ')
            words.push_back(U' ');
    if (words.back() != U' ')
        words.push_back(U' ');
    return words;
}

QString noHomeWord(const std::u32string& text, const QStringList& more)
{
    for (const std::u32string_view word : kNoHomeHan)
        for (std::size_t at = text.find(word); at != std::u32string::npos; at = text.find(word, at + 1)) {
            const std::size_t next = at + word.size();
            if (next >= text.size() ||
                std::u32string_view(U"路街道巷弄里").find(text[next]) == std::u32string_view::npos)
                return QString::fromUcs4(word.data(), qsizetype(word.size()));
        }
    const bool hasLatin = std::ranges::any_of(text, [](char32_t c) { return c >= U'a' && c <= U'z'; });
    if (!hasLatin && more.isEmpty())
        return {};
    const std::u32string words = wordsOf(text);
    for (const std::u32string_view word : kNoHomeLatin)
        if (hasLatin && words.find(word) != std::u32string::npos)
            return QString::fromUcs4(word.data(), qsizetype(word.size())).trimmed();
    for (const QString& word : more) {
        const std::u32string own = wordsOf(folded(toUtf8(word)));
        const std::u32string_view letters = std::u32string_view(own).substr(1, own.size() - 2);
        if (own.size() > 2 && words.find(isHan(own[1]) ? letters : own) != std::u32string::npos)
            return word;
    }
    return {};
}

} // namespace

Address parseAddress(std::string_view text, const QStringList& noHomeWords)
{
    const std::u32string letters = folded(text);
    Address address = AddressReader(letters).read();
    address.noHome = noHomeWord(letters, noHomeWords);
    return address;
}

std::u32string parsePostcode(std::string_view text)
{
    std::u32string code;
    for (const char32_t letter : folded(text))
        if (QChar::isLetterOrNumber(letter))
            code.push_back(QChar::toUpper(letter));
    return code.find_first_not_of(U'0') == std::u32string::npos ? std::u32string() : code;
}

std::u32string foldedSurname(std::string_view surname)
{
    std::u32string letters;
    for (const char32_t letter : folded(surname))
        if (QChar::isLetter(letter))
            letters.push_back(letter);
    return letters;
}

std::u32string surnameOf(std::string_view name)
{
    const std::u32string letters = folded(name);
    const auto first = std::ranges::find_if(letters, isHan);
    if (first != letters.end()) {
        const std::u32string_view rest(letters.data() + (first - letters.begin()),
                                       std::size_t(letters.end() - first));
        const bool isCompound = rest.size() > 2 && contains(kCompoundSurnames, rest.substr(0, 2));
        return std::u32string(rest.substr(0, isCompound ? 2 : 1));
    }
    std::u32string_view part(letters);
    if (const std::size_t comma = part.find(U','); comma != std::u32string_view::npos && comma > 0)
        part = part.substr(0, comma);
    while (!part.empty() && !QChar::isLetter(part.back()))
        part.remove_suffix(1);
    const std::size_t space = part.find_last_of(U" \t");
    const std::u32string_view last = space == std::u32string_view::npos ? part : part.substr(space + 1);
    std::u32string surname;
    for (const char32_t letter : last)
        if (QChar::isLetter(letter))
            surname.push_back(letter);
    return surname;
}

} // namespace tessera
