// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "torture/workload.h"

#include <map>

namespace tessera {

// Everything a project holds, every value of every column, as text; numbers of batches by their order.
enum class Content
{
    All,
    WithoutColumns, // of the batches nothing
};
[[nodiscard]] Result<QByteArray> contentOf(const Project& project, Content content = Content::All);
// That, and what passphrase the file has.
[[nodiscard]] Result<QByteArray> stateOf(const Client& client);
[[nodiscard]] QByteArray digestOf(const Column& column);

// Where columns are: pages (from 0) of the file that hold a part of one stored column and nothing else.
struct StoredPart
{
    QString source;
    QString column;
};
[[nodiscard]] std::map<std::size_t, StoredPart> columnPages(const Project& project, std::size_t pageSize,
                                                            std::size_t pageContent);
// What SQLite's integrity check or a look for left-over rows finds wrong in a file that is closed; empty:
// nothing.
[[nodiscard]] QString structureProblem(const Client& client);
// Where the client's files still hold what was erased up to the step (as bytes; in columns, when it is open),
// or in clear what is encrypted; empty: nowhere.
[[nodiscard]] QString traceOfErased(const Client& client, const std::vector<Step>& steps, std::size_t done);
// What is wrong with the copies that were kept of a file of the first version; empty: nothing.
[[nodiscard]] QString backupProblem(const Client& client);

} // namespace tessera
