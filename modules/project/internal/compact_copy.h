// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <QString>

namespace tessera {

class Database;

// A compact copy in one new file. It has its name only when it is whole. What is copied is the file at one
// instant, whoever writes to it meanwhile; the connection is in use until the end.
[[nodiscard]] Result<void> copyCompact(Database& database, const QString& path, const Task& task);

} // namespace tessera
