// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/business.h"
#include "business/internal/business_groups.h"
#include "business/internal/business_periods.h"
#include "business/internal/business_walk.h"
#include "business/internal/texts.h"

#include "analysis/divisia.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

std::optional<double> quotient(double above, double below)
{
    return below == 0 ? std::nullopt : std::optional(above / below);
}

// What net sales are the product of.
struct FactorValues
{
    double visitors = 0;
    double buyers = 0;
    double orders = 0;
    double sales = 0; // in units of money
};

FactorValues valuesOf(const BusinessPeriod& period)
{
    return {double(period.visitorCount), double(period.buyerCount), double(period.orders),
            double(period.sales)};
}

std::vector<std::optional<double>> factorsOf(const FactorValues& values, bool ofOrders)
{
    std::vector<std::optional<double>> factors{values.visitors, quotient(values.buyers, values.visitors)};
    if (ofOrders) {
        factors.push_back(quotient(values.orders, values.buyers));
        factors.push_back(quotient(values.sales, values.orders));
    } else {
        factors.push_back(quotient(values.sales, values.buyers));
    }
    return factors;
}

std::vector<BusinessFactor> decompose(const FactorValues& before, const FactorValues& after, bool ofOrders,
                                      std::int64_t whole, double unit)
{
    const ProductChange change{before.sales, after.sales, factorsOf(before, ofOrders),
                               factorsOf(after, ofOrders)};
    const std::vector<std::int64_t> parts = wholeParts(divisiaParts(change), whole);
    const QStringList ids = ofOrders ? QStringList{QStringLiteral("visitors"), QStringLiteral("conversion"),
                                                   QStringLiteral("orders"), QStringLiteral("order")}
                                     : QStringList{QStringLiteral("visitors"), QStringLiteral("conversion"),
                                                   QStringLiteral("spend")};
    std::vector<BusinessFactor> factors;
    for (std::size_t k = 0; k < parts.size(); ++k) {
        BusinessFactor factor{ids[qsizetype(k)], change.factorsBefore[k], change.factorsAfter[k], parts[k]};
        if (k + 1 == parts.size()) // the one of money
            for (std::optional<double>* value : {&factor.before, &factor.after})
                if (*value)
                    *value = **value / unit;
        factors.push_back(std::move(factor));
    }
    return factors;
}

// Days of a month that are in a range.
double shareOfMonth(const BusinessTarget& target, const DayRange& range)
{
    const std::int64_t days =
        std::min(range.to, target.monthDay + target.days) - std::max(range.from, target.monthDay);
    return days <= 0 ? 0.0 : double(days) / target.days;
}

struct TargetSums
{
    bool any = false;
    bool hasFactors = true;
    double whole = 0;
    double due = 0;
    double days = 0; // of the period that have a target
    FactorValues dueFactors;
};

TargetSums sumTargets(const BusinessDefinition& definition, const BusinessPlan& plan, double unit,
                      const QString& dimension, const QString& value)
{
    TargetSums sums;
    for (const BusinessTarget& target : definition.targets) {
        const double share = shareOfMonth(target, plan.asked);
        if (target.dimension != dimension || target.value != value || share <= 0)
            continue;
        const double due = shareOfMonth(target, plan.now);
        sums.any = true;
        sums.days += share * target.days;
        sums.whole += target.netSales * share * unit;
        sums.due += target.netSales * due * unit;
        sums.hasFactors = sums.hasFactors && target.visitors.has_value();
        if (target.visitors) {
            sums.dueFactors.visitors += *target.visitors * due;
            sums.dueFactors.buyers += *target.visitors * *target.conversion * due;
            sums.dueFactors.sales += target.netSales * due * unit;
        }
    }
    sums.hasFactors = sums.hasFactors && sums.any;
    return sums;
}

QString targetName(const BusinessGroup& group)
{
    return group.kind == BusinessGroup::Kind::New         ? QStringLiteral("new")
           : group.kind == BusinessGroup::Kind::Returning ? QStringLiteral("returning")
                                                          : group.value;
}

