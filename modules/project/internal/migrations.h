// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace tessera {

class Database;

// Each brings a file of the version before to the one it names, inside the transaction of openSchema(). What
// stands in them is never changed: the file of a past version stays as it was.
[[nodiscard]] Result<void> migrateTo2(Database& database);
[[nodiscard]] Result<void> migrateTo3(Database& database);
[[nodiscard]] Result<void> migrateTo4(Database& database);
[[nodiscard]] Result<void> migrateTo5(Database& database);

} // namespace tessera
