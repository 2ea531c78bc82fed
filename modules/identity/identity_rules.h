// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace tessera {

class Project;
struct ProjectState;

// How far identifiers of one kind are trusted. The values are assumptions until a client says otherwise.
struct KindRule
{
    QString kind;
    int trust = 1;             // 1 to 100; where evidence conflicts, the less trusted gives way
    bool joins = true;         // false: values of it say whose a row is, but join nobody
    bool isExclusive = false;  // a person has one value at most
    int mostPartners = 0;      // a value seen with more values of kinds trusted as much or more joins nobody;
                               // 0: no limit
    int passesOnAfterDays = 0; // a value not seen for longer and then seen with others is another's; 0: never

    bool operator==(const KindRule&) const = default;
};

// What cannot differ in one person, such as gender and birth date.
struct AttributeRule
{
    QString name;
    bool isListed = true; // people with two values are listed
    bool cuts = false;    // and cut at the weakest evidence, as those with two identity cards are

    bool operator==(const AttributeRule&) const = default;
};

// Events of one person too far apart for the time between.
struct TravelRule
{
    double mostSpeed = 900;     // km/h; 0: not looked for
    double leastDistance = 100; // km; nearer places are never too far apart

    bool operator==(const TravelRule&) const = default;
};

// Who is one person: a definition of the project (setting "identity").
struct IdentityRules
{
    std::vector<KindRule> kinds;           // those that are not as usual
    double threshold = 0.95;               // least probability of a link that a linkage found
    std::vector<AttributeRule> attributes; // those that are not as usual
    TravelRule travel;

    [[nodiscard]] KindRule of(const QString& kind) const;
    // The rule of a kind that nobody changed; of a scoped one (openid@shop) that of the kind.
    [[nodiscard]] static KindRule usual(const QString& kind);
    // Usually gender and birth date are listed, others not; none cuts.
    [[nodiscard]] AttributeRule ofAttribute(const QString& name) const;
    [[nodiscard]] QStringList cuttingAttributes() const; // by name, ascending
    [[nodiscard]] double leastBits() const;              // log2 of the odds of the threshold

    [[nodiscard]] QJsonObject toJson() const; // without what is as usual
    [[nodiscard]] static Result<IdentityRules> fromJson(const QJsonObject& json);

    bool operator==(const IdentityRules&) const = default;
};

// The rules of the project, or of a point of its history.
[[nodiscard]] Result<IdentityRules> identityRules(const Project& project,
                                                  const ProjectState* state = nullptr);
// One undoable step.
[[nodiscard]] Result<void> setIdentityRules(Project& project, const IdentityRules& rules);

} // namespace tessera
