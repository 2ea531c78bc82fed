// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/internal/business_periods.h"
#include "business/internal/texts.h"

#include <algorithm>

namespace tessera {

namespace {

constexpr std::int64_t kMostDays = 62; // that stand apart in a trend
constexpr std::int64_t kMostWeeks = 371;

Result<std::int64_t> dateOf(const char* key, const QString& text, const TimeZone& zone)
{
    const std::optional<Micros> time = parseTime(text.toStdString(), zone);
    if (!time)
        return Error{BusinessText::tr("%1: \"%2\" is no date. Write it like 2026-05-31.")
                         .arg(QLatin1String(key), text)};
    return zone.dayOf(*time);
}

std::int64_t yearBefore(std::int64_t day)
{
    const CivilDate date = civilFromDays(day);
    const bool isLeapDay = date.month == 2 && date.day == 29;
    return daysFromCivil(date.year - 1, date.month, isLeapDay ? 28 : date.day);
}

std::int64_t startOf(std::int64_t day, BusinessStep step)
{
    if (step == BusinessStep::Week)
        return day - ((day + 3) % 7 + 7) % 7; // 1970-01-01 was a Thursday
    if (step == BusinessStep::Month) {
        const CivilDate date = civilFromDays(day);
        return daysFromCivil(date.year, date.month, 1);
    }
    return day;
}

Result<void> planPromotion(const BusinessDefinition& definition, BusinessPlan& plan)
{
    const bool isAsked = definition.compare == BusinessComparison::Promotion;
    const Promotion* now = definition.calendar.promotionWithin(plan.asked.from, plan.asked.to);
    if (now == nullptr) {
        if (!isAsked)
            return {};
        return Error{BusinessText::tr("The period is of no promotion, so there is none to align it with. "
                                      "Choose dates of one, such as 1 to 20 June, or put your own into "
                                      "\"calendar\".")};
    }
    const Promotion* before = definition.promotion.isEmpty()
                                  ? definition.calendar.before(*now)
                                  : definition.calendar.named(definition.promotion);
    if (before == nullptr || before->day >= now->day) {
        if (!isAsked)
            return {};
        return Error{definition.promotion.isEmpty()
                         ? BusinessText::tr("The calendar has no run of %1 before %2. Add its day to "
                                            "\"calendar\".")
                               .arg(now->id, now->name())
                         : BusinessText::tr("promotion: the calendar has no \"%1\" before %2.")
                               .arg(definition.promotion, now->name())};
    }
    plan.promotion = now->name();
    plan.promotionBefore = before->name();
    plan.others[std::size_t(BusinessComparison::Promotion)] =
        DayRange{alignedDay(plan.now.from, *now, *before), alignedDay(plan.now.to, *now, *before)};
    return {};
}

void planBuckets(const BusinessDefinition& definition, BusinessPlan& plan)
{
    plan.step = definition.step;
    if (plan.step == BusinessStep::Auto)
        plan.step = plan.now.days() <= kMostDays    ? BusinessStep::Day
                    : plan.now.days() <= kMostWeeks ? BusinessStep::Week
                                                    : BusinessStep::Month;
    for (std::int64_t day = plan.now.from; day < plan.now.to; ++day) {
        if (plan.buckets.empty() || startOf(day, plan.step) != startOf(day - 1, plan.step))
            plan.buckets.push_back({day, day});
        plan.buckets.back().to = day + 1;
    }
}

} // namespace

Result<BusinessPlan> planPeriods(const BusinessDefinition& definition, const TimeZone& zone, Micros asOf)
{
    BusinessPlan plan;
    const std::int64_t today = zone.dayOf(asOf - 1) + 1;
    plan.asked.to = today;
    if (!definition.to.isEmpty()) {
        const Result<std::int64_t> to = dateOf("to", definition.to, zone);
        if (!to)
            return to.error();
        plan.asked.to = *to;
    }
    plan.asked.from = plan.asked.to - std::max<std::int64_t>(1, std::int64_t(definition.windowDays));
    if (!definition.from.isEmpty()) {
        const Result<std::int64_t> from = dateOf("from", definition.from, zone);
        if (!from)
            return from.error();
        plan.asked.from = *from;
    }
    if (plan.asked.from >= plan.asked.to)
        return Error{BusinessText::tr("The period ends before it begins. \"to\" is the day after its last.")};
    plan.now = {plan.asked.from, std::min(plan.asked.to, today)};
    if (plan.now.days() <= 0)
        return Error{BusinessText::tr("The period begins after the date things are known up to. Choose an "
                                      "earlier one, or load newer data.")};
    const auto shifted = [&](std::int64_t days) {
        return DayRange{plan.now.from - days, plan.now.to - days};
    };
    plan.others[std::size_t(BusinessComparison::Previous)] = shifted(plan.asked.days());
    plan.others[std::size_t(BusinessComparison::LastYear)] =
        shifted(plan.asked.from - yearBefore(plan.asked.from));
    if (Result<void> planned = planPromotion(definition, plan); !planned)
        return planned.error();
    planBuckets(definition, plan);
    return plan;
}

} // namespace tessera
