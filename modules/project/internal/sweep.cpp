// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/batch.h"
#include "project/internal/database.h"

namespace tessera {

Result<void> sweepUnpublished(Database& database, std::int64_t only)
{
    Transaction transaction(database);
    std::vector<std::int64_t> unpublished;
    Statement select(database, "SELECT id FROM batch WHERE published = 0");
    while (select.step())
        if (only == 0 || select.integer(0) == only)
            unpublished.push_back(select.integer(0));
    if (Result<void> read = database.check(); !read)
        return read;
    if (unpublished.empty())
        return {};
    for (const char* sql :
         {"DELETE FROM segment WHERE batch_id = ?", "DELETE FROM dictionary WHERE batch_id = ?",
          "DELETE FROM reject WHERE batch_id = ?", "DELETE FROM superseded WHERE ?1 IN (batch_id, victim_id)",
          "DELETE FROM batch_quality WHERE batch_id = ?", "DELETE FROM batch_column WHERE batch_id = ?",
          "DELETE FROM batch WHERE id = ?"}) {
        Statement remove(database, sql);
        for (const std::int64_t id : unpublished)
            if (Result<void> done = remove.bind(1, id).run(); !done)
                return done;
    }
    return transaction.commit();
}

} // namespace tessera
