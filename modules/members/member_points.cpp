// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/member_points.h"

#include "members/internal/periods.h"
#include "members/internal/texts.h"

#include "analysis/purchases.h"
#include "base/json.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tessera {

namespace {

constexpr std::size_t kAccountBlock = 4096; // people
constexpr int kRealScale = 2;               // points with decimals beyond are rounded

struct Lot
{
    std::int32_t over = 0; // first day on which it is over; INT32_MAX: never
    std::int64_t earned = 0;
    std::int64_t left = 0;
    std::int64_t expired = 0;
};

struct Ledger
{
    const LocalDataset& data;
    const PointSource& source;
    Instants period;
    std::int64_t endDay = 0; // the first day that is not over at the date
    std::shared_ptr<const Column> points;
    EventMatcher matcher;
    std::vector<std::int64_t> months; // first days, ascending; what is before is in none
    std::uint32_t usedBit = 0;        // of the matcher; earned is 1
    std::uint32_t expiredBit = 0;

    [[nodiscard]] std::int64_t unitsAt(std::uint32_t row) const
    {
        if (points->isNull(row))
            return 0;
        if (points->type == ColumnType::Real)
            return std::llabs(std::llround(points->reals[row] * double(kPowersOfTen[kRealScale])));
        return std::llabs(points->integers[row]);
    }
};

struct AccountBlock
{
    std::vector<std::uint32_t> lotCounts;
    std::vector<std::int32_t> lotDays;
    std::vector<std::int64_t> lotUnits;
    std::vector<PointMonth> months;
    std::int64_t before = 0; // outstanding before the first month
    std::int64_t maturedEarned = 0;
    std::int64_t maturedExpired = 0;
};

// The account of one person, event after event.
class Account
{
public:
    Account(const Ledger& ledger, AccountBlock& block)
        : m_ledger(ledger)
        , m_block(block)
    {}

    void add(std::uint32_t row, std::uint32_t bits)
    {
        const Micros time = m_ledger.data.eventTimes()[row];
        const std::int64_t day = m_ledger.data.zone().dayOf(time);
        const bool isInPeriod = time >= m_ledger.period.begin;
        const std::int64_t units = m_ledger.unitsAt(row);
        endLots(day);
        if ((bits & (m_ledger.usedBit | m_ledger.expiredBit)) == 0) {
            const std::int64_t over = day + m_ledger.source.lifeDays;
            m_lots.push_back(
                {m_ledger.source.lifeDays > 0 ? std::int32_t(over) : INT32_MAX, units, units, 0});
            m_account.earned += isInPeriod ? units : 0;
            book(day, &PointMonth::earned, units, units);
        } else if ((bits & m_ledger.usedBit) != 0) {
            take(units, false);
            m_account.used += isInPeriod ? units : 0;
            m_account.hasUsed = m_account.hasUsed || units > 0;
            book(day, &PointMonth::used, units, -units);
        } else {
            take(units, true);
            m_account.expired += isInPeriod ? units : 0;
            book(day, &PointMonth::expired, units, -units);
        }
    }

    PointAccount finish()
    {
        endLots(m_ledger.endDay - 1);
        std::uint32_t kept = 0;
        for (const Lot& lot : m_lots) {
            const bool isOver = lot.over < m_ledger.endDay;
            if (isOver) {
                m_account.overdue += lot.left;
                m_block.maturedEarned += lot.earned;
                m_block.maturedExpired += lot.expired + lot.left;
                continue;
            }
            m_account.balance += lot.left;
            if (lot.left == 0)
                continue;
            if (lot.over < m_ledger.endDay + m_ledger.source.expiringDays)
                m_account.expiring += lot.left;
            m_block.lotDays.push_back(lot.over);
            m_block.lotUnits.push_back(lot.left);
            ++kept;
        }
        m_block.lotCounts.push_back(kept);
        return m_account;
    }

private:
    // Where nothing is booked as expired, what is over on a day has expired then.
    void endLots(std::int64_t day)
    {
        if (m_ledger.source.expired)
            return;
        for (; m_ended < m_lots.size() && m_lots[m_ended].over <= day; ++m_ended) {
            Lot& lot = m_lots[m_ended];
            if (lot.left == 0)
                continue;
            if (m_ledger.data.zone().startOfDay(lot.over) >= m_ledger.period.begin)
                m_account.expired += lot.left;
            book(lot.over, &PointMonth::expired, lot.left, -lot.left);
            lot.expired = lot.left;
            lot.left = 0;
        }
    }

