// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "kinds/libraries.h"

#include <QFileInfo>
#include <QSysInfo>

namespace tessera {

namespace {

struct SecurityFacts
{
    QStringList written;
    QString encryption;
    std::vector<JournalEntry> log; // exports, masked values shown, erasures
};

QStringList pathsWritten(const QString& client)
{
    const QString settings = settingsPath();
    QStringList paths{CliText::tr("%1: the client, with %1-wal and %1-shm while it is open").arg(client),
                      CliText::tr("%1.lock: who has it open").arg(client),
                      CliText::tr("%1.part: while it is written anew (erasing, passphrase)").arg(client)};
    paths.append(CliText::tr("%1: window layout and the names of recent clients").arg(settings));
    paths.append(CliText::tr("where you say: packages, reports, pictures, copies"));
    return paths;
}

Result<SecurityFacts> factsOf(const Project& project)
{
    SecurityFacts facts;
    facts.written = pathsWritten(project.path());
    facts.encryption =
        project.isEncrypted()
            ? CliText::tr("ChaCha20-Poly1305, key by PBKDF2-SHA256 with 64,007 rounds; log and journals too")
            : CliText::tr("none; tessera-cli passphrase encrypts the client");
    const Result<std::vector<JournalEntry>> entries = project.history().entries();
    if (!entries)
        return entries.error();
    for (const JournalEntry& entry : *entries)
        if (entry.kind == EntryKind::Note)
            facts.log.push_back(entry);
    return facts;
}

QJsonObject jsonOf(const Project& project, const SecurityFacts& facts)
{
    QJsonArray libraries;
    for (const Library& library : usedLibraries())
        libraries.append(QJsonObject{{QStringLiteral("name"), library.name},
                                     {QStringLiteral("version"), library.version},
                                     {QStringLiteral("licence"), library.licence}});
    QJsonArray log;
    for (const JournalEntry& entry : facts.log)
        log.append(QJsonObject{{QStringLiteral("at"), formatTime(entry.at, project.zone())},
                               {QStringLiteral("who"), entry.who},
                               {QStringLiteral("what"), entry.label}});
    return {{QStringLiteral("program"), QStringLiteral("Tessera " TESSERA_VERSION)},
            {QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("libraries"), libraries},
            {QStringLiteral("network"), QStringLiteral("none")},
            {QStringLiteral("writes"), QJsonArray::fromStringList(facts.written)},
            {QStringLiteral("encrypted"), project.isEncrypted()},
            {QStringLiteral("encryption"), facts.encryption},
            {QStringLiteral("log"), log}};
}

Result<void> runSecurity(const QCommandLineParser& parser, const Task&)
{
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    const Result<SecurityFacts> facts = factsOf(**project);
    if (!facts)
        return facts.error();
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(jsonOf(**project, *facts));
        return {};
    }
    QTextStream& out = standardOut();
    out << "Tessera " TESSERA_VERSION << ", " << QSysInfo::prettyProductName() << "\n\n";
    ChartTable libraries;
    libraries.columns = {CliText::tr("Library"), CliText::tr("Version"), CliText::tr("Licence")};
    for (const Library& library : usedLibraries())
        libraries.rows.push_back({library.name, library.version, library.licence});
    printTable(libraries);
    out << '\n' << CliText::tr("Network: none. No part of Tessera opens a connection.") << '\n';
    out << CliText::tr("Encryption: %1").arg(facts->encryption) << "\n\n" << CliText::tr("Written:") << '\n';
    for (const QString& path : facts->written)
        out << "  " << path << '\n';
    out << '\n' << CliText::tr("Exports, masked values shown, erasures:") << '\n';
    for (const JournalEntry& entry : facts->log)
        out << "  " << formatTime(entry.at, (*project)->zone()) << "  " << entry.who << "  " << entry.label
            << '\n';
    if (facts->log.empty())
        out << "  " << CliText::tr("none yet") << '\n';
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
