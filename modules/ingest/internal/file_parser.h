// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "base/time_zone.h"
#include "ingest/importer.h"
#include "ingest/internal/column_builder.h"
#include "ingest/internal/row_fixes.h"

#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace tessera {

// The columns of a batch in file order, before sorting.
struct ParsedFile
{
    std::vector<ColumnBuilder> builders;
    std::vector<RejectedRow> rejected;
    std::int64_t rejectedCount = 0;
    std::map<QString, std::int64_t> rejectedFields;
    std::int64_t erasedRejects = 0; // not among them any more
    std::int64_t rows = 0;
    QStringList notices;
    QStringList header; // of the source
    std::vector<RuleResult> rules;
    std::int64_t rejectedByRules = 0; // among rejectedCount
    std::vector<FixCount> fixes;      // what each did
    std::int64_t deduplicated = 0;    // rows left out by Fix::Kind::Deduplicate
    std::vector<std::uint32_t> taken; // numbers of the rows left as they were parsed; empty: all
    bool isWhole = true;              // false: only the start was read
};

// Reads a file from front to back, reading on while what was read is parsed on all cores. isSample: the first
// megabytes only.
[[nodiscard]] Result<ParsedFile> parseFile(const ImportMapping& mapping, const TimeZone& zone,
                                           const QString& path, const Task& task,
                                           const std::shared_ptr<ImportProgress>& progress,
                                           bool isSample = false);

// The lines and records of rows that parseFile() takes in, by their number (ascending): reads the file again.
[[nodiscard]] Result<std::vector<RejectedRow>> readRowsAgain(const ImportMapping& mapping,
                                                             const TimeZone& zone, const QString& path,
                                                             const std::vector<std::uint32_t>& rows,
                                                             const Task& task);

// Fails when more rows are rejected than the mapping bears. isWhole: the file was read to its end.
[[nodiscard]] Result<void> bearsBadRows(const ImportMapping& mapping, const ParsedFile& parsed, bool isWhole,
                                        const QString& path);

} // namespace tessera
