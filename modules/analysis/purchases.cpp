// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/purchases.h"

#include "base/json.h"

#include <QCoreApplication>

#include <limits>

namespace tessera {

namespace {

struct PurchaseText
{
    Q_DECLARE_TR_FUNCTIONS(Purchases)
};

constexpr double kMostDays = 36525;

} // namespace

Result<void> PurchaseScope::read(JsonReader& reader, double days)
{
    QJsonValue purchase = reader.value(QLatin1String("where"));
    if (purchase.isUndefined())
        purchase = QStringLiteral("event = \"purchase\"");
    Result<EventFilter> filter = readEventFilter(purchase, QStringLiteral("where"));
    if (!filter)
        return filter.error();
    where = std::move(*filter);
    Result<Rule> rule = readRule(reader.value(QLatin1String("base")), QStringLiteral("base"));
    if (!rule)
        return rule.error();
    base = std::move(*rule);
    amount = reader.text(QLatin1String("amount"), QStringLiteral("amount"));
    asOf = reader.text(QLatin1String("asOf"), QString());
    windowDays = reader.number(QLatin1String("windowDays"), days, 0, kMostDays);
    return {};
}

Result<std::int64_t> dayNamed(const QString& text, const QString& key, const TimeZone& zone)
{
    const std::optional<Micros> time = parseTime(text.toStdString(), zone);
    if (!time)
        return Error{PurchaseText::tr("%1: \"%2\" is no date. Write it like 2026-05-31.").arg(key, text)};
    return zone.dayOf(*time);
}

SchemaFields purchaseFields()
{
    return {
        {QStringLiteral("where"),
         schemaEventFilter(QStringLiteral("What a purchase is; event = \"purchase\" when absent."))},
        {QStringLiteral("amount"),
         schemaText(QStringLiteral("Property with the amount; \"amount\" when absent."))},
        {QStringLiteral("asOf"),
         schemaText(QStringLiteral("Date, exclusive; the project's as-of when absent."))},
        {QStringLiteral("base"), schemaRule(QStringLiteral("Who is looked at; everyone when absent."))},
        {QStringLiteral("windowDays"),
         schemaNumber(0, 36525, 0, QStringLiteral("Purchases of so many days before as-of; 0 takes all."))}};
}

Result<std::shared_ptr<const Column>> summableColumn(const LocalDataset& data, const QString& name)
{
    Result<std::shared_ptr<const Column>> column = data.eventColumn(name);
    if (column && ((*column)->type == ColumnType::Text || (*column)->type == ColumnType::Time))
        return Error{PurchaseText::tr("\"%1\" holds no numbers. Name a column with the amount of a purchase.")
                         .arg(name)};
    return column;
}

Result<Purchases> findPurchases(const LocalDataset& data, const PurchaseScope& scope, bool isPaid)
{
    Purchases purchases;
    purchases.window = {std::numeric_limits<Micros>::min(), data.asOf()};
    if (!scope.asOf.isEmpty()) {
        const std::optional<Micros> time = parseTime(scope.asOf.toStdString(), data.zone());
        if (!time)
            return Error{
                PurchaseText::tr("asOf: \"%1\" is no date. Write it like 2026-05-31.").arg(scope.asOf)};
        purchases.window.end = *time;
    }
    if (scope.windowDays > 0)
        purchases.window.begin = purchases.window.end - Micros(scope.windowDays * double(kDay));
    Result<EventMatcher> matcher = EventMatcher::prepare(data, {scope.where});
    if (!matcher)
        return matcher.error();
    purchases.matcher = std::move(*matcher);
    if (scope.amount.isEmpty() && !isPaid)
        return purchases;
    Result<std::shared_ptr<const Column>> amount = summableColumn(data, scope.amount);
    if (!amount)
        return amount.error();
    purchases.amount = std::move(*amount);
    return purchases;
}

} // namespace tessera
