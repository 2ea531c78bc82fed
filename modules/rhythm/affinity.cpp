// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/affinity.h"
#include "rhythm/internal/texts.h"

#include "base/day_table.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace tessera {

namespace {

struct BasketSource
{
    const LocalDataset* data = nullptr;
    Purchases purchases;
    std::shared_ptr<const Column> item;
    std::shared_ptr<const Column> order; // for baskets that are orders
    BasketKind kind = BasketKind::Person;
    DayTable table;

    [[nodiscard]] std::int32_t dayOf(std::uint32_t row) const
    {
        return std::int32_t(table.firstDay() + std::int64_t(table.indexOf(data->eventTimes()[row])));
    }
    // Tells the baskets of a person apart. A purchase without an order is one of its day.
    [[nodiscard]] std::int64_t basketOf(std::uint32_t row, std::int32_t day) const
    {
        constexpr std::int64_t kDays = std::int64_t{1} << 62; // beyond codes and numbers of orders
        if (kind == BasketKind::Person)
            return 0;
        if (kind == BasketKind::Day || order->isNull(row))
            return kDays + day;
        return order->type == ColumnType::Text ? std::int64_t(order->codes[row]) : order->integers[row];
    }
};

// Baskets and days of the people of a block; items by their codes.
struct BasketBlock
{
    std::vector<std::uint32_t> sizes; // of baskets
    std::vector<Code> items;          // of them
    std::vector<PersonIndex> people;
    std::vector<std::uint32_t> rows; // of people, in days and codes
    std::vector<std::int32_t> days;
    std::vector<Code> codes;
};

void addBuyer(const BasketSource& source, PersonIndex person, std::span<const std::uint32_t> rows,
              BasketBlock& block)
{
    static thread_local std::vector<std::pair<std::int64_t, Code>> baskets;
    static thread_local std::vector<std::pair<std::int32_t, Code>> days;
    baskets.clear();
    days.clear();
    for (const std::uint32_t row : rows) {
        const Code code = source.item->codes[row];
        if (code == kNullCode)
            continue;
        const std::int32_t day = source.dayOf(row);
        baskets.emplace_back(source.basketOf(row, day), code);
        days.emplace_back(day, code);
    }
    if (days.empty())
        return;
    std::ranges::sort(baskets);
    baskets.erase(std::unique(baskets.begin(), baskets.end()), baskets.end());
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    for (std::size_t at = 0; at < baskets.size();) {
        const std::size_t begin = at;
        for (; at < baskets.size() && baskets[at].first == baskets[begin].first; ++at)
            block.items.push_back(baskets[at].second);
        block.sizes.push_back(std::uint32_t(at - begin));
    }
    for (const auto& [day, code] : days) {
        block.days.push_back(day);
        block.codes.push_back(code);
    }
    block.people.push_back(person);
    block.rows.push_back(std::uint32_t(days.size()));
}

Result<BasketSource> findSource(const LocalDataset& data, const AffinityDefinition& definition)
{
    BasketSource source;
    Result<Purchases> purchases = findPurchases(data, definition.scope, false);
    if (!purchases)
        return purchases.error();
    source.purchases = std::move(*purchases);
    source.data = &data;
    source.kind = definition.basket;
    Result<std::shared_ptr<const Column>> item = data.eventColumn(definition.item);
    if (!item)
        return item.error();
    if ((*item)->type != ColumnType::Text)
        return Error{
            AffinityText::tr("item: \"%1\" is no text. Name a property with texts, such as the category or "
                             "the code of an item.")
                .arg(definition.item)};
    source.item = std::move(*item);
    if (definition.basket == BasketKind::Order) {
        if (definition.order.isEmpty())
            return Error{AffinityText::tr(
                "order: name the property that tells orders apart, or choose baskets by day.")};
        Result<std::shared_ptr<const Column>> order = data.eventColumn(definition.order);
        if (!order)
            return order.error();
        if ((*order)->type != ColumnType::Text && (*order)->type != ColumnType::Integer)
            return Error{
                AffinityText::tr("order: \"%1\" is neither a text nor a whole number. Name the property "
                                 "with the number of the order.")
                    .arg(definition.order)};
        source.order = std::move(*order);
    }
    if (data.events() > 0)
        source.table = DayTable(data.zone(), data.firstEvent(), data.lastEvent() + 1);
    return source;
}

// Items that reach the floor, by baskets; gives for each code its number, or kNullCode.
std::vector<std::uint32_t> numberItems(const std::vector<BasketBlock>& blocks, double minSupport,
                                       AffinityResult& result)
{
    std::vector<std::int64_t> counts(result.column->dictionary->size(), 0);
    for (const BasketBlock& block : blocks) {
        result.baskets += std::int64_t(block.sizes.size());
        for (const Code code : block.items)
            ++counts[code];
    }
    result.floor =
        std::max<std::int64_t>(1, std::int64_t(std::ceil(minSupport * double(result.baskets) - 1e-9)));
    for (Code code = 0; code < counts.size(); ++code) {
        result.allItems += counts[code] > 0 ? 1 : 0;
        if (counts[code] >= result.floor)
            result.codes.push_back(code);
    }
    std::ranges::stable_sort(result.codes, std::ranges::greater(), [&](Code code) { return counts[code]; });
    std::vector<std::uint32_t> numbers(counts.size(), kNullCode);
    for (std::uint32_t k = 0; k < result.codes.size(); ++k) {
        numbers[result.codes[k]] = k;
        result.sizes.push_back(counts[result.codes[k]]);
    }
    return numbers;
}

BasketTable takeBaskets(std::vector<BasketBlock>& blocks, const std::vector<std::uint32_t>& numbers,
                        AffinityResult& result)
{
    BasketTable table;
    table.items = std::uint32_t(result.codes.size());
    std::vector<std::pair<std::int32_t, std::uint32_t>> own;
    for (BasketBlock& block : blocks) {
        std::size_t at = 0;
        for (const std::uint32_t size : block.sizes) {
            for (const std::size_t end = at + size; at < end; ++at)
                if (numbers[block.items[at]] != kNullCode)
                    table.list.push_back(numbers[block.items[at]]);
            const std::uint32_t begin = table.starts.back();
            std::sort(table.list.begin() + begin, table.list.end());
            table.starts.push_back(std::uint32_t(table.list.size()));
        }
        at = 0;
        for (std::size_t k = 0; k < block.people.size(); ++k) {
            own.clear();
            for (const std::size_t end = at + block.rows[k]; at < end; ++at)
                if (numbers[block.codes[at]] != kNullCode)
                    own.emplace_back(block.days[at], numbers[block.codes[at]]);
                else // the day counts as one with something else
                    own.emplace_back(block.days[at], table.items);
            std::ranges::sort(own);
            own.erase(std::unique(own.begin(), own.end()), own.end());
            for (const auto& [day, item] : own) {
                result.log.days.push_back(day);
                result.log.items.push_back(item);
            }
            result.people.push_back(block.people[k]);
            result.log.starts.push_back(std::uint32_t(result.log.days.size()));
        }
        block = {};
    }
    return table;
}

// Rules that hold, the best first.
void keepRules(std::vector<AssociationRule> all, const AffinityDefinition& definition, AffinityResult& result)
{
    result.tested = all.size();
    std::map<std::pair<std::uint32_t, std::vector<std::uint32_t>>, double> known;
    if (definition.maxItems > 2)
        for (const AssociationRule& rule : all)
            known.emplace(std::pair{rule.to, rule.from}, rule.confidence());
    const auto isImproving = [&](const AssociationRule& rule) {
        const std::size_t size = rule.from.size();
        for (std::size_t mask = 1; mask + 1 < (std::size_t{1} << size); ++mask) {
            std::vector<std::uint32_t> some;
            for (std::size_t k = 0; k < size; ++k)
                if (((mask >> k) & 1) != 0)
                    some.push_back(rule.from[k]);
            if (known.at({rule.to, some}) >= rule.confidence())
                return false;
        }
        return true;
    };
    std::erase_if(all, [&](const AssociationRule& rule) {
        return rule.confidence() < definition.minConfidence || rule.lift() <= 1 || rule.q > definition.maxQ ||
               !isImproving(rule);
    });
    std::ranges::stable_sort(all, std::ranges::greater(), &AssociationRule::lift);
    result.held = all.size();
    all.resize(std::min(all.size(), std::size_t(definition.rules)));
    result.rules = std::move(all);
}

void keepThens(std::vector<ThenRule> all, const AffinityDefinition& definition, AffinityResult& result)
{
    result.thenTested = all.size();
    std::erase_if(all, [&](const ThenRule& rule) {
        return rule.q > definition.maxQ || rule.ratio() <= 1 || rule.followed < 5;
    });
    std::ranges::stable_sort(all, std::ranges::greater(), &ThenRule::ratio);
    all.resize(std::min(all.size(), std::size_t(definition.rules)));
    result.thens = std::move(all);
}

} // namespace

