// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/cell_tests.h"

#include "base/time_zone.h"
#include "ingest/internal/places.h"
#include "ingest/internal/value_parser.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tessera {

namespace {

bool isNumberDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isNumberDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isWordByte(char c)
{
    return isNumberDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int numberAt(std::string_view text, std::size_t at, std::size_t digits)
{
    int value = 0;
    for (const char c : text.substr(at, digits))
        value = value * 10 + (c - '0');
    return value;
}

bool isBirthDate(int year, int month, int day)
{
    return year >= 1850 && year <= 2100 && isValidDate(year, month, day);
}

bool isAllZero(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '0' || c == '-'; });
}

} // namespace

CellText::CellText(std::string_view trimmedText)
    : text(trimmedText)
{
    for (const char c : text) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        digits += isNumberDigit(c) ? 1 : 0;
        letters += isLetter ? 1 : 0;
        hexLetters += isLetter && isHexDigit(c) ? 1 : 0;
        high += (static_cast<unsigned char>(c) & 0x80) != 0 ? 1 : 0;
    }
}

bool passesLuhn(std::string_view digits)
{
    int sum = 0;
    bool doubles = false;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it, doubles = !doubles) {
        const int digit = (*it - '0') * (doubles ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

bool isImei(const CellText& cell)
{
    static constexpr std::array<std::string_view, 14> bodies = {"01", "35", "44", "45", "49", "50", "51",
                                                                "52", "53", "54", "86", "91", "98", "99"};
    const std::string_view text = cell.text;
    if (!cell.isDigits() || (text.size() != 15 && text.size() != 14))
        return false;
    return std::ranges::find(bodies, text.substr(0, 2)) != bodies.end() &&
           (text.size() == 14 || passesLuhn(text));
}

bool isIdCard(const CellText& cell)
{
    const std::string_view text = cell.text;
    if (text.size() != 18 && text.size() != 15)
        return false;
    const bool hasX = text.size() == 18 && (text.back() == 'X' || text.back() == 'x');
    if (cell.digits != text.size() - (hasX ? 1 : 0) || !isProvinceCode(text.substr(0, 2)))
        return false;
    if (text.size() == 15)
        return isBirthDate(1900 + numberAt(text, 6, 2), numberAt(text, 8, 2), numberAt(text, 10, 2));
    if (!isBirthDate(numberAt(text, 6, 4), numberAt(text, 10, 2), numberAt(text, 12, 2)))
        return false;
    // Weights 2^(17-i) mod 11 and the character for each remainder, GB 11643-1999.
    static constexpr std::array weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view checks = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += (text[i] - '0') * weights[i];
    return (hasX ? 'X' : text.back()) == checks[std::size_t(sum % 11)];
}

bool isCreditCode(const CellText& cell)
{
    // Characters and weights 3^i mod 31 of GB 32100-2015: no I, O, S, V, Z.
    constexpr std::string_view characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static constexpr std::array weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    const std::string_view text = cell.text;
    if (text.size() != 18 || std::string_view("123456789ANY").find(text[0]) == std::string_view::npos ||
        !std::all_of(text.begin() + 2, text.begin() + 8, isNumberDigit) || !isProvinceCode(text.substr(2, 2)))
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::size_t value = characters.find(text[i]);
        if (value == std::string_view::npos)
            return false;
        sum += int(value) * weights[i];
    }
    return characters.find(text.back()) == std::size_t((31 - sum % 31) % 31);
}

bool isBankCard(const CellText& cell)
{
    return cell.isDigits() && cell.text.size() >= 16 && cell.text.size() <= 19 &&
           std::string_view("34569").find(cell.text[0]) != std::string_view::npos && passesLuhn(cell.text);
}

bool isDeviceId(const CellText& cell)
{
    const std::string_view text = cell.text;
    if (text.size() == 16)
        return cell.digits + cell.hexLetters == 16 && cell.hexLetters > 0;
    if (text.size() != 36 || cell.digits + cell.hexLetters != 32 || isAllZero(text))
        return false;
    return text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
}

bool isHashedId(const CellText& cell)
{
    return (cell.text.size() == 32 || cell.text.size() == 64) &&
           cell.digits + cell.hexLetters == cell.text.size() && !isAllZero(cell.text);
}

bool isWechatId(const CellText& cell)
{
    return cell.text.size() == 28 && cell.text[0] == 'o' && cell.letters > 6 &&
           std::all_of(cell.text.begin(), cell.text.end(),
                       [](char c) { return isWordByte(c) || c == '-' || c == '_'; });
}

bool isEmailText(const CellText& cell)
{
    const std::string_view text = cell.text;
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || cell.high > 0 || text.size() > 254)
        return false;
    const std::string_view domain = text.substr(at + 1);
    const std::size_t dot = domain.rfind('.');
    const auto isLocal = [](char c) {
        return isWordByte(c) || std::string_view(".!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos;
    };
    const auto isDomain = [](char c) { return isWordByte(c) || c == '.' || c == '-'; };
    return dot != std::string_view::npos && dot > 0 && domain.size() - dot > 2 &&
           std::all_of(text.begin(), text.begin() + std::ptrdiff_t(at), isLocal) &&
           std::all_of(domain.begin(), domain.end(), isDomain) &&
           std::none_of(domain.begin() + std::ptrdiff_t(dot), domain.end(), isNumberDigit) &&
           domain.find("..") == std::string_view::npos;
}

bool isUrl(const CellText& cell)
{
    const std::string_view text = cell.text;
    const std::size_t scheme = text.find("://");
    const bool named = scheme != std::string_view::npos && scheme >= 2 && scheme <= 12 &&
                       std::all_of(text.begin(), text.begin() + std::ptrdiff_t(scheme), isWordByte) &&
                       text.size() > scheme + 3;
    return (named || (text.starts_with("www.") && text.size() > 6)) &&
           text.find_first_of(" \t\"<>") == std::string_view::npos;
}

namespace {

// Up to eight groups of four hexadecimal digits; "::" once for those left out (RFC 4291, 2.2).
bool isVersionSix(std::string_view text)
{
    int groups = 0;
    std::size_t run = 0;
    bool gap = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isHexDigit(text[i])) {
            groups += run == 0 ? 1 : 0;
            if (++run > 4)
                return false;
        } else if (text[i] == ':') {
            const bool isDouble = i + 1 < text.size() && text[i + 1] == ':';
            if ((isDouble && gap) || (!isDouble && (run == 0 || i + 1 == text.size())))
                return false;
            gap = gap || isDouble;
            i += isDouble ? 1 : 0;
            run = 0;
        } else {
            return false;
        }
    }
    return gap ? groups < 8 : groups == 8;
}

} // namespace

