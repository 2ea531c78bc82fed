// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "kinds/sample_client.h"
#include "sample/sample.h"

#include <QTemporaryDir>

#include <memory>

namespace tessera {

// A sample client of 2,000 people, imported once for all tests of a program.
struct SampleProject
{
    QTemporaryDir folder;
    std::shared_ptr<Project> project;
    std::shared_ptr<const LocalDataset> data;

    Result<void> make(std::uint64_t seed)
    {
        SampleOptions options;
        options.directory = folder.filePath(QStringLiteral("sample"));
        options.people = kSampleMinPeople;
        options.seed = seed;
        if (const Result<SampleSummary> written = writeSample(options); !written)
            return written.error();
        const Result<TimeZone> zone = TimeZone::named(QStringLiteral("Asia/Shanghai"));
        if (!zone)
            return zone.error();
        Result<std::unique_ptr<Project>> made = Project::create(
            folder.filePath(QStringLiteral("client.tessera")), QStringLiteral("Sample"), *zone);
        if (!made)
            return made.error();
        project = std::move(*made);
        const auto ignore = [](const ImportOutcome&) {};
        if (Result<void> done = importSampleClient(project, options.directory, ignore, {}); !done)
            return done;
        if (const auto saved = saveSampleObjects(project, analysisRegistry(), {}); !saved)
            return saved.error();
        Result<std::shared_ptr<const LocalDataset>> opened =
            LocalDataset::open(project, {std::nullopt, analysisRegistry().resolver()}, {});
        if (!opened)
            return opened.error();
        data = std::move(*opened);
        return {};
    }
};

} // namespace tessera
