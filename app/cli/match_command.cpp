// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "activation/private_match.h"

#include <QFileInfo>

namespace tessera {

namespace {

// The definition: a saved or written one, with what the options say in its place.
Result<QJsonObject> matchDefinition(const QCommandLineParser& parser, const Project& project)
{
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("private_match")}};
    if (parser.isSet(QStringLiteral("definition"))) {
        const Result<QJsonObject> read = readDefinition(parser.value(QStringLiteral("definition")), project);
        if (!read)
            return read.error();
        json = *read;
        if (json.value(QLatin1String("kind")).toString() != QLatin1String("private_match"))
            return Error{CliText::tr("--definition takes one of the kind private_match.")};
    }
    const auto list = [&](const char* option, const QString& key) {
        const QStringList values =
            parser.value(QLatin1String(option)).split(QLatin1Char(','), Qt::SkipEmptyParts);
        if (!values.isEmpty())
            json.insert(key, QJsonArray::fromStringList(values));
    };
    list("kinds", QStringLiteral("kinds"));
    list("suppress", QStringLiteral("suppress"));
    list("by-audience", QStringLiteral("audiences"));
    for (const QString& option : {QStringLiteral("audience"), QStringLiteral("rule")})
        if (parser.isSet(option)) {
            json.remove(QStringLiteral("audience"));
            json.remove(QStringLiteral("rule"));
            json.insert(option, parser.value(option));
        }
    if (parser.isSet(QStringLiteral("by-stage")))
        json.insert(QStringLiteral("stages"), true);
    if (parser.isSet(QStringLiteral("floor")))
        json.insert(QStringLiteral("floor"), parser.value(QStringLiteral("floor")).toInt());
    if (parser.isSet(QStringLiteral("consent"))) {
        const QString consent = parser.value(QStringLiteral("consent"));
        json.insert(QStringLiteral("consent"),
                    QJsonObject{{QStringLiteral("attribute"), consent.section(QLatin1Char('='), 0, 0)},
                                {QStringLiteral("value"), consent.section(QLatin1Char('='), 1)}});
    }
    for (const auto& [option, method] : {std::pair{QStringLiteral("key-file"), MatchMethod::HmacSha256},
                                         std::pair{QStringLiteral("salt-file"), MatchMethod::SaltedSha256}})
        if (parser.isSet(option)) {
            json.insert(QStringLiteral("keyFile"), QFileInfo(parser.value(option)).absoluteFilePath());
            json.insert(QStringLiteral("method"), matchMethodName(method));
        }
    return json;
}

Result<void> exportForMatch(const QCommandLineParser& parser, Project& project, const LocalDataset& data,
                            const QJsonObject& json, const Task& task)
{
    const QString path = parser.value(QStringLiteral("o"));
    if (path.isEmpty())
        return Error{CliText::tr("Say with -o which match file is to be written, e.g. -o ours.tsmatch.")};
    const Result<PrivateMatch> match = PrivateMatch::fromJson(json);
    if (!match)
        return match.error();
    if (match->keyFile.isEmpty())
        return Error{CliText::tr("Say with --key-file (a shared secret, safer) or --salt-file what the "
                                 "identifiers are hashed with; \"match new-key FILE\" makes one.")};
    const Result<MatchKey> key = MatchKey::read(match->keyFile, match->method);
    if (!key)
        return key.error();
    const Result<std::vector<MatchPart>> parts = exportMatch(project, data, *match, *key, path, task);
    if (!parts)
        return parts.error();
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const MatchPart& part : *parts)
            list.append(QJsonObject{{QStringLiteral("kind"), identifierKindName(part.kind)},
                                    {QStringLiteral("entries"), qint64(part.entries)}});
        printJson({{QStringLiteral("file"), path},
                   {QStringLiteral("method"), matchMethodName(key->method())},
                   {QStringLiteral("keyCheck"), key->check()},
                   {QStringLiteral("parts"), list}});
        return {};
    }
    for (const MatchPart& part : *parts)
        standardOut()
            << CliText::tr("%1: %2 hashed identifiers").arg(identifierKindName(part.kind)).arg(part.entries)
            << '\n';
    standardOut() << CliText::tr("Written to %1; key check %2").arg(path, key->check()) << '\n'
                  << CliText::tr("Hashed phones are still personal data: whoever has the key can hash every "
                                 "11-digit number. Send the key by another way than the file.")
                  << '\n';
    return {};
}

