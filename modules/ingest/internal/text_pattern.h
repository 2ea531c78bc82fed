// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tessera {

// A text's shape: A capital, a small letter, 9 digit, 汉 Han character, x another letter; other characters
// stand for themselves. A run of more than four is written with its length: 9{11}. Cut after sixty
// characters.
[[nodiscard]] std::string textPattern(std::string_view utf8);

} // namespace tessera
