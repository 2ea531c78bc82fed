// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/json.h"
#include "base/number_format.h"
#include "dataset/dependents.h"
#include "tags/tag_library.h"
#include "tags/tag_lineage.h"
#include "tags/tag_transfer.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace tessera {

namespace {

const QString kJson = QStringLiteral("json");

struct TagsCall
{
    const QCommandLineParser& parser;
    Task task;
    std::shared_ptr<Project> project;
    std::shared_ptr<const LocalDataset> data;
    QString argument; // behind the file; may be empty

    [[nodiscard]] bool isJson() const { return parser.isSet(kJson); }
};

Result<SavedTag> tagCalled(const LocalDataset& data, const QString& name)
{
    const Result<std::vector<SavedTag>> tags = savedTags(data);
    if (!tags)
        return tags.error();
    QStringList known;
    for (const SavedTag& one : *tags) {
        if (one.tag.name == name)
            return one;
        known.append(one.tag.name);
    }
    return Error{CliText::tr("There is no tag \"%1\" in this project. There are: %2.")
                     .arg(name, known.mid(0, 30).join(QStringLiteral(", ")))};
}

Result<void> printResult(const TagsCall& call, const QJsonObject& definition)
{
    const Result<AnalysisResult> result = analysisRegistry().run(*call.data, definition, call.task);
    if (!result)
        return result.error();
    if (call.isJson()) {
        printJson(result->toJson());
        return {};
    }
    standardOut() << result->headline << '\n' << result->caption << '\n';
    for (const NamedTable& table : result->tables) {
        standardOut() << '\n' << table.title << '\n';
        printTable(table.table);
    }
    return {};
}

Result<void> listTags(const TagsCall& call)
{
    return printResult(call, {{QStringLiteral("kind"), QStringLiteral("tags")}});
}

Result<QJsonObject> definitionOf(const TagsCall& call)
{
    const Result<SavedTag> tag = tagCalled(*call.data, call.argument);
    if (!tag)
        return tag.error();
    QJsonObject definition = tagToJson(tag->tag);
    definition.insert(QStringLiteral("kind"), kTagKind);
    definition.insert(QStringLiteral("name"), tag->tag.name);
    return definition;
}

Result<void> showTag(const TagsCall& call)
{
    Result<QJsonObject> definition = definitionOf(call);
    if (!definition)
        return definition.error();
    definition->insert(QStringLiteral("months"), call.parser.value(QStringLiteral("months")).toInt());
    return printResult(call, *definition);
}

void printLineage(const LocalDataset& data, const TagLineage& lineage, const QJsonObject& json)
{
    const QString shown = json.value(QLatin1String("value")).toString();
    standardOut() << (shown.isEmpty() ? CliText::tr("No value") : shown);
    if (lineage.newest)
        standardOut() << "  (" << formatTime(*lineage.newest, data.zone()) << ')';
    standardOut() << '\n';
    for (const QJsonValue one : json.value(QLatin1String("steps")).toArray()) {
        const QJsonObject step = one.toObject();
        const QString indent(2 * step.value(QLatin1String("level")).toInt() + 2, QLatin1Char(' '));
        standardOut() << indent;
        if (step.contains(QLatin1String("holds")))
            standardOut() << (step.value(QLatin1String("holds")).toBool() ? "+ " : "- ");
        standardOut() << step.value(QLatin1String("text")).toString();
        if (const QString as = step.value(QLatin1String("identifier")).toString(); !as.isEmpty())
            standardOut() << ' ' << as;
        standardOut() << '\n';
        for (const QJsonValue row : step.value(QLatin1String("rows")).toArray()) {
            const QJsonObject json2 = row.toObject();
            standardOut() << indent << "  "
                          << CliText::tr("%1, batch %2, row %3 (of the file %4):")
                                 .arg(json2.value(QLatin1String("file")).toString())
                                 .arg(json2.value(QLatin1String("batch")).toInteger())
                                 .arg(json2.value(QLatin1String("row")).toInteger())
                                 .arg(json2.value(QLatin1String("fileRow")).toInteger());
            const QJsonObject values = json2.value(QLatin1String("values")).toObject();
            for (auto value = values.begin(); value != values.end(); ++value)
                if (!value->toString().isEmpty())
                    standardOut() << ' ' << value.key() << '=' << value->toString();
            standardOut() << '\n';
        }
    }
}

Result<void> whyTag(const TagsCall& call)
{
    const Result<SavedTag> tag = tagCalled(*call.data, call.argument);
    if (!tag)
        return tag.error();
    const QString wanted = call.parser.value(QStringLiteral("person"));
    bool isNumber = false;
    const OneId oneId = wanted.toULongLong(&isNumber);
    PersonIndex person = isNumber ? call.data->identity().personOf(oneId).value_or(kNobody) : kNobody;
    if (const std::vector<PersonIndex> found = call.data->identity().find(wanted.toStdString());
        person == kNobody && !found.empty())
        person = found.front();
    if (person == kNobody)
        return Error{
            CliText::tr("There is nobody \"%1\". Give a OneID or an identifier with --person.").arg(wanted)};
    const Result<TagLineage> lineage = tagLineage(*call.data, tag->tag, person, call.task);
    if (!lineage)
        return lineage.error();
    const QJsonObject json =
        lineageToJson(*call.data, *lineage, call.parser.isSet(QStringLiteral("unmasked")));
    if (call.isJson())
        printJson(json);
    else
        printLineage(*call.data, *lineage, json);
    return {};
}

// OneID and value of everybody who has one.
Result<void> computeOne(const TagsCall& call)
{
    const Result<SavedTag> tag = tagCalled(*call.data, call.argument);
    if (!tag)
        return tag.error();
    const Result<TagValues> values = computeTag(*call.data, tag->tag, false, call.task);
    if (!values)
        return values.error();
    const Column& column = *values->values;
    QJsonArray list;
    for (std::size_t person = 0; person < column.size(); ++person) {
        if (column.isNull(person))
            continue;
        const QString oneId = QString::number(call.data->identity().oneIds[person]);
        if (call.isJson())
            list.append(QJsonObject{{QStringLiteral("person"), oneId},
                                    {QStringLiteral("value"), column.display(person)}});
        else
            standardOut() << oneId << '\t' << column.display(person) << '\n';
    }
    if (call.isJson())
        printJson({{QStringLiteral("tag"), tag->tag.name}, {QStringLiteral("people"), list}});
    return {};
}

bool isChinese(const TagsCall& call)
{
    const QString language = call.parser.value(QStringLiteral("language"));
    return language.isEmpty() ? QLocale().language() == QLocale::Chinese : language == QLatin1String("zh");
}

Result<void> printLibrary(const TagsCall& call)
{
    const Result<std::vector<TagLibraryNode>> nodes = tagLibrary(*call.data, isChinese(call));
    if (!nodes)
        return nodes.error();
    QJsonArray list;
    ChartTable table;
    table.columns = {CliText::tr("Node"), CliText::tr("Name"), CliText::tr("State or what is missing")};
    for (const TagLibraryNode& node : *nodes) {
        QJsonObject json{{QStringLiteral("id"), node.id},
                         {QStringLiteral("level"), node.level},
                         {QStringLiteral("name"), node.name},
                         {QStringLiteral("otherName"), node.otherName},
                         {QStringLiteral("isTag"), node.isTag},
                         {QStringLiteral("missing"), QJsonArray::fromStringList(node.missing)}};
        if (node.tag)
            json.insert(QStringLiteral("definition"), tagToJson(*node.tag));
        list.append(json);
        table.rows.push_back({node.id, QString(2 * (node.level - 1), QLatin1Char(' ')) + node.name,
                              node.tag     ? CliText::tr("ready")
                              : node.isTag ? node.missing.join(QStringLiteral("; "))
                                           : QString()});
    }
    if (call.isJson())
        printJson({{QStringLiteral("nodes"), list}});
    else
        printTable(table);
    return {};
}

void printSaved(const TagsCall& call, const TagsSaved& saved)
{
    if (call.isJson())
        printJson({{QStringLiteral("added"), saved.added},
                   {QStringLiteral("changed"), saved.changed},
                   {QStringLiteral("same"), saved.same}});
    else
        standardOut() << CliText::tr("%1 tags added, %2 changed, %3 were there already")
                             .arg(saved.added)
                             .arg(saved.changed)
                             .arg(saved.same)
                      << '\n';
}

// Nodes of the library that can be filled: one with those below it, or all.
Result<void> installTags(const TagsCall& call)
{
    const Result<std::vector<TagLibraryNode>> nodes = tagLibrary(*call.data, isChinese(call));
    if (!nodes)
        return nodes.error();
    std::vector<TagDefinition> tags;
    bool isKnown = call.argument.isEmpty();
    for (const TagLibraryNode& node : *nodes) {
        const bool isMeant = call.argument.isEmpty() || node.id == call.argument ||
                             node.id.startsWith(call.argument + QLatin1Char('.'));
        isKnown = isKnown || isMeant;
        if (isMeant && node.tag)
            tags.push_back(*node.tag);
    }
    if (!isKnown)
        return Error{
            CliText::tr("The library has no node \"%1\"; \"tags library\" lists them.").arg(call.argument)};
    const Result<TagsSaved> saved = saveTags(*call.project, tags);
    if (!saved)
        return saved.error();
    printSaved(call, *saved);
    return {};
}

Result<void> importTags(const TagsCall& call)
{
    QFile file(call.argument);
    if (!file.open(QIODevice::ReadOnly))
        return Error{CliText::tr("%1 cannot be read: %2").arg(call.argument, file.errorString())};
    const Result<std::vector<TagDefinition>> tags =
        tagsFromFile(file.readAll(), QFileInfo(call.argument).fileName());
    if (!tags)
        return tags.error();
    const Result<TagsSaved> saved = saveTags(*call.project, *tags);
    if (!saved)
        return saved.error();
    printSaved(call, *saved);
    return {};
}

Result<void> exportTags(const TagsCall& call)
{
    const Result<std::vector<SavedTag>> saved = savedTags(*call.data);
    if (!saved)
        return saved.error();
    std::vector<TagDefinition> tags;
    for (const SavedTag& one : *saved)
        tags.push_back(one.tag);
    const bool isCsv = call.argument.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    return writeFile(call.argument, isCsv ? tagsToCsv(tags) : tagsToJson(tags));
}

Result<void> deleteTag(const TagsCall& call)
{
    const Result<SavedTag> tag = tagCalled(*call.data, call.argument);
    return tag ? removeObject(*call.project, tag->id) : Result<void>(tag.error());
}

Result<void> renameTag(const TagsCall& call)
{
    const Result<SavedTag> tag = tagCalled(*call.data, call.argument);
    const QString to = call.parser.value(QStringLiteral("to"));
    if (!tag)
        return tag.error();
    if (to.isEmpty())
        return Error{CliText::tr("Give the new name with --to.")};
    const Result<StoredObject> saved = updateObject(*call.project, tag->id, to, tagToJson(tag->tag));
    return saved ? Result<void>() : Result<void>(saved.error());
}

Result<void> runTagsCommand(const QCommandLineParser& parser, const Task& task)
{
    struct Action
    {
        const char* name;
        bool needsArgument;
        Result<void> (*run)(const TagsCall& call);
    };
    static constexpr Action actions[] = {
        {"list", false, listTags},       {"report", false, listTags},   {"show", true, showTag},
        {"why", true, whyTag},           {"compute", true, computeOne}, {"library", false, printLibrary},
        {"install", false, installTags}, {"import", true, importTags},  {"export", true, exportTags},
        {"delete", true, deleteTag},     {"rename", true, renameTag}};
    const QStringList arguments = parser.positionalArguments();
    QStringList names;
    for (const Action& action : actions) {
        names.append(QLatin1String(action.name));
        if (arguments.at(0) != names.back())
            continue;
        if (action.needsArgument && arguments.size() < 3)
            return Error{CliText::tr("\"%1\" needs a name or a file behind the client.").arg(names.back())};
        Result<std::shared_ptr<Project>> project = openProject(arguments.at(1));
        if (!project)
            return project.error();
        Result<std::shared_ptr<const LocalDataset>> data =
            openDataset(*project, parser.value(QStringLiteral("as-of")), task);
        if (!data)
            return data.error();
        return action.run({parser, task, std::move(*project), std::move(*data), arguments.value(2)});
    }
    return Error{CliText::tr("There is no action \"%1\". There are: %2.")
                     .arg(arguments.at(0), names.join(QStringLiteral(", ")))};
}

} // namespace

CliCommand tagsCommand()
{
    CliCommand command;
    command.name = QStringLiteral("tags");
    command.arguments = {
        QStringLiteral("list|report|show|why|compute|library|install|import|export|delete|rename"),
        QStringLiteral("FILE.tessera"), QStringLiteral("[NAME]")};
    command.summary = CliText::tr("The tags of a client: values, coverage, where a value comes from, and the "
                                  "library of ready ones");
    command.options = {
        {QStringLiteral("as-of"), CliText::tr("Another date than the project's"), QStringLiteral("date")},
        {QStringLiteral("person"), CliText::tr("why: a OneID or an identifier"), QStringLiteral("person")},
        {QStringLiteral("unmasked"), CliText::tr("why: show personal values")},
        {QStringLiteral("months"), CliText::tr("show: count the last months as well"),
         QStringLiteral("number"), QStringLiteral("0")},
        {QStringLiteral("language"), CliText::tr("library, install: en or zh"), QStringLiteral("language")},
        {QStringLiteral("to"), CliText::tr("rename: the new name"), QStringLiteral("name")},
        {kJson, CliText::tr("Print as JSON")}};
    command.run = runTagsCommand;
    return command;
}

} // namespace tessera
