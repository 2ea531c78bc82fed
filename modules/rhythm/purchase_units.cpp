// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/internal/purchase_units.h"
#include "rhythm/internal/texts.h"

#include "base/day_table.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <utility>

namespace tessera {

namespace {

struct UnitSource
{
    Purchases purchases;
    std::shared_ptr<const Column> discount;
    std::shared_ptr<const Column> pieces;
    std::shared_ptr<const Column> category;
    std::shared_ptr<const Column> channel;
    const LocalDataset* data = nullptr;
    DayTable table;

    [[nodiscard]] std::int32_t dayOf(std::uint32_t row) const
    {
        return std::int32_t(table.firstDay() + std::int64_t(table.indexOf(data->eventTimes()[row])));
    }
};

struct UnitBlock
{
    std::vector<PersonIndex> people;
    std::vector<std::uint32_t> counts;
    std::vector<Code> categories;
    std::vector<Code> channels;
    std::vector<std::int32_t> days;
    std::vector<float> amounts;
    std::vector<float> discounts;
    std::vector<float> pieces;
    std::size_t persons = 0;
};

// rows: the purchases of one unit in time order.
void addUnit(const UnitSource& source, PersonIndex person, std::span<const std::uint32_t> rows,
             UnitBlock& block)
{
    EventSum amount(source.purchases.amount.get());
    EventSum discount(source.discount.get());
    EventSum pieces(source.pieces.get());
    std::uint32_t days = 0;
    const auto close = [&] {
        const double paid = std::exchange(amount, EventSum(source.purchases.amount.get())).sum();
        block.amounts.push_back(float(paid));
        if (source.discount) {
            const double off = std::max(0.0, std::exchange(discount, EventSum(source.discount.get())).sum());
            const double price = std::max(0.0, paid) + off;
            block.discounts.push_back(price > 0 ? float(off / price) : 0.0F);
        }
        if (source.pieces)
            block.pieces.push_back(float(std::exchange(pieces, EventSum(source.pieces.get())).sum()));
    };
    for (const std::uint32_t row : rows) {
        const std::int32_t day = source.dayOf(row);
        if (days == 0 || day != block.days.back()) {
            if (days > 0)
                close();
            block.days.push_back(day);
            ++days;
        }
        amount.add(row);
        discount.add(row);
        pieces.add(row);
    }
    close();
    block.people.push_back(person);
    block.counts.push_back(days);
    if (source.channel)
        block.channels.push_back(source.channel->codes[rows.front()]);
}

void addPerson(const UnitSource& source, PersonIndex person, std::span<const std::uint32_t> rows,
               UnitBlock& block)
{
    if (!source.category) {
        ++block.persons;
        addUnit(source, person, rows, block);
        return;
    }
    static thread_local std::vector<std::pair<Code, std::uint32_t>> sorted;
    static thread_local std::vector<std::uint32_t> own;
    sorted.clear();
    for (const std::uint32_t row : rows)
        if (const Code code = source.category->codes[row]; code != kNullCode)
            sorted.emplace_back(code, row);
    block.persons += sorted.empty() ? 0 : 1;
    std::ranges::sort(sorted);
    for (std::size_t at = 0; at < sorted.size();) {
        const Code code = sorted[at].first;
        own.clear();
        for (; at < sorted.size() && sorted[at].first == code; ++at)
            own.push_back(sorted[at].second);
        addUnit(source, person, own, block);
        block.categories.push_back(code);
    }
}

Result<std::shared_ptr<const Column>> textColumn(const LocalDataset& data, const QString& name,
                                                 const char* key)
{
    Result<std::shared_ptr<const Column>> column = data.eventColumn(name);
    if (column && (*column)->type != ColumnType::Text)
        return Error{RhythmText::tr("%1: \"%2\" is no text. Name a property with texts, such as the category "
                                    "of an item.")
                         .arg(QLatin1String(key), name)};
    return column;
}

Result<UnitSource> findSource(const LocalDataset& data, const RhythmDefinition& definition)
{
    UnitSource source;
    Result<Purchases> purchases = findPurchases(data, definition.scope, false);
    if (!purchases)
        return purchases.error();
    source.purchases = std::move(*purchases);
    source.data = &data;
    for (const auto& [name, column] :
         {std::pair{&definition.discount, &source.discount}, std::pair{&definition.units, &source.pieces}})
        if (!name->isEmpty()) {
            Result<std::shared_ptr<const Column>> found = summableColumn(data, *name);
            if (!found)
                return found.error();
            *column = std::move(*found);
        }
    if (!definition.by.isEmpty()) {
        Result<std::shared_ptr<const Column>> found = textColumn(data, definition.by, "by");
        if (!found)
            return found.error();
        source.category = std::move(*found);
    }
    if (!definition.channel.isEmpty()) {
        Result<std::shared_ptr<const Column>> found = textColumn(data, definition.channel, "channel");
        if (!found)
            return found.error();
        source.channel = std::move(*found);
    }
    if (data.events() > 0)
        source.table = DayTable(data.zone(), data.firstEvent(), data.lastEvent() + 1);
    return source;
}

template <typename Value>
void append(std::vector<Value>& to, const std::vector<Value>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

std::size_t PurchaseUnits::upTo(std::size_t unit, std::int64_t day) const
{
    const std::span<const std::int32_t> own = daysOf(unit);
    if (own.back() <= day)
        return own.size();
    return std::size_t(std::ranges::upper_bound(own, day) - own.begin());
}

Result<PurchaseUnits> readPurchaseUnits(const LocalDataset& data, const RhythmDefinition& definition,
                                        const Task& task)
{
    const Result<UnitSource> source = findSource(data, definition);
    if (!source)
        return source.error();
    const Micros end = source->purchases.window.end;
    const Result<PeopleSet> base = evaluateRule(definition.scope.base, data, {end, {}});
    if (!base)
        return base.error();
    std::vector<UnitBlock> blocks(buyerBlocks(data));
    forEachBuyer(data, source->purchases, *base,
                 [&](std::size_t block, PersonIndex person, std::span<const std::uint32_t> rows) {
                     if (!task.cancelled())
                         addPerson(*source, person, rows, blocks[block]);
                 });
    if (task.cancelled())
        return Error::cancel();
    PurchaseUnits units;
    units.lastDay = data.zone().dayOf(end - 1);
    units.categoryColumn = source->category;
    units.channelColumn = source->channel;
    units.starts.push_back(0);
    for (UnitBlock& block : blocks) {
        for (const std::uint32_t count : block.counts)
            units.starts.push_back(units.starts.back() + count);
        append(units.people, block.people);
        append(units.categories, block.categories);
        append(units.channels, block.channels);
        append(units.days, block.days);
        append(units.amounts, block.amounts);
        append(units.discounts, block.discounts);
        append(units.pieces, block.pieces);
        units.persons += block.persons;
        block = {};
    }
    if (units.size() == 0)
        return Error{
            RhythmText::tr("Nobody bought. Check the filter of purchases, the property of categories, the "
                           "people and the date.")};
    units.firstDay = *std::ranges::min_element(units.days);
    return units;
}

} // namespace tessera
