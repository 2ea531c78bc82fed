// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_check.h"

#include "ingest/text_clusters.h"

#include <algorithm>
#include <map>

namespace tessera {
namespace {

// Cells that a fix changed; what it made anew was never otherwise.
void takeFixed(const PreviewToCheck& shown, std::size_t column, PreviewCheck& check)
{
    if (shown.raw == shown.preview || column >= shown.raw->columns.size())
        return;
    for (std::size_t row = 0; row < check.rows; ++row) {
        if (shown.raw->rows[row].value(qsizetype(column)) ==
            shown.preview->rows[row].value(qsizetype(column)))
            continue;
        check.cells[row * check.columns + column] = CellState::Fixed;
        check.hasIssue[row] = 1;
    }
}

void takeColumn(const PreviewToCheck& shown, std::size_t column, PreviewCheck& check)
{
    const FilePreview& preview = *shown.preview;
    const ColumnMapping& mapping = shown.columns[column];
    const auto cellAt = [&](std::size_t row) -> CellState& {
        return check.cells[row * check.columns + column];
    };
    for (std::size_t row = 0; row < check.rows; ++row) {
        if (preview.rows[row].value(qsizetype(column)).isEmpty())
            cellAt(row) = CellState::Empty;
    }
    takeFixed(shown, column, check);
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

// What a fix could tidy up in a column of texts.
void takeTexts(const FilePreview& preview, const ColumnMapping& mapping, std::size_t column,
               PreviewCheck& check)
{
    constexpr std::size_t kMostSpelled = 200; // more are names, not words
    if (mapping.type != ColumnType::Text || mapping.role == ColumnRole::Identifier ||
        mapping.role == ColumnRole::Ignore)
        return;
    std::map<QString, std::int64_t> counts;
    for (const QStringList& row : preview.rows) {
        const QString text = row.value(qsizetype(column));
        const QString tidy = text.simplified();
        check.untidy[column] += tidy == text ? 0 : 1;
        // Numbers and codes differ by what they are.
        const bool isWord = std::ranges::none_of(tidy, [](QChar c) { return c.isDigit(); });
        if (isWord && !tidy.isEmpty() && counts.size() <= kMostSpelled)
            ++counts[tidy];
    }
    if (counts.size() > kMostSpelled)
        return;
    std::vector<ValueCount> texts;
    texts.reserve(counts.size());
    for (const auto& [text, count] : counts)
        texts.push_back({text, count});
    check.spellings[column] = std::int64_t(proposeClusters(texts).size());
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

std::shared_ptr<const PreviewCheck> checkPreview(const PreviewToCheck& shown, const Task& task)
{
    const FilePreview& preview = *shown.preview;
    const std::vector<ColumnMapping>& columns = shown.columns;
    auto check = std::make_shared<PreviewCheck>();
    check->rows = preview.rows.size();
    check->columns = columns.size();
    check->cells.resize(check->rows * check->columns, CellState::Valid);
    check->states.resize(check->columns);
    check->checks.resize(check->columns);
    check->untidy.resize(check->columns);
    check->spellings.resize(check->columns);
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
                checkColumn(preview, column, columns[column], shown.zone, FilePreview::kPreviewRows);
        takeColumn(shown, column, *check);
        takeTexts(preview, columns[column], column, *check);
    }
    check->rules = previewRules(preview, shown.mapping, shown.zone, shown.project.get(), task);
    for (const PreviewRule& rule : check->rules) {
        for (const std::int64_t row : rule.rows) {
            check->hasIssue[std::size_t(row)] = 1;
            if (rule.result.isRejecting)
                check->isRejected[std::size_t(row)] = 1;
        }
    }
    return task.cancelled() ? nullptr : check;
}

} // namespace tessera
