// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_check.h"

#include "base/time_zone.h"
#include "ingest/fix_preview.h"

#include <algorithm>

namespace tessera {
namespace {

void takeColumn(const FilePreview& preview, const ColumnMapping& mapping, std::size_t column,
                PreviewCheck& check)
{
    const auto cellAt = [&](std::size_t row) -> CellState& {
        return check.cells[row * check.columns + column];
    };
    for (std::size_t row = 0; row < check.rows; ++row) {
        if (preview.rows[row].value(qsizetype(column)).isEmpty())
            cellAt(row) = CellState::Empty;
    }
    for (const ColumnCheck::Cell& cell : check.checks[column].first) {
        const auto row = std::size_t(cell.row - 1);
        cellAt(row) = cell.becomes.isEmpty() ? CellState::Bad : CellState::Fixed;
        check.hasIssue[row] = 1;
        if (cell.becomes.isEmpty() && rejectsRow(mapping))
            check.isRejected[row] = 1;
    }
    ColumnStates& states = check.states[column];
    for (std::size_t row = 0; row < check.rows; ++row) {
        switch (cellAt(row)) {
        case CellState::Valid:
            ++states.valid;
            break;
        case CellState::Fixed:
            ++states.fixed;
            break;
        case CellState::Empty:
            ++states.empty;
            break;
        case CellState::Bad:
            ++states.bad;
            break;
        }
    }
}

} // namespace

bool isRagged(const FilePreview& preview, std::size_t row)
{
    const auto width = qsizetype(preview.columns.size());
    const qsizetype fields = preview.rows[row].size();
    return fields > width || (fields < width && !preview.format.padsShortRows);
}

bool rejectsRow(const ColumnMapping& column)
{
    return column.role != ColumnRole::Identifier && column.role != ColumnRole::Ignore;
}

QString PreviewCheck::becomes(std::size_t row, std::size_t column) const
{
    if (column >= checks.size())
        return {};
    const auto found =
        std::ranges::find(checks[column].first, std::int64_t(row) + 1, &ColumnCheck::Cell::row);
    return found == checks[column].first.end() ? QString() : found->becomes;
}

std::int64_t PreviewCheck::rejected() const
{
    return std::ranges::count_if(isRejected, [](std::uint8_t one) { return one != 0; });
}

std::shared_ptr<const PreviewCheck> checkPreview(const FilePreview& shown,
                                                 const std::vector<ColumnMapping>& columns,
                                                 const std::vector<Fix>& fixes, const QString& zone,
                                                 const Task& task)
{
    FilePreview mended;
    if (!fixes.empty()) {
        ImportMapping mapping;
        mapping.format = shown.format;
        mapping.fixes = fixes;
        const Result<TimeZone> named = TimeZone::named(zone);
        mended = mendedPreview(shown, mapping, named ? *named : TimeZone());
    }
    const FilePreview& preview = fixes.empty() ? shown : mended;
    auto check = std::make_shared<PreviewCheck>();
    check->rows = preview.rows.size();
    check->columns = columns.size();
    check->cells.resize(check->rows * check->columns, CellState::Valid);
    check->states.resize(check->columns);
    check->checks.resize(check->columns);
    check->isRejected.resize(check->rows, 0);
    check->hasIssue.resize(check->rows, 0);
    // JSON has no rows of a width: what an object does not have is empty.
    for (std::size_t row = 0; row < check->rows && !preview.format.isJsonLines(); ++row) {
        if (isRagged(preview, row))
            check->isRejected[row] = check->hasIssue[row] = 1;
    }
    for (std::size_t column = 0; column < check->columns; ++column) {
        if (task.cancelled())
            return nullptr;
        if (columns[column].role != ColumnRole::Ignore)
            check->checks[column] =
                checkColumn(preview, column, columns[column], zone, FilePreview::kPreviewRows);
        takeColumn(preview, columns[column], column, *check);
    }
    return check;
}

} // namespace tessera
