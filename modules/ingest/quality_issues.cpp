// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/quality_issues.h"

#include "base/text.h"
#include "ingest/internal/texts.h"
#include "ingest/mended_preview.h"
#include "ingest/quality.h"
#include "ingest/quality_score.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace tessera {

namespace {

constexpr std::size_t kIssueExamples = 5;
constexpr double kLowScore = 80;
constexpr std::size_t kIdentifierCells = 1; // where the first one stands

using Severity = ImportFinding::Severity;
using Issues = std::vector<QualityIssue>;

void sortIssues(Issues& issues)
{
    std::ranges::stable_sort(issues, [](const QualityIssue& a, const QualityIssue& b) {
        return std::tuple(-int(a.severity), -a.count, a.table, a.column) <
               std::tuple(-int(b.severity), -b.count, b.table, b.column);
    });
}

QualityIssue issueOf(Severity severity, const char* code, const QString& what, std::int64_t count)
{
    QualityIssue issue;
    issue.severity = severity;
    issue.code = QLatin1String(code);
    issue.what = what;
    issue.count = count;
    return issue;
}

QualityIssue issueOf(const RuleResult& rule)
{
    const ImportFinding finding = rule.finding();
    QualityIssue issue = issueOf(finding.severity, "rule", finding.text, finding.count);
    issue.column = finding.column;
    issue.row = rule.lines.empty() ? 0 : rule.lines.front();
    issue.happens =
        rule.isRejecting ? IngestText::tr("the rows are rejected") : IngestText::tr("they are kept");
    issue.remedy = finding.remedy;
    issue.examples = finding.examples;
    return issue;
}

void addDecisions(const FilePreview& preview, const ImportMapping& mapping, Issues& issues)
{
    if (const Result<void> checked = mapping.check(); !checked) {
        issues.push_back(issueOf(Severity::Error, "mapping", checked.error().message, 1));
        issues.back().happens = IngestText::tr("nothing is loaded");
        issues.back().remedy = IngestText::tr("Change the mapping.");
    }
    for (const ColumnProfile& column : preview.columns)
        if (!column.decision.isEmpty()) {
            issues.push_back(issueOf(Severity::Warning, "decision", column.decision, column.filled));
            issues.back().column = column.header;
            issues.back().happens = IngestText::tr("it is read as the mapping says");
            issues.back().remedy = IngestText::tr("Look at the column and set its kind.");
        }
    for (const QString& notice : preview.notices) {
        issues.push_back(issueOf(Severity::Info, "notice", notice, 1));
        issues.back().happens = IngestText::tr("as told");
    }
}

void addRaggedRows(const FilePreview& preview, const ImportMapping& mapping, Issues& issues)
{
    const qsizetype width = qsizetype(preview.columns.size());
    std::int64_t ragged = 0;
    std::int64_t first = 0;
    for (std::size_t i = 0; i < preview.rows.size(); ++i) {
        const QStringList& row = preview.rows[i];
        const bool isShort = row.size() < width && !mapping.format.padsShortRows;
        const bool isLong = std::any_of(row.begin() + std::min(width, row.size()), row.end(),
                                        [](const QString& cell) { return !cell.isEmpty(); });
        if (!isShort && !isLong)
            continue;
        first = ragged == 0 ? std::int64_t(i) + 1 : first;
        ++ragged;
    }
    if (ragged == 0)
        return;
    issues.push_back(issueOf(
        Severity::Error, "fields",
        IngestText::tr("%L1 rows have another number of fields than the header").arg(ragged), ragged));
    issues.back().row = first;
    issues.back().happens = IngestText::tr("the rows are rejected");
    issues.back().remedy =
        IngestText::tr("Look at the delimiter and the quotes; fields missing at the end can be left empty "
                       "(padShortRows).");
}

void addCells(const FilePreview& preview, const ImportMapping& mapping, const QString& zone, Issues& issues)
{
    for (const ColumnMapping& column : mapping.columns) {
        const auto at = std::ranges::find(preview.columns, column.source, &ColumnProfile::header);
        if (at == preview.columns.end() || column.source.isEmpty())
            continue;
        const bool isIdentifier = column.role == ColumnRole::Identifier;
        const ColumnCheck check = checkColumn(preview, std::size_t(at - preview.columns.begin()), column,
                                              zone, isIdentifier ? kIdentifierCells : kIssueExamples);
        if (check.unreadable == 0)
            continue;
        QualityIssue issue = isIdentifier
                                 ? issueOf(Severity::Warning, "identifier",
                                           IngestText::tr("%L1 values can join nobody").arg(check.unreadable),
                                           check.unreadable)
                                 : issueOf(Severity::Error, "unreadable",
                                           IngestText::tr("%L1 cells do not fit the type %2")
                                               .arg(check.unreadable)
                                               .arg(columnTypeName(column.type)),
                                           check.unreadable);
        issue.column = column.source;
        issue.row = check.first.empty() ? 0 : check.first.front().row;
        issue.happens = isIdentifier ? IngestText::tr("the rows belong to nobody by this column")
                                     : IngestText::tr("the rows are rejected");
        issue.remedy = isIdentifier ? IngestText::tr("Map another identifier as well, or mend the values.")
                                    : IngestText::tr("Change the type or the format, or mend the cells.");
        if (!isIdentifier && !isPersonalAttribute(column.source) && !isPersonalAttribute(column.name))
            for (const ColumnCheck::Cell& cell : check.first)
                if (cell.becomes.isEmpty() && !issue.examples.contains(cell.text))
                    issue.examples.append(cell.text);
        issues.push_back(std::move(issue));
    }
}

// The rules on the rows shown that can be read; lines are counted in these rows.
void addRules(const FilePreview& preview, const ImportMapping& mapping, const QString& zone, Issues& issues)
{
    for (PreviewRule& rule : previewRules(preview, mapping, zone, nullptr, {})) {
        for (std::size_t i = 0; i < std::min(rule.rows.size(), RuleResult::kLines); ++i)
            rule.result.lines.push_back(rule.rows[i] + 1);
        if (rule.result.failing > 0)
            issues.push_back(issueOf(rule.result));
    }
}

void addRejected(const Project& project, const BatchInfo& batch, Issues& issues, Result<void>& read)
{
    const Result<std::vector<RejectedRow>> rows = project.rejectedRows(batch.id, BatchWriter::kRejectedKept);
    if (!rows) {
        read = rows.error();
        return;
    }
    std::map<QString, QualityIssue> byField;
    QStringList rules;
    const QJsonArray checks = batch.mapping.value(QLatin1String("checks")).toArray();
    for (const QJsonValue rule : checks)
        rules.append(rule.toObject().value(QLatin1String("name")).toString());
    for (const RejectedRow& row : *rows) {
        if (row.mendedBy != 0 || rules.contains(row.reason)) // a rule has an issue of its own
            continue;
        QualityIssue& issue = byField[row.field];
        if (issue.count++ == 0)
            issue.row = row.row;
    }
    for (auto& [field, found] : byField) {
        QualityIssue issue =
            issueOf(Severity::Error, "rejected",
                    IngestText::tr("%L1 rows could not be read").arg(found.count), found.count);
        issue.row = found.row;
        issue.column = field;
        issue.happens = IngestText::tr("the rows are rejected");
        issue.remedy = IngestText::tr("Export the rejected rows of batch %1, mend them and send them back.")
                           .arg(batch.id);
        issues.push_back(std::move(issue));
    }
}

void addColumns(const std::vector<ColumnQuality>& columns, Issues& issues)
{
    for (const ColumnQuality& column : columns) {
        if (column.rows > 0 && column.nulls == column.rows) {
            issues.push_back(issueOf(Severity::Warning, "empty_column", IngestText::tr("no row has a value"),
                                     column.rows));
            issues.back().happens = IngestText::tr("nothing can be told by this column");
            issues.back().remedy =
                IngestText::tr("Ask whether the export is whole, or leave the column out.");
            issues.back().column = column.name;
        }
        if (column.numbers && column.numbers->outliers > 0) {
            issues.push_back(
                issueOf(Severity::Info, "outliers",
                        IngestText::tr("%L1 values lie far from the others").arg(column.numbers->outliers),
                        column.numbers->outliers));
            issues.back().happens = IngestText::tr("they are kept");
            issues.back().remedy = IngestText::tr("Look at them; a rule of a range can tell or reject them.");
            issues.back().column = column.name;
        }
    }
}

// Two batches in use that hold as many rows of one file, told by its name.
void addRepeatedFiles(const std::vector<BatchInfo>& batches, Issues& issues)
{
    std::map<std::tuple<QString, QString, std::int64_t>, std::int64_t> seen;
    for (const BatchInfo& batch : batches)
        if (!batch.takenOut && !batch.damaged && batch.rows > 0)
            ++seen[{batch.table, batch.source, batch.rows}];
    for (const auto& [file, times] : seen) {
        if (times < 2)
            continue;
        issues.push_back(issueOf(
            Severity::Warning, "loaded_twice",
            IngestText::tr("%1 is loaded %L2 times with as many rows").arg(std::get<1>(file)).arg(times),
            times));
        issues.back().table = std::get<0>(file);
        issues.back().happens = IngestText::tr("its rows count several times");
        issues.back().remedy = IngestText::tr("Take all but one out, unless they are different files.");
    }
}

} // namespace

