// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/attributes.h"

#include "dataset/internal/column_union.h"
#include "dataset/internal/timeline.h"

namespace tessera {

Result<Column> buildAttribute(const Project& project, const std::vector<const BatchInfo*>& batches,
                              const IdentityView& identity, const QString& name)
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
        person.insert(person.end(), people->begin(), people->end());
        parts.push_back({std::move(*column), std::size_t(batch.rows)});
    }
    const Column rows = unionOf(name, std::move(parts));
    // The row that decides for each person.
    std::vector<std::uint32_t> decides(identity.people, UINT32_MAX);
    for (std::size_t row = 0; row < person.size(); ++row)
        if (person[row] != kNobody && !rows.isNull(row))
            decides[person[row]] = std::uint32_t(row);
    Column result;
    result.name = name;
    result.type = rows.type;
    result.scale = rows.scale;
    result.dictionary = rows.dictionary;
    for (const std::uint32_t row : decides) {
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
