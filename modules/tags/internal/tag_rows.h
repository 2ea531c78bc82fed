// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"
#include "tags/internal/statistic_pass.h"

namespace tessera {

// Of each person the row of a table that gives an answer: the newest before the date that has one; in a
// table without times the last.
struct AnswerRows
{
    std::shared_ptr<const Column> answers;
    std::vector<std::uint32_t> rows; // by person; the greatest number: none
    std::vector<Micros> times;       // by row of the table; empty when it has none
};
[[nodiscard]] Result<AnswerRows> answerRows(const LocalDataset& data, const QString& table,
                                            const QString& column);

// The people of a list by their identifiers; those it does not know are left out. Of somebody who is on it
// twice the last entry counts.
[[nodiscard]] std::vector<std::pair<PersonIndex, std::size_t>> listedPeople(const LocalDataset& data,
                                                                            const TagDefinition& tag);

// A statistic as a job over the events before the as-of date.
[[nodiscard]] Result<StatisticJob> jobOf(const LocalDataset& data, const TagDefinition& tag);
// For each part of a rule over events (not under a "not"): the time of the newest event that it counts.
[[nodiscard]] Result<std::vector<StatisticJob>> newestJobs(const LocalDataset& data, const Rule& rule);

// The dataset at the date a tag's values are of: that of the data, or the date of values updated by hand.
[[nodiscard]] Result<std::shared_ptr<const LocalDataset>> heldDataset(const LocalDataset& data,
                                                                      const TagDefinition& tag);

} // namespace tessera
