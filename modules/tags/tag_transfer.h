// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "project/project.h"
#include "tags/tag_definition.h"

#include <span>

namespace tessera {

// Tags as a file: {"version": 1, "tags": [...]} or a CSV with the columns name, other_name, level_1 to
// level_3, form, owner, note, valid_days and definition (the rest as JSON).
[[nodiscard]] QByteArray tagsToJson(std::span<const TagDefinition> tags);
[[nodiscard]] QByteArray tagsToCsv(std::span<const TagDefinition> tags);
// Either, told apart by the first character. An error names the file, the row and the column.
[[nodiscard]] Result<std::vector<TagDefinition>> tagsFromFile(const QByteArray& bytes, const QString& file);

struct TagsSaved
{
    int added = 0;
    int changed = 0; // those of the same name were there
    int same = 0;
};
// New objects, and new versions of those of the same name. Each is a step of the history.
[[nodiscard]] Result<TagsSaved> saveTags(Project& project, std::span<const TagDefinition> tags);

} // namespace tessera
