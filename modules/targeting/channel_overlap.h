// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/purchases.h"
#include "base/result.h"
#include "base/task.h"
#include "targeting/overlap.h"

#include <QJsonObject>

namespace tessera {

struct ChannelOverlapDefinition : PurchaseScope // without an amount there are no sales
{
    QString channel = QStringLiteral("channel"); // a text property: the platform, shop or store

    static Result<ChannelOverlapDefinition> fromJson(const QJsonObject& json);
};

// Where people bought, and where they bought first and next.
struct ChannelOverlap
{
    static constexpr std::uint8_t kNone = 0xFF;

    struct Channel
    {
        QString name;
        bool isRest = false; // all channels beyond the largest ones together
        double sales = 0;
    };
    std::vector<Channel> channels;      // by buyers, descending; kMostOverlapSets at most
    std::vector<PersonIndex> people;    // buyers with a known channel, ascending; the rest is by place
    std::vector<std::uint32_t> members; // bit k: bought in channels[k]
    std::vector<std::uint8_t> first;    // channel of the first purchase in the window
    std::vector<std::uint8_t> second;   // of the first one on a later day; kNone: there is none
    std::vector<double> sales;          // of a person
    Micros asOf = 0;
    std::size_t unknownBuyers = 0; // whose purchases name no channel
    OverlapCounts counts;          // of the channels among the buyers

    [[nodiscard]] std::int64_t buyersByChannel() const; // added up: who bought in two counts twice
};

// One pass over the purchases. Repurchase is on another day (SEMANTICS, "4A").
[[nodiscard]] Result<ChannelOverlap>
computeChannelOverlap(const LocalDataset& data, const ChannelOverlapDefinition& definition, const Task& task);

} // namespace tessera
