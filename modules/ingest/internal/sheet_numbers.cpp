// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/sheet_numbers.h"

#include "base/time_zone.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tessera {

namespace {

constexpr std::int64_t kMillisPerDay = 86'400'000;
constexpr double kLastSerial = 2'958'466; // 10000-01-01 in the system of 1900

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

// Which letters the first section of a format code holds, outside of quotes and brackets.
struct FormatLetters
{
    bool date = false;  // years, days, eras, month names
    bool month = false; // m, a month or minutes
    bool clock = false; // hours, seconds
    bool elapsed = false;
    bool text = false;
    bool other = false; // anything that is not a 0
    int zeros = 0;
};

// Past a quoted, escaped or bracketed piece that begins at `at`.
std::size_t afterLiteral(std::string_view code, std::size_t at, FormatLetters& letters)
{
    if (code[at] == '\\' || code[at] == '_' || code[at] == '*')
        return at + 2;
    const char close = code[at] == '[' ? ']' : '"';
    const std::size_t end = std::min(code.find(close, at + 1), code.size());
    if (code[at] == '[') {
        const std::string_view inside = code.substr(at + 1, end - at - 1);
        const char first = inside.empty() ? '\0' : lowered(inside.front());
        if ((first == 'h' || first == 'm' || first == 's') &&
            std::all_of(inside.begin(), inside.end(), [&](char c) { return lowered(c) == first; }))
            letters.elapsed = true;
    }
    return end + 1;
}

FormatLetters lettersOf(std::string_view code)
{
    FormatLetters letters;
    for (std::size_t at = 0; at < code.size() && code[at] != ';';) {
        const char c = lowered(code[at]);
        if (c == '"' || c == '\\' || c == '_' || c == '*' || c == '[') {
            letters.other = letters.other || c != '[';
            at = afterLiteral(code, at, letters);
            continue;
        }
        std::size_t run = 1;
        while (at + run < code.size() && lowered(code[at + run]) == c)
            ++run;
        const char following = at + run < code.size() ? code[at + run] : '\0';
        switch (c) {
        case 'a':
            if (following == '/' || lowered(following) == 'm') { // A/P, AM/PM
                letters.clock = true;
                at = std::min(code.find_first_of("pP", at), code.size() - 1);
                run = at + 1 < code.size() && lowered(code[at + 1]) == 'm' ? 2 : 1;
            } else {
                letters.date = true; // aaa: the day of the week
            }
            break;
        case 'e':
            letters.date = letters.date || (following != '+' && following != '-'); // 0.00E+00
            break;
        case 'y':
        case 'd':
        case 'g':
        case 'b':
            letters.date = true;
            break;
        case 'm':
            letters.month = true;
            letters.date = letters.date || run > 2;
            break;
        case 'h':
        case 's':
            letters.clock = true;
            break;
        case '@':
            letters.text = true;
            break;
        case '0':
            letters.zeros += int(run);
            break;
        default:
            break;
        }
        letters.other = letters.other || c != '0';
        at += run;
    }
    return letters;
}

bool isGeneral(std::string_view code)
{
    static constexpr std::string_view general = "general";
    return std::search(code.begin(), code.end(), general.begin(), general.end(),
                       [](char a, char b) { return lowered(a) == b; }) != code.end();
}

void appendDigits(std::int64_t value, int width, std::string& out)
{
    std::array<char, 20> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    for (auto size = end - buffer.data(); size < width; ++size)
        out.push_back('0');
    out.append(buffer.data(), end);
}

void appendClock(std::int64_t millis, std::string& out)
{
    appendDigits(millis / 3'600'000, 2, out);
    out.push_back(':');
    appendDigits(millis / 60'000 % 60, 2, out);
    out.push_back(':');
    appendDigits(millis / 1000 % 60, 2, out);
    if (millis % 1000 != 0) {
        out.push_back('.');
        appendDigits(millis % 1000, 3, out);
    }
}

void appendDay(std::int64_t day, DateSystem system, std::string& out)
{
    static const std::int64_t before1900 = daysFromCivil(1899, 12, 31);
    static const std::int64_t first1904 = daysFromCivil(1904, 1, 1);
    if (system == DateSystem::From1900 && day == 60) {
        out.append("1900-02-29");
        return;
    }
    if (system == DateSystem::From1900 && day == 0) {
        out.append("1900-01-00");
        return;
    }
    const std::int64_t since1970 =
        system == DateSystem::From1904 ? first1904 + day : before1900 + day - (day > 60 ? 1 : 0);
    const CivilDate date = civilFromDays(since1970);
    appendDigits(date.year, 4, out);
    out.push_back('-');
    appendDigits(date.month, 2, out);
    out.push_back('-');
    appendDigits(date.day, 2, out);
}

std::size_t significantDigits(std::string_view decimal)
{
    std::size_t count = 0;
    std::size_t zeros = 0; // that are only significant when another digit follows
    for (const char c : decimal.substr(0, decimal.find_first_of("eE"))) {
        if (c < '0' || c > '9')
            continue;
        if (c == '0') {
            zeros += count > 0 ? 1 : 0;
        } else {
            count += zeros + 1;
            zeros = 0;
        }
    }
    return count;
}

// "-1.25e-03" as -0.00125. Digits and zeros rather than std::chars_format::fixed, which writes out what a
// double above 2^53 holds beyond the digits that were meant.
void appendExpanded(std::string_view scientific, std::string& out)
{
    const std::size_t mark = scientific.find('e');
    int exponent = 0;
    const std::size_t from = mark + (scientific[mark + 1] == '+' ? 2 : 1);
    std::from_chars(scientific.data() + from, scientific.data() + scientific.size(), exponent);
    if (exponent < -15 || exponent > 20) {
        out.append(scientific);
        return;
    }
    std::string_view mantissa = scientific.substr(0, mark);
    if (mantissa.starts_with('-')) {
        out.push_back('-');
        mantissa.remove_prefix(1);
    }
    const std::string_view fraction = mantissa.size() > 2 ? mantissa.substr(2) : std::string_view();
    if (exponent < 0) {
        out.append("0.").append(std::size_t(-exponent - 1), '0');
        out.push_back(mantissa.front());
        out.append(fraction);
        return;
    }
    out.push_back(mantissa.front());
    const std::size_t whole = std::min(fraction.size(), std::size_t(exponent));
    out.append(fraction.substr(0, whole)).append(std::size_t(exponent) - whole, '0');
    if (whole < fraction.size())
        out.append(".").append(fraction.substr(whole));
}

} // namespace

NumberFormat numberFormatOfCode(std::string_view code)
{
    using Kind = NumberFormat::Kind;
    if (isGeneral(code))
        return {};
    const FormatLetters letters = lettersOf(code);
    if (letters.elapsed)
        return {Kind::Duration};
    if (letters.clock)
        return {letters.date ? Kind::DateTime : Kind::Time};
    if (letters.date || letters.month)
        return {Kind::Date};
    if (letters.text)
        return {Kind::Text};
    if (letters.zeros > 1 && !letters.other)
        return {Kind::Padded, std::uint8_t(std::min(letters.zeros, 40))};
    return {};
}

NumberFormat builtInNumberFormat(int id)
{
    using Kind = NumberFormat::Kind;
    if (id == 22)
        return {Kind::DateTime};
    if (id == 46)
        return {Kind::Duration};
    if (id == 49)
        return {Kind::Text};
    if ((id >= 18 && id <= 21) || id == 45 || id == 47 || (id >= 32 && id <= 35) || id == 55 || id == 56)
        return {Kind::Time};
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return {Kind::Date};
    return {};
}

void appendNumber(double value, std::string& out)
{
    if (!std::isfinite(value))
        return;
    if (value == 0) { // no "-0"
        out.push_back('0');
        return;
    }
    std::array<char, 64> buffer{};
    char* const begin = buffer.data();
    char* const limit = begin + buffer.size();
    char* end = std::to_chars(begin, limit, value, std::chars_format::scientific).ptr;
    if (significantDigits({begin, std::size_t(end - begin)}) > 15) {
        std::array<char, 40> rounded{};
        char* const stop = std::to_chars(rounded.data(), rounded.data() + rounded.size(), value,
                                         std::chars_format::scientific, 14)
                               .ptr;
        double shown = 0;
        std::from_chars(rounded.data(), stop, shown);
        if (significantDigits({rounded.data(), std::size_t(stop - rounded.data())}) <= 12)
            end = std::to_chars(begin, limit, shown, std::chars_format::scientific).ptr;
    }
    appendExpanded({begin, std::size_t(end - begin)}, out);
}

bool appendNumberText(std::string_view text, std::string& out)
{
    const std::string_view digits = text.substr(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
    const bool plain = !digits.empty() && digits.size() <= 40 && digits.front() != '.' &&
                       digits.back() != '.' &&
                       std::ranges::all_of(digits, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    const bool whole = plain && digits.find('.') == std::string_view::npos;
    // Short plain numbers are as they should be, but for zeros at an end.
    if (plain && digits != "0" && (whole || (digits.size() <= 16 && digits.back() != '0')) &&
        (digits.front() != '0' || digits.starts_with("0.")) && !text.starts_with('+')) {
        out.append(text);
        return whole && digits.size() > 15;
    }
    double value = 0;
    const std::string_view number = text.starts_with('+') ? digits : text;
    const auto [end, status] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (status != std::errc() || end != number.data() + number.size() || !std::isfinite(value)) {
        out.append(text); // not a number after all: shown as it is
        return false;
    }
    appendNumber(value, out);
    return std::abs(value) >= 1e15 && value == std::floor(value) && std::abs(value) < 1e21;
}

void appendFormatted(double value, NumberFormat format, DateSystem system, std::string& out)
{
    using Kind = NumberFormat::Kind;
    if (format.kind == Kind::Padded && value >= 0 && value < 1e15 && value == std::floor(value)) {
        appendDigits(std::int64_t(value), format.digits, out);
        return;
    }
    const bool isTime = format.kind == Kind::Date || format.kind == Kind::DateTime ||
                        format.kind == Kind::Time || format.kind == Kind::Duration;
    const bool mayBeNegative = format.kind == Kind::Duration;
    if (!isTime || !std::isfinite(value) || std::abs(value) >= kLastSerial || (value < 0 && !mayBeNegative)) {
        appendNumber(value, out);
        return;
    }
    const std::int64_t millis = std::llround(std::abs(value) * double(kMillisPerDay));
    if (format.kind == Kind::Duration) {
        if (value < 0 && millis > 0)
            out.push_back('-');
        appendClock(millis, out);
        return;
    }
    const std::int64_t day = millis / kMillisPerDay;
    const std::int64_t ofDay = millis % kMillisPerDay;
    const bool clockOnly =
        day == 0 && (format.kind == Kind::Time || (ofDay != 0 && system == DateSystem::From1900));
    if (!clockOnly)
        appendDay(day, system, out);
    if (ofDay != 0 || format.kind != Kind::Date) {
        if (!clockOnly)
            out.push_back(' ');
        appendClock(ofDay, out);
    }
}

void appendUnescaped(std::string_view text, std::string& out)
{
    const auto digit = [](char c) {
        const char l = lowered(c);
        return l >= '0' && l <= '9' ? l - '0' : l >= 'a' && l <= 'f' ? l - 'a' + 10 : 16;
    };
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t mark = std::min(text.find("_x", at), text.size());
        out.append(text.substr(at, mark - at));
        at = mark;
        if (at == text.size())
            return;
        unsigned code = 0;
        bool valid = at + 6 < text.size() && text[at + 6] == '_';
        for (std::size_t i = 2; valid && i < 6; ++i) {
            const int value = digit(text[at + i]);
            valid = value < 16;
            code = code * 16 + unsigned(value);
        }
        if (!valid || code == 0 || code >= 0x80) { // only control characters and "_" itself need escaping
            out.append("_x");
            at += 2;
            continue;
        }
        out.push_back(char(code));
        at += 7;
    }
}

} // namespace tessera
