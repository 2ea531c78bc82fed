// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/column.h"

#include <QString>

#include <string>
#include <string_view>

namespace tessera {

// Attributes that cannot differ in one person, known by their names in English or Chinese.
[[nodiscard]] bool isGenderName(const QString& attribute);
[[nodiscard]] bool isBirthDateName(const QString& attribute);
[[nodiscard]] bool isFixedAttributeName(const QString& attribute);

// One text for what means the same: "male", "M" and 男; 1990-01-02, 1990/1/2 and 19900102. Empty for what
// says nothing: unknown, secret, a date everybody types.
[[nodiscard]] std::string canonicalAttribute(const QString& attribute, std::string_view text);

// The value of a row as text: of a time its date, of other numbers the number.
[[nodiscard]] std::string attributeText(const Column& column, std::size_t row);

} // namespace tessera
