// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "rules/answer_cache.h"

namespace tessera {

namespace {

void printResult(const AnalysisResult& result)
{
    standardOut() << result.headline << '\n';
    if (!result.caption.isEmpty())
        standardOut() << result.caption << '\n';
    for (const ChartSpec& chart : result.charts) {
        standardOut() << '\n'
                      << chart.title
                      << (chart.subtitle.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(chart.subtitle))
                      << '\n';
        printTable(chartToTable(chart));
    }
    for (const NamedTable& table : result.tables) {
        standardOut() << '\n' << table.title << '\n';
        printTable(table.table);
    }
    const Provenance& from = result.provenance;
    const Result<TimeZone> zone = TimeZone::named(from.zone);
    standardOut() << '\n'
                  << CliText::tr("Data r%1, as of %2, %3 people, %4 events, %5 engine, %6 s")
                         .arg(from.dataRevision)
                         .arg(zone.ok() ? formatTime(from.asOf, *zone) : QString())
                         .arg(from.people)
                         .arg(from.events)
                         .arg(from.engine)
                         .arg(from.seconds, 0, 'f', 3)
                  << '\n';
    if (!from.notes.isEmpty())
        standardOut() << from.notes.join(QStringLiteral("; ")) << '\n';
    standardOut().flush();
}

Result<void> printPeople(const AnalysisResult& result, const LocalDataset& data, const QString& selector)
{
    if (!result.people)
        return Error{CliText::tr("This kind of analysis has no people behind its numbers.")};
    const Result<PeopleSet> people = result.people(selector);
    if (!people)
        return people.error();
    people->forEach([&](PersonIndex person) { standardOut() << data.identity().oneIds[person] << '\n'; });
    standardOut().flush();
    return {};
}

Result<void> runAnalysis(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    Result<std::shared_ptr<const LocalDataset>> data =
        openDataset(arguments.at(0), parser.value(QStringLiteral("as-of")), task);
    if (!data)
        return data.error();
    const Result<QJsonObject> definition = readDefinition(arguments.at(1), (*data)->project());
    if (!definition)
        return definition.error();
    // Repeated runs show what an analyst feels who drags a slider: the columns are decoded after the first
    // one, and the rules are counted anew.
    const int repeats = std::max(1, parser.value(QStringLiteral("repeat")).toInt());
    Result<AnalysisResult> result = analysisRegistry().run(**data, *definition, task);
    for (int i = 1; i < repeats && result.ok(); ++i) {
        (*data)->answers()->clear();
        result = analysisRegistry().run(**data, *definition, task);
    }
    if (!result)
        return result.error();
    if (parser.isSet(QStringLiteral("people")))
        return printPeople(*result, **data, parser.value(QStringLiteral("people")));
    if (parser.isSet(QStringLiteral("json")))
        printJson(result->toJson());
    else
        printResult(*result);
    return {};
}

} // namespace

CliCommand runCommand()
{
    CliCommand command;
    command.name = QStringLiteral("run");
    command.needsGui = true; // for the kinds that draw
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("DEFINITION")};
    command.summary = CliText::tr(
        "Compute a definition: a JSON file, - for standard input, or @name of an object in the project");
    command.options = {
        {QStringLiteral("json"), CliText::tr("Print the whole result as JSON")},
        {QStringLiteral("as-of"), CliText::tr("Compute as of this date"), QStringLiteral("date")},
        {QStringLiteral("people"), CliText::tr("Print the OneIDs behind a number, e.g. step:2"),
         QStringLiteral("selector")},
        {QStringLiteral("repeat"), CliText::tr("Run that often and report the last, with columns in memory"),
         QStringLiteral("times"), QStringLiteral("1")}};
    command.run = runAnalysis;
    return command;
}

} // namespace tessera
