// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/load_counts.h"

#include "base/json.h"
#include "ingest/contract.h"
#include "journey/restatement.h"

#include <QDate>
#include <QFileInfo>
#include <QJsonArray>

namespace tessera {

namespace {

const QString kPurchase = QStringLiteral("purchase");

Result<MatchedContract> namedContract(const Project& project, const QString& name)
{
    const auto object = project.objects().find(kContractKind, name);
    if (!object)
        return object.error();
    if (!object->has_value())
        return Error{
            CliText::tr("There is no contract \"%1\" in this client. \"contract\" lists them.").arg(name)};
    Result<Contract> contract = Contract::fromJson((*object)->definition);
    if (!contract)
        return contract.error();
    return MatchedContract{(*object)->id, name, std::move(*contract)};
}

// The tables of a file that are loaded, each under its contract; with --contract the first under that.
Result<std::vector<TableUnder>> contractsFor(const QCommandLineParser& parser, const Project& project,
                                             const QString& source, const Task& task)
{
    if (parser.isSet(QStringLiteral("contract"))) {
        Result<MatchedContract> named = namedContract(project, parser.value(QStringLiteral("contract")));
        if (!named)
            return named.error();
        return std::vector<TableUnder>{{QString(), std::move(*named)}};
    }
    Result<std::vector<TableUnder>> found = tablesUnder(project, source, task);
    if (found && found->empty())
        return Error{
            CliText::tr("No contract fits %1. Import it once with \"import\", make a contract of that "
                        "with \"contract --from BATCH\", or name one with --contract.")
                .arg(source)};
    return found;
}

void printRestatements(const std::vector<Restatement>& changed, int scale)
{
    for (const Restatement& one : changed)
        standardOut()
            << CliText::tr("  restated %1: %2 -> %3 purchases, %4 -> %5 buyers, %6 -> %7")
                   .arg(QDate(1970, 1, 1).addDays(one.after.month).toString(QStringLiteral("yyyy-MM")))
                   .arg(one.before.purchases)
                   .arg(one.after.purchases)
                   .arg(one.before.buyers)
                   .arg(one.after.buyers)
                   .arg(one.before.amount, 0, 'f', scale)
                   .arg(one.after.amount, 0, 'f', scale)
            << '\n';
}

Result<ClosedFigures> figuresOf(const std::shared_ptr<Project>& project, const Task& task)
{
    const Result<std::shared_ptr<const LocalDataset>> data = openDataset(project, QString(), task);
    if (!data)
        return data.error();
    return closedFigures(**data, kPurchase, task);
}

// One table under its contract; adds to json what came of it. False: it was not loaded.
Result<bool> loadOne(const QCommandLineParser& parser, Project& project, const QString& source,
                     const TableUnder& table, QJsonObject& json, const Task& task)
{
    const MatchedContract* contract = &table.contract;
    const QString name = table.name.isEmpty()
                             ? QFileInfo(source).fileName()
                             : QStringLiteral("%1 › %2").arg(QFileInfo(source).fileName(), table.name);
    const bool dryRun = parser.isSet(QStringLiteral("dry-run"));
    ImportCheck check;
    const Result<std::optional<ImportOutcome>> outcome =
        importUnder(project, source, contract->contract, dryRun, &check, task);
    if (!outcome)
        return outcome.error();
    json = check.toJson();
    json.insert(QStringLiteral("source"), name);
    json.insert(QStringLiteral("contract"), contract->name);
    json.insert(QStringLiteral("loaded"), outcome->has_value());
    if (outcome->has_value())
        json.insert(QStringLiteral("batch"), qint64((*outcome)->batch.id));
    if (parser.isSet(QStringLiteral("json")))
        return outcome->has_value() || dryRun;
    const QString into = contract->contract.mapping.table;
    if (outcome->has_value())
        standardOut() << CliText::tr("%1: %2 rows into \"%3\" under \"%4\", %5 rejected")
                             .arg(name)
                             .arg((*outcome)->rows)
                             .arg(into, contract->name)
                             .arg((*outcome)->rejected);
    else if (dryRun)
        standardOut() << CliText::tr("%1: would load %2 rows into \"%3\" under \"%4\", %5 rejected")
                             .arg(name)
                             .arg(check.rows)
                             .arg(into, contract->name)
                             .arg(check.rejected);
    else
        standardOut()
            << CliText::tr("%1: not loaded, it breaks the contract \"%2\"").arg(name, contract->name);
    standardOut() << '\n';
    printLoadCounts(check);
    printFindings(check);
    return outcome->has_value() || dryRun;
}

Result<void> runLoad(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    const Result<std::shared_ptr<Project>> project = openProject(arguments.at(0));
    if (!project)
        return project.error();
    const Result<ClosedFigures> before = figuresOf(*project, task);
    if (!before)
        return before.error();
    QJsonArray files;
    QStringList refused;
    for (const QString& source : arguments.mid(1)) {
        const Result<std::vector<TableUnder>> tables = contractsFor(parser, **project, source, task);
        if (!tables)
            return tables.error();
        for (const TableUnder& table : *tables) {
            QJsonObject json;
            const Result<bool> loaded = loadOne(parser, **project, source, table, json, task);
            if (!loaded)
                return loaded.error();
            files.append(json);
            if (!*loaded)
                refused.append(json.value(QLatin1String("source")).toString());
        }
    }
    const Result<ClosedFigures> after = figuresOf(*project, task);
    if (!after)
        return after.error();
    const std::vector<Restatement> changed = restatements(*before, *after);
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray months;
        for (const Restatement& one : changed)
            months.append(one.toJson());
        printJson({{QStringLiteral("files"), files}, {QStringLiteral("restatements"), months}});
    } else {
        printRestatements(changed, std::max(before->scale, after->scale));
    }
    standardOut().flush();
    if (!refused.isEmpty())
        return Error{
            CliText::tr("Not loaded: %1. Mend the files or the contract; its limits say when it stops.")
                .arg(refused.join(QStringLiteral(", ")))};
    return {};
}

// What the options say about the load mode of a contract.
Result<void> applyMode(const QCommandLineParser& parser, ImportMapping& mapping)
{
    QJsonObject json = mapping.load.toJson();
    if (parser.isSet(QStringLiteral("mode")))
        json = {{QStringLiteral("mode"), parser.value(QStringLiteral("mode"))}};
    if (parser.isSet(QStringLiteral("key"))) {
        json.insert(QStringLiteral("mode"), loadModeName(LoadMode::Kind::Upsert));
        json.insert(QStringLiteral("key"),
                    QJsonArray::fromStringList(
                        parser.value(QStringLiteral("key")).split(QLatin1Char(','), Qt::SkipEmptyParts)));
    }
    if (parser.isSet(QStringLiteral("newest")))
        json.insert(QStringLiteral("newest"), parser.value(QStringLiteral("newest")));
    Result<LoadMode> load = LoadMode::fromJson(json);
    if (!load)
        return load.error();
    mapping.load = std::move(*load);
    return mapping.check();
}

// Of a batch by its number, or of a file as it would be imported.
Result<Contract> contractFrom(const Project& project, const QString& from)
{
    bool isNumber = false;
    const std::int64_t number = from.toLongLong(&isNumber);
    if (!isNumber) {
        const Result<FilePreview> preview = previewFile(from);
        if (!preview)
            return preview.error();
        return contractOf(*preview, preview->suggestion);
    }
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    const auto batch = std::ranges::find(*batches, number, &BatchInfo::id);
    if (batch == batches->end())
        return Error{CliText::tr("There is no batch %1 in this client. \"list\" shows them.").arg(from)};
    Result<ImportMapping> mapping = ImportMapping::fromJson(batch->mapping);
    if (!mapping)
        return mapping.error();
    Contract contract;
    contract.files = {fileNamePattern(batch->source)};
    for (const ColumnMapping& column : mapping->columns)
        for (const QString& source : column.product.isEmpty() ? QStringList{column.source} : column.product)
            if (!contract.columns.contains(source))
                contract.columns.append(source);
    contract.mapping = std::move(*mapping);
    contract.mapping.load.date = QDate();
    return contract;
}

Result<void> saveContract(const QCommandLineParser& parser, Project& project, const QString& name)
{
    Result<Contract> contract = Contract{};
    const auto object = project.objects().find(kContractKind, name);
    if (!object)
        return object.error();
    if (parser.isSet(QStringLiteral("set"))) {
        const Result<QJsonObject> json = readJsonFile(parser.value(QStringLiteral("set")));
        if (!json)
            return json.error();
        contract = Contract::fromJson(*json);
    } else if (parser.isSet(QStringLiteral("from"))) {
        contract = contractFrom(project, parser.value(QStringLiteral("from")));
    } else if (object->has_value()) {
        contract = Contract::fromJson((*object)->definition);
    } else {
        return Error{CliText::tr("There is no contract \"%1\" yet. Make it of a batch with --from, or of a "
                                 "JSON file with --set.")
                         .arg(name)};
    }
    if (!contract)
        return contract.error();
    if (Result<void> done = applyMode(parser, contract->mapping); !done)
        return done;
    const auto saved = object->has_value() ? project.objects().update((*object)->id, name, contract->toJson())
                                           : project.objects().add(kContractKind, name, contract->toJson());
    return saved ? Result<void>() : Result<void>(saved.error());
}

Result<void> runContract(const QCommandLineParser& parser, const Task&)
{
    const QStringList arguments = parser.positionalArguments();
    const Result<std::shared_ptr<Project>> project = openProject(arguments.at(0));
    if (!project)
        return project.error();
    if (arguments.size() > 1) {
        const bool changes = parser.isSet(QStringLiteral("from")) || parser.isSet(QStringLiteral("set")) ||
                             parser.isSet(QStringLiteral("mode")) || parser.isSet(QStringLiteral("key")) ||
                             parser.isSet(QStringLiteral("newest"));
        if (Result<void> done = changes ? saveContract(parser, **project, arguments.at(1)) : Result<void>();
            !done)
            return done;
        const Result<MatchedContract> contract = namedContract(**project, arguments.at(1));
        if (!contract)
            return contract.error();
        printJson(contract->contract.toJson());
        return {};
    }
    const Result<std::vector<StoredObject>> objects = (*project)->objects().list(kContractKind);
    if (!objects)
        return objects.error();
    ChartTable table;
    table.columns = {CliText::tr("Contract"), CliText::tr("Files"), CliText::tr("Table"),
                     CliText::tr("A file"), CliText::tr("Version")};
    QJsonArray list;
    for (const StoredObject& object : *objects) {
        const Result<Contract> contract = Contract::fromJson(object.definition);
        if (!contract)
            return contract.error();
        table.rows.push_back({object.name, contract->files.join(QStringLiteral(", ")),
                              contract->mapping.table, loadModeTitle(contract->mapping.load.kind),
                              QString::number(object.version)});
        QJsonObject json = contract->toJson();
        json.insert(QStringLiteral("name"), object.name);
        list.append(json);
    }
    if (parser.isSet(QStringLiteral("json")))
        printJson({{QStringLiteral("contracts"), list}});
    else
        printTable(table);
    return {};
}

} // namespace

