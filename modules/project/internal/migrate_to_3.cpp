// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/database.h"
#include "project/internal/migrations.h"

namespace tessera {

namespace {

// Rows of a batch that a later one supersedes: an order exported again. Files of version 2 know none.
constexpr const char* kToVersion3 = R"sql(
CREATE TABLE superseded(batch_id INTEGER NOT NULL, victim_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, rows INTEGER NOT NULL,
    checksum INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(batch_id, victim_id, ordinal));
)sql";

} // namespace

Result<void> migrateTo3(Database& database)
{
    return database.execute(kToVersion3);
}

} // namespace tessera
