// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/import_check.h"
#include "ingest/internal/file_parser.h"
#include "ingest/internal/superseding.h"

namespace tessera {

// What the rows of a file are to those its table holds.

// The mapping with its identifiers in order of trust, and with a date where it needs one.
[[nodiscard]] Result<ImportMapping> mappingOf(const QString& path, const ImportMapping& given);

// A column that is still being built, as it was read; it must not outlive the builder.
[[nodiscard]] Column borrowed(const ColumnBuilder& builder);

[[nodiscard]] Result<Superseding> supersededBy(const Project& project, const ImportMapping& mapping,
                                               const ParsedFile& parsed, const Task& task);

[[nodiscard]] Result<ImportCheck> checkParsed(const Project& project, const ImportMapping& mapping,
                                              const ImportLimits& limits, const ParsedFile& parsed,
                                              const Superseding& superseding, const Task& task);

[[nodiscard]] Result<void> writeLoad(const Superseding& superseding, BatchWriter& writer,
                                     ImportOutcome& outcome);

} // namespace tessera
