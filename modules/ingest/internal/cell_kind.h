// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tessera {

// What a single cell looks like, whatever its column says.
enum class CellKind
{
    Empty,
    Null,    // a word for "unknown": NA, NULL, -
    Number,  // any marks, percent and currency signs
    Time,    // date, time of day, or both
    Address, // e-mail address or web address
    Word,    // letters, digits and the punctuation of names
    Text     // anything else
};

[[nodiscard]] CellKind cellKind(std::string_view cell);
[[nodiscard]] bool isNullWord(std::string_view cell);
[[nodiscard]] inline bool isQuantity(CellKind kind)
{
    return kind == CellKind::Number || kind == CellKind::Time;
}

} // namespace tessera
