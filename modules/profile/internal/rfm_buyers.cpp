// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/internal/rfm_buyers.h"

#include "profile/internal/texts.h"

#include <algorithm>
#include <limits>

namespace tessera {

namespace {

// rows: one person's purchases in the window, at least one.
RfmBuyer buyerOf(const LocalDataset& data, const RfmPurchases& purchases, RfmFrequency frequency,
                 std::span<const std::uint32_t> rows, std::vector<std::int64_t>& orders)
{
    const std::span<const Micros> times = data.eventTimes();
    EventSum revenue(purchases.amount.get());
    std::int64_t days = 0;
    std::int64_t lastDay = std::numeric_limits<std::int64_t>::min();
    orders.clear();
    for (const std::uint32_t row : rows) {
        if (frequency == RfmFrequency::Days)
            if (const std::int64_t day = data.zone().dayOf(times[row]); day != lastDay) {
                lastDay = day;
                ++days;
            }
        revenue.add(row);
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
    buyer.revenue = revenue.sum();
    return buyer;
}

} // namespace

std::vector<std::vector<RfmBuyer>> findBuyers(const LocalDataset& data, const RfmPurchases& purchases,
                                              const PeopleSet& base, RfmFrequency frequency)
{
    std::vector<std::vector<RfmBuyer>> blocks(buyerBlocks(data));
    forEachBuyer(data, purchases, base,
                 [&](std::size_t block, PersonIndex person, std::span<const std::uint32_t> rows) {
                     static thread_local std::vector<std::int64_t> orders;
                     blocks[block].push_back(buyerOf(data, purchases, frequency, rows, orders));
                     blocks[block].back().person = person;
                 });
    return blocks;
}

Result<RfmPurchases> readPurchases(const LocalDataset& data, const RfmDefinition& definition)
{
    Result<Purchases> found = findPurchases(data, definition);
    if (!found)
        return found.error();
    RfmPurchases purchases;
    static_cast<Purchases&>(purchases) = std::move(*found);
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
