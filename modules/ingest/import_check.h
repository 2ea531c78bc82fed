// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <vector>

namespace tessera {

// What is different about a file beside those loaded into its table before.
struct ImportFinding
{
    enum class Severity
    {
        Info,
        Warning,
        Error, // a contract does not let the file in
    };
    Severity severity = Severity::Info;
    QString code;   // "new_column", "missing_column", "new_values", "drift", "nulls", "rows", "rejected",
                    // "late", "gap", "future", "repeated_rows", "identifiers"
    QString column; // empty: of the file as a whole
    std::int64_t count = 0;
    QString text;
    QString remedy;
    QStringList examples; // never identifiers

    [[nodiscard]] QJsonObject toJson() const;
};
[[nodiscard]] QString severityName(ImportFinding::Severity severity);

// From where a difference is told, and from where it is too large.
struct ImportLimits
{
    double rows = 0.5;      // change of the number of rows against the last file, as a share of it
    double rejected = 0.01; // share of rows rejected
    double unknown = 0.05;  // change of the share of unknown values of a column
    double drift = 0.2;     // population stability index of a column against the last file
    double repeated = 0.01; // share of rows that are loaded already, word for word
    int gapDays = 31;       // between the newest row loaded and the oldest of the file
    bool stopsOnError = true;

    [[nodiscard]] QJsonObject toJson() const;
    static Result<ImportLimits> fromJson(const QJsonObject& json);
    bool operator==(const ImportLimits&) const = default;
};

// A file as a whole, read but not loaded yet.
struct ImportCheck
{
    std::int64_t rows = 0;
    std::int64_t rejected = 0;
    std::int64_t superseded = 0; // as in ImportOutcome
    std::int64_t repeated = 0;
    std::int64_t outdated = 0;
    std::int64_t withoutKey = 0;
    int replaced = 0;
    std::int64_t identifiers = 0; // different ones, of all kinds
    std::int64_t knownIdentifiers = 0;
    Micros oldest = 0; // both 0 when no time is known
    Micros newest = 0;
    std::vector<ImportFinding> findings; // the most severe first

    [[nodiscard]] bool hasErrors() const;
    [[nodiscard]] QJsonObject toJson() const;
};

// Says whether the file is loaded; called once, from the importing thread.
using ImportApproval = std::function<bool(const ImportCheck&)>;

} // namespace tessera
