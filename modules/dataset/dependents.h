// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "project/project.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace tessera {

// What rules tell apart by the way they say a name: audience("VIP"), tag("VIP"), and all else.
enum class NamedKind
{
    Analysis,
    Audience,
    Tag
};
inline const QString kTagKind = QStringLiteral("tag");
[[nodiscard]] NamedKind namedKindOf(const QString& objectKind);

// A definition says the name of another: audience("VIP"), result("My funnel", "lost:2"), "audience": "VIP".
struct NameUse
{
    QString path; // "rule", "stages[1].any[0].where"
    QString name;
    NamedKind kind = NamedKind::Analysis;

    bool operator==(const NameUse&) const = default;
};

// In every rule of a definition, as a text in either language or as a tree, and in the keys that name an
// audience.
[[nodiscard]] std::vector<NameUse> namesIn(const QJsonObject& definition);

// The definition with another name in those places; a rule's text is written anew where it holds the name.
[[nodiscard]] QJsonObject withName(const QJsonObject& definition, const NameUse& from, const QString& to);

// A definition as text with those of everything it names, and what these name: what its result hangs on
// besides the data.
[[nodiscard]] QByteArray definitionWithParts(const std::vector<StoredObject>& objects,
                                             const QJsonObject& definition);

struct Dependent
{
    std::int64_t id = 0;
    QString kind;
    QString name;
    QStringList paths; // where it says so
};

// Whose definitions say the name of an object; of several objects of that name the first is meant, as
// rules read it. Its own definition is left out.
[[nodiscard]] std::vector<Dependent> dependentsOf(const std::vector<StoredObject>& objects,
                                                  const StoredObject& object);

// An object that others are defined by stays: an error that lists these.
[[nodiscard]] Result<void> removeObject(Project& project, std::int64_t id);

// A new version. Where the name changes, everything that says the old one says the new one afterwards, in
// the same step of the history; an error when another object already bears it.
[[nodiscard]] Result<StoredObject> updateObject(Project& project, std::int64_t id, const QString& name,
                                                const QJsonObject& definition);

} // namespace tessera
