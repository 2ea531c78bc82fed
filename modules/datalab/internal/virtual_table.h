// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalab/internal/table_data.h"

#include <memory>
#include <vector>

struct sqlite3;

namespace tessera {

// Makes the tables there to be queried on a connection; they must outlive it. The result code of SQLite.
[[nodiscard]] int addVirtualTables(sqlite3* connection, std::vector<std::unique_ptr<TableData>>& tables);

} // namespace tessera
