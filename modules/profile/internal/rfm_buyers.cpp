// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/internal/rfm_buyers.h"

#include "profile/internal/texts.h"

#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

constexpr std::size_t kBuyerBlock = 4096; // people

// rows: one person's purchases in the window, at least one.
RfmBuyer buyerOf(const LocalDataset& data, const RfmPurchases& purchases, RfmFrequency frequency,
                 std::span<const std::uint32_t> rows, std::vector<std::int64_t>& orders)
{
    const std::span<const Micros> times = data.eventTimes();
    const Column& amount = *purchases.amount;
    std::int64_t whole = 0; // minor units: exact
    double real = 0;
    std::int64_t days = 0;
    std::int64_t lastDay = std::numeric_limits<std::int64_t>::min();
    orders.clear();
    for (const std::uint32_t row : rows) {
        if (frequency == RfmFrequency::Days)
            if (const std::int64_t day = data.zone().dayOf(times[row]); day != lastDay) {
                lastDay = day;
                ++days;
            }
        if (amount.type == ColumnType::Real)
            real += std::isnan(amount.reals[row]) ? 0.0 : amount.reals[row];
        else
            whole += amount.integers[row] == kNullInteger ? 0 : amount.integers[row];
        if (purchases.order && !purchases.order->isNull(row))
            orders.push_back(purchases.order->type == ColumnType::Text
                                 ? std::int64_t(purchases.order->codes[row])
                                 : purchases.order->integers[row]);
    }
    std::ranges::sort(orders);
    const auto distinct = std::unique(orders.begin(), orders.end()) - orders.begin();
    RfmBuyer buyer;
    buyer.recency = double(data.zone().dayOf(purchases.window.end) - data.zone().dayOf(times[rows.back()]));
    buyer.frequency = double(frequency == RfmFrequency::Days     ? days
                             : frequency == RfmFrequency::Orders ? std::int64_t(distinct)
                                                                 : std::int64_t(rows.size()));
    const double unit = amount.type == ColumnType::Decimal ? double(kPowersOfTen[amount.scale]) : 1.0;
    buyer.revenue = amount.type == ColumnType::Real ? real : double(whole) / unit;
    return buyer;
}

} // namespace

std::vector<std::vector<RfmBuyer>> findBuyers(const LocalDataset& data, const RfmPurchases& purchases,
                                              const PeopleSet& base, RfmFrequency frequency)
{
    std::vector<std::vector<RfmBuyer>> blocks((data.people() + kBuyerBlock - 1) / kBuyerBlock);
    const std::span<const std::uint32_t> starts = data.eventStarts();
    const std::span<const Micros> times = data.eventTimes();
    parallelBlocks(data.people(), kBuyerBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        static thread_local std::vector<std::uint32_t> buffer;
        std::vector<std::int64_t> orders;
        const std::span<const std::uint32_t> hits =
            purchases.matcher.hits(starts[begin], starts[end], buffer);
        std::size_t person = begin;
        for (std::size_t at = 0; at < hits.size();) {
            while (hits[at] >= starts[person + 1])
                ++person;
            std::size_t stop = at;
            while (stop < hits.size() && hits[stop] < starts[person + 1])
                ++stop;
            std::span<const std::uint32_t> rows = hits.subspan(at, stop - at);
            at = stop;
            while (!rows.empty() && times[rows.front()] < purchases.window.begin)
                rows = rows.subspan(1);
            while (!rows.empty() && times[rows.back()] >= purchases.window.end)
                rows = rows.first(rows.size() - 1);
            if (rows.empty() || !base.contains(PersonIndex(person)))
                continue;
            blocks[block].push_back(buyerOf(data, purchases, frequency, rows, orders));
            blocks[block].back().person = PersonIndex(person);
        }
    });
    return blocks;
}

Result<RfmPurchases> readPurchases(const LocalDataset& data, const RfmDefinition& definition)
{
    RfmPurchases purchases;
    purchases.window = {INT64_MIN, data.asOf()};
    if (!definition.asOf.isEmpty()) {
        const std::optional<Micros> time = parseTime(definition.asOf.toStdString(), data.zone());
        if (!time)
            return Error{RfmText::tr("\"%1\" is no date. Write it like 2026-05-31.").arg(definition.asOf)};
        purchases.window.end = *time;
    }
    if (definition.windowDays > 0)
        purchases.window.begin = purchases.window.end - Micros(definition.windowDays * double(kDay));
    Result<EventMatcher> matcher = EventMatcher::prepare(data, {definition.where});
    if (!matcher)
        return matcher.error();
    purchases.matcher = std::move(*matcher);
    Result<std::shared_ptr<const Column>> amount = data.eventColumn(definition.amount);
    if (!amount)
        return amount.error();
    purchases.amount = *amount;
    if (purchases.amount->type == ColumnType::Text || purchases.amount->type == ColumnType::Time)
        return Error{
            RfmText::tr("\"%1\" holds no numbers. Name the amount of a purchase.").arg(definition.amount)};
    if (definition.frequency != RfmFrequency::Orders)
        return purchases;
    Result<std::shared_ptr<const Column>> order = data.eventColumn(definition.order);
    if (!order)
        return order.error();
    purchases.order = *order;
    if (purchases.order->type == ColumnType::Real)
        return Error{RfmText::tr("\"%1\" holds fractions, so it numbers no orders.").arg(definition.order)};
    return purchases;
}

} // namespace tessera
