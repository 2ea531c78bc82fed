// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/internal/periods.h"
#include "members/internal/texts.h"

#include <limits>
#include <numeric>

namespace tessera {

Result<Instants> periodOf(const LocalDataset& data, const PurchaseScope& scope)
{
    Instants period{std::numeric_limits<Micros>::min(), data.asOf()};
    if (!scope.asOf.isEmpty()) {
        const Result<std::int64_t> day = dayNamed(scope.asOf, QStringLiteral("asOf"), data.zone());
        if (!day)
            return day.error();
        period.end = parseTime(scope.asOf.toStdString(), data.zone()).value_or(period.end);
    }
    if (scope.windowDays > 0)
        period.begin = period.end - Micros(scope.windowDays * double(kDay));
    return period;
}

Result<Micros> earlierDate(const LocalDataset& data, const QString& from, int days, Instants period)
{
    if (from.isEmpty())
        return period.end - Micros(days) * kDay;
    const Result<std::int64_t> day = dayNamed(from, QStringLiteral("from"), data.zone());
    if (!day)
        return day.error();
    const Micros start = data.zone().startOfDay(*day);
    if (start >= period.end)
        return Error{MemberText::tr("from: the flow must begin before its end, %1.")
                         .arg(formatDate(period.end, data.zone()))};
    return start;
}

Result<PeopleSales> salesOfPeople(const LocalDataset& data, const PurchaseScope& scope, const PeopleSet& base)
{
    const Result<Purchases> purchases = findPurchases(data, scope, false);
    if (!purchases)
        return purchases.error();
    PeopleSales result;
    result.sales.assign(data.people(), 0);
    result.days.assign(data.people(), 0);
    std::vector<double> sums(buyerBlocks(data), 0);
    std::vector<std::int64_t> buyers(buyerBlocks(data), 0);
    forEachBuyer(data, *purchases, base,
                 [&](std::size_t block, PersonIndex person, std::span<const std::uint32_t> rows) {
                     EventSum sum(purchases->amount.get());
                     std::int64_t last = std::numeric_limits<std::int64_t>::min();
                     for (const std::uint32_t row : rows) {
                         sum.add(row);
                         const std::int64_t day = data.zone().dayOf(data.eventTimes()[row]);
                         result.days[person] += day == last ? 0 : 1;
                         last = day;
                     }
                     result.sales[person] = sum.sum();
                     sums[block] += sum.sum();
                     ++buyers[block];
                 });
    result.all = std::accumulate(sums.begin(), sums.end(), 0.0);
    result.buyers = std::accumulate(buyers.begin(), buyers.end(), std::int64_t{0});
    return result;
}

std::int64_t monthAfter(std::int64_t day, int months)
{
    const CivilDate date = civilFromDays(day);
    const int index = date.year * 12 + date.month - 1 + months;
    return daysFromCivil(index / 12, index % 12 + 1, 1);
}

QString monthId(std::int64_t day)
{
    const CivilDate date = civilFromDays(day);
    return QStringLiteral("%1-%2").arg(date.year).arg(date.month, 2, 10, QLatin1Char('0'));
}

} // namespace tessera
