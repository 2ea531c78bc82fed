// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/purchase_days.h"
#include "value/internal/texts.h"

#include "base/thread_pool.h"
#include "rules/evaluate.h"
#include "rules/event_filter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

constexpr std::size_t kDayBlock = 4096; // people

struct DayBlock
{
    std::vector<PersonIndex> people;
    std::vector<std::uint32_t> counts;
    std::vector<std::uint32_t> rows;
    std::vector<std::int32_t> days;
    std::vector<double> amounts;
    std::vector<double> others;
};

// Sums a column over events: whole and decimal numbers exactly, unknown ones as nothing.
class DaySum
{
public:
    explicit DaySum(const Column* column)
        : m_column(column)
    {}

    void add(std::uint32_t row)
    {
        if (m_column->type == ColumnType::Real)
            m_real += std::isnan(m_column->reals[row]) ? 0.0 : m_column->reals[row];
        else
            m_whole += m_column->integers[row] == kNullInteger ? 0 : m_column->integers[row];
    }
    double take()
    {
        const double unit =
            m_column->type == ColumnType::Decimal ? double(kPowersOfTen[m_column->scale]) : 1.0;
        const double sum = m_column->type == ColumnType::Real ? m_real : double(m_whole) / unit;
        m_whole = 0;
        m_real = 0;
        return sum;
    }

private:
    const Column* m_column;
    std::int64_t m_whole = 0;
    double m_real = 0;
};

struct DaySource
{
    EventMatcher matcher;
    std::shared_ptr<const Column> amount;
    std::shared_ptr<const Column> second;
    Micros begin = std::numeric_limits<Micros>::min();
    Micros end = 0;
};

Result<std::shared_ptr<const Column>> numberColumn(const LocalDataset& data, const QString& name)
{
    Result<std::shared_ptr<const Column>> column = data.eventColumn(name);
    if (column && ((*column)->type == ColumnType::Text || (*column)->type == ColumnType::Time))
        return Error{
            ValueText::tr("\"%1\" holds no numbers. Name a column with the amount of a purchase.").arg(name)};
    return column;
}

void addBuyer(const LocalDataset& data, const DaySource& source, PersonIndex person,
              std::span<const std::uint32_t> rows, DayBlock& block)
{
    const std::span<const Micros> times = data.eventTimes();
    DaySum amount(source.amount.get());
    DaySum second(source.second ? source.second.get() : source.amount.get());
    std::uint32_t days = 0;
    const auto close = [&] {
        block.amounts.push_back(amount.take());
        if (source.second)
            block.others.push_back(second.take());
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
        if (source.second)
            second.add(row);
    }
    close();
    block.people.push_back(person);
    block.counts.push_back(days);
}

void readBlock(const LocalDataset& data, const DaySource& source, const PeopleSet& base, std::size_t begin,
               std::size_t end, DayBlock& block)
{
    static thread_local std::vector<std::uint32_t> buffer;
    const std::span<const std::uint32_t> starts = data.eventStarts();
    const std::span<const Micros> times = data.eventTimes();
    const std::span<const std::uint32_t> hits = source.matcher.hits(starts[begin], starts[end], buffer);
    std::size_t person = begin;
    for (std::size_t at = 0; at < hits.size();) {
        while (hits[at] >= starts[person + 1])
            ++person;
        std::size_t stop = at;
        while (stop < hits.size() && hits[stop] < starts[person + 1])
            ++stop;
        std::span<const std::uint32_t> rows = hits.subspan(at, stop - at);
        at = stop;
        while (!rows.empty() && times[rows.front()] < source.begin)
            rows = rows.subspan(1);
        while (!rows.empty() && times[rows.back()] >= source.end)
            rows = rows.first(rows.size() - 1);
        if (!rows.empty() && base.contains(PersonIndex(person)))
            addBuyer(data, source, PersonIndex(person), rows, block);
    }
}

} // namespace

Result<PurchaseScope> PurchaseScope::read(JsonReader& reader)
{
    PurchaseScope scope;
    QJsonValue purchase = reader.value(QLatin1String("where"));
    if (purchase.isUndefined())
        purchase = QStringLiteral("event = \"purchase\"");
    Result<EventFilter> where = readEventFilter(purchase, QStringLiteral("where"));
    if (!where)
        return where.error();
    scope.where = std::move(*where);
    Result<Rule> base = readRule(reader.value(QLatin1String("base")), QStringLiteral("base"));
    if (!base)
        return base.error();
    scope.base = std::move(*base);
    scope.amount = reader.text(QLatin1String("amount"), QStringLiteral("amount"));
    scope.asOf = reader.text(QLatin1String("asOf"), QString());
    scope.windowDays = reader.number(QLatin1String("windowDays"), 0, 0, 36525);
    return scope;
}

double PurchaseDays::spentBetween(std::size_t buyer, std::int64_t from, std::int64_t to) const
{
    double sum = 0;
    for (std::size_t i = starts[buyer]; i < starts[buyer + 1]; ++i)
        sum += days[i] >= from && days[i] < to ? amounts[i] : 0;
    return sum;
}

Result<std::int64_t> dayNamed(const QString& text, const QString& key, const TimeZone& zone)
{
    const std::optional<Micros> time = parseTime(text.toStdString(), zone);
    if (!time)
        return Error{ValueText::tr("%1: \"%2\" is no date. Write it like 2026-05-31.").arg(key, text)};
    return zone.dayOf(*time);
}

Result<PurchaseDays> readPurchaseDays(const LocalDataset& data, const PurchaseScope& scope,
                                      const QString& second, const Task& task)
{
    DaySource source;
    source.end = data.asOf();
    if (!scope.asOf.isEmpty()) {
        const std::optional<Micros> time = parseTime(scope.asOf.toStdString(), data.zone());
        if (!time)
            return Error{ValueText::tr("%1: \"%2\" is no date. Write it like 2026-05-31.")
                             .arg(QStringLiteral("asOf"), scope.asOf)};
        source.end = *time;
    }
    if (scope.windowDays > 0)
        source.begin = source.end - Micros(scope.windowDays * double(kDay));
    Result<EventMatcher> matcher = EventMatcher::prepare(data, {scope.where});
    if (!matcher)
        return matcher.error();
    source.matcher = std::move(*matcher);
    Result<std::shared_ptr<const Column>> amount = numberColumn(data, scope.amount);
    if (!amount)
        return amount.error();
    source.amount = *amount;
    if (!second.isEmpty()) {
        Result<std::shared_ptr<const Column>> other = numberColumn(data, second);
        if (!other)
            return other.error();
        source.second = *other;
    }
    const Result<PeopleSet> base = evaluateRule(scope.base, data, {source.end, {}});
    if (!base)
        return base.error();
    std::vector<DayBlock> blocks((data.people() + kDayBlock - 1) / kDayBlock);
    parallelBlocks(data.people(), kDayBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        if (!task.cancelled())
            readBlock(data, source, *base, begin, end, blocks[block]);
    });
    if (task.cancelled())
        return Error::cancel();
    PurchaseDays out;
    out.end = source.end;
    out.lastDay = data.zone().dayOf(source.end - 1);
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
