// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tags/compute_tags.h"

namespace tessera {

// One row of a file that a value rests on.
struct LineageRow
{
    std::int64_t batch = 0;
    QString table;
    QString source;             // name of the file
    std::size_t row = 0;        // of the batch, from 1, in the order it is stored
    std::int64_t fileRow = 0;   // of the file, from 1, rejected rows not counted; 0: not kept
    std::optional<Micros> time; // of an event
    QStringList columns;
    QStringList values;
};

// A part of the reasoning: of a rule with its answer, or of anything with its rows.
struct LineageStep
{
    QString text; // "did("purchase", last 90 days)"
    std::optional<bool> holds;
    std::optional<double> number;
    std::vector<LineageRow> rows;
    std::int64_t moreRows = 0; // that are not listed
    int level = 0;
    QString identifier = {}; // by which somebody stands on a list
};

// Why a person has a value of a tag, or none.
struct TagLineage
{
    QString value;           // empty: none
    bool isPersonal = false; // the value names or locates somebody
    std::optional<Micros> newest;
    TagFreshness freshness = TagFreshness::Undated;
    std::vector<LineageStep> steps;
};
inline constexpr std::size_t kMostLineageRows = 200; // of a step

[[nodiscard]] Result<TagLineage> tagLineage(const LocalDataset& data, const TagDefinition& tag,
                                            PersonIndex person, const Task& task);
// Personal values are masked unless `unmasked`.
[[nodiscard]] QJsonObject lineageToJson(const LocalDataset& data, const TagLineage& lineage, bool unmasked);

} // namespace tessera
