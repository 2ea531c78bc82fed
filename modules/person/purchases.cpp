// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "person/internal/parts.h"

#include "analysis/purchases.h"

#include <algorithm>
#include <set>

namespace tessera {

namespace {

PersonMonth monthOf(std::int64_t day)
{
    const CivilDate date = civilFromDays(day);
    return {date.year, date.month, 0, 0};
}

PersonMonth after(const PersonMonth& month)
{
    return month.month == 12 ? PersonMonth{month.year + 1, 1, 0, 0}
                             : PersonMonth{month.year, month.month + 1, 0, 0};
}

bool isBefore(const PersonMonth& one, const PersonMonth& other)
{
    return std::pair(one.year, one.month) < std::pair(other.year, other.month);
}

// Purchases as analyses of purchases suggest them: the client's word for buying and the mapped amount.
Result<PurchaseScope> purchaseScope(const LocalDataset& data, const AnalysisRegistry& registry)
{
    // The kind whose suggestion is nothing but the purchases.
    const AnalysisKind* kind = registry.find(QStringLiteral("value"));
    if (kind == nullptr || !kind->suggest)
        return Error{PersonText::tr("Nothing here knows what a purchase is.")};
    const Result<QJsonObject> suggested = kind->suggest(data);
    if (!suggested)
        return suggested.error();
    const Result<ValueDefinition> definition = ValueDefinition::fromJson(*suggested);
    return definition ? Result<PurchaseScope>(definition->scope) : definition.error();
}

// Of everybody what they paid before the as-of date; not a number of who bought nothing.
struct EverybodysSpend
{
    std::vector<double> spent;
    std::int64_t buyers = 0;
};

Result<EverybodysSpend> everybodysSpend(const LocalDataset& data, const PurchaseScope& scope,
                                        const Task& task)
{
    const Result<Purchases> purchases = findPurchases(data, scope);
    if (!purchases)
        return purchases.error();
    EverybodysSpend all;
    all.spent.assign(data.people(), std::numeric_limits<double>::quiet_NaN());
    const PeopleSet everybody(data.people(), true);
    forEachBuyer(data, *purchases, everybody,
                 [&](std::size_t, PersonIndex person, std::span<const std::uint32_t> rows) {
                     if (task.cancelled())
                         return;
                     EventSum sum(purchases->amount.get());
                     for (const std::uint32_t row : rows)
                         sum.add(row);
                     all.spent[person] = sum.sum();
                 });
    if (task.cancelled())
        return Error::cancel();
    all.buyers = std::ranges::count_if(all.spent, [](double spent) { return !std::isnan(spent); });
    return all;
}

} // namespace

QString orderColumn(const LocalDataset& data)
{
    for (const FieldInfo& field : data.eventFields())
        for (const char* name : {"order_id", "invoiceno", "order_no", "订单号", "订单编号"})
            if (field.name.compare(QString::fromUtf8(name), Qt::CaseInsensitive) == 0)
                return field.name;
    return {};
}

Result<PersonPurchases> purchasesOf(const PartContext& context)
{
    const LocalDataset& data = context.data();
    const Result<PurchaseScope> scope = purchaseScope(data, context.registry);
    if (!scope)
        return scope.error();
    const Result<Purchases> purchases = findPurchases(data, *scope);
    if (!purchases)
        return purchases.error();
    PersonPurchases out;
    out.event = scope->where.test.values.value(0);
    out.amount = scope->amount;
    out.order = orderColumn(data);
    std::shared_ptr<const Column> orders;
    if (!out.order.isEmpty()) {
        Result<std::shared_ptr<const Column>> column = data.eventColumn(out.order);
        if (!column)
            return column.error();
        orders = *column;
    }
    const auto [begin, end] = context.events();
    std::vector<std::uint32_t> buffer;
    EventSum sum(purchases->amount.get());
    std::vector<std::pair<PersonMonth, EventSum>> months;
    std::set<std::int64_t> days;
    std::set<QString> known;
    for (const std::uint32_t row : purchases->matcher.hits(begin, end, buffer)) {
        const Micros time = data.eventTimes()[row];
        const std::int64_t day = data.zone().dayOf(time);
        days.insert(day);
        sum.add(row);
        const PersonMonth month = monthOf(day);
        if (months.empty() || isBefore(months.back().first, month))
            months.emplace_back(month, EventSum(purchases->amount.get()));
        months.back().second.add(row);
        out.first = out.first.value_or(time);
        out.last = time;
        // An event without an order of its own is one.
        if (orders == nullptr || orders->isNull(row) || known.insert(orders->display(row)).second) {
            ++out.orders;
            ++months.back().first.orders;
        }
    }
    out.spent = sum.sum();
    out.days = std::int64_t(days.size());
    if (!months.empty()) {
        const PersonMonth last = monthOf(data.zone().dayOf(data.asOf() - 1));
        auto next = months.begin();
        for (PersonMonth month = months.front().first; !isBefore(last, month); month = after(month)) {
            out.months.push_back(month);
            if (next != months.end() && next->first.year == month.year && next->first.month == month.month) {
                out.months.back().spent = next->second.sum();
                out.months.back().orders = next->first.orders;
                ++next;
            }
        }
    }
    const auto all = context.memory.kept<EverybodysSpend>(
        context.shared, "spend", [&] { return everybodysSpend(data, *scope, context.task); });
    if (!all)
        return all.error();
    out.buyers = (*all)->buyers;
    if (!days.empty())
        out.rank = 1 + std::ranges::count_if((*all)->spent, [&](double spent) { return spent > out.spent; });
    return out;
}

} // namespace tessera
