// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "linkage/linkage_definition.h"

namespace tessera {

// What would be compared, before it is: the comparisons, and the rules of blocks with their exact pairs.
struct LinkageProposal
{
    std::size_t records = 0;
    LinkagePlan plan;
    std::vector<BlockCount> blocks; // newPairs counted while the sum of pairs is within the plan's bound
    std::int64_t pairs = 0;         // of all rules, those counted once more that several give
};
[[nodiscard]] Result<LinkageProposal> proposeLinkage(const LinkageTable& table,
                                                     const LinkageDefinition& definition, const Task& task);

[[nodiscard]] QJsonArray toJson(const std::vector<BlockCount>& blocks);
[[nodiscard]] NamedTable blocksTable(const std::vector<BlockCount>& blocks);
[[nodiscard]] AnalysisResult resultOf(const LinkageProposal& proposal);

} // namespace tessera
