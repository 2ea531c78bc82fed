// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tessera {

// What a text is, read as a phone number of the mainland unless it names another country.
enum class PhoneShape
{
    None,
    Mobile,    // of the mainland
    Landline,  // any other valid number of the mainland
    Abroad,    // valid in the country it names
    Masked,    // 138****5521: some digits are hidden
    Extension, // 18412345678-1234: a shop's virtual number, which belongs to another buyer tomorrow
};

// Reads texts in full width and with separators too.
[[nodiscard]] PhoneShape phoneShape(std::string_view text);
// "+862164378888" for a number that libphonenumber holds for valid; else empty. No extension. ASCII only.
[[nodiscard]] std::string e164Phone(std::string_view text);
// Eleven digits from 13 to 19, without sign or separator.
[[nodiscard]] bool isPlainMainlandMobile(std::string_view text);
// Digits, masked digits and an extension behind them; ASCII only.
[[nodiscard]] bool isMaskedPhone(std::string_view text);
[[nodiscard]] bool hasPhoneExtension(std::string_view text);

} // namespace tessera