    void take(std::int64_t units, bool asExpired)
    {
        for (; units > 0 && m_oldest < m_lots.size(); ++m_oldest) {
            Lot& lot = m_lots[m_oldest];
            const std::int64_t taken = std::min(units, lot.left);
            lot.left -= taken;
            lot.expired += asExpired ? taken : 0;
            units -= taken;
            if (lot.left > 0)
                break;
        }
        m_account.shortfall += units;
    }

    void book(std::int64_t day, std::int64_t PointMonth::*what, std::int64_t units, std::int64_t change)
    {
        const auto month = std::ranges::upper_bound(m_ledger.months, day);
        if (month == m_ledger.months.begin()) {
            m_block.before += change;
            return;
        }
        PointMonth& at = m_block.months[std::size_t(month - m_ledger.months.begin()) - 1];
        at.*what += units;
        at.outstanding += change; // summed up at the end
    }

    const Ledger& m_ledger;
    AccountBlock& m_block;
    PointAccount m_account;
    std::vector<Lot> m_lots;  // in the order they were earned
    std::size_t m_oldest = 0; // before it nothing is left
    std::size_t m_ended = 0;
};

void fillBlock(const Ledger& ledger, const PeopleSet& base, std::size_t begin, std::size_t end,
               AccountBlock& block, std::vector<PointAccount>& accounts)
{
    const std::span<const std::uint32_t> starts = ledger.data.eventStarts();
    const std::span<const Micros> times = ledger.data.eventTimes();
    block.months.resize(ledger.months.size());
    std::vector<std::uint32_t> rows(starts[end] - starts[begin]);
    std::vector<std::uint32_t> bits(rows.size());
    const std::size_t found =
        ledger.matcher.relevant(starts[begin], starts[end], ~std::uint32_t{0}, rows.data(), bits.data());
    std::size_t at = 0;
    for (std::size_t person = begin; person < end; ++person) {
        Account account(ledger, block);
        for (; at < found && rows[at] < starts[person + 1]; ++at)
            if (base.contains(PersonIndex(person)) && times[rows[at]] < ledger.period.end)
                account.add(rows[at], bits[at]);
        accounts[person] = account.finish();
    }
}

void addMonths(const Ledger& ledger, const std::vector<AccountBlock>& blocks, PointResult& result)
{
    std::int64_t outstanding = 0;
    for (const AccountBlock& block : blocks)
        outstanding += block.before;
    for (std::size_t month = 0; month < ledger.months.size(); ++month) {
        PointMonth sum;
        sum.day = ledger.months[month];
        for (const AccountBlock& block : blocks) {
            sum.earned += block.months[month].earned;
            sum.used += block.months[month].used;
            sum.expired += block.months[month].expired;
            outstanding += block.months[month].outstanding;
        }
        sum.outstanding = outstanding;
        result.months.push_back(sum);
    }
}

void addDue(std::int64_t endDay, PointResult& result)
{
    std::map<std::int64_t, PointDue> due;
    for (std::size_t person = 0; person + 1 < result.lotStarts.size(); ++person) {
        std::int64_t last = -1;
        for (std::size_t lot = result.lotStarts[person]; lot < result.lotStarts[person + 1]; ++lot) {
            const std::int64_t month = monthAfter(result.lotDays[lot], 0);
            PointDue& at = due[month];
            at.points += result.lotUnits[lot];
            at.people += month == last ? 0 : 1;
            last = month;
        }
    }
    for (int ahead = 0; ahead < kPointMonths; ++ahead) {
        const std::int64_t month = monthAfter(endDay, ahead);
        const auto found = due.find(month);
        result.due.push_back(found == due.end() ? PointDue{} : found->second);
        result.due.back().day = month;
    }
}

} // namespace

