// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/column_builder.h"
#include "ingest/preview.h"

#include <cstdint>
#include <vector>

namespace tessera {

[[nodiscard]] Column columnOfBlock(BlockColumn& block); // leaves the block empty

// The columns of the mapping, of those of the rows shown that fit in all of them. numbers: which these are,
// from 1. Empty when the preview lacks a source.
[[nodiscard]] std::vector<Column> previewColumns(const FilePreview& preview, const ImportMapping& mapping,
                                                 const TimeZone& zone, std::vector<std::int64_t>& numbers);

} // namespace tessera
