// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "kinds/security_facts.h"

namespace tessera {

namespace {

Result<void> runSecurity(const QCommandLineParser& parser, const Task&)
{
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    const Result<SecurityFacts> facts = securityFacts(**project);
    if (!facts)
        return facts.error();
    if (parser.isSet(QStringLiteral("json")))
        printJson(securityJson(*facts));
    else
        standardOut() << securityText(*facts);
    return {};
}

} // namespace

CliCommand securityCommand()
{
    CliCommand command;
    command.name = QStringLiteral("security");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary =
        CliText::tr("What a client's IT asks: libraries, network, paths, encryption, access log");
    command.options = {{QStringLiteral("json"), CliText::tr("Print JSON")}};
    command.run = runSecurity;
    return command;
}

} // namespace tessera
