// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linkage/linkage_definition.h"

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace tessera {

// By record: the identifier its row hangs on, kNoNode where there is none.
[[nodiscard]] Result<std::vector<NodeIndex>> nodesOfRecords(const LocalDataset& data,
                                                            const LinkageDefinition& definition);

// The last word on each two identifiers, the smaller number first; what a linkage found is no decision.
[[nodiscard]] std::map<std::pair<NodeIndex, NodeIndex>, LinkVerdict> decisionsIn(const IdentityView& view);

// What somebody decided about the identifiers of two records, as labels: nothing that contradicts what they
// are one by.
[[nodiscard]] std::vector<PairLabel> decidedLabels(const IdentityView& view, const LinkageTable& table,
                                                   std::span<const NodeIndex> nodeOfRecord);

// Those, unless the definition leaves them out, and its own; where both speak of two records the decision
// counts.
[[nodiscard]] std::vector<PairLabel> labelsFor(const IdentityView& view, const LinkageTable& table,
                                               std::span<const NodeIndex> nodeOfRecord,
                                               const LinkageDefinition& definition);

} // namespace tessera
