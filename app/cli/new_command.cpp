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
    Result<QString> passphrase = QString();
    if (parser.isSet(QStringLiteral("encrypt"))) {
        passphrase = givenPassphrase();
        if (!passphrase)
            return passphrase.error();
        if (passphrase->isEmpty())
            return Error{CliText::tr("--encrypt needs a passphrase: --passphrase-file FILE or the variable "
                                     "TESSERA_PASSPHRASE.")};
    }
    Result<std::unique_ptr<Project>> project = Project::create(path, client, zone, *passphrase);
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
    command.options = {
        {QStringLiteral("client"), CliText::tr("Name of the client (default: the file's name)"),
         QStringLiteral("name")},
        {QStringLiteral("zone"), CliText::tr("Time zone of the project (default: this machine's)"),
         QStringLiteral("zone")},
        {QStringLiteral("encrypt"), CliText::tr("Encrypt it with the passphrase that is given")}};
    command.run = runNew;
    return command;
}

} // namespace tessera
