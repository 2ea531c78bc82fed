// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "activation/audience_package.h"
#include "creative/creative_set.h"
#include "report/diagnosis.h"
#include "report/html_writer.h"
#include "report/xlsx_writer.h"
#include "sample/sample.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace tessera {

namespace {

void say(const QString& line)
{
    standardOut() << line << '\n';
    standardOut().flush();
}

Result<ReportStyle> printedStyle()
{
    QFile file(QStringLiteral(":/tessera/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{CliText::tr("The design tokens are missing from this build.")};
    return ReportStyle::fromTokens(QJsonDocument::fromJson(file.readAll()).object());
}

Result<void> writeDiagnosis(const std::shared_ptr<const LocalDataset>& data, const QDir& folder,
                            const Task& task)
{
    const Result<std::vector<DiagnosisSection>> plan = diagnosisPlan(data->project(), analysisRegistry());
    if (!plan)
        return plan.error();
    const Result<Diagnosis> diagnosis = diagnose(*data, analysisRegistry(), *plan, task);
    if (!diagnosis)
        return diagnosis.error();
    const Result<ReportStyle> style = printedStyle();
    if (!style)
        return style.error();
    const QString html = folder.filePath(QStringLiteral("diagnosis.html"));
    if (Result<void> done = writeHtml(diagnosis->document, *style, html); !done)
        return done;
    const QString xlsx = folder.filePath(QStringLiteral("diagnosis.xlsx"));
    if (Result<void> done = writeXlsx(diagnosis->sheets, diagnosis->document.title, xlsx, task); !done)
        return done;
    say(CliText::tr("%1 (%2 pages)").arg(html).arg(diagnosis->document.pages.size()));
    say(CliText::tr("%1 (%2 sheets)").arg(xlsx).arg(diagnosis->sheets.size()));
    return {};
}

Result<void> writeHandOver(Project& project, const LocalDataset& data, const QDir& folder, const Task& task)
{
    const Result<std::vector<StoredObject>> objects = project.objects().list();
    if (!objects)
        return objects.error();
    for (const StoredObject& object : *objects) {
        if (object.kind == QLatin1String("creative")) {
            const Result<QStringList> paths =
                renderAll(object.definition, folder.filePath(QStringLiteral("creatives")), task);
            if (!paths)
                return paths.error();
            for (const QString& path : *paths)
                say(path);
        } else if (object.kind == QLatin1String("package")) {
            const Result<PackageResult> written = writeAudiencePackage(
                project, data, object.definition, folder.filePath(QStringLiteral("package")), task);
            if (!written)
                return written.error();
            say(CliText::tr("%1 (%2 rows)").arg(written->file).arg(written->kept));
            say(written->manifest);
        }
    }
    return {};
}

Result<void> runLoop(const QCommandLineParser& parser, const Task& task)
{
    const QDir folder(parser.positionalArguments().at(0));
    const QString file = folder.filePath(QStringLiteral("client.tessera"));
    SampleOptions options;
    bool peopleOk = false;
    bool seedOk = false;
    options.directory = folder.filePath(QStringLiteral("sample"));
    options.people = parser.value(QStringLiteral("people")).toLongLong(&peopleOk);
    options.seed = parser.value(QStringLiteral("seed")).toULongLong(&seedOk);
    if (!peopleOk || !seedOk)
        return Error{CliText::tr("--people and --seed take whole numbers.")};
    if (const Result<SampleSummary> sample = writeSample(options, task); !sample)
        return sample.error();
    if (Result<void> made = makeDemo(options.directory, file, task); !made)
        return made;
    const Result<std::shared_ptr<Project>> project = openProject(file);
    if (!project)
        return project.error();
    const Result<std::shared_ptr<const LocalDataset>> data =
        LocalDataset::open(*project, {std::nullopt, analysisRegistry().resolver()}, task);
    if (!data)
        return data.error();
    if (Result<void> done = writeDiagnosis(*data, folder, task); !done)
        return done;
    return writeHandOver(**project, **data, folder, task);
}

} // namespace

CliCommand loopCommand()
{
    CliCommand command;
    command.name = QStringLiteral("loop");
    command.arguments = {QStringLiteral("OUT")};
    command.summary = CliText::tr(
        "The whole loop on a sample client: import, diagnosis (HTML, XLSX), creatives and a package");
    command.options = {{QStringLiteral("people"), CliText::tr("Number of people, 2,000 to 10,000,000"),
                        QStringLiteral("count"), QStringLiteral("20000")},
                       {QStringLiteral("seed"), CliText::tr("Seed; the same one gives the same bytes"),
                        QStringLiteral("number"), QStringLiteral("1")}};
    command.needsGui = true;
    command.run = runLoop;
    return command;
}

} // namespace tessera
