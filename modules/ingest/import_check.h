// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "ingest/import_finding.h"
#include "ingest/quality_rule.h"

#include <QJsonObject>

#include <cstdint>
#include <functional>
#include <vector>

namespace tessera {

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

// What a file says of who is who, for one kind of identifier: different values, and those loaded before.
struct IdentifierCount
{
    QString kind;
    std::int64_t different = 0;
    std::int64_t known = 0;
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
    std::vector<IdentifierCount> kinds; // in the order of trust
    // People of the file: identifiers that stand in one row belong to one of them. Joined are those of whom
    // an identifier was loaded before, in whatever table; the others are new.
    std::int64_t newPeople = 0;
    std::int64_t joinedPeople = 0;
    Micros oldest = 0; // both 0 when no time is known
    Micros newest = 0;
    std::vector<RuleResult> rules;       // in the order of the mapping
    std::vector<ImportFinding> findings; // the most severe first

    [[nodiscard]] bool hasErrors() const;
    [[nodiscard]] QJsonObject toJson() const;
};

// Says whether the file is loaded; called once, from the importing thread.
using ImportApproval = std::function<bool(const ImportCheck&)>;

} // namespace tessera
