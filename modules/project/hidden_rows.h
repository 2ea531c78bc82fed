// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/column.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

// Rows of a batch that a later batch of its table supersedes (an order exported again with a new status):
// they stay in the file, in no number. Immutable, so that it can be shared.
class HiddenRows
{
public:
    // hidden: one flag for each stored row.
    explicit HiddenRows(const std::vector<bool>& hidden);

    [[nodiscard]] std::size_t stored() const { return m_stored; }
    [[nodiscard]] std::size_t kept() const { return m_kept.size(); }
    // The stored rows that are left, ascending.
    [[nodiscard]] std::span<const std::uint32_t> keptRows() const { return m_kept; }
    // How many of the stored rows before this one are left.
    [[nodiscard]] std::size_t keptBefore(std::size_t storedRow) const;
    [[nodiscard]] bool operator==(const HiddenRows&) const = default;
    // Leaves the rows out of a column of all stored ones.
    void dropFrom(Column& column) const;

private:
    std::size_t m_stored = 0;
    std::vector<std::uint32_t> m_kept;
};

} // namespace tessera
