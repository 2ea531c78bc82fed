// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/cell_kind.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

bool isDigitByte(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetterByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

// Whether a unit can begin or end with this byte: most cells need no closer look.
bool mayBeOfUnit(char c)
{
    return (static_cast<unsigned char>(c) & 0x80) != 0 || c == '$' || c == '%' || (c >= 'A' && c <= 'Z');
}

std::string_view withoutUnits(std::string_view text)
{
    if (text.empty() || !(mayBeOfUnit(text.front()) || mayBeOfUnit(text.back())))
        return trimmed(text);
    static constexpr std::array<std::string_view, 13> units = {"¥",  "￥",  "$",   "€",   "£",   "%",  "％",
                                                               "元", "CNY", "RMB", "USD", "EUR", "GBP"};
    for (const std::string_view unit : units) {
        if (text.starts_with(unit))
            text.remove_prefix(unit.size());
        if (text.ends_with(unit))
            text.remove_suffix(unit.size());
    }
    return trimmed(text);
}

// Digits with a sign, one decimal mark, groups of three, an exponent: 1,234.5  1.234,5  1 234  -3e-4  (12).
bool isNumber(std::string_view text)
{
    if (text.size() > 2 && text.front() == '(' && text.back() == ')')
        text = text.substr(1, text.size() - 2);
    text = withoutUnits(text);
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    text = withoutUnits(text);
    if (text.empty())
        return false;
    std::size_t digits = 0;
    std::size_t group = 0; // digits since the last mark
    std::size_t at = 0;
    int marks = 0;
    char last = '\0';
    bool mixed = false;
    bool grouped = true; // all closed groups but the first have three digits
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (isDigitByte(c)) {
            ++digits;
            ++group;
        } else if (c == '.' || c == ',' || ((c == ' ' || c == '\'') && group > 0 && group <= 3)) {
            if (mixed)
                return false; // something behind the decimal mark
            if (marks > 0 && group != 3)
                grouped = false;
            mixed = marks > 0 && c != last;
            last = c;
            ++marks;
            group = 0;
        } else {
            break;
        }
    }
    if (digits == 0 || ((marks > 1) && !grouped))
        return false;
    if (marks > 1 && !mixed && group != 3)
        return false;
    if ((last == ' ' || last == '\'') && group != 3)
        return false;
    if (at == text.size())
        return true;
    if (text[at] != 'e' && text[at] != 'E')
        return false;
    std::string_view exponent = text.substr(at + 1);
    if (exponent.starts_with('-') || exponent.starts_with('+'))
        exponent.remove_prefix(1);
    return !exponent.empty() && exponent.size() <= 3 && std::ranges::all_of(exponent, isDigitByte);
}

// Runs of digits parted by one kind of mark; returns how many, 0 when it is something else.
int digitRuns(std::string_view text, std::string_view marks, std::size_t longest)
{
    int runs = 0;
    std::size_t run = 0;
    char mark = '\0';
    for (const char c : text) {
        if (isDigitByte(c)) {
            if (++run > longest)
                return 0;
        } else if (run > 0 && marks.find(c) != std::string_view::npos && (mark == '\0' || mark == c)) {
            ++runs;
            run = 0;
            mark = c;
        } else {
            return 0;
        }
    }
    return run > 0 && mark != '\0' ? runs + 1 : 0;
}

bool isClock(std::string_view text)
{
    if (text.ends_with('Z'))
        text.remove_suffix(1);
    for (const std::string_view half : {" AM", " PM", " am", " pm", "AM", "PM"})
        if (text.ends_with(half))
            text.remove_suffix(half.size());
    if (const std::size_t zone = text.find_first_of("+-"); zone != std::string_view::npos && zone >= 4)
        text = text.substr(0, zone);
    const std::size_t fraction = text.find_first_of(".,");
    if (fraction != std::string_view::npos) {
        if (!std::ranges::all_of(text.substr(fraction + 1), isDigitByte))
            return false;
        text = text.substr(0, fraction);
    }
    const int runs = digitRuns(trimmed(text), ":", 2);
    return runs == 2 || runs == 3;
}

bool isMonthWord(std::string_view text)
{
    static constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                                "jul", "aug", "sep", "oct", "nov", "dec"};
    if (text.size() < 3)
        return false;
    char start[3];
    std::transform(text.begin(), text.begin() + 3, start,
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return std::ranges::find(months, std::string_view(start, 3)) != months.end() &&
           std::ranges::all_of(text, [](char c) { return isLetterByte(c) || c == '.'; });
}

bool isDay(std::string_view text)
{
    if (digitRuns(text, "-/.", 4) == 3)
        return true;
    // 3-Jan-2020, 03 January 2020, Jan-20
    int words = 0;
    int numbers = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of("-/ ,", at), text.size());
        const std::string_view part = text.substr(at, end - at);
        if (!part.empty() && std::ranges::all_of(part, isDigitByte) && part.size() <= 4)
            ++numbers;
        else if (isMonthWord(part))
            ++words;
        else if (!part.empty())
            return false;
        at = end + 1;
    }
    return words == 1 && (numbers == 1 || numbers == 2);
}

bool isTime(std::string_view text)
{
    if (!isDigitByte(text.front()) && !isLetterByte(text.front()))
        return false;
    if (isClock(text) || isDay(text))
        return true;
    const std::size_t gap = text.find_first_of(" T");
    return gap != std::string_view::npos && gap > 5 && isDay(text.substr(0, gap)) &&
           isClock(trimmed(text.substr(gap + 1)));
}

bool isAddress(std::string_view text)
{
    if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www."))
        return text.find_first_of(" \"<>") == std::string_view::npos;
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
           text.find_first_of(" ,;|\t\"") == std::string_view::npos;
}

} // namespace

bool isNullWord(std::string_view cell)
{
    static constexpr std::array<std::string_view, 24> words = {
        "NA",  "N/A", "n/a", "na", "#N/A", "NULL", "null",   "Null", "NaN", "nan",     "None",   "none",
        "NIL", "nil", "-",   "--", "?",    "\\N",  "<null>", ".",    "..",  "#DIV/0!", "(null)", "#VALUE!"};
    return std::ranges::find(words, trimmed(cell)) != words.end();
}

CellKind cellKind(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    if (text.empty())
        return CellKind::Empty;
    if (isNullWord(text))
        return CellKind::Null;
    if (text.size() <= 40 && isNumber(text))
        return CellKind::Number;
    if (text.size() <= 40 && isTime(text))
        return CellKind::Time;
    if (isAddress(text))
        return CellKind::Address;
    // A quote at one end only belongs to the next cell.
    if ((text.front() == '\'') != (text.back() == '\''))
        return CellKind::Text;
    // Numbers beside each other are several cells.
    if (text.find(' ') != std::string_view::npos &&
        std::ranges::all_of(text, [](char c) { return isDigitByte(c) || c == ' ' || c == '.'; }))
        return CellKind::Text;
    const bool isWord = std::ranges::all_of(text, [](char c) {
        return isLetterByte(c) || isDigitByte(c) ||
               std::string_view(" _-.'/()&+:#@*").find(c) != std::string_view::npos;
    });
    return isWord ? CellKind::Word : CellKind::Text;
}

} // namespace tessera
