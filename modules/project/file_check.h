// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace tessera {

class Database;

struct DamagedColumn
{
    std::int64_t batch = 0;
    QString source;
    QString column;
    bool takenOut = false; // of the batch: it is in no number as it is
};

// What a look at every byte of a project found.
struct FileCheck
{
    QStringList problems; // of the file's structure, in SQLite's words, and of what is no column
    std::vector<DamagedColumn> damaged;
    std::int64_t batches = 0;
    std::int64_t columns = 0;
    std::int64_t values = 0;

    [[nodiscard]] bool isSound() const { return problems.isEmpty() && damaged.empty(); }
};

// SQLite's integrity check of the whole file, every checksum, every value of every column decoded. Progress
// counts values.
[[nodiscard]] Result<FileCheck> checkFile(Database& database, Task task);

} // namespace tessera
