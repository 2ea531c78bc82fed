// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/marked_number.h"

#include "base/text.h"
#include "table/column.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tessera {

namespace {

struct CurrencyMark
{
    std::string_view written; // upper case
    std::string_view code;
};

// Longer ones first, so that HK$ is not taken for $.
constexpr std::array kCurrencyMarks = {
    CurrencyMark{"新台币", "TWD"}, CurrencyMark{"人民币", "CNY"}, CurrencyMark{"港元", "HKD"},
    CurrencyMark{"港币", "HKD"},   CurrencyMark{"台币", "TWD"},   CurrencyMark{"美元", "USD"},
    CurrencyMark{"美金", "USD"},   CurrencyMark{"欧元", "EUR"},   CurrencyMark{"英镑", "GBP"},
    CurrencyMark{"日元", "JPY"},   CurrencyMark{"韩元", "KRW"},   CurrencyMark{"HK$", "HKD"},
    CurrencyMark{"NT$", "TWD"},    CurrencyMark{"US$", "USD"},    CurrencyMark{"A$", "AUD"},
    CurrencyMark{"S$", "SGD"},     CurrencyMark{"C$", "CAD"},     CurrencyMark{"CNY", "CNY"},
    CurrencyMark{"RMB", "CNY"},    CurrencyMark{"USD", "USD"},    CurrencyMark{"HKD", "HKD"},
    CurrencyMark{"TWD", "TWD"},    CurrencyMark{"NTD", "TWD"},    CurrencyMark{"EUR", "EUR"},
    CurrencyMark{"GBP", "GBP"},    CurrencyMark{"JPY", "JPY"},    CurrencyMark{"KRW", "KRW"},
    CurrencyMark{"SGD", "SGD"},    CurrencyMark{"AUD", "AUD"},    CurrencyMark{"CAD", "CAD"},
    CurrencyMark{"MOP", "MOP"},    CurrencyMark{"€", "EUR"},      CurrencyMark{"£", "GBP"},
    CurrencyMark{"₩", "KRW"},      CurrencyMark{"円", "JPY"},     CurrencyMark{"元", "CNY"},
    CurrencyMark{"圆", "CNY"},     CurrencyMark{"$", "$"},        CurrencyMark{"¥", "¥"}};

struct Multiplier
{
    std::string_view written;
    int digits;
};

constexpr std::array kMultipliers = {Multiplier{"万亿", 12}, Multiplier{"千万", 7}, Multiplier{"百万", 6},
                                     Multiplier{"亿", 8},    Multiplier{"万", 4},   Multiplier{"W", 4}};

bool isFigure(char c)
{
    return c >= '0' && c <= '9';
}

void dropBlanks(std::string& text)
{
    text = std::string(trimmed(text));
    for (const std::string_view blank : {"\xC2\xA0", "\xE3\x80\x80"}) { // no-break and ideographic
        while (text.starts_with(blank))
            text.erase(0, blank.size());
        while (text.ends_with(blank))
            text.erase(text.size() - blank.size());
    }
}

// Upper case, and the full-width forms U+FF01 to U+FF5E as ASCII; other signs by their plain form.
std::string halfWidth(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t at) {
            return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
        };
        if (byte(i) == 0xEF && byte(i + 1) == 0xBC && byte(i + 2) >= 0x81) {
            result += char(byte(i + 2) - 0x80 + 0x20);
            i += 2;
        } else if (byte(i) == 0xEF && byte(i + 1) == 0xBD && byte(i + 2) >= 0x80 && byte(i + 2) <= 0x9E) {
            result += char(byte(i + 2) - 0x80 + 0x60);
            i += 2;
        } else if (text.substr(i).starts_with("￥")) {
            result += "¥";
            i += 2;
        } else if (text.substr(i).starts_with("\xE2\x88\x92")) { // minus sign
            result += '-';
            i += 2;
        } else {
            result += text[i] >= 'a' && text[i] <= 'z' ? char(text[i] - 'a' + 'A') : text[i];
        }
    }
    return result;
}

bool takeFront(std::string& text, std::string_view word)
{
    if (!text.starts_with(word))
        return false;
    text.erase(0, word.size());
    dropBlanks(text);
    return true;
}

bool takeBack(std::string& text, std::string_view word)
{
    if (!text.ends_with(word))
        return false;
    text.erase(text.size() - word.size());
    dropBlanks(text);
    return true;
}

// One mark at either end; two that differ are no number.
bool takeCurrency(std::string& text, MarkedNumber& number)
{
    for (const CurrencyMark& mark : kCurrencyMarks) {
        const bool found = takeFront(text, mark.written) || takeBack(text, mark.written);
        if (!found)
            continue;
        if (!number.currency.empty() && !isMarkOfCurrency(number.currency, mark.code) &&
            !isMarkOfCurrency(mark.code, number.currency))
            return false;
        if (number.currency.empty() || number.currency.size() < mark.code.size())
            number.currency = mark.code;
        number.hasMark = true;
        return takeCurrency(text, number);
    }
    return true;
}

