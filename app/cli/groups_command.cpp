// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "rules/evaluate.h"
#include "targeting/group_library.h"

#include <QLocale>

namespace tessera {

namespace {

Result<void> runGroups(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    const Result<std::shared_ptr<const LocalDataset>> data =
        openDataset(arguments.at(0), parser.value(QStringLiteral("as-of")), task);
    if (!data)
        return data.error();
    const bool inChinese = QLocale().language() == QLocale::Chinese;
    const Result<std::vector<LibraryGroup>> groups = libraryGroups(**data, inChinese, task);
    if (!groups)
        return groups.error();
    ChartTable table;
    table.columns = {CliText::tr("Group"), CliText::tr("Name"), CliText::tr("People"),
                     CliText::tr("Rule or what is missing")};
    QJsonArray list;
    for (const LibraryGroup& group : *groups) {
        QJsonObject json{{QStringLiteral("id"), group.id},
                         {QStringLiteral("name"), group.name},
                         {QStringLiteral("description"), group.description},
                         {QStringLiteral("missing"), QJsonArray::fromStringList(group.missing)}};
        QStringList row{group.id, group.name, QString(), group.missing.join(QStringLiteral("; "))};
        if (group.rule) {
            const Result<PeopleSet> people = evaluateRule(*group.rule, **data);
            if (!people)
                return people.error();
            json.insert(QStringLiteral("rule"), printRule(*group.rule));
            json.insert(QStringLiteral("people"), qint64(people->count()));
            row[2] = QString::number(people->count());
            row[3] = printRule(*group.rule);
        }
        list.append(json);
        table.rows.push_back(row);
    }
    if (parser.isSet(QStringLiteral("json")))
        printJson({{QStringLiteral("groups"), list}});
    else
        printTable(table);
    return {};
}

} // namespace

CliCommand groupsCommand()
{
    CliCommand command;
    command.name = QStringLiteral("groups");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary = CliText::tr("Ready-made groups as rules over this client's columns, or what they miss");
    command.options = {
        {QStringLiteral("json"), CliText::tr("Print the whole result as JSON")},
        {QStringLiteral("as-of"), CliText::tr("Compute as of this date"), QStringLiteral("date")}};
    command.run = runGroups;
    return command;
}

} // namespace tessera
