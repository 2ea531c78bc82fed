// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/linkage_table.h"

#include <algorithm>

namespace tessera {

std::int64_t LinkageTable::pairs() const
{
    const auto all = std::int64_t(records);
    if (source.empty())
        return all * (all - 1) / 2;
    const std::int64_t first = std::ranges::count(source, std::uint8_t{0});
    return first * (all - first);
}

std::size_t LinkageTable::columnNumber(const QString& name) const
{
    return std::size_t(std::ranges::find(columns, name, &LinkageColumn::name) - columns.begin());
}

} // namespace tessera
