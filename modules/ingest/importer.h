// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "ingest/mapping.h"
#include "project/project.h"

#include <QString>

#include <map>

namespace tessera {

struct ImportOutcome
{
    BatchInfo batch;
    std::int64_t rows = 0; // kept
    std::int64_t rejected = 0;
    std::int64_t erased = 0;        // left out, since they name somebody who was erased from the project
    std::int64_t withoutPerson = 0; // kept, but no identifier that can join
    std::int64_t repaired = 0;      // identifiers that were cleaned before joining (distinct values)
    double seconds = 0;
};

struct ImportOptions
{
    std::int64_t replaces = 0;                  // a batch that is taken out in the same undoable step
    std::int64_t mendedFrom = 0;                // a batch whose rejected rows the file brings back, mended
    std::map<std::int64_t, std::int64_t> mends; // line in the file -> line the row was rejected at
};

// Reads the file once, front to back, parses on all cores, sorts by (most trusted identifier, time, row) and
// publishes one batch. A row that does not fit is rejected with its line and reason, never changed. On an
// error or a cancel the project is as it was. Progress counts bytes of the stored file.
[[nodiscard]] Result<ImportOutcome> importFile(Project& project, const QString& path,
                                               const ImportMapping& mapping, const Task& task,
                                               const ImportOptions& options = {});

} // namespace tessera
