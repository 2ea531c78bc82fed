// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/table_parts.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tessera {

QString subjectOf(const BatchInfo& batch)
{
    return batch.mapping.value(QLatin1String("subject")).toString();
}

namespace {

std::vector<PartColumn> partsOf(const BatchInfo& batch)
{
    std::vector<PartColumn> parts;
    for (const auto& value : batch.mapping.value(QLatin1String("columns")).toArray()) {
        const QJsonObject column = value.toObject();
        const QString part = column.value(QLatin1String("part")).toString();
        const QString name = column.value(QLatin1String("name")).toString();
        if (!part.isEmpty() && batch.positionOf(name) >= 0)
            parts.push_back({part, name});
    }
    return parts;
}

} // namespace

std::vector<std::size_t> positionsOfPart(const BatchInfo& batch, const QString& part)
{
    std::vector<std::size_t> positions;
    for (const PartColumn& one : partsOf(batch))
        if (one.part == part)
            positions.push_back(std::size_t(batch.positionOf(one.column)));
    std::ranges::sort(positions);
    return positions;
}

int positionOfPart(const BatchInfo& batch, const QString& part)
{
    const std::vector<std::size_t> positions = positionsOfPart(batch, part);
    return positions.empty() ? -1 : int(positions.front());
}

std::vector<SubjectTable> subjectTables(const std::vector<BatchInfo>& batches)
{
    std::vector<SubjectTable> tables;
    for (const BatchInfo& batch : batches) {
        if (batch.takenOut)
            continue;
        auto table = std::ranges::find(tables, batch.table, &SubjectTable::table);
        if (table == tables.end()) {
            tables.push_back({batch.table, {}, batch.kind, 0, {}, {}});
            table = tables.end() - 1;
        }
        table->subject = subjectOf(batch);
        table->kind = batch.kind;
        table->rows += batch.rows;
        table->parts = partsOf(batch);
        table->batches.push_back(batch.id);
    }
    return tables;
}

std::vector<const BatchInfo*> batchesOfSubject(const std::vector<BatchInfo>& batches, const QString& subject)
{
    std::vector<const BatchInfo*> found;
    for (const BatchInfo& batch : batches)
        if (!batch.takenOut && subjectOf(batch) == subject)
            found.push_back(&batch);
    return found;
}

} // namespace tessera
