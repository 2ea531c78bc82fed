// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/file_parser.h"
#include "project/project.h"

namespace tessera {

// Leaves out the rows that the fixes Deduplicate of the mapping leave out.
void dropRepeated(const ImportMapping& mapping, ParsedFile& parsed);

// Judges the rows of a parsed file by the checks of the mapping and moves those that break a rule of the
// severity error to the rejected ones. Reads the file a second time for the lines of rows that break one.
// isMended: the rows come back from another batch, and their number says nothing.
[[nodiscard]] Result<void> applyRules(const Project& project, const ImportMapping& mapping,
                                      const TimeZone& zone, const QString& path, bool isMended,
                                      ParsedFile& parsed, const Task& task);

} // namespace tessera
