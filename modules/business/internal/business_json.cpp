// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/internal/business_views.h"

#include <QJsonArray>

namespace tessera {

namespace {

QJsonValue optionalJson(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

// Money with all its digits.
QString exact(const Business& business, std::int64_t units)
{
    return decimalText(units, business.scale);
}

QJsonObject periodJson(const Business& business, const BusinessPeriod& period)
{
    const auto ratio = [](double above, double below) {
        return below == 0 ? QJsonValue() : QJsonValue(above / below);
    };
    const double sales = business.money(period.sales);
    const Interval conversion = wilsonInterval(period.buyerCount, period.visitorCount);
    return {{QStringLiteral("from"), dayText(period.range.from)},
            {QStringLiteral("to"), dayText(period.range.to)},
            {QStringLiteral("netSales"), exact(business, period.sales)},
            {QStringLiteral("newBuyersNetSales"), exact(business, period.newSales)},
            {QStringLiteral("visitors"), qint64(period.visitorCount)},
            {QStringLiteral("buyers"), qint64(period.buyerCount)},
            {QStringLiteral("newBuyers"), qint64(period.newBuyerCount)},
            {QStringLiteral("orders"), qint64(period.orders)},
            {QStringLiteral("units"), period.units},
            {QStringLiteral("conversion"), ratio(double(period.buyerCount), double(period.visitorCount))},
            {QStringLiteral("conversionInterval"), QJsonArray{conversion.low, conversion.high}},
            {QStringLiteral("spendPerBuyer"), ratio(sales, double(period.buyerCount))},
            {QStringLiteral("spendPerOrder"), ratio(sales, double(period.orders))},
            {QStringLiteral("unitsPerOrder"), ratio(period.units, double(period.orders))},
            {QStringLiteral("beforeData"), period.isBeforeData},
            {QStringLiteral("leftCensored"), period.isLeftCensored}};
}

QJsonObject groupJson(const Business& business, const BusinessDimension& dimension,
                      const BusinessGroup& group)
{
    QJsonObject json{{QStringLiteral("selector"), dimension.id + QLatin1Char(':') + group.key()},
                     {QStringLiteral("value"), group.value},
                     {QStringLiteral("buyers"), qint64(group.buyers)},
                     {QStringLiteral("netSales"), exact(business, group.sales)}};
    if (business.beside() != nullptr) {
        json.insert(QStringLiteral("buyersBefore"), qint64(group.buyersBefore));
        json.insert(QStringLiteral("netSalesBefore"), exact(business, group.salesBefore));
        json.insert(QStringLiteral("change"), exact(business, group.change()));
        json.insert(QStringLiteral("ofBuyers"), exact(business, group.ofBuyers));
        json.insert(QStringLiteral("ofSpendPerBuyer"), exact(business, group.ofSpend));
    }
    if (group.target) {
        json.insert(QStringLiteral("target"), exact(business, *group.target));
        json.insert(QStringLiteral("due"), exact(business, *group.due));
    }
    return json;
}

} // namespace

QJsonObject businessJson(const Business& business)
{
    static const QStringList comparisons{QStringLiteral("previous"), QStringLiteral("lastYear"),
                                         QStringLiteral("promotion"), QStringLiteral("target")};
    QJsonObject json{{QStringLiteral("now"), periodJson(business, business.now)},
                     {QStringLiteral("compare"), comparisons[int(business.compare)]},
                     {QStringLiteral("change"), exact(business, business.now.sales - business.before)}};
    QJsonObject others;
    for (std::size_t i = 0; i < business.others.size(); ++i)
        if (business.others[i])
            others.insert(comparisons[qsizetype(i)], periodJson(business, *business.others[i]));
    json.insert(QStringLiteral("others"), others);
    if (!business.promotionBefore.isEmpty()) {
        json.insert(QStringLiteral("promotion"), business.promotion);
        json.insert(QStringLiteral("promotionBefore"), business.promotionBefore);
    }
    QJsonArray factors;
    for (const BusinessFactor& factor : business.factors)
        factors.append(QJsonObject{{QStringLiteral("factor"), factor.id},
                                   {QStringLiteral("before"), optionalJson(factor.before)},
                                   {QStringLiteral("now"), optionalJson(factor.after)},
                                   {QStringLiteral("part"), exact(business, factor.part)}});
    json.insert(QStringLiteral("factors"), factors);
    QJsonObject dimensions;
    for (const BusinessDimension& dimension : business.dimensions) {
        QJsonArray groups;
        for (const BusinessGroup& group : dimension.groups)
            groups.append(groupJson(business, dimension, group));
        dimensions.insert(dimension.id, groups);
    }
    json.insert(QStringLiteral("groups"), dimensions);
    QJsonArray trend;
    for (const BusinessBucket& bucket : business.trend)
        trend.append(QJsonObject{{QStringLiteral("from"), dayText(bucket.range.from)},
                                 {QStringLiteral("to"), dayText(bucket.range.to)},
                                 {QStringLiteral("netSales"), exact(business, bucket.sales)},
                                 {QStringLiteral("buyers"), qint64(bucket.buyers)},
                                 {QStringLiteral("netSalesBefore"), exact(business, bucket.salesBefore)},
                                 {QStringLiteral("buyersBefore"), qint64(bucket.buyersBefore)}});
    json.insert(QStringLiteral("trend"), trend);
    if (business.targets)
        json.insert(QStringLiteral("target"),
                    QJsonObject{{QStringLiteral("netSales"), exact(business, business.targets->whole)},
                                {QStringLiteral("due"), exact(business, business.targets->due)},
                                {QStringLiteral("daysWithout"), qint64(business.targets->daysWithout)}});
    return json;
}

} // namespace tessera
