// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace tessera {

// What hangs on who is one person, under the rules of the project or others.
struct IdentityDefinition
{
    std::optional<IdentityRules> rules; // what if; empty: those of the project
    std::vector<double> thresholds{0.99, 0.95, 0.8};
    QString purchase = QStringLiteral("purchase"); // the event that makes a buyer
    QString amount = QStringLiteral("amount");     // what buyers spend; empty: revenue is left out
    int mostShown = 200;                           // rows of each list

    [[nodiscard]] QJsonObject toJson() const;
    static Result<IdentityDefinition> fromJson(const QJsonObject& json);
};

// The key figures of one view of the people.
struct IdentityFigures
{
    double threshold = 0;
    std::int64_t people = 0;
    std::int64_t several = 0; // people with more than one identifier
    std::int64_t linked = 0;  // people who are one by a linkage too
    std::int64_t merged = 0;  // of them, those who are several people now
    std::int64_t split = 0;   // people of now who are several there
    std::optional<std::int64_t> buyers;
    std::optional<double> revenuePerBuyer; // up to the as-of date
    std::vector<std::int64_t> stages;      // of 4A, as stageNames
};

struct IdentityRange
{
    IdentityFigures now;                      // of the project as it is
    IdentityFigures asked;                    // under the rules asked for
    std::vector<IdentityFigures> at;          // the same rules at each threshold
    QStringList stageNames;                   // of 4A; empty: the events have no words for it
    std::shared_ptr<const LocalDataset> data; // under the rules asked for
};

[[nodiscard]] Result<IdentityRange> identityRange(const LocalDataset& data,
                                                  const IdentityDefinition& definition, const Task& task);

} // namespace tessera
