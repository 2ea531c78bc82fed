// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/clock.h"
#include "identity/decisions.h"
#include "identity/person_graph.h"
#include "oneid/linkage_links.h"
#include "oneid/suspicious_people.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace tessera {

namespace {

using Data = std::shared_ptr<const LocalDataset>;

// Why two identifiers are one person, or what stands between them and others.
Result<void> explain(const QCommandLineParser& parser, const IdentityView& view)
{
    const Result<NodeIndex> node = identifierCalled(view, parser.value(QStringLiteral("why")));
    if (!node)
        return node.error();
    const PersonIndex person = view.personOfNode(*node);
    const bool masked = !parser.isSet(QStringLiteral("unmasked"));
    if (person == kNobody) {
        const auto shared = sharedIdentifiers(view);
        const auto found = std::ranges::find(shared, *node, &SharedIdentifier::node);
        standardOut() << (found == shared.end()
                              ? CliText::tr("No file in use has this identifier.")
                              : CliText::tr("%1 stands with %2 others: too many have it, so it joins nobody.")
                                    .arg(identifierInWords(view, *node, masked))
                                    .arg(found->partners))
                      << '\n';
        return {};
    }
    const PersonGraph graph = graphOf(view, person);
    std::vector<std::size_t> shown;
    if (parser.isSet(QStringLiteral("with"))) {
        const Result<NodeIndex> other = identifierCalled(view, parser.value(QStringLiteral("with")));
        if (!other)
            return other.error();
        if (view.personOfNode(*other) != person)
            return Error{
                CliText::tr("They are two persons: OneID %1 and %2.")
                    .arg(view.oneIds[person])
                    .arg(view.personOfNode(*other) == kNobody ? 0 : view.oneIds[view.personOfNode(*other)])};
        shown = chainBetween(graph, *node, *other);
    } else {
        for (std::size_t i = 0; i < graph.evidence.size(); ++i)
            shown.push_back(i);
    }
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray evidence;
        for (const std::size_t i : shown) {
            const IdentityEvidence& one = graph.evidence[i];
            evidence.append(QJsonObject{{QStringLiteral("a"), identifierInWords(view, one.a, masked)},
                                        {QStringLiteral("b"), identifierInWords(view, one.b, masked)},
                                        {QStringLiteral("rows"), qint64(one.rows)},
                                        {QStringLiteral("bits"), double(one.bits)},
                                        {QStringLiteral("joins"), one.apart == HeldApart::No},
                                        {QStringLiteral("bridge"), one.isBridge},
                                        {QStringLiteral("text"), evidenceInWords(view, one, masked)}});
        }
        printJson({{QStringLiteral("oneId"), qint64(view.oneIds[person])},
                   {QStringLiteral("identifiers"), qint64(graph.members.size())},
                   {QStringLiteral("density"), graph.density},
                   {QStringLiteral("bridges"), qint64(graph.bridges())},
                   {QStringLiteral("evidence"), evidence}});
        return {};
    }
    standardOut() << CliText::tr("OneID %1, %n identifier(s):", nullptr, int(graph.members.size()))
                         .arg(view.oneIds[person])
                  << '\n';
    for (const std::size_t i : shown)
        standardOut() << "  " << evidenceInWords(view, graph.evidence[i], masked) << '\n';
    return {};
}

Result<void> decideBetween(const QCommandLineParser& parser, Project& project, const IdentityView& view,
                           const QString& option, LinkVerdict verdict)
{
    const Result<NodeIndex> one = identifierCalled(view, parser.value(option));
    if (!one)
        return one.error();
    if (verdict == LinkVerdict::Locked) {
        const PersonIndex person = view.personOfNode(*one);
        return person == kNobody ? Result<void>(Error{CliText::tr("This identifier is nobody's.")})
                                 : lockPerson(project, view, person);
    }
    if (!parser.isSet(QStringLiteral("with")))
        return Error{CliText::tr("Say with --with which other identifier is meant.")};
    const Result<NodeIndex> other = identifierCalled(view, parser.value(QStringLiteral("with")));
    return other ? decide(project, view, *one, *other, verdict) : Result<void>(other.error());
}

