// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "ingest/mended_preview.h"

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
    std::vector<std::int64_t> untidy; // by column of texts: cells with blanks at the ends or several in a row
    std::vector<std::int64_t> spellings;  // by column of texts: groups of values that may be one thing
    std::vector<PreviewRule> rules;       // in the order of the plan; empty when its mapping cannot be used
    std::vector<std::uint8_t> isRejected; // by row
    std::vector<std::uint8_t> hasIssue;   // by row

    [[nodiscard]] CellState at(std::size_t row, std::size_t column) const
    {
        return row < rows && column < columns ? cells[row * columns + column] : CellState::Valid;
    }
    // What a fixed cell is read as; empty when a fix of the plan alone changed it.
    [[nodiscard]] QString becomes(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::int64_t rejected() const;
};

struct PreviewToCheck
{
    std::shared_ptr<const FilePreview> preview; // with the fixes
    std::shared_ptr<const FilePreview> raw;     // as it stands in the file
    ImportMapping mapping;
    std::vector<ColumnMapping> columns; // one for each column of the preview
    QString zone;
    std::shared_ptr<const Project> project; // may be null
};
// Null when it was cancelled.
[[nodiscard]] std::shared_ptr<const PreviewCheck> checkPreview(const PreviewToCheck& shown, const Task& task);
// Fewer or more fields than the header.
[[nodiscard]] bool isRagged(const FilePreview& preview, std::size_t row);
// Whether a cell that cannot be read costs the whole row.
[[nodiscard]] bool rejectsRow(const ColumnMapping& column);

} // namespace tessera
