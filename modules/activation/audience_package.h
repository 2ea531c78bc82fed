// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activation/package.h"
#include "activation/package_profile.h"
#include "dataset/local_dataset.h"
#include "rules/rule.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace tessera {

// Who goes to which platform: the definition behind the kind "package".
struct AudiencePackage
{
    QString audience; // name of a saved audience; empty: rule
    Rule rule;
    PackageProfile profile;
    // In order of preference. A profile without a header line takes one kind, since its lines do not say what
    // they hold.
    std::vector<IdentifierKind> identifiers;
    QStringList suppress;     // saved audiences that must not be reached: refusals, complaints, staff
    double holdOut = 0;       // share kept as control group, 0..0.5
    QString salt;             // of the hash that draws it: same salt, same people
    QString consentAttribute; // empty: no consent is mapped
    QString consentValue;

    static Result<AudiencePackage> fromJson(const QJsonObject& json);
};

// Each set is what is left of the one before; the control group is drawn from the eligible.
struct PackageSelection
{
    PeopleSet audience;
    PeopleSet consenting;
    PeopleSet eligible; // after suppression
    PeopleSet control;
    PeopleSet treated;
    PeopleSet reachable; // has an identifier the platform can match: a row of the list, repeats aside
    // For each row, the identifier of each kind asked for; ordered by person.
    std::vector<std::vector<std::string>> values;
};

// True when the person belongs to the control group of that salt: a hash of the OneID, so that it can be
// computed again at any time.
[[nodiscard]] bool isHeldOut(OneId oneId, const QString& salt, double share);

[[nodiscard]] Result<PackageSelection> selectPeople(const LocalDataset& data, const AudiencePackage& package,
                                                    const Task& task);
// {audience, consenting, eligible, control, treated, reachable} as counts.
[[nodiscard]] QJsonObject countsOf(const PackageSelection& selection);

// Selects, writes the list and its manifest into the folder, and notes the export in the project's journal.
[[nodiscard]] Result<PackageResult> writeAudiencePackage(Project& project, const LocalDataset& data,
                                                         const QJsonObject& definition, const QString& folder,
                                                         const Task& task);

// What writeAudiencePackage would write now; touches no file and no journal.
[[nodiscard]] Result<PackagePreview> previewAudiencePackage(const LocalDataset& data,
                                                            const QJsonObject& definition, std::size_t rows,
                                                            const Task& task);

} // namespace tessera
