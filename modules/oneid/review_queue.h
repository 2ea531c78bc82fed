// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/person_graph.h"

#include <vector>

namespace tessera {

// Two identifiers somebody should look at.
struct ReviewQuestion
{
    NodeIndex a = 0;
    NodeIndex b = 0;
    bool isConflict = false; // they stand in rows together, but something keeps them apart
    float bits = 0;          // of a link
    std::uint32_t rows = 0;  // of a conflict
    bool isJoined = false;   // one person now
};

// What nobody has decided yet: conflicts with most rows first, then links, the nearest to the threshold
// first. What was put off comes last.
[[nodiscard]] std::vector<ReviewQuestion> reviewQueue(const IdentityView& view, std::size_t most);

// How the decisions so far agree with what the linkages found.
struct DecisionScore
{
    std::int64_t same = 0;      // decided to be one person
    std::int64_t different = 0; // and two
    std::int64_t right = 0;     // of the links above the threshold, those decided to be one person
    std::int64_t wrong = 0;     // and two
    std::int64_t missed = 0;    // one person, but no link reaches the threshold
};
[[nodiscard]] DecisionScore scoreDecisions(const IdentityView& view);

} // namespace tessera
