// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/number_format.h"
#include "sample/sample.h"

namespace tessera {

namespace {

Result<void> runSample(const QCommandLineParser& parser, const Task& task)
{
    SampleOptions options;
    options.directory = parser.positionalArguments().at(0);
    bool peopleOk = false;
    bool seedOk = false;
    options.people = parser.value(QStringLiteral("people")).toLongLong(&peopleOk);
    options.seed = parser.value(QStringLiteral("seed")).toULongLong(&seedOk);
    if (!peopleOk || !seedOk)
        return Error{CliText::tr("--people and --seed take whole numbers.")};
    const Result<SampleSummary> summary = writeSample(options, task);
    if (!summary)
        return summary.error();
    const NumberFormat format;
    ChartTable table;
    table.columns = {CliText::tr("File"), CliText::tr("Rows"), CliText::tr("Bytes")};
    table.numeric = {false, true, true};
    for (const SampleFile& file : summary->files)
        table.rows.push_back({file.name, format.count(file.rows), format.count(file.bytes)});
    printTable(table);
    standardOut() << CliText::tr("%1 people, %2 rows in %3 s")
                         .arg(format.count(summary->people), format.count(summary->rows))
                         .arg(summary->seconds, 0, 'f', 2)
                  << '\n';
    return {};
}

} // namespace

CliCommand sampleCommand()
{
    CliCommand command;
    command.name = QStringLiteral("sample");
    command.arguments = {QStringLiteral("DIR")};
    command.summary = CliText::tr(
        "Write the sample client, a made-up cosmetics brand, as the files a consultant would get");
    command.options = {{QStringLiteral("people"), CliText::tr("Number of people, 2,000 to 10,000,000"),
                        QStringLiteral("count"), QStringLiteral("20000")},
                       {QStringLiteral("seed"), CliText::tr("Seed; the same one gives the same bytes"),
                        QStringLiteral("number"), QStringLiteral("1")}};
    command.run = runSample;
    return command;
}

} // namespace tessera
