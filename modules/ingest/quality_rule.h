// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/import_finding.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace tessera {

// What the rows of a table are promised to be; part of an import mapping ("checks"). Columns are named as in
// the project. Unknown values break no rule but Required, as in SQL; a key with an unknown part is no key.
struct QualityRule
{
    enum class Kind
    {
        Required,   // the columns are known
        Unique,     // the columns together; the first row with a key keeps the rule, later ones break it
        Range,      // least <= value <= most, or from <= day <= until
        Pattern,    // the whole text fits a regular expression
        OneOf,      // the text is one of values
        Reference,  // the text stands in a column of another table, in a batch that is in use
        Freshness,  // no time in the future, and the newest at most days before the import
        Rows,       // number of rows within share of that of the table's last batch
        Expression, // base/expression over the columns; must not be false
    };
    Kind kind = Kind::Required;
    QString name;
    QStringList columns;
    // Error: rows that break it are rejected with the name as the reason; where the rule is about the file
    // as a whole a contract does not let it in.
    ImportFinding::Severity severity = ImportFinding::Severity::Warning;
    QString owner;
    QString note;
    std::optional<double> least;
    std::optional<double> most;
    QDate from; // of times, in the zone of the import
    QDate until;
    QString pattern;
    QStringList values;
    QString table; // Reference
    QString tableColumn;
    int days = 0;     // Freshness
    double share = 0; // Rows: 0.2 is 20 %
    QString expression;

    [[nodiscard]] QJsonObject toJson() const;
    // Errors name the field: checks[2].pattern: ...
    [[nodiscard]] static Result<QualityRule> fromJson(const QJsonObject& json, const QString& path);
    bool operator==(const QualityRule&) const = default;
};
[[nodiscard]] QString qualityRuleName(QualityRule::Kind kind);

// How the rows of one file kept one rule.
struct RuleResult
{
    static constexpr std::size_t kLines = 10;
    static constexpr std::size_t kExamples = 5;

    QString name;
    QString rule; // qualityRuleName()
    QStringList columns;
    ImportFinding::Severity severity = ImportFinding::Severity::Warning;
    std::int64_t passed = 0; // rows; 1 or 0 where the file as a whole is meant
    std::int64_t failing = 0;
    bool isRejecting = false;        // the failing rows were not loaded
    std::vector<std::int64_t> lines; // of the source, the first of the failing rows
    QStringList examples;            // the first different values; never of identifiers or telling columns
    QString detail;                  // of a rule about the file as a whole, and why one was not checked
    bool isChecked = true;
    double freshness = 1; // Freshness: days allowed / age of the newest row, at most 1

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static RuleResult fromJson(const QJsonObject& json); // what is missing is empty
    [[nodiscard]] ImportFinding finding() const;                       // failing > 0 or not checked
};

} // namespace tessera
