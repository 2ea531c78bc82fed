// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/hidden_rows.h"

#include <algorithm>

namespace tessera {

namespace {

template <typename Value>
void keepOnly(std::vector<Value>& values, std::span<const std::uint32_t> kept)
{
    if (values.empty())
        return;
    for (std::size_t i = 0; i < kept.size(); ++i) // never ahead of where it reads
        values[i] = values[kept[i]];
    values.resize(kept.size());
}

} // namespace

HiddenRows::HiddenRows(const std::vector<bool>& hidden)
    : m_stored(hidden.size())
{
    m_kept.reserve(std::size_t(std::count(hidden.begin(), hidden.end(), false)));
    for (std::size_t row = 0; row < hidden.size(); ++row)
        if (!hidden[row])
            m_kept.push_back(std::uint32_t(row));
}

std::size_t HiddenRows::keptBefore(std::size_t storedRow) const
{
    return std::size_t(std::ranges::lower_bound(m_kept, storedRow) - m_kept.begin());
}

void HiddenRows::dropFrom(Column& column) const
{
    keepOnly(column.codes, m_kept);
    keepOnly(column.integers, m_kept);
    keepOnly(column.reals, m_kept);
}

} // namespace tessera
