// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random_filters.h"

namespace tessera {

// Random rules over the fields of RandomFacts that use everything the language has.
class RandomRules : private RandomFilters
{
public:
    explicit RandomRules(std::uint64_t seed)
        : RandomFilters(seed)
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
            rule.kind =
                oneOf({RuleKind::Audience, RuleKind::Listed, RuleKind::Reachable, RuleKind::Everyone});
            if (rule.kind != RuleKind::Everyone)
                rule.audience = QStringLiteral("a \"quoted\" \\ name");
            return rule;
        case 2:
            rule.kind = m_random.chance(0.5) ? RuleKind::Value : RuleKind::Tag;
            rule.audience = QString::fromUtf8("评分");
            rule.selector = m_random.chance(0.5) ? QStringLiteral("score") : QStringLiteral("cluster");
            rule.test = test(rule.selector);
            if (rule.kind == RuleKind::Tag) {
                rule.audience = rule.selector;
                rule.selector.clear();
                rule.test.field.clear();
                rule.asOf = m_random.chance(0.3) ? QStringLiteral("2026-05-01") : QString();
            }
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
            rule.of = oneOf({QStringLiteral("item"), QStringLiteral("qty"), QStringLiteral("score"),
                             QStringLiteral("due")});
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
        rule.value = rule.of == QLatin1String("amount") ? double(m_random.below(40000)) / 100
                                                        : double(m_random.below(4));
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
};

} // namespace tessera
