// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"

namespace tessera {

// What a result knows of people, made a column when a rule asks for it. valueOf gives the value of a person
// by index; nullopt is unknown.
[[nodiscard]] PersonValues wholeValues(const QString& name, std::size_t people,
                                       std::function<std::optional<std::int64_t>(PersonIndex)> valueOf);
[[nodiscard]] PersonValues textValues(const QString& name, std::size_t people,
                                      std::function<QString(PersonIndex)> valueOf); // empty is unknown
// Of some people only, by their place in a list; the others are unknown.
[[nodiscard]] PersonValues listedValues(const QString& name, std::size_t people,
                                        std::function<std::vector<PersonIndex>()> listed,
                                        std::function<double(std::size_t place)> valueOf);

} // namespace tessera