Result<std::optional<PointSource>> PointSource::read(JsonReader& reader)
{
    PointSource source;
    const auto filter = [&reader](QLatin1String key, std::optional<EventFilter>& to) -> Result<void> {
        const QJsonValue value = reader.value(key);
        if (value.isUndefined() || (value.isString() && value.toString().isEmpty()))
            return {};
        Result<EventFilter> read = readEventFilter(value, key);
        if (!read)
            return read.error();
        to = std::move(*read);
        return {};
    };
    std::optional<EventFilter> earned;
    for (const auto& [key, to] :
         {std::pair{QLatin1String("earned"), &earned}, std::pair{QLatin1String("used"), &source.used},
          std::pair{QLatin1String("expired"), &source.expired}})
        if (const Result<void> read = filter(key, *to); !read)
            return read.error();
    source.property = reader.text(QLatin1String("points"), source.property);
    source.lifeDays = int(reader.integer(QLatin1String("lifeDays"), 0, 0, 36525));
    source.expiringDays = int(reader.integer(QLatin1String("expiringDays"), source.expiringDays, 1, 36525));
    source.value = reader.number(QLatin1String("pointValue"), source.value, 0, 1e6);
    if (reader.has(QLatin1String("breakage")))
        source.breakage = reader.number(QLatin1String("breakage"), 0, 0, 1);
    if (!earned) {
        if (source.used || source.expired)
            return Error{MemberText::tr("earned is missing: say which events bring points.")};
        return std::optional<PointSource>{};
    }
    source.earned = std::move(*earned);
    return std::optional(std::move(source));
}

PeopleSet PointResult::expiringBetween(std::int64_t from, std::int64_t to) const
{
    PeopleSet people(accounts.size());
    for (std::size_t person = 0; person + 1 < lotStarts.size(); ++person)
        for (std::size_t lot = lotStarts[person]; lot < lotStarts[person + 1]; ++lot)
            if (lotDays[lot] >= from && lotDays[lot] < to)
                people.insert(PersonIndex(person));
    return people;
}

Result<PointResult> computePoints(const LocalDataset& data, const PointSource& source, Instants period,
                                  const PeopleSet& base, const Task& task)
{
    Ledger ledger{data, source, period, data.zone().dayOf(period.end - 1) + 1, {}, {}, {}, 0, 0};
    Result<std::shared_ptr<const Column>> points = summableColumn(data, source.property);
    if (!points)
        return points.error();
    ledger.points = std::move(*points);
    std::vector<EventFilter> filters{source.earned};
    for (const std::optional<EventFilter>* filter : {&source.used, &source.expired})
        if (*filter)
            filters.push_back(**filter);
    ledger.usedBit = source.used ? 2 : 0;
    ledger.expiredBit = source.expired ? (source.used ? 4 : 2) : 0;
    Result<EventMatcher> matcher = EventMatcher::prepare(data, filters);
    if (!matcher)
        return matcher.error();
    ledger.matcher = std::move(*matcher);
    for (int back = kPointMonths - 1; back >= 0; --back)
        ledger.months.push_back(monthAfter(ledger.endDay - 1, -back));
    PointResult result;
    result.scale = ledger.points->type == ColumnType::Decimal ? ledger.points->scale
                   : ledger.points->type == ColumnType::Real  ? kRealScale
                                                              : 0;
    result.accounts.resize(data.people());
    std::vector<AccountBlock> blocks((data.people() + kAccountBlock - 1) / kAccountBlock);
    parallelBlocks(data.people(), kAccountBlock, [&](std::size_t number, std::size_t begin, std::size_t end) {
        if (!task.cancelled())
            fillBlock(ledger, base, begin, end, blocks[number], result.accounts);
    });
    if (task.cancelled())
        return Error::cancel();
    result.lotStarts.push_back(0);
    for (const AccountBlock& block : blocks) {
        for (const std::uint32_t count : block.lotCounts)
            result.lotStarts.push_back(result.lotStarts.back() + count);
        result.lotDays.insert(result.lotDays.end(), block.lotDays.begin(), block.lotDays.end());
        result.lotUnits.insert(result.lotUnits.end(), block.lotUnits.begin(), block.lotUnits.end());
        result.maturedEarned += block.maturedEarned;
        result.maturedExpired += block.maturedExpired;
    }
    addMonths(ledger, blocks, result);
    if (source.lifeDays > 0)
        addDue(ledger.endDay, result);
    result.isMeasured = !source.breakage && result.maturedEarned > 0;
    result.breakage = source.breakage.value_or(
        result.maturedEarned > 0 ? double(result.maturedExpired) / double(result.maturedEarned) : 0.0);
    return result;
}

} // namespace tessera
