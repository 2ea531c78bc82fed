// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"
#include "modeling/feature_matrix.h"
#include "rules/rule.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tessera {

// What is known of a person as a number: a measure over events, or an attribute.
struct FeatureDefinition
{
    QString name;
    Rule measure;      // an Events rule; only what it measures is used
    QString attribute; // instead: a number, or a text with at most 20 values (one column a value)

    static Result<std::vector<FeatureDefinition>> listFromJson(const QJsonArray& json);
};

// Rows are the people of the base, ascending. Counts, days and sums are log1p of their size, sign kept
// (people's activity is skewed); an unknown number takes the mean of the known ones, an unknown recency the
// longest one.
struct PeopleFeatures
{
    std::vector<PersonIndex> people;
    QStringList names; // one a column
    FeatureMatrix raw;
    FeatureMatrix values; // after the logarithm
};

[[nodiscard]] Result<PeopleFeatures> buildFeatures(const LocalDataset& data,
                                                   const std::vector<FeatureDefinition>& features,
                                                   const PeopleSet& base);

// Counts of the six most common events in 180 days, days active and recency; avoided events are left out.
[[nodiscard]] QJsonArray suggestFeatures(const LocalDataset& data, const QString& avoidedEvent);
[[nodiscard]] QJsonArray exampleFeatures();
[[nodiscard]] QJsonObject featuresSchema();

} // namespace tessera
