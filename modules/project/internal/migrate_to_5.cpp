// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/database.h"
#include "project/internal/migrations.h"

namespace tessera {

namespace {

// What is said of identifiers beside their standing in one row, and what people are called because of it.
constexpr const char* kToVersion5 = R"sql(
CREATE TABLE link_set(id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, definition TEXT NOT NULL,
    data_revision INTEGER NOT NULL, at INTEGER NOT NULL, links INTEGER NOT NULL, in_use INTEGER NOT NULL DEFAULT 0);
CREATE TABLE link_part(set_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, links INTEGER NOT NULL, checksum INTEGER NOT NULL,
    bytes BLOB NOT NULL, PRIMARY KEY(set_id, ordinal));
CREATE TABLE one_id(node INTEGER NOT NULL, former INTEGER NOT NULL, one_id INTEGER NOT NULL, PRIMARY KEY(node, former));
CREATE TABLE one_id_own(ordinal INTEGER PRIMARY KEY, nodes INTEGER NOT NULL, checksum INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE one_id_log(id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, changes INTEGER NOT NULL,
    checksum INTEGER NOT NULL, bytes BLOB NOT NULL);
)sql";

} // namespace

Result<void> migrateTo5(Database& database)
{
    return database.execute(kToVersion5);
}

} // namespace tessera
