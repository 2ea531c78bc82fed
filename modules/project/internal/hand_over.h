// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"

namespace tessera {

// Makes a file of its own of a copy, without anything that says who somebody is (Project::handOver).
[[nodiscard]] Result<HandOver> makeAnonymous(Database& copy, const Task& task, const HandOverChoice& choice);
// Each once, over all batches of its table.
[[nodiscard]] Result<std::vector<HandOverColumn>> columnsToBlank(Database& database, const Task& task);

} // namespace tessera
