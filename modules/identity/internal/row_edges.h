// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/identity_facts.h"

#include <span>
#include <vector>

namespace tessera {

// Finds which identifiers of a batch stand in one row: every two of a row. Rows of one person follow each
// other in a batch, so runs of the same pair are one edge; the same pair elsewhere is another one.
class RowEdges
{
public:
    // The codes of an identifier column, and the number of its first text in nodeOfLocal.
    void addColumn(std::vector<Code> codes, std::size_t first);
    [[nodiscard]] std::size_t columns() const { return m_columns.size(); }
    // days: by row, or empty.
    [[nodiscard]] std::vector<IdentityEdge> find(std::span<const NodeIndex> nodeOfLocal,
                                                 std::span<const std::uint16_t> days, std::size_t rows) const;

private:
    struct CodeColumn
    {
        std::vector<Code> codes;
        std::size_t first;
    };
    std::vector<CodeColumn> m_columns;
};

} // namespace tessera
