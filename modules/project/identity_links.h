// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

class Database;

// The setting that holds the rules by which identifiers are one person (identity/identity_rules.h).
inline const QString kIdentitySetting = QStringLiteral("identity");

// What is said of two identifiers, beside their standing in one row.
enum class LinkVerdict
{
    Same,      // somebody decided: one person
    Different, // somebody decided: two persons
    Locked,    // as Same, and no file or linkage joins anybody to this person any more
    Later,     // asked, and put off: joins nothing
    Probable,  // found by a linkage, with its evidence
};

// Identifiers go by their numbers (see identity/identity_facts.h), which never change and tell nothing of who
// somebody is.
struct IdentityLink
{
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    LinkVerdict verdict = LinkVerdict::Probable;
    float bits = 0; // log2 of the odds, of a probable one; kept to a thousandth

    bool operator==(const IdentityLink&) const = default;
};

// Links that were added in one step and are in use or not together. Never edited.
struct LinkSet
{
    std::int64_t id = 0;
    QString source;         // what made it, in words
    QJsonObject definition; // of the linkage; empty: somebody decided
    std::int64_t dataRevision = 0;
    Micros made = 0;
    std::int64_t count = 0;
    bool isInUse = true;
};

// In order of their making.
[[nodiscard]] Result<std::vector<LinkSet>> loadLinkSets(Database& database);
[[nodiscard]] Result<std::vector<IdentityLink>> loadLinks(Database& database, const LinkSet& set);
// In the caller's transaction. Gives its number; it is not in use yet.
[[nodiscard]] Result<std::int64_t> writeLinkSet(Database& database, const LinkSet& set,
                                                std::span<const IdentityLink> links);

// A OneID that is not the number of the person's oldest identifier, by that identifier.
struct OneIdName
{
    std::uint32_t node = 0;
    std::uint64_t oneId = 0;
    bool isFormer = false; // the person is part of another now
    bool operator==(const OneIdName&) const = default;
};
// What became of a person.
struct OneIdChange
{
    Micros at = 0;
    std::uint64_t before = 0; // 0: a person came up
    std::uint64_t after = 0;  // 0: nobody of them is left
    std::int64_t identifiers = 0;
};
// What people are called.
struct OneIdBook
{
    std::vector<OneIdName> names;
    std::vector<std::uint32_t> own; // identifiers whose number is or was a person's OneID, ascending
    QString stand;                  // the state of the project they were given for
};
[[nodiscard]] Result<OneIdBook> loadOneIds(Database& database);
[[nodiscard]] Result<std::vector<OneIdChange>> loadOneIdChanges(Database& database, std::size_t limit);
[[nodiscard]] Result<void> writeOneIds(Database& database, const OneIdBook& book,
                                       std::span<const OneIdChange> changes);

} // namespace tessera
