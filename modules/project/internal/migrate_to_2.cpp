// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/database.h"
#include "project/internal/migrations.h"

namespace tessera {

namespace {

// Version 1 journaled objects only, marked what was undone, and deleted it with the next change: what stands
// in it is one line of changes, where the undone ones come last. Notes hang on the change before them.
constexpr const char* kToVersion2 = R"sql(
ALTER TABLE journal RENAME TO journal_1;
CREATE TABLE journal(id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER NOT NULL, at INTEGER NOT NULL, who TEXT NOT NULL,
    kind TEXT NOT NULL, subject TEXT NOT NULL, label TEXT NOT NULL, before TEXT, after TEXT);
INSERT INTO journal(id, parent, at, who, kind, subject, label, before, after)
    SELECT id, COALESCE((SELECT MAX(earlier.id) FROM journal_1 AS earlier WHERE earlier.id < journal_1.id
            AND earlier.object_id > 0 AND (journal_1.object_id > 0 OR earlier.undone = 0)), 0), at, '',
        CASE WHEN object_id > 0 THEN 'object' ELSE 'note' END, CASE WHEN object_id > 0 THEN object_id ELSE '' END,
        label, before, after FROM journal_1 ORDER BY id;
INSERT INTO meta(key, value)
    SELECT 'history_head', COALESCE(MAX(id), 0) FROM journal_1 WHERE object_id > 0 AND undone = 0;
INSERT INTO meta(key, value) SELECT 'history_tip', COALESCE(MAX(id), 0) FROM journal_1 WHERE object_id > 0;
DROP TABLE journal_1;
CREATE TABLE erased(id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, fingerprint BLOB NOT NULL, at INTEGER NOT NULL);
CREATE UNIQUE INDEX erased_fingerprint ON erased(kind, fingerprint);
)sql";

} // namespace

Result<void> migrateTo2(Database& database)
{
    return database.execute(kToVersion2);
}

} // namespace tessera
