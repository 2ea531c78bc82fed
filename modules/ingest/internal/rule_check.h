// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "base/time_zone.h"
#include "ingest/mapping.h"
#include "project/project.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace tessera {

// The rows that are judged, column by column in the order of the mapping.
struct JudgedRows
{
    std::int64_t rows = 0;
    std::function<Column(std::size_t)> column;
    const Project* project = nullptr; // null: rules about other batches and tables are not checked
    bool isPart = false;              // of a file: nothing is said about the file as a whole
    std::size_t mostBad = RuleResult::kLines;
};

struct RuleVerdicts
{
    static constexpr std::uint16_t kKept = UINT16_MAX;

    std::vector<RuleResult> results;                  // in the order of the mapping, without lines
    std::vector<std::vector<std::uint32_t>> firstBad; // rows of each rule, mostBad at most
    std::vector<std::uint16_t> rejectedBy;            // by row, the first rule or kKept; empty: none
};

// Judges a rule at a time with the columns it needs in memory. Unique comes last, so that a row that is
// rejected for something else holds no key. Does not depend on the number of threads.
[[nodiscard]] Result<RuleVerdicts> judgeRows(const ImportMapping& mapping, const TimeZone& zone,
                                             const JudgedRows& rows, const Task& task);

// By row, 1 for those with the key of another row before (or, with keepsLast, behind) it. Rows that are
// rejected already, or that lack a part of the key, count for nothing.
[[nodiscard]] std::vector<std::uint8_t> repeatedRows(const std::vector<Column>& key, std::size_t rows,
                                                     const std::vector<std::uint16_t>& rejectedBy,
                                                     bool keepsLast);

} // namespace tessera
