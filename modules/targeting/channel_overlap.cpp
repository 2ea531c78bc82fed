// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/channel_overlap.h"

#include "targeting/internal/event_codes.h"

#include "rules/evaluate.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

struct ChannelText
{
    Q_DECLARE_TR_FUNCTIONS(ChannelOverlap)
};

// What one person bought where, in codes.
struct Bought
{
    PersonIndex person = 0;
    std::vector<std::pair<Code, EventSum>> sales; // of each channel, in the order of the first purchase
    Code second = kNullCode;                      // on a later day
    EventSum sum{nullptr};                        // with those without a channel
};

struct ChannelPurchases : Purchases
{
    std::shared_ptr<const Column> channel;
};

Result<ChannelPurchases> readChannels(const LocalDataset& data, const ChannelOverlapDefinition& definition)
{
    Result<Purchases> found = findPurchases(data, definition, false);
    if (!found)
        return found.error();
    ChannelPurchases purchases;
    static_cast<Purchases&>(purchases) = std::move(*found);
    Result<std::shared_ptr<const Column>> channel = data.eventColumn(definition.channel);
    if (!channel)
        return channel.error();
    purchases.channel = *channel;
    if (purchases.channel->type != ColumnType::Text)
        return Error{
            ChannelText::tr("\"%1\" is no text. Name the property with the channel, shop or store of a "
                            "purchase.")
                .arg(definition.channel)};
    return purchases;
}

// rows: one person's purchases in the window, in time order.
Bought boughtBy(const LocalDataset& data, const ChannelPurchases& purchases,
                std::span<const std::uint32_t> rows)
{
    Bought bought;
    bought.sum = EventSum(purchases.amount.get());
    std::int64_t firstDay = INT64_MAX;
    for (const std::uint32_t row : rows) {
        bought.sum.add(row);
        const Code code = purchases.channel->codes[row];
        if (code == kNullCode)
            continue;
        const std::int64_t day = data.zone().dayOf(data.eventTimes()[row]);
        firstDay = std::min(firstDay, day);
        if (bought.second == kNullCode && day > firstDay)
            bought.second = code;
        auto known = std::ranges::find(bought.sales, code, &std::pair<Code, EventSum>::first);
        if (known == bought.sales.end())
            known = bought.sales.emplace(known, code, EventSum(purchases.amount.get()));
        known->second.add(row);
    }
    return bought;
}

// The largest channels by buyers; the last number is for all others, when there are more than can be told
// apart.
std::vector<std::uint8_t>
numberChannels(const Column& channel, const std::vector<std::vector<Bought>>& blocks, ChannelOverlap& overlap)
{
    std::vector<std::int64_t> buyers(channel.dictionary->size(), 0);
    for (const std::vector<Bought>& block : blocks)
        for (const Bought& one : block)
            for (const auto& [code, sales] : one.sales)
                ++buyers[code];
    std::vector<Code> order;
    for (Code code = 0; code < buyers.size(); ++code)
        if (buyers[code] > 0)
            order.push_back(code);
    std::ranges::stable_sort(order, std::ranges::greater(), [&](Code code) { return buyers[code]; });
    const bool isMore = order.size() > kMostOverlapSets;
    const std::size_t own = isMore ? kMostOverlapSets - 1 : order.size();
    std::vector<std::uint8_t> numbers(buyers.size(), std::uint8_t(own));
    for (std::size_t k = 0; k < own; ++k) {
        numbers[order[k]] = std::uint8_t(k);
        overlap.channels.push_back({textOfCode(channel, order[k]), false, 0});
    }
    if (isMore)
        overlap.channels.push_back({ChannelText::tr("%1 others").arg(order.size() - own), true, 0});
    return numbers;
}

} // namespace

std::int64_t ChannelOverlap::buyersByChannel() const
{
    return std::accumulate(counts.sizes.begin(), counts.sizes.end(), std::int64_t{0});
}

Result<ChannelOverlap> computeChannelOverlap(const LocalDataset& data,
                                             const ChannelOverlapDefinition& definition, const Task& task)
{
    const Result<ChannelPurchases> purchases = readChannels(data, definition);
    if (!purchases)
        return purchases.error();
    const Result<PeopleSet> base = evaluateRule(definition.base, data, {purchases->window.end, {}});
    if (!base)
        return base.error();
    std::vector<std::vector<Bought>> blocks(buyerBlocks(data));
    forEachBuyer(data, *purchases, *base,
                 [&](std::size_t block, PersonIndex person, std::span<const std::uint32_t> rows) {
                     blocks[block].push_back(boughtBy(data, *purchases, rows));
                     blocks[block].back().person = person;
                 });
    if (task.cancelled())
        return Error::cancel();
    ChannelOverlap overlap;
    overlap.asOf = purchases->window.end;
    const std::vector<std::uint8_t> numbers = numberChannels(*purchases->channel, blocks, overlap);
    std::vector<PeopleSet> sets(overlap.channels.size(), PeopleSet(data.people()));
    PeopleSet buyers(data.people());
    for (const std::vector<Bought>& block : blocks)
        for (const Bought& one : block) {
            if (one.sales.empty()) {
                ++overlap.unknownBuyers;
                continue;
            }
            std::uint32_t members = 0;
            for (const auto& [code, sales] : one.sales) {
                const std::uint8_t number = numbers[code];
                members |= std::uint32_t{1} << number;
                sets[number].insert(one.person);
                overlap.channels[number].sales += sales.sum();
            }
            buyers.insert(one.person);
            overlap.people.push_back(one.person);
            overlap.members.push_back(members);
            overlap.first.push_back(numbers[one.sales.front().first]);
            overlap.second.push_back(one.second == kNullCode ? ChannelOverlap::kNone : numbers[one.second]);
            overlap.sales.push_back(one.sum.sum());
        }
    Result<OverlapCounts> counts = countOverlap(sets, buyers, task);
    if (!counts)
        return counts.error();
    overlap.counts = std::move(*counts);
    return overlap;
}

} // namespace tessera
