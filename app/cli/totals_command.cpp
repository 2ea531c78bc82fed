// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "profile/control_total.h"

namespace tessera {

namespace {

const QString kControlTotal = QStringLiteral("control_total");

// The saved definition of the name, else what the data suggest.
Result<QJsonObject> totalsDefinition(const Project& project, const LocalDataset& data, const QString& name)
{
    const auto object = project.objects().find(kControlTotal, name);
    if (!object)
        return object.error();
    if (object->has_value())
        return (*object)->definition;
    return analysisRegistry().find(kControlTotal)->suggest(data);
}

Result<void> saveTotals(Project& project, const QString& name, const QJsonObject& definition)
{
    const auto object = project.objects().find(kControlTotal, name);
    if (!object)
        return object.error();
    const auto saved = object->has_value() ? project.objects().update((*object)->id, name, definition)
                                           : project.objects().add(kControlTotal, name, definition);
    return saved ? Result<void>() : Result<void>(saved.error());
}

Result<void> runTotals(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    const Result<std::shared_ptr<Project>> project = openProject(arguments.at(0));
    if (!project)
        return project.error();
    const Result<std::shared_ptr<const LocalDataset>> data = openDataset(*project, QString(), task);
    if (!data)
        return data.error();
    const QString name = parser.isSet(QStringLiteral("name")) ? parser.value(QStringLiteral("name"))
                                                              : CliText::tr("Control totals");
    Result<QJsonObject> definition = totalsDefinition(**project, **data, name);
    if (!definition)
        return definition.error();
    const Result<QJsonArray> figures = readControlFigures(arguments.at(1));
    if (!figures)
        return figures.error();
    definition->insert(QStringLiteral("figures"), *figures);
    for (const char* option : {"table", "amount", "order", "paid", "refunded"})
        if (parser.isSet(QLatin1String(option)))
            definition->insert(QLatin1String(option), parser.value(QLatin1String(option)));
    const Result<AnalysisResult> result = analysisRegistry().run(**data, *definition, task);
    if (!result)
        return result.error();
    if (Result<void> saved = saveTotals(**project, name, *definition); !saved)
        return saved;
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(result->toJson());
        return {};
    }
    standardOut() << result->headline << "\n\n";
    for (const NamedTable& table : result->tables) {
        standardOut() << table.title << '\n';
        printTable(table.table);
        standardOut() << '\n';
    }
    return {};
}

} // namespace

CliCommand totalsCommand()
{
    CliCommand command;
    command.name = QStringLiteral("totals");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("FIGURES.csv")};
    command.summary = CliText::tr("Set known figures beside ours and say what explains each difference");
    command.options = {
        {QStringLiteral("name"), CliText::tr("What the figures are saved as"), QStringLiteral("name")},
        {QStringLiteral("table"), CliText::tr("The table they are of"), QStringLiteral("table")},
        {QStringLiteral("amount"), CliText::tr("Its amount"), QStringLiteral("column")},
        {QStringLiteral("order"), CliText::tr("Column whose different values are orders"),
         QStringLiteral("column")},
        {QStringLiteral("paid"), CliText::tr("Rows that were paid: status = \"paid\""),
         QStringLiteral("filter")},
        {QStringLiteral("refunded"), CliText::tr("Rows refunded or cancelled"), QStringLiteral("filter")},
        {QStringLiteral("json"), CliText::tr("Print the result as JSON")}};
    command.run = runTotals;
    return command;
}

} // namespace tessera
