// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace tessera {

// A cell without white space around it and what its bytes are, counted once for all tests.
struct CellText
{
    explicit CellText(std::string_view trimmedText);

    std::string_view text;
    std::size_t digits = 0;
    std::size_t letters = 0; // ASCII
    std::size_t hexLetters = 0;
    std::size_t high = 0; // bytes above 127

    [[nodiscard]] bool isDigits() const { return digits == text.size() && !text.empty(); }
};

// ISO/IEC 7812-1 annex B; digits only.
[[nodiscard]] bool passesLuhn(std::string_view digits);
// 15 digits with their check digit or 14 without, with a reporting body that issues them (3GPP TS 23.003).
[[nodiscard]] bool isImei(const CellText& cell);
// GB 11643-1999: province, birth date, ISO 7064 MOD 11-2; or the 15 digits in use before it.
[[nodiscard]] bool isIdCard(const CellText& cell);
// GB 32100-2015: 18 characters, check character by MOD 31.
[[nodiscard]] bool isCreditCode(const CellText& cell);
// 16 to 19 digits, first digit of a card network, Luhn.
[[nodiscard]] bool isBankCard(const CellText& cell);
// UUID, or 16 hexadecimal digits (Android); all zero is no id.
[[nodiscard]] bool isDeviceId(const CellText& cell);
// 32 hexadecimal digits (MD5) or 64 (SHA-256), not all of them zero.
[[nodiscard]] bool isHashedId(const CellText& cell);
// 28 characters that begin with o, as the WeChat platform gives them.
[[nodiscard]] bool isWechatId(const CellText& cell);
[[nodiscard]] bool isEmailText(const CellText& cell); // masked ones (c***@qq.com) too
[[nodiscard]] bool isUrl(const CellText& cell);
[[nodiscard]] bool isIpAddress(const CellText& cell);
// 01:23:45, 3分20秒, 1h 20m, 90s, PT1H20M.
[[nodiscard]] bool isDuration(const CellText& cell);
// Two numbers with three decimals at least, one within 90 degrees, the other within 180.
[[nodiscard]] bool isCoordinates(const CellText& cell);
[[nodiscard]] bool isDegrees(const CellText& cell, double most);
[[nodiscard]] bool isPostcode(const CellText& cell); // six digits of the mainland
[[nodiscard]] bool
isLongNumber(const CellText& cell); // twelve digits or more, letters before or behind allowed
// 1.38E+10: a whole number of which a spreadsheet has dropped digits.
[[nodiscard]] bool isScientific(const CellText& cell);
// 16 to 19 digits of which all behind the fifteenth are 0, as Excel leaves them. One may be so by chance.
[[nodiscard]] bool isRoundedNumber(const CellText& cell);
// Yes or no: 0 none of them, 1 words, 2 the digits 0 and 1.
[[nodiscard]] int booleanForm(const CellText& cell);

} // namespace tessera
