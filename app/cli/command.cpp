// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/json.h"
#include "kinds/every_kind.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace tessera {

const std::vector<CliCommand>& cliCommands()
{
    static const std::vector<CliCommand> commands{
        newCommand(),       importCommand(),    readCommand(),       listCommand(),     checkCommand(),
        runCommand(),       schemaCommand(),    sampleCommand(),     demoCommand(),     exportCommand(),
        loopCommand(),      historyCommand(),   undoCommand(),       redoCommand(),     copyCommand(),
        duplicateCommand(), eraseCommand(),     passphraseCommand(), handOverCommand(), securityCommand(),
        sqlCommand(),       peopleCommand(),    personCommand(),     loadCommand(),     contractCommand(),
        qualityCommand(),   rejectedCommand(),  watchCommand(),      totalsCommand(),   tablesCommand(),
        subjectsCommand(),  itemsCommand(),     identityCommand(),   matchCommand(),    groupsCommand(),
        tagsCommand(),      audiencesCommand(), audienceCommand()};
    return commands;
}

const AnalysisRegistry& analysisRegistry()
{
    static const AnalysisRegistry registry = [] {
        AnalysisRegistry made;
        registerEveryKind(made);
        return made;
    }();
    return registry;
}

namespace {

QString& passphraseFile()
{
    static QString file;
    return file;
}

} // namespace

Result<QString> readPassphrase(const QString& file)
{
    QFile in(file);
    const bool open = file == QLatin1String("-") ? in.open(stdin, QIODevice::ReadOnly | QIODevice::Text)
                                                 : in.open(QIODevice::ReadOnly | QIODevice::Text);
    if (!open)
        return Error{CliText::tr("Cannot read the passphrase from %1: %2.").arg(file, in.errorString())};
    QString line = QString::fromUtf8(in.readLine());
    while (line.endsWith(QLatin1Char('\n')) || line.endsWith(QLatin1Char('\r')))
        line.chop(1);
    if (line.isEmpty())
        return Error{CliText::tr("The first line of %1 is empty: that is no passphrase.").arg(file)};
    return line;
}

void setPassphraseFile(const QString& file)
{
    passphraseFile() = file;
}

Result<QString> givenPassphrase()
{
    if (!passphraseFile().isEmpty())
        return readPassphrase(passphraseFile());
    return qEnvironmentVariable("TESSERA_PASSPHRASE");
}

Result<BatchInfo> batchNamed(const Project& project, const QString& number)
{
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    const auto found = std::ranges::find(*batches, std::int64_t(number.toLongLong()), &BatchInfo::id);
    if (found == batches->end())
        return Error{CliText::tr("There is no batch number %1 in this project.").arg(number)};
    return *found;
}

Result<std::shared_ptr<Project>> openProject(const QString& path)
{
    Result<QString> passphrase = QString();
    if (Project::needsPassphrase(path)) {
        passphrase = givenPassphrase();
        if (!passphrase)
            return passphrase.error();
        if (passphrase->isEmpty())
            return Error{
                CliText::tr("%1 is encrypted. Give its passphrase with --passphrase-file FILE (- reads "
                            "standard input) or in the variable TESSERA_PASSPHRASE.")
                    .arg(path)};
    }
    Result<std::unique_ptr<Project>> project = Project::open(path, *passphrase);
    if (!project)
        return project.error();
    if (const QString backup = (*project)->backup(); !backup.isEmpty())
        QTextStream(stderr)
            << CliText::tr("%1 was brought up to date. As it was it is kept as %2.").arg(path, backup)
            << '\n';
    return std::shared_ptr<Project>(std::move(*project));
}

Result<std::shared_ptr<const LocalDataset>> openDataset(const QString& path, const QString& asOf,
                                                        const Task& task)
{
    Result<std::shared_ptr<Project>> project = openProject(path);
    if (!project)
        return project.error();
    return openDataset(*project, asOf, task);
}

Result<std::shared_ptr<const LocalDataset>> openDataset(const std::shared_ptr<Project>& project,
                                                        const QString& asOf, const Task& task)
{
    DatasetOptions options;
    options.resolver = analysisRegistry().resolver();
    if (!asOf.isEmpty()) {
        options.asOf = parseTime(asOf.toStdString(), project->zone());
        if (!options.asOf)
            return Error{CliText::tr("--as-of \"%1\" is no date. Write it as 2026-05-31.").arg(asOf)};
    }
    Result<std::shared_ptr<const LocalDataset>> opened = LocalDataset::open(project, options, task);
    if (opened)
        if (const Result<void> kept = keepOneIds(*project, (*opened)->identity()); !kept)
            return kept.error();
    return opened;
}

Result<QJsonObject> readDefinition(const QString& source, const Project& project)
{
    if (source == QLatin1String("-")) {
        QFile in;
        if (!in.open(stdin, QIODevice::ReadOnly))
            return Error{CliText::tr("Cannot read standard input.")};
        return parseJsonObject(in.readAll(), CliText::tr("standard input"));
    }
    if (!source.startsWith(QLatin1Char('@')))
        return readJsonFile(source);
    const Result<std::vector<StoredObject>> objects = project.objects().list();
    if (!objects)
        return objects.error();
    QStringList names;
    for (const StoredObject& object : *objects) {
        if (object.name == source.mid(1)) {
            QJsonObject definition = object.definition;
            definition.insert(QStringLiteral("kind"), object.kind);
            return definition;
        }
        names.append(object.name);
    }
    return Error{CliText::tr("The project has no object \"%1\". It has: %2.")
                     .arg(source.mid(1), names.join(QStringLiteral(", ")))};
}

QTextStream& standardOut()
{
    static QTextStream stream(stdout);
    return stream;
}

void printJson(const QJsonObject& json)
{
    standardOut() << QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented));
    standardOut().flush();
}

namespace {

// Terminal columns: a Chinese character takes two.
int shownWidth(const QString& text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x2E80 && c.unicode() < 0xFFE7 ? 2 : 1;
    return width;
}

} // namespace

void printTable(const ChartTable& table)
{
    std::vector<int> widths(std::size_t(table.columns.size()), 0);
    const auto measure = [&](const QStringList& row) {
        for (qsizetype i = 0; i < row.size() && i < qsizetype(widths.size()); ++i)
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], shownWidth(row[i]));
    };
    measure(table.columns);
    for (const QStringList& row : table.rows)
        measure(row);
    const auto print = [&](const QStringList& row) {
        for (qsizetype i = 0; i < row.size() && i < qsizetype(widths.size()); ++i) {
            const QString pad(widths[std::size_t(i)] - shownWidth(row[i]), QLatin1Char(' '));
            const bool right = std::size_t(i) < table.numeric.size() && table.numeric[std::size_t(i)];
            standardOut() << (i > 0 ? "  " : "") << (right ? pad + row[i] : row[i] + pad);
        }
        standardOut() << '\n';
    };
    print(table.columns);
    for (const QStringList& row : table.rows)
        print(row);
    standardOut().flush();
}

} // namespace tessera