// Digits with a point and commas between groups of three behind the first.
std::optional<DecimalValue> plainDigits(std::string_view text)
{
    DecimalValue value;
    bool point = false;
    bool commas = false;
    std::size_t group = 0; // digits since the last comma, or since the start
    std::size_t digits = 0;
    for (const char c : text) {
        if (isFigure(c)) {
            if (value.mantissa > (std::numeric_limits<std::int64_t>::max() - 9) / 10)
                return std::nullopt;
            value.mantissa = value.mantissa * 10 + (c - '0');
            value.scale += point ? 1 : 0;
            group += point ? 0 : 1;
            ++digits;
        } else if (c == ',' && !point && group > 0 && (commas ? group == 3 : group <= 3)) {
            commas = true;
            group = 0;
        } else if (c == '.' && !point) {
            point = true;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0 || (commas && group != 3))
        return std::nullopt;
    return value;
}

// Moves the point, exactly.
bool shiftPoint(DecimalValue& value, int digits)
{
    value.scale -= digits;
    while (value.scale > 6 && value.mantissa % 10 == 0) {
        value.mantissa /= 10;
        --value.scale;
    }
    for (; value.scale < 0; ++value.scale)
        if (__builtin_mul_overflow(value.mantissa, std::int64_t{10}, &value.mantissa))
            return false;
    return value.scale <= 6 && value.mantissa != kNullInteger;
}

} // namespace

std::optional<MarkedNumber> parseMarkedNumber(std::string_view written)
{
    if (written.empty() || written.size() > 64)
        return std::nullopt;
    std::string text = halfWidth(written);
    dropBlanks(text);
    MarkedNumber number;
    int signs = 0;
    const auto takeSign = [&](bool front) {
        const bool minus = front ? takeFront(text, "-") : takeBack(text, "-");
        const bool plus = !minus && front && takeFront(text, "+");
        signs += minus || plus ? 1 : 0;
        number.hasMark = number.hasMark || (minus && !front);
        return minus;
    };
    bool negative = false;
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        text = text.substr(1, text.size() - 2);
        dropBlanks(text);
        negative = true;
        number.hasMark = true;
        ++signs;
    }
    negative = takeSign(true) || negative;
    if (!takeCurrency(text, number))
        return std::nullopt;
    negative = takeSign(true) || negative;
    negative = takeSign(false) || negative;
    if (!takeCurrency(text, number))
        return std::nullopt;
    int shift = 0;
    for (const Multiplier& multiplier : kMultipliers)
        if (takeBack(text, multiplier.written)) {
            shift = multiplier.digits;
            number.hasMark = true;
            break;
        }
    if (shift == 0)
        number.percent = takeBack(text, "%") ? 2 : takeBack(text, "‰") ? 3 : 0;
    const std::optional<DecimalValue> digits = signs > 1 ? std::nullopt : plainDigits(text);
    if (!digits)
        return std::nullopt;
    number.value = *digits;
    if (!shiftPoint(number.value, shift))
        return std::nullopt;
    if (negative)
        number.value.mantissa = -number.value.mantissa;
    return number;
}

std::optional<DecimalValue> parsePercent(std::string_view text)
{
    const std::optional<MarkedNumber> number = parseMarkedNumber(text);
    if (!number || !number->currency.empty() || (number->percent == 0 && number->value.mantissa != 0))
        return std::nullopt;
    DecimalValue value = number->value;
    value.scale += number->percent;
    return shiftPoint(value, 0) ? std::optional(value) : std::nullopt;
}

std::optional<DecimalValue> parseMoney(std::string_view text, std::string_view currency)
{
    // Nearly all amounts are plain: they take the short way.
    if (!text.empty() && isFigure(text.back()) && (isFigure(text.front()) || text.front() == '-'))
        if (const std::optional<DecimalValue> plain = parseDecimal(text))
            return plain;
    const std::optional<MarkedNumber> number = parseMarkedNumber(text);
    if (!number || number->percent != 0 ||
        (!currency.empty() && !number->currency.empty() && !isMarkOfCurrency(number->currency, currency)))
        return std::nullopt;
    return number->value;
}

bool isMarkOfCurrency(std::string_view mark, std::string_view currency)
{
    static constexpr std::array<std::string_view, 6> dollars = {"USD", "HKD", "TWD", "AUD", "SGD", "CAD"};
    if (mark == "$")
        return currency == mark || std::ranges::find(dollars, currency) != dollars.end();
    if (mark == "¥")
        return currency == mark || currency == "CNY" || currency == "JPY";
    return mark == currency;
}

std::string currencyInHeader(std::string_view header)
{
    const std::string text = halfWidth(header);
    const auto isLetter = [&](std::size_t at) {
        return at < text.size() && text[at] >= 'A' && text[at] <= 'Z';
    };
    for (const CurrencyMark& mark : kCurrencyMarks) {
        const std::size_t at = text.find(mark.written);
        if (at == std::string::npos)
            continue;
        const bool isCode = mark.written[0] >= 'A' && mark.written[0] <= 'Z';
        const bool isPart = isCode && ((at > 0 && isLetter(at - 1)) || isLetter(at + mark.written.size()));
        // 元 stands in brackets, or at the end behind another word: 单元 is no currency.
        const bool inBrackets = at > 0 && (text[at - 1] == '(' || text[at - 1] == '/');
        if (!isPart && (mark.written != "元" || inBrackets))
            return mark.code == "$" ? "USD" : mark.code == "¥" ? "CNY" : std::string(mark.code);
    }
    return {};
}

} // namespace tessera
