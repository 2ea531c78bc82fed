// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/csv_text.h"
#include "base/text.h"
#include "dataset/rule_names.h"
#include "rules/answer_cache.h"
#include "rules/evaluate.h"

#include <QSaveFile>

namespace tessera {

namespace {

// The error of a rule with its column in the text, where it is known.
Error placed(const Error& error, const QString& rule, const LocalDataset& data)
{
    QStringList kinds;
    for (const AnalysisKind& kind : analysisRegistry().kinds())
        kinds.append(kind.id);
    const Result<KnownNames> names = ruleNamesOf(data, kinds);
    const auto problem = names ? misfitOfRule(rule, *names) : std::nullopt;
    return problem ? Error{problem->inWords()} : error;
}

Result<void> runPeople(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    const QString path = parser.value(QStringLiteral("to"));
    const QStringList kinds =
        parser.value(QStringLiteral("identifiers")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    const Result<std::shared_ptr<Project>> project = openProject(arguments.at(0));
    if (!project)
        return project.error();
    const Result<std::shared_ptr<const LocalDataset>> data =
        openDataset(*project, parser.value(QStringLiteral("as-of")), task);
    if (!data)
        return data.error();
    Result<PeopleSet> people = PeopleSet();
    double seconds = 0;
    const int repeats = std::max(1, parser.value(QStringLiteral("repeat")).toInt());
    for (int i = 0; i < repeats; ++i) {
        (*data)->answers()->clear(); // each run counts anew
        const double begin = steadySeconds();
        const Result<Rule> rule = parseRule(arguments.at(1));
        if (!rule)
            return rule.error();
        people = evaluateRule(*rule, **data);
        if (!people)
            return placed(people.error(), arguments.at(1), **data);
        if (!path.isEmpty())
            if (Result<void> done = writePeople(path, **data, *people, kinds); !done)
                return done.error();
        seconds = steadySeconds() - begin;
    }
    if (!path.isEmpty())
        if (Result<void> noted = notePeople(**project, *people, arguments.at(1), kinds); !noted)
            return noted.error();
    if (parser.isSet(QStringLiteral("json")))
        printJson({{QStringLiteral("people"), qint64(people->count())},
                   {QStringLiteral("of"), qint64((*data)->people())},
                   {QStringLiteral("seconds"), seconds}});
    else
        standardOut() << CliText::tr("%1 of %2 people, %3 s")
                             .arg(people->count())
                             .arg((*data)->people())
                             .arg(seconds, 0, 'f', 3)
                      << '\n';
    standardOut().flush();
    return {};
}

} // namespace

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{CliText::tr("%1 could not be written: %2.").arg(path, file.errorString())};
    return {};
}

Result<void> writePeople(const QString& path, const LocalDataset& data, const PeopleSet& people,
                         const QStringList& kinds)
{
    const IdentityView& identity = data.identity();
    QByteArray bytes("\xEF\xBB\xBFone_id"); // the mark, so that Excel reads Chinese
    std::vector<std::size_t> numbers;
    for (const QString& kind : kinds) {
        numbers.push_back(identity.kindNumber(kind));
        if (numbers.back() == identity.kinds.size()) {
            QStringList known;
            for (const IdentityView::Kind& one : identity.kinds)
                known.append(one.name);
            return Error{CliText::tr("Nobody has an identifier \"%1\". There are: %2.")
                             .arg(kind, known.join(QStringLiteral(", ")))};
        }
        bytes += ',';
        addCsvCell(bytes, toUtf8(kind), CsvCell::Text);
    }
    bytes += '\n';
    people.forEach([&](PersonIndex person) {
        bytes += QByteArray::number(qulonglong(identity.oneIds[person]));
        for (const std::size_t kind : numbers) {
            bytes += ',';
            addCsvCell(bytes, identity.firstOfKind(person, kind), CsvCell::Exact);
        }
        bytes += '\n';
    });
    return writeFile(path, bytes);
}

Result<void> notePeople(Project& project, const PeopleSet& people, const QString& what,
                        const QStringList& kinds)
{
    const QStringList columns = QStringList{QStringLiteral("one_id")} + kinds;
    return project.history().note(CliText::tr("Exported %1 people behind \"%2\" with: %3")
                                      .arg(people.count())
                                      .arg(what, columns.join(QStringLiteral(", "))));
}

CliCommand peopleCommand()
{
    CliCommand command;
    command.name = QStringLiteral("people");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("RULE")};
    command.summary = CliText::tr("Count the people a rule finds, and list them as CSV");
    command.options = {
        {QStringLiteral("to"), CliText::tr("Write their OneIDs to this CSV file"), QStringLiteral("file")},
        {QStringLiteral("identifiers"), CliText::tr("With --to: plain identifiers to add, e.g. phone,email"),
         QStringLiteral("kinds")},
        {QStringLiteral("as-of"), CliText::tr("Compute as of this date"), QStringLiteral("date")},
        {QStringLiteral("json"), CliText::tr("Print the whole result as JSON")},
        {QStringLiteral("repeat"), CliText::tr("Run that often and report the last, with columns in memory"),
         QStringLiteral("times"), QStringLiteral("1")}};
    command.run = runPeople;
    return command;
}

} // namespace tessera
