// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "ingest/import_check.h"
#include "ingest/mapping.h"
#include "project/project.h"

#include <functional>

namespace tessera {

// The columns of a file one at a time, in the order of the mapping.
using ColumnOfFile = std::function<Column(std::size_t)>;

// Compares a file with what its table holds (batches in use): with the last batch in size and distribution,
// with all of them in times, rows and identifiers. check.rows and ::rejected are set already. Adds to
// check.findings and sets what else can be counted. One column of either stands in memory at a time.
[[nodiscard]] Result<void> compareFile(const Project& project, const ImportMapping& mapping,
                                       const ImportLimits& limits, const ColumnOfFile& columnOfFile,
                                       ImportCheck& check, const Task& task);

} // namespace tessera