Result<void> compareForMatch(const QCommandLineParser& parser, const LocalDataset& data,
                             const QJsonObject& json, const Task& task)
{
    const Result<AnalysisResult> result = analysisRegistry().run(data, json, task);
    if (!result)
        return result.error();
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(result->toJson());
        return {};
    }
    standardOut() << result->headline << '\n' << result->caption << "\n\n";
    for (const NamedTable& named : result->tables) {
        standardOut() << named.title << '\n';
        printTable(named.table);
        standardOut() << '\n';
    }
    for (const QString& note : result->provenance.notes)
        standardOut() << note << '\n';
    return {};
}

Result<void> runMatch(const QCommandLineParser& parser, const Task& task)
{
    const QStringList given = parser.positionalArguments();
    const QString& action = given.at(0);
    if (action == QLatin1String("new-key")) {
        if (Result<void> made = MatchKey::writeNew(given.at(1)); !made)
            return made;
        standardOut() << CliText::tr(
                             "A new key is in %1. Give it to your partner by another way than the match "
                             "file.")
                             .arg(given.at(1))
                      << '\n';
        return {};
    }
    const bool isCompare = action == QLatin1String("compare");
    if (!isCompare && action != QLatin1String("export"))
        return Error{CliText::tr("match does one of: export, compare, new-key.")};
    if (given.size() != (isCompare ? 3 : 2))
        return Error{isCompare
                         ? CliText::tr("match compare needs the client and the partner's match file.")
                         : CliText::tr("match export needs the client alone; -o names the match file.")};
    const Result<std::shared_ptr<Project>> project = openProject(given.at(1));
    if (!project)
        return project.error();
    const Result<std::shared_ptr<const LocalDataset>> data =
        openDataset(*project, parser.value(QStringLiteral("as-of")), task);
    if (!data)
        return data.error();
    Result<QJsonObject> json = matchDefinition(parser, **project);
    if (!json)
        return json.error();
    if (!isCompare)
        return exportForMatch(parser, **project, **data, *json, task);
    json->insert(QStringLiteral("file"), QFileInfo(given.at(2)).absoluteFilePath());
    return compareForMatch(parser, **data, *json, task);
}

} // namespace

CliCommand matchCommand()
{
    CliCommand command;
    command.name = QStringLiteral("match");
    command.arguments = {QStringLiteral("export|compare|new-key"), QStringLiteral("FILE"),
                         QStringLiteral("[PARTNER.tsmatch]")};
    command.summary = CliText::tr("Tell how many people a partner has too, without showing who");
    const QString file = QStringLiteral("file");
    const QString name = QStringLiteral("name");
    command.options = {
        {QStringLiteral("kinds"), CliText::tr("Identifiers, e.g. phone,email (default: all there are)"),
         QStringLiteral("kinds")},
        {QStringLiteral("audience"), CliText::tr("Only people of a saved audience"), name},
        {QStringLiteral("rule"), CliText::tr("Only people of a rule"), QStringLiteral("rule")},
        {QStringLiteral("suppress"), CliText::tr("Saved audiences who must not be compared, with commas"),
         QStringLiteral("names")},
        {QStringLiteral("consent"), CliText::tr("Only people who agreed, e.g. marketing=yes"),
         QStringLiteral("attribute=value")},
        {QStringLiteral("key-file"), CliText::tr("File of the secret key shared with the partner"), file},
        {QStringLiteral("salt-file"), CliText::tr("File of the salt shared with the partner; a key is safer"),
         file},
        {QStringLiteral("o"), CliText::tr("export: the match file to write"), file},
        {QStringLiteral("by-audience"), CliText::tr("compare: saved audiences to tell as well, with commas"),
         QStringLiteral("names")},
        {QStringLiteral("by-stage"), CliText::tr("compare: by stage of 4A as well")},
        {QStringLiteral("floor"), CliText::tr("compare: counts below it are masked (default: 10)"),
         QStringLiteral("count")},
        {QStringLiteral("definition"), CliText::tr("A definition, or @name of a saved one, to start from"),
         QStringLiteral("definition")},
        {QStringLiteral("as-of"), CliText::tr("The date looked at"), QStringLiteral("date")},
        {QStringLiteral("json"), CliText::tr("Print JSON")},
    };
    command.run = runMatch;
    return command;
}

} // namespace tessera
