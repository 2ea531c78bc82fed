// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/attributes.h"

#include "dataset/internal/column_union.h"
#include "dataset/internal/timeline.h"

namespace tessera {

namespace {

// The rows of all batches that have it, and whose they are.
Result<Column> rowsOfAttribute(const Project& project, const std::vector<const BatchInfo*>& batches,
                               const IdentityView& identity, const QString& name, AttributeRows& found)
{
    std::vector<ColumnPart> parts;
    std::vector<PersonIndex> person;
    for (const BatchInfo* one : batches) {
        const BatchInfo& batch = *one;
        const int position = batch.positionOf(name);
        if (position < 0)
            continue;
        Result<Column> column = project.readColumn(batch, std::size_t(position), {});
        if (!column)
            return column.error();
        Result<std::vector<PersonIndex>> people = peopleOfRows(project, batch, identity, {});
        if (!people)
            return people.error();
        found.batches.push_back(one);
        found.firsts.push_back(person.size());
        person.insert(person.end(), people->begin(), people->end());
        parts.push_back({std::move(*column), std::size_t(batch.rows)});
    }
    Column rows = unionOf(name, std::move(parts));
    found.decides.assign(identity.people, UINT32_MAX);
    for (std::size_t row = 0; row < person.size(); ++row)
        if (person[row] != kNobody && !rows.isNull(row))
            found.decides[person[row]] = std::uint32_t(row);
    return rows;
}

} // namespace

Result<AttributeRows> attributeRowsOf(const Project& project, const std::vector<const BatchInfo*>& batches,
                                      const IdentityView& identity, const QString& name)
{
    AttributeRows found;
    const Result<Column> rows = rowsOfAttribute(project, batches, identity, name, found);
    return rows ? Result<AttributeRows>(std::move(found)) : Result<AttributeRows>(rows.error());
}

Result<Column> buildAttribute(const Project& project, const std::vector<const BatchInfo*>& batches,
                              const IdentityView& identity, const QString& name)
{
    AttributeRows found;
    const Result<Column> read = rowsOfAttribute(project, batches, identity, name, found);
    if (!read)
        return read.error();
    const Column& rows = *read;
    Column result;
    result.name = name;
    result.type = rows.type;
    result.scale = rows.scale;
    result.dictionary = rows.dictionary;
    for (const std::uint32_t row : found.decides) {
        const bool unknown = row == UINT32_MAX;
        if (rows.type == ColumnType::Text)
            result.codes.push_back(unknown ? kNullCode : rows.codes[row]);
        else if (rows.type == ColumnType::Real)
            result.reals.push_back(unknown ? std::numeric_limits<double>::quiet_NaN() : rows.reals[row]);
        else
            result.integers.push_back(unknown ? kNullInteger : rows.integers[row]);
    }
    return result;
}

} // namespace tessera
