// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/internal/business_walk.h"
#include "business/internal/texts.h"

#include "dataset/item_split.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

using SharedColumn = std::shared_ptr<const Column>;
__extension__ typedef __int128 WideSum;
constexpr int kRealScale = 6;         // that amounts written as real numbers are taken to
constexpr double kCensoredDays = 365; // where new is who never bought

struct PeriodSums
{
    explicit PeriodSums(const Column* unitColumn)
        : units(unitColumn)
    {}
    std::int64_t orders = 0;
    EventSum units;
    WideSum sales = 0;
    WideSum newSales = 0;
};

// What one block of people bought.
struct BlockBought
{
    std::vector<PeriodSums> periods;
    std::vector<std::vector<BoughtPart>> now; // by property
    std::vector<std::vector<BoughtPart>> before;
    std::vector<BoughtPart> stretches;
    std::vector<BoughtPart> stretchesBefore;
};

// Adds to the part of a value, which a person has few of; they are the last ones of the list.
void addPart(std::vector<BoughtPart>& parts, std::size_t first, PersonIndex person, std::uint32_t value,
             std::int64_t sales)
{
    for (std::size_t i = first; i < parts.size(); ++i)
        if (parts[i].value == value) {
            parts[i].sales += sales;
            return;
        }
    parts.push_back({person, value, sales});
}

class PurchaseWalk
{
public:
    PurchaseWalk(const LocalDataset& data, const BusinessDefinition& definition, const BusinessPlan& plan,
                 const Purchases& purchases, const PeopleSet& base, const Task& task)
        : m_data(data)
        , m_definition(definition)
        , m_plan(plan)
        , m_purchases(purchases)
        , m_base(base)
        , m_task(task)
    {}

    Result<BusinessWalk> run()
    {
        if (Result<void> read = readColumns(); !read)
            return read.error();
        planWindows();
        m_task.setNote(BusinessText::tr("Counting purchases"));
        std::vector<BlockBought> blocks(buyerBlocks(m_data));
        forEachBuyer(m_data, m_purchases, m_base,
                     [&](std::size_t block, PersonIndex person, std::span<const std::uint32_t> rows) {
                         if (!m_task.cancelled())
                             addPerson(blocks[block], person, rows);
                     });
        if (m_task.cancelled())
            return Error::cancel();
        m_task.setNote(BusinessText::tr("Counting visitors"));
        if (Result<void> visited = addVisitors(); !visited)
            return visited.error();
        if (Result<void> merged = merge(blocks); !merged)
            return merged.error();
        return std::move(m_walk);
    }

private:
    Result<void> readColumns()
    {
        const Column& amount = *m_purchases.amount;
        m_walk.scale = amount.type == ColumnType::Decimal ? amount.scale
                       : amount.type == ColumnType::Real  ? kRealScale
                                                          : 0;
        m_walk.properties.push_back({QStringLiteral("buyers"), {}, {}, {}, {}});
        for (const auto& [id, field] :
             {std::pair{"channel", m_definition.channel}, std::pair{"store", m_definition.store},
              std::pair{"category", m_definition.category}}) {
            if (field.isEmpty())
                continue;
            Result<ItemSplit> split = ItemSplit::load(m_data, field);
            if (!split)
                return split.error();
            m_walk.properties.push_back({QLatin1String(id), field, split->values(), {}, {}});
            m_splits.push_back(std::move(*split));
        }
        if (!m_definition.units.isEmpty()) {
            Result<SharedColumn> units = summableColumn(m_data, m_definition.units);
            if (!units)
                return units.error();
            m_units = std::move(*units);
        }
        if (!m_definition.order.isEmpty()) {
            Result<SharedColumn> order = m_data.eventColumn(m_definition.order);
            if (!order)
                return order.error();
            if ((*order)->type == ColumnType::Real)
                return Error{BusinessText::tr("\"%1\" cannot tell orders apart: it holds real numbers. Name "
                                              "the column with the number of the order.")
                                 .arg(m_definition.order)};
            m_order = std::move(*order);
        }
        return {};
    }

