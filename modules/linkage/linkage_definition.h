// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"
#include "linkage/linkage.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace tessera {

// Two rows by their numbers, from 0, or by identifiers they hang on.
struct RowsCalled
{
    struct Row
    {
        std::optional<RecordIndex> number;
        QString identifier; // when there is no number
    };
    Row a;
    Row b;
};

// Which rows of the project are linked and how; what is left empty is suggested from the data.
struct LinkageDefinition
{
    QString table;
    QString with;        // the second table; empty: duplicates within the first
    QStringList columns; // to suggest comparisons from; empty: all
    LinkagePlan plan;
    std::vector<PairLabel> labels;
    std::vector<std::pair<RecordIndex, RecordIndex>> later; // put off by a reviewer: asked last
    bool useDecisions = true;        // decisions about the identifiers of rows are labels too
    bool countFrequency = true;      // else no comparison counts how rare a value is
    std::vector<RowsCalled> explain; // pairs whose evidence is given step by step
    bool propose = false;            // only what would be compared
    int mostShown = 1000;            // pairs in the JSON, the surest first

    static Result<LinkageDefinition> fromJson(const QJsonObject& json);
};

// The rows of the tables in stored order, those of the second after those of the first. Errors name what is
// missing.
[[nodiscard]] Result<LinkageTable> readLinkageTable(const LocalDataset& data,
                                                    const LinkageDefinition& definition, const Task& task);

// Fills in what the definition leaves open.
[[nodiscard]] Result<LinkagePlan> completePlan(const LinkageTable& table, const LinkageDefinition& definition,
                                               const Task& task);

} // namespace tessera
