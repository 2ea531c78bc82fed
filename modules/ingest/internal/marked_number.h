// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/value_parser.h"

#include <optional>
#include <string>
#include <string_view>

namespace tessera {

// A number as people write it, read without floating point: full-width digits, a currency sign or code at
// either end, accounting parentheses or a trailing minus, thousands commas, 万 and 亿, percent.
struct MarkedNumber
{
    DecimalValue value;        // as written: 12.5 of 12.5 %
    std::string_view currency; // ISO 4217 of an unambiguous mark, "$" or "¥" of one that several use
    int percent = 0;           // digits that % (2) or ‰ (3) moves the point by
    bool hasMark = false;      // parentheses, trailing minus, currency or a Chinese multiplier
};

// nullopt when it is no number, or needs more than six decimals or 64 bits. Marks of numbers other than point
// and comma are translated before (ValueStyle).
[[nodiscard]] std::optional<MarkedNumber> parseMarkedNumber(std::string_view text);

// The share that a percentage says: 0.125 for 12.5 %. A plain number is none, but 0 is.
[[nodiscard]] std::optional<DecimalValue> parsePercent(std::string_view text);

// An amount in one currency (empty: any); one with another currency's mark is refused.
[[nodiscard]] std::optional<DecimalValue> parseMoney(std::string_view text, std::string_view currency);
// Whether a mark of MarkedNumber::currency may stand for a currency: "$" for HKD.
[[nodiscard]] bool isMarkOfCurrency(std::string_view mark, std::string_view currency);
// ISO code for a sign, code or word in a header ("金额(元)", "Total USD"); empty when there is none.
[[nodiscard]] std::string currencyInHeader(std::string_view header);

} // namespace tessera
