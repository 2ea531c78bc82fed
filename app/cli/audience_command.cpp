// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "audience/version_difference.h"
#include "base/number_format.h"
#include "dataset/dependents.h"
#include "dataset/people_snapshot.h"

#include <algorithm>

namespace tessera {

namespace {

const QString kAudience = QStringLiteral("audience");

Result<StoredObject> audienceCalled(const Project& project, const QString& name)
{
    const Result<std::vector<StoredObject>> audiences = project.objects().list(kAudience);
    if (!audiences)
        return audiences.error();
    QStringList known;
    for (const StoredObject& one : *audiences) {
        if (one.name == name)
            return one;
        known.append(one.name);
    }
    return Error{CliText::tr("There is no audience \"%1\" in this project. There are: %2.")
                     .arg(name, known.join(QStringLiteral(", ")))};
}

QJsonArray dependentsJson(const std::vector<Dependent>& dependents)
{
    QJsonArray list;
    for (const Dependent& one : dependents)
        list.append(QJsonObject{{QStringLiteral("id"), qint64(one.id)},
                                {QStringLiteral("kind"), one.kind},
                                {QStringLiteral("name"), one.name},
                                {QStringLiteral("paths"), QJsonArray::fromStringList(one.paths)}});
    return list;
}

// What an audience is now, as its page counts it: by its rule of its base, or whom it kept.
struct AudienceState
{
    std::int64_t people = 0;
    QString problem; // why it cannot be counted
    std::optional<SnapshotPeople> snapshot;
};

AudienceState stateOf(const LocalDataset& data, const StoredObject& audience, const Task& task)
{
    AudienceState state;
    QJsonObject definition = audience.definition;
    definition.insert(QStringLiteral("kind"), kAudience);
    const Result<AnalysisResult> result = analysisRegistry().run(data, definition, task);
    if (result)
        state.people = std::int64_t(result->json.value(QLatin1String("people")).toInteger());
    else
        state.problem = result.error().message;
    if (isSnapshot(audience.definition))
        if (Result<SnapshotPeople> kept = peopleOfSnapshot(data, audience.definition))
            state.snapshot = std::move(*kept);
    return state;
}

Result<void> runAudiences(const QCommandLineParser& parser, const Task& task)
{
    Result<std::shared_ptr<const LocalDataset>> data =
        openDataset(parser.positionalArguments().at(0), parser.value(QStringLiteral("as-of")), task);
    if (!data)
        return data.error();
    const Result<std::vector<StoredObject>> objects = (*data)->objects();
    if (!objects)
        return objects.error();
    const NumberFormat format;
    QJsonArray list;
    ChartTable table;
    table.columns = {CliText::tr("Audience"), CliText::tr("Version"), CliText::tr("People"),
                     CliText::tr("Live or snapshot"), CliText::tr("Used by")};
    table.numeric = {false, true, true, false, false};
    for (const StoredObject& audience : *objects) {
        if (audience.kind != kAudience)
            continue;
        const AudienceState state = stateOf(**data, audience, task);
        if (task.cancelled())
            return Error::cancel();
        const std::vector<Dependent> dependents = dependentsOf(*objects, audience);
        const bool frozen = isSnapshot(audience.definition);
        QJsonObject json{
            {QStringLiteral("id"), qint64(audience.id)},
            {QStringLiteral("name"), audience.name},
            {QStringLiteral("version"), audience.version},
            {QStringLiteral("kind"), frozen ? QStringLiteral("snapshot") : QStringLiteral("live")},
            {QStringLiteral("usedBy"), dependentsJson(dependents)}};
        if (state.problem.isEmpty())
            json.insert(QStringLiteral("people"), qint64(state.people));
        else
            json.insert(QStringLiteral("problem"), state.problem);
        const QString asOf = audience.definition.value(QLatin1String("snapshot"))
                                 .toObject()
                                 .value(QLatin1String("asOf"))
                                 .toString();
        if (state.snapshot)
            json.insert(QStringLiteral("snapshot"),
                        QJsonObject{{QStringLiteral("asOf"), asOf},
                                    {QStringLiteral("kept"), qint64(state.snapshot->kept)},
                                    {QStringLiteral("followed"), qint64(state.snapshot->followed)},
                                    {QStringLiteral("gone"), qint64(state.snapshot->gone)}});
        list.append(json);
        QStringList names;
        for (const Dependent& one : dependents)
            names.append(one.name);
        table.rows.push_back({audience.name, QString::number(audience.version),
                              state.problem.isEmpty() ? format.count(state.people) : state.problem,
                              frozen ? CliText::tr("snapshot as of %1").arg(asOf) : CliText::tr("live"),
                              names.join(QStringLiteral(", "))});
    }
    if (parser.isSet(QStringLiteral("json")))
        printJson({{QStringLiteral("audiences"), list}});
    else
        printTable(table);
    return {};
}

Result<void> freeze(const std::shared_ptr<Project>& project, const StoredObject& audience,
                    const QString& asOf, const Task& task)
{
    const Result<std::shared_ptr<const LocalDataset>> data = openDataset(project, asOf, task);
    if (!data)
        return data.error();
    QJsonObject definition = withoutSnapshot(audience.definition);
    definition.insert(QStringLiteral("kind"), kAudience);
    const Result<AnalysisResult> result = analysisRegistry().run(**data, definition, task);
    if (!result)
        return result.error();
    const Result<PeopleSet> people = result->people(QStringLiteral("in"));
    if (!people)
        return people.error();
    const Result<QJsonObject> frozen = withSnapshot(*project, audience.definition, **data, *people);
    if (!frozen)
        return frozen.error();
    const Result<StoredObject> saved = project->objects().update(audience.id, audience.name, *frozen);
    if (!saved)
        return saved.error();
    standardOut() << CliText::tr("%1: %2 people kept, v%3")
                         .arg(saved->name, NumberFormat().count(std::int64_t(people->count())))
                         .arg(saved->version)
                  << '\n';
    return {};
}

// The version a text names; with an empty one the newest, or the one before it.
Result<StoredObject> versionCalled(const std::vector<StoredObject>& versions, const QString& text,
                                   std::size_t fromNewest)
{
    QStringList known;
    for (const StoredObject& one : versions) {
        known.append(QString::number(one.version));
        if (known.back() == text)
            return one;
    }
    if (text.isEmpty() && fromNewest < versions.size())
        return versions[versions.size() - 1 - fromNewest];
    return Error{CliText::tr("There is no version \"%1\" of it. There are: %2.")
                     .arg(text, known.join(QStringLiteral(", ")))};
}

QJsonObject differenceJson(const VersionDifference& difference, int from, int to)
{
    QJsonArray steps;
    for (const VersionStep& step : difference.steps) {
        const auto text = [](const std::optional<Rule>& rule) {
            return rule ? QJsonValue(printRule(*rule)) : QJsonValue();
        };
        steps.append(QJsonObject{{QStringLiteral("what"), stepName(step)},
                                 {QStringLiteral("rule"), step.number},
                                 {QStringLiteral("before"), text(step.before)},
                                 {QStringLiteral("after"), text(step.after)},
                                 {QStringLiteral("joined"), qint64(step.joined)},
                                 {QStringLiteral("left"), qint64(step.left)}});
    }
    return {{QStringLiteral("from"), from},
            {QStringLiteral("to"), to},
            {QStringLiteral("sentence"), versionSentence(difference, NumberFormat())},
            {QStringLiteral("before"), qint64(difference.before.count())},
            {QStringLiteral("after"), qint64(difference.after.count())},
            {QStringLiteral("joined"), qint64(difference.joined)},
            {QStringLiteral("left"), qint64(difference.left)},
            {QStringLiteral("steps"), steps}};
}

Result<void> diff(const QCommandLineParser& parser, const std::shared_ptr<Project>& project,
                  const StoredObject& audience, const Task& task)
{
    const Result<std::vector<StoredObject>> versions = project->objects().versions(audience.id);
    if (!versions)
        return versions.error();
    const Result<StoredObject> from = versionCalled(*versions, parser.value(QStringLiteral("from")), 1);
    if (!from)
        return from.error();
    const Result<StoredObject> to = versionCalled(*versions, parser.value(QStringLiteral("to")), 0);
    if (!to)
        return to.error();
    const Result<std::shared_ptr<const LocalDataset>> data =
        openDataset(project, parser.value(QStringLiteral("as-of")), task);
    if (!data)
        return data.error();
    const Result<VersionDifference> difference = compareVersions(**data, from->definition, to->definition);
    if (!difference)
        return difference.error();
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(differenceJson(*difference, from->version, to->version));
        return {};
    }
    const NumberFormat format;
    standardOut() << versionSentence(*difference, format) << "\n\n";
    ChartTable table;
    table.columns = {CliText::tr("Change"), CliText::tr("Before"), CliText::tr("After"),
                     CliText::tr("Joined"), CliText::tr("Left")};
    table.numeric = {false, false, false, true, true};
    const auto text = [](const std::optional<Rule>& rule) { return rule ? printRule(*rule) : QString(); };
    for (const VersionStep& step : difference->steps)
        table.rows.push_back({stepName(step), text(step.before), text(step.after), format.count(step.joined),
                              format.count(step.left)});
    table.rows.push_back({CliText::tr("v%1 to v%2").arg(from->version).arg(to->version),
                          format.count(std::int64_t(difference->before.count())),
                          format.count(std::int64_t(difference->after.count())),
                          format.count(difference->joined), format.count(difference->left)});
    printTable(table);
    return {};
}

Result<void> runAudience(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    const QString& action = arguments.at(0);
    const Result<std::shared_ptr<Project>> project = openProject(arguments.at(1));
    if (!project)
        return project.error();
    const Result<StoredObject> audience = audienceCalled(**project, arguments.at(2));
    if (!audience)
        return audience.error();
    if (action == QLatin1String("freeze"))
        return freeze(*project, *audience, parser.value(QStringLiteral("as-of")), task);
    if (action == QLatin1String("diff"))
        return diff(parser, *project, *audience, task);
    if (action == QLatin1String("delete"))
        return removeObject(**project, audience->id);
    Result<StoredObject> saved =
        Error{CliText::tr("There is no action \"%1\". There are: %2.")
                  .arg(action, QStringLiteral("freeze, thaw, diff, rename, delete"))};
    if (action == QLatin1String("thaw"))
        saved =
            (*project)->objects().update(audience->id, audience->name, withoutSnapshot(audience->definition));
    else if (action == QLatin1String("rename"))
        saved = arguments.size() > 3
                    ? updateObject(**project, audience->id, arguments.at(3), audience->definition)
                    : Result<StoredObject>(Error{CliText::tr("Give the new name behind the old one.")});
    if (!saved)
        return saved.error();
    standardOut() << CliText::tr("%1 v%2").arg(saved->name).arg(saved->version) << '\n';
    return {};
}

} // namespace

