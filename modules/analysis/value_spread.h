// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"
#include "rules/rule.h"

namespace tessera {

// How the values of an attribute, or of a property of events, are spread over people: numbers and dates in
// bins of one width, texts by the most frequent. A person counts once in each bin or value that is his.
struct ValueSpread
{
    struct Value
    {
        QString text;
        std::int64_t people = 0;
    };
    struct Bin
    {
        QString from; // both inclusive, as a rule's "between" reads them
        QString to;
        std::int64_t people = 0;
    };
    QString field;
    ColumnType type = ColumnType::Text;
    std::vector<Value> values; // of texts and truths, the most frequent first
    std::vector<Bin> bins;     // of numbers and dates, in order
    std::int64_t known = 0;    // people with some value
    std::int64_t base = 0;     // all people it was counted over
};

// Over the people of a base. An error: no such field, or the base cannot be counted.
[[nodiscard]] Result<ValueSpread> valueSpread(const LocalDataset& data, const QString& field, bool ofEvents,
                                              const Rule& base, const Task& task);

} // namespace tessera
