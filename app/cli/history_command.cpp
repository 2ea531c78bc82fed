// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "audience/point_comparison.h"
#include "base/number_format.h"

namespace tessera {

namespace {

QString kindWord(EntryKind kind)
{
    constexpr const char* words[] = {"object", "batch", "setting", "note", "point"};
    return QLatin1String(words[std::size_t(kind)]);
}

QString stateWord(EntryState state)
{
    constexpr const char* words[] = {"done", "undone", "left behind"};
    return QLatin1String(words[std::size_t(state)]);
}

QString stateText(const JournalEntry& entry)
{
    if (entry.isCurrent)
        return CliText::tr("current");
    if (entry.kind == EntryKind::Note || entry.state == EntryState::Done)
        return {};
    return entry.state == EntryState::Undone ? CliText::tr("undone") : CliText::tr("left behind");
}

// A number, the name of a point, "now" or "start".
Result<std::int64_t> pointOf(const History& history, const QString& text)
{
    if (text == QLatin1String("now"))
        return history.current();
    if (text == QLatin1String("start"))
        return std::int64_t(0);
    const Result<std::vector<JournalEntry>> entries = history.entries();
    if (!entries)
        return entries.error();
    for (const JournalEntry& entry : *entries)
        if (entry.id == text.toLongLong() || (entry.kind == EntryKind::Point && entry.label == text))
            return entry.id;
    return Error{
        CliText::tr("The history has no point \"%1\". Give the number of a line, the name of a point, "
                    "now or start.")
            .arg(text)};
}

Result<std::vector<JournalEntry>> foundEntries(const History& history, const QString& wanted)
{
    Result<std::vector<JournalEntry>> entries = history.entries();
    if (entries)
        std::erase_if(*entries, [&](const JournalEntry& entry) {
            return !entry.label.contains(wanted, Qt::CaseInsensitive) &&
                   !entry.who.contains(wanted, Qt::CaseInsensitive);
        });
    return entries;
}

Result<void> printHistory(const Project& project, const QString& wanted, bool json)
{
    const Result<std::vector<JournalEntry>> entries = foundEntries(project.history(), wanted);
    if (!entries)
        return entries.error();
    QJsonArray list;
    ChartTable table;
    table.columns = {CliText::tr("No."), CliText::tr("When"), CliText::tr("Who"), CliText::tr("What"),
                     CliText::tr("State")};
    table.numeric = {true, false, false, false, false};
    for (const JournalEntry& entry : *entries) {
        const QString when = formatTime(entry.at, project.zone());
        list.append(QJsonObject{{QStringLiteral("id"), qint64(entry.id)},
                                {QStringLiteral("at"), when},
                                {QStringLiteral("who"), entry.who},
                                {QStringLiteral("kind"), kindWord(entry.kind)},
                                {QStringLiteral("subject"), entry.subject},
                                {QStringLiteral("what"), entry.label},
                                {QStringLiteral("state"), stateWord(entry.state)},
                                {QStringLiteral("current"), entry.isCurrent}});
        const QString what =
            entry.kind == EntryKind::Point ? QStringLiteral("⚑ ") + entry.label : entry.label;
        table.rows.push_back({QString::number(entry.id), when, entry.who, what, stateText(entry)});
    }
    if (json)
        printJson({{QStringLiteral("history"), list}});
    else
        printTable(table);
    return {};
}

QString differenceWord(Difference what)
{
    constexpr const char* words[] = {"added", "removed", "edited"};
    return QLatin1String(words[std::size_t(what)]);
}

QJsonObject comparisonJson(const PointComparison& comparison)
{
    QJsonArray objects;
    for (const ObjectDifference& object : comparison.difference.objects) {
        QJsonArray fields;
        for (const FieldDifference& field : object.fields) {
            QJsonObject one{{QStringLiteral("path"), field.path}};
            if (!field.before.isUndefined())
                one.insert(QStringLiteral("before"), field.before);
            if (!field.after.isUndefined())
                one.insert(QStringLiteral("after"), field.after);
            fields.append(one);
        }
        objects.append(QJsonObject{{QStringLiteral("id"), qint64(object.id)},
                                   {QStringLiteral("kind"), object.kind},
                                   {QStringLiteral("what"), differenceWord(object.what)},
                                   {QStringLiteral("before"), object.before},
                                   {QStringLiteral("after"), object.after},
                                   {QStringLiteral("fields"), fields}});
    }
    QJsonArray batches;
    for (const BatchDifference& batch : comparison.difference.batches)
        batches.append(QJsonObject{{QStringLiteral("batch"), qint64(batch.id)},
                                   {QStringLiteral("source"), comparison.sourceOf(batch.id)},
                                   {QStringLiteral("in"), batch.isIn}});
    QJsonArray settings;
    for (const SettingDifference& setting : comparison.difference.settings)
        settings.append(QJsonObject{{QStringLiteral("setting"), setting.key},
                                    {QStringLiteral("before"), setting.before},
                                    {QStringLiteral("after"), setting.after}});
    QJsonArray audiences;
    const auto count = [](const std::optional<PeopleSet>& people) {
        return people ? QJsonValue(qint64(people->count())) : QJsonValue();
    };
    for (const AudienceDifference& audience : comparison.audiences)
        audiences.append(QJsonObject{{QStringLiteral("id"), qint64(audience.id)},
                                     {QStringLiteral("name"), audience.name},
                                     {QStringLiteral("before"), count(audience.before)},
                                     {QStringLiteral("after"), count(audience.after)},
                                     {QStringLiteral("joined"), qint64(audience.joined)},
                                     {QStringLiteral("left"), qint64(audience.left)},
                                     {QStringLiteral("problem"), audience.problem}});
    return {{QStringLiteral("sentence"), comparisonSentence(comparison, NumberFormat())},
            {QStringLiteral("objects"), objects},
            {QStringLiteral("batches"), batches},
            {QStringLiteral("settings"), settings},
            {QStringLiteral("audiences"), audiences}};
}

void printComparison(const PointComparison& comparison)
{
    const NumberFormat format;
    standardOut() << comparisonSentence(comparison, format) << '\n';
    ChartTable changes;
    changes.columns = {CliText::tr("What"), CliText::tr("Before"), CliText::tr("After")};
    for (const ComparisonRow& row : comparisonRows(comparison))
        changes.rows.push_back({row.what, row.before, row.after});
    if (!changes.rows.empty()) {
        standardOut() << '\n';
        printTable(changes);
    }
    ChartTable audiences;
    audiences.columns = {CliText::tr("Audience"), CliText::tr("Before"), CliText::tr("After"),
                         CliText::tr("Joined"), CliText::tr("Left")};
    audiences.numeric = {false, true, true, true, true};
    const auto count = [&](const std::optional<PeopleSet>& people) {
        return people ? format.count(std::int64_t(people->count())) : QStringLiteral("–");
    };
    for (const AudienceDifference& audience : comparison.audiences)
        audiences.rows.push_back(
            {audience.name, count(audience.before), count(audience.after),
             audience.problem.isEmpty() ? format.count(audience.joined) : audience.problem,
             audience.problem.isEmpty() ? format.count(audience.left) : QString()});
    if (!audiences.rows.empty()) {
        standardOut() << '\n';
        printTable(audiences);
    }
}

Result<void> compare(const std::shared_ptr<Project>& project, const QString& before, const QString& after,
                     bool json, const Task& task)
{
    const Result<std::int64_t> from = pointOf(project->history(), before);
    if (!from)
        return from.error();
    const Result<std::int64_t> to = pointOf(project->history(), after);
    if (!to)
        return to.error();
    const Result<std::shared_ptr<const LocalDataset>> data =
        LocalDataset::open(project, {std::nullopt, analysisRegistry().resolver()}, task);
    if (!data)
        return data.error();
    const Result<PointComparison> comparison = comparePoints(**data, *from, *to, task);
    if (!comparison)
        return comparison.error();
    if (json)
        printJson(comparisonJson(*comparison));
    else
        printComparison(*comparison);
    return {};
}

Result<void> runHistory(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    const Result<std::shared_ptr<Project>> opened = openProject(arguments.at(0));
    if (!opened)
        return opened.error();
    Project& project = **opened;
    const bool json = parser.isSet(QStringLiteral("json"));
    if (parser.isSet(QStringLiteral("compare")))
        return compare(*opened, parser.value(QStringLiteral("compare")),
                       arguments.size() > 1 ? arguments.at(1) : QStringLiteral("now"), json, task);
    if (arguments.size() > 1)
        return Error{CliText::tr("A second point is for --compare only.")};
    if (parser.isSet(QStringLiteral("point"))) {
        const Result<std::int64_t> point = project.history().namePoint(parser.value(QStringLiteral("point")));
        if (!point)
            return point.error();
    }
    if (parser.isSet(QStringLiteral("jump"))) {
        const Result<std::int64_t> to = pointOf(project.history(), parser.value(QStringLiteral("jump")));
        if (!to)
            return to.error();
        if (Result<void> done = project.history().jump(*to); !done)
            return done;
    }
    return printHistory(project, parser.value(QStringLiteral("search")), json);
}

Result<void> walk(const QCommandLineParser& parser, bool undo)
{
    bool isNumber = false;
    const int steps = parser.value(QStringLiteral("steps")).toInt(&isNumber);
    if (!isNumber || steps < 1)
        return Error{CliText::tr("--steps takes a whole number from 1.")};
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    for (int step = 0; step < steps; ++step) {
        History& history = (*project)->history();
        const Result<std::optional<QString>> done = undo ? history.undo() : history.redo();
        if (!done)
            return done.error();
        if (!*done) {
            standardOut() << (undo ? CliText::tr("There is nothing more to undo.")
                                   : CliText::tr("There is nothing more to redo."))
                          << '\n';
            return {};
        }
        standardOut() << (undo ? CliText::tr("Undone: %1") : CliText::tr("Done again: %1")).arg(**done)
                      << '\n';
    }
    return {};
}

CliCommand walkCommand(const QString& name, const QString& summary,
                       Result<void> (*run)(const QCommandLineParser&, const Task&))
{
    CliCommand command;
    command.name = name;
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary = summary;
    command.options = {{QStringLiteral("steps"), CliText::tr("How many (default: 1)"),
                        QStringLiteral("count"), QStringLiteral("1")}};
    command.run = run;
    return command;
}

} // namespace

CliCommand historyCommand()
{
    CliCommand command;
    command.name = QStringLiteral("history");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("[POINT]")};
    command.summary = CliText::tr("List who changed what and when; name a point, jump to one, compare two");
    command.options = {
        {QStringLiteral("search"), CliText::tr("Only lines that hold this text"), QStringLiteral("text")},
        {QStringLiteral("point"), CliText::tr("Name the present state"), QStringLiteral("name")},
        {QStringLiteral("jump"), CliText::tr("Go back or forth to a line's number, a point's name, start"),
         QStringLiteral("point")},
        {QStringLiteral("compare"),
         CliText::tr(
             "What changed from this point to POINT (default: now), with the people of every audience"),
         QStringLiteral("point")},
        {QStringLiteral("json"), CliText::tr("Print as JSON")}};
    command.run = runHistory;
    return command;
}

CliCommand undoCommand()
{
    return walkCommand(QStringLiteral("undo"), CliText::tr("Undo the last change of a client"),
                       [](const QCommandLineParser& parser, const Task&) { return walk(parser, true); });
}

CliCommand redoCommand()
{
    return walkCommand(QStringLiteral("redo"), CliText::tr("Do again what was undone"),
                       [](const QCommandLineParser& parser, const Task&) { return walk(parser, false); });
}

} // namespace tessera
