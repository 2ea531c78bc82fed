// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/attributes.h"
#include "dataset/internal/snapshots.h"
#include "dataset/local_dataset.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct SourceRowsText
{
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

} // namespace

std::size_t AttributeRows::batchOf(std::uint32_t row) const
{
    return std::size_t(std::ranges::upper_bound(firsts, std::size_t{row}) - firsts.begin()) - 1;
}

Result<AttributeRows> LocalDataset::attributeRows(const QString& name) const
{
    Result<AttributeRows> rows = attributeRowsOf(
        *m_project, peopleBatchesAt(m_facts->batches, zone(), m_asOf), m_facts->identity, name);
    if (rows)
        for (const BatchInfo* batch : rows->batches)
            rows->since.push_back(snapshotStart(*batch, zone()));
    return rows;
}

SourceRow LocalDataset::eventSource(std::uint32_t event) const
{
    std::size_t row = m_facts->order.empty() ? event : m_facts->order[event];
    for (const BatchInfo* batch : eventBatches()) {
        if (row < std::size_t(batch->rows))
            return {batch->id, row};
        row -= std::size_t(batch->rows);
    }
    return {};
}

Result<std::vector<std::int64_t>> LocalDataset::fileRows(const BatchInfo& batch,
                                                         std::span<const std::size_t> rows) const
{
    const int position = batch.positionOf(kRowColumn);
    if (position < 0)
        return Error{
            SourceRowsText::tr("The rows of \"%1\" have no numbers of their file.").arg(batch.source)};
    std::vector<std::int64_t> numbers(rows.size(), -1);
    std::vector<std::size_t> byRow(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        byRow[i] = i;
    std::ranges::sort(byRow, {}, [&](std::size_t i) { return rows[i]; });
    // Blocks come from several threads, in no order.
    const auto visit = [&](std::size_t first, std::span<const std::int64_t> values) {
        auto next = std::ranges::lower_bound(byRow, first, {}, [&](std::size_t i) { return rows[i]; });
        for (; next != byRow.end() && rows[*next] < first + values.size(); ++next)
            numbers[*next] = values[rows[*next] - first];
    };
    if (Result<void> read = m_project->readIntegers(batch, std::size_t(position), visit, {}); !read)
        return read.error();
    return numbers;
}

} // namespace tessera
