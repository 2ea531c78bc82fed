// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "rules/rule.h"

#include <QDate>

namespace tessera {

// Random filters and windows over the fields of RandomFacts.
class RandomFilters
{
protected:
    explicit RandomFilters(std::uint64_t seed)
        : m_random(seed)
    {}

    template <typename T>
    T oneOf(std::initializer_list<T> values)
    {
        return *(values.begin() + std::ptrdiff_t(m_random.below(values.size())));
    }

    QString date() { return QDate(2026, 3, 1).addDays(qint64(m_random.below(150))).toString(Qt::ISODate); }

    QString valueFor(const QString& field)
    {
        if (field == QLatin1String("event"))
            return oneOf({QStringLiteral("view"), QStringLiteral("cart"), QStringLiteral("buy")});
        if (field == QLatin1String("category"))
            return oneOf({QStringLiteral("Serum"), QStringLiteral("mask"), QString::fromUtf8("面膜")});
        if (field == QLatin1String("city"))
            return oneOf({QString::fromUtf8("上海"), QStringLiteral("Beijing")});
        if (field == QLatin1String("cluster"))
            return oneOf({QStringLiteral("1"), QStringLiteral("2")});
        if (field == QLatin1String("amount"))
            return QString::number(double(m_random.below(60000)) / 200); // half cents too
        if (field == QLatin1String("score"))
            return QString::number(double(m_random.below(9)) / 8);
        if (field == QLatin1String("age"))
            return QString::number(18 + m_random.below(50));
        return field == QLatin1String("qty") ? QString::number(m_random.below(5)) : date();
    }

    FieldTest places()
    {
        FieldTest test;
        test.field = m_random.chance(0.5) ? QStringLiteral("place") : QStringLiteral("lat/lon");
        const double lat = 31.105 + double(m_random.below(50)) / 100;
        const double lon = 121.105 + double(m_random.below(50)) / 100;
        const auto point = [](double a, double b) { return QStringLiteral("%1,%2").arg(a).arg(b); };
        test.comparison = oneOf({Comparison::Near, Comparison::InPolygon});
        if (test.comparison == Comparison::Near)
            test.values = {QString::number(5 + double(m_random.below(40))), point(lat, lon),
                           point(lat + 0.3, lon)};
        else
            test.values = {point(lat, lon), point(lat, lon + 0.3), point(lat + 0.3, lon + 0.3),
                           point(lat + 0.3, lon)};
        return test;
    }

    FieldTest test(const QString& field)
    {
        FieldTest test;
        test.field = field;
        const bool isText = field == QLatin1String("event") || field == QLatin1String("category") ||
                            field == QLatin1String("city") || field == QLatin1String("cluster");
        test.comparison = Comparison(m_random.below(isText ? 15 : 11));
        switch (test.comparison) {
        case Comparison::Known:
        case Comparison::Unknown:
            return test;
        case Comparison::In:
        case Comparison::NotIn:
        case Comparison::Between:
            test.values = {valueFor(field), valueFor(field)};
            return test;
        case Comparison::Contains:
        case Comparison::NotContains:
        case Comparison::StartsWith:
        case Comparison::EndsWith:
            test.values = {oneOf(
                {QStringLiteral("MA"), QStringLiteral("e"), QString::fromUtf8("膜"), QStringLiteral("bei")})};
            return test;
        default:
            test.values = {valueFor(field)};
            return test;
        }
    }

    EventFilter filter(int depth)
    {
        EventFilter filter;
        const std::uint64_t pick = m_random.below(depth > 0 ? 8 : 5);
        if (pick < 3)
            return EventFilter::event(valueFor(QStringLiteral("event")));
        if (pick == 4 && m_random.chance(0.3))
            return filter; // any event
        if (pick < 6) {
            filter.logic = Logic::Test;
            filter.test =
                m_random.chance(0.1)
                    ? places()
                    : test(oneOf({QStringLiteral("category"), QStringLiteral("amount"), QStringLiteral("qty"),
                                  QStringLiteral("score"), QStringLiteral("due")}));
            return filter;
        }
        filter.logic = oneOf({Logic::All, Logic::Any, Logic::Not});
        const std::size_t n = filter.logic == Logic::Not ? 1 : 2;
        while (filter.parts.size() < n)
            if (EventFilter part = this->filter(depth - 1);
                part.logic != filter.logic || filter.logic == Logic::Not)
                filter.parts.push_back(part);
        return filter;
    }

    double days() { return oneOf({0.25, 0.5, 1.0, 2.0, 7.0, 30.0, 60.0}); }

    TimeWindow fixedWindow(bool withDefault)
    {
        TimeWindow window;
        window.kind =
            oneOf({TimeWindow::Kind::AllTime, TimeWindow::Kind::LastDays, TimeWindow::Kind::LastDays,
                   TimeWindow::Kind::Between, TimeWindow::Kind::Calendar});
        if (withDefault && m_random.chance(0.1))
            window.kind = TimeWindow::Kind::Default;
        if (window.kind == TimeWindow::Kind::LastDays) {
            window.days = days();
            window.until = m_random.chance(0.3) ? days() : 0;
        } else if (window.kind == TimeWindow::Kind::Between) {
            window.from = date();
            window.to = std::max(window.from, date());
        } else if (window.kind == TimeWindow::Kind::Calendar) {
            window.unit = CalendarUnit(m_random.below(5));
            window.count = int(m_random.below(4));
        }
        return window;
    }

    TimeWindow window()
    {
        if (m_random.chance(0.6))
            return fixedWindow(true);
        TimeWindow window;
        window.kind = oneOf({TimeWindow::Kind::Sessions, TimeWindow::Kind::After, TimeWindow::Kind::Before});
        if (window.kind == TimeWindow::Kind::Sessions) {
            window.count = 1 + int(m_random.below(3));
            return window;
        }
        window.pick.kind = oneOf({Pick::Kind::First, Pick::Kind::Last});
        window.pick.nth = 1 + int(m_random.below(2));
        window.anchor = {filter(1)};
        window.days = m_random.chance(0.6) ? days() : 0;
        return window;
    }

    Random m_random;
};

} // namespace tessera