CliCommand audiencesCommand()
{
    CliCommand command;
    command.name = QStringLiteral("audiences");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary = CliText::tr("List the audiences: people, live or snapshot, what uses them");
    command.options = {
        {QStringLiteral("as-of"), CliText::tr("Another date than the project's"), QStringLiteral("date")},
        {QStringLiteral("json"), CliText::tr("Print as JSON")}};
    command.run = runAudiences;
    return command;
}

CliCommand audienceCommand()
{
    CliCommand command;
    command.name = QStringLiteral("audience");
    command.arguments = {QStringLiteral("freeze|thaw|diff|rename|delete"), QStringLiteral("FILE.tessera"),
                         QStringLiteral("NAME"), QStringLiteral("[NEW]")};
    command.summary = CliText::tr(
        "Keep the people of an audience or make it live again, compare two versions, rename or delete it");
    command.options = {
        {QStringLiteral("as-of"), CliText::tr("Another date than the project's"), QStringLiteral("date")},
        {QStringLiteral("from"), CliText::tr("diff: the earlier version (default: the last but one)"),
         QStringLiteral("version")},
        {QStringLiteral("to"), CliText::tr("diff: the later version (default: the last)"),
         QStringLiteral("version")},
        {QStringLiteral("json"), CliText::tr("diff: print as JSON")}};
    command.run = runAudience;
    return command;
}

} // namespace tessera
