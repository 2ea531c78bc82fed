// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/business.h"
#include "business/internal/texts.h"

#include "analysis/analysis.h"
#include "base/json.h"

#include <cmath>

namespace tessera {

namespace {

constexpr double kMostMoney = 1e15;

// "2026-06".
bool readMonth(const QString& text, BusinessTarget& target)
{
    const QStringList parts = text.split(QLatin1Char('-'));
    const int year = parts.value(0).toInt();
    const int month = parts.value(1).toInt();
    if (parts.size() != 2 || text.size() != 7 || !isValidDate(year, month, 1))
        return false;
    target.monthDay = daysFromCivil(year, month, 1);
    target.days = int((month == 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1)) -
                      target.monthDay);
    return true;
}

std::optional<double> optionalNumber(JsonReader& reader, const char* key, double most)
{
    if (!reader.has(QLatin1String(key)))
        return std::nullopt;
    return reader.number(QLatin1String(key), 0, 0, most);
}

Result<BusinessTarget> readTarget(const QJsonObject& json, const QString& path)
{
    JsonReader reader(json, path);
    BusinessTarget target;
    if (const QString month = reader.requiredText(QLatin1String("month")); !readMonth(month, target))
        reader.fail(reader.pathOf(QStringLiteral("month")),
                    BusinessText::tr("\"%1\" is no month. Write it like 2026-06.").arg(month));
    for (const char* dimension : {"buyers", "channel", "store", "category"})
        if (reader.has(QLatin1String(dimension))) {
            if (!target.dimension.isEmpty())
                reader.fail(reader.pathOf(QLatin1String(dimension)),
                            BusinessText::tr("a target is of one group only"));
            target.dimension = QLatin1String(dimension);
            target.value = reader.text(QLatin1String(dimension), QString());
        }
    const std::optional<double> sales = optionalNumber(reader, "netSales", kMostMoney);
    target.visitors = optionalNumber(reader, "visitors", kMostMoney);
    target.conversion = optionalNumber(reader, "conversion", 1);
    target.spendPerBuyer = optionalNumber(reader, "spendPerBuyer", kMostMoney);
    const bool hasFactors = target.visitors && target.conversion && target.spendPerBuyer;
    const bool hasSome = target.visitors || target.conversion || target.spendPerBuyer;
    const double product = hasFactors ? *target.visitors * *target.conversion * *target.spendPerBuyer : 0.0;
    if (!sales && !hasFactors)
        reader.fail(
            reader.pathOf(QStringLiteral("netSales")),
            BusinessText::tr("a target needs its net sales, or visitors, conversion and spendPerBuyer"));
    else if (hasSome && !hasFactors)
        reader.fail(
            reader.pathOf(QStringLiteral("visitors")),
            BusinessText::tr("give visitors, conversion and spendPerBuyer together, or none of them"));
    else if (hasFactors && !target.dimension.isEmpty())
        reader.fail(reader.pathOf(QStringLiteral("visitors")),
                    BusinessText::tr("the target of a group is its net sales only"));
    else if (sales && hasFactors && std::abs(product - *sales) > 0.005 * *sales)
        reader.fail(reader.pathOf(QStringLiteral("netSales")),
                    BusinessText::tr("it is %1, but visitors, conversion and spendPerBuyer make %2")
                        .arg(*sales, 0, 'f', 2)
                        .arg(product, 0, 'f', 2));
    target.netSales = hasFactors ? product : sales.value_or(0);
    if (Result<void> done = reader.finish(); !done)
        return done.error();
    return target;
}

Result<std::vector<BusinessTarget>> readTargets(const QJsonArray& json)
{
    std::vector<BusinessTarget> targets;
    for (qsizetype i = 0; i < json.size(); ++i) {
        Result<BusinessTarget> target = readTarget(json[i].toObject(), QStringLiteral("targets[%1]").arg(i));
        if (!target)
            return target.error();
        for (const BusinessTarget& other : targets)
            if (other.monthDay == target->monthDay && other.dimension == target->dimension &&
                other.value == target->value)
                return Error{BusinessText::tr("targets[%1]: the same month and group have a target before. "
                                              "Take one of them out.")
                                 .arg(i)};
        targets.push_back(std::move(*target));
    }
    return targets;
}

} // namespace

Result<BusinessDefinition> BusinessDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    BusinessDefinition definition;
    if (const Result<void> done = definition.read(reader, 30); !done)
        return done.error();
    Result<EventFilter> visit =
        readEventFilter(reader.value(QLatin1String("visit")), QStringLiteral("visit"));
    if (!visit)
        return visit.error();
    definition.visit = std::move(*visit);
    definition.from = reader.text(QLatin1String("from"), QString());
    definition.to = reader.text(QLatin1String("to"), QString());
    definition.order = reader.text(QLatin1String("order"), QString());
    definition.units = reader.text(QLatin1String("units"), QString());
    definition.newAfterDays = reader.number(QLatin1String("newAfterDays"), 365, 0, 36525);
    static const QStringList comparisons{QStringLiteral("previous"), QStringLiteral("lastYear"),
                                         QStringLiteral("promotion"), QStringLiteral("target")};
    definition.compare = BusinessComparison(
        comparisons.indexOf(reader.choice(QLatin1String("compare"), comparisons, comparisons.front())));
    definition.promotion = reader.text(QLatin1String("promotion"), QString());
    static const QStringList factors{QStringLiteral("buyer"), QStringLiteral("order")};
    definition.ofOrders =
        reader.choice(QLatin1String("spendPer"), factors, factors.front()) == factors.back();
    definition.channel = reader.text(QLatin1String("channel"), QString());
    definition.store = reader.text(QLatin1String("store"), QString());
    definition.category = reader.text(QLatin1String("category"), QString());
    definition.groups = std::size_t(reader.integer(QLatin1String("groups"), 12, 1, 200));
    static const QStringList steps{QStringLiteral("auto"), QStringLiteral("day"), QStringLiteral("week"),
                                   QStringLiteral("month")};
    definition.step = BusinessStep(steps.indexOf(reader.choice(QLatin1String("step"), steps, steps.front())));
    const QJsonArray targets = reader.array(QLatin1String("targets"));
    const bool hasCalendar = reader.has(QLatin1String("calendar"));
    const QJsonObject calendar = reader.object(QLatin1String("calendar"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    Result<std::vector<BusinessTarget>> read = readTargets(targets);
    if (!read)
        return read.error();
    definition.targets = std::move(*read);
    definition.calendar = PromotionCalendar::shipped();
    if (hasCalendar) {
        Result<PromotionCalendar> own = PromotionCalendar::fromJson(calendar);
        if (!own)
            return own.error();
        definition.calendar = std::move(*own);
    }
    return definition;
}

} // namespace tessera
