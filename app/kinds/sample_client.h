// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "ingest/importer.h"
#include "project/project.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace tessera {

// The files of a sample client (docs/sample_client.md) into an empty project, with the mappings a careful
// analyst would make. Advertising logs know people only by the MD5 of an OAID or phone: between the client's
// own files and the log, a table of the hashes of every known OAID and phone is imported, and joins them.
using ImportReport = std::function<void(const ImportOutcome&)>;
Result<void> importSampleClient(const std::shared_ptr<Project>& project, const QString& directory,
                                const ImportReport& report, const Task& task);

// Audiences, a 4A model, a funnel, ... ready to run; kinds the registry does not have are left out.
Result<std::vector<StoredObject>> saveSampleObjects(const std::shared_ptr<Project>& project,
                                                    const AnalysisRegistry& registry, const Task& task);

// An empty client file with the sample's name and zone.
Result<std::shared_ptr<Project>> createSampleProject(const QString& file);

inline constexpr std::int64_t kSampleClientPeople = 20'000;

// All in one: generates the files in a temporary folder, imports them and saves the objects. The file appears
// when all of it is in.
Result<void> makeSampleClient(const QString& file, std::int64_t people, const Task& task);

} // namespace tessera
