// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/security_facts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSysInfo>
#include <QTextStream>

#include <algorithm>

namespace tessera {
namespace {

struct SecurityText
{
    Q_DECLARE_TR_FUNCTIONS(SecurityFacts)
};

QStringList pathsWritten(const QString& client)
{
    return {
        SecurityText::tr("%1: the client; -wal and -shm beside it while it is open").arg(client),
        SecurityText::tr("%1.lock: who has it open").arg(client),
        SecurityText::tr("%1.part: while it is written anew (erasing, passphrase)").arg(client),
        SecurityText::tr("%1: window layout and the names of recent clients").arg(settingsPath()),
        SecurityText::tr("%1/tessera-*: a workbook or database out of an archive, in clear while it is read")
            .arg(QDir::tempPath()),
        SecurityText::tr("where you say: packages, reports, pictures, copies")};
}

// Lines of cells, each column as wide as its widest cell.
void writeColumns(QTextStream& out, const std::vector<QStringList>& lines)
{
    std::vector<qsizetype> widths;
    for (const QStringList& line : lines)
        for (qsizetype i = 0; i < line.size(); ++i) {
            widths.resize(std::max(widths.size(), std::size_t(line.size())), 0);
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], line[i].size());
        }
    for (const QStringList& line : lines) {
        QString text;
        for (qsizetype i = 0; i < line.size(); ++i)
            text += line[i].leftJustified(widths[std::size_t(i)] + 2);
        out << "  " << text.trimmed() << '\n';
    }
}

} // namespace

Result<SecurityFacts> securityFacts(const Project& project)
{
    const Result<std::vector<JournalEntry>> entries = project.history().entries();
    if (!entries)
        return entries.error();
    SecurityFacts facts;
    facts.program = QStringLiteral("Tessera " TESSERA_VERSION);
    facts.system = QSysInfo::prettyProductName();
    facts.libraries = usedLibraries();
    facts.network = SecurityText::tr("none; no part of Tessera opens a connection");
    facts.encrypted = project.isEncrypted();
    facts.encryption =
        facts.encrypted
            ? SecurityText::tr(
                  "ChaCha20-Poly1305, key by PBKDF2-SHA256 with 64,007 rounds; log and journals too")
            : SecurityText::tr("none; a passphrase encrypts the client");
    facts.written = pathsWritten(project.path());
    for (const JournalEntry& entry : *entries)
        if (entry.kind == EntryKind::Note)
            facts.log.push_back({formatTime(entry.at, project.zone()), entry.who, entry.label});
    return facts;
}

QString securityText(const SecurityFacts& facts)
{
    QString text;
    QTextStream out(&text);
    out << facts.program << ", " << facts.system << "\n\n" << SecurityText::tr("Libraries") << '\n';
    std::vector<QStringList> libraries;
    for (const Library& library : facts.libraries)
        libraries.push_back({library.name, library.version, library.licence});
    writeColumns(out, libraries);
    out << '\n' << SecurityText::tr("Network: %1").arg(facts.network) << '\n';
    out << SecurityText::tr("Encryption: %1").arg(facts.encryption) << "\n\n";
    out << SecurityText::tr("Written") << '\n';
    for (const QString& path : facts.written)
        out << "  " << path << '\n';
    out << '\n' << SecurityText::tr("Exports, masked values shown, erasures") << '\n';
    std::vector<QStringList> log;
    for (const SecurityFacts::Access& access : facts.log)
        log.push_back({access.at, access.who, access.what});
    if (log.empty())
        log.push_back({SecurityText::tr("none yet")});
    writeColumns(out, log);
    return text;
}

QJsonObject securityJson(const SecurityFacts& facts)
{
    QJsonArray libraries;
    for (const Library& library : facts.libraries)
        libraries.append(QJsonObject{{QStringLiteral("name"), library.name},
                                     {QStringLiteral("version"), library.version},
                                     {QStringLiteral("licence"), library.licence}});
    QJsonArray log;
    for (const SecurityFacts::Access& access : facts.log)
        log.append(QJsonObject{{QStringLiteral("at"), access.at},
                               {QStringLiteral("who"), access.who},
                               {QStringLiteral("what"), access.what}});
    return {{QStringLiteral("program"), facts.program},
            {QStringLiteral("system"), facts.system},
            {QStringLiteral("libraries"), libraries},
            {QStringLiteral("network"), QStringLiteral("none")},
            {QStringLiteral("writes"), QJsonArray::fromStringList(facts.written)},
            {QStringLiteral("encrypted"), facts.encrypted},
            {QStringLiteral("encryption"), facts.encryption},
            {QStringLiteral("log"), log}};
}

QStringList backupsBeside(const QString& path)
{
    const QFileInfo file(path);
    QStringList names = file.dir().entryList({file.fileName() + QStringLiteral("*.bak*")}, QDir::Files);
    for (QString& name : names)
        name = file.dir().filePath(name);
    return names;
}

} // namespace tessera