    void planWindows()
    {
        // Of a last day that is not over the others are cut at the same hour.
        const Micros end = m_data.zone().startOfDay(m_plan.now.to);
        const Micros open = std::max<Micros>(0, end - m_purchases.window.end);
        const auto add = [&](const DayRange& range) {
            BusinessPeriod period;
            period.range = range;
            period.visitors = PeopleSet(m_data.people());
            period.buyers = period.visitors;
            period.newBuyers = period.visitors;
            const std::int64_t first = m_data.zone().dayOf(m_data.firstEvent());
            const double before = m_definition.newAfterDays > 0 ? m_definition.newAfterDays : kCensoredDays;
            period.isBeforeData = first > range.from;
            period.isLeftCensored = double(first) > double(range.from) - before;
            m_walk.periods.push_back(std::move(period));
            m_windows.push_back(
                {m_data.zone().startOfDay(range.from), m_data.zone().startOfDay(range.to) - open});
        };
        add(m_plan.now);
        for (std::size_t i = 0; i < m_plan.others.size(); ++i)
            if (m_plan.others[i]) {
                m_walk.placeOfOther[i] = int(m_walk.periods.size());
                add(*m_plan.others[i]);
            }
        m_walk.buckets = m_plan.buckets;
        if (m_definition.compare != BusinessComparison::Target)
            m_compared = std::size_t(m_walk.placeOfOther[std::size_t(m_definition.compare)]);
    }

    [[nodiscard]] std::int64_t amountOf(std::uint32_t row) const
    {
        const Column& column = *m_purchases.amount;
        if (column.isNull(row))
            return 0;
        return column.type == ColumnType::Real
                   ? std::llround(column.reals[row] * double(kPowersOfTen[kRealScale]))
                   : column.integers[row];
    }

    // Different orders among some purchases; one without a number is one of its own.
    [[nodiscard]] std::int64_t ordersOf(std::span<const std::uint32_t> rows) const
    {
        if (!m_order)
            return std::int64_t(rows.size());
        std::int64_t orders = 0;
        std::vector<std::int64_t> seen;
        for (const std::uint32_t row : rows) {
            if (m_order->isNull(row))
                ++orders;
            else
                seen.push_back(m_order->type == ColumnType::Text ? std::int64_t(m_order->codes[row])
                                                                 : m_order->integers[row]);
        }
        std::ranges::sort(seen);
        return orders + std::int64_t(std::unique(seen.begin(), seen.end()) - seen.begin());
    }

    void addPerson(BlockBought& block, PersonIndex person, std::span<const std::uint32_t> rows)
    {
        if (block.periods.empty()) {
            block.periods.assign(m_windows.size(), PeriodSums(m_units.get()));
            block.now.resize(m_walk.properties.size());
            block.before.resize(m_walk.properties.size());
        }
        const std::span<const Micros> times = m_data.eventTimes();
        for (std::size_t p = 0; p < m_windows.size(); ++p) {
            const auto isBefore = [&](Micros instant) {
                return [&times, instant](std::uint32_t row) { return times[row] < instant; };
            };
            const auto begin = std::ranges::partition_point(rows, isBefore(m_windows[p].begin));
            const auto end = std::partition_point(begin, rows.end(), isBefore(m_windows[p].end));
            if (begin == end)
                continue;
            const std::span<const std::uint32_t> own(begin, end);
            const bool isNew = begin == rows.begin() || isLongSince(*(begin - 1), *begin);
            BusinessPeriod& period = m_walk.periods[p];
            period.buyers.insert(person);
            if (isNew)
                period.newBuyers.insert(person);
            PeriodSums& sums = block.periods[p];
            sums.orders += ordersOf(own);
            std::int64_t sales = 0;
            for (const std::uint32_t row : own) {
                sums.units.add(row);
                sums.sales += amountOf(row);
                sales += amountOf(row);
            }
            if (isNew)
                sums.newSales += sales;
            if (p == 0 || p == m_compared)
                addParts(p == 0 ? block.now : block.before, p == 0 ? block.stretches : block.stretchesBefore,
                         m_plan.now.from - period.range.from, person, isNew, own);
        }
    }

    [[nodiscard]] bool isLongSince(std::uint32_t last, std::uint32_t first) const
    {
        if (m_definition.newAfterDays <= 0)
            return false;
        const std::span<const Micros> times = m_data.eventTimes();
        return double(m_data.zone().dayOf(times[first]) - m_data.zone().dayOf(times[last])) >
               m_definition.newAfterDays;
    }

