// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/batch.h"

#include <span>

namespace tessera {

// Says that one batch supersedes rows of another, or of itself (kRowColumn numbers, ascending); none: all of
// its rows. In the caller's transaction.
[[nodiscard]] Result<void> writeSuperseded(Database& database, std::int64_t by, std::int64_t batch,
                                           std::span<const std::int64_t> rows);

// Sets BatchInfo::hidden and ::rows by what the batches in use supersede; one that is superseded as a whole
// is as if taken out.
[[nodiscard]] Result<void> hideSuperseded(Database& database, std::vector<BatchInfo>& batches,
                                          const Task& task);

// What is wrong with the lists, for a check of the file.
[[nodiscard]] Result<void> checkSuperseded(Database& database, const BatchInfo& batch);

} // namespace tessera
