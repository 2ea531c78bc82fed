// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "identity/identity_facts.h"
#include "identity/identity_rules.h"

#include <memory>
#include <span>
#include <vector>

namespace tessera {

// A value that passed from hand to hand: owner 0 is the one before the first start.
struct PassedOn
{
    NodeIndex node = 0;
    std::vector<std::uint16_t> starts; // days, ascending
    std::vector<NodeIndex> groups;     // of owners 1, 2, ...; kNoNode: nobody

    [[nodiscard]] std::size_t ownerOn(std::uint16_t day) const; // 0: not known, the last one
};

// A value that too many have to say who somebody is.
struct SharedValue
{
    NodeIndex node = 0;
    std::uint32_t partners = 0; // values it stands beside, of kinds trusted as much or more

    bool operator==(const SharedValue&) const = default;
};

enum class CutReason
{
    Exclusive, // there would be two values of a kind that a person has one of
    Decided,   // somebody decided that they are two persons
    Locked,    // somebody locked one of them
    Attribute, // there would be two values of what cannot differ in one person
};

// Two that stand together and are kept apart.
struct IdentityCut
{
    NodeIndex a = 0;
    NodeIndex b = 0;
    CutReason reason = CutReason::Exclusive;
    std::uint32_t rows = 0; // 0: a linkage said so
};

// Which identifiers are one person's. Groups are called by their smallest number.
struct Partition
{
    std::vector<std::uint32_t> uses;     // by node: texts of batches in use
    std::vector<std::uint32_t> partners; // by node: edges to kinds trusted as much or more, doubles counted
    std::vector<SharedValue> shared;     // by node, ascending
    std::vector<PassedOn> passedOn;      // by node, ascending
    std::vector<NodeIndex> groupOf;      // by node; kNoNode: nobody's
    // What would be one person but for what keeps it apart.
    struct Conflict
    {
        std::vector<NodeIndex> groups;
        std::vector<NodeIndex> passedOn; // values with further owners among them
    };
    std::vector<Conflict> conflicts;
    std::vector<IdentityCut> cuts;
    std::vector<NodeIndex> changed; // nodes whose group was looked at anew, ascending; all of them at first

    [[nodiscard]] bool isShared(NodeIndex node) const;
    [[nodiscard]] const PassedOn* passedOnOf(NodeIndex node) const;
};

// Links as they count: of each two identifiers the last decision, else the best evidence that reaches the
// threshold; a < b, ascending.
[[nodiscard]] std::vector<IdentityLink> effectiveLinks(std::span<const IdentityLink> links, double leastBits);

struct PartitionInput
{
    std::shared_ptr<const IdentityFacts> facts;
    IdentityRules rules;
    std::vector<IdentityLink> links; // effective ones
};

// What is as it was before is not looked at again. The result does not depend on what was before, on the
// order of files or on the number of threads.
[[nodiscard]] Result<Partition> partitionOf(const PartitionInput& now, const Partition* before,
                                            const PartitionInput* inputBefore, const Task& task);

} // namespace tessera