Result<void> setTargets(const BusinessDefinition& definition, const BusinessPlan& plan, Business& business)
{
    const auto unit = double(kPowersOfTen[business.scale]);
    const TargetSums all = sumTargets(definition, plan, unit, {}, {});
    if (all.any)
        business.targets = {std::llround(all.whole), std::llround(all.due), all.hasFactors,
                            plan.asked.days() - std::llround(all.days)};
    for (BusinessDimension& dimension : business.dimensions)
        for (BusinessGroup& group : dimension.groups) {
            if (group.kind == BusinessGroup::Kind::Rest || group.kind == BusinessGroup::Kind::Unknown)
                continue;
            const TargetSums own = sumTargets(definition, plan, unit, dimension.id, targetName(group));
            if (!own.any)
                continue;
            group.target = std::llround(own.whole);
            group.due = std::llround(own.due);
        }
    if (business.compare != BusinessComparison::Target)
        return {};
    if (!all.any)
        return Error{BusinessText::tr("No target is of this period. Give one for its months in \"targets\", "
                                      "or compare with another period.")};
    business.before = business.targets->due;
    if (all.hasFactors)
        business.factors = decompose(all.dueFactors, valuesOf(business.now), false,
                                     business.now.sales - business.before, unit);
    return {};
}

} // namespace

QString BusinessGroup::key() const
{
    switch (kind) {
    case Kind::Unknown:
        return QStringLiteral("?");
    case Kind::Rest:
        return QStringLiteral("*");
    case Kind::New:
        return QStringLiteral("new");
    case Kind::Returning:
        return QStringLiteral("returning");
    case Kind::Value:
        break;
    }
    return QLatin1Char('=') + value;
}

const BusinessPeriod* Business::beside() const
{
    if (compare == BusinessComparison::Target)
        return nullptr;
    const std::optional<BusinessPeriod>& other = others[std::size_t(compare)];
    return other ? &*other : nullptr;
}

double Business::money(std::int64_t units) const
{
    return double(units) / double(kPowersOfTen[scale]);
}

Result<Business> computeBusiness(const LocalDataset& data, const BusinessDefinition& definition,
                                 const Task& task)
{
    PurchaseScope all =
        static_cast<const PurchaseScope&>(definition); // those before the period say who is new
    all.windowDays = 0;
    Result<Purchases> purchases = findPurchases(data, all);
    if (!purchases)
        return purchases.error();
    const Result<BusinessPlan> plan = planPeriods(definition, data.zone(), purchases->window.end);
    if (!plan)
        return plan.error();
    const Result<PeopleSet> base = evaluateRule(definition.base, data, {purchases->window.end, {}});
    if (!base)
        return base.error();
    Business business;
    business.asked = plan->asked;
    business.compare = definition.compare;
    business.promotion = plan->promotion;
    business.promotionBefore = plan->promotionBefore;
    business.step = plan->step;
    Result<BusinessWalk> walk = walkPurchases(data, definition, *plan, *purchases, *base, task);
    if (!walk)
        return walk.error();
    business.scale = walk->scale;
    business.now = std::move(walk->periods.front());
    for (std::size_t i = 0; i < business.others.size(); ++i)
        if (walk->placeOfOther[i] > 0)
            business.others[i] = std::move(walk->periods[std::size_t(walk->placeOfOther[i])]);
    makeGroups(definition, *walk, business);
    if (const BusinessPeriod* beside = business.beside()) {
        business.before = beside->sales;
        business.factors =
            decompose(valuesOf(*beside), valuesOf(business.now), definition.ofOrders,
                      business.now.sales - business.before, double(kPowersOfTen[business.scale]));
    }
    if (Result<void> set = setTargets(definition, *plan, business); !set)
        return set.error();
    return business;
}

} // namespace tessera
