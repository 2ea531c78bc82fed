// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

#include <QCoreApplication>

#include <array>
#include <limits>

namespace tessera {

namespace {

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(Rule)
};

constexpr std::array kComparisons = {
    "=",         "!=",       "<",           "<=",      ">",         ">=",           "in",
    "not in",    "is known", "is unknown",  "between", "contains",  "not contains", "starts with",
    "ends with", "during",   "anniversary", "near",    "in polygon"};
constexpr std::array kMeasures = {"count", "days",    "sum",   "avg",    "min",
                                  "max",   "recency", "weeks", "months", "distinct"};

// Start of the unit an instant is in, and of the unit `by` units after it.
Micros startOfUnit(CalendarUnit unit, Micros time, int by, const TimeZone& zone)
{
    const std::int64_t day = zone.dayOf(time);
    if (unit == CalendarUnit::Day)
        return zone.startOfDay(day + by);
    if (unit == CalendarUnit::Week) {
        const std::int64_t weekday = ((day + 3) % 7 + 7) % 7; // 1970-01-01 was a Thursday
        return zone.startOfDay(day - weekday + std::int64_t(by) * 7);
    }
    const CivilDate date = civilFromDays(day);
    const int months = unit == CalendarUnit::Month ? 1 : unit == CalendarUnit::Quarter ? 3 : 12;
    const std::int64_t month =
        std::int64_t(date.year) * 12 + (date.month - 1) / months * months + std::int64_t(by) * months;
    const std::int64_t year = month >= 0 ? month / 12 : (month - 11) / 12;
    return zone.startOfDay(daysFromCivil(int(year), int(month - year * 12) + 1, 1));
}

Instants calendarWindow(const TimeWindow& window, Micros asOf, const TimeZone& zone)
{
    if (window.count == 0) // as of the end of a day is in that day still
        return {startOfUnit(window.unit, asOf - 1, 0, zone), asOf};
    return {startOfUnit(window.unit, asOf, -window.count, zone), startOfUnit(window.unit, asOf, 0, zone)};
}

} // namespace

QString comparisonSymbol(Comparison comparison)
{
    return QString::fromLatin1(kComparisons[std::size_t(comparison)]);
}

QString measureName(Measure measure)
{
    return QString::fromLatin1(kMeasures[std::size_t(measure)]);
}

bool needsProperty(Measure measure)
{
    return (measure >= Measure::Sum && measure <= Measure::Maximum) || measure == Measure::Distinct;
}

EventFilter EventFilter::event(const QString& name)
{
    EventFilter filter;
    filter.logic = Logic::Test;
    filter.test = {QStringLiteral("event"), Comparison::Equal, {name}};
    return filter;
}

Result<Instants> resolveWindow(const TimeWindow& window, Micros asOf, const TimeZone& zone)
{
    switch (window.kind) {
    case TimeWindow::Kind::LastDays:
        return Instants{asOf - Micros((window.days + window.until) * double(kDay)),
                        asOf - Micros(window.until * double(kDay))};
    case TimeWindow::Kind::Between: {
        const std::optional<Micros> from = parseTime(window.from.toStdString(), zone);
        const std::optional<Micros> to = parseTime(window.to.toStdString(), zone);
        if (!from || !to || *to < *from)
            return Error{
                RuleText::tr("\"from %1 to %2\" is no period; write dates as 2026-05-31, the earlier first")
                    .arg(window.from, window.to)};
        return Instants{*from, *to};
    }
    case TimeWindow::Kind::Calendar:
        return calendarWindow(window, asOf, zone);
    default:
        break;
    }
    return Instants{std::numeric_limits<Micros>::min() / 2, asOf};
}

} // namespace tessera
