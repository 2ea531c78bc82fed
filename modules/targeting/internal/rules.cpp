// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/internal/rules.h"

namespace tessera {

Rule allOf(std::vector<Rule> parts)
{
    std::erase_if(parts, [](const Rule& part) { return part.kind == RuleKind::Everyone; });
    if (parts.size() == 1)
        return std::move(parts.front());
    Rule rule;
    if (parts.empty())
        return rule;
    rule.kind = RuleKind::All;
    rule.parts = std::move(parts);
    return rule;
}

Rule notRule(Rule rule)
{
    Rule negated;
    negated.kind = RuleKind::Not;
    negated.parts = {std::move(rule)};
    return negated;
}

Rule attributeRule(const QString& field, Comparison comparison, const QString& value)
{
    Rule rule;
    rule.kind = RuleKind::Attribute;
    rule.test = {field, comparison, {value}};
    return rule;
}

Rule didRule(EventFilter where, double days)
{
    Rule rule;
    rule.kind = RuleKind::Events;
    rule.where = std::move(where);
    if (days > 0)
        rule.window = {TimeWindow::Kind::LastDays, days, {}, {}};
    return rule;
}

} // namespace tessera