bool isIpAddress(const CellText& cell)
{
    const std::string_view text = cell.text;
    if (text.size() < 3 || text.size() > 45 || cell.high > 0)
        return false;
    if (text.find(':') != std::string_view::npos)
        return isVersionSix(text);
    int parts = 1;
    int value = -1;
    for (const char c : text) {
        if (isNumberDigit(c)) {
            value = std::max(value, 0) * 10 + (c - '0');
            if (value > 255)
                return false;
        } else if (c == '.' && value >= 0) {
            ++parts;
            value = -1;
        } else {
            return false;
        }
    }
    return parts == 4 && value >= 0;
}

namespace {

// [H]H:MM[:SS[.f]], with more than 24 hours too.
bool isClockDuration(std::string_view text)
{
    int colons = 0;
    std::size_t run = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isNumberDigit(text[i])) {
            ++run;
        } else if (text[i] == ':' && run >= 1 && run <= (colons == 0 ? 4U : 2U)) {
            if (i + 2 >= text.size() || text[i + 1] > '5' || !isNumberDigit(text[i + 2]))
                return false;
            ++colons;
            run = 0;
        } else if (text[i] == '.' && colons == 2 && run == 2) {
            return std::all_of(text.begin() + std::ptrdiff_t(i) + 1, text.end(), isNumberDigit);
        } else {
            return false;
        }
    }
    return (colons == 1 || colons == 2) && run == 2;
}

} // namespace

