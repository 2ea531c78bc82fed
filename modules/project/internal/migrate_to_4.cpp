// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/database.h"
#include "project/internal/migrations.h"

namespace tessera {

namespace {

// What is known of the quality of a batch, and which rejected rows were mended and sent back.
constexpr const char* kToVersion4 = R"sql(
ALTER TABLE batch ADD COLUMN mended_from INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN mended_rows INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reject ADD COLUMN mended_by INTEGER NOT NULL DEFAULT 0;
CREATE TABLE batch_quality(batch_id INTEGER PRIMARY KEY, record TEXT NOT NULL);
)sql";

} // namespace

Result<void> migrateTo4(Database& database)
{
    return database.execute(kToVersion4);
}

} // namespace tessera
