// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random_facts.h"
#include "rules/rule.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace tessera {

// Dates, tests and filters of rules read word by word.
class SlowFilters
{
protected:
    explicit SlowFilters(const RandomFacts& facts)
        : m_facts(facts)
        , m_zone(facts.zone().name().toUtf8())
        , m_asOf(facts.asOf())
    {}

    using Indices = std::vector<std::size_t>;

    static bool isUnknown(const SlowValue& value) { return std::holds_alternative<std::monostate>(value); }
    template <typename T>
    static bool compares(Comparison comparison, const T& a, const T& b, const T& c)
    {
        switch (comparison) {
        case Comparison::Equal:
            return a == b;
        case Comparison::NotEqual:
            return a != b;
        case Comparison::Less:
            return a < b;
        case Comparison::LessOrEqual:
            return a <= b;
        case Comparison::Greater:
            return a > b;
        case Comparison::Between:
            return b <= a && a <= c;
        default:
            return a >= b;
        }
    }

    QDate dateOf(Micros time) const
    {
        const Micros ms = time >= 0 ? time / 1000 : (time - 999) / 1000;
        return QDateTime::fromMSecsSinceEpoch(ms, m_zone).date();
    }
    Micros startOf(const QDate& date) const { return date.startOfDay(m_zone).toMSecsSinceEpoch() * 1000; }

    static std::int64_t unitOf(CalendarUnit unit, const QDate& date)
    {
        switch (unit) {
        case CalendarUnit::Day:
            return date.toJulianDay();
        case CalendarUnit::Week:
            return date.toJulianDay() / 7; // of a Monday it is a whole number
        case CalendarUnit::Month:
            return date.year() * 12 + date.month();
        case CalendarUnit::Quarter:
            return date.year() * 4 + (date.month() - 1) / 3;
        case CalendarUnit::Year:
            break;
        }
        return date.year();
    }

    // Windows that are the same for everybody.
    bool isIn(const TimeWindow& window, Micros time) const
    {
        switch (window.kind) {
        case TimeWindow::Kind::LastDays: {
            const auto until = m_asOf - Micros(window.until * double(kDay));
            return time < until && time >= until - Micros(window.days * double(kDay));
        }
        case TimeWindow::Kind::Between:
            return time >= startOf(QDate::fromString(window.from, Qt::ISODate)) &&
                   time < startOf(QDate::fromString(window.to, Qt::ISODate));
        case TimeWindow::Kind::Calendar: {
            const std::int64_t unit = unitOf(window.unit, dateOf(time));
            if (window.count == 0)
                return time < m_asOf && unit == unitOf(window.unit, dateOf(m_asOf - 1));
            const std::int64_t now = unitOf(window.unit, dateOf(m_asOf));
            return unit < now && unit >= now - window.count;
        }
        default:
            return time < m_asOf;
        }
    }

    std::optional<double> unitsIn(const FieldTest& test, const QString& text, const QString& field) const
    {
        if (RandomFacts::typeOf(field) == ColumnType::Decimal)
            return std::round(text.toDouble() * 100 * 1e6) / 1e6;
        static_cast<void>(test);
        return text.toDouble();
    }

