// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "identity/identity_facts.h"
#include "identity/identity_rules.h"
#include "project/project.h"
#include "table/people_set.h"

#include <QString>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace tessera {

struct Partition;
struct PartitionInput;

// A person's number for good: 64 bits, never reused. At first it is the number of the person's oldest
// identifier, from 1. When people become one, the smallest survives; when one comes apart, the part with most
// identifiers keeps it.
using OneId = std::uint64_t;

inline constexpr PersonIndex kNobody = UINT32_MAX;

// How one batch's identifier values lead to people. Values are numbered as in the batch's "_node" column: the
// dictionaries of its identifier columns one after the other.
struct BatchPeople
{
    std::int64_t batch = 0;
    std::vector<PersonIndex> personOfNode; // kNobody: the value joins nobody (placeholder, masked, shared)
    // Values that say whose a row is only by its time (a phone that passed on), or not at all where another
    // value of the row does.
    std::vector<std::uint8_t> isDoubtful; // by node; empty: none is
};

// People as a view of the identifiers in the batches in use and of the links between them.
struct IdentityView
{
    std::size_t people = 0;
    std::size_t identifiers = 0;      // distinct normalised values in use
    std::vector<OneId> oneIds;        // by person
    std::vector<BatchPeople> batches; // in order of import; those taken out have no entry
    struct Kind
    {
        QString name;
        std::size_t values = 0; // distinct joinable values
        std::size_t people = 0; // people who have at least one
    };
    std::vector<Kind> kinds;

    struct Identifier
    {
        QString kind;
        std::string value; // normalised
    };
    // Every identifier of one person, in the order they were first seen.
    [[nodiscard]] std::vector<Identifier> identifiersOf(PersonIndex person) const;
    // A person's first value of a kind, by its number in kinds; empty when there is none.
    [[nodiscard]] std::string_view firstOfKind(PersonIndex person, std::size_t kind) const;
    // kinds.size() when there is no such kind.
    [[nodiscard]] std::size_t kindNumber(const QString& name) const;
    [[nodiscard]] std::vector<PersonIndex>
    find(const std::string& value) const; // exact normalised value, any kind
    [[nodiscard]] std::optional<PersonIndex> personOf(OneId oneId) const;
    // The oldest identifier of its person; kNoNode where it is nobody's.
    [[nodiscard]] NodeIndex groupOfNode(NodeIndex node) const;
    // By the oldest identifier.
    [[nodiscard]] PersonIndex personOfGroup(NodeIndex oldest) const;
    // Of an identifier at a time (0: the last); kNobody where it is nobody's.
    [[nodiscard]] PersonIndex personOfNode(NodeIndex node, Micros time = 0) const;

    std::vector<NodeIndex> members;          // identifiers by person, then by age
    std::vector<std::uint32_t> memberStarts; // people + 1
    std::shared_ptr<const IdentityFacts> facts;
    IdentityRules rules;
    std::shared_ptr<const std::vector<IdentityLink>>
        links;                          // all of the sets in use, in order of their making
    std::vector<std::int64_t> linkSets; // their numbers
    std::shared_ptr<const Partition> partition;
    std::shared_ptr<const PartitionInput> input;

    // OneIDs that are not the number of the oldest identifier, by that identifier: of people, and of those
    // who are part of others now. And the identifiers whose number is or was one.
    std::map<NodeIndex, OneId> names;
    std::map<NodeIndex, OneId> formerNames;
    std::vector<bool> hadOwnName;
    OneId nextName = 0;                 // the first that was never given
    std::vector<OneIdChange> renamings; // since the state the names were last kept for
    bool areNamesNew = false;           // they are to be kept
};

// The next view, from the facts, rules and links there are now. `before`: looked at anew is only what
// changed, and people keep their OneIDs; what comes out else does not depend on it.
[[nodiscard]] Result<IdentityView> resolvePeople(std::shared_ptr<const IdentityFacts> facts,
                                                 const IdentityRules& rules,
                                                 std::shared_ptr<const std::vector<IdentityLink>> links,
                                                 std::vector<std::int64_t> linkSets,
                                                 const IdentityView* before, const Task& task);

// The view of the project, or of a point of its history. batches: with those taken out.
[[nodiscard]] Result<IdentityView> buildIdentity(const Project& project,
                                                 const std::vector<BatchInfo>& batches, const Task& task,
                                                 const IdentityView* before = nullptr,
                                                 const ProjectState* state = nullptr);

// Keeps in the project what people are called, where that is new. Nothing is done where it cannot be written.
[[nodiscard]] Result<void> keepOneIds(Project& project, const IdentityView& view);

} // namespace tessera