Result<AffinityResult> computeAffinity(const LocalDataset& data, const AffinityDefinition& definition,
                                       const Task& task)
{
    const Result<BasketSource> source = findSource(data, definition);
    if (!source)
        return source.error();
    const Micros end = source->purchases.window.end;
    const Result<PeopleSet> base = evaluateRule(definition.scope.base, data, {end, {}});
    if (!base)
        return base.error();
    std::vector<BasketBlock> blocks(buyerBlocks(data));
    forEachBuyer(data, source->purchases, *base,
                 [&](std::size_t block, PersonIndex person, std::span<const std::uint32_t> rows) {
                     if (!task.cancelled())
                         addBuyer(*source, person, rows, blocks[block]);
                 });
    if (task.cancelled())
        return Error::cancel();
    AffinityResult result;
    result.end = end;
    result.column = source->item;
    const std::vector<std::uint32_t> numbers = numberItems(blocks, definition.minSupport, result);
    if (result.baskets == 0)
        return Error{
            AffinityText::tr("No purchase in the window names an item in \"%1\". Choose another property, "
                             "or a longer window.")
                .arg(definition.item)};
    if (result.codes.size() < 2)
        return Error{
            AffinityText::tr("Of %1 items in \"%2\" fewer than two are in %3 baskets. Lower the support "
                             "floor, or choose a coarser property.")
                .arg(result.allItems)
                .arg(definition.item)
                .arg(result.floor)};
    const BasketTable table = takeBaskets(blocks, numbers, result);
    result.pairs = pairCounts(table, result.matrixItems());
    const Result<std::vector<ItemSet>> sets =
        frequentSets(table, result.floor, std::size_t(definition.maxItems), task);
    if (!sets)
        return sets.error();
    keepRules(associationRules(*sets, result.baskets), definition, result);
    if (definition.thenDays > 0) {
        const auto items = std::uint32_t(std::min<std::size_t>(result.codes.size(), kThenItems));
        keepThens(thenRules(result.log, items, data.zone().dayOf(end - 1), definition.thenDays, task),
                  definition, result);
    }
    if (task.cancelled())
        return Error::cancel();
    return result;
}

} // namespace tessera
