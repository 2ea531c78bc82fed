// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "base/time_zone.h"
#include "ingest/preview.h"
#include "project/project.h"

#include <cstdint>
#include <vector>

namespace tessera {

// With the rows shown as the fixes of the mapping leave them, and the columns they make, whose profile is of
// the rows shown; rows that would be rejected for their number of fields stay as they are. Unchanged when a
// column that a fix reads is missing.
[[nodiscard]] FilePreview mendedPreview(FilePreview preview, const ImportMapping& mapping,
                                        const TimeZone& zone);

// How the rows shown keep one rule, and which do not.
struct PreviewRule
{
    RuleResult result;              // without lines
    std::vector<std::int64_t> rows; // of the preview, from 0
};

// The checks of the mapping, in its order, on the rows of a mended preview that can be read. project: null
// where there is none; rules about other tables are not checked then. zone: of times without one. Empty when
// the mapping cannot be used.
[[nodiscard]] std::vector<PreviewRule> previewRules(const FilePreview& mended, const ImportMapping& mapping,
                                                    const QString& zone, const Project* project,
                                                    const Task& task);

} // namespace tessera
