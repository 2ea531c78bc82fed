// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/number_format.h"
#include "kinds/sample_client.h"

namespace tessera {

namespace {

Result<void> runDemo(const QCommandLineParser& parser, const Task& task)
{
    return makeDemo(parser.positionalArguments().at(0), parser.positionalArguments().at(1), task);
}

} // namespace

Result<void> makeDemo(const QString& samples, const QString& file, const Task& task)
{
    const Result<std::shared_ptr<Project>> made = createSampleProject(file);
    if (!made)
        return made.error();
    const std::shared_ptr<Project>& project = *made;
    const NumberFormat format;
    const auto report = [&](const ImportOutcome& outcome) {
        standardOut() << CliText::tr("%1: %2 rows, %3 rejected")
                             .arg(outcome.batch.source, format.count(outcome.rows),
                                  format.count(outcome.rejected))
                      << '\n';
        standardOut().flush();
    };
    if (Result<void> done = importSampleClient(project, samples, report, task); !done)
        return done;
    const Result<std::vector<StoredObject>> objects = saveSampleObjects(project, analysisRegistry(), task);
    if (!objects)
        return objects.error();
    for (const StoredObject& object : *objects)
        standardOut() << CliText::tr("Saved %1 \"%2\"").arg(object.kind, object.name) << '\n';
    standardOut() << CliText::tr("%1 is ready.").arg(file) << '\n';
    standardOut().flush();
    return {};
}

CliCommand demoCommand()
{
    CliCommand command;
    command.name = QStringLiteral("demo");
    command.arguments = {QStringLiteral("SAMPLE_DIR"), QStringLiteral("FILE.tessera")};
    command.summary =
        CliText::tr("Make a client file of a sample client's folder: everything imported, definitions saved");
    command.run = runDemo;
    return command;
}

} // namespace tessera
