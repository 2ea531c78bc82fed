// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tessera {

// What a number of a worksheet stands for, by the number format of its cell.
struct NumberFormat
{
    enum class Kind : std::uint8_t
    {
        Number, // also percent, currency, fractions: the number itself
        Padded, // at least `digits` digits, zeros in front
        Date,
        DateTime,
        Time,
        Duration,
        Text
    };
    Kind kind = Kind::Number;
    std::uint8_t digits = 0;

    bool operator==(const NumberFormat&) const = default;
};

// Of a format code such as "yyyy-mm-dd", "[h]:mm", "000000"; its first section decides (ECMA-376, 18.8.31).
[[nodiscard]] NumberFormat numberFormatOfCode(std::string_view code);
// Of a format that is not in the file (ECMA-376, 18.8.30, with the East Asian ones).
[[nodiscard]] NumberFormat builtInNumberFormat(int id);

// Day 1 is 1900-01-01 (and day 60 a 29 February that never was), or day 0 is 1904-01-01.
enum class DateSystem : std::uint8_t
{
    From1900,
    From1904
};

// The shortest decimal that reads as the same number, without an exponent from 1e-15 up to 1e21. What is left
// of binary fractions by arithmetic (0.30000000000000004) is taken off where the 15 digits that a worksheet
// shows hold far fewer.
void appendNumber(double value, std::string& out);
// The same for a number as it is written in a file; whole numbers keep all their digits. True when it has
// more than the 15 digits a worksheet keeps.
bool appendNumberText(std::string_view text, std::string& out);
// By the format: 2026-05-31, 2026-05-31 23:41:07[.250], 23:41:07, 27:30:00 (durations), 000123, a number.
void appendFormatted(double value, NumberFormat format, DateSystem system, std::string& out);

// _x000D_ and the like as the character they stand for.
void appendUnescaped(std::string_view text, std::string& out);

} // namespace tessera
