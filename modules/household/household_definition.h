// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"
#include "household/household.h"
#include "rules/rule.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace tessera {

// Which rows are grouped, by which columns, and what people of a household bought.
struct HouseholdDefinition
{
    QString table;
    QStringList address; // columns whose texts make up the address, the largest region first
    QString name;        // full names ("person" in JSON); or
    QString surname;
    QString postcode;
    QString landline;
    QString device;
    QString payer;
    QString account;
    QString birth; // a date or a year
    HouseholdPlan plan;
    EventFilter where;   // what a purchase is
    QString amount;      // empty: households have no value
    int mostShown = 100; // rows of a table

    static Result<HouseholdDefinition> fromJson(const QJsonObject& json);

    // The one column of a role, or none; addresses have several.
    [[nodiscard]] QString columnOf(HouseholdRole role) const;
};

struct HouseholdRows
{
    HouseholdTable table;
    std::vector<PersonIndex> personOf; // by member; kNobody: a row that is nobody's
};

// The rows of the table in stored order. Rows of one person are one member, a row of nobody is one of its
// own. Errors name the table or column that is missing.
[[nodiscard]] Result<HouseholdRows>
readHouseholdRows(const LocalDataset& data, const HouseholdDefinition& definition, const Task& task);

// A first definition: the table whose columns are called as addresses are. An error says what is missing.
[[nodiscard]] Result<QJsonObject> suggestHouseholds(const LocalDataset& data);

// Net amount of each person's purchases up to the as-of date, in whole units.
[[nodiscard]] Result<std::vector<double>> netPurchasesOfPeople(const LocalDataset& data,
                                                               const HouseholdDefinition& definition);

} // namespace tessera
