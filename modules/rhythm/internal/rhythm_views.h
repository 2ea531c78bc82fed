// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "rhythm/rhythm.h"

#include <functional>

namespace tessera {

// A result with what the page counts of it.
struct RhythmRun
{
    RhythmDefinition definition;
    RhythmResult result;
    std::size_t people = 0; // of the dataset
    TimeZone zone;
    std::vector<std::uint32_t> best; // of each buyer the unit with the greatest chance, ascending by person
    std::vector<Code> categories;    // by people, descending

    [[nodiscard]] PeopleSet where(const std::function<bool(std::size_t unit)>& test) const;
    [[nodiscard]] QString categoryName(Code code) const;
    // "state:due", "golden@Serum" ... of a code; kNullCode: of all.
    [[nodiscard]] QString selector(const QString& what, Code code) const;
};

[[nodiscard]] QString rhythmStateName(RhythmState state);
[[nodiscard]] Result<PeopleSet> rhythmPeople(const RhythmRun& run, const QString& selector);
[[nodiscard]] std::vector<ChartSpec> rhythmCharts(const RhythmRun& run);
[[nodiscard]] std::vector<NamedTable> rhythmTables(const RhythmRun& run);
[[nodiscard]] QJsonObject rhythmJson(const RhythmRun& run);
[[nodiscard]] QStringList rhythmNotes(const RhythmRun& run);

} // namespace tessera