Result<void> setRules(const QString& source, Project& project)
{
    Result<QJsonObject> json = readDefinition(source, project);
    if (!json)
        return json.error();
    json->remove(QStringLiteral("kind"));
    json->remove(QStringLiteral("name"));
    const Result<IdentityRules> rules = IdentityRules::fromJson(*json);
    return rules ? setIdentityRules(project, *rules) : Result<void>(rules.error());
}

Result<void> link(const QString& source, Project& project, const LocalDataset& data, const Task& task)
{
    const Result<QJsonObject> definition = readDefinition(source, project);
    if (!definition)
        return definition.error();
    const QString own = definition->value(QLatin1String("name")).toString();
    const QString name = !own.isEmpty()                        ? own
                         : source.startsWith(QLatin1Char('@')) ? source.mid(1)
                                                               : QFileInfo(source).completeBaseName();
    const Result<LinkageLinks> added = addLinkage(project, data, name, *definition, task);
    if (!added)
        return added.error();
    standardOut() << CliText::tr("%n link(s) added", nullptr, int(added->links.size())) << '\n';
    if (added->withoutIdentifier > 0)
        standardOut() << CliText::tr("%n row(s) have no identifier: nothing can be joined to them", nullptr,
                                     int(added->withoutIdentifier))
                      << '\n';
    return {};
}

Result<void> listSets(const QCommandLineParser& parser, const Project& project)
{
    const Result<std::vector<LinkSet>> sets = project.linkSets();
    if (!sets)
        return sets.error();
    const Result<std::vector<LinkageState>> states = linkagesInUse(project);
    if (!states)
        return states.error();
    const auto changedOf = [&](const LinkSet& set) {
        const auto state =
            std::ranges::find(*states, set.id, [](const LinkageState& one) { return one.set.id; });
        return state == states->end() ? QStringList() : state->changed;
    };
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const LinkSet& set : *sets)
            list.append(QJsonObject{{QStringLiteral("id"), qint64(set.id)},
                                    {QStringLiteral("source"), set.source},
                                    {QStringLiteral("links"), qint64(set.count)},
                                    {QStringLiteral("inUse"), set.isInUse},
                                    {QStringLiteral("stale"), !changedOf(set).isEmpty()},
                                    {QStringLiteral("changed"), QJsonArray::fromStringList(changedOf(set))},
                                    {QStringLiteral("dataRevision"), qint64(set.dataRevision)}});
        printJson({{QStringLiteral("sets"), list}});
        return {};
    }
    ChartTable table;
    table.columns = {CliText::tr("No."), CliText::tr("What"), CliText::tr("Links"), CliText::tr("In use"),
                     CliText::tr("Files since")};
    table.numeric = {true, false, true, false, false};
    for (const LinkSet& set : *sets)
        table.rows.push_back({QString::number(set.id), set.source, QString::number(set.count),
                              set.isInUse ? CliText::tr("yes") : CliText::tr("no"),
                              changedOf(set).join(QStringLiteral(", "))});
    printTable(table);
    for (const LinkageState& state : *states)
        if (state.isStale())
            standardOut() << CliText::tr(
                                 "The links of \"%1\" are older than its data: run identity --relink.")
                                 .arg(state.name)
                          << '\n';
    return {};
}

