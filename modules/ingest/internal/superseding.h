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
};
[[nodiscard]] Result<Superseding> findSuperseded(const Project& project, const QString& table,
                                                 const LoadMode& load, const KeyedRows& file,
                                                 const Task& task);

} // namespace tessera
