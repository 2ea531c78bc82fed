// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace tessera {

struct Province
{
    QString id; // "510000"
    QString chinese;
    QString english;
};

// The provinces of China by their codes, ascending.
[[nodiscard]] const std::vector<Province>& provinces();

// The place among provinces() that a text names, as people write it: 四川, 四川省, 四川省成都市, Sichuan, the
// code, or a city in it. nullopt: none that is known. A spelling in Latin letters that two cities share means
// the larger one.
[[nodiscard]] std::optional<std::size_t> provinceOf(const QString& text);

// "1", "new 1", "2" ... "5" of a city with or without 市 behind it; empty: not known.
[[nodiscard]] QString cityTierOf(const QString& city);

} // namespace tessera