Result<void> listChanges(const QCommandLineParser& parser, const Project& project)
{
    const Result<std::vector<OneIdChange>> changes = project.oneIdChanges();
    if (!changes)
        return changes.error();
    QJsonArray list;
    ChartTable table;
    table.columns = {CliText::tr("When"), CliText::tr("OneID before"), CliText::tr("OneID after"),
                     CliText::tr("Identifiers")};
    table.numeric = {false, true, true, true};
    for (const OneIdChange& change : *changes) {
        list.append(QJsonObject{{QStringLiteral("at"), formatTime(change.at, project.zone())},
                                {QStringLiteral("before"), qint64(change.before)},
                                {QStringLiteral("after"), qint64(change.after)},
                                {QStringLiteral("identifiers"), qint64(change.identifiers)}});
        table.rows.push_back({formatTime(change.at, project.zone()), QString::number(change.before),
                              change.after == 0 ? CliText::tr("nobody") : QString::number(change.after),
                              QString::number(change.identifiers)});
    }
    if (parser.isSet(QStringLiteral("json")))
        printJson({{QStringLiteral("changes"), list}});
    else
        printTable(table);
    return {};
}

QString cutWord(HeldApart apart)
{
    return apart == HeldApart::Exclusive   ? QStringLiteral("exclusive")
           : apart == HeldApart::Attribute ? QStringLiteral("attribute")
           : apart == HeldApart::Locked    ? QStringLiteral("locked")
                                           : QStringLiteral("decided");
}

// People with two genders, at two places at once, or cut for two identity cards.
Result<void> listConflicts(const QCommandLineParser& parser, const LocalDataset& data, const Task& task)
{
    constexpr std::size_t most = 10'000;
    const bool masked = !parser.isSet(QStringLiteral("unmasked"));
    const Result<std::vector<SuspiciousPerson>> people = suspiciousPeople(data, most, task);
    if (!people)
        return people.error();
    const std::vector<IdentityConflict> cuts = conflictsOf(data.identity());
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const IdentityConflict& cut : cuts)
            list.append(QJsonObject{{QStringLiteral("a"), identifierInWords(data.identity(), cut.a, masked)},
                                    {QStringLiteral("b"), identifierInWords(data.identity(), cut.b, masked)},
                                    {QStringLiteral("rows"), qint64(cut.rows)},
                                    {QStringLiteral("why"), cutWord(cut.apart)}});
        printJson(
            {{QStringLiteral("people"), suspiciousJson(*people, masked)}, {QStringLiteral("cuts"), list}});
        return {};
    }
    printTable(suspiciousTable(*people, masked));
    standardOut() << '\n' << CliText::tr("%n pair(s) kept apart", nullptr, int(cuts.size())) << '\n';
    for (const IdentityConflict& cut : cuts)
        standardOut() << "  " << identifierInWords(data.identity(), cut.a, masked) << " | "
                      << identifierInWords(data.identity(), cut.b, masked) << ": " << cutWord(cut.apart)
                      << '\n';
    return {};
}

Result<void> printFigures(const QCommandLineParser& parser, const LocalDataset& data, const Task& task)
{
    const Result<AnalysisResult> result =
        analysisRegistry().run(data, {{QStringLiteral("kind"), QStringLiteral("identity")}}, task);
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
    return {};
}

