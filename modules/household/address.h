// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>

namespace tessera {

// What a written address says, brought into one form whatever the writer's habits.
struct Address
{
    // Words of the street and place: Latin ones shortened (street and saint both become st) and in order of
    // the alphabet, Chinese ones as written, without 省市区县.
    std::u32string street;
    // House, building, stair, flat, as "88-12-301", the flat last; "12a"; empty when the address has none.
    std::u32string number;
    // The word that says nobody lives here (a locker, a company, care of somebody); empty when there is none.
    QString noHome;
};

// Full-width digits, case, accents, commas and the order of Latin words make no difference. `noHomeWords`
// are looked for beside those every address is tested for.
[[nodiscard]] Address parseAddress(std::string_view text, const QStringList& noHomeWords = {});

// Letters and digits of a postcode in upper case; empty when it has none or is a placeholder.
[[nodiscard]] std::u32string parsePostcode(std::string_view text);

// The family name, folded: of a full name the last Latin word, or that before a comma; the first Chinese
// letter, or two of a compound name. Empty when there is none.
[[nodiscard]] std::u32string surnameOf(std::string_view name);

// The same for a column that holds only family names: all of its words.
[[nodiscard]] std::u32string foldedSurname(std::string_view surname);

} // namespace tessera