QJsonObject QualityIssue::toJson() const
{
    QJsonObject json{{QStringLiteral("severity"), severityName(severity)},
                     {QStringLiteral("code"), code},
                     {QStringLiteral("what"), what},
                     {QStringLiteral("count"), qint64(count)},
                     {QStringLiteral("happens"), happens},
                     {QStringLiteral("remedy"), remedy}};
    const auto put = [&](const char* key, const QJsonValue& value, bool wanted) {
        if (wanted)
            json.insert(QLatin1String(key), value);
    };
    put("table", table, !table.isEmpty());
    put("column", column, !column.isEmpty());
    put("row", qint64(row), row > 0);
    put("examples", QJsonArray::fromStringList(examples), !examples.isEmpty());
    return json;
}

Issues qualityIssues(const FilePreview& preview, const ImportMapping& mapping, const QString& zone)
{
    Issues issues;
    addDecisions(preview, mapping, issues);
    addRaggedRows(preview, mapping, issues);
    const Result<TimeZone> named = TimeZone::named(mapping.zone.isEmpty() ? zone : mapping.zone);
    const FilePreview mended = mendedPreview(preview, mapping, named ? *named : TimeZone());
    addCells(mended, mapping, zone, issues);
    addRules(mended, mapping, zone, issues);
    for (QualityIssue& issue : issues)
        issue.table = mapping.table;
    sortIssues(issues);
    return issues;
}

