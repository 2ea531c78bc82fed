// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace tessera {

// Chinese names with and without 省, 市, 自治区 ..., English and pinyin ones in any case ("Xi'an",
// "GUANGDONG"). The table is resources/places.json.
[[nodiscard]] bool isProvince(std::string_view text);
[[nodiscard]] bool isCity(std::string_view text);
// Two to fifteen Chinese characters of which the last is 区, 县, 旗 or 市.
[[nodiscard]] bool isDistrict(std::string_view text);
// First two digits of GB/T 2260; also 83, residents of Taiwan.
[[nodiscard]] bool isProvinceCode(std::string_view digits);

} // namespace tessera
