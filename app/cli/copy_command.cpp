// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/number_format.h"

#include <QFileInfo>

namespace tessera {

namespace {

Result<void> runCopy(const QCommandLineParser& parser, const Task& task)
{
    const QString copy = parser.positionalArguments().at(1);
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    if (Result<void> done = (*project)->saveCopy(copy, task); !done)
        return done;
    standardOut() << CliText::tr("%1: %2 bytes").arg(copy, NumberFormat().count(QFileInfo(copy).size()))
                  << '\n';
    return {};
}

Result<void> runDuplicate(const QCommandLineParser& parser, const Task&)
{
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    const QString name = parser.positionalArguments().at(1);
    const Result<std::vector<StoredObject>> objects = (*project)->objects().list();
    if (!objects)
        return objects.error();
    const auto found = std::ranges::find(*objects, name, &StoredObject::name);
    if (found == objects->end())
        return Error{CliText::tr("The project has no object \"%1\". tessera-cli list names them.").arg(name)};
    const Result<StoredObject> copy = (*project)->objects().duplicate(found->id);
    if (!copy)
        return copy.error();
    standardOut() << copy->name << '\n';
    return {};
}

} // namespace

CliCommand copyCommand()
{
    CliCommand command;
    command.name = QStringLiteral("copy");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("NEW.tessera")};
    command.summary = CliText::tr("Save a compact copy of a client as one new file");
    command.run = runCopy;
    return command;
}

CliCommand duplicateCommand()
{
    CliCommand command;
    command.name = QStringLiteral("duplicate");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("NAME")};
    command.summary = CliText::tr("Duplicate a saved definition under a name of its own");
    command.run = runDuplicate;
    return command;
}

} // namespace tessera
