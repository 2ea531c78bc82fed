// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace tessera {

// What a linkage (kind "linkage") says of the identifiers of the project: for every two records that reach
// its review bound the identifiers their rows hang on, with the evidence. Rows that hang on none are counted,
// since nothing can be said of them.
struct LinkageLinks
{
    std::vector<IdentityLink> links;
    std::int64_t withoutIdentifier = 0; // rows
};
[[nodiscard]] Result<LinkageLinks> linksOfLinkage(const LocalDataset& data, const QJsonObject& definition,
                                                  const Task& task);

// Runs the linkage and adds what it says in one undoable step, in the place of what the linkage of the same
// name said before. Gives how many links there are.
[[nodiscard]] Result<LinkageLinks> addLinkage(Project& project, const LocalDataset& data, const QString& name,
                                              const QJsonObject& definition, const Task& task);

// The links of a linkage in use, against the files of its tables now.
struct LinkageState
{
    LinkSet set;
    QString name;
    QStringList changed; // "+ may.csv" came since, "- april.csv" went; empty: the links are of these data
    [[nodiscard]] bool isStale() const { return !changed.isEmpty(); }
};
[[nodiscard]] Result<std::vector<LinkageState>> linkagesInUse(const Project& project);
// Runs every linkage whose links are older than their data again. Gives how many there were.
[[nodiscard]] Result<int> remakeStaleLinkages(Project& project, const LocalDataset& data, const Task& task);

} // namespace tessera
