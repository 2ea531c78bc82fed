// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "ingest/quality_rule.h"
#include "project/project.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tessera {

// How good a batch was when it was loaded, 0 to 100: the mean of the parts that can be told, by their
// weights. Each part is a share, 0 to 1.
struct QualityScore
{
    static constexpr std::array kWeights = {25.0, 25.0, 15.0, 25.0, 10.0}; // in the order of the parts

    std::optional<double> complete; // known cells / cells of the rows that were loaded
    std::optional<double> valid;    // rows that could be read / rows of the file
    std::optional<double> unique;   // the least of the rules Unique and of rows no later one has the key of
    std::optional<double> rules;    // of the other rules: mean of rows passed, weighed 3 : 2 : 1 by severity
    std::optional<double> fresh;    // of the rules Freshness, the least of days allowed / age, at most 1

    [[nodiscard]] std::array<std::optional<double>, 5> parts() const
    {
        return {complete, valid, unique, rules, fresh};
    }
    [[nodiscard]] double score() const; // 0 when no part can be told
    [[nodiscard]] QJsonObject toJson() const;
};

struct ScoredBatch
{
    BatchInfo batch;
    QualityScore score;
    std::vector<RuleResult> rules;
};

[[nodiscard]] QJsonArray rulesToJson(const std::vector<RuleResult>& rules);

// How the rows of a batch kept the rules it was loaded with; empty when there were none.
[[nodiscard]] Result<std::vector<RuleResult>> batchRules(const Project& project, const BatchInfo& batch);

// The record is what counts: rows that were superseded later are still rows here.
[[nodiscard]] Result<ScoredBatch> scoredBatch(const Project& project, const BatchInfo& batch,
                                              const Task& task);

// The batches of a table in the order they were loaded, those that are taken out left out.
[[nodiscard]] Result<std::vector<ScoredBatch>> scoreHistory(const Project& project, const QString& table,
                                                            const Task& task);

} // namespace tessera