bool isDuration(const CellText& cell)
{
    static constexpr std::array<std::string_view, 18> units = {"小时", "分钟", "天",    "时",   "分",  "秒",
                                                               "days", "day",  "hours", "hour", "hrs", "min",
                                                               "sec",  "ms",   "d",     "h",    "m",   "s"};
    std::string_view rest = cell.text;
    if (rest.size() > 32 || cell.digits == 0)
        return false;
    if (isClockDuration(rest))
        return true;
    if (rest.size() > 2 && rest.starts_with("PT"))
        return std::all_of(
                   rest.begin() + 2, rest.end(),
                   [](char c) { return isNumberDigit(c) || c == 'H' || c == 'M' || c == 'S' || c == '.'; }) &&
               !isNumberDigit(rest.back());
    while (!rest.empty()) {
        const std::size_t number = std::min(rest.find_first_not_of("0123456789."), rest.size());
        if (number == 0 || number == rest.size())
            return false;
        rest.remove_prefix(number);
        while (rest.starts_with(' '))
            rest.remove_prefix(1);
        const auto unit =
            std::ranges::find_if(units, [&](std::string_view word) { return rest.starts_with(word); });
        if (unit == units.end())
            return false;
        rest.remove_prefix(unit->size());
        while (rest.starts_with(' '))
            rest.remove_prefix(1);
    }
    return true;
}

bool isDegrees(const CellText& cell, double most)
{
    const std::optional<double> value =
        cell.high == 0 && cell.letters == 0 ? parseReal(cell.text) : std::nullopt;
    return value && std::abs(*value) <= most;
}

bool isCoordinates(const CellText& cell)
{
    std::string_view text = cell.text;
    if (text.size() < 11 || text.size() > 48 || cell.letters > 0)
        return false;
    if ((text.front() == '(' && text.back() == ')') || (text.front() == '[' && text.back() == ']'))
        text = text.substr(1, text.size() - 2);
    const std::size_t cut = text.find_first_of(",; ");
    if (cut == std::string_view::npos)
        return false;
    std::string_view first = text.substr(0, cut);
    std::string_view second = text.substr(cut + 1);
    while (second.starts_with(' '))
        second.remove_prefix(1);
    const auto decimals = [](std::string_view number) {
        const std::size_t point = number.find('.');
        return point == std::string_view::npos ? 0 : number.size() - point - 1;
    };
    const CellText a(first);
    const CellText b(second);
    return decimals(first) >= 3 && decimals(second) >= 3 && isDegrees(a, 180) && isDegrees(b, 180) &&
           (isDegrees(a, 90) || isDegrees(b, 90));
}

bool isPostcode(const CellText& cell)
{
    // 01 to 86 are given to post offices (00 and 87 to 99 are not); 999077 and 999078 are Hong Kong and
    // Macau.
    return cell.isDigits() && cell.text.size() == 6 &&
           ((cell.text >= "010000" && cell.text < "870000") || cell.text.substr(0, 4) == "9990");
}

bool isLongNumber(const CellText& cell)
{
    const std::string_view text = cell.text;
    if (cell.digits < 12 || text.size() > 40 || cell.high > 0)
        return false;
    return cell.digits + cell.letters +
                   std::size_t(std::ranges::count_if(text, [](char c) { return c == '-' || c == '_'; })) ==
               text.size() &&
           cell.letters <= 6 && isNumberDigit(text.back());
}

bool isScientific(const CellText& cell)
{
    const std::string_view text = cell.text;
    const std::size_t mark = text.find_first_of("eE");
    if (mark == std::string_view::npos || mark == 0 || cell.letters != 1 || mark + 4 > text.size() ||
        text[mark + 1] != '+' || !isNumberDigit(text[0]))
        return false;
    const std::string_view mantissa = text.substr(0, mark);
    const std::string_view exponent = text.substr(mark + 2);
    if (exponent.size() > 2 || !std::all_of(exponent.begin(), exponent.end(), isNumberDigit) ||
        !parseReal(mantissa))
        return false;
    const int power = numberAt(exponent, 0, 2);
    return power >= 9 && power <= 25 && std::size_t(power) > cell.digits - exponent.size() - 1;
}

bool isRoundedNumber(const CellText& cell)
{
    return cell.isDigits() && cell.text.size() >= 16 && cell.text.size() <= 19 &&
           cell.text.substr(15).find_first_not_of('0') == std::string_view::npos;
}

int booleanForm(const CellText& cell)
{
    static constexpr std::array<std::string_view, 20> words = {
        "是",   "否",    "有", "无", "对", "错",  "y",      "n",      "yes", "no",
        "true", "false", "t",  "f",  "on", "off", "已开启", "未开启", "√",   "×"};
    if (cell.text == "0" || cell.text == "1")
        return 2;
    if (cell.text.size() > 9)
        return 0;
    std::string small(cell.text);
    for (char& c : small)
        c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    return std::ranges::find(words, small) != words.end() ? 1 : 0;
}

} // namespace tessera
