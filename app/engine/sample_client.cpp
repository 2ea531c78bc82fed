// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sample_client.h"

#include "ingest/importer.h"
#include "ingest/preview.h"
#include "project/project.h"
#include "sample/sample.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace tessera {
namespace {

bool isData(const QString& name)
{
    return name.endsWith(QLatin1String(".csv")) || name.endsWith(QLatin1String(".jsonl")) ||
           name.endsWith(QLatin1String(".gz"));
}

Result<void> importAll(Project& project, const QString& folder, const std::vector<SampleFile>& files,
                       Task& task)
{
    for (const SampleFile& file : files) {
        // The truth behind the sample stands in a file of its own and is not what a client would send.
        if (!isData(file.name) || file.name.startsWith(QLatin1String("truth")))
            continue;
        const QString path = folder + QLatin1Char('/') + file.name;
        task.setNote(file.name);
        const Result<FilePreview> preview = previewFile(path);
        if (!preview)
            return preview.error();
        if (!preview->suggestion.check())
            continue;
        const Result<ImportOutcome> outcome = importFile(project, path, preview->suggestion, task);
        if (!outcome)
            return outcome.error();
    }
    return {};
}

} // namespace

Result<void> makeSampleClient(const QString& file, std::int64_t people, const Task& task)
{
    const QTemporaryDir folder;
    Task running = task;
    const Result<SampleSummary> sample = writeSample({folder.path(), people, 1}, running);
    if (!sample)
        return sample.error();
    const QString building = file + QStringLiteral(".part");
    QFile::remove(building);
    const Result<TimeZone> zone = TimeZone::named(QStringLiteral("Asia/Shanghai"));
    if (!zone)
        return zone.error();
    {
        Result<std::unique_ptr<Project>> project =
            Project::create(building, QString::fromUtf8("Solenne 素澜"), *zone);
        if (!project)
            return project.error();
        if (Result<void> done = importAll(**project, folder.path(), sample->files, running); !done) {
            project.value().reset();
            QFile::remove(building);
            return done;
        }
    }
    if (!QFile::rename(building, file))
        return Error{QCoreApplication::translate("Sample", "%1 cannot be written. Check the folder's rights.")
                         .arg(file)};
    return {};
}

} // namespace tessera
