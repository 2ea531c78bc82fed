// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "linkage/linkage_definition.h"

#include <cstdint>
#include <vector>

namespace tessera {

// What would be compared, before it is: the comparisons, and the rules of blocks with their exact pairs.
struct LinkageProposal
{
    std::size_t records = 0;
    std::int64_t allPairs = 0; // of the records
    LinkagePlan plan;
    std::vector<BlockCount> chosen; // newPairs are counted while the sum of pairs is within the plan's bound
    std::vector<BlockCount> others; // rules proposed besides those the definition names; newPairs is -1
    std::int64_t pairs = 0;         // different ones of the chosen rules; beyond the bound each rule's own
    bool isTooMany = false;         // beyond the bound
};
[[nodiscard]] Result<LinkageProposal> proposeLinkage(const LinkageTable& table,
                                                     const LinkageDefinition& definition, const Task& task);

// With the share of all pairs and how many different pairs the rules so far give.
[[nodiscard]] QJsonArray toJson(const std::vector<BlockCount>& blocks, std::int64_t allPairs);
[[nodiscard]] NamedTable blocksTable(const std::vector<BlockCount>& blocks, std::int64_t allPairs);
[[nodiscard]] AnalysisResult resultOf(const LinkageProposal& proposal);

} // namespace tessera
