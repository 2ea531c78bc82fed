// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/batch.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace tessera {

// What the rows of a batch are (an id of ingest/table_subject.h), as its mapping says; empty: nobody said.
[[nodiscard]] QString subjectOf(const BatchInfo& batch);

// The columns of a batch that its mapping calls a part of its subject, in their order; none when it has none.
[[nodiscard]] std::vector<std::size_t> positionsOfPart(const BatchInfo& batch, const QString& part);
[[nodiscard]] int positionOfPart(const BatchInfo& batch, const QString& part); // the first; -1: none

struct PartColumn
{
    QString part;
    QString column; // as it is called in the project
    bool operator==(const PartColumn&) const = default;
};

// A table of a project with what it is, which the batch loaded last decides.
struct SubjectTable
{
    QString table;
    QString subject; // empty: nobody said
    TableKind kind = TableKind::Other;
    std::int64_t rows = 0;
    std::vector<PartColumn> parts;     // of the batch loaded last
    std::vector<std::int64_t> batches; // by number
};

// In the order in which they were first loaded; batches that are taken out are left out.
[[nodiscard]] std::vector<SubjectTable> subjectTables(const std::vector<BatchInfo>& batches);

// The batches of a subject, in the order given; those taken out are left out.
[[nodiscard]] std::vector<const BatchInfo*> batchesOfSubject(const std::vector<BatchInfo>& batches,
                                                             const QString& subject);

} // namespace tessera
