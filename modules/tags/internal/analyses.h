// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "tags/tag_report.h"

namespace tessera {

void registerTag(AnalysisRegistry& registry);
void registerTags(AnalysisRegistry& registry);

// "fresh", "stale", "expired", "undated".
[[nodiscard]] const QStringList& freshnessNames();
[[nodiscard]] QJsonObject summaryJson(const TagSummary& summary, const TagDefinition& tag);
// People by a mark of one tag: "known", "unknown", "value:Serum", "expired", "bin:3" of numbers.
[[nodiscard]] Result<PeopleSet> peopleOfTag(const LocalDataset& data, const TagDefinition& tag,
                                            const QString& selector);
// Who names each tag: kind, name and id of objects.
[[nodiscard]] std::vector<QJsonArray> usesOfTags(const std::vector<StoredObject>& objects,
                                                 const std::vector<SavedTag>& tags);

// Numbers cut into at most 12 bins of round width.
struct TagBin
{
    double low = 0;
    double high = 0; // exclusive, but of the last
    std::int64_t people = 0;
};
[[nodiscard]] std::vector<TagBin> binsOf(const Column& numbers);

} // namespace tessera
