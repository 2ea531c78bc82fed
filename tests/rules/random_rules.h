// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "rules/rule.h"

#include <QDate>

namespace tessera {

// Random rules over the fields of RandomFacts that use everything the language has.
class RandomRules
{
public:
    explicit RandomRules(std::uint64_t seed)
        : m_random(seed)
    {}

    Rule rule(int depth)
    {
        Rule rule;
        const std::uint64_t pick = m_random.below(depth > 0 ? 14 : 10);
        switch (pick) {
        case 0:
            rule.kind = RuleKind::Attribute;
            attribute(rule);
            return rule;
        case 1:
            rule.kind = oneOf({RuleKind::Audience, RuleKind::Listed, RuleKind::Reachable, RuleKind::Everyone});
            if (rule.kind != RuleKind::Everyone)
                rule.audience = QStringLiteral("a \"quoted\" \\ name");
            return rule;
        case 2:
            rule.kind = RuleKind::Value;
            rule.audience = QString::fromUtf8("评分");
            rule.selector = m_random.chance(0.5) ? QStringLiteral("score") : QStringLiteral("cluster");
            rule.test = test(rule.selector);
            return rule;
        case 3:
        case 4:
            return sequence();
        case 10:
        case 11:
            rule.kind = oneOf({RuleKind::All, RuleKind::Any, RuleKind::AtLeast});
            return parts(rule, depth);
        case 12:
            rule.kind = RuleKind::Not;
            rule.parts = {this->rule(depth - 1)};
            return rule;
        case 13:
            rule.kind = RuleKind::Shares;
            rule.audience = QStringLiteral("Homes");
            rule.selector = m_random.chance(0.7) ? QStringLiteral("household") : QStringLiteral("cluster");
            rule.isOfOthers = m_random.chance(0.5);
            rule.parts = {this->rule(depth - 1)};
            return rule;
        default:
            return events();
        }
    }

private:
    template <typename T>
    T oneOf(std::initializer_list<T> values)
    {
        return *(values.begin() + std::ptrdiff_t(m_random.below(values.size())));
    }

    // All in All and Any in Any are flattened by the parser.
    Rule parts(Rule rule, int depth)
    {
        for (std::uint64_t i = 0; i < 2 + m_random.below(3); ++i) {
            Rule part = this->rule(depth - 1);
            if (part.kind != rule.kind || rule.kind == RuleKind::AtLeast)
                rule.parts.push_back(part);
        }
        if (rule.kind == RuleKind::AtLeast)
            rule.value = double(m_random.below(rule.parts.size() + 2));
        return rule.parts.size() < 2 ? Rule() : rule;
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
            test.values = {QString::number(5 + double(m_random.below(40))), point(lat, lon), point(lat + 0.3, lon)};
        else
            test.values = {point(lat, lon), point(lat, lon + 0.3), point(lat + 0.3, lon + 0.3), point(lat + 0.3, lon)};
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
            test.values = {oneOf({QStringLiteral("MA"), QStringLiteral("e"), QString::fromUtf8("膜"), QStringLiteral("bei")})};
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
            filter.test = m_random.chance(0.1)
                              ? places()
                              : test(oneOf({QStringLiteral("category"), QStringLiteral("amount"), QStringLiteral("qty"),
                                            QStringLiteral("score"), QStringLiteral("due")}));
            return filter;
        }
        filter.logic = oneOf({Logic::All, Logic::Any, Logic::Not});
        const std::size_t n = filter.logic == Logic::Not ? 1 : 2;
        while (filter.parts.size() < n)
            if (EventFilter part = this->filter(depth - 1); part.logic != filter.logic || filter.logic == Logic::Not)
                filter.parts.push_back(part);
        return filter;
    }

    double days() { return oneOf({0.25, 0.5, 1.0, 2.0, 7.0, 30.0, 60.0}); }

    TimeWindow fixedWindow(bool withDefault)
    {
        TimeWindow window;
        window.kind = oneOf({TimeWindow::Kind::AllTime, TimeWindow::Kind::LastDays, TimeWindow::Kind::LastDays,
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

    void attribute(Rule& rule)
    {
        if (m_random.chance(0.2)) {
            rule.test = places();
            return;
        }
        rule.test = test(oneOf({QStringLiteral("city"), QStringLiteral("age"), QStringLiteral("joined")}));
        if (rule.test.field != QLatin1String("joined") || m_random.chance(0.3))
            return;
        rule.test.comparison = oneOf({Comparison::During, Comparison::Anniversary});
        rule.test.values.clear();
        if (rule.test.comparison == Comparison::During)
            rule.window = fixedWindow(false);
        else
            rule.test.values = {QString::number(m_random.below(40))};
    }

    Rule events()
    {
        Rule rule;
        rule.kind = RuleKind::Events;
        rule.where = filter(2);
        rule.measure = Measure(m_random.below(10));
        if (rule.measure == Measure::Distinct)
            rule.of = oneOf({QStringLiteral("item"), QStringLiteral("qty"), QStringLiteral("score"), QStringLiteral("due")});
        else if (needsProperty(rule.measure))
            rule.of = oneOf({QStringLiteral("amount"), QStringLiteral("qty"), QStringLiteral("score")});
        rule.window = window();
        if (m_random.chance(0.4)) {
            rule.pick.kind = oneOf({Pick::Kind::First, Pick::Kind::Last, Pick::Kind::AfterBreak});
            if (rule.pick.kind == Pick::Kind::AfterBreak) {
                rule.pick.days = days();
            } else {
                rule.pick.nth = 1 + int(m_random.below(3));
                rule.pick.isInWindow = m_random.chance(0.5);
            }
        }
        if (m_random.chance(0.25))
            rule.with = {filter(1)};
        rule.comparison = m_random.chance(0.2) ? Comparison::Between : Comparison(m_random.below(6));
        rule.value = rule.of == QLatin1String("amount") ? double(m_random.below(40000)) / 100 : double(m_random.below(4));
        if (rule.comparison == Comparison::Between)
            rule.upTo = rule.value + double(m_random.below(5));
        return rule;
    }

    Rule sequence()
    {
        Rule rule;
        rule.kind = RuleKind::Sequence;
        for (std::uint64_t i = 0; i < 2 + m_random.below(3); ++i) {
            SequenceStep step;
            step.where = filter(1);
            if (i > 0 && m_random.chance(0.3))
                step.atLeast = oneOf({0.25, 0.5, 1.0});
            if (i > 0 && m_random.chance(0.5))
                step.within = oneOf({1.0, 2.0, 7.0});
            if (i > 0 && m_random.chance(0.3))
                step.without = {filter(1)};
            rule.steps.push_back(step);
        }
        if (m_random.chance(0.3)) {
            rule.steps.back() = {};
            rule.steps.back().where = filter(1);
            rule.steps.back().isAbsent = true;
            rule.steps.back().within = days();
        }
        if (m_random.chance(0.4))
            rule.of = m_random.chance(0.7) ? QStringLiteral("item") : QStringLiteral("qty");
        rule.window = window();
        return rule;
    }

    Random m_random;
};

} // namespace tessera
