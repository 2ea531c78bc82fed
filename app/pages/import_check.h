// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "ingest/preview.h"

#include <memory>
#include <vector>

namespace tessera {

enum class CellState : std::uint8_t
{
    Valid,
    Fixed, // read, but not as it stands
    Empty,
    Bad
};

struct ColumnStates
{
    std::int64_t valid = 0;
    std::int64_t fixed = 0;
    std::int64_t empty = 0;
    std::int64_t bad = 0;
};

// How every cell of the rows shown would be read. Made in the background; then only read.
struct PreviewCheck
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<CellState> cells; // row by row
    std::vector<ColumnStates> states;
    std::vector<ColumnCheck> checks;
    std::vector<std::uint8_t> isRejected; // by row
    std::vector<std::uint8_t> hasIssue;   // by row

    [[nodiscard]] CellState at(std::size_t row, std::size_t column) const
    {
        return row < rows && column < columns ? cells[row * columns + column] : CellState::Valid;
    }
    // What a fixed cell is read as.
    [[nodiscard]] QString becomes(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::int64_t rejected() const;
};

// Null when it was cancelled. columns: one mapping for each column of the preview; their cells are judged as
// the fixes leave them.
[[nodiscard]] std::shared_ptr<const PreviewCheck> checkPreview(const FilePreview& preview,
                                                               const std::vector<ColumnMapping>& columns,
                                                               const std::vector<Fix>& fixes,
                                                               const QString& zone, const Task& task);
// Fewer or more fields than the header.
[[nodiscard]] bool isRagged(const FilePreview& preview, std::size_t row);
// Whether a cell that cannot be read costs the whole row.
[[nodiscard]] bool rejectsRow(const ColumnMapping& column);

} // namespace tessera
