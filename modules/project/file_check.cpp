// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/file_check.h"

#include "project/batch.h"
#include "project/history.h"
#include "project/identity_links.h"
#include "project/internal/database.h"
#include "project/internal/superseded.h"
#include "project/objects.h"

namespace tessera {

namespace {

// So many lines say enough; SQLite's own limit is the same.
constexpr int kProblemsShown = 100;

QStringList structureProblems(Database& database)
{
    const std::scoped_lock lock(database.mutex());
    QStringList problems;
    Statement check(database, "PRAGMA integrity_check(100)");
    while (check.step() && problems.size() < kProblemsShown)
        if (check.text(0) != QLatin1String("ok"))
            problems += check.text(0).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (const Result<void> read = database.check(); !read)
        problems.append(read.error().message);
    return problems;
}

// Definitions, their versions and results, the journal, links, the rejected rows.
QStringList unreadable(Database& database, const std::vector<BatchInfo>& batches)
{
    QStringList problems;
    const auto look = [&](const auto& result) {
        if (!result && !problems.contains(result.error().message))
            problems.append(result.error().message);
    };
    const ObjectStore objects(database);
    const auto list = objects.list();
    look(list);
    if (list)
        for (const StoredObject& object : *list) {
            look(objects.versions(object.id));
            look(objects.result(object.id));
        }
    look(History(database).entries());
    const auto sets = loadLinkSets(database);
    look(sets);
    if (sets)
        for (const LinkSet& set : *sets)
            look(loadLinks(database, set));
    look(loadOneIds(database));
    look(loadOneIdChanges(database, SIZE_MAX));
    for (const BatchInfo& batch : batches) {
        look(loadRejected(database, batch.id, BatchWriter::kRejectedKept));
        look(checkSuperseded(database, batch));
        look(loadQuality(database, batch.id));
    }
    return problems;
}

} // namespace

Result<FileCheck> checkFile(Database& database, Task task)
{
    FileCheck found;
    found.problems = structureProblems(database);
    const Result<std::vector<BatchInfo>> batches = loadBatches(database);
    if (!batches)
        return batches.error();
    std::int64_t total = 0;
    for (const BatchInfo& batch : *batches)
        total += batch.damaged ? 0 : batch.rows * std::int64_t(batch.columns.size());
    for (const BatchInfo& batch : *batches) {
        ++found.batches;
        if (batch.damaged)
            found.problems.append(damagedEntry(batch).message);
        for (std::size_t i = 0; i < batch.columns.size() && !batch.damaged; ++i) {
            const Result<Column> column = loadColumn(database, batch, i, task);
            if (!column && column.error().cancelled)
                return column.error();
            if (!column)
                found.damaged.push_back({batch.id, batch.source, batch.columns[i].name, batch.takenOut});
            ++found.columns;
            found.values += batch.rows;
            task.setProgress(found.values, total);
        }
    }
    for (const QString& problem : unreadable(database, *batches))
        if (!found.problems.contains(problem))
            found.problems.append(problem);
    return found;
}

} // namespace tessera
