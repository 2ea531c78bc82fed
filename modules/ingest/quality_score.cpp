// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/quality_score.h"

#include "ingest/quality.h"

#include <algorithm>

namespace tessera {

namespace {

using RuleKind = QualityRule::Kind;

void lower(std::optional<double>& share, double value)
{
    share = std::min(share.value_or(1), value);
}

double passedShare(const RuleResult& rule)
{
    const std::int64_t all = rule.passed + rule.failing;
    return all == 0 ? 1 : double(rule.passed) / double(all);
}

void scoreRules(const std::vector<RuleResult>& rules, QualityScore& score)
{
    double weights = 0;
    double sum = 0;
    for (const RuleResult& rule : rules) {
        if (!rule.isChecked)
            continue;
        if (rule.rule == qualityRuleName(RuleKind::Unique)) {
            lower(score.unique, passedShare(rule));
        } else if (rule.rule == qualityRuleName(RuleKind::Freshness)) {
            lower(score.fresh, rule.freshness);
        } else {
            const double weight = 1 + double(rule.severity); // info 1, warning 2, error 3
            weights += weight;
            sum += weight * passedShare(rule);
        }
    }
    if (weights > 0)
        score.rules = sum / weights;
}

} // namespace

double QualityScore::score() const
{
    double sum = 0;
    double weights = 0;
    const auto shares = parts();
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (shares[i]) {
            sum += kWeights[i] * *shares[i];
            weights += kWeights[i];
        }
    return weights > 0 ? 100 * sum / weights : 0;
}

QJsonObject QualityScore::toJson() const
{
    constexpr std::array names = {"complete", "valid", "unique", "rules", "fresh"};
    QJsonObject json{{QStringLiteral("score"), score()}};
    const auto shares = parts();
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (shares[i])
            json.insert(QLatin1String(names[i]), *shares[i]);
    return json;
}

QJsonArray rulesToJson(const std::vector<RuleResult>& rules)
{
    QJsonArray list;
    for (const RuleResult& rule : rules)
        list.append(rule.toJson());
    return list;
}

Result<std::vector<RuleResult>> batchRules(const Project& project, const BatchInfo& batch)
{
    const Result<QJsonObject> record = project.quality(batch.id);
    if (!record)
        return record.error();
    std::vector<RuleResult> rules;
    const QJsonArray kept = record->value(QLatin1String("rules")).toArray();
    for (const QJsonValue one : kept)
        rules.push_back(RuleResult::fromJson(one.toObject()));
    return rules;
}

Result<ScoredBatch> scoredBatch(const Project& project, const BatchInfo& batch, const Task& task)
{
    const Result<QJsonObject> record = project.quality(batch.id);
    if (!record)
        return record.error();
    const Result<std::vector<ColumnQuality>> columns = batchQuality(project, batch, task);
    if (!columns)
        return columns.error();
    Result<std::vector<RuleResult>> rules = batchRules(project, batch);
    if (!rules)
        return rules.error();
    QualityScore score;
    std::int64_t cells = 0;
    std::int64_t unknown = 0;
    for (const ColumnQuality& column : *columns) {
        cells += column.rows;
        unknown += column.nulls;
    }
    if (cells > 0)
        score.complete = 1 - double(unknown) / double(cells);
    const std::int64_t rows = batch.storedRows();
    const std::int64_t byRules = record->value(QLatin1String("rejectedByRules")).toInteger();
    if (rows + batch.rejected > 0)
        score.valid = double(rows + byRules) / double(rows + std::max(batch.rejected, byRules));
    const bool hasKey = batch.mapping.value(QLatin1String("load")).toObject().contains(QLatin1String("key"));
    if (hasKey && rows > 0)
        lower(score.unique, 1 - double(record->value(QLatin1String("repeated")).toInteger()) / double(rows));
    scoreRules(*rules, score);
    return ScoredBatch{batch, score, std::move(*rules)};
}

Result<std::vector<ScoredBatch>> scoreHistory(const Project& project, const QString& table, const Task& task)
{
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    std::vector<ScoredBatch> history;
    for (const BatchInfo& batch : *batches) {
        if (batch.table != table || batch.takenOut || batch.damaged)
            continue;
        Result<ScoredBatch> one = scoredBatch(project, batch, task);
        if (!one)
            return one.error();
        history.push_back(std::move(*one));
    }
    return history;
}

} // namespace tessera
