// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "ingest/import_check.h"
#include "ingest/mapping.h"
#include "project/project.h"

#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>

#include <map>

namespace tessera {

struct ImportOutcome
{
    BatchInfo batch;
    std::int64_t rows = 0; // kept
    std::int64_t rejected = 0;
    std::int64_t erased = 0;        // left out, since they name somebody who was erased from the project
    std::int64_t deduplicated = 0;  // left out by a fix
    std::int64_t withoutPerson = 0; // kept, but no identifier that can join
    std::int64_t repaired = 0;      // identifiers that were cleaned before joining (distinct values)
    // What the load mode says of rows loaded before, which count no more as long as this batch counts.
    std::int64_t superseded = 0; // of other batches, by key
    std::int64_t repeated = 0;   // of this file, by a later row of it with the same key
    std::int64_t outdated = 0;   // of this file, since a newer version was loaded before
    std::int64_t withoutKey = 0; // of this file: they can supersede nothing
    int replaced = 0;            // batches, as a whole
    QStringList notices;         // what could not be read as it stands in the file, in words with counts
    double seconds = 0;
};

// Rows read so far, rejected ones among them; from any thread.
struct ImportProgress
{
    std::atomic<std::int64_t> rows{0};
};

struct ImportOptions
{
    std::int64_t replaces = 0;                     // a batch that is taken out in the same undoable step
    std::int64_t mendedFrom = 0;                   // a batch whose rejected rows the file brings back, mended
    std::map<std::int64_t, std::int64_t> mends;    // line in the file -> line the row was rejected at
    std::shared_ptr<ImportProgress> progress = {}; // may be empty
};

// Reads the file once, front to back, parses on all cores, sorts by (most trusted identifier, time, row) and
// publishes one batch. A row that does not fit is rejected with its line and reason, never changed. On an
// error or a cancel the project is as it was. Progress counts bytes of the stored file.
[[nodiscard]] Result<ImportOutcome> importFile(Project& project, const QString& path,
                                               const ImportMapping& mapping, const Task& task,
                                               const ImportOptions& options = {});

// The same, but what is read is compared with what the table holds before anything is written, and approve
// says whether to go on. When it does not, the project is as it was and the outcome is empty.
[[nodiscard]] Result<std::optional<ImportOutcome>>
importChecked(Project& project, const QString& path, const ImportMapping& mapping, const ImportLimits& limits,
              const ImportApproval& approve, const Task& task, const ImportOptions& options = {});

} // namespace tessera
