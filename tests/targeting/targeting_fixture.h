// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "base/random.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "rules/evaluate.h"
#include "targeting/targeting_analyses.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

namespace tessera {

// A client in a folder of its own with the analyses of audiences.
struct TargetingFixture
{
    TargetingFixture()
    {
        registerTargetingAnalyses(registry);
        project = std::move(
            Project::create(folder.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
                .value());
    }
    void import(const QString& name, const QByteArray& csv)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the file was not written");
        file.write(csv);
        file.close();
        const auto done =
            importFile(*project, file.fileName(), previewFile(file.fileName()).value().suggestion, {});
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void open() { data = LocalDataset::open(project, {{}, registry.resolver()}, {}).value(); }
    [[nodiscard]] Result<AnalysisResult> run(const QJsonObject& definition) const
    {
        return registry.run(*data, definition, {});
    }
    // People of a rule as it is written.
    [[nodiscard]] PeopleSet people(const QString& rule) const
    {
        return evaluateRule(parseRule(rule).value(), *data).value();
    }
    // The people behind a mark are those of the rule that the result gives for it, written and read again.
    [[nodiscard]] bool rulesAgree(const AnalysisResult& result, const QString& selector) const
    {
        const Result<PeopleSet> behind = result.people(selector);
        const Result<Rule> rule = result.rule(selector);
        return behind && rule && *behind == people(printRule(*rule));
    }

    QTemporaryDir folder;
    AnalysisRegistry registry;
    std::shared_ptr<Project> project;
    std::shared_ptr<const LocalDataset> data;
};

inline PeopleSet randomPeople(std::uint64_t seed, std::size_t universe, double share)
{
    Random random(seed);
    PeopleSet people(universe);
    for (std::size_t person = 0; person < universe; ++person)
        if (random.chance(share))
            people.insert(PersonIndex(person));
    return people;
}

} // namespace tessera
