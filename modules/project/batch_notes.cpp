// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/batch.h"
#include "project/internal/database.h"
#include "project/internal/journal.h"

namespace tessera {

// What is kept beside the rows of a batch.

Result<QJsonObject> loadQuality(Database& database, std::int64_t batch)
{
    const std::scoped_lock lock(database.mutex());
    Statement select(database, "SELECT record FROM batch_quality WHERE batch_id = ?");
    select.bind(1, batch);
    const QJsonObject record = select.step() ? parsedJson(select.text(0)) : QJsonObject();
    if (Result<void> read = database.check(); !read)
        return read.error();
    return record;
}

Result<std::vector<RejectedRow>> loadRejected(Database& database, std::int64_t batch, std::size_t limit)
{
    const std::scoped_lock lock(database.mutex());
    std::vector<RejectedRow> rows;
    Statement select(database,
                     "SELECT row, field, reason, raw, coalesce(later.id, 0) FROM reject LEFT JOIN batch AS "
                     "later ON later.id = mended_by AND later.published = 1 AND later.taken_out = 0 WHERE "
                     "batch_id = ? ORDER BY row LIMIT ?");
    select.bind(1, batch).bind(2, std::int64_t(limit));
    while (select.step())
        rows.push_back(
            {select.integer(0), select.text(1), select.text(2), select.text(3), select.integer(4)});
    if (Result<void> read = database.check(); !read)
        return read.error();
    return rows;
}

} // namespace tessera
