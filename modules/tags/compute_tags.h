// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "dataset/local_dataset.h"
#include "tags/tag_definition.h"

#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace tessera {

// The values of one tag.
struct TagValues
{
    std::shared_ptr<const Column> values; // one a person
    // When what each value rests on happened, by person; the smallest number where that is not known. Empty
    // where it is not asked for, or unknown of everybody.
    std::vector<Micros> newest;
};

// How old a value is beside the days it is valid: fresh up to them, stale up to twice as many, then expired.
enum class TagFreshness
{
    Fresh,
    Stale,
    Expired,
    Undated // what it rests on has no date
};
[[nodiscard]] TagFreshness freshnessOf(Micros newest, Micros asOf, int validDays);

struct TagRequest
{
    TagDefinition tag;
    bool wantsNewest = false;
};

// Computes many tags in one plan: rules go through the rule engine together, statistics share their passes
// over the timeline. Tags whose definition names something (another tag, an audience, an analysis) are
// computed one by one, and a circle is refused with its name. use(i, values) is called once for each tag, in
// no order of theirs; a tag that cannot be computed has its error and stops no other. An error of use ends
// the work.
using TagUse = std::function<Result<void>(std::size_t tag, Result<TagValues> values)>;
[[nodiscard]] Result<void> computeTags(const LocalDataset& data, std::span<const TagRequest> tags,
                                       const Task& task, const TagUse& use);

[[nodiscard]] Result<TagValues> computeTag(const LocalDataset& data, const TagDefinition& tag,
                                           bool wantsNewest, const Task& task);

// The values of a saved tag for rules; kept with the dataset as long as there is room.
[[nodiscard]] Result<std::shared_ptr<const Column>> tagColumn(const LocalDataset& data,
                                                              const QJsonObject& definition);

// The saved tags of the project, by name; an error names the one whose definition cannot be read.
struct SavedTag
{
    std::int64_t id = 0;
    int version = 0;
    TagDefinition tag;
};
[[nodiscard]] Result<std::vector<SavedTag>> savedTags(const LocalDataset& data);

} // namespace tessera
