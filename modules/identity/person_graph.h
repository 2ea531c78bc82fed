// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/identity_view.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace tessera {

// Why an edge of a person's graph joins nobody.
enum class HeldApart
{
    No,
    Shared,    // one of both is a value that too many have
    KindOff,   // the rules say that its kind joins nobody
    Exclusive, // a person has one such value
    Attribute, // both have values of what cannot differ in one person
    Decided,
    Locked,
    Unsure, // a link below the threshold
};

// What stands between two identifiers.
struct IdentityEvidence
{
    NodeIndex a = 0;
    NodeIndex b = 0;
    std::optional<LinkVerdict> verdict; // of a link; empty: they stand in rows
    float bits = 0;
    std::int64_t rows = 0;
    int firstDay = 0; // since 1970; 0: not known
    int lastDay = 0;
    QStringList sources; // files
    HeldApart apart = HeldApart::No;
    bool isBridge = false; // without it the person would come apart
};

// The identifiers of a person and those next to them, and all that stands between.
struct PersonGraph
{
    std::vector<NodeIndex> members;         // the person's
    std::vector<IdentityEvidence> evidence; // with a member at one end at least
    double density = 0;                     // of the pairs of members, those with an edge
    [[nodiscard]] std::size_t bridges() const;
};
// Of several people in one pass over the evidence.
[[nodiscard]] std::vector<PersonGraph> graphsOf(const IdentityView& view,
                                                std::span<const PersonIndex> people);
[[nodiscard]] PersonGraph graphOf(const IdentityView& view, PersonIndex person);

// The shortest chain of edges from one member to another, by their numbers in graph.evidence; of equally long
// ones the one with most rows. Empty where there is none.
[[nodiscard]] std::vector<std::size_t> chainBetween(const PersonGraph& graph, NodeIndex from, NodeIndex to);

// Two that stand together and are kept apart by a rule, those of one file or several counted once.
struct IdentityConflict
{
    NodeIndex a = 0;
    NodeIndex b = 0;
    HeldApart apart = HeldApart::Exclusive;
    std::uint32_t rows = 0; // 0: a linkage said so
};
[[nodiscard]] std::vector<IdentityConflict> conflictsOf(const IdentityView& view);
// Values that too many have, those with most partners first.
struct SharedIdentifier
{
    NodeIndex node = 0;
    std::uint32_t partners = 0;
};
[[nodiscard]] std::vector<SharedIdentifier> sharedIdentifiers(const IdentityView& view);
// Values that passed from hand to hand, and how often.
[[nodiscard]] std::vector<std::pair<NodeIndex, std::size_t>> passedOnIdentifiers(const IdentityView& view);

// In words: "phone 138****5521 and member M0***12 stand together in 12 rows of orders.csv, 2024-01-02 to
// 2024-06-01".
[[nodiscard]] QString evidenceInWords(const IdentityView& view, const IdentityEvidence& evidence,
                                      bool masked);
// "phone 138****5521".
[[nodiscard]] QString identifierInWords(const IdentityView& view, NodeIndex node, bool masked);

} // namespace tessera
