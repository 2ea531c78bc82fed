// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "base/result.h"
#include "base/task.h"
#include "ingest/import_check.h"
#include "project/project.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <memory>
#include <vector>

namespace tessera {

// One verb of tessera-cli. run() gets the parser with its own options parsed; positional(i) is checked
// against arguments.
struct CliCommand
{
    QString name;
    QStringList arguments; // names of the positional ones; one that ends in "..." takes any number, in [ ] is
                           // optional
    QString summary;
    std::vector<QCommandLineOption> options;
    bool needsGui = false; // draws pictures
    Result<void> (*run)(const QCommandLineParser& parser, const Task& task) = nullptr;
};

[[nodiscard]] const std::vector<CliCommand>& cliCommands();

[[nodiscard]] CliCommand newCommand();
[[nodiscard]] CliCommand importCommand();
[[nodiscard]] CliCommand loadCommand();
[[nodiscard]] CliCommand contractCommand();
[[nodiscard]] CliCommand readCommand();
[[nodiscard]] CliCommand listCommand();
[[nodiscard]] CliCommand checkCommand();
[[nodiscard]] CliCommand runCommand();
[[nodiscard]] CliCommand schemaCommand();
[[nodiscard]] CliCommand sampleCommand();
[[nodiscard]] CliCommand demoCommand();
[[nodiscard]] CliCommand exportCommand();
[[nodiscard]] CliCommand loopCommand();
[[nodiscard]] CliCommand historyCommand();
[[nodiscard]] CliCommand undoCommand();
[[nodiscard]] CliCommand redoCommand();
[[nodiscard]] CliCommand copyCommand();
[[nodiscard]] CliCommand duplicateCommand();
[[nodiscard]] CliCommand eraseCommand();
[[nodiscard]] CliCommand passphraseCommand();
[[nodiscard]] CliCommand handOverCommand();
[[nodiscard]] CliCommand securityCommand();
[[nodiscard]] CliCommand sqlCommand();
[[nodiscard]] CliCommand groupsCommand();
[[nodiscard]] CliCommand tagsCommand();
[[nodiscard]] CliCommand peopleCommand();
[[nodiscard]] CliCommand personCommand();
[[nodiscard]] CliCommand qualityCommand();
[[nodiscard]] CliCommand rejectedCommand();
[[nodiscard]] CliCommand watchCommand();
[[nodiscard]] CliCommand totalsCommand();
[[nodiscard]] CliCommand tablesCommand();
[[nodiscard]] CliCommand subjectsCommand();
[[nodiscard]] CliCommand itemsCommand();
[[nodiscard]] CliCommand identityCommand();
[[nodiscard]] CliCommand matchCommand();
[[nodiscard]] CliCommand audiencesCommand();
[[nodiscard]] CliCommand audienceCommand();

// A new client file of a sample client's folder.
[[nodiscard]] Result<void> makeDemo(const QString& samples, const QString& file, const Task& task);

// Every kind of analysis this build has.
[[nodiscard]] const AnalysisRegistry& analysisRegistry();

// The first line of a file, or of standard input ("-").
[[nodiscard]] Result<QString> readPassphrase(const QString& file);
// Where openProject takes it from: --passphrase-file; else the variable TESSERA_PASSPHRASE.
void setPassphraseFile(const QString& file);
[[nodiscard]] Result<QString> givenPassphrase();

[[nodiscard]] Result<std::shared_ptr<Project>> openProject(const QString& path);
[[nodiscard]] Result<std::shared_ptr<const LocalDataset>> openDataset(const QString& path,
                                                                      const QString& asOf, const Task& task);
[[nodiscard]] Result<std::shared_ptr<const LocalDataset>> openDataset(const std::shared_ptr<Project>& project,
                                                                      const QString& asOf, const Task& task);
// From a file, from standard input ("-"), or the definition of an object of the project ("@name").
[[nodiscard]] Result<QJsonObject> readDefinition(const QString& source, const Project& project);

// A batch by its number.
[[nodiscard]] Result<BatchInfo> batchNamed(const Project& project, const QString& number);

[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& bytes);
// Their OneIDs and first identifiers of each kind as CSV.
[[nodiscard]] Result<void> writePeople(const QString& path, const LocalDataset& data, const PeopleSet& people,
                                       const QStringList& kinds);
// In the journal: how many people behind what left the project, and with which columns.
[[nodiscard]] Result<void> notePeople(Project& project, const PeopleSet& people, const QString& what,
                                      const QStringList& kinds);

// A line each, with what to do and examples.
void printFindings(const ImportCheck& check);

[[nodiscard]] QTextStream& standardOut();
void printJson(const QJsonObject& json);
// Columns padded to their widest cell; numbers to the right.
void printTable(const ChartTable& table);

struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace tessera