void printFindings(const ImportCheck& check)
{
    for (const ImportFinding& finding : check.findings) {
        standardOut() << QStringLiteral("  %1: %2").arg(severityName(finding.severity), finding.text);
        if (!finding.examples.isEmpty())
            standardOut() << QStringLiteral(": ") << finding.examples.join(QStringLiteral(", "));
        standardOut() << (finding.remedy.isEmpty() ? QString() : QStringLiteral(". ") + finding.remedy)
                      << '\n';
    }
}

CliCommand loadCommand()
{
    CliCommand command;
    command.name = QStringLiteral("load");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("SOURCE...")};
    command.summary =
        CliText::tr("Load next month's files under their contracts, compared with what is loaded first");
    command.options = {
        {QStringLiteral("contract"), CliText::tr("The contract, instead of the one that fits"),
         QStringLiteral("name")},
        {QStringLiteral("dry-run"), CliText::tr("Say what would be loaded and what is different")},
        {QStringLiteral("json"), CliText::tr("Print the outcome as JSON")}};
    command.run = runLoad;
    return command;
}

CliCommand contractCommand()
{
    CliCommand command;
    command.name = QStringLiteral("contract");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("[NAME]")};
    command.summary = CliText::tr("List, show, make or change the contracts files are loaded under");
    command.options = {
        {QStringLiteral("from"),
         CliText::tr("Make it of the mapping of a batch (its number), or of a file as it would be imported"),
         QStringLiteral("batch or file")},
        {QStringLiteral("set"), CliText::tr("Make it of a definition (JSON)"), QStringLiteral("file")},
        {QStringLiteral("mode"), CliText::tr("What a file is: append, upsert, replace or snapshot"),
         QStringLiteral("mode")},
        {QStringLiteral("key"), CliText::tr("Load by key: columns that tell rows apart, with commas"),
         QStringLiteral("columns")},
        {QStringLiteral("newest"),
         CliText::tr("With a key: the column whose greater value is the newer version"),
         QStringLiteral("column")},
        {QStringLiteral("json"), CliText::tr("Print the list as JSON")}};
    command.run = runContract;
    return command;
}

} // namespace tessera