Result<Issues> qualityIssues(const Project& project, const BatchInfo& batch, const Task& task)
{
    Issues issues;
    if (batch.damaged) {
        issues.push_back(issueOf(Severity::Error, "damaged",
                                 IngestText::tr("the entry of batch %1 makes no sense").arg(batch.id), 1));
        issues.back().happens = IngestText::tr("its rows cannot be read");
        issues.back().remedy = IngestText::tr("Import the file again.");
        issues.back().table = batch.table;
        return issues;
    }
    Result<void> read;
    addRejected(project, batch, issues, read);
    if (!read)
        return read.error();
    const Result<std::vector<ColumnQuality>> columns = batchQuality(project, batch, task);
    if (!columns)
        return columns.error();
    addColumns(*columns, issues);
    const Result<ScoredBatch> scored = scoredBatch(project, batch, task);
    if (!scored)
        return scored.error();
    for (const RuleResult& rule : scored->rules)
        if (rule.failing > 0 || !rule.isChecked)
            issues.push_back(issueOf(rule));
    if (scored->score.score() < kLowScore) {
        issues.push_back(issueOf(Severity::Warning, "score",
                                 IngestText::tr("the quality score of batch %1 is %2, below %3")
                                     .arg(batch.id)
                                     .arg(scored->score.score(), 0, 'f', 1)
                                     .arg(kLowScore),
                                 1));
        issues.back().happens = IngestText::tr("results rest on it");
        issues.back().remedy = IngestText::tr("See which part of the score is low.");
    }
    for (QualityIssue& issue : issues)
        issue.table = batch.table;
    sortIssues(issues);
    return issues;
}

Result<Issues> qualityIssues(const Project& project, const Task& task)
{
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    Issues issues;
    for (const BatchInfo& batch : *batches) {
        if (batch.takenOut)
            continue;
        Result<Issues> some = qualityIssues(project, batch, task);
        if (!some)
            return some;
        issues.insert(issues.end(), some->begin(), some->end());
    }
    addRepeatedFiles(*batches, issues);
    sortIssues(issues);
    return issues;
}

} // namespace tessera
