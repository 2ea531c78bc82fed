// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/number_format.h"
#include "identity/erase_person.h"
#include "kinds/security_facts.h"

namespace tessera {

namespace {

// The person of --oneid, or the only one who has the identifier.
Result<OneId> personOf(const QCommandLineParser& parser, const Project& project, const Task& task)
{
    if (parser.isSet(QStringLiteral("oneid"))) {
        bool isNumber = false;
        const OneId person = parser.value(QStringLiteral("oneid")).toULongLong(&isNumber);
        return isNumber ? Result<OneId>(person)
                        : Result<OneId>(Error{CliText::tr("--oneid takes the number of a person.")});
    }
    const QString value = parser.value(QStringLiteral("identifier"));
    if (value.isEmpty())
        return Error{CliText::tr("Say whom to erase: --oneid NUMBER or --identifier VALUE.")};
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    const Result<IdentityView> view = buildIdentity(project, *batches, task);
    if (!view)
        return view.error();
    const std::vector<PersonIndex> people = view->find(value.toStdString());
    if (people.size() != 1)
        return Error{
            CliText::tr("%n person(s) have this identifier. Write it as the people page shows it, or "
                        "use --oneid.",
                        nullptr, int(people.size()))};
    return view->oneIds[people.front()];
}

void printErased(const ErasureReport& report, const QStringList& copies, bool json)
{
    if (json) {
        QJsonArray batches;
        for (const ErasureReport::Rows& one : report.batches)
            batches.append(QJsonObject{{QStringLiteral("source"), one.source},
                                       {QStringLiteral("rows"), qint64(one.rows)}});
        printJson({{QStringLiteral("rows"), qint64(report.rows)},
                   {QStringLiteral("identifiers"), qint64(report.identifiers)},
                   {QStringLiteral("rejects"), qint64(report.rejects)},
                   {QStringLiteral("definitions"), qint64(report.definitions)},
                   {QStringLiteral("batches"), batches},
                   {QStringLiteral("copies"), QJsonArray::fromStringList(copies)}});
        return;
    }
    const NumberFormat format;
    standardOut() << CliText::tr(
                         "Erased: %1 rows, %2 identifiers. The history of the client was removed with "
                         "them.")
                         .arg(format.count(report.rows), format.count(std::int64_t(report.identifiers)))
                  << '\n';
    for (const ErasureReport::Rows& one : report.batches)
        standardOut() << "  " << one.source << ": " << format.count(one.rows) << '\n';
    if (!copies.isEmpty())
        standardOut()
            << CliText::tr("Copies that still hold the person: %1").arg(copies.join(QStringLiteral(", ")))
            << '\n';
}

Result<void> runErase(const QCommandLineParser& parser, const Task& task)
{
    const QString path = parser.positionalArguments().at(0);
    const Result<std::shared_ptr<Project>> project = openProject(path);
    if (!project)
        return project.error();
    const Result<OneId> person = personOf(parser, **project, task);
    if (!person)
        return person.error();
    if (!parser.isSet(QStringLiteral("yes")))
        return Error{
            CliText::tr("Erasing the person %1 cannot be undone and removes the history of the client. "
                        "Say --yes to do it.")
                .arg(*person)};
    const Result<ErasureReport> report = erasePerson(**project, *person, task);
    if (!report)
        return report.error();
    printErased(*report, backupsBeside(path), parser.isSet(QStringLiteral("json")));
    return {};
}

Result<void> runPassphrase(const QCommandLineParser& parser, const Task& task)
{
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    const bool remove = parser.isSet(QStringLiteral("remove"));
    if (remove == parser.isSet(QStringLiteral("new-passphrase-file")))
        return Error{CliText::tr("Give --new-passphrase-file FILE, or --remove to decrypt the client.")};
    QString passphrase;
    if (!remove) {
        const Result<QString> read = readPassphrase(parser.value(QStringLiteral("new-passphrase-file")));
        if (!read)
            return read.error();
        passphrase = *read;
    }
    if (Result<void> done = (*project)->setPassphrase(passphrase, task); !done)
        return done;
    standardOut() << (remove
                          ? CliText::tr("The client is no longer encrypted.")
                          : CliText::tr("The client is encrypted. Without the passphrase nobody can read it, "
                                        "you included."))
                  << '\n';
    return {};
}

Result<void> runHandOver(const QCommandLineParser& parser, const Task& task)
{
    const QString copy = parser.positionalArguments().at(1);
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    const Result<HandOver> given = (*project)->handOver(
        copy, task, {parser.values(QStringLiteral("keep")), parser.values(QStringLiteral("blank"))});
    if (!given)
        return given.error();
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray blanked;
        for (const HandOver::Blanked& one : given->blanked)
            blanked.append(
                QJsonObject{{QStringLiteral("column"), one.column}, {QStringLiteral("reason"), one.reason}});
        printJson({{QStringLiteral("file"), copy},
                   {QStringLiteral("pseudonyms"), QJsonArray::fromStringList(given->pseudonyms)},
                   {QStringLiteral("blanked"), blanked},
                   {QStringLiteral("kept"), QJsonArray::fromStringList(given->kept)}});
        return {};
    }
    standardOut() << CliText::tr("%1 holds no identifiers.").arg(copy) << '\n'
                  << CliText::tr("Pseudonyms stand for: %1").arg(given->pseudonyms.join(QStringLiteral(", ")))
                  << '\n';
    for (const HandOver::Blanked& one : given->blanked)
        standardOut() << CliText::tr("Emptied: %1 (%2)").arg(one.column, one.reason) << '\n';
    if (!given->kept.isEmpty())
        standardOut() << CliText::tr("Kept as you said, though they may tell who somebody is: %1")
                             .arg(given->kept.join(QStringLiteral(", ")))
                      << '\n';
    return {};
}

QCommandLineOption jsonOption()
{
    return {QStringLiteral("json"), CliText::tr("Print JSON")};
}

} // namespace

CliCommand eraseCommand()
{
    CliCommand command;
    command.name = QStringLiteral("erase");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary = CliText::tr("Take one person out of a client for good");
    command.options = {
        {QStringLiteral("oneid"), CliText::tr("Number of the person"), QStringLiteral("number")},
        {QStringLiteral("identifier"), CliText::tr("A phone, e-mail or other identifier of the person"),
         QStringLiteral("value")},
        {QStringLiteral("yes"), CliText::tr("Do it: there is no undo")},
        jsonOption()};
    command.run = runErase;
    return command;
}

CliCommand passphraseCommand()
{
    CliCommand command;
    command.name = QStringLiteral("passphrase");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary = CliText::tr("Encrypt a client, change its passphrase, or decrypt it");
    command.options = {{QStringLiteral("new-passphrase-file"),
                        CliText::tr("File whose first line is the new passphrase; - reads standard input"),
                        QStringLiteral("file")},
                       {QStringLiteral("remove"), CliText::tr("Decrypt the client")}};
    command.run = runPassphrase;
    return command;
}

CliCommand handOverCommand()
{
    CliCommand command;
    command.name = QStringLiteral("handover");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("NEW.tessera")};
    command.summary = CliText::tr("Copy a client without anything that says who somebody is");
    command.options = {
        {QStringLiteral("keep"),
         CliText::tr("Keep this column of texts, though it may tell who somebody is (may be repeated)"),
         QStringLiteral("column")},
        {QStringLiteral("blank"), CliText::tr("Empty this column of texts too (may be repeated)"),
         QStringLiteral("column")},
        jsonOption()};
    command.run = runHandOver;
    return command;
}

} // namespace tessera
