// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz/require.h"
#include "rules/rule.h"

namespace tessera {

// What holds of every rule and filter that was read, from either form.
inline void requireRoundTrip(const Rule& rule)
{
    for (const RuleLanguage language : {RuleLanguage::English, RuleLanguage::Chinese}) {
        const Result<Rule> printed = parseRule(printRule(rule, language));
        require(printed && *printed == rule, "a printed rule reads as the same rule");
    }
    const Result<Rule> saved = ruleFromJson(ruleToJson(rule), QStringLiteral("rule"));
    require(saved && *saved == rule, "a saved rule reads as the same rule");
}

inline void requireRoundTrip(const EventFilter& filter)
{
    for (const RuleLanguage language : {RuleLanguage::English, RuleLanguage::Chinese}) {
        const Result<EventFilter> printed = parseEventFilter(printEventFilter(filter, language));
        require(printed && *printed == filter, "a printed filter reads as the same filter");
    }
    const Result<EventFilter> saved =
        eventFilterFromJson(eventFilterToJson(filter), QStringLiteral("filter"));
    require(saved && *saved == filter, "a saved filter reads as the same filter");
}

// A problem is inside of the text, or behind its last character.
inline void requirePlace(const std::optional<RuleProblem>& problem, const QString& text, bool isRead)
{
    require(problem.has_value() != isRead, "a text has a problem when it is not read");
    if (!problem)
        return;
    require(!problem->what.isEmpty(), "a problem says what it is");
    require(problem->at >= 0 && problem->length >= 1, "a problem has a place");
    require(problem->at == text.size() ? problem->length == 1 : problem->at + problem->length <= text.size(),
            "a problem is inside of the text");
}

} // namespace tessera
