// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/restatement.h"

#include "journey/trend.h"

#include <QDate>

#include <algorithm>
#include <cmath>
#include <map>

namespace tessera {

namespace {

QJsonObject figuresJson(const MonthFigures& figures)
{
    return {{QStringLiteral("purchases"), qint64(figures.purchases)},
            {QStringLiteral("buyers"), qint64(figures.buyers)},
            {QStringLiteral("amount"), figures.amount}};
}

} // namespace

Result<ClosedFigures> closedFigures(const FactSource& facts, const QString& purchase, const Task& task)
{
    ClosedFigures figures;
    figures.closed = periodStart(facts.zone().dayOf(facts.asOf()), TrendPeriod::Month);
    const QString amountName = QStringLiteral("amount");
    const Result<std::shared_ptr<const Column>> events = facts.eventColumn(QStringLiteral("event"));
    if (!events || (*events)->size() == 0)
        return figures; // no events: no month was ever closed
    const Result<std::shared_ptr<const Column>> amount = facts.eventColumn(amountName);
    const bool hasAmount = amount && (*amount)->type != ColumnType::Text;
    TrendDefinition definition;
    definition.where = EventFilter::event(purchase);
    definition.period = TrendPeriod::Month;
    std::map<std::int64_t, MonthFigures> months;
    const auto add = [&](TrendMeasure measure, const auto& set) -> Result<void> {
        definition.measure = measure;
        definition.of = measure == TrendMeasure::Sum ? amountName : QString();
        const Result<TrendResult> trend = computeTrend(facts, definition, task);
        if (!trend)
            return trend.error();
        for (std::size_t i = 0; i < trend->starts.size(); ++i)
            if (trend->starts[i] < figures.closed)
                set(months[trend->starts[i]], trend->all[i]);
        figures.scale = std::max(figures.scale, trend->scale);
        return {};
    };
    if (Result<void> done = add(TrendMeasure::Events,
                                [](MonthFigures& m, double value) { m.purchases = std::llround(value); });
        !done)
        return done.error();
    if (Result<void> done =
            add(TrendMeasure::People, [](MonthFigures& m, double value) { m.buyers = std::llround(value); });
        !done)
        return done.error();
    if (hasAmount)
        if (Result<void> done =
                add(TrendMeasure::Sum, [](MonthFigures& m, double value) { m.amount = value; });
            !done)
            return done.error();
    for (auto& [month, one] : months) {
        one.month = month;
        figures.months.push_back(one);
    }
    return figures;
}

QJsonObject Restatement::toJson() const
{
    return {
        {QStringLiteral("month"), QDate(1970, 1, 1).addDays(after.month).toString(QStringLiteral("yyyy-MM"))},
        {QStringLiteral("before"), figuresJson(before)},
        {QStringLiteral("after"), figuresJson(after)}};
}

std::vector<Restatement> restatements(const ClosedFigures& before, const ClosedFigures& after)
{
    std::map<std::int64_t, Restatement> months;
    for (const MonthFigures& one : before.months) {
        months[one.month].before = one;
        months[one.month].after.month = one.month;
    }
    for (const MonthFigures& one : after.months) {
        if (one.month >= before.closed)
            continue;
        months[one.month].after = one;
        months[one.month].before.month = one.month;
    }
    std::vector<Restatement> changed;
    for (const auto& [month, one] : months)
        if (one.before != one.after)
            changed.push_back(one);
    return changed;
}

} // namespace tessera
