// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace tessera {

namespace {

Result<void> runSchema(const QCommandLineParser& parser, const Task&)
{
    const QString wanted = parser.positionalArguments().value(0);
    if (wanted.isEmpty()) {
        ChartTable table;
        table.columns = {CliText::tr("Kind"), CliText::tr("What it is")};
        for (const AnalysisKind& kind : analysisRegistry().kinds())
            table.rows.push_back({kind.id, kind.description});
        printTable(table);
        return {};
    }
    const AnalysisKind* kind = analysisRegistry().find(wanted);
    if (kind == nullptr)
        return Error{
            CliText::tr("There is no kind \"%1\". Run \"tessera-cli schema\" for the list.").arg(wanted)};
    printJson({{QStringLiteral("schema"), kind->schema}, {QStringLiteral("example"), kind->example}});
    return {};
}

} // namespace

CliCommand schemaCommand()
{
    CliCommand command;
    command.name = QStringLiteral("schema");
    command.arguments = {QStringLiteral("[KIND]")};
    command.summary = CliText::tr(
        "Print the JSON Schema of a kind of definition with an example; without KIND, list the kinds");
    command.run = runSchema;
    return command;
}

} // namespace tessera
