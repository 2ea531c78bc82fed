// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "rhythm/affinity.h"

#include <map>

namespace tessera {

// A result with the people of the items it speaks of.
struct AffinityRun
{
    AffinityDefinition definition;
    AffinityResult result;
    std::size_t people = 0;                    // of the dataset
    std::map<std::uint32_t, PeopleSet> bought; // of an item
    std::map<std::uint32_t, PeopleSet> recent; // in the last thenDays days

    void findPeople(std::int64_t lastDay);
    [[nodiscard]] QString name(std::uint32_t item) const;
    [[nodiscard]] QString names(const std::vector<std::uint32_t>& items) const; // "Serum + Toner"
    // "both:Serum&Toner>Mask"
    [[nodiscard]] QString selector(const char* word, const std::vector<std::uint32_t>& from,
                                   std::uint32_t to) const;
    [[nodiscard]] QString has(std::uint32_t item) const; // "has:Serum"
    [[nodiscard]] PeopleSet boughtAll(const std::vector<std::uint32_t>& items) const;
};

[[nodiscard]] Result<PeopleSet> affinityPeople(const AffinityRun& run, const QString& selector);
[[nodiscard]] std::vector<ChartSpec> affinityCharts(const AffinityRun& run);
[[nodiscard]] std::vector<NamedTable> affinityTables(const AffinityRun& run);
[[nodiscard]] QJsonObject affinityJson(const AffinityRun& run);

} // namespace tessera
