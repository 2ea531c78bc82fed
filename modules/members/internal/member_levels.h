// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/member_programme.h"

#include <map>

namespace tessera {

// Levels by the names they have in the data; the numbers are put in order later.
struct LevelNames
{
    QStringList names;
    std::map<QString, std::uint8_t> numbers;

    Result<std::uint8_t> numberOf(const QString& name);
};

// The level of each person at an instant; MemberResult::kNone outside the base and for those without one.
[[nodiscard]] Result<std::vector<std::uint8_t>> levelsAt(const LocalDataset& data, const LevelSource& source,
                                                         Micros instant, const PeopleSet& base,
                                                         LevelNames& names);

// New number of each old one: those the source orders first, as it says; then the others by spend a member.
[[nodiscard]] std::vector<std::uint8_t> orderOfLevels(const LevelSource& source, const LevelNames& names,
                                                      const std::vector<std::uint8_t>& level,
                                                      const std::vector<double>& sales);

} // namespace tessera
