// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QFileInfo>

namespace tessera {

namespace {

Result<void> runNew(const QCommandLineParser& parser, const Task&)
{
    const QString path = parser.positionalArguments().at(0);
    TimeZone zone = TimeZone::local();
    if (parser.isSet(QStringLiteral("zone"))) {
        Result<TimeZone> named = TimeZone::named(parser.value(QStringLiteral("zone")));
        if (!named)
            return named.error();
        zone = *named;
    }
    const QString client = parser.isSet(QStringLiteral("client")) ? parser.value(QStringLiteral("client"))
                                                                  : QFileInfo(path).completeBaseName();
    Result<std::unique_ptr<Project>> project = Project::create(path, client, zone);
    if (!project)
        return project.error();
    standardOut() << CliText::tr("Made %1 for %2, zone %3.").arg(path, client, zone.name()) << '\n';
    return {};
}

} // namespace

CliCommand newCommand()
{
    CliCommand command;
    command.name = QStringLiteral("new");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary = CliText::tr("Make an empty client file");
    command.options = {{QStringLiteral("client"),
                        CliText::tr("Name of the client (default: the file's name)"), QStringLiteral("name")},
                       {QStringLiteral("zone"),
                        CliText::tr("Time zone of the project (default: this machine's)"),
                        QStringLiteral("zone")}};
    command.run = runNew;
    return command;
}

} // namespace tessera
