// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/phone_number.h"

#include "base/text.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

bool isPhoneDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isPhoneSeparator(char c)
{
    return c == ' ' || c == '-' || c == '(' || c == ')' || c == '.' || c == '/';
}

// Digits without separators; empty when something else stands among them.
std::string phoneDigits(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (isPhoneDigit(c))
            digits += c;
        else if (!isPhoneSeparator(c) && !(c == '+' && digits.empty()))
            return {};
    }
    return digits;
}

bool isMainlandMobileWithCountry(std::string digits)
{
    for (const std::string_view country : {"0086", "86"})
        if (digits.starts_with(country)) {
            digits.erase(0, country.size());
            break;
        }
    return isPlainMainlandMobile(digits);
}

} // namespace

bool isPlainMainlandMobile(std::string_view text)
{
    return text.size() == 11 && text[0] == '1' && text[1] >= '3' &&
           std::all_of(text.begin(), text.end(), isPhoneDigit);
}

std::string e164Phone(std::string_view text)
{
    // A number has seven to fifteen digits: what has not is not worth the library's time.
    const auto digits = std::count_if(text.begin(), text.end(), isPhoneDigit);
    if (digits < 7 || digits > 17 || text.size() > 32)
        return {};
    std::string written(text);
    if (written.starts_with("00")) // the library takes 00 as the mainland's way of dialling out; so do we
        written.replace(0, 2, "+");
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(written, "CN", &number) != PhoneNumberUtil::NO_PARSING_ERROR || number.has_extension() ||
        !util.IsValidNumber(number))
        return {};
    std::string formatted;
    util.Format(number, PhoneNumberUtil::E164, &formatted);
    return formatted;
}

bool isMaskedPhone(std::string_view text)
{
    std::size_t digits = 0;
    std::size_t hidden = 0;
    std::size_t run = 0; // of hidden digits: an x alone is an extension
    for (const char c : text) {
        const bool hides = c == '*' || c == 'x' || c == 'X';
        run = hides ? run + 1 : 0;
        hidden = std::max(hidden, run);
        digits += isPhoneDigit(c) ? 1 : 0;
        if (!hides && !isPhoneDigit(c) && !isPhoneSeparator(c) && c != '+')
            return false;
    }
    return hidden >= 3 && digits >= 3 && digits + hidden >= 7 && digits + hidden <= 15;
}

bool hasPhoneExtension(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> marks = {"转", ",", "#", "ext.", "ext", "x", "-"};
    for (const std::string_view mark : marks) {
        const std::size_t at = text.rfind(mark);
        if (at == std::string_view::npos)
            continue;
        const std::string_view behind = trimmed(text.substr(at + mark.size()));
        const std::string_view before = trimmed(text.substr(0, at));
        if (behind.empty() || behind.size() > 6 || !std::all_of(behind.begin(), behind.end(), isPhoneDigit))
            continue;
        const std::string digits = phoneDigits(before);
        if (isMainlandMobileWithCountry(digits) || (mark != "-" && !e164Phone(before).empty()))
            return true;
    }
    return false;
}

PhoneShape phoneShape(std::string_view text)
{
    if (isPlainMainlandMobile(text))
        return PhoneShape::Mobile;
    if (text.size() < 7 || text.size() > 48)
        return PhoneShape::None;
    const std::string normal = normalisePhone(text);
    if (isPlainMainlandMobile(normal))
        return PhoneShape::Mobile;
    if (normal.starts_with("+86") && !e164Phone(normal).empty())
        return PhoneShape::Landline;
    if (normal.starts_with('+') && !e164Phone(normal).empty())
        return PhoneShape::Abroad;
    if (!normal.empty())
        return PhoneShape::None;
    const std::string plain = normaliseText(text);
    return isMaskedPhone(plain)       ? PhoneShape::Masked
           : hasPhoneExtension(plain) ? PhoneShape::Extension
                                      : PhoneShape::None;
}

} // namespace tessera
