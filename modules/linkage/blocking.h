// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "linkage/comparison.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tessera {

class Comparer;

// What of a value must be equal for two records to be compared at all.
enum class BlockPart
{
    Whole,
    Start, // the first three letters
    End,   // the last four
    Sound, // of names: Soundex, pinyin
    Year,  // of dates
    DayAndMonth,
};
[[nodiscard]] QString blockPartName(BlockPart part);
[[nodiscard]] std::optional<BlockPart> blockPartFromName(const QString& name);

struct BlockKey
{
    QString comparison; // FieldComparison::name()
    BlockPart part = BlockPart::Whole;

    bool operator==(const BlockKey&) const = default;
};

// Records that agree in all keys of a rule are compared.
struct BlockingRule
{
    std::vector<BlockKey> keys;

    [[nodiscard]] QString text() const; // surname + date_of_birth (year)
    [[nodiscard]] QJsonArray toJson() const;
    static Result<BlockingRule> fromJson(const QJsonArray& json);
    bool operator==(const BlockingRule&) const = default;
};

struct BlockCount
{
    BlockingRule rule;
    std::int64_t pairs = 0;    // that the rule gives by itself
    std::int64_t newPairs = 0; // of which no rule before gives; -1: not counted
    std::int64_t largest = 0;  // records in its largest block
};

} // namespace tessera
