// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "dataset/local_dataset.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace tessera {

// Which events count, and what of them is summed.
struct ItemRevenueDefinition
{
    QString event = QStringLiteral("purchase");
    QString amount = QStringLiteral("amount"); // a column of whole numbers or decimals
    QString by;                                // a field of items behind "item."; empty: none
};

struct CodeRevenue
{
    QString code; // of the event, as it is written
    std::int64_t lines = 0;
    std::int64_t revenue = 0;
};

struct ValueRevenue
{
    QString value;          // empty: of items that are not known, or have none
    std::int64_t lines = 0; // of a bundle one for each component
    std::int64_t revenue = 0;
};

// What of the revenue is of items that the tables of items know, and where the rest is. Amounts are in units
// of 10^-scale.
struct ItemRevenue
{
    int scale = 0;
    std::int64_t lines = 0; // events that count, up to the date of the dataset
    std::int64_t revenue = 0;
    std::int64_t knownLines = 0;
    std::int64_t knownRevenue = 0;
    std::int64_t withoutCodeLines = 0; // no code at all
    std::int64_t withoutCodeRevenue = 0;
    std::int64_t bundleLines = 0; // shared out to the components
    std::int64_t bundleRevenue = 0;
    std::vector<CodeRevenue> unmapped; // codes that no master knows at the time, the largest revenue first
    std::vector<ValueRevenue> values;  // by the field, the largest first; their revenues sum to all of it
};

// A code that is a bundle (a table of the subject bundles, at the time of the event) is known when all of its
// components are. Its amount is shared by the components' values times their quantities, exactly to the unit.
// A bundle's own row in the table of items counts only where the table of bundles does not know it.
// Errors: no such event column, an amount that is no exact number, a sum beyond 64 bits.
[[nodiscard]] Result<ItemRevenue> itemRevenue(const LocalDataset& data,
                                              const ItemRevenueDefinition& definition, const Task& task);

} // namespace tessera
