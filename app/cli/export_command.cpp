// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "activation/audience_package.h"
#include "base/text.h"
#include "chart/chart_export.h"
#include "chart/chart_renderer.h"
#include "creative/creative_set.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace tessera {

namespace {

constexpr int kChartWidth = 960;

Result<QStringList> exportPeople(const AnalysisResult& result, const LocalDataset& data, Project& project,
                                 const QString& selector, const QStringList& kinds, const QDir& folder)
{
    if (!result.people)
        return Error{CliText::tr("This kind of analysis has no people behind its numbers.")};
    const Result<PeopleSet> people = result.people(selector);
    if (!people)
        return people.error();
    const QString path = folder.filePath(QStringLiteral("people.csv"));
    if (Result<void> done = writePeople(path, data, *people, kinds); !done)
        return done.error();
    if (Result<void> noted = notePeople(project, *people, selector, kinds); !noted)
        return noted.error();
    return QStringList{path};
}

Result<QStringList> exportResult(const AnalysisResult& result, const QDir& folder)
{
    QStringList paths{folder.filePath(QStringLiteral("result.json"))};
    if (Result<void> done = writeFile(paths.front(), QJsonDocument(result.toJson()).toJson()); !done)
        return done.error();
    const ChartTheme theme;
    for (std::size_t i = 0; i < result.charts.size(); ++i) {
        const ChartSpec& chart = result.charts[i];
        const QSize size(kChartWidth, int(preferredChartHeight(chart, theme)) + 60);
        for (const char* ending : {"png", "svg", "csv"}) {
            paths.append(
                folder.filePath(QStringLiteral("chart-%1.%2").arg(i + 1).arg(QLatin1String(ending))));
            const Result<void> saved = saveChart(paths.back(), chart, theme, size,
                                                 result.provenance.notes.join(QStringLiteral("; ")));
            if (!saved)
                return saved.error();
        }
    }
    for (std::size_t i = 0; i < result.tables.size(); ++i) {
        paths.append(folder.filePath(QStringLiteral("table-%1.csv").arg(i + 1)));
        if (Result<void> done = writeFile(paths.back(), tableToCsv(result.tables[i].table)); !done)
            return done.error();
    }
    return paths;
}

Result<QStringList> exportTo(const QCommandLineParser& parser, const std::shared_ptr<Project>& project,
                             const LocalDataset& data, const QDir& folder, const Task& task)
{
    const Result<QJsonObject> definition = readDefinition(parser.positionalArguments().at(1), *project);
    if (!definition)
        return definition.error();
    const QString kind = definition->value(QLatin1String("kind")).toString();
    const bool people = parser.isSet(QStringLiteral("people"));
    if (kind == QLatin1String("package") && !people) {
        const Result<PackageResult> written =
            writeAudiencePackage(*project, data, *definition, folder.path(), task);
        if (!written)
            return written.error();
        return QStringList{written->file, written->manifest};
    }
    if (kind == QLatin1String("creative"))
        return renderAll(*definition, folder.path(), task);
    const Result<AnalysisResult> result = analysisRegistry().run(data, *definition, task);
    if (!result)
        return result.error();
    const QStringList identifiers =
        parser.value(QStringLiteral("identifiers")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    return people ? exportPeople(*result, data, *project, parser.value(QStringLiteral("people")), identifiers,
                                 folder)
                  : exportResult(*result, folder);
}

Result<void> runExport(const QCommandLineParser& parser, const Task& task)
{
    if (!parser.isSet(QStringLiteral("to")))
        return Error{CliText::tr("Say with --to which folder the files go to.")};
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    const Result<std::shared_ptr<const LocalDataset>> data =
        LocalDataset::open(*project, {std::nullopt, analysisRegistry().resolver()}, task);
    if (!data)
        return data.error();
    const QDir folder(parser.value(QStringLiteral("to")));
    if (!folder.mkpath(QStringLiteral(".")))
        return Error{
            CliText::tr("The folder %1 could not be made. Choose another one or check its permissions.")
                .arg(folder.path())};
    const Result<QStringList> paths = exportTo(parser, *project, **data, folder, task);
    if (!paths)
        return paths.error();
    for (const QString& path : *paths)
        standardOut() << path << '\n';
    standardOut().flush();
    return {};
}

} // namespace

CliCommand exportCommand()
{
    CliCommand command;
    command.name = QStringLiteral("export");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("DEFINITION")};
    command.summary =
        CliText::tr("Write what a definition gives: a package, creatives, charts and tables, or people");
    command.options = {
        {QStringLiteral("to"), CliText::tr("Folder for the files; made when missing"),
         QStringLiteral("folder")},
        {QStringLiteral("people"), CliText::tr("Write the people behind a number instead, e.g. step:2"),
         QStringLiteral("selector")},
        {QStringLiteral("identifiers"),
         CliText::tr("With --people: plain identifiers to add, e.g. phone,email"), QStringLiteral("kinds")}};
    command.needsGui = true;
    command.run = runExport;
    return command;
}

} // namespace tessera
