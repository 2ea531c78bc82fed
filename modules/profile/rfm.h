// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "dataset/local_dataset.h"
#include "rules/rule.h"

#include <QJsonObject>

#include <array>

namespace tessera {

enum class RfmFrequency
{
    Days,   // purchase days
    Orders, // distinct values of the order column
    Events
};

struct RfmDefinition
{
    EventFilter where; // what a purchase is
    QString amount = QStringLiteral("amount");
    double windowDays = 365; // [as of - days, as of); 0 takes all before as of
    QString asOf;            // empty: the dataset's
    RfmFrequency frequency = RfmFrequency::Days;
    QString order;
    bool meanAmount = false; // M is the amount per unit of F
    int levels = 5;
    bool packageScores = false; // type-7 cuts, value >= cut, as R's package rfm
    bool eightTypes = false;    // else the ten segments
    bool median = false;        // eight types: above the median, else above the mean
    Rule base;

    static Result<RfmDefinition> fromJson(const QJsonObject& json);
};

struct RfmSegment
{
    QString id;
    QString name;
};

struct RfmResult
{
    Micros asOf = 0;
    std::vector<PersonIndex> people;           // buyers in the window, ascending; the rest is by place in it
    std::array<std::vector<double>, 3> values; // days since the last purchase, F, M
    std::array<std::vector<std::uint8_t>, 3> scores; // 1 (worst) to levels
    std::vector<std::uint8_t> segment;               // number in segments
    std::vector<RfmSegment> segments;
    std::vector<double> revenue; // sum of the amount
    std::size_t basePeople = 0;  // in the base, buyers or not
};

// score = 1 + floor(levels (rank - 1) / n), rank the smallest of equal values (SEMANTICS, "RFM").
[[nodiscard]] std::vector<std::uint8_t> quantileScores(const std::vector<double>& values, int levels,
                                                       bool packageScores);

[[nodiscard]] Result<RfmResult> computeRfm(const LocalDataset& data, const RfmDefinition& definition,
                                           const Task& task);

} // namespace tessera
