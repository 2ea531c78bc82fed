// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activation/audience_package.h"
#include "activation/match_file.h"
#include "activation/match_key.h"
#include "dataset/local_dataset.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tessera {

// How many people two parties share, without showing who: the definition behind the kind "private_match".
// Who may be compared is chosen as for a package: an audience or rule, consent, suppression. Without a file
// it tells what an export would hold.
struct PrivateMatch
{
    AudiencePackage who; // only audience, rule, suppress and consent are used; everyone when none is given
    std::vector<IdentifierKind> kinds; // empty: all there are
    QString file;                      // the partner's; empty: nothing is compared
    QString keyFile;                   // its path; the key itself is in no definition
    MatchMethod method = MatchMethod::HmacSha256;
    QStringList audiences; // saved ones, for which the overlap is told as well
    bool stages = false;   // and by stage of 4A
    int floor = 10;        // smaller counts are masked; 0: none is

    static Result<PrivateMatch> fromJson(const QJsonObject& json);
};

// The kinds asked for, or all that the people have.
[[nodiscard]] std::vector<IdentifierKind> kindsToMatch(const LocalDataset& data, const PrivateMatch& match);

// Our people: each set is part of the one before.
struct MatchPeople
{
    PeopleSet audience;
    PeopleSet consenting;
    PeopleSet eligible; // after suppression
};
[[nodiscard]] Result<MatchPeople> peopleToMatch(const LocalDataset& data, const PrivateMatch& match,
                                                const Task& task);

// One kind of our identifiers.
struct MatchKindCount
{
    IdentifierKind kind = IdentifierKind::Phone;
    std::int64_t people = 0;   // eligible, with an identifier that can match
    std::int64_t entries = 0;  // distinct normalised identifiers
    std::int64_t unusable = 0; // identifiers that can match nobody: malformed, or hashed already
};
// Without hashing anything.
[[nodiscard]] Result<std::vector<MatchKindCount>> countToMatch(const LocalDataset& data,
                                                               const PrivateMatch& match,
                                                               const MatchPeople& people, const Task& task);

// Writes the file for the partner and notes it in the journal, with the check value of the key. Nothing is
// left behind when it fails or is cancelled. digestsAtOnce bounds the memory: 36 bytes each.
inline constexpr std::size_t kDigestsAtOnce = std::size_t{1} << 22;
[[nodiscard]] Result<std::vector<MatchPart>> exportMatch(Project& project, const LocalDataset& data,
                                                         const PrivateMatch& match, const MatchKey& key,
                                                         const QString& path, const Task& task,
                                                         std::size_t digestsAtOnce = kDigestsAtOnce);

struct MatchOverlap
{
    IdentifierKind kind = IdentifierKind::Phone;
    std::int64_t people = 0;  // ours, eligible, with such an identifier
    std::int64_t matched = 0; // of them, those the partner has
    std::int64_t theirs = 0;  // entries of the partner
    std::int64_t theirsMatched = 0;
};

struct MatchGroup
{
    QString name;
    bool isStage = false;    // of 4A; else a saved audience
    std::int64_t people = 0; // of it, with an identifier of a compared kind
    std::int64_t matched = 0;
};

struct MatchReport
{
    MatchHeader header;
    std::vector<MatchOverlap> kinds;
    std::int64_t people = 0;  // ours, with an identifier of any compared kind
    std::int64_t matched = 0; // by any
    std::vector<MatchGroup> groups;
};
// Exact counts; what is shown masks small ones.
[[nodiscard]] Result<MatchReport> compareMatch(const LocalDataset& data, const PrivateMatch& match,
                                               const MatchKey& key, const Task& task,
                                               std::size_t digestsAtOnce = kDigestsAtOnce);

// Which counts are not shown: those below the floor. Where a reader could take one from the sum of the others
// (parts of one whole), the next smallest as well.
[[nodiscard]] std::vector<bool> maskedCounts(const std::vector<std::int64_t>& counts, int floor,
                                             bool arePartsOfWhole);

} // namespace tessera