    bool test(const FieldTest& test, const SlowValue& value, const QString& field) const
    {
        const Comparison comparison = test.comparison;
        if (comparison == Comparison::Known || comparison == Comparison::Unknown)
            return isUnknown(value) == (comparison == Comparison::Unknown);
        const bool isNegative = comparison == Comparison::NotEqual || comparison == Comparison::NotIn ||
                                comparison == Comparison::NotContains;
        if (isUnknown(value))
            return isNegative;
        const auto isAnyOf = [&](auto isOne) {
            return std::ranges::any_of(test.values, isOne) != isNegative;
        };
        const bool isOfList = comparison == Comparison::In || isNegative;
        if (const QString* text = std::get_if<QString>(&value)) {
            const QString& first = test.values.front();
            if (comparison == Comparison::Contains || comparison == Comparison::NotContains)
                return text->contains(first, Qt::CaseInsensitive) != isNegative;
            if (comparison == Comparison::StartsWith)
                return text->startsWith(first, Qt::CaseInsensitive);
            if (comparison == Comparison::EndsWith)
                return text->endsWith(first, Qt::CaseInsensitive);
            if (isOfList)
                return isAnyOf([&](const QString& one) { return one == *text; });
            return compares(comparison, text->toUtf8(), first.toUtf8(), test.values.back().toUtf8());
        }
        const double number = std::get<double>(value);
        if (RandomFacts::typeOf(field) == ColumnType::Time) { // dates stand for their days
            const std::int64_t day = dateOf(Micros(number)).toJulianDay();
            const auto dayOf = [](const QString& text) {
                return QDate::fromString(text, Qt::ISODate).toJulianDay();
            };
            if (isOfList)
                return isAnyOf([&](const QString& one) { return dayOf(one) == day; });
            return compares(comparison, std::int64_t(day), std::int64_t(dayOf(test.values.front())),
                            std::int64_t(dayOf(test.values.back())));
        }
        if (isOfList)
            return isAnyOf([&](const QString& one) { return unitsIn(test, one, field) == number; });
        return compares(comparison, number, *unitsIn(test, test.values.front(), field),
                        *unitsIn(test, test.values.back(), field));
    }

    // The areas of the random rules are rectangles: their first and third points are corners.
    static bool isAt(const FieldTest& test, const SlowValue& latitude, const SlowValue& longitude)
    {
        if (isUnknown(latitude) || isUnknown(longitude))
            return false;
        const double degree = std::acos(-1.0) / 180;
        const double lat = std::get<double>(latitude);
        const double lon = std::get<double>(longitude);
        const auto part = [](const QString& point, int i) {
            return point.section(QLatin1Char(','), i, i).toDouble();
        };
        if (test.comparison == Comparison::InPolygon) {
            const QString& a = test.values.at(0);
            const QString& c = test.values.at(2);
            return lat > part(a, 0) && lat < part(c, 0) && lon > part(a, 1) && lon < part(c, 1);
        }
        return std::any_of(test.values.begin() + 1, test.values.end(), [&](const QString& point) {
            const double cosine = std::sin(lat * degree) * std::sin(part(point, 0) * degree) +
                                  std::cos(lat * degree) * std::cos(part(point, 0) * degree) *
                                      std::cos((lon - part(point, 1)) * degree);
            return 6371.0088 * std::acos(std::min(1.0, cosine)) <= test.values.front().toDouble();
        });
    }

    bool passes(const EventFilter& filter, const SlowEvent& event) const
    {
        const auto part = [&](const EventFilter& one) { return passes(one, event); };
        switch (filter.logic) {
        case Logic::All:
            return std::ranges::all_of(filter.parts, part);
        case Logic::Any:
            return std::ranges::any_of(filter.parts, part);
        case Logic::Not:
            return !part(filter.parts.front());
        case Logic::Test:
            break;
        }
        if (filter.test.comparison >= Comparison::Near)
            return isAt(filter.test, event.properties.at(QStringLiteral("lat")),
                        event.properties.at(QStringLiteral("lon")));
        return test(filter.test, event.properties.at(filter.test.field), filter.test.field);
    }

    // Of events before the date: the nth that passes, from one end.
    static std::optional<std::size_t> nth(const Pick& pick, const Indices& passing)
    {
        const auto n = std::size_t(pick.nth);
        if (n > passing.size())
            return std::nullopt;
        return pick.kind == Pick::Kind::First ? passing[n - 1] : passing[passing.size() - n];
    }

    const RandomFacts& m_facts;
    QTimeZone m_zone;
    Micros m_asOf;
};

} // namespace tessera