    // By property and by stretch; shift leads from a day to its day of the period that is looked at.
    void addParts(std::vector<std::vector<BoughtPart>>& byProperty, std::vector<BoughtPart>& stretches,
                  std::int64_t shift, PersonIndex person, bool isNew,
                  std::span<const std::uint32_t> rows) const
    {
        static thread_local std::vector<ItemSplit::Part> split;
        std::vector<std::size_t> firsts;
        firsts.reserve(byProperty.size());
        for (const std::vector<BoughtPart>& parts : byProperty)
            firsts.push_back(parts.size());
        const std::size_t firstStretch = stretches.size();
        for (const std::uint32_t row : rows) {
            const std::int64_t amount = amountOf(row);
            addPart(byProperty[0], firsts[0], person, isNew ? 1 : 2, amount);
            for (std::size_t s = 0; s < m_splits.size(); ++s) {
                m_splits[s].split(row, amount, split);
                for (const ItemSplit::Part& part : split)
                    addPart(byProperty[s + 1], firsts[s + 1], person, part.value, part.amount);
            }
            const std::int64_t day = m_data.zone().dayOf(m_data.eventTimes()[row]) + shift;
            const auto after = std::ranges::upper_bound(m_plan.buckets, day, {}, &DayRange::from);
            addPart(stretches, firstStretch, person, std::uint32_t(after - m_plan.buckets.begin() - 1),
                    amount);
        }
    }

    Result<void> addVisitors()
    {
        PurchaseScope scope = static_cast<const PurchaseScope&>(m_definition);
        scope.windowDays = 0;
        scope.where = m_definition.visit;
        scope.amount.clear();
        const Result<Purchases> visits = findPurchases(m_data, scope, false);
        if (!visits)
            return visits.error();
        const std::span<const Micros> times = m_data.eventTimes();
        forEachBuyer(m_data, *visits, m_base,
                     [&](std::size_t, PersonIndex person, std::span<const std::uint32_t> rows) {
                         for (std::size_t p = 0; p < m_windows.size(); ++p) {
                             const auto first = std::ranges::partition_point(
                                 rows, [&](std::uint32_t row) { return times[row] < m_windows[p].begin; });
                             if (first != rows.end() && times[*first] < m_windows[p].end)
                                 m_walk.periods[p].visitors.insert(person);
                         }
                     });
        for (BusinessPeriod& period : m_walk.periods)
            period.visitors |= period.buyers;
        return {};
    }

    Result<void> merge(std::vector<BlockBought>& blocks)
    {
        const auto append = [](std::vector<BoughtPart>& to, const std::vector<BoughtPart>& from) {
            to.insert(to.end(), from.begin(), from.end());
        };
        std::vector<WideSum> sales(m_windows.size(), 0);
        for (BlockBought& block : blocks) {
            if (block.periods.empty())
                continue;
            for (std::size_t p = 0; p < m_windows.size(); ++p) {
                BusinessPeriod& period = m_walk.periods[p];
                sales[p] += block.periods[p].sales;
                period.orders += block.periods[p].orders;
                period.units += block.periods[p].units.sum();
                period.newSales += std::int64_t(block.periods[p].newSales);
            }
            for (std::size_t i = 0; i < m_walk.properties.size(); ++i) {
                append(m_walk.properties[i].now, block.now[i]);
                append(m_walk.properties[i].before, block.before[i]);
            }
            append(m_walk.stretches, block.stretches);
            append(m_walk.stretchesBefore, block.stretchesBefore);
            block = {};
        }
        for (std::size_t p = 0; p < m_windows.size(); ++p) {
            BusinessPeriod& period = m_walk.periods[p];
            constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max() / 4;
            if (sales[p] > kMost || sales[p] < -kMost)
                return Error{BusinessText::tr("The sum of \"%1\" does not fit. Check the column for wrong "
                                              "amounts.")
                                 .arg(m_definition.amount)};
            period.sales = std::int64_t(sales[p]);
            period.visitorCount = std::int64_t(period.visitors.count());
            period.buyerCount = std::int64_t(period.buyers.count());
            period.newBuyerCount = std::int64_t(period.newBuyers.count());
        }
        return {};
    }

    const LocalDataset& m_data;
    const BusinessDefinition& m_definition;
    const BusinessPlan& m_plan;
    const Purchases& m_purchases;
    const PeopleSet& m_base;
    Task m_task;
    BusinessWalk m_walk;
    std::vector<Instants> m_windows;   // of the periods
    std::size_t m_compared = SIZE_MAX; // its place among the periods
    std::vector<ItemSplit> m_splits;   // of the properties but the first
    SharedColumn m_units;
    SharedColumn m_order;
};

} // namespace

Result<BusinessWalk> walkPurchases(const LocalDataset& data, const BusinessDefinition& definition,
                                   const BusinessPlan& plan, const Purchases& purchases,
                                   const PeopleSet& base, const Task& task)
{
    return PurchaseWalk(data, definition, plan, purchases, base, task).run();
}

} // namespace tessera
