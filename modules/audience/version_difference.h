// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_format.h"
#include "dataset/local_dataset.h"
#include "rules/rule.h"

#include <optional>
#include <vector>

namespace tessera {

// What one change of an audience's definition did to its people, on the same data.
struct VersionStep
{
    enum class Kind
    {
        Clause, // one rule: added, removed or edited
        Joined, // the rules are joined by another word: all of them, or any
        Base,
        People // kept instead of found by the rules, or the other way round
    };
    Kind kind = Kind::Clause;
    int number = 0;             // of the clause, from 1: in the later version, else in the earlier
    std::optional<Rule> before; // absent: added
    std::optional<Rule> after;  // absent: removed
    std::int64_t joined = 0;
    std::int64_t left = 0;
};

struct VersionDifference
{
    PeopleSet before;
    PeopleSet after;
    std::int64_t joined = 0;
    std::int64_t left = 0;
    // In this order, one after the other, they lead from the one to the other: another order would share out
    // otherwise who is moved by several.
    std::vector<VersionStep> steps;
};

// Of two definitions of an audience, both on this data. Parameters have their values.
[[nodiscard]] Result<VersionDifference> compareVersions(const LocalDataset& data, const QJsonObject& before,
                                                        const QJsonObject& after);

// "+1,204 people because of rule 3, -12 because of rule 4"
[[nodiscard]] QString versionSentence(const VersionDifference& difference, const NumberFormat& format);
// "rule 3 (edited)", "base"
[[nodiscard]] QString stepName(const VersionStep& step);

} // namespace tessera
