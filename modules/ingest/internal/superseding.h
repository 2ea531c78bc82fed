// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "ingest/load_mode.h"
#include "project/project.h"
#include "table/column.h"

#include <cstdint>
#include <vector>

namespace tessera {

// Columns of a file in the order of its rows.
struct KeyedRows
{
    std::vector<Column> key;
    Column newest; // no rows: the later row counts
    std::int64_t rows = 0;
};

// Which rows of the batches of one table the rows of a new file with the same keys supersede, exactly: equal
// hashes are compared as texts. Rows without any value in one of the key's columns supersede nothing.
struct Superseding
{
    struct OfBatch
    {
        std::int64_t batch = 0;
        std::vector<std::int64_t> rows;  // of the batch, by number; ascending
        std::vector<std::int64_t> newer; // rows of the file that the batch has in a newer version; ascending
    };
    std::vector<OfBatch> batches;
    std::vector<std::int64_t> repeated; // rows of the file that another row of it supersedes; ascending
    std::int64_t withoutKey = 0;
    std::vector<std::int64_t> replaced; // batches the file takes the place of as a whole
    int replacedInUse = 0;              // of these, that count until now
};
// Rows are hashed column by column, begun with kFirstHash each. A value reads the same whether its column is
// of texts or of numbers. An unknown value makes the hash kNoKey for good, or counts as a value of its own.
inline constexpr std::uint64_t kFirstHash = 0x2545'F491'4F6C'DD1DU;
inline constexpr std::uint64_t kNoKey = 0;
enum class UnknownValue
{
    NoKey,
    Value,
};
void mixColumn(const Column& column, UnknownValue unknown, std::vector<std::uint64_t>& hashes);

[[nodiscard]] Result<Superseding> findSuperseded(const Project& project, const QString& table,
                                                 const LoadMode& load, const KeyedRows& file,
                                                 const Task& task);

} // namespace tessera
