// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/linkage_table.h"

#include <algorithm>

namespace tessera {

std::size_t LinkageTable::columnNumber(const QString& name) const
{
    return std::size_t(std::ranges::find(columns, name, &LinkageColumn::name) - columns.begin());
}

} // namespace tessera