// What is asked for that changes the project; false: nothing is.
Result<bool> change(const QCommandLineParser& parser, Project& project, const Data& data, const Task& task)
{
    const std::pair<const char*, LinkVerdict> verdicts[] = {{"same", LinkVerdict::Same},
                                                            {"different", LinkVerdict::Different},
                                                            {"later", LinkVerdict::Later},
                                                            {"lock", LinkVerdict::Locked}};
    for (const auto& [name, verdict] : verdicts)
        if (const QString option = QLatin1String(name); parser.isSet(option)) {
            const Result<void> done = decideBetween(parser, project, data->identity(), option, verdict);
            return done ? Result<bool>(true) : Result<bool>(done.error());
        }
    if (parser.isSet(QStringLiteral("rules"))) {
        const Result<void> done = setRules(parser.value(QStringLiteral("rules")), project);
        return done ? Result<bool>(true) : Result<bool>(done.error());
    }
    if (parser.isSet(QStringLiteral("link"))) {
        const Result<void> done = link(parser.value(QStringLiteral("link")), project, *data, task);
        return done ? Result<bool>(true) : Result<bool>(done.error());
    }
    if (parser.isSet(QStringLiteral("relink"))) {
        const Result<int> made = remakeStaleLinkages(project, *data, task);
        if (!made)
            return made.error();
        standardOut() << CliText::tr("%n linkage(s) made anew", nullptr, *made) << '\n';
        return *made > 0;
    }
    if (parser.isSet(QStringLiteral("withdraw"))) {
        bool isNumber = false;
        const std::int64_t set = parser.value(QStringLiteral("withdraw")).toLongLong(&isNumber);
        if (!isNumber)
            return Error{CliText::tr("--withdraw takes the number of a set, as --sets lists them.")};
        const Result<void> done = project.setLinksInUse(set, false);
        return done ? Result<bool>(true) : Result<bool>(done.error());
    }
    return false;
}

Result<void> runIdentityCommand(const QCommandLineParser& parser, const Task& task)
{
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    if (parser.isSet(QStringLiteral("sets")))
        return listSets(parser, **project);
    Result<Data> data = openDataset(*project, parser.value(QStringLiteral("as-of")), task);
    if (!data)
        return data.error();
    const Result<bool> changed = change(parser, **project, *data, task);
    if (!changed)
        return changed.error();
    if (*changed) {
        data = openDataset(*project, parser.value(QStringLiteral("as-of")), task);
        if (!data)
            return data.error();
    }
    if (parser.isSet(QStringLiteral("why")))
        return explain(parser, (*data)->identity());
    if (parser.isSet(QStringLiteral("changes")))
        return listChanges(parser, **project);
    if (parser.isSet(QStringLiteral("conflicts")))
        return listConflicts(parser, **data, task);
    return printFigures(parser, **data, task);
}

} // namespace

CliCommand identityCommand()
{
    CliCommand command;
    command.name = QStringLiteral("identity");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary =
        CliText::tr("Show who is one person and why, decide about two identifiers, set the rules");
    const QString identifier = QStringLiteral("identifier");
    command.options = {
        {QStringLiteral("why"), CliText::tr("Why this identifier is who it is"), identifier},
        {QStringLiteral("with"), CliText::tr("The other identifier: of --why, --same, --different, --later"),
         identifier},
        {QStringLiteral("same"), CliText::tr("Decide that it is one person with --with"), identifier},
        {QStringLiteral("different"), CliText::tr("Decide that it is another person than --with"),
         identifier},
        {QStringLiteral("later"), CliText::tr("Put the question off"), identifier},
        {QStringLiteral("lock"), CliText::tr("Let nobody join the person of this identifier any more"),
         identifier},
        {QStringLiteral("rules"), CliText::tr("Set the rules from a JSON file"), QStringLiteral("file")},
        {QStringLiteral("link"), CliText::tr("Join by a linkage: a JSON file or @name of a saved one"),
         QStringLiteral("definition")},
        {QStringLiteral("relink"), CliText::tr("Make links that are older than their data anew")},
        {QStringLiteral("sets"), CliText::tr("List the links and decisions there are")},
        {QStringLiteral("withdraw"), CliText::tr("Withdraw links or a decision by number"),
         QStringLiteral("number")},
        {QStringLiteral("conflicts"),
         CliText::tr(
             "List people with two genders or birth dates, or at places too far apart, and what was cut")},
        {QStringLiteral("changes"), CliText::tr("List what became of OneIDs")},
        {QStringLiteral("unmasked"), CliText::tr("Show identifiers in full")},
        {QStringLiteral("as-of"), CliText::tr("The date of the key figures"), QStringLiteral("date")},
        {QStringLiteral("json"), CliText::tr("Print JSON")},
    };
    command.run = runIdentityCommand;
    return command;
}

} // namespace tessera
