// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/channel_overlap.h"

#include "targeting/internal/event_codes.h"

#include "base/thread_pool.h"
#include "rules/evaluate.h"
#include "rules/event_filter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

struct ChannelText
{
    Q_DECLARE_TR_FUNCTIONS(ChannelOverlap)
};

constexpr std::size_t kBuyers = 4096; // people in a block

// What one person bought where, in codes.
struct Bought
{
    PersonIndex person = 0;
    std::vector<std::pair<Code, double>> sales; // of each channel, in the order of the first purchase
    Code second = kNullCode;                    // on a later day
    double unknown = 0;                         // sales without a channel
};

struct Purchases
{
    EventMatcher matcher;
    std::shared_ptr<const Column> channel;
    std::shared_ptr<const Column> amount; // null: none
    Instants window;
};

Result<Purchases> readPurchases(const LocalDataset& data, const ChannelOverlapDefinition& definition)
{
    Purchases purchases;
    purchases.window = {INT64_MIN, data.asOf()};
    if (definition.windowDays > 0)
        purchases.window.begin = data.asOf() - Micros(definition.windowDays * double(kDay));
    Result<EventMatcher> matcher = EventMatcher::prepare(data, {definition.where});
    if (!matcher)
        return matcher.error();
    purchases.matcher = std::move(*matcher);
    Result<std::shared_ptr<const Column>> channel = data.eventColumn(definition.channel);
    if (!channel)
        return channel.error();
    purchases.channel = *channel;
    if (purchases.channel->type != ColumnType::Text)
        return Error{
            ChannelText::tr("\"%1\" is no text. Name the property with the channel, shop or store of a "
                            "purchase.")
                .arg(definition.channel)};
    if (definition.amount.isEmpty())
        return purchases;
    Result<std::shared_ptr<const Column>> amount = data.eventColumn(definition.amount);
    if (!amount)
        return amount.error();
    purchases.amount = *amount;
    if (purchases.amount->type == ColumnType::Text || purchases.amount->type == ColumnType::Time)
        return Error{ChannelText::tr("\"%1\" holds no numbers. Name the amount of a purchase, or none.")
                         .arg(definition.amount)};
    return purchases;
}

// rows: one person's purchases in the window, in time order.
Bought boughtBy(const LocalDataset& data, const Purchases& purchases, std::span<const std::uint32_t> rows)
{
    Bought bought;
    std::int64_t firstDay = INT64_MAX;
    for (const std::uint32_t row : rows) {
        const double amount = purchases.amount ? purchases.amount->number(row) : 0;
        const double paid = std::isnan(amount) ? 0 : amount;
        const Code code = purchases.channel->codes[row];
        if (code == kNullCode) {
            bought.unknown += paid;
            continue;
        }
        const std::int64_t day = data.zone().dayOf(data.eventTimes()[row]);
        firstDay = std::min(firstDay, day);
        if (bought.second == kNullCode && day > firstDay)
            bought.second = code;
        const auto known = std::ranges::find(bought.sales, code, &std::pair<Code, double>::first);
        if (known == bought.sales.end())
            bought.sales.emplace_back(code, paid);
        else
            known->second += paid;
    }
    return bought;
}

// Everyone of the base who bought, block by block of people.
std::vector<std::vector<Bought>> findBuyers(const LocalDataset& data, const Purchases& purchases,
                                            const PeopleSet& base)
{
    std::vector<std::vector<Bought>> blocks((data.people() + kBuyers - 1) / kBuyers);
    const std::span<const std::uint32_t> starts = data.eventStarts();
    const std::span<const Micros> times = data.eventTimes();
    parallelBlocks(data.people(), kBuyers, [&](std::size_t block, std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> buffer;
        std::vector<std::uint32_t> rows;
        const std::span<const std::uint32_t> hits =
            purchases.matcher.hits(starts[begin], starts[end], buffer);
        std::size_t at = 0;
        for (std::size_t person = begin; person < end; ++person) {
            rows.clear();
            for (; at < hits.size() && hits[at] < starts[person + 1]; ++at)
                if (times[hits[at]] >= purchases.window.begin && times[hits[at]] < purchases.window.end)
                    rows.push_back(hits[at]);
            if (rows.empty() || !base.contains(PersonIndex(person)))
                continue;
            blocks[block].push_back(boughtBy(data, purchases, rows));
            blocks[block].back().person = PersonIndex(person);
        }
    });
    return blocks;
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
    const Result<Purchases> purchases = readPurchases(data, definition);
    if (!purchases)
        return purchases.error();
    const Result<PeopleSet> base = evaluateRule(definition.base, data);
    if (!base)
        return base.error();
    const std::vector<std::vector<Bought>> blocks = findBuyers(data, *purchases, *base);
    if (task.cancelled())
        return Error::cancel();
    ChannelOverlap overlap;
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
            double sum = one.unknown;
            for (const auto& [code, sales] : one.sales) {
                const std::uint8_t number = numbers[code];
                members |= std::uint32_t{1} << number;
                sets[number].insert(one.person);
                overlap.channels[number].sales += sales;
                sum += sales;
            }
            buyers.insert(one.person);
            overlap.people.push_back(one.person);
            overlap.members.push_back(members);
            overlap.first.push_back(numbers[one.sales.front().first]);
            overlap.second.push_back(one.second == kNullCode ? ChannelOverlap::kNone : numbers[one.second]);
            overlap.sales.push_back(sum);
        }
    Result<OverlapCounts> counts = countOverlap(sets, buyers, task);
    if (!counts)
        return counts.error();
    overlap.counts = std::move(*counts);
    return overlap;
}

} // namespace tessera
