// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/purchases.h"
#include "analysis/share_index.h"
#include "base/result.h"
#include "base/task.h"

#include <QJsonObject>

#include <map>
#include <optional>
#include <vector>

namespace tessera {

// Who a population is, and who another beside it. The base of the scope holds both.
struct PopulationDefinition : PurchaseScope // without an amount there are no price bands
{
    Rule rule;                         // the population: everyone of the base
    std::optional<Rule> against;       // the other one: all of the base
    EventFilter events;                // what devices and the clock are told by
    QString units;                     // how many were bought; empty: each purchase is of one
    std::map<QString, QString> fields; // by trait; empty: left out; absent: found by its name
    std::vector<double> ageBands{18, 25, 30, 35, 40, 50, 60};
    std::vector<double> priceBands{50, 100, 200, 300, 500, 1000, 2000};
    std::size_t values = 12; // of a text, the most common ones

    // The traits there are, in the order they are shown: age, gender, province, tier, channel, device, price,
    // category, clock.
    [[nodiscard]] static const QStringList& traits();
    static Result<PopulationDefinition> fromJson(const QJsonObject& json);
};

// A value of a trait, such as an age band.
struct TraitValue
{
    QString key;      // of its people
    QString label;    // in words
    PeopleSet people; // of both populations
    std::int64_t ofA = 0;
    std::int64_t ofB = 0;
    ShareIndex index; // of A against B
};

struct PopulationTrait
{
    QString id;
    QString field;       // empty: of times and amounts
    bool isMany = false; // a person may have several values, so that shares do not sum to 1
    std::vector<TraitValue> values;
    PeopleSet known; // of both populations
    std::int64_t knownOfA = 0;
    std::int64_t knownOfB = 0;
    // Of A: whose text is no place that is known, with such texts, the most common first.
    std::int64_t unmatched = 0;
    QStringList unmatchedTexts;
    PeopleSet unmatchedPeople; // of both; empty where there are none
};

struct LeftOutTrait
{
    QString id;
    QString why;
};

struct Population
{
    Micros asOf = 0;
    PeopleSet a;
    PeopleSet b;
    bool isIndexed = false; // A is not all of B
    bool isWithin = false;  // B is the base
    std::vector<PopulationTrait> traits;
    std::vector<LeftOutTrait> leftOut;

    [[nodiscard]] const PopulationTrait* trait(const QString& id) const; // null: left out
};

[[nodiscard]] Result<Population> computePopulation(const LocalDataset& data,
                                                   const PopulationDefinition& definition, const Task& task);

} // namespace tessera
