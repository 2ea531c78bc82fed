// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "rules/explain.h"

#include <optional>

namespace tessera {

// What each clause of an audience does, and why one person is in it or is not.
struct ClauseFigures
{
    std::vector<ClauseCount> counts;
    std::vector<PeopleSet> alone; // of each clause, of the base
    std::int64_t base = 0;
    QString person; // the OneID asked for; empty: nobody was
    std::optional<PersonExplanation> explanation;

    // "clause:2": the people of the base whom the second clause takes; null for another selector.
    [[nodiscard]] const PeopleSet* people(const QString& selector) const;
    [[nodiscard]] QJsonArray clausesJson() const;
    [[nodiscard]] QJsonValue explanationJson() const; // null when nobody was asked for
    [[nodiscard]] std::vector<NamedTable> tables() const;
};

// person: a OneID, or empty. An error when nobody has it.
[[nodiscard]] Result<ClauseFigures> clauseFigures(const LocalDataset& data, const Rule& rule,
                                                  const PeopleSet& base, const QString& person);

} // namespace tessera
