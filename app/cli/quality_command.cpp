// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/json.h"
#include "ingest/fix_preview.h"
#include "ingest/quality.h"
#include "ingest/quality_issues.h"
#include "ingest/quality_score.h"
#include "ingest/text_clusters.h"

#include <algorithm>
#include <map>

namespace tessera {

namespace {

QStringList rowOf(const ColumnQuality& column)
{
    QStringList top;
    for (const ValueCount& one : column.top)
        top.append(QStringLiteral("%1 (%2)").arg(one.text).arg(one.count));
    const auto number = [&](double value) {
        return column.type == ColumnType::Time ? formatDate(Micros(value), TimeZone())
                                               : QString::number(value, 'g', 12);
    };
    QString range;
    if (column.numbers)
        range = QStringLiteral("%1 .. %2").arg(number(column.numbers->min), number(column.numbers->max));
    else if (column.texts)
        range = CliText::tr("%1 to %2 characters").arg(column.texts->shortest).arg(column.texts->longest);
    return {column.name,
            columnTypeName(column.type),
            QString::number(column.nulls),
            QString::number(column.invalid),
            (column.isDistinctExact ? QString() : QStringLiteral("~")) + QString::number(column.distinct),
            range,
            column.numbers ? QString::number(column.numbers->outliers) : QString(),
            top.isEmpty() ? column.topWithheld : top.mid(0, 3).join(QStringLiteral(", "))};
}

QString partText(const std::optional<double>& share)
{
    return share ? QString::number(100 * *share, 'f', 1) : QStringLiteral("-");
}

void printScore(const QualityScore& score)
{
    standardOut() << CliText::tr("Score %1: complete %2, valid %3, unique %4, rules %5, fresh %6")
                         .arg(score.score(), 0, 'f', 1)
                         .arg(partText(score.complete), partText(score.valid), partText(score.unique),
                              partText(score.rules), partText(score.fresh))
                  << '\n';
}

void printRules(const std::vector<RuleResult>& rules)
{
    if (rules.empty())
        return;
    ChartTable table;
    table.columns = {CliText::tr("Rule"),   CliText::tr("Severity"), CliText::tr("Passed"),
                     CliText::tr("Broken"), CliText::tr("Rejected"), CliText::tr("Rows")};
    for (const RuleResult& rule : rules) {
        QStringList lines;
        for (const std::int64_t line : rule.lines)
            lines.append(QString::number(line));
        table.rows.push_back({rule.name, severityName(rule.severity), QString::number(rule.passed),
                              QString::number(rule.failing),
                              rule.isRejecting ? CliText::tr("yes") : CliText::tr("no"),
                              lines.isEmpty() ? rule.detail : lines.join(QStringLiteral(", "))});
    }
    printTable(table);
}

void printIssues(const std::vector<QualityIssue>& issues, bool isJson)
{
    QJsonArray list;
    ChartTable table;
    table.columns = {CliText::tr("Severity"),     CliText::tr("What"),   CliText::tr("Count"),
                     CliText::tr("Table"),        CliText::tr("Column"), CliText::tr("Row"),
                     CliText::tr("What happens"), CliText::tr("Remedy"), CliText::tr("Examples")};
    for (const QualityIssue& issue : issues) {
        list.append(issue.toJson());
        table.rows.push_back({severityName(issue.severity), issue.what, QString::number(issue.count),
                              issue.table, issue.column,
                              issue.row > 0 ? QString::number(issue.row) : QString(), issue.happens,
                              issue.remedy, issue.examples.join(QStringLiteral(", "))});
    }
    if (isJson)
        printJson({{QStringLiteral("issues"), list}});
    else if (issues.empty())
        standardOut() << CliText::tr("Nothing is wrong.") << '\n';
    else
        printTable(table);
}

QStringList totalsRow(const QString& name, const FixPreview::Totals& totals)
{
    return {name, QString::number(totals.rows), QString::number(totals.rejected),
            QString::number(totals.buyers), QString::number(totals.revenue, 'f', 2)};
}

void printFixes(const FixPreview& preview)
{
    ChartTable effects;
    effects.columns = {CliText::tr("Fix"), CliText::tr("Cells"), CliText::tr("Rows"),
                       CliText::tr("Examples")};
    for (const FixPreview::Effect& effect : preview.effects) {
        QStringList examples;
        for (const FixPreview::Example& example : effect.examples)
            examples.append(
                QStringLiteral("%1: \"%2\" -> \"%3\"").arg(example.column, example.before, example.after));
        effects.rows.push_back({effect.fix, QString::number(effect.cells), QString::number(effect.rows),
                                examples.join(QStringLiteral("; "))});
    }
    printTable(effects);
    ChartTable totals;
    totals.columns = {QString(), CliText::tr("Rows"), CliText::tr("Rejected"), CliText::tr("Buyers"),
                      CliText::tr("Revenue")};
    totals.rows = {totalsRow(CliText::tr("without fixes"), preview.before),
                   totalsRow(CliText::tr("with them"), preview.after)};
    printTable(totals);
    if (!preview.isWholeFile)
        standardOut() << CliText::tr("Only the start of the file was read.") << '\n';
}

// Proposed spellings of one thing in the start of a file, ready for a fix of the kind "merge".
Result<void> printClusters(const FilePreview& preview, const ImportMapping& mapping, const QString& column)
{
    const auto profile = std::ranges::find(preview.columns, column, &ColumnProfile::header);
    if (profile == preview.columns.end())
        return Error{CliText::tr("%1 has no column \"%2\".").arg(preview.path, column)};
    const auto mapped = std::ranges::find(mapping.columns, column, &ColumnMapping::source);
    if (mapped != mapping.columns.end() && mapped->role == ColumnRole::Identifier)
        return Error{CliText::tr("\"%1\" is an identifier: likeness says nothing about it.").arg(column)};
    std::map<QString, std::int64_t> counts;
    for (const QStringList& row : preview.rows)
        if (const QString text = row.value(profile - preview.columns.begin()); !text.isEmpty())
            ++counts[text];
    std::vector<ValueCount> texts;
    texts.reserve(counts.size());
    for (const auto& [text, count] : counts)
        texts.push_back({text, count});
    QJsonArray list;
    for (const TextCluster& cluster : proposeClusters(texts)) {
        const TextMerge merge = cluster.merge();
        list.append(QJsonObject{{QStringLiteral("to"), merge.to},
                                {QStringLiteral("from"), QJsonArray::fromStringList(merge.from)}});
    }
    printJson({{QStringLiteral("fix"), QStringLiteral("merge")},
               {QStringLiteral("columns"), QJsonArray{column}},
               {QStringLiteral("clusters"), list}});
    return {};
}

// Of a file that is not loaded, under a mapping or as it would be read.
Result<void> runFile(const QCommandLineParser& parser, const QString& path, const Task& task)
{
    std::optional<ImportMapping> mapping;
    if (parser.isSet(QStringLiteral("mapping"))) {
        const Result<QJsonObject> json = readJsonFile(parser.value(QStringLiteral("mapping")));
        if (!json)
            return json.error();
        Result<ImportMapping> read = ImportMapping::fromJson(*json);
        if (!read)
            return read.error();
        mapping = std::move(*read);
    }
    if (parser.isSet(QStringLiteral("fixes"))) {
        if (!mapping)
            return Error{CliText::tr("--fixes needs --mapping: the fixes stand in it.")};
        const Result<FixPreview> fixes = previewFixes(path, *mapping, TimeZone(), false, task);
        if (!fixes)
            return fixes.error();
        if (parser.isSet(QStringLiteral("json")))
            printJson(fixes->toJson());
        else
            printFixes(*fixes);
        return {};
    }
    const Result<FilePreview> preview =
        previewFile(path, mapping ? std::optional(mapping->format) : std::nullopt);
    if (!preview)
        return preview.error();
    const ImportMapping used = mapping.value_or(preview->suggestion);
    if (parser.isSet(QStringLiteral("clusters")))
        return printClusters(*preview, used, parser.value(QStringLiteral("clusters")));
    printIssues(qualityIssues(*preview, used, {}), parser.isSet(QStringLiteral("json")));
    return {};
}

Result<void> runIssues(const QCommandLineParser& parser, const Project& project, const Task& task)
{
    Result<std::vector<QualityIssue>> issues = qualityIssues(project, task);
    if (!issues)
        return issues.error();
    if (const QStringList arguments = parser.positionalArguments(); arguments.size() > 1)
        std::erase_if(*issues, [&](const QualityIssue& issue) { return issue.table != arguments.at(1); });
    printIssues(*issues, parser.isSet(QStringLiteral("json")));
    return {};
}

Result<void> runQuality(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    if (!arguments.at(0).endsWith(QLatin1String(".tessera"), Qt::CaseInsensitive)) {
        if (!parser.isSet(QStringLiteral("issues")) && !parser.isSet(QStringLiteral("fixes")) &&
            !parser.isSet(QStringLiteral("clusters")))
            return Error{
                CliText::tr("%1 is no project. Of a file that is not loaded ask for --issues, --fixes "
                            "or --clusters.")
                    .arg(arguments.at(0))};
        return runFile(parser, arguments.at(0), task);
    }
    const Result<std::shared_ptr<Project>> project = openProject(arguments.at(0));
    if (!project)
        return project.error();
    const Result<std::vector<BatchInfo>> batches = (*project)->batches();
    if (!batches)
        return batches.error();
    if (arguments.size() > 1 && std::ranges::none_of(*batches, [&](const BatchInfo& batch) {
            return batch.table == arguments.at(1);
        }))
        return Error{CliText::tr("There is no table \"%1\" in this project.").arg(arguments.at(1))};
    if (parser.isSet(QStringLiteral("issues")))
        return runIssues(parser, **project, task);
    QJsonArray list;
    std::map<QString, QStringList> history;
    for (const BatchInfo& batch : *batches) {
        if (arguments.size() > 1 && batch.table != arguments.at(1))
            continue;
        const Result<std::vector<ColumnQuality>> columns = batchQuality(**project, batch, task);
        if (!columns)
            return columns.error();
        const Result<ScoredBatch> scored = scoredBatch(**project, batch, task);
        if (!scored)
            return scored.error();
        if (!batch.takenOut)
            history[batch.table].append(QString::number(scored->score.score(), 'f', 1));
        ChartTable table;
        table.columns = {CliText::tr("Column"),   CliText::tr("Type"),         CliText::tr("Unknown"),
                         CliText::tr("Invalid"),  CliText::tr("Distinct"),     CliText::tr("Range"),
                         CliText::tr("Outliers"), CliText::tr("Most frequent")};
        QJsonArray columnList;
        for (const ColumnQuality& column : *columns) {
            table.rows.push_back(rowOf(column));
            columnList.append(column.toJson());
        }
        list.append(QJsonObject{{QStringLiteral("batch"), qint64(batch.id)},
                                {QStringLiteral("table"), batch.table},
                                {QStringLiteral("source"), batch.source},
                                {QStringLiteral("takenOut"), batch.takenOut},
                                {QStringLiteral("rows"), qint64(batch.rows)},
                                {QStringLiteral("rejected"), qint64(batch.rejected)},
                                {QStringLiteral("mended"), qint64(batch.mended)},
                                {QStringLiteral("score"), scored->score.toJson()},
                                {QStringLiteral("rules"), rulesToJson(scored->rules)},
                                {QStringLiteral("columns"), columnList}});
        if (parser.isSet(QStringLiteral("json")))
            continue;
        standardOut() << CliText::tr("Batch %1, %2 (%3): %4 rows, %5 rejected, %6 of them mended")
                             .arg(batch.id)
                             .arg(batch.source, batch.table)
                             .arg(batch.rows)
                             .arg(batch.rejected)
                             .arg(batch.mended)
                      << '\n';
        printScore(scored->score);
        printRules(scored->rules);
        printTable(table);
    }
    if (parser.isSet(QStringLiteral("json")))
        printJson({{QStringLiteral("batches"), list}});
    else
        for (const auto& [name, scores] : history)
            standardOut()
                << CliText::tr("Scores of %1 so far: %2").arg(name, scores.join(QStringLiteral(", ")))
                << '\n';
    return {};
}

} // namespace

CliCommand qualityCommand()
{
    CliCommand command;
    command.name = QStringLiteral("quality");
    command.arguments = {QStringLiteral("FILE"), QStringLiteral("[TABLE]")};
    command.summary = CliText::tr("Show what is known of every column of every batch");
    command.options = {{QStringLiteral("issues"),
                        CliText::tr("List what is wrong instead; also of a file that is not loaded")},
                       {QStringLiteral("fixes"),
                        CliText::tr("Of a file that is not loaded: what the fixes of its mapping do")},
                       {QStringLiteral("clusters"),
                        CliText::tr("Of a file that is not loaded: spellings of one thing in a column"),
                        QStringLiteral("column")},
                       {QStringLiteral("mapping"),
                        CliText::tr("How a file that is not loaded is read (JSON)"), QStringLiteral("file")},
                       {QStringLiteral("json"), CliText::tr("Print it as JSON")}};
    command.run = runQuality;
    return command;
}

} // namespace tessera
