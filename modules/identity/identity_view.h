// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "project/project.h"
#include "table/people_set.h"

#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

namespace tessera {

// A person's number for good: 64 bits, never reused. It is the number of the oldest identifier of the person,
// counting all identifiers ever imported, so it stays the same when later files add identifiers or join
// people (the older id survives).
using OneId = std::uint64_t;

inline constexpr PersonIndex kNobody = UINT32_MAX;

// How one batch's identifier values lead to people. Values are numbered as in the batch's "_node" column: the
// dictionaries of its identifier columns one after the other.
struct BatchPeople
{
    std::int64_t batch = 0;
    std::vector<PersonIndex> personOfNode; // kNobody: the value joins nobody (placeholder, masked)
};

// People as a view of the identifiers in the published batches: values of one kind that are equal after
// normalisation are one node, and values in one row belong to one person (union-find). Nothing of it is
// stored.
struct IdentityView
{
    std::size_t people = 0;
    std::size_t identifiers = 0;      // distinct normalised values in use
    std::vector<OneId> oneIds;        // by person; ascending
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

    struct Node
    {
        std::uint32_t kind;
        Code text; // within the kind
        PersonIndex person;
    };
    std::vector<Node> nodes;                                  // in use, ordered by person, then by age
    std::vector<std::uint32_t> nodeStarts;                    // people + 1
    std::vector<std::shared_ptr<const Dictionary>> kindTexts; // by kind
};

[[nodiscard]] Result<IdentityView> buildIdentity(const Project& project,
                                                 const std::vector<BatchInfo>& batches, const Task& task);

} // namespace tessera
