// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_format.h"
#include "base/result.h"
#include "base/task.h"
#include "dataset/local_dataset.h"
#include "table/people_set.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace tessera {

// An audience at two points of the history, each counted with the files and the date of its point.
struct AudienceDifference
{
    std::int64_t id = 0;
    QString name;                    // at the later side where it exists there
    std::optional<PeopleSet> before; // nothing where there was no such audience
    std::optional<PeopleSet> after;
    std::int64_t joined = 0; // in after and not in before, person by person
    std::int64_t left = 0;
    QString problem; // why it could not be counted

    [[nodiscard]] std::int64_t change() const { return joined - left; }
};

// What lies between two points of the history, and what it did to the audiences.
struct PointComparison
{
    StateDifference difference;
    std::vector<AudienceDifference> audiences; // those with another number or other people
    std::vector<BatchInfo> batches;            // of the project, to name them
    std::shared_ptr<const LocalDataset> before;
    std::shared_ptr<const LocalDataset> after;

    [[nodiscard]] QString sourceOf(std::int64_t batch) const; // the file's name
};

// One difference in words; empty where there is nothing on that side.
struct ComparisonRow
{
    QString what; // "High value: rule"
    QString before;
    QString after;
    std::int64_t object = 0; // or 0
    std::int64_t batch = 0;  // or 0
};

enum class PeopleSide
{
    Before,
    After,
    Joined,
    Left,
};

// Any dataset of the project; what is read for the points is shared with it where it can be.
[[nodiscard]] Result<PointComparison> comparePoints(const LocalDataset& data, std::int64_t before,
                                                    std::int64_t after, const Task& task);
// "3 rules edited, +12,480 people in High value".
[[nodiscard]] QString comparisonSentence(const PointComparison& comparison, const NumberFormat& format);
// Definitions, files and settings. A rule stands as its text.
[[nodiscard]] std::vector<ComparisonRow> comparisonRows(const PointComparison& comparison);
// The exact people behind a count.
[[nodiscard]] std::vector<OneId> peopleOfDifference(const PointComparison& comparison,
                                                    const AudienceDifference& audience, PeopleSide side);

} // namespace tessera
