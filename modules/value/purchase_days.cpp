// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/purchase_days.h"
#include "value/internal/texts.h"

#include "rules/evaluate.h"

#include <utility>

namespace tessera {

namespace {

struct DayBlock
{
    std::vector<PersonIndex> people;
    std::vector<std::uint32_t> counts;
    std::vector<std::uint32_t> rows;
    std::vector<std::int32_t> days;
    std::vector<double> amounts;
    std::vector<double> others;
};

struct DaySource
{
    Purchases purchases;
    std::shared_ptr<const Column> second;
};

void addBuyer(const LocalDataset& data, const DaySource& source, PersonIndex person,
              std::span<const std::uint32_t> rows, DayBlock& block)
{
    const std::span<const Micros> times = data.eventTimes();
    EventSum amount(source.purchases.amount.get());
    EventSum second(source.second.get());
    std::uint32_t days = 0;
    const auto close = [&] {
        block.amounts.push_back(std::exchange(amount, EventSum(source.purchases.amount.get())).sum());
        if (source.second)
            block.others.push_back(std::exchange(second, EventSum(source.second.get())).sum());
    };
    for (const std::uint32_t row : rows) {
        const auto day = std::int32_t(data.zone().dayOf(times[row]));
        if (days == 0 || day != block.days.back()) {
            if (days > 0)
                close();
            block.days.push_back(day);
            block.rows.push_back(row);
            ++days;
        }
        amount.add(row);
        second.add(row);
    }
    close();
    block.people.push_back(person);
    block.counts.push_back(days);
}

} // namespace

double PurchaseDays::spentBetween(std::size_t buyer, std::int64_t from, std::int64_t to) const
{
    double sum = 0;
    for (std::size_t i = starts[buyer]; i < starts[buyer + 1]; ++i)
        sum += days[i] >= from && days[i] < to ? amounts[i] : 0;
    return sum;
}

Result<PurchaseDays> readPurchaseDays(const LocalDataset& data, const PurchaseScope& scope,
                                      const QString& second, const Task& task)
{
    DaySource source;
    Result<Purchases> purchases = findPurchases(data, scope);
    if (!purchases)
        return purchases.error();
    source.purchases = std::move(*purchases);
    if (!second.isEmpty()) {
        Result<std::shared_ptr<const Column>> other = summableColumn(data, second);
        if (!other)
            return other.error();
        source.second = *other;
    }
    const Micros end = source.purchases.window.end;
    const Result<PeopleSet> base = evaluateRule(scope.base, data, {end, {}});
    if (!base)
        return base.error();
    std::vector<DayBlock> blocks(buyerBlocks(data));
    forEachBuyer(data, source.purchases, *base,
                 [&](std::size_t block, PersonIndex person, std::span<const std::uint32_t> rows) {
                     if (!task.cancelled())
                         addBuyer(data, source, person, rows, blocks[block]);
                 });
    if (task.cancelled())
        return Error::cancel();
    PurchaseDays out;
    out.end = end;
    out.lastDay = data.zone().dayOf(end - 1);
    out.basePeople = base->count();
    out.starts.push_back(0);
    for (DayBlock& block : blocks) {
        for (const std::uint32_t count : block.counts)
            out.starts.push_back(out.starts.back() + count);
        out.people.insert(out.people.end(), block.people.begin(), block.people.end());
        out.rows.insert(out.rows.end(), block.rows.begin(), block.rows.end());
        out.days.insert(out.days.end(), block.days.begin(), block.days.end());
        out.amounts.insert(out.amounts.end(), block.amounts.begin(), block.amounts.end());
        out.others.insert(out.others.end(), block.others.begin(), block.others.end());
        block = {};
    }
    return out;
}

} // namespace tessera
